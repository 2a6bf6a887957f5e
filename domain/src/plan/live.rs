use super::{HeadingCode, PlanKind, template::TEMPLATES};
use crate::figure::ReadyLine;
use std::collections::BTreeSet;

/// What the program knows of a unit that belongs beside a section's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Live {
    /// How a line of what an inspector looks at first stands.
    Ready(ReadyLine),
    /// When a duty was last done and is due, by its code.
    Duty(&'static str),
    /// Proposals answered within a week.
    Ideas,
    /// Children with an agreed goal.
    Goals,
    /// Hazards whose assessment is valid.
    Assessed,
    /// Reports whose handling began in time.
    Started,
    /// Serious reports that led to a change.
    Chain,
}

/// What stands beside the words of a section.
pub fn live_of(kind: PlanKind, code: HeadingCode) -> &'static [Live] {
    use Live::{Assessed, Chain, Duty, Goals, Ideas, Ready, Started};
    use ReadyLine as R;
    match (kind, code.as_str()) {
        (PlanKind::SelfMonitoring, "2.3") => &[Ready(R::GoodTreatment), Ready(R::Rights), Goals],
        (PlanKind::SelfMonitoring, "2.5") => &[Duty("staff-safety")],
        (PlanKind::SelfMonitoring, "2.6") => &[Ready(R::Staffing)],
        (PlanKind::SelfMonitoring, "2.8") => &[Duty("round-month"), Duty("evac-report"), Duty("rescue-plan")],
        (PlanKind::SelfMonitoring, "2.10") => &[Duty("med-plan"), Duty("med-round")],
        (PlanKind::SelfMonitoring, "2.12") => &[Ideas, Duty("fb-family")],
        (PlanKind::SelfMonitoring, "3.1") => &[Ready(R::Risks), Assessed],
        (PlanKind::SelfMonitoring, "3.2") => &[Started, Chain, Ready(R::Notices)],
        (PlanKind::SelfMonitoring, "3.3") => &[Ready(R::Actions)],
        (PlanKind::SelfMonitoring, "4.2") => &[Ready(R::Plan), Ready(R::Report)],
        (PlanKind::GoodTreatment, "1") => &[Goals, Ideas, Ready(R::Rules)],
        (PlanKind::GoodTreatment, "4") => &[Duty("viol-drill")],
        (PlanKind::GoodTreatment, "6") => &[Ready(R::Restrictions)],
        (PlanKind::GoodTreatment, "7") => &[Ready(R::Rights)],
        (PlanKind::Medication, "5") => &[Duty("med-round")],
        (PlanKind::Rescue, "5") => &[Duty("drill-evac")],
        _ => &[],
    }
}

/// Every duty that stands beside a section of some plan, once.
pub fn live_duties() -> BTreeSet<&'static str> {
    let sections = TEMPLATES.iter().flat_map(|of| of.headings.iter().map(|heading| (of.kind, heading.code)));
    let told = sections.flat_map(|(kind, code)| live_of(kind, code));
    told.filter_map(|live| if let Live::Duty(code) = live { Some(*code) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cycle, plan::newest};

    #[test]
    fn every_duty_beside_a_section_is_one_of_a_unit() {
        let mut told = 0;
        for kind in PlanKind::ALL {
            let template = newest(*kind, chrono::NaiveDate::MAX).unwrap();
            for live in template.headings.iter().flat_map(|heading| live_of(*kind, heading.code)) {
                told += 1;
                if let Live::Duty(code) = live {
                    let duty = cycle::template(code).unwrap_or_else(|| panic!("{code}"));
                    assert_eq!(duty.scope, cycle::Scope::Unit, "{code}");
                }
            }
        }
        assert!(told > 20, "{told}: a sign of a heading is mistyped");
        assert!(live_duties().contains("med-round"));
    }
}
