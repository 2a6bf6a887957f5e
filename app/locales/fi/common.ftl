# Kehys, valikot ja kaikkien sivujen yhteiset sanat
skip = Siirry sisältöön
menu-open = Avaa valikko
menu-close = Sulje valikko
menu-main = Päävalikko
menu-quick = Pikavalikko
menu-own = { $name }, oma valikko
languages = Kieli
crumbs = Murupolku
nav-own-work = Oma työ
nav-see = Havaitse
nav-hazards = Vaarat
nav-assess = Arvioi
nav-assessments = Riskien arvioinnit
nav-do = Tee
nav-actions = Toimenpiteet
nav-admin = Hallinta
nav-units = Yksiköt
nav-users = Käyttäjät
nav-account = Omat asetukset
nav-report = Ilmoita
nav-count-late = myöhässä
nav-count-new = uutta
theme = Värit
theme-device = Laitteen
theme-light = Vaalea
theme-dark = Tumma
density = Tiheys
density-comfortable = Väljä
density-compact = Tiivis
appearance-save = Käytä
sign-out = Kirjaudu ulos
demo-banner = Tämä on esittely. Kaikki nimet ja tapahtumat ovat keksittyjä.

save = Tallenna
cancel = Peruuta
back = Takaisin
edit = Muokkaa
yes = Kyllä
state = Tila
unit = Yksikkö
hazard = Vaara
action = Toimenpide
optional = vapaaehtoinen
choose = Valitse
choose-none = Ei valittu
not-told = Ei kirjattu
timeline = Vaiheet
actor-program = Majakka
decide-title = Seuraavaksi
pager-next = Seuraavat
pager-shown =
    { $n ->
        [one] Näytetään 1 rivi
       *[other] Näytetään { $n } riviä
    }

filter-words = Etsi otsikosta
filters-more = Lisää rajauksia
filter-unit = Yksikkö
filter-area = Alue
filter-level = Riskitaso
filter-state = Tila
filter-owner = Vastuuhenkilö
filter-all = Kaikki
filter-all-units = Kaikki yksiköt
filter-all-areas = Kaikki alueet
filter-all-owners = Kaikki
filter-own = Minä
filter-send = Rajaa
filters-applied = Rajaukset:
filters-clear = Tyhjennä rajaukset
filter-remove = , poista rajaus

characters-left = Merkkejä jäljellä {"{n}"}
characters-over =
    { $n ->
        [one] {"{n}"} merkki liikaa
       *[other] {"{n}"} merkkiä liikaa
    }

session-end-title = Istuntosi päättyy pian
session-end-text = Majakka kirjaa sinut ulos, jos et jatka. Tallenna kesken oleva työ.
session-end-keep = Jatka työtä
session-end-kept = Istunto jatkuu.
session-end-failed = Istunto on päättynyt. Kopioi tekstisi talteen ja kirjaudu uudelleen.

# Päivät ja ajat
weekday-1 = ma
weekday-2 = ti
weekday-3 = ke
weekday-4 = to
weekday-5 = pe
weekday-6 = la
weekday-7 = su
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
moment = { $day } klo { $hour }.{ $minute }
due-late = { $days } pv myöhässä
due-today = tänään
due-tomorrow = huomenna
due-in = { $days } pv kuluttua
date-day = Päivä
date-month = Kuukausi
date-year = Vuosi
date-time = Kello

# Viestit tehdystä
flash-hazard-filed = Kiitos, että kerroit. Esihenkilö näkee ilmoituksesi heti.
flash-saved = Tallennettu.
flash-decided = Päätös on tallennettu.
flash-action-created = Toimenpide on kirjattu.
flash-action-proposed = Ehdotuksesi on kirjattu. Se menee esihenkilön hyväksyttäväksi.
flash-submitted = Arviointi on lähetetty hyväksyttäväksi.
flash-approved = Arviointi on hyväksytty. Sitä ei voi enää muuttaa.
flash-returned = Arviointi on palautettu tekijöille.
flash-discarded = Luonnos on hylätty.
flash-lines-added = Uudet vaarat on lisätty arviointiin.
flash-password = Salasana on vaihdettu. Muut istuntosi on päätetty.
flash-session-ended = Istunto on päätetty.
flash-granted = Rooli on annettu.
flash-grant-ended = Rooli on päättynyt.

# Oma työ
own-title = Oma työ
own-hello = Hei, { $name }
own-late =
    { $n ->
        [one] 1 toimenpiteesi on myöhässä.
       *[other] { $n } toimenpidettäsi on myöhässä.
    }
own-late-unit =
    { $n ->
        [one] Vastuullasi olevissa yksiköissä on 1 myöhässä oleva toimenpide.
       *[other] Vastuullasi olevissa yksiköissä on { $n } myöhässä olevaa toimenpidettä.
    }
own-late-look = Katso myöhässä olevat
own-waiting = Odottaa sinua
own-waiting-empty = Mikään ei odota päätöstäsi juuri nyt.
own-waiting-hazard = Uusi vaara, vahvista tai hylkää
own-waiting-assessment = Arviointi odottaa hyväksymistä
own-waiting-draft = Arviointi on kesken
own-waiting-verification = Toimenpide odottaa todentamista
own-waiting-proposal = Ehdotettu toimenpide
own-waiting-review = Arvioitava uudelleen
own-actions = Omat toimenpiteet
own-actions-all = Kaikki omat
own-actions-empty = Sinulla ei ole avoimia toimenpiteitä.
own-reported = Omat ilmoitukset
own-reported-empty = Kun ilmoitat jotain, näet täältä, mitä sille tapahtuu.
own-admin = Hallinta
own-admin-text = Hoidat yksiköt, käyttäjät ja roolit. Vaarojen ja arviointien sisältö ei näy sinulle.
own-no-role = Ei voimassa olevaa roolia
own-nothing = Sinulla ei ole nyt roolia missään yksikössä. Pyydä se organisaatiosi ylläpitäjältä.
quick-report = Ilmoita vaara
quick-report-text = Kerro, mikä on vaarana ja keitä se koskee
quick-library = Poimi kirjastosta
quick-library-text = Alan tavallisimmat vaarat
quick-assess = Arvioi riskit
quick-assess-text = Jatka kesken olevaa tai aloita uusi

# Galleria
gallery-title = Galleria
gallery-lead = Kaikki osat ja niiden tilat yhdellä sivulla.
gallery-buttons = Painikkeet
gallery-tags = Tilat ja henkilöt
gallery-levels = Riskitasot
gallery-due = Määräajat
gallery-notices = Tiedotteet
gallery-form = Lomake
gallery-form-problems = Lomakkeen virheet
gallery-picker = Riskin valinta
gallery-sign-off = Hyväksymisen vaiheet
gallery-lanes = Listan rajaus
gallery-conflict = Kaksi versiota
gallery-table = Taulukko
gallery-rows = Rivit ja paneelit
gallery-timeline = Vaiheet
gallery-empty = Tyhjä tila
gallery-pictures = Kuvat
gallery-drawing = Lapsen piirros
gallery-pager = Selaus
no = Ei
export-title = Lataa taulukkona:
export-xlsx = Excel
export-csv = CSV

number-decimal = { $whole },{ $part }
number-percent = { $n } %
