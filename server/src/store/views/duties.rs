//! Open duties of a unit or of the organisation, and one turn of a duty with its names.

use super::{PAGE, cursor, cut, one_row, quiet::push_quiet, rows};
use crate::store::{
    Sql, StoreError,
    cycles::read_weekday,
    entity, limit_to, limit_units_to,
    occurrences::{Kept, OPEN, kept},
};
use app::pages::duty::{DutyEnd, DutyRow, EndedRow, OwnRhythm, UnitDuties};
use chrono::{DateTime, NaiveDate, Utc, Weekday};
use domain::{
    cycle::{Compliance, CycleEnd, End, Every, OccurrenceState, Template, Turn, compliance, template, year_since},
    ids::{ChildId, OccurrenceId, OrganisationId, UnitId, UserId},
    policy::{Act, Actor, Scope},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult, QueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// More open duties than this no unit has: some thirty cycles, of which two keep each missed period.
const MOST: i64 = 200;
/// Nor so many of its people's: three of each worker, two of each child.
const MOST_OF_PEOPLE: i64 = 2000;

const HEAD: &str = "SELECT o.*, c.template, c.own_every, c.own_reason, c.weekday, c.owner_id, c.version AS cycle_version, \
    c.unit_id AS cycle_unit, c.ended_why, c.worker_id, c.child_id, f.name AS organisation_name, u.name AS unit_name, \
    COALESCE(p.name, k.pseudonym) AS whose, d.name AS by_name, a.name AS approver, w.name AS owner_name, b.name AS chosen_by \
    FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN organisations f ON f.id = o.organisation_id \
    LEFT JOIN units u ON u.id = o.unit_id LEFT JOIN users p ON p.id = c.worker_id LEFT JOIN children k ON k.id = c.child_id \
    LEFT JOIN users d ON d.id = o.by_user LEFT JOIN users a ON a.id = o.approved_by \
    LEFT JOIN users w ON w.id = c.owner_id LEFT JOIN users b ON b.id = c.own_by WHERE o.organisation_id = ";
/// A turn that no one person has.
pub(super) const OF_NO_PERSON: &str = "c.worker_id IS NULL AND c.child_id IS NULL";

/// Whose duties a reader sees, besides those of units.
#[derive(Debug, Clone)]
pub struct DutySight {
    user: UserId,
    /// Where those of everybody who works there.
    workers: Scope,
    /// Where those of every child.
    children: Scope,
}

impl DutySight {
    pub fn of(actor: &Actor) -> Self {
        let (workers, children) = (actor.scope(Act::ReadWorkerDuty), actor.scope(Act::ReadChildren));
        Self { user: actor.user, workers, children }
    }

    /// Limits a query over turns `o` of cycles `c`.
    pub(super) fn limit(&self, sql: &mut Sql) {
        sql.push("(c.worker_id IS NULL OR c.worker_id = ").bind(self.user.0).push(" OR (");
        limit_to(sql, "o", &self.workers);
        sql.push(")) AND (c.child_id IS NULL OR (");
        limit_to(sql, "o", &self.children);
        sql.push("))");
    }
}

#[derive(FromQueryResult)]
struct Names {
    template: String,
    own_every: Option<String>,
    own_reason: Option<String>,
    weekday: i16,
    owner_id: Option<Uuid>,
    cycle_version: i32,
    cycle_unit: Option<Uuid>,
    owner_name: Option<String>,
    chosen_by: Option<String>,
    ended_why: Option<String>,
    worker_id: Option<Uuid>,
    child_id: Option<Uuid>,
    organisation_name: String,
    unit_name: Option<String>,
    whose: Option<String>,
    by_name: Option<String>,
    approver: Option<String>,
}

/// A turn of a duty with its names.
#[derive(Debug)]
pub struct DutyWithNames {
    pub kept: Kept,
    pub row: DutyRow,
    /// `None`: of the organisation as a whole.
    pub unit: Option<UnitId>,
    /// What the unit, or the organisation, is called.
    pub place_name: String,
    pub worker: Option<UserId>,
    pub child: Option<ChildId>,
    pub end: Option<DutyEnd>,
    /// Who chose the unit's own interval and why; `None` where it is the usual one.
    pub own: Option<OwnRhythm>,
    pub weekday: Weekday,
    /// Who looks after it by name.
    pub owner: Option<UserId>,
    /// The version of the duty itself, not of this turn.
    pub cycle_version: i32,
    /// Why the duty comes no more.
    pub over: Option<CycleEnd>,
}

impl DutyWithNames {
    /// Whether there is still something to be done.
    pub fn is_open(&self) -> bool {
        self.kept.occurrence.end().is_none() && self.over.is_none()
    }
}

fn read(row: &QueryResult) -> Result<DutyWithNames, StoreError> {
    let corrupt = || StoreError::Corrupt("occurrences");
    let kept = kept(&entity::occurrence::Model::from_query_result(row, "")?)?;
    let names = Names::from_query_result(row, "")?;
    let template: &'static Template = template(&names.template).ok_or_else(corrupt)?;
    // What another unit has chosen since is that unit's to know.
    let here = names.cycle_unit == kept.unit.map(|unit| unit.0);
    let own: Option<Every> = names.own_every.as_deref().map(str::parse).transpose().map_err(|_| corrupt())?;
    let own = own.filter(|_| here);
    let (weekday, owner) = (read_weekday(names.weekday).ok_or_else(corrupt)?, names.owner_id.map(UserId));
    let chosen = OwnRhythm { by: names.chosen_by, reason: names.own_reason };
    let how = kept.occurrence.end();
    let end = (how.is_some() || kept.asked.is_some()).then(|| DutyEnd {
        how,
        by: names.by_name,
        approved_by: names.approver,
        reason: kept.reason.clone(),
        record: match kept.occurrence.state {
            OccurrenceState::Completed { evidence, .. } => evidence.record,
            _ => None,
        },
    });
    let row = DutyRow {
        id: kept.id.0,
        template,
        every: own.unwrap_or(template.every),
        due_on: kept.occurrence.due_on,
        why: kept.occurrence.why,
        asked: kept.asked.is_some(),
        named: names.owner_name,
        whose: names.whose,
    };
    Ok(DutyWithNames {
        row,
        unit: kept.unit,
        place_name: names.unit_name.unwrap_or(names.organisation_name),
        worker: names.worker_id.map(UserId),
        child: names.child_id.map(ChildId),
        end,
        own: own.map(|_| chosen),
        weekday,
        owner,
        cycle_version: names.cycle_version,
        over: names.ended_why.as_deref().map(|why| CycleEnd::from_code(why).ok_or_else(corrupt)).transpose()?,
        kept,
    })
}

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    name: String,
    open: i64,
    late: i64,
    quiet: i32,
}

/// The units of a scope with how their duties stand and how punctual their last twelve months were.
///
/// # Errors
/// The database did not answer.
pub async fn units(
    conn: &DatabaseConnection,
    scope: &Scope,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> Result<Vec<UnitDuties>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name, count(c.id) AS open, count(CASE WHEN o.due_on < ");
    sql.bind(today).push(" THEN c.id END) AS late, CASE WHEN ");
    push_quiet(&mut sql, now, today);
    sql.push(" THEN 1 ELSE 0 END AS quiet FROM units u LEFT JOIN occurrences o ON o.unit_id = u.id AND o.state = ");
    sql.bind(OPEN).push(" LEFT JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL AND ");
    sql.push(OF_NO_PERSON).push(" WHERE ");
    limit_units_to(&mut sql, scope);
    sql.push(" GROUP BY u.id, u.name ORDER BY u.name");
    let mut figures = figures(conn, scope, today).await?;
    let line = |row: Line| UnitDuties {
        compliance: figures.remove(&row.id).unwrap_or_default(),
        id: UnitId(row.id),
        name: row.name,
        open: row.open,
        late: row.late,
        quiet: row.quiet == 1,
    };
    Ok(rows::<Line>(conn, sql).await?.into_iter().map(line).collect())
}

/// What makes a figure: a turn, or a unit without any.
#[derive(FromQueryResult)]
struct Fact {
    unit_id: Uuid,
    due_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    state: Option<String>,
}

impl Fact {
    fn turn(&self) -> Result<Option<Turn>, StoreError> {
        let corrupt = || StoreError::Corrupt("occurrences");
        let (Some(due_on), Some(state)) = (self.due_on, self.state.as_deref()) else { return Ok(None) };
        let ended = match self.ended_on {
            _ if state == OPEN => None,
            on => Some((on.ok_or_else(corrupt)?, End::from_code(state).ok_or_else(corrupt)?)),
        };
        Ok(Some(Turn { due_on, ended }))
    }
}

/// Leaves out turns `o` that no figure of the last twelve months counts, those that rest, and those of one person: a small unit's figure
/// would tell of that person.
fn push_counts(sql: &mut Sql, today: NaiveDate) {
    sql.push("EXISTS (SELECT 1 FROM cycles c WHERE c.id = o.cycle_id AND ").push(OF_NO_PERSON);
    sql.push(" AND (o.state <> ").bind(OPEN).push(" OR c.paused_on IS NULL)) AND ((o.state = ");
    sql.bind(OPEN).push(" AND o.due_on < ").bind(today).push(") OR ");
    let since = year_since(today);
    sql.push("(o.state <> ").bind(OPEN).push(" AND (o.ended_on > ").bind(since);
    sql.push(" OR o.due_on > ").bind(since).push(")))");
}

async fn figures(
    conn: &DatabaseConnection,
    scope: &Scope,
    today: NaiveDate,
) -> Result<BTreeMap<Uuid, Compliance>, StoreError> {
    let mut sql =
        Sql::new("SELECT o.unit_id, o.due_on, o.ended_on, o.state FROM occurrences o WHERE o.unit_id IS NOT NULL AND ");
    limit_to(&mut sql, "o", scope);
    sql.push(" AND ");
    push_counts(&mut sql, today);
    let mut turns: BTreeMap<Uuid, Vec<Turn>> = BTreeMap::new();
    for fact in rows::<Fact>(conn, sql).await? {
        turns.entry(fact.unit_id).or_default().extend(fact.turn()?);
    }
    Ok(turns.into_iter().map(|(unit, turns)| (unit, compliance(turns, today))).collect())
}

#[derive(FromQueryResult)]
struct Look {
    name: String,
    odd_on: Option<NaiveDate>,
    last_on: Option<NaiveDate>,
}

/// What the head of a unit's duties tells.
#[derive(Debug)]
pub struct DutyHead {
    pub name: String,
    /// How many days the clock is ahead, when it looks odd.
    pub clock_odd: Option<i64>,
    pub compliance: Compliance,
}

/// The head of a unit's duties, in one query: the unit stands there once for each turn that counts.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn head(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    today: NaiveDate,
) -> Result<DutyHead, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.name, r.odd_on, r.last_on, u.id AS unit_id, o.due_on, o.ended_on, o.state \
         FROM units u CROSS JOIN scheduler_runs r LEFT JOIN occurrences o ON o.unit_id = u.id AND ",
    );
    push_counts(&mut sql, today);
    sql.push(" WHERE u.organisation_id = ").bind(organisation.0).push(" AND u.id = ").bind(unit.0);
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let look = Look::from_query_result(found.first().ok_or(StoreError::Missing)?, "")?;
    let mut turns = Vec::new();
    for row in &found {
        turns.extend(Fact::from_query_result(row, "")?.turn()?);
    }
    Ok(DutyHead {
        name: look.name,
        clock_odd: look.odd_on.zip(look.last_on).map(|(odd, last)| (odd - last).num_days()),
        compliance: compliance(turns, today),
    })
}

/// What a unit is called.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn unit_name(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<String, StoreError> {
    let mut sql = Sql::new("SELECT u.name FROM units u WHERE u.organisation_id = ");
    sql.bind(organisation.0).push(" AND u.id = ").bind(unit.0);
    Ok(one_row(conn, sql).await?.try_get("", "name")?)
}

/// The turns of a unit that are over and that the reader sees, the latest first. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn ended(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    sight: &DutySight,
    after: Option<&str>,
) -> Result<(Vec<EndedRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.unit_id = ").bind(unit.0).push(" AND o.state <> ").bind(OPEN).push(" AND ");
    sight.limit(&mut sql);
    if let Some([on, id]) = after.and_then(cursor::unpack)
        && let (Ok(on), Ok(id)) = (cursor::day(&on), id.parse::<Uuid>())
    {
        sql.push(" AND (o.ended_on, o.id) < (").bind(on).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY o.ended_on DESC, o.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let mut over = found.iter().map(|row| ended_row(read(row)?)).collect::<Result<Vec<_>, _>>()?;
    let next = cut(&mut over).map(|last| cursor::pack(&[last.on.to_string(), last.id.to_string()]));
    Ok((over, next))
}

fn ended_row(found: DutyWithNames) -> Result<EndedRow, StoreError> {
    let end = found.end.ok_or(StoreError::Corrupt("occurrences"))?;
    let (on, how) = end.how.ok_or(StoreError::Corrupt("occurrences"))?;
    let DutyRow { id, template, due_on, whose, .. } = found.row;
    Ok(EndedRow { id, template, whose, due_on, on, how, by: end.by, approved_by: end.approved_by })
}

/// The open duties of a unit that do not rest, the one that is due first on top, and after them those of its people whom the reader may see.
///
/// # Errors
/// The database did not answer.
pub async fn of_unit(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    sight: &DutySight,
) -> Result<Vec<DutyRow>, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.unit_id = ").bind(unit.0).push(" AND ");
    sight.limit(&mut sql);
    sql.push(" AND o.state = ").bind(OPEN).push(" AND c.paused_on IS NULL ORDER BY CASE WHEN ").push(OF_NO_PERSON);
    sql.push(" THEN 0 ELSE 1 END, o.due_on, o.id LIMIT ").bind(MOST + MOST_OF_PEOPLE);
    open_rows(conn, sql).await
}

/// The open turns of one duty of a unit's people whom the reader may see, the one that is due first on top.
///
/// # Errors
/// The database did not answer.
pub async fn of_people(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    sight: &DutySight,
    template: &Template,
) -> Result<Vec<DutyRow>, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.unit_id = ").bind(unit.0).push(" AND c.template = ").bind(template.code);
    sql.push(" AND NOT (").push(OF_NO_PERSON).push(") AND ");
    sight.limit(&mut sql);
    sql.push(" AND o.state = ").bind(OPEN).push(" AND c.paused_on IS NULL ORDER BY o.due_on, o.id LIMIT ");
    sql.bind(MOST_OF_PEOPLE);
    open_rows(conn, sql).await
}

/// The open duties of the organisation as a whole, the one that is due first on top.
///
/// # Errors
/// The database did not answer.
pub async fn of_organisation(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
) -> Result<Vec<DutyRow>, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.unit_id IS NULL AND o.state = ").bind(OPEN);
    sql.push(" AND c.paused_on IS NULL ORDER BY o.due_on, o.id LIMIT ").bind(MOST);
    open_rows(conn, sql).await
}

async fn open_rows(conn: &DatabaseConnection, sql: Sql) -> Result<Vec<DutyRow>, StoreError> {
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    found.iter().map(|row| read(row).map(|found| found.row)).collect()
}

/// One turn; one of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: OccurrenceId,
) -> Result<DutyWithNames, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.id = ").bind(id.0);
    read(&one_row(conn, sql).await?)
}
