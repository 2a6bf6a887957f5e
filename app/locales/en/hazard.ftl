# Hazards
hazards-title = Hazards
hazards-lead = Identified hazards, their risks and the agreed actions.
hazards-list = List of hazards
hazards-caption = Hazards, highest risk first
hazards-add = Report a hazard
hazards-from-library = Pick from the ready-made library
hazards-filter = Filter hazards
hazards-none-match = No hazard matches the filters.
hazards-empty = The unit’s hazards are collected here. Start with the most common ones or tell us what you have noticed.
hazards-actions = Actions
hazards-open-actions =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    }
hazards-no-actions = None open
hazards-review = Assess by
hazard-state-reported = Reported
hazard-state-confirmed = Confirmed
hazard-state-rejected = Rejected
hazard-state-assessed = Assessed
hazard-state-controlled = Under control
hazard-state-eliminated = Eliminated

hazard-new-title = Report a hazard
hazard-new-lead = Describe the matter, not a person. Do not write names.
hazard-new-send = Send the report
hazard-edit-title = Edit hazard details
hazard-similar = The register already has similar hazards
hazard-unit = Unit
hazard-unit-empty = Choose a unit
hazard-title = What is the hazard?
hazard-title-hint = In one sentence, for example “The light in the back yard does not come on”.
hazard-title-empty = Write what the hazard is
hazard-description = What can happen?
hazard-description-hint = Describe the situation so that someone coming on shift understands it.
hazard-area = Area
hazard-area-empty = Choose an area
hazard-affected = Who does it affect?
hazard-affected-empty = Choose who the hazard affects
hazard-place = Place
hazard-place-hint = For example the kitchen, the yard or the car.
hazard-source = How was the hazard noticed?
hazard-source-empty = Choose how the hazard was noticed
hazard-told = Hazard details
hazard-reporter = Reporter
hazard-no-actions = No actions have been agreed yet.
hazard-no-assessments = The hazard has not been assessed yet.
hazard-next-reported = Read the report and decide whether it belongs in the hazard register.
hazard-next-confirmed = The hazard is in the register and will be part of the next assessment.
hazard-next-assessed = The risk has been assessed. Follow the actions.
hazard-next-controlled = The risk is under control. You can mark the hazard as eliminated when it no longer exists.
hazard-next-rejected = The hazard has been rejected. You can reopen it.
hazard-next-eliminated = The hazard has been eliminated. You can reopen it.

decide-hazard-confirm = Confirm the hazard
decide-hazard-confirm-lead = A confirmed hazard belongs in the register and will be part of the next assessment.
decide-hazard-confirm-send = Confirm
decide-hazard-reject = Reject the report
decide-hazard-reject-lead = The reporter sees the reason. Thank them for the report and say why the matter does not belong in the register.
decide-hazard-reject-send = Reject the report
decide-hazard-eliminate = Mark as eliminated
decide-hazard-eliminate-lead = Say how you know that the hazard no longer exists.
decide-hazard-eliminate-send = Mark as eliminated
decide-hazard-reopen = Reopen
decide-hazard-reopen-lead = The hazard goes back to the register and is assessed again. Say why.
decide-hazard-reopen-send = Reopen
step-reason = Reason
step-reason-empty = Write a reason
step-due = New due date
step-due-empty = Enter the new due date
step-due-too-early = The new due date must be later than the current one, { $day } at the earliest
step-due-too-late = The due date can be extended by at most 30 days, to { $day } at the latest

library-title = The most common hazards
library-lead = Choose a hazard that concerns your unit. You can edit the text before you send it.

event-hazard-filed = The hazard was reported
event-hazard-edited = The details were edited
event-hazard-confirmed = The hazard was confirmed
event-hazard-rejected = The report was rejected
event-hazard-eliminated = The hazard was marked as eliminated
event-hazard-reopened = The hazard was reopened
event-hazard-assessed = The risk was assessed
event-hazard-controlled = The hazard is under control

hazard-next-unfinished = { $n ->
    [one] The risk is assessed. { $n } action is unfinished. Keep the interim control until it is verified.
   *[other] The risk is assessed. { $n } actions are unfinished. Keep the interim control until they are verified.
}
hazard-unit-closed = The unit is closed. Choose another unit.
