//! What people say who could not use the program: rows ↔ the domain.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::NaiveDate;
use domain::{
    accessibility::Feedback,
    ids::{OrganisationId, UserId},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

/// The organisations of this program by name, as far as anybody would choose from them.
///
/// # Errors
/// The database did not answer.
pub async fn providers(conn: &impl ConnectionTrait) -> Result<Vec<(OrganisationId, String)>, StoreError> {
    use entity::organisation::{Column, Entity};
    let rows = Entity::find().order_by_asc(Column::Name).all(conn).await?;
    Ok(rows.into_iter().map(|row| (OrganisationId(row.id), row.name)).collect())
}

/// Keeps what somebody said; the same form sent again keeps nothing. Gives whether it is new.
pub async fn insert(tx: &Tx, by: &By, id: Uuid, told: &Feedback, answer_by: NaiveDate) -> Result<bool, StoreError> {
    use entity::accessibility_feedback::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(id),
        organisation_id: Set(told.of.0),
        words: Set(told.text.to_string()),
        contact: Set(told.contact.as_ref().map(ToString::to_string)),
        sent_at: Set(by.at),
        answer_by: Set(answer_by),
        answer: Set(None),
        answered_by: Set(None),
        answered_at: Set(None),
    };
    let once = OnConflict::column(Column::Id).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await? > 0)
}

/// Keeps what was answered, once.
///
/// # Errors
/// [`StoreError::Conflict`] where somebody answered before, or it is not there.
pub async fn answer(tx: &Tx, by: &By, user: UserId, id: Uuid, words: &Note) -> Result<(), StoreError> {
    use entity::accessibility_feedback::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Answer, Expr::value(words.as_str()))
        .col_expr(Column::AnsweredBy, Expr::value(user.0))
        .col_expr(Column::AnsweredAt, Expr::value(by.at))
        .filter(Column::Id.eq(id))
        .filter(Column::OrganisationId.eq(by.organisation.0))
        .filter(Column::AnsweredAt.is_null())
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
