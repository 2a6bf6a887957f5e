//! Who has to be told of an incident, and how soon. The program only lists it: people tell, never the program
//! (`docs/domain.md`, "Incidents: categories, secrecy and notices", has the source of every rule).

use super::{Category, EntryKind};
use crate::{calendar::Span, hazard::codes};

codes! {
    /// Who is told.
    Recipient {
        /// The social worker responsible for the child's affairs in the area that placed the child.
        PlacingSocialWorker = "placing-social-worker",
        /// The social emergency service, outside office hours.
        SocialEmergency = "social-emergency",
        /// The wellbeing services county that organises the service.
        Organiser = "organiser",
        /// The authority that supervises social services (Act 741/2023).
        SupervisorAuthority = "supervisor-authority",
        Police = "police",
        /// A child-protection notice (Child Welfare Act 417/2007, section 25).
        ChildProtectionNotice = "child-protection-notice",
        /// The occupational safety and health authority (Act 44/2006).
        OshAuthority = "osh-authority",
        Guardians = "guardians",
        HealthCare = "health-care",
        OccupationalHealth = "occupational-health",
        Insurance = "insurance",
        /// The organisation's own data protection officer.
        Dpo = "dpo",
        /// The Data Protection Ombudsman (GDPR, article 33).
        DataProtectionAuthority = "data-protection-authority",
        Rescue = "rescue",
        /// Who bought the service.
        Buyer = "buyer",
        Maintenance = "maintenance",
    }
}

codes! {
    /// How strongly a notice is asked for, the strictest first.
    Need {
        /// It is given, or somebody writes why it is not needed this time.
        Must = "must",
        /// Somebody thinks about it.
        Consider = "consider",
    }
}

/// One notice: to whom, how strongly, and how long after the incident was noticed at the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NoticeRule {
    pub recipient: Recipient,
    pub need: Need,
    pub within: Span,
}

impl NoticeRule {
    /// Whether it asks for at least as much as another: as strictly, and as soon.
    pub fn is_at_least(self, other: Self) -> bool {
        self.need <= other.need && length(self.within) <= length(other.within)
    }
}

/// A notice that is given unless a reason is written.
pub(super) const fn must(recipient: Recipient, within: Span) -> NoticeRule {
    NoticeRule { recipient, need: Need::Must, within }
}

/// A notice that somebody thinks about.
pub(super) const fn consider(recipient: Recipient, within: Span) -> NoticeRule {
    NoticeRule { recipient, need: Need::Consider, within }
}

/// What follows from a notice of a wrong: whoever receives it tells the organiser, and the supervising authority if the
/// wrong is not put right without delay (Act 741/2023, section 29; the times are this project's own).
const AFTER_SECTION_29: &[NoticeRule] =
    &[must(Recipient::Organiser, Span::WorkingDays(2)), consider(Recipient::SupervisorAuthority, Span::Days(7))];

/// The notices of an incident, at most one for each recipient, the most pressing first.
///
/// `serious` is whether the incident is red; a category that is always red counts as serious anyway. A success asks for
/// no notices.
pub fn rules_of(category: &Category, serious: bool, kind: EntryKind) -> Vec<NoticeRule> {
    if kind == EntryKind::Success {
        return Vec::new();
    }
    let when_serious = if serious || category.red { category.when_serious.as_slice() } else { &[] };
    let after_notice = if kind == EntryKind::Section29 { AFTER_SECTION_29 } else { &[] };
    merge([category.notices.as_slice(), when_serious, after_notice].into_iter().flatten().copied())
}

/// One rule for each recipient, with the stricter need and the shorter time of all that were given. Sorted: what must be
/// done before what is considered, then the shortest time first.
pub fn merge(rules: impl IntoIterator<Item = NoticeRule>) -> Vec<NoticeRule> {
    let mut merged: Vec<NoticeRule> = Vec::new();
    for rule in rules {
        match merged.iter_mut().find(|known| known.recipient == rule.recipient) {
            Some(known) => {
                known.need = known.need.min(rule.need);
                if length(rule.within) < length(known.within) {
                    known.within = rule.within;
                }
            }
            None => merged.push(rule),
        }
    }
    merged.sort_by_key(|rule| (rule.need, length(rule.within), rule.recipient));
    merged
}

/// A span by which two can be compared whatever the day: its hours, and then its unit. Every five working days that have
/// begun count a weekend, so that a span that may go over one is never taken for the shorter.
fn length(span: Span) -> (u32, u8) {
    match span {
        Span::Hours(hours) => (hours, 0),
        Span::Days(days) => (days.saturating_mul(24), 1),
        Span::WorkingDays(days) => {
            let weekends = days.div_ceil(5).saturating_mul(2);
            (days.saturating_add(weekends).saturating_mul(24), 2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::CATEGORIES;
    use proptest::{prelude::*, sample::select};
    use std::{collections::HashSet, fmt::Write};

    fn all() -> Vec<Category> {
        CATEGORIES.iter().map(Category::from).collect()
    }

    fn category(code: &str) -> Category {
        all().into_iter().find(|category| category.code == code).unwrap()
    }

    fn rule_of(code: &str, serious: bool, kind: EntryKind, recipient: Recipient) -> Option<NoticeRule> {
        rules_of(&category(code), serious, kind).into_iter().find(|rule| rule.recipient == recipient)
    }

    #[test]
    fn everyone_who_is_told_is_told_as_reviewed() {
        let mut out = String::new();
        for category in &all() {
            let kind = if category.is_for(EntryKind::Success) { EntryKind::Success } else { EntryKind::Event };
            for serious in [false, true] {
                let _ = writeln!(out, "{}{}", category.code, if serious { ", serious" } else { "" });
                for rule in rules_of(category, serious, kind) {
                    let within = format!("{:?}", rule.within);
                    let _ = writeln!(out, "  {:<9} {within:<15} {}", rule.need.code(), rule.recipient.code());
                }
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn the_placing_area_is_told_of_an_absence_within_the_hour() {
        let told = rule_of("absence", false, EntryKind::Event, Recipient::PlacingSocialWorker);
        assert_eq!(told, Some(must(Recipient::PlacingSocialWorker, Span::Hours(1))));
    }

    #[test]
    fn what_seriously_endangered_a_child_is_told_to_organiser_and_authority_within_a_day() {
        for recipient in [Recipient::Organiser, Recipient::SupervisorAuthority, Recipient::PlacingSocialWorker] {
            let told = rule_of("accident-child", true, EntryKind::Event, recipient);
            assert_eq!(told, Some(must(recipient, Span::Hours(24))));
            assert_eq!(rule_of("accident-child", false, EntryKind::Event, recipient), None);
        }
    }

    #[test]
    fn a_serious_accident_at_work_is_told_to_the_police_but_not_to_the_authority_for_clients() {
        for code in ["accident-staff", "violence-child-to-staff"] {
            for recipient in [Recipient::OshAuthority, Recipient::Police] {
                assert_eq!(rule_of(code, true, EntryKind::Event, recipient), Some(must(recipient, Span::Hours(24))));
            }
            assert_eq!(rule_of(code, true, EntryKind::Event, Recipient::SupervisorAuthority), None);
        }
    }

    #[test]
    fn a_serious_data_breach_is_told_to_the_ombudsman_in_72_hours() {
        let to = |serious| rule_of("data-breach", serious, EntryKind::Event, Recipient::DataProtectionAuthority);
        assert_eq!(to(false), Some(consider(Recipient::DataProtectionAuthority, Span::Hours(72))));
        assert_eq!(to(true), Some(must(Recipient::DataProtectionAuthority, Span::Hours(72))));
    }

    #[test]
    fn a_notice_of_a_wrong_goes_to_the_organiser_whatever_it_is_about() {
        for category in all().iter().filter(|category| category.is_for(EntryKind::Section29)) {
            let told = rule_of(&category.code, false, EntryKind::Section29, Recipient::Organiser);
            assert!(told.is_some_and(|rule| rule.need == Need::Must), "{}", category.code);
        }
    }

    #[test]
    fn an_always_red_category_is_serious_without_being_marked_so() {
        for category in all().iter().filter(|category| category.red) {
            let unmarked = rules_of(category, false, EntryKind::Observation);
            assert_eq!(unmarked, rules_of(category, true, EntryKind::Observation));
            assert!(unmarked.iter().any(|rule| rule.recipient == Recipient::SupervisorAuthority));
        }
    }

    #[test]
    fn nobody_needs_to_be_told_of_a_success() {
        for category in &all() {
            assert_eq!(rules_of(category, true, EntryKind::Success), []);
        }
    }

    #[test]
    fn two_working_days_may_go_over_a_weekend_and_are_not_shorter_than_three_days() {
        let rules = [must(Recipient::Police, Span::WorkingDays(2)), consider(Recipient::Police, Span::Hours(72))];
        assert_eq!(merge(rules), [must(Recipient::Police, Span::Hours(72))]);
    }

    fn any_rule() -> impl Strategy<Value = NoticeRule> {
        let span = (0u8..3, 0u32..200).prop_map(|(unit, n)| match unit {
            0 => Span::Hours(n),
            1 => Span::Days(n),
            _ => Span::WorkingDays(n),
        });
        (select(Recipient::ALL), select(Need::ALL), span).prop_map(|(recipient, need, within)| NoticeRule {
            recipient,
            need,
            within,
        })
    }

    proptest! {
        #[test]
        fn merging_names_everybody_once_and_weakens_nothing(rules in prop::collection::vec(any_rule(), 0..30)) {
            let merged = merge(rules.iter().copied());
            let recipients: HashSet<_> = merged.iter().map(|rule| rule.recipient).collect();
            prop_assert_eq!(recipients.len(), merged.len());
            for rule in rules {
                prop_assert!(merged.iter().any(|kept| kept.recipient == rule.recipient && kept.is_at_least(rule)));
            }
        }

        #[test]
        fn the_order_of_the_rules_does_not_matter(rules in prop::collection::vec(any_rule(), 0..30)) {
            let merged = merge(rules.iter().copied());
            prop_assert_eq!(&merge(rules.into_iter().rev()), &merged);
            prop_assert_eq!(&merge(merged.iter().copied()), &merged);
        }

        #[test]
        fn being_serious_never_removes_or_weakens_a_notice(category in select(all()), kind in select(EntryKind::ALL)) {
            let serious = rules_of(&category, true, kind);
            let recipients: HashSet<_> = serious.iter().map(|rule| rule.recipient).collect();
            prop_assert_eq!(recipients.len(), serious.len());
            for rule in rules_of(&category, false, kind) {
                prop_assert!(serious.iter().any(|kept| kept.recipient == rule.recipient && kept.is_at_least(rule)));
            }
        }
    }
}
