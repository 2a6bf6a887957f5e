### The numbers that a unit calls.

contacts-title = Viktiga nummer
contacts-lead = De här visas på sidan för en frånvaro och en allvarlig händelse. Skriv en uppgift eller en plats, inte en persons namn.
contacts-edit = Ändra nummer
contacts-list = Nummer
contacts-list-hint = Till exempel socialjouren, området som placerat barnet eller chefen i beredskap.
contacts-list-half = Skriv på varje rad både vem man ringer och numret
contacts-list-phone = Skriv numret så att man kan ringa det, till exempel 029 123 4567
contacts-whom = Till vem, rad { $n }
contacts-phone = Nummer, rad { $n }
contacts-whom-head = Till vem
contacts-phone-head = Nummer
contact-emergency = Nödnumret
