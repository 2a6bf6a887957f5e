### Reviews: what has to be looked at again, and why.

nav-check = Kontrollera
nav-reviews = Bedöm på nytt

reviews-title = Bedöm på nytt
reviews-lead = Programmet märker när en risk ska ses över. Vid varje uppgift står varför.
reviews-empty = Inget behöver bedömas på nytt nu. Hit kommer en uppgift när dagen för en bedömning närmar sig eller något förändras.

review-of-unit = Enhetens läge: { $unit }
review-lead = Se på risken på nytt och anteckna vad ni märkte.
review-why = Varför den här uppgiften finns
review-about = Vad som ses över
review-target = Föremål
review-due = Ska ses över senast
review-closed = Avslutades
review-found = Vad ni konstaterade
review-evidence = Sågs över i bedömningen
review-evidence-link = Godkänd bedömning
review-next = Uppgiften avslutas när en ny bedömning godkänns. Om ingen ny bedömning behövs, anteckna vad ni konstaterade.
review-assess = Börja en ny bedömning
review-always = Den här uppgiften kan inte lämnas ogjord. Anteckna vad ni kom fram till.
review-reason-due = Ska ses över senast { $day }

review-state-scheduled = Väntar
review-state-in-progress = Under arbete
review-state-completed = Översedd
review-state-skipped = Lämnades ogjord

trigger-time = Dag för bedömning
trigger-acceptance = Godkännandet går ut
trigger-serious-incident = Allvarlig händelse
trigger-repetition = Samma fara upprepas
trigger-unlinked-repetition = Liknande händelser upprepas
trigger-change = Förändring
trigger-group = Barngruppen förändrades
trigger-ineffective = Åtgärden hjälpte inte
trigger-authority = Anmärkning från myndighet eller beställare
trigger-childrens-voice = Barnens upplevelse
trigger-staff-notice = Anmälan från personalen

review-reason-time = Bedömningen skulle enligt överenskommelse ses över senast { $day }.
review-reason-acceptance = Den kvarstående risken godkändes bara för en tid som går ut { $day }.
review-reason-serious-incident = Faran ledde till en allvarlig händelse eller kunde ha gjort det { $day }.
review-reason-repetition = Samma fara har blivit verklig flera gånger, senast { $day }.
review-reason-unlinked-repetition = Det har skett flera liknande händelser, senast { $day }. Identifiera faran bakom dem.
review-reason-change = Något förändras i enheten. Förändringen meddelades { $day }.
review-reason-group = Ett barn kom till eller lämnade enheten { $day }.
review-reason-ineffective = Den avtalade åtgärden hjälpte inte. Det konstaterades { $day }.
review-reason-authority = En myndighet eller beställare gav en anmärkning { $day }.
review-reason-childrens-voice = Barnen berättade { $day } att en plats eller en tid känns otrygg.
review-reason-staff-notice = En anställd anmälde ett missförhållande eller risk för ett sådant { $day }.

decide-review-start = Börja arbeta med uppgiften
decide-review-start-send = Börja arbeta med uppgiften
decide-review-complete = Anteckna vad ni konstaterade
decide-review-complete-lead = Anteckna resultatet när ni har sett på risken på nytt och ingen ny bedömning behövs.
decide-review-complete-reason = Vad konstaterade ni?
decide-review-complete-send = Avsluta uppgiften
decide-review-skip = Lämna ogjord
decide-review-skip-lead = Uppgiften försvinner från listan. Motiveringen förblir synlig.
decide-review-skip-reason = Varför behöver detta inte ses över?
decide-review-skip-send = Lämna ogjord

event-review-opened = Risken ska ses över
event-review-reason-added = Översynen fick en ny orsak
event-review-started = Översynen började
event-review-completed = Risken sågs över
event-review-skipped = Översynen lämnades ogjord

rule-always-reviewed = Den här uppgiften kan inte lämnas ogjord. Anteckna vad ni konstaterade.
own-waiting-effect = Effekten ska frågas

reviews-lanes = Begränsa enligt läge
reviews-open = Väntande
reviews-ended = Avslutade
reviews-ended-empty = Ingen översyn har ännu avslutats.
review-why-skipped = Varför den lämnades ogjord
review-open-draft = Öppna bedömningen som pågår
review-open-submitted = Öppna bedömningen som väntar på godkännande
