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
decide-duty-exclude = Ei koske yksikköä
decide-duty-exclude-lead = Tehtävä ei enää tule yksikölle. Perustelusi jää näkyviin.
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
own-waiting-duty-asked = Pyyntö jättää väliin
