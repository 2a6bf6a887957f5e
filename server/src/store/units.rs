//! Units.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::NaiveDate;
use domain::{
    ids::{OrganisationId, UnitId},
    text::Label,
    unit::{Contacts, ServiceLine, UnitKind, UnitText},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use std::collections::BTreeMap;

/// A unit with its version.
#[derive(Debug, Clone)]
pub struct Unit {
    pub id: UnitId,
    pub text: UnitText,
    /// `None` while it works.
    pub closed_on: Option<NaiveDate>,
    pub contacts: Contacts,
    pub version: i32,
}

fn unit(row: entity::unit::Model) -> Result<Unit, StoreError> {
    let corrupt = || StoreError::Corrupt("units");
    Ok(Unit {
        id: UnitId(row.id),
        text: UnitText {
            name: Label::parse(&row.name).map_err(|_| corrupt())?,
            kind: UnitKind::from_code(&row.kind).ok_or_else(corrupt)?,
            lines: read_lines(&row.lines),
        },
        closed_on: row.closed_on,
        contacts: read_contacts(&row.contacts)?,
        version: row.version,
    })
}

/// The service lines of a unit as its column keeps them.
pub(super) fn read_lines(text: &str) -> Vec<ServiceLine> {
    text.split(',').filter_map(ServiceLine::from_code).collect()
}

/// The numbers of a unit as its column keeps them.
pub fn read_contacts(text: &str) -> Result<Contacts, StoreError> {
    serde_json::from_str(text).map(Contacts).map_err(|_| StoreError::Corrupt("units"))
}

/// What units do, as the duties of their organisation depend on it.
pub fn by_lines(units: &[Unit]) -> Vec<(UnitKind, &[ServiceLine])> {
    units.iter().map(|unit| (unit.text.kind, unit.text.lines.as_slice())).collect()
}

/// Every unit of an organisation, by name.
pub async fn all(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Vec<Unit>, StoreError> {
    entity::unit::Entity::find()
        .filter(entity::unit::Column::OrganisationId.eq(organisation.0))
        .order_by_asc(entity::unit::Column::Name)
        .all(conn)
        .await?
        .into_iter()
        .map(unit)
        .collect()
}

/// The units that work, of every organisation, after one of them.
pub async fn working(
    conn: &impl ConnectionTrait,
    after: Option<UnitId>,
    most: u64,
) -> Result<Vec<(OrganisationId, Unit)>, StoreError> {
    use entity::unit::Column;
    let mut found = entity::unit::Entity::find().filter(Column::ClosedOn.is_null());
    if let Some(after) = after {
        found = found.filter(Column::Id.gt(after.0));
    }
    let rows = found.order_by_asc(Column::Id).limit(most).all(conn).await?;
    rows.into_iter().map(|row| Ok((OrganisationId(row.organisation_id), unit(row)?))).collect()
}

/// The units of an organisation that work.
pub async fn working_of(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Vec<Unit>, StoreError> {
    let mut working = all(conn, organisation).await?;
    working.retain(|unit| unit.closed_on.is_none());
    Ok(working)
}

/// The units that work, of the next organisations after one; an organisation without a unit that works has none.
pub async fn working_by_organisation(
    conn: &impl ConnectionTrait,
    after: Option<OrganisationId>,
) -> Result<BTreeMap<OrganisationId, Vec<Unit>>, StoreError> {
    use entity::organisation::{Column as Of, Entity as Organisations};
    use entity::unit::Column;
    let mut organisations = Organisations::find().select_only().column(Of::Id);
    if let Some(after) = after {
        organisations = organisations.filter(Of::Id.gt(after.0));
    }
    let next: Vec<uuid::Uuid> = organisations.order_by_asc(Of::Id).limit(ORGANISATIONS).into_tuple().all(conn).await?;
    let mut found: BTreeMap<OrganisationId, Vec<Unit>> =
        next.iter().map(|id| (OrganisationId(*id), Vec::new())).collect();
    let working = Column::OrganisationId.is_in(next).and(Column::ClosedOn.is_null());
    for row in entity::unit::Entity::find().filter(working).order_by_asc(Column::Id).all(conn).await? {
        found.entry(OrganisationId(row.organisation_id)).or_default().push(unit(row)?);
    }
    Ok(found)
}

/// So many organisations are read at once.
const ORGANISATIONS: u64 = 20;

/// # Errors
/// [`StoreError::Missing`] for a unit of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: UnitId) -> Result<Unit, StoreError> {
    entity::unit::Entity::find_by_id(id.0)
        .filter(entity::unit::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(unit)
}

pub async fn insert(tx: &Tx, by: &By, id: UnitId, text: &UnitText) -> Result<(), StoreError> {
    let row = entity::unit::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        name: Set(text.name.to_string()),
        kind: Set(text.kind.code().into()),
        lines: Set(lines(text)),
        version: Set(1),
        created_at: Set(by.at),
        contacts: Set("[]".into()),
        closed_on: Set(None),
        sign: Set(None),
    };
    entity::unit::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(tx: &Tx, id: UnitId, expected: i32, text: &UnitText) -> Result<(), StoreError> {
    use entity::unit::Column;
    let done = entity::unit::Entity::update_many()
        .col_expr(Column::Name, Expr::value(text.name.to_string()))
        .col_expr(Column::Kind, Expr::value(text.kind.code()))
        .col_expr(Column::Lines, Expr::value(lines(text)))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn keep_contacts(tx: &Tx, id: UnitId, expected: i32, contacts: &Contacts) -> Result<(), StoreError> {
    use entity::unit::Column;
    let text = serde_json::to_string(&contacts.0).map_err(|_| StoreError::Corrupt("units"))?;
    let done = entity::unit::Entity::update_many()
        .col_expr(Column::Contacts, Expr::value(text))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Closes a unit on a day, or opens it again.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn set_closed(tx: &Tx, id: UnitId, expected: i32, on: Option<NaiveDate>) -> Result<(), StoreError> {
    use entity::unit::Column;
    let done = entity::unit::Entity::update_many()
        .col_expr(Column::ClosedOn, Expr::value(on))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

fn lines(text: &UnitText) -> String {
    text.lines.iter().map(|line| line.code()).collect::<Vec<_>>().join(",")
}
