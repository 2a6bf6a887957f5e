//! What the adults promise for a goal. The promise is kept as an action of the unit; the child sees how it stands.

use crate::{
    action::ActionState,
    date::{Due, plus_days},
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    ids::UserId,
    text::Title,
};
use chrono::NaiveDate;

/// How far ahead a promise may be due, in days: later than that a child does not see it come.
const LONGEST: u64 = 56;

codes! {
    /// What the child sees of a promise.
    PromiseStatus {
        Waiting = "waiting",
        Done = "done",
        Late = "late",
    }
}

fields! {
    /// The form of one promise.
    pub PromiseField = "goal-promise" {
        Text = "text",
        Owner = "owner",
        Due = "due",
    }
}

/// Something that an adult promises, who does it, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    pub text: Title,
    pub owner: UserId,
    pub due_on: NaiveDate,
}

impl Promise {
    /// Reads the form. `may_own` are the people of the unit who may have actions; the due date is from `today` to eight weeks on.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, may_own: &[UserId], today: NaiveDate) -> Result<Self, FormErrors<PromiseField>> {
        let mut form = Reader::new(fields);
        let text = form.text(PromiseField::Text);
        let owner = form.choice(PromiseField::Owner, |code| code.parse().ok().filter(|id| may_own.contains(id)));
        let due_on = form.date(PromiseField::Due, today, today, plus_days(today, LONGEST));
        form.finish(text.zip(owner).zip(due_on).map(|((text, owner), due_on)| Self { text, owner, due_on }))
    }

    /// The form filled with this promise.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("text", self.text.as_str())
            .with("owner", self.owner.to_string())
            .with_date("due", Some(self.due_on))
    }
}

/// What is known of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PromiseFacts {
    /// The day that the child was told. An action that is extended does not move it.
    pub due_on: NaiveDate,
    pub done: bool,
}

impl PromiseFacts {
    /// From the promise's action. A cancelled action does not take the promise back: it waits, and is late in its time.
    pub fn of(due_on: NaiveDate, action: ActionState) -> Self {
        Self { due_on, done: matches!(action, ActionState::Done | ActionState::Verified) }
    }

    /// What the child sees of it.
    pub fn status(self, today: NaiveDate) -> PromiseStatus {
        match self.done {
            true => PromiseStatus::Done,
            false if late(self, today) => PromiseStatus::Late,
            false => PromiseStatus::Waiting,
        }
    }
}

/// Whether a promise is late today: not done, and its day has passed (I14). Something due today is not late.
pub fn late(promise: PromiseFacts, today: NaiveDate) -> bool {
    !promise.done && Due::of(promise.due_on, today).is_overdue()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn promised() -> Promise {
        Promise {
            text: Title::parse("Koputan ennen kuin tulen").unwrap(),
            owner: UserId(Uuid::from_u128(7)),
            due_on: day("2026-09-20"),
        }
    }

    #[test]
    fn a_promise_has_its_words_somebody_of_the_unit_and_a_day() {
        let today = day("2026-09-16");
        let promise = promised();
        assert_eq!(Promise::parse(&promise.fields(), &[promise.owner], today), Ok(promise.clone()));
        let errors = Promise::parse(&promise.fields(), &[], today).unwrap_err();
        assert_eq!(errors.get(PromiseField::Owner), Some(&Problem::Empty));
        let errors = Promise::parse(&Fields::default(), &[promise.owner], today).unwrap_err();
        assert_eq!(errors.iter().count(), 3);
    }

    #[test]
    fn a_promise_is_for_the_coming_eight_weeks() {
        let promise = promised();
        let read = |today| Promise::parse(&promise.fields(), &[promise.owner], day(today));
        assert!(read("2026-09-20").is_ok() && read("2026-07-26").is_ok());
        assert!(read("2026-09-21").is_err() && read("2026-07-25").is_err());
    }

    #[test]
    fn a_promise_that_is_due_today_still_waits() {
        let facts = PromiseFacts { due_on: day("2026-09-20"), done: false };
        assert_eq!(facts.status(day("2026-09-20")), PromiseStatus::Waiting);
        assert_eq!(facts.status(day("2026-09-21")), PromiseStatus::Late);
    }

    #[test]
    fn a_cancelled_action_does_not_take_a_promise_back() {
        let facts = PromiseFacts::of(day("2026-09-20"), ActionState::Cancelled);
        assert_eq!(facts.status(day("2026-09-21")), PromiseStatus::Late);
    }

    proptest! {
        #[test]
        fn what_is_done_is_never_late(due in 0i32..9_000, now in 0i32..9_000, done: bool) {
            let at = |n| NaiveDate::from_num_days_from_ce_opt(730_000 + n).unwrap();
            let facts = PromiseFacts { due_on: at(due), done };
            prop_assert_eq!(late(facts, at(now)), !done && due < now);
            prop_assert_eq!(facts.status(at(now)) == PromiseStatus::Late, late(facts, at(now)));
        }
    }
}
