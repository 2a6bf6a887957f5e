//! Giving actions to somebody else, and saying something about them.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    ids::UserId,
    text::Note,
};

fields! {
    /// The form that gives one action another owner.
    pub ReassignField = "reassign" {
        Owner = "owner",
        Reason = "reason",
    }
}

/// Reads who takes an action over and why. `may_own` are the people of its unit without the owner it has.
///
/// # Errors
/// Every problem of the form at once.
pub fn parse_reassignment(fields: &Fields, may_own: &[UserId]) -> Result<(UserId, Note), FormErrors<ReassignField>> {
    let mut form = Reader::new(fields);
    let owner = form.choice(ReassignField::Owner, |code| code.parse().ok().filter(|id| may_own.contains(id)));
    let reason = form.text(ReassignField::Reason);
    form.finish(owner.zip(reason))
}

fields! {
    /// The form that hands over everything of somebody who leaves (I30).
    pub HandoverField = "handover" {
        From = "from",
        To = "to",
        Reason = "reason",
    }
}

/// Who hands over to whom, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    pub from: UserId,
    pub to: UserId,
    pub reason: Note,
}

impl Handover {
    /// Reads the form. `from` are the people with open actions, `to` those who may own actions.
    ///
    /// # Errors
    /// Every problem of the form at once; `same-person` when both are one.
    pub fn parse(fields: &Fields, from: &[UserId], to: &[UserId]) -> Result<Self, FormErrors<HandoverField>> {
        let mut form = Reader::new(fields);
        let known = |ids: &[UserId], code: &str| code.parse().ok().filter(|id| ids.contains(id));
        let leaves = form.choice(HandoverField::From, |code| known(from, code));
        let takes = form.choice(HandoverField::To, |code| known(to, code));
        let reason = form.text(HandoverField::Reason);
        if leaves.is_some() && leaves == takes {
            form.fail(HandoverField::To, Problem::Rule("same-person"));
        }
        form.finish(leaves.zip(takes).zip(reason).map(|((from, to), reason)| Self { from, to, reason }))
    }
}

fields! {
    /// Something said about an action.
    pub CommentField = "comment" {
        Words = "words",
    }
}

/// Reads a comment.
///
/// # Errors
/// The problem of its words.
pub fn parse_comment(fields: &Fields) -> Result<Note, FormErrors<CommentField>> {
    let mut form = Reader::new(fields);
    let words = form.text(CommentField::Words);
    form.finish(words)
}

codes! {
    /// Whether an action limits a child's rights. A limit is decided for one child at a time (Child Welfare Act 417/2007,
    /// chapter 11), so an action that limits all children's rights is never taken (I40).
    Restriction {
        None = "none",
        OneChild = "one-child",
        AllChildren = "all-children",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    #[test]
    fn an_action_goes_to_somebody_of_the_unit_with_a_reason() {
        let fields = Fields::default().with("owner", user(2).to_string());
        let errors = parse_reassignment(&fields, &[user(2)]).unwrap_err();
        assert_eq!(errors.get(ReassignField::Reason), Some(&Problem::Empty));
        let fields = fields.with("reason", "Vaihtoi yksikköä.");
        assert_eq!(parse_reassignment(&fields, &[user(2)]).unwrap().0, user(2));
        assert!(parse_reassignment(&fields, &[user(3)]).is_err(), "a stranger takes nothing over");
    }

    #[test]
    fn nobody_hands_over_to_themselves() {
        let fields = Fields::default()
            .with("from", user(1).to_string())
            .with("to", user(1).to_string())
            .with("reason", "Jää pois.");
        let people = [user(1), user(2)];
        let errors = Handover::parse(&fields, &people, &people).unwrap_err();
        assert_eq!(errors.get(HandoverField::To), Some(&Problem::Rule("same-person")));
    }
}
