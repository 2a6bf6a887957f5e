### Safety rounds and drills.

rounds-title = Safety rounds
rounds-lead = A round looks at the place point by point. Each finding is one step from an action.
rounds-begin = Walk a round
rounds-walked = Rounds
rounds-empty = The unit has not walked a round yet.
rounds-repeated = Findings that come back
rounds-repeated-lead = Something was wrong here on at least two rounds within a year. Report the hazard, so that the risk is assessed and the cause put right.
rounds-found-times =
    { $n ->
        [one] once within a year
       *[other] { $n } times within a year
    }
round-kind-round-month = Rooms, yard and workplace
round-kind-fire-walk = Fire safety and ways out
round-kind-med-round = Medicine cabinet and medicines
round-start = Begin
round-go-on = Go on with the round
round-children =
    { $n ->
        [one] 1 child walked along
       *[other] { $n } children walked along
    }
round-state-open = Going on
round-state-closed = Done
round-lead = Walk the parts in any order. Answers are kept part by part, and a colleague can go on where you stopped.
round-parts = Parts of the round
round-part-ways-out = Ways out
round-part-alarms = Alarms and extinguishers
round-part-shared-rooms = Shared rooms
round-part-child-rooms = Children's rooms and bathrooms
round-part-yard = Yard
round-part-staff-rooms = Staff rooms
round-part-medicines = Medicines
round-part-lead = Mark for each point whether it is in order.
round-parts-done = Save and go to the round
round-nothing-yet = Nothing has been found yet.
round-nothing = Nothing was found on this round.
round-left =
    { $n ->
        [one] One point has no answer yet. When it has one too, you can close the round.
       *[other] { $n } points have no answer yet. When all have one, you can close the round.
    }
round-end = Close the round
round-close = Close the round
round-end-child-count = How many children walked along?
round-end-child-count-hint = Children may walk along if they like and show their own places. No names are kept.
round-end-note = What else did you notice?
round-end-note-hint = Do not write children's names.
round-told = How the round went
round-started-by = Begun by
round-closed-by = Closed by
flash-round-closed = The round is closed.
flash-round-found = The finding is saved. Make an action of it or go on with the round.
rule-round-unanswered = Some points of the round have no answer. Answer them first.
rule-finding-has-action = There is an action for this finding already. Call the action off first if nothing is wrong.
rule-finding-fixed = This was put right on the round.
rule-too-many-lines = The unit has 30 points of its own already. Remove one of them first.

## Lines and findings.

line-answer-in-order = In order
line-answer-finding = Finding
line-answer-not-here = Not here
round-finding-words = What is wrong?
round-finding-words-empty = Tell in a few words what is wrong.
round-finding-fixed = I put it right at once
round-found-before = Something was wrong here also on { $days }
findings-title = Findings
finding-count =
    { $n ->
        [0] No findings
        [one] 1 finding
       *[other] { $n } findings
    }
finding-unsettled =
    { $n ->
        [one] 1 not put right
       *[other] { $n } not put right
    }
finding-fixed = Put right at once
finding-waits = Waits for an action
finding-act = Make an action
finding-hazard = Report a hazard
finding-file = A picture of it
finding-title = What will be done?
finding-detail = What should the person who does it know?
finding-owner = Who takes care of it?
finding-due = By when?
finding-file-hint = Do not photograph people or children's names. The picture's place and time are removed.
finding-file-unknown-kind = Choose a picture of the type JPEG or PNG.
finding-file-too-big = The picture is too large. It may be at most 10 MB.
action-round = Safety round
action-drill = Drill
action-found-in = Where it was noticed
action-next-found-done = Done. The next round looks at whether it has held.

## A unit's own lines.

round-lines-change = Change the points
round-lines-title = What the round looks at
round-lines-lead = Add the unit's own points and leave out those that you do not have. Earlier rounds do not change.
round-lines-walked = Points of the round
round-lines-out = Points left out
round-line-out = Leave out
round-line-back = Take back
round-line-end = Remove
round-line-new = Add a point of your own
round-line-words = How should it be?
round-line-words-hint = Write a sentence that is true when all is well. For example: The sauna door opens from inside.
round-line-part = Where is it looked at?
round-line-add = Add the point

## The usual lines: each is true when all is well.

round-line-exits-free = The ways out and the doors are free.
round-line-exit-signs-lit = The exit signs are lit.
round-line-fire-doors-close = The fire doors close by themselves.
round-line-extinguishers-in-place = The extinguishers and fire blankets are in their places.
round-line-floors-safe = Nobody slips or stumbles on floors and rugs.
round-line-windows-hold = The windows and their locks work.
round-line-furniture-whole = The furniture is whole and steady.
round-line-lights-work = The lights work in every room.
round-line-plugs-whole = Cables and sockets are whole.
round-line-sharp-away = Knives and other sharp tools are locked away.
round-line-chemicals-away = Cleaning agents and other chemicals are locked away.
round-line-room-asked = The child was asked before anybody went into the room.
round-line-room-lock = The child can close the door, and an adult can open it in an emergency.
round-line-washing-safe = Nobody slips in the bathrooms, and the water does not burn.
round-line-yard-lit = The lights in the yard work.
round-line-yard-paths = The paths are in good order, without ice or obstacles.
round-line-yard-play = Swings and other things in the yard are whole.
round-line-yard-gates = Gates and fences are in good order.
round-line-alarm-at-hand = Everybody on duty has an alarm, and it works.
round-line-numbers-in-sight = The emergency numbers are in sight.
round-line-office-locked = The office and the children's papers are locked.
round-line-first-aid-full = The first-aid bag is full and in its place.
round-line-exits-open = Every way out opens from inside without a key.
round-line-second-way = Every bedroom has two ways out.
round-line-meeting-place = The meeting place is marked, and everybody knows it.
round-line-smoke-alarms = The smoke alarms have been tested, and they work.
round-line-alarm-heard = The fire alarm is heard in every room.
round-line-extinguishers-checked = The extinguishers have been inspected in time.
round-line-stove-guard = The stove has a guard or a safety switch, and it works.
round-line-charging-watched = Batteries are charged only when somebody is there and awake.
round-line-flames-agreed = Candles and smoking are agreed on, and the agreement holds.
round-line-storage-tidy = Nothing that burns stands in the stores or before the switchboard.
round-line-address-in-sight = The address can be seen from the road, and a rescue vehicle gets into the yard.
round-line-night-ready = The night shift has keys and instructions for getting out.
round-line-cabinet-locked = The medicine cabinet is locked, and its key is where it was agreed.
round-line-places-own = Each child's medicines are in a place of their own.
round-line-dates-good = No medicine is out of date.
round-line-fridge-cold = The temperature of the medicine fridge is written down and right.
round-line-counts-match = The count of specially followed medicines matches the books.
round-line-lists-current = The medication lists are current.
round-line-extra-returned = Medicines that are out of date or not needed have gone to the pharmacy.

## Drills.

drills-title = Drills
drills-lead = What was practised, how long it took and what was learned.
drills-empty = The unit has not recorded a drill yet.
drill-new = Record a drill
drill-new-lead = Record the drill right after it, while everybody remembers it.
drill-kind = What was practised?
drill-on = When?
drill-time = At which time?
drill-time-day = By day
drill-time-evening = In the evening
drill-time-night = By night
drill-minutes = How many minutes until everybody was safe?
drill-minutes-empty = Write how many minutes the drill took.
drill-child-count = How many children took part?
drill-adult-count = How many adults took part?
drill-announced = Everybody knew of it beforehand
drill-course = What happened?
drill-course-hint = Tell in a few words how it began and how it went. Do not write children's names.
drill-lessons = What was learned?
drill-lessons-hint = What worked? What will you do otherwise next time? What did the children say?
drill-send = Save the drill
drill-told = The drill
drill-recorded = Recorded by
drill-lasted =
    { $n ->
        [one] 1 minute
       *[other] { $n } minutes
    }
drill-short-minutes = Time taken
drill-short-time = Time of day
drill-short-announced = Announced
people-children = Children
people-adults = Adults
drill-lessons-told = What was learned
drill-findings = What will be put right
drill-nothing = Nothing to put right has been recorded.
drill-finding-words = What has to be put right?
drill-finding-add = Add
flash-drill-recorded = The drill is saved.

duty-by-round = This is recorded as done by itself when the round is closed.
duty-by-drill = This is recorded as done by itself when the drill is recorded.
duty-by-meeting = This is recorded as done by itself when the community meeting is closed.
duty-record-meeting = Open the meeting
