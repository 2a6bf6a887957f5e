# Charts and their tables
charts-numbers = The same numbers as a table
charts-table-region = { $name }, table
charts-total = Total

charts-map-region = Risk map
charts-map-caption =
    { $n ->
        [one] 1 hazard. The number tells how many hazards are in the cell.
       *[other] { $n } hazards. The number tells how many hazards are in the cell.
    }
charts-map-axes = Rows: likelihood. Columns: severity of the consequences.
charts-map-cell =
    { $n ->
        [one] 1 hazard, risk level { $level } { $word }
       *[other] { $n } hazards, risk level { $level } { $word }
    }

charts-movements = How the risk level of hazards has changed
charts-movements-empty = No hazards have been assessed yet.
charts-first = First assessment
charts-before = Version before

charts-over-time = Risk levels of hazards in approved versions
charts-over-time-note = Each column is one approved version. The number on top tells how many hazards the version has.
charts-over-time-empty = There are no approved versions yet. The chart appears when the first version is approved.
charts-approved = Approved

charts-open-actions = Age of open actions by risk level
charts-open-actions-note = The age is counted from the day when the action was recorded.
charts-open-actions-empty = There are no open actions.
charts-open-actions-n =
    { $n ->
        [one] 1 open
       *[other] { $n } open
    }
charts-age-1 = Under 30 days
charts-age-2 = 30–89 days
charts-age-3 = 90–179 days
charts-age-4 = 180 days or more
