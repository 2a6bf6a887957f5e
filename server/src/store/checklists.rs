//! What units answered to the checklist.

use super::{Sql, StoreError, Tx, entity, history::By};
use crate::ids::new_id;
use chrono::{DateTime, Utc};
use domain::{
    hazard::checklist::{self, Answering, CheckAnswer, CheckItem},
    ids::{OrganisationId, UnitId, UserId},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult, QueryResult, sea_query::OnConflict};
use uuid::Uuid;

/// One answer with who gave it, and the hazard that came of a no.
#[derive(Debug, Clone)]
pub struct Answered {
    pub item: &'static CheckItem,
    pub answer: Option<CheckAnswer>,
    pub by: Option<String>,
    pub at: Option<DateTime<Utc>>,
    pub hazards: Vec<(Uuid, String)>,
}

#[derive(FromQueryResult)]
struct Row {
    item: String,
    answer: String,
    name: String,
    answered_at: DateTime<Utc>,
}

/// Every statement with what the unit last answered, in the order of the checklist. Two queries.
pub async fn of_unit(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<Answered>, StoreError> {
    let mut sql = Sql::new(
        "SELECT c.item, c.answer, u.name, c.answered_at FROM checklist_answers c JOIN users u ON u.id = c.answered_by \
         WHERE c.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND c.unit_id = ").bind(unit.0);
    let rows = Row::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let mut sql = Sql::new(
        "SELECT id, title, check_item FROM hazards WHERE check_item IS NOT NULL AND state <> 'rejected' AND state <> 'eliminated' AND organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND unit_id = ").bind(unit.0).push(" ORDER BY id");
    let hazards = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let found = |row: &QueryResult| -> Result<(String, Uuid, String), sea_orm::DbErr> {
        Ok((row.try_get("", "check_item")?, row.try_get("", "id")?, row.try_get("", "title")?))
    };
    let hazards: Vec<(String, Uuid, String)> = hazards.iter().map(found).collect::<Result<_, _>>()?;
    checklist::CHECKLIST
        .iter()
        .map(|item| {
            let row = rows.iter().find(|row| row.item == item.code);
            let answer =
                row.map(|row| CheckAnswer::from_code(&row.answer).ok_or(StoreError::Corrupt("checklist_answers")));
            let hazards = hazards.iter().filter(|(code, ..)| code == item.code);
            Ok(Answered {
                item,
                answer: answer.transpose()?,
                by: row.map(|row| row.name.clone()),
                at: row.map(|row| row.answered_at),
                hazards: hazards.map(|(_, id, title)| (*id, title.clone())).collect(),
            })
        })
        .collect()
}

/// Keeps answers; the newest one of a statement counts.
pub async fn answer(tx: &Tx, by: &By, unit: UnitId, user: UserId, answers: &[Answering]) -> Result<(), StoreError> {
    use entity::checklist_answer::{ActiveModel, Column, Entity};
    let rows = answers.iter().map(|new| ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        item: Set(new.item.code.into()),
        answer: Set(new.answer.code().into()),
        answered_by: Set(user.0),
        answered_at: Set(by.at),
    });
    let again = OnConflict::columns([Column::UnitId, Column::Item])
        .update_columns([Column::Answer, Column::AnsweredBy, Column::AnsweredAt])
        .to_owned();
    Entity::insert_many(rows).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}
