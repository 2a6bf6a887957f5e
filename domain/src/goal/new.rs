use super::{ChildWords, Promise, PromiseField};
use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    ids::UserId,
    text::{Note, Title},
};
use chrono::NaiveDate;

fields! {
    /// The form of a goal that a whole unit shares. There is no field for a condition or a reward (I8).
    pub NewGoalField = "goal-new" {
        Words = "words",
        Summary = "summary",
        WorksWhen = "works-when",
        Text = "text",
        Owner = "owner",
        Due = "due",
    }
}

/// A goal that children and adults of a unit made together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGoal {
    /// What the children said, as they said it.
    pub words: ChildWords,
    /// The same in an adult's words, which never stand instead of the children's.
    pub summary: Title,
    /// By what everybody sees that it works.
    pub works_when: Option<Note>,
    /// What the adults promise, without which there is no shared goal.
    pub promise: Promise,
}

impl NewGoal {
    /// Reads the form. `may_own` are the people who may promise.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, may_own: &[UserId], today: NaiveDate) -> Result<Self, FormErrors<NewGoalField>> {
        use NewGoalField as F;
        let mut form = Reader::new(fields);
        let words = match ChildWords::parse(form.raw(F::Words)) {
            Ok(words) => Some(words),
            Err(problem) => {
                form.fail(F::Words, problem.into());
                None
            }
        };
        let summary = form.text(F::Summary);
        let works_when = form.optional_text(F::WorksWhen);
        let promise = Promise::parse(fields, may_own, today);
        if let Err(errors) = &promise {
            for (field, problem) in errors.iter() {
                let field = match field {
                    PromiseField::Text => F::Text,
                    PromiseField::Owner => F::Owner,
                    PromiseField::Due => F::Due,
                };
                form.fail(field, problem.clone());
            }
        }
        let built = words.zip(summary).zip(promise.ok());
        form.finish(built.map(|((words, summary), promise)| Self { words, summary, works_when, promise }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;
    use uuid::Uuid;

    #[test]
    fn a_shared_goal_has_the_childrens_words_a_summary_and_a_promise() {
        let today = "2026-09-16".parse().unwrap();
        let errors = NewGoal::parse(&Fields::default(), &[], today).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        use NewGoalField as F;
        assert_eq!(missing, [F::Words, F::Summary, F::Text, F::Owner, F::Due]);
        assert!(errors.iter().all(|(_, problem)| *problem == Problem::Empty));

        let owner = UserId(Uuid::from_u128(7));
        let fields = Fields::default()
            .with("words", " ei huuteta 😀 ")
            .with("summary", "Illalla puhutaan hiljaa")
            .with("text", "Aikuinen on käytävällä")
            .with("owner", owner.to_string())
            .with_date("due", Some("2026-09-20".parse().unwrap()));
        let goal = NewGoal::parse(&fields, &[owner], today).unwrap();
        assert_eq!(goal.words.as_str(), " ei huuteta 😀 ");
        assert_eq!(goal.promise.owner, owner);
    }
}
