### The rules that incidents are handled by: categories and the law on restrictions.

nav-incident-rules = Händelsekategorier
rules-title = Händelsekategorier och regler för begränsningar
rules-lead = Ändringen gäller från den dag du väljer. Tidigare anmälningar förblir som de gjordes.
rules-add = Lägg till en kategori
rules-categories = Kategorier
rules-measures = Vilka begränsningar lagen tillåter
rules-category = Kategori
rules-category-lead = Du kan anpassa kategorin till er verksamhet. Det som är förseglat kan inte öppnas och en obligatorisk underrättelse kan inte tas bort.
rules-next = Kategorin framöver
rules-history = Versioner
rules-measure = Begränsningsåtgärd
rules-measure-lead = Programmet bedömer utifrån dessa rader om en antecknad begränsning över huvud taget är möjlig. Ändra raderna när lagen ändras.
rules-measure-next = Var åtgärden är möjlig
rules-red = Alltid röd
rules-not-offered = Inte i bruk
rules-not-in-force = Inte i kraft
rules-changes = Ändras { $day }
rules-nowhere = Inte möjlig någonstans
rules-notices-count = { $n ->
    [one] { $n } underrättelse
   *[other] { $n } underrättelser
}
rules-chosen = { $n ->
    [one] { $n } vald
   *[other] { $n } valda
}
rules-from = Från { $day }
rules-shipped = Programmets egen
rules-made = { $name }, { $at }
rules-changed-to = { $label }: { $old } → { $new }
rules-changed = { $label }: ändrad
rules-lang-fi = På finska
rules-lang-sv = På svenska
rules-lang-en = På engelska
rules-own-subs = Egna underkategorier
rules-own-sub = Egen underkategori { $n }, { $language }
rules-severity-1 = Lindrig
rules-severity-2 = Skadlig
rules-severity-3 = Allvarlig
rules-notices-always = Om varje händelse
rules-notices-serious = Dessutom om en allvarlig händelse
rules-notice-to = Till vem
rules-notice-need = Behov
rules-notice-within = Senast inom
rules-notice-time = tidsfrist
rules-notice-span = tidsfristens enhet
rules-notice-none = Underrättas inte
rules-notice-least = Obligatorisk, högst { $span }

span-hours = timmar
span-days = dagar
span-working-days = vardagar
span-hours-count = { $n ->
    [one] { $n } timme
   *[other] { $n } timmar
}
span-days-count = { $n ->
    [one] { $n } dag
   *[other] { $n } dagar
}
span-working-days-count = { $n ->
    [one] { $n } vardag
   *[other] { $n } vardagar
}

category-text-name-fi = Namn
category-text-name-fi-hint = Lämna tomt om programmets eget namn passar. Om du skriver på bara ett språk visas samma namn på de andra.
category-text-name-fi-empty = Ge kategorin ett namn
category-text-hint-fi = Hjälptext för den som väljer
category-text-subcategories = Underkategorier
category-text-severity = Hur allvarligt kunde något sådant vara
category-text-severity-empty = Välj hur allvarligt något sådant kunde vara
category-text-secrecy = Vem läser
category-text-secrecy-empty = Välj vem som läser anmälningarna
category-text-secrecy-less-secret = Anmälningarna i den här kategorin kan inte öppnas för fler än programmet bestämmer
category-text-red = Alltid röd
category-text-red-hint = Anmälan är brådskande även om ingen skadades.
category-text-red-always-red = Den här kategorin är alltid röd
category-text-form = Tilläggsformulär
category-text-form-empty = Välj tilläggsformulär i listan
category-text-form-form-stays = Tilläggsformuläret i den här kategorin kan inte bytas
category-text-area = Område i riskregistret
category-text-area-hint = En fara som händelsen visar antecknas i detta område.
category-text-area-empty = Välj område i riskregistret
category-text-notices = Underrättelser till andra
category-text-notices-hint = Programmet påminner om dessa. Människor underrättar, programmet skickar ingenting.
category-text-notices-number = Skriv tidsfristen för varje vald underrättelse som ett tal mellan 1 och 999
category-text-notices-must-stays = En obligatorisk underrättelse kan inte tas bort och tiden kan inte förlängas
category-text-offered = Kategorin är i bruk
category-text-offered-hint = När kategorin inte är i bruk kan den inte väljas i nya anmälningar.
category-text-offered-needed = Programmet behöver kategorin, så den kan inte tas ur bruk
category-text-from = Från vilken dag?
category-text-from-empty = Skriv dagen från vilken ändringen gäller
category-text-reason = Varför ändras kategorin?
category-text-reason-empty = Skriv varför kategorin ändras

measure-text-allowed = Placeringens grund och plats
measure-text-allowed-hint = Ett kryss betyder att åtgärden är möjlig där, om dess egna villkor uppfylls.
measure-text-from = Från vilken dag?
measure-text-from-hint = Dagen då lagen trädde eller träder i kraft.
measure-text-from-empty = Skriv dagen då lagen träder i kraft
measure-text-source = Lag och paragraf
measure-text-source-empty = Skriv lagen och paragrafen som ändringen grundar sig på
