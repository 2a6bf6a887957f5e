//! Versions of an organisation's own risk matrix. A version never changes, so what was read once is kept.

use super::{StoreError, Tx, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    ids::{MatrixId, OrganisationId, UserId},
    risk::{Method, RiskMatrix},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// Matrices that were read, by organisation and id.
#[derive(Debug, Default)]
pub struct Matrices(RwLock<HashMap<(OrganisationId, MatrixId), Arc<RiskMatrix>>>);

impl Matrices {
    /// The matrix of a method.
    ///
    /// # Errors
    /// [`StoreError::Missing`] for a matrix of another organisation too.
    pub async fn get(
        &self,
        conn: &impl ConnectionTrait,
        organisation: OrganisationId,
        method: Method,
    ) -> Result<Arc<RiskMatrix>, StoreError> {
        let id = match method {
            Method::Shipped(shipped) => return Ok(shipped.matrix().clone()),
            Method::Own(id) => id,
        };
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&(organisation, id)).cloned();
        if let Some(matrix) = known {
            return Ok(matrix);
        }
        let matrix = Arc::new(read(&row(conn, organisation, id).await?.definition)?);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert((organisation, id), matrix.clone());
        Ok(matrix)
    }
}

fn read(definition: &str) -> Result<RiskMatrix, StoreError> {
    RiskMatrix::read(definition).map(|(matrix, _)| matrix).map_err(|_| StoreError::Corrupt("risk_matrices"))
}

async fn row(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: MatrixId,
) -> Result<entity::risk_matrix::Model, StoreError> {
    entity::risk_matrix::Entity::find_by_id(id.0)
        .filter(entity::risk_matrix::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
}

/// A version with where it came from.
#[derive(Debug, Clone)]
pub struct MatrixRow {
    pub id: MatrixId,
    pub number: i32,
    pub matrix: RiskMatrix,
    pub created_at: DateTime<Utc>,
    pub taken_at: Option<DateTime<Utc>>,
}

/// The organisation's newest versions, newest first.
pub async fn newest(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Vec<MatrixRow>, StoreError> {
    entity::risk_matrix::Entity::find()
        .filter(entity::risk_matrix::Column::OrganisationId.eq(organisation.0))
        .order_by_desc(entity::risk_matrix::Column::Number)
        .limit(50)
        .all(conn)
        .await?
        .into_iter()
        .map(|row| {
            Ok(MatrixRow {
                id: MatrixId(row.id),
                number: row.number,
                matrix: read(&row.definition)?,
                created_at: row.created_at,
                taken_at: row.taken_at,
            })
        })
        .collect()
}

/// The method that the organisation uses now.
pub async fn in_use(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<Method, StoreError> {
    let found = entity::organisation::Entity::find_by_id(organisation.0).one(conn).await?.ok_or(StoreError::Missing)?;
    Method::from_code(&found.matrix).ok_or(StoreError::Corrupt("organisations"))
}

pub async fn insert(tx: &Tx, by: &By, creator: UserId, id: MatrixId, matrix: &RiskMatrix) -> Result<(), StoreError> {
    let last = newest_number(tx, by.organisation).await?;
    let row = entity::risk_matrix::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        number: Set(last + 1),
        definition: Set(matrix.write()),
        created_by: Set(creator.0),
        created_at: Set(by.at),
        taken_by: Set(None),
        taken_at: Set(None),
    };
    entity::risk_matrix::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

async fn newest_number(tx: &Tx, organisation: OrganisationId) -> Result<i32, StoreError> {
    let found = entity::risk_matrix::Entity::find()
        .filter(entity::risk_matrix::Column::OrganisationId.eq(organisation.0))
        .order_by_desc(entity::risk_matrix::Column::Number)
        .one(tx.conn())
        .await?;
    Ok(found.map_or(0, |row| row.number))
}

/// Makes a method the one in use.
///
/// # Errors
/// [`StoreError::Missing`] for a matrix of another organisation too.
pub async fn take_into_use(tx: &Tx, by: &By, user: UserId, method: Method) -> Result<(), StoreError> {
    use entity::risk_matrix::Column;
    if let Method::Own(id) = method {
        row(tx.conn(), by.organisation, id).await?;
        entity::risk_matrix::Entity::update_many()
            .col_expr(Column::TakenBy, Expr::value(user.0))
            .col_expr(Column::TakenAt, Expr::value(by.at))
            .filter(Column::Id.eq(id.0))
            .exec(tx.conn())
            .await?;
    }
    entity::organisation::Entity::update_many()
        .col_expr(entity::organisation::Column::Matrix, Expr::value(method.code()))
        .filter(entity::organisation::Column::Id.eq(by.organisation.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}
