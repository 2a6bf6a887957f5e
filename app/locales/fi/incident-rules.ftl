### The rules that incidents are handled by: categories and the law on restrictions.

nav-incident-rules = Tapahtumien luokat
rules-title = Tapahtumien luokat ja rajoitusten säännöt
rules-lead = Muutos on voimassa valitsemastasi päivästä. Aiemmat ilmoitukset pysyvät sellaisina kuin ne tehtiin.
rules-add = Lisää luokka
rules-categories = Luokat
rules-measures = Mitkä rajoitukset laki sallii
rules-category = Luokka
rules-category-lead = Voit tarkentaa luokkaa omaan toimintaanne. Sinetöityä ei voi avata eikä pakollista ilmoitusta poistaa.
rules-next = Luokka jatkossa
rules-history = Versiot
rules-measure = Rajoitustoimenpide
rules-measure-lead = Ohjelma arvioi näiden rivien perusteella, onko kirjattu rajoitus ylipäätään mahdollinen. Muuta rivejä, kun laki muuttuu.
rules-measure-next = Missä toimenpide on mahdollinen
rules-red = Aina punainen
rules-not-offered = Ei käytössä
rules-not-in-force = Ei voimassa
rules-changes = Muuttuu { $day }
rules-nowhere = Ei mahdollinen missään
rules-notices-count = { $n ->
    [one] { $n } ilmoitus muille
   *[other] { $n } ilmoitusta muille
}
rules-chosen = { $n ->
    [one] { $n } valittu
   *[other] { $n } valittu
}
rules-from = { $day } alkaen
rules-shipped = Ohjelman oma
rules-made = { $name }, { $at }
rules-changed-to = { $label }: { $old } → { $new }
rules-changed = { $label }: muutettu
rules-lang-fi = Suomeksi
rules-lang-sv = Ruotsiksi
rules-lang-en = Englanniksi
rules-own-subs = Omat alaluokat
rules-own-sub = Oma alaluokka { $n }, { $language }
rules-severity-1 = Lievä
rules-severity-2 = Haitallinen
rules-severity-3 = Vakava
rules-notices-always = Jokaisesta tapahtumasta
rules-notices-serious = Lisäksi vakavasta tapahtumasta
rules-notice-to = Kenelle
rules-notice-need = Tarve
rules-notice-within = Viimeistään
rules-notice-time = määräaika
rules-notice-span = määräajan yksikkö
rules-notice-none = Ei ilmoiteta
rules-notice-least = Pakollinen, enintään { $span }

span-hours = tuntia
span-days = päivää
span-working-days = arkipäivää
span-hours-count = { $n ->
    [one] { $n } tunti
   *[other] { $n } tuntia
}
span-days-count = { $n ->
    [one] { $n } päivä
   *[other] { $n } päivää
}
span-working-days-count = { $n ->
    [one] { $n } arkipäivä
   *[other] { $n } arkipäivää
}

category-text-name-fi = Nimi
category-text-name-fi-hint = Jätä tyhjäksi, jos ohjelman oma nimi sopii. Jos kirjoitat vain yhdellä kielellä, muilla kielillä näkyy sama.
category-text-name-fi-empty = Kirjoita luokalle nimi
category-text-hint-fi = Ohje valitsijalle
category-text-subcategories = Alaluokat
category-text-severity = Kuinka vakava tällainen voisi olla
category-text-severity-empty = Valitse, kuinka vakava tällainen voisi olla
category-text-secrecy = Kuka lukee
category-text-secrecy-empty = Valitse, kuka lukee luokan ilmoitukset
category-text-secrecy-less-secret = Tämän luokan ilmoituksia ei voi avata laajemmalle kuin ohjelma on säätänyt
category-text-red = Aina punainen
category-text-red-hint = Ilmoitus on kiireellinen, vaikka kukaan ei loukkaantunut.
category-text-red-always-red = Tämä luokka on aina punainen
category-text-form = Lisälomake
category-text-form-empty = Valitse lisälomake listalta
category-text-form-form-stays = Tämän luokan lisälomaketta ei voi vaihtaa
category-text-area = Vaararekisterin alue
category-text-area-hint = Tapahtumasta tehty vaara merkitään tälle alueelle.
category-text-area-empty = Valitse vaararekisterin alue
category-text-notices = Ilmoitukset muille
category-text-notices-hint = Ohjelma muistuttaa näistä. Ihmiset ilmoittavat, ohjelma ei lähetä mitään.
category-text-notices-number = Kirjoita jokaisen valitun ilmoituksen määräaika numerona väliltä 1–999
category-text-notices-must-stays = Pakollista ilmoitusta ei voi poistaa eikä sen aikaa pidentää
category-text-offered = Luokka on käytössä
category-text-offered-hint = Kun luokka ei ole käytössä, uusissa ilmoituksissa sitä ei voi valita.
category-text-offered-needed = Ohjelma tarvitsee tätä luokkaa, joten sitä ei voi poistaa käytöstä
category-text-from = Mistä päivästä alkaen?
category-text-from-empty = Kirjoita päivä, josta alkaen muutos on voimassa
category-text-reason = Miksi luokkaa muutetaan?
category-text-reason-empty = Kirjoita, miksi luokkaa muutetaan

measure-text-allowed = Sijoituksen peruste ja paikka
measure-text-allowed-hint = Rasti tarkoittaa, että toimenpide on siellä mahdollinen, jos sen omat edellytykset täyttyvät.
measure-text-from = Mistä päivästä alkaen?
measure-text-from-hint = Päivä, jona laki tuli tai tulee voimaan.
measure-text-from-empty = Kirjoita päivä, jona laki tulee voimaan
measure-text-source = Laki ja pykälä
measure-text-source-empty = Kirjoita laki ja pykälä, johon muutos perustuu
