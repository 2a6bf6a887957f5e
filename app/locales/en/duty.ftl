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
decide-duty-exclude = Does not concern the unit
decide-duty-exclude-lead = The duty no longer comes to the unit. Your reason stays to be seen.
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
own-waiting-duty-asked = A request to leave it out
