# Riskitasot, matriisi ja luokat
level = Riskitaso
level-none = Ei arvioitu
level-now = Riski nyt
level-after = Toimien jälkeen
level-highest = Suurin riski
level-and-higher = { $level } { $word } tai suurempi
level-chip = Riskitaso vähintään { $level }
level-1-rule = Toimia ei tarvita.
level-2-rule = Seurataan. Parannetaan, jos se käy helposti.
level-3-rule = Toimet suunnitellaan ja aikataulutetaan. Oletusmääräaika on 90 päivää.
level-4-rule = Toimet aloitetaan nopeasti. Väliaikainen toimi tehdään 3 päivässä. Turvallisuusvastaava hyväksyy.
level-5-rule = Toiminta keskeytetään tai tehdään turvalliseksi heti. Väliaikainen toimi tehdään 24 tunnissa. Riski ei voi jäädä tasolle 5.
picker-empty = Valitse todennäköisyys ja vakavuus. Riskin suuruus näkyy tässä.

area-violence = Väkivalta ja uhka
area-self-harm = Lapsen itselleen aiheuttama vaara
area-peers = Lasten keskinäiset suhteet
area-rights = Oikeudet ja kohtelu
area-health = Lääkehoito ja terveys
area-premises = Tilat, piha ja tapaturmat
area-fire = Palo- ja poistumisturvallisuus
area-transport = Liikenne, kuljetus, retket ja vesi
area-outsiders = Ulkopuoliset, tapaamiset ja kotikäynnit
area-digital = Digiturvallisuus ja tietosuoja
area-staffing = Henkilöstö ja kuormitus
area-continuity = Toiminnan jatkuvuus
affected-children = Lapset ja nuoret
affected-staff = Työntekijät
affected-families = Läheiset ja vierailijat
affected-outsiders = Ulkopuoliset
affected-continuity = Omaisuus ja toiminnan jatkuvuus
source-observation = Oma havainto
source-checklist = Tarkistuslista
source-round = Turvallisuuskierros
source-incident = Tapahtuma
source-child = Lapsen kertoma
source-staff = Työntekijöiden keskustelu
source-feedback = Palaute
source-authority = Viranomainen tai tilaaja
control-eliminate = Poistaminen
control-eliminate-hint = Vaara häviää kokonaan.
control-substitute = Korvaaminen
control-substitute-hint = Vaarallinen vaihdetaan vähemmän vaaralliseen.
control-engineering = Tekninen tai tilaratkaisu
control-engineering-hint = Lukot, näkyvyys, valaistus, hälyttimet.
control-organisational = Toimintatapa ja vuorot
control-organisational-hint = Työn järjestely, henkilöstö, vuorosuunnittelu.
control-relational = Kasvatuksellinen keino
control-relational-hint = Ennakoitava arki, rauhoittuminen, sopiminen lapsen kanssa.
control-competence = Perehdytys ja koulutus
control-competence-hint = Osaamista lisätään ja harjoitellaan.
control-personal = Henkilökohtainen suojain tai hälytin
control-personal-hint = Suojaa yhtä ihmistä kerrallaan.
control-information = Ohje tai muistutus
control-information-hint = Yksin harvoin riittävä.
nav-method = Riskien arviointitapa
method-title = Riskien arviointitapa
method-lead = Näin todennäköisyydestä ja vakavuudesta tulee riskitaso. Jokainen arviointi säilyttää tavan, jolla se tehtiin.
method-used = Käytössä: { $name }
method-in-use = Käytössä
method-axes = Todennäköisyys ja vakavuus
method-cell-changed = Muuttuu
method-file = Lataa tiedostona
method-level = Tason 2 nimi
method-level-question = Miksi tasoa 2 kutsutaan?
method-level-hint = Lähteet käyttävät kahta nimeä. Nimen vaihto ei muuta yhtään arviointia.
method-level-minor = Vähäinen
method-level-tolerable = Siedettävä
method-others = Muut arviointitavat
method-shipped = Tulee ohjelman mukana
method-brought = Tuotu
method-taken = Otettu käyttöön
method-import = Tuo oma matriisi
method-import-file = Tiedosto
method-import-hint = JSON-tiedosto, enintään 4 megatavua. Saat pohjan lataamalla jonkin matriisin tiedostona. Tuotua matriisia ei oteta heti käyttöön.
method-import-send = Tuo ja esikatsele
method-faults = Tiedostoa ei voi ottaa vastaan
method-grid = Matriisi
method-change = Mitä muuttuisi?
method-cells =
    { $n ->
        [0] Yhdenkään ruudun riskitaso ei muutu.
        [one] Yhden ruudun riskitaso muuttuu.
       *[other] { $n } ruudun riskitaso muuttuu.
    }
method-size = Matriisin koko muuttuu: { $from } → { $to }. Uudessa versiossa riskit arvioidaan uudelleen.
method-level-renamed = Tason { $level } nimi muuttuu: { $from } → { $to }.
method-drafts =
    { $n ->
        [0] Keskeneräisiä arviointeja ei ole.
        [one] 1 keskeneräinen arviointi tehdään loppuun nykyisellä tavalla.
       *[other] { $n } keskeneräistä arviointia tehdään loppuun nykyisellä tavalla.
    }
method-kept = Hyväksytyt arvioinnit pysyvät sellaisina kuin ne ovat.
method-take = Ota käyttöön
flash-method-taken = Arviointitapa on otettu käyttöön.
matrix-axis-likelihood = todennäköisyys
matrix-axis-severity = vakavuus
matrix-unreadable = Tiedosto ei ole JSON-tiedosto. Virhe on rivillä { $line }.
matrix-format = Tiedosto ei ole Majakan riskimatriisi tai sen versio on tuntematon.
matrix-steps = Asteita pitää olla 2–7. Akselilla { $axis } niitä on { $n }.
matrix-step-name = Akselin { $axis } asteelta { $step } puuttuu nimi (kieli { $lang }).
matrix-step-anchor = Akselin { $axis } asteelta { $step } puuttuu kuvaus (kieli { $lang }).
matrix-level-name = Tasolta { $level } puuttuu nimi (kieli { $lang }).
matrix-name = Matriisilta puuttuu nimi (kieli { $lang }).
matrix-text = Teksti kohdassa { $at } on liian pitkä tai sisältää henkilötunnuksen.
matrix-cell-missing = Ruutu puuttuu: todennäköisyys { $likelihood }, vakavuus { $severity }.
matrix-cell-level = Ruudussa todennäköisyys { $likelihood }, vakavuus { $severity } pitää olla taso 1–5.
matrix-cells-too-many = Ruutuja on enemmän kuin asteita.
matrix-falls = Riskitaso laskee, vaikka riski kasvaa. Tarkista matriisi ennen kuin otat sen käyttöön.
matrix-falls-likelihood = Taso laskee, kun todennäköisyys nousee asteeseen { $likelihood } (vakavuus { $severity }).
matrix-falls-severity = Taso laskee, kun vakavuus nousee asteeseen { $severity } (todennäköisyys { $likelihood }).
