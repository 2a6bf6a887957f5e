//! Where people are today, as far as their duties are concerned: workers by their roles, children by where they live.

use super::{Sql, StoreError, cycles::Cycle, cycles::cycle, entity, units::read_lines};
use chrono::NaiveDate;
use domain::{
    ids::{ChildId, GrantId, OrganisationId, UnitId, UserId},
    unit::{ServiceLine, UnitKind},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A unit where somebody is today.
#[derive(Debug, Clone)]
pub struct Stay {
    pub unit: UnitId,
    /// The role by which a worker is there.
    pub role: Option<GrantId>,
    pub since: NaiveDate,
    /// The unit has not been closed.
    pub open: bool,
    pub kind: UnitKind,
    pub lines: Vec<ServiceLine>,
}

/// Somebody who has duties, or had them, with every unit where that person is today.
#[derive(Debug, Clone)]
pub struct Person<Id> {
    pub id: Id,
    pub organisation: OrganisationId,
    pub stays: Vec<Stay>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    unit_id: Option<Uuid>,
    role: Option<Uuid>,
    since: Option<NaiveDate>,
    closed_on: Option<NaiveDate>,
    kind: Option<String>,
    lines: Option<String>,
}

fn stay(row: &Row) -> Result<Option<Stay>, StoreError> {
    let (Some(unit), Some(since), Some(kind)) = (row.unit_id, row.since, row.kind.as_deref()) else { return Ok(None) };
    Ok(Some(Stay {
        unit: UnitId(unit),
        role: row.role.map(GrantId),
        since,
        open: row.closed_on.is_none(),
        kind: UnitKind::from_code(kind).ok_or(StoreError::Corrupt("units"))?,
        lines: read_lines(row.lines.as_deref().unwrap_or_default()),
    }))
}

async fn people<Id: From<Uuid>>(conn: &impl ConnectionTrait, sql: Sql) -> Result<Vec<Person<Id>>, StoreError> {
    let mut found: Vec<(Uuid, Person<Id>)> = Vec::new();
    for row in Row::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await? {
        let stay = stay(&row)?;
        match found.last_mut().filter(|(id, _)| *id == row.id) {
            Some((_, person)) => person.stays.extend(stay),
            None => {
                let organisation = OrganisationId(row.organisation_id);
                found.push((row.id, Person { id: Id::from(row.id), organisation, stays: Vec::from_iter(stay) }));
            }
        }
    }
    Ok(found.into_iter().map(|(_, person)| person).collect())
}

/// Whom to look at: one person, those of a unit, or so many after one.
#[derive(Debug, Clone, Copy)]
pub enum Whom<Id> {
    One(Id),
    In(UnitId),
    After(Option<Id>, u64),
}

/// Limits a query over people `p`, of whom some are in a unit whose id ends each of the `in_unit` clauses.
fn push_whom<Id: Copy + Into<Uuid>>(sql: &mut Sql, whom: Whom<Id>, in_unit: &[&str]) {
    match whom {
        Whom::One(id) => {
            sql.push(" AND p.id = ").bind(id.into());
        }
        Whom::In(unit) => {
            sql.push(" AND p.id IN (");
            for (n, clause) in in_unit.iter().enumerate() {
                sql.push(if n == 0 { "" } else { " UNION " }).push(clause).bind(unit.0);
            }
            sql.push(")");
        }
        Whom::After(after, most) => {
            if let Some(after) = after {
                sql.push(" AND p.id > ").bind(after.into());
            }
            sql.push(" ORDER BY p.id LIMIT ").bind(i64::try_from(most).unwrap_or(i64::MAX));
        }
    }
}

/// Workers with the units in which they are staff or supervisors today, and those who were and whose duties have not ended, by their ids.
pub async fn workers(
    conn: &impl ConnectionTrait,
    whom: Whom<UserId>,
    today: NaiveDate,
) -> Result<Vec<Person<UserId>>, StoreError> {
    let in_force = |sql: &mut Sql| {
        sql.push("g.role IN ('staff', 'supervisor') AND g.valid_from <= ").bind(today);
        sql.push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today).push(")");
    };
    let mut sql = Sql::new(
        "SELECT w.id, w.organisation_id, g.unit_id, g.id AS role, g.valid_from AS since, u.closed_on, u.kind, u.lines FROM \
         (SELECT p.id, p.organisation_id, p.state FROM users p WHERE (EXISTS (SELECT 1 FROM cycles c WHERE c.worker_id = p.id \
         AND c.state = 'active') OR (p.state IN ('active', 'invited') AND EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = p.id AND ",
    );
    in_force(&mut sql);
    sql.push(")))");
    let roles = "SELECT h.user_id FROM role_grants h WHERE h.unit_id = ";
    push_whom(&mut sql, whom, &[roles, "SELECT c.worker_id FROM cycles c WHERE c.unit_id = "]);
    sql.push(") w LEFT JOIN role_grants g ON g.user_id = w.id AND w.state IN ('active', 'invited') AND ");
    in_force(&mut sql);
    sql.push(" LEFT JOIN units u ON u.id = g.unit_id ORDER BY w.id, g.valid_from, g.id");
    people(conn, sql).await
}

/// Children with the unit in which they live, and those who have left and whose duties have not ended, by their ids.
pub async fn children(conn: &impl ConnectionTrait, whom: Whom<ChildId>) -> Result<Vec<Person<ChildId>>, StoreError> {
    let mut sql = Sql::new(
        "SELECT w.id, w.organisation_id, u.id AS unit_id, CAST(NULL AS uuid) AS role, w.arrived_on AS since, u.closed_on, u.kind, \
         u.lines FROM (SELECT p.id, p.organisation_id, p.unit_id, p.arrived_on, p.left_on FROM children p WHERE (p.left_on IS NULL \
         OR EXISTS (SELECT 1 FROM cycles c WHERE c.child_id = p.id AND c.state = 'active'))",
    );
    push_whom(&mut sql, whom, &["SELECT l.id FROM children l WHERE l.unit_id = "]);
    sql.push(") w LEFT JOIN units u ON u.id = w.unit_id AND w.left_on IS NULL ORDER BY w.id");
    people(conn, sql).await
}

/// The cycles of some workers, by the worker.
pub async fn cycles_of_workers(
    conn: &impl ConnectionTrait,
    workers: impl IntoIterator<Item = UserId>,
) -> Result<BTreeMap<UserId, Vec<Cycle>>, StoreError> {
    use entity::cycle::Column;
    let of = Column::WorkerId.is_in(workers.into_iter().map(|worker| worker.0));
    by_person(conn, of, |cycle| cycle.worker).await
}

/// The cycles of some children, by the child.
pub async fn cycles_of_children(
    conn: &impl ConnectionTrait,
    children: impl IntoIterator<Item = ChildId>,
) -> Result<BTreeMap<ChildId, Vec<Cycle>>, StoreError> {
    use entity::cycle::Column;
    let of = Column::ChildId.is_in(children.into_iter().map(|child| child.0));
    by_person(conn, of, |cycle| cycle.child).await
}

async fn by_person<Id: Ord>(
    conn: &impl ConnectionTrait,
    of: sea_orm::sea_query::Expr,
    person: fn(&Cycle) -> Option<Id>,
) -> Result<BTreeMap<Id, Vec<Cycle>>, StoreError> {
    let mut found: BTreeMap<Id, Vec<Cycle>> = BTreeMap::new();
    for row in entity::cycle::Entity::find().filter(of).order_by_asc(entity::cycle::Column::Id).all(conn).await? {
        let cycle = cycle(&row)?;
        if let Some(id) = person(&cycle) {
            found.entry(id).or_default().push(cycle);
        }
    }
    Ok(found)
}
