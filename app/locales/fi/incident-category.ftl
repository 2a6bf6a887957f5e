### The categories of incidents, listed in domain/src/incident/seed.rs.
### Per category: its name, a sentence that helps to choose it, and its subcategories.

category-violence-child-to-staff = Väkivalta tai uhka: lapselta työntekijälle
category-violence-child-to-staff-hint = Lapsi uhkasi, löi tai vahingoitti työntekijää tai yritti sitä.
category-violence-child-to-staff-threat = Sanallinen uhka
category-violence-child-to-staff-object = Esineellä uhkaaminen tai lyöminen
category-violence-child-to-staff-hit = Lyöminen tai potkiminen
category-violence-child-to-staff-spitting = Sylkeminen
category-violence-child-to-staff-weapon = Ase

category-violence-between-children = Väkivalta tai uhka: lasten välillä
category-violence-between-children-hint = Lapset tappelivat, tai lapsi uhkaili tai kiristi toista lasta.
category-violence-between-children-fight = Tappelu
category-violence-between-children-threat = Uhkailu
category-violence-between-children-extortion = Kiristys

category-violence-staff-to-child = Työntekijän epäasiallinen kohtelu tai väkivalta lasta kohtaan
category-violence-staff-to-child-hint = Työntekijä loukkasi, uhkaili tai satutti lasta tai jätti hänet hoitamatta, tai sitä epäillään.
category-violence-staff-to-child-humiliation = Nöyryyttäminen
category-violence-staff-to-child-rough-grip = Kovakourainen ote
category-violence-staff-to-child-threat = Uhkailu
category-violence-staff-to-child-neglect = Laiminlyönti

category-violence-outsider = Läheisen tai ulkopuolisen väkivalta tai uhka
category-violence-outsider-hint = Läheinen tai vieras uhkasi tai satutti lasta tai työntekijää.
category-violence-outsider-at-meeting = Tapaamisessa
category-violence-outsider-in-yard = Pihalla
category-violence-outsider-by-phone = Puhelimessa
category-violence-outsider-online = Verkossa

category-unlawful-punishment = Luvaton rangaistus tai käytäntö
category-unlawful-punishment-hint = Lasta rangaistiin tavalla, jota laki ei salli, tai yksikössä on sellainen tapa.
category-unlawful-punishment-group = Koko ryhmän rankaiseminen
category-unlawful-punishment-food = Ruoan epääminen
category-unlawful-punishment-seizure = Tavaran ottaminen ilman perustetta
category-unlawful-punishment-contact = Yhteydenpidon estäminen

category-restriction = Rajoitustoimenpide
category-restriction-hint = Lapsen oikeuksia rajoitettiin lain mukaisella perusteella.
category-restriction-contact = Yhteydenpidon rajoittaminen
category-restriction-possession = Aineiden ja esineiden haltuunotto
category-restriction-search = Henkilöntarkastus
category-restriction-examination = Henkilönkatsastus
category-restriction-inspection = Omaisuuden, lähetysten tai tilojen tarkastaminen
category-restriction-holding = Kiinnipitäminen
category-restriction-movement = Liikkumisvapauden rajoittaminen
category-restriction-isolation = Eristäminen
category-restriction-special-care = Erityinen huolenpito

category-unlawful-restriction = Oikeudeton rajoittaminen tai sen epäily
category-unlawful-restriction-hint = Lasta rajoitettiin ilman lain mukaista perustetta, liian kauan tai niin, ettei sitä kirjattu.
category-unlawful-restriction-ground = Väärä paikka tai peruste
category-unlawful-restriction-duration = Liian pitkä kesto
category-unlawful-restriction-unrecorded = Kirjaamatta jäänyt rajoitus

category-self-harm = Itsetuhoisuus ja itsensä vahingoittaminen
category-self-harm-hint = Lapsi vahingoitti itseään, yritti sitä tai puhui siitä.
category-self-harm-talk = Puhe itsensä vahingoittamisesta
category-self-harm-cutting = Viiltely
category-self-harm-attempt = Itsemurhayritys
category-self-harm-not-eating = Syömättömyys

category-absence = Luvaton poissaolo
category-absence-hint = Lapsi lähti luvatta tai ei palannut, kun oli sovittu.
category-absence-left = Lähti luvatta
category-absence-not-returned = Ei palannut sovitusti
category-absence-fetched = Haettiin takaisin

category-substances = Päihteet
category-substances-hint = Lapsi käytti päihteitä, tai niitä löytyi.
category-substances-alcohol = Alkoholi
category-substances-drugs = Huumeet
category-substances-nicotine = Nikotiini
category-substances-medicines = Lääkkeiden väärinkäyttö
category-substances-find = Löytyneet päihteet tai välineet

category-sexual-safety = Seksuaalinen turvallisuus
category-sexual-safety-hint = Lasta häirittiin seksuaalisesti, tai on syy epäillä hyväksikäyttöä. Kuuntele lasta, älä kuulustele.
category-sexual-safety-harassment = Häirintä
category-sexual-safety-suspected-abuse = Epäily hyväksikäytöstä
category-sexual-safety-between-children = Lasten välillä
category-sexual-safety-online = Verkossa

category-exploitation = Hyväksikäyttö, värväys rikoksiin tai ihmiskauppa
category-exploitation-hint = Joku näyttää käyttävän lasta hyväkseen tai houkuttelevan häntä rikoksiin.
category-exploitation-exploitation = Hyväksikäyttö
category-exploitation-recruitment = Värväys rikoksiin
category-exploitation-trafficking = Epäily ihmiskaupasta

category-bullying = Kiusaaminen, syrjintä tai rasismi
category-bullying-hint = Lasta kiusattiin, jätettiin ulkopuolelle tai kohdeltiin huonosti taustansa vuoksi.
category-bullying-in-unit = Yksikössä
category-bullying-at-school = Koulussa
category-bullying-online = Verkossa

category-medication = Poikkeama lääkehoidossa
category-medication-hint = Lääkettä annettaessa, kirjattaessa tai säilytettäessä tapahtui virhe, tai se oli lähellä.
category-medication-wrong-medicine = Väärä lääke
category-medication-wrong-dose = Väärä annos
category-medication-wrong-time = Väärä aika
category-medication-wrong-child = Lääke väärälle lapselle
category-medication-not-given = Lääke antamatta
category-medication-recording = Kirjaaminen
category-medication-storage = Säilytys
category-medication-loss = Lääkettä kadonnut

category-illness = Sairastuminen tai sairauskohtaus
category-illness-hint = Lapsi sairastui äkillisesti tai sai kohtauksen.
category-illness-seizure = Kohtaus
category-illness-allergy = Allerginen reaktio
category-illness-infection = Tarttuva tauti

category-accident-child = Lapsen tapaturma
category-accident-child-hint = Lapsi loukkaantui vahingossa, tai se oli lähellä.
category-accident-child-fall = Kaatuminen tai putoaminen
category-accident-child-burn = Palovamma
category-accident-child-traffic = Liikenteessä
category-accident-child-play = Leikissä
category-accident-child-sport = Liikunnassa
category-accident-child-water = Vedessä

category-accident-staff = Työtapaturma
category-accident-staff-hint = Työntekijä loukkaantui työssä tai työmatkalla, tai se oli lähellä.
category-accident-staff-fall = Kaatuminen tai putoaminen
category-accident-staff-lifting = Nostaminen
category-accident-staff-needle = Neulanpisto
category-accident-staff-violence = Väkivallan aiheuttama vamma

category-fire = Palo tai palovaara
category-fire-hint = Jokin paloi, alkoi palaa tai sytytettiin, tai palohälytin soi.
category-fire-fire = Tulipalo
category-fire-start = Palon alku
category-fire-arson = Tahallinen sytyttäminen
category-fire-alarm = Hälytys ilman paloa

category-premises = Vika tiloissa, pihalla tai laitteissa
category-premises-hint = Jokin paikka tai laite on rikki tai vaarallinen.
category-premises-lighting = Valaistus
category-premises-locks = Lukitus
category-premises-window = Ikkuna
category-premises-stairs = Portaat
category-premises-play-equipment = Leikkiväline
category-premises-indoor-air = Sisäilma

category-traffic = Liikenne ja kuljetus
category-traffic-hint = Vaara tai vahinko sattui autossa tai muussa kyydissä.

category-property = Omaisuusvahinko tai varkaus
category-property-hint = Jokin rikottiin tai meni rikki, tai jotain vietiin.
category-property-damage = Vahinko
category-property-theft = Varkaus

category-data-breach = Tietosuojan tai tietoturvan poikkeama
category-data-breach-hint = Henkilötietoja katosi, tai niitä näki joku, jolle ne eivät kuulu.
category-data-breach-wrong-recipient = Tieto väärälle vastaanottajalle
category-data-breach-in-sight = Tieto muiden nähtävillä
category-data-breach-lost-device = Kadonnut laite
category-data-breach-unauthorised-view = Luvaton katselu

category-digital = Turvallisuus verkossa
category-digital-hint = Lapsi kohtasi verkossa jotain haitallista, esimerkiksi huijauksen tai kuvan levittämistä.
category-digital-contact = Haitallinen yhteydenotto
category-digital-image = Kuvan levittäminen
category-digital-scam = Huijaus

category-family-contact = Yhteydenpito ja tapaamiset
category-family-contact-hint = Tapaamisessa, puhelussa tai vaihdossa läheisen kanssa jokin meni toisin kuin piti.
category-family-contact-interrupted = Keskeytetty tapaaminen
category-family-contact-abduction-threat = Uhka lapsen viemisestä
category-family-contact-exchange = Häiriö vaihdossa

category-staffing = Henkilöstön riittävyys ja osaaminen
category-staffing-hint = Työntekijöitä oli liian vähän, tai vuorosta puuttui osaamista.
category-staffing-shortage = Vajaa miehitys
category-staffing-no-substitute = Sijainen puuttuu
category-staffing-induction = Perehdytys

category-work-strain = Työn kuormitus tai häirintä työyhteisössä
category-work-strain-hint = Työ kuormittaa liikaa, tai joku kohtaa työssä häirintää.
category-work-strain-strain = Kuormitus
category-work-strain-harassment = Häirintä

category-process = Toimintatavat, tiedonkulku ja kirjaaminen
category-process-hint = Tieto ei kulkenut, kirjaus puuttui tai sovittu tapa ei toiminut.
category-process-practice = Toimintatapa
category-process-information = Tiedonkulku
category-process-recording = Kirjaaminen

category-rights = Lapsen oikeudet ja kuuleminen
category-rights-hint = Lasta ei kuultu, hän ei saanut tietoa tai hänen yksityisyyttään ei kunnioitettu.
category-rights-not-heard = Lasta ei kuultu
category-rights-no-information = Lapsi ei saanut tietoa
category-rights-privacy = Yksityisyys
category-rights-rules = Yksikön säännöt

category-care-quality = Palvelun laatu ja saatavuus
category-care-quality-hint = Lapsi tai perhe ei saanut sovittua palvelua ajoissa tai lainkaan.
category-care-quality-delay = Viive
category-care-quality-not-delivered = Palvelu ei toteutunut
category-care-quality-agreement = Poikettiin sopimuksesta

category-continuity = Toiminnan jatkuvuus
category-continuity-hint = Häiriö vaikeutti arkea, esimerkiksi sähkökatko tai epidemia.
category-continuity-power = Sähkö
category-continuity-water = Vesi
category-continuity-it = Tietojärjestelmät ja yhteydet
category-continuity-weather = Sää
category-continuity-epidemic = Epidemia

category-other = Muu
category-other-hint = Valitse tämä, jos mikään muu ei sovi.

category-success = Onnistuminen tai hyvä turvateko
category-success-hint = Jokin meni hyvin ja lisäsi turvallisuutta.
category-success-calming = Rauhoittaminen onnistui
category-success-child-helped = Lapsi auttoi
category-success-averted = Vaara torjuttiin
