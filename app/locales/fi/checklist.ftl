### The checklist of guided identification: the words of the statements listed in domain/src/hazard/checklist.rs.
### Per statement: the statement itself, where "yes" means all is well, and a hazard's title when the answer is no.

## Violence

check-safe-way-out = Työntekijä pääsee jokaisesta huoneesta turvallisesti pois, jos tilanne kiristyy.
check-safe-way-out-no = Huoneesta ei pääse turvallisesti pois, kun tilanne kiristyy
check-sharp-tools-locked = Keittiöveitset ja muut terävät välineet säilytetään lukitussa paikassa.
check-sharp-tools-locked-no = Teräviä välineitä säilytetään lukitsemattomassa paikassa
check-calming-means-written = Jokaisen lapsen omassa suunnitelmassa lukee, mikä häntä rauhoittaa.
check-calming-means-written-no = Lapsen suunnitelmasta puuttuvat rauhoittavat keinot
check-alarm-brings-help = Kerran kuukaudessa kokeillaan, että hälytys tuo apua paikalle.
check-alarm-brings-help-no = Hälytyksen toimivuutta ja avun tuloa ei kokeilla kuukausittain
check-support-after-violence = Väkivaltaa kokenut lapsi tai työntekijä saa tukea kolmen päivän kuluessa.
check-support-after-violence-no = Tuki väkivaltatilanteen jälkeen viipyy tai puuttuu

## SelfHarm

check-means-removed = Yhteisistä tiloista on poistettu välineet, joilla voi vahingoittaa itseään vakavasti.
check-means-removed-no = Yhteisissä tiloissa on välineitä, joilla voi vahingoittaa itseään vakavasti
check-safety-plan-made = Jos lapsella on itsetuhoisia ajatuksia, hänen kanssaan on tehty turvasuunnitelma.
check-safety-plan-made-no = Turvasuunnitelma puuttuu lapselta, jolla on itsetuhoisia ajatuksia
check-urgent-help-known = Jokainen työntekijä tietää, mistä lapsi saa kiireellistä mielenterveysapua myös yöllä.
check-urgent-help-known-no = Työntekijä ei tiedä, mistä lapsi saa kiireellistä mielenterveysapua
check-absence-steps-known = Jokainen työntekijä tietää, mitä tehdään heti, kun lapsi on luvatta poissa.
check-absence-steps-known-no = Toimintatapa lapsen luvattoman poissaolon varalta ei ole selvä
check-poisoning-signs-known = Työntekijät tunnistavat päihdemyrkytyksen merkit, jotka vaativat soiton hätänumeroon.
check-poisoning-signs-known-no = Päihdemyrkytyksen vaaran merkkejä ei tunneta

## Peers

check-adult-close-by = Aikuinen on lasten lähellä myös iltaisin ja viikonloppuisin.
check-adult-close-by-no = Lapset ovat vapaa-ajalla pitkään keskenään ilman aikuista
check-arrival-assessed = Koko ryhmän turvallisuus arvioidaan ennen uuden lapsen tuloa.
check-arrival-assessed-no = Ryhmän turvallisuutta ei arvioida ennen uuden lapsen tuloa
check-bullying-stopped = Kiusaamiseen puututaan samana päivänä, kun se tulee tietoon.
check-bullying-stopped-no = Kiusaamiseen ei puututa heti
check-body-safety-practised = Lasten kanssa harjoitellaan turvataitoja, kuten oman kehon rajoista kertomista.
check-body-safety-practised-no = Turvataitoja ei harjoitella lasten kanssa
check-sleep-in-peace = Jokainen lapsi saa nukkua ja peseytyä muiden häiritsemättä.
check-sleep-in-peace-no = Lapsi ei saa nukkua tai peseytyä muiden häiritsemättä

## Rights

check-rules-respect-rights = Yksikön säännöt eivät rajoita lapsen oikeuksia.
check-rules-respect-rights-no = Yksikön sääntö rajoittaa lapsen oikeuksia
check-measures-recorded = Jokaisesta rajoitustoimenpiteestä kirjataan perusteet samassa vuorossa.
check-measures-recorded-no = Rajoitustoimenpiteen perusteet jäävät kirjaamatta tai kirjataan myöhässä
check-debrief-with-child = Jokainen rajoitustoimenpide käydään jälkikäteen läpi lapsen kanssa.
check-debrief-with-child-no = Rajoitustoimenpiteen jälkipuinti lapsen kanssa puuttuu
check-outside-adult-known = Jokainen lapsi tietää, kenelle yksikön ulkopuoliselle aikuiselle voi kertoa huolensa.
check-outside-adult-known-no = Lapsi ei tiedä, kenelle yksikön ulkopuoliselle aikuiselle voi kertoa huolensa
check-knock-and-wait = Aikuinen koputtaa ja odottaa vastausta ennen lapsen huoneeseen menoa.
check-knock-and-wait-no = Aikuinen menee lapsen huoneeseen odottamatta vastausta

## Health

check-medicines-locked = Lääkkeet säilytetään lukitussa kaapissa.
check-medicines-locked-no = Lääkkeitä säilytetään lukitsemattomassa paikassa
check-medicine-permits-valid = Lääkkeitä antaa vain työntekijä, jolla on voimassa oleva lääkehoidon lupa.
check-medicine-permits-valid-no = Lääkkeitä antaa työntekijä ilman voimassa olevaa lupaa
check-dispensing-checked = Toinen työntekijä tarkistaa jaetut lääkkeet.
check-dispensing-checked-no = Toinen työntekijä ei tarkista jaettuja lääkkeitä
check-conditions-known = Jokainen vuoro tietää, kenellä lapsista on vaikea allergia tai kohtauksia.
check-conditions-known-no = Vuoro ei tiedä lapsen vaikeasta allergiasta tai kohtauksista
check-first-aid-skills = Jokaisessa vuorossa on aikuinen, jolla on voimassa oleva ensiapukoulutus.
check-first-aid-skills-no = Vuorosta puuttuu ensiapukoulutettu aikuinen

## Premises

check-windows-restricted = Yläkerran ikkunoissa on avautumisen rajoitin.
check-windows-restricted-no = Yläkerran ikkunasta puuttuu avautumisen rajoitin
check-yard-paths-safe = Pihalla voi kulkea turvallisesti myös pimeällä ja liukkaalla.
check-yard-paths-safe-no = Pihan kulkureitti on pimeä tai liukas
check-broken-things-removed = Rikkinäiset välineet ja kalusteet poistetaan käytöstä heti.
check-broken-things-removed-no = Rikkinäinen väline tai kaluste on edelleen käytössä
check-hot-surfaces-guarded = Kiuas ja liesi on suojattu niin, ettei niihin voi vahingossa polttaa itseään.
check-hot-surfaces-guarded-no = Kiukaan tai lieden suojaus puuttuu tai on puutteellinen
check-chemicals-locked = Pesuaineet ja muut kemikaalit säilytetään lukitussa tilassa.
check-chemicals-locked-no = Pesuaineita tai muita kemikaaleja säilytetään lukitsemattomassa tilassa

## Fire

check-smoke-alarms-tested = Palovaroittimet testataan kerran kuukaudessa.
check-smoke-alarms-tested-no = Palovaroittimia ei testata kuukausittain
check-exits-clear = Poistumisreittejä pitkin pääsee ulos ilman esteitä ja avaimia.
check-exits-clear-no = Poistumisreitillä on este tai ovi, joka ei aukea ilman avainta
check-second-way-out = Jokaisesta huoneesta pääsee ulos myös toista reittiä.
check-second-way-out-no = Huoneesta on vain yksi poistumisreitti
check-night-drill-held = Poistumista on vuoden sisällä harjoiteltu yövuoron miehityksellä.
check-night-drill-held-no = Poistumista ei ole harjoiteltu yövuoron miehityksellä
check-charging-watched = Laitteiden akut ladataan sovitussa paikassa, jossa latausta valvotaan.
check-charging-watched-no = Akkuja ladataan ilman valvontaa

## Transport

check-seats-fit = Jokaisella lapsella on autossa hänelle sopiva turvaistuin tai turvavyö.
check-seats-fit-no = Lapselta puuttuu autosta sopiva turvaistuin tai turvavyö
check-ride-assessed = Ennen kyytiä arvioidaan, tarvitaanko autoon toinen aikuinen.
check-ride-assessed-no = Toisen aikuisen tarvetta ei arvioida ennen kyytiä
check-helmets-fit = Jokaisella pyöräilijällä on sopiva kypärä.
check-helmets-fit-no = Pyöräilijältä puuttuu sopiva kypärä
check-swimming-watched = Uintia valvoo aina aikuinen, jolla ei ole samalla muuta tehtävää.
check-swimming-watched-no = Uinnilla ei ole nimettyä valvojaa
check-trip-assessed = Riskit arvioidaan ennen jokaista retkeä ja leiriä.
check-trip-assessed-no = Retken tai leirin riskejä ei arvioida ennen lähtöä

## Outsiders

check-entry-noticed = Ulkopuolinen ei pääse sisään kenenkään aikuisen huomaamatta.
check-entry-noticed-no = Ulkopuolinen pääsee sisään huomaamatta
check-contact-agreed = Valvotun tapaamisen säännöt sovitaan ennen tapaamista.
check-contact-agreed-no = Valvotun tapaamisen sääntöjä ei sovita etukäteen
check-fetcher-checked = Lapsi lähtee vain sellaisen noutajan mukaan, jonka oikeus noutaa on tarkistettu.
check-fetcher-checked-no = Noutajan oikeutta noutaa lapsi ei tarkisteta
check-visit-return-followed = Joku seuraa, että työntekijä palaa kotikäynniltä sovitussa ajassa.
check-visit-return-followed-no = Kukaan ei seuraa, että työntekijä palaa kotikäynniltä
check-threat-steps-agreed = Yksikössä on sovittu, mitä tehdään, jos läheinen uhkaa lasta tai työntekijää.
check-threat-steps-agreed-no = Ei ole sovittu, mitä tehdään, kun läheinen uhkaa

## Digital

check-online-life-discussed = Jokaisen lapsen kanssa puhutaan säännöllisesti siitä, keitä hän kohtaa verkossa.
check-online-life-discussed-no = Lapsen kanssa ei puhuta siitä, keitä hän kohtaa verkossa
check-picture-help-known = Työntekijät osaavat auttaa lasta, jonka kuvaa levitetään verkossa.
check-picture-help-known-no = Työntekijä ei tiedä, miten auttaa lasta, jonka kuvaa levitetään
check-screen-locked = Työntekijä lukitsee näytön aina, kun hän poistuu laitteen luota.
check-screen-locked-no = Näyttö jää auki, kun työntekijä poistuu
check-own-sign-in = Jokainen työntekijä kirjautuu tietojärjestelmiin omilla tunnuksillaan.
check-own-sign-in-no = Työntekijät käyttävät yhteisiä tai toisen tunnuksia
check-recipient-checked = Vastaanottaja tarkistetaan aina ennen lapsen tietojen lähettämistä.
check-recipient-checked-no = Vastaanottajaa ei tarkisteta ennen lapsen tietojen lähettämistä

## Staffing

check-minimum-staffing-kept = Jokaisessa vuorossa on vähintään sovittu määrä työntekijöitä.
check-minimum-staffing-kept-no = Vuorossa on sovittua vähemmän työntekijöitä
check-lone-worker-contacted = Yksin työskentelevään ollaan yöllä yhteydessä sovittuina aikoina.
check-lone-worker-contacted-no = Yöllä yksin työskentelevään ei olla yhteydessä
check-induction-first = Uusi työntekijä perehdytetään turvallisuuteen ennen ensimmäistä itsenäistä vuoroa.
check-induction-first-no = Uusi työntekijä on vuorossa ilman turvallisuusperehdytystä
check-handover-has-time = Vuoronvaihdossa ehditään käydä läpi jokaisen lapsen tilanne.
check-handover-has-time-no = Vuoronvaihdossa ei ehditä käydä läpi jokaisen lapsen tilannetta
check-strain-discussed = Työn kuormittavuudesta puhutaan säännöllisesti esihenkilön kanssa.
check-strain-discussed-no = Työn kuormittavuudesta ei puhuta säännöllisesti

## Continuity

check-outage-lights-ready = Sähkökatkon varalta on ladattuja lamppuja paikassa, jonka jokainen tietää.
check-outage-lights-ready-no = Ladattuja lamppuja ei ole sähkökatkon varalta helposti saatavilla
check-contacts-on-paper = Tärkeät yhteystiedot löytyvät myös paperilta.
check-contacts-on-paper-no = Tärkeitä yhteystietoja ei ole paperilla
check-supplies-in-reserve = Ruokaa, vettä ja lääkkeitä on varalla kolmeksi päiväksi.
check-supplies-in-reserve-no = Ruoka-, vesi- tai lääkevarasto ei riitä kolmeksi päiväksi
check-substitutes-agreed = Yksikkö tietää, mistä se saa sijaisia, jos monta työntekijää sairastuu kerralla.
check-substitutes-agreed-no = Ei ole sovittu, mistä saadaan sijaisia, kun moni sairastuu kerralla
check-other-place-agreed = Yksikössä on sovittu, minne lapset siirtyvät, jos talossa ei voi olla.
check-other-place-agreed-no = Ei ole sovittu, minne lapset siirtyvät, jos talossa ei voi olla

## The pages

checklist-title = Tarkistuslista
checklist-lead = Käykää alueet läpi yksi kerrallaan. Jos vastaus on ei, vaaran voi kirjata saman tien.
checklist-area-lead = Vastatkaa sen mukaan, miten asiat ovat nyt.
checklist-not-started = Ei aloitettu
checklist-unfinished = Kesken
checklist-done = Valmis
checklist-unfiled = { $n ->
    [one] { $n } vaara kirjaamatta
   *[other] { $n } vaaraa kirjaamatta
}
checklist-count = { $n } / { $all } vastattu
checklist-no-count = { $n ->
    [one] { $n } ei-vastaus
   *[other] { $n } ei-vastausta
}
checklist-answer-yes = Kyllä
checklist-answer-no = Ei
checklist-answer-not-here = Ei koske meitä
checklist-save = Tallenna
checklist-next = Tallenna ja jatka: { $area }
checklist-file = Kirjaa vaara
checklist-file-these = { $n ->
    [one] Yhdessä kohdassa vastaus oli ei. Kirjaa siitä vaara.
   *[other] { $n } kohdassa vastaus oli ei. Kirjaa niistä vaarat.
}
checklist-open = Käy tarkistuslista läpi
flash-checklist-kept = Vastaukset on tallennettu.
