//! Statutory notices of a report.

use crate::{
    ids::new_id,
    store::{StoreError, Tx, changed_one, entity, history::By},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    calendar::Deadline,
    ids::{IncidentId, NoticeId, OrganisationId},
    incident::{Need, NoticeDecision, NoticeRule, NoticeState, Recipient},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};

/// A notice as it stands.
#[derive(Debug, Clone)]
pub struct Notice {
    pub id: NoticeId,
    pub incident: IncidentId,
    pub recipient: Recipient,
    pub need: Need,
    pub deadline: Deadline,
    pub state: NoticeState,
    pub row: entity::incident_notice::Model,
}

fn notice(row: entity::incident_notice::Model) -> Result<Notice, StoreError> {
    let corrupt = || StoreError::Corrupt("incident_notices");
    Ok(Notice {
        id: NoticeId(row.id),
        incident: IncidentId(row.incident_id),
        recipient: Recipient::from_code(&row.recipient).ok_or_else(corrupt)?,
        need: Need::from_code(&row.need).ok_or_else(corrupt)?,
        deadline: Deadline { at: row.due_at, last_day: row.due_day },
        state: NoticeState::from_code(&row.state).ok_or_else(corrupt)?,
        row,
    })
}

/// The notices of a report, the most pressing first.
pub async fn of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    incident: IncidentId,
) -> Result<Vec<Notice>, StoreError> {
    use entity::incident_notice::Column;
    let rows = entity::incident_notice::Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::IncidentId.eq(incident.0))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(notice).collect()
}

/// How many notices wait for somebody.
pub async fn open(tx: &Tx, incident: IncidentId) -> Result<usize, StoreError> {
    use entity::incident_notice::Column;
    let count = entity::incident_notice::Entity::find()
        .filter(Column::IncidentId.eq(incident.0))
        .filter(Column::State.eq(NoticeState::Required.code()))
        .count(tx.conn())
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Adds the notices of these rules that the report does not have yet, and makes a known one stricter where a rule is. Their time runs from `from`.
/// Gives the number of new ones.
pub async fn require(
    tx: &Tx,
    by: &By,
    incident: IncidentId,
    rules: &[NoticeRule],
    (from, zone): (DateTime<Utc>, Tz),
) -> Result<usize, StoreError> {
    use entity::incident_notice::Column;
    let known = of(tx.conn(), by.organisation, incident).await?;
    let mut new = 0;
    for rule in rules {
        let deadline = rule.within.ends(from, zone);
        match known.iter().find(|notice| notice.recipient == rule.recipient) {
            Some(notice) if notice.state == NoticeState::Required => {
                let due = if deadline.at < notice.deadline.at { deadline } else { notice.deadline };
                entity::incident_notice::Entity::update_many()
                    .col_expr(Column::Need, Expr::value(notice.need.min(rule.need).code()))
                    .col_expr(Column::DueAt, Expr::value(due.at))
                    .col_expr(Column::DueDay, Expr::value(due.last_day))
                    .filter(Column::Id.eq(notice.id.0))
                    .exec(tx.conn())
                    .await?;
            }
            Some(_) => {}
            None => {
                new += 1;
                let row = entity::incident_notice::ActiveModel {
                    id: Set(new_id(by.at)),
                    organisation_id: Set(by.organisation.0),
                    incident_id: Set(incident.0),
                    recipient: Set(rule.recipient.code().into()),
                    need: Set(rule.need.code().into()),
                    due_at: Set(deadline.at),
                    due_day: Set(deadline.last_day),
                    state: Set(NoticeState::Required.code().into()),
                    version: Set(1),
                    ..Default::default()
                };
                entity::incident_notice::Entity::insert(row).exec_without_returning(tx.conn()).await?;
            }
        }
    }
    Ok(new)
}

/// Keeps what came of a notice.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn decide(
    tx: &Tx,
    by: &By,
    (id, expected): (NoticeId, i32),
    decision: &NoticeDecision,
) -> Result<(), StoreError> {
    use entity::incident_notice::Column;
    let mut update = entity::incident_notice::Entity::update_many()
        .col_expr(Column::State, Expr::value(decision.state().code()))
        .col_expr(Column::DecidedBy, Expr::value(by.user.map(|user| user.0)))
        .col_expr(Column::DecidedAt, Expr::value(by.at))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1));
    update = match decision {
        NoticeDecision::Done { at, by: who, channel, reference } => update
            .col_expr(Column::ToldAt, Expr::value(*at))
            .col_expr(Column::ToldBy, Expr::value(who.to_string()))
            .col_expr(Column::Channel, Expr::value(channel.code()))
            .col_expr(Column::Reference, Expr::value(reference.as_ref().map(ToString::to_string))),
        NoticeDecision::NotRequired { reason } => update.col_expr(Column::Reason, Expr::value(reason.to_string())),
    };
    let done = update
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .filter(Column::State.eq(NoticeState::Required.code()))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
