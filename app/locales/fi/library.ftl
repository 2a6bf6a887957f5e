### The starter hazard library: the words of the entries listed in domain/src/hazard/library.rs.
### Per entry: its title, a text on what may happen and to whom, and its usual controls.

## Violence

library-child-threatens-staff = Lapsi uhkaa tai lyö työntekijää kuormittuneena
library-child-threatens-staff-text = Työntekijä voi loukkaantua tai pelästyä. Myös lapsi itse ja muut lapset voivat tuntea olonsa turvattomaksi.
library-child-threatens-staff-exits = Vapaa reitti ulos jokaisesta huoneesta
library-child-threatens-staff-two-adults = Kaksi aikuista siirtymätilanteissa
library-child-threatens-staff-predictable-day = Ennakoitava päivärytmi
library-child-threatens-staff-early-signs = Varhaiset merkit ja rauhoittavat keinot lapsen omassa suunnitelmassa

library-dangerous-objects = Teräaseet ja lyömäaseeksi sopivat esineet saatavilla
library-dangerous-objects-text = Kuohuttavassa tilanteessa joku voi tarttua esineeseen. Lapsi, työntekijä tai vieras voi loukkaantua vakavasti.
library-dangerous-objects-removal = Tarpeettomat vaaralliset esineet pois tiloista
library-dangerous-objects-locked-storage = Terävät välineet lukitussa kaapissa
library-dangerous-objects-kitchen-practice = Sovittu tapa laskea ja palauttaa keittiövälineet

library-relative-threatens = Läheinen uhkaa henkilökuntaa tai lasta
library-relative-threatens-text = Työntekijä tai lapsi voi joutua kokemaan uhkailua tai väkivaltaa. Muut lapset voivat nähdä tilanteen ja pelästyä.
library-relative-threatens-meeting-plan = Tapaamisen suunnitelma: paikka, aika ja läsnä olevat aikuiset
library-relative-threatens-police-contact = Sovittu yhteys poliisiin uhkatilanteessa
library-relative-threatens-alarm = Hälytin mukana tapaamisessa

library-alarm-fails = Hälytin ei toimi tai apu viipyy
library-alarm-fails-text = Työntekijä ja lapset voivat jäädä vaaralliseen tilanteeseen ilman apua. Vammat voivat silloin olla vakavampia.
library-alarm-fails-backup-phone = Ladattu varapuhelin aina käsillä
library-alarm-fails-monthly-test = Hälyttimet testataan kerran kuukaudessa
library-alarm-fails-response = Sovittu, kuka tulee apuun ja kuinka nopeasti

## SelfHarm

library-self-harm = Itsetuhoiset puheet tai itsensä vahingoittaminen
library-self-harm-text = Lapsi voi vahingoittaa itseään vakavasti tai kuolla. Muut lapset ja työntekijät voivat järkyttyä.
library-self-harm-means = Vaaralliset välineet ja lääkkeet pois yhteisistä tiloista
library-self-harm-health-contact = Nopea yhteys terveydenhuoltoon
library-self-harm-night-checks = Lapsen kanssa sovitut yölliset käynnit
library-self-harm-safety-plan = Yhdessä lapsen kanssa tehty turvasuunnitelma

library-absence = Luvaton poistuminen
library-absence-text = Poissa ollessaan lapsi voi kohdata väkivaltaa, hyväksikäyttöä tai päihteitä. Aikuiset eivät silloin pysty suojelemaan häntä.
library-absence-return-plan = Suunnitelma turvallisesta paluusta
library-absence-network = Läheisten ja verkoston yhteystiedot ajan tasalla
library-absence-motive-talk = Keskustelu lapsen kanssa poistumisen syistä
library-absence-agreed-call = Sovittu puhelu, kun lapsi on poissa

library-substances = Päihteiden käyttö tai myynti
library-substances-text = Lapsi voi saada myrkytyksen tai tulla päihteistä riippuvaiseksi. Myynti voi tuoda kaikille lapsille velkoja ja uhkailua.
library-substances-health-support = Tukea ja hoitoa terveydenhuollosta
library-substances-police-network = Sovittu yhteistyö poliisin ja verkoston kanssa
library-substances-open-talk = Tapa puhua päihteistä avoimesti ja tuomitsematta

## Peers

library-peer-violence = Lasten välinen väkivalta tai kiristys
library-peer-violence-text = Lapsi voi loukkaantua tai alkaa pelätä toista lasta. Pelko voi vaikeuttaa unta, koulua ja arkea.
library-peer-violence-placement-matching = Ryhmän tilanne arvioidaan ennen uutta sijoitusta
library-peer-violence-presence = Aikuinen läsnä vapaa-ajalla
library-peer-violence-mediation = Riidat sovitellaan yhdessä aikuisen kanssa

library-bullying = Kiusaaminen ja syrjintä, myös verkossa
library-bullying-text = Lapsi voi jäädä yksin, masentua tai menettää turvallisuuden tunteen. Kiusaaminen voi jatkua puhelimessa myös yöllä.
library-bullying-quick-response = Aikuinen puuttuu heti ja kertoo, mitä tapahtuu seuraavaksi
library-bullying-shared-goal = Lasten ja aikuisten yhteinen tavoite hyvästä ilmapiiristä
library-bullying-online-bullying = Perehdytys verkossa tapahtuvaan kiusaamiseen

library-harmful-sexual-behaviour = Lasten välinen seksuaalinen haitallinen käytös
library-harmful-sexual-behaviour-text = Lapsi voi kokea seksuaalista väkivaltaa tai painostusta. Kaikki osalliset lapset tarvitsevat suojaa ja apua.
library-harmful-sexual-behaviour-rooms = Huoneet järjestetty niin, että jokaisella on oma rauha
library-harmful-sexual-behaviour-presence-plan = Suunnitelma siitä, missä ja milloin aikuinen on läsnä
library-harmful-sexual-behaviour-safety-skills = Turvataitoja harjoitellaan lasten kanssa

library-group-changes = Ryhmän koostumus muuttuu (uusi lapsi)
library-group-changes-text = Uusi lapsi voi tuntea olonsa turvattomaksi. Muiden lasten rutiinit ja suhteet voivat järkkyä.
library-group-changes-placement-assessment = Riskien arviointi ennen lapsen tuloa
library-group-changes-gradual-arrival = Tutustuminen vähitellen ennen muuttoa
library-group-changes-group-talk = Muutoksesta puhutaan lasten kanssa etukäteen

## Rights

library-rules-as-restrictions = Säännöt toimivat rajoituksina tai rangaistuksina
library-rules-as-restrictions-text = Lapsen oikeuksia voidaan rajoittaa ilman perustetta. Lapsi voi kokea kohtelun epäreiluksi ja lakata luottamasta aikuisiin.
library-rules-as-restrictions-removal = Perusteettomat säännöt poistetaan
library-rules-as-restrictions-supervisor-check = Esihenkilö tarkistaa, ettei mikään sääntö rajoita lapsen oikeuksia
library-rules-as-restrictions-rule-review = Säännöt käydään läpi lasten kanssa

library-restriction-without-grounds = Rajoitustoimenpidettä käytetään ilman perusteita tai kirjausta
library-restriction-without-grounds-text = Lapsen oikeuksia voidaan loukata, ja lapsi voi vahingoittua. Ilman kirjausta kukaan ei voi arvioida tilannetta jälkikäteen.
library-restriction-without-grounds-completeness-list = Tarkistuslista: peruste, kesto, kirjaus ja jälkipuinti
library-restriction-without-grounds-debrief = Jälkipuinti lapsen kanssa
library-restriction-without-grounds-training = Koulutus rajoitustoimenpiteistä ja lievemmistä keinoista

library-rights-unknown = Lapsi ei tiedä oikeuksistaan
library-rights-unknown-text = Lapsi ei ehkä osaa pyytää apua tai hakea muutosta. Huono kohtelu voi jäädä huomaamatta.
library-rights-unknown-yearly-cycle = Oikeudet käydään läpi tulovaiheessa ja joka vuosi
library-rights-unknown-rights-talk = Keskustelu oikeuksista omaohjaajan kanssa
library-rights-unknown-rights-screen = Oikeudet ja yhteystiedot lapsen näytöllä

library-concern-blocked = Lapsen huoli ei etene, koska se koskee aikuista
library-concern-blocked-text = Huono kohtelu voi jatkua, ja lapsi voi jäädä ilman suojaa. Lapsi voi lakata kertomasta huolistaan.
library-concern-blocked-sealed-route = Suojattu reitti suoraan turvallisuusvastaavalle
library-concern-blocked-outside-adult = Yksikön ulkopuolinen aikuinen, jolle lapsi voi kertoa
library-concern-blocked-listening = Koulutus: kuuntele, älä kuulustele

library-privacy = Yksityisyys: puhelut, huone, posti
library-privacy-text = Lapsi ei ehkä saa puhua, kirjoittaa tai olla rauhassa. Se voi loukata lapsen oikeuksia ja heikentää luottamusta.
library-privacy-quiet-place = Rauhallinen paikka puheluille
library-privacy-post = Posti annetaan lapselle avaamatta
library-privacy-knocking = Aikuinen koputtaa ja odottaa ennen huoneeseen tuloa

## Health

library-medication-deviation = Lääkepoikkeama (jako, antaminen)
library-medication-deviation-text = Lapsi voi saada väärän lääkkeen tai annoksen tai jäädä ilman lääkettä. Seuraus voi olla lievä oire tai hengenvaara.
library-medication-deviation-quiet-place = Rauhallinen ja lukittava paikka lääkkeiden jakoon
library-medication-deviation-double-check = Toinen työntekijä tarkistaa jaon
library-medication-deviation-medication-plan = Ajantasainen lääkehoitosuunnitelma
library-medication-deviation-permits = Voimassa olevat lääkehoidon luvat

library-allergy-seizure = Allergia tai kohtaus
library-allergy-seizure-text = Lapsi voi saada hengenvaarallisen reaktion tai kohtauksen. Apu voi viivästyä, jos aikuinen ei tiedä, mitä tehdä.
library-allergy-seizure-allergen = Allergian aiheuttaja pois ruoasta ja tiloista
library-allergy-seizure-first-aid = Ensiapukoulutus ja harjoittelu
library-allergy-seizure-instruction-card = Lapsen oma ohjekortti aina saatavilla

library-infection = Tartuntatauti yksikössä
library-infection-text = Tauti voi levitä lapsiin ja työntekijöihin. Lapset voivat sairastua, ja työntekijöitä voi olla liian vähän.
library-infection-hygiene = Käsihygienia ja siivous sovitulla tavalla
library-infection-outbreak-plan = Suunnitelma epidemian varalle
library-infection-protection = Suojaimia riittävästi varastossa

## Premises

library-slips = Liukastuminen, portaat, pimeä piha
library-slips-text = Lapsi, työntekijä tai vieras voi kaatua ja loukkaantua. Vaara on suurin talvella ja pimeällä.
library-slips-lighting = Hyvä valaistus pihalla ja portaissa
library-slips-handrails = Kaiteet ja liukuesteet portaissa
library-slips-sanding = Hiekoituksesta ja lumitöistä sovittu

library-falls-from-height = Ikkunasta tai parvekkeelta putoaminen
library-falls-from-height-text = Lapsi voi pudota ja loukkaantua vakavasti tai kuolla. Vaara on suurin pienelle lapselle ja kriisissä olevalle nuorelle.
library-falls-from-height-restrictor = Avautumisen rajoitin ikkunoissa
library-falls-from-height-furniture = Kalusteet kauas ikkunoista ja kaiteista
library-falls-from-height-check = Ikkunat ja kaiteet tarkistetaan turvallisuuskierroksella

library-play-equipment = Leikkivälineet, trampoliini, polkupyörä
library-play-equipment-text = Lapsi voi pudota, kaatua tai törmätä ja loukkaantua. Rikkinäinen väline lisää vaaraa.
library-play-equipment-broken = Rikkinäiset välineet pois käytöstä heti
library-play-equipment-safety-net = Turvaverkko ja pehmeä alusta
library-play-equipment-checks = Välineet tarkistetaan säännöllisesti
library-play-equipment-helmets = Sopiva kypärä jokaiselle pyöräilijälle

library-burns = Sauna, kuuma vesi, keittiö
library-burns-text = Lapsi tai työntekijä voi saada palovamman. Saunassa voi myös pyörtyä tai kaatua.
library-burns-water-temperature = Rajattu hanaveden lämpötila
library-burns-guards = Kiukaan suojakaide ja lieden turvalaite
library-burns-presence = Aikuinen keittiössä ja saunan lähellä

library-indoor-air-noise = Sisäilma, melu
library-indoor-air-noise-text = Lapset ja työntekijät voivat saada oireita tai väsyä. Melu voi kuormittaa ja vaikeuttaa rauhoittumista.
library-indoor-air-noise-repair = Vaurioituneet rakenteet korjataan
library-indoor-air-noise-sound-damping = Äänenvaimennus yhteisissä tiloissa
library-indoor-air-noise-survey = Säännöllinen kysely sisäilmasta ja melusta

## Fire

library-fire = Tulipalo: tahallinen, tupakointi, lataaminen
library-fire-text = Savu tai tuli voi vahingoittaa kaikkia talossa olevia. Pienikin palo voi levitä nopeasti.
library-fire-detectors = Palovaroittimet ja alkusammutusvälineet kunnossa
library-fire-charging-place = Palamaton ja valvottu paikka laitteiden lataamiseen
library-fire-drill = Sammutus- ja poistumisharjoitus

library-night-evacuation = Poistuminen yöllä yhdellä työntekijällä
library-night-evacuation-text = Kaikki lapset eivät ehkä ehdi ajoissa ulos. Työntekijä voi joutua vaaraan auttaessaan monta lasta yksin.
library-night-evacuation-doors = Palo-ovet ja poistumisreitit kunnossa
library-night-evacuation-sprinklers = Automaattinen sammutuslaitteisto
library-night-evacuation-night-drill = Poistumisharjoitus yöajan miehityksellä

## Transport

library-violence-in-car = Kuljetus: väkivaltatilanne autossa
library-violence-in-car-text = Kuljettaja voi menettää auton hallinnan. Kaikki autossa olevat ja muut tienkäyttäjät voivat loukkaantua.
library-violence-in-car-postponing = Matkaa siirretään, kunnes tilanne on rauhallinen
library-violence-in-car-seating = Sovittu istumajärjestys
library-violence-in-car-second-adult = Toinen aikuinen mukana autossa
library-violence-in-car-agreed-break = Lapsen kanssa sovittu tauko ja tapa pyytää sitä

library-water = Uinti, jää, vene
library-water-text = Lapsi tai aikuinen voi joutua veden varaan ja hukkua. Kylmä vesi vie voimat nopeasti.
library-water-thin-ice = Heikolle jäälle ei mennä
library-water-water-watch = Nimetty aikuinen valvoo uintia
library-water-swim-ability = Uimataito selvitetään ja sitä harjoitellaan
library-water-life-jackets = Sopivat pelastusliivit kaikille

library-trip = Leiri tai retki uudessa paikassa
library-trip-text = Uusi paikka voi kuormittaa lasta, ja vaaroja on vaikeampi ennakoida. Lapsi voi eksyä tai loukkaantua kaukana avusta.
library-trip-event-assessment = Riskien arviointi ennen lähtöä
library-trip-duties = Sovitut vastuut ja yhteydenpito matkan aikana
library-trip-preview = Paikka ja ohjelma käydään läpi lasten kanssa

## Outsiders

library-abduction-threat = Valvottu tapaaminen: kaappausuhka
library-abduction-threat-text = Lapsi voidaan viedä tapaamisesta luvatta. Lapsi, vanhempi ja työntekijä voivat joutua uhkaavaan tilanteeseen.
library-abduction-threat-exits = Tila, jossa valvoja näkee uloskäynnit
library-abduction-threat-rules = Säännöt sovitaan tilaajan kanssa ennen tapaamista
library-abduction-threat-fetcher-id = Noutajan henkilöllisyys tarkistetaan

library-home-visit = Kotikäynti: päihtynyt vanhempi, eläin
library-home-visit-text = Työntekijä voi joutua yksin uhkaavaan tilanteeseen, tai eläin voi purra. Myös lapsi voi olla vaarassa kotona.
library-home-visit-other-place = Tapaaminen muualla kuin kotona, jos vaara on tiedossa
library-home-visit-check-in = Kuittaus käynnin jälkeen ja hälytys, jos se puuttuu
library-home-visit-leave-rule = Lupa lähteä heti, jos tilanne tuntuu uhkaavalta
library-home-visit-animal = Eläimestä sovitaan perheen kanssa etukäteen

library-aftercare-visitors = Vieraat jälkihuoltoasunnossa
library-aftercare-visitors-text = Nuori voi kohdata kotonaan painostusta, väkivaltaa tai hyväksikäyttöä. Vieraat voivat jäädä asuntoon vastoin nuoren tahtoa.
library-aftercare-visitors-door = Ovisilmä ja toimiva lukko
library-aftercare-visitors-duty-phone = Päivystävä puhelin, johon nuori voi soittaa
library-aftercare-visitors-agreement = Vieraista sovitaan nuoren kanssa

## Digital

library-grooming = Aikuinen ottaa lapseen yhteyttä verkossa (houkuttelu)
library-grooming-text = Lapsi voi joutua seksuaalisen hyväksikäytön tai kiristyksen uhriksi. Vastuu on aina aikuisella.
library-grooming-settings = Sovellusten turvalliset asetukset yhdessä lapsen kanssa
library-grooming-agreed-adults = Sovitut aikuiset, joille lapsi voi kertoa
library-grooming-digital-skills = Digitaitoja lapsille ja aikuisille

library-image-sharing = Kuvien levittäminen
library-image-sharing-text = Lapsesta voi levitä kuva ilman lupaa. Lapsi voi kokea häpeää, kiusaamista tai kiristystä.
library-image-sharing-help-route = Selvä reitti avun saamiseen ja kuvan poistamiseen
library-image-sharing-picture-rules = Kuvaamisen säännöt sovitaan lasten kanssa

library-data-breach = Tietosuojapoikkeama: väärä vastaanottaja, ruutu näkyvissä
library-data-breach-text = Lapsen tai perheen tiedot voivat päätyä väärälle ihmiselle. Se voi vaarantaa lapsen turvallisuuden ja yksityisyyden.
library-data-breach-sign-in = Monivaiheinen kirjautuminen ja itsestään lukittuva näyttö
library-data-breach-clean-desk = Paperit ja näytöt pois näkyvistä työn jälkeen
library-data-breach-training = Tietosuojakoulutus

library-shared-tablet = Yhteinen tabletti näyttää väärän henkilön tietoja
library-shared-tablet-text = Lapsi tai aikuinen voi nähdä toisen lapsen tietoja. Lapsi voi menettää luottamuksensa ja lakata kertomasta.
library-shared-tablet-child-session = Lapsen istunnosta ei pääse muiden tietoihin
library-shared-tablet-handover = Työntekijä avaa ja sulkee istunnon aina itse

## Staffing

library-understaffing = Vajaa miehitys
library-understaffing-text = Aikuisia voi olla liian vähän pitämään lapset turvassa. Lapset voivat jäädä vaille huomiota ja työntekijät uupua.
library-understaffing-minimum-rule = Vähimmäismiehitys ja ohje, jos se alittuu
library-understaffing-stand-by = Varallaolo tai sijaislista

library-lone-night-work = Yksintyöskentely yöllä
library-lone-night-work-text = Työntekijä voi kohdata yksin uhkan tai saada sairauskohtauksen. Lapset voivat silloin jäädä ilman apua.
library-lone-night-work-two-at-night = Kaksi työntekijää yövuorossa
library-lone-night-work-check-calls = Sovitut tarkistussoitot yön aikana
library-lone-night-work-alarm = Henkilökohtainen hälytin aina mukana

library-no-induction = Uusi työntekijä ilman perehdytystä
library-no-induction-text = Uusi työntekijä ei ehkä tunne lasten tarpeita eikä yksikön ohjeita. Lapsi tai työntekijä voi joutua vaaraan, jonka olisi voinut välttää.
library-no-induction-named-colleague = Nimetty työpari ensimmäisissä vuoroissa
library-no-induction-induction-cycle = Perehdytyksen vaiheet ja kuittaukset
library-no-induction-safety-guide = Lyhyt turvallisuusohje sijaisille

library-mental-strain = Henkinen kuormitus, myötätuntouupumus, sijaistraumatisoituminen
library-mental-strain-text = Työntekijä voi uupua tai sairastua. Silloin on vaikeampi olla lapselle läsnä ja rauhallinen.
library-mental-strain-work-supervision = Säännöllinen työnohjaus
library-mental-strain-rotation = Raskaiden tehtävien kierto
library-mental-strain-debrief = Purkukeskustelu raskaan tilanteen jälkeen

library-handover-gap = Vuorojen tiedonkulku katkeaa
library-handover-gap-text = Seuraava vuoro ei ehkä tiedä lapsen voinnista tai sovituista asioista. Lapsi voi jäädä ilman sovittua apua.
library-handover-gap-structured-handover = Vuoronvaihto samalla rungolla joka kerta
library-handover-gap-overlap = Vuoroissa aikaa tiedon siirtämiseen

library-no-support-after-violence = Väkivaltatilanteen jälkihoito puuttuu
library-no-support-after-violence-text = Lapset ja työntekijät voivat jäädä yksin pelon ja järkytyksen kanssa. Sama tilanne voi toistua, jos siitä ei opita.
library-no-support-after-violence-debrief = Purkukeskustelu 24–72 tunnin kuluessa
library-no-support-after-violence-occupational-health = Sovittu yhteys työterveyshuoltoon
library-no-support-after-violence-child-debrief = Jälkipuinti lapsen kanssa lapsen omaan tahtiin

## Continuity

library-outage = Sähkö- tai IT-katko
library-outage-text = Hälyttimet, puhelimet tai tiedot voivat olla poissa käytöstä. Lasten saama apu ja lääkehoito voivat viivästyä.
library-outage-power-bank = Ladatut varavirtalähteet ja taskulamput
library-outage-paper-forms = Paperilomakkeet ja tulostetut yhteystiedot

library-weather = Sääilmiö, tiet poikki
library-weather-text = Työntekijät tai tavarat eivät ehkä pääse perille. Lapsilla voi olla liian vähän aikuisia, ruokaa tai lääkkeitä.
library-weather-stock = Ruokaa, vettä ja lääkkeitä varalla kolmeksi päiväksi
library-weather-stand-by = Lähellä asuvia työntekijöitä varalla

library-subcontractor-fails = Alihankkijan palvelu ei toimi
library-subcontractor-fails-text = Ruoka, siivous, kuljetus tai huolto voi jäädä saamatta. Lasten arki ja turvallisuus voivat kärsiä.
library-subcontractor-fails-other-producer = Toinen palveluntuottaja varalla
library-subcontractor-fails-contract-check = Sopimus ja palvelun laatu tarkistetaan vuosittain
