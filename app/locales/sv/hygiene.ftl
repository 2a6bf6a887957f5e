### What in a text seems to point to a person, asked about before it is sent.

hygiene-title = Kontrollera innan du skickar
hygiene-lead = Texten verkar innehålla något som gör att en person kan kännas igen. Berätta om saken så att det inte framgår vem det gäller.
hygiene-identity-code = ”{ $text }” ser ut som en personbeteckning: skriv ”Barn A” eller barnets täcknamn i stället.
hygiene-phone = ”{ $text }” ser ut som ett telefonnummer: lämna bort det och skriv bara vems nummer det är, till exempel ”anställd”.
hygiene-email = ”{ $text }” ser ut som en e-postadress: lämna bort den och skriv bara vems adress det är, till exempel ”anställd”.
hygiene-name = ”{ $text }” ser ut som ett namn: skriv ”Barn A”, barnets täcknamn eller ”anställd” i stället.
hygiene-send-anyway = Skicka som den är
hygiene-rewrite = Redigera texten
