### What was learnt from reports, and the lists as files.

nav-lessons = Mitä olemme oppineet
lessons-title = Mitä olemme oppineet
lessons-lead = Tapahtumista opittua, ilman ilmoituksia ja ilman nimiä.
lessons-empty = Täällä näkyy, mitä tapahtumista on opittu. Käsittelijä kertoo sen, kun johtopäätökset ovat valmiit.
learning-title = Kerro muille, mitä opimme
learning-lead = Kirjoita niin, ettei kukaan tunnista ihmisiä eikä tilannetta.
learning-open = Kerro, mitä opimme
learning-text = Mitä muut voivat oppia tästä?
learning-text-hint = Esimerkiksi: mitä muutimme ja miksi se auttaa.
learning-text-empty = Kirjoita, mitä muut voivat oppia
learning-reach = Kuka tämän lukee?
learning-reach-empty = Valitse, kuka tämän lukee
learning-reach-unit = Yksikön henkilöstö
learning-reach-organisation = Koko organisaation henkilöstö
learning-reach-nobody = Ei enää kukaan
learning-send = Kerro
flash-learning-told = Oppi on kerrottu.
rule-sealed-learning = Sinetöidystä ilmoituksesta ei kerrota oppia muille.
event-incident-learning = Muille kerrottiin, mitä opittiin
chain-learning = Oppi
chain-learning-told = kerrottu
chain-learning-kept = ei kerrota
report-number = Numero
report-sent = Ilmoitettu
report-kind = Laji
priority = Kiireellisyys
