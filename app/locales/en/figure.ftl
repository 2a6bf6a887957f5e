### Care days of a unit.

care-days-title = Care days
care-days-lead = A care day is one day of one child in the unit. Seven children for the whole of October are 217 care days. The number of incidents is compared with care days, so that months and units can be compared fairly.
care-days-days = Care days
care-days-days-empty = Write the number of care days. If no children were there, write 0
care-days-days-number = Write the care days as a number from { $now } to { $max }
care-days-known = By the days on which children came and left: { $n }. Correct the number if a child was on holiday elsewhere, for example.
care-days-months = Months
care-days-missing = Missing
