//! Whether the kept counts are those that the history of the reports and the numbers of months give.

use super::{Changes, IdRow, Key, known, note, note_month, organisations};
use crate::store::{Sql, StoreError, month_numbers, sql::rows};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::ids::OrganisationId;
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A count that is not what the history gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drifted {
    pub owner: Uuid,
    pub months: i16,
    pub first: NaiveDate,
    pub figure: String,
    pub kept: i64,
    pub found: i64,
}

/// So many reports are counted at once.
const AT_ONCE: i64 = 500;

#[derive(FromQueryResult)]
struct CountRow {
    owner_id: Uuid,
    months: i16,
    first: NaiveDate,
    figure: String,
    n: i64,
}

/// Counts everything of an organisation anew and gives where what is kept differs; nothing where all is well.
async fn drift(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    zone: Tz,
) -> Result<Vec<Drifted>, StoreError> {
    let mut found = of_reports(conn, organisation, zone).await?;
    for (_, unit, of) in month_numbers::all(conn, Some(organisation)).await? {
        note_month(&mut found, [unit.0, organisation.0], &of, 1);
    }
    let mut sql = Sql::new("SELECT owner_id, months, first, figure, n FROM figure_counts WHERE organisation_id = ");
    sql.bind(organisation.0);
    let mut drifted = Vec::new();
    for row in rows::<CountRow>(conn, sql).await? {
        let key = (row.owner_id, row.months, row.first, row.figure);
        let found = found.remove(&key).unwrap_or(0);
        if row.n != found {
            drifted.push(differs(key, row.n, found));
        }
    }
    // What is left was found and is not kept at all.
    drifted.extend(found.into_iter().filter(|(_, n)| *n != 0).map(|(key, n)| differs(key, 0, n)));
    Ok(drifted)
}

/// Counts everything anew and gives where what is kept differs; nothing where all is well.
///
/// # Errors
/// The database did not answer.
pub async fn drift_of_all(conn: &impl ConnectionTrait, zone: Tz) -> Result<Vec<Drifted>, StoreError> {
    let mut drifted = Vec::new();
    for organisation in organisations(conn).await? {
        drifted.extend(drift(conn, organisation, zone).await?);
    }
    Ok(drifted)
}

fn differs((owner, months, first, figure): Key, kept: i64, found: i64) -> Drifted {
    Drifted { owner, months, first, figure, kept, found }
}

async fn of_reports(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    zone: Tz,
) -> Result<Changes, StoreError> {
    let (mut found, mut after) = (Changes::new(), Uuid::nil());
    loop {
        let mut sql = Sql::new("SELECT id FROM incidents WHERE organisation_id = ");
        sql.bind(organisation.0).push(" AND id > ").bind(after).push(" ORDER BY id LIMIT ").bind(AT_ONCE);
        let found_ids: Vec<IdRow> = rows(conn, sql).await?;
        let Some(last) = found_ids.last() else { return Ok(found) };
        after = last.id;
        let ids: Vec<Uuid> = found_ids.into_iter().map(|row| row.id).collect();
        for report in known::of(conn, organisation, &ids).await? {
            for (month, figure) in report.known.counts(zone) {
                note(&mut found, [report.unit, organisation.0], month, &figure, 1);
            }
        }
    }
}
