use super::*;
use proptest::{prelude::*, sample::select};
use std::time::{Duration, Instant};

fn names() -> Vec<String> {
    ["Maija Virtanen", "Olli Mäki", "Satu Ranta", "Aino Liisa Korpi-Halla", "Eero Kallas", "Kim Ek", "Pekka"]
        .map(str::to_owned)
        .to_vec()
}

fn seen(text: &str) -> Vec<(Sign, String)> {
    look(text, &names()).into_iter().map(|found| (found.sign, found.text)).collect()
}

fn only(text: &str, sign: Sign, found: &str) {
    assert_eq!(seen(text), [(sign, found.to_owned())], "{text}");
}

const ORDINARY: [&str; 15] = [
    "Takapihan valo ei syty, ja portaat ovat liukkaat.",
    "Lapsi A suuttui ruokailussa klo 20.40 ja rauhoittui kello 21:05.",
    "Ilmoitus 2026-KO-0142 käsiteltiin 12.9.2026 tiimissä.",
    "Asia tuli esiin 2026-09-12 ja uudestaan 03.09.2026.",
    "Yövuorossa 01.10.2026 klo 08.00–16.00 oli kaksi työntekijää.",
    "Osoite on Esimerkkitie 3, 00100 Helsinki, ja postilokero 02150 Espoo.",
    "Soitimme numeroon 112, ja apu tuli 9 minuutissa.",
    "Korjaus maksoi 1 250,00 euroa ja takuu 0,50 euroa; ero +1 000 000 € on kirjoitusvirhe.",
    "Vuorot 08-16, 07-15 ja 22-08 jäivät vajaiksi 0-3 kertaa viikossa.",
    "Satu kuuli asiasta, ja Pekka kirjasi sen ylös.",
    "Rannalla oli tuulista, ja lapset söivät eväitä rantakalliolla.",
    "Diaarinumero 0142/2026 ja liite 0142-2026 ovat kansiossa.",
    "Huoneiden 1, 2, 3, 4, 5, 6, 7, 8 ja 9 palovaroittimet testattiin @ 9.30.",
    "Kaksi nuorta lähti luvatta ja palasi itse kolmen tunnin kuluttua.",
    "Yrityksen tunnus on 0123456-7, ja sopimus alkoi 01 02 2026 tai 01-02-2026.",
];

#[test]
fn ordinary_sentences_raise_no_question() {
    let names: Vec<String> = names().into_iter().filter(|name| name != "Satu Ranta").collect();
    for text in ORDINARY {
        assert_eq!(look(text, &names), [], "{text}");
    }
}

#[test]
fn phone_numbers_are_seen_in_the_forms_in_which_they_are_written() {
    for number in [
        "+358 40 123 4567",
        "+358401234567",
        "+358 (0)40 123 4567",
        "+358-40-123 4567",
        "00358 40 123 4567",
        "040 1234567",
        "040-123 4567",
        "040–1234567",
        "040 - 1234567",
        "040/123 4567",
        "040.1234567",
        "040.123.4567",
        "0401234567",
        "04012 34567",
        "0457 123 4567",
        "040\u{a0}123\u{a0}4567",
        "040 12 34 567",
        "09 123 456",
        "09-1234567",
        "013 123456",
        "0100 100",
        "+46 8 123 456 78",
    ] {
        for text in
            [format!("Soita {number}."), format!("puh.{number}, kiitos"), number.to_owned(), format!("({number})")]
        {
            only(&text, Sign::Phone, number);
        }
    }
    only("(09) 123 456", Sign::Phone, "09) 123 456");
}

#[test]
fn what_stands_after_a_phone_number_is_left_out_of_it() {
    only("Soita 040 1234567 12.9. tai", Sign::Phone, "040 1234567");
    only("Soita 040 123 456 20.40 jälkeen", Sign::Phone, "040 123 456");
    only("Soita 0401234567 3 kertaa", Sign::Phone, "0401234567");
    only("Soita 0401234567,9 tai", Sign::Phone, "0401234567");
    assert_eq!(seen("040 123456 09 123456").len(), 2);
}

#[test]
fn an_email_address_is_seen_without_the_sentence_around_it() {
    for text in [
        "Kirjoita: maija.v+koti@posti.example.fi.",
        "<maija.v+koti@posti.example.fi>",
        "maija.v+koti@posti.example.fi:n",
    ] {
        only(text, Sign::Email, "maija.v+koti@posti.example.fi");
    }
    only("...äiti@kotipesä.fi-osoite", Sign::Email, "äiti@kotipesä.fi");
    for text in ["tavataan @ koti", "a@b", "a@b.c", "@tunnus.fi", "a@.fi", "hinta 3@4.50"] {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn a_last_name_is_seen_alone_and_with_its_first_name() {
    only("Kerroin asiasta, ja Maija Virtanen kuunteli.", Sign::Name, "Maija Virtanen");
    only("virtanen maija kuunteli", Sign::Name, "virtanen maija");
    only("Olli Virtanen kuunteli", Sign::Name, "Virtanen");
    only("Aino Korpi-Hallan vuorolla", Sign::Name, "Aino Korpi-Hallan");
    only("Ek tuli", Sign::Name, "Ek");
    only("Ma\u{308}ki tuli", Sign::Name, "Mäki");
}

#[test]
fn inflected_last_names_are_seen() {
    for form in [
        "Virtasen",
        "Virtaselle",
        "Virtaselta",
        "Virtasella",
        "Virtasessa",
        "Virtasesta",
        "Virtasta",
        "Virtaseksi",
        "Virtaseen",
        "Virtaset",
        "Virtasten",
        "Virtasia",
        "Virtasille",
        "Virtanenkin",
        "Virtasellekin",
        "VIRTASELLEKO",
        "Virtanens",
        "Mäen",
        "Mäelle",
        "Mäkeä",
        "Mäkeen",
        "Mäkikin",
        "Rannan",
        "Rannalta",
        "Rantaa",
        "Rantaan",
        "Rantaako",
        "Kallaksen",
        "Kallasta",
        "Korpi-Hallalle",
    ] {
        only(&format!("Puhuin {form} kanssa."), Sign::Name, form);
    }
    only("Virtanen-niminen", Sign::Name, "Virtanen");
    only("Virtasen-Ville", Sign::Name, "Virtasen");
}

#[test]
fn words_that_only_begin_like_a_name_are_not_names() {
    for text in [
        "virta",
        "virtas",
        "virtaus",
        "mäkihyppy",
        "mäe",
        "rantakallio",
        "ranna",
        "ekin",
        "eka",
        "satunnainen",
        "Maija ja Aino",
    ] {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn the_same_thing_is_told_once_and_in_order_of_appearance() {
    let text = "Virtanen (131052-308T, m.virtanen@example.fi) puh. 040 1234567. VIRTANEN, 040 1234567. Virtasen.";
    let signs: Vec<_> = seen(text);
    let expected = [
        (Sign::Name, "Virtanen"),
        (Sign::IdentityCode, "131052-308T"),
        (Sign::Email, "m.virtanen@example.fi"),
        (Sign::Phone, "040 1234567"),
        (Sign::Name, "Virtasen"),
    ];
    assert_eq!(signs, expected.map(|(sign, text)| (sign, text.to_owned())));
}

#[test]
fn an_identity_code_of_digits_only_is_no_phone_number() {
    only("koodi 010106-9261", Sign::IdentityCode, "010106-9261");
}

#[test]
fn a_long_text_and_many_names_take_a_moment_only() {
    let names: Vec<String> = (0..50).map(|n| format!("Etu{n} Suku{}nen", "x".repeat(n))).collect();
    for part in
        ["a", "0", "0 ", "+", "a@", "@a", "a.", ".", "-", "a-", "Sukunen ", "Sukus", "040 123 ", "(0)", "131052-308T "]
    {
        let text: String = part.chars().cycle().take(20_000).collect();
        let start = Instant::now();
        let _ = look(&text, &names);
        assert!(start.elapsed() < Duration::from_secs(2), "{part}");
    }
}

/// Ordinary words with ordinary signs between them.
fn prose() -> impl Strategy<Value = String> {
    let words = select(vec![
        "lapsi",
        "Yöllä",
        "käytävä",
        "on",
        "hätä",
        "ja",
        "työntekijä",
        "pesä",
        "3",
        "kello",
        "äänessä",
        "ei",
    ]);
    let signs = select(vec![" ", ", ", ". ", "\n", " – ", "; ", "! "]);
    prop::collection::vec((words, signs), 0..12)
        .prop_map(|parts| parts.into_iter().map(|(word, sign)| format!("{word}{sign}")).collect())
}

proptest! {
    #[test]
    fn looking_never_panics(text in "\\PC{0,120}", names in prop::collection::vec("\\PC{0,12}", 0..4)) {
        let _ = look(&text, &names);
    }

    #[test]
    fn looking_never_panics_at_what_is_almost_a_sign(text in "[-0-9+()./:,@ aäVirtaneMs\u{308}]{0,80}") {
        let _ = look(&text, &names());
    }

    #[test]
    fn a_planted_identity_code_is_found(before in prose(), after in prose(), d in 1u32..=31, m in 1u32..=12, y in 0u32..100,
        c in "[-+A-FU-Y]", n in 0u32..1000, k in "[0-9A-Y]") {
        let code = format!("{d:02}{m:02}{y:02}{c}{n:03}{k}");
        prop_assert_eq!(seen(&format!("{before}{code} {after}")), [(Sign::IdentityCode, code)]);
    }

    #[test]
    fn a_planted_phone_number_is_found(before in prose(), after in prose(), prefix in "(040|050|0457|09|\\+358 40|\\+35850)",
        gap in "[ -]?", number in "[1-9][0-9]{6}") {
        let phone = format!("{prefix}{gap}{number}");
        let found = seen(&format!("{before}{phone}, {after}"));
        prop_assert_eq!(found, [(Sign::Phone, phone)]);
    }

    #[test]
    fn a_planted_email_address_is_found(before in prose(), after in prose(), email in "[a-z][a-z0-9._-]{0,8}[a-z]@[a-z][a-z0-9-]{0,8}[a-z]\\.(fi|com)") {
        prop_assert_eq!(seen(&format!("{before}{email} {after}")), [(Sign::Email, email)]);
    }

    #[test]
    fn a_planted_name_is_found(before in prose(), after in prose(), form in select(vec!["Virtanen", "virtaselle", "MÄEN", "Maija Virtasta"])) {
        prop_assert_eq!(seen(&format!("{before}{form} {after}")), [(Sign::Name, form.to_owned())]);
    }
}

#[test]
fn a_childs_pseudonym_is_pointed_at_when_it_is_written_as_a_name() {
    let pseudonyms = ["Tähti".to_owned(), "Pilvi".to_owned()];
    let texts =
        |text: &str| look_in_unit(text, &[], &pseudonyms).into_iter().map(|found| found.text).collect::<Vec<_>>();
    assert_eq!(texts("Kokouksessa Tähti ehdotti koiraa, ja Pilven mielestä se oli hyvä."), ["Tähti", "Pilven"]);
    assert_eq!(texts("Taivaalla oli pilvi ja yksi tähti."), Vec::<String>::new());
}
