//! Safety goals: rows ↔ what the domain knows of them.

use super::{StoreError, Tx, changed_one, entity, history::By, reminders};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    child::Audience,
    goal::{EndReason, GoalCourse, GoalKind, GoalState, Yeses},
    ids::{ChildId, GoalId, MeetingId, OrganisationId, UnitId, UserId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

/// A goal as it stands.
#[derive(Debug, Clone)]
pub struct Goal {
    pub id: GoalId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    /// `None`: shared by the whole unit.
    pub child: Option<ChildId>,
    /// The meeting of the unit in which it was made.
    pub meeting: Option<MeetingId>,
    pub course: GoalCourse,
    pub child_yes_at: Option<DateTime<Utc>>,
    /// How the child said yes when it was not on the tablet, and why not there.
    pub child_yes_how: Option<String>,
    pub adult_yes_at: Option<DateTime<Utc>>,
    pub adult_yes_by: Option<UserId>,
    /// The goal in an adult's words.
    pub summary: Option<String>,
    pub works_when: Option<String>,
    pub cannot_because: Option<String>,
    pub end_reason: Option<EndReason>,
    /// Days from one look to the next.
    pub interval: u64,
    pub next_look_on: Option<NaiveDate>,
    /// The day on which the child asked to look at it sooner.
    pub asked_on: Option<NaiveDate>,
    pub kept_on: Option<NaiveDate>,
    /// Who hears what the child told; `None` for a shared goal.
    pub audience: Option<Audience>,
    pub created_at: DateTime<Utc>,
    pub version: i32,
}

impl Goal {
    pub fn kind(&self) -> GoalKind {
        if self.child.is_some() { GoalKind::Own } else { GoalKind::Shared }
    }
}

pub(super) fn goal(row: entity::goal::Model) -> Result<Goal, StoreError> {
    let corrupt = || StoreError::Corrupt("goals");
    let state = GoalState::from_code(&row.state).ok_or_else(corrupt)?;
    let yeses = Yeses { child: row.child_yes_at.is_some(), adult: row.adult_yes_at.is_some() };
    let version = u32::try_from(row.course_version).map_err(|_| corrupt())?;
    Ok(Goal {
        id: GoalId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        child: row.child_id.map(ChildId),
        meeting: row.meeting_id.map(MeetingId),
        course: GoalCourse::kept(state, version, yeses).ok_or_else(corrupt)?,
        child_yes_at: row.child_yes_at,
        child_yes_how: row.child_yes_how,
        adult_yes_at: row.adult_yes_at,
        adult_yes_by: row.adult_yes_by.map(UserId),
        summary: row.summary,
        works_when: row.works_when,
        cannot_because: row.cannot_because,
        end_reason: row.end_reason.as_deref().and_then(EndReason::from_code),
        interval: u64::try_from(row.interval_days).map_err(|_| corrupt())?,
        next_look_on: row.next_look_on,
        asked_on: row.asked_on,
        kept_on: row.kept_on,
        audience: row.audience.as_deref().and_then(Audience::from_code),
        created_at: row.created_at,
        version: row.version,
    })
}

/// # Errors
/// [`StoreError::Missing`] for a goal of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: GoalId) -> Result<Goal, StoreError> {
    entity::goal::Entity::find_by_id(id.0)
        .filter(entity::goal::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(goal)
}

/// Every own goal of a child, the oldest first.
pub async fn of_child(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    child: ChildId,
) -> Result<Vec<Goal>, StoreError> {
    use entity::goal::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::ChildId.eq(child.0))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(goal).collect()
}

/// The goals that a whole unit shares, as far as everybody there has agreed to them, the newest first.
pub async fn shared_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<Goal>, StoreError> {
    use GoalState as S;
    use entity::goal::{Column, Entity};
    let agreed = [S::Agreed, S::Practising, S::Paused, S::Reached, S::Maintained].map(GoalState::code);
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::ChildId.is_null())
        .filter(Column::State.is_in(agreed))
        .order_by_desc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(goal).collect()
}

fn days(goal: &Goal) -> i32 {
    i32::try_from(goal.interval).unwrap_or(i32::MAX)
}

fn course_version(goal: &Goal) -> i32 {
    i32::try_from(goal.course.version()).unwrap_or(i32::MAX)
}

pub async fn insert(tx: &Tx, by: &By, new: &Goal) -> Result<(), StoreError> {
    let row = entity::goal::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(new.unit.0),
        child_id: Set(new.child.map(|child| child.0)),
        meeting_id: Set(new.meeting.map(|meeting| meeting.0)),
        state: Set(new.course.state().code().into()),
        course_version: Set(course_version(new)),
        child_yes_at: Set(new.child_yes_at),
        child_yes_how: Set(new.child_yes_how.clone()),
        adult_yes_at: Set(new.adult_yes_at),
        adult_yes_by: Set(new.adult_yes_by.map(|user| user.0)),
        summary: Set(new.summary.clone()),
        works_when: Set(new.works_when.clone()),
        cannot_because: Set(new.cannot_because.clone()),
        end_reason: Set(new.end_reason.map(|reason| reason.code().into())),
        interval_days: Set(days(new)),
        next_look_on: Set(new.next_look_on),
        asked_on: Set(new.asked_on),
        kept_on: Set(new.kept_on),
        audience: Set(new.audience.map(|audience| audience.code().into())),
        created_at: Set(new.created_at),
        version: Set(new.version),
    };
    entity::goal::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Keeps a goal as it stands now; whose it is and where never changes.
///
/// # Errors
/// [`StoreError::Conflict`] when the row's version is not the one that the goal was read with.
pub async fn save(tx: &Tx, goal: &Goal) -> Result<(), StoreError> {
    use entity::goal::{Column, Entity};
    reminders::goal_day(tx, goal.id, goal.next_look_on).await?;
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(goal.course.state().code()))
        .col_expr(Column::CourseVersion, Expr::value(course_version(goal)))
        .col_expr(Column::ChildYesAt, Expr::value(goal.child_yes_at))
        .col_expr(Column::ChildYesHow, Expr::value(goal.child_yes_how.clone()))
        .col_expr(Column::AdultYesAt, Expr::value(goal.adult_yes_at))
        .col_expr(Column::AdultYesBy, Expr::value(goal.adult_yes_by.map(|user| user.0)))
        .col_expr(Column::Summary, Expr::value(goal.summary.clone()))
        .col_expr(Column::WorksWhen, Expr::value(goal.works_when.clone()))
        .col_expr(Column::CannotBecause, Expr::value(goal.cannot_because.clone()))
        .col_expr(Column::EndReason, Expr::value(goal.end_reason.map(EndReason::code)))
        .col_expr(Column::IntervalDays, Expr::value(days(goal)))
        .col_expr(Column::NextLookOn, Expr::value(goal.next_look_on))
        .col_expr(Column::AskedOn, Expr::value(goal.asked_on))
        .col_expr(Column::KeptOn, Expr::value(goal.kept_on))
        .col_expr(Column::Version, Expr::value(goal.version + 1))
        .filter(Column::Id.eq(goal.id.0))
        .filter(Column::Version.eq(goal.version))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
