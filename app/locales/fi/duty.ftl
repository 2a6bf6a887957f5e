### Pages of the duties that come back.

duties-title = Toistuvat tehtävät
duties-lead = Nämä tehtävät tulevat yksikölle aina uudelleen. Jokaisen kohdalla lukee, milloin se tehdään ja miksi juuri silloin.
duties-empty = Yksiköllä ei ole nyt avoimia toistuvia tehtäviä.
duties-late = Myöhässä
duties-soon = Lähiaikoina
duties-later = Myöhemmin

duty-about = Tietoja tehtävästä
duty-due = Tehtävä viimeistään
duty-every = Väli
duty-own-interval =
    { $scope ->
        [unit] Yksikön oma
       *[other] Oma väli
    }
duty-interval-by = Välin valitsi
duty-interval-reason = Miksi tämä väli
duty-weekday = Viikonpäivä
duty-owner = Kuka huolehtii
duty-evidence = Mikä osoittaa tehdyksi
duty-basis = Peruste
duty-end = Mitä tapahtui
duty-ended-on = Päivä
duty-by-completed = Kirjasi tehdyksi
duty-by-skipped = Pyysi jättämään väliin
duty-by-not-applicable = Päätti
duty-approved-by = Hyväksyi
duty-reason-told = Perustelu
duty-asked = Pyydetty jättämään väliin
duty-asked-by-you = Pyysit jättämään tämän väliin. Joku muu hyväksyy pyyntösi.

duty-by-assessment = Tämä kirjautuu tehdyksi itsestään, kun koko yksikön arviointi hyväksytään.
duty-done = Milloin tämä tehtiin?
duty-reason = Perustelu

decide-duty-complete = Kirjaa tehdyksi
decide-duty-complete-lead = Kirjaa päivä, jona tehtävä valmistui. Seuraava kerta lasketaan siitä.
decide-duty-complete-send = Kirjaa tehdyksi
decide-duty-ask = Pyydä jättämään väliin
decide-duty-ask-lead = Kerro, miksi tehtävä jää tällä kertaa väliin. Esihenkilö tai turvallisuusvastaava hyväksyy pyynnön.
decide-duty-ask-send = Lähetä pyyntö
decide-duty-skip = Hyväksy väliin jättäminen
decide-duty-skip-lead = Tehtävä jää tällä kertaa väliin. Perustelu ja hyväksyjä jäävät näkyviin.
decide-duty-skip-send = Hyväksy
decide-duty-exclude =
    { $scope ->
        [unit] Ei koske yksikköä
        [organisation] Ei koske organisaatiota
       *[other] Ei koske häntä
    }
decide-duty-exclude-lead =
    { $scope ->
        [unit] Tehtävä ei enää tule yksikölle. Perustelusi jää näkyviin.
        [organisation] Tehtävä ei enää tule organisaatiolle. Perustelusi jää näkyviin.
       *[other] Tehtävä ei enää tule hänelle. Perustelusi jää näkyviin.
    }
decide-duty-exclude-send = Tallenna päätös

duties-units = Toistuvat tehtävät yksiköissä
duties-units-lead = Valitse yksikkö, niin näet, mikä on myöhässä ja mitä seuraavaksi tehdään.
duties-units-empty = Sinulla ei ole yksiköitä, joiden tehtävät näkisit.
duties-late-count =
    { $n ->
        [one] 1 myöhässä
       *[other] { $n } myöhässä
    }
duties-open-count =
    { $n ->
        [one] 1 avoin tehtävä
       *[other] { $n } avointa tehtävää
    }
own-waiting-duty = Toistuva tehtävä on myöhässä
own-waiting-duty-named = Toistuva tehtävä, josta sinä huolehdit
own-waiting-duty-asked = Pyyntö jättää väliin

## How often a duty comes, and who looks after it.

rhythm-heading = Muuta rytmiä
rhythm-lead = Valitse, kuinka usein tehtävä tulee ja kuka siitä huolehtii. Tavallinen väli on { $every }.
rhythm-lead-alone = Valitse, kuinka usein tehtävä tulee. Tavallinen väli on { $every }.
rhythm-count = Väli
rhythm-count-empty = Kirjoita, kuinka pitkä väli on
rhythm-count-role = { cycle-interval-fault-role }
rhythm-count-no-interval = { cycle-interval-fault-no-interval }
rhythm-unit = Päivää, viikkoa, kuukautta vai vuotta?
rhythm-unit-empty = Valitse, mitä luku tarkoittaa
rhythm-unit-d = päivää
rhythm-unit-w = viikkoa
rhythm-unit-m = kuukautta
rhythm-unit-y = vuotta
rhythm-shorter-only = Voit lyhentää väliä. Tavallista pidemmän välin valitsee turvallisuusvastaava.
rhythm-calendar-week = Tämä tehtävä tulee kalenterin mukaan. Väli voi olla 1 viikko tai 1, 2, 3, 4, 6 tai 12 kuukautta.
rhythm-calendar-months = Tämä tehtävä tulee kalenterin mukaan. Väli voi olla 1, 2, 3, 4, 6 tai 12 kuukautta.
rhythm-weekday = Viikonpäivä
rhythm-weekday-empty = Valitse viikonpäivä
rhythm-weekday-hint = Kun väli on viikko, tehtävä tehdään tänä päivänä.
rhythm-weekday-1 = maanantai
rhythm-weekday-2 = tiistai
rhythm-weekday-3 = keskiviikko
rhythm-weekday-4 = torstai
rhythm-weekday-5 = perjantai
rhythm-weekday-6 = lauantai
rhythm-weekday-7 = sunnuntai
rhythm-owner = Kuka huolehtii?
rhythm-owner-empty = Valitse joku, joka työskentelee yksikössä
rhythm-owner-hint = Valitsemasi henkilö saa muistutukset ensin.
rhythm-nobody = Jos et valitse ketään, huolehtija on: { $who }.
rhythm-reason = Perustelu
rhythm-reason-no-reason = { cycle-interval-fault-no-reason }
rhythm-reason-hint = Kun muutat väliä, perustelusi näkyy tehtävän sivulla.
rhythm-send = Tallenna rytmi
flash-rhythm = Rytmi on tallennettu.

## The year clock.

year-title = Vuosikello
year-lead = Mitä yksikössä tehdään seuraavien 12 kuukauden aikana. Ennuste olettaa, että jokainen tehtävä tehdään päivänään.
year-ahead = Seuraavat 12 kuukautta
year-months = Kuukausittain
year-often = Tiheästi toistuvat
year-often-every = Väli { $every }
year-picture = Vuosikello: { $late }, { $soon }. Samat tiedot ovat luettelona sivulla.
year-today = { $day }.{ $month }.
year-late = { $n } myöhässä
year-soon = { $n } pian
year-mark-late = Myöhässä
year-mark-soon = Pian
year-mark-later = Tulossa
year-mark-forecast = Ennuste
month-short-1 = tammi
month-short-2 = helmi
month-short-3 = maalis
month-short-4 = huhti
month-short-5 = touko
month-short-6 = kesä
month-short-7 = heinä
month-short-8 = elo
month-short-9 = syys
month-short-10 = loka
month-short-11 = marras
month-short-12 = joulu

## What has been done, and how punctually.

duties-on-time = Ajallaan tehty viimeisen 12 kk aikana: { $n }/{ $all }
duties-figure-skipped = Jätetty väliin: { $n }
duties-figure-not-applicable = Ei koske yksikköä: { $n }
duties-ended = Päättyneet
duties-ended-lead = Mitä on tehty, jätetty väliin tai päätetty, ja kuka sen kirjasi.
duties-ended-empty = Yksikössä ei ole vielä päättyneitä tehtäviä.
duties-ended-who = { $what }: { $who }
duties-ended-due = Määräpäivä { $day }

unit-quiet = Yksiköstä ei ole kirjauksia 30 päivään
own-quiet =
    { $n ->
        [one] Yksiköstä ei ole kirjauksia 30 päivään
       *[other] { $n } yksiköstä ei ole kirjauksia 30 päivään
    }
own-quiet-text = Ehkä kaikki on hyvin. Kysy silti, mitä yksikköön kuuluu.

## What a unit or the organisation may take up.

duties-offered = Lisää tehtäviä
duties-offered-lead = Nämä tehtävät eivät koske kaikkia. Ota käyttöön ne, jotka koskevat teitä.
duties-offered-empty = Kaikki tehtävät, jotka voivat koskea teitä, ovat jo käytössä.
duty-offer-perhaps = Ei vielä käytössä
duty-offer-excluded = Päätetty, ettei tehtävä koske teitä
duty-take-up = Ota käyttöön
flash-duty-taken-up = Tehtävä on nyt käytössä.

## Duties of people and of the organisation.

duties-people = Työntekijöiden ja lasten omat tehtävät
duties-people-lead = Jokaisella on tässä oma määräpäivänsä. Väli: { $every }. Tästä huolehtii: { $owner }.
duties-people-empty = Täällä ei ole nyt mitään, minkä sinä näet.
duties-soon-count =
    { $n ->
        [one] 1 lähiaikoina
       *[other] { $n } lähiaikoina
    }
duties-later-count =
    { $n ->
        [one] 1 myöhemmin
       *[other] { $n } myöhemmin
    }
duty-whose = Kenen
duties-organisation = Organisaation tehtävät
duties-organisation-lead = Nämä tehtävät koskevat koko organisaatiota. Jokaisen kohdalla lukee, milloin se tehdään ja miksi juuri silloin.
duties-organisation-empty = Organisaatiolla ei ole nyt avoimia toistuvia tehtäviä.
own-waiting-duty-people = Omia tehtäviä on myöhässä
nav-organisation-duties = Organisaation tehtävät
