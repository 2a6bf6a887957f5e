//! A deviation in medication: where in its chain it arose, who saw it, and whether advice was asked for.

use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::Note,
};

codes! {
    /// The part of medication in which the deviation arose.
    MedicationPhase {
        Prescribing = "prescribing",
        Dispensing = "dispensing",
        Giving = "giving",
        Recording = "recording",
        Storing = "storing",
    }
}

codes! {
    /// Who or what brought a deviation to light. No names: a role is enough to learn from it.
    DetectedBy {
        /// The one who did it.
        Doer = "doer",
        Colleague = "colleague",
        Child = "child",
        Family = "family",
        /// A nurse, a physician or a pharmacy.
        HealthCare = "health-care",
        /// A count or a check that is done regularly.
        Check = "check",
    }
}

fields! {
    /// The sub-form of a deviation in medication.
    pub MedicationField = "medication" {
        Phase = "phase",
        DetectedBy = "detected-by",
        AdviceTaken = "advice-taken",
        Advice = "advice",
    }
}

/// What is told of a deviation in medication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MedicationText {
    pub phase: MedicationPhase,
    pub detected_by: DetectedBy,
    /// Advice was asked from health care.
    pub advice_taken: bool,
    /// What the advice was; only when it was taken.
    pub advice: Option<Note>,
}

impl MedicationText {
    /// Reads the form. Words on the advice mean that it was taken, ticked or not.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<MedicationField>> {
        let mut form = Reader::new(fields);
        let phase = form.choice(MedicationField::Phase, MedicationPhase::from_code);
        let detected_by = form.choice(MedicationField::DetectedBy, DetectedBy::from_code);
        let ticked = form.ticked(MedicationField::AdviceTaken);
        let advice = form.optional_text(MedicationField::Advice);
        let advice_taken = ticked || advice.is_some();
        let built =
            phase.zip(detected_by).map(|(phase, detected_by)| Self { phase, detected_by, advice_taken, advice });
        form.finish(built)
    }

    /// The form filled with this text.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("phase", self.phase.code())
            .with("detected-by", self.detected_by.code())
            .with("advice-taken", if self.advice_taken { "yes" } else { "" })
            .with("advice", self.advice.as_ref().map_or("", |t| t.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;

    fn giving() -> Fields {
        Fields::default().with("phase", "giving").with("detected-by", "check")
    }

    #[test]
    fn an_empty_form_gives_every_problem_at_once() {
        let errors = MedicationText::parse(&Fields::default()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, [MedicationField::Phase, MedicationField::DetectedBy]);
    }

    #[test]
    fn words_on_the_advice_mean_that_it_was_taken() {
        assert!(!MedicationText::parse(&giving()).unwrap().advice_taken);
        assert!(MedicationText::parse(&giving().with("advice", "Seurataan vointia.")).unwrap().advice_taken);
        assert!(MedicationText::parse(&giving().with("advice-taken", "yes")).unwrap().advice_taken);
    }

    #[test]
    fn an_identity_code_is_refused() {
        let errors = MedicationText::parse(&giving().with("advice", "131052-308T")).unwrap_err();
        assert_eq!(errors.get(MedicationField::Advice), Some(&Problem::IdentityCode));
    }

    #[test]
    fn a_filled_form_reads_back_to_the_same_text() {
        for &phase in MedicationPhase::ALL {
            for &detected_by in DetectedBy::ALL {
                for advice in [None, Some(Note::parse("Annetaan seuraava annos ajallaan.").unwrap())] {
                    let text = MedicationText { phase, detected_by, advice_taken: advice.is_some(), advice };
                    assert_eq!(MedicationText::parse(&text.fields()), Ok(text));
                }
            }
        }
    }
}
