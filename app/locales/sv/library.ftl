### The starter hazard library: the words of the entries listed in domain/src/hazard/library.rs.
### Per entry: its title, a text on what may happen and to whom, and its usual controls.

## Violence

library-child-threatens-staff = Ett barn hotar eller slår en anställd när belastningen blir för stor
library-child-threatens-staff-text = En anställd kan skadas eller bli rädd. Även barnet självt och de andra barnen kan känna sig otrygga.
library-child-threatens-staff-exits = Fri väg ut ur varje rum
library-child-threatens-staff-two-adults = Två vuxna vid övergångar
library-child-threatens-staff-predictable-day = En förutsägbar dagsrytm
library-child-threatens-staff-early-signs = Tidiga tecken och lugnande sätt i barnets egen plan

library-dangerous-objects = Vassa föremål och tillhyggen finns inom räckhåll
library-dangerous-objects-text = I en upprörd situation kan någon gripa tag i ett föremål. Ett barn, en anställd eller en besökare kan skadas allvarligt.
library-dangerous-objects-removal = Onödiga farliga föremål bort från lokalerna
library-dangerous-objects-locked-storage = Vassa redskap i ett låst skåp
library-dangerous-objects-kitchen-practice = Ett överenskommet sätt att räkna och lämna tillbaka köksredskap

library-relative-threatens = En närstående hotar personalen eller ett barn
library-relative-threatens-text = En anställd eller ett barn kan utsättas för hot eller våld. Andra barn kan se situationen och bli rädda.
library-relative-threatens-meeting-plan = En plan för träffen: plats, tid och vilka vuxna som är med
library-relative-threatens-police-contact = Överenskommen kontakt med polisen vid hot
library-relative-threatens-alarm = Ett larm med på träffen

library-alarm-fails = Larmet fungerar inte eller hjälpen dröjer
library-alarm-fails-text = Personalen och barnen kan bli utan hjälp i en farlig situation. Skadorna kan då bli allvarligare.
library-alarm-fails-backup-phone = En laddad reservtelefon alltid till hands
library-alarm-fails-monthly-test = Larmen testas en gång i månaden
library-alarm-fails-response = Överenskommet vem som kommer till hjälp och hur snabbt

## SelfHarm

library-self-harm = Självdestruktivt tal eller självskadebeteende
library-self-harm-text = Barnet kan skada sig allvarligt eller dö. Andra barn och personalen kan bli skakade.
library-self-harm-means = Farliga redskap och läkemedel bort från gemensamma utrymmen
library-self-harm-health-contact = Snabb kontakt med hälso- och sjukvården
library-self-harm-night-checks = Nattliga besök som har avtalats med barnet
library-self-harm-safety-plan = En trygghetsplan gjord tillsammans med barnet

library-absence = Olovlig frånvaro
library-absence-text = Under frånvaron kan barnet möta våld, utnyttjande eller rusmedel. De vuxna kan då inte skydda barnet.
library-absence-return-plan = En plan för en trygg återkomst
library-absence-network = Aktuella kontaktuppgifter till närstående och nätverket
library-absence-motive-talk = Samtal med barnet om orsakerna till frånvaron
library-absence-agreed-call = Ett överenskommet telefonsamtal när barnet är borta

library-substances = Användning eller försäljning av rusmedel
library-substances-text = Barnet kan få en förgiftning eller bli beroende av rusmedel. Försäljning kan leda till skulder och hot för alla barn.
library-substances-health-support = Stöd och vård från hälso- och sjukvården
library-substances-police-network = Överenskommet samarbete med polisen och nätverket
library-substances-open-talk = Ett sätt att tala om rusmedel öppet och utan att döma

## Peers

library-peer-violence = Våld eller utpressning mellan barn
library-peer-violence-text = Ett barn kan skadas eller börja känna rädsla för ett annat barn. Rädslan kan störa sömnen, skolgången och vardagen.
library-peer-violence-placement-matching = Gruppens situation bedöms före en ny placering
library-peer-violence-presence = En vuxen närvarande på fritiden
library-peer-violence-mediation = Konflikter reds ut tillsammans med en vuxen

library-bullying = Mobbning och diskriminering, även på nätet
library-bullying-text = Ett barn kan bli ensamt, må dåligt eller förlora känslan av trygghet. Mobbningen kan fortsätta i telefonen även på natten.
library-bullying-quick-response = En vuxen ingriper genast och berättar vad som händer sedan
library-bullying-shared-goal = Barnens och de vuxnas gemensamma mål för en god stämning
library-bullying-online-bullying = Introduktion om mobbning på nätet

library-harmful-sexual-behaviour = Skadligt sexuellt beteende mellan barn
library-harmful-sexual-behaviour-text = Ett barn kan utsättas för sexuellt våld eller påtryckning. Alla berörda barn behöver skydd och hjälp.
library-harmful-sexual-behaviour-rooms = Rummen ordnade så att alla får vara i fred
library-harmful-sexual-behaviour-presence-plan = En plan för var och när en vuxen är närvarande
library-harmful-sexual-behaviour-safety-skills = Trygghetsfärdigheter övas med barnen

library-group-changes = Gruppens sammansättning förändras (ett nytt barn)
library-group-changes-text = Det nya barnet kan känna sig otryggt. De andra barnens rutiner och relationer kan rubbas.
library-group-changes-placement-assessment = En riskbedömning innan barnet kommer
library-group-changes-gradual-arrival = Barnet lär känna enheten stegvis före flytten
library-group-changes-group-talk = Man talar med barnen om förändringen på förhand

## Rights

library-rules-as-restrictions = Regler fungerar som begränsningar eller straff
library-rules-as-restrictions-text = Barnets rättigheter kan begränsas utan grund. Barnet kan uppleva bemötandet som orättvist och tappa tilliten till de vuxna.
library-rules-as-restrictions-removal = Regler utan grund tas bort
library-rules-as-restrictions-supervisor-check = Chefen kontrollerar att ingen regel begränsar barnets rättigheter
library-rules-as-restrictions-rule-review = Reglerna gås igenom med barnen

library-restriction-without-grounds = En begränsande åtgärd används utan grund eller dokumentation
library-restriction-without-grounds-text = Barnets rättigheter kan kränkas och barnet kan skadas. Utan dokumentation kan ingen bedöma situationen i efterhand.
library-restriction-without-grounds-completeness-list = En checklista: grund, längd, dokumentation och efterbehandling
library-restriction-without-grounds-debrief = Efterbehandling med barnet
library-restriction-without-grounds-training = Utbildning om begränsande åtgärder och lindrigare metoder

library-rights-unknown = Barnet känner inte till sina rättigheter
library-rights-unknown-text = Barnet vet kanske inte hur man ber om hjälp eller söker ändring. Dålig behandling kan förbli obemärkt.
library-rights-unknown-yearly-cycle = Rättigheterna gås igenom vid ankomsten och varje år
library-rights-unknown-rights-talk = Samtal om rättigheterna med barnets egen handledare
library-rights-unknown-rights-screen = Rättigheter och kontaktuppgifter på barnets skärm

library-concern-blocked = Barnets oro förs inte vidare eftersom den gäller en vuxen
library-concern-blocked-text = Den dåliga behandlingen kan fortsätta och barnet kan bli utan skydd. Barnet kan sluta berätta om sin oro.
library-concern-blocked-sealed-route = En skyddad väg direkt till den säkerhetsansvariga
library-concern-blocked-outside-adult = En vuxen utanför enheten som barnet kan berätta för
library-concern-blocked-listening = Utbildning: lyssna, förhör inte

library-privacy = Privatliv: samtal, rum, post
library-privacy-text = Barnet får kanske inte tala, skriva eller vara i fred. Det kan kränka barnets rättigheter och försvaga tilliten.
library-privacy-quiet-place = En lugn plats för samtal
library-privacy-post = Posten ges oöppnad till barnet
library-privacy-knocking = Vuxna knackar och väntar innan de går in i rummet

## Health

library-medication-deviation = Läkemedelsavvikelse (utdelning, administrering)
library-medication-deviation-text = Barnet kan få fel läkemedel eller fel dos eller bli utan läkemedel. Följden kan vara ett lindrigt symtom eller livsfara.
library-medication-deviation-quiet-place = En lugn och låsbar plats för utdelning av läkemedel
library-medication-deviation-double-check = En annan anställd kontrollerar utdelningen
library-medication-deviation-medication-plan = En aktuell plan för läkemedelsbehandling
library-medication-deviation-permits = Giltiga tillstånd för läkemedelsbehandling

library-allergy-seizure = Allergi eller anfall
library-allergy-seizure-text = Barnet kan få en livshotande reaktion eller ett anfall. Hjälpen kan dröja om den vuxna inte vet vad som ska göras.
library-allergy-seizure-allergen = Det som orsakar allergin bort från maten och lokalerna
library-allergy-seizure-first-aid = Utbildning och övning i första hjälpen
library-allergy-seizure-instruction-card = Barnets eget instruktionskort alltid tillgängligt

library-infection = Smittsam sjukdom på enheten
library-infection-text = Sjukdomen kan spridas till barn och personal. Barn kan insjukna och det kan uppstå brist på personal.
library-infection-hygiene = Handhygien och städning enligt överenskommelse
library-infection-outbreak-plan = En plan för epidemier
library-infection-protection = Tillräckligt med skyddsutrustning i lager

## Premises

library-slips = Halka, trappor, mörk gård
library-slips-text = Ett barn, en anställd eller en besökare kan falla och skadas. Faran är störst på vintern och i mörker.
library-slips-lighting = God belysning på gården och i trapporna
library-slips-handrails = Räcken och halkskydd i trapporna
library-slips-sanding = Överenskommet om sandning och snöröjning

library-falls-from-height = Fall från fönster eller balkong
library-falls-from-height-text = Barnet kan falla och skadas allvarligt eller dö. Faran är störst för små barn och för unga i kris.
library-falls-from-height-restrictor = Öppningsbegränsare i fönstren
library-falls-from-height-furniture = Möbler på avstånd från fönster och räcken
library-falls-from-height-check = Fönster och räcken kontrolleras på säkerhetsrundan

library-play-equipment = Lekredskap, studsmatta, cykel
library-play-equipment-text = Barnet kan falla eller krocka och skadas. Ett trasigt redskap ökar faran.
library-play-equipment-broken = Trasiga redskap tas genast ur bruk
library-play-equipment-safety-net = Skyddsnät och mjukt underlag
library-play-equipment-checks = Redskapen kontrolleras regelbundet
library-play-equipment-helmets = En passande hjälm för varje cyklist

library-burns = Bastu, hett vatten, kök
library-burns-text = Ett barn eller en anställd kan få brännskador. I bastun kan någon också svimma eller falla.
library-burns-water-temperature = Begränsad temperatur på kranvattnet
library-burns-guards = Skyddsräcke vid bastuugnen och spisvakt i köket
library-burns-presence = En vuxen i köket och nära bastun

library-indoor-air-noise = Inomhusluft, buller
library-indoor-air-noise-text = Barn och personal kan få symtom eller bli trötta. Buller kan belasta och göra det svårare att lugna sig.
library-indoor-air-noise-repair = Skadade konstruktioner repareras
library-indoor-air-noise-sound-damping = Ljuddämpning i gemensamma utrymmen
library-indoor-air-noise-survey = En regelbunden enkät om inomhusluft och buller

## Fire

library-fire = Brand: anlagd, rökning, laddning
library-fire-text = Rök eller eld kan skada alla som är i huset. Även en liten brand kan sprida sig snabbt.
library-fire-detectors = Brandvarnare och släckredskap i gott skick
library-fire-charging-place = En obrännbar och övervakad plats för att ladda apparater
library-fire-drill = Släcknings- och utrymningsövning

library-night-evacuation = Utrymning på natten med en anställd
library-night-evacuation-text = Alla barn hinner kanske inte ut i tid. Den anställda kan råka i fara när många barn behöver hjälp av en enda vuxen.
library-night-evacuation-doors = Branddörrar och utrymningsvägar i gott skick
library-night-evacuation-sprinklers = En automatisk släckanläggning
library-night-evacuation-night-drill = En utrymningsövning med nattens bemanning

## Transport

library-violence-in-car = Transport: en våldssituation i bilen
library-violence-in-car-text = Föraren kan förlora kontrollen över bilen. Alla i bilen och andra trafikanter kan skadas.
library-violence-in-car-postponing = Resan skjuts upp tills läget är lugnt
library-violence-in-car-seating = En överenskommen sittordning
library-violence-in-car-second-adult = Ytterligare en vuxen med i bilen
library-violence-in-car-agreed-break = En paus och ett sätt att be om den, överenskommet med barnet

library-water = Simning, is, båt
library-water-text = Ett barn eller en vuxen kan hamna i vattnet och drunkna. Kallt vatten tar snabbt krafterna.
library-water-thin-ice = Ingen går ut på svag is
library-water-water-watch = En utsedd vuxen övervakar simningen
library-water-swim-ability = Simkunnigheten utreds och övas
library-water-life-jackets = Passande flytvästar för alla

library-trip = Läger eller utflykt på en ny plats
library-trip-text = En ny plats kan belasta barnet och farorna är svårare att förutse. Barnet kan gå vilse eller skadas långt från hjälp.
library-trip-event-assessment = En riskbedömning före avfärden
library-trip-duties = Överenskomna ansvar och kontakter under resan
library-trip-preview = Platsen och programmet gås igenom med barnen

## Outsiders

library-abduction-threat = Övervakat umgänge: hot om bortförande
library-abduction-threat-text = Barnet kan föras bort från umgänget utan lov. Barnet, föräldern och den anställda kan hamna i en hotfull situation.
library-abduction-threat-exits = Ett rum där övervakaren ser utgångarna
library-abduction-threat-rules = Reglerna avtalas med beställaren före umgänget
library-abduction-threat-fetcher-id = Identiteten på den som hämtar barnet kontrolleras

library-home-visit = Hembesök: en berusad förälder, ett djur
library-home-visit-text = Den anställda kan ensam hamna i en hotfull situation, eller ett djur kan bitas. Även barnet kan vara i fara hemma.
library-home-visit-other-place = Träff på annat ställe än hemma om en fara är känd
library-home-visit-check-in = Kvittering efter besöket och larm om den uteblir
library-home-visit-leave-rule = Rätt att gå genast om läget känns hotfullt
library-home-visit-animal = Överenskommelse med familjen om djuret på förhand

library-aftercare-visitors = Gäster i eftervårdsbostaden
library-aftercare-visitors-text = Den unga kan möta påtryckning, våld eller utnyttjande hemma. Gäster kan stanna i bostaden mot den ungas vilja.
library-aftercare-visitors-door = Dörröga och ett fungerande lås
library-aftercare-visitors-duty-phone = Ett journummer som den unga kan ringa
library-aftercare-visitors-agreement = Överenskommelse med den unga om gäster

## Digital

library-grooming = En vuxen kontaktar barnet på nätet (grooming)
library-grooming-text = Barnet kan utsättas för sexuellt utnyttjande eller utpressning. Ansvaret ligger alltid hos den vuxna.
library-grooming-settings = Trygga inställningar i apparna tillsammans med barnet
library-grooming-agreed-adults = Överenskomna vuxna som barnet kan berätta för
library-grooming-digital-skills = Digitala färdigheter för barn och vuxna

library-image-sharing = Spridning av bilder
library-image-sharing-text = En bild av barnet kan spridas utan lov. Barnet kan uppleva skam, mobbning eller utpressning.
library-image-sharing-help-route = En tydlig väg till hjälp och till att få bilden borttagen
library-image-sharing-picture-rules = Reglerna för fotografering avtalas med barnen

library-data-breach = Dataskyddsincident: fel mottagare, skärmen synlig för andra
library-data-breach-text = Uppgifter om barnet eller familjen kan hamna hos fel person. Det kan äventyra barnets trygghet och privatliv.
library-data-breach-sign-in = Inloggning i flera steg och en skärm som låser sig själv
library-data-breach-clean-desk = Papper och skärmar undan efter arbetet
library-data-breach-training = Utbildning i dataskydd

library-shared-tablet = En gemensam surfplatta visar fel persons uppgifter
library-shared-tablet-text = Ett barn eller en vuxen kan se ett annat barns uppgifter. Barnet kan tappa tilliten och sluta berätta.
library-shared-tablet-child-session = Från barnets session kommer man inte åt andras uppgifter
library-shared-tablet-handover = Den anställda öppnar och avslutar alltid sessionen själv

## Staffing

library-understaffing = Underbemanning
library-understaffing-text = De vuxna kan vara för få för att hålla barnen trygga. Barnen kan bli utan uppmärksamhet och personalen utmattad.
library-understaffing-minimum-rule = Minimibemanning och en anvisning om den underskrids
library-understaffing-stand-by = Beredskap eller en vikarielista

library-lone-night-work = Ensamarbete på natten
library-lone-night-work-text = Den anställda kan ensam möta ett hot eller få ett sjukdomsanfall. Barnen kan då bli utan hjälp.
library-lone-night-work-two-at-night = Två anställda på nattskiftet
library-lone-night-work-check-calls = Överenskomna kontrollsamtal under natten
library-lone-night-work-alarm = Ett personligt larm alltid med

library-no-induction = En ny anställd utan introduktion
library-no-induction-text = En ny anställd känner kanske inte till barnens behov eller enhetens anvisningar. Ett barn eller en anställd kan råka i en onödig fara.
library-no-induction-named-colleague = En utsedd kollega med under de första skiften
library-no-induction-induction-cycle = Introduktionens steg och kvitteringar
library-no-induction-safety-guide = En kort säkerhetsanvisning för vikarier

library-mental-strain = Psykisk belastning, empatitrötthet, sekundär traumatisering
library-mental-strain-text = Den anställda kan bli utmattad eller sjuk. Då är det svårare att vara närvarande och lugn med barnet.
library-mental-strain-work-supervision = Regelbunden arbetshandledning
library-mental-strain-rotation = Rotation av tunga uppgifter
library-mental-strain-debrief = Avlastande samtal efter en tung situation

library-handover-gap = Informationen mellan skiften brister
library-handover-gap-text = Nästa skift vet kanske inte hur barnet mår eller vad som har avtalats. Barnet kan bli utan den hjälp som avtalats.
library-handover-gap-structured-handover = Skiftbyte med samma struktur varje gång
library-handover-gap-overlap = Tid i skiften för att föra information vidare

library-no-support-after-violence = Efterbehandling efter en våldssituation saknas
library-no-support-after-violence-text = Barn och personal kan bli ensamma med rädsla och chock. Samma situation kan upprepas om ingen lär sig av den.
library-no-support-after-violence-debrief = Avlastande samtal inom 24–72 timmar
library-no-support-after-violence-occupational-health = Överenskommen kontakt med företagshälsovården
library-no-support-after-violence-child-debrief = Efterbehandling med barnet i barnets egen takt

## Continuity

library-outage = El- eller it-avbrott
library-outage-text = Larm, telefoner eller uppgifter kan vara ur bruk. Barnens hjälp och läkemedelsbehandling kan fördröjas.
library-outage-power-bank = Laddade reservbatterier och ficklampor
library-outage-paper-forms = Pappersblanketter och utskrivna kontaktuppgifter

library-weather = Oväder, avskurna vägar
library-weather-text = Personal eller varor kommer kanske inte fram. Barnen kan ha för få vuxna, för lite mat eller för lite läkemedel.
library-weather-stock = Mat, vatten och läkemedel i reserv för tre dagar
library-weather-stand-by = Anställda som bor nära i beredskap

library-subcontractor-fails = Underleverantörens tjänst fungerar inte
library-subcontractor-fails-text = Mat, städning, transport eller underhåll kan utebli. Barnens vardag och trygghet kan bli lidande.
library-subcontractor-fails-other-producer = En annan tjänsteproducent i reserv
library-subcontractor-fails-contract-check = Avtalet och tjänstens kvalitet granskas årligen
