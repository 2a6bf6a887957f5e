### The checklist of guided identification: the words of the statements listed in domain/src/hazard/checklist.rs.
### Per statement: the statement itself, where "yes" means all is well, and a hazard's title when the answer is no.

## Violence

check-safe-way-out = En anställd kan lämna varje rum tryggt om läget trappas upp.
check-safe-way-out-no = Det går inte att lämna rummet tryggt när läget trappas upp
check-sharp-tools-locked = Köksknivar och andra vassa redskap förvaras inlåsta.
check-sharp-tools-locked-no = Vassa redskap förvaras inte inlåsta
check-calming-means-written = I varje barns egen plan står det vad som lugnar barnet.
check-calming-means-written-no = Det som lugnar barnet saknas i barnets plan
check-alarm-brings-help = En gång i månaden testas det att ett larm för hjälp till platsen.
check-alarm-brings-help-no = Det testas inte varje månad att larmet fungerar och hjälpen kommer
check-support-after-violence = Ett barn eller en anställd som utsatts för våld får stöd inom tre dagar.
check-support-after-violence-no = Stödet efter en våldssituation dröjer eller saknas

## SelfHarm

check-means-removed = Föremål som man kan skada sig allvarligt med har tagits bort från gemensamma utrymmen.
check-means-removed-no = I gemensamma utrymmen finns föremål som man kan skada sig allvarligt med
check-safety-plan-made = Om ett barn har självdestruktiva tankar har en trygghetsplan gjorts tillsammans med barnet.
check-safety-plan-made-no = Trygghetsplan saknas för ett barn med självdestruktiva tankar
check-urgent-help-known = Varje anställd vet var ett barn får brådskande hjälp vid psykisk kris även på natten.
check-urgent-help-known-no = En anställd vet inte var ett barn får brådskande hjälp vid psykisk kris
check-absence-steps-known = Varje anställd vet vad som görs genast när ett barn är olovligt borta.
check-absence-steps-known-no = Det är oklart hur man gör när ett barn är olovligt borta
check-poisoning-signs-known = De anställda känner igen de tecken på rusmedelsförgiftning som kräver ett nödsamtal.
check-poisoning-signs-known-no = Farliga tecken på rusmedelsförgiftning är inte kända

## Peers

check-adult-close-by = En vuxen finns nära barnen även på kvällar och veckoslut.
check-adult-close-by-no = Barnen är länge för sig själva utan en vuxen på fritiden
check-arrival-assessed = Hela gruppens trygghet bedöms innan ett nytt barn kommer.
check-arrival-assessed-no = Gruppens trygghet bedöms inte innan ett nytt barn kommer
check-bullying-stopped = De vuxna ingriper mot mobbning samma dag som den kommer fram.
check-bullying-stopped-no = De vuxna ingriper inte genast mot mobbning
check-body-safety-practised = Barnen får öva trygghetsfärdigheter, till exempel att säga var kroppens gränser går.
check-body-safety-practised-no = Trygghetsfärdigheter övas inte med barnen
check-sleep-in-peace = Varje barn får sova och tvätta sig utan att andra stör.
check-sleep-in-peace-no = Ett barn får inte sova eller tvätta sig utan att andra stör

## Rights

check-rules-respect-rights = Enhetens regler begränsar inte barnets rättigheter.
check-rules-respect-rights-no = En regel på enheten begränsar barnets rättigheter
check-measures-recorded = Grunderna för varje begränsande åtgärd antecknas under samma skift.
check-measures-recorded-no = Grunderna för en begränsande åtgärd antecknas inte eller antecknas för sent
check-debrief-with-child = Varje begränsande åtgärd gås efteråt igenom med barnet.
check-debrief-with-child-no = Efterbehandling med barnet saknas efter en begränsande åtgärd
check-outside-adult-known = Varje barn vet vilken vuxen utanför enheten man kan berätta om sin oro för.
check-outside-adult-known-no = Ett barn vet inte vilken vuxen utanför enheten man kan berätta för
check-knock-and-wait = Vuxna knackar och väntar på svar innan de går in i barnets rum.
check-knock-and-wait-no = Vuxna går in i barnets rum utan att vänta på svar

## Health

check-medicines-locked = Läkemedlen förvaras i ett låst skåp.
check-medicines-locked-no = Läkemedel förvaras inte inlåsta
check-medicine-permits-valid = Läkemedel ges bara av anställda med giltigt tillstånd för läkemedelsbehandling.
check-medicine-permits-valid-no = Läkemedel ges av en anställd utan giltigt tillstånd
check-dispensing-checked = En annan anställd kontrollerar de utdelade läkemedlen.
check-dispensing-checked-no = Ingen annan kontrollerar de utdelade läkemedlen
check-conditions-known = Varje skift vet vilka av barnen som har svår allergi eller anfall.
check-conditions-known-no = Skiftet känner inte till ett barns svåra allergi eller anfall
check-first-aid-skills = På varje skift finns en vuxen med giltig utbildning i första hjälpen.
check-first-aid-skills-no = Skiftet saknar en vuxen med giltig utbildning i första hjälpen

## Premises

check-windows-restricted = Fönstren på övervåningen har öppningsbegränsare.
check-windows-restricted-no = Ett fönster på övervåningen saknar öppningsbegränsare
check-yard-paths-safe = Det är tryggt att gå på gården även när det är mörkt och halt.
check-yard-paths-safe-no = En gångväg på gården är mörk eller hal
check-broken-things-removed = Trasiga redskap och möbler tas genast ur bruk.
check-broken-things-removed-no = Ett trasigt redskap eller en trasig möbel används fortfarande
check-hot-surfaces-guarded = Bastuugnen och spisen är skyddade så att ingen bränner sig av misstag.
check-hot-surfaces-guarded-no = Skyddet kring bastuugnen eller spisen saknas eller är bristfälligt
check-chemicals-locked = Rengöringsmedel och andra kemikalier förvaras inlåsta.
check-chemicals-locked-no = Rengöringsmedel eller andra kemikalier förvaras inte inlåsta

## Fire

check-smoke-alarms-tested = Brandvarnarna testas en gång i månaden.
check-smoke-alarms-tested-no = Brandvarnarna testas inte varje månad
check-exits-clear = Längs utrymningsvägarna kommer man ut utan hinder och utan nyckel.
check-exits-clear-no = På utrymningsvägen finns ett hinder eller en dörr som kräver nyckel
check-second-way-out = Det går att ta sig ut ur varje rum även på ett annat sätt.
check-second-way-out-no = Rummet har bara en utrymningsväg
check-night-drill-held = Utrymning har övats med nattens bemanning under det senaste året.
check-night-drill-held-no = Utrymning har inte övats med nattens bemanning
check-charging-watched = Batterier laddas på en överenskommen plats där laddningen övervakas.
check-charging-watched-no = Batterier laddas utan tillsyn

## Transport

check-seats-fit = Varje barn har en bilbarnstol eller ett bilbälte som passar barnets storlek.
check-seats-fit-no = Ett barn saknar passande bilbarnstol eller bilbälte
check-ride-assessed = Före varje körning bedöms om det behövs ytterligare en vuxen i bilen.
check-ride-assessed-no = Behovet av ytterligare en vuxen i bilen bedöms inte före körningen
check-helmets-fit = Varje cyklist har en passande hjälm.
check-helmets-fit-no = En cyklist saknar passande hjälm
check-swimming-watched = Simning övervakas alltid av en vuxen som inte har någon annan uppgift samtidigt.
check-swimming-watched-no = Simningen har ingen utsedd övervakare
check-trip-assessed = Riskerna bedöms före varje utflykt och läger.
check-trip-assessed-no = Riskerna bedöms inte före en utflykt eller ett läger

## Outsiders

check-entry-noticed = Ingen utomstående kommer in utan att en vuxen märker det.
check-entry-noticed-no = En utomstående kan komma in obemärkt
check-contact-agreed = Reglerna för ett övervakat umgänge avtalas före umgänget.
check-contact-agreed-no = Reglerna för ett övervakat umgänge avtalas inte på förhand
check-fetcher-checked = Ett barn hämtas bara av den vars rätt att hämta har kontrollerats.
check-fetcher-checked-no = Rätten att hämta barnet kontrolleras inte
check-visit-return-followed = Någon följer upp att den anställda återvänder från hembesöket i överenskommen tid.
check-visit-return-followed-no = Ingen följer upp att den anställda återvänder från hembesöket
check-threat-steps-agreed = Enheten har avtalat vad som görs om en närstående hotar ett barn eller en anställd.
check-threat-steps-agreed-no = Det är inte avtalat vad som görs när en närstående hotar

## Digital

check-online-life-discussed = Med varje barn talar man regelbundet om vem barnet möter på nätet.
check-online-life-discussed-no = Man talar inte med barnet om vem barnet möter på nätet
check-picture-help-known = De anställda kan hjälpa ett barn vars bild sprids på nätet.
check-picture-help-known-no = En anställd vet inte hur man hjälper ett barn vars bild sprids
check-screen-locked = De anställda låser alltid skärmen när de lämnar apparaten.
check-screen-locked-no = Skärmen lämnas olåst när den anställda går
check-own-sign-in = Varje anställd loggar in i datasystemen med egna användaruppgifter.
check-own-sign-in-no = De anställda använder gemensamma eller andras användaruppgifter
check-recipient-checked = Mottagaren kontrolleras alltid innan uppgifter om ett barn skickas.
check-recipient-checked-no = Mottagaren kontrolleras inte innan uppgifter om ett barn skickas

## Staffing

check-minimum-staffing-kept = På varje skift finns minst det överenskomna antalet anställda.
check-minimum-staffing-kept-no = Skiftet har färre anställda än överenskommet
check-lone-worker-contacted = Den som arbetar ensam på natten kontaktas på överenskomna tider.
check-lone-worker-contacted-no = Den som arbetar ensam på natten blir inte kontaktad
check-induction-first = Nyanställda får en introduktion i säkerhet före sitt första självständiga skift.
check-induction-first-no = En nyanställd är på skift utan introduktion i säkerhet
check-handover-has-time = Vid skiftbytet hinner man gå igenom varje barns situation.
check-handover-has-time-no = Vid skiftbytet hinner man inte gå igenom varje barns situation
check-strain-discussed = De anställda talar regelbundet med chefen om hur arbetet belastar.
check-strain-discussed-no = Arbetets belastning diskuteras inte regelbundet

## Continuity

check-outage-lights-ready = För elavbrott finns laddade lampor som varje skift hittar.
check-outage-lights-ready-no = Laddade lampor för elavbrott finns inte lätt till hands
check-contacts-on-paper = Viktiga kontaktuppgifter finns även på papper.
check-contacts-on-paper-no = Viktiga kontaktuppgifter finns inte på papper
check-supplies-in-reserve = Det finns mat, vatten och läkemedel i reserv för tre dagar.
check-supplies-in-reserve-no = Reserven av mat, vatten eller läkemedel räcker inte i tre dagar
check-substitutes-agreed = Enheten vet var den får vikarier om många anställda insjuknar samtidigt.
check-substitutes-agreed-no = Det är inte avtalat var man får vikarier när många insjuknar samtidigt
check-other-place-agreed = Enheten har avtalat vart barnen flyttas om det inte går att vara i huset.
check-other-place-agreed-no = Det är inte avtalat vart barnen flyttas om det inte går att vara i huset

## The pages

checklist-title = Checklista
checklist-lead = Gå igenom områdena ett i taget. Om svaret är nej kan faran antecknas genast.
checklist-area-lead = Svara enligt hur det är nu.
checklist-not-started = Inte påbörjad
checklist-unfinished = Pågår
checklist-done = Klar
checklist-unfiled = { $n ->
    [one] { $n } fara inte antecknad
   *[other] { $n } faror inte antecknade
}
checklist-count = { $n } / { $all } besvarade
checklist-no-count = { $n ->
    [one] { $n } nej-svar
   *[other] { $n } nej-svar
}
checklist-answer-yes = Ja
checklist-answer-no = Nej
checklist-answer-not-here = Gäller inte oss
checklist-save = Spara
checklist-next = Spara och fortsätt: { $area }
checklist-file = Anteckna faran
checklist-file-these = { $n ->
    [one] På ett ställe var svaret nej. Anteckna faran.
   *[other] På { $n } ställen var svaret nej. Anteckna farorna.
}
checklist-open = Gå igenom checklistan
flash-checklist-kept = Svaren har sparats.
