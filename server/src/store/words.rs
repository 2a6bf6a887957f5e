//! Children's words as they were given: only ever added, hidden when the child asks, and who has read them.

use super::{Sql, StoreError, Tx, entity, history::By, sql::rows};
use chrono::{DateTime, Utc};
use domain::{
    child::{Audience, Language, SafetyStep},
    goal::{ChildWords, Drawing, Helped, WordAuthor, WordMode},
    ids::{ChildId, ChildSessionId, OrganisationId, UnitId, UserId},
    voice::Told,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};
use uuid::Uuid;

/// Where words belong.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub unit: UnitId,
    /// `None`: said together.
    pub child: Option<ChildId>,
    pub about: Told,
    pub id: Uuid,
    /// Of the goal; 1 where there are no versions.
    pub version: u32,
}

/// How words came to be.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    pub author: WordAuthor,
    pub mode: Option<WordMode>,
    pub helped: Option<Helped>,
    pub language: Language,
    /// The adult who wrote them down.
    pub recorded_by: Option<UserId>,
    pub tablet: Option<ChildSessionId>,
}

/// One thing said: in words, pictures (their codes), a drawing or a step of the scale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saying {
    /// Which question it answers.
    pub part: Option<String>,
    pub words: Option<ChildWords>,
    pub pictures: Vec<String>,
    pub drawing: Option<Drawing>,
    pub step: Option<SafetyStep>,
    /// Only of what has no row of its own.
    pub audience: Option<Audience>,
}

impl Saying {
    pub fn is_empty(&self) -> bool {
        self.words.is_none() && self.pictures.is_empty() && self.drawing.is_none() && self.step.is_none()
    }
}

/// A saying as it was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub child: Option<ChildId>,
    pub about: Told,
    pub about_id: Uuid,
    pub version: u32,
    pub author: WordAuthor,
    pub mode: Option<WordMode>,
    pub language: Language,
    pub said: Saying,
    pub recorded_at: DateTime<Utc>,
}

pub(super) fn kept(row: entity::child_words::Model) -> Result<Kept, StoreError> {
    let corrupt = || StoreError::Corrupt("child_words");
    let words = row.words.map(|words| ChildWords::parse(&words)).transpose().map_err(|_| corrupt())?;
    let drawing = row.drawing.map(|drawing| Drawing::parse(&drawing)).transpose().map_err(|_| corrupt())?;
    Ok(Kept {
        child: row.child_id.map(ChildId),
        about: Told::from_code(&row.about).ok_or_else(corrupt)?,
        about_id: row.about_id,
        version: u32::try_from(row.about_version).map_err(|_| corrupt())?,
        author: WordAuthor::from_code(&row.author).ok_or_else(corrupt)?,
        mode: row.mode.as_deref().and_then(WordMode::from_code),
        language: Language::from_code(&row.language).ok_or_else(corrupt)?,
        said: Saying {
            part: row.part,
            words,
            pictures: row.pictures.split(',').filter(|code| !code.is_empty()).map(Into::into).collect(),
            drawing,
            step: row.step.and_then(|step| u8::try_from(step).ok()).and_then(SafetyStep::new),
            audience: row.audience.as_deref().and_then(Audience::from_code),
        },
        recorded_at: row.recorded_at,
    })
}

pub async fn add(tx: &Tx, by: &By, place: Place, origin: Origin, said: &Saying) -> Result<(), StoreError> {
    let row = entity::child_words::ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(place.unit.0),
        child_id: Set(place.child.map(|child| child.0)),
        about: Set(place.about.code().into()),
        about_id: Set(place.id),
        part: Set(said.part.clone()),
        about_version: Set(i32::try_from(place.version).unwrap_or(i32::MAX)),
        author: Set(origin.author.code().into()),
        mode: Set(origin.mode.map(|mode| mode.code().into())),
        helped: Set(origin.helped.map(|helped| helped.code().into())),
        language: Set(origin.language.code().into()),
        words: Set(said.words.clone().map(ChildWords::into_string)),
        pictures: Set(said.pictures.join(",")),
        drawing: Set(said.drawing.as_ref().map(Drawing::text)),
        step: Set(said.step.map(|step| step.value().into())),
        audience: Set(said.audience.map(|audience| audience.code().into())),
        recorded_by: Set(origin.recorded_by.map(|user| user.0)),
        tablet_id: Set(origin.tablet.map(|tablet| tablet.0)),
        recorded_at: Set(by.at),
    };
    entity::child_words::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Everything said of some matters, in the order in which it was said.
pub async fn of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    about: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Kept>, StoreError> {
    use entity::child_words::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::AboutId.is_in(about))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(kept).collect()
}

/// Everything said of one matter, in the order in which it was said, each with the name of the adult who wrote it down.
pub async fn with_names(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    about: Uuid,
) -> Result<Vec<(Kept, Option<String>)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT w.*, u.name AS writer FROM child_words w LEFT JOIN users u ON u.id = w.recorded_by \
         WHERE w.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND w.about_id = ").bind(about).push(" ORDER BY w.id");
    conn.query_all_raw(sql.statement(conn.get_database_backend()))
        .await?
        .iter()
        .map(|row| {
            let told = kept(entity::child_words::Model::from_query_result(row, "")?)?;
            Ok((told, row.try_get("", "writer")?))
        })
        .collect()
}

/// What one child said lately, the newest first, without what it has hidden. A page of a child's own.
pub async fn of_child(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    child: ChildId,
    most: u64,
) -> Result<Vec<Kept>, StoreError> {
    let mut sql = Sql::new("SELECT w.* FROM child_words w WHERE w.organisation_id = ");
    sql.bind(organisation.0).push(" AND w.child_id = ").bind(child.0);
    sql.push(" AND NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = w.about_id) ORDER BY w.id DESC LIMIT ");
    sql.bind(i64::try_from(most).unwrap_or(i64::MAX));
    conn.query_all_raw(sql.statement(conn.get_database_backend()))
        .await?
        .iter()
        .map(|row| kept(entity::child_words::Model::from_query_result(row, "")?))
        .collect()
}

/// Hides what a child told of one matter, from the child and from the lists of adults. Nothing is removed.
pub async fn hide(tx: &Tx, by: &By, child: ChildId, about: Uuid) -> Result<(), StoreError> {
    use entity::child_hide::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        child_id: Set(child.0),
        about_id: Set(about),
        hidden_at: Set(by.at),
    };
    let once = OnConflict::column(Column::AboutId).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Which of some matters their child has hidden.
pub async fn hidden(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    about: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Uuid>, StoreError> {
    use entity::child_hide::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::AboutId.is_in(about))
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.about_id).collect())
}

/// Keeps when somebody first read what was told of a matter.
pub async fn read(tx: &Tx, by: &By, user: UserId, about: Uuid) -> Result<(), StoreError> {
    use entity::child_reading::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        about_id: Set(about),
        user_id: Set(user.0),
        read_at: Set(by.at),
    };
    let once = OnConflict::columns([Column::AboutId, Column::UserId]).do_nothing().to_owned();
    Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Whether somebody has read it before.
pub async fn has_read(conn: &impl ConnectionTrait, user: UserId, about: Uuid) -> Result<bool, StoreError> {
    use entity::child_reading::{Column, Entity};
    let found = Entity::find().filter(Column::AboutId.eq(about)).filter(Column::UserId.eq(user.0)).one(conn).await?;
    Ok(found.is_some())
}

/// Who read what, and when.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Reading {
    pub about_id: Uuid,
    pub name: String,
    pub read_at: DateTime<Utc>,
}

/// Who has read some matters, the first first.
pub async fn readings(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    about: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<Reading>, StoreError> {
    let mut sql = Sql::new(
        "SELECT r.about_id, u.name, r.read_at FROM child_readings r JOIN users u ON u.id = r.user_id \
         WHERE r.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND r.about_id").is_in(about).push(" ORDER BY r.read_at");
    rows(conn, sql).await
}
