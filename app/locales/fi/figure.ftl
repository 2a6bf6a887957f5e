### What a unit tells of each month.

month-numbers-title = Kuukauden luvut
month-numbers-lead = Hoitopäivä on yhden lapsen yksi päivä yksikössä: seitsemän lasta koko lokakuun on 217 hoitopäivää. Tapahtumia verrataan hoitopäiviin, jotta kuukausia ja yksiköitä voi verrata reilusti.
month-numbers-care-days = Hoitopäiviä
month-numbers-care-days-empty = Kirjoita hoitopäivien määrä. Jos lapsia ei ollut, kirjoita 0
month-numbers-known = Hoitopäiviä on lasten tulo- ja lähtöpäivistä laskettuna { $n }. Korjaa lukua, jos lapsi oli esimerkiksi lomalla muualla.
month-numbers-shifts = Työvuoroja
month-numbers-shifts-hint = Voit jättää tyhjäksi, jos et tiedä.
month-numbers-shifts-empty = Kirjoita, montako työvuoroa kuukaudessa oli
month-numbers-short = Vajaita työvuoroja
month-numbers-short-hint = Vajaassa vuorossa oli vähemmän työntekijöitä kuin oli suunniteltu.
month-numbers-short-empty = Kirjoita vajaat työvuorot. Jos niitä ei ollut, kirjoita 0
month-numbers-complaints = Muistutuksia
month-numbers-complaints-hint = Voit jättää tyhjäksi, jos et tiedä.
month-numbers-complaints-empty = Kirjoita, montako muistutusta tuli. Jos niitä ei tullut, kirjoita 0
month-numbers-answered = Muistutuksia, joihin vastattiin 4 viikossa
month-numbers-answered-empty = Kirjoita, moneenko muistutukseen vastattiin neljässä viikossa
month-numbers-months = Kuukaudet
month-numbers-missing = Puuttuu
