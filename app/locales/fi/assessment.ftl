# Riskien arvioinnit
assessments-title = Riskien arvioinnit
assessments-lead = Yksikön vaarat arvioidaan yhdessä vähintään kerran vuodessa.
assessments-list = Arvioinnit
assessments-empty = Arviointeja ei ole vielä. Vahvista ensin yksikön vaarat ja aloita sitten arviointi.
assessment-start-title = Arvioi yksikön riskit
assessment-start-text = Uusi versio alkaa rekisterin vaaroista ja edellisestä hyväksytystä arvioinnista. Jos luonnos on jo auki, jatkat sitä.
assessment-start = Aloita tai jatka arviointia
assessment-version = Versio { $n }
assessment-of = Riskien arviointi: { $unit }
assessment-lines = Arvioitavat vaarat
assessment-line = Arvioitava vaara
assessment-next-review = Arvioitava uudelleen
assessment-faults-title = Näistä puuttuu vielä jotain
assessment-new-hazards =
    { $n ->
        [one] Rekisterissä on 1 vaara, jota ei ole tässä arvioinnissa.
       *[other] Rekisterissä on { $n } vaaraa, joita ei ole tässä arvioinnissa.
    }
assessment-add-lines = Lisää arviointiin
assessment-sign-off = Hyväksyminen
assessment-summary = Yhteenveto
assessment-hash = Tiiviste
assessment-second-person = Lähetit tämän itse. Koska mukana on taso 4 tai 5, toisen ihmisen pitää hyväksyä se.
assessment-needs-lead = Turvallisuusvastaava hyväksyy tämän, koska mukana on taso 4 tai 5.
version-state-draft = Luonnos
version-state-in-review = Odottaa hyväksymistä
version-state-approved = Voimassa
version-state-superseded = Korvattu
version-state-discarded = Hylätty luonnos
assessment-go-on =
    { $n ->
        [one] Jatka: { $n } rivi kesken
       *[other] Jatka: { $n } riviä kesken
    }
line-ready = Valmis
line-not-started = Ei aloitettu
line-unfinished = Kesken
line-actions =
    { $n ->
        [0] ei toimenpiteitä
        [one] 1 toimenpide
       *[other] { $n } toimenpidettä
    }
step-done = Tehty
step-graded = Vaarat arvioitu
step-graded-meta = { $ready } / { $all } valmiina
step-submit = Lähetetty hyväksyttäväksi
step-submit-meta = Tekijät lähettävät, kun kaikki on arvioitu
step-approve = Hyväksytty
step-approve-meta = Esihenkilö hyväksyy
step-approve-serious = Turvallisuusvastaava hyväksyy, koska taso on 4 tai 5
decide-assessment-submit = Lähetä hyväksyttäväksi
decide-assessment-approve = Hyväksy arviointi
decide-assessment-approve-lead = Hyväksytty versio lukitaan. Sitä ei voi enää muuttaa. Seuraava arviointi on viimeistään vuoden päästä, suuremmilla jäävillä riskeillä aiemmin.
decide-assessment-approve-send = Hyväksy
decide-assessment-return = Palauta tekijöille
decide-assessment-return-lead = Kerro, mitä pitää vielä tarkentaa.
decide-assessment-return-send = Palauta
decide-assessment-discard = Hylkää luonnos
decide-assessment-discard-lead = Luonnokseen kirjoitettu jää talteen, mutta siitä ei tule arviointia.
decide-assessment-discard-send = Hylkää luonnos
event-assessment-comment = Palautettiin tekijöille

item-caption = Kohta { $n } / { $all }, versio { $version }
item-what = Mitä voi tapahtua?
item-what-lead = Kuvaa tilanne niin, että vuoroon tuleva ymmärtää sen ilman lisäselitystä.
item-scenario = Tilanne
item-existing-title = Mikä suojaa jo nyt?
item-existing-title-lead = Nykyiset hallintakeinot ja se, toimivatko ne.
item-existing = Nykyiset hallintakeinot
item-now = Kuinka suuri riski on nyt?
item-now-lead = Arvioi tilanne niin kuin se on tänään, nykyisten keinojen kanssa.
item-now-l = Kuinka todennäköistä se on?
item-now-l-empty = Valitse, kuinka todennäköistä se on
item-now-s = Kuinka vakavat seuraukset olisivat?
item-now-s-empty = Valitse, kuinka vakavat seuraukset olisivat
item-do = Mitä teemme?
item-do-lead = Mieti ensin, voiko vaaran poistaa tai tilaa muuttaa. Ohje yksin riittää harvoin.
item-add-action = Tallenna ja lisää toimenpide
item-no-action = Miksi toimia ei tarvita?
item-no-action-hint = Täytä vain, jos riskitaso on vähintään 3 eikä toimenpiteitä tehdä.
item-left = Kuinka suuri riski jää?
item-left-lead = Jäävä riski, kun sovitut toimet on tehty.
item-res-l = Kuinka todennäköistä se on toimien jälkeen?
item-res-l-empty = Valitse, kuinka todennäköistä se on toimien jälkeen
item-res-l-above-now = Jäävä riski ei voi olla suurempi kuin riski nyt
item-res-s = Kuinka vakavat seuraukset olisivat toimien jälkeen?
item-res-s-empty = Valitse, kuinka vakavat seuraukset olisivat toimien jälkeen
item-acceptance = Jäävän riskin hyväksyminen
item-acceptance-lead = Tarvitaan, kun jäävä riski on 4. Taso 5 ei voi jäädä. Vastaa kaikkiin kolmeen kysymykseen. Arviointi palaa eteesi viimeistään, kun hyväksyminen päättyy.
item-until = Hyväksytään asti
item-until-hint = Enintään kolme kuukautta tästä päivästä.
item-until-too-early = Päivän pitää olla tänään tai myöhemmin
item-until-too-late = Jäävän riskin voi hyväksyä enintään kolmeksi kuukaudeksi, viimeistään { $day } asti
item-state = Tallennus
item-missing = Puuttuu vielä:
item-save = Tallenna ja palaa listaan
item-save-next = Tallenna ja seuraava vaara
item-usual = Tavallisia keinoja
item-read-only = Tätä versiota ei voi enää muuttaa.
item-graded = { $likelihood }, seuraukset: { $severity }
fault-scenario-missing = kuvaa tilanne
fault-not-graded = arvioi riski nyt
fault-residual-not-graded = arvioi jäävä riski
fault-residual-above-now = jäävä riski on suurempi kuin riski nyt
fault-action-missing = sovi toimenpide tai kerro, miksi sitä ei tarvita
fault-interim-missing = sovi väliaikainen toimi, koska taso on vähintään 4
fault-residual-intolerable = jäävä riski ei voi olla 5, sovi lisää toimia
fault-acceptance-missing = perustele, miksi jäävä riski 4 hyväksytään
fault-acceptance-end-missing = kerro, mihin asti jäävä riski hyväksytään
fault-acceptance-too-long = jäävän riskin voi hyväksyä enintään kolmeksi kuukaudeksi
item-lower = Miksi todennäköisyys on pienempi kuin historia ehdottaa?
item-lower-hint = Täytä vain, jos valitsit ehdotusta pienemmän todennäköisyyden.
item-suggested =
    { $n ->
        [0] Vaara ei ole toteutunut vuoden aikana. Ehdotus: { $grade } { $name }.
        [one] Vaara on toteutunut kerran vuoden aikana. Ehdotus: { $grade } { $name }.
       *[other] Vaara on toteutunut { $n } kertaa vuoden aikana. Ehdotus: { $grade } { $name }.
    }
item-weak = Voiko vaaran poistaa tai tilaa muuttaa?
item-weak-hint = Vastaa, jos riskitaso on 4 tai 5 ja keinoina on vain perehdytystä, suojaimia tai ohjeita.
item-alarp-more = Mitä muuta voisi vielä tehdä?
item-alarp-why = Miksi sitä ei tehdä?
item-alarp-rights = Mitä tämä merkitsee lasten oikeuksille ja arjelle?
item-remove = Poista tästä arvioinnista
assessment-about = Tekijät ja kuuleminen
assessment-about-lead = Arviointi tehdään yhdessä. Kerro, ketkä tekivät sen ja ketä kuultiin.
assessment-difference = Mikä muuttui edellisestä?
assessment-older-method = Tämä luonnos käyttää menetelmää, jolla se aloitettiin ({ $name }). Uusi menetelmä tulee käyttöön seuraavassa versiossa.
assessment-reading = Lukukuittaukset
assessment-readers = { $n } / { $all } työntekijää on lukenut tämän.
assessment-read-send = Olen lukenut tämän
assessment-read-by-me = Olet lukenut tämän
assessment-kind-unit-annual = Yksikön riskien arviointi
assessment-kind-task = Työtehtävä
assessment-kind-task-hint = Esimerkiksi yövuoro, kuljetus, kotikäynti tai valvottu tapaaminen.
assessment-kind-premises = Tila
assessment-kind-premises-hint = Huone, piha tai ajoneuvo.
assessment-kind-event = Tapahtuma
assessment-kind-event-hint = Retki, leiri, uinti tai loma. Tehdään ennen tapahtumaa.
assessment-kind-placement = Uusi lapsi tai ryhmän muutos
assessment-kind-placement-hint = Arvioidaan tullessa, kahden viikon päästä ja kuuden viikon päästä.
assessment-kind-change = Muutos
assessment-kind-change-hint = Uusi toimintatapa, remontti, henkilöstön muutos tai uusi järjestelmä.
assessment-kind-theme = Teema
assessment-kind-theme-hint = Esimerkiksi väkivalta, palo, itsetuhoisuus tai digiturvallisuus.
series-title-new = Uusi arviointi muusta aiheesta
series-lead = Arvioi erikseen työtehtävä, tila, tapahtuma, muutos tai teema. Vaarat tulevat rekisteristä.
series-kind = Mitä arvioidaan?
series-title = Arvioinnin nimi
series-title-hint = Esimerkiksi Yövuoro tai Kesäretki. Älä kirjoita nimiä.
series-scope = Mitä arviointi koskee?
series-areas = Mitkä aihealueet otetaan mukaan?
series-areas-hint = Jos et valitse mitään, kaikki rekisterin vaarat tulevat mukaan. Voit poistaa vaaroja myöhemmin.
series-send = Aloita arviointi
series-next = Uusi versio
series-other = Arvioi muu aihe
version-team = Ketkä tekivät arvioinnin?
version-team-hint = Kirjoita roolit tai nimet, esimerkiksi yksikön ohjaajat ja esihenkilö.
version-representative = Kuultu työsuojeluvaltuutettu
version-no-representative = Työsuojeluvaltuutettua ei ole valittu
version-no-representative-short = Ei valittu
version-child-view = Mitä lapset sanoivat turvallisuudesta?
version-child-view-hint = Kirjoita lyhyesti, mitä lapset toivat esiin. Älä kirjoita lasten nimiä.
version-no-child-view = Jos lapsia ei kuultu, miksi ei?
version-no-child-view-short = Ei kuultu: { $reason }
version-changes = Mikä yksikössä on muuttunut edellisen arvioinnin jälkeen?
version-fault-team-missing = Kerro, ketkä tekivät arvioinnin
version-fault-representative-missing = Kirjoita kuultu työsuojeluvaltuutettu tai merkitse, ettei sellaista ole valittu
version-fault-child-view-missing = Kerro, mitä lapset sanoivat tai miksi heitä ei kuultu
version-fault-changes-missing = Kerro, mikä yksikössä on muuttunut edellisen arvioinnin jälkeen
fault-lower-reason-missing = Kerro, miksi todennäköisyys on pienempi kuin historia ehdottaa
fault-weak-answer-missing = Keinoina on vain perehdytystä, suojaimia tai ohjeita. Kerro, voiko vaaran poistaa tai tilaa muuttaa
change-unchanged = Ennallaan
change-changed = Muuttunut
change-new = Uusi
change-gone = Poistunut
difference-lead = Versio { $before } ja versio { $after } rinnakkain. Poistuneet sanat on yliviivattu, uudet alleviivattu.
difference-occurrences =
    { $n ->
        [one] Vaara on toteutunut kerran vuoden aikana.
       *[other] Vaara on toteutunut { $n } kertaa vuoden aikana.
    }
run-removed = Poistettu:
run-added = Lisätty:
series-others = Muut aiheet
assessment = Arviointi
flash-line-removed = Vaara on poistettu tästä arvioinnista.
flash-assessment-read = Lukukuittaus on tallennettu.
rule-whole-register = Yksikön arvioinnissa ovat mukana kaikki rekisterin vaarat.
item-usual-take = Ota käyttöön

difference-since = Edellisen version jälkeen
difference-since-none = Uusia vaaroja ei ole ilmoitettu eikä mikään vaara ole toteutunut uudelleen.
difference-came-back = Vaara toteutui uudelleen
difference-incident = Ilmoitettiin tapahtuman takia
difference-reported = Uusi vaara
item-closed = Arviointi ei ole enää luonnos, joten muutoksia ei tallennettu. Tekstisi on tässä, jos tarvitset sitä.
item-suggested-then = Vaaran historia ehdotti: { $likelihood }
