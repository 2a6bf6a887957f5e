### Pictures and documents of actions.

attachments = Bilder och bilagor
attachment-file = Bild eller PDF
attachment-file-hint = Högst 10 megabyte. Bifoga inte en bild där ett barn kan kännas igen. Bildens uppgifter om plats och apparat tas bort.
attachment-file-empty = Välj en bild eller PDF
attachment-file-too-big = Filen får vara högst 10 megabyte
attachment-file-unknown-kind = Filen ska vara en JPEG- eller PNG-bild eller en PDF
attachment-file-picture-unreadable = Bilden kan inte öppnas. Ta en ny bild eller spara den på nytt.
attachment-file-too-many-attachments = Åtgärden har redan 20 bilagor. Ta först bort någon av dem.
rule-picture-unreadable = Bilden kan inte öppnas. Ta en ny bild eller spara den på nytt.
rule-too-many-attachments = Åtgärden har redan 20 bilagor. Ta först bort någon av dem.
attachment-label = Vad visar den?
attachment-label-hint = Till exempel ”Det nya ljuset vid porten”.
attachment-label-empty = Skriv vad bilden eller bilagan visar
attachment-send = Lägg till bilagan
attachment-remove = Ta bort
attachment-size = { $n } kB
attachment-kind-jpeg = Bild
attachment-kind-png = Bild
attachment-kind-pdf = PDF
event-attachment-added = En bilaga lades till
event-attachment-removed = En bilaga togs bort
flash-attachment-added = Bilagan har lagts till.
flash-attachment-removed = Bilagan har tagits bort.
