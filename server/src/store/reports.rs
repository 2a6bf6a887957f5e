//! Reports of four months: rows ↔ the domain.

mod lines;

pub use lines::{
    Answered, add_answer, add_measure, add_writer, answers, change_measure, known_names, measures, remove_measure,
    writers,
};

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    form::Fields,
    ids::{OrganisationId, ReportId, UnitId, UserId},
    month::FourMonths,
    report::{ReportFacts, ReportState, ReportText},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany, sea_query::Expr,
};
use uuid::Uuid;

/// Somebody did something at a moment.
pub type Signed = Option<(UserId, DateTime<Utc>)>;

/// Of whom a report is: of a unit, or of the organisation as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportOf {
    pub organisation: OrganisationId,
    pub unit: Option<UnitId>,
    pub period: FourMonths,
}

impl ReportOf {
    /// What stands for it in an address.
    pub fn owner(&self) -> Uuid {
        self.unit.map_or(self.organisation.0, |unit| unit.0)
    }
}

/// A version as it stands.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: ReportId,
    pub of: ReportOf,
    pub number: i32,
    pub state: ReportState,
    /// The code of the language that it is written in.
    pub lang: String,
    pub text: ReportText,
    /// Kept since it was sent for approval; a draft's are counted anew each time.
    pub facts: Option<ReportFacts>,
    /// Why it was returned to those who write.
    pub returned: Option<String>,
    pub submitted: Signed,
    pub published: Signed,
    pub withdrawn: Signed,
    pub version: i32,
}

/// A version that begins.
#[derive(Debug, Clone)]
pub struct NewVersion {
    pub id: ReportId,
    pub of: ReportOf,
    pub number: i32,
    pub lang: String,
    pub text: ReportText,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("report_versions")
}

fn words(text: &ReportText) -> String {
    serde_json::to_string(text.fields().pairs()).unwrap_or_default()
}

fn version(row: entity::report_version::Model) -> Result<Version, StoreError> {
    let signed = |user: Option<Uuid>, at: Option<DateTime<Utc>>| user.map(UserId).zip(at);
    let fields: Fields = serde_json::from_str(&row.words).map(Fields::new).map_err(|_| corrupt())?;
    Ok(Version {
        id: ReportId(row.id),
        of: ReportOf {
            organisation: OrganisationId(row.organisation_id),
            unit: row.unit_id.map(UnitId),
            period: FourMonths::from_code(&row.period).ok_or_else(corrupt)?,
        },
        number: row.number,
        state: ReportState::from_code(&row.state).ok_or_else(corrupt)?,
        lang: row.lang,
        text: ReportText::parse(&fields).map_err(|_| corrupt())?,
        facts: row.facts.as_deref().map(serde_json::from_str).transpose().map_err(|_| corrupt())?,
        returned: row.returned,
        submitted: signed(row.submitted_by, row.submitted_at),
        published: signed(row.published_by, row.published_at),
        withdrawn: signed(row.withdrawn_by, row.withdrawn_at),
        version: row.version,
    })
}

/// # Errors
/// [`StoreError::Missing`] for a version of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: ReportId,
) -> Result<Version, StoreError> {
    entity::report_version::Entity::find_by_id(id.0)
        .filter(entity::report_version::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(version)
}

/// Every version of a report, the newest first.
///
/// # Errors
/// The database did not answer.
pub async fn of_period(conn: &impl ConnectionTrait, of: ReportOf) -> Result<Vec<Version>, StoreError> {
    use entity::report_version::{Column, Entity};
    Entity::find()
        .filter(Column::OrganisationId.eq(of.organisation.0))
        .filter(Column::OwnerId.eq(of.owner()))
        .filter(Column::Period.eq(of.period.code()))
        .order_by_desc(Column::Number)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
}

/// What everybody may know of an owner's reports: those in force, those that were corrected, and that some were withdrawn. The newest
/// first.
///
/// # Errors
/// The database did not answer.
pub async fn public(conn: &impl ConnectionTrait, owner: Uuid) -> Result<Vec<Version>, StoreError> {
    use entity::report_version::{Column, Entity};
    let told = [ReportState::Published, ReportState::Superseded, ReportState::Withdrawn].map(ReportState::code);
    Entity::find()
        .filter(Column::OwnerId.eq(owner))
        .filter(Column::State.is_in(told))
        .order_by_desc(Column::Period)
        .order_by_desc(Column::Number)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
}

/// The reports of its units that an organisation puts together: those in force of four months.
///
/// # Errors
/// The database did not answer.
pub async fn of_units(conn: &impl ConnectionTrait, of: ReportOf) -> Result<Vec<Version>, StoreError> {
    use entity::report_version::{Column, Entity};
    Entity::find()
        .filter(Column::OrganisationId.eq(of.organisation.0))
        .filter(Column::UnitId.is_not_null())
        .filter(Column::Period.eq(of.period.code()))
        .filter(Column::State.eq(ReportState::Published.code()))
        .order_by_asc(Column::OwnerId)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
}

pub async fn insert(tx: &Tx, by: &By, starter: UserId, new: &NewVersion) -> Result<(), StoreError> {
    let row = entity::report_version::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        owner_id: Set(new.of.owner()),
        unit_id: Set(new.of.unit.map(|unit| unit.0)),
        period: Set(new.of.period.code()),
        number: Set(new.number),
        state: Set(ReportState::Draft.code().into()),
        lang: Set(new.lang.clone()),
        words: Set(words(&new.text)),
        facts: Set(None),
        returned: Set(None),
        started_by: Set(starter.0),
        started_at: Set(by.at),
        submitted_by: Set(None),
        submitted_at: Set(None),
        published_by: Set(None),
        published_at: Set(None),
        withdrawn_by: Set(None),
        withdrawn_at: Set(None),
        withdrawn_why: Set(None),
        version: Set(1),
    };
    entity::report_version::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

async fn change(
    tx: &Tx,
    id: ReportId,
    expected: i32,
    update: UpdateMany<entity::report_version::Entity>,
) -> Result<(), StoreError> {
    use entity::report_version::Column;
    let done = update
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Keeps the words; `None` where only something beside them changed.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn update_text(tx: &Tx, id: ReportId, expected: i32, text: Option<&ReportText>) -> Result<(), StoreError> {
    use entity::report_version::{Column, Entity};
    let update = Entity::update_many();
    let update = match text {
        Some(text) => update.col_expr(Column::Words, Expr::value(words(text))),
        None => update,
    };
    change(tx, id, expected, update).await
}

/// What a step keeps beside the state.
#[derive(Debug, Clone)]
pub enum Kept {
    Submitted(UserId, ReportFacts),
    Returned(Note),
    Published(UserId),
    Withdrawn(UserId, Note),
    Nothing,
}

/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn take_step(
    tx: &Tx,
    by: &By,
    (id, expected): (ReportId, i32),
    state: ReportState,
    kept: Kept,
) -> Result<(), StoreError> {
    use entity::report_version::{Column, Entity};
    let update = Entity::update_many().col_expr(Column::State, Expr::value(state.code()));
    let user = |user: UserId| Expr::value(Some(user.0));
    let at = || Expr::value(Some(by.at));
    let update = match kept {
        Kept::Submitted(who, facts) => {
            let facts = serde_json::to_string(&facts).map_err(|_| corrupt())?;
            update
                .col_expr(Column::SubmittedBy, user(who))
                .col_expr(Column::SubmittedAt, at())
                .col_expr(Column::Facts, Expr::value(Some(facts)))
                .col_expr(Column::Returned, Expr::value(None::<String>))
        }
        Kept::Returned(why) => update
            .col_expr(Column::Returned, Expr::value(Some(why.into_string())))
            .col_expr(Column::Facts, Expr::value(None::<String>)),
        Kept::Published(who) => update.col_expr(Column::PublishedBy, user(who)).col_expr(Column::PublishedAt, at()),
        Kept::Withdrawn(who, why) => update
            .col_expr(Column::WithdrawnBy, user(who))
            .col_expr(Column::WithdrawnAt, at())
            .col_expr(Column::WithdrawnWhy, Expr::value(Some(why.into_string()))),
        Kept::Nothing => update,
    };
    change(tx, id, expected, update).await
}
