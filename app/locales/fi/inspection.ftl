### What inspectors looked at.

nav-inspections = Tarkastajien katselut
inspections-title = Tarkastajien katselut
inspections-lead = Jokainen sivu, jonka tarkastaja avaa, jää tähän. Merkintöjä ei voi muuttaa.
inspections-empty = Tarkastaja ei ole vielä katsonut mitään. Kun hän avaa sivun, siitä jää merkintä tänne.

viewed-start = Etusivu
viewed-elsewhere = Muu sivu
viewed-hazards = Vaarat
viewed-units = Yksikkö
viewed-incidents = Tapahtumat
viewed-learning = Mitä olemme oppineet
viewed-actions = Toimenpiteet
viewed-assessments = Riskien arvioinnit
viewed-reviews = Arvioi uudelleen
viewed-goals = Tavoitteet
viewed-duties = Toistuvat tehtävät
viewed-rounds = Turvallisuuskierrokset
viewed-drills = Harjoitukset
viewed-reports = Seurantaraportit
viewed-attachments = Kuva tai asiakirja
viewed-account = Omat asetukset
viewed-inbox = Muistutukset
viewed-method = Riskien arviointitapa
