# Faror
hazards-title = Faror
hazards-lead = Identifierade faror, deras risker och överenskomna åtgärder.
hazards-list = Förteckning över faror
hazards-caption = Faror, den största risken först
hazards-add = Anmäl en fara
hazards-from-library = Välj ur det färdiga biblioteket
hazards-filter = Avgränsa faror
hazards-none-match = Ingen fara motsvarar avgränsningarna.
hazards-empty = Här samlas enhetens faror. Börja med de vanligaste eller berätta om något du själv har sett.
hazards-actions = Åtgärder
hazards-open-actions =
    { $n ->
        [one] 1 öppen
       *[other] { $n } öppna
    }
hazards-no-actions = Inga öppna
hazards-review = Bedöm senast
hazard-state-reported = Anmäld
hazard-state-confirmed = Bekräftad
hazard-state-rejected = Avvisad
hazard-state-assessed = Bedömd
hazard-state-controlled = Under kontroll
hazard-state-eliminated = Undanröjd

hazard-new-title = Anmäl en fara
hazard-new-lead = Berätta om saken, inte om en person. Skriv inga namn.
hazard-new-send = Skicka anmälan
hazard-edit-title = Redigera uppgifterna om faran
hazard-similar = I registret finns redan liknande faror
hazard-unit = Enhet
hazard-unit-empty = Välj enhet
hazard-title = Vad är faran?
hazard-title-hint = Med en mening, till exempel ”Lampan på bakgården tänds inte”.
hazard-title-empty = Skriv vad faran är
hazard-description = Vad kan hända?
hazard-description-hint = Beskriv situationen så att den som kommer till sitt skift förstår den.
hazard-area = Område
hazard-area-empty = Välj område
hazard-affected = Vilka gäller det?
hazard-affected-empty = Välj vilka faran gäller
hazard-place = Plats
hazard-place-hint = Till exempel köket, gården eller bilen.
hazard-source = Hur upptäcktes faran?
hazard-source-empty = Välj hur faran upptäcktes
hazard-told = Uppgifter om faran
hazard-reporter = Anmälare
hazard-no-actions = Inga åtgärder har avtalats ännu.
hazard-no-assessments = Faran har inte bedömts ännu.
hazard-next-reported = Läs anmälan och besluta om faran hör till registret.
hazard-next-confirmed = Faran finns i registret och kommer med i nästa bedömning.
hazard-next-assessed = Risken är bedömd. Följ åtgärderna.
hazard-next-controlled = Risken är under kontroll. Du kan märka faran som undanröjd när den inte längre finns.
hazard-next-rejected = Faran är avvisad. Du kan öppna den på nytt.
hazard-next-eliminated = Faran är undanröjd. Du kan öppna den på nytt.

decide-hazard-confirm = Bekräfta faran
decide-hazard-confirm-lead = En bekräftad fara hör till registret och kommer med i nästa bedömning.
decide-hazard-confirm-send = Bekräfta
decide-hazard-reject = Avvisa anmälan
decide-hazard-reject-lead = Motiveringen visas för anmälaren. Tacka för anmälan och berätta varför saken inte hör till registret.
decide-hazard-reject-send = Avvisa anmälan
decide-hazard-eliminate = Märk som undanröjd
decide-hazard-eliminate-lead = Berätta hur du vet att faran inte längre finns.
decide-hazard-eliminate-send = Märk som undanröjd
decide-hazard-reopen = Öppna på nytt
decide-hazard-reopen-lead = Faran går tillbaka till registret och bedöms på nytt. Berätta varför.
decide-hazard-reopen-send = Öppna på nytt
step-reason = Motivering
step-reason-empty = Skriv en motivering
step-due = Ny tidsfrist
step-due-empty = Skriv den nya tidsfristen
step-due-too-early = Den nya tidsfristen måste vara senare än den nuvarande, tidigast { $day }
step-due-too-late = Tidsfristen kan flyttas högst 30 dagar, senast till { $day }

library-title = De vanligaste farorna
library-lead = Välj en fara som gäller er enhet. Du kan ändra texten innan du skickar den.

event-hazard-filed = Faran anmäldes
event-hazard-edited = Uppgifterna redigerades
event-hazard-confirmed = Faran bekräftades
event-hazard-rejected = Anmälan avvisades
event-hazard-eliminated = Faran märktes som undanröjd
event-hazard-reopened = Faran öppnades på nytt
event-hazard-assessed = Risken bedömdes
event-hazard-controlled = Faran är under kontroll

hazard-next-unfinished = { $n ->
    [one] Risken är bedömd. { $n } åtgärd pågår. Håll det tillfälliga skyddet i kraft tills den är verifierad.
   *[other] Risken är bedömd. { $n } åtgärder pågår. Håll det tillfälliga skyddet i kraft tills de är verifierade.
}
hazard-unit-closed = Enheten är stängd. Välj en annan enhet.
