//! What happened to a record.

use super::rows;
use crate::store::{Sql, StoreError};
use app::ui::TimelineEntry;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Lines of a page; older ones of a very long story are left out.
const LINES: i64 = 200;

#[derive(FromQueryResult)]
struct Line {
    entity: String,
    entity_id: Uuid,
    event: String,
    actor: Option<String>,
    at: DateTime<Utc>,
    words: Option<String>,
    title: Option<String>,
}

/// What happened to a hazard and its actions, oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn of_hazard(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    hazard: Uuid,
) -> Result<Vec<TimelineEntry>, StoreError> {
    read(conn, organisation, Of::Hazard(hazard)).await
}

/// What happened to one record alone, oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn of_entity(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: Uuid,
) -> Result<Vec<TimelineEntry>, StoreError> {
    let mut entries = read(conn, organisation, Of::Record(id)).await?;
    for entry in &mut entries {
        entry.about = None;
    }
    Ok(entries)
}

/// Whose story is read.
enum Of {
    /// With that of every action against it.
    Hazard(Uuid),
    Record(Uuid),
}

async fn read(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    of: Of,
) -> Result<Vec<TimelineEntry>, StoreError> {
    let mut sql = Sql::new(
        "SELECT t.entity, t.entity_id, t.event, u.name AS actor, t.at, t.words, a.title FROM timeline t \
         LEFT JOIN users u ON u.id = t.actor_id LEFT JOIN actions a ON a.id = t.entity_id WHERE t.organisation_id = ",
    );
    sql.bind(organisation.0);
    match of {
        Of::Record(id) => {
            sql.push(" AND t.entity_id = ").bind(id);
        }
        Of::Hazard(id) => {
            sql.push(" AND (t.hazard_id = ").bind(id);
            sql.push(" OR t.entity_id IN (SELECT l.action_id FROM action_hazards l WHERE l.hazard_id = ");
            sql.bind(id).push("))");
        }
    }
    sql.push(" ORDER BY t.id DESC LIMIT ").bind(LINES);
    let mut lines: Vec<Line> = rows(conn, sql).await?;
    lines.reverse();
    Ok(lines
        .into_iter()
        .map(|line| {
            let about = (line.entity == "action").then_some(line.title).flatten();
            // A new action's words are its title, which stands beside it anyway.
            let words = line.words.filter(|words| about.as_ref() != Some(words));
            TimelineEntry {
                event: line.event,
                actor: line.actor,
                at: line.at,
                words,
                about: about.map(|title| (format!("/actions/{}", line.entity_id), title)),
            }
        })
        .collect())
}
