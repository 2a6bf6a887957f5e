use crate::{
    cycle::{self, Template},
    hazard::codes,
    unit::{Holds, ServiceLine, UnitKind},
};
use chrono::NaiveDate;

codes! {
    /// The plans that a unit or its organisation keeps.
    PlanKind {
        /// The self-monitoring plan of a unit (Act 741/2023, section 27).
        SelfMonitoring = "self-monitoring",
        /// The plan for good treatment (Child Welfare Act 417/2007, section 61 b).
        GoodTreatment = "good-treatment",
        Medication = "medication",
        Rescue = "rescue",
        /// How safely a building is left (Rescue Act 379/2011, sections 18 and 19).
        Evacuation = "evacuation",
        /// The self-monitoring programme of an organisation (Act 741/2023, section 26).
        Programme = "programme",
        OccupationalSafety = "occupational-safety",
        Contingency = "contingency",
    }
}

impl PlanKind {
    /// The code of the duty that is done when a version comes into force.
    pub fn duty(self) -> &'static str {
        match self {
            Self::SelfMonitoring => "smp-review",
            Self::GoodTreatment => "gtp-year",
            Self::Medication => "med-plan",
            Self::Rescue => "rescue-plan",
            Self::Evacuation => "evac-report",
            Self::Programme => "program-year",
            Self::OccupationalSafety => "osh-prog",
            Self::Contingency => "contingency",
        }
    }

    /// The plan whose coming into force does a duty.
    pub fn of_duty(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.duty() == code)
    }

    /// One for the whole organisation, instead of one for each unit.
    pub fn is_of_organisation(self) -> bool {
        matches!(self, Self::Programme | Self::OccupationalSafety | Self::Contingency)
    }

    /// Told to everybody; the others are for those who work there.
    pub fn is_public(self) -> bool {
        matches!(self, Self::SelfMonitoring | Self::GoodTreatment | Self::Programme)
    }

    /// Children are heard of it, and each section says its matter to them too.
    pub fn hears_children(self) -> bool {
        self == Self::GoodTreatment
    }

    /// Sent to others, who say that they got it.
    pub fn is_sent(self) -> bool {
        matches!(self, Self::GoodTreatment | Self::Evacuation | Self::Rescue)
    }

    fn template(self) -> Option<&'static Template> {
        cycle::template(self.duty())
    }

    /// When a version that came into force on a day is to be looked at again.
    pub fn next_check(self, since: NaiveDate) -> Option<NaiveDate> {
        Some(self.template()?.every.after(since))
    }

    /// The plans that a unit has by its kind and its service lines.
    pub fn of_unit(kind: UnitKind, lines: &[ServiceLine]) -> impl Iterator<Item = Self> {
        let holds = move |plan: Self| plan.template().map(|template| template.applies.holds(kind, lines));
        Self::ALL
            .iter()
            .copied()
            .filter(|plan| !plan.is_of_organisation())
            .filter(move |plan| matches!(holds(*plan), Some(Holds::Yes | Holds::Perhaps)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_does_a_duty_of_its_own_scope() {
        for kind in PlanKind::ALL {
            let duty = kind.template().unwrap();
            assert_eq!(duty.scope == cycle::Scope::Organisation, kind.is_of_organisation(), "{kind:?}");
            assert_eq!(PlanKind::of_duty(duty.code), Some(*kind));
        }
    }

    #[test]
    fn an_institution_has_a_plan_for_good_treatment_and_open_care_has_none() {
        let institution: Vec<_> = PlanKind::of_unit(UnitKind::Institution, &[ServiceLine::Institution]).collect();
        assert!(institution.contains(&PlanKind::GoodTreatment) && institution.contains(&PlanKind::Evacuation));
        let open: Vec<_> = PlanKind::of_unit(UnitKind::OpenService, &[ServiceLine::FamilyWork]).collect();
        assert!(open.contains(&PlanKind::SelfMonitoring) && !open.contains(&PlanKind::GoodTreatment), "{open:?}");
    }

    #[test]
    fn a_plan_is_looked_at_again_a_year_later_and_how_a_building_is_left_in_three() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(PlanKind::SelfMonitoring.next_check(day("2026-11-24")), Some(day("2027-11-24")));
        assert_eq!(PlanKind::Evacuation.next_check(day("2026-11-24")), Some(day("2029-11-24")));
        assert_eq!(PlanKind::GoodTreatment.next_check(day("2028-02-29")), Some(day("2029-02-28")));
    }
}
