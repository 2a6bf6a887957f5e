//! The law on one restrictive measure as the safety lead writes it when the law changes.

use super::{Measure, MeasureRule, PlacementBasis};
use crate::{
    date::{minus_months, plus_days},
    fields,
    form::{Fields, FormErrors, Reader},
    text::Label,
    unit::UnitKind,
};
use chrono::NaiveDate;

/// How far ahead a change may be written, in days.
const AHEAD: u64 = 1_461;
/// How far back: a change of the law may be noticed late.
const BACK_MONTHS: u32 = 24;

fields! {
    /// The form of a measure's rule.
    pub MeasureField = "measure-text" {
        Allowed = "allowed",
        From = "from",
        Source = "source",
    }
}

/// What was written of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureText(pub MeasureRule);

impl MeasureText {
    /// Reads the form. Nothing ticked is a rule too: the measure is allowed nowhere.
    ///
    /// # Errors
    /// The first day lies more than two years back or four ahead, or the source is missing.
    pub fn parse(fields: &Fields, measure: Measure, today: NaiveDate) -> Result<Self, FormErrors<MeasureField>> {
        use MeasureField as F;
        let mut form = Reader::new(fields);
        let mut allowed = form.any_of(F::Allowed, read_cell);
        allowed.sort_unstable();
        allowed.dedup();
        let first = minus_months(today, BACK_MONTHS);
        let valid_from = form.date(F::From, today, first, plus_days(today, AHEAD));
        let source: Option<Label> = form.text(F::Source);
        let built = valid_from.zip(source).map(|(from, source)| {
            Self(MeasureRule { number: 0, measure, valid_from: Some(from), allowed, source: source.to_string() })
        });
        form.finish(built)
    }

    /// The form filled with what holds now.
    pub fn fields(rule: &MeasureRule) -> Fields {
        let fields = Fields::default().with("source", &*rule.source);
        rule.allowed.iter().fold(fields, |fields, &cell| fields.with("allowed", write_cell(cell)))
    }
}

/// A cell of the table as a value of the form.
pub fn write_cell((basis, place): (PlacementBasis, UnitKind)) -> String {
    format!("{}:{}", basis.code(), place.code())
}

fn read_cell(code: &str) -> Option<(PlacementBasis, UnitKind)> {
    let (basis, place) = code.split_once(':')?;
    PlacementBasis::from_code(basis).zip(UnitKind::from_code(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{form::Problem, incident::Catalogue};

    fn today() -> NaiveDate {
        "2026-09-16".parse().unwrap()
    }

    #[test]
    fn a_rule_that_is_sent_as_it_was_shown_says_the_same_from_its_new_day_on() {
        let catalogue = Catalogue::built_in();
        for &measure in Measure::ALL {
            let now = catalogue.rules_of(measure)[0];
            let fields = MeasureText::fields(now).with_date("from", Some(today()));
            let MeasureText(rule) = MeasureText::parse(&fields, measure, today()).unwrap();
            let mut before = now.allowed.clone();
            before.sort_unstable();
            assert_eq!((rule.allowed, rule.valid_from), (before, Some(today())));
        }
    }

    #[test]
    fn a_change_needs_its_day_and_its_source() {
        let errors = MeasureText::parse(&Fields::default(), Measure::Isolation, today()).unwrap_err();
        assert_eq!(errors.get(MeasureField::From), Some(&Problem::Empty));
        assert_eq!(errors.get(MeasureField::Source), Some(&Problem::Empty));
    }

    #[test]
    fn cells_that_are_none_are_left_out() {
        let fields = Fields::default()
            .with("allowed", "custody:institution")
            .with("allowed", "custody:moon")
            .with("allowed", "x")
            .with("source", "417/2007")
            .with_date("from", Some(today()));
        let MeasureText(rule) = MeasureText::parse(&fields, Measure::Search, today()).unwrap();
        assert_eq!(rule.allowed, [(PlacementBasis::Custody, UnitKind::Institution)]);
    }
}
