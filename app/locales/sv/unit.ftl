### The picture of a unit.

nav-picture = Lägesbild
picture-units = Lägesbild
picture-units-lead = Välj den enhet vars risker och åtgärder du vill se.
picture-lead = Vad som är brådskande nu och hur säkerheten har utvecklats.
picture-open-actions = Öppna åtgärder
picture-over-time = Risknivåer över tid
picture-moved = Hur riskerna har förändrats
picture-more-hazards = Bilden visar de största riskerna. Resten finns i riskregistret.
picture-other-method = { $n ->
    [one] { $n } fara har bedömts med en tidigare metod och finns inte på kartan.
   *[other] { $n } faror har bedömts med en tidigare metod och finns inte på kartan.
}
picture-not-graded = { $n ->
    [one] { $n } fara har inte bedömts ännu.
   *[other] { $n } faror har inte bedömts ännu.
}
unit-serious = { $n ->
    [one] { $n } risk på nivå 4–5
   *[other] { $n } risker på nivå 4–5
}
unit-late = { $n ->
    [one] { $n } åtgärd försenad
   *[other] { $n } åtgärder försenade
}
unit-reviews = { $n } att bedöma på nytt
cell-chip = Sannolikhet: { $likelihood }, följder: { $severity }

unit-close = Stäng enheten
unit-close-text = Uppgifterna om en stängd enhet kan fortfarande läsas. Nya faror, bedömningar eller åtgärder kan inte längre antecknas.
unit-closed-text = Enheten stängdes { $day }.
unit-open-again = Öppna enheten på nytt
unit-is-closed = Stängd
rule-unit-closed = Enheten är stängd. Uppgifterna kan läsas men inget nytt kan påbörjas.
rule-unit-serious-actions = Enheten har oavslutade åtgärder mot allvarliga risker. Be chefen eller den säkerhetsansvariga sköta dem först.
