//! Counts that figures are made of: one for each month of a unit and of its organisation, kept up by the write that changes what they
//! count. They can be had again from the history of the reports at any time.

mod drift;
mod known;

pub use drift::{Drifted, drift_of_all};

use super::{
    Sql, StoreError, Tx,
    history::{self, By},
    month_numbers,
    sql::rows,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    figure::{Counts, Figure, MonthNumbers},
    ids::{IncidentId, OrganisationId, UnitId},
    month::{FourMonths, Month},
};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Whose count it is, of how many months, from which day, and of what.
type Key = (Uuid, i16, NaiveDate, String);
/// How much counts change.
type Changes = BTreeMap<Key, i64>;

/// Adds to the counts of a unit and of its organisation. What units are compared by is kept for four months too.
fn note(changes: &mut Changes, owners: [Uuid; 2], month: Month, figure: &Figure, n: i64) {
    for owner in owners {
        *changes.entry((owner, 1, month.first(), figure.code())).or_default() += n;
        if matches!(figure, Figure::Incident | Figure::CareDays) {
            let key = (owner, 4, FourMonths::of(month).first(), figure.code());
            *changes.entry(key).or_default() += n;
        }
    }
}

/// Adds the numbers of a month so many times: once, or once less.
fn note_month(changes: &mut Changes, owners: [Uuid; 2], of: &MonthNumbers, times: i64) {
    for (figure, n) in month_numbers::counts(of) {
        note(changes, owners, of.month, &figure, n * times);
    }
}

/// What a report has added, as it is kept with it: `2026-10/incident 2026-10/event`.
fn written(counts: &Counts) -> String {
    let one = |(month, figure): &(Month, Figure)| format!("{}/{}", month.code(), figure.code());
    counts.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Result<Counts, StoreError> {
    let one = |part: &str| {
        let (month, figure) = part.split_once('/')?;
        Some((Month::from_code(month)?, Figure::from_code(figure)?))
    };
    let counts = text.split_whitespace().map(one).collect::<Option<Counts>>();
    counts.ok_or(StoreError::Corrupt("incidents"))
}

/// Counts a report anew after something has become of it, and changes the counts of its unit and its organisation by the difference.
/// Whoever calls it stands in the organisation's line already: what a report has added is read and written by one alone.
///
/// # Errors
/// [`StoreError::Missing`] for a report of another organisation, or the database failed.
pub async fn recount(tx: &Tx, by: &By, incident: IncidentId) -> Result<(), StoreError> {
    let found = known::of(tx.conn(), by.organisation, &[incident.0]).await?;
    let report = found.first().ok_or(StoreError::Missing)?;
    let counts = report.known.counts(by.zone);
    let text = written(&counts);
    if report.counted.as_ref() == Some(&text) {
        return Ok(());
    }
    let owners = [report.unit, by.organisation.0];
    let mut changes = Changes::new();
    for (month, figure) in read(report.counted.as_deref().unwrap_or_default())? {
        note(&mut changes, owners, month, &figure, -1);
    }
    for (month, figure) in counts {
        note(&mut changes, owners, month, &figure, 1);
    }
    write(tx, by.organisation, changes).await?;
    let mut sql = Sql::new("UPDATE incidents SET counted = ");
    sql.bind(text).push(" WHERE id = ").bind(incident.0);
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}

/// Changes the counts of a month by what is told of it otherwise than before.
pub(super) async fn change_month(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    before: Option<&MonthNumbers>,
    now: &MonthNumbers,
) -> Result<(), StoreError> {
    let (owners, mut changes) = ([unit.0, by.organisation.0], Changes::new());
    if let Some(before) = before {
        note_month(&mut changes, owners, before, -1);
    }
    note_month(&mut changes, owners, now, 1);
    write(tx, by.organisation, changes).await
}

/// Writes changes in the order of their keys, so that two writes never wait for each other.
async fn write(tx: &Tx, organisation: OrganisationId, changes: Changes) -> Result<(), StoreError> {
    let changes: Vec<_> = changes.into_iter().filter(|(_, n)| *n != 0).collect();
    if changes.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO figure_counts (organisation_id, owner_id, months, first, figure, n) VALUES ");
    for (at, ((owner, months, first, figure), n)) in changes.into_iter().enumerate() {
        sql.push(if at == 0 { "(" } else { ", (" }).bind(organisation.0).push(", ").bind(owner).push(", ");
        sql.bind(months).push(", ").bind(first).push(", ").bind(figure).push(", ").bind(n).push(")");
    }
    sql.push(" ON CONFLICT (owner_id, months, first, figure) DO UPDATE SET n = figure_counts.n + excluded.n");
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

/// Every organisation, in the order in which their lines are stood in.
async fn organisations(conn: &impl ConnectionTrait) -> Result<Vec<OrganisationId>, StoreError> {
    let found: Vec<IdRow> = rows(conn, Sql::new("SELECT id FROM organisations ORDER BY id")).await?;
    Ok(found.into_iter().map(|row| OrganisationId(row.id)).collect())
}

#[derive(FromQueryResult)]
struct Uncounted {
    id: Uuid,
    organisation_id: Uuid,
}

/// Whether there are reports that no figure counts.
///
/// # Errors
/// The database did not answer.
pub async fn is_behind(conn: &impl ConnectionTrait) -> Result<bool, StoreError> {
    let sql = Sql::new("SELECT 1 FROM incidents WHERE counted IS NULL LIMIT 1");
    Ok(conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.is_some())
}

/// Counts reports that no figure counts, at most so many, and leaves out those with which somebody does something now. Gives how many it
/// counted.
///
/// # Errors
/// The database failed.
pub async fn catch_up(tx: &Tx, (at, zone): (DateTime<Utc>, Tz), most: u32) -> Result<usize, StoreError> {
    let mut sql = Sql::new("SELECT id, organisation_id FROM incidents WHERE counted IS NULL LIMIT ");
    sql.bind(i64::from(most));
    // A step locks its report before the line, so this does, too: in the other order the two would wait for each other.
    if tx.conn().get_database_backend() == DbBackend::Postgres {
        sql.push(" FOR UPDATE SKIP LOCKED");
    }
    let found: Vec<Uncounted> = rows(tx.conn(), sql).await?;
    for organisation in found.iter().map(|row| row.organisation_id).collect::<BTreeSet<_>>() {
        history::stand_in_line(tx, OrganisationId(organisation)).await?;
    }
    for row in &found {
        let by = By { organisation: OrganisationId(row.organisation_id), user: None, at, zone };
        recount(tx, &by, IncidentId(row.id)).await?;
    }
    Ok(found.len())
}

/// Forgets every count; the numbers of months are counted again at once, and every report is to be counted anew.
///
/// # Errors
/// The database failed.
pub async fn begin_anew(tx: &Tx) -> Result<(), StoreError> {
    let (conn, forget) = (tx.conn(), "UPDATE incidents SET counted = NULL WHERE counted IS NOT NULL");
    conn.execute_unprepared(forget).await?;
    for organisation in organisations(conn).await? {
        history::stand_in_line(tx, organisation).await?;
    }
    // Those that were sent while it waited.
    conn.execute_unprepared(forget).await?;
    conn.execute_unprepared("DELETE FROM figure_counts").await?;
    for (organisation, unit, of) in month_numbers::all(conn, None).await? {
        let mut changes = Changes::new();
        note_month(&mut changes, [unit.0, organisation.0], &of, 1);
        write(tx, organisation, changes).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_report_has_added_is_read_back() {
        let october = Month::from_code("2026-10").unwrap();
        let counts = vec![
            (october, Figure::Incident),
            (october, Figure::Category("self-harm".into())),
            (october.next(), Figure::Concluded(19)),
        ];
        assert_eq!(written(&counts), "2026-10/incident 2026-10/category.self-harm 2026-11/concluded.19");
        assert_eq!(read(&written(&counts)).unwrap(), counts);
        assert_eq!(read("").unwrap(), []);
        assert!(read("2026-10").is_err() && read("x/incident").is_err());
    }

    #[test]
    fn a_change_that_takes_away_what_it_adds_is_none() {
        let (owners, october) = ([Uuid::nil(), Uuid::max()], Month::from_code("2026-10").unwrap());
        let mut changes = Changes::new();
        note(&mut changes, owners, october, &Figure::Incident, -1);
        note(&mut changes, owners, october, &Figure::Incident, 1);
        assert_eq!(changes.len(), 4, "of the unit and the organisation, of a month and of four");
        assert!(changes.values().all(|n| *n == 0));
    }
}
