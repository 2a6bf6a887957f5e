### What a unit tells of each month.

month-numbers-title = Kuukauden luvut
month-numbers-lead = Hoitopäivä on yhden lapsen yksi päivä yksikössä: seitsemän lasta koko lokakuun on 217 hoitopäivää. Tapahtumia verrataan hoitopäiviin, jotta kuukausia ja yksiköitä voi verrata reilusti.
month-numbers-care-days = Hoitopäiviä
month-numbers-care-days-empty = Kirjoita hoitopäivien määrä. Jos lapsia ei ollut, kirjoita 0
month-numbers-known = Hoitopäiviä on lasten tulo- ja lähtöpäivistä laskettuna { $n }. Korjaa lukua, jos lapsi oli esimerkiksi lomalla muualla.
month-numbers-shifts = Työvuoroja
month-numbers-shifts-hint = Voit jättää tyhjäksi, jos et tiedä.
month-numbers-shifts-empty = Kirjoita, montako työvuoroa kuukaudessa oli
month-numbers-short = Vajaita työvuoroja
month-numbers-short-hint = Vajaassa vuorossa oli vähemmän työntekijöitä kuin oli suunniteltu.
month-numbers-short-empty = Kirjoita vajaat työvuorot. Jos niitä ei ollut, kirjoita 0
month-numbers-complaints = Muistutuksia
month-numbers-complaints-hint = Voit jättää tyhjäksi, jos et tiedä.
month-numbers-complaints-empty = Kirjoita, montako muistutusta tuli. Jos niitä ei tullut, kirjoita 0
month-numbers-answered = Muistutuksia, joihin vastattiin 4 viikossa
month-numbers-answered-empty = Kirjoita, moneenko muistutukseen vastattiin neljässä viikossa
month-numbers-months = Kuukaudet
month-numbers-missing = Puuttuu

### What the picture of a unit shows.

picture-now = Vaatii huomiosi
picture-now-none = Mikään ei ole myöhässä, eikä punaisia tapahtumia ole kesken.
picture-now-oldest = Vanhin
picture-now-n = { $n ->
    [one] { $n } asia
   *[other] { $n } asiaa
}
picture-now-red = { $n ->
    [one] { $n } punainen tapahtuma on käsittelyssä
   *[other] { $n } punaista tapahtumaa on käsittelyssä
}
picture-now-reports = { $n ->
    [one] { $n } tapahtuman käsittely on myöhässä
   *[other] { $n } tapahtuman käsittely on myöhässä
}
picture-now-notices = { $n ->
    [one] { $n } ilmoitus on tekemättä, ja sen määräaika on mennyt
   *[other] { $n } ilmoitusta on tekemättä, ja niiden määräaika on mennyt
}
picture-now-actions = { $n ->
    [one] { $n } toimenpide on myöhässä
   *[other] { $n } toimenpidettä on myöhässä
}
picture-now-duties = { $n ->
    [one] { $n } toistuva tehtävä on myöhässä
   *[other] { $n } toistuvaa tehtävää on myöhässä
}
picture-now-ideas = { $n ->
    [one] { $n } ehdotus on odottanut vastausta yli viikon
   *[other] { $n } ehdotusta on odottanut vastausta yli viikon
}
picture-now-reviews = { $n ->
    [one] { $n } vaara on arvioimatta uudelleen, ja päivä on mennyt
   *[other] { $n } vaaraa on arvioimatta uudelleen, ja päivä on mennyt
}
picture-now-serious = { $n ->
    [one] { $n } riski on tasolla 4–5
   *[other] { $n } riskiä on tasolla 4–5
}

picture-key = Avainluvut
picture-key-reports = Tapahtumat käsittelyssä
picture-key-red = { $n ->
    [one] { $n } punainen
   *[other] { $n } punaista
}
picture-key-no-red = Ei punaisia
picture-key-late = { $n } myöhässä
picture-key-in-time = Kaikki ajallaan
picture-key-rate = Tapahtumia 100 hoitopäivää kohti
picture-key-rate-of = { $n } tapahtumaa ja { $days } hoitopäivää, { $period }
picture-key-no-days = Luku näkyy, kun hoitopäiviä on kerrottu vähintään { $least }
picture-key-duties = Tehtäviä tehty ajallaan
picture-key-year = n = { $n }, 12 viime kuukautta
picture-key-few = Liian vähän näytettäväksi, n = { $n }

ready-title = Tarkastusvalmius
ready-n = { $fine } / { $all } kunnossa
ready-plan = Omavalvontasuunnitelma on ajan tasalla
ready-report = Neljän kuukauden havainnot on julkaistu
ready-good-treatment = Hyvän kohtelun suunnitelma on käyty läpi
ready-restrictions = Rajoitukset on käyty läpi lapsen kanssa ja arvioitu
ready-rules = Yhteiset säännöt on käyty läpi lasten kanssa
ready-rights = Lapsille on kerrottu heidän oikeutensa
ready-staffing = Viime kuukauden työvuorot on kerrottu
ready-risks = Riskien arviointi on voimassa
ready-actions = Toimenpiteet ovat ajallaan
ready-notices = Ilmoitukset on tehty
ready-state-done = { $day }
ready-state-again = uudelleen { $day }
ready-state-waits = tekemättä, viimeistään { $day }
ready-state-late = myöhässä, oli { $day }
ready-state-parts = { $fine } / { $all }
ready-state-none = ei yhtään

picture-run = Onko tapahtumien määrä muuttunut
picture-week = Milloin tapahtuu
picture-categories = Mistä tapahtumat kertovat
picture-categories-rest = Muut luokat yhteensä
picture-categories-none = Tapahtumia ei ole 12 viime kuukauden ajalta.
picture-categories-note = 12 viime kuukautta. Luokat, joissa on alle 5 tapahtumaa, on laskettu yhteen.
picture-actions-age = Avoimet toimenpiteet tasoittain
picture-measures = Miten työ sujuu

measure-year = n = { $n }, 12 kk
measure-now = n = { $n }, nyt
measure-few = liian vähän
measure-days = { $n } pv
measure-near = Läheltä piti -tilanteiden ja havaintojen osuus tapahtumista
measure-started = Käsittely alkoi ajoissa
measure-concluded = Ilmoituksesta johtopäätöksiin (mediaani)
measure-chain = Punainen tapahtuma johti muutokseen 60 päivässä
measure-assessed = Vaarat, joiden arviointi on voimassa
measure-effect-children = Toimenpide auttoi lasten mielestä
measure-effect-families = Toimenpide auttoi läheisten mielestä
measure-effect-staff = Toimenpide auttoi työntekijöiden mielestä
measure-ideas = Ehdotuksiin vastattiin viikossa
measure-goals = Lapset, joilla on sovittu tavoite
measure-told-late = Kerrottiin vasta seuraavalla nelikuukautisjaksolla
measure-note = n on määrä, josta luku on laskettu. Osuus tai mediaani näkyy, kun n on vähintään { $least }.

charts-span = { $first } – { $last }
charts-month = Kuukausi
charts-months = Ilmoitukset kuukausittain
charts-months-empty = Ilmoituksia ei ole vielä.
charts-months-note = Kun läheltä piti -ilmoituksia tulee enemmän, vaarat huomataan aiemmin. Se ei yksin tarkoita, että vaara on kasvanut. Viimeinen kuukausi on kesken.
charts-happened = Tapahtuma
charts-nearly = Läheltä piti tai havainto
charts-well = Onnistuminen
charts-care-days = Hoitopäiviä
charts-run-rate = Tapahtumia 100 hoitopäivää kohti
charts-run-count = Tapahtumia kuukaudessa
charts-run-early = Kuva näkyy, kun kuukausia on vähintään { $least }. Nyt niitä on { $n }.
charts-run-median = Katkoviiva on keskimmäinen luku eli mediaani: { $n }.
charts-run-rule = Muutos merkitään, kun vähintään kuusi kuukautta peräkkäin on samalla puolella mediaania. Lyhyempi vaihtelu voi olla sattumaa.
charts-run-none = Määrä ei ole selvästi muuttunut: vaihtelu voi olla sattumaa.
charts-run-up = Enemmän
charts-run-down = Vähemmän
charts-run-above = Ajalla { $first } – { $last } tapahtumia on kerrottu selvästi enemmän kuin muulloin.
charts-run-below = Ajalla { $first } – { $last } tapahtumia on kerrottu selvästi vähemmän kuin muulloin.
charts-week = Tapahtumat viikonpäivän ja vuorokaudenajan mukaan, 12 viime kuukautta, n = { $n }. Tummassa ruudussa on eniten.
charts-week-early = Taulukko näkyy, kun tapahtumia on 12 viime kuukaudelta vähintään { $least }.
part-of-day-morning = Aamu
part-of-day-day = Päivä
part-of-day-afternoon = Ilta{"\u00AD"}päivä
part-of-day-evening = Ilta
part-of-day-night = Yö
part-of-day-morning-hours = 6–10
part-of-day-day-hours = 10–14
part-of-day-afternoon-hours = 14–18
part-of-day-evening-hours = 18–22
part-of-day-night-hours = 22–6

picture-now-over = Yli { $words }

### The picture of an organisation.

organisation-picture-title = Koko organisaation tilannekuva
organisation-picture-lead = Mikä on nyt kiireellistä kaikissa yksiköissä ja miten turvallisuus on kehittynyt.
organisation-units = Yksiköitä
organisation-units-note = Avaa yksikön oma tilannekuva
organisation-ready-all = ei myöhässä missään yksikössä
organisation-ready-lacks = { $n ->
    [one] myöhässä { $n } yksikössä
   *[other] myöhässä { $n } yksikössä
}
organisation-compared = Yksiköt rinnakkain
organisation-compared-of = { $first } – { $last }, n = { $n } yksikköä, joissa oli vähintään 50 hoitopäivää.
organisation-compared-none = Mikään yksikkö ei eroa muista enempää kuin sattuma selittää.
organisation-compared-note = Tämä ei ole paremmuusjärjestys. Enemmän ilmoituksia voi tarkoittaa, että yksikössä tapahtuu enemmän tai että siellä kerrotaan herkemmin. Vähemmän voi tarkoittaa, että kaikkea ei kerrota.
organisation-outlier-above = { $rate } sataa hoitopäivää kohti, enemmän kuin sattuma selittää ({ $n } tapahtumaa, { $days } hoitopäivää)
organisation-outlier-below = { $rate } sataa hoitopäivää kohti, vähemmän kuin sattuma selittää ({ $n } tapahtumaa, { $days } hoitopäivää)
charts-funnel = Tapahtumia 100 hoitopäivää kohti yksikön koon mukaan
charts-funnel-middle = Katkoviiva on kaikkien yhteinen luku: { $rate }.
charts-funnel-note = Kaarien sisällä erot voivat olla sattumaa. Pienessä yksikössä sattuma heiluttaa lukua enemmän, siksi kaaret levenevät vasemmalle. Iso piste on monta yksikköä.
charts-funnel-days = { $n } hoitopäivää
charts-funnel-key-in = Sattuman rajoissa
charts-funnel-key-out = Rajojen ulkopuolella
charts-funnel-size = { $least }–{ $most }
charts-funnel-below = Vähemmän
charts-funnel-within = Sattuman rajoissa
charts-funnel-above = Enemmän
charts-funnel-early = Yksiköt näkyvät rinnakkain, kun vähintään kolme yksikköä on kertonut hoitopäivänsä viime nelikuukautisjaksolta.

### Four months, as they stood when they ended.

period-name = { $first }–{ $last }/{ $year }
period-title = Neljän kuukauden luvut { $period }
period-lead = Luvut ovat sellaisina kuin ne olivat, kun jakso päättyi { $day }. Myöhemmät muutokset eivät muuta niitä.
period-link = Neljän kuukauden luvut
period-incidents = Tapahtumia
period-incidents-before = Edellisellä jaksolla { $n }
period-rate-of = { $n } tapahtumaa ja { $days } hoitopäivää
period-actions-done = Toimenpiteitä valmistui
period-actions-in-time = { $n } ajallaan
period-followed = Mitä seurasimme
period-followed-none = Jaksolle ei osunut yhtään toistuvaa tehtävää.
period-duty = Tehtävä
period-agreed = Sovittu
period-done = Tehty
period-in-time = Ajallaan
period-observed = Mitä havaitsimme
period-what = Mitä
period-section-29 = Ilmoituksia epäkohdista (29 §)
period-complaints = Muistutuksia
period-shifts = Työvuoroja
period-short-shifts = Vajaita työvuoroja
period-work = Miten työ sujui
period-actions-agreed = Toimenpiteitä sovittiin
period-actions-in-time-share = Valmistuneista toimenpiteistä ajallaan
period-actions-open = Toimenpiteitä avoinna jakson päättyessä
period-actions-late = Toimenpiteitä myöhässä jakson päättyessä
period-answered = Muistutuksiin vastattiin 4 viikossa
period-full-shifts = Työvuorot suunnitellulla miehityksellä
measure-n = n = { $n }
period-told-late = { $n ->
    [one] Jakson { $n } tapahtuma kerrottiin vasta jakson jälkeen. Se ei ole näissä luvuissa.
   *[other] Jakson { $n } tapahtumaa kerrottiin vasta jakson jälkeen. Ne eivät ole näissä luvuissa.
}
