### What a unit tells of each month.

month-numbers-title = Månadens tal
month-numbers-lead = En vårddag är ett barns dag på enheten: sju barn hela oktober är 217 vårddagar. Händelserna jämförs med vårddagarna, så att månader och enheter kan jämföras rättvist.
month-numbers-care-days = Vårddagar
month-numbers-care-days-empty = Skriv antalet vårddagar. Om det inte fanns barn, skriv 0
month-numbers-known = Enligt barnens ankomst- och avresedagar är vårddagarna { $n }. Rätta talet om ett barn till exempel var på semester någon annanstans.
month-numbers-shifts = Arbetsskift
month-numbers-shifts-hint = Du kan lämna tomt om du inte vet.
month-numbers-shifts-empty = Skriv hur många arbetsskift månaden hade
month-numbers-short = Underbemannade skift
month-numbers-short-hint = I ett underbemannat skift var arbetarna färre än planerat.
month-numbers-short-empty = Skriv de underbemannade skiften. Om det inte fanns några, skriv 0
month-numbers-complaints = Anmärkningar
month-numbers-complaints-hint = Du kan lämna tomt om du inte vet.
month-numbers-complaints-empty = Skriv hur många anmärkningar som kom. Om inga kom, skriv 0
month-numbers-answered = Anmärkningar som besvarades inom 4 veckor
month-numbers-answered-empty = Skriv hur många anmärkningar som besvarades inom fyra veckor
month-numbers-months = Månader
month-numbers-missing = Saknas

### What the picture of a unit shows.

picture-now = Kräver din uppmärksamhet
picture-now-none = Inget är försenat och inga röda händelser är öppna.
picture-now-oldest = Äldst
picture-now-n = { $n ->
    [one] { $n } sak
   *[other] { $n } saker
}
picture-now-red = { $n ->
    [one] { $n } röd händelse behandlas
   *[other] { $n } röda händelser behandlas
}
picture-now-reports = { $n ->
    [one] Behandlingen av { $n } händelse är försenad
   *[other] Behandlingen av { $n } händelser är försenad
}
picture-now-notices = { $n ->
    [one] { $n } anmälan är inte gjord och tiden har gått ut
   *[other] { $n } anmälningar är inte gjorda och tiden har gått ut
}
picture-now-actions = { $n ->
    [one] { $n } åtgärd är försenad
   *[other] { $n } åtgärder är försenade
}
picture-now-duties = { $n ->
    [one] { $n } återkommande uppgift är försenad
   *[other] { $n } återkommande uppgifter är försenade
}
picture-now-ideas = { $n ->
    [one] { $n } förslag har väntat på svar i över en vecka
   *[other] { $n } förslag har väntat på svar i över en vecka
}
picture-now-reviews = { $n ->
    [one] { $n } fara är inte bedömd på nytt fast dagen har gått
   *[other] { $n } faror är inte bedömda på nytt fast dagen har gått
}
picture-now-serious = { $n ->
    [one] { $n } risk är på nivå 4–5
   *[other] { $n } risker är på nivå 4–5
}

picture-key = Nyckeltal
picture-key-reports = Händelser under behandling
picture-key-red = { $n ->
    [one] { $n } röd
   *[other] { $n } röda
}
picture-key-no-red = Inga röda
picture-key-late = { $n } försenade
picture-key-in-time = Allt i tid
picture-key-rate = Händelser per 100 vårddagar
picture-key-rate-of = { $n } händelser och { $days } vårddagar, { $period }
picture-key-no-days = Talet visas när minst { $least } vårddagar har uppgetts
picture-key-duties = Uppgifter gjorda i tid
picture-key-year = n = { $n }, de senaste 12 månaderna
picture-key-few = För få för att visas, n = { $n }

ready-title = Redo för granskning
ready-n = { $fine } / { $all } i ordning
ready-plan = Planen för egenkontroll är aktuell
ready-report = Iakttagelserna för fyra månader har publicerats
ready-good-treatment = Planen för gott bemötande har gåtts igenom
ready-restrictions = Begränsningarna har gåtts igenom med barnet och bedömts
ready-rules = De gemensamma reglerna har gåtts igenom med barnen
ready-rights = Barnen har fått veta sina rättigheter
ready-staffing = Förra månadens arbetsskift har uppgetts
ready-risks = Riskbedömningen är i kraft
ready-actions = Åtgärderna är i tid
ready-notices = Anmälningarna har gjorts
ready-state-done = { $day }
ready-state-again = på nytt { $day }
ready-state-waits = inte gjort, senast { $day }
ready-state-late = försenat, var { $day }
ready-state-parts = { $fine } / { $all }
ready-state-none = inga

picture-run = Har antalet händelser förändrats
picture-week = När det händer
picture-categories = Vad händelserna handlar om
picture-categories-rest = Övriga kategorier tillsammans
picture-categories-none = Det finns inga händelser under de senaste 12 månaderna.
picture-categories-note = De senaste 12 månaderna. Kategorier med färre än 5 händelser har räknats ihop.
picture-actions-age = Öppna åtgärder enligt nivå
picture-measures = Hur arbetet löper

measure-year = n = { $n }, 12 mån
measure-now = n = { $n }, nu
measure-few = för få
measure-days = { $n } dygn
measure-near = Andelen tillbud och observationer av händelserna
measure-started = Behandlingen började i tid
measure-concluded = Från anmälan till slutsatser (median)
measure-chain = En röd händelse ledde till förändring inom 60 dagar
measure-assessed = Faror vars bedömning är i kraft
measure-effect-children = Åtgärden hjälpte enligt barnen
measure-effect-families = Åtgärden hjälpte enligt de närstående
measure-effect-staff = Åtgärden hjälpte enligt personalen
measure-ideas = Förslagen besvarades inom en vecka
measure-goals = Barn som har ett överenskommet mål
measure-told-late = Berättades först under följande fyramånadersperiod
measure-note = n är antalet som talet har räknats på. En andel eller median visas när n är minst { $least }.

charts-span = { $first } – { $last }
charts-month = Månad
charts-months = Anmälningar per månad
charts-months-empty = Det finns inga anmälningar ännu.
charts-months-note = När det kommer fler anmälningar om tillbud upptäcks farorna tidigare. Det betyder inte i sig att faran har ökat. Den sista månaden pågår.
charts-happened = Händelse
charts-nearly = Tillbud eller observation
charts-well = Något lyckades
charts-care-days = Vårddagar
charts-run-rate = Händelser per 100 vårddagar
charts-run-count = Händelser per månad
charts-run-early = Bilden visas när det finns minst { $least } månader. Nu finns det { $n }.
charts-run-median = Den streckade linjen är det mellersta talet, medianen: { $n }.
charts-run-rule = En förändring märks ut när minst sex månader i rad ligger på samma sida om medianen. Kortare variation kan vara slump.
charts-run-none = Antalet har inte förändrats tydligt: variationen kan vara slump.
charts-run-up = Fler
charts-run-down = Färre
charts-run-above = Under tiden { $first } – { $last } har tydligt fler händelser än annars berättats.
charts-run-below = Under tiden { $first } – { $last } har tydligt färre händelser än annars berättats.
charts-week = Händelser enligt veckodag och tid på dygnet, de senaste 12 månaderna, n = { $n }. Den mörkaste rutan har flest.
charts-week-early = Tabellen visas när det finns minst { $least } händelser under de senaste 12 månaderna.
part-of-day-morning = Morgon
part-of-day-day = Dag
part-of-day-afternoon = Efter{"\u00AD"}middag
part-of-day-evening = Kväll
part-of-day-night = Natt
part-of-day-morning-hours = 6–10
part-of-day-day-hours = 10–14
part-of-day-afternoon-hours = 14–18
part-of-day-evening-hours = 18–22
part-of-day-night-hours = 22–6

picture-now-over = Över { $words }

### The picture of an organisation.

organisation-picture-title = Hela organisationens lägesbild
organisation-picture-lead = Vad som är brådskande nu i alla enheter och hur säkerheten har utvecklats.
organisation-units = Enheter
organisation-units-note = Öppna enhetens egen lägesbild
organisation-ready-all = inte försenat i någon enhet
organisation-ready-lacks = { $n ->
    [one] försenat i { $n } enhet
   *[other] försenat i { $n } enheter
}
organisation-compared = Enheterna bredvid varandra
organisation-compared-of = { $first } – { $last }, n = { $n } enheter med minst 50 vårddagar.
organisation-compared-none = Ingen enhet skiljer sig från de andra mer än slumpen förklarar.
organisation-compared-note = Detta är ingen rangordning. Fler anmälningar kan betyda att mer händer i enheten eller att man lättare berättar där. Färre kan betyda att allt inte berättas.
organisation-outlier-above = { $rate } per hundra vårddagar, fler än slumpen förklarar ({ $n } händelser, { $days } vårddagar)
organisation-outlier-below = { $rate } per hundra vårddagar, färre än slumpen förklarar ({ $n } händelser, { $days } vårddagar)
charts-funnel = Händelser per 100 vårddagar enligt enhetens storlek
charts-funnel-middle = Den streckade linjen är allas gemensamma tal: { $rate }.
charts-funnel-note = Innanför kurvorna kan skillnaderna vara slump. I en liten enhet varierar talet mer av slump, därför vidgas kurvorna åt vänster. En stor punkt är många enheter.
charts-funnel-days = { $n } vårddagar
charts-funnel-key-in = Inom slumpens gränser
charts-funnel-key-out = Utanför gränserna
charts-funnel-size = { $least }–{ $most }
charts-funnel-below = Färre
charts-funnel-within = Inom slumpens gränser
charts-funnel-above = Fler
charts-funnel-early = Enheterna visas bredvid varandra när minst tre enheter har uppgett sina vårddagar för förra fyramånadersperioden.

### Four months, as they stood when they ended.

period-name = { $first }–{ $last }/{ $year }
period-title = Siffror för fyra månader { $period }
period-lead = Siffrorna är sådana som de var när perioden slutade { $day }. Senare ändringar påverkar dem inte.
period-link = Siffror för fyra månader
period-incidents = Händelser
period-incidents-before = Föregående period { $n }
period-rate-of = { $n } händelser och { $days } vårddagar
period-actions-done = Åtgärder som blev klara
period-actions-in-time = { $n } i tid
period-followed = Vad vi följde
period-followed-none = Inga återkommande uppgifter inföll under perioden.
period-duty = Uppgift
period-agreed = Avtalat
period-done = Gjort
period-in-time = I tid
period-observed = Vad vi iakttog
period-what = Vad
period-section-29 = Anmälningar om missförhållanden (29 §)
period-complaints = Anmärkningar
period-shifts = Arbetsskift
period-short-shifts = Underbemannade skift
period-work = Hur arbetet gick
period-actions-agreed = Överenskomna åtgärder
period-actions-in-time-share = Av de färdiga åtgärderna i tid
period-actions-open = Öppna åtgärder när perioden slutade
period-actions-late = Försenade åtgärder när perioden slutade
period-answered = Anmärkningar besvarade inom 4 veckor
period-full-shifts = Arbetsskift med planerad bemanning
measure-n = n = { $n }
period-told-late = { $n ->
    [one] { $n } händelse under perioden berättades först efter den. Den är inte med i siffrorna.
   *[other] { $n } händelser under perioden berättades först efter den. De är inte med i siffrorna.
}
