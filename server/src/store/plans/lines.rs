//! What belongs to a version of a plan: who wrote in it, how children took part, to whom it was sent, and the answers to what seemed to
//! point to a person.

use super::Version;
use crate::{
    ids::new_id,
    store::{StoreError, Tx, changed_one, entity, history::By},
};
use chrono::{DateTime, Utc};
use domain::{
    gate::FlagKind,
    ids::{ChildId, HearingId, PlanId, SendingId, UserId},
    plan::{Flag, Hearing, Sending},
    text::{Label, Note},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};

/// An answer to a flag, with its reason.
#[derive(Debug, Clone)]
pub struct Answered {
    pub flag: Flag,
    pub reason: String,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

/// Notes that somebody wrote in a version; whoever did never approves it.
pub async fn add_writer(tx: &Tx, by: &By, id: PlanId, user: UserId) -> Result<(), StoreError> {
    use entity::plan_writer::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(id.0),
        user_id: Set(user.0),
    };
    let once = OnConflict::columns([Column::VersionId, Column::UserId]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Everybody who wrote in a version.
pub async fn writers(conn: &impl ConnectionTrait, id: PlanId) -> Result<Vec<UserId>, StoreError> {
    use entity::plan_writer::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0)).all(conn).await?;
    Ok(rows.into_iter().map(|row| UserId(row.user_id)).collect())
}

/// Notes that somebody has read a version. Gives whether it was the first time.
pub async fn note_read(tx: &Tx, by: &By, version: PlanId, user: UserId) -> Result<bool, StoreError> {
    use entity::plan_reading::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        user_id: Set(user.0),
        read_at: Set(by.at),
    };
    let once = OnConflict::columns([Column::VersionId, Column::UserId]).do_nothing().to_owned();
    Ok(Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await? > 0)
}

/// What was answered to the flags of a version.
pub async fn answers(conn: &impl ConnectionTrait, of: &Version) -> Result<Vec<Answered>, StoreError> {
    use entity::plan_answer::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(of.id.0)).order_by_asc(Column::Id).all(conn).await?;
    let corrupt = || StoreError::Corrupt("plan_answers");
    let answered = |row: entity::plan_answer::Model| {
        let flag = Flag {
            section: of.template.heading(&row.section).ok_or_else(corrupt)?.code,
            kind: FlagKind::from_code(&row.kind).ok_or_else(corrupt)?,
            text: row.words,
        };
        Ok(Answered { flag, reason: row.reason, by: UserId(row.answered_by), at: row.answered_at })
    };
    rows.into_iter().map(answered).collect()
}

pub async fn add_answer(
    tx: &Tx,
    by: &By,
    (version, user): (PlanId, UserId),
    flag: &Flag,
    reason: &Note,
) -> Result<(), StoreError> {
    use entity::plan_answer::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        section: Set(flag.section.as_str().into()),
        kind: Set(flag.kind.code().into()),
        words: Set(flag.text.clone()),
        reason: Set(reason.as_str().into()),
        answered_by: Set(user.0),
        answered_at: Set(by.at),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// How children took part in a version, in the order of the days.
pub async fn hearings(conn: &impl ConnectionTrait, id: PlanId) -> Result<Vec<(HearingId, Hearing)>, StoreError> {
    use entity::plan_hearing::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0));
    let rows = rows.order_by_asc(Column::HeardOn).order_by_asc(Column::Id).all(conn).await?;
    let note = |text: &str| Note::parse(text).map_err(|_| StoreError::Corrupt("plan_hearings"));
    let hearing = |row: entity::plan_hearing::Model| {
        let hearing = Hearing {
            on: row.heard_on,
            child: ChildId(row.child_id),
            said: note(&row.said)?,
            changed: note(&row.changed)?,
        };
        Ok((HearingId(row.id), hearing))
    };
    rows.into_iter().map(hearing).collect()
}

pub async fn add_hearing(tx: &Tx, by: &By, version: PlanId, hearing: &Hearing) -> Result<(), StoreError> {
    use entity::plan_hearing::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        heard_on: Set(hearing.on),
        child_id: Set(hearing.child.0),
        said: Set(hearing.said.as_str().into()),
        changed: Set(hearing.changed.as_str().into()),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Conflict`] when the version has no such row any more.
pub async fn remove_hearing(tx: &Tx, version: PlanId, id: HearingId) -> Result<(), StoreError> {
    use entity::plan_hearing::{Column, Entity};
    let own = Entity::delete_many().filter(Column::Id.eq(id.0)).filter(Column::VersionId.eq(version.0));
    changed_one(own.exec(tx.conn()).await?.rows_affected)
}

/// To whom a version was sent, in the order of the days.
pub async fn sendings(conn: &impl ConnectionTrait, id: PlanId) -> Result<Vec<(SendingId, Sending)>, StoreError> {
    use entity::plan_sending::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0));
    let rows = rows.order_by_asc(Column::SentOn).order_by_asc(Column::Id).all(conn).await?;
    let sending = |row: entity::plan_sending::Model| {
        let to = Label::parse(&row.recipient).map_err(|_| StoreError::Corrupt("plan_sendings"))?;
        Ok((SendingId(row.id), Sending { to, on: row.sent_on, got: row.got_on }))
    };
    rows.into_iter().map(sending).collect()
}

pub async fn add_sending(tx: &Tx, by: &By, version: PlanId, sending: &Sending) -> Result<(), StoreError> {
    use entity::plan_sending::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        recipient: Set(sending.to.as_str().into()),
        sent_on: Set(sending.on),
        got_on: Set(sending.got),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Conflict`] when the version has no such row any more.
pub async fn change_sending(tx: &Tx, version: PlanId, id: SendingId, sending: &Sending) -> Result<(), StoreError> {
    use entity::plan_sending::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Recipient, Expr::value(sending.to.as_str()))
        .col_expr(Column::SentOn, Expr::value(sending.on))
        .col_expr(Column::GotOn, Expr::value(sending.got))
        .filter(Column::Id.eq(id.0))
        .filter(Column::VersionId.eq(version.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
