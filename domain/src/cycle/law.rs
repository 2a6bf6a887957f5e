use crate::hazard::codes;
use chrono::NaiveDate;

codes! {
    /// What a duty rests on. The words are under `cycle-law-<code>`.
    Law {
        /// Act 741/2023 on the supervision of social and health care.
        Supervision = "supervision",
        /// The supervising authority's regulation 1/2024 on the content of the plan of self-monitoring.
        PlanRegulation = "plan-regulation",
        /// Child Welfare Act 417/2007.
        ChildWelfare = "child-welfare",
        /// Occupational Safety and Health Act 738/2002.
        OccupationalSafety = "occupational-safety",
        /// Occupational Health Care Act 1383/2001.
        OccupationalHealth = "occupational-health",
        /// Rescue Act 379/2011.
        Rescue = "rescue",
        /// The ministry's guide on safe medication, 2021:6.
        MedicationGuide = "medication-guide",
        /// General Data Protection Regulation (EU) 2016/679.
        DataProtection = "data-protection",
        /// What was agreed with the buyer of the service.
        Contract = "contract",
        /// A good practice of the field, chosen by this program.
        Practice = "practice",
    }
}

impl Law {
    /// Since when it has been in force; `None` for what no law has begun. A regulation or a guide is dated by the beginning of
    /// the year that its number names.
    pub fn in_force_from(self) -> Option<NaiveDate> {
        let (year, month, day) = match self {
            Self::Supervision | Self::PlanRegulation => (2024, 1, 1),
            Self::ChildWelfare => (2008, 1, 1),
            Self::OccupationalSafety => (2003, 1, 1),
            Self::OccupationalHealth => (2002, 1, 1),
            Self::Rescue => (2011, 7, 1),
            Self::MedicationGuide => (2021, 1, 1),
            Self::DataProtection => (2018, 5, 25),
            Self::Contract | Self::Practice => return None,
        };
        NaiveDate::from_ymd_opt(year, month, day)
    }
}

/// A place in a law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Basis {
    pub law: Law,
    /// The sections, without their sign: `26`, `61 b`, `18–19`. Empty where the whole is meant.
    pub sections: &'static str,
}
