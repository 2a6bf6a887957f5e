use super::ServiceLine;

/// What holds for a service line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    No,
    /// By the unit, the contract or the recommendation: people decide.
    Perhaps,
    Yes,
}

/// What the kind of a service brings with it (`docs/domain.md`, "Service lines").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineFlags {
    /// Somebody sleeps there.
    pub overnight: Holds,
    /// Has a plan for good treatment (Child Welfare Act 417/2007, section 61 b).
    pub good_treatment_plan: Holds,
    /// Reports on the safety of leaving the building (Rescue Act 379/2011, sections 18 and 19).
    pub evacuation_report: Holds,
    pub medication_plan: Holds,
    /// Reports to its buyer each month.
    pub monthly_to_buyer: Holds,
}

impl ServiceLine {
    pub fn flags(self) -> LineFlags {
        use Holds::{No, Perhaps, Yes};
        let flags = |overnight, good_treatment_plan, evacuation_report, medication_plan, monthly_to_buyer| LineFlags {
            overnight,
            good_treatment_plan,
            evacuation_report,
            medication_plan,
            monthly_to_buyer,
        };
        match self {
            Self::Institution | Self::DemandingInstitution | Self::CrisisPlacement => flags(Yes, Yes, Yes, Yes, No),
            Self::ProfessionalFamilyHome => flags(Yes, Perhaps, Yes, Yes, No),
            Self::FamilyRehabilitation => flags(Yes, Perhaps, Yes, Yes, Perhaps),
            Self::OpenFamilyRehabilitation
            | Self::FamilyWork
            | Self::IntensifiedFamilyWork
            | Self::AftercareGuidance => flags(No, No, No, No, Perhaps),
            Self::SupportPerson | Self::NeuropsychiatricCoaching => flags(No, No, No, No, Yes),
            Self::FamilySupportedHousing | Self::AftercareHousing => flags(Perhaps, No, Perhaps, No, Perhaps),
            Self::IntegrationServices => flags(Perhaps, No, No, No, Perhaps),
            Self::SupervisedContact
            | Self::SupportedContact
            | Self::SupervisedExchange
            | Self::HomeServices
            | Self::Training => flags(No, No, No, No, No),
        }
    }

    /// Whether the line meets clients at all: training does not, and so has no duties of client safety.
    pub fn has_clients(self) -> bool {
        self != Self::Training
    }
}
