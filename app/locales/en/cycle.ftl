### Duties that come back: their names, and why each is due on its day.

cycle-risk-year = Risk assessment of the unit
cycle-risk-high = Reassessment of a significant risk
cycle-smp-review = Update of the self-monitoring plan
cycle-publish-4m = Publishing the follow-up report
cycle-program-year = Update of the self-monitoring programme
cycle-gtp-year = Plan for good treatment
cycle-rules-half = Going through the shared rules with the children
cycle-rights-child = The child has been told of their rights and legal protection
cycle-round-month = Safety round
cycle-meet-week = Community meeting
cycle-goal-review = Review of the goal
cycle-pulse-month = Children’s safety pulse
cycle-pulse-staff = Staff pulse of safety and well-being
cycle-fb-family = Feedback from families
cycle-fb-placer = Feedback from the placing county or the buyer
cycle-staff-safety = Safety matters in the team
cycle-drill-evac = Evacuation drill
cycle-fire-test = Test of the smoke alarms
cycle-fire-walk = Safety walk
cycle-rescue-plan = Rescue plan
cycle-evac-report = Report on evacuation safety
cycle-med-plan = Medication plan
cycle-med-round = Check of the medicine cabinet
cycle-med-permit = Permit to handle medication
cycle-viol-drill = Drill for threatening situations
cycle-viol-alarm = Test of the personal alarms
cycle-firstaid = First aid readiness
cycle-induct = Safety induction
cycle-osh-prog = Occupational safety programme
cycle-workplace-survey = Workplace survey
cycle-data-year = Review of data protection and security
cycle-data-rights = Check of access rights
cycle-subcon = Supervision of subcontractors
cycle-buyer-month = Monthly report to the buyer
cycle-plan-client = The client plan is up to date
cycle-contingency = Preparedness and continuity plan

## Who looks after a duty.

cycle-owner-supervisor = Supervisor
cycle-owner-safety-lead = Safety lead
cycle-owner-administrator = Administrator
cycle-owner-on-duty = Whoever is on duty
cycle-owner-in-turn = Staff in turn
cycle-owner-own-instructor = Own instructor
cycle-owner-own-team = Own instructors together
cycle-owner-safety-person = Person in charge of fire safety
cycle-owner-medication-lead = Person in charge of medication
cycle-owner-worker = The client’s worker

## What shows that it was done.

cycle-evidence-approved-version = Approved version
cycle-evidence-published-version = Approved and published version
cycle-evidence-published-report = Published report
cycle-evidence-reassessed = Reassessed risk
cycle-evidence-children-heard = Plan discussed with the children and approved
cycle-evidence-minutes = Minutes
cycle-evidence-checklist = Completed checklist
cycle-evidence-record = Record
cycle-evidence-sent = Date of sending
cycle-evidence-date = Date
cycle-evidence-answers = Answers
cycle-evidence-review-row = Review of the goal

## What has a cycle of its own.

cycle-scope-organisation = Organisation
cycle-scope-unit = Unit
cycle-scope-child = Child
cycle-scope-worker = Worker
cycle-scope-goal = Goal
cycle-scope-hazard = Hazard

## Which units it concerns.

cycle-applies-all = Every unit
cycle-applies-residential = Units where people live
cycle-applies-premises = Units with premises of their own
cycle-applies-good-treatment-plan = Units with a plan for good treatment
cycle-applies-evacuation-report = Units that report on evacuation safety
cycle-applies-medication-plan = Units with medication
cycle-applies-monthly-to-buyer = Services reported to the buyer each month
cycle-applies-threat = Work that may meet threats
cycle-applies-sold-service = Services sold to a wellbeing services county
cycle-applies-subcontracting = Organisations with subcontractors
cycle-applies-many-units = Organisations with several units

## What it rests on.

cycle-law-supervision = Act on the supervision of social and health care 741/2023
cycle-law-plan-regulation = Regulation on the self-monitoring plan 1/2024
cycle-law-child-welfare = Child Welfare Act 417/2007
cycle-law-occupational-safety = Occupational Safety and Health Act 738/2002
cycle-law-occupational-health = Occupational Health Care Act 1383/2001
cycle-law-rescue = Rescue Act 379/2011
cycle-law-medication-guide = Safe medication, the ministry’s guide 2021:6
cycle-law-data-protection = General Data Protection Regulation (EU) 2016/679
cycle-law-contract = Contract with the buyer
cycle-law-practice = Good practice
cycle-law-section = { $law }, section { $sections }
cycle-statutory = Statutory

## Where the days come from.

cycle-anchor-rolling = From the last time
cycle-anchor-calendar = From the calendar
cycle-anchor-event = From an event
cycle-every-d =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
cycle-every-w =
    { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
cycle-every-m =
    { $n ->
        [one] 1 month
       *[other] { $n } months
    }
cycle-every-y =
    { $n ->
        [one] 1 year
       *[other] { $n } years
    }
cycle-period-week = week { $week }/{ $year }
cycle-period-month = { $month } { $year }
cycle-period-part = { $part }/{ $parts } { $year }

## How it stands.

cycle-status-completed = Done
cycle-status-skipped = Left out
cycle-status-not-applicable =
    { $scope ->
        [unit] Does not concern the unit
        [organisation] Does not concern the organisation
       *[other] Does not concern this person
    }
cycle-status-due-soon = Due soon
cycle-status-scheduled = Scheduled
cycle-status-overdue = Overdue
cycle-overdue-days =
    { $n ->
        [one] 1 day overdue
       *[other] { $n } days overdue
    }

## Why it is due on its day.

cycle-why-completed = Next on { $due }, because the last one was done on { $on } and the interval is { $every }.
cycle-why-skipped = Next on { $due }, because the last one was left out, the interval is { $every } and the time began on { $on }.
cycle-why-started = First on { $due }, because the time began on { $on } and the interval is { $every }.
cycle-why-at-start = First on { $due }, because it is done right at the beginning.
cycle-why-event = Due by { $due }, because the reason came on { $on } and the time is { $every }.
cycle-why-week = Next on { $due }, because it is done on the same day every week.
cycle-why-period =
    { $days ->
        [0] Next on { $due }, because the period { $period } ends on { $last }.
        [one] Next on { $due }, because the period { $period } ends on { $last } and there is 1 day after it.
       *[other] Next on { $due }, because the period { $period } ends on { $last } and there are { $days } days after it.
    }
cycle-why-brought-forward = Next already on { $due }, because a new reason came on { $on }: { $reason }.
cycle-why-resumed = Next on { $due }, because the pause ended on { $on } and there was time left.
cycle-why-chosen =
    { $scope ->
        [unit] Next on { $due }, because the unit chose the interval { $every } and the time began on { $on }.
       *[other] Next on { $due }, because the interval { $every } was chosen and the time began on { $on }.
    }

## Why a step is refused.

cycle-fault-ended = This has ended already. What was done is not changed.
cycle-fault-in-future = The day has not come yet. Write the day on which this was done.
cycle-fault-too-early = It is too early for this. Record it nearer to the due date.
cycle-fault-other-evidence = This is shown as done in another way.
cycle-fault-no-record = Choose the record that shows this as done.
cycle-fault-statutory = The law asks for this. It cannot be left out.
cycle-fault-own-request = Somebody else approves your request.
cycle-fault-role = Your role does not reach so far.
cycle-interval-fault-role = Only the safety lead makes the interval longer.
cycle-interval-fault-no-reason = Tell why the interval of a statutory duty is longer.
cycle-interval-fault-no-interval = This duty cannot have such an interval.

## The clock of the server.

cycle-clock-odd =
    { $days ->
        [one] The clock is 1 day ahead of the last look. Confirm the day and the work goes on.
       *[other] The clock is { $days } days ahead of the last look. Confirm the day and the work goes on.
    }

## Why a duty comes no more.

cycle-ended-excluded = The safety lead has decided that the duty does not apply here.
cycle-ended-gone = The duty ended because the work in the unit or the placement ended.
cycle-ended-not-asked = The duty ended because it no longer belongs here.
