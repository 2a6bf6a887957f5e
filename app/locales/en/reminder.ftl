### Reminders, mail and absence.

inbox-title = Reminders
inbox-lead = Majakka reminds you when something is coming up or is late.
inbox-empty = You have no reminders. They come here when a task is coming up.
inbox-count-new = new reminders
inbox-new = New
inbox-done = Done
inbox-waits = Waiting
inbox-read-all = Mark as seen
inbox-settings = Set mail and absences here:
inbox-of-duty = Recurring duty
inbox-of-review = Review
inbox-of-goal = Safety goal
inbox-of-action = Action
inbox-of-report = Urgent report
inbox-goal = A goal to look at together
inbox-review-unit = The unit as a whole
inbox-report = A new red report

mail-digest-subject = { $n ->
    [one] Majakka: one thing waits for you
   *[other] Majakka: { $n } things wait for you
}
mail-digest-text = { $n ->
    [one] Hello, one open thing waits for you in Majakka. See it here:
   *[other] Hello, { $n } open things wait for you in Majakka. See them here:
}
mail-at-once-subject = Majakka: something urgent waits for you
mail-at-once-text = { $n ->
    [one] Hello, one thing in Majakka cannot wait until the morning. See it here:
   *[other] Hello, { $n } things in Majakka cannot wait until the morning. See them here:
}
mail-test-subject = Majakka: test message
mail-test-text = Hello, this is a test message. Mail reaches you from Majakka. Your reminders are here:
mail-foot = The message does not tell what it is about. You can stop these messages in your own settings. Please do not reply.
mail-foot-test = Please do not reply.

mail-digest-kind = { $n ->
    [one] Digest of the day: one thing
   *[other] Digest of the day: { $n } things
}
mail-at-once-kind = { $n ->
    [one] At once: one thing
   *[other] At once: { $n } things
}
mail-test-kind = Test message
mail-state-waiting = Waiting
mail-state-sent = Sent
mail-state-dead = Not delivered
mail-fault-unreachable = The mail server does not answer
mail-fault-later = The server asks to try later
mail-fault-refused = The server does not take the message
mail-fault-address = The address is not valid
mail-tried = Tried { $n } times
mail-later = Next try
mail-again = Send again
mail-again-of = Send again: { $name }

nav-passing = Schedules and mail
passing-title = Schedules and mail
passing-lead = What Majakka does by itself: it looks at what is coming up and reminds people.
passing-looks = Schedules
passing-last = Last looked
passing-never = Not once yet
passing-waiting = Messages waiting
passing-dead = Messages not delivered
passing-mail = Mail
passing-lanes = Which messages are shown
passing-all = All
passing-empty = There are no messages here.
passing-test = Send yourself a test message
passing-no-server = No mail server is set
passing-no-server-text = Messages wait here. People still see their reminders in Majakka. The server is set with the variable MAJAKKA_SMTP_URL.
passing-odd = The clock shows an odd day
passing-odd-text = The server's clock shows { $day }. That would be { $n } days since Majakka last looked. No new tasks are made until you confirm the day.
passing-odd-confirm = The day is right
flash-mail-test = The test message is on its way.
flash-mail-again = The message is sent again.
flash-day-confirmed = The day is confirmed. Majakka goes on at its next look.

account-reminders = Reminders
account-here = You have not marked an absence.
account-away = You are away until { $day }. Nobody stands in for you.
account-away-deputy = You are away until { $day }. { $name } gets your reminders.
account-mail-on = You get a digest of reminders by mail at 8 in the morning. Urgent ones come at once. The message holds only a count and a link.
account-mail-off = You get no mail about reminders. You see them in Majakka.
account-mail-stop = Stop mail
account-mail-start = Start mail
away-title = Mark an absence
away-lead = While you are away, your reminders go to your deputy.
away-until = Last day away
away-until-empty = Write the last day away
away-until-hint = After it reminders come as usual again.
away-deputy = Deputy
away-deputy-hint = Without a deputy the supervisor hears of what is left waiting.
away-back = I am back
away-lead-of = While { $name } is away, the reminders go to the deputy. No reason is recorded. { $name } sees in the own settings that you have marked this.
away-over = Mark as back
flash-away-over = The absence has ended.
account-away-by = Your absence was marked by { $name }.
people-title = Staff of the unit
people-lead = When somebody falls ill, mark the absence and a deputy. Reminders then go to the deputy.
people-empty = The unit has no staff now.
people-here = No absence
people-away = Away until { $day }
people-deputy = Deputy: { $name }
people-is-away = Away
flash-away = The absence is marked.
flash-back = Welcome back. Reminders come to you again.
