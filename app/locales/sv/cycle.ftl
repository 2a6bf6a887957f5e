### Duties that come back: their names, and why each is due on its day.

cycle-risk-year = Enhetens riskbedömning
cycle-risk-high = Ny bedömning av en betydande risk
cycle-smp-review = Uppdatering av planen för egenkontroll
cycle-publish-4m = Publicering av uppföljningsrapporten
cycle-program-year = Uppdatering av programmet för egenkontroll
cycle-gtp-year = Planen för gott bemötande
cycle-rules-half = Genomgång av de gemensamma reglerna med barnen
cycle-rights-child = Barnet har fått veta om sina rättigheter och sitt rättsskydd
cycle-round-month = Säkerhetsrond
cycle-meet-week = Gemenskapsmöte
cycle-goal-review = Utvärdering av målet
cycle-pulse-month = Barnens trygghetspuls
cycle-pulse-staff = Personalens puls om säkerhet och välmående
cycle-fb-family = Respons från närstående
cycle-fb-placer = Respons från placeraren eller beställaren
cycle-staff-safety = Säkerhetsfrågor i teamet
cycle-drill-evac = Utrymningsövning
cycle-fire-test = Test av brandvarnarna
cycle-fire-walk = Säkerhetspromenad
cycle-rescue-plan = Räddningsplan
cycle-evac-report = Utredning om utrymningssäkerheten
cycle-med-plan = Plan för läkemedelsbehandling
cycle-med-round = Kontroll av medicinskåpet
cycle-med-permit = Läkemedelstillstånd
cycle-viol-drill = Övning inför hotfulla situationer
cycle-viol-alarm = Test av larmen
cycle-firstaid = Första hjälpen-beredskap
cycle-induct = Introduktion i säkerhet
cycle-osh-prog = Verksamhetsprogram för arbetarskyddet
cycle-workplace-survey = Arbetsplatsutredning
cycle-data-year = Översyn av dataskydd och informationssäkerhet
cycle-data-rights = Kontroll av användarrättigheter
cycle-subcon = Tillsyn över underleverantörer
cycle-buyer-month = Månadsrapport till beställaren
cycle-plan-client = Klientplanen är aktuell
cycle-contingency = Beredskaps- och kontinuitetsplan

## Who looks after a duty.

cycle-owner-supervisor = Chef
cycle-owner-safety-lead = Säkerhetsansvarig
cycle-owner-administrator = Administratör
cycle-owner-on-duty = Den som är i tur
cycle-owner-in-turn = Personalen turvis
cycle-owner-own-instructor = Egen handledare
cycle-owner-own-team = De egna handledarna tillsammans
cycle-owner-safety-person = Den som ansvarar för brandsäkerheten
cycle-owner-medication-lead = Den som ansvarar för läkemedelsbehandlingen
cycle-owner-worker = Klientens arbetstagare

## What shows that it was done.

cycle-evidence-approved-version = Godkänd version
cycle-evidence-published-version = Godkänd och publicerad version
cycle-evidence-published-report = Publicerad rapport
cycle-evidence-reassessed = Risk som bedömts på nytt
cycle-evidence-children-heard = Plan som behandlats med barnen och godkänts
cycle-evidence-minutes = Protokoll
cycle-evidence-checklist = Ifylld checklista
cycle-evidence-record = Anteckning
cycle-evidence-sent = Datum för avsändandet
cycle-evidence-date = Datum
cycle-evidence-answers = Svar
cycle-evidence-review-row = Utvärdering av målet

## What has a cycle of its own.

cycle-scope-organisation = Organisationen
cycle-scope-unit = Enheten
cycle-scope-child = Barnet
cycle-scope-worker = Arbetstagaren
cycle-scope-goal = Målet
cycle-scope-hazard = Faran

## Which units it concerns.

cycle-applies-all = Alla enheter
cycle-applies-residential = Enheter där man bor
cycle-applies-premises = Enheter med egna lokaler
cycle-applies-good-treatment-plan = Enheter som har en plan för gott bemötande
cycle-applies-evacuation-report = Enheter som gör en utredning om utrymningssäkerheten
cycle-applies-medication-plan = Enheter med läkemedelsbehandling
cycle-applies-monthly-to-buyer = Tjänster som månatligen rapporteras till beställaren
cycle-applies-threat = Arbete där man kan möta hot
cycle-applies-sold-service = Tjänster som säljs till ett välfärdsområde
cycle-applies-subcontracting = Organisationer med underleverantörer
cycle-applies-many-units = Organisationer med flera enheter

## What it rests on.

cycle-law-supervision = Lagen om tillsynen över social- och hälsovården 741/2023
cycle-law-plan-regulation = Föreskriften om planen för egenkontroll 1/2024
cycle-law-child-welfare = Barnskyddslagen 417/2007
cycle-law-occupational-safety = Arbetarskyddslagen 738/2002
cycle-law-occupational-health = Lagen om företagshälsovård 1383/2001
cycle-law-rescue = Räddningslagen 379/2011
cycle-law-medication-guide = Säker läkemedelsbehandling, ministeriets handbok 2021:6
cycle-law-data-protection = Allmänna dataskyddsförordningen (EU) 2016/679
cycle-law-contract = Avtalet med beställaren
cycle-law-practice = God praxis
cycle-law-section = { $law }, { $sections } §
cycle-statutory = Lagstadgad

## Where the days come from.

cycle-anchor-rolling = Från förra gången
cycle-anchor-calendar = Från kalendern
cycle-anchor-event = Från en händelse
cycle-every-d =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagar
    }
cycle-every-w =
    { $n ->
        [one] 1 vecka
       *[other] { $n } veckor
    }
cycle-every-m = { $n } mån.
cycle-every-y = { $n } år
cycle-period-week = vecka { $week }/{ $year }
cycle-period-month = { $month } { $year }
cycle-period-part = { $part }/{ $parts } { $year }

## How it stands.

cycle-status-completed = Gjord
cycle-status-skipped = Lämnades bort
cycle-status-not-applicable =
    { $scope ->
        [unit] Gäller inte enheten
        [organisation] Gäller inte organisationen
       *[other] Gäller inte personen
    }
cycle-status-due-soon = Närmar sig
cycle-status-scheduled = Planerad
cycle-status-overdue = Försenad
cycle-overdue-days =
    { $n ->
        [one] 1 dag försenad
       *[other] { $n } dagar försenad
    }

## Why it is due on its day.

cycle-why-completed = Nästa { $due }, eftersom den förra blev klar { $on } och intervallet är { $every }.
cycle-why-skipped = Nästa { $due }, eftersom den förra lämnades bort, intervallet är { $every } och tiden började { $on }.
cycle-why-started = Första gången { $due }, eftersom tiden började { $on } och intervallet är { $every }.
cycle-why-at-start = Första gången { $due }, eftersom den görs genast i början.
cycle-why-event = Ska göras senast { $due }, eftersom anledningen kom { $on } och tiden är { $every }.
cycle-why-week = Nästa { $due }, eftersom den görs varje vecka på samma dag.
cycle-why-period =
    { $days ->
        [0] Nästa { $due }, eftersom perioden { $period } slutar { $last }.
        [one] Nästa { $due }, eftersom perioden { $period } slutar { $last } och därefter finns det 1 dag tid.
       *[other] Nästa { $due }, eftersom perioden { $period } slutar { $last } och därefter finns det { $days } dagar tid.
    }
cycle-why-brought-forward = Nästa redan { $due }, eftersom det { $on } kom en ny orsak: { $reason }.
cycle-why-resumed = Nästa { $due }, eftersom pausen slutade { $on } och det fanns tid kvar.
cycle-why-chosen =
    { $scope ->
        [unit] Nästa { $due }, eftersom enheten valde intervallet { $every } och tiden började { $on }.
       *[other] Nästa { $due }, eftersom intervallet { $every } valdes och tiden började { $on }.
    }

## Why a step is refused.

cycle-fault-ended = Den här har redan avslutats. Det som är gjort ändras inte.
cycle-fault-in-future = Dagen är ännu inte här. Anteckna dagen då detta gjordes.
cycle-fault-too-early = Det är ännu för tidigt. Anteckna det närmare dagen då det ska vara klart.
cycle-fault-other-evidence = Det här visas som gjort på ett annat sätt.
cycle-fault-no-record = Välj den anteckning som visar att detta är gjort.
cycle-fault-statutory = Lagen kräver detta. Det kan inte lämnas bort.
cycle-fault-own-request = Någon annan godkänner din begäran.
cycle-fault-role = Din roll räcker inte för detta.
cycle-interval-fault-role = Bara säkerhetsansvariga förlänger intervallet.
cycle-interval-fault-no-reason = Berätta varför intervallet är längre för en lagstadgad uppgift.
cycle-interval-fault-no-interval = Uppgiften kan inte ges ett sådant intervall.

## The clock of the server.

cycle-clock-odd =
    { $days ->
        [one] Klockan är 1 dag före den senaste kontrollen. Bekräfta dagen, så fortsätter arbetet.
       *[other] Klockan är { $days } dagar före den senaste kontrollen. Bekräfta dagen, så fortsätter arbetet.
    }

## Why a duty comes no more.

cycle-ended-excluded = Den säkerhetsansvariga har beslutat att uppgiften inte gäller här.
cycle-ended-gone = Uppgiften upphörde eftersom arbetet i enheten eller placeringen upphörde.
cycle-ended-not-asked = Uppgiften upphörde eftersom den inte längre hör hit.
