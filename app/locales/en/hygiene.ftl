### What in a text seems to point to a person, asked about before it is sent.

hygiene-title = Check before you send
hygiene-lead = The text seems to hold something by which a person can be recognised. Describe the matter so that it does not show who it is about.
hygiene-identity-code = “{ $text }” looks like a personal identity code: write “Child A” or the child’s cover name instead.
hygiene-phone = “{ $text }” looks like a phone number: leave it out and write only whose number it is, for example “staff member”.
hygiene-email = “{ $text }” looks like an e-mail address: leave it out and write only whose address it is, for example “staff member”.
hygiene-name = “{ $text }” looks like a name: write “Child A”, the child’s cover name or “staff member” instead.
hygiene-send-anyway = Send as it is
hygiene-rewrite = Edit the text
