//! The duties that come back, as the program brings them: thirty-six, each with one interval.
//!
//! Only codes stand here. The words are in `cycle.ftl` of each language. The rows, their order and what each rests on come from
//! the project's own `docs/domain.md`, "Duties that come back".

use super::PeriodKey;
use super::{
    Anchor, Basis, Condition as C, Every,
    EveryUnit::{Day, Month, Year},
    EvidenceKind as E, Law, Missed, MonthsLength, OwnerRole as O, Periods, Scope as S, Template,
};
use crate::{
    month::FourMonths,
    unit::{Holds, ServiceLine, UnitKind},
};
use chrono::{NaiveDate, Weekday};

/// The yearly assessment of a unit, which an approved assessment shows.
pub const RISK_YEAR: &str = "risk-year";

/// The report of four months is published.
pub const PUBLISH_4M: &str = "publish-4m";
/// Which turn of [`PUBLISH_4M`] four months are, and by which day their report is to be published.
pub fn publish_turn(period: FourMonths) -> (PeriodKey, NaiveDate) {
    let turn = THIRDS.at(period.last());
    (turn.key, turn.due_on)
}

/// The weekly community meeting, which its minutes show.
pub const MEET_WEEK: &str = "meet-week";

/// The drill of leaving the house.
pub const DRILL_EVAC: &str = "drill-evac";
/// What each child is told of its rights.
pub const RIGHTS_CHILD: &str = "rights-child";
/// What the children answer of how they are.
pub const PULSE_MONTH: &str = "pulse-month";

/// A place in a law.
const fn basis(law: Law, sections: &'static str) -> Basis {
    Basis { law, sections }
}

/// What most duties share.
const ROLLING: Template = Template {
    code: "",
    every: Every::of(12, Month),
    seldom: None,
    anchor: Anchor::Rolling,
    basis: basis(Law::Practice, ""),
    statutory: false,
    owner: O::Supervisor,
    evidence: E::Record,
    scope: S::Unit,
    applies: C::All,
    missed: Missed::Collapse,
    at_start: false,
};
/// What the law asks for.
const STATUTORY: Template = Template { statutory: true, ..ROLLING };

/// Each week on a day that the unit chooses.
const WEEKLY: Anchor = Anchor::Calendar(Periods::Weeks { on: Weekday::Wed });
/// January to April, May to August and September to December, each due 31 days after its end.
const THIRDS: Periods = Periods::Months { length: MonthsLength::Four, due_after: 31 };
const FOUR_MONTHS: Anchor = Anchor::Calendar(THIRDS);
/// Each month, due on the tenth of the next one.
const MONTHLY: Anchor = Anchor::Calendar(Periods::Months { length: MonthsLength::One, due_after: 10 });

/// Every duty, in the order in which a page offers them.
pub const CATALOGUE: &[Template] = &[
    Template {
        code: RISK_YEAR,
        basis: basis(Law::OccupationalSafety, "10"),
        evidence: E::ApprovedVersion,
        ..STATUTORY
    },
    Template { code: "risk-high", every: Every::of(3, Month), evidence: E::Reassessed, scope: S::Hazard, ..ROLLING },
    Template { code: "smp-review", basis: basis(Law::Supervision, "27"), evidence: E::PublishedVersion, ..STATUTORY },
    Template {
        code: PUBLISH_4M,
        every: Every::of(4, Month),
        anchor: FOUR_MONTHS,
        basis: basis(Law::Supervision, "26"),
        evidence: E::PublishedReport,
        missed: Missed::EachPeriod,
        ..STATUTORY
    },
    Template {
        code: "program-year",
        basis: basis(Law::Supervision, "26"),
        owner: O::SafetyLead,
        evidence: E::PublishedVersion,
        scope: S::Organisation,
        applies: C::ManyUnits,
        ..STATUTORY
    },
    Template {
        code: "gtp-year",
        basis: basis(Law::ChildWelfare, "61 b"),
        evidence: E::ChildrenHeard,
        applies: C::GoodTreatmentPlan,
        ..STATUTORY
    },
    Template {
        code: "rules-half",
        every: Every::of(6, Month),
        owner: O::OwnTeam,
        evidence: E::Minutes,
        applies: C::GoodTreatmentPlan,
        ..ROLLING
    },
    Template {
        code: RIGHTS_CHILD,
        every: Every::of(6, Month),
        basis: basis(Law::ChildWelfare, "5, 61 b"),
        owner: O::OwnInstructor,
        evidence: E::Date,
        scope: S::Child,
        applies: C::Residential,
        at_start: true,
        ..STATUTORY
    },
    Template {
        code: "round-month",
        every: Every::of(1, Month),
        basis: basis(Law::OccupationalSafety, "8"),
        owner: O::InTurn,
        evidence: E::Checklist,
        applies: C::Premises,
        ..ROLLING
    },
    Template {
        code: MEET_WEEK,
        every: Every::of(7, Day),
        anchor: WEEKLY,
        basis: basis(Law::ChildWelfare, "61 b"),
        owner: O::OnDuty,
        evidence: E::Minutes,
        applies: C::Residential,
        ..ROLLING
    },
    Template {
        code: "goal-review",
        every: Every::of(14, Day),
        seldom: Some(Every::of(28, Day)),
        owner: O::OwnInstructor,
        evidence: E::ReviewRow,
        scope: S::Goal,
        ..ROLLING
    },
    Template {
        code: PULSE_MONTH,
        every: Every::of(1, Month),
        owner: O::OwnInstructor,
        evidence: E::Answers,
        applies: C::Residential,
        ..ROLLING
    },
    Template {
        code: "pulse-staff",
        every: Every::of(2, Month),
        basis: basis(Law::OccupationalSafety, "25"),
        evidence: E::Answers,
        ..ROLLING
    },
    Template {
        code: "fb-family",
        every: Every::of(6, Month),
        basis: basis(Law::Supervision, "27"),
        evidence: E::Answers,
        ..STATUTORY
    },
    Template {
        code: "fb-placer",
        every: Every::of(6, Month),
        seldom: Some(Every::of(12, Month)),
        owner: O::SafetyLead,
        evidence: E::Answers,
        applies: C::SoldService,
        ..ROLLING
    },
    Template {
        code: "staff-safety",
        every: Every::of(7, Day),
        seldom: Some(Every::of(14, Day)),
        evidence: E::Minutes,
        ..ROLLING
    },
    Template {
        code: DRILL_EVAC,
        basis: basis(Law::Rescue, ""),
        owner: O::SafetyPerson,
        applies: C::Premises,
        ..STATUTORY
    },
    Template { code: "fire-test", every: Every::of(1, Month), owner: O::OnDuty, applies: C::Premises, ..ROLLING },
    Template { code: "fire-walk", every: Every::of(6, Month), owner: O::InTurn, applies: C::Premises, ..ROLLING },
    Template {
        code: "rescue-plan",
        basis: basis(Law::Rescue, "15"),
        evidence: E::ApprovedVersion,
        applies: C::Premises,
        ..STATUTORY
    },
    Template {
        code: "evac-report",
        every: Every::of(3, Year),
        basis: basis(Law::Rescue, "18–19"),
        evidence: E::Sent,
        applies: C::EvacuationReport,
        ..STATUTORY
    },
    Template {
        code: "med-plan",
        basis: basis(Law::MedicationGuide, ""),
        owner: O::MedicationLead,
        evidence: E::ApprovedVersion,
        applies: C::MedicationPlan,
        ..ROLLING
    },
    Template {
        code: "med-round",
        every: Every::of(1, Month),
        basis: basis(Law::MedicationGuide, ""),
        owner: O::MedicationLead,
        applies: C::MedicationPlan,
        ..ROLLING
    },
    Template {
        code: "med-permit",
        every: Every::of(5, Year),
        basis: basis(Law::MedicationGuide, ""),
        evidence: E::Date,
        scope: S::Worker,
        applies: C::MedicationPlan,
        ..ROLLING
    },
    Template {
        code: "viol-drill",
        every: Every::of(6, Month),
        basis: basis(Law::OccupationalSafety, "27"),
        applies: C::Threat,
        ..STATUTORY
    },
    Template {
        code: "viol-alarm",
        every: Every::of(1, Month),
        basis: basis(Law::OccupationalSafety, "27"),
        applies: C::Threat,
        ..STATUTORY
    },
    Template { code: "firstaid", every: Every::of(3, Year), evidence: E::Date, scope: S::Worker, ..ROLLING },
    Template {
        code: "induct",
        every: Every::of(1, Month),
        anchor: Anchor::Event,
        basis: basis(Law::OccupationalSafety, "14"),
        evidence: E::Checklist,
        scope: S::Worker,
        at_start: true,
        ..STATUTORY
    },
    Template {
        code: "osh-prog",
        basis: basis(Law::OccupationalSafety, "9"),
        owner: O::SafetyLead,
        evidence: E::ApprovedVersion,
        scope: S::Organisation,
        ..STATUTORY
    },
    Template {
        code: "workplace-survey",
        every: Every::of(3, Year),
        seldom: Some(Every::of(5, Year)),
        basis: basis(Law::OccupationalHealth, "12"),
        owner: O::SafetyLead,
        scope: S::Organisation,
        ..STATUTORY
    },
    Template {
        code: "data-year",
        basis: basis(Law::DataProtection, ""),
        owner: O::Administrator,
        scope: S::Organisation,
        ..STATUTORY
    },
    Template {
        code: "data-rights",
        every: Every::of(6, Month),
        basis: basis(Law::DataProtection, ""),
        owner: O::Administrator,
        scope: S::Organisation,
        ..STATUTORY
    },
    Template {
        code: "subcon",
        basis: basis(Law::Supervision, "27"),
        owner: O::SafetyLead,
        scope: S::Organisation,
        applies: C::Subcontracting,
        ..STATUTORY
    },
    Template {
        code: "buyer-month",
        every: Every::of(1, Month),
        anchor: MONTHLY,
        basis: basis(Law::Contract, ""),
        owner: O::Worker,
        evidence: E::Sent,
        applies: C::MonthlyToBuyer,
        missed: Missed::EachPeriod,
        ..ROLLING
    },
    Template {
        code: "plan-client",
        basis: basis(Law::ChildWelfare, "30–30 a"),
        owner: O::OwnInstructor,
        evidence: E::Date,
        scope: S::Child,
        applies: C::Residential,
        ..STATUTORY
    },
    Template {
        code: "contingency",
        basis: basis(Law::PlanRegulation, ""),
        owner: O::SafetyLead,
        evidence: E::ApprovedVersion,
        scope: S::Organisation,
        ..STATUTORY
    },
];

/// The duty of a code.
pub fn template(code: &str) -> Option<&'static Template> {
    CATALOGUE.iter().find(|template| template.code == code)
}

/// Every duty of a unit that is in force on a day, with whether it concerns the unit by its kind and lines.
pub fn duties_of_unit(kind: UnitKind, lines: &[ServiceLine], on: NaiveDate) -> Vec<(&'static Template, Holds)> {
    let of = CATALOGUE.iter().filter(|template| template.scope == S::Unit && template.is_in_force(on));
    of.map(|template| (template, template.applies.holds(kind, lines))).collect()
}

/// Every duty of an organisation that is in force on a day, with whether it concerns one with these units that work.
pub fn duties_of_organisation(units: &[(UnitKind, &[ServiceLine])], on: NaiveDate) -> Vec<(&'static Template, Holds)> {
    let of = CATALOGUE.iter().filter(|template| template.scope == S::Organisation && template.is_in_force(on));
    of.map(|template| (template, template.applies.holds_for_organisation(units.iter().copied()))).collect()
}

#[cfg(test)]
mod tests;
