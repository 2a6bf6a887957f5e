//! What rounds and drills found to be wrong, and the actions that put it right: rows ↔ the domain.

use super::{StoreError, Tx, actions, entity, history::By};
use domain::{
    action::{ActionState, Control, Purpose},
    ids::{ActionId, DrillId, FindingId, OrganisationId, RoundId, UnitId, UserId},
    round::{FindingRepair, LineKey},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    sea_query::OnConflict,
};

/// What was found, and where.
#[derive(Debug, Clone)]
pub struct Finding {
    pub id: FindingId,
    pub unit: UnitId,
    pub found_in: FoundIn,
    pub words: Note,
    /// It was put right at once.
    pub fixed: bool,
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    Round(RoundId, LineKey),
    Drill(DrillId),
}

pub(super) fn finding(row: &entity::finding::Model) -> Result<Finding, StoreError> {
    let corrupt = || StoreError::Corrupt("findings");
    let found_in = match (row.round_id, row.line.as_deref(), row.drill_id) {
        (Some(round), Some(line), None) => FoundIn::Round(RoundId(round), line.parse().map_err(|_| corrupt())?),
        (None, None, Some(drill)) => FoundIn::Drill(DrillId(drill)),
        _ => return Err(corrupt()),
    };
    Ok(Finding {
        id: FindingId(row.id),
        unit: UnitId(row.unit_id),
        found_in,
        words: Note::parse(&row.words).map_err(|_| corrupt())?,
        fixed: row.fixed,
    })
}

/// # Errors
/// [`StoreError::Missing`] for a finding of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: FindingId,
) -> Result<Finding, StoreError> {
    use entity::finding::{Column, Entity};
    let row = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    finding(&row.ok_or(StoreError::Missing)?)
}

/// What a round has found so far.
pub async fn of_round(tx: &Tx, organisation: OrganisationId, round: RoundId) -> Result<Vec<Finding>, StoreError> {
    use entity::finding::{Column, Entity};
    let of = Condition::all().add(Column::OrganisationId.eq(organisation.0)).add(Column::RoundId.eq(round.0));
    Entity::find().filter(of).all(tx.conn()).await?.iter().map(finding).collect()
}

/// Keeps what was found: at a line of a round once, its words as they were told last.
pub async fn keep(
    tx: &Tx,
    by: &By,
    (id, unit): (FindingId, UnitId),
    found_in: FoundIn,
    (words, fixed, user): (&Note, bool, UserId),
) -> Result<(), StoreError> {
    use entity::finding::{ActiveModel, Column, Entity};
    let (round, line, drill) = match found_in {
        FoundIn::Round(round, key) => (Some(round.0), Some(key.to_string()), None),
        FoundIn::Drill(drill) => (None, None, Some(drill.0)),
    };
    let row = ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        round_id: Set(round),
        drill_id: Set(drill),
        line: Set(line),
        words: Set(words.to_string()),
        fixed: Set(fixed),
        found_by: Set(user.0),
        found_at: Set(by.at),
    };
    let again = OnConflict::columns([Column::RoundId, Column::Line])
        .update_columns([Column::Words, Column::Fixed, Column::FoundBy, Column::FoundAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Nothing is wrong after all.
pub async fn take_back(tx: &Tx, id: FindingId) -> Result<(), StoreError> {
    entity::finding::Entity::delete_by_id(id.0).exec(tx.conn()).await?;
    Ok(())
}

/// Whether something is being done about a finding, or was.
pub async fn has_action(tx: &Tx, organisation: OrganisationId, id: FindingId) -> Result<bool, StoreError> {
    use entity::action::{Column, Entity};
    let of = Condition::all().add(Column::OrganisationId.eq(organisation.0)).add(Column::FindingId.eq(id.0));
    Ok(Entity::find().filter(of).count(tx.conn()).await? > 0)
}

/// Keeps the action that puts a finding right. Nobody has graded a risk, so it has no level.
pub async fn repair(
    tx: &Tx,
    by: &By,
    maker: UserId,
    (id, finding): (ActionId, &Finding),
    (text, state): (&FindingRepair, ActionState),
) -> Result<(), StoreError> {
    let new = actions::NewAction {
        id,
        unit: finding.unit,
        purpose: Purpose::Finding(finding.id),
        title: text.title.as_str(),
        control: Control::Engineering,
        owner: text.owner,
        due_on: text.due_on,
        state,
    };
    let row = entity::action::ActiveModel {
        detail: Set(text.detail.as_ref().map(ToString::to_string)),
        ..actions::row(by, maker, &new)
    };
    entity::action::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
