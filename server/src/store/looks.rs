//! Looks at goals, as they were kept.

use super::{StoreError, Tx, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    child::SafetyStep,
    goal::{ChildPart, GoalReview, ReviewDecision, WhatHelped},
    ids::{GoalId, OrganisationId, UserId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A look at a goal as it was kept.
#[derive(Debug, Clone)]
pub struct Look {
    pub goal: GoalId,
    pub goal_version: u32,
    pub by: UserId,
    pub skipped: bool,
    pub step: Option<SafetyStep>,
    pub tried: Option<String>,
    pub helped: Vec<WhatHelped>,
    pub note: Option<String>,
    pub decision: ReviewDecision,
    pub at: DateTime<Utc>,
}

fn look(row: entity::goal_review::Model) -> Result<Look, StoreError> {
    let corrupt = || StoreError::Corrupt("goal_reviews");
    Ok(Look {
        goal: GoalId(row.goal_id),
        goal_version: u32::try_from(row.goal_version).map_err(|_| corrupt())?,
        by: UserId(row.by_user),
        skipped: row.skipped,
        step: row.step.and_then(|step| u8::try_from(step).ok()).and_then(SafetyStep::new),
        tried: row.tried,
        helped: row.helped.split(',').filter_map(WhatHelped::from_code).collect(),
        note: row.note,
        decision: ReviewDecision::from_code(&row.decision).ok_or_else(corrupt)?,
        at: row.at,
    })
}

/// Keeps what a look at a goal found.
pub async fn insert(tx: &Tx, by: &By, user: UserId, of: (GoalId, u32), found: &GoalReview) -> Result<(), StoreError> {
    let (goal, version) = of;
    let step = match found.child {
        ChildPart::There(step) => step,
        ChildPart::Skipped => None,
    };
    let helped: Vec<_> = found.helped.iter().map(|helped| helped.code()).collect();
    let row = entity::goal_review::ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        goal_id: Set(goal.0),
        goal_version: Set(i32::try_from(version).unwrap_or(i32::MAX)),
        by_user: Set(user.0),
        skipped: Set(found.child == ChildPart::Skipped),
        step: Set(step.map(|step| step.value().into())),
        tried: Set(found.tried.as_ref().map(ToString::to_string)),
        helped: Set(helped.join(",")),
        note: Set(found.note.as_ref().map(ToString::to_string)),
        decision: Set(found.decision.code().into()),
        end_reason: Set(found.end_reason.map(|reason| reason.code().into())),
        next_on: Set(found.next_on),
        at: Set(by.at),
    };
    entity::goal_review::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Every look at some goals, the oldest first.
pub async fn of_goals(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    goals: impl IntoIterator<Item = GoalId>,
) -> Result<Vec<Look>, StoreError> {
    use entity::goal_review::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::GoalId.is_in(goals.into_iter().map(|goal| goal.0)))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(look).collect()
}
