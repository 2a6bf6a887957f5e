//! What came of a statutory notice. People tell; the program keeps that they did.

use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::{Label, Note},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

codes! {
    /// Where a notice stands.
    NoticeState {
        Required = "required",
        Done = "done",
        NotRequired = "not-required",
    }
}

codes! {
    /// How somebody was told.
    Channel {
        Phone = "phone",
        InPerson = "in-person",
        SecureMail = "secure-mail",
        ClientSystem = "client-system",
        OnlineForm = "online-form",
        Letter = "letter",
        Other = "other",
    }
}

fields! {
    /// What came of a notice.
    pub NoticeField = "notice" {
        Outcome = "outcome",
        ToldAt = "told-at",
        ToldBy = "told-by",
        Channel = "channel",
        Reference = "reference",
        Reason = "reason",
    }
}

/// What came of a notice: it was made, or it is not needed this time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeDecision {
    Done {
        at: DateTime<Utc>,
        /// Who told.
        by: Label,
        channel: Channel,
        /// By what the other side finds it.
        reference: Option<Label>,
    },
    NotRequired {
        reason: Note,
    },
}

impl NoticeDecision {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, (now, zone): (DateTime<Utc>, Tz)) -> Result<Self, FormErrors<NoticeField>> {
        use NoticeField as F;
        let mut form = Reader::new(fields);
        let outcome = form
            .choice(F::Outcome, |code| NoticeState::from_code(code).filter(|state| *state != NoticeState::Required));
        let built = match outcome {
            Some(NoticeState::NotRequired) => form.text(F::Reason).map(|reason| Self::NotRequired { reason }),
            Some(NoticeState::Done) => {
                let at = form.moment(F::ToldAt, now, zone);
                let by = form.text(F::ToldBy);
                let channel = form.choice(F::Channel, Channel::from_code);
                let reference = form.optional_text(F::Reference);
                at.zip(by).zip(channel).map(|((at, by), channel)| Self::Done { at, by, channel, reference })
            }
            Some(NoticeState::Required) | None => None,
        };
        form.finish(built)
    }

    pub fn state(&self) -> NoticeState {
        match self {
            Self::Done { .. } => NoticeState::Done,
            Self::NotRequired { .. } => NoticeState::NotRequired,
        }
    }

    /// Whether only the safety lead may decide so: leaving undone what the law asks for after a red report.
    pub fn needs_safety_lead(&self, must: bool, red: bool) -> bool {
        matches!(self, Self::NotRequired { .. }) && must && red
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Problem, TimeProblem};
    use chrono_tz::Europe::Helsinki;

    fn now() -> DateTime<Utc> {
        "2026-09-16T11:30:00Z".parse().unwrap()
    }

    fn done() -> Fields {
        Fields::default()
            .with("outcome", "done")
            .with("told-at-day", "16.9.2026")
            .with("told-at-time", "13.05")
            .with("told-by", "Vuoron vastaava")
            .with("channel", "phone")
    }

    #[test]
    fn a_made_notice_tells_who_when_and_how() {
        let read = NoticeDecision::parse(&done(), (now(), Helsinki)).unwrap();
        let NoticeDecision::Done { at, channel, reference, .. } = read else { panic!("not done") };
        assert_eq!((at, channel, reference), ("2026-09-16T10:05:00Z".parse().unwrap(), Channel::Phone, None));
        let errors = NoticeDecision::parse(&Fields::default().with("outcome", "done"), (now(), Helsinki)).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(missing, [NoticeField::ToldAt, NoticeField::ToldBy, NoticeField::Channel]);
    }

    #[test]
    fn a_needless_notice_has_a_reason() {
        let errors = NoticeDecision::parse(&Fields::default().with("outcome", "not-required"), (now(), Helsinki));
        assert_eq!(errors.unwrap_err().get(NoticeField::Reason), Some(&Problem::Empty));
        let errors = NoticeDecision::parse(&Fields::default().with("outcome", "required"), (now(), Helsinki));
        assert_eq!(errors.unwrap_err().get(NoticeField::Outcome), Some(&Problem::Empty));
    }

    #[test]
    fn nobody_was_told_in_the_future() {
        let fields = done().without("told-at-time").with("told-at-time", "14.40");
        let errors = NoticeDecision::parse(&fields, (now(), Helsinki)).unwrap_err();
        assert_eq!(errors.get(NoticeField::ToldAt), Some(&Problem::Time(TimeProblem::Ahead)));
    }

    #[test]
    fn what_the_law_asks_for_after_a_red_report_is_left_undone_by_the_safety_lead_only() {
        let needless = NoticeDecision::NotRequired { reason: Note::parse("Tieto on jo annettu.").unwrap() };
        assert!(needless.needs_safety_lead(true, true));
        assert!(!needless.needs_safety_lead(true, false) && !needless.needs_safety_lead(false, true));
        let done = NoticeDecision::parse(&done(), (now(), Helsinki)).unwrap();
        assert!(!done.needs_safety_lead(true, true));
    }
}
