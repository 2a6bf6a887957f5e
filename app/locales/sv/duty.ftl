### Pages of the duties that come back.

duties-title = Återkommande uppgifter
duties-lead = De här uppgifterna kommer till enheten om och om igen. Vid varje uppgift står när den ska göras och varför just då.
duties-empty = Enheten har inga öppna återkommande uppgifter just nu.
duties-late = Försenade
duties-soon = Inom kort
duties-later = Senare

duty-about = Om uppgiften
duty-due = Ska göras senast
duty-every = Intervall
duty-own-interval =
    { $scope ->
        [unit] Enhetens eget
       *[other] Eget intervall
    }
duty-interval-by = Intervallet valdes av
duty-interval-reason = Varför just detta intervall
duty-weekday = Veckodag
duty-owner = Vem som ansvarar
duty-evidence = Vad som visar att den är gjord
duty-basis = Grund
duty-end = Vad som hände
duty-ended-on = Dag
duty-by-completed = Antecknade som gjord
duty-by-skipped = Bad om att hoppa över
duty-by-not-applicable = Beslutade
duty-approved-by = Godkände
duty-reason-told = Motivering
duty-asked = Någon har bett om att hoppa över
duty-asked-by-you = Du har bett om att hoppa över det här. Någon annan godkänner din begäran.

duty-by-assessment = Det här antecknas som gjort av sig självt när bedömningen av hela enheten godkänns.
duty-done = När gjordes det här?
duty-reason = Motivering

decide-duty-complete = Anteckna som gjord
decide-duty-complete-lead = Anteckna dagen då uppgiften blev klar. Nästa gång räknas från den.
decide-duty-complete-send = Anteckna som gjord
decide-duty-ask = Be om att hoppa över
decide-duty-ask-lead = Berätta varför uppgiften lämnas bort den här gången. Chefen eller den säkerhetsansvariga godkänner begäran.
decide-duty-ask-send = Skicka begäran
decide-duty-skip = Godkänn att den hoppas över
decide-duty-skip-lead = Uppgiften hoppas över den här gången. Motiveringen och den som godkände syns kvar.
decide-duty-skip-send = Godkänn
decide-duty-exclude =
    { $scope ->
        [unit] Gäller inte enheten
        [organisation] Gäller inte organisationen
       *[other] Gäller inte personen
    }
decide-duty-exclude-lead =
    { $scope ->
        [unit] Uppgiften kommer inte längre till enheten. Din motivering syns kvar.
        [organisation] Uppgiften kommer inte längre till organisationen. Din motivering syns kvar.
       *[other] Uppgiften kommer inte längre till personen. Din motivering syns kvar.
    }
decide-duty-exclude-send = Spara beslutet

duties-units = Återkommande uppgifter i enheterna
duties-units-lead = Välj en enhet, så ser du vad som är försenat och vad som görs härnäst.
duties-units-empty = Du har inga enheter vars uppgifter du ser.
duties-late-count =
    { $n ->
        [one] 1 försenad
       *[other] { $n } försenade
    }
duties-open-count =
    { $n ->
        [one] 1 öppen uppgift
       *[other] { $n } öppna uppgifter
    }
own-waiting-duty = En återkommande uppgift är försenad
own-waiting-duty-named = Återkommande uppgift som du ansvarar för
own-waiting-duty-asked = Begäran om att hoppa över

## How often a duty comes, and who looks after it.

rhythm-heading = Ändra rytmen
rhythm-lead = Välj hur ofta uppgiften kommer och vem som ansvarar för den. Det vanliga intervallet är { $every }.
rhythm-lead-alone = Välj hur ofta uppgiften kommer. Det vanliga intervallet är { $every }.
rhythm-count = Intervall
rhythm-count-empty = Skriv hur långt intervallet är
rhythm-count-role = { cycle-interval-fault-role }
rhythm-count-no-interval = { cycle-interval-fault-no-interval }
rhythm-unit = Dagar, veckor, månader eller år?
rhythm-unit-empty = Välj vad talet betyder
rhythm-unit-d = dagar
rhythm-unit-w = veckor
rhythm-unit-m = månader
rhythm-unit-y = år
rhythm-shorter-only = Du kan förkorta intervallet. Ett längre intervall än det vanliga väljer den säkerhetsansvariga.
rhythm-calendar-week = Den här uppgiften följer kalendern. Intervallet kan vara 1 vecka eller 1, 2, 3, 4, 6 eller 12 månader.
rhythm-calendar-months = Den här uppgiften följer kalendern. Intervallet kan vara 1, 2, 3, 4, 6 eller 12 månader.
rhythm-weekday = Veckodag
rhythm-weekday-empty = Välj en veckodag
rhythm-weekday-hint = När intervallet är en vecka görs uppgiften den här dagen.
rhythm-weekday-1 = måndag
rhythm-weekday-2 = tisdag
rhythm-weekday-3 = onsdag
rhythm-weekday-4 = torsdag
rhythm-weekday-5 = fredag
rhythm-weekday-6 = lördag
rhythm-weekday-7 = söndag
rhythm-owner = Vem ansvarar?
rhythm-owner-empty = Välj någon som arbetar i enheten
rhythm-owner-hint = Den som du väljer får påminnelserna först.
rhythm-nobody = Om du inte väljer någon är den ansvariga: { $who }.
rhythm-reason = Motivering
rhythm-reason-no-reason = { cycle-interval-fault-no-reason }
rhythm-reason-hint = När du ändrar intervallet syns din motivering på uppgiftens sida.
rhythm-send = Spara rytmen
flash-rhythm = Rytmen har sparats.

## The year clock.

year-title = Årsklocka
year-lead = Vad som görs i enheten under de följande 12 månaderna. Prognosen antar att varje uppgift görs på sin dag.
year-ahead = De följande 12 månaderna
year-months = Månad för månad
year-often = Återkommer ofta
year-often-every = Intervall { $every }
year-picture = Årsklocka: { $late }, { $soon }. Samma uppgifter finns som en lista på sidan.
year-today = { $day }.{ $month }.
year-late =
    { $n ->
        [one] 1 försenad
       *[other] { $n } försenade
    }
year-soon = { $n } snart
year-mark-late = Försenad
year-mark-soon = Snart
year-mark-later = Kommande
year-mark-forecast = Prognos
month-short-1 = jan
month-short-2 = feb
month-short-3 = mars
month-short-4 = april
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec

## What has been done, and how punctually.

duties-on-time = Gjorda i tid under de senaste 12 månaderna: { $n }/{ $all }
duties-figure-skipped = Hoppades över: { $n }
duties-figure-not-applicable = Gäller inte enheten: { $n }
duties-ended = Avslutade
duties-ended-lead = Vad som har gjorts, hoppats över eller beslutats, och vem som antecknade det.
duties-ended-empty = Enheten har inga avslutade uppgifter ännu.
duties-ended-who = { $what }: { $who }
duties-ended-due = Skulle göras senast { $day }

unit-quiet = Enheten har inga anteckningar från de senaste 30 dagarna
own-quiet =
    { $n ->
        [one] En enhet har inga anteckningar från de senaste 30 dagarna
       *[other] { $n } enheter har inga anteckningar från de senaste 30 dagarna
    }
own-quiet-text = Kanske är allt bra. Fråga ändå hur det går i enheten.

## What a unit or the organisation may take up.

duties-offered = Fler uppgifter
duties-offered-lead = De här uppgifterna gäller inte alla. Ta i bruk dem som gäller er.
duties-offered-empty = Alla uppgifter som kan gälla er är redan i bruk.
duty-offer-perhaps = Inte i bruk ännu
duty-offer-excluded = Beslutat att uppgiften inte gäller er
duty-take-up = Ta i bruk
flash-duty-taken-up = Uppgiften är nu i bruk.

## Duties of people and of the organisation.

duties-people = Arbetstagares och barns egna uppgifter
duties-people-lead = Var och en har sin egen dag här. Intervall: { $every }. Den som ser till detta: { $owner }.
duties-people-empty = Här finns nu inget som du ser.
duties-soon-count =
    { $n ->
        [one] 1 snart
       *[other] { $n } snart
    }
duties-later-count =
    { $n ->
        [one] 1 senare
       *[other] { $n } senare
    }
duty-whose = Vems
duties-organisation = Organisationens uppgifter
duties-organisation-lead = De här uppgifterna gäller hela organisationen. Vid varje uppgift står när den görs och varför just då.
duties-organisation-empty = Organisationen har inga öppna återkommande uppgifter just nu.
own-waiting-duty-people = Egna uppgifter är försenade
nav-organisation-duties = Organisationens uppgifter
