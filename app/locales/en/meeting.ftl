### The community meeting and the map of feelings. Keys with "child", the faces, places, times and feelings are read by children too.

community-title = Community meeting
community-lead = First we hear what came of earlier ideas. Only then do we ask for anything new.
community-next = Next meeting { $day }
community-close = Close the meeting
rule-ideas-waiting =
    { $n ->
        [one] One idea has no answer yet. Answer it before you close the meeting.
       *[other] { $n } ideas have no answer yet. Answer them before you close the meeting.
    }

agenda-mood = How does it feel now?
agenda-mood-hint = Everyone may choose a face. No names are written down.
agenda-went-well = What went well?
agenda-went-well-hint = Everyone may tell one good thing or be quiet.
agenda-answers = Answers to ideas
agenda-answers-hint = Tell what came of the ideas and why.
agenda-safety-map = Safety map
agenda-safety-map-hint = Where and when is it good to be, where not?
agenda-unit-goal = Shared goal
agenda-unit-goal-hint = Do we keep the goal, change it or take a new one?
agenda-rules = Rules and good treatment
agenda-rules-hint = This month we read this section: { $section }
agenda-new-ideas = New ideas
agenda-new-ideas-hint = Write down who answers and by when.
agenda-child-safety-map = Where is it good to be?
agenda-child-unit-goal = What do we want together?
agenda-child-rules = Is this fair?
agenda-child-new-ideas = I have an idea

mood-very-bad = Very bad
mood-bad = Bad
mood-okay = OK
mood-good = Good
mood-very-good = Very good
mood-talked-together = Talked about together

minutes-title = Minutes
minutes-children = How many children were there?
minutes-adults = How many adults were there?
minutes-words = What was talked about?
minutes-words-hint = Do not write children’s names or pseudonyms.
minutes-words-empty = Write briefly what was talked about

map-title = Safety map
map-too-few = Not shown because there are too few marks
map-cell = good { $good }, unsure { $unsure }, bad { $bad }
map-place-bedroom = Bedroom
map-place-corridor = Corridor
map-place-kitchen = Kitchen
map-place-living-room = Living room
map-place-bathroom = Toilet
map-place-yard = Yard
map-place-car = Car
map-place-way-to-school = Way to school
map-place-school = School
map-place-online = Online
map-place-home = At home
map-time-morning = Morning
map-time-day = Day
map-time-evening = Evening
map-time-night = Night
map-feeling-good = Good to be
map-feeling-unsure = I am not sure
map-feeling-bad = Bad to be
map-child-title = Where is it good to be?
map-child-when = When?
map-child-feeling = How does it feel there?
