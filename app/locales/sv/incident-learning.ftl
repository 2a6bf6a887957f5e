### What was learnt from reports, and the lists as files.

nav-lessons = Vad vi har lärt oss
lessons-title = Vad vi har lärt oss
lessons-lead = Lärdomar av händelser, utan anmälningar och utan namn.
lessons-empty = Här syns vad händelser har lärt oss. Handläggaren berättar det när slutsatserna är klara.
learning-title = Berätta för andra vad vi har lärt oss
learning-lead = Skriv så att ingen känner igen människorna eller situationen.
learning-open = Berätta vad vi har lärt oss
learning-text = Vad kan andra lära sig av detta?
learning-text-hint = Till exempel: vad vi ändrade och varför det hjälper.
learning-text-empty = Skriv vad andra kan lära sig
learning-reach = Vem läser detta?
learning-reach-empty = Välj vem som läser detta
learning-reach-unit = Enhetens personal
learning-reach-organisation = Hela organisationens personal
learning-reach-nobody = Ingen längre
learning-send = Berätta
flash-learning-told = Lärdomen är berättad.
rule-sealed-learning = Om en förseglad anmälan berättas inga lärdomar för andra.
event-incident-learning = Andra fick veta vad som lärts
chain-learning = Lärdom
chain-learning-told = berättad
chain-learning-kept = berättas inte
report-number = Nummer
report-sent = Anmäld
report-kind = Typ
priority = Brådska
