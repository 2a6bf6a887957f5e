# The frame, the menus and the words that all pages share
skip = Skip to content
menu-open = Open menu
menu-close = Close menu
menu-main = Main menu
menu-quick = Quick menu
menu-own = { $name }, personal menu
languages = Language
crumbs = Breadcrumbs
nav-own-work = My work
nav-see = Notice
nav-hazards = Hazards
nav-assess = Assess
nav-assessments = Risk assessments
nav-do = Act
nav-actions = Actions
nav-admin = Administration
nav-units = Units
nav-users = Users
nav-account = My settings
nav-report = Report
nav-count-late = overdue
nav-count-new = new
theme = Colours
theme-device = Same as device
theme-light = Light
theme-dark = Dark
density = Spacing
density-comfortable = Comfortable
density-compact = Compact
appearance-save = Apply
sign-out = Sign out
demo-banner = This is a demo. All names and events are made up.

save = Save
cancel = Cancel
back = Back
edit = Edit
yes = Yes
state = Status
unit = Unit
hazard = Hazard
action = Action
optional = optional
choose = Choose
choose-none = None chosen
not-told = Not recorded
timeline = History
actor-program = Majakka
decide-title = Next steps
pager-next = Next
pager-shown =
    { $n ->
        [one] Showing 1 row
       *[other] Showing { $n } rows
    }

filter-words = Search titles
filters-more = More filters
filter-unit = Unit
filter-area = Area
filter-level = Risk level
filter-state = Status
filter-owner = Owner
filter-all = All
filter-all-units = All units
filter-all-areas = All areas
filter-all-owners = All
filter-own = Me
filter-send = Filter
filters-applied = Filters:
filters-clear = Clear filters
filter-remove = , remove filter

characters-left = Characters left {"{n}"}
characters-over =
    { $n ->
        [one] {"{n}"} character too many
       *[other] {"{n}"} characters too many
    }

session-end-title = Your session ends soon
session-end-text = Majakka signs you out if you do not continue. Save your unfinished work.
session-end-keep = Continue working
session-end-kept = The session continues.
session-end-failed = The session has ended. Copy your text to keep it, then sign in again.

# Days and times
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
day-this-year = { $weekday } { $day } { $month }
day-full = { $weekday } { $day } { $month } { $year }
moment = { $day } at { $hour }:{ $minute }
due-late =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
due-today = today
due-tomorrow = tomorrow
due-in = in { $days } days
date-day = Day
date-month = Month
date-year = Year
date-time = Time

# Messages about what was done
flash-hazard-filed = Thank you for telling us. The supervisor sees your report right away.
flash-saved = Saved.
flash-decided = The decision has been saved.
flash-action-created = The action has been recorded.
flash-action-proposed = Your proposal has been recorded. It goes to the supervisor for approval.
flash-submitted = The assessment has been sent for approval.
flash-approved = The assessment is approved. It can no longer be changed.
flash-returned = The assessment has been returned to the working group.
flash-discarded = The draft has been discarded.
flash-lines-added = The new hazards have been added to the assessment.
flash-password = The password has been changed. Your other sessions have been ended.
flash-session-ended = The session has been ended.
flash-granted = The role has been given.
flash-grant-ended = The role has ended.

# My work
own-title = My work
own-hello = Hello, { $name }
own-late =
    { $n ->
        [one] 1 of your actions is overdue.
       *[other] { $n } of your actions are overdue.
    }
own-late-unit =
    { $n ->
        [one] 1 action is overdue in the units you are responsible for.
       *[other] { $n } actions are overdue in the units you are responsible for.
    }
own-late-look = See what is overdue
own-waiting = Waiting for you
own-waiting-empty = Nothing is waiting for your decision right now.
own-waiting-hazard = New hazard, confirm or reject
own-waiting-assessment = Assessment waiting for approval
own-waiting-draft = Assessment in progress
own-waiting-verification = Action waiting to be verified
own-waiting-proposal = Proposed action
own-waiting-review = Assessment to review
own-actions = My actions
own-actions-all = All my actions
own-actions-empty = You have no open actions.
own-reported = Own reports
own-reported-empty = When you report something, you see here what becomes of it.
own-admin = Administration
own-admin-text = You manage units, users and roles. You do not see the content of hazards and assessments.
own-no-role = No current role
own-nothing = You have no role in any unit now. Ask your organisation’s administrator for one.
quick-report = Report a hazard
quick-report-text = Tell what the hazard is and whom it concerns
quick-library = Pick from the library
quick-library-text = The most common hazards in the field
quick-assess = Assess risks
quick-assess-text = Continue an unfinished assessment or start a new one

# Gallery
gallery-title = Gallery
gallery-lead = All parts and their states on one page.
gallery-buttons = Buttons
gallery-tags = Statuses and people
gallery-levels = Risk levels
gallery-due = Due dates
gallery-notices = Notices
gallery-form = Form
gallery-form-problems = Form errors
gallery-picker = Choosing a risk
gallery-sign-off = Steps of sign-off
gallery-lanes = Limits of a list
gallery-conflict = Two versions
gallery-table = Table
gallery-rows = Rows and panels
gallery-timeline = History
gallery-empty = Empty state
gallery-pictures = Pictures
gallery-drawing = A child’s drawing
gallery-pager = Paging
no = No
export-title = Download as a table:
export-xlsx = Excel
export-csv = CSV

number-decimal = { $whole }.{ $part }
number-percent = { $n }%
