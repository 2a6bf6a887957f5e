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
minutes-child-count = How many children were there?
minutes-adult-count = How many adults were there?
minutes-words = What was talked about?
minutes-words-hint = Do not write children’s names or pseudonyms.
minutes-words-empty = Write briefly what was talked about
minutes-keep = Save the notes

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

community-start = Start the meeting
community-empty = No meetings have been held yet. Start one when the children and the adults are together.
community-of-day = Community meeting { $day }
community-children =
    { $n ->
        [one] 1 child
       *[other] { $n } children
    }
community-adults =
    { $n ->
        [one] 1 adult
       *[other] { $n } adults
    }
meeting-state-open = In progress
meeting-state-closed = Closed
mood-chosen =
    { $n ->
        [one] One face has been chosen
       *[other] { $n } faces have been chosen
    }
mood-more = Choose a face
mood-less = Take one face away
agenda-answers-none = There are no answers to tell.
agenda-answer-now = Answer now
agenda-again = Ask for another answer
agenda-goal-made-here = made in this meeting
agenda-goal-new = Make a new shared goal
agenda-goals-none = There is no shared goal yet.
agenda-goal-unnamed = The goal is still being talked about
new-idea-idea = New idea
new-idea-idea-hint = Write exactly the words that were said. The answer is given within a week.
new-idea-idea-empty = Write what was proposed
new-idea-send = Write the idea down
flash-idea-told = The idea has been written down.
flash-idea-asked-again = Another answer has been asked for.
flash-meeting-closed = The meeting has been closed.
flash-meeting-minutes = The notes have been saved.

treatment-section-1 = How a child decides on their own matters
treatment-section-2 = Good care and upbringing without restrictions
treatment-section-3 = The safety of all children when restrictions are used
treatment-section-4 = The safety of adults and others
treatment-section-5 = When and how restrictions may be used
treatment-section-6 = What is done after a restriction
treatment-section-7 = How a child can complain or tell that something is wrong

map-place = Place
map-few = Too few answers
month-title = { $month } { $year }
month-name-1 = January
month-name-2 = February
month-name-3 = March
month-name-4 = April
month-name-5 = May
month-name-6 = June
month-name-7 = July
month-name-8 = August
month-name-9 = September
month-name-10 = October
month-name-11 = November
month-name-12 = December
