### What in a text seems to point to a person, asked about before it is sent.

hygiene-title = Tarkista ennen lähettämistä
hygiene-lead = Tekstissä näyttää olevan jotakin, mistä ihmisen voi tunnistaa. Kerro asiasta niin, ettei siitä näe, kenestä on kyse.
hygiene-identity-code = ”{ $text }” näyttää henkilötunnukselta: kirjoita sen tilalle ”Lapsi A” tai lapsen peitenimi.
hygiene-phone = ”{ $text }” näyttää puhelinnumerolta: jätä se pois ja kirjoita vain, kenen numero se on, esimerkiksi ”työntekijä”.
hygiene-email = ”{ $text }” näyttää sähköpostiosoitteelta: jätä se pois ja kirjoita vain, kenen osoite se on, esimerkiksi ”työntekijä”.
hygiene-name = ”{ $text }” näyttää nimeltä: kirjoita sen tilalle ”Lapsi A”, lapsen peitenimi tai ”työntekijä”.
hygiene-send-anyway = Lähetä tällaisena
hygiene-rewrite = Muokkaa tekstiä
