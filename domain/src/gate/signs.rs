//! What in a text may point to a person or a single event: the words by which it is known.

/// Words without the marks around them.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn begins(word: &str, stems: &[&str]) -> bool {
    let word = bare(word).to_lowercase();
    stems.iter().any(|stem| word.starts_with(stem))
}

fn pairs<'a>(words: &'a [&'a str]) -> impl Iterator<Item = (&'a str, &'a str)> {
    words.iter().copied().zip(words.iter().copied().skip(1))
}

/// How the months begin.
const MONTHS: [&str; 25] = [
    "tammikuu",
    "helmikuu",
    "maaliskuu",
    "huhtikuu",
    "toukokuu",
    "kesäkuu",
    "heinäkuu",
    "elokuu",
    "syyskuu",
    "lokakuu",
    "marraskuu",
    "joulukuu",
    "januar",
    "februar",
    "mars",
    "march",
    "april",
    "maj",
    "may",
    "jun",
    "jul",
    "august",
    "septem",
    "okto",
    "decem",
];

/// "14.7.", "14.7.2026", "2026-07-14", "14. heinäkuuta", "July 14": a day of a month, not a whole month.
pub(super) fn days(words: &str) -> Vec<String> {
    let number = |text: &str, most: u32| text.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
    let is_day = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let dotted: Vec<&str> = word.trim_end_matches('.').split('.').collect();
        match dotted.as_slice() {
            [day, month, year] if year.len() == 4 => number(day, 31) && number(month, 12),
            [day, month] if word.ends_with('.') => number(day, 31) && number(month, 12),
            _ => bare(word).parse::<chrono::NaiveDate>().is_ok(),
        }
    };
    let all: Vec<&str> = words.split_whitespace().collect();
    let written = pairs(&all).filter(|(one, other)| {
        let before = number(bare(one), 31) && begins(other, &MONTHS);
        before || (begins(one, &MONTHS) && number(bare(other), 31))
    });
    let written: Vec<String> = written.map(|(one, other)| format!("{one} {other}")).collect();
    all.into_iter().filter(|word| is_day(word)).map(str::to_owned).chain(written).collect()
}

/// How the words begin that count children, events and answers, in the languages of a report.
const COUNTED: [&str; 34] = [
    "laps", "last", "nuor", "poik", "poja", "tyttö", "tytö", "asiak", "vanhem", "läheis", "tapahtum", "tapau",
    "tilant", "rajoi", "ilmoit", "karka", "väkival", "muistut", "ehdot", "ehdotu", "vasta", "barn", "pojk", "flick",
    "unga", "ungdom", "händels", "begräns", "anmäl", "child", "young", "incident", "restrict", "complain",
];
/// Numbers from one to four, and words for few. "Yhdessä" is left out: it is togetherness before it is one.
const FEW: [&str; 24] = [
    "yksi", "yhden", "yhtä", "yhdellä", "yhdeltä", "yhdelle", "yhdestä", "ainoa", "ainoan", "ainoalla", "pari",
    "parille", "parilla", "parin", "en", "ett", "två", "tre", "fyra", "one", "two", "three", "four", "few",
];
/// How others of them begin.
const FEW_STEMS: [&str; 12] =
    ["kaks", "kahde", "kahta", "kolm", "nelj", "muutam", "yksittäi", "några", "enstaka", "enda", "couple", "single"];

/// "Kolme lasta", "3:lla nuorella", "muutama rajoitus": few beside what is counted, with one word between them at most.
pub(super) fn few(words: &str) -> Vec<String> {
    let all: Vec<&str> = words.split_whitespace().collect();
    let is_few = |word: &str| {
        let figure = bare(word).split(':').next().unwrap_or_default();
        matches!(figure, "1" | "2" | "3" | "4")
            || FEW.contains(&bare(word).to_lowercase().as_str())
            || begins(word, &FEW_STEMS)
    };
    let found = all.iter().enumerate().filter(|(_, word)| is_few(word)).filter_map(|(at, _)| {
        let near = all.get(at + 1..(at + 3).min(all.len()))?;
        let end = near.iter().position(|word| begins(word, &COUNTED))?;
        Some(all.get(at..at + end + 2)?.join(" "))
    });
    found.collect()
}

/// How the names of streets end.
const STREETS: [&str; 14] = [
    "katu", "kadun", "kadulla", "tie", "tien", "tiellä", "polku", "polun", "kuja", "kujan", "gatan", "vägen", "street",
    "road",
];

/// "Rantakatu 5": where somebody lives.
pub(super) fn addresses(words: &str) -> Vec<String> {
    let all: Vec<&str> = words.split_whitespace().collect();
    let is_street = |word: &str| {
        let word = bare(word).to_lowercase();
        STREETS.iter().any(|end| word.ends_with(end))
    };
    let starts_with_number = |word: &str| bare(word).starts_with(|c: char| c.is_ascii_digit());
    let found = pairs(&all).filter(|(street, number)| is_street(street) && starts_with_number(number));
    found.map(|(street, number)| format!("{street} {number}")).collect()
}

/// How the words begin that tell how a place is guarded and how many are there at night.
const GUARDS: [&str; 17] = [
    "yövuoro",
    "yötyö",
    "yksintyö",
    "häly",
    "kamera",
    "ovikood",
    "lukk",
    "avain",
    "avaim",
    "nattskift",
    "larm",
    "övervakningskamera",
    "dörrkod",
    "nyckel",
    "night",
    "alarm",
    "camera",
];

/// "Yövuorossa", "hälyttimien": how the place is guarded.
pub(super) fn arrangements(words: &str) -> Vec<String> {
    words.split_whitespace().filter(|word| begins(word, &GUARDS)).map(|word| bare(word).to_owned()).collect()
}

/// What stands between quotation marks.
pub(super) fn quotes(words: &str) -> Vec<String> {
    let is_mark = |c: char| matches!(c, '"' | '”' | '“' | '„' | '»' | '«');
    let parts: Vec<&str> = words.split(is_mark).collect();
    let inside = parts.iter().skip(1).step_by(2).take(parts.len() / 2);
    inside.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}
