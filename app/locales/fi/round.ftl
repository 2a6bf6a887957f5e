### Safety rounds and drills.

rounds-title = Turvallisuuskierrokset
rounds-lead = Kierroksella katsotaan paikat läpi kohta kohdalta. Jokaisesta puutteesta pääsee heti tekemään toimenpiteen.
rounds-begin = Lähde kierrokselle
rounds-walked = Kierrokset
rounds-empty = Yksikössä ei ole vielä tehty kierroksia.
rounds-repeated = Toistuvat puutteet
rounds-repeated-lead = Näissä kohdissa on ollut puute ainakin kahdella kierroksella vuoden aikana. Ilmoita vaara, niin riski arvioidaan ja syy korjataan.
rounds-found-times =
    { $n ->
        [one] 1 kerta vuoden aikana
       *[other] { $n } kertaa vuoden aikana
    }
round-kind-round-month = Tilat, piha ja työpaikka
round-kind-fire-walk = Paloturvallisuus ja poistuminen
round-kind-med-round = Lääkekaappi ja lääkkeet
round-start = Aloita
round-go-on = Jatka kierrosta
round-children =
    { $n ->
        [one] 1 lapsi mukana
       *[other] { $n } lasta mukana
    }
round-state-open = Kesken
round-state-closed = Valmis
round-lead = Kulje osat läpi missä järjestyksessä haluat. Vastaukset tallentuvat osa kerrallaan, ja työkaveri voi jatkaa siitä, mihin jäit.
round-parts = Kierroksen osat
round-part-ways-out = Poistumistiet
round-part-alarms = Varoittimet ja sammuttimet
round-part-shared-rooms = Yhteiset tilat
round-part-child-rooms = Lasten huoneet ja pesutilat
round-part-yard = Piha
round-part-staff-rooms = Työntekijöiden tilat
round-part-medicines = Lääkkeet
round-part-lead = Merkitse jokaisesta kohdasta, onko se kunnossa.
round-parts-done = Tallenna ja palaa kierrokseen
round-nothing-yet = Puutteita ei ole vielä löytynyt.
round-nothing = Kierroksella ei löytynyt puutteita.
round-left =
    { $n ->
        [one] Yksi kohta on vielä ilman vastausta. Kun siihenkin on vastattu, voit päättää kierroksen.
       *[other] { $n } kohtaa on vielä ilman vastausta. Kun kaikkiin on vastattu, voit päättää kierroksen.
    }
round-end = Päätä kierros
round-close = Päätä kierros
round-end-child-count = Kuinka monta lasta oli mukana?
round-end-child-count-hint = Lapset saavat halutessaan kulkea mukana ja näyttää omat paikkansa. Nimiä ei kirjata.
round-end-note = Mitä muuta huomasit?
round-end-note-hint = Älä kirjoita lasten nimiä.
round-told = Miten kierros meni
round-started-by = Aloitti
round-closed-by = Päätti
flash-round-closed = Kierros on päätetty.
flash-round-found = Puute on tallennettu. Tee siitä toimenpide tai jatka kierrosta.
rule-round-unanswered = Kierroksella on kohtia ilman vastausta. Vastaa niihin ensin.
rule-finding-has-action = Puutteesta on jo tehty toimenpide. Peru ensin toimenpide, jos puutetta ei olekaan.
rule-finding-fixed = Tämä korjattiin jo kierroksella.
rule-too-many-lines = Yksiköllä on jo 30 omaa kohtaa. Poista ensin jokin niistä.

## Lines and findings.

line-answer-in-order = Kunnossa
line-answer-finding = Puute
line-answer-not-here = Ei meillä
round-finding-words = Mikä on vialla?
round-finding-words-empty = Kerro lyhyesti, mikä on vialla.
round-finding-fixed = Korjasin tämän heti
round-found-before = Puute oli tässä myös { $days }
findings-title = Puutteet
finding-count =
    { $n ->
        [0] Ei puutteita
        [one] 1 puute
       *[other] { $n } puutetta
    }
finding-unsettled =
    { $n ->
        [one] 1 korjaamatta
       *[other] { $n } korjaamatta
    }
finding-fixed = Korjattiin heti
finding-waits = Odottaa toimenpidettä
finding-act = Tee toimenpide
finding-hazard = Ilmoita vaara
finding-file = Kuva puutteesta
finding-title = Mitä tehdään?
finding-detail = Mitä tekijän on hyvä tietää?
finding-owner = Kuka huolehtii?
finding-due = Mihin mennessä?
finding-file-hint = Älä kuvaa ihmisiä äläkä lasten nimiä. Kuvan paikka- ja aikatiedot poistetaan.
finding-file-unknown-kind = Valitse kuva, jonka tyyppi on JPEG tai PNG.
finding-file-too-big = Kuva on liian suuri. Sen koko saa olla enintään 10 Mt.
action-round = Turvallisuuskierros
action-drill = Harjoitus
action-found-in = Missä huomattiin
action-next-found-done = Tehty. Seuraavalla kierroksella katsotaan, pitikö korjaus.

## A unit's own lines.

round-lines-change = Muuta kohtia
round-lines-title = Mitä kierroksella katsotaan
round-lines-lead = Lisää yksikön omat kohdat ja jätä pois ne, joita teillä ei ole. Vanhat kierrokset eivät muutu.
round-lines-walked = Kierroksen kohdat
round-lines-out = Pois jätetyt kohdat
round-line-out = Jätä pois
round-line-back = Ota takaisin
round-line-end = Poista
round-line-new = Lisää oma kohta
round-line-words = Miten asian pitää olla?
round-line-words-hint = Kirjoita lause, joka on totta, kun kaikki on kunnossa. Esimerkiksi: Saunan ovi aukeaa sisältä.
round-line-part = Missä sitä katsotaan?
round-line-add = Lisää kohta

## The usual lines: each is true when all is well.

round-line-exits-free = Poistumistiet ja ovet ovat vapaat.
round-line-exit-signs-lit = Poistumisopasteet palavat.
round-line-fire-doors-close = Palo-ovet menevät itsestään kiinni.
round-line-extinguishers-in-place = Sammuttimet ja sammutuspeitteet ovat paikoillaan.
round-line-floors-safe = Lattioilla ja matoilla ei liukastu eikä kompastu.
round-line-windows-hold = Ikkunat ja niiden lukot toimivat.
round-line-furniture-whole = Kalusteet ovat ehjiä ja tukevia.
round-line-lights-work = Valot toimivat joka huoneessa.
round-line-plugs-whole = Sähköjohdot ja pistorasiat ovat ehjiä.
round-line-sharp-away = Veitset ja muut terävät välineet ovat lukossa.
round-line-chemicals-away = Pesuaineet ja muut kemikaalit ovat lukossa.
round-line-room-asked = Lapselta kysyttiin lupa ennen huoneeseen menoa.
round-line-room-lock = Lapsi saa ovensa kiinni, ja aikuinen saa sen hädässä auki.
round-line-washing-safe = Pesutiloissa ei liukastu, eikä vesi polta.
round-line-yard-lit = Pihan valot toimivat.
round-line-yard-paths = Kulkutiet ovat kunnossa, eikä niillä ole jäätä tai esteitä.
round-line-yard-play = Keinut ja muut pihan välineet ovat ehjiä.
round-line-yard-gates = Portit ja aidat ovat kunnossa.
round-line-alarm-at-hand = Jokaisella vuorossa olevalla on hälytin, ja se toimii.
round-line-numbers-in-sight = Hätänumerot ovat näkyvillä.
round-line-office-locked = Toimisto ja lasten tiedot ovat lukossa.
round-line-first-aid-full = Ensiapulaukku on täysi ja paikallaan.
round-line-exits-open = Jokainen poistumistie aukeaa sisältä ilman avainta.
round-line-second-way = Jokaisesta makuuhuoneesta pääsee ulos kahta tietä.
round-line-meeting-place = Kokoontumispaikka on merkitty, ja kaikki tietävät sen.
round-line-smoke-alarms = Palovaroittimet on testattu, ja ne toimivat.
round-line-alarm-heard = Palohälytys kuuluu joka huoneeseen.
round-line-extinguishers-checked = Sammuttimet on tarkastettu ajallaan.
round-line-stove-guard = Liedessä on vahti tai turvakytkin, ja se toimii.
round-line-charging-watched = Akkuja ladataan vain, kun joku on paikalla ja hereillä.
round-line-flames-agreed = Kynttilöistä ja tupakoinnista on sovittu, ja sopimus pitää.
round-line-storage-tidy = Varastoissa ja sähkökeskuksen edessä ei ole syttyvää tavaraa.
round-line-address-in-sight = Osoite näkyy tielle, ja pelastusauto pääsee pihaan.
round-line-night-ready = Yövuorolla on avaimet ja ohje poistumiseen.
round-line-cabinet-locked = Lääkekaappi on lukossa, ja avain on sovitussa paikassa.
round-line-places-own = Jokaisen lapsen lääkkeet ovat omassa paikassaan.
round-line-dates-good = Yhtään vanhentunutta lääkettä ei ole.
round-line-fridge-cold = Lääkejääkaapin lämpötila on kirjattu, ja se on oikea.
round-line-counts-match = Erikseen seurattavien lääkkeiden määrä täsmää kirjanpitoon.
round-line-lists-current = Lääkelistat ovat ajan tasalla.
round-line-extra-returned = Turhat ja vanhentuneet lääkkeet on viety apteekkiin.

## Drills.

drills-title = Harjoitukset
drills-lead = Mitä on harjoiteltu, kuinka kauan se kesti ja mitä opittiin.
drills-empty = Yksikössä ei ole vielä kirjattu harjoituksia.
drill-new = Kirjaa harjoitus
drill-new-lead = Kirjaa harjoitus heti sen jälkeen, kun kaikki vielä muistavat sen.
drill-kind = Mitä harjoiteltiin?
drill-on = Milloin?
drill-time = Mihin aikaan?
drill-time-day = Päivällä
drill-time-evening = Illalla
drill-time-night = Yöllä
drill-minutes = Kuinka monta minuuttia kesti, että kaikki olivat turvassa?
drill-minutes-empty = Kirjoita, kuinka monta minuuttia harjoitus kesti.
drill-child-count = Kuinka monta lasta oli mukana?
drill-adult-count = Kuinka monta aikuista oli mukana?
drill-announced = Harjoituksesta kerrottiin etukäteen
drill-course = Mitä tapahtui?
drill-course-hint = Kerro lyhyesti, mistä lähdettiin ja miten harjoitus eteni. Älä kirjoita lasten nimiä.
drill-lessons = Mitä opittiin?
drill-lessons-hint = Mikä toimi? Mitä teette ensi kerralla toisin? Mitä lapset sanoivat?
drill-send = Tallenna harjoitus
drill-told = Harjoitus
drill-recorded = Kirjasi
drill-lasted =
    { $n ->
        [one] 1 minuutti
       *[other] { $n } minuuttia
    }
drill-short-minutes = Kesto
drill-short-time = Aika
drill-short-announced = Kerrottiin etukäteen
people-children = Lapsia mukana
people-adults = Aikuisia mukana
drill-lessons-told = Mitä opittiin
drill-findings = Mitä korjataan
drill-nothing = Harjoituksessa ei ole kirjattu korjattavaa.
drill-finding-words = Mitä pitää korjata?
drill-finding-add = Lisää korjattava asia
flash-drill-recorded = Harjoitus on tallennettu.

duty-by-round = Tämä kirjautuu tehdyksi itsestään, kun kierros päätetään.
duty-by-drill = Tämä kirjautuu tehdyksi itsestään, kun harjoitus kirjataan.
duty-by-meeting = Tämä kirjautuu tehdyksi itsestään, kun yhteisökokous päätetään.
duty-record-meeting = Avaa kokous
