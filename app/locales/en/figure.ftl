### What a unit tells of each month.

month-numbers-title = Numbers of the month
month-numbers-lead = A care day is one day of one child in the unit: seven children for the whole of October are 217 care days. Incidents are compared with care days, so that months and units can be compared fairly.
month-numbers-care-days = Care days
month-numbers-care-days-empty = Write the number of care days. If no children were there, write 0
month-numbers-known = By the days on which children came and left, the care days are { $n }. Correct the number if a child was on holiday elsewhere, for example.
month-numbers-shifts = Shifts
month-numbers-shifts-hint = You may leave it empty if you do not know.
month-numbers-shifts-empty = Write how many shifts the month had
month-numbers-short = Short shifts
month-numbers-short-hint = In a short shift fewer people worked than planned.
month-numbers-short-empty = Write the short shifts. If there were none, write 0
month-numbers-complaints = Complaints
month-numbers-complaints-hint = You may leave it empty if you do not know.
month-numbers-complaints-empty = Write how many complaints came. If none came, write 0
month-numbers-answered = Complaints answered within 4 weeks
month-numbers-answered-empty = Write how many complaints were answered within four weeks
month-numbers-months = Months
month-numbers-missing = Missing

### What the picture of a unit shows.

picture-now = Needs your attention
picture-now-none = Nothing is late and no red incident is open.
picture-now-oldest = Oldest
picture-now-n = { $n ->
    [one] { $n } matter
   *[other] { $n } matters
}
picture-now-red = { $n ->
    [one] { $n } red incident is being handled
   *[other] { $n } red incidents are being handled
}
picture-now-reports = { $n ->
    [one] The handling of { $n } incident is late
   *[other] The handling of { $n } incidents is late
}
picture-now-notices = { $n ->
    [one] { $n } notice has not been made and its time has run out
   *[other] { $n } notices have not been made and their time has run out
}
picture-now-actions = { $n ->
    [one] { $n } action is late
   *[other] { $n } actions are late
}
picture-now-duties = { $n ->
    [one] { $n } recurring duty is late
   *[other] { $n } recurring duties are late
}
picture-now-ideas = { $n ->
    [one] { $n } proposal has waited for an answer for more than a week
   *[other] { $n } proposals have waited for an answer for more than a week
}
picture-now-reviews = { $n ->
    [one] { $n } hazard has not been assessed again and its day has passed
   *[other] { $n } hazards have not been assessed again and their day has passed
}
picture-now-serious = { $n ->
    [one] { $n } risk is at level 4–5
   *[other] { $n } risks are at level 4–5
}

picture-key = Key figures
picture-key-reports = Incidents being handled
picture-key-red = { $n } red
picture-key-no-red = None of them red
picture-key-late = { $n } late
picture-key-in-time = All in time
picture-key-rate = Incidents per 100 care days
picture-key-rate-of = { $n } incidents and { $days } care days, { $period }
picture-key-no-days = The figure is shown when at least { $least } care days have been told
picture-key-duties = Duties done in time
picture-key-year = n = { $n }, the last 12 months
picture-key-few = Too few to show, n = { $n }

ready-title = Ready for inspection
ready-n = { $fine } / { $all } in order
ready-plan = The self-monitoring plan is up to date
ready-report = The observations of four months are published
ready-good-treatment = The plan for good treatment has been gone through
ready-restrictions = Restrictions have been gone through with the child and assessed
ready-rules = The house rules have been gone through with the children
ready-rights = The children have been told of their rights
ready-staffing = Last month’s shifts have been told
ready-risks = The risk assessment is valid
ready-actions = Actions are in time
ready-notices = Notices have been made
ready-state-done = { $day }
ready-state-again = again { $day }
ready-state-waits = not done, by { $day }
ready-state-late = late, was { $day }
ready-state-parts = { $fine } / { $all }
ready-state-none = none

picture-run = Has the number of incidents changed
picture-week = When things happen
picture-categories = What the incidents are about
picture-categories-rest = Other categories together
picture-categories-none = There are no incidents in the last 12 months.
picture-categories-note = The last 12 months. Categories of fewer than 5 incidents are counted together.
picture-actions-age = Open actions by level
picture-measures = How the work goes

measure-year = n = { $n }, 12 months
measure-now = n = { $n }, now
measure-few = too few
measure-days = { $n } days
measure-near = Share of near misses and observations among incidents
measure-started = Handling began in time
measure-concluded = From report to conclusions (median)
measure-chain = A red incident led to a change within 60 days
measure-assessed = Hazards whose assessment is valid
measure-effect-children = The action helped, say the children
measure-effect-families = The action helped, say the families
measure-effect-staff = The action helped, say the staff
measure-ideas = Proposals were answered within a week
measure-goals = Children who have an agreed goal
measure-told-late = Told only in the next four-month period
measure-note = n is the number that the figure is counted of. A share or a median is shown when n is at least { $least }.

charts-span = { $first } – { $last }
charts-month = Month
charts-months = Reports by month
charts-months-empty = There are no reports yet.
charts-months-note = When there are more reports of near misses, hazards are noticed earlier. It does not alone mean that danger has grown. The last month is still going on.
charts-happened = Incident
charts-nearly = Near miss or observation
charts-well = Success
charts-care-days = Care days
charts-run-rate = Incidents per 100 care days
charts-run-count = Incidents a month
charts-run-early = The picture is shown when there are at least { $least } months. There are { $n } now.
charts-run-median = The dashed line is the middle figure, the median: { $n }.
charts-run-rule = A change is marked when at least six months in a row are on the same side of the median. Shorter swings may be chance.
charts-run-none = The number has not clearly changed: the swings may be chance.
charts-run-up = More
charts-run-down = Fewer
charts-run-above = From { $first } to { $last } clearly more incidents were told than at other times.
charts-run-below = From { $first } to { $last } clearly fewer incidents were told than at other times.
charts-week = Incidents by day of the week and time of day, the last 12 months, n = { $n }. The darkest cell has the most.
charts-week-early = The table is shown when there are at least { $least } incidents in the last 12 months.
part-of-day-morning = Morning
part-of-day-day = Day
part-of-day-afternoon = After{"\u00AD"}noon
part-of-day-evening = Evening
part-of-day-night = Night
part-of-day-morning-hours = 6–10
part-of-day-day-hours = 10–14
part-of-day-afternoon-hours = 14–18
part-of-day-evening-hours = 18–22
part-of-day-night-hours = 22–6

picture-now-over = Over { $words }

### The picture of an organisation.

organisation-picture-title = Picture of the whole organisation
organisation-picture-lead = What is urgent now in all units and how safety has developed.
organisation-units = Units
organisation-units-note = Open a unit’s own picture
organisation-ready-all = late in no unit
organisation-ready-lacks = { $n ->
    [one] late in { $n } unit
   *[other] late in { $n } units
}
organisation-compared = Units beside each other
organisation-compared-of = { $first } – { $last }, n = { $n } units with at least 50 care days.
organisation-compared-none = No unit differs from the others by more than chance explains.
organisation-compared-note = This is no ranking. More reports may mean that more happens in the unit, or that people there tell more readily. Fewer may mean that not everything is told.
organisation-outlier-above = { $rate } for a hundred care days, more than chance explains ({ $n } incidents, { $days } care days)
organisation-outlier-below = { $rate } for a hundred care days, fewer than chance explains ({ $n } incidents, { $days } care days)
charts-funnel = Incidents per 100 care days by the size of the unit
charts-funnel-middle = The dashed line is the figure of all together: { $rate }.
charts-funnel-note = Inside the curves differences may be chance. In a small unit chance swings the figure more, so the curves widen to the left. A large point is many units.
charts-funnel-days = { $n } care days
charts-funnel-key-in = Within the limits of chance
charts-funnel-key-out = Outside the limits
charts-funnel-size = { $least }–{ $most }
charts-funnel-below = Fewer
charts-funnel-within = Within the limits of chance
charts-funnel-above = More
charts-funnel-early = Units are shown beside each other when at least three units have told their care days for the last four-month period.

### Four months, as they stood when they ended.

period-name = { $first }–{ $last }/{ $year }
period-title = Figures of four months { $period }
period-lead = The figures are as they were when the period ended { $day }. Later changes do not alter them.
period-link = Figures of four months
period-incidents = Incidents
period-incidents-before = { $n } in the period before
period-rate-of = { $n } incidents and { $days } care days
period-actions-done = Actions completed
period-actions-in-time = { $n } in time
period-followed = What we followed
period-followed-none = No recurring duty fell into the period.
period-duty = Duty
period-agreed = Agreed
period-done = Done
period-in-time = In time
period-observed = What we observed
period-what = What
period-section-29 = Notices of wrongs (section 29)
period-complaints = Complaints
period-shifts = Shifts
period-short-shifts = Short shifts
period-work = How the work went
period-actions-agreed = Actions agreed
period-actions-in-time-share = Completed actions that were in time
period-actions-open = Actions open when the period ended
period-actions-late = Actions late when the period ended
period-answered = Complaints answered within 4 weeks
period-full-shifts = Shifts with the planned staff
measure-n = n = { $n }
period-told-late = { $n ->
    [one] { $n } incident of the period was told only after it. It is not in these figures.
   *[other] { $n } incidents of the period were told only after it. They are not in these figures.
}
