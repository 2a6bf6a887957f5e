### The picture of a unit.

nav-picture = Picture of the unit
picture-units = Picture of the unit
picture-units-lead = Choose the unit whose risks and actions you want to see.
picture-lead = What is urgent now and how safety has developed.
picture-open-actions = Open actions
picture-over-time = Risk levels over time
picture-moved = How the risks have moved
picture-more-hazards = The picture shows the highest risks. The rest are in the register.
picture-other-method = { $n ->
    [one] { $n } hazard was assessed by an earlier method and is not on the map.
   *[other] { $n } hazards were assessed by an earlier method and are not on the map.
}
picture-not-graded = { $n ->
    [one] { $n } hazard has not been assessed yet.
   *[other] { $n } hazards have not been assessed yet.
}
unit-serious = { $n ->
    [one] { $n } risk of level 4–5
   *[other] { $n } risks of level 4–5
}
unit-late = { $n ->
    [one] { $n } action late
   *[other] { $n } actions late
}
unit-reviews = { $n } to review
cell-chip = Likelihood: { $likelihood }, consequences: { $severity }

unit-close = Close the unit
unit-close-text = The records of a closed unit stay to be read. No new hazards, assessments or actions can be made in it.
unit-closed-text = The unit was closed on { $day }.
unit-open-again = Open the unit again
unit-is-closed = Closed
rule-unit-closed = The unit is closed. Its records can be read, but nothing new can be begun.
rule-unit-serious-actions = The unit has unfinished actions against serious risks. Ask the supervisor or the safety lead to see to them first.
