//! Cycles: the duties that come back, each of what has it.

use super::{StoreError, Tx, changed_one, entity, history::By};
use crate::ids::new_id;
use chrono::{NaiveDate, Weekday};
use domain::{
    cycle::{CycleEnd, CycleState, Every, Schedule, Template, template},
    ids::{ChildId, CycleId, GrantId, OrganisationId, UnitId, UserId},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A weekly duty is held on Wednesdays until the unit chooses another day.
const USUAL_DAY: Weekday = Weekday::Wed;

/// What has a cycle. Of it there is one a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Organisation(OrganisationId),
    Unit(UnitId),
    Child(ChildId, UnitId),
    Worker(UserId, UnitId),
    /// A role that somebody got in a unit, for what each new role begins.
    Role(GrantId, UserId, UnitId),
}

impl Target {
    /// Its own id.
    pub fn id(self) -> Uuid {
        match self {
            Self::Organisation(OrganisationId(id)) | Self::Unit(UnitId(id)) => id,
            Self::Child(ChildId(id), _) | Self::Worker(UserId(id), _) | Self::Role(GrantId(id), ..) => id,
        }
    }

    fn unit(self) -> Option<UnitId> {
        match self {
            Self::Organisation(_) => None,
            Self::Unit(unit) | Self::Child(_, unit) | Self::Worker(_, unit) | Self::Role(_, _, unit) => Some(unit),
        }
    }

    fn child(self) -> Option<ChildId> {
        if let Self::Child(child, _) = self { Some(child) } else { None }
    }

    fn worker(self) -> Option<UserId> {
        if let Self::Worker(worker, _) | Self::Role(_, worker, _) = self { Some(worker) } else { None }
    }
}

/// A cycle as it stands.
#[derive(Debug, Clone, Copy)]
pub struct Cycle {
    pub id: CycleId,
    pub organisation: OrganisationId,
    /// The id of its [`Target`].
    pub target: Uuid,
    pub unit: Option<UnitId>,
    pub child: Option<ChildId>,
    pub worker: Option<UserId>,
    pub template: &'static Template,
    pub every: Every,
    pub start: NaiveDate,
    pub weekday: Weekday,
    pub paused_on: Option<NaiveDate>,
    pub state: CycleState,
    /// Why it has ended, and on which day; `None` while it goes on.
    pub ended: Option<CycleEnd>,
    pub ended_on: Option<NaiveDate>,
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
        target: row.target,
        unit: row.unit_id.map(UnitId),
        child: row.child_id.map(ChildId),
        worker: row.worker_id.map(UserId),
        template,
        every: own.unwrap_or(template.every),
        start: row.start_on,
        weekday: read_weekday(row.weekday).ok_or_else(corrupt)?,
        paused_on: row.paused_on,
        state: CycleState::from_code(&row.state).ok_or_else(corrupt)?,
        ended: row.ended_why.as_deref().map(|why| CycleEnd::from_code(why).ok_or_else(corrupt)).transpose()?,
        ended_on: row.ended_on,
        version: row.version,
        owner: row.owner_id.map(UserId),
    })
}

/// Begins a cycle on a day; `None` when its target has one of this template.
pub async fn begin(
    tx: &Tx,
    by: &By,
    of: Target,
    template: &'static Template,
    start: NaiveDate,
) -> Result<Option<Cycle>, StoreError> {
    use entity::cycle::{ActiveModel, Column, Entity};
    let id = CycleId(new_id(by.at));
    let row = ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        template: Set(template.code.into()),
        target: Set(of.id()),
        unit_id: Set(of.unit().map(|unit| unit.0)),
        child_id: Set(of.child().map(|child| child.0)),
        worker_id: Set(of.worker().map(|worker| worker.0)),
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
        ended_on: Set(None),
        ended_why: Set(None),
    };
    let once = OnConflict::columns([Column::Target, Column::Template]).do_nothing().to_owned();
    let done = Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    let begun = Cycle {
        id,
        organisation: by.organisation,
        target: of.id(),
        unit: of.unit(),
        child: of.child(),
        worker: of.worker(),
        template,
        every: template.every,
        start,
        weekday: USUAL_DAY,
        paused_on: None,
        state: CycleState::Active,
        ended: None,
        ended_on: None,
        version: 1,
        owner: None,
    };
    Ok((done > 0).then_some(begun))
}

/// The cycles of some targets, by the target.
pub async fn of_targets(
    conn: &impl ConnectionTrait,
    targets: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, Vec<Cycle>>, StoreError> {
    use entity::cycle::{Column, Entity};
    let rows = Entity::find().filter(Column::Target.is_in(targets)).order_by_asc(Column::Id).all(conn).await?;
    let mut found: BTreeMap<Uuid, Vec<Cycle>> = BTreeMap::new();
    for row in &rows {
        found.entry(row.target).or_default().push(cycle(row)?);
    }
    Ok(found)
}

/// The day from which on a cycle is looked at, and the cycle: after this one the next batch begins.
pub type LookMark = (NaiveDate, CycleId);

/// The cycles in which a look today may make something, of every organisation, after one of them. They come in the order of their days,
/// as their index has them: in any other order the database would go through every cycle that there is.
pub async fn to_look_at(
    conn: &impl ConnectionTrait,
    today: NaiveDate,
    after: Option<LookMark>,
    most: u64,
) -> Result<(Vec<Cycle>, Option<LookMark>), StoreError> {
    use entity::cycle::{Column, Entity};
    let later = |(day, id): LookMark| {
        Condition::any()
            .add(Column::LookOn.gt(day))
            .add(Condition::all().add(Column::LookOn.eq(day)).add(Column::Id.gt(id.0)))
    };
    let due = Condition::all()
        .add(Column::State.eq(CycleState::Active.code()))
        .add(Column::LookOn.lte(today))
        .add(Column::PausedOn.is_null())
        .add_option(after.map(later));
    let found = Entity::find().filter(due).order_by_asc(Column::LookOn).order_by_asc(Column::Id);
    let rows = found.limit(most).all(conn).await?;
    let mark = rows.last().and_then(|row| Some((row.look_on?, CycleId(row.id))));
    Ok((rows.iter().map(cycle).collect::<Result<_, _>>()?, mark))
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

/// Keeps from when on a look may make something, by the day.
pub async fn set_looks(tx: &Tx, looks: BTreeMap<Option<NaiveDate>, Vec<CycleId>>) -> Result<(), StoreError> {
    use entity::cycle::{Column, Entity};
    for (look_on, ids) in looks {
        let row = Entity::update_many().col_expr(Column::LookOn, Expr::value(look_on));
        row.filter(Column::Id.is_in(ids.into_iter().map(|id| id.0))).exec(tx.conn()).await?;
    }
    Ok(())
}

/// The same for one cycle.
pub async fn set_look(tx: &Tx, id: CycleId, look_on: Option<NaiveDate>) -> Result<(), StoreError> {
    set_looks(tx, BTreeMap::from([(look_on, vec![id])])).await
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

/// Ends a cycle on a day. From then on it rests, so that nothing of it that is still open is asked of anybody.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn end(tx: &Tx, cycle: &Cycle, why: CycleEnd, on: NaiveDate) -> Result<(), StoreError> {
    use entity::cycle::Column;
    let change = [
        (Column::State, Expr::value(CycleState::Ended.code())),
        (Column::EndedOn, Expr::value(Some(on))),
        (Column::EndedWhy, Expr::value(Some(why.code()))),
        (Column::PausedOn, Expr::value(Some(on))),
        (Column::LookOn, Expr::value(None::<NaiveDate>)),
    ];
    update(tx, cycle, change).await
}

/// Begins a cycle anew on a day that lies after the one on which it ended. Gives it as it is then.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn begin_anew(tx: &Tx, cycle: &Cycle, start: NaiveDate) -> Result<Cycle, StoreError> {
    let cycle = go_on_in(tx, cycle, cycle.unit, start).await?;
    update(tx, &cycle, [(entity::cycle::Column::StartOn, Expr::value(start))]).await?;
    Ok(Cycle { start, version: cycle.version + 1, ..cycle })
}

/// Lets a cycle go on in a unit, whether it had ended or was another unit's; from a day on it is looked at. Gives it as it is then.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the one that was read.
pub async fn go_on_in(tx: &Tx, cycle: &Cycle, unit: Option<UnitId>, look: NaiveDate) -> Result<Cycle, StoreError> {
    use entity::cycle::Column;
    let change = [
        (Column::State, Expr::value(CycleState::Active.code())),
        (Column::UnitId, Expr::value(unit.map(|unit| unit.0))),
        (Column::EndedOn, Expr::value(None::<NaiveDate>)),
        (Column::EndedWhy, Expr::value(None::<String>)),
        (Column::PausedOn, Expr::value(None::<NaiveDate>)),
        (Column::LookOn, Expr::value(Some(look))),
    ];
    update(tx, cycle, change).await?;
    let version = cycle.version + 1;
    Ok(Cycle { unit, state: CycleState::Active, ended: None, ended_on: None, paused_on: None, version, ..*cycle })
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
