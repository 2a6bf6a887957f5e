//! Deciding on actions and following them to their end.

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        actions::{self, Action, ActionChange, Place},
        effects, hazards,
        history::{self, By, Change},
    },
};
use chrono::NaiveDate;
use domain::{
    action::{ActionState, ActionStep, ActionText},
    hazard::HazardStep,
    ids::{ActionId, HazardId, ItemId, SubmissionId},
    policy::{Act, Denial, Permit},
    text::Note,
};

const ENTITY: &str = "action";

/// Makes an action against a hazard: open when a leader decides it, proposed when staff put it forward.
///
/// # Errors
/// The permit is for something else, or the hazard is not in the permit's unit.
pub async fn create(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (hazard, item): (HazardId, Option<ItemId>),
    text: ActionText,
) -> Result<ActionId, ServiceError> {
    let state = match permit.act() {
        Act::CreateAction => ActionState::Open,
        Act::ProposeAction => ActionState::Proposed,
        _ => return Err(Denial::Hidden.into()),
    };
    let by = majakka.by(&permit);
    let today = majakka.today();
    let id = ActionId(new_id(by.at));
    once(majakka, (by, permit.user()), Asked::of(submission, "action", hazard.0).making(id.0), ActionId, move |tx| {
        Box::pin(async move {
            let hazard = hazards::load(tx.conn(), by.organisation, hazard).await?;
            if Some(hazard.unit) != permit.unit() {
                return Err(StoreError::Missing.into());
            }
            must_work(tx, by.organisation, hazard.unit).await?;
            may_be_acted_on(&hazard)?;
            let mut level = hazard.level;
            for other in &text.also {
                let other = hazards::load(tx.conn(), by.organisation, *other).await?;
                if other.unit != hazard.unit {
                    return Err(StoreError::Missing.into());
                }
                may_be_acted_on(&other)?;
                level = level.max(other.level);
            }
            let place = Place { unit: hazard.unit, hazard: hazard.id, item, level };
            actions::insert(tx, &by, permit.user(), id, place, &text, state).await?;
            effects::plan(tx, &by, (hazard.unit, id), &text.effect, today).await?;
            let change = Change {
                entity: ENTITY,
                id: id.0,
                event: if state == ActionState::Open { "action-created" } else { "action-proposed" },
                to: Some(state.code()),
                words: Some(text.title.as_str()),
                ..Change::default()
            };
            history::tell(tx, &by, hazard.unit, hazard.id, change).await?;
            Ok(id)
        })
    })
    .await
}

/// Actions are made against what stands in the register.
fn may_be_acted_on(hazard: &hazards::Hazard) -> Result<(), ServiceError> {
    if hazard.state.is_in_register() { Ok(()) } else { Err(ServiceError::Rule("not-in-register")) }
}

/// Takes one step with an action.
///
/// # Errors
/// A rule of the domain, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ActionId, i32),
    step: ActionStep,
    (reason, due_on): (Option<Note>, Option<NaiveDate>),
) -> Result<(), ServiceError> {
    let for_adults = step == ActionStep::Complete && permit.act() == Act::AgreeGoal;
    if !for_adults {
        allows(&permit, step.act())?;
    }
    if step.needs_reason() && reason.is_none() {
        return Err(ServiceError::Rule("reason-missing"));
    }
    let by = majakka.by(&permit);
    let today = majakka.today();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let action = actions::load(tx.conn(), by.organisation, id).await?;
                // Whoever agrees to goals for the adults of the unit says also that somebody's promise was kept.
                if for_adults && (action.purpose.goal().is_none() || permit.unit() != Some(action.unit)) {
                    return Err(Denial::Hidden.into());
                }
                if action.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                if matches!(step, ActionStep::Accept | ActionStep::SendBack | ActionStep::Reopen) {
                    must_work(tx, by.organisation, action.unit).await?;
                }
                let change = change(&action, step, due_on, &permit, &by)?;
                actions::update(tx, &by, id, expected, change).await?;
                let words = reason.as_ref().map(Note::as_str);
                tell_step(tx, &by, &action, step, change.state, words).await?;
                after(tx, &by, &action, step, today).await
            })
        },
    )
    .await
}

/// What a step means beyond the action itself.
async fn after(tx: &Tx, by: &By, action: &Action, step: ActionStep, today: NaiveDate) -> Result<(), ServiceError> {
    match step {
        ActionStep::Verify => {
            for hazard in actions::hazards_of(tx.conn(), by.organisation, action.id).await? {
                control_hazard(tx, by, hazard).await?;
            }
            effects::schedule(tx, by, (action.unit, action.id), today).await?;
        }
        ActionStep::Reopen => effects::unschedule(tx, by, action.id).await?,
        ActionStep::Accept
        | ActionStep::Start
        | ActionStep::Complete
        | ActionStep::SendBack
        | ActionStep::Extend
        | ActionStep::Cancel => {}
    }
    Ok(())
}

fn change(
    action: &Action,
    step: ActionStep,
    due_on: Option<NaiveDate>,
    permit: &Permit,
    by: &By,
) -> Result<ActionChange, ServiceError> {
    action.purpose.after(action.state, step)?;
    let mut change = ActionChange { state: action.state, due_on: None, done_at: None, verified: None };
    match step {
        ActionStep::Verify => {
            change.state = action.state.verify(action.owner, permit.user())?;
            change.verified = Some(Some((permit.user(), by.at)));
        }
        ActionStep::Extend => {
            let to = due_on.ok_or(ServiceError::Rule("not-later"))?;
            change.due_on = Some((action.state.extend(action.due_on, action.extended, to)?, true));
        }
        ActionStep::Complete => {
            change.state = action.state.after(step)?;
            change.done_at = Some(Some(by.at));
        }
        ActionStep::SendBack | ActionStep::Reopen => {
            change.state = action.state.after(step)?;
            change.done_at = Some(None);
            change.verified = Some(None);
            change.due_on = due_on.map(|day| (day, false));
        }
        ActionStep::Accept | ActionStep::Start | ActionStep::Cancel => change.state = action.state.after(step)?,
    }
    Ok(change)
}

async fn tell_step(
    tx: &Tx,
    by: &By,
    action: &Action,
    step: ActionStep,
    to: ActionState,
    words: Option<&str>,
) -> Result<(), StoreError> {
    let event = match step {
        ActionStep::Accept => "action-accepted",
        ActionStep::Start => "action-started",
        ActionStep::Complete => "action-completed",
        ActionStep::Verify => "action-verified",
        ActionStep::SendBack => "action-sent-back",
        ActionStep::Extend => "action-extended",
        ActionStep::Reopen => "action-reopened",
        ActionStep::Cancel => "action-cancelled",
    };
    let change =
        Change { entity: ENTITY, id: action.id.0, event, from: Some(action.state.code()), to: Some(to.code()), words };
    history::tell(tx, by, action.unit, action.purpose.hazard(), change).await
}

/// When the last action of an assessed hazard is verified, the hazard is controlled.
async fn control_hazard(tx: &Tx, by: &By, hazard: HazardId) -> Result<(), ServiceError> {
    let counted: Vec<Action> = actions::of_hazards(tx.conn(), by.organisation, [hazard])
        .await?
        .into_iter()
        .map(|(_, action)| action)
        .filter(|action| action.state.counts())
        .collect();
    if counted.iter().any(|action| action.state != ActionState::Verified) {
        return Ok(());
    }
    let hazard = hazards::load(tx.conn(), by.organisation, hazard).await?;
    let Some(to) = hazard.state.after(HazardStep::Control) else {
        return Ok(());
    };
    hazards::update_state(tx, hazard.id, hazard.version, to).await?;
    let change = Change {
        entity: "hazard",
        id: hazard.id.0,
        event: "hazard-controlled",
        from: Some(hazard.state.code()),
        to: Some(to.code()),
        words: None,
    };
    history::tell(tx, &By { user: None, ..*by }, hazard.unit, hazard.id, change).await?;
    Ok(())
}
