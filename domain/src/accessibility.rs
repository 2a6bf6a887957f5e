//! What somebody says who could not use the program, and by when they are answered (Act 306/2019, section 8 and 9).

use crate::{
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Reader},
    ids::OrganisationId,
    text::{Label, Note},
};
use chrono::NaiveDate;

/// Days within which everybody is answered.
const ANSWERED_WITHIN: u64 = 14;

/// The last day on which somebody is answered in time who wrote on a day.
pub fn answer_by(sent: NaiveDate) -> NaiveDate {
    plus_days(sent, ANSWERED_WITHIN)
}

fields! {
    /// The form in which somebody says what they could not use.
    pub FeedbackField = "accessibility" {
        Text = "trouble",
        Contact = "contact",
        Of = "provider",
    }
}

fields! {
    /// The form in which it is kept what was answered.
    pub FeedbackAnswerField = "accessibility-answer" {
        Answer = "answer",
    }
}

/// What somebody could not use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    pub of: OrganisationId,
    pub text: Note,
    /// How they want to be answered; nothing where they do not.
    pub contact: Option<Label>,
}

impl Feedback {
    /// `providers`: the organisations that may be meant. One alone is meant without being named.
    ///
    /// # Errors
    /// What is missing or cannot be taken.
    pub fn parse(fields: &Fields, providers: &[OrganisationId]) -> Result<Self, FormErrors<FeedbackField>> {
        let mut form = Reader::new(fields);
        let text = form.text(FeedbackField::Text);
        let contact = form.optional_text(FeedbackField::Contact);
        let of = match providers {
            [only] => Some(*only),
            _ => form.choice(FeedbackField::Of, |raw| {
                providers.iter().copied().find(|provider| provider.to_string() == raw)
            }),
        };
        form.finish(text.zip(of).map(|(text, of)| Self { of, text, contact }))
    }
}

/// What was answered.
///
/// # Errors
/// It is missing or cannot be taken.
pub fn parse_answer(fields: &Fields) -> Result<Note, FormErrors<FeedbackAnswerField>> {
    let mut form = Reader::new(fields);
    let answer = form.text(FeedbackAnswerField::Answer);
    form.finish(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn of(n: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(n))
    }

    #[test]
    fn everybody_is_answered_within_two_weeks() {
        assert_eq!(answer_by("2026-12-24".parse().unwrap()).to_string(), "2027-01-07");
    }

    #[test]
    fn the_only_provider_is_meant_and_of_several_one_is_chosen() {
        let fields = Fields::default().with("trouble", "Painike ei toimi.");
        assert_eq!(Feedback::parse(&fields, &[of(1)]).unwrap().of, of(1));
        assert!(Feedback::parse(&fields, &[of(1), of(2)]).is_err());
        let chosen = fields.with("provider", of(2).to_string());
        assert_eq!(Feedback::parse(&chosen, &[of(1), of(2)]).unwrap().of, of(2));
        assert!(Feedback::parse(&chosen, &[of(1), of(3)]).is_err(), "nobody else's");
    }

    #[test]
    fn nothing_is_sent_without_words() {
        assert!(Feedback::parse(&Fields::default().with("contact", "040 1"), &[of(1)]).is_err());
        assert!(parse_answer(&Fields::default()).is_err());
    }
}
