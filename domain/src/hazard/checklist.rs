//! The checklist of guided identification: statements of good practice, answered yes, no or not here.
//!
//! Only codes stand here. The words are in `checklist.ftl` of each language under `check-<code>`; what
//! is missing when the answer is no, as a hazard's title, stands under `check-<code>-no`.

use super::{Area, area::codes};
use crate::form::Fields;

/// One statement of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckItem {
    /// A short stable name, a part of its message ids.
    pub code: &'static str,
    /// The hazard area the statement belongs to.
    pub area: Area,
}

/// Every statement, in the order of the areas.
pub const CHECKLIST: &[CheckItem] = &[
    item("safe-way-out", Area::Violence),
    item("sharp-tools-locked", Area::Violence),
    item("calming-means-written", Area::Violence),
    item("alarm-brings-help", Area::Violence),
    item("support-after-violence", Area::Violence),
    item("means-removed", Area::SelfHarm),
    item("safety-plan-made", Area::SelfHarm),
    item("urgent-help-known", Area::SelfHarm),
    item("absence-steps-known", Area::SelfHarm),
    item("poisoning-signs-known", Area::SelfHarm),
    item("adult-close-by", Area::Peers),
    item("arrival-assessed", Area::Peers),
    item("bullying-stopped", Area::Peers),
    item("body-safety-practised", Area::Peers),
    item("sleep-in-peace", Area::Peers),
    item("rules-respect-rights", Area::Rights),
    item("measures-recorded", Area::Rights),
    item("debrief-with-child", Area::Rights),
    item("outside-adult-known", Area::Rights),
    item("knock-and-wait", Area::Rights),
    item("medicines-locked", Area::Health),
    item("medicine-permits-valid", Area::Health),
    item("dispensing-checked", Area::Health),
    item("conditions-known", Area::Health),
    item("first-aid-skills", Area::Health),
    item("windows-restricted", Area::Premises),
    item("yard-paths-safe", Area::Premises),
    item("broken-things-removed", Area::Premises),
    item("hot-surfaces-guarded", Area::Premises),
    item("chemicals-locked", Area::Premises),
    item("smoke-alarms-tested", Area::Fire),
    item("exits-clear", Area::Fire),
    item("second-way-out", Area::Fire),
    item("night-drill-held", Area::Fire),
    item("charging-watched", Area::Fire),
    item("seats-fit", Area::Transport),
    item("ride-assessed", Area::Transport),
    item("helmets-fit", Area::Transport),
    item("swimming-watched", Area::Transport),
    item("trip-assessed", Area::Transport),
    item("entry-noticed", Area::Outsiders),
    item("contact-agreed", Area::Outsiders),
    item("fetcher-checked", Area::Outsiders),
    item("visit-return-followed", Area::Outsiders),
    item("threat-steps-agreed", Area::Outsiders),
    item("online-life-discussed", Area::Digital),
    item("picture-help-known", Area::Digital),
    item("screen-locked", Area::Digital),
    item("own-sign-in", Area::Digital),
    item("recipient-checked", Area::Digital),
    item("minimum-staffing-kept", Area::Staffing),
    item("lone-worker-contacted", Area::Staffing),
    item("induction-first", Area::Staffing),
    item("handover-has-time", Area::Staffing),
    item("strain-discussed", Area::Staffing),
    item("outage-lights-ready", Area::Continuity),
    item("contacts-on-paper", Area::Continuity),
    item("supplies-in-reserve", Area::Continuity),
    item("substitutes-agreed", Area::Continuity),
    item("other-place-agreed", Area::Continuity),
];

const fn item(code: &'static str, area: Area) -> CheckItem {
    CheckItem { code, area }
}

codes! {
    /// What somebody answers to a statement.
    CheckAnswer {
        Yes = "yes",
        /// One step from a hazard.
        No = "no",
        NotHere = "not-here",
    }
}

impl CheckItem {
    /// The name of its control in the form of its area.
    pub fn field(&self) -> String {
        format!("check-{}", self.code)
    }

    /// The name of the hidden field that tells what the page showed.
    pub fn shown_field(&self) -> String {
        format!("shown-{}", self.code)
    }
}

/// A statement that somebody answers anew: what the page showed, and what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answering {
    pub item: &'static CheckItem,
    pub shown: Option<CheckAnswer>,
    pub answer: CheckAnswer,
}

/// Reads the answers of one area that differ from what the page showed; the others are left as they are, with whoever gave them.
pub fn parse_answers(fields: &Fields, area: Area) -> Vec<Answering> {
    let read = |item: &'static CheckItem| {
        let answer = CheckAnswer::from_code(fields.one(&item.field()))?;
        let shown = CheckAnswer::from_code(fields.one(&item.shown_field()));
        (shown != Some(answer)).then_some(Answering { item, shown, answer })
    };
    of_area(area).filter_map(read).collect()
}

/// The statement with this code.
pub fn find(code: &str) -> Option<&'static CheckItem> {
    CHECKLIST.iter().find(|item| item.code == code)
}

/// The statements of one area.
pub fn of_area(area: Area) -> impl Iterator<Item = &'static CheckItem> {
    CHECKLIST.iter().filter(move |item| item.area == area)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_code_is_unique_and_made_of_small_letters_and_hyphens() {
        let mut seen = HashSet::new();
        for item in CHECKLIST {
            assert!(item.code.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", item.code);
            assert!(seen.insert(item.code), "{} stands twice", item.code);
        }
    }

    #[test]
    fn no_code_is_taken_for_the_title_of_another() {
        for item in CHECKLIST {
            assert!(!item.code.ends_with("-no"), "{}", item.code);
        }
    }

    #[test]
    fn every_area_has_at_least_four_statements() {
        for area in Area::ALL {
            assert!(of_area(*area).count() >= 4, "{area:?}");
        }
    }

    #[test]
    fn the_statements_stand_in_the_order_of_the_areas() {
        let in_order: Vec<_> = Area::ALL.iter().flat_map(|area| of_area(*area)).collect();
        assert_eq!(in_order, CHECKLIST.iter().collect::<Vec<_>>());
    }

    #[test]
    fn a_statement_is_found_by_its_code() {
        for wanted in CHECKLIST {
            assert_eq!(find(wanted.code), Some(wanted));
        }
        assert_eq!(find("no-such-statement"), None);
    }

    #[test]
    fn only_the_answers_of_the_area_are_read() {
        let fields = Fields::default()
            .with("check-safe-way-out", "no")
            .with("check-sharp-tools-locked", "perhaps")
            .with("check-means-removed", "yes");
        let read = parse_answers(&fields, Area::Violence);
        let read: Vec<_> = read.iter().map(|answering| (answering.item.code, answering.answer)).collect();
        assert_eq!(read, [("safe-way-out", CheckAnswer::No)]);
    }

    #[test]
    fn what_the_page_showed_already_is_not_answered_anew() {
        let fields = Fields::default()
            .with("check-safe-way-out", "yes")
            .with("shown-safe-way-out", "yes")
            .with("check-alarm-brings-help", "no")
            .with("shown-alarm-brings-help", "yes");
        let read = parse_answers(&fields, Area::Violence);
        assert_eq!(read.len(), 1);
        assert_eq!((read[0].shown, read[0].answer), (Some(CheckAnswer::Yes), CheckAnswer::No));
    }
}
