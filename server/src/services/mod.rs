//! Use cases: the only place where transactions begin. They ask for a permit and speak no HTTP.

pub mod absences;
pub mod accounts;
pub mod actions;
pub mod assessments;
pub mod attachments;
pub mod checklists;
pub mod children;
pub mod cycles;
pub mod drills;
pub mod duties;
pub mod effects;
pub mod exports;
pub mod feedback;
pub mod feeds;
pub mod figures;
pub mod goals;
pub mod handovers;
pub mod hazards;
pub mod ideas;
pub mod incidents;
pub mod inspections;
pub mod look;
pub mod mails;
pub mod meetings;
pub mod methods;
pub mod offers;
pub mod organisation_duties;
pub mod packs;
pub mod people_duties;
pub mod plans;
pub mod reminders;
pub mod reports;
pub mod reviews;
pub mod rhythms;
pub mod round_lists;
pub mod rounds;
pub mod sessions;
pub mod settings;
pub mod tablets;
pub mod told;
pub mod units;
mod walk;
pub mod worries;

use crate::{
    majakka::Majakka,
    store::{
        StoreError, Tx, Work,
        history::{self, By},
        requests,
    },
};
use domain::{
    action::ActionRule,
    assessment::ApprovalRule,
    goal::GoalRule,
    ids::{SubmissionId, UserId},
    policy::Denial,
};
use uuid::Uuid;

/// Why a use case did not happen. Nothing of it was kept.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    #[error("not allowed")]
    Denied(Denial),
    /// A rule of the domain stands in the way; the code has its own message.
    #[error("a rule stands in the way: {0}")]
    Rule(&'static str),
    #[error(transparent)]
    Approval(ApprovalRule),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("hashing failed")]
    Hash,
    #[error("a file could not be written")]
    Disk,
}

impl From<Denial> for ServiceError {
    fn from(denial: Denial) -> Self {
        Self::Denied(denial)
    }
}

impl From<ActionRule> for ServiceError {
    fn from(rule: ActionRule) -> Self {
        Self::Rule(rule.code())
    }
}

impl From<GoalRule> for ServiceError {
    fn from(rule: GoalRule) -> Self {
        Self::Rule(rule.code())
    }
}

impl From<ApprovalRule> for ServiceError {
    fn from(rule: ApprovalRule) -> Self {
        match rule {
            ApprovalRule::WrongState => Self::Rule("wrong-state"),
            ApprovalRule::Nothing => Self::Rule("nothing-to-approve"),
            ApprovalRule::SubmitterApproves => Self::Denied(Denial::SecondPerson),
            faults @ ApprovalRule::Faults(_) => Self::Approval(faults),
        }
    }
}

/// What a sent form asks for: its submission, and what it does to which record. The same submission for anything else is another
/// form, and is not taken for this one.
#[derive(Debug, Clone, Copy)]
struct Asked {
    submission: SubmissionId,
    what: &'static str,
    about: Uuid,
    /// The record that the answer names; a new one for what makes something.
    made: Uuid,
}

impl Asked {
    fn of(submission: SubmissionId, what: &'static str, about: Uuid) -> Self {
        Self { submission, what, about, made: about }
    }

    fn making(self, made: Uuid) -> Self {
        Self { made, ..self }
    }
}

/// Writes once for each submission. A form sent again writes nothing; `again` makes its answer of what the first one made.
async fn once<T, F>(
    majakka: &Majakka,
    (by, user): (By, UserId),
    asked: Asked,
    again: fn(Uuid) -> T,
    work: F,
) -> Result<T, ServiceError>
where
    T: Send + 'static,
    F: for<'a> FnOnce(&'a Tx) -> Work<'a, T, ServiceError> + Send + 'static,
{
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let Asked { submission, what, about, made } = asked;
                match requests::claim(tx, &by, user, submission, (what, about, made)).await? {
                    Some(first) => Ok(again(first)),
                    None => {
                        history::stand_in_line(tx, by.organisation).await?;
                        work(tx).await
                    }
                }
            })
        })
        .await
}
