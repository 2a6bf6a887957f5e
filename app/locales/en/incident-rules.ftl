### The rules that incidents are handled by: categories and the law on restrictions.

nav-incident-rules = Incident categories
rules-title = Incident categories and rules on restrictions
rules-lead = A change holds from the day you choose. Earlier reports stay as they were made.
rules-add = Add a category
rules-categories = Categories
rules-measures = Which restrictions the law allows
rules-category = Category
rules-category-lead = You can fit the category to your work. What is sealed cannot be opened, and a notice that must be given cannot be removed.
rules-next = The category from now on
rules-history = Versions
rules-measure = Restrictive measure
rules-measure-lead = The program uses these rows to judge whether a recorded restriction is possible at all. Change them when the law changes.
rules-measure-next = Where the measure is possible
rules-red = Always red
rules-not-offered = Not in use
rules-not-in-force = Not in force
rules-changes = Changes { $day }
rules-nowhere = Possible nowhere
rules-notices-count = { $n ->
    [one] { $n } notice
   *[other] { $n } notices
}
rules-chosen = { $n ->
    [one] { $n } chosen
   *[other] { $n } chosen
}
rules-from = From { $day }
rules-shipped = The program’s own
rules-made = { $name }, { $at }
rules-changed-to = { $label }: { $old } → { $new }
rules-changed = { $label }: changed
rules-lang-fi = In Finnish
rules-lang-sv = In Swedish
rules-lang-en = In English
rules-own-subs = Subcategories of your own
rules-own-sub = Own subcategory { $n }, { $language }
rules-severity-1 = Slight
rules-severity-2 = Harmful
rules-severity-3 = Severe
rules-notices-always = Of every incident
rules-notices-serious = In addition, of a serious incident
rules-notice-to = To whom
rules-notice-need = Need
rules-notice-within = Within
rules-notice-time = time limit
rules-notice-span = unit of the time limit
rules-notice-none = Not told
rules-notice-least = Must be given within { $span }

span-hours = hours
span-days = days
span-working-days = working days
span-hours-count = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
span-days-count = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-working-days-count = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}

category-text-name-fi = Name
category-text-name-fi-hint = Leave empty if the program’s own name suits you. If you write in one language only, the others show the same.
category-text-name-fi-empty = Give the category a name
category-text-hint-fi = Help for whoever chooses
category-text-subcategories = Subcategories
category-text-severity = How severe such a thing could be
category-text-severity-empty = Choose how severe such a thing could be
category-text-secrecy = Who reads it
category-text-secrecy-empty = Choose who reads the reports
category-text-secrecy-less-secret = Reports of this category cannot be opened to more people than the program allows
category-text-red = Always red
category-text-red-hint = The report is urgent even if nobody was hurt.
category-text-red-always-red = This category is always red
category-text-form = Further form
category-text-form-empty = Choose a further form from the list
category-text-form-form-stays = The further form of this category cannot be changed
category-text-area = Area of the hazard register
category-text-area-hint = A hazard that the incident brings to light is put in this area.
category-text-area-empty = Choose the area of the hazard register
category-text-notices = Notices to others
category-text-notices-hint = The program reminds of these. People tell; the program sends nothing.
category-text-notices-number = Write the time limit of every chosen notice as a number from 1 to 999
category-text-notices-must-stays = A notice that must be given cannot be removed or put off
category-text-offered = The category is in use
category-text-offered-hint = When it is not in use, new reports cannot have it.
category-text-offered-needed = The program needs this category, so it cannot be taken out of use
category-text-from = From which day?
category-text-from-empty = Write the day from which the change holds
category-text-reason = Why is the category changed?
category-text-reason-empty = Write why the category is changed

measure-text-allowed = Basis of the placement and place
measure-text-allowed-hint = A tick means that the measure is possible there, if its own conditions are met.
measure-text-from = From which day?
measure-text-from-hint = The day on which the law came or comes into force.
measure-text-from-empty = Write the day on which the law comes into force
measure-text-source = Act and section
measure-text-source-empty = Write the act and section that the change is based on
