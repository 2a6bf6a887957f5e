//! What changed from one version to the next: hazard by hazard, and word by word.

use super::ItemText;
use crate::{hazard::codes, ids::HazardId};

codes! {
    /// How a hazard's line stands against the version before.
    Change {
        Unchanged = "unchanged",
        Changed = "changed",
        New = "new",
        /// It was in the version before and is not in this one.
        Gone = "gone",
    }
}

/// One hazard's line in both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference<'a> {
    pub hazard: HazardId,
    pub before: Option<&'a ItemText>,
    pub after: Option<&'a ItemText>,
}

impl Difference<'_> {
    pub fn change(&self) -> Change {
        match (self.before, self.after) {
            (None, _) => Change::New,
            (_, None) => Change::Gone,
            (Some(before), Some(after)) if before == after => Change::Unchanged,
            _ => Change::Changed,
        }
    }
}

/// Every hazard of either version once: those of `after` in their order, then those that are gone.
pub fn compare<'a>(
    before: &'a [(HazardId, ItemText)],
    after: &'a [(HazardId, ItemText)],
) -> impl Iterator<Item = Difference<'a>> {
    let find = |of: &'a [(HazardId, ItemText)], id: HazardId| of.iter().find(|(h, _)| *h == id).map(|(_, text)| text);
    let kept = after.iter().map(move |(hazard, text)| Difference {
        hazard: *hazard,
        before: find(before, *hazard),
        after: Some(text),
    });
    let gone = before
        .iter()
        .filter(move |(hazard, _)| find(after, *hazard).is_none())
        .map(|(hazard, text)| Difference { hazard: *hazard, before: Some(text), after: None });
    kept.chain(gone)
}

/// A run of words that stayed, came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordRun {
    Same(String),
    Removed(String),
    Added(String),
}

/// What happened between two texts, word by word. The kept and removed runs together are the old text, the kept and
/// added ones the new.
pub fn word_runs(before: &str, after: &str) -> Vec<WordRun> {
    use similar::{ChangeTag, TextDiff};
    let mut runs: Vec<WordRun> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let text = change.value();
        match (change.tag(), runs.last_mut()) {
            (ChangeTag::Equal, Some(WordRun::Same(run)))
            | (ChangeTag::Delete, Some(WordRun::Removed(run)))
            | (ChangeTag::Insert, Some(WordRun::Added(run))) => run.push_str(text),
            (ChangeTag::Equal, _) => runs.push(WordRun::Same(text.to_owned())),
            (ChangeTag::Delete, _) => runs.push(WordRun::Removed(text.to_owned())),
            (ChangeTag::Insert, _) => runs.push(WordRun::Added(text.to_owned())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Narrative;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn line(n: u128, scenario: &str) -> (HazardId, ItemText) {
        let text = ItemText { scenario: Narrative::optional(scenario).unwrap(), ..ItemText::default() };
        (HazardId(Uuid::from_u128(n)), text)
    }

    #[test]
    fn every_hazard_is_unchanged_changed_new_or_gone() {
        let before = [line(1, "a"), line(2, "b"), line(3, "c")];
        let after = [line(4, "d"), line(1, "a"), line(2, "B")];
        let changes: Vec<_> = compare(&before, &after).map(|d| (d.hazard.0.as_u128(), d.change())).collect();
        let expected = [(4, Change::New), (1, Change::Unchanged), (2, Change::Changed), (3, Change::Gone)];
        assert_eq!(changes, expected);
    }

    #[test]
    fn words_are_told_apart_not_letters() {
        let runs = word_runs("Piha on pimeä illalla.", "Piha on liukas illalla.");
        assert_eq!(
            runs,
            [
                WordRun::Same("Piha on ".into()),
                WordRun::Removed("pimeä".into()),
                WordRun::Added("liukas".into()),
                WordRun::Same(" illalla.".into()),
            ]
        );
    }

    proptest! {
        #[test]
        fn the_runs_hold_both_texts_whole(before in "[abåä \n]{0,40}", after in "[abåä \n]{0,40}") {
            let (mut old, mut new) = (String::new(), String::new());
            for run in word_runs(&before, &after) {
                match run {
                    WordRun::Same(text) => { old.push_str(&text); new.push_str(&text); }
                    WordRun::Removed(text) => old.push_str(&text),
                    WordRun::Added(text) => new.push_str(&text),
                }
            }
            prop_assert_eq!((old, new), (before, after));
        }

        #[test]
        fn a_version_against_itself_has_no_difference(lines in prop::collection::vec("[a-c]{0,3}", 0..6)) {
            let of: Vec<_> = (0..).zip(&lines).map(|(n, text)| line(n, text)).collect();
            prop_assert!(compare(&of, &of).all(|d| d.change() == Change::Unchanged));
            prop_assert!(compare(&[], &of).all(|d| d.change() == Change::New));
            prop_assert!(compare(&of, &[]).all(|d| d.change() == Change::Gone));
        }
    }
}
