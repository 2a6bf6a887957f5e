//! What belongs to a version of a report: who wrote in it, its measures, and the answers to what seemed to point to a person.

use crate::{
    ids::new_id,
    store::{Sql, StoreError, Tx, changed_one, entity, history::By, sql::rows},
};
use chrono::{DateTime, Utc};
use domain::{
    gate::{FlagKind, KnownNames},
    ids::{OrganisationId, ReportId, ReportMeasureId, UnitId, UserId},
    report::{Flag, MeasureLine, MeasureStatus, ReportSection},
    text::{Note, Title},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
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

fn corrupt() -> StoreError {
    StoreError::Corrupt("report_measures")
}

/// Notes that somebody wrote in a version; whoever did never approves it.
pub async fn add_writer(tx: &Tx, by: &By, id: ReportId, user: UserId) -> Result<(), StoreError> {
    use entity::report_writer::{ActiveModel, Column, Entity};
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
pub async fn writers(conn: &impl ConnectionTrait, id: ReportId) -> Result<Vec<UserId>, StoreError> {
    use entity::report_writer::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0)).all(conn).await?;
    Ok(rows.into_iter().map(|row| UserId(row.user_id)).collect())
}

/// The measures of a version in the order in which they were written.
pub async fn measures(
    conn: &impl ConnectionTrait,
    id: ReportId,
) -> Result<Vec<(ReportMeasureId, MeasureLine)>, StoreError> {
    use entity::report_measure::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0)).order_by_asc(Column::Id).all(conn).await?;
    let line = |row: entity::report_measure::Model| {
        let line = MeasureLine {
            shortcoming: Title::parse(&row.shortcoming).map_err(|_| corrupt())?,
            measure: Title::parse(&row.measure).map_err(|_| corrupt())?,
            by: row.by_on,
            status: MeasureStatus::from_code(&row.status).ok_or_else(corrupt)?,
        };
        Ok((ReportMeasureId(row.id), line))
    };
    rows.into_iter().map(line).collect()
}

pub async fn add_measure(tx: &Tx, by: &By, version: ReportId, line: &MeasureLine) -> Result<(), StoreError> {
    use entity::report_measure::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        shortcoming: Set(line.shortcoming.as_str().into()),
        measure: Set(line.measure.as_str().into()),
        by_on: Set(line.by),
        status: Set(line.status.code().into()),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Conflict`] when the version has no such measure any more.
pub async fn change_measure(
    tx: &Tx,
    version: ReportId,
    id: ReportMeasureId,
    line: &MeasureLine,
) -> Result<(), StoreError> {
    use entity::report_measure::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Shortcoming, Expr::value(line.shortcoming.as_str()))
        .col_expr(Column::Measure, Expr::value(line.measure.as_str()))
        .col_expr(Column::ByOn, Expr::value(line.by))
        .col_expr(Column::Status, Expr::value(line.status.code()))
        .filter(Column::Id.eq(id.0))
        .filter(Column::VersionId.eq(version.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// # Errors
/// [`StoreError::Conflict`] when the version has no such measure any more.
pub async fn remove_measure(tx: &Tx, version: ReportId, id: ReportMeasureId) -> Result<(), StoreError> {
    use entity::report_measure::{Column, Entity};
    let own = Entity::delete_many().filter(Column::Id.eq(id.0)).filter(Column::VersionId.eq(version.0));
    changed_one(own.exec(tx.conn()).await?.rows_affected)
}

/// What was answered to the flags of a version.
pub async fn answers(conn: &impl ConnectionTrait, id: ReportId) -> Result<Vec<Answered>, StoreError> {
    use entity::report_answer::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(id.0)).order_by_asc(Column::Id).all(conn).await?;
    let corrupt = || StoreError::Corrupt("report_answers");
    let answered = |row: entity::report_answer::Model| {
        let flag = Flag {
            section: ReportSection::from_code(&row.section).ok_or_else(corrupt)?,
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
    (version, user): (ReportId, UserId),
    flag: &Flag,
    reason: &Note,
) -> Result<(), StoreError> {
    use entity::report_answer::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        section: Set(flag.section.code().into()),
        kind: Set(flag.kind.code().into()),
        words: Set(flag.text.clone()),
        reason: Set(reason.as_str().into()),
        answered_by: Set(user.0),
        answered_at: Set(by.at),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Known {
    name: String,
    child: i32,
}

/// Everybody whom the organisation knows, and the children whom the unit, or all units, keep or have kept.
///
/// # Errors
/// The database did not answer.
pub async fn known_names(
    conn: &impl ConnectionTrait,
    (organisation, unit): (OrganisationId, Option<UnitId>),
) -> Result<KnownNames, StoreError> {
    let mut sql = Sql::new("SELECT name, 0 AS child FROM users WHERE organisation_id = ");
    sql.bind(organisation.0).push(" UNION ALL SELECT pseudonym, 1 FROM children WHERE organisation_id = ");
    sql.bind(organisation.0);
    if let Some(unit) = unit {
        sql.push(" AND unit_id = ").bind(unit.0);
    }
    let (children, people): (Vec<Known>, Vec<Known>) =
        rows::<Known>(conn, sql).await?.into_iter().partition(|known| known.child != 0);
    let names = |known: Vec<Known>| known.into_iter().map(|known| known.name).collect();
    Ok(KnownNames { people: names(people), pseudonyms: names(children) })
}
