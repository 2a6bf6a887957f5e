### The categories of incidents, listed in domain/src/incident/seed.rs.
### Per category: its name, a sentence that helps to choose it, and its subcategories.

category-violence-child-to-staff = Våld eller hot: från ett barn mot en anställd
category-violence-child-to-staff-hint = Ett barn hotade, slog eller skadade en anställd eller försökte göra det.
category-violence-child-to-staff-threat = Muntligt hot
category-violence-child-to-staff-object = Hot eller slag med ett föremål
category-violence-child-to-staff-hit = Slag eller sparkar
category-violence-child-to-staff-spitting = Spottande
category-violence-child-to-staff-weapon = Vapen

category-violence-between-children = Våld eller hot: mellan barn
category-violence-between-children-hint = Barn slogs, eller ett barn hotade eller pressade ett annat barn.
category-violence-between-children-fight = Slagsmål
category-violence-between-children-threat = Hot
category-violence-between-children-extortion = Utpressning

category-violence-staff-to-child = En anställds osakliga bemötande av eller våld mot ett barn
category-violence-staff-to-child-hint = En anställd kränkte, hotade, skadade eller försummade ett barn, eller så finns det en misstanke om det.
category-violence-staff-to-child-humiliation = Förödmjukelse
category-violence-staff-to-child-rough-grip = Hårdhänt grepp
category-violence-staff-to-child-threat = Hot
category-violence-staff-to-child-neglect = Försummelse

category-violence-outsider = Våld eller hot från en närstående eller utomstående
category-violence-outsider-hint = En närstående eller främmande hotade ett barn eller en anställd eller gjorde någon illa.
category-violence-outsider-at-meeting = Vid en träff
category-violence-outsider-in-yard = På gården
category-violence-outsider-by-phone = Per telefon
category-violence-outsider-online = På nätet

category-unlawful-punishment = Otillåten bestraffning eller praxis
category-unlawful-punishment-hint = Ett barn bestraffades på ett sätt som lagen inte tillåter, eller enheten har en sådan vana.
category-unlawful-punishment-group = Bestraffning av hela gruppen
category-unlawful-punishment-food = Nekad mat
category-unlawful-punishment-seizure = Saker togs utan grund
category-unlawful-punishment-contact = Hindrad kontakt

category-restriction = Begränsande åtgärd
category-restriction-hint = Ett barns rättigheter begränsades på en grund som finns i lagen.
category-restriction-contact = Begränsning av kontakter
category-restriction-possession = Omhändertagande av ämnen och föremål
category-restriction-search = Kroppsvisitation
category-restriction-examination = Kroppsbesiktning
category-restriction-inspection = Granskning av egendom, försändelser eller utrymmen
category-restriction-holding = Fasthållande
category-restriction-movement = Begränsning av rörelsefriheten
category-restriction-isolation = Isolering
category-restriction-special-care = Särskild omsorg

category-unlawful-restriction = Obehörig begränsning eller misstanke om det
category-unlawful-restriction-hint = Ett barn begränsades utan grund i lagen, för länge eller utan att det antecknades.
category-unlawful-restriction-ground = Fel plats eller grund
category-unlawful-restriction-duration = För lång tid
category-unlawful-restriction-unrecorded = Begränsning som inte antecknats

category-self-harm = Självdestruktivitet och självskada
category-self-harm-hint = Ett barn skadade sig själv, försökte göra det eller talade om det.
category-self-harm-talk = Tal om att skada sig själv
category-self-harm-cutting = Skärande
category-self-harm-attempt = Självmordsförsök
category-self-harm-not-eating = Matvägran

category-absence = Olovlig frånvaro
category-absence-hint = Ett barn gav sig av utan lov eller kom inte tillbaka som avtalat.
category-absence-left = Gav sig av utan lov
category-absence-not-returned = Kom inte tillbaka som avtalat
category-absence-fetched = Hämtades tillbaka

category-substances = Rusmedel
category-substances-hint = Ett barn använde rusmedel, eller rusmedel hittades.
category-substances-alcohol = Alkohol
category-substances-drugs = Narkotika
category-substances-nicotine = Nikotin
category-substances-medicines = Missbruk av läkemedel
category-substances-find = Rusmedel eller redskap som hittats

category-sexual-safety = Sexuell trygghet
category-sexual-safety-hint = Ett barn utsattes för sexuella trakasserier, eller det finns skäl att misstänka övergrepp. Lyssna på barnet, förhör inte.
category-sexual-safety-harassment = Trakasserier
category-sexual-safety-suspected-abuse = Misstanke om övergrepp
category-sexual-safety-between-children = Mellan barn
category-sexual-safety-online = På nätet

category-exploitation = Utnyttjande, värvning till brott eller människohandel
category-exploitation-hint = Någon verkar utnyttja ett barn eller locka det till brott.
category-exploitation-exploitation = Utnyttjande
category-exploitation-recruitment = Värvning till brott
category-exploitation-trafficking = Misstanke om människohandel

category-bullying = Mobbning, diskriminering eller rasism
category-bullying-hint = Ett barn mobbades, lämnades utanför eller behandlades illa på grund av sin bakgrund.
category-bullying-in-unit = I enheten
category-bullying-at-school = I skolan
category-bullying-online = På nätet

category-medication = Avvikelse i läkemedelsbehandlingen
category-medication-hint = Det blev fel, eller var nära att bli fel, när läkemedel gavs, antecknades eller förvarades.
category-medication-wrong-medicine = Fel läkemedel
category-medication-wrong-dose = Fel dos
category-medication-wrong-time = Fel tid
category-medication-wrong-child = Läkemedel till fel barn
category-medication-not-given = Läkemedel gavs inte
category-medication-recording = Anteckning
category-medication-storage = Förvaring
category-medication-loss = Läkemedel har försvunnit

category-illness = Insjuknande eller sjukdomsanfall
category-illness-hint = Ett barn blev plötsligt sjukt eller fick ett anfall.
category-illness-seizure = Anfall
category-illness-allergy = Allergisk reaktion
category-illness-infection = Smittsam sjukdom

category-accident-child = Olycksfall som drabbat ett barn
category-accident-child-hint = Ett barn skadades av misstag, eller det var nära.
category-accident-child-fall = Fall
category-accident-child-burn = Brännskada
category-accident-child-traffic = I trafiken
category-accident-child-play = I lek
category-accident-child-sport = Vid motion
category-accident-child-water = I vatten

category-accident-staff = Olycksfall i arbetet
category-accident-staff-hint = En anställd skadades i arbetet eller på arbetsresan, eller det var nära.
category-accident-staff-fall = Fall
category-accident-staff-lifting = Lyft
category-accident-staff-needle = Nålstick
category-accident-staff-violence = Skada till följd av våld

category-fire = Brand eller brandfara
category-fire-hint = Något brann, började brinna eller tändes på, eller brandlarmet gick.
category-fire-fire = Eldsvåda
category-fire-start = Början till brand
category-fire-arson = Avsiktlig antändning
category-fire-alarm = Larm utan brand

category-premises = Fel i lokaler, på gården eller i utrustning
category-premises-hint = En plats eller apparat är trasig eller farlig.
category-premises-lighting = Belysning
category-premises-locks = Lås
category-premises-window = Fönster
category-premises-stairs = Trappor
category-premises-play-equipment = Lekredskap
category-premises-indoor-air = Inomhusluft

category-traffic = Trafik och transport
category-traffic-hint = En fara eller skada uppstod i bilen eller under annan transport.

category-property = Egendomsskada eller stöld
category-property-hint = Något förstördes eller gick sönder, eller något togs.
category-property-damage = Skada
category-property-theft = Stöld

category-data-breach = Avvikelse i dataskydd eller informationssäkerhet
category-data-breach-hint = Personuppgifter försvann eller sågs av någon som inte har rätt till dem.
category-data-breach-wrong-recipient = Uppgifter till fel mottagare
category-data-breach-in-sight = Uppgifter synliga för andra
category-data-breach-lost-device = Försvunnen enhet
category-data-breach-unauthorised-view = Obehörig läsning

category-digital = Trygghet på nätet
category-digital-hint = Ett barn mötte något skadligt på nätet, till exempel ett bedrägeri eller en bild som spreds.
category-digital-contact = Skadlig kontakt
category-digital-image = Spridning av en bild
category-digital-scam = Bedrägeri

category-family-contact = Kontakter och träffar
category-family-contact-hint = Vid en träff, ett samtal eller ett byte med närstående gick något annorlunda än det skulle.
category-family-contact-interrupted = Avbruten träff
category-family-contact-abduction-threat = Hot om att barnet förs bort
category-family-contact-exchange = Störning vid byte

category-staffing = Personalens tillräcklighet och kompetens
category-staffing-hint = Det fanns för få anställda, eller skiftet saknade kompetens.
category-staffing-shortage = För låg bemanning
category-staffing-no-substitute = Vikarie saknas
category-staffing-induction = Introduktion

category-work-strain = Belastning eller trakasserier i arbetet
category-work-strain-hint = Arbetet belastar för mycket, eller någon utsätts för trakasserier i arbetet.
category-work-strain-strain = Belastning
category-work-strain-harassment = Trakasserier

category-process = Arbetssätt, informationsgång och anteckningar
category-process-hint = Informationen gick inte fram, en anteckning saknades eller ett avtalat arbetssätt fungerade inte.
category-process-practice = Arbetssätt
category-process-information = Informationsgång
category-process-recording = Anteckningar

category-rights = Barnets rättigheter och att bli hört
category-rights-hint = Ett barn blev inte hört, fick inte information eller fick inte sitt privatliv respekterat.
category-rights-not-heard = Barnet blev inte hört
category-rights-no-information = Barnet fick inte information
category-rights-privacy = Privatliv
category-rights-rules = Enhetens regler

category-care-quality = Servicens kvalitet och tillgänglighet
category-care-quality-hint = Ett barn eller en familj fick inte den avtalade servicen i tid eller alls.
category-care-quality-delay = Dröjsmål
category-care-quality-not-delivered = Servicen uteblev
category-care-quality-agreement = Avvikelse från avtalet

category-continuity = Verksamhetens kontinuitet
category-continuity-hint = En störning försvårade vardagen, till exempel ett elavbrott eller en epidemi.
category-continuity-power = El
category-continuity-water = Vatten
category-continuity-it = Datasystem och förbindelser
category-continuity-weather = Väder
category-continuity-epidemic = Epidemi

category-other = Annat
category-other-hint = Välj detta om inget annat passar.

category-success = Något som lyckades eller ökade tryggheten
category-success-hint = Något gick bra och ökade tryggheten.
category-success-calming = Det gick att lugna situationen
category-success-child-helped = Ett barn hjälpte till
category-success-averted = En fara avvärjdes
