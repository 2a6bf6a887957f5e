### What inspectors looked at.

nav-inspections = Inspektörernas läsning
inspections-title = Inspektörernas läsning
inspections-lead = Varje sida som en inspektör öppnar antecknas här. Anteckningarna kan inte ändras.
inspections-empty = Ingen inspektör har läst något än. När en sida öppnas antecknas det här.

viewed-start = Startsida
viewed-elsewhere = Annan sida
viewed-hazards = Faror
viewed-units = Enhet
viewed-incidents = Händelser
viewed-learning = Vad vi har lärt oss
viewed-actions = Åtgärder
viewed-assessments = Riskbedömningar
viewed-reviews = Bedöm på nytt
viewed-goals = Mål
viewed-duties = Återkommande uppgifter
viewed-rounds = Säkerhetsronder
viewed-drills = Övningar
viewed-reports = Uppföljningsrapporter
viewed-attachments = Bild eller dokument
viewed-account = Egna inställningar
viewed-inbox = Påminnelser
viewed-method = Riskbedömningsmetod
