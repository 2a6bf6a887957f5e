### The checklist of guided identification: the words of the statements listed in domain/src/hazard/checklist.rs.
### Per statement: the statement itself, where "yes" means all is well, and a hazard's title when the answer is no.

## Violence

check-safe-way-out = Staff can leave every room safely if a situation becomes tense.
check-safe-way-out-no = A room cannot be left safely when a situation becomes tense
check-sharp-tools-locked = Kitchen knives and other sharp tools are kept locked away.
check-sharp-tools-locked-no = Sharp tools are not kept locked away
check-calming-means-written = Every child’s own plan says what calms them.
check-calming-means-written-no = A child’s plan does not say what calms the child
check-alarm-brings-help = Once a month the unit tests that an alarm brings help.
check-alarm-brings-help-no = Alarms and the arrival of help are not tested every month
check-support-after-violence = A child or member of staff who has experienced violence gets support within three days.
check-support-after-violence-no = Support after a violent situation is late or missing

## SelfHarm

check-means-removed = Things that could be used for serious self-harm have been removed from shared rooms.
check-means-removed-no = Shared rooms contain things that could be used for serious self-harm
check-safety-plan-made = If a child has thoughts of self-harm, a safety plan has been made with the child.
check-safety-plan-made-no = A child with thoughts of self-harm has no safety plan
check-urgent-help-known = Every member of staff knows where a child gets urgent mental health help, also at night.
check-urgent-help-known-no = Staff do not know where a child gets urgent mental health help
check-absence-steps-known = Every member of staff knows what to do at once when a child is absent without leave.
check-absence-steps-known-no = It is unclear what to do when a child is absent without leave
check-poisoning-signs-known = Staff recognise the signs of substance poisoning that need an emergency call.
check-poisoning-signs-known-no = The danger signs of substance poisoning are not known

## Peers

check-adult-close-by = An adult is close to the children in the evenings and at weekends too.
check-adult-close-by-no = Children are left without an adult for long stretches of free time
check-arrival-assessed = The safety of the whole group is assessed before a new child arrives.
check-arrival-assessed-no = The group’s safety is not assessed before a new child arrives
check-bullying-stopped = Adults step in on the same day they learn of bullying.
check-bullying-stopped-no = Adults do not step in at once when there is bullying
check-body-safety-practised = Children practise safety skills, such as telling others where their body’s limits are.
check-body-safety-practised-no = Safety skills are not practised with the children
check-sleep-in-peace = Every child can sleep and wash undisturbed by others.
check-sleep-in-peace-no = A child cannot sleep or wash undisturbed by others

## Rights

check-rules-respect-rights = The unit’s rules do not restrict a child’s rights.
check-rules-respect-rights-no = A rule of the unit restricts a child’s rights
check-measures-recorded = The grounds for every restrictive measure are recorded during the same shift.
check-measures-recorded-no = The grounds for a restrictive measure go unrecorded or are recorded late
check-debrief-with-child = Every restrictive measure is afterwards talked through with the child.
check-debrief-with-child-no = There is no debrief with the child after a restrictive measure
check-outside-adult-known = Every child knows which adult outside the unit they can tell about a worry.
check-outside-adult-known-no = A child does not know which adult outside the unit to tell
check-knock-and-wait = Adults knock and wait for an answer before entering a child’s room.
check-knock-and-wait-no = Adults enter a child’s room without waiting for an answer

## Health

check-medicines-locked = Medicines are kept in a locked cabinet.
check-medicines-locked-no = Medicines are not kept locked away
check-medicine-permits-valid = Only staff with a valid permit give medicines.
check-medicine-permits-valid-no = Medicines are given by staff without a valid permit
check-dispensing-checked = A second member of staff checks the dispensed medicines.
check-dispensing-checked-no = No second person checks the dispensed medicines
check-conditions-known = Every shift knows which children have a severe allergy or seizures.
check-conditions-known-no = A shift does not know about a child’s severe allergy or seizures
check-first-aid-skills = Every shift has an adult with valid first-aid training.
check-first-aid-skills-no = A shift has no adult with valid first-aid training

## Premises

check-windows-restricted = Upstairs windows have opening restrictors.
check-windows-restricted-no = An upstairs window has no opening restrictor
check-yard-paths-safe = The yard is safe to walk in even when it is dark and icy.
check-yard-paths-safe-no = A path in the yard is dark or slippery
check-broken-things-removed = Broken equipment and furniture are taken out of use at once.
check-broken-things-removed-no = Broken equipment or furniture is still in use
check-hot-surfaces-guarded = The sauna stove and the cooker are guarded so that no one gets burned by accident.
check-hot-surfaces-guarded-no = The guard round the sauna stove or the cooker is missing or inadequate
check-chemicals-locked = Cleaning agents and other chemicals are kept locked away.
check-chemicals-locked-no = Cleaning agents or other chemicals are not kept locked away

## Fire

check-smoke-alarms-tested = Smoke alarms are tested once a month.
check-smoke-alarms-tested-no = Smoke alarms are not tested every month
check-exits-clear = The escape routes lead out with no obstacles and no keys needed.
check-exits-clear-no = An escape route has an obstacle or a door that needs a key
check-second-way-out = Every room has a second way out.
check-second-way-out-no = A room has only one way out
check-night-drill-held = Evacuation has been practised with night staffing within the past year.
check-night-drill-held-no = Evacuation has not been practised with night staffing
check-charging-watched = Batteries are charged in an agreed place where charging is watched.
check-charging-watched-no = Batteries are charged unwatched

## Transport

check-seats-fit = Every child has a car seat or seat belt that fits their size.
check-seats-fit-no = A child has no car seat or seat belt that fits
check-ride-assessed = Before a ride, staff assess whether a second adult is needed in the car.
check-ride-assessed-no = The need for a second adult in the car is not assessed
check-helmets-fit = Every cyclist has a helmet that fits.
check-helmets-fit-no = A cyclist has no helmet that fits
check-swimming-watched = Swimming is always watched by an adult who has no other task.
check-swimming-watched-no = No named adult watches the swimming
check-trip-assessed = Risks are assessed before every trip and camp.
check-trip-assessed-no = The risks of a trip or camp are not assessed before leaving

## Outsiders

check-entry-noticed = No outsider can get in without an adult noticing.
check-entry-noticed-no = An outsider can get in unnoticed
check-contact-agreed = The rules of supervised contact are agreed before the meeting.
check-contact-agreed-no = The rules of supervised contact are not agreed beforehand
check-fetcher-checked = A child leaves only with a person whose right to fetch has been checked.
check-fetcher-checked-no = The right to fetch a child is not checked
check-visit-return-followed = Someone makes sure that staff return from a home visit within the agreed time.
check-visit-return-followed-no = No one makes sure that staff return from a home visit
check-threat-steps-agreed = The unit has agreed what to do if a relative threatens a child or staff.
check-threat-steps-agreed-no = It is not agreed what to do when a relative makes threats

## Digital

check-online-life-discussed = Adults talk regularly with every child about whom they meet online.
check-online-life-discussed-no = No one talks with a child about whom they meet online
check-picture-help-known = Staff know how to help a child whose picture is being spread online.
check-picture-help-known-no = Staff do not know how to help a child whose picture is being spread
check-screen-locked = Staff always lock the screen when they leave the device.
check-screen-locked-no = A screen is left unlocked when staff walk away
check-own-sign-in = Every member of staff signs in to systems with their own account.
check-own-sign-in-no = Staff use shared accounts or someone else’s
check-recipient-checked = The recipient is always checked before a child’s information is sent.
check-recipient-checked-no = The recipient is not checked before a child’s information is sent

## Staffing

check-minimum-staffing-kept = Every shift has at least the agreed number of staff.
check-minimum-staffing-kept-no = A shift has fewer staff than agreed
check-lone-worker-contacted = A person working alone at night is contacted at agreed times.
check-lone-worker-contacted-no = A person working alone at night is not contacted
check-induction-first = New staff get a safety induction before their first independent shift.
check-induction-first-no = A new member of staff works without a safety induction
check-handover-has-time = There is time at handover to go through every child’s situation.
check-handover-has-time-no = There is no time at handover to go through every child’s situation
check-strain-discussed = Staff talk regularly with the supervisor about the strain of the work.
check-strain-discussed-no = The strain of the work is not talked about regularly

## Continuity

check-outage-lights-ready = Charged lamps for a power cut are ready where every shift finds them.
check-outage-lights-ready-no = Charged lamps for a power cut are not easily at hand
check-contacts-on-paper = Important contact details are also on paper.
check-contacts-on-paper-no = Important contact details are not on paper
check-supplies-in-reserve = There is food, water and medicine in reserve for three days.
check-supplies-in-reserve-no = Reserves of food, water or medicine do not last three days
check-substitutes-agreed = The unit knows where to get substitutes if many staff fall ill at once.
check-substitutes-agreed-no = It is not agreed where to get substitutes when many fall ill at once
check-other-place-agreed = The unit has agreed where the children go if the house cannot be used.
check-other-place-agreed-no = It is not agreed where the children go if the house cannot be used

## The pages

checklist-title = Checklist
checklist-lead = Go through the areas one at a time. Where the answer is no, the hazard can be filed at once.
checklist-area-lead = Answer as things are now.
checklist-not-started = Not started
checklist-unfinished = Unfinished
checklist-done = Done
checklist-unfiled = { $n ->
    [one] { $n } hazard not filed
   *[other] { $n } hazards not filed
}
checklist-count = { $n } / { $all } answered
checklist-no-count = { $n ->
    [one] { $n } no
   *[other] { $n } times no
}
checklist-answer-yes = Yes
checklist-answer-no = No
checklist-answer-not-here = Does not apply to us
checklist-save = Save
checklist-next = Save and continue: { $area }
checklist-file = File the hazard
checklist-file-these = { $n ->
    [one] In one place the answer was no. File the hazard.
   *[other] In { $n } places the answer was no. File the hazards.
}
checklist-open = Go through the checklist
flash-checklist-kept = The answers have been saved.
