### The community meeting and the map of feelings. Keys with "child", the faces, places, times and feelings are read by children too.

community-title = Gemenskapsmöte
community-lead = Först hör vi vad det blev av tidigare idéer. Först därefter frågar vi efter nytt.
community-next = Nästa möte { $day }
community-close = Avsluta mötet
rule-ideas-waiting =
    { $n ->
        [one] En idé saknar ännu svar. Svara på den innan ni avslutar mötet.
       *[other] { $n } idéer saknar ännu svar. Svara på dem innan ni avslutar mötet.
    }

agenda-mood = Hur känns det nu?
agenda-mood-hint = Var och en kan välja ett ansikte. Namn antecknas inte.
agenda-went-well = Vad gick bra?
agenda-went-well-hint = Var och en får berätta något bra eller vara tyst.
agenda-answers = Svar på idéerna
agenda-answers-hint = Berätta vad det blev av idéerna och varför.
agenda-safety-map = Trygghetskarta
agenda-safety-map-hint = Var och när är det bra att vara, var inte?
agenda-unit-goal = Gemensamt mål
agenda-unit-goal-hint = Behåller vi målet, ändrar vi det eller tar vi ett nytt?
agenda-rules = Regler och gott bemötande
agenda-rules-hint = Den här månaden läser vi den här punkten: { $section }
agenda-new-ideas = Nya idéer
agenda-new-ideas-hint = Anteckna vem som svarar och senast när.
agenda-child-safety-map = Var är det bra att vara?
agenda-child-unit-goal = Vad vill vi tillsammans?
agenda-child-rules = Är det här rättvist?
agenda-child-new-ideas = Jag har en idé

mood-very-bad = Mycket dåligt
mood-bad = Dåligt
mood-okay = Helt ok
mood-good = Bra
mood-very-good = Mycket bra
mood-talked-together = Vi pratade om det tillsammans

minutes-title = Minnesanteckningar
minutes-child-count = Hur många barn var med?
minutes-adult-count = Hur många vuxna var med?
minutes-words = Vad pratade ni om?
minutes-words-hint = Skriv inte barnens namn eller täcknamn.
minutes-words-empty = Skriv kort vad ni pratade om
minutes-keep = Spara anteckningarna

map-title = Trygghetskarta
map-too-few = Visas inte, eftersom det finns för få markeringar
map-cell = bra { $good }, osäkert { $unsure }, dåligt { $bad }
map-place-bedroom = Sovrum
map-place-corridor = Korridor
map-place-kitchen = Kök
map-place-living-room = Vardagsrum
map-place-bathroom = Toalett
map-place-yard = Gård
map-place-car = Bil
map-place-way-to-school = Skolväg
map-place-school = Skola
map-place-online = Nätet
map-place-home = Hemma
map-time-morning = Morgon
map-time-day = Dag
map-time-evening = Kväll
map-time-night = Natt
map-feeling-good = Bra att vara
map-feeling-unsure = Jag är osäker
map-feeling-bad = Dåligt att vara
map-child-title = Var är det bra att vara?
map-child-when = När?
map-child-feeling = Hur känns det där?

community-start = Börja mötet
community-empty = Inga möten har hållits än. Börja mötet när barnen och de vuxna är samlade.
community-of-day = Gemenskapsmöte { $day }
community-children =
    { $n ->
        [one] 1 barn
       *[other] { $n } barn
    }
community-adults =
    { $n ->
        [one] 1 vuxen
       *[other] { $n } vuxna
    }
meeting-state-open = Pågår
meeting-state-closed = Avslutat
mood-chosen =
    { $n ->
        [one] En har valt ett ansikte
       *[other] { $n } ansikten har valts
    }
mood-more = Välj ett ansikte
mood-less = Ta bort ett ansikte
agenda-answers-none = Det finns inga svar att berätta.
agenda-answer-now = Svara nu
agenda-again = Be om ett nytt svar
agenda-goal-made-here = gjordes på det här mötet
agenda-goal-new = Gör upp ett nytt gemensamt mål
agenda-goals-none = Det finns inget gemensamt mål än.
agenda-goal-unnamed = Målet diskuteras ännu
new-idea-idea = Ny idé
new-idea-idea-hint = Skriv precis de ord som sades. Svaret ges inom en vecka.
new-idea-idea-empty = Skriv vad som föreslogs
new-idea-send = Anteckna idén
flash-idea-told = Idén har antecknats.
flash-idea-asked-again = Ett nytt svar har begärts.
flash-meeting-closed = Mötet har avslutats.
flash-meeting-minutes = Anteckningarna har sparats.

treatment-section-1 = Hur barnet får bestämma om sina egna saker
treatment-section-2 = God vård och fostran utan begränsningar
treatment-section-3 = Alla barns trygghet när begränsningar används
treatment-section-4 = De vuxnas och andras trygghet
treatment-section-5 = När och hur begränsningar får användas
treatment-section-6 = Vad som görs efter en begränsning
treatment-section-7 = Hur barnet kan klaga eller berätta att något är fel

map-place = Plats
map-few = För få svar
month-title = { $month } { $year }
month-name-1 = januari
month-name-2 = februari
month-name-3 = mars
month-name-4 = april
month-name-5 = maj
month-name-6 = juni
month-name-7 = juli
month-name-8 = augusti
month-name-9 = september
month-name-10 = oktober
month-name-11 = november
month-name-12 = december
