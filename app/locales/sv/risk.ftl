# Risknivåer, matris och klasser
level = Risknivå
level-none = Inte bedömd
level-now = Risk nu
level-after = Efter åtgärderna
level-highest = Största risk
level-and-higher = { $level } { $word } eller större
level-chip = Risknivå minst { $level }
level-1-rule = Inga åtgärder behövs.
level-2-rule = Läget följs upp. Det förbättras om det är lätt att göra.
level-3-rule = Åtgärderna planeras och får en tidtabell. Den vanliga tidsfristen är 90 dagar.
level-4-rule = Åtgärderna inleds snabbt. En tillfällig åtgärd vidtas inom 3 dagar. Säkerhetsansvarig godkänner.
level-5-rule = Verksamheten avbryts eller görs säker genast. En tillfällig åtgärd vidtas inom 24 timmar. Risken får inte stanna på nivå 5.
picker-empty = Välj sannolikhet och allvarlighet. Riskens storlek visas här.

area-violence = Våld och hot
area-self-harm = Fara som barnet orsakar sig självt
area-peers = Relationer mellan barnen
area-rights = Rättigheter och bemötande
area-health = Läkemedelsbehandling och hälsa
area-premises = Lokaler, gård och olycksfall
area-fire = Brand- och utrymningssäkerhet
area-transport = Trafik, transporter, utfärder och vatten
area-outsiders = Utomstående, umgänge och hembesök
area-digital = Digital säkerhet och dataskydd
area-staffing = Personal och belastning
area-continuity = Verksamhetens kontinuitet
affected-children = Barn och unga
affected-staff = Anställda
affected-families = Närstående och besökare
affected-outsiders = Utomstående
affected-continuity = Egendom och verksamhetens kontinuitet
source-observation = Egen observation
source-checklist = Checklista
source-round = Säkerhetsrunda
source-incident = Händelse
source-child = Ett barns berättelse
source-staff = Diskussion bland personalen
source-feedback = Respons
source-authority = Myndighet eller beställare
control-eliminate = Undanröjande
control-eliminate-hint = Faran försvinner helt.
control-substitute = Ersättande
control-substitute-hint = Det farliga byts ut mot något mindre farligt.
control-engineering = Teknisk lösning eller ändring i lokalerna
control-engineering-hint = Lås, sikt, belysning, larm.
control-organisational = Arbetssätt och skift
control-organisational-hint = Hur arbetet ordnas, personal, skiftplanering.
control-relational = Fostrande arbetssätt
control-relational-hint = Förutsägbar vardag, sätt att lugna sig, överenskommelser med barnet.
control-competence = Introduktion och utbildning
control-competence-hint = Kunnandet stärks och övas.
control-personal = Personligt skydd eller larm
control-personal-hint = Skyddar en person åt gången.
control-information = Anvisning eller påminnelse
control-information-hint = Räcker sällan ensam.
nav-method = Metod för riskbedömning
method-title = Metod för riskbedömning
method-lead = Så blir sannolikhet och allvarlighet en risknivå. Varje bedömning behåller metoden som den gjordes med.
method-used = I bruk: { $name }
method-in-use = I bruk
method-axes = Sannolikhet och allvarlighet
method-cell-changed = Ändras
method-file = Ladda ner som fil
method-level = Namn på nivå 2
method-level-question = Vad kallas nivå 2?
method-level-hint = Källorna använder två namn. Ett byte av namn ändrar ingen bedömning.
method-level-minor = Liten
method-level-tolerable = Godtagbar
method-others = Andra metoder
method-shipped = Följer med programmet
method-brought = Importerad
method-taken = Togs i bruk
method-import = Importera en egen matris
method-import-file = Fil
method-import-hint = En JSON-fil, högst 4 megabyte. Du får en mall genom att ladda ner en matris som fil. En importerad matris tas inte genast i bruk.
method-import-send = Importera och förhandsgranska
method-faults = Filen kan inte tas emot
method-grid = Matris
method-change = Vad skulle ändras?
method-cells =
    { $n ->
        [0] Risknivån ändras inte i någon ruta.
        [one] Risknivån ändras i en ruta.
       *[other] Risknivån ändras i { $n } rutor.
    }
method-size = Matrisens storlek ändras: { $from } → { $to }. I nästa version bedöms riskerna på nytt.
method-level-renamed = Namnet på nivå { $level } ändras: { $from } → { $to }.
method-drafts =
    { $n ->
        [0] Det finns inga oavslutade bedömningar.
        [one] 1 oavslutad bedömning görs färdig med nuvarande metod.
       *[other] { $n } oavslutade bedömningar görs färdiga med nuvarande metod.
    }
method-kept = Godkända bedömningar förblir som de är.
method-take = Ta i bruk
flash-method-taken = Metoden har tagits i bruk.
matrix-axis-likelihood = sannolikhet
matrix-axis-severity = allvarlighet
matrix-unreadable = Filen är inte en JSON-fil. Felet finns på rad { $line }.
matrix-format = Filen är inte en riskmatris för Majakka eller dess version är okänd.
matrix-steps = Det ska finnas 2–7 steg. På axeln { $axis } finns { $n }.
matrix-step-name = Steg { $step } på axeln { $axis } saknar namn (språk { $lang }).
matrix-step-anchor = Steg { $step } på axeln { $axis } saknar beskrivning (språk { $lang }).
matrix-level-name = Nivå { $level } saknar namn (språk { $lang }).
matrix-name = Matrisen saknar namn (språk { $lang }).
matrix-text = Texten på platsen { $at } är för lång eller innehåller en personbeteckning.
matrix-cell-missing = En ruta saknas: sannolikhet { $likelihood }, allvarlighet { $severity }.
matrix-cell-level = I rutan sannolikhet { $likelihood }, allvarlighet { $severity } ska det stå en nivå 1–5.
matrix-cells-too-many = Det finns fler rutor än steg.
matrix-falls = Risknivån sjunker fast risken ökar. Kontrollera matrisen innan du tar den i bruk.
matrix-falls-likelihood = Nivån sjunker när sannolikheten stiger till steg { $likelihood } (allvarlighet { $severity }).
matrix-falls-severity = Nivån sjunker när allvarligheten stiger till steg { $severity } (sannolikhet { $likelihood }).
