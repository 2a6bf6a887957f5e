### Reports of four months: how they come about.

nav-tell = Berätta
nav-reports = Uppföljningsrapporter

reports-crumb = Uppföljningsrapporter
reports-title = Uppföljningsrapporter { $period }
reports-lead = Enheten berättar för alla vad den har följt upp, iakttagit och ändrat.
reports-due = Ska publiceras senast { $day }.

report-title = Uppföljningsrapport { $period }
report-version = Version { $n }
report-none = Ingen rapport har påbörjats
report-start = Sammanställ ett utkast
report-evidence-link = Publicerad rapport
duty-by-report = Uppgiften blir klar när rapporten publiceras.

report-state-draft = Utkast
report-state-in-review = Väntar på godkännande
report-state-published = Publicerad
report-state-superseded = Ersatt av en ny version
report-state-withdrawn = Borttagen från allmänheten
report-state-discarded = Förkastad

report-preview = Så här skulle vem som helst se rapporten. Den är inte publicerad än.
report-beside = Rapportens skeden
report-returned = Rapporten återsändes till skribenterna
report-section-empty = Om detta har inget skrivits än.

report-section-summary = Sammandrag
report-section-safety = Säkerhet
report-section-quality = Kvalitet
report-section-staff = Personalens tillräcklighet
report-section-feedback = Respons
report-section-shortcomings = Brister och åtgärder
report-section-children = Vad barnen önskade och vad som ändrades
report-section-focus = Tyngdpunkter under nästa period
report-section-contact = Respons och frågor

report-words = Redigera texten
report-words-lead = Skriv så att också den som inte känner enheten förstår. Berätta inget som gör att ett barn eller en närstående kan kännas igen.
report-words-save = Spara texten
four-months-summary = Sammandrag
four-months-summary-hint = Några meningar: hur perioden gick, vad som blev bättre och vad som ännu kräver arbete.
four-months-safety = Säkerhet
four-months-safety-hint = Vad ni iakttog och vilka slutsatser ni drar. Berätta inte om enskilda händelser.
four-months-quality = Kvalitet
four-months-quality-hint = Hur tjänsten har genomförts så som det har avtalats.
four-months-staff = Personalens tillräcklighet
four-months-staff-hint = Fanns det tillräckligt med folk på arbetsskiften, och vad gjordes när det inte fanns. Berätta inte hur många som var på enskilda arbetsskift.
four-months-feedback = Respons
four-months-feedback-hint = Vad barn, närstående, placerare och anställda har sagt.
four-months-shortcomings = Brister
four-months-shortcomings-hint = Vad som ännu inte är i skick. Åtgärderna skrivs in skilt.
four-months-children-wished = Vad barnen önskade och vad som ändrades
four-months-children-wished-hint = Berätta med egna ord. Ett barns egna ord publiceras bara om barnet har gett sitt tillstånd.
four-months-focus = Tyngdpunkter under nästa period
four-months-focus-hint = Vad ni koncentrerar er på de följande fyra månaderna.
four-months-contact = Respons och frågor
four-months-contact-hint = Enhetens e-post eller telefon, inte någons egen.
four-months-correction = Vad den här versionen rättar
four-months-correction-hint = Syns för alla i början av rapporten.

report-measures = Åtgärder i rapporten
report-measures-lead = Periodens åtgärder har plockats in i utkastet. Ändra orden så att de kan publiceras.
report-measure-add = Lägg till en åtgärd
report-measure-new = Ny åtgärd i rapporten
report-measure-edit = Åtgärd i rapporten
report-measure-lead = De här orden publiceras. Själva åtgärden ändras inte.
report-measure-shortcoming = Brist
report-measure-measure = Vad vi gör
report-measure-by = Före vilken dag
report-measure-status = Läget
report-measure-status-empty = Välj läget
report-measure-save = Spara
report-measure-remove = Ta bort ur rapporten
measure-status-planned = Överenskommen
measure-status-under-way = Pågår
measure-status-done = Gjord
measure-status-helped = Gjord, hjälpte

report-flags = Kontroll före publicering
report-flags-none = I texten hittades inget som ser ut att peka på någon.
report-flags-lead = De här kan peka på en människa eller en enskild händelse. Ändra texten, eller så motiverar den som godkänner varför stället kan stå kvar.
report-flag-identity-code = Personbeteckning
report-flag-identity-code-lead = En personbeteckning publiceras aldrig.
report-flag-phone = Telefonnummer
report-flag-phone-lead = Numret kan vara någons eget.
report-flag-email = E-postadress
report-flag-email-lead = Adressen kan vara någons egen.
report-flag-name = Namn
report-flag-name-lead = Namnet ser ut att höra till en anställd eller ett barn. Bara den ansvariga personens namn kan publiceras.
report-flag-address = Adress
report-flag-address-lead = Av adressen kan man känna igen vems hem det är.
report-flag-day = Enskild dag
report-flag-day-lead = Av dagen kan man känna igen vad som hände och vem det gällde.
report-flag-few = Litet antal
report-flag-few-lead = När barnen eller händelserna är färre än fem kan de kännas igen.
report-flag-quote = Direkt citat
report-flag-quote-lead = Någons egna ord publiceras bara om talaren har gett sitt tillstånd och inte känns igen av dem.
report-flag-arrangement = Säkerhetsarrangemang
report-flag-arrangement-lead = Om alla känner till ett säkerhetsarrangemang kan det vara till skada. Berätta inte vem som är på plats på natten eller hur dörrar och larm används.
report-flag-answer = Motivera varför detta kan stå kvar
report-flag-reason = Varför kan detta stå kvar i texten?
report-flag-send = Spara motiveringen
report-flag-answered = { $name }:

report-sign-off = Rapportens skeden
report-step-written = Skriven
report-step-written-all = Alla ställen har text
report-step-missing = { $n ->
    [one] Ett ställe saknar text
   *[other] { $n } ställen saknar text
}
report-step-submitted = Skickad för godkännande
report-step-submitted-meta = Siffrorna låses när rapporten skickas
report-step-published = Godkänd och publicerad
report-step-published-meta = En annan person än skribenten, en som ansvarar för säkerheten
report-second-person = Du har skrivit i den här rapporten, så en annan som ansvarar för säkerheten godkänner den.
report-waits = Rapporten väntar på godkännande av den som ansvarar för säkerheten.
report-public-address = Offentlig adress
report-correct = Rätta med en ny version
report-versions = Versioner

decide-report-submit = Skicka för godkännande
decide-report-submit-lead = Siffrorna låses som de är nu. Den som godkänner kan återsända rapporten till dig.
decide-report-submit-send = Skicka
decide-report-return = Återsänd till skribenterna
decide-report-return-lead = Berätta vad som ännu behöver ändras.
decide-report-return-send = Återsänd
decide-report-publish = Godkänn och publicera
decide-report-publish-lead = Rapporten syns genast för alla. En publicerad version ändras inte mer: ett fel rättas med en ny version.
decide-report-publish-send = Publicera
decide-report-withdraw = Ta bort från allmänheten
decide-report-withdraw-lead = Rapportens innehåll försvinner genast för alla. På adressen står kvar att rapporten har funnits och när den togs bort.
decide-report-withdraw-reason = Varför tas rapporten bort? Detta publiceras inte.
decide-report-withdraw-send = Ta bort från allmänheten
decide-report-discard = Förkasta utkastet
decide-report-discard-lead = Utkastet försvinner. Ett nytt kan sammanställas i stället.
decide-report-discard-send = Förkasta utkastet

rule-report-too-early = Rapporten kan sammanställas först när de fyra månaderna har gått.
rule-report-open = Rapporten skrivs redan.
rule-report-missing = Något ställe saknar ännu text.
rule-report-correction = Berätta först vad den nya versionen rättar.
rule-report-flags = I texten finns ännu något som kan peka på en människa. Återsänd rapporten eller motivera varför stället kan stå kvar.
rule-report-writer = Du har skrivit i den här rapporten. En annan person godkänner den.

flash-report-started = Utkastet är sammanställt. Kontrollera och komplettera texten.
flash-report-open = Rapporten skrivs redan. Här är den.
flash-report-published = Rapporten är publicerad.

report-draft-incidents = Om händelser, tillbud och iakttagelser gjordes { $n } anmälningar.
report-draft-incidents-few = Anmälningarna om händelser var så få att antalet inte publiceras.
report-draft-rate = Per hundra vårddagar var de { $rate }.
report-draft-actions = Under perioden avtalades { $agreed } åtgärder. Av åtgärderna blev { $done } klara, { $time } i tid.
report-draft-quality = Vi följde de avtalade uppgifterna enligt tabellen ovan.
report-draft-shifts = { $share } procent av arbetsskiften hade den planerade bemanningen.
report-draft-shifts-none = Hur arbetsskiften har bemannats är inte antecknat för den här perioden än.
report-draft-complaints = Det gjordes { $n } anmärkningar.
report-draft-complaints-few = Anmärkningarna var så få att antalet inte publiceras.
report-draft-complaints-all = Alla besvarades inom fyra veckor.
report-draft-complaints-part = Inom fyra veckor besvarades { $n } anmärkningar.
report-draft-shortcomings = Bristerna, åtgärderna och tidtabellen finns i tabellen.
report-draft-ideas = Barnen gav { $n } förslag.
report-draft-ideas-few = Barnens förslag var så få att antalet inte publiceras.
report-draft-ideas-all = Alla besvarades inom en vecka.
report-draft-ideas-part = Inom en vecka besvarades { $n } förslag.
