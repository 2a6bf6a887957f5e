# Risk assessments
assessments-title = Risk assessments
assessments-lead = The unit’s hazards are assessed together at least once a year.
assessments-list = Assessments
assessments-empty = There are no assessments yet. Confirm the unit’s hazards first, then start the assessment.
assessment-start-title = Assess the unit’s risks
assessment-start-text = A new version starts from the hazards in the register and the latest approved assessment. If a draft is already open, you continue it.
assessment-start = Start or continue the assessment
assessment-version = Version { $n }
assessment-of = Risk assessment: { $unit }
assessment-lines = Hazards to assess
assessment-line = Hazard to assess
assessment-next-review = Next review
assessment-faults-title = Something is still missing in these
assessment-new-hazards =
    { $n ->
        [one] The register has 1 hazard that is not in this assessment.
       *[other] The register has { $n } hazards that are not in this assessment.
    }
assessment-add-lines = Add to the assessment
assessment-sign-off = Approval
assessment-summary = Summary
assessment-hash = Checksum
assessment-second-person = You sent this yourself. Because level 4 or 5 is included, another person must approve it.
assessment-needs-lead = The safety lead approves this, because level 4 or 5 is included.
version-state-draft = Draft
version-state-in-review = Waiting for approval
version-state-approved = In force
version-state-superseded = Replaced
version-state-discarded = Discarded draft
assessment-go-on =
    { $n ->
        [one] Continue: { $n } line unfinished
       *[other] Continue: { $n } lines unfinished
    }
line-ready = Ready
line-not-started = Not started
line-unfinished = In progress
line-actions =
    { $n ->
        [0] no actions
        [one] 1 action
       *[other] { $n } actions
    }
step-done = Done
step-graded = Hazards assessed
step-graded-meta = { $ready } / { $all } ready
step-submit = Sent for approval
step-submit-meta = The working group sends it when everything has been assessed
step-approve = Approved
step-approve-meta = The supervisor approves
step-approve-serious = The safety lead approves, because the level is 4 or 5
decide-assessment-submit = Send for approval
decide-assessment-approve = Approve the assessment
decide-assessment-approve-lead = An approved version is locked. It can no longer be changed. The highest residual risk decides when the next review is.
decide-assessment-approve-send = Approve
decide-assessment-return = Return to the working group
decide-assessment-return-lead = Say what still needs to be clarified.
decide-assessment-return-send = Return
decide-assessment-discard = Discard the draft
decide-assessment-discard-lead = What was written in the draft is kept, but it does not become an assessment.
decide-assessment-discard-send = Discard the draft
event-assessment-comment = Returned to the working group

item-caption = Item { $n } / { $all }, version { $version }
item-what = What can happen?
item-what-lead = Describe the situation so that someone coming on shift understands it without further explanation.
item-scenario = Situation
item-existing-title = What protects already?
item-existing-title-lead = The existing controls, and whether they work.
item-existing = Existing controls
item-now = How big is the risk now?
item-now-lead = Assess the situation as it is today, with the existing controls.
item-now-l = How likely is it?
item-now-l-empty = Choose how likely it is
item-now-s = How serious would the consequences be?
item-now-s-empty = Choose how serious the consequences would be
item-do = What will we do?
item-do-lead = Think first whether the hazard can be eliminated or the premises changed. An instruction alone is rarely enough.
item-add-action = Save and add an action
item-no-action = Why are no actions needed?
item-no-action-hint = Fill in only if the risk level is at least 3 and no actions are taken.
item-left = How big a risk remains?
item-left-lead = The residual risk when the agreed actions have been done.
item-res-l = How likely is it after the actions?
item-res-l-empty = Choose how likely it is after the actions
item-res-l-above-now = The residual risk cannot be higher than the risk now
item-res-s = How serious would the consequences be after the actions?
item-res-s-empty = Choose how serious the consequences would be after the actions
item-acceptance = Accepting the residual risk
item-acceptance-lead = Needed when the remaining risk is 4. Level 5 cannot remain. Answer all three questions. The assessment comes back at the latest when the acceptance ends.
item-until = Accepted until
item-until-hint = At most three months from today.
item-until-too-early = The date must be today or later
item-until-too-late = The residual risk can be accepted for at most three months, until { $day } at the latest
item-state = Saving
item-missing = Still missing:
item-save = Save and return to the list
item-save-next = Save and go to the next hazard
item-usual = Usual controls
item-read-only = This version can no longer be changed.
item-graded = { $likelihood }, consequences: { $severity }
fault-scenario-missing = describe the situation
fault-not-graded = assess the risk now
fault-residual-not-graded = assess the residual risk
fault-residual-above-now = the residual risk is higher than the risk now
fault-action-missing = agree on an action or say why none is needed
fault-interim-missing = agree on an interim control, because the level is at least 4
fault-residual-intolerable = the residual risk cannot be 5, agree on more actions
fault-acceptance-missing = give the reason for accepting a residual risk of 4
fault-acceptance-end-missing = say how long the residual risk is accepted
fault-acceptance-too-long = the residual risk can be accepted for at most three months
item-lower = Why is the likelihood lower than history suggests?
item-lower-hint = Fill in only if you chose a lower likelihood than the suggestion.
item-suggested =
    { $n ->
        [0] The hazard has not come true within a year. Suggestion: { $grade } { $name }.
        [one] The hazard has come true once within a year. Suggestion: { $grade } { $name }.
       *[other] The hazard has come true { $n } times within a year. Suggestion: { $grade } { $name }.
    }
item-weak = Can the hazard be removed or the room be changed?
item-weak-hint = Answer if the risk level is 4 or 5 and the measures are only training, protection or instructions.
item-alarp-more = What more could be done?
item-alarp-why = Why is it not done?
item-alarp-rights = What does this mean for children’s rights and everyday life?
item-remove = Remove from this assessment
assessment-about = People and hearing
assessment-about-lead = An assessment is made together. Tell who made it and who was heard.
assessment-difference = What changed since the last one?
assessment-older-method = This draft uses the method it was started with ({ $name }). The new method is used from the next version on.
assessment-reading = Read receipts
assessment-readers = { $n } / { $all } staff have read this.
assessment-read-send = I have read this
assessment-read-by-me = You have read this
assessment-kind-unit-annual = Risk assessment of the unit
assessment-kind-task = Task
assessment-kind-task-hint = For example a night shift, transport, a home visit or a supervised meeting.
assessment-kind-premises = Premises
assessment-kind-premises-hint = A room, a yard or a vehicle.
assessment-kind-event = Event
assessment-kind-event-hint = A trip, a camp, swimming or a holiday. Made before the event.
assessment-kind-placement = New child or change in the group
assessment-kind-placement-hint = Assessed at arrival, after two weeks and after six weeks.
assessment-kind-change = Change
assessment-kind-change-hint = A new practice, building works, a change in staff or a new system.
assessment-kind-theme = Theme
assessment-kind-theme-hint = For example violence, fire, self-harm or digital safety.
series-title-new = New assessment of another subject
series-lead = Assess a task, a place, an event, a change or a theme on its own. The hazards come from the register.
series-kind = What is assessed?
series-title = Name of the assessment
series-title-hint = For example Night shift or Summer trip. Do not write names.
series-scope = What is the assessment about?
series-areas = Which areas are taken in?
series-areas-hint = If you choose nothing, every hazard of the register is taken in. You can remove hazards later.
series-send = Start the assessment
series-next = New version
series-other = Assess another subject
version-team = Who made the assessment?
version-team-hint = Write roles or names, for example the unit’s instructors and the supervisor.
version-representative = Safety representative who was heard
version-no-representative = No safety representative has been chosen
version-no-representative-short = Not chosen
version-child-view = What did the children say about safety?
version-child-view-hint = Write in short what the children brought up. Do not write the children’s names.
version-no-child-view = If the children were not heard, why not?
version-no-child-view-short = Not heard: { $reason }
version-changes = What has changed in the unit since the last assessment?
version-fault-team-missing = Tell who made the assessment
version-fault-representative-missing = Write the safety representative who was heard, or mark that none has been chosen
version-fault-child-view-missing = Tell what the children said or why they were not heard
version-fault-changes-missing = Tell what has changed in the unit since the last assessment
fault-lower-reason-missing = Tell why the likelihood is lower than history suggests
fault-weak-answer-missing = The measures are only training, protection or instructions. Tell whether the hazard can be removed or the room be changed
change-unchanged = Unchanged
change-changed = Changed
change-new = New
change-gone = Gone
difference-lead = Version { $before } and version { $after } side by side. Removed words are struck through, new ones underlined.
difference-occurrences =
    { $n ->
        [one] The hazard has come true once within a year.
       *[other] The hazard has come true { $n } times within a year.
    }
run-removed = Removed:
run-added = Added:
series-others = Other subjects
assessment = Assessment
flash-line-removed = The hazard has been removed from this assessment.
flash-assessment-read = Your read receipt has been saved.
rule-whole-register = The unit’s assessment holds every hazard of the register.
item-usual-take = Use this

difference-since = Since the version before
difference-since-none = No new hazard has been reported, and none has come true again.
difference-came-back = The hazard came true again
difference-incident = Reported because of an incident
difference-reported = New hazard
item-closed = The assessment is no draft any more, so the changes were not kept. Your text is here if you need it.
item-suggested-then = The history of the hazard suggested: { $likelihood }
