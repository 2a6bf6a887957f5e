use super::{ActionStep, Control, EffectPlan, Restriction};
use crate::{
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    ids::{HazardId, UserId},
    text::{Narrative, Title},
};
use chrono::NaiveDate;

fields! {
    /// The form that makes an action.
    pub ActionField = "action" {
        Title = "title",
        Detail = "detail",
        Control = "control",
        Interim = "interim",
        Restriction = "restriction",
        Owner = "owner",
        DueOn = "due",
        Also = "also",
        Question = "effect-question",
        Follow = "follow",
        ChildrenMedian = "children-median",
        ChildrenCount = "children-count",
        FamiliesMedian = "families-median",
        FamiliesCount = "families-count",
        StaffMedian = "staff-median",
        StaffCount = "staff-count",
    }
}

/// What is agreed to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionText {
    pub title: Title,
    pub detail: Option<Narrative>,
    pub control: Control,
    /// An interim control keeps people safe until the lasting action is done.
    pub interim: bool,
    /// Never [`Restriction::AllChildren`] (I40).
    pub restriction: Restriction,
    pub owner: UserId,
    pub due_on: NaiveDate,
    /// Other hazards of the unit that the same action is against.
    pub also: Vec<HazardId>,
    /// How its effect is followed.
    pub effect: EffectPlan,
}

/// Whom and what an action's form may name.
#[derive(Debug, Clone, Default)]
pub struct ActionChoices {
    /// The people of the unit.
    pub owners: Vec<UserId>,
    /// The unit's other hazards.
    pub hazards: Vec<HazardId>,
}

impl ActionText {
    /// Reads the form; the due date is from today to two years ahead.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, choices: &ActionChoices, today: NaiveDate) -> Result<Self, FormErrors<ActionField>> {
        let mut form = Reader::new(fields);
        let title = form.text(ActionField::Title);
        let detail = form.optional_text(ActionField::Detail);
        let control = form.choice(ActionField::Control, Control::from_code);
        let interim = form.ticked(ActionField::Interim);
        let restriction = form.choice(ActionField::Restriction, Restriction::from_code);
        if restriction == Some(Restriction::AllChildren) {
            form.fail(ActionField::Restriction, Problem::Rule("all-children"));
        }
        let owner = form.choice(ActionField::Owner, |code| code.parse().ok().filter(|id| choices.owners.contains(id)));
        let due_on = form.date(ActionField::DueOn, today, today, plus_days(today, 731));
        let mut also =
            form.any_of(ActionField::Also, |code| code.parse().ok().filter(|id| choices.hazards.contains(id)));
        also.sort_unstable();
        also.dedup();
        let effect = EffectPlan::read(&mut form);
        let built = title.zip(control).zip(restriction).zip(owner).zip(due_on);
        let built = built.map(|((((title, control), restriction), owner), due_on)| Self {
            title,
            detail,
            control,
            interim,
            restriction,
            owner,
            due_on,
            also,
            effect,
        });
        form.finish(built)
    }
}

fields! {
    /// The form of one step: words, and for an extension a date.
    pub StepField = "step" {
        Reason = "reason",
        DueOn = "due",
    }
}

/// Which due dates a step may give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepDays {
    pub today: NaiveDate,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl StepDays {
    /// The days for a step of an action that is due on a day; `None` for a step that gives no date.
    pub fn of(step: ActionStep, due_on: NaiveDate, today: NaiveDate) -> Option<Self> {
        match step {
            ActionStep::Extend => {
                let last = plus_days(due_on, super::MAX_EXTENSION_DAYS);
                Some(Self { today, first: plus_days(due_on, 1), last })
            }
            ActionStep::Reopen => Some(Self { today, first: today, last: plus_days(today, 731) }),
            _ => None,
        }
    }
}

/// Reads the words of a step.
///
/// # Errors
/// The problem of the reason, or of the date when `days` are given and none within them is readable.
pub fn parse_step(
    fields: &Fields,
    needs_reason: bool,
    days: Option<StepDays>,
) -> Result<(Option<crate::text::Note>, Option<NaiveDate>), FormErrors<StepField>> {
    let mut form = Reader::new(fields);
    let reason = if needs_reason { form.text(StepField::Reason) } else { form.optional_text(StepField::Reason) };
    let due_on = days.and_then(|days| form.date(StepField::DueOn, days.today, days.first, days.last));
    form.finish(Some((reason, due_on)))
}
