use super::LineKey;
use crate::date::minus_months;
use chrono::NaiveDate;

/// A finding that comes so often within the months that are looked at is told as one that repeats.
pub const OFTEN: usize = 2;
/// How far back a finding counts.
const MONTHS: u32 = 12;

/// The first day on which a finding counts.
pub fn seen_since(today: NaiveDate) -> NaiveDate {
    minus_months(today, MONTHS)
}

/// A line with the days on which something was found there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub key: LineKey,
    /// The latest first.
    pub on: Vec<NaiveDate>,
}

impl Seen {
    /// Whether it comes back from round to round.
    pub fn repeats(&self) -> bool {
        self.on.len() >= OFTEN
    }
}

/// The lines at which something was found since [`seen_since`], the most frequent first and of those the latest. `found` are
/// lines with the days of their rounds, in any order.
pub fn seen(found: &[(LineKey, NaiveDate)], today: NaiveDate) -> Vec<Seen> {
    let since = seen_since(today);
    let mut seen: Vec<Seen> = Vec::new();
    for (key, on) in found.iter().filter(|(_, on)| *on >= since) {
        match seen.iter_mut().find(|seen| seen.key == *key) {
            Some(seen) => seen.on.push(*on),
            None => seen.push(Seen { key: *key, on: vec![*on] }),
        }
    }
    for line in &mut seen {
        line.on.sort_unstable_by(|a, b| b.cmp(a));
    }
    seen.sort_by(|a, b| (b.on.len(), b.on.first()).cmp(&(a.on.len(), a.on.first())));
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{USUAL, usual};
    use proptest::prelude::*;

    fn day(day: &str) -> NaiveDate {
        day.parse().unwrap()
    }

    fn repeating(found: &[(LineKey, NaiveDate)], today: NaiveDate) -> Vec<Seen> {
        seen(found, today).into_iter().filter(Seen::repeats).collect()
    }

    #[test]
    fn what_was_found_twice_in_a_year_repeats_and_what_was_found_long_ago_does_not() {
        let key = |code: &str| LineKey::Usual(usual(code).unwrap());
        let found = [
            (key("yard-lit"), day("2026-03-01")),
            (key("yard-lit"), day("2026-09-01")),
            (key("plugs-whole"), day("2026-08-01")),
            (key("plugs-whole"), day("2025-09-15")),
            (key("exits-free"), day("2026-01-05")),
            (key("exits-free"), day("2026-02-05")),
            (key("exits-free"), day("2025-09-16")),
        ];
        let seen = repeating(&found, day("2026-09-16"));
        let told: Vec<_> = seen.iter().map(|seen| (seen.key.to_string(), seen.on.len(), seen.on[0])).collect();
        assert_eq!(told, [("exits-free".into(), 3, day("2026-02-05")), ("yard-lit".into(), 2, day("2026-09-01"))]);
    }

    proptest! {
        #[test]
        fn the_order_of_what_was_found_changes_nothing(
            mut found in prop::collection::vec((0..USUAL.len(), 0..400_i64), 0..40),
        ) {
            let today = day("2026-09-16");
            let as_found = |found: &[(usize, i64)]| -> Vec<(LineKey, NaiveDate)> {
                found.iter().map(|(line, ago)| (LineKey::Usual(&USUAL[*line]), today - chrono::Days::new(*ago as u64))).collect()
            };
            let mut one = seen(&as_found(&found), today);
            found.reverse();
            let mut other = seen(&as_found(&found), today);
            for lines in [&mut one, &mut other] {
                lines.sort_by_key(|line| line.key.to_string());
            }
            prop_assert_eq!(&one, &other);
            prop_assert!(one.iter().all(|line| !line.on.is_empty() && line.on.iter().all(|on| *on >= seen_since(today))));
        }
    }
}
