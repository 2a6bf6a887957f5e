### Reviews: what has to be looked at again, and why.

nav-check = Check
nav-reviews = Review

reviews-title = Review
reviews-lead = The program notices when a risk has to be looked at again. Each task says why.
reviews-empty = Nothing needs a review now. A task comes here when the day of an assessment is near or something changes.

review-of-unit = The unit as a whole: { $unit }
review-lead = Look at the risk again and write down what you noticed.
review-why = Why this is here
review-about = What is looked at
review-target = About
review-due = To be looked at by
review-closed = Ended
review-found = What was found
review-evidence = Looked at in the assessment
review-evidence-link = The approved assessment
review-next = The task ends when a new assessment is approved. If no new assessment is needed, write down what you found.
review-assess = Start a new assessment
review-always = This cannot be left undone. Write down what you found.
review-reason-due = To be looked at by { $day }

review-state-scheduled = Waiting
review-state-in-progress = Being looked at
review-state-completed = Looked at
review-state-skipped = Left undone

trigger-time = Date of the assessment
trigger-acceptance = End of an acceptance
trigger-serious-incident = Serious incident
trigger-repetition = The same hazard comes true again
trigger-unlinked-repetition = Similar incidents again and again
trigger-change = Change
trigger-group = The group of children changed
trigger-ineffective = An action did not help
trigger-authority = Remark by an authority or a buyer
trigger-childrens-voice = What the children say
trigger-staff-notice = Notice by staff

review-reason-time = The assessment was to be looked at again by { $day }.
review-reason-acceptance = The residual risk was accepted only until { $day }.
review-reason-serious-incident = The hazard led to a serious incident, or could have, on { $day }.
review-reason-repetition = The same hazard has come true several times, last on { $day }.
review-reason-unlinked-repetition = There have been several similar incidents, last on { $day }. Find the hazard behind them.
review-reason-change = Something changes in the unit. It was told on { $day }.
review-reason-group = A child came to the unit or left it on { $day }.
review-reason-ineffective = An agreed action did not help. This was found on { $day }.
review-reason-authority = An authority or a buyer made a remark on { $day }.
review-reason-childrens-voice = On { $day } the children told that a place or a time feels unsafe.
review-reason-staff-notice = A member of staff gave notice of a wrong, or the threat of one, on { $day }.

decide-review-start = Start the review
decide-review-start-send = Start the review
decide-review-complete = Write down what you found
decide-review-complete-lead = Write down the result when you have looked at the risk again and no new assessment is needed.
decide-review-complete-reason = What did you find?
decide-review-complete-send = End the task
decide-review-skip = Leave undone
decide-review-skip-lead = The task leaves the list. The reason stays to be seen.
decide-review-skip-reason = Why does this not need to be looked at?
decide-review-skip-send = Leave undone

event-review-opened = The risk has to be looked at again
event-review-reason-added = The review got a new reason
event-review-started = The review was started
event-review-completed = The risk was looked at again
event-review-skipped = The review was left undone

rule-always-reviewed = This cannot be left undone. Write down what you found.
own-waiting-effect = Effect not asked yet

reviews-lanes = Limit by state
reviews-open = Waiting
reviews-ended = Ended
reviews-ended-empty = No review has ended yet.
review-why-skipped = Why it was left undone
review-open-draft = Open the assessment under way
review-open-submitted = Open the assessment waiting for approval
