//! The rules that an organisation handles incidents by: the categories and the law on restrictions, each version with the day from which
//! it holds (`docs/domain.md`, "Incidents: categories, secrecy and notices").

use super::{
    CATEGORIES, Category, LegalRow, Legality, Measure, MeasureRule, PlacementBasis, legality,
    legality::{law, rows_of},
    measures_on,
};
use crate::unit::UnitKind;
use chrono::NaiveDate;
use std::sync::Arc;

/// One change of the rules. Changes are only added: what was reported keeps the version that it was reported under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleChange {
    /// A category as it is from a day on.
    Category(NaiveDate, Category),
    Measure(MeasureRule),
}

/// What comes with the program and every change of the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// In the order in which pages offer them; the versions of one category in the order of their numbers.
    categories: Vec<(NaiveDate, Arc<Category>)>,
    measures: Vec<MeasureRule>,
    rows: Vec<LegalRow>,
}

impl Catalogue {
    /// What comes with the program.
    pub fn built_in() -> Self {
        Self::with([])
    }

    /// The program's own with an organisation's changes, oldest first.
    pub fn with(changes: impl IntoIterator<Item = RuleChange>) -> Self {
        let mut categories: Vec<_> =
            CATEGORIES.iter().map(|seed| (NaiveDate::MIN, Arc::new(Category::from(seed)))).collect();
        let mut measures = law();
        for change in changes {
            match change {
                RuleChange::Category(from, category) => categories.push((from, Arc::new(category))),
                RuleChange::Measure(rule) => measures.push(rule),
            }
        }
        let rows = rows_of(&measures);
        Self { categories, measures, rows }
    }

    /// A category as it was when a report was given it; never changes.
    pub fn version(&self, code: &str, number: i32) -> Option<Arc<Category>> {
        let of = |found: &&(NaiveDate, Arc<Category>)| found.1.code == code && found.1.number == number;
        self.categories.iter().find(of).map(|(_, category)| category.clone())
    }

    /// A category as it is on a day.
    pub fn on(&self, code: &str, day: NaiveDate) -> Option<Arc<Category>> {
        let of = self.categories.iter().filter(|(from, category)| category.code == code && *from <= day);
        of.max_by_key(|(from, category)| (*from, category.number)).map(|(_, category)| category.clone())
    }

    /// A category as it is on a day, when new reports may have it.
    pub fn offered(&self, code: &str, day: NaiveDate) -> Option<Arc<Category>> {
        self.on(code, day).filter(|category| category.offered)
    }

    /// Every category that holds on a day, offered or not, in the order in which pages show them.
    pub fn all_on(&self, day: NaiveDate) -> Vec<Arc<Category>> {
        self.codes().into_iter().filter_map(|code| self.on(code, day)).collect()
    }

    /// Every version of a category, newest first, each with its first day.
    pub fn history(&self, code: &str) -> Vec<(NaiveDate, Arc<Category>)> {
        self.categories.iter().filter(|(_, category)| category.code == code).rev().cloned().collect()
    }

    /// Every category that there ever was, in its newest version.
    pub fn newest(&self) -> Vec<(NaiveDate, Arc<Category>)> {
        self.codes().into_iter().filter_map(|code| self.history(code).into_iter().next()).collect()
    }

    fn codes(&self) -> Vec<&str> {
        let mut codes: Vec<&str> = Vec::new();
        for (_, category) in &self.categories {
            if !codes.contains(&category.code.as_str()) {
                codes.push(&category.code);
            }
        }
        codes
    }

    /// Whether a measure may be used on a child placed on `basis` in a unit of kind `place` on a day (I23).
    pub fn legality(&self, basis: PlacementBasis, place: UnitKind, measure: Measure, on: NaiveDate) -> Legality {
        legality(&self.rows, basis, place, measure, on)
    }

    /// The measures that the law knows on a day.
    pub fn measures_on(&self, on: NaiveDate) -> Vec<Measure> {
        measures_on(&self.rows, on)
    }

    /// What the rules say of a measure, newest first.
    pub fn rules_of(&self, measure: Measure) -> Vec<&MeasureRule> {
        self.measures.iter().filter(|rule| rule.measure == measure).rev().collect()
    }

    /// What holds of a measure on a day.
    pub fn rule_on(&self, measure: Measure, on: NaiveDate) -> Option<&MeasureRule> {
        let rules = self.measures.iter().filter(|rule| rule.measure == measure);
        rules
            .filter(|rule| rule.valid_from.is_some_and(|from| from <= on))
            .max_by_key(|rule| (rule.valid_from, rule.number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::Secrecy;
    use proptest::{prelude::*, sample::select};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn changed(code: &str, number: i32, severity: u8) -> Category {
        let seed = CATEGORIES.iter().find(|seed| seed.code == code).unwrap();
        Category { number, severity, ..Category::from(seed) }
    }

    #[test]
    fn a_change_holds_from_its_day_and_what_was_reported_before_keeps_the_old() {
        let from = day("2026-10-01");
        let catalogue = Catalogue::with([RuleChange::Category(from, changed("traffic", 1, 3))]);
        assert_eq!(catalogue.on("traffic", day("2026-09-30")).unwrap().severity, 2);
        assert_eq!(catalogue.on("traffic", from).unwrap().severity, 3);
        assert_eq!(catalogue.version("traffic", 0).unwrap().severity, 2);
    }

    #[test]
    fn of_two_changes_for_one_day_the_later_one_holds() {
        let from = day("2026-10-01");
        let changes = [1, 3].map(|n| RuleChange::Category(from, changed("traffic", n, n as u8)));
        assert_eq!(Catalogue::with(changes).on("traffic", from).unwrap().number, 3);
    }

    #[test]
    fn a_category_of_its_own_stands_after_those_of_the_program_from_its_day_on() {
        let from = day("2026-10-01");
        let own = Category { code: "own-1".into(), secrecy: Secrecy::HandlersOnly, ..changed("traffic", 1, 2) };
        let catalogue = Catalogue::with([RuleChange::Category(from, own)]);
        assert_eq!(catalogue.all_on(from).last().unwrap().code, "own-1");
        assert_eq!(catalogue.all_on(day("2026-09-30")).len(), CATEGORIES.len());
        assert_eq!(catalogue.newest().len(), CATEGORIES.len() + 1);
    }

    #[test]
    fn what_is_taken_out_of_use_is_not_offered_but_still_known() {
        let from = day("2026-10-01");
        let gone = Category { offered: false, ..changed("digital", 1, 2) };
        let catalogue = Catalogue::with([RuleChange::Category(from, gone)]);
        assert!(catalogue.offered("digital", day("2026-09-30")).is_some());
        assert!(catalogue.offered("digital", from).is_none() && catalogue.on("digital", from).is_some());
    }

    #[test]
    fn a_bill_that_becomes_law_holds_from_its_day_on_and_no_earlier() {
        let removal = MeasureRule {
            number: 1,
            measure: Measure::RemovalOfObjects,
            valid_from: Some(day("2027-01-01")),
            allowed: vec![(PlacementBasis::Custody, UnitKind::Institution)],
            source: "417/2007, 4 b §".into(),
        };
        let catalogue = Catalogue::with([RuleChange::Measure(removal)]);
        let asked = |on: &str| {
            catalogue.legality(PlacementBasis::Custody, UnitKind::Institution, Measure::RemovalOfObjects, day(on))
        };
        assert_eq!(asked("2026-12-31"), Legality::Forbidden);
        assert_eq!(asked("2027-01-01"), Legality::Allowed);
        assert!(catalogue.measures_on(day("2027-01-01")).contains(&Measure::RemovalOfObjects));
        assert!(!catalogue.measures_on(day("2026-12-31")).contains(&Measure::RemovalOfObjects));
    }

    #[test]
    fn a_measure_that_the_law_takes_away_is_forbidden_from_that_day_and_not_before() {
        let none = MeasureRule {
            number: 1,
            measure: Measure::Isolation,
            valid_from: Some(day("2027-01-01")),
            allowed: Vec::new(),
            source: "x".into(),
        };
        let catalogue = Catalogue::with([RuleChange::Measure(none)]);
        let asked =
            |on: &str| catalogue.legality(PlacementBasis::Custody, UnitKind::Institution, Measure::Isolation, day(on));
        assert_eq!((asked("2026-12-31"), asked("2027-01-01")), (Legality::Allowed, Legality::Forbidden));
        assert_eq!(catalogue.rule_on(Measure::Isolation, day("2027-06-01")).unwrap().number, 1);
        assert_eq!(catalogue.rule_on(Measure::Isolation, day("2026-06-01")).unwrap().number, 0);
    }

    proptest! {
        #[test]
        fn a_change_never_touches_the_days_before_it(
            code in select(CATEGORIES).prop_map(|seed| seed.code),
            from in 0i64..4000,
            before in 1i64..4000,
        ) {
            let start = day("2026-01-01");
            let from = start + chrono::TimeDelta::days(from);
            let earlier = from - chrono::TimeDelta::days(before);
            let catalogue = Catalogue::with([RuleChange::Category(from, changed(code, 1, 1))]);
            prop_assert_eq!(catalogue.on(code, earlier).unwrap().number, 0);
            prop_assert_eq!(catalogue.on(code, from).unwrap().number, 1);
        }

        #[test]
        fn a_change_of_the_law_decides_its_days_alone(
            measure in select(Measure::ALL), basis in select(PlacementBasis::ALL), place in select(UnitKind::ALL),
            allows: bool, from in 0i64..4000, away in 0i64..4000,
        ) {
            let start = day("2026-01-01") + chrono::TimeDelta::days(from);
            let allowed = if allows { vec![(basis, place)] } else { Vec::new() };
            let rule = MeasureRule { number: 1, measure, valid_from: Some(start), allowed, source: "x".into() };
            let catalogue = Catalogue::with([RuleChange::Measure(rule)]);
            let after = start + chrono::TimeDelta::days(away);
            let expected = if allows { Legality::Allowed } else { Legality::Forbidden };
            prop_assert_eq!(catalogue.legality(basis, place, measure, after), expected);
            let before = start - chrono::TimeDelta::days(away + 1);
            let plain = Catalogue::built_in().legality(basis, place, measure, before);
            prop_assert_eq!(catalogue.legality(basis, place, measure, before), plain);
        }
    }
}
