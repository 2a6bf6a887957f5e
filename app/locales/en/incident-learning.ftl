### What was learnt from reports, and the lists as files.

nav-lessons = What we have learnt
lessons-title = What we have learnt
lessons-lead = What incidents have taught, without the reports and without names.
lessons-empty = This is where you see what incidents have taught. The handler tells it when the conclusions are ready.
learning-title = Tell others what we have learnt
learning-lead = Write so that nobody recognises the people or the situation.
learning-open = Tell what we have learnt
learning-text = What can others learn from this?
learning-text-hint = For example: what we changed and why it helps.
learning-text-empty = Write what others can learn
learning-reach = Who reads this?
learning-reach-empty = Choose who reads this
learning-reach-unit = The staff of the unit
learning-reach-organisation = The staff of the whole organisation
learning-reach-nobody = Nobody any more
learning-send = Tell
flash-learning-told = What was learnt has been told.
rule-sealed-learning = Of a sealed report nothing is told to others.
event-incident-learning = Others were told what was learnt
chain-learning = Learning
chain-learning-told = told
chain-learning-kept = not told
report-number = Number
report-sent = Reported
report-kind = Kind
priority = Urgency
