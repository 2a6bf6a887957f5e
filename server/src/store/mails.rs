//! The outbox: mail that waits, has gone, or was given up. What a mail says follows from its kind and its count.

use super::{Sql, StoreError, Tx, entity, history::By};
use crate::ids::new_id;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    cycle::Delivery,
    ids::{OrganisationId, UserId},
    mail::{MailFault, MailKind, MailState},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

/// A reminder `r` whose task is still to be done.
pub(super) const STILL_OPEN: &str = "(EXISTS (SELECT 1 FROM occurrences o WHERE o.id = r.task_id AND o.state = 'open') \
    OR EXISTS (SELECT 1 FROM actions a WHERE a.id = r.task_id AND a.state IN ('open', 'in-progress')) \
    OR EXISTS (SELECT 1 FROM review_tasks t WHERE t.id = r.task_id AND t.state IN ('scheduled', 'in-progress')) \
    OR EXISTS (SELECT 1 FROM goals l WHERE l.id = r.task_id AND l.state NOT IN ('done', 'ended') AND l.next_look_on IS NOT NULL \
    AND CASE WHEN l.moved = 0 THEN r.step NOT LIKE '%:%' ELSE r.step LIKE CAST(l.moved AS text) || ':%' END) \
    OR EXISTS (SELECT 1 FROM incidents i WHERE i.id = r.task_id AND i.state = 'submitted'))";

/// Somebody to whom reminders are to be told, by what kind of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToTell {
    pub organisation: OrganisationId,
    pub user: UserId,
    pub delivery: Delivery,
}

#[derive(FromQueryResult)]
struct Line {
    organisation_id: Uuid,
    user_id: Uuid,
    delivery: String,
}

/// Those with reminders that may be told now, so many at most.
pub async fn to_tell(conn: &impl ConnectionTrait, now: DateTime<Utc>, most: i64) -> Result<Vec<ToTell>, StoreError> {
    let mut sql = Sql::new(
        "SELECT DISTINCT r.organisation_id, r.user_id, r.delivery FROM reminders r WHERE r.told_at IS NULL AND r.send_at <= ",
    );
    sql.bind(now).push(" ORDER BY r.user_id, r.delivery LIMIT ").bind(most);
    let found = Line::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let to_tell = |line: Line| {
        let delivery = Delivery::from_code(&line.delivery).ok_or(StoreError::Corrupt("reminders"))?;
        Ok(ToTell { organisation: OrganisationId(line.organisation_id), user: UserId(line.user_id), delivery })
    };
    found.into_iter().map(to_tell).collect()
}

/// Takes the reminders of somebody that may be told now, and gives how many tasks of them are still open. Two processes never take the same.
pub async fn take(tx: &Tx, to: ToTell, now: DateTime<Utc>) -> Result<i64, StoreError> {
    let conn = tx.conn();
    let mut sql = Sql::new("UPDATE reminders SET told_at = ");
    sql.bind(now).push(" WHERE told_at IS NULL AND send_at <= ").bind(now);
    sql.push(" AND user_id = ").bind(to.user.0).push(" AND delivery = ").bind(to.delivery.code());
    if conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 0 {
        return Ok(0);
    }
    let mut sql = Sql::new("SELECT count(DISTINCT r.task_id) AS matters FROM reminders r WHERE r.told_at = ");
    sql.bind(now).push(" AND r.user_id = ").bind(to.user.0).push(" AND r.delivery = ").bind(to.delivery.code());
    sql.push(" AND ").push(STILL_OPEN);
    let row = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.ok_or(StoreError::Missing)?;
    Ok(row.try_get("", "matters")?)
}

/// A mail that has waited for so long says nothing that a newer one does not.
const OUTDATED: TimeDelta = TimeDelta::hours(23);

/// A mail that is to go.
#[derive(Debug, Clone)]
pub struct NewMail {
    pub user: UserId,
    pub kind: MailKind,
    /// What it is once for.
    pub once: String,
    pub matters: i32,
}

/// Puts a mail into the outbox, unless there is one for the same. What has waited there for a day and says the same to the same person is
/// taken away: a mail server that comes back brings nobody a heap of old mail.
pub async fn put(tx: &Tx, by: &By, new: NewMail) -> Result<bool, StoreError> {
    use entity::mail::{ActiveModel, Column, Entity};
    let outdated = Condition::all()
        .add(Column::UserId.eq(new.user.0))
        .add(Column::Kind.eq(new.kind.code()))
        .add(Column::State.eq(MailState::Waiting.code()))
        .add(Column::MadeAt.lte(by.at - OUTDATED));
    Entity::delete_many().filter(outdated).exec(tx.conn()).await?;
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        user_id: Set(new.user.0),
        kind: Set(new.kind.code().into()),
        once: Set(new.once),
        matters: Set(new.matters),
        state: Set(MailState::Waiting.code().into()),
        tried: Set(0),
        try_at: Set(Some(by.at)),
        fault: Set(None),
        made_at: Set(by.at),
        sent_at: Set(None),
    };
    let once = OnConflict::column(Column::Once).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await? > 0)
}

/// A mail on its way: who gets it, in which language, and what it says.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: Uuid,
    pub kind: MailKind,
    pub matters: i32,
    pub tried: u16,
    pub email: String,
    pub locale: String,
}

#[derive(FromQueryResult)]
struct Waiting {
    id: Uuid,
    kind: String,
    matters: i32,
    tried: i16,
    try_at: Option<DateTime<Utc>>,
    email: String,
    locale: String,
    wanted: bool,
}

/// Takes the mail that has waited longest, until a moment: should this process die, another takes it up then. What is not wanted any more,
/// or whose reader has left, is taken away.
pub async fn claim(tx: &Tx, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<Letter>, StoreError> {
    use entity::mail::{Column, Entity};
    loop {
        let mut sql = Sql::new(
            "SELECT m.id, m.kind, m.matters, m.tried, m.try_at, u.email, u.locale, \
             (u.state = 'active' AND (u.wants_mail OR m.kind = 'test')) AS wanted FROM outbox m \
             JOIN users u ON u.id = m.user_id WHERE m.state = ",
        );
        sql.bind(MailState::Waiting.code())
            .push(" AND m.try_at <= ")
            .bind(now)
            .push(" ORDER BY m.try_at, m.id LIMIT 1");
        let conn = tx.conn();
        let found = Waiting::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
        let Some(row) = found else { return Ok(None) };
        let same = Condition::all()
            .add(Column::Id.eq(row.id))
            .add(Column::TryAt.eq(row.try_at))
            .add(Column::State.eq(MailState::Waiting.code()));
        if !row.wanted {
            Entity::delete_many().filter(same).exec(conn).await?;
            continue;
        }
        let taken = Entity::update_many()
            .col_expr(Column::Tried, Expr::value(row.tried + 1))
            .col_expr(Column::TryAt, Expr::value(Some(until)))
            .filter(same)
            .exec(conn)
            .await?;
        if taken.rows_affected == 0 {
            continue;
        }
        return Ok(Some(Letter {
            id: row.id,
            kind: MailKind::from_code(&row.kind).ok_or(StoreError::Corrupt("outbox"))?,
            matters: row.matters,
            tried: u16::try_from(row.tried + 1).unwrap_or(u16::MAX),
            email: row.email,
            locale: row.locale,
        }));
    }
}

/// Keeps how a try ended: gone, to be tried again, or given up.
pub async fn tried(
    tx: &Tx,
    letter: &Letter,
    now: DateTime<Utc>,
    fault: Option<MailFault>,
) -> Result<MailState, StoreError> {
    use entity::mail::{Column, Entity};
    let again = fault.and_then(|fault| fault.wait(letter.tried)).and_then(|wait| now.checked_add_signed(wait));
    let state = match (fault, again) {
        (None, _) => MailState::Sent,
        (Some(_), Some(_)) => MailState::Waiting,
        (Some(_), None) => MailState::Dead,
    };
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::TryAt, Expr::value(again))
        .col_expr(Column::Fault, Expr::value(fault.map(MailFault::code)))
        .col_expr(Column::SentAt, Expr::value(fault.is_none().then_some(now)))
        .filter(Column::Id.eq(letter.id))
        .exec(tx.conn())
        .await?;
    Ok(state)
}

/// Sends a mail that was given up once more.
///
/// # Errors
/// [`StoreError::Missing`] for a mail that is not given up, or of another organisation.
pub async fn again(tx: &Tx, by: &By, id: Uuid) -> Result<(), StoreError> {
    use entity::mail::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(MailState::Waiting.code()))
        .col_expr(Column::TryAt, Expr::value(Some(by.at)))
        .col_expr(Column::Tried, Expr::value(0_i16))
        .filter(Column::Id.eq(id))
        .filter(Column::OrganisationId.eq(by.organisation.0))
        .filter(Column::State.eq(MailState::Dead.code()))
        .exec(tx.conn())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StoreError::Missing) }
}
