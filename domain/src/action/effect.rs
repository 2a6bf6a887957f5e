//! Whether an action helped: asked of those whom it concerns before it, and 30 and 90 days after it was verified
//! (`docs/domain.md`, "Effect").

use super::ActionField;
use crate::{
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::{Note, Title},
};
use chrono::{Days, NaiveDate};

/// Days after the verification at which the effect is asked.
pub const EFFECT_DAYS: [u16; 2] = [30, 90];
/// A check without an answer is missed this many days after its day.
const MISSED_AFTER: u64 = 30;
/// An answer is taken from this many days before its day.
const OPENS_BEFORE: u64 = 7;
/// Fewer answers than this are not shown as a figure: they would tell what one person said.
const SHOWN_FROM: u16 = 3;

codes! {
    /// Whose view an effect is asked from.
    Perspective {
        Children = "children",
        Families = "families",
        Staff = "staff",
    }
}

codes! {
    /// What one group says of an action.
    Helped {
        Yes = "yes",
        Partly = "partly",
        No = "no",
        Worse = "worse",
    }
}

codes! {
    /// What is done with an action after its effect was looked at.
    EffectDecision {
        Continue = "continue",
        Change = "change",
        Stop = "stop",
    }
}

impl Helped {
    pub fn is_good(self) -> bool {
        matches!(self, Self::Yes | Self::Partly)
    }
}

/// How safe a group feels, from 0 to 10, as the median of `count` people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feeling {
    pub median: u8,
    pub count: u16,
}

impl Feeling {
    /// The median, where enough people answered that it is nobody's own answer.
    pub fn shown(self) -> Option<u8> {
        (self.count >= SHOWN_FROM).then_some(self.median)
    }
}

/// What is followed, decided together with the action.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EffectPlan {
    /// The question that is asked each time in the same words; `None`: the usual one.
    pub question: Option<Title>,
    /// The groups that are asked, each with how it feels before the action; `None`: not asked yet.
    pub baselines: Vec<(Perspective, Option<Feeling>)>,
}

/// What one group said at one check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffectAnswer {
    pub perspective: Perspective,
    pub helped: Helped,
    pub feeling: Option<Feeling>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectFinding {
    pub answers: Vec<EffectAnswer>,
    /// What was said, in summary.
    pub words: Option<Note>,
    pub conclusion: Option<(EffectDecision, Note)>,
}

/// Where a check stands today. Computed, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EffectStanding {
    Upcoming,
    Due,
    /// Somebody answered, and nobody has drawn the conclusion.
    Collected,
    Concluded,
    Missed,
}

impl EffectStanding {
    pub fn of(due_on: NaiveDate, answered: bool, concluded: bool, today: NaiveDate) -> Self {
        match (concluded, answered) {
            (true, _) => Self::Concluded,
            (false, true) => Self::Collected,
            _ if today < due_on => Self::Upcoming,
            _ if today > plus_days(due_on, MISSED_AFTER) => Self::Missed,
            _ => Self::Due,
        }
    }
}

/// The first day on which a check that is due on a day may be answered.
pub fn effect_opens_on(due_on: NaiveDate) -> NaiveDate {
    due_on.checked_sub_days(Days::new(OPENS_BEFORE)).unwrap_or(due_on)
}

/// Whether an action counts as effective: two groups say that it helped at least partly, or the only group that was
/// followed does. Where children are concerned, nothing outweighs their no, and their yes is enough.
pub fn is_effective(answers: &[EffectAnswer]) -> bool {
    let children = answers.iter().find(|answer| answer.perspective == Perspective::Children);
    match children {
        Some(children) => children.helped.is_good(),
        None => {
            let good = answers.iter().filter(|answer| answer.helped.is_good()).count();
            good >= answers.len().min(2) && good > 0
        }
    }
}

impl EffectPlan {
    /// The boxes of a group: its median and how many answered.
    pub fn fields_of(perspective: Perspective) -> (ActionField, ActionField) {
        match perspective {
            Perspective::Children => (ActionField::ChildrenMedian, ActionField::ChildrenCount),
            Perspective::Families => (ActionField::FamiliesMedian, ActionField::FamiliesCount),
            Perspective::Staff => (ActionField::StaffMedian, ActionField::StaffCount),
        }
    }

    /// Reads the plan from an action's form. A group with figures is followed even when nobody ticked it; a median needs
    /// to say of how many people it is, and the other way round.
    pub(super) fn read(form: &mut Reader<'_, ActionField>) -> Self {
        let question = form.optional_text(ActionField::Question);
        let ticked = form.any_of(ActionField::Follow, Perspective::from_code);
        let mut baselines = Vec::new();
        for &perspective in Perspective::ALL {
            let (median, count) = Self::fields_of(perspective);
            let feeling = feeling(form, median, count);
            if feeling.is_some() || ticked.contains(&perspective) {
                baselines.push((perspective, feeling));
            }
        }
        Self { question, baselines }
    }
}

fields! {
    /// The form of one check.
    pub EffectField = "effect" {
        ChildrenHelped = "children-helped",
        ChildrenMedian = "children-median",
        ChildrenCount = "children-count",
        FamiliesHelped = "families-helped",
        FamiliesMedian = "families-median",
        FamiliesCount = "families-count",
        StaffHelped = "staff-helped",
        StaffMedian = "staff-median",
        StaffCount = "staff-count",
        Words = "words",
        Decision = "decision",
        Conclusion = "conclusion",
    }
}

impl EffectField {
    /// The fields of a group: whether it helped, its median, how many answered.
    pub fn of(perspective: Perspective) -> (Self, Self, Self) {
        match perspective {
            Perspective::Children => (Self::ChildrenHelped, Self::ChildrenMedian, Self::ChildrenCount),
            Perspective::Families => (Self::FamiliesHelped, Self::FamiliesMedian, Self::FamiliesCount),
            Perspective::Staff => (Self::StaffHelped, Self::StaffMedian, Self::StaffCount),
        }
    }
}

impl EffectFinding {
    /// Reads what a check found of the groups that are `followed`. Answers may come first and the conclusion later.
    ///
    /// # Errors
    /// Every problem at once; a conclusion needs an answer of every group and words.
    pub fn parse(fields: &Fields, followed: &[Perspective]) -> Result<Self, FormErrors<EffectField>> {
        let mut form = Reader::new(fields);
        let decision = form.optional_choice(EffectField::Decision, EffectDecision::from_code);
        let mut answers = Vec::new();
        for &perspective in followed {
            let (helped, median, count) = EffectField::of(perspective);
            let feeling = feeling(&mut form, median, count);
            match form.optional_choice(helped, Helped::from_code) {
                Some(helped) => answers.push(EffectAnswer { perspective, helped, feeling }),
                None if decision.is_some() || feeling.is_some() => form.fail(helped, Problem::Empty),
                None => {}
            }
        }
        let words = form.optional_text(EffectField::Words);
        let conclusion = match decision {
            Some(decision) => form.text(EffectField::Conclusion).map(|words| (decision, words)),
            None => {
                if form.optional_text::<{ Note::MAX }>(EffectField::Conclusion).is_some() {
                    form.fail(EffectField::Decision, Problem::Empty);
                }
                None
            }
        };
        if answers.is_empty()
            && decision.is_none()
            && let Some(&first) = followed.first()
        {
            form.fail(EffectField::of(first).0, Problem::Rule("none-answered"));
        }
        form.finish(Some(Self { answers, words, conclusion }))
    }
}

/// A median from 0 to 10 with how many people it is of; both or neither.
fn feeling<F: crate::form::Field>(form: &mut Reader<'_, F>, median: F, count: F) -> Option<Feeling> {
    let figure = form.optional_number(median, 0, 10);
    let people = form.optional_number(count, 1, 999);
    match (figure, people) {
        (Some(median), Some(count)) => {
            Some(Feeling { median: u8::try_from(median).ok()?, count: u16::try_from(count).ok()? })
        }
        (Some(_), None) if form.is_blank(count) => {
            form.fail(count, Problem::Empty);
            None
        }
        (None, Some(_)) if form.is_blank(median) => {
            form.fail(median, Problem::Empty);
            None
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answer(perspective: Perspective, helped: Helped) -> EffectAnswer {
        EffectAnswer { perspective, helped, feeling: None }
    }

    fn plan(fields: Fields) -> Result<EffectPlan, FormErrors<ActionField>> {
        let mut form = Reader::new(&fields);
        let plan = EffectPlan::read(&mut form);
        form.finish(Some(plan))
    }

    #[test]
    fn a_plan_follows_who_was_ticked_or_has_figures() {
        let fields = Fields::default().with("follow", "staff").with("children-median", "4").with("children-count", "6");
        let children = (Perspective::Children, Some(Feeling { median: 4, count: 6 }));
        assert_eq!(plan(fields).unwrap().baselines, [children, (Perspective::Staff, None)]);
        assert_eq!(plan(Fields::default()).unwrap(), EffectPlan::default());
    }

    #[test]
    fn a_median_needs_to_say_how_many_answered() {
        let errors = plan(Fields::default().with("staff-median", "11")).unwrap_err();
        assert_eq!(errors.get(ActionField::StaffMedian), Some(&Problem::Number { first: 0, last: 10 }));
        let errors = plan(Fields::default().with("staff-median", "5")).unwrap_err();
        assert_eq!(errors.get(ActionField::StaffCount), Some(&Problem::Empty));
        let errors = plan(Fields::default().with("staff-count", "5")).unwrap_err();
        assert_eq!(errors.get(ActionField::StaffMedian), Some(&Problem::Empty));
    }

    #[test]
    fn a_conclusion_needs_every_group_and_words() {
        let followed = [Perspective::Children, Perspective::Staff];
        let fields = Fields::default().with("children-helped", "partly").with("decision", "continue");
        let errors = EffectFinding::parse(&fields, &followed).unwrap_err();
        assert_eq!(errors.get(EffectField::StaffHelped), Some(&Problem::Empty));
        assert_eq!(errors.get(EffectField::Conclusion), Some(&Problem::Empty));
        let fields = fields.with("staff-helped", "no").with("conclusion", "Jatketaan yhdessä lasten kanssa.");
        let finding = EffectFinding::parse(&fields, &followed).unwrap();
        assert_eq!(finding.answers.len(), 2);
        assert!(finding.conclusion.is_some());
    }

    #[test]
    fn answers_may_come_before_the_conclusion() {
        let followed = [Perspective::Children, Perspective::Staff];
        let finding = EffectFinding::parse(&Fields::default().with("staff-helped", "yes"), &followed).unwrap();
        assert_eq!((finding.answers.len(), finding.conclusion), (1, None));
        assert!(EffectFinding::parse(&Fields::default(), &followed).is_err(), "nothing was answered");
        let words = Fields::default().with("staff-helped", "yes").with("conclusion", "Hyvä.");
        assert!(EffectFinding::parse(&words, &followed).unwrap_err().get(EffectField::Decision).is_some());
    }

    #[test]
    fn a_figure_of_two_people_is_not_shown() {
        assert_eq!(Feeling { median: 4, count: 2 }.shown(), None);
        assert_eq!(Feeling { median: 4, count: 3 }.shown(), Some(4));
    }

    #[test]
    fn a_check_stands_where_its_day_and_its_answers_put_it() {
        let due: NaiveDate = "2026-03-01".parse().unwrap();
        let on = |day: &str, answered, concluded| EffectStanding::of(due, answered, concluded, day.parse().unwrap());
        assert_eq!(on("2026-02-28", false, false), EffectStanding::Upcoming);
        assert_eq!(on("2026-03-01", false, false), EffectStanding::Due);
        assert_eq!(on("2026-03-31", false, false), EffectStanding::Due);
        assert_eq!(on("2026-04-01", false, false), EffectStanding::Missed);
        assert_eq!(on("2026-04-01", true, false), EffectStanding::Collected);
        assert_eq!(on("2026-04-01", true, true), EffectStanding::Concluded);
    }

    #[test]
    fn the_childrens_answer_decides_where_they_are_concerned() {
        use {Helped::*, Perspective::*};
        assert!(is_effective(&[answer(Children, Partly)]));
        assert!(!is_effective(&[answer(Children, No), answer(Families, Yes), answer(Staff, Yes)]));
        assert!(is_effective(&[answer(Families, Yes), answer(Staff, Partly)]));
        assert!(!is_effective(&[answer(Families, Yes), answer(Staff, Worse)]));
        assert!(is_effective(&[answer(Staff, Yes)]), "the only group that was followed");
        assert!(!is_effective(&[]));
    }

    proptest! {
        #[test]
        fn nothing_helps_when_nobody_says_so(count in 1usize..=3, bad in proptest::collection::vec(proptest::bool::ANY, 3)) {
            let answers: Vec<EffectAnswer> = Perspective::ALL.iter().zip(bad).take(count)
                .map(|(&perspective, worse)| answer(perspective, if worse { Helped::Worse } else { Helped::No }))
                .collect();
            prop_assert!(!is_effective(&answers));
        }
    }
}
