### The numbers that a unit calls.

contacts-title = Tärkeät numerot
contacts-lead = Nämä näkyvät poissaolon ja vakavan tapahtuman sivulla. Kirjoita tehtävä tai paikka, älä henkilön nimeä.
contacts-edit = Muokkaa numeroita
contacts-list = Numerot
contacts-list-hint = Esimerkiksi sosiaalipäivystys, lapsen sijoittanut alue tai päivystävä esihenkilö.
contacts-list-half = Kirjoita joka riville sekä kenelle soitetaan että numero
contacts-list-phone = Kirjoita numero niin, että siihen voi soittaa, esimerkiksi 029 123 4567
contacts-whom = Kenelle, rivi { $n }
contacts-phone = Numero, rivi { $n }
contacts-whom-head = Kenelle
contacts-phone-head = Numero
contact-emergency = Hätänumero
