//! Cycles: the duties that come back, each of what has it.

use super::{StoreError, Tx, changed_one, entity, history::By};
use crate::ids::new_id;
use chrono::{NaiveDate, Weekday};
use domain::{
    cycle::{CycleState, Every, Schedule, Template, template},
    ids::{CycleId, OrganisationId, UnitId, UserId},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A weekly duty is held on Wednesdays until the unit chooses another day.
const USUAL_DAY: Weekday = Weekday::Wed;

/// A cycle as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Cycle {
    pub id: CycleId,
    pub organisation: OrganisationId,
    pub unit: Option<UnitId>,
    pub template: &'static Template,
    pub every: Every,
    pub start: NaiveDate,
    pub weekday: Weekday,
    pub paused_on: Option<NaiveDate>,
    pub state: CycleState,
    pub version: i32,
    /// Who looks after it by name.
    pub owner: Option<UserId>,
}

impl Cycle {
    /// Its days.
    pub fn schedule(&self) -> Schedule {
        let schedule = self.template.schedule(self.every, self.weekday, self.start);
        Schedule { paused: self.paused_on.is_some() || self.state == CycleState::Ended, ..schedule }
    }
}

fn weekday_number(day: Weekday) -> i16 {
    i16::try_from(day.number_from_monday()).unwrap_or(1)
}

pub(super) fn read_weekday(number: i16) -> Option<Weekday> {
    u8::try_from(number - 1).ok().and_then(|number| Weekday::try_from(number).ok())
}

pub(super) fn cycle(row: &entity::cycle::Model) -> Result<Cycle, StoreError> {
    let corrupt = || StoreError::Corrupt("cycles");
    let template = template(&row.template).ok_or_else(corrupt)?;
    let own = row.own_every.as_deref().map(str::parse).transpose().map_err(|_| corrupt())?;
    Ok(Cycle {
        id: CycleId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: row.unit_id.map(UnitId),
        template,
        every: own.unwrap_or(template.every),
        start: row.start_on,
        weekday: read_weekday(row.weekday).ok_or_else(corrupt)?,
        paused_on: row.paused_on,
        state: CycleState::from_code(&row.state).ok_or_else(corrupt)?,
        version: row.version,
        owner: row.owner_id.map(UserId),
    })
}

/// Begins a cycle of a unit on a day; `None` when the unit has one of this template.
pub async fn begin(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    template: &'static Template,
    start: NaiveDate,
) -> Result<Option<Cycle>, StoreError> {
    use entity::cycle::{ActiveModel, Column, Entity};
    let id = CycleId(new_id(by.at));
    let row = ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        template: Set(template.code.into()),
        target: Set(unit.0),
        unit_id: Set(Some(unit.0)),
        child_id: Set(None),
        worker_id: Set(None),
        goal_id: Set(None),
        hazard_id: Set(None),
        own_every: Set(None),
        own_reason: Set(None),
        own_by: Set(None),
        start_on: Set(start),
        weekday: Set(weekday_number(USUAL_DAY)),
        paused_on: Set(None),
        state: Set(CycleState::Active.code().into()),
        look_on: Set(Some(start)),
        begun_at: Set(by.at),
        version: Set(1),
        owner_id: Set(None),
    };
    let once = OnConflict::columns([Column::Target, Column::Template]).do_nothing().to_owned();
    let done = Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    let begun = Cycle {
        id,
        organisation: by.organisation,
        unit: Some(unit),
        template,
        every: template.every,
        start,
        weekday: USUAL_DAY,
        paused_on: None,
        state: CycleState::Active,
        version: 1,
        owner: None,
    };
    Ok((done > 0).then_some(begun))
}

/// Which templates these units have cycles of.
pub async fn templates_of(
    conn: &impl ConnectionTrait,
    units: impl IntoIterator<Item = UnitId>,
) -> Result<BTreeSet<(Uuid, String)>, StoreError> {
    use entity::cycle::{Column, Entity};
    let rows: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::Target, Column::Template])
        .filter(Column::Target.is_in(units.into_iter().map(|unit| unit.0)))
        .into_tuple()
        .all(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The cycles in which a look today may make something, of every organisation, after one of them.
pub async fn to_look_at(
    conn: &impl ConnectionTrait,
    today: NaiveDate,
    after: Option<CycleId>,
    most: u64,
) -> Result<Vec<Cycle>, StoreError> {
    use entity::cycle::{Column, Entity};
    let due = Condition::all()
        .add(Column::State.eq(CycleState::Active.code()))
        .add(Column::LookOn.lte(today))
        .add(Column::PausedOn.is_null())
        .add_option(after.map(|id| Column::Id.gt(id.0)));
    let rows = Entity::find().filter(due).order_by_asc(Column::Id).limit(most).all(conn).await?;
    rows.iter().map(cycle).collect()
}

/// Every cycle of a unit.
pub async fn of_unit(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<Cycle>, StoreError> {
    use entity::cycle::{Column, Entity};
    let of = Condition::all().add(Column::OrganisationId.eq(organisation.0)).add(Column::UnitId.eq(unit.0));
    let rows = Entity::find().filter(of).order_by_asc(Column::Id).all(conn).await?;
    rows.iter().map(cycle).collect()
}

/// # Errors
/// [`StoreError::Missing`] for a cycle of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: CycleId) -> Result<Cycle, StoreError> {
    use entity::cycle::{Column, Entity};
    let row = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    cycle(&row.ok_or(StoreError::Missing)?)
}

/// How a unit's cycle of a duty stands among those that it has.
pub fn state_in(cycles: &[Cycle], template: &Template) -> Option<CycleState> {
    cycles.iter().find(|cycle| cycle.template.code == template.code).map(|cycle| cycle.state)
}

/// Keeps from when on a look may make something.
pub async fn set_look(tx: &Tx, id: CycleId, look_on: Option<NaiveDate>) -> Result<(), StoreError> {
    use entity::cycle::{Column, Entity};
    let row = Entity::update_many().col_expr(Column::LookOn, Expr::value(look_on));
    row.filter(Column::Id.eq(id.0)).exec(tx.conn()).await?;
    Ok(())
}

/// Lets a cycle rest from a day on, or go on again.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn set_paused(tx: &Tx, cycle: &Cycle, on: Option<NaiveDate>, look: NaiveDate) -> Result<(), StoreError> {
    let look_on = on.is_none().then_some(look);
    let change =
        [(entity::cycle::Column::PausedOn, Expr::value(on)), (entity::cycle::Column::LookOn, Expr::value(look_on))];
    update(tx, cycle, change).await
}

/// Ends a cycle: the duty does not apply.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn end(tx: &Tx, cycle: &Cycle) -> Result<(), StoreError> {
    let ended = Expr::value(CycleState::Ended.code());
    let change =
        [(entity::cycle::Column::State, ended), (entity::cycle::Column::LookOn, Expr::value(None::<NaiveDate>))];
    update(tx, cycle, change).await
}

/// Begins an ended cycle anew on a day.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn begin_anew(tx: &Tx, cycle: &Cycle, start: NaiveDate) -> Result<Cycle, StoreError> {
    use entity::cycle::Column;
    let change = [
        (Column::State, Expr::value(CycleState::Active.code())),
        (Column::StartOn, Expr::value(start)),
        (Column::LookOn, Expr::value(Some(start))),
    ];
    update(tx, cycle, change).await?;
    Ok(Cycle { state: CycleState::Active, start, version: cycle.version + 1, ..*cycle })
}

/// What a unit has chosen for one of its duties.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    pub weekday: Weekday,
    pub owner: Option<UserId>,
    /// `None` while the interval stays, `Some(None)` for the usual one, else the unit's own, who chose it and why.
    pub interval: Option<Option<(Every, UserId, Option<&'a Note>)>>,
}

/// Keeps how often a duty comes, on which weekday, and who looks after it. Gives the cycle as it is then.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn set_rhythm(tx: &Tx, cycle: &Cycle, chosen: Chosen<'_>) -> Result<Cycle, StoreError> {
    use entity::cycle::Column;
    let mut change = vec![
        (Column::Weekday, Expr::value(weekday_number(chosen.weekday))),
        (Column::OwnerId, Expr::value(chosen.owner.map(|user| user.0))),
    ];
    let mut every = cycle.every;
    if let Some(own) = chosen.interval {
        every = own.map_or(cycle.template.every, |(every, ..)| every);
        change.extend([
            (Column::OwnEvery, Expr::value(own.map(|(every, ..)| every.to_string()))),
            (Column::OwnBy, Expr::value(own.map(|(_, user, _)| user.0))),
            (Column::OwnReason, Expr::value(own.and_then(|(.., reason)| reason.map(Note::to_string)))),
        ]);
    }
    update(tx, cycle, change).await?;
    let (weekday, owner) = (chosen.weekday, chosen.owner);
    Ok(Cycle { every, weekday, owner, version: cycle.version + 1, ..*cycle })
}

/// The cycles of a unit that somebody looks after by name and that do not rest.
pub async fn named_of(
    tx: &Tx,
    organisation: OrganisationId,
    unit: UnitId,
    owner: UserId,
) -> Result<Vec<Cycle>, StoreError> {
    use entity::cycle::{Column, Entity};
    let of = named(organisation, owner).add(Column::UnitId.eq(unit.0));
    let rows = Entity::find().filter(of).order_by_asc(Column::Id).all(tx.conn()).await?;
    rows.iter().map(cycle).collect()
}

/// How many cycles somebody looks after by name in all units that work.
pub async fn count_named(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    owner: UserId,
) -> Result<u64, StoreError> {
    Ok(entity::cycle::Entity::find().filter(named(organisation, owner)).count(conn).await?)
}

fn named(organisation: OrganisationId, owner: UserId) -> Condition {
    use entity::cycle::Column;
    Condition::all()
        .add(Column::OrganisationId.eq(organisation.0))
        .add(Column::OwnerId.eq(owner.0))
        .add(Column::State.eq(CycleState::Active.code()))
        .add(Column::PausedOn.is_null())
}

async fn update(
    tx: &Tx,
    cycle: &Cycle,
    change: impl IntoIterator<Item = (entity::cycle::Column, Expr)>,
) -> Result<(), StoreError> {
    use entity::cycle::{Column, Entity};
    let mut row = Entity::update_many().col_expr(Column::Version, Expr::col(Column::Version).add(1));
    for (column, value) in change {
        row = row.col_expr(column, value);
    }
    let of = Condition::all().add(Column::Id.eq(cycle.id.0)).add(Column::Version.eq(cycle.version));
    changed_one(row.filter(of).exec(tx.conn()).await?.rows_affected)
}
