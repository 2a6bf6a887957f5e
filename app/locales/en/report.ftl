### Reports of four months: how they come about.

nav-tell = Tell
nav-reports = Follow-up reports

reports-crumb = Follow-up reports
reports-title = Follow-up reports { $period }
reports-lead = The unit tells everybody what it has followed, observed and changed.
reports-due = To be published by { $day }.

report-title = Follow-up report { $period }
report-version = Version { $n }
report-none = No report has been begun
report-start = Compile a draft
report-evidence-link = Published report
duty-by-report = The duty is done when the report is published.

report-state-draft = Draft
report-state-in-review = Waits for approval
report-state-published = Published
report-state-superseded = Replaced by a new version
report-state-withdrawn = Taken from the public
report-state-discarded = Discarded

report-preview = This is how anybody would see the report. It has not been published yet.
report-beside = Steps of the report
report-returned = The report was returned to its writers
report-section-empty = Nothing has been written of this yet.

report-section-summary = Summary
report-section-safety = Safety
report-section-quality = Quality
report-section-staff = Sufficiency of staff
report-section-feedback = Feedback
report-section-shortcomings = Shortcomings and measures
report-section-children = What children wished for and what changed
report-section-focus = Focus of the next period
report-section-contact = Feedback and questions

report-words = Edit the text
report-words-lead = Write so that somebody who does not know the unit understands. Tell nothing by which a child or a close person could be recognised.
report-words-save = Save the text
four-months-summary = Summary
four-months-summary-hint = A few sentences: how the period went, what became better and what still needs work.
four-months-safety = Safety
four-months-safety-hint = What you observed and what you conclude. Do not tell of single events.
four-months-quality = Quality
four-months-quality-hint = How the service has been given as agreed.
four-months-staff = Sufficiency of staff
four-months-staff-hint = Whether shifts had enough people, and what was done when they had not. Do not tell how many were on single shifts.
four-months-feedback = Feedback
four-months-feedback-hint = What children, close people, placing areas and staff have said.
four-months-shortcomings = Shortcomings
four-months-shortcomings-hint = What is not in order yet. Measures are written separately.
four-months-children-wished = What children wished for and what changed
four-months-children-wished-hint = Tell it in your own words. A child's own words are published only when the child has allowed it.
four-months-focus = Focus of the next period
four-months-focus-hint = What you concentrate on in the next four months.
four-months-contact = Feedback and questions
four-months-contact-hint = The unit's e-mail or phone, nobody's own.
four-months-correction = What this version corrects
four-months-correction-hint = Everybody sees it at the beginning of the report.

report-measures = Measures in the report
report-measures-lead = The measures of the period have been put into the draft. Change the words so that they can be published.
report-measure-add = Add a measure
report-measure-new = New measure in the report
report-measure-edit = Measure in the report
report-measure-lead = These words are published. The action itself does not change.
report-measure-shortcoming = Shortcoming
report-measure-measure = What we do
report-measure-by = By when
report-measure-status = How far it is
report-measure-status-empty = Choose how far it is
report-measure-save = Save
report-measure-remove = Remove from the report
measure-status-planned = Agreed
measure-status-under-way = Under way
measure-status-done = Done
measure-status-helped = Done, helped

report-flags = Check before publishing
report-flags-none = Nothing in the text seems to point to anybody.
report-flags-lead = These may point to a person or to a single event. Change the text, or whoever approves it says why it may stand.
report-flag-identity-code = Personal identity code
report-flag-identity-code-lead = A personal identity code is never published.
report-flag-phone = Phone number
report-flag-phone-lead = The number may be somebody's own.
report-flag-email = E-mail address
report-flag-email-lead = The address may be somebody's own.
report-flag-name = Name
report-flag-name-lead = The name seems to be of a worker or a child. Only the name of the responsible person may be published.
report-flag-address = Address
report-flag-address-lead = The address may tell whose home it is.
report-flag-day = Single day
report-flag-day-lead = The day may tell what happened and to whom.
report-flag-few = Small number
report-flag-few-lead = When there are fewer than five children or events, they can be recognised.
report-flag-quote = Direct quote
report-flag-quote-lead = Somebody's own words are published only when the speaker has allowed it and is not recognised by them.
report-flag-arrangement = Safety arrangement
report-flag-arrangement-lead = Harm may come of it when everybody knows how the place is guarded. Do not tell who is there at night or how doors and alarms are used.
report-flag-answer = Say why this may stand
report-flag-reason = Why may this stand in the text?
report-flag-send = Save the reason
report-flag-answered = { $name }:

report-sign-off = Steps of the report
report-step-written = Written
report-step-written-all = Every part has text
report-step-missing = { $n ->
    [one] One part lacks text
   *[other] { $n } parts lack text
}
report-step-submitted = Sent for approval
report-step-submitted-meta = Numbers are locked when it is sent
report-step-published = Approved and published
report-step-published-meta = By another person than the writer, a safety lead
report-second-person = You have written in this report, so another safety lead approves it.
report-waits = The report waits for the approval of a safety lead.
report-public-address = Public address
report-correct = Correct with a new version
report-versions = Versions

decide-report-submit = Send for approval
decide-report-submit-lead = Numbers are locked as they are now. Whoever approves it may return the report to you.
decide-report-submit-send = Send
decide-report-return = Return to the writers
decide-report-return-lead = Tell what still has to be changed.
decide-report-return-send = Return
decide-report-publish = Approve and publish
decide-report-publish-lead = Everybody sees the report at once. A published version does not change any more: a mistake is corrected with a new version.
decide-report-publish-send = Publish
decide-report-withdraw = Take from the public
decide-report-withdraw-lead = The content of the report is gone for everybody at once. The address goes on telling that there was a report and when it was taken away.
decide-report-withdraw-reason = Why is the report taken away? This is not published.
decide-report-withdraw-send = Take from the public
decide-report-discard = Discard the draft
decide-report-discard-lead = The draft is gone. A new one can be compiled instead.
decide-report-discard-send = Discard the draft

rule-report-too-early = The report can be compiled only when the four months are over.
rule-report-open = The report is being written already.
rule-report-missing = Some part still lacks text.
rule-report-correction = Tell first what the new version corrects.
rule-report-flags = Something in the text may still point to a person. Return the report or say why it may stand.
rule-report-writer = You have written in this report. Another person approves it.

flash-report-started = The draft has been compiled. Check and complete the text.
flash-report-open = The report is being written already. Here it is.
flash-report-published = The report has been published.

report-draft-incidents = { $n } reports were made of events, near misses and observations.
report-draft-incidents-few = So few reports of events were made that their number is not published.
report-draft-rate = For each hundred care days there were { $rate }.
report-draft-actions = In the period { $agreed } actions were agreed. { $done } were completed, { $time } of them in time.
report-draft-quality = We followed the agreed duties as the table above shows.
report-draft-shifts = { $share } per cent of shifts had the planned staff.
report-draft-shifts-none = How shifts were staffed has not been recorded for this period yet.
report-draft-complaints = { $n } complaints were made.
report-draft-complaints-few = So few complaints were made that their number is not published.
report-draft-complaints-all = All were answered within four weeks.
report-draft-complaints-part = { $n } complaints were answered within four weeks.
report-draft-shortcomings = Shortcomings, measures and their schedule are in the table.
report-draft-ideas = The children made { $n } proposals.
report-draft-ideas-few = The children made so few proposals that their number is not published.
report-draft-ideas-all = All were answered within a week.
report-draft-ideas-part = { $n } proposals were answered within a week.
