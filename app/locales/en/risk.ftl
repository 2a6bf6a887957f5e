# Risk levels, matrix and classes
level = Risk level
level-none = Not assessed
level-now = Risk now
level-after = After actions
level-highest = Highest risk
level-and-higher = { $level } { $word } or higher
level-chip = Risk level at least { $level }
level-1-rule = No action is needed.
level-2-rule = The situation is monitored. It is improved if that is easy to do.
level-3-rule = Actions are planned and scheduled. The default due date is in 90 days.
level-4-rule = Actions start quickly. An interim control is in place within 3 days. The safety lead approves.
level-5-rule = The activity is stopped or made safe at once. An interim control is in place within 24 hours. The risk cannot stay at level 5.
picker-empty = Choose the likelihood and the severity. The risk level is shown here.

area-violence = Violence and threats
area-self-harm = Harm a child may cause to themselves
area-peers = Relationships between children
area-rights = Rights and treatment
area-health = Medication and health
area-premises = Premises, yard and accidents
area-fire = Fire and evacuation safety
area-transport = Traffic, transport, trips and water
area-outsiders = Outsiders, contact meetings and home visits
area-digital = Digital safety and data protection
area-staffing = Staffing and workload
area-continuity = Continuity of operations
affected-children = Children and young people
affected-staff = Staff
affected-families = Close people and visitors
affected-outsiders = Outsiders
affected-continuity = Property and continuity of operations
source-observation = Own observation
source-checklist = Checklist
source-round = Safety round
source-incident = Event
source-child = Told by a child
source-staff = Staff discussion
source-feedback = Feedback
source-authority = Authority or buyer
control-eliminate = Elimination
control-eliminate-hint = The hazard disappears completely.
control-substitute = Substitution
control-substitute-hint = Something dangerous is replaced with something less dangerous.
control-engineering = Technical solution or change to the premises
control-engineering-hint = Locks, visibility, lighting, alarms.
control-organisational = Ways of working and shifts
control-organisational-hint = Organising work, staffing, shift planning.
control-relational = Caring and educational approach
control-relational-hint = A predictable daily life, calming down, agreeing with the child.
control-competence = Induction and training
control-competence-hint = Skills are built and practised.
control-personal = Personal protection or alarm
control-personal-hint = Protects one person at a time.
control-information = Instruction or reminder
control-information-hint = Rarely enough on its own.
nav-method = Risk method
method-title = Risk method
method-lead = This is how likelihood and severity make a risk level. Every assessment keeps the method that it was made with.
method-used = In use: { $name }
method-in-use = In use
method-axes = Likelihood and severity
method-cell-changed = Changes
method-file = Download as a file
method-level = Name of level 2
method-level-question = What is level 2 called?
method-level-hint = The sources use two names. Changing the name changes no assessment.
method-level-minor = Minor
method-level-tolerable = Tolerable
method-others = Other methods
method-shipped = Comes with the program
method-brought = Imported
method-taken = Taken into use
method-import = Import your own matrix
method-import-file = File
method-import-hint = A JSON file, at most 4 megabytes. Download any matrix as a file to get a template. An imported matrix is not taken into use at once.
method-import-send = Import and preview
method-faults = The file cannot be taken
method-grid = Matrix
method-change = What would change?
method-cells =
    { $n ->
        [0] The risk level changes in no cell.
        [one] The risk level changes in one cell.
       *[other] The risk level changes in { $n } cells.
    }
method-size = The size of the matrix changes: { $from } → { $to }. Risks are graded again in the next version.
method-level-renamed = The name of level { $level } changes: { $from } → { $to }.
method-drafts =
    { $n ->
        [0] There are no unfinished assessments.
        [one] 1 unfinished assessment is finished with the present method.
       *[other] { $n } unfinished assessments are finished with the present method.
    }
method-kept = Approved assessments stay as they are.
method-take = Take into use
flash-method-taken = The method has been taken into use.
matrix-axis-likelihood = likelihood
matrix-axis-severity = severity
matrix-unreadable = The file is not JSON. The fault is on line { $line }.
matrix-format = The file is not a risk matrix of Majakka, or its version is unknown.
matrix-steps = There must be 2–7 steps. The axis { $axis } has { $n }.
matrix-step-name = Step { $step } of the axis { $axis } has no name (language { $lang }).
matrix-step-anchor = Step { $step } of the axis { $axis } has no description (language { $lang }).
matrix-level-name = Level { $level } has no name (language { $lang }).
matrix-name = The matrix has no name (language { $lang }).
matrix-text = The text at { $at } is too long or holds a personal identity code.
matrix-cell-missing = A cell is missing: likelihood { $likelihood }, severity { $severity }.
matrix-cell-level = The cell likelihood { $likelihood }, severity { $severity } must hold a level 1–5.
matrix-cells-too-many = There are more cells than steps.
matrix-falls = The risk level falls although the risk grows. Check the matrix before you take it into use.
matrix-falls-likelihood = The level falls when likelihood rises to step { $likelihood } (severity { $severity }).
matrix-falls-severity = The level falls when severity rises to step { $severity } (likelihood { $likelihood }).
