### Pictures and documents of actions.

attachments = Kuvat ja liitteet
attachment-file = Kuva tai PDF
attachment-file-hint = Enintään 10 megatavua. Älä liitä kuvaa, josta lapsen voi tunnistaa. Kuvan paikka- ja laitetiedot poistetaan.
attachment-file-empty = Valitse kuva tai PDF
attachment-file-too-big = Tiedoston pitää olla enintään 10 megatavua
attachment-file-unknown-kind = Tiedoston pitää olla JPEG- tai PNG-kuva tai PDF
attachment-file-picture-unreadable = Kuvaa ei voi avata. Ota uusi kuva tai tallenna se uudelleen.
attachment-file-too-many-attachments = Toimenpiteellä on jo 20 liitettä. Poista ensin jokin niistä.
rule-picture-unreadable = Kuvaa ei voi avata. Ota uusi kuva tai tallenna se uudelleen.
rule-too-many-attachments = Toimenpiteellä on jo 20 liitettä. Poista ensin jokin niistä.
attachment-label = Mitä siinä näkyy?
attachment-label-hint = Esimerkiksi ”Portin uusi valo”.
attachment-label-empty = Kirjoita, mitä kuvassa tai liitteessä näkyy
attachment-send = Lisää liite
attachment-remove = Poista
attachment-size = { $n } kt
attachment-kind-jpeg = Kuva
attachment-kind-png = Kuva
attachment-kind-pdf = PDF
event-attachment-added = Liite lisättiin
event-attachment-removed = Liite poistettiin
flash-attachment-added = Liite on lisätty.
flash-attachment-removed = Liite on poistettu.
