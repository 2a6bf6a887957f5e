# Ramen, menyerna och de ord som alla sidor har gemensamt
skip = Gå till innehållet
menu-open = Öppna menyn
menu-close = Stäng menyn
menu-main = Huvudmeny
menu-quick = Snabbmeny
menu-own = { $name }, egen meny
languages = Språk
crumbs = Länkstig
nav-own-work = Mitt arbete
nav-see = Upptäck
nav-hazards = Faror
nav-assess = Bedöm
nav-assessments = Riskbedömningar
nav-do = Agera
nav-actions = Åtgärder
nav-admin = Administration
nav-units = Enheter
nav-users = Användare
nav-account = Mina inställningar
nav-report = Anmäl
nav-count-late = försenade
nav-count-new = nya
theme = Färger
theme-device = Systemets
theme-light = Ljusa
theme-dark = Mörka
density = Täthet
density-comfortable = Luftig
density-compact = Kompakt
appearance-save = Använd
sign-out = Logga ut
demo-banner = Det här är en demonstration. Alla namn och händelser är påhittade.

save = Spara
cancel = Avbryt
back = Tillbaka
edit = Redigera
yes = Ja
state = Status
unit = Enhet
hazard = Fara
action = Åtgärd
optional = frivilligt
choose = Välj
choose-none = Inget valt
not-told = Inte antecknat
timeline = Historik
actor-program = Majakka
decide-title = Härnäst
pager-next = Nästa
pager-shown =
    { $n ->
        [one] Visar 1 rad
       *[other] Visar { $n } rader
    }

filter-words = Sök i rubriken
filters-more = Fler avgränsningar
filter-unit = Enhet
filter-area = Område
filter-level = Risknivå
filter-state = Status
filter-owner = Ansvarig
filter-all = Alla
filter-all-units = Alla enheter
filter-all-areas = Alla områden
filter-all-owners = Alla
filter-own = Jag
filter-send = Avgränsa
filters-applied = Avgränsningar:
filters-clear = Rensa avgränsningarna
filter-remove = , ta bort avgränsningen

characters-left = Tecken kvar {"{n}"}
characters-over =
    { $n ->
        [one] {"{n}"} tecken för mycket
       *[other] {"{n}"} tecken för många
    }

session-end-title = Din session går snart ut
session-end-text = Majakka loggar ut dig om du inte fortsätter. Spara det du håller på med.
session-end-keep = Fortsätt arbeta
session-end-kept = Sessionen fortsätter.
session-end-failed = Sessionen har gått ut. Kopiera din text så att du har den kvar och logga in på nytt.

# Dagar och tider
weekday-1 = må
weekday-2 = ti
weekday-3 = on
weekday-4 = to
weekday-5 = fr
weekday-6 = lö
weekday-7 = sö
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
day-this-year = { $weekday } { $day }.{ $month }.
day-full = { $weekday } { $day }.{ $month }.{ $year }
moment = { $day } kl. { $hour }.{ $minute }
due-late =
    { $days ->
        [one] 1 dag försenad
       *[other] { $days } dagar försenad
    }
due-today = i dag
due-tomorrow = i morgon
due-in = om { $days } dagar
date-day = Dag
date-month = Månad
date-year = År
date-time = Klockslag

# Meddelanden om det som har gjorts
flash-hazard-filed = Tack för att du berättade. Chefen ser din anmälan genast.
flash-saved = Sparat.
flash-decided = Beslutet har sparats.
flash-action-created = Åtgärden har registrerats.
flash-action-proposed = Ditt förslag har registrerats. Det går till chefen för godkännande.
flash-submitted = Bedömningen har skickats för godkännande.
flash-approved = Bedömningen är godkänd. Den kan inte längre ändras.
flash-returned = Bedömningen har skickats tillbaka till arbetsgruppen.
flash-discarded = Utkastet har förkastats.
flash-lines-added = De nya farorna har lagts till i bedömningen.
flash-password = Lösenordet har bytts. Dina andra sessioner har avslutats.
flash-session-ended = Sessionen har avslutats.
flash-granted = Rollen har getts.
flash-grant-ended = Rollen har upphört.

# Mitt arbete
own-title = Mitt arbete
own-hello = Hej, { $name }
own-late =
    { $n ->
        [one] 1 av dina åtgärder är försenad.
       *[other] { $n } av dina åtgärder är försenade.
    }
own-late-unit =
    { $n ->
        [one] I enheterna som du ansvarar för är 1 åtgärd försenad.
       *[other] I enheterna som du ansvarar för är { $n } åtgärder försenade.
    }
own-late-look = Visa försenade
own-waiting = Väntar på dig
own-waiting-empty = Inget väntar på ditt beslut just nu.
own-waiting-hazard = Ny fara, bekräfta eller avvisa
own-waiting-assessment = Bedömning väntar på godkännande
own-waiting-draft = Bedömning pågår
own-waiting-verification = Åtgärd väntar på verifiering
own-waiting-proposal = Föreslagen åtgärd
own-waiting-review = Bedömning att granska
own-actions = Mina åtgärder
own-actions-all = Alla mina
own-actions-empty = Du har inga öppna åtgärder.
own-reported = Egna anmälningar
own-reported-empty = När du anmäler något ser du här vad som händer med det.
own-admin = Administration
own-admin-text = Du sköter enheter, användare och roller. Innehållet i faror och bedömningar visas inte för dig.
own-no-role = Ingen gällande roll
own-nothing = Du har just nu ingen roll i någon enhet. Be om en roll hos din organisations administratör.
quick-report = Anmäl en fara
quick-report-text = Berätta vad faran är och vem den gäller
quick-library = Välj ur biblioteket
quick-library-text = De vanligaste farorna i branschen
quick-assess = Bedöm risker
quick-assess-text = Fortsätt en påbörjad bedömning eller börja en ny

# Galleri
gallery-title = Galleri
gallery-lead = Alla delar och deras lägen på en sida.
gallery-buttons = Knappar
gallery-tags = Status och personer
gallery-levels = Risknivåer
gallery-due = Tidsfrister
gallery-notices = Meddelanden
gallery-form = Formulär
gallery-form-problems = Fel i formuläret
gallery-picker = Val av risk
gallery-sign-off = Godkännandets steg
gallery-lanes = Begränsning av listan
gallery-conflict = Två versioner
gallery-table = Tabell
gallery-rows = Rader och paneler
gallery-timeline = Historik
gallery-empty = Tomt läge
gallery-pictures = Bilder
gallery-drawing = Barnets teckning
gallery-pager = Bläddring
no = Nej
export-title = Ladda ner som tabell:
export-xlsx = Excel
export-csv = CSV

number-decimal = { $whole },{ $part }
number-percent = { $n } %
