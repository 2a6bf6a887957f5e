### Duties that come back: their names, and why each is due on its day.

cycle-risk-year = Yksikön riskien arviointi
cycle-risk-high = Merkittävän riskin uudelleenarviointi
cycle-smp-review = Omavalvontasuunnitelman päivitys
cycle-publish-4m = Seurantaraportin julkaisu
cycle-program-year = Omavalvontaohjelman päivitys
cycle-gtp-year = Hyvää kohtelua koskeva suunnitelma
cycle-rules-half = Yhteisten sääntöjen läpikäynti lasten kanssa
cycle-rights-child = Oikeudet ja oikeusturva kerrottu lapselle
cycle-round-month = Turvallisuuskierros
cycle-meet-week = Yhteisökokous
cycle-goal-review = Tavoitteen arviointi
cycle-pulse-month = Lasten turvapulssi
cycle-pulse-staff = Henkilöstön turvallisuus- ja hyvinvointipulssi
cycle-fb-family = Läheisten palaute
cycle-fb-placer = Sijoittajan tai tilaajan palaute
cycle-staff-safety = Turvallisuusasiat tiimissä
cycle-drill-evac = Poistumisharjoitus
cycle-fire-test = Palovaroittimien testaus
cycle-fire-walk = Turvallisuuskävely
cycle-rescue-plan = Pelastussuunnitelma
cycle-evac-report = Poistumisturvallisuusselvitys
cycle-med-plan = Lääkehoitosuunnitelma
cycle-med-round = Lääkekaapin tarkastus
cycle-med-permit = Lääkelupa
cycle-viol-drill = Uhkatilanneharjoitus
cycle-viol-alarm = Hälyttimien testaus
cycle-firstaid = Ensiapuvalmius
cycle-induct = Perehdytys turvallisuuteen
cycle-osh-prog = Työsuojelun toimintaohjelma
cycle-workplace-survey = Työpaikkaselvitys
cycle-data-year = Tietosuoja- ja tietoturvakatsaus
cycle-data-rights = Käyttöoikeuksien tarkistus
cycle-subcon = Alihankkijoiden valvonta
cycle-buyer-month = Kuukausiraportti tilaajalle
cycle-plan-client = Asiakassuunnitelma on ajan tasalla
cycle-contingency = Valmius- ja jatkuvuussuunnitelma

## Who looks after a duty.

cycle-owner-supervisor = Esihenkilö
cycle-owner-safety-lead = Turvallisuusvastaava
cycle-owner-administrator = Ylläpitäjä
cycle-owner-on-duty = Vuorossa oleva
cycle-owner-in-turn = Työntekijät vuorollaan
cycle-owner-own-instructor = Oma ohjaaja
cycle-owner-own-team = Omaohjaajat yhdessä
cycle-owner-safety-person = Paloturvallisuudesta vastaava
cycle-owner-medication-lead = Lääkehoidosta vastaava
cycle-owner-worker = Asiakkaan työntekijä

## What shows that it was done.

cycle-evidence-approved-version = Hyväksytty versio
cycle-evidence-published-version = Hyväksytty ja julkaistu versio
cycle-evidence-published-report = Julkaistu raportti
cycle-evidence-reassessed = Uudelleen arvioitu riski
cycle-evidence-children-heard = Lasten kanssa käyty ja hyväksytty suunnitelma
cycle-evidence-minutes = Muistio
cycle-evidence-checklist = Täytetty tarkistuslista
cycle-evidence-record = Kirjaus
cycle-evidence-sent = Lähetyspäivä
cycle-evidence-date = Päivämäärä
cycle-evidence-answers = Vastaukset
cycle-evidence-review-row = Tavoitteen arviointi

## What has a cycle of its own.

cycle-scope-organisation = Organisaatio
cycle-scope-unit = Yksikkö
cycle-scope-child = Lapsi
cycle-scope-worker = Työntekijä
cycle-scope-goal = Tavoite
cycle-scope-hazard = Vaara

## Which units it concerns.

cycle-applies-all = Kaikki yksiköt
cycle-applies-residential = Yksiköt, joissa asutaan
cycle-applies-premises = Yksiköt, joilla on omat tilat
cycle-applies-good-treatment-plan = Yksiköt, joilla on hyvää kohtelua koskeva suunnitelma
cycle-applies-evacuation-report = Yksiköt, jotka tekevät poistumisturvallisuusselvityksen
cycle-applies-medication-plan = Yksiköt, joissa on lääkehoitoa
cycle-applies-monthly-to-buyer = Palvelut, joista raportoidaan tilaajalle kuukausittain
cycle-applies-threat = Työ, jossa voi kohdata uhkaa
cycle-applies-sold-service = Palvelut, jotka myydään hyvinvointialueelle
cycle-applies-subcontracting = Organisaatiot, joilla on alihankkijoita
cycle-applies-many-units = Organisaatiot, joilla on useita yksiköitä

## What it rests on.

cycle-law-supervision = Laki sosiaali- ja terveydenhuollon valvonnasta 741/2023
cycle-law-plan-regulation = Määräys omavalvontasuunnitelmasta 1/2024
cycle-law-child-welfare = Lastensuojelulaki 417/2007
cycle-law-occupational-safety = Työturvallisuuslaki 738/2002
cycle-law-occupational-health = Työterveyshuoltolaki 1383/2001
cycle-law-rescue = Pelastuslaki 379/2011
cycle-law-medication-guide = Turvallinen lääkehoito, ministeriön opas 2021:6
cycle-law-data-protection = Yleinen tietosuoja-asetus (EU) 2016/679
cycle-law-contract = Sopimus tilaajan kanssa
cycle-law-practice = Hyvä käytäntö
cycle-law-section = { $law }, { $sections } §
cycle-statutory = Lakisääteinen

## Where the days come from.

cycle-anchor-rolling = Edellisestä kerrasta
cycle-anchor-calendar = Kalenterista
cycle-anchor-event = Tapahtumasta
cycle-every-d =
    { $n ->
        [one] 1 päivä
       *[other] { $n } päivää
    }
cycle-every-w =
    { $n ->
        [one] 1 viikko
       *[other] { $n } viikkoa
    }
cycle-every-m = { $n } kk
cycle-every-y =
    { $n ->
        [one] 1 vuosi
       *[other] { $n } vuotta
    }
cycle-period-week = viikko { $week }/{ $year }
cycle-period-month = { $month } { $year }
cycle-period-part = { $part }/{ $parts } { $year }

## How it stands.

cycle-status-completed = Tehty
cycle-status-skipped = Jätettiin väliin
cycle-status-not-applicable =
    { $scope ->
        [unit] Ei koske yksikköä
        [organisation] Ei koske organisaatiota
       *[other] Ei koske häntä
    }
cycle-status-due-soon = Lähestyy
cycle-status-scheduled = Suunniteltu
cycle-status-overdue = Myöhässä
cycle-overdue-days =
    { $n ->
        [one] 1 päivän myöhässä
       *[other] { $n } päivää myöhässä
    }

## Why it is due on its day.

cycle-why-completed = Seuraava { $due }, koska edellinen valmistui { $on } ja väli on { $every }.
cycle-why-skipped = Seuraava { $due }, koska edellinen jätettiin väliin, väli on { $every } ja aika alkoi { $on }.
cycle-why-started = Ensimmäinen { $due }, koska aika alkoi { $on } ja väli on { $every }.
cycle-why-at-start = Ensimmäinen { $due }, koska se tehdään heti alussa.
cycle-why-event = Tehtävä viimeistään { $due }, koska aihe tuli { $on } ja aikaa on { $every }.
cycle-why-week = Seuraava { $due }, koska se tehdään joka viikko samana päivänä.
cycle-why-period =
    { $days ->
        [0] Seuraava { $due }, koska jakso { $period } päättyy { $last }.
        [one] Seuraava { $due }, koska jakso { $period } päättyy { $last } ja sen jälkeen on 1 päivä aikaa.
       *[other] Seuraava { $due }, koska jakso { $period } päättyy { $last } ja sen jälkeen on { $days } päivää aikaa.
    }
cycle-why-brought-forward = Seuraava jo { $due }, koska { $on } tuli uusi syy: { $reason }.
cycle-why-resumed = Seuraava { $due }, koska tauko päättyi { $on } ja aikaa oli vielä jäljellä.
cycle-why-chosen =
    { $scope ->
        [unit] Seuraava { $due }, koska yksikkö valitsi väliksi { $every } ja aika alkoi { $on }.
       *[other] Seuraava { $due }, koska väliksi valittiin { $every } ja aika alkoi { $on }.
    }

## Why a step is refused.

cycle-fault-ended = Tämä on jo päättynyt. Tehtyä ei muuteta.
cycle-fault-in-future = Päivä on vielä edessä. Kirjaa päivä, jona tämä tehtiin.
cycle-fault-too-early = Tämä on vielä liian aikaista. Kirjaa se lähempänä määräpäivää.
cycle-fault-other-evidence = Tämä osoitetaan tehdyksi toisella tavalla.
cycle-fault-no-record = Valitse, mikä kirjaus osoittaa tämän tehdyksi.
cycle-fault-statutory = Laki vaatii tämän. Sitä ei voi jättää väliin.
cycle-fault-own-request = Joku muu hyväksyy pyyntösi.
cycle-fault-role = Roolisi ei riitä tähän.
cycle-interval-fault-role = Vain turvallisuusvastaava pidentää väliä.
cycle-interval-fault-no-reason = Kerro, miksi lakisääteisen tehtävän väli on pidempi.
cycle-interval-fault-no-interval = Tälle tehtävälle ei voi antaa tällaista väliä.

## The clock of the server.

cycle-clock-odd =
    { $days ->
        [one] Kello on 1 päivän edellä viimeistä tarkistusta. Varmista päivä, niin työt jatkuvat.
       *[other] Kello on { $days } päivää edellä viimeistä tarkistusta. Varmista päivä, niin työt jatkuvat.
    }

## Why a duty comes no more.

cycle-ended-excluded = Turvallisuusvastaava on päättänyt, ettei tehtävä koske tätä.
cycle-ended-gone = Tehtävä päättyi, koska työ yksikössä tai sijoitus päättyi.
cycle-ended-not-asked = Tehtävä päättyi, koska se ei enää kuulu tänne.
