//! The outbox as the administrator sees it, and how the program's own looks go.

use super::{PAGE, cursor, cut, rows};
use crate::store::{Sql, StoreError};
use app::pages::admin::{MailRow, Passing};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::OrganisationId,
    mail::{MailFault, MailKind, MailState},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    kind: String,
    matters: i32,
    state: String,
    tried: i16,
    try_at: Option<DateTime<Utc>>,
    fault: Option<String>,
    made_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
}

/// One page of an organisation's mail, the newest on top.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    state: Option<MailState>,
    after: Option<&str>,
) -> Result<(Vec<MailRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT m.id, u.name, m.kind, m.matters, m.state, m.tried, m.try_at, m.fault, m.made_at, m.sent_at \
         FROM outbox m JOIN users u ON u.id = m.user_id WHERE m.organisation_id = ",
    );
    sql.bind(organisation.0);
    if let Some(state) = state {
        sql.push(" AND m.state = ").bind(state.code());
    }
    if let Some(id) = after.and_then(cursor::unpack).and_then(|[id]: [String; 1]| id.parse::<Uuid>().ok()) {
        sql.push(" AND m.id < ").bind(id);
    }
    sql.push(" ORDER BY m.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let mail = |row: Row| {
        let corrupt = || StoreError::Corrupt("outbox");
        Ok(MailRow {
            id: row.id,
            name: row.name,
            kind: MailKind::from_code(&row.kind).ok_or_else(corrupt)?,
            matters: row.matters,
            state: MailState::from_code(&row.state).ok_or_else(corrupt)?,
            tried: row.tried,
            try_at: row.try_at,
            fault: row.fault.as_deref().map(|code| MailFault::from_code(code).ok_or_else(corrupt)).transpose()?,
            made_at: row.made_at,
            sent_at: row.sent_at,
        })
    };
    Ok((found.into_iter().map(mail).collect::<Result<_, StoreError>>()?, next))
}

#[derive(FromQueryResult)]
struct Run {
    looked_at: Option<DateTime<Utc>>,
    last_on: Option<NaiveDate>,
    odd_on: Option<NaiveDate>,
    waiting: i64,
    dead: i64,
}

/// How the looks go, and how much mail of an organisation waits or was given up.
///
/// # Errors
/// The database did not answer.
pub async fn passing(conn: &DatabaseConnection, organisation: OrganisationId) -> Result<Passing, StoreError> {
    let mut sql =
        Sql::new("SELECT r.looked_at, r.last_on, r.odd_on, (SELECT count(*) FROM outbox m WHERE m.organisation_id = ");
    sql.bind(organisation.0)
        .push(" AND m.state = 'waiting') AS waiting, (SELECT count(*) FROM outbox m WHERE m.organisation_id = ");
    sql.bind(organisation.0).push(" AND m.state = 'dead') AS dead FROM scheduler_runs r");
    let run: Run = rows(conn, sql).await?.into_iter().next().ok_or(StoreError::Missing)?;
    Ok(Passing {
        looked_at: run.looked_at,
        odd: run.odd_on.zip(run.last_on).map(|(on, last)| (on, (on - last).num_days())),
        waiting: run.waiting,
        dead: run.dead,
    })
}
