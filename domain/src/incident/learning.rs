//! What others may learn from a report (`docs/domain.md`, "The chain of an incident"): written anew by the handler, without people and
//! without the report itself.

use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::Note,
};

codes! {
    /// Who reads what was learnt.
    Reach {
        /// Those who work in the unit.
        Unit = "unit",
        /// Everybody who works in the organisation.
        Organisation = "organisation",
        /// Nobody any more.
        Nobody = "nobody",
    }
}

fields! {
    /// What is told to others.
    pub LearningField = "learning" {
        Text = "text",
        Reach = "reach",
    }
}

/// What was learnt, and who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningText {
    pub text: Note,
    pub reach: Reach,
}

impl LearningText {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<LearningField>> {
        let mut form = Reader::new(fields);
        let text = form.text(LearningField::Text);
        let reach = form.choice(LearningField::Reach, Reach::from_code);
        let built = text.zip(reach).map(|(text, reach)| Self { text, reach });
        form.finish(built)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_learnt_needs_its_words_and_its_readers() {
        let errors = LearningText::parse(&Fields::default()).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(missing, [LearningField::Text, LearningField::Reach]);
        let whole = Fields::default().with("text", "Kaksi ihmistä tarkistaa lääkkeet.").with("reach", "unit");
        assert_eq!(LearningText::parse(&whole).unwrap().reach, Reach::Unit);
    }
}
