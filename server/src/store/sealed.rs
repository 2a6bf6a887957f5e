//! What a line told of its hazard and actions when its version was approved. Hazards are renamed and actions go on; what was approved stays
//! readable as it was.

use super::{StoreError, Tx, actions::Action, entity, hazards::Hazard};
use chrono::NaiveDate;
use domain::ids::ItemId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde::{Deserialize, Serialize};

/// The hazard and the measures of a line. Codes are those of the domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedLine {
    pub title: String,
    pub area: String,
    pub place: Option<String>,
    pub description: Option<String>,
    pub groups: Vec<String>,
    pub actions: Vec<SealedAction>,
}

/// A measure as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAction {
    pub title: String,
    pub detail: Option<String>,
    pub control: String,
    pub interim: bool,
    pub restriction: Option<String>,
    pub owner: String,
    pub due_on: NaiveDate,
    pub state: String,
}

impl SealedLine {
    /// A hazard as it stands, with the measures that count and their owners' names.
    pub fn of(hazard: &Hazard, actions: &[(Action, String)]) -> Self {
        Self {
            title: hazard.text.title.to_string(),
            area: hazard.text.area.code().into(),
            place: hazard.text.place.as_ref().map(ToString::to_string),
            description: hazard.text.description.as_ref().map(ToString::to_string),
            groups: hazard.text.affected.iter().map(|group| group.code().into()).collect(),
            actions: actions.iter().filter(|(action, _)| action.state.counts()).map(sealed_action).collect(),
        }
    }

    /// The text that is kept and covered by the version's hash.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`]; nothing in it can make that happen.
    pub fn text(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|_| StoreError::Corrupt("assessment_items"))
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] for a text that this program did not write.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        serde_json::from_str(text).map_err(|_| StoreError::Corrupt("assessment_items"))
    }
}

fn sealed_action((action, owner): &(Action, String)) -> SealedAction {
    SealedAction {
        title: action.title.clone(),
        detail: action.detail.clone(),
        control: action.control.code().into(),
        interim: action.interim,
        restriction: action.restriction.map(|restriction| restriction.code().into()),
        owner: owner.clone(),
        due_on: action.due_on,
        state: action.state.code().into(),
    }
}

/// Keeps what a line told.
pub async fn keep(tx: &Tx, item: ItemId, text: String) -> Result<(), StoreError> {
    use entity::assessment_item::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(text))
        .filter(Column::Id.eq(item.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}
