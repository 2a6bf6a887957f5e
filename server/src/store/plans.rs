//! Plans: rows ↔ the domain.

mod lines;

pub use lines::{
    Answered, add_answer, add_hearing, add_sending, add_writer, answers, change_sending, hearings, note_read,
    remove_hearing, sendings, writers,
};

use super::{StoreError, Tx, changed_one, entity, history::By, reports::Signed};
use crate::ids::new_id;
use chrono::{DateTime, Utc};
use domain::{
    form::Fields,
    ids::{OrganisationId, PlanId, UnitId, UserId},
    plan::{HeadingCode, PlanAbout, PlanKind, PlanState, PlanTemplate, SectionText, template},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

/// Whose plan it is, and which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanOf {
    pub organisation: OrganisationId,
    pub unit: Option<UnitId>,
    pub kind: PlanKind,
}

impl PlanOf {
    /// What stands for it in an address.
    pub fn owner(&self) -> Uuid {
        self.unit.map_or(self.organisation.0, |unit| unit.0)
    }
}

/// A version as it stands, without its sections.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: PlanId,
    pub of: PlanOf,
    pub number: i32,
    pub state: PlanState,
    pub template: &'static PlanTemplate,
    /// The code of the language that it is written in.
    pub lang: String,
    pub about: PlanAbout,
    /// Why it was returned to those who write.
    pub returned: Option<String>,
    pub submitted: Signed,
    pub approved: Signed,
    pub published: Signed,
    pub withdrawn: Signed,
    pub version: i32,
}

/// A version that begins.
#[derive(Debug, Clone)]
pub struct NewVersion {
    pub id: PlanId,
    pub of: PlanOf,
    pub number: i32,
    pub template: &'static PlanTemplate,
    pub lang: String,
}

/// One section with the version of its row.
#[derive(Debug, Clone)]
pub struct Section {
    pub code: HeadingCode,
    pub text: SectionText,
    pub version: i32,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("plan_versions")
}

fn body(fields: &Fields) -> String {
    serde_json::to_string(fields.pairs()).unwrap_or_default()
}

fn read(body: &str) -> Result<Fields, StoreError> {
    serde_json::from_str(body).map(Fields::new).map_err(|_| corrupt())
}

fn version(row: entity::plan_version::Model) -> Result<Version, StoreError> {
    let signed = |user: Option<Uuid>, at: Option<DateTime<Utc>>| user.map(UserId).zip(at);
    Ok(Version {
        id: PlanId(row.id),
        of: PlanOf {
            organisation: OrganisationId(row.organisation_id),
            unit: row.unit_id.map(UnitId),
            kind: PlanKind::from_code(&row.kind).ok_or_else(corrupt)?,
        },
        number: row.number,
        state: PlanState::from_code(&row.state).ok_or_else(corrupt)?,
        template: template(&row.template).ok_or_else(corrupt)?,
        lang: row.lang,
        about: PlanAbout::parse(&read(&row.about)?).map_err(|_| corrupt())?,
        returned: row.returned,
        submitted: signed(row.submitted_by, row.submitted_at),
        approved: signed(row.approved_by, row.approved_at),
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
    id: PlanId,
) -> Result<Version, StoreError> {
    entity::plan_version::Entity::find_by_id(id.0)
        .filter(entity::plan_version::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(version)
}

/// Every version of a plan, the newest first.
///
/// # Errors
/// The database did not answer.
pub async fn versions(conn: &impl ConnectionTrait, of: PlanOf) -> Result<Vec<Version>, StoreError> {
    use entity::plan_version::{Column, Entity};
    Entity::find()
        .filter(Column::OrganisationId.eq(of.organisation.0))
        .filter(Column::OwnerId.eq(of.owner()))
        .filter(Column::Kind.eq(of.kind.code()))
        .order_by_desc(Column::Number)
        .order_by_desc(Column::StartedAt)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
}

/// Every version of the owners' plans that was not discarded, the newest first.
///
/// # Errors
/// The database did not answer.
pub async fn of_owners(
    conn: &impl ConnectionTrait,
    owners: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Version>, StoreError> {
    use entity::plan_version::{Column, Entity};
    Entity::find()
        .filter(Column::OwnerId.is_in(owners))
        .filter(Column::State.ne(PlanState::Discarded.code()))
        .order_by_desc(Column::Number)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
}

/// What everybody may know of an owner's plans: those in force, those before them, and that some were withdrawn. The newest first.
///
/// # Errors
/// The database did not answer.
pub async fn public(conn: &impl ConnectionTrait, owner: Uuid) -> Result<Vec<Version>, StoreError> {
    let all = of_owners(conn, [owner]).await?;
    Ok(all.into_iter().filter(|version| version.of.kind.is_public() && version.published.is_some()).collect())
}

/// The sections of a version in the order of its headings.
///
/// # Errors
/// The database did not answer.
pub async fn sections(conn: &impl ConnectionTrait, of: &Version) -> Result<Vec<Section>, StoreError> {
    use entity::plan_section::{Column, Entity};
    let rows = Entity::find().filter(Column::VersionId.eq(of.id.0)).all(conn).await?;
    let section = |row: entity::plan_section::Model| {
        let code = of.template.heading(&row.code).ok_or_else(corrupt)?.code;
        let text = SectionText::parse(&read(&row.body)?).map_err(|_| corrupt())?;
        Ok(Section { code, text, version: row.version })
    };
    let mut found = rows.into_iter().map(section).collect::<Result<Vec<_>, StoreError>>()?;
    found.sort_by_key(|section| section.code);
    Ok(found)
}

/// Begins a version with a row for each section, with the words of `before` where it has the same one.
pub async fn insert(tx: &Tx, by: &By, starter: UserId, new: &NewVersion, before: &[Section]) -> Result<(), StoreError> {
    let row = entity::plan_version::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        owner_id: Set(new.of.owner()),
        unit_id: Set(new.of.unit.map(|unit| unit.0)),
        kind: Set(new.of.kind.code().into()),
        number: Set(new.number),
        state: Set(PlanState::Draft.code().into()),
        template: Set(new.template.code.into()),
        lang: Set(new.lang.clone()),
        about: Set(body(&Fields::default())),
        returned: Set(None),
        started_by: Set(starter.0),
        started_at: Set(by.at),
        submitted_by: Set(None),
        submitted_at: Set(None),
        approved_by: Set(None),
        approved_at: Set(None),
        published_by: Set(None),
        published_at: Set(None),
        withdrawn_by: Set(None),
        withdrawn_at: Set(None),
        withdrawn_why: Set(None),
        version: Set(1),
    };
    entity::plan_version::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    let rows = new.template.written().map(|heading| {
        let kept = before.iter().find(|section| section.code == heading.code);
        entity::plan_section::ActiveModel {
            id: Set(new_id(by.at)),
            organisation_id: Set(by.organisation.0),
            version_id: Set(new.id.0),
            code: Set(heading.code.as_str().into()),
            body: Set(body(&kept.map(|section| section.text.fields()).unwrap_or_default())),
            version: Set(1),
        }
    });
    entity::plan_section::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Keeps one section.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn update_section(
    tx: &Tx,
    id: PlanId,
    (code, expected): (HeadingCode, i32),
    text: &SectionText,
) -> Result<(), StoreError> {
    use entity::plan_section::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Body, Expr::value(body(&text.fields())))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::VersionId.eq(id.0))
        .filter(Column::Code.eq(code.as_str()))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Says that something in a version changed: whoever decides on it next has to have seen it. Holds the row until the end.
///
/// # Errors
/// [`StoreError::Conflict`] when there is no such version.
pub async fn touch(tx: &Tx, id: PlanId) -> Result<(), StoreError> {
    use entity::plan_version::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

async fn change(
    tx: &Tx,
    (id, expected): (PlanId, i32),
    update: UpdateMany<entity::plan_version::Entity>,
) -> Result<(), StoreError> {
    use entity::plan_version::Column;
    let done = update
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Keeps what is told of a version as a whole.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn update_about(tx: &Tx, of: (PlanId, i32), about: &PlanAbout) -> Result<(), StoreError> {
    use entity::plan_version::{Column, Entity};
    change(tx, of, Entity::update_many().col_expr(Column::About, Expr::value(body(&about.fields())))).await
}

/// What a step keeps beside the state.
#[derive(Debug, Clone)]
pub enum Kept {
    Submitted(UserId),
    Returned(Note),
    Approved(UserId),
    Published(UserId),
    Withdrawn(UserId, Note),
    Nothing,
}

/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn take_step(tx: &Tx, by: &By, of: (PlanId, i32), state: PlanState, kept: Kept) -> Result<(), StoreError> {
    use entity::plan_version::{Column, Entity};
    let update = Entity::update_many().col_expr(Column::State, Expr::value(state.code()));
    let user = |user: UserId| Expr::value(Some(user.0));
    let at = || Expr::value(Some(by.at));
    let update = match kept {
        Kept::Submitted(who) => update
            .col_expr(Column::SubmittedBy, user(who))
            .col_expr(Column::SubmittedAt, at())
            .col_expr(Column::Returned, Expr::value(None::<String>)),
        Kept::Returned(why) => update
            .col_expr(Column::Returned, Expr::value(Some(why.into_string())))
            .col_expr(Column::ApprovedBy, Expr::value(None::<Uuid>))
            .col_expr(Column::ApprovedAt, Expr::value(None::<DateTime<Utc>>)),
        Kept::Approved(who) => update.col_expr(Column::ApprovedBy, user(who)).col_expr(Column::ApprovedAt, at()),
        Kept::Published(who) => update.col_expr(Column::PublishedBy, user(who)).col_expr(Column::PublishedAt, at()),
        Kept::Withdrawn(who, why) => update
            .col_expr(Column::WithdrawnBy, user(who))
            .col_expr(Column::WithdrawnAt, at())
            .col_expr(Column::WithdrawnWhy, Expr::value(Some(why.into_string()))),
        Kept::Nothing => update,
    };
    change(tx, of, update).await
}
