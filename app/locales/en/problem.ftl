# Errors and obstacles
error-word = Error:
error-summary-title = Check these points
error-summary-kept = Everything you wrote is still on this page.
error-empty = Fill in: { $label }
error-too-long = The text can have at most { $max } characters. It now has { $now }.
error-too-short = The text must have at least { $max } characters
error-identity-code = Remove the personal identity code from the text. Majakka does not store personal identity codes.
error-unprintable = The text has an invisible character that cannot be saved. Write this part again.
error-date-missing-day = { $label }: the day is missing
error-date-missing-month = { $label }: the month is missing
error-date-missing-year = { $label }: the year is missing
error-date-unreadable = { $label }: enter the date in the form 3.4.2026
error-time-missing = { $label }: the time is missing
error-time-unreadable = { $label }: enter the time in the form 14:30
error-time-skipped = { $label }: there was no such time, because the clocks went forward. Check the time.
error-time-ahead = { $label }: this time is still ahead. Check the time.
error-too-early = The date must be { $day } at the earliest
error-number = { $label }: write a number from { $now } to { $max }
error-too-late = The date must be { $day } at the latest

conflict-title = Someone changed this at the same time
conflict-title-who = { $name } changed this on { $at }
conflict-choose = Both versions are still here. Compare them, correct your own below and save, or leave it unsaved.
conflict-mine = Your text
conflict-kept = Saved version

problem-next = Continue
problem-not-found-title = Page not found
problem-not-found-text = There is nothing at this address that you can see. Check the address or continue to My work.
problem-ask-title = This belongs to another role
problem-ask-text = You do not have the right to do this. Ask: { $role }.
problem-second-person-title = Another person is needed here
problem-second-person-text = The same person cannot both do and check. Ask someone else to take care of this.
problem-conflict-title = This was changed at the same time
problem-conflict-text = Someone changed this before you. Open the page again and see what has changed.
problem-rule-title = This cannot be done now
problem-cross-site-title = The request came from another site
problem-cross-site-text = For security reasons it was not carried out. Open Majakka and try again.
problem-too-large-title = What was sent is too large
problem-too-large-text = Shorten the text and send it again. The browser’s back button brings back what you wrote.
problem-wait-title = Too many attempts
problem-wait-text =
    { $seconds ->
        [one] You can try again in 1 second.
       *[other] You can try again in { $seconds } seconds.
    }
problem-busy-title = The service is busy for a moment
problem-busy-text = Nothing was lost. Wait a moment and send again.
problem-fault-title = There is a fault in the service
problem-fault-text = The request could not be carried out. The fault has been recorded with number { $number }. Try again in a moment.
rule-wrong-state = The situation has changed, and this can no longer be done. See the current situation.
rule-reason-missing = Write a reason.
rule-register-empty = The unit’s register has no confirmed hazards yet. Confirm the reported hazards first.
rule-nothing-to-approve = The assessment has no assessed hazards yet.
rule-owner-verifies = The owner cannot verify their own action.
rule-extended-already = The due date has already been extended once.
rule-not-later = The new due date must be later than the current one.
rule-too-far = The due date can be extended by at most 30 days.
rule-unit-name-taken = A unit with the same name already exists.
rule-email-taken = This email already has an account.
rule-own-grant = You cannot change your own roles. Ask another administrator.
rule-own-account = You cannot suspend your own account. Ask another administrator.
rule-password-wrong = The current password is not correct.
rule-stale = Someone changed this at the same time. See the current situation and decide again.

rule-not-in-register = Actions are agreed only against a hazard in the register. Confirm the hazard first.
