//! What is handed to an inspector as files: who stands in them, nobody can tell from the files alone
//! (`docs/domain.md`, "The inspection pack").

mod alias;
mod cover;

pub use alias::{AliasKind, Aliases};
pub use cover::{Covered, Who};

use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::{Area, codes},
    incident::{Category, Secrecy},
    month::Month,
};
use chrono::NaiveDate;

codes! {
    /// How far back a pack reaches.
    PackReach {
        FourMonths = "4",
        Year = "12",
        TwoYears = "24",
    }
}

fields! {
    /// The form in which a pack is made.
    pub PackField = "pack" {
        Reach = "reach",
    }
}

impl PackReach {
    /// # Errors
    /// None of them was chosen.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<PackField>> {
        let mut form = Reader::new(fields);
        let reach = form.choice(PackField::Reach, Self::from_code);
        form.finish(reach)
    }

    /// The first day of the pack, so many months back with the running one counted.
    pub fn from(self, today: NaiveDate) -> NaiveDate {
        let months = match self {
            Self::FourMonths => 4,
            Self::Year => 12,
            Self::TwoYears => 24,
        };
        (1..months).fold(Month::of(today), |month, _| month.before()).first()
    }
}

/// Whether the category of a single event is told. Where it points to what a child did to itself, to its rights, or to what only those may
/// know who handle it, that it happened in a month would say too much.
pub fn tells_category(category: &Category, report: Secrecy) -> bool {
    let open = report == Secrecy::OpenUnit && category.secrecy == Secrecy::OpenUnit;
    open && !matches!(category.area, Area::SelfHarm | Area::Rights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::Catalogue;

    #[test]
    fn what_points_to_a_child_is_not_told_of_a_single_event() {
        let catalogue = Catalogue::built_in();
        let told = |code: &str, secrecy| tells_category(&catalogue.version(code, 0).unwrap(), secrecy);
        for code in ["self-harm", "absence", "restriction", "sexual-safety", "work-strain", "violence-staff-to-child"] {
            assert!(!told(code, Secrecy::OpenUnit), "{code}");
        }
        for code in ["fire", "staffing", "violence-child-to-staff", "medication"] {
            assert!(told(code, Secrecy::OpenUnit), "{code}");
            assert!(!told(code, Secrecy::HandlersOnly), "{code} that somebody narrowed");
        }
    }

    #[test]
    fn a_pack_reaches_back_to_the_first_day_of_a_month() {
        let from = |reach: PackReach, today: &str| reach.from(today.parse().unwrap()).to_string();
        assert_eq!(from(PackReach::FourMonths, "2026-11-24"), "2026-08-01");
        assert_eq!(from(PackReach::Year, "2026-11-01"), "2025-12-01");
        assert_eq!(from(PackReach::TwoYears, "2026-01-31"), "2024-02-01");
        assert!(PackReach::parse(&Fields::default().with("reach", "7")).is_err());
    }
}
