//! Occurrences: the turns of cycles, each with its day and why it is on that day.

use super::{MANY, Sql, StoreError, Tx, changed_one, cycles::Cycle, entity};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cycle::{End, Evidence, EvidenceKind, Last, Occurrence, OccurrenceState, PeriodKey, Planned, Why},
    ids::{CycleId, OccurrenceId, OrganisationId, UnitId, UserId},
    review::Trigger,
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The state of one that has not ended.
pub(super) const OPEN: &str = "open";

/// An occurrence as it was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: OccurrenceId,
    pub cycle: CycleId,
    pub unit: Option<UnitId>,
    /// Which turn of its cycle it is.
    pub turn: i32,
    pub occurrence: Occurrence,
    /// Who has asked that this open one is left out, and why.
    pub asked: Option<(UserId, Note)>,
    /// Why it is, or was, left out or does not apply.
    pub reason: Option<String>,
    pub version: i32,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("occurrences")
}

/// The columns of a reason: its code, a day, an interval and what happened.
fn why_columns(why: Why) -> (&'static str, Option<NaiveDate>, Option<String>, Option<String>) {
    let code = why.key().trim_start_matches(WHY);
    match why {
        Why::Completed { on, every }
        | Why::Skipped { from: on, every }
        | Why::Started { on, every }
        | Why::Event { on, every }
        | Why::Chosen { from: on, every } => (code, Some(on), Some(every.to_string()), None),
        // The period's own days follow from its key.
        Why::AtStart | Why::Week { .. } | Why::Period { .. } => (code, None, None, None),
        Why::BroughtForward { trigger, on } => (code, Some(on), None, Some(trigger.code().into())),
        Why::Resumed { on } => (code, Some(on), None, None),
    }
}

/// What the keys of the sentences begin with.
const WHY: &str = "cycle-why-";

fn why(row: &entity::occurrence::Model, key: PeriodKey) -> Option<Why> {
    let every = || row.why_every.as_deref()?.parse().ok();
    let (on, last) = (row.why_on, key.days().1);
    Some(match row.why.as_str() {
        "completed" => Why::Completed { on: on?, every: every()? },
        "skipped" => Why::Skipped { from: on?, every: every()? },
        "started" => Why::Started { on: on?, every: every()? },
        "event" => Why::Event { on: on?, every: every()? },
        "at-start" => Why::AtStart,
        "week" => Why::Week { key },
        "period" => Why::Period { key, last, days: u8::try_from((row.due_on - last).num_days()).ok()? },
        "brought-forward" => Why::BroughtForward { trigger: Trigger::from_code(row.why_trigger.as_deref()?)?, on: on? },
        "resumed" => Why::Resumed { on: on? },
        "chosen" => Why::Chosen { from: on?, every: every()? },
        _ => return None,
    })
}

fn state(row: &entity::occurrence::Model) -> Option<OccurrenceState> {
    if row.state == OPEN {
        return Some(OccurrenceState::Open);
    }
    let (on, by) = (row.ended_on?, row.by_user.map(UserId));
    let reason = || row.reason.as_deref().and_then(|text| Note::parse(text).ok());
    Some(match End::from_code(&row.state)? {
        End::Completed => {
            let kind = EvidenceKind::from_code(row.evidence.as_deref()?)?;
            OccurrenceState::Completed { on, evidence: Evidence { kind, record: row.evidence_id } }
        }
        End::Skipped => {
            OccurrenceState::Skipped { on, reason: reason()?, asked_by: by?, approved_by: row.approved_by.map(UserId)? }
        }
        End::NotApplicable => OccurrenceState::NotApplicable { on, reason: reason()?, decided_by: by? },
    })
}

fn asked(row: &entity::occurrence::Model) -> Option<(UserId, Note)> {
    row.by_user.map(UserId).zip(row.reason.as_deref().and_then(|text| Note::parse(text).ok()))
}

pub(super) fn kept(row: &entity::occurrence::Model) -> Result<Kept, StoreError> {
    let key: PeriodKey = row.period_key.parse().map_err(|_| corrupt())?;
    let (why, state) = why(row, key).zip(state(row)).ok_or_else(corrupt)?;
    Ok(Kept {
        id: OccurrenceId(row.id),
        cycle: CycleId(row.cycle_id),
        unit: row.unit_id.map(UnitId),
        turn: row.turn,
        asked: asked(row).filter(|_| state == OccurrenceState::Open),
        reason: row.reason.clone(),
        occurrence: Occurrence { key, due_on: row.due_on, why, state },
        version: row.version,
    })
}

/// A turn to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewTurn<'a> {
    pub cycle: &'a Cycle,
    pub turn: i32,
    pub planned: Planned,
}

/// Makes turns; those whose cycle has had the period stay as they are (I15). Gives the new ones, each with its organisation.
pub async fn make(
    tx: &Tx,
    at: DateTime<Utc>,
    new: &[NewTurn<'_>],
    today: NaiveDate,
) -> Result<Vec<(OrganisationId, OccurrenceId)>, StoreError> {
    use entity::occurrence::{ActiveModel, Column, Entity};
    let row = |new: &NewTurn<'_>| {
        let (why, why_on, why_every, why_trigger) = why_columns(new.planned.why);
        ActiveModel {
            id: Set(new_id(at)),
            organisation_id: Set(new.cycle.organisation.0),
            cycle_id: Set(new.cycle.id.0),
            unit_id: Set(new.cycle.unit.map(|unit| unit.0)),
            period_key: Set(new.planned.key.to_string()),
            turn: Set(new.turn),
            due_on: Set(new.planned.due_on),
            made_on: Set(today),
            why: Set(why.into()),
            why_on: Set(why_on),
            why_every: Set(why_every),
            why_trigger: Set(why_trigger),
            state: Set(OPEN.into()),
            ended_on: Set(None),
            evidence: Set(None),
            evidence_id: Set(None),
            by_user: Set(None),
            reason: Set(None),
            approved_by: Set(None),
            version: Set(1),
        }
    };
    let once = OnConflict::columns([Column::CycleId, Column::PeriodKey]).do_nothing().to_owned();
    let mut made = Vec::with_capacity(new.len());
    for part in new.chunks(MANY) {
        let rows: Vec<ActiveModel> = part.iter().map(row).collect();
        let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.id.try_as_ref().copied()).collect();
        let kept = Entity::insert_many(rows).on_conflict(once.clone()).exec_without_returning(tx.conn()).await?;
        if kept < u64::try_from(part.len()).unwrap_or(0) {
            let there = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids.iter().copied()));
            let there: BTreeSet<Uuid> = there.into_tuple::<Uuid>().all(tx.conn()).await?.into_iter().collect();
            made.extend(part.iter().zip(ids).filter(|(_, id)| there.contains(id)).map(pair));
        } else {
            made.extend(part.iter().zip(ids).map(pair));
        }
    }
    Ok(made)
}

fn pair((new, id): (&NewTurn<'_>, Uuid)) -> (OrganisationId, OccurrenceId) {
    (new.cycle.organisation, OccurrenceId(id))
}

/// The latest turn of each of these cycles, with its number.
pub async fn last_of(
    tx: &Tx,
    cycles: impl IntoIterator<Item = CycleId>,
) -> Result<BTreeMap<Uuid, (i32, Last)>, StoreError> {
    let mut sql = Sql::new("SELECT o.* FROM occurrences o WHERE o.cycle_id");
    sql.is_in(cycles.into_iter().map(|cycle| cycle.0));
    sql.push(" AND o.turn = (SELECT max(later.turn) FROM occurrences later WHERE later.cycle_id = o.cycle_id)");
    let conn = tx.conn();
    let text = sql.statement(conn.get_database_backend());
    let rows = entity::occurrence::Entity::find().from_raw_sql(text).all(conn).await?;
    rows.iter().map(|row| kept(row).map(|kept| (kept.cycle.0, (kept.turn, kept.occurrence.as_last())))).collect()
}

/// The open turns of a unit's cycles.
pub async fn open_of_unit(tx: &Tx, organisation: OrganisationId, unit: UnitId) -> Result<Vec<Kept>, StoreError> {
    use entity::occurrence::{Column, Entity};
    let of = Condition::all()
        .add(Column::OrganisationId.eq(organisation.0))
        .add(Column::UnitId.eq(unit.0))
        .add(Column::State.eq(OPEN));
    let rows = Entity::find().filter(of).order_by_asc(Column::Id).all(tx.conn()).await?;
    rows.iter().map(kept).collect()
}

/// The open turns of a cycle.
pub async fn open_of_cycle(tx: &Tx, organisation: OrganisationId, cycle: CycleId) -> Result<Vec<Kept>, StoreError> {
    use entity::occurrence::{Column, Entity};
    let of = Condition::all()
        .add(Column::OrganisationId.eq(organisation.0))
        .add(Column::CycleId.eq(cycle.0))
        .add(Column::State.eq(OPEN));
    let rows = Entity::find().filter(of).order_by_asc(Column::Id).all(tx.conn()).await?;
    rows.iter().map(kept).collect()
}

/// # Errors
/// [`StoreError::Missing`] for an occurrence of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: OccurrenceId,
) -> Result<Kept, StoreError> {
    use entity::occurrence::{Column, Entity};
    let row = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    kept(&row.ok_or(StoreError::Missing)?)
}

/// Moves the day of an open one, with the reason of the new day. Its period stays.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn move_day(tx: &Tx, of: (OccurrenceId, i32), due_on: NaiveDate, reason: Why) -> Result<(), StoreError> {
    use entity::occurrence::Column;
    let (why, why_on, why_every, why_trigger) = why_columns(reason);
    let change = [
        (Column::DueOn, Expr::value(due_on)),
        (Column::Why, Expr::value(why)),
        (Column::WhyOn, Expr::value(why_on)),
        (Column::WhyEvery, Expr::value(why_every)),
        (Column::WhyTrigger, Expr::value(why_trigger)),
    ];
    update(tx, of, change).await
}

/// What is open of a cycle goes over to its unit. What has ended stays where it was.
pub async fn go_over(tx: &Tx, cycle: &Cycle) -> Result<(), StoreError> {
    use entity::occurrence::{Column, Entity};
    let unit = cycle.unit.map(|unit| unit.0);
    let row = Entity::update_many().col_expr(Column::UnitId, Expr::value(unit));
    row.filter(Column::CycleId.eq(cycle.id.0)).filter(Column::State.eq(OPEN)).exec(tx.conn()).await?;
    Ok(())
}

/// Keeps who asks that an open one is left out, and why.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn ask(tx: &Tx, of: (OccurrenceId, i32), user: UserId, reason: &Note) -> Result<(), StoreError> {
    use entity::occurrence::Column;
    let change = [(Column::ByUser, Expr::value(Some(user.0))), (Column::Reason, Expr::value(Some(reason.to_string())))];
    update(tx, of, change).await
}

/// Keeps how one ended, and who did it, asked for it or decided it.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn end(tx: &Tx, of: (OccurrenceId, i32), ended: &Occurrence, user: UserId) -> Result<(), StoreError> {
    use entity::occurrence::Column;
    let Some((on, how)) = ended.end() else { return Err(corrupt()) };
    let (mut evidence, mut reason, mut approved_by) = (None, None, None);
    match &ended.state {
        OccurrenceState::Open => {}
        OccurrenceState::Completed { evidence: shown, .. } => evidence = Some(*shown),
        OccurrenceState::Skipped { reason: words, approved_by: approver, .. } => {
            (reason, approved_by) = (Some(words.to_string()), Some(approver.0));
        }
        OccurrenceState::NotApplicable { reason: words, .. } => reason = Some(words.to_string()),
    }
    let change = [
        (Column::State, Expr::value(how.code())),
        (Column::EndedOn, Expr::value(Some(on))),
        (Column::Evidence, Expr::value(evidence.map(|shown| shown.kind.code()))),
        (Column::EvidenceId, Expr::value(evidence.and_then(|shown| shown.record))),
        (Column::ByUser, Expr::value(Some(user.0))),
        (Column::Reason, Expr::value(reason)),
        (Column::ApprovedBy, Expr::value(approved_by)),
    ];
    update(tx, of, change).await
}

async fn update(
    tx: &Tx,
    (id, expected): (OccurrenceId, i32),
    change: impl IntoIterator<Item = (entity::occurrence::Column, Expr)>,
) -> Result<(), StoreError> {
    use entity::occurrence::{Column, Entity};
    let mut row = Entity::update_many().col_expr(Column::Version, Expr::value(expected + 1));
    for (column, value) in change {
        row = row.col_expr(column, value);
    }
    let of = Condition::all().add(Column::Id.eq(id.0)).add(Column::Version.eq(expected)).add(Column::State.eq(OPEN));
    changed_one(row.filter(of).exec(tx.conn()).await?.rows_affected)
}
