### The picture of a unit.

nav-picture = Tilannekuva
picture-units = Tilannekuva
picture-units-lead = Valitse yksikkö, jonka riskit ja toimenpiteet haluat nähdä.
picture-lead = Mikä on nyt kiireellistä ja miten turvallisuus on kehittynyt.
picture-open-actions = Avoimet toimenpiteet
picture-over-time = Riskitasot ajan mittaan
picture-moved = Miten riskit ovat muuttuneet
picture-more-hazards = Kuvassa ovat suurimmat riskit. Loput ovat vaararekisterissä.
picture-other-method = { $n ->
    [one] { $n } vaara on arvioitu aiemmalla menetelmällä eikä ole kartalla.
   *[other] { $n } vaaraa on arvioitu aiemmalla menetelmällä eivätkä ne ole kartalla.
}
picture-not-graded = { $n ->
    [one] { $n } vaara odottaa arviointia.
   *[other] { $n } vaaraa odottaa arviointia.
}
unit-serious = { $n ->
    [one] { $n } riski tasolla 4–5
   *[other] { $n } riskiä tasolla 4–5
}
unit-late = { $n ->
    [one] { $n } toimenpide myöhässä
   *[other] { $n } toimenpidettä myöhässä
}
unit-reviews = { $n } arvioitava uudelleen
cell-chip = Todennäköisyys: { $likelihood }, seuraukset: { $severity }

unit-close = Sulje yksikkö
unit-close-text = Suljetun yksikön tiedot jäävät luettaviksi. Uusia vaaroja, arviointeja tai toimenpiteitä ei voi enää kirjata.
unit-closed-text = Yksikkö on suljettu { $day }.
unit-open-again = Avaa yksikkö uudelleen
unit-is-closed = Suljettu
rule-unit-closed = Yksikkö on suljettu. Sen tietoja voi lukea, mutta uutta ei voi aloittaa.
rule-unit-serious-actions = Yksikössä on keskeneräisiä toimenpiteitä vakavia riskejä vastaan. Pyydä esihenkilöä tai turvallisuusvastaavaa hoitamaan ne ensin.
