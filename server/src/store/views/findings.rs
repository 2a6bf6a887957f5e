//! What was found in a round or a drill, with what is done about it.

use super::rows;
use crate::store::{Sql, StoreError};
use app::pages::round::{FindingAction, FindingRow};
use chrono::NaiveDate;
use domain::{
    action::ActionState,
    ids::{FindingId, OrganisationId},
    round::LineKey,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// What waits for somebody to do something: neither put right at once nor by an action.
const UNSETTLED: &str = "NOT f.fixed AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.finding_id = f.id AND a.state IN ('done', 'verified'))";

/// Counts the findings that belong to a row: all, and those that are not put right yet.
pub(super) fn push_counts(sql: &mut Sql, belongs: &str) {
    sql.push(&format!("(SELECT count(*) FROM findings f WHERE {belongs}) AS found, "));
    sql.push(&format!("(SELECT count(*) FROM findings f WHERE {belongs} AND {UNSETTLED}) AS unsettled"));
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    line: Option<String>,
    words: String,
    fixed: bool,
    action: Option<Uuid>,
    title: Option<String>,
    state: Option<String>,
    due_on: Option<NaiveDate>,
    owner: Option<String>,
}

/// The findings of one round or drill, as they were found, each with its line. `belongs` is the column that names which, with its ` = `.
pub(super) async fn of(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    (belongs, id): (&str, Uuid),
) -> Result<Vec<(Option<LineKey>, FindingRow)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT f.id, f.line, f.words, f.fixed, a.id AS action, a.title, a.state, a.due_on, o.name AS owner FROM findings f \
         LEFT JOIN actions a ON a.finding_id = f.id LEFT JOIN users o ON o.id = a.owner_id WHERE f.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND ").push(belongs).bind(id).push(" ORDER BY f.id, a.id");
    let mut found: Vec<(Option<LineKey>, FindingRow)> = Vec::new();
    for row in rows::<Row>(conn, sql).await? {
        let id = FindingId(row.id);
        if found.last().is_none_or(|(_, last)| last.id != id) {
            let key = row.line.as_deref().and_then(|line| line.parse().ok());
            found.push((key, FindingRow { id, words: row.words, fixed: row.fixed, actions: Vec::new() }));
        }
        let (Some((_, last)), Some(action)) = (found.last_mut(), row.action) else { continue };
        let corrupt = || StoreError::Corrupt("actions");
        last.actions.push(FindingAction {
            id: action,
            title: row.title.ok_or_else(corrupt)?,
            state: row.state.as_deref().and_then(ActionState::from_code).ok_or_else(corrupt)?,
            due_on: row.due_on.ok_or_else(corrupt)?,
            owner: row.owner.ok_or_else(corrupt)?,
        });
    }
    Ok(found)
}
