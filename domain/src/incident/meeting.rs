//! A meeting of a child and their family that did not go as planned.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::{Narrative, Note},
};

codes! {
    /// How the meeting was arranged (Social Welfare Act 1301/2014, section 27).
    MeetingForm {
        Supervised = "supervised",
        Supported = "supported",
        /// The child only passes from one parent to the other.
        Exchange = "exchange",
    }
}

codes! {
    /// Who ended a meeting early.
    InterruptedBy {
        Child = "child",
        Family = "family",
        Staff = "staff",
        Other = "other",
    }
}

fields! {
    /// The sub-form of a meeting.
    pub MeetingField = "meeting" {
        Form = "form",
        Interrupted = "interrupted",
        InterruptedBy = "interrupted-by",
        ChildReaction = "child-reaction",
        Precautions = "precautions",
    }
}

/// What is told of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingText {
    pub form: MeetingForm,
    /// `None`: it was not interrupted.
    pub interrupted_by: Option<InterruptedBy>,
    /// What the child said and how they were, in words.
    pub child_reaction: Option<Narrative>,
    /// What is done differently the next time.
    pub precautions: Option<Note>,
}

impl MeetingText {
    /// Reads the form. Who interrupted means that it was interrupted, ticked or not.
    ///
    /// # Errors
    /// Every problem of the form at once; an interrupted meeting needs to say by whom.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<MeetingField>> {
        let mut form = Reader::new(fields);
        let kind = form.choice(MeetingField::Form, MeetingForm::from_code);
        let interrupted_by = form.optional_choice(MeetingField::InterruptedBy, InterruptedBy::from_code);
        if form.ticked(MeetingField::Interrupted) && interrupted_by.is_none() {
            form.fail(MeetingField::InterruptedBy, Problem::Empty);
        }
        let child_reaction = form.optional_text(MeetingField::ChildReaction);
        let precautions = form.optional_text(MeetingField::Precautions);
        let built = kind.map(|form| Self { form, interrupted_by, child_reaction, precautions });
        form.finish(built)
    }

    /// The form filled with this text.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("form", self.form.code())
            .with("interrupted", if self.is_interrupted() { "yes" } else { "" })
            .with("interrupted-by", self.interrupted_by.map_or("", InterruptedBy::code))
            .with("child-reaction", self.child_reaction.as_ref().map_or("", |t| t.as_str()))
            .with("precautions", self.precautions.as_ref().map_or("", |t| t.as_str()))
    }

    /// Whether the meeting ended early.
    pub fn is_interrupted(&self) -> bool {
        self.interrupted_by.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_meeting_says_by_whom() {
        let fields = Fields::default().with("form", "supervised").with("interrupted", "yes");
        let errors = MeetingText::parse(&fields).unwrap_err();
        assert_eq!(errors.get(MeetingField::InterruptedBy), Some(&Problem::Empty));
        assert!(MeetingText::parse(&fields.with("interrupted-by", "child")).unwrap().is_interrupted());
    }

    #[test]
    fn who_interrupted_is_enough_without_the_tick() {
        let fields = Fields::default().with("form", "exchange");
        assert!(!MeetingText::parse(&fields).unwrap().is_interrupted());
        assert!(MeetingText::parse(&fields.with("interrupted-by", "family")).unwrap().is_interrupted());
    }

    #[test]
    fn an_identity_code_is_refused_in_every_text() {
        let fields = Fields::default()
            .with("form", "supported")
            .with("child-reaction", "131052-308T")
            .with("precautions", "131052-308T");
        let errors = MeetingText::parse(&fields).unwrap_err();
        for field in [MeetingField::ChildReaction, MeetingField::Precautions] {
            assert_eq!(errors.get(field), Some(&Problem::IdentityCode));
        }
    }

    #[test]
    fn a_filled_form_reads_back_to_the_same_text() {
        for &form in MeetingForm::ALL {
            for interrupted_by in InterruptedBy::ALL.iter().map(|&by| Some(by)).chain([None]) {
                let text = MeetingText {
                    form,
                    interrupted_by,
                    child_reaction: Some(Narrative::parse("”Haluan kotiin.”").unwrap()),
                    precautions: None,
                };
                assert_eq!(MeetingText::parse(&text.fields()), Ok(text));
            }
        }
    }
}
