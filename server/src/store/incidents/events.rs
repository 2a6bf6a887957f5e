//! What happened to a report, and who hears of it.

use crate::{
    ids::new_id,
    store::{
        StoreError, Tx, entity, figures,
        history::{self, By},
    },
};
use domain::ids::IncidentId;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Who reads the words of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Those who may handle it.
    Handlers,
    /// Its reporter too.
    Reporter,
}

impl Audience {
    pub fn code(self) -> &'static str {
        match self {
            Self::Handlers => "handlers",
            Self::Reporter => "reporter",
        }
    }
}

/// One event of a report. Its words stand here only; the audit row keeps their hash.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    pub event: &'a str,
    pub from: Option<&'static str>,
    pub to: Option<&'static str>,
    pub words: Option<&'a str>,
    pub audience: Audience,
}

/// Writes the event, its row of the audit chain, and, of an event that changes the state, what that changes in the figures: it comes after
/// the change itself. What a reporter does who is not named carries nobody's name, here or there (I20).
pub async fn tell(tx: &Tx, by: &By, incident: IncidentId, event: Event<'_>) -> Result<(), StoreError> {
    let row = entity::incident_event::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        incident_id: Set(incident.0),
        event: Set(event.event.into()),
        to_state: Set(event.to.map(Into::into)),
        audience: Set(event.audience.code().into()),
        actor_id: Set(by.user.map(|user| user.0)),
        at: Set(by.at),
        words: Set(event.words.map(Into::into)),
    };
    entity::incident_event::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    let change = history::Change {
        entity: "incident",
        id: incident.0,
        event: event.event,
        from: event.from,
        to: event.to,
        words: event.words,
    };
    history::audit(tx, by, change).await?;
    if event.to.is_some() { figures::recount(tx, by, incident).await } else { Ok(()) }
}

/// Whether something happened to a report.
pub async fn has(conn: &impl ConnectionTrait, incident: IncidentId, event: &str) -> Result<bool, StoreError> {
    use entity::incident_event::{Column, Entity};
    let found = Entity::find().filter(Column::IncidentId.eq(incident.0)).filter(Column::Event.eq(event));
    Ok(found.count(conn).await? > 0)
}
