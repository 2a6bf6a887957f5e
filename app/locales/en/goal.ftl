### Safety goals as adults read them. The codes are in domain/src/goal; what children read is in goal-child.ftl.

goals-title = Safety goals
goals-lead = Small steps agreed together, in the child’s own words.
goal-never-condition = A goal is not a rule, a condition or a reward. No right depends on it.
goal-words-as-said = Listen, do not question. Write down the child’s words as they are.
goal-many-already =
    { $n ->
        [one] The child is already practising 1 goal. Consider together whether another one is too much.
       *[other] The child is already practising { $n } goals. Consider together whether another one is too much.
    }
goal-review-late = The goal has not been looked at in time
goal-promise-late = The adults’ promise is late

goal-kind-shared = Shared goal
goal-kind-shared-hint = Agreed in the community meeting and visible to everyone in the unit, without names.
goal-kind-own = Own goal
goal-kind-own-hint = Visible to the child, the child’s key workers and the supervisor.

goal-state-idea = Idea
goal-state-proposed = Proposed
goal-state-not-agreed = Not agreed
goal-state-agreed = Agreed
goal-state-practising = Being practised
goal-state-paused = Paused
goal-state-reached = Reached
goal-state-maintained = Kept up
goal-state-done = Done
goal-state-ended = Ended

goal-step-propose = Propose
goal-step-child-yes = The child says: OK for me
goal-step-adult-yes = OK, we will do our part
goal-step-child-no = The child says: not OK
goal-step-adult-cannot = The adults cannot do this
goal-step-start = Start
goal-step-go-on = Go on
goal-step-reach = Reached
goal-step-change = Change
goal-step-pause = Take a break
goal-step-resume = Go on after the break
goal-step-keep = Keep it up
goal-step-slip = Practise more
goal-step-finish = Mark as done
goal-step-end = End
rule-only-listened = So far the child has only listened. Ask for the child’s own words or pictures before you agree.
rule-reason-not-told = First tell the child why the adults cannot do this.
rule-no-end-reason = Choose why the goal ends.
rule-not-begun = The goal has not been started yet, so it can be ended only when the placement ends.

goal-end-child-wish = The child wants to stop
goal-end-not-needed = The goal is no longer needed
goal-end-replaced = Another goal took its place
goal-end-placement-ended = The placement ended
goal-end-other = Another reason

word-mode-typed-by-child = The child typed it
word-mode-dictated-to-adult = The child dictated, an adult wrote
word-mode-picture-choice = The child chose a picture
word-mode-drawing = The child drew
word-mode-spoken-transcribed = The child’s speech was written down
word-author-child = Child
word-author-together = Together
word-author-adult = Adult
word-author-parent = Parent
word-helped-by-oneself = The child did it alone
word-helped-read-aloud = The text was read aloud to the child
word-helped-adult-beside = An adult helped beside the child
word-helped-interpreter = An interpreter helped

goal-prompt-rule = “{ $words }” sounds like a rule. Is this a rule or a goal? Write what will be done.
goal-prompt-loss = “{ $words }” sounds like a penalty. A goal does not punish. Write what will be done.
goal-prompt-bargain = “{ $words }” sounds like a reward. A goal does not have to be earned. Write what will be done.

goal-review-title = Looking at the goal
goal-review-skipped = The child did not want to take part this time
goal-review-skipped-hint = That is fine. The goal goes on as before.
goal-review-step = The child’s own step, 0–10
goal-review-step-step-though-skipped = The child did not take part, so no step is written down. Remove one of the two.
goal-review-tried = What was tried?
goal-review-helped = What helped?
goal-review-helped-words = What helped, in the child’s own words
goal-review-helped-words-hint = Write exactly what the child said. The words cannot be changed later.
goal-review-note = What did the adult notice?
goal-review-decision = What happens to the goal?
goal-review-decision-empty = Choose what happens to the goal
goal-review-decision-child-skipped = When the child does not take part, the goal goes on. Anything else is decided with the child.
goal-review-decision-go-on = Goes on
goal-review-decision-reached = Reached
goal-review-decision-change = Is changed
goal-review-decision-pause = Takes a break
goal-review-decision-end = Ends
goal-review-end-reason = Why does the goal end?
goal-review-end-reason-empty = Choose why the goal ends
goal-review-next = When will the goal be looked at next?
goal-review-next-hint = Between one and eight weeks from now. The child may ask for it sooner.
goal-review-next-empty = Write when the goal will be looked at next

what-helped-adult-came = An adult came
what-helped-talking = Talking
what-helped-own-peace = Peace and quiet
what-helped-knew-before = Knowing beforehand
what-helped-friend = A friend
what-helped-music = Music
what-helped-moving = Moving about
what-helped-animal-or-toy = An animal or a toy

goal-promise-text = What does the adult promise?
goal-promise-text-hint = The child sees this. Keep it short, for example “I knock before I come in”.
goal-promise-text-empty = Write what the adult promises
goal-promise-owner = Who promises?
goal-promise-owner-empty = Choose who promises
goal-promise-due = By when?
goal-promise-due-empty = Write by when
promise-status-waiting = Waiting
promise-status-done = Done
promise-status-late = Late

goal-talk-title = Goal talk
talk-question-scale = Feeling of safety
talk-question-holds-up = What holds it up
talk-question-one-better = One step better
talk-question-helper = Who helps
talk-question-adult-promise = What adults promise
reply-declined = Did not want to answer
reply-skipped = Skipped
holds-up-adult-near = An adult is near
holds-up-friend = A friend
holds-up-own-room = Own room
holds-up-quiet = Quiet
holds-up-knowing-what-happens = Knowing what happens
holds-up-fair-rules = Fair rules
holds-up-animal-or-toy = An animal or a toy
holds-up-music = Music
holds-up-going-out = Being outdoors
holds-up-food-and-sleep = Food and sleep
holds-up-family = Family
one-better-someone-listens = Someone listens
one-better-quieter-evenings = Quieter evenings
one-better-own-peace = Peace and quiet
one-better-know-the-plan = The plan is known
one-better-less-teasing = Less bullying
one-better-time-with-adult = Time with an adult
one-better-contact-with-family = Contact with family
one-better-help-with-anger = Help with anger
one-better-better-sleep = Better sleep
helper-own-instructor = Key worker
helper-other-adult = Another adult
helper-friend = A friend
helper-family = Family
helper-social-worker = Social worker
helper-teacher = Teacher
helper-nurse = Nurse
helper-nobody-yet = Nobody yet
adult-promise-come-when-asked = We come when the child asks
adult-promise-listen-first = We listen first
adult-promise-tell-beforehand = We tell beforehand
adult-promise-knock-first = We knock before we come in
adult-promise-time-together = We arrange time together
adult-promise-help-calm-down = We help to calm down
adult-promise-keep-evenings-quiet = We keep the evenings quiet
adult-promise-ask-every-day = We ask every day how the child is
