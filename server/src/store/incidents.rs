//! Reports of incidents: rows ↔ what the domain knows of them.

pub mod drafts;
pub mod ending;
pub mod events;
pub mod facts;
pub mod forms;
pub mod handlers;
pub mod learnings;
pub mod notices;
pub mod parts;
pub mod receipts;
pub mod rules;

use super::{Sql, StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{IncidentId, OrganisationId, UnitId, UserId},
    incident::{AffectedRole, Course, EntryKind, Identity, IncidentState, Occurred, Priority, Report, Secrecy},
    policy,
    text::search_form,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

/// What a step may write.
pub use entity::incident::Column as Part;

/// A report as it stands.
#[derive(Debug, Clone)]
pub struct Incident {
    pub id: IncidentId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub number: String,
    pub kind: EntryKind,
    pub state: IncidentState,
    pub secrecy: Secrecy,
    pub identity: Identity,
    pub priority: Priority,
    /// Code and number of the version that it was given.
    pub category: (String, i32),
    pub occurred: Occurred,
    pub in_danger: bool,
    pub handler: Option<UserId>,
    pub named: Option<UserId>,
    pub concerns_supervisor: bool,
    pub affected: Vec<AffectedRole>,
    pub course: Course,
    pub closed_at: Option<DateTime<Utc>>,
    pub rejection_by: Option<UserId>,
    pub merged_into: Option<IncidentId>,
    /// The reporter, unless anonymous; judged by, and shown only as its identity allows.
    pub reporter: Option<UserId>,
    /// The asker told of the same in a report that was joined to it; known only where somebody asks.
    pub joined_own: bool,
    pub version: i32,
    /// The columns that are only shown.
    pub row: entity::incident::Model,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("incidents")
}

#[derive(FromQueryResult)]
struct Told {
    reporter: Option<Uuid>,
}

/// Reads a row that carries its reporter as `reporter`.
pub(super) fn read(row: &sea_orm::QueryResult) -> Result<Incident, StoreError> {
    let told = Told::from_query_result(row, "")?;
    let model = entity::incident::Model::from_query_result(row, "")?;
    incident(model, told.reporter)
}

fn incident(row: entity::incident::Model, reporter: Option<Uuid>) -> Result<Incident, StoreError> {
    Ok(Incident {
        id: IncidentId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        number: row.number.clone(),
        kind: EntryKind::from_code(&row.kind).ok_or_else(corrupt)?,
        state: IncidentState::from_code(&row.state).ok_or_else(corrupt)?,
        secrecy: Secrecy::from_code(&row.secrecy).ok_or_else(corrupt)?,
        identity: Identity::from_code(&row.identity).ok_or_else(corrupt)?,
        priority: Priority::from_code(&row.priority).ok_or_else(corrupt)?,
        category: (row.category.clone(), row.category_number),
        occurred: Occurred { at: row.occurred_at, exact: row.occurred_exact },
        in_danger: row.in_danger,
        handler: row.handler_id.map(UserId),
        named: row.named_id.map(UserId),
        concerns_supervisor: row.concerns_supervisor,
        affected: row.affected.split(',').filter_map(AffectedRole::from_code).collect(),
        course: Course {
            sent: row.sent_at,
            seen: row.received_at,
            started: row.started_at,
            answered: row.answered_at,
            concluded: row.concluded_at,
        },
        closed_at: row.closed_at,
        rejection_by: row.rejection_by.map(UserId),
        merged_into: row.merged_into.map(IncidentId),
        reporter: reporter.map(UserId),
        joined_own: false,
        version: row.version,
        row,
    })
}

impl Incident {
    /// What the policy has to know of it.
    pub fn for_policy(&self) -> policy::Report {
        policy::Report {
            secrecy: self.secrecy,
            handler: self.handler,
            reporter: self.reporter,
            named: self.named,
            concerns_supervisor: self.concerns_supervisor,
            opened: self.state.is_received(),
            joined_own: self.joined_own,
            sent_at: self.course.sent,
        }
    }
}

/// # Errors
/// [`StoreError::Missing`] for a report of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: IncidentId,
) -> Result<Incident, StoreError> {
    let mut sql = Sql::new(
        "SELECT i.*, r.user_id AS reporter FROM incidents i LEFT JOIN incident_reporters r ON r.incident_id = i.id \
         WHERE i.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND i.id = ").bind(id.0);
    let row = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?;
    read(&row.ok_or(StoreError::Missing)?)
}

/// Writes a new report and gives its number. Sealed ones are numbered in a series of their own, so that no gap in a unit's numbers tells
/// of one (I18).
pub async fn insert(
    tx: &Tx,
    by: &By,
    zone: Tz,
    (id, unit): (IncidentId, UnitId),
    report: &Report,
    priority: Priority,
) -> Result<String, StoreError> {
    let secrecy = report.secrecy();
    let year = by.at.with_timezone(&zone).year();
    let sign = if secrecy == Secrecy::Sealed { SEALED_SIGN.to_owned() } else { sign_of(tx, by, unit).await? };
    let number = next_number(tx, by, &format!("{year}-{sign}")).await?;
    let codes: Vec<&str> = report.affected.iter().map(|role| role.code()).collect();
    let row = entity::incident::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        number: Set(number.clone()),
        kind: Set(report.kind.code().into()),
        state: Set(IncidentState::Submitted.code().into()),
        secrecy: Set(secrecy.code().into()),
        identity: Set(report.identity.code().into()),
        priority: Set(priority.code().into()),
        category: Set(report.category.code.clone()),
        category_number: Set(report.category.number),
        concerns_supervisor: Set(report.concerns_supervisor),
        named_id: Set(report.named.map(|user| user.0)),
        in_danger: Set(report.in_danger),
        wants_answer: Set(report.wants_answer),
        occurred_at: Set(report.occurred.at),
        occurred_exact: Set(report.occurred.exact),
        sent_at: Set(by.at),
        chain_by: Set(by.at + domain::incident::Chain::WITHIN),
        headline: Set(domain::incident::headline(report.text.as_str())),
        search: Set(search_form(report.text.as_str())),
        text: Set(report.text.to_string()),
        affected: Set(codes.join(",")),
        worked: Set(report.worked.as_ref().map(ToString::to_string)),
        told: Set(report.told.as_ref().map(ToString::to_string)),
        lone_work: Set(false),
        night: Set(false),
        escalated: Set(0),
        version: Set(1),
        ..Default::default()
    };
    entity::incident::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(number)
}

/// In the numbers of sealed reports, where others have the sign of their unit.
const SEALED_SIGN: &str = "S";

async fn next_number(tx: &Tx, by: &By, series: &str) -> Result<String, StoreError> {
    #[derive(FromQueryResult)]
    struct Last {
        last: i32,
    }
    let conn = tx.conn();
    let mut sql = Sql::new("INSERT INTO incident_numbers (id, organisation_id, series, last) VALUES (");
    sql.bind(crate::ids::new_id(by.at)).push(", ").bind(by.organisation.0).push(", ").bind(series);
    sql.push(
        ", 1) ON CONFLICT (organisation_id, series) DO UPDATE SET last = incident_numbers.last + 1 RETURNING last",
    );
    let found = Last::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
    let last = found.ok_or_else(corrupt)?.last;
    Ok(format!("{series}-{last:04}"))
}

/// The sign of a unit in numbers: the first letters of its name that no other unit has.
async fn sign_of(tx: &Tx, by: &By, unit: UnitId) -> Result<String, StoreError> {
    use entity::unit::{Column, Entity};
    let units = Entity::find().filter(Column::OrganisationId.eq(by.organisation.0)).all(tx.conn()).await?;
    let own = units.iter().find(|row| row.id == unit.0).ok_or(StoreError::Missing)?;
    if let Some(sign) = &own.sign {
        return Ok(sign.clone());
    }
    let taken: Vec<&str> = units.iter().filter_map(|row| row.sign.as_deref()).chain([SEALED_SIGN]).collect();
    let sign = domain::unit::sign(&own.name, &taken);
    Entity::update_many()
        .col_expr(Column::Sign, Expr::value(sign.clone()))
        .filter(Column::Id.eq(unit.0))
        .exec(tx.conn())
        .await?;
    Ok(sign)
}

/// What a step writes besides the state.
#[derive(Debug, Default)]
pub struct Change {
    values: Vec<(entity::incident::Column, sea_orm::sea_query::SimpleExpr)>,
}

impl Change {
    #[must_use]
    pub fn with(mut self, column: entity::incident::Column, value: impl Into<sea_orm::Value>) -> Self {
        self.values.push((column, Expr::value(value)));
        self
    }
}

/// Writes a state and what comes with it.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one (I36).
pub async fn update(
    tx: &Tx,
    id: IncidentId,
    expected: i32,
    to: IncidentState,
    change: Change,
) -> Result<(), StoreError> {
    use entity::incident::{Column, Entity};
    let mut update = Entity::update_many()
        .col_expr(Column::State, Expr::value(to.code()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1));
    for (column, value) in change.values {
        update = update.col_expr(column, value);
    }
    let done = update.filter(Column::Id.eq(id.0)).filter(Column::Version.eq(expected)).exec(tx.conn()).await?;
    changed_one(done.rows_affected)
}

/// Keeps who reported. For an anonymous report nothing is kept (I20).
pub async fn keep_reporter(tx: &Tx, by: &By, id: IncidentId, user: UserId) -> Result<(), StoreError> {
    let row = entity::incident_reporter::ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        incident_id: Set(id.0),
        user_id: Set(user.0),
    };
    entity::incident_reporter::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Reports that were joined to `from` belong to `to` from now on, so that no chain is longer than one (I22).
pub async fn flatten(tx: &Tx, from: IncidentId, to: IncidentId) -> Result<(), StoreError> {
    use entity::incident::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::MergedInto, Expr::value(to.0))
        .filter(Column::MergedInto.eq(from.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// How many open reports wait for this handler.
pub async fn count_handled(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    handler: UserId,
) -> Result<u64, StoreError> {
    use entity::incident::{Column, Entity};
    let open = IncidentState::ALL.iter().filter(|state| state.is_open()).map(|state| state.code());
    let found = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::HandlerId.eq(handler.0))
        .filter(Column::State.is_in(open));
    Ok(found.count(conn).await?)
}

/// The reports of every organisation that nobody has opened and nobody was called in for yet. A success waits for nobody.
pub async fn unopened(conn: &impl ConnectionTrait) -> Result<Vec<Incident>, StoreError> {
    use entity::incident::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::State.eq(IncidentState::Submitted.code()))
        .filter(Column::Escalated.eq(0))
        .filter(Column::Kind.ne(EntryKind::Success.code()))
        .all(conn)
        .await?;
    rows.into_iter().map(|row| incident(row, None)).collect()
}
