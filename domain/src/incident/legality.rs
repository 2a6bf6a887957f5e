//! Which restrictive measures the law allows at all: by the basis of the placement, the place and the day (I23).
//!
//! A row says only that the measure is possible; its own grounds, and that it is needed, proportionate and the mildest
//! that is enough, are judged case by case (Child Welfare Act 417/2007, section 61 a) and not here.

use crate::{hazard::codes, unit::UnitKind};
use chrono::NaiveDate;

codes! {
    /// On what ground a child is where they are (Child Welfare Act 417/2007).
    PlacementBasis {
        /// Sections 40 and 43.
        Custody = "custody",
        /// Section 38.
        Emergency = "emergency",
        /// A court's order for the time being, section 83.
        Interim = "interim",
        /// Section 37.
        OpenCareSupport = "open-care-support",
        /// Section 75.
        Aftercare = "aftercare",
        /// Any other service that the family has agreed to.
        Voluntary = "voluntary",
        None = "none",
    }
}

codes! {
    /// The restrictive measures, in the order of the Child Welfare Act 417/2007, chapter 11.
    Measure {
        Contact = "contact",
        Seizure = "seizure",
        Search = "search",
        Examination = "examination",
        Inspection = "inspection",
        Holding = "holding",
        FreedomOfMovement = "freedom-of-movement",
        Return = "return",
        Isolation = "isolation",
        SpecialCare = "special-care",
        /// Of government bill 149/2025; not law.
        RemovalOfObjects = "removal-of-objects",
    }
}

impl Measure {
    /// The section of the Child Welfare Act 417/2007.
    pub fn section(self) -> &'static str {
        match self {
            Self::Contact => "62 §",
            Self::Seizure => "65 §",
            Self::Search => "66 §",
            Self::Examination => "66 a §",
            Self::Inspection => "67 §",
            Self::Holding => "68 §",
            Self::FreedomOfMovement => "69 §",
            Self::Return => "69 a §",
            Self::Isolation => "70 §",
            Self::SpecialCare => "71 §",
            Self::RemovalOfObjects => "4 b §",
        }
    }
}

/// What the law says of one measure from a day on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MeasureRule {
    /// Which change of the organisation's rules brought it; 0 for what comes with the program.
    #[serde(skip)]
    pub number: i32,
    pub measure: Measure,
    /// The first day in force; `None`: a bill that no day is known of, never in force.
    #[serde(skip)]
    pub valid_from: Option<NaiveDate>,
    /// On which grounds and in which places it is possible.
    pub allowed: Vec<(PlacementBasis, UnitKind)>,
    /// The act or bill that says so.
    pub source: String,
}

/// One measure that is possible on one ground in one kind of place, for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalRow {
    pub basis: PlacementBasis,
    pub place: UnitKind,
    pub measure: Measure,
    /// The first day in force.
    pub valid_from: NaiveDate,
    /// The last day in force; `None`: for the time being.
    pub valid_to: Option<NaiveDate>,
}

impl LegalRow {
    /// Whether the row is in force on a day.
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}

/// Whether a measure was possible at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legality {
    Allowed,
    Forbidden,
}

/// Whether `measure` may be used on a child placed on `basis` in a unit of kind `place` on the day `on`. What no row
/// allows is forbidden.
pub fn legality(
    rows: &[LegalRow],
    basis: PlacementBasis,
    place: UnitKind,
    measure: Measure,
    on: NaiveDate,
) -> Legality {
    let allowed =
        rows.iter().any(|row| (row.basis, row.place, row.measure) == (basis, place, measure) && row.is_in_force(on));
    if allowed { Legality::Allowed } else { Legality::Forbidden }
}

/// The measures that the law knows on a day, wherever they are allowed: those that a form offers.
pub fn measures_on(rows: &[LegalRow], on: NaiveDate) -> Vec<Measure> {
    let known = |measure: Measure| rows.iter().any(|row| row.measure == measure && row.is_in_force(on));
    Measure::ALL.iter().copied().filter(|&measure| known(measure)).collect()
}

/// One line of the law: a measure, the places where it is possible, and since when.
struct Rule {
    measure: Measure,
    places: &'static [UnitKind],
    valid_from: Option<NaiveDate>,
    source: &'static str,
}

/// The grounds of placement on which restrictions are possible (Child Welfare Act 417/2007, section 61).
const BASES: [PlacementBasis; 3] = [PlacementBasis::Custody, PlacementBasis::Emergency, PlacementBasis::Interim];

/// The Child Welfare Act came into force.
const ACT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2008, 1, 1);
/// Its amendment 542/2019 came into force, with section 69 a.
const AMENDMENT: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 1, 1);

const INSTITUTION: &[UnitKind] = &[UnitKind::Institution];
const SUBSTITUTE_CARE: &[UnitKind] = &[UnitKind::Institution, UnitKind::FamilyHome];

const RULES: [Rule; 11] = [
    Rule { measure: Measure::Contact, places: SUBSTITUTE_CARE, valid_from: ACT, source: "417/2007, 61–63 §" },
    Rule { measure: Measure::Seizure, places: INSTITUTION, valid_from: ACT, source: "417/2007, 65 §" },
    Rule { measure: Measure::Search, places: INSTITUTION, valid_from: ACT, source: "417/2007, 66 §" },
    Rule { measure: Measure::Examination, places: INSTITUTION, valid_from: ACT, source: "417/2007, 66 a §" },
    Rule { measure: Measure::Inspection, places: INSTITUTION, valid_from: ACT, source: "417/2007, 67 §" },
    Rule { measure: Measure::Holding, places: INSTITUTION, valid_from: ACT, source: "417/2007, 68 §" },
    Rule { measure: Measure::FreedomOfMovement, places: INSTITUTION, valid_from: ACT, source: "417/2007, 69 §" },
    Rule {
        measure: Measure::Return,
        places: INSTITUTION,
        valid_from: AMENDMENT,
        source: "417/2007 (542/2019), 69 a §",
    },
    Rule { measure: Measure::Isolation, places: INSTITUTION, valid_from: ACT, source: "417/2007, 70 §" },
    Rule { measure: Measure::SpecialCare, places: INSTITUTION, valid_from: ACT, source: "417/2007, 71–73 §" },
    Rule {
        measure: Measure::RemovalOfObjects,
        places: SUBSTITUTE_CARE,
        valid_from: None,
        source: "HE 149/2025, 4 b §",
    },
];

/// The law as it comes with the program.
pub(super) fn law() -> Vec<MeasureRule> {
    let allowed = |places: &[UnitKind]| places.iter().flat_map(|&place| BASES.map(|basis| (basis, place))).collect();
    let rules = RULES.iter().map(|rule| MeasureRule {
        number: 0,
        measure: rule.measure,
        valid_from: rule.valid_from,
        allowed: allowed(rule.places),
        source: rule.source.into(),
    });
    rules.collect()
}

/// Rules as rows: each holds until the next one of its measure begins. Of two that begin on one day the one with the greater number holds.
pub(super) fn rows_of(rules: &[MeasureRule]) -> Vec<LegalRow> {
    let mut rows = Vec::new();
    for rule in rules {
        let Some(valid_from) = rule.valid_from else { continue };
        let later = |other: &&MeasureRule| {
            other.measure == rule.measure && (other.valid_from, other.number) > (rule.valid_from, rule.number)
        };
        let next = rules.iter().filter(later).filter_map(|other| other.valid_from).min();
        let valid_to = next.and_then(|day| day.pred_opt());
        rows.extend(rule.allowed.iter().map(|&(basis, place)| LegalRow {
            basis,
            place,
            measure: rule.measure,
            valid_from,
            valid_to,
        }));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::{prelude::*, sample::select};
    use std::fmt::Write;

    fn rows() -> Vec<LegalRow> {
        rows_of(&law())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Every basis and place with what is allowed there on a day.
    fn matrix(on: NaiveDate) -> String {
        let rows = rows();
        let mut out = String::new();
        for &basis in PlacementBasis::ALL {
            for &place in UnitKind::ALL {
                let allowed: Vec<_> = Measure::ALL
                    .iter()
                    .filter(|&&measure| legality(&rows, basis, place, measure, on) == Legality::Allowed)
                    .map(|measure| measure.code())
                    .collect();
                let allowed = if allowed.is_empty() { "–".to_owned() } else { allowed.join(" ") };
                let _ = writeln!(out, "{:<17} {:<13} {allowed}", basis.code(), place.code());
            }
        }
        out
    }

    #[test]
    fn the_whole_matrix_of_what_is_allowed_is_as_reviewed() {
        insta::assert_snapshot!(matrix(day("2026-09-16")));
    }

    #[test]
    fn before_the_act_nothing_is_allowed_and_the_return_of_a_child_only_since_its_amendment() {
        assert!(measures_on(&rows(), day("2007-12-31")).is_empty());
        assert!(!measures_on(&rows(), day("2019-12-31")).contains(&Measure::Return));
        assert!(measures_on(&rows(), day("2020-01-01")).contains(&Measure::Return));
    }

    #[test]
    fn every_rule_has_a_day_but_the_bill() {
        for rule in law() {
            assert_eq!(rule.valid_from.is_none(), rule.measure == Measure::RemovalOfObjects, "{rule:?}");
        }
    }

    #[test]
    fn a_bill_is_never_in_force_and_no_form_offers_it() {
        for on in [day("2026-09-16"), NaiveDate::MAX] {
            assert!(!measures_on(&rows(), on).contains(&Measure::RemovalOfObjects));
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0u64..20_000).prop_map(|days| day("1990-01-01") + Days::new(days))
    }

    fn any_row() -> impl Strategy<Value = LegalRow> {
        (
            select(PlacementBasis::ALL),
            select(UnitKind::ALL),
            select(Measure::ALL),
            any_day(),
            proptest::option::of(any_day()),
        )
            .prop_map(|(basis, place, measure, valid_from, valid_to)| LegalRow {
                basis,
                place,
                measure,
                valid_from,
                valid_to,
            })
    }

    proptest! {
        #[test]
        fn open_care_and_other_kinds_of_units_allow_nothing_ever(
            basis in select(PlacementBasis::ALL), place in select(UnitKind::ALL), measure in select(Measure::ALL),
            on in any_day(),
        ) {
            if legality(&rows(), basis, place, measure, on) == Legality::Allowed {
                prop_assert!(BASES.contains(&basis));
                prop_assert!(place == UnitKind::Institution
                    || (place == UnitKind::FamilyHome && measure == Measure::Contact));
                prop_assert!(on >= day("2008-01-01"));
            }
        }

        #[test]
        fn a_row_allows_its_own_case_on_its_own_days_and_nothing_else(
            row in any_row(), basis in select(PlacementBasis::ALL), place in select(UnitKind::ALL),
            measure in select(Measure::ALL), on in any_day(),
        ) {
            let days = row.valid_from..=row.valid_to.unwrap_or(NaiveDate::MAX);
            let own = legality(&[row], row.basis, row.place, row.measure, on);
            prop_assert_eq!(own == Legality::Allowed, days.contains(&on));
            if (basis, place, measure) != (row.basis, row.place, row.measure) {
                prop_assert_eq!(legality(&[row], basis, place, measure, on), Legality::Forbidden);
            }
        }

        #[test]
        fn the_order_of_rows_means_nothing_and_a_further_row_forbids_nothing(
            mut rows in proptest::collection::vec(any_row(), 0..12), further in any_row(), on in any_day(),
        ) {
            for case in rows.clone() {
                let judge = |rows: &[LegalRow]| legality(rows, case.basis, case.place, case.measure, on);
                let before = judge(&rows);
                rows.reverse();
                prop_assert_eq!(judge(&rows), before);
                rows.push(further);
                prop_assert!(before == Legality::Forbidden || judge(&rows) == Legality::Allowed);
                rows.pop();
            }
        }
    }
}
