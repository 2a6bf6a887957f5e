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
minutes-children = Hur många barn var med?
minutes-adults = Hur många vuxna var med?
minutes-words = Vad pratade ni om?
minutes-words-hint = Skriv inte barnens namn eller täcknamn.
minutes-words-empty = Skriv kort vad ni pratade om

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
