# Riskbedömningar
assessments-title = Riskbedömningar
assessments-lead = Enhetens faror bedöms tillsammans minst en gång om året.
assessments-list = Bedömningar
assessments-empty = Det finns inga bedömningar ännu. Bekräfta först enhetens faror och börja sedan bedömningen.
assessment-start-title = Bedöm enhetens risker
assessment-start-text = En ny version utgår från farorna i registret och den senaste godkända bedömningen. Om ett utkast redan är öppet fortsätter du på det.
assessment-start = Börja eller fortsätt bedömningen
assessment-version = Version { $n }
assessment-of = Riskbedömning: { $unit }
assessment-lines = Faror att bedöma
assessment-line = Fara att bedöma
assessment-next-review = Nästa granskning
assessment-faults-title = I de här saknas ännu något
assessment-new-hazards =
    { $n ->
        [one] I registret finns 1 fara som inte är med i den här bedömningen.
       *[other] I registret finns { $n } faror som inte är med i den här bedömningen.
    }
assessment-add-lines = Lägg till i bedömningen
assessment-sign-off = Godkännande
assessment-summary = Sammandrag
assessment-hash = Kontrollsumma
assessment-second-person = Du skickade den här själv. Eftersom nivå 4 eller 5 finns med måste en annan person godkänna den.
assessment-needs-lead = Säkerhetsansvarig godkänner den här, eftersom nivå 4 eller 5 finns med.
version-state-draft = Utkast
version-state-in-review = Väntar på godkännande
version-state-approved = Gällande
version-state-superseded = Ersatt
version-state-discarded = Förkastat utkast
assessment-go-on =
    { $n ->
        [one] Fortsätt: { $n } rad är inte klar
       *[other] Fortsätt: { $n } rader är inte klara
    }
line-ready = Klar
line-not-started = Inte påbörjad
line-unfinished = Pågår
line-actions =
    { $n ->
        [0] inga åtgärder
        [one] 1 åtgärd
       *[other] { $n } åtgärder
    }
step-done = Gjort
step-graded = Farorna bedömda
step-graded-meta = { $ready } / { $all } klara
step-submit = Skickad för godkännande
step-submit-meta = Arbetsgruppen skickar när allt är bedömt
step-approve = Godkänd
step-approve-meta = Chefen godkänner
step-approve-serious = Säkerhetsansvarig godkänner, eftersom nivån är 4 eller 5
decide-assessment-submit = Skicka för godkännande
decide-assessment-approve = Godkänn bedömningen
decide-assessment-approve-lead = Den godkända versionen låses. Den kan inte längre ändras. Den största kvarstående risken avgör när nästa granskning görs.
decide-assessment-approve-send = Godkänn
decide-assessment-return = Skicka tillbaka till arbetsgruppen
decide-assessment-return-lead = Berätta vad som ännu behöver preciseras.
decide-assessment-return-send = Skicka tillbaka
decide-assessment-discard = Förkasta utkastet
decide-assessment-discard-lead = Det som har skrivits i utkastet sparas, men det blir ingen bedömning.
decide-assessment-discard-send = Förkasta utkastet
event-assessment-comment = Skickades tillbaka till arbetsgruppen

item-caption = Punkt { $n } / { $all }, version { $version }
item-what = Vad kan hända?
item-what-lead = Beskriv situationen så att den som kommer till sitt skift förstår den utan mer förklaring.
item-scenario = Situation
item-existing-title = Vad skyddar redan nu?
item-existing-title-lead = Befintliga kontrollåtgärder och om de fungerar.
item-existing = Befintliga kontrollåtgärder
item-now = Hur stor är risken nu?
item-now-lead = Bedöm läget som det är i dag, med de befintliga kontrollåtgärderna.
item-now-l = Hur sannolikt är det?
item-now-l-empty = Välj hur sannolikt det är
item-now-s = Hur allvarliga skulle följderna vara?
item-now-s-empty = Välj hur allvarliga följderna skulle vara
item-do = Vad gör vi?
item-do-lead = Tänk först på om faran kan undanröjas eller lokalen ändras. Enbart en anvisning räcker sällan.
item-add-action = Spara och lägg till en åtgärd
item-no-action = Varför behövs inga åtgärder?
item-no-action-hint = Fyll i bara om risknivån är minst 3 och inga åtgärder görs.
item-left = Hur stor risk kvarstår?
item-left-lead = Den kvarstående risken när de överenskomna åtgärderna är gjorda.
item-res-l = Hur sannolikt är det efter åtgärderna?
item-res-l-empty = Välj hur sannolikt det är efter åtgärderna
item-res-l-above-now = Den kvarstående risken kan inte vara större än risken nu
item-res-s = Hur allvarliga skulle följderna vara efter åtgärderna?
item-res-s-empty = Välj hur allvarliga följderna skulle vara efter åtgärderna
item-acceptance = Att acceptera den kvarstående risken
item-acceptance-lead = Behövs när den kvarstående risken är 4. Nivå 5 kan inte kvarstå. Svara på alla tre frågorna. Bedömningen kommer tillbaka senast när godkännandet upphör.
item-until = Accepteras till och med
item-until-hint = Högst tre månader från i dag.
item-until-too-early = Dagen måste vara i dag eller senare
item-until-too-late = Den kvarstående risken kan accepteras i högst tre månader, senast till { $day }
item-state = Spara
item-missing = Ännu saknas:
item-save = Spara och gå tillbaka till listan
item-save-next = Spara och gå till nästa fara
item-usual = Vanliga kontrollåtgärder
item-read-only = Den här versionen kan inte längre ändras.
item-graded = { $likelihood }, följder: { $severity }
fault-scenario-missing = beskriv situationen
fault-not-graded = bedöm risken nu
fault-residual-not-graded = bedöm den kvarstående risken
fault-residual-above-now = den kvarstående risken är större än risken nu
fault-action-missing = kom överens om en åtgärd eller berätta varför ingen behövs
fault-interim-missing = kom överens om en tillfällig åtgärd, eftersom nivån är minst 4
fault-residual-intolerable = den kvarstående risken får inte vara 5, kom överens om fler åtgärder
fault-acceptance-missing = motivera varför den kvarstående risken 4 accepteras
fault-acceptance-end-missing = berätta hur länge den kvarstående risken accepteras
fault-acceptance-too-long = den kvarstående risken kan accepteras i högst tre månader
item-lower = Varför är sannolikheten lägre än historien föreslår?
item-lower-hint = Fyll i bara om du valde en lägre sannolikhet än förslaget.
item-suggested =
    { $n ->
        [0] Faran har inte inträffat under ett år. Förslag: { $grade } { $name }.
        [one] Faran har inträffat en gång under ett år. Förslag: { $grade } { $name }.
       *[other] Faran har inträffat { $n } gånger under ett år. Förslag: { $grade } { $name }.
    }
item-weak = Kan faran avlägsnas eller rummet ändras?
item-weak-hint = Svara om risknivån är 4 eller 5 och åtgärderna bara är introduktion, skydd eller anvisningar.
item-alarp-more = Vad mer kunde göras?
item-alarp-why = Varför görs det inte?
item-alarp-rights = Vad betyder detta för barnens rättigheter och vardag?
item-remove = Ta bort från denna bedömning
assessment-about = Deltagare och hörande
assessment-about-lead = Bedömningen görs tillsammans. Berätta vilka som gjorde den och vilka som hördes.
assessment-difference = Vad ändrades sedan sist?
assessment-older-method = Detta utkast använder metoden som det påbörjades med ({ $name }). Den nya metoden tas i bruk i nästa version.
assessment-reading = Läskvitteringar
assessment-readers = { $n } / { $all } anställda har läst detta.
assessment-read-send = Jag har läst detta
assessment-read-by-me = Du har läst detta
assessment-kind-unit-annual = Enhetens riskbedömning
assessment-kind-task = Arbetsuppgift
assessment-kind-task-hint = Till exempel nattskift, transport, hembesök eller övervakat umgänge.
assessment-kind-premises = Utrymme
assessment-kind-premises-hint = Ett rum, en gård eller ett fordon.
assessment-kind-event = Evenemang
assessment-kind-event-hint = Utflykt, läger, simning eller semester. Görs före evenemanget.
assessment-kind-placement = Nytt barn eller ändrad grupp
assessment-kind-placement-hint = Bedöms vid ankomsten, efter två veckor och efter sex veckor.
assessment-kind-change = Förändring
assessment-kind-change-hint = Ny rutin, ombyggnad, ändring i personalen eller nytt system.
assessment-kind-theme = Tema
assessment-kind-theme-hint = Till exempel våld, brand, självskada eller digital säkerhet.
series-title-new = Ny bedömning av annat ämne
series-lead = Bedöm en arbetsuppgift, ett utrymme, ett evenemang, en förändring eller ett tema för sig. Farorna kommer från registret.
series-kind = Vad bedöms?
series-title = Bedömningens namn
series-title-hint = Till exempel Nattskift eller Sommarutflykt. Skriv inga namn.
series-scope = Vad gäller bedömningen?
series-areas = Vilka ämnesområden tas med?
series-areas-hint = Om du inte väljer något tas alla faror i registret med. Du kan ta bort faror senare.
series-send = Börja bedömningen
series-next = Ny version
series-other = Bedöm annat ämne
version-team = Vilka gjorde bedömningen?
version-team-hint = Skriv roller eller namn, till exempel enhetens handledare och chefen.
version-representative = Hörd arbetarskyddsfullmäktig
version-no-representative = Ingen arbetarskyddsfullmäktig har valts
version-no-representative-short = Inte vald
version-child-view = Vad sade barnen om säkerheten?
version-child-view-hint = Skriv kort vad barnen tog upp. Skriv inte barnens namn.
version-no-child-view = Om barnen inte hördes, varför inte?
version-no-child-view-short = Inte hörda: { $reason }
version-changes = Vad har ändrats i enheten sedan förra bedömningen?
version-fault-team-missing = Berätta vilka som gjorde bedömningen
version-fault-representative-missing = Skriv den hörda arbetarskyddsfullmäktigen eller markera att ingen har valts
version-fault-child-view-missing = Berätta vad barnen sade eller varför de inte hördes
version-fault-changes-missing = Berätta vad som har ändrats i enheten sedan förra bedömningen
fault-lower-reason-missing = Berätta varför sannolikheten är lägre än historien föreslår
fault-weak-answer-missing = Åtgärderna är bara introduktion, skydd eller anvisningar. Berätta om faran kan avlägsnas eller rummet ändras
change-unchanged = Oförändrad
change-changed = Ändrad
change-new = Ny
change-gone = Borttagen
difference-lead = Version { $before } och version { $after } sida vid sida. Borttagna ord är överstrukna, nya är understrukna.
difference-occurrences =
    { $n ->
        [one] Faran har inträffat en gång under ett år.
       *[other] Faran har inträffat { $n } gånger under ett år.
    }
run-removed = Borttaget:
run-added = Tillagt:
series-others = Andra ämnen
assessment = Bedömning
flash-line-removed = Faran har tagits bort från denna bedömning.
flash-assessment-read = Läskvitteringen har sparats.
rule-whole-register = Enhetens bedömning omfattar alla faror i registret.
item-usual-take = Ta i bruk

difference-since = Efter den förra versionen
difference-since-none = Inga nya faror har anmälts och ingen fara har blivit verklig på nytt.
difference-came-back = Faran blev verklig på nytt
difference-incident = Anmäldes på grund av en händelse
difference-reported = Ny fara
item-closed = Bedömningen är inte längre ett utkast, så ändringarna sparades inte. Din text finns här om du behöver den.
item-suggested-then = Farans historia föreslog: { $likelihood }
