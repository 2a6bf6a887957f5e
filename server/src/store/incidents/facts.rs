//! What the engine of reviews has to know of a unit's reports.

use crate::store::{Sql, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    date::plus_days,
    ids::{HazardId, OrganisationId, UnitId},
    incident::{Harm, Secrecy},
    review::{Fact, Incident, Noted},
    risk::Level,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Repetition is looked for over so many days.
const DAYS: i64 = 90;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    occurred_at: DateTime<Utc>,
    category: String,
    hazard_id: Option<Uuid>,
    physical: Option<String>,
    psychological: Option<String>,
    level: Option<i16>,
}

/// The reports of a unit that count: not sealed, not taken back, and no success. A report that is linked to several hazards is told of
/// each. With a category only its reports: a new one can be a repetition of nothing else.
pub async fn of_unit(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    (today, category): (NaiveDate, Option<&str>),
) -> Result<Vec<Noted>, StoreError> {
    let since = plus_days(today, 1) - chrono::TimeDelta::days(DAYS);
    let since = since.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc();
    let mut sql = Sql::new(
        "SELECT i.id, i.occurred_at, i.category, h.hazard_id, g.physical, g.psychological, g.level FROM incidents i \
         LEFT JOIN incident_hazards h ON h.incident_id = i.id \
         LEFT JOIN incident_gradings g ON g.id = (SELECT x.id FROM incident_gradings x WHERE x.incident_id = i.id \
         ORDER BY CASE x.by WHEN 'handler' THEN 0 ELSE 1 END, x.id DESC LIMIT 1) \
         WHERE i.state NOT IN ('withdrawn', 'merged', 'not-applicable') AND i.kind <> 'success' AND i.secrecy <> ",
    );
    sql.bind(Secrecy::Sealed.code()).push(" AND i.organisation_id = ").bind(organisation.0);
    sql.push(" AND i.unit_id = ").bind(unit.0).push(" AND i.occurred_at >= ").bind(since);
    if let Some(category) = category {
        sql.push(" AND i.category = ").bind(category);
    }
    sql.push(" ORDER BY i.occurred_at DESC, i.id LIMIT 2000");
    let rows = Row::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let grave = |harm: &Option<String>| {
        harm.as_deref().and_then(Harm::from_code).is_some_and(|harm| matches!(harm, Harm::Severe | Harm::Fatal))
    };
    Ok(rows
        .into_iter()
        .map(|row| Noted {
            unit,
            fact: Fact::Incident(Incident {
                id: row.id,
                on: row.occurred_at.date_naive(),
                hazard: row.hazard_id.map(HazardId),
                serious: grave(&row.physical) || grave(&row.psychological),
                potential: row.level.and_then(|level| u8::try_from(level).ok()).and_then(Level::new),
                category: row.category,
            }),
        })
        .collect())
}
