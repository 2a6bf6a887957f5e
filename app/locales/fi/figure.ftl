### Care days of a unit.

care-days-title = Hoitopäivät
care-days-lead = Hoitopäivä on yhden lapsen yksi päivä yksikössä. Seitsemän lasta koko lokakuun on 217 hoitopäivää. Tapahtumien määrää verrataan hoitopäiviin, jotta kuukausia ja yksiköitä voi verrata reilusti.
care-days-days = Hoitopäiviä
care-days-days-empty = Kirjoita hoitopäivien määrä. Jos lapsia ei ollut, kirjoita 0
care-days-days-number = Kirjoita hoitopäivät lukuna väliltä { $now }–{ $max }
care-days-known = Lasten tulo- ja lähtöpäivistä laskettuna { $n }. Korjaa lukua, jos lapsi oli esimerkiksi lomalla muualla.
care-days-months = Kuukaudet
care-days-missing = Puuttuu
