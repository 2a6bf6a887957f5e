### Safety rounds and drills.

rounds-title = Säkerhetsrundor
rounds-lead = På rundan ser ni igenom platserna punkt för punkt. Av varje brist kan du genast göra en åtgärd.
rounds-begin = Gå en runda
rounds-walked = Rundor
rounds-empty = Enheten har inte gått någon runda ännu.
rounds-repeated = Brister som kommer tillbaka
rounds-repeated-lead = På de här punkterna har det funnits en brist på minst två rundor under ett år. Anmäl faran, så bedöms risken och orsaken rättas till.
rounds-found-times =
    { $n ->
        [one] 1 gång under ett år
       *[other] { $n } gånger under ett år
    }
round-kind-round-month = Lokaler, gård och arbetsplats
round-kind-fire-walk = Brandsäkerhet och utrymning
round-kind-med-round = Läkemedelsskåpet och läkemedlen
round-start = Börja
round-go-on = Fortsätt rundan
round-children =
    { $n ->
        [one] 1 barn med
       *[other] { $n } barn med
    }
round-state-open = Pågår
round-state-closed = Klar
round-lead = Gå igenom delarna i den ordning du vill. Svaren sparas en del i taget, och en kollega kan fortsätta där du slutade.
round-parts = Rundans delar
round-part-ways-out = Utrymningsvägar
round-part-alarms = Varnare och släckare
round-part-shared-rooms = Gemensamma rum
round-part-child-rooms = Barnens rum och tvättrum
round-part-yard = Gården
round-part-staff-rooms = Personalens rum
round-part-medicines = Läkemedel
round-part-lead = Märk för varje punkt om den är i ordning.
round-parts-done = Spara och gå till rundan
round-nothing-yet = Inga brister har hittats ännu.
round-nothing = Inga brister hittades på rundan.
round-left =
    { $n ->
        [one] En punkt saknar ännu svar. När den också har ett svar kan du avsluta rundan.
       *[other] { $n } punkter saknar ännu svar. När alla har ett svar kan du avsluta rundan.
    }
round-end = Avsluta rundan
round-close = Avsluta rundan
round-end-child-count = Hur många barn var med?
round-end-child-count-hint = Barnen får gå med om de vill och visa sina egna platser. Namn skrivs inte upp.
round-end-note = Vad annat märkte du?
round-end-note-hint = Skriv inga namn på barn.
round-told = Hur rundan gick
round-started-by = Började
round-closed-by = Avslutade
flash-round-closed = Rundan är avslutad.
flash-round-found = Bristen är sparad. Gör en åtgärd av den eller fortsätt rundan.
rule-round-unanswered = Det finns punkter utan svar på rundan. Svara på dem först.
rule-finding-has-action = Det finns redan en åtgärd för bristen. Avbryt åtgärden först, om det inte finns någon brist.
rule-finding-fixed = Det här rättades redan till på rundan.
rule-too-many-lines = Enheten har redan 30 egna punkter. Ta först bort någon av dem.

## Lines and findings.

line-answer-in-order = I ordning
line-answer-finding = Brist
line-answer-not-here = Inte hos oss
round-finding-words = Vad är fel?
round-finding-words-empty = Berätta kort vad som är fel.
round-finding-fixed = Jag rättade till det genast
round-found-before = Här fanns en brist också { $days }
findings-title = Brister
finding-count =
    { $n ->
        [0] Inga brister
        [one] 1 brist
       *[other] { $n } brister
    }
finding-unsettled =
    { $n ->
        [one] 1 inte åtgärdad
       *[other] { $n } inte åtgärdade
    }
finding-fixed = Rättades till genast
finding-waits = Väntar på en åtgärd
finding-act = Gör en åtgärd
finding-hazard = Anmäl en fara
finding-file = Bild av bristen
finding-title = Vad ska göras?
finding-detail = Vad är bra att veta för den som gör det?
finding-owner = Vem tar hand om det?
finding-due = Senast när?
finding-file-hint = Fotografera inte människor eller barnens namn. Bildens uppgifter om plats och tid tas bort.
finding-file-unknown-kind = Välj en bild av typen JPEG eller PNG.
finding-file-too-big = Bilden är för stor. Den får vara högst 10 MB.
action-round = Säkerhetsrunda
action-drill = Övning
action-found-in = Var det märktes
action-next-found-done = Gjort. På nästa runda ser ni om rättelsen höll.

## A unit's own lines.

round-lines-change = Ändra punkterna
round-lines-title = Vad ni ser på under rundan
round-lines-lead = Lägg till enhetens egna punkter och lämna bort dem som inte finns hos er. Gamla rundor ändras inte.
round-lines-walked = Rundans punkter
round-lines-out = Bortlämnade punkter
round-line-out = Lämna bort
round-line-back = Ta tillbaka
round-line-end = Ta bort
round-line-new = Lägg till en egen punkt
round-line-words = Hur ska det vara?
round-line-words-hint = Skriv en mening som är sann när allt är i ordning. Till exempel: Bastudörren går att öppna inifrån.
round-line-part = Var ser ni på det?
round-line-add = Lägg till punkten

## The usual lines: each is true when all is well.

round-line-exits-free = Utrymningsvägarna och dörrarna är fria.
round-line-exit-signs-lit = Utrymningsskyltarna lyser.
round-line-fire-doors-close = Branddörrarna stängs av sig själva.
round-line-extinguishers-in-place = Släckarna och brandfiltarna är på sina platser.
round-line-floors-safe = Ingen halkar eller snubblar på golv och mattor.
round-line-windows-hold = Fönstren och deras lås fungerar.
round-line-furniture-whole = Möblerna är hela och stadiga.
round-line-lights-work = Lamporna fungerar i alla rum.
round-line-plugs-whole = Elsladdar och uttag är hela.
round-line-sharp-away = Knivar och andra vassa redskap är låsta.
round-line-chemicals-away = Tvättmedel och andra kemikalier är låsta.
round-line-room-asked = Barnet fick frågan innan någon gick in i rummet.
round-line-room-lock = Barnet kan stänga sin dörr, och en vuxen kan öppna den i nöd.
round-line-washing-safe = Ingen halkar i tvättrummen, och vattnet bränner inte.
round-line-yard-lit = Lamporna på gården fungerar.
round-line-yard-paths = Gångarna är i skick och utan is och hinder.
round-line-yard-play = Gungor och andra redskap på gården är hela.
round-line-yard-gates = Portar och staket är i skick.
round-line-alarm-at-hand = Alla i tjänst har ett larm, och det fungerar.
round-line-numbers-in-sight = Nödnumren är synliga.
round-line-office-locked = Kontoret och barnens uppgifter är låsta.
round-line-first-aid-full = Första hjälpen-väskan är full och på sin plats.
round-line-exits-open = Varje utrymningsväg går att öppna inifrån utan nyckel.
round-line-second-way = Från varje sovrum kommer man ut två vägar.
round-line-meeting-place = Samlingsplatsen är utmärkt, och alla känner till den.
round-line-smoke-alarms = Brandvarnarna är testade och fungerar.
round-line-alarm-heard = Brandlarmet hörs i alla rum.
round-line-extinguishers-checked = Släckarna är granskade i tid.
round-line-stove-guard = Spisen har en vakt eller säkerhetsbrytare, och den fungerar.
round-line-charging-watched = Batterier laddas bara när någon är på plats och vaken.
round-line-flames-agreed = Det finns en överenskommelse om ljus och rökning, och den håller.
round-line-storage-tidy = Det finns inget brännbart i förråden eller framför elcentralen.
round-line-address-in-sight = Adressen syns från vägen, och räddningsbilen kommer in på gården.
round-line-night-ready = Nattskiftet har nycklar och en anvisning för utrymning.
round-line-cabinet-locked = Läkemedelsskåpet är låst, och nyckeln är på avtalad plats.
round-line-places-own = Varje barns läkemedel är på sin egen plats.
round-line-dates-good = Det finns inga gamla läkemedel.
round-line-fridge-cold = Läkemedelskylskåpets temperatur är antecknad och rätt.
round-line-counts-match = Antalet läkemedel som följs särskilt stämmer med bokföringen.
round-line-lists-current = Läkemedelslistorna är aktuella.
round-line-extra-returned = Onödiga och gamla läkemedel har förts till apoteket.

## Drills.

drills-title = Övningar
drills-lead = Vad ni har övat, hur länge det tog och vad ni lärde er.
drills-empty = Enheten har inte antecknat några övningar ännu.
drill-new = Anteckna en övning
drill-new-lead = Anteckna övningen genast efteråt, medan alla minns den.
drill-kind = Vad övade ni?
drill-on = När?
drill-time = Vilken tid på dygnet?
drill-time-day = På dagen
drill-time-evening = På kvällen
drill-time-night = På natten
drill-minutes = Hur många minuter tog det tills alla var i trygghet?
drill-minutes-empty = Skriv hur många minuter övningen tog.
drill-child-count = Hur många barn var med?
drill-adult-count = Hur många vuxna var med?
drill-announced = Alla visste om övningen på förhand
drill-course = Vad hände?
drill-course-hint = Berätta kort hur det började och hur övningen gick. Skriv inga namn på barn.
drill-lessons = Vad lärde ni er?
drill-lessons-hint = Vad fungerade? Vad gör ni annorlunda nästa gång? Vad sade barnen?
drill-send = Spara övningen
drill-told = Övningen
drill-recorded = Antecknade
drill-lasted =
    { $n ->
        [one] 1 minut
       *[other] { $n } minuter
    }
drill-short-minutes = Längd
drill-short-time = Tid
drill-short-announced = Alla visste på förhand
people-children = Barn med
people-adults = Vuxna med
drill-lessons-told = Vad ni lärde er
drill-findings = Vad som rättas till
drill-nothing = Inget att rätta till har antecknats.
drill-finding-words = Vad behöver rättas till?
drill-finding-add = Lägg till
flash-drill-recorded = Övningen är sparad.

duty-by-round = Det här antecknas som gjort av sig självt när rundan avslutas.
duty-by-drill = Det här antecknas som gjort av sig självt när övningen antecknas.
duty-by-meeting = Det här antecknas som gjort av sig självt när gemenskapsmötet avslutas.
duty-record-meeting = Öppna mötet
