### Pages of the duties that come back.

duties-title = Recurring duties
duties-lead = These duties come to the unit again and again. Each tells when it is to be done and why on that day.
duties-empty = The unit has no open recurring duties now.
duties-late = Overdue
duties-soon = Soon
duties-later = Later

duty-about = About the duty
duty-due = To be done by
duty-every = Interval
duty-own-interval =
    { $scope ->
        [unit] The unit’s own
       *[other] Own interval
    }
duty-interval-by = Interval chosen by
duty-interval-reason = Why this interval
duty-weekday = Day of the week
duty-owner = Who looks after it
duty-evidence = What shows that it is done
duty-basis = Basis
duty-end = What happened
duty-ended-on = Day
duty-by-completed = Recorded as done by
duty-by-skipped = Asked to leave it out
duty-by-not-applicable = Decided by
duty-approved-by = Approved by
duty-reason-told = Reason
duty-asked = Asked to be left out
duty-asked-by-you = You have asked to leave this out. Somebody else approves your request.

duty-by-assessment = This is recorded as done by itself when the assessment of the whole unit is approved.
duty-done = When was this done?
duty-reason = Reason

decide-duty-complete = Record as done
decide-duty-complete-lead = Write the day on which the duty was done. The next time is counted from it.
decide-duty-complete-send = Record as done
decide-duty-ask = Ask to leave it out
decide-duty-ask-lead = Tell why the duty is left out this time. The supervisor or the safety lead approves the request.
decide-duty-ask-send = Send the request
decide-duty-skip = Approve leaving it out
decide-duty-skip-lead = The duty is left out this time. The reason and the approver stay to be seen.
decide-duty-skip-send = Approve
decide-duty-exclude =
    { $scope ->
        [unit] Does not concern the unit
        [organisation] Does not concern the organisation
       *[other] Does not concern this person
    }
decide-duty-exclude-lead =
    { $scope ->
        [unit] The duty no longer comes to the unit. Your reason stays to be seen.
        [organisation] The duty no longer comes to the organisation. Your reason stays to be seen.
       *[other] The duty no longer comes to this person. Your reason stays to be seen.
    }
decide-duty-exclude-send = Save the decision

duties-units = Recurring duties of the units
duties-units-lead = Choose a unit to see what is overdue and what comes next.
duties-units-empty = You have no units whose duties you see.
duties-late-count =
    { $n ->
        [one] 1 overdue
       *[other] { $n } overdue
    }
duties-open-count =
    { $n ->
        [one] 1 open duty
       *[other] { $n } open duties
    }
own-waiting-duty = A recurring duty is overdue
own-waiting-duty-named = A recurring duty that you look after
own-waiting-duty-asked = A request to leave it out

## How often a duty comes, and who looks after it.

rhythm-heading = Change the rhythm
rhythm-lead = Choose how often the duty comes and who looks after it. The usual interval is { $every }.
rhythm-lead-alone = Choose how often the duty comes. The usual interval is { $every }.
rhythm-count = Interval
rhythm-count-empty = Write how long the interval is
rhythm-count-role = { cycle-interval-fault-role }
rhythm-count-no-interval = { cycle-interval-fault-no-interval }
rhythm-unit = Days, weeks, months or years?
rhythm-unit-empty = Choose what the number means
rhythm-unit-d = days
rhythm-unit-w = weeks
rhythm-unit-m = months
rhythm-unit-y = years
rhythm-shorter-only = You may make the interval shorter. One that is longer than usual is chosen by the safety lead.
rhythm-calendar-week = This duty follows the calendar. The interval may be 1 week or 1, 2, 3, 4, 6 or 12 months.
rhythm-calendar-months = This duty follows the calendar. The interval may be 1, 2, 3, 4, 6 or 12 months.
rhythm-weekday = Day of the week
rhythm-weekday-empty = Choose a day of the week
rhythm-weekday-hint = When the interval is a week, the duty is done on this day.
rhythm-weekday-1 = Monday
rhythm-weekday-2 = Tuesday
rhythm-weekday-3 = Wednesday
rhythm-weekday-4 = Thursday
rhythm-weekday-5 = Friday
rhythm-weekday-6 = Saturday
rhythm-weekday-7 = Sunday
rhythm-owner = Who looks after it?
rhythm-owner-empty = Choose somebody who works in the unit
rhythm-owner-hint = The person you choose gets the reminders first.
rhythm-nobody = If you choose nobody, it is looked after by: { $who }.
rhythm-reason = Reason
rhythm-reason-no-reason = { cycle-interval-fault-no-reason }
rhythm-reason-hint = When you change the interval, your reason is seen on the page of the duty.
rhythm-send = Save the rhythm
flash-rhythm = The rhythm has been saved.

## The year clock.

year-title = Year clock
year-lead = What is done in the unit during the next 12 months. The forecast supposes that each duty is done on its day.
year-ahead = The next 12 months
year-months = Month by month
year-often = Comes often
year-often-every = Every { $every }
year-picture = Year clock: { $late }, { $soon }. The same facts stand as a list on the page.
year-today = { $day } { $month }
year-late = { $n } overdue
year-soon = { $n } soon
year-mark-late = Overdue
year-mark-soon = Soon
year-mark-later = To come
year-mark-forecast = Forecast
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## What has been done, and how punctually.

duties-on-time = Done on time during the last 12 months: { $n }/{ $all }
duties-figure-skipped = Left out: { $n }
duties-figure-not-applicable = Does not concern the unit: { $n }
duties-ended = Ended
duties-ended-lead = What has been done, left out or decided, and who recorded it.
duties-ended-empty = The unit has no ended duties yet.
duties-ended-who = { $what }: { $who }
duties-ended-due = To be done by { $day }

unit-quiet = The unit has no records from the last 30 days
own-quiet =
    { $n ->
        [one] A unit has no records from the last 30 days
       *[other] { $n } units have no records from the last 30 days
    }
own-quiet-text = Perhaps all is well. Still, ask how the unit is doing.

## What a unit or the organisation may take up.

duties-offered = More duties
duties-offered-lead = These duties do not concern everybody. Take up those that concern you.
duties-offered-empty = All the duties that can concern you are already in use.
duty-offer-perhaps = Not taken up yet
duty-offer-excluded = Decided not to concern you
duty-take-up = Take up
flash-duty-taken-up = The duty is now in use.

## Duties of people and of the organisation.

duties-people = Duties of each worker and child
duties-people-lead = Everybody has a day of their own here. Interval: { $every }. Looked after by: { $owner }.
duties-people-empty = There is nothing here now that you may see.
duties-soon-count =
    { $n ->
        [one] 1 soon
       *[other] { $n } soon
    }
duties-later-count =
    { $n ->
        [one] 1 later
       *[other] { $n } later
    }
duty-whose = Whose
duties-organisation = Duties of the organisation
duties-organisation-lead = These duties concern the whole organisation. Each says when it is done and why then.
duties-organisation-empty = The organisation has no open recurring duties now.
own-waiting-duty-people = Duties of people are late
nav-organisation-duties = Duties of the organisation
