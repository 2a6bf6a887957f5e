### What inspectors looked at.

nav-inspections = What inspectors viewed
inspections-title = What inspectors viewed
inspections-lead = Every page that an inspector opens is noted here. The notes cannot be changed.
inspections-empty = No inspector has looked at anything yet. When one opens a page, it is noted here.

viewed-start = Start page
viewed-elsewhere = Another page
viewed-hazards = Hazards
viewed-units = Unit
viewed-incidents = Incidents
viewed-learning = What we have learned
viewed-actions = Actions
viewed-assessments = Risk assessments
viewed-reviews = Review again
viewed-goals = Goals
viewed-duties = Recurring duties
viewed-rounds = Safety rounds
viewed-drills = Drills
viewed-reports = Follow-up reports
viewed-attachments = Picture or document
viewed-account = Own settings
viewed-inbox = Reminders
viewed-method = Risk method
