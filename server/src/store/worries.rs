//! Worries that children told: rows ↔ what the domain knows of them, and calls for help.

use super::{Sql, StoreError, Tx, changed_one, children::has_own_instructor, entity, history::By, limit_to, sql::rows};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    child::{Audience, Hearing, Sign},
    ids::{ChildId, HelpCallId, OrganisationId, PulseId, UnitId, UserId, WorryId},
    policy::{Child, Scope, Subject, Words},
    voice::{WorryState, WorryTopic},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, FromQueryResult, QueryFilter,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

/// A new worry.
#[derive(Debug, Clone, Copy)]
pub struct NewWorry {
    pub id: WorryId,
    pub unit: UnitId,
    pub child: ChildId,
    pub topic: WorryTopic,
    pub red: bool,
    pub audience: Audience,
    /// The adult whom the child wants to be told of danger.
    pub trusted: Option<UserId>,
    /// The pulse whose answers raised it.
    pub pulse: Option<PulseId>,
}

pub async fn insert(tx: &Tx, by: &By, new: NewWorry) -> Result<(), StoreError> {
    let row = entity::worry::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(new.unit.0),
        child_id: Set(new.child.0),
        topic: Set(new.topic.code().into()),
        red: Set(new.red),
        audience: Set(new.audience.code().into()),
        trusted_id: Set(new.trusted.map(|user| user.0)),
        pulse_id: Set(new.pulse.map(|pulse| pulse.0)),
        state: Set(WorryState::Told.code().into()),
        told_at: Set(by.at),
        taken_by: Set(None),
        taken_at: Set(None),
        done_at: Set(None),
        version: Set(1),
    };
    entity::worry::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// A worry as one person meets it. Whether that person may read it, the policy says of [`Worry::subject`].
#[derive(Debug, Clone)]
pub struct Worry {
    pub id: WorryId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub unit_name: String,
    pub child: ChildId,
    pub pseudonym: String,
    pub sign: Sign,
    pub topic: WorryTopic,
    pub red: bool,
    pub pulse: Option<PulseId>,
    pub state: WorryState,
    pub told_at: DateTime<Utc>,
    pub taken_by: Option<(UserId, String)>,
    pub taken_at: Option<DateTime<Utc>>,
    pub done_at: Option<DateTime<Utc>>,
    /// When this person first read it.
    pub read_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// The child chose an adult to be told of danger.
    pub has_trusted: bool,
    facts: Child,
}

impl Worry {
    /// What the policy judges.
    pub fn subject(&self) -> Subject {
        Subject::unit(self.organisation, self.unit).of_child(self.facts)
    }

    /// Who hears it.
    pub fn hearing(&self) -> Option<Hearing> {
        self.facts.words.map(|words| words.hearing)
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    unit_id: Uuid,
    unit: String,
    child_id: Uuid,
    pseudonym: String,
    animal: String,
    hue: String,
    topic: String,
    red: bool,
    audience: String,
    trusted_id: Option<Uuid>,
    pulse_id: Option<Uuid>,
    state: String,
    told_at: DateTime<Utc>,
    taken_by: Option<Uuid>,
    taker: Option<String>,
    taken_at: Option<DateTime<Utc>>,
    done_at: Option<DateTime<Utc>>,
    read_at: Option<DateTime<Utc>>,
    version: i32,
    own: bool,
    has_own: bool,
}

fn worry(row: Row, reader: UserId) -> Result<Worry, StoreError> {
    let corrupt = || StoreError::Corrupt("worries");
    let audience = Audience::from_code(&row.audience).ok_or_else(corrupt)?;
    let hearing = Hearing { audience, alert: row.red, has_own_instructor: row.has_own };
    let words = Words { hearing, chosen: row.trusted_id == Some(reader.0) };
    Ok(Worry {
        id: WorryId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        unit_name: row.unit,
        child: ChildId(row.child_id),
        pseudonym: row.pseudonym,
        sign: Sign::from_codes(&row.animal, &row.hue).ok_or_else(corrupt)?,
        topic: WorryTopic::from_code(&row.topic).ok_or_else(corrupt)?,
        red: row.red,
        pulse: row.pulse_id.map(PulseId),
        state: WorryState::from_code(&row.state).ok_or_else(corrupt)?,
        told_at: row.told_at,
        taken_by: row.taken_by.map(UserId).zip(row.taker),
        taken_at: row.taken_at,
        done_at: row.done_at,
        read_at: row.read_at,
        version: row.version,
        has_trusted: row.trusted_id.is_some(),
        facts: Child { own_instructor: row.own, handed_over: false, words: Some(words) },
    })
}

/// What the policy asks of something that the child of the row `w` told: whether the reader is its own instructor (`own`), and whether
/// it has one today (`has_own`).
pub(super) fn push_facts(sql: &mut Sql, reader: UserId, today: NaiveDate) {
    sql.push("EXISTS (SELECT 1 FROM child_instructors i WHERE i.child_id = w.child_id AND i.user_id = ").bind(reader.0);
    sql.push(") AS own, ");
    has_own_instructor(sql, "w", today);
    sql.push(" AS has_own");
}

/// Every worry with what the policy asks of it, seen from one person on a day.
fn seen_from(reader: UserId, today: NaiveDate) -> Sql {
    let mut sql = Sql::new("SELECT w.*, u.name AS unit, c.pseudonym, c.animal, c.hue, t.name AS taker, r.read_at, ");
    push_facts(&mut sql, reader, today);
    sql.push(
        " FROM worries w JOIN units u ON u.id = w.unit_id JOIN children c ON c.id = w.child_id \
         LEFT JOIN users t ON t.id = w.taken_by LEFT JOIN child_readings r ON r.about_id = w.id AND r.user_id = ",
    );
    sql.bind(reader.0).push(" WHERE NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = w.id) AND ");
    sql
}

/// One worry, whoever may read it.
///
/// # Errors
/// [`StoreError::Missing`] for one of another organisation, and for one that its child has hidden.
pub async fn load(
    conn: &DatabaseConnection,
    (organisation, reader): (OrganisationId, UserId),
    id: WorryId,
    today: NaiveDate,
) -> Result<Worry, StoreError> {
    let mut sql = seen_from(reader, today);
    sql.push("w.organisation_id = ").bind(organisation.0).push(" AND w.id = ").bind(id.0);
    rows::<Row>(conn, sql).await?.pop().ok_or(StoreError::Missing).and_then(|row| worry(row, reader))
}

/// Which worries are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// In danger, and nobody has taken it.
    Danger,
    Waiting,
    Done,
}

/// The newest worries of a scope, of those that wait the dangerous first. They are not yet what somebody may read.
pub async fn of_scope(
    conn: &DatabaseConnection,
    scope: &Scope,
    reader: UserId,
    (today, which, most): (NaiveDate, Which, i64),
) -> Result<Vec<Worry>, StoreError> {
    let mut sql = seen_from(reader, today);
    limit_to(&mut sql, "w", scope);
    match which {
        Which::Danger => sql.push(" AND w.red AND w.state = ").bind(WorryState::Told.code()),
        Which::Waiting => sql.push(" AND w.state <> ").bind(WorryState::Done.code()),
        Which::Done => sql.push(" AND w.state = ").bind(WorryState::Done.code()),
    };
    sql.push(if which == Which::Done {
        " ORDER BY w.id DESC LIMIT "
    } else {
        " ORDER BY w.red DESC, w.id DESC LIMIT "
    });
    sql.bind(most);
    rows::<Row>(conn, sql).await?.into_iter().map(|row| worry(row, reader)).collect()
}

/// The unit of a worry, where it stands, and its version.
pub async fn standing(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: WorryId,
) -> Result<(UnitId, WorryState, i32), StoreError> {
    use entity::worry::{Column, Entity};
    let found = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    let found = found.ok_or(StoreError::Missing)?;
    let state = WorryState::from_code(&found.state).ok_or(StoreError::Corrupt("worries"))?;
    Ok((UnitId(found.unit_id), state, found.version))
}

/// Takes a worry a step on.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(
    tx: &Tx,
    by: &By,
    (id, expected): (WorryId, i32),
    (state, user): (WorryState, UserId),
) -> Result<(), StoreError> {
    use entity::worry::{Column, Entity};
    let change = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1));
    let change = match state {
        WorryState::Done => change.col_expr(Column::DoneAt, Expr::value(Some(by.at))),
        _ => change
            .col_expr(Column::TakenBy, Expr::value(Some(user.0)))
            .col_expr(Column::TakenAt, Expr::value(Some(by.at))),
    };
    let done = change.filter(Column::Id.eq(id.0)).filter(Column::Version.eq(expected)).exec(tx.conn()).await?;
    changed_one(done.rows_affected)
}

/// How a worry stands, as its child sees it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct OwnWorry {
    pub id: Uuid,
    pub state: String,
    pub red: bool,
    pub topic: String,
    pub taker: Option<String>,
    pub told_at: DateTime<Utc>,
}

/// A child's own worries that it told and did not hide, the newest first.
pub async fn of_child(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    child: ChildId,
) -> Result<Vec<OwnWorry>, StoreError> {
    let mut sql = Sql::new(
        "SELECT w.id, w.state, w.red, w.topic, t.name AS taker, w.told_at FROM worries w LEFT JOIN users t ON t.id = w.taken_by \
         WHERE w.pulse_id IS NULL AND NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = w.id) AND w.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND w.child_id = ").bind(child.0).push(" ORDER BY w.id DESC LIMIT 100");
    rows(conn, sql).await
}

/// A call for help from a tablet.
#[derive(Debug, Clone, FromQueryResult)]
pub struct HelpCall {
    pub id: Uuid,
    pub unit_id: Uuid,
    pub pseudonym: String,
    pub unit: String,
    pub called_at: DateTime<Utc>,
}

/// Whether a child has called and nobody has answered yet.
pub async fn calls_now(conn: &impl ConnectionTrait, child: ChildId) -> Result<bool, StoreError> {
    use entity::help_call::{Column, Entity};
    let waits = Entity::find().filter(Column::ChildId.eq(child.0)).filter(Column::AnsweredAt.is_null());
    Ok(waits.one(conn).await?.is_some())
}

/// Keeps a call; while one of the same child waits, another adds nothing.
pub async fn call(tx: &Tx, by: &By, id: HelpCallId, (unit, child): (UnitId, ChildId)) -> Result<bool, StoreError> {
    if calls_now(tx.conn(), child).await? {
        return Ok(false);
    }
    let row = entity::help_call::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        child_id: Set(child.0),
        called_at: Set(by.at),
        answered_by: Set(None),
        answered_at: Set(None),
    };
    entity::help_call::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(true)
}

/// The calls of a scope that nobody has answered yet, the first first.
pub async fn calls(conn: &DatabaseConnection, scope: &Scope) -> Result<Vec<HelpCall>, StoreError> {
    let mut sql = Sql::new(
        "SELECT k.id, k.unit_id, c.pseudonym, u.name AS unit, k.called_at FROM help_calls k JOIN children c ON c.id = k.child_id \
         JOIN units u ON u.id = k.unit_id WHERE k.answered_at IS NULL AND ",
    );
    limit_to(&mut sql, "k", scope);
    sql.push(" ORDER BY k.id LIMIT 50");
    rows(conn, sql).await
}

/// The unit of a call.
pub async fn unit_of_call(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: HelpCallId,
) -> Result<UnitId, StoreError> {
    use entity::help_call::{Column, Entity};
    let found = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    found.map(|row| UnitId(row.unit_id)).ok_or(StoreError::Missing)
}

/// Somebody goes to the child. Who was first stays.
pub async fn answer_call(tx: &Tx, by: &By, id: HelpCallId, user: UserId) -> Result<(), StoreError> {
    use entity::help_call::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::AnsweredBy, Expr::value(Some(user.0)))
        .col_expr(Column::AnsweredAt, Expr::value(Some(by.at)))
        .filter(Column::Id.eq(id.0))
        .filter(Column::AnsweredAt.is_null())
        .exec(tx.conn())
        .await?;
    Ok(())
}
