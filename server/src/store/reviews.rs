//! Reviews: their tasks and reasons, and the facts from which the engine finds new ones.

use super::{Sql, StoreError, Tx, changed_one, entity, history::By, reminders};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cycle::TaskKind,
    date::plus_days,
    ids::{HazardId, ItemId, OrganisationId, ReviewId, SeriesId, UnitId, VersionId},
    review::{About, Change, Fact, Known, Noted, OpenTask, Target, TaskState, Trigger},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Facts further ahead than this ask for nothing yet, whatever their kind.
const HORIZON: u64 = 31;

/// A review as it stands.
#[derive(Debug, Clone)]
pub struct Review {
    pub id: ReviewId,
    pub target: Target,
    pub state: TaskState,
    pub due_on: NaiveDate,
    pub opened_at: DateTime<Utc>,
    pub words: Option<String>,
    /// The approved version that looked at it.
    pub evidence: Option<VersionId>,
    pub version: i32,
}

fn target(unit: Uuid, series: Option<Uuid>, hazard: Option<Uuid>) -> Target {
    let about = match (series, hazard) {
        (Some(series), _) => About::Series(SeriesId(series)),
        (None, Some(hazard)) => About::Hazard(HazardId(hazard)),
        (None, None) => About::Unit,
    };
    Target { unit: UnitId(unit), about }
}

pub(super) fn review(row: entity::review_task::Model) -> Result<Review, StoreError> {
    Ok(Review {
        id: ReviewId(row.id),
        target: target(row.unit_id, row.series_id, row.hazard_id),
        state: TaskState::from_code(&row.state).ok_or(StoreError::Corrupt("review_tasks"))?,
        due_on: row.due_on,
        opened_at: row.opened_at,
        words: row.words,
        evidence: row.version_id.map(VersionId),
        version: row.version,
    })
}

/// # Errors
/// [`StoreError::Missing`] for a review of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: ReviewId,
) -> Result<Review, StoreError> {
    entity::review_task::Entity::find_by_id(id.0)
        .filter(entity::review_task::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(review)
}

fn open_codes() -> impl Iterator<Item = &'static str> {
    TaskState::ALL.iter().filter(|state| state.is_open()).map(|state| state.code())
}

/// What the engine has to know of these units' reviews, for facts with these sources.
pub async fn known(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    facts: &[Noted],
) -> Result<Known, StoreError> {
    use entity::{review_reason, review_task};
    let units: Vec<Uuid> = facts.iter().map(|noted| noted.unit.0).collect();
    let tasks = review_task::Entity::find()
        .filter(review_task::Column::OrganisationId.eq(organisation.0))
        .filter(review_task::Column::UnitId.is_in(units))
        .order_by_asc(review_task::Column::Id)
        .all(conn)
        .await?;
    let sources: Vec<Uuid> = facts.iter().map(|noted| noted.fact.source()).collect();
    let given = review_reason::Entity::find()
        .filter(review_reason::Column::OrganisationId.eq(organisation.0))
        .filter(review_reason::Column::Source.is_in(sources))
        .all(conn)
        .await?;
    let mut known = Known::default();
    for row in given {
        let code = Trigger::from_code(&row.code).ok_or(StoreError::Corrupt("review_reasons"))?;
        known.reasons.insert((row.target, code, row.source));
    }
    for row in tasks {
        let closed = row.closed_at;
        let task = review(row)?;
        match closed {
            None => known.open.push(OpenTask { id: task.id, target: task.target, due_on: task.due_on }),
            Some(at) => {
                let (day, ended) = (known.reviewed.entry(task.target).or_insert(at.date_naive()), at.date_naive());
                if ended > *day {
                    *day = ended;
                }
            }
        }
    }
    Ok(known)
}

/// Why a review is there.
pub async fn triggers(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    review: ReviewId,
) -> Result<Vec<Trigger>, StoreError> {
    use entity::review_reason::Column;
    entity::review_reason::Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::TaskId.eq(review.0))
        .all(conn)
        .await?
        .iter()
        .map(|row| Trigger::from_code(&row.code).ok_or(StoreError::Corrupt("review_reasons")))
        .collect()
}

/// Writes one change of the engine and gives the task, and whether it is a new one.
pub async fn apply(tx: &Tx, by: &By, change: &Change) -> Result<(ReviewId, bool), StoreError> {
    use entity::review_task::Column;
    let (id, new) = match change.task {
        Some(id) => {
            let done = entity::review_task::Entity::update_many()
                .col_expr(Column::DueOn, Expr::value(change.due_on))
                .col_expr(Column::Version, Expr::col(Column::Version).add(1))
                .filter(Column::Id.eq(id.0))
                .filter(Column::State.is_in(open_codes()))
                .exec(tx.conn())
                .await?;
            changed_one(done.rows_affected)?;
            reminders::day_moved(tx, TaskKind::Review, id.0, false).await?;
            (id, false)
        }
        None => (insert(tx, by, change).await?, true),
    };
    for reason in &change.reasons {
        let row = entity::review_reason::ActiveModel {
            id: Set(new_id(by.at)),
            organisation_id: Set(by.organisation.0),
            task_id: Set(id.0),
            code: Set(reason.trigger.code().into()),
            source: Set(reason.source),
            target: Set(change.target.id()),
            noticed_on: Set(reason.noticed_on),
            due_on: Set(reason.due_on),
            given_at: Set(by.at),
        };
        entity::review_reason::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    }
    Ok((id, new))
}

async fn insert(tx: &Tx, by: &By, change: &Change) -> Result<ReviewId, StoreError> {
    let id = ReviewId(new_id(by.at));
    let (series, hazard) = match change.target.about {
        About::Unit => (None, None),
        About::Series(series) => (Some(series.0), None),
        About::Hazard(hazard) => (None, Some(hazard.0)),
    };
    let row = entity::review_task::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(change.target.unit.0),
        series_id: Set(series),
        hazard_id: Set(hazard),
        state: Set(TaskState::Scheduled.code().into()),
        due_on: Set(change.due_on),
        opened_at: Set(by.at),
        closed_at: Set(None),
        closed_by: Set(None),
        words: Set(None),
        version_id: Set(None),
        version: Set(1),
    };
    entity::review_task::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(id)
}

/// How a review ended.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    pub words: Option<&'a Note>,
    pub evidence: Option<VersionId>,
}

/// Moves a review to a state; an ending says how it ended.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(
    tx: &Tx,
    by: &By,
    (id, expected): (ReviewId, i32),
    state: TaskState,
    ending: Option<Ending<'_>>,
) -> Result<(), StoreError> {
    use entity::review_task::Column;
    let mut update = entity::review_task::Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected));
    if let Some(ending) = ending {
        update = update
            .col_expr(Column::ClosedAt, Expr::value(Some(by.at)))
            .col_expr(Column::ClosedBy, Expr::value(by.user.map(|user| user.0)))
            .col_expr(Column::Words, Expr::value(ending.words.map(ToString::to_string)))
            .col_expr(Column::VersionId, Expr::value(ending.evidence.map(|version| version.0)));
    }
    changed_one(update.exec(tx.conn()).await?.rows_affected)
}

/// The open reviews that a version of a series looks at: those of the series and of its hazards, and those of the whole unit when
/// the version is of the whole unit.
pub async fn answered_by(
    tx: &Tx,
    organisation: OrganisationId,
    unit: UnitId,
    series: SeriesId,
    hazards: impl IntoIterator<Item = HazardId>,
    (whole_unit, submitted_at): (bool, DateTime<Utc>),
) -> Result<Vec<Review>, StoreError> {
    use entity::review_task::Column;
    let mut any = Condition::any()
        .add(Column::SeriesId.eq(series.0))
        .add(Column::HazardId.is_in(hazards.into_iter().map(|hazard| hazard.0)));
    if whole_unit {
        any = any.add(Column::SeriesId.is_null().and(Column::HazardId.is_null()));
    }
    // What happened after the team had submitted it is not in it.
    let mut later = Sql::new("SELECT DISTINCT r.task_id FROM review_reasons r WHERE r.organisation_id = ");
    later.bind(organisation.0).push(" AND r.given_at > ").bind(submitted_at);
    later.push(" AND r.code NOT").is_in([Trigger::Time, Trigger::Acceptance].map(Trigger::code));
    let text = later.statement(tx.conn().get_database_backend());
    let later: Vec<Uuid> =
        tx.conn().query_all_raw(text).await?.iter().map(|row| row.try_get("", "task_id")).collect::<Result<_, _>>()?;
    entity::review_task::Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::Id.is_not_in(later))
        .filter(Column::State.is_in(open_codes()))
        .filter(any)
        .order_by_asc(Column::Id)
        .all(tx.conn())
        .await?
        .into_iter()
        .map(review)
        .collect()
}

#[derive(FromQueryResult)]
struct FactRow {
    organisation_id: Uuid,
    unit_id: Uuid,
    kind: String,
    series_id: Uuid,
    source: Uuid,
    due_on: NaiveDate,
}

/// The facts of every organisation that come with time and have given no reason yet: dates of versions in force and ends of
/// acceptances. Others are told by the use cases in which they happen.
pub async fn facts(conn: &impl ConnectionTrait, today: NaiveDate) -> Result<BTreeMap<Uuid, Vec<Noted>>, StoreError> {
    let until = plus_days(today, HORIZON);
    let unseen = |code: Trigger, source: &str| {
        let code = code.code();
        format!(
            " AND EXISTS (SELECT 1 FROM units u WHERE u.id = v.unit_id AND u.closed_on IS NULL) AND NOT EXISTS (SELECT 1 FROM review_reasons r WHERE r.organisation_id = v.organisation_id AND r.code = '{code}' AND r.source = {source})"
        )
    };
    let mut sql = Sql::new(
        "SELECT v.organisation_id, v.unit_id, 'time' AS kind, v.series_id, v.id AS source, \
         v.next_review_on AS due_on FROM assessment_versions v WHERE v.state = 'approved' AND v.next_review_on <= ",
    );
    sql.bind(until).push(&unseen(Trigger::Time, "v.id"));
    sql.push(
        " UNION ALL SELECT v.organisation_id, v.unit_id, 'acceptance', v.series_id, i.id, i.accepted_until \
         FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id \
         WHERE v.state = 'approved' AND i.residual_level = 4 AND i.accepted_until <= ",
    );
    sql.bind(until).push(&unseen(Trigger::Acceptance, "i.id"));
    let rows = FactRow::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let mut found: BTreeMap<Uuid, Vec<Noted>> = BTreeMap::new();
    for row in rows {
        let series = SeriesId(row.series_id);
        let fact = match row.kind.as_str() {
            "time" => Fact::ReviewDate { series, version: VersionId(row.source), on: row.due_on },
            _ => Fact::AcceptanceEnds { series, item: ItemId(row.source), on: row.due_on },
        };
        found.entry(row.organisation_id).or_default().push(Noted { unit: UnitId(row.unit_id), fact });
    }
    Ok(found)
}
