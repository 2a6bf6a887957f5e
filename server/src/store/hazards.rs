//! Hazards: rows ↔ what the domain knows of them.

use super::{Sql, StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    date::minus_months,
    hazard::{AffectedGroup, Area, HazardSource, HazardState, HazardText, checklist::CheckItem},
    ids::{HazardId, OrganisationId, UnitId, UserId},
    risk::{Grading, Level, Method},
    text::{Label, Narrative, Title, search_form},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use std::collections::HashMap;
use uuid::Uuid;

/// A hazard as it stands.
#[derive(Debug, Clone)]
pub struct Hazard {
    pub id: HazardId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub text: HazardText,
    pub state: HazardState,
    /// `None` before the first approved assessment.
    pub level: Option<Level>,
    pub residual: Option<Level>,
    pub next_review_on: Option<NaiveDate>,
    pub reported_by: UserId,
    pub reported_at: DateTime<Utc>,
    pub version: i32,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("hazards")
}

pub(super) fn hazard(row: entity::hazard::Model) -> Result<Hazard, StoreError> {
    let text = HazardText {
        title: Title::parse(&row.title).map_err(|_| corrupt())?,
        description: Narrative::optional(row.description.as_deref().unwrap_or_default()).map_err(|_| corrupt())?,
        area: Area::from_code(&row.area).ok_or_else(corrupt)?,
        affected: row.affected.split(',').filter_map(AffectedGroup::from_code).collect(),
        place: Label::optional(row.place.as_deref().unwrap_or_default()).map_err(|_| corrupt())?,
        source: HazardSource::from_code(&row.source).ok_or_else(corrupt)?,
    };
    Ok(Hazard {
        id: HazardId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        text,
        state: HazardState::from_code(&row.state).ok_or_else(corrupt)?,
        level: level(row.level),
        residual: level(row.residual_level),
        next_review_on: row.next_review_on,
        reported_by: UserId(row.reported_by),
        reported_at: row.reported_at,
        version: row.version,
    })
}

/// Zero stands for "not assessed", so that the register sorts by one plain column.
pub(crate) fn level(stored: i16) -> Option<Level> {
    u8::try_from(stored).ok().and_then(Level::new)
}

pub(crate) fn stored_level(level: Option<Level>) -> i16 {
    level.map_or(0, |level| i16::from(level.get()))
}

/// # Errors
/// [`StoreError::Missing`] for a hazard of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: HazardId,
) -> Result<Hazard, StoreError> {
    entity::hazard::Entity::find_by_id(id.0)
        .filter(entity::hazard::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(hazard)
}

/// The hazards of a unit that belong to its next assessment, in the order of the checklist.
pub async fn in_register(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<Hazard>, StoreError> {
    let states = HazardState::ALL.iter().filter(|state| state.is_in_register()).map(|state| state.code());
    let rows = entity::hazard::Entity::find()
        .filter(entity::hazard::Column::OrganisationId.eq(organisation.0))
        .filter(entity::hazard::Column::UnitId.eq(unit.0))
        .filter(entity::hazard::Column::State.is_in(states))
        .order_by_asc(entity::hazard::Column::Id)
        .all(conn)
        .await?;
    let mut hazards: Vec<Hazard> = rows.into_iter().map(hazard).collect::<Result<_, _>>()?;
    hazards.sort_by_key(|hazard| (hazard.text.area, hazard.id));
    Ok(hazards)
}

/// How often each of these hazards came true in the year until `today`: it was reported because of an incident, came back after it
/// had been controlled, or a concluded report was linked to it. Sealed reports count nowhere that others read (I18).
pub async fn occurrences(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    hazards: &[HazardId],
    today: NaiveDate,
) -> Result<HashMap<HazardId, u32>, StoreError> {
    #[derive(FromQueryResult)]
    struct Seen {
        id: Uuid,
        occurrences: i64,
    }
    let mut sql = Sql::new("SELECT h.id, ");
    count_occurrences(&mut sql, "h", today);
    sql.push(" AS occurrences FROM hazards h WHERE h.organisation_id = ").bind(organisation.0);
    sql.push(" AND h.id").is_in(hazards.iter().map(|id| id.0));
    let rows = Seen::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    Ok(rows.into_iter().map(|row| (HazardId(row.id), u32::try_from(row.occurrences).unwrap_or(0))).collect())
}

/// Adds the count behind [`occurrences`] for the hazards of `alias` to a query.
pub(super) fn count_occurrences(sql: &mut Sql, alias: &str, today: NaiveDate) {
    let midnight = minus_months(today, 12).and_time(chrono::NaiveTime::MIN).and_utc();
    sql.push("((SELECT count(*) FROM timeline o WHERE o.event = 'hazard-reopened' AND o.hazard_id = ");
    sql.push(alias).push(".id AND o.at >= ").bind(midnight);
    sql.push(&format!(") + CASE WHEN {alias}.source = 'incident' AND {alias}.reported_at >= ")).bind(midnight);
    sql.push(" THEN 1 ELSE 0 END + (SELECT count(*) FROM incident_hazards l JOIN incidents i ON i.id = l.incident_id WHERE l.hazard_id = ");
    sql.push(alias).push(".id AND i.secrecy <> 'sealed' AND i.concluded_at IS NOT NULL AND l.linked_at > ").push(alias);
    sql.push(".reported_at AND i.occurred_at >= ").bind(midnight).push("))");
}

pub async fn insert(
    tx: &Tx,
    by: &By,
    reporter: UserId,
    id: HazardId,
    unit: UnitId,
    (text, check): (&HazardText, Option<&CheckItem>),
) -> Result<(), StoreError> {
    let row = entity::hazard::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        area: Set(text.area.code().into()),
        title: Set(text.title.to_string()),
        title_search: Set(search_form(text.title.as_str())),
        description: Set(text.description.as_ref().map(ToString::to_string)),
        place: Set(text.place.as_ref().map(ToString::to_string)),
        affected: Set(affected(text)),
        source: Set(text.source.code().into()),
        state: Set(HazardState::Reported.code().into()),
        level: Set(0),
        residual_level: Set(0),
        next_review_on: Set(None),
        reported_by: Set(reporter.0),
        reported_at: Set(by.at),
        version: Set(1),
        check_item: Set(check.map(|item| item.code.into())),
        likelihood: Set(None),
        severity: Set(None),
        method: Set(None),
    };
    entity::hazard::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

fn affected(text: &HazardText) -> String {
    text.affected.iter().map(|group| group.code()).collect::<Vec<_>>().join(",")
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update_text(tx: &Tx, id: HazardId, expected: i32, text: &HazardText) -> Result<(), StoreError> {
    use entity::hazard::Column;
    let done = entity::hazard::Entity::update_many()
        .col_expr(Column::Area, Expr::value(text.area.code()))
        .col_expr(Column::Title, Expr::value(text.title.to_string()))
        .col_expr(Column::TitleSearch, Expr::value(search_form(text.title.as_str())))
        .col_expr(Column::Description, Expr::value(text.description.as_ref().map(ToString::to_string)))
        .col_expr(Column::Place, Expr::value(text.place.as_ref().map(ToString::to_string)))
        .col_expr(Column::Affected, Expr::value(affected(text)))
        .col_expr(Column::Source, Expr::value(text.source.code()))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update_state(tx: &Tx, id: HazardId, expected: i32, state: HazardState) -> Result<(), StoreError> {
    use entity::hazard::Column;
    let done = entity::hazard::Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// What an approved assessment says of a hazard.
pub async fn update_assessed(
    tx: &Tx,
    hazard: &Hazard,
    state: HazardState,
    (now, method): (Grading, &Method),
    residual: Level,
    next_review_on: NaiveDate,
) -> Result<(), StoreError> {
    use entity::hazard::Column;
    let done = entity::hazard::Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Level, Expr::value(stored_level(Some(now.level))))
        .col_expr(Column::Likelihood, Expr::value(i16::from(now.likelihood.get())))
        .col_expr(Column::Severity, Expr::value(i16::from(now.severity.get())))
        .col_expr(Column::Method, Expr::value(method.code()))
        .col_expr(Column::ResidualLevel, Expr::value(stored_level(Some(residual))))
        .col_expr(Column::NextReviewOn, Expr::value(next_review_on))
        .col_expr(Column::Version, Expr::value(hazard.version + 1))
        .filter(Column::Id.eq(hazard.id.0))
        .filter(Column::Version.eq(hazard.version))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
