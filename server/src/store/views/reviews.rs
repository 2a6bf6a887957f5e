//! Open reviews, and one of them with its reasons.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError, entity, limit_to,
    reviews::{Review, review},
};
use app::pages::review::{AboutNamed, ReasonRow, ReviewRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::VersionState,
    ids::{OrganisationId, ReviewId},
    policy::Scope,
    review::{TaskState, Trigger},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// Tasks `t` that still wait for somebody.
pub(super) const OPEN: &str = "t.state IN ('scheduled', 'in-progress')";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit: String,
    state: String,
    due_on: NaiveDate,
    series_id: Option<Uuid>,
    series_title: Option<String>,
    hazard_id: Option<Uuid>,
    hazard: Option<String>,
}

fn about(series: Option<(Uuid, Option<String>)>, hazard: Option<(Uuid, String)>) -> AboutNamed {
    match (series, hazard) {
        (Some((id, title)), _) => AboutNamed::Series { id, title },
        (None, Some((id, title))) => AboutNamed::Hazard { id, title },
        (None, None) => AboutNamed::Unit,
    }
}

/// One page of open reviews, or of those that ended, the one that is due first on top. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    scope: &Scope,
    open: bool,
    after: Option<&str>,
) -> Result<(Vec<ReviewRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT t.id, u.name AS unit, t.state, t.due_on, t.series_id, s.title AS series_title, t.hazard_id, h.title AS hazard \
         FROM review_tasks t JOIN units u ON u.id = t.unit_id LEFT JOIN assessment_series s ON s.id = t.series_id \
         LEFT JOIN hazards h ON h.id = t.hazard_id WHERE ",
    );
    sql.push(if open { OPEN } else { "t.state IN ('completed', 'skipped')" }).push(" AND ");
    limit_to(&mut sql, "t", scope);
    if let Some([due, id]) = after.and_then(cursor::unpack)
        && let (Ok(due), Ok(id)) = (cursor::day(&due), id.parse::<Uuid>())
    {
        sql.push(" AND (t.due_on, t.id) > (").bind(due).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY t.due_on, t.id LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.due_on.to_string(), last.id.to_string()]));
    let mut why = triggers(conn, found.iter().map(|row| row.id)).await?;
    let list = found
        .into_iter()
        .map(|row| {
            Ok(ReviewRow {
                id: row.id,
                about: about(row.series_id.map(|id| (id, row.series_title)), row.hazard_id.zip(row.hazard)),
                unit: row.unit,
                state: TaskState::from_code(&row.state).ok_or(StoreError::Corrupt("review_tasks"))?,
                due_on: row.due_on,
                triggers: why.remove(&row.id).unwrap_or_default(),
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok((list, next))
}

#[derive(FromQueryResult)]
struct Why {
    task_id: Uuid,
    code: String,
}

async fn triggers(
    conn: &DatabaseConnection,
    tasks: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<Trigger>>, StoreError> {
    let mut sql = Sql::new("SELECT DISTINCT task_id, code FROM review_reasons WHERE task_id");
    sql.is_in(tasks).push(" ORDER BY code");
    let mut found: HashMap<Uuid, Vec<Trigger>> = HashMap::new();
    for row in rows::<Why>(conn, sql).await? {
        let trigger = Trigger::from_code(&row.code).ok_or(StoreError::Corrupt("review_reasons"))?;
        found.entry(row.task_id).or_default().push(trigger);
    }
    Ok(found)
}

/// One review with the names around it.
#[derive(Debug)]
pub struct ReviewWithNames {
    pub review: Review,
    pub about: AboutNamed,
    pub unit: String,
    pub closed: Option<(Option<String>, DateTime<Utc>)>,
    /// The newest version of the series that answers it, with its state.
    pub newest: Option<(Uuid, VersionState)>,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    series_title: Option<String>,
    hazard: Option<String>,
    closer: Option<String>,
    closed_at: Option<DateTime<Utc>>,
    newest: Option<Uuid>,
    newest_state: Option<String>,
    series_id: Option<Uuid>,
    hazard_id: Option<Uuid>,
}

/// One review; a review of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: ReviewId,
) -> Result<ReviewWithNames, StoreError> {
    let mut sql = Sql::new(
        "SELECT t.*, u.name AS unit, s.title AS series_title, h.title AS hazard, c.name AS closer, \
         n.id AS newest, n.state AS newest_state FROM review_tasks t \
         JOIN units u ON u.id = t.unit_id LEFT JOIN assessment_series s ON s.id = t.series_id \
         LEFT JOIN assessment_versions n ON n.id = (SELECT x.id FROM assessment_versions x JOIN assessment_series y \
         ON y.id = x.series_id WHERE x.unit_id = t.unit_id AND x.state <> 'discarded' AND (x.series_id = t.series_id \
         OR (t.series_id IS NULL AND y.kind = 'unit-annual')) ORDER BY x.number DESC LIMIT 1) \
         LEFT JOIN hazards h ON h.id = t.hazard_id LEFT JOIN users c ON c.id = t.closed_by WHERE t.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND t.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let names = Names::from_query_result(&row, "")?;
    let newest = names.newest.zip(names.newest_state.as_deref().and_then(VersionState::from_code));
    Ok(ReviewWithNames {
        newest,
        review: review(entity::review_task::Model::from_query_result(&row, "")?)?,
        about: about(names.series_id.map(|id| (id, names.series_title)), names.hazard_id.zip(names.hazard)),
        unit: names.unit,
        closed: names.closed_at.map(|at| (names.closer, at)),
    })
}

#[derive(FromQueryResult)]
struct Given {
    code: String,
    noticed_on: NaiveDate,
    due_on: NaiveDate,
    action_id: Option<Uuid>,
    action: Option<String>,
    version_id: Option<Uuid>,
    item_id: Option<Uuid>,
    hazard: Option<String>,
}

/// Why a review is there, the oldest reason first.
///
/// # Errors
/// The database did not answer.
pub async fn reasons(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: ReviewId,
) -> Result<Vec<ReasonRow>, StoreError> {
    let mut sql = Sql::new(
        "SELECT r.code, r.noticed_on, r.due_on, a.id AS action_id, a.title AS action, i.version_id, i.id AS item_id, \
         h.title AS hazard FROM review_reasons r LEFT JOIN effect_checks c ON c.id = r.source LEFT JOIN actions a ON a.id = c.action_id \
         LEFT JOIN assessment_items i ON i.id = r.source LEFT JOIN hazards h ON h.id = i.hazard_id WHERE r.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND r.task_id = ").bind(id.0).push(" ORDER BY r.noticed_on, r.id LIMIT 200");
    rows::<Given>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            let action = row.action_id.zip(row.action).map(|(id, title)| (format!("/actions/{id}"), title));
            let line = row.version_id.zip(row.item_id).zip(row.hazard);
            let line = line.map(|((version, item), title)| (format!("/assessments/{version}/items/{item}"), title));
            Ok(ReasonRow {
                trigger: Trigger::from_code(&row.code).ok_or(StoreError::Corrupt("review_reasons"))?,
                noticed_on: row.noticed_on,
                due_on: row.due_on,
                source: action.or(line),
            })
        })
        .collect()
}
