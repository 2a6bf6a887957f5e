//! Children: rows ↔ what the domain knows of them.

use super::{Sql, StoreError, Tx, changed_one, entity, history::By};
use chrono::NaiveDate;
use domain::{
    child::{AgeBand, ChildText, Language, Need, Needs, Pseudonym, Sign},
    ids::{ChildId, OrganisationId, UnitId, UserId},
    incident::PlacementBasis,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};

/// A child with its version.
#[derive(Debug, Clone)]
pub struct Child {
    pub id: ChildId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub text: ChildText,
    /// `None` while the child lives in the unit.
    pub left_on: Option<NaiveDate>,
    pub version: i32,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("children")
}

fn child(row: entity::child::Model, instructors: Vec<UserId>) -> Result<Child, StoreError> {
    let needs: Vec<Need> = row.needs.split(',').filter_map(Need::from_code).collect();
    Ok(Child {
        id: ChildId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        text: ChildText {
            pseudonym: Pseudonym::parse(&row.pseudonym).map_err(|_| corrupt())?,
            sign: Sign::from_codes(&row.animal, &row.hue).ok_or_else(corrupt)?,
            band: AgeBand::from_code(&row.band).ok_or_else(corrupt)?,
            language: Language::from_code(&row.language).ok_or_else(corrupt)?,
            needs: Needs::of(&needs),
            basis: PlacementBasis::from_code(&row.basis).ok_or_else(corrupt)?,
            arrived_on: row.arrived_on,
            instructors,
        },
        left_on: row.left_on,
        version: row.version,
    })
}

/// # Errors
/// [`StoreError::Missing`] for a child of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: ChildId) -> Result<Child, StoreError> {
    let row = entity::child::Entity::find_by_id(id.0)
        .filter(entity::child::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)?;
    let own = entity::child_instructor::Entity::find()
        .filter(entity::child_instructor::Column::ChildId.eq(id.0))
        .order_by_asc(entity::child_instructor::Column::UserId)
        .all(conn)
        .await?;
    child(row, own.into_iter().map(|row| UserId(row.user_id)).collect())
}

/// The children who live in a unit now, by pseudonym, without their instructors.
pub async fn living_in(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<Child>, StoreError> {
    use entity::child::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::LeftOn.is_null())
        .order_by_asc(Column::Pseudonym)
        .all(conn)
        .await?;
    rows.into_iter().map(|row| child(row, Vec::new())).collect()
}

/// Whether the child of the row has an own instructor who works in the row's unit today, as a condition of a query.
pub(super) fn has_own_instructor(sql: &mut Sql, row: &str, today: NaiveDate) {
    sql.push(&format!(
        "EXISTS (SELECT 1 FROM child_instructors i JOIN users p ON p.id = i.user_id \
         JOIN role_grants held ON held.user_id = p.id AND held.unit_id = {row}.unit_id WHERE i.child_id = {row}.child_id \
         AND p.state = 'active' AND held.role IN ('staff', 'supervisor') AND held.valid_from <= "
    ));
    sql.bind(today).push(" AND (held.valid_to IS NULL OR held.valid_to >= ").bind(today).push("))");
}

fn needs(text: &ChildText) -> String {
    text.needs.list().map(Need::code).collect::<Vec<_>>().join(",")
}

pub async fn insert(tx: &Tx, by: &By, (id, unit): (ChildId, UnitId), text: &ChildText) -> Result<(), StoreError> {
    let row = entity::child::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        pseudonym: Set(text.pseudonym.as_str().into()),
        animal: Set(text.sign.animal.code().into()),
        hue: Set(text.sign.hue.code().into()),
        band: Set(text.band.code().into()),
        language: Set(text.language.code().into()),
        needs: Set(needs(text)),
        basis: Set(text.basis.code().into()),
        arrived_on: Set(text.arrived_on),
        left_on: Set(None),
        created_at: Set(by.at),
        version: Set(1),
    };
    entity::child::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    keep_instructors(tx, by, id, &text.instructors).await
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(tx: &Tx, by: &By, (id, expected): (ChildId, i32), text: &ChildText) -> Result<(), StoreError> {
    use entity::child::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Pseudonym, Expr::value(text.pseudonym.as_str()))
        .col_expr(Column::Animal, Expr::value(text.sign.animal.code()))
        .col_expr(Column::Hue, Expr::value(text.sign.hue.code()))
        .col_expr(Column::Band, Expr::value(text.band.code()))
        .col_expr(Column::Language, Expr::value(text.language.code()))
        .col_expr(Column::Needs, Expr::value(needs(text)))
        .col_expr(Column::Basis, Expr::value(text.basis.code()))
        .col_expr(Column::ArrivedOn, Expr::value(text.arrived_on))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)?;
    keep_instructors(tx, by, id, &text.instructors).await
}

async fn keep_instructors(tx: &Tx, by: &By, id: ChildId, instructors: &[UserId]) -> Result<(), StoreError> {
    use entity::child_instructor::{ActiveModel, Column, Entity};
    Entity::delete_many().filter(Column::ChildId.eq(id.0)).exec(tx.conn()).await?;
    for instructor in instructors {
        let row = ActiveModel {
            id: Set(crate::ids::new_id(by.at)),
            organisation_id: Set(by.organisation.0),
            child_id: Set(id.0),
            user_id: Set(instructor.0),
        };
        Entity::insert(row).exec_without_returning(tx.conn()).await?;
    }
    Ok(())
}

/// Says that a child left on a day.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn set_left(tx: &Tx, id: ChildId, expected: i32, on: NaiveDate) -> Result<(), StoreError> {
    use entity::child::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::LeftOn, Expr::value(on))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
