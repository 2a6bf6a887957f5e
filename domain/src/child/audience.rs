//! Who reads what a child tells (`docs/domain.md`, "Children, their signs and the tablet").

use crate::hazard::codes;

codes! {
    /// Whom a child's words are for. The child sees the choice before writing.
    Audience {
        OwnInstructors = "own-instructors",
        InstructorsAndSupervisor = "instructors-and-supervisor",
        SupervisorAndSafetyLead = "supervisor-and-safety-lead",
        /// Only the safety lead: what concerns the adults of the unit. Nobody chooses it, it follows from the matter.
        SafetyLead = "safety-lead",
    }
}

codes! {
    /// One kind of reader, as the child is told.
    Listener {
        OwnInstructor = "own-instructor",
        Supervisor = "supervisor",
        SafetyLead = "safety-lead",
        /// An adult whom the child chose to be told of danger.
        ChosenAdult = "chosen-adult",
    }
}

impl Audience {
    /// What a child is offered. Without an own instructor the words for own instructors alone would have no reader.
    pub fn choices(has_own_instructor: bool) -> impl Iterator<Item = Self> {
        let choices = [Self::OwnInstructors, Self::InstructorsAndSupervisor, Self::SupervisorAndSafetyLead];
        choices.into_iter().filter(move |&choice| has_own_instructor || choice != Self::OwnInstructors)
    }

    /// The audience when the child chose none: of those offered, the one with the fewest readers.
    pub fn usual(has_own_instructor: bool) -> Self {
        if has_own_instructor { Self::OwnInstructors } else { Self::InstructorsAndSupervisor }
    }

    /// The audience of words that may concern adults of the unit: theirs are not for the unit, whatever was chosen (I18).
    #[must_use]
    pub fn when(self, about_adults: bool) -> Self {
        if about_adults { Self::SafetyLead } else { self }
    }

    /// Who reads, before anything is added.
    pub fn listeners(self) -> &'static [Listener] {
        match self {
            Self::OwnInstructors => &[Listener::OwnInstructor],
            Self::InstructorsAndSupervisor => &[Listener::OwnInstructor, Listener::Supervisor],
            Self::SupervisorAndSafetyLead => &[Listener::Supervisor, Listener::SafetyLead],
            Self::SafetyLead => &[Listener::SafetyLead],
        }
    }

    /// Who else reads when the words raised an alert: the adult whom the child chose and the safety lead, and the supervisor
    /// unless it concerns adults of the unit. Those who read anyway are not named again.
    pub fn widened_by_alert(self) -> impl Iterator<Item = Listener> {
        let called: &[Listener] = if self == Self::SafetyLead {
            &[Listener::ChosenAdult, Listener::SafetyLead]
        } else {
            &[Listener::ChosenAdult, Listener::Supervisor, Listener::SafetyLead]
        };
        called.iter().copied().filter(move |listener| !self.listeners().contains(listener))
    }
}

/// What somebody who asks to read is to the child and to the unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReaderOf {
    pub is_own_instructor: bool,
    /// The child chose this adult to be told of danger.
    pub is_chosen_adult: bool,
    /// Staff or supervisor of the child's unit.
    pub works_in_unit: bool,
    pub supervises_unit: bool,
    pub is_safety_lead: bool,
    /// Opens nothing: administrators read no content.
    pub is_administrator: bool,
    /// Opens nothing: inspectors talk with children themselves.
    pub is_inspector: bool,
}

impl ReaderOf {
    fn is(self, listener: Listener) -> bool {
        match listener {
            Listener::OwnInstructor => self.is_own_instructor,
            Listener::Supervisor => self.supervises_unit,
            Listener::SafetyLead => self.is_safety_lead,
            Listener::ChosenAdult => self.is_chosen_adult,
        }
    }

    fn is_of_unit(self) -> bool {
        self.works_in_unit || self.supervises_unit || self.is_own_instructor
    }
}

/// Everything that decides who hears one thing that a child told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hearing {
    /// As kept with the words, see [`Audience::when`].
    pub audience: Audience,
    /// The words raised an alert.
    pub alert: bool,
    /// Whether the child has an own instructor now. When the last one is gone, the supervisor reads in their place: nothing
    /// that a child told stays without a reader.
    pub has_own_instructor: bool,
}

impl Hearing {
    /// Everybody who reads it, each once, those of the chosen audience first.
    pub fn listeners(self) -> Vec<Listener> {
        let mut all = self.audience.listeners().to_vec();
        if !self.has_own_instructor && self.audience == Audience::OwnInstructors {
            all.push(Listener::Supervisor);
        }
        if self.alert {
            let called = self.audience.widened_by_alert().filter(|listener| !all.contains(listener));
            let called: Vec<_> = called.collect();
            all.extend(called);
        }
        all
    }

    /// Whether somebody may read it.
    ///
    /// What concerns adults of the unit is read by nobody of the unit, whatever else they are; the one exception is the
    /// adult whom the child chose, and even that is not the supervisor (I18).
    pub fn may_read(self, reader: ReaderOf) -> bool {
        let about_adults = self.audience == Audience::SafetyLead;
        self.listeners().into_iter().filter(|&listener| reader.is(listener)).any(|listener| {
            !about_adults
                || match listener {
                    Listener::ChosenAdult => !reader.supervises_unit,
                    _ => !reader.is_of_unit(),
                }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{prelude::*, sample::select};
    use std::fmt::Write;

    fn nobody() -> ReaderOf {
        ReaderOf::default()
    }

    fn readers() -> [(&'static str, ReaderOf); 8] {
        let staff = ReaderOf { works_in_unit: true, ..nobody() };
        [
            ("own instructor", ReaderOf { is_own_instructor: true, ..staff }),
            ("other staff", staff),
            ("supervisor", ReaderOf { supervises_unit: true, ..staff }),
            ("safety lead", ReaderOf { is_safety_lead: true, ..nobody() }),
            ("safety lead who supervises", ReaderOf { is_safety_lead: true, supervises_unit: true, ..staff }),
            ("chosen adult", ReaderOf { is_chosen_adult: true, ..staff }),
            ("administrator", ReaderOf { is_administrator: true, ..nobody() }),
            ("inspector", ReaderOf { is_inspector: true, ..nobody() }),
        ]
    }

    #[test]
    fn everybody_reads_what_was_reviewed() {
        let mut out = String::new();
        for &audience in Audience::ALL {
            for (alert, has_own_instructor) in [(false, true), (false, false), (true, true)] {
                let hearing = Hearing { audience, alert, has_own_instructor };
                let _ = writeln!(
                    out,
                    "{}{}{}",
                    audience.code(),
                    if alert { ", alert" } else { "" },
                    if has_own_instructor { "" } else { ", no own instructor" }
                );
                for (who, reader) in readers() {
                    let _ = writeln!(out, "  {who:<27} {}", if hearing.may_read(reader) { "reads" } else { "–" });
                }
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_child_without_an_own_instructor_is_not_offered_to_tell_only_them() {
        let offered: Vec<_> = Audience::choices(false).collect();
        assert_eq!(offered, [Audience::InstructorsAndSupervisor, Audience::SupervisorAndSafetyLead]);
        assert_eq!(Audience::choices(true).count(), 3);
        for has_own_instructor in [true, false] {
            assert_eq!(Audience::choices(has_own_instructor).next(), Some(Audience::usual(has_own_instructor)));
        }
    }

    #[test]
    fn an_alert_about_adults_never_calls_the_supervisor() {
        let called: Vec<_> = Audience::SafetyLead.widened_by_alert().collect();
        assert_eq!(called, [Listener::ChosenAdult]);
        let called: Vec<_> = Audience::OwnInstructors.widened_by_alert().collect();
        assert_eq!(called, [Listener::ChosenAdult, Listener::Supervisor, Listener::SafetyLead]);
    }

    #[test]
    fn a_supervisor_whom_the_child_chose_does_not_read_what_concerns_adults() {
        let hearing = Hearing { audience: Audience::SafetyLead, alert: true, has_own_instructor: true };
        let chosen = ReaderOf { is_chosen_adult: true, works_in_unit: true, ..nobody() };
        assert!(hearing.may_read(chosen));
        assert!(!hearing.may_read(ReaderOf { supervises_unit: true, ..chosen }));
    }

    prop_compose! {
        fn any_reader()(bits: [bool; 7]) -> ReaderOf {
            let [own, chosen, works, supervises, lead, administrator, inspector] = bits;
            ReaderOf {
                is_own_instructor: own,
                is_chosen_adult: chosen,
                works_in_unit: works,
                supervises_unit: supervises,
                is_safety_lead: lead,
                is_administrator: administrator,
                is_inspector: inspector,
            }
        }
    }

    prop_compose! {
        fn any_hearing()(audience in select(Audience::ALL), alert: bool, has_own_instructor: bool) -> Hearing {
            Hearing { audience, alert, has_own_instructor }
        }
    }

    proptest! {
        #[test]
        fn administrators_and_inspectors_read_nothing_by_being_so(hearing in any_hearing(), reader in any_reader()) {
            let without = ReaderOf { is_administrator: false, is_inspector: false, ..reader };
            prop_assert_eq!(hearing.may_read(reader), hearing.may_read(without));
        }

        #[test]
        fn what_concerns_adults_leaves_the_unit(hearing in any_hearing(), reader in any_reader()) {
            let hearing = Hearing { audience: hearing.audience.when(true), ..hearing };
            let of_unit = reader.works_in_unit || reader.supervises_unit || reader.is_own_instructor;
            if of_unit && !reader.is_chosen_adult {
                prop_assert!(!hearing.may_read(reader));
            }
            if reader.supervises_unit {
                prop_assert!(!hearing.may_read(reader));
            }
        }

        #[test]
        fn an_alert_takes_no_reader_away(hearing in any_hearing(), reader in any_reader()) {
            let (calm, alert) = (Hearing { alert: false, ..hearing }, Hearing { alert: true, ..hearing });
            prop_assert!(!calm.may_read(reader) || alert.may_read(reader));
        }

        #[test]
        fn nothing_is_without_somebody_who_can_read_it(hearing in any_hearing()) {
            let exists = |who: &str| hearing.has_own_instructor || who != "own instructor";
            prop_assert!(readers().into_iter().any(|(who, reader)| exists(who) && hearing.may_read(reader)));
        }

        #[test]
        fn nobody_is_named_twice(hearing in any_hearing()) {
            let mut named = hearing.listeners();
            let all = named.len();
            named.sort_unstable();
            named.dedup();
            prop_assert_eq!(named.len(), all);
        }
    }
}
