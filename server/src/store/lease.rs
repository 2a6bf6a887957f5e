//! Who looks at the duties now, and how the looks have gone so far. Time is told by the database's clock, which all processes share.

use super::{Sql, StoreError, Tx, entity};
use chrono::{DateTime, NaiveDate, Utc};
use domain::cycle::Looked;
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

/// A holder that has died or stands still is waited for so many seconds. Each transaction of a look takes the time anew.
const SECONDS: i64 = 10;
/// The one row of each of the tables.
const ONLY: i32 = 1;

/// The lease as one holder took it. Writing asks for it each time ([`Lease::holds`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lease {
    token: i64,
}

fn seconds_now(tx: &Tx) -> &'static str {
    match tx.conn().get_database_backend() {
        DbBackend::Sqlite => "CAST(strftime('%s', 'now') AS INTEGER)",
        _ => "CAST(EXTRACT(EPOCH FROM clock_timestamp()) AS BIGINT)",
    }
}

/// Takes the lease; `None` while another holds it.
pub async fn take(tx: &Tx, holder: Uuid) -> Result<Option<Lease>, StoreError> {
    let (conn, now) = (tx.conn(), seconds_now(tx));
    let mut sql = Sql::new("UPDATE scheduler_lease SET token = token + 1, holder = ");
    sql.bind(holder).push(&format!(", until = {now} + ")).bind(SECONDS);
    sql.push(&format!(" WHERE until <= {now} AND id = ")).bind(ONLY);
    if conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 0 {
        return Ok(None);
    }
    let mut sql = Sql::new("SELECT token FROM scheduler_lease WHERE id = ");
    sql.bind(ONLY);
    let row = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.ok_or(StoreError::Missing)?;
    Ok(Some(Lease { token: row.try_get("", "token")? }))
}

impl Lease {
    /// Whether it is still the newest one. If so it is held for longer, and nobody else takes it before the transaction has ended.
    pub async fn holds(self, tx: &Tx) -> Result<bool, StoreError> {
        let mut sql = Sql::new("UPDATE scheduler_lease SET until = ");
        sql.push(seconds_now(tx)).push(" + ").bind(SECONDS).push(" WHERE token = ").bind(self.token);
        let conn = tx.conn();
        Ok(conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 1)
    }

    /// Gives it back, unless somebody else has taken it meanwhile.
    pub async fn give_back(self, tx: &Tx) -> Result<(), StoreError> {
        let mut sql = Sql::new("UPDATE scheduler_lease SET until = 0 WHERE token = ");
        sql.bind(self.token);
        let conn = tx.conn();
        conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
        Ok(())
    }
}

/// The looks so far.
#[derive(Debug, Clone, Copy, Default)]
pub struct Looks {
    pub looked: Looked,
    pub looked_at: Option<DateTime<Utc>>,
    /// The day that the clock showed when it looked odd; `None` when all is well.
    pub odd_on: Option<NaiveDate>,
}

pub async fn looks(conn: &impl ConnectionTrait) -> Result<Looks, StoreError> {
    let row = entity::scheduler_run::Entity::find_by_id(ONLY).one(conn).await?.ok_or(StoreError::Missing)?;
    let looked = Looked { last: row.last_on, confirmed: row.confirmed_on };
    Ok(Looks { looked, looked_at: row.looked_at, odd_on: row.odd_on })
}

/// Keeps a look that went on.
pub async fn keep_look(tx: &Tx, looked: Looked, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::scheduler_run::Column;
    let row = entity::scheduler_run::Entity::update_many()
        .col_expr(Column::LastOn, Expr::value(looked.last))
        .col_expr(Column::LookedAt, Expr::value(Some(at)))
        .col_expr(Column::OddOn, Expr::value(None::<NaiveDate>));
    row.filter(Column::Id.eq(ONLY)).exec(tx.conn()).await?;
    Ok(())
}

/// Keeps that the clock looked odd on a day.
pub async fn keep_odd(tx: &Tx, on: NaiveDate) -> Result<(), StoreError> {
    use entity::scheduler_run::Column;
    let row = entity::scheduler_run::Entity::update_many().col_expr(Column::OddOn, Expr::value(Some(on)));
    row.filter(Column::Id.eq(ONLY)).exec(tx.conn()).await?;
    Ok(())
}

/// Keeps that a person has said that a day is right.
pub async fn confirm(tx: &Tx, day: NaiveDate) -> Result<(), StoreError> {
    use entity::scheduler_run::Column;
    let row = entity::scheduler_run::Entity::update_many().col_expr(Column::ConfirmedOn, Expr::value(Some(day)));
    row.filter(Column::Id.eq(ONLY)).exec(tx.conn()).await?;
    Ok(())
}
