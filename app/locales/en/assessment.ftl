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
item-acceptance-lead = Needed when the residual risk is 4. Level 5 cannot remain. Say what else could be done and why it is not done. Say also what this means for the children’s rights and daily life.
item-alarp = Reason
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
