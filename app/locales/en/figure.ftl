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
