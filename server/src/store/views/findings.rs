//! What was found in a round or a drill, with what is done about it.

use crate::store::{Sql, StoreError};
use app::pages::round::{FindingAction, FindingRow};
use chrono::NaiveDate;
use domain::{action::ActionState, ids::FindingId, round::LineKey};
use sea_orm::{FromQueryResult, QueryResult};
use uuid::Uuid;

/// What waits for somebody to do something: neither put right at once nor by an action.
const UNSETTLED: &str = "NOT f.fixed AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.finding_id = f.id AND a.state IN ('done', 'verified'))";

/// Counts the findings that belong to a row: all, and those that are not put right yet.
pub(super) fn push_counts(sql: &mut Sql, belongs: &str) {
    sql.push(&format!("(SELECT count(*) FROM findings f WHERE {belongs}) AS found, "));
    sql.push(&format!("(SELECT count(*) FROM findings f WHERE {belongs} AND {UNSETTLED}) AS unsettled"));
}

/// What is read of findings `f` with what is done about them.
pub(super) const COLUMNS: &str =
    "f.id, f.line, f.words, f.fixed, t.id AS action, t.title, t.state, t.due_on, o.name AS owner";
pub(super) const JOINED: &str = " LEFT JOIN actions t ON t.finding_id = f.id LEFT JOIN users o ON o.id = t.owner_id ";

#[derive(FromQueryResult)]
struct Row {
    id: Option<Uuid>,
    line: Option<String>,
    words: Option<String>,
    fixed: Option<bool>,
    action: Option<Uuid>,
    title: Option<String>,
    state: Option<String>,
    due_on: Option<NaiveDate>,
    owner: Option<String>,
}

/// Findings as they were found, each with its line, from rows that stand together for each finding; rows without one are left out.
pub(super) fn gather(rows: &[QueryResult]) -> Result<Vec<(Option<LineKey>, FindingRow)>, StoreError> {
    let mut found: Vec<(Option<LineKey>, FindingRow)> = Vec::new();
    for row in rows {
        let row = Row::from_query_result(row, "")?;
        let (Some(id), Some(words), Some(fixed)) = (row.id.map(FindingId), row.words, row.fixed) else { continue };
        if found.last().is_none_or(|(_, last)| last.id != id) {
            let key = row.line.as_deref().and_then(|line| line.parse().ok());
            found.push((key, FindingRow { id, words, fixed, actions: Vec::new() }));
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
