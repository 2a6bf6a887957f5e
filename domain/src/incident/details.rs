//! What is told of a report when there is time: where, during what, who was there, and how it is graded.

use super::{Activity, Category, Grading, Harm, MedicalCare, Occurred, Place};
use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    risk::RiskMatrix,
    text::Note,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

fields! {
    /// What completes a report.
    pub DetailField = "detail" {
        Subcategory = "subcategory",
        Place = "place",
        Activity = "activity",
        Discovered = "discovered",
        Before = "before",
        Immediate = "immediate",
        Helped = "helped",
        Physical = "physical",
        Psychological = "psychological",
        Care = "care",
        Severity = "severity",
        Likelihood = "likelihood",
        StaffPresent = "staff-present",
        StaffPlanned = "staff-planned",
        Alone = "alone",
        Night = "night",
    }
}

/// The most people that a shift is thought to have.
const SHIFT: u32 = 99;

/// Everything that completes a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub subcategory: Option<String>,
    pub place: Option<Place>,
    pub activity: Option<Activity>,
    pub discovered_at: Option<DateTime<Utc>>,
    pub before: Option<Note>,
    pub immediate: Option<Note>,
    /// What calmed the situation.
    pub helped: Option<Note>,
    pub care: Option<MedicalCare>,
    pub grading: Grading,
    /// Likelihood and severity in the method, where both were chosen.
    pub factors: Option<(u8, u8)>,
    pub staff_present: Option<u32>,
    pub staff_planned: Option<u32>,
    pub alone: bool,
    pub night: bool,
}

impl Details {
    /// Reads the form. A single one of likelihood and severity gives no level: what is not graded is not a number.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(
        fields: &Fields,
        (category, occurred): (&Category, Occurred),
        matrix: &RiskMatrix,
        (now, zone): (DateTime<Utc>, Tz),
    ) -> Result<Self, FormErrors<DetailField>> {
        use DetailField as F;
        let mut form = Reader::new(fields);
        let sub = form.raw(F::Subcategory);
        let subcategory = category.subcategory(sub).map(|known| known.code.clone());
        let discovered_at = form.optional_moment(F::Discovered, now, zone);
        if discovered_at.is_some_and(|at| at < occurred.at) {
            form.fail(F::Discovered, Problem::Rule("before-it-happened"));
        }
        let (before, immediate, helped) =
            (form.optional_text(F::Before), form.optional_text(F::Immediate), form.optional_text(F::Helped));
        let factor = |form: &mut Reader<'_, F>, field| form.optional_choice(field, |code| code.parse::<u8>().ok());
        let (likelihood, severity) = (factor(&mut form, F::Likelihood), factor(&mut form, F::Severity));
        let factors = likelihood.zip(severity);
        let potential = factors.and_then(|(likelihood, severity)| Some(matrix.grading_of(likelihood, severity)?.level));
        if factors.is_some() && potential.is_none() {
            form.fail(F::Likelihood, Problem::Empty);
        }
        let harm =
            |form: &mut Reader<'_, F>, field| form.optional_choice(field, Harm::from_code).unwrap_or(Harm::Unknown);
        let details = Self {
            subcategory,
            place: form.optional_choice(F::Place, Place::from_code),
            activity: form.optional_choice(F::Activity, Activity::from_code),
            discovered_at,
            before,
            immediate,
            helped,
            care: form.optional_choice(F::Care, MedicalCare::from_code),
            grading: Grading {
                physical: harm(&mut form, F::Physical),
                psychological: harm(&mut form, F::Psychological),
                potential,
            },
            factors,
            staff_present: form.optional_number(F::StaffPresent, 0, SHIFT),
            staff_planned: form.optional_number(F::StaffPlanned, 0, SHIFT),
            alone: form.ticked(F::Alone),
            night: form.ticked(F::Night),
        };
        form.finish(Some(details))
    }

    /// The form filled with these.
    pub fn fields(&self, zone: Tz) -> Fields {
        let note = |note: &Option<Note>| note.as_ref().map(ToString::to_string).unwrap_or_default();
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let mut fields = Fields::default()
            .with("subcategory", self.subcategory.clone().unwrap_or_default())
            .with("place", self.place.map_or("", Place::code))
            .with("activity", self.activity.map_or("", Activity::code))
            .with("before", note(&self.before))
            .with("immediate", note(&self.immediate))
            .with("helped", note(&self.helped))
            .with("physical", self.grading.physical.code())
            .with("psychological", self.grading.psychological.code())
            .with("care", self.care.map_or("", MedicalCare::code))
            .with("staff-present", number(self.staff_present))
            .with("staff-planned", number(self.staff_planned))
            .with_moment("discovered", self.discovered_at, zone);
        if let Some((likelihood, severity)) = self.factors {
            fields = fields.with("likelihood", likelihood.to_string()).with("severity", severity.to_string());
        }
        for (name, ticked) in [("alone", self.alone), ("night", self.night)] {
            if ticked {
                fields = fields.with(name, "yes");
            }
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{form::TimeProblem, incident::Catalogue, risk::Shipped};
    use chrono_tz::Europe::Helsinki;

    fn now() -> DateTime<Utc> {
        "2026-09-16T11:30:00Z".parse().unwrap()
    }

    fn read(fields: &Fields) -> Result<Details, FormErrors<DetailField>> {
        let occurred = Occurred { at: "2026-09-16T08:00:00Z".parse().unwrap(), exact: true };
        let category = Catalogue::built_in().version("violence-child-to-staff", 0).unwrap();
        Details::parse(fields, (&category, occurred), Shipped::ThreeByThree.matrix(), (now(), Helsinki))
    }

    #[test]
    fn nothing_is_needed_and_nothing_is_made_up() {
        let details = read(&Fields::default()).unwrap();
        assert_eq!((details.grading, details.factors), (Grading::OPEN, None));
    }

    #[test]
    fn one_factor_alone_is_not_graded() {
        let details = read(&Fields::default().with("severity", "3")).unwrap();
        assert_eq!((details.factors, details.grading.potential), (None, None));
        let both = read(&Fields::default().with("severity", "3").with("likelihood", "3")).unwrap();
        assert_eq!(both.grading.potential.map(|level| level.get()), Some(5));
    }

    #[test]
    fn a_step_that_the_method_does_not_have_is_refused() {
        let errors = read(&Fields::default().with("severity", "4").with("likelihood", "1")).unwrap_err();
        assert_eq!(errors.get(DetailField::Likelihood), Some(&Problem::Empty));
    }

    #[test]
    fn nothing_is_discovered_before_it_happened() {
        let at = |time: &str| Fields::default().with("discovered-day", "16.9.2026").with("discovered-time", time);
        assert_eq!(
            read(&at("10.59")).unwrap_err().get(DetailField::Discovered),
            Some(&Problem::Rule("before-it-happened"))
        );
        assert!(read(&at("11.00")).is_ok());
        assert_eq!(
            read(&at("15.00")).unwrap_err().get(DetailField::Discovered),
            Some(&Problem::Time(TimeProblem::Ahead))
        );
    }

    #[test]
    fn filled_details_read_back_the_same() {
        let fields = Fields::default()
            .with("subcategory", "hit")
            .with("place", "yard")
            .with("activity", "meal")
            .with("before", "Ruoka loppui kesken.")
            .with("physical", "low")
            .with("psychological", "moderate")
            .with("care", "first-aid")
            .with("severity", "2")
            .with("likelihood", "2")
            .with("staff-present", "1")
            .with("alone", "yes")
            .with("discovered-day", "16.9.2026")
            .with("discovered-time", "12.15");
        let details = read(&fields).unwrap();
        assert_eq!(read(&details.fields(Helsinki)), Ok(details));
    }
}
