//! An organisation's own changes of the rules of incidents. A change never changes itself, so what was read once is kept.

use super::Incident;
use crate::store::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{OrganisationId, UserId},
    incident::{Catalogue, Category, Measure, MeasureRule, RuleChange},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait},
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, PoisonError, RwLock},
};
use uuid::Uuid;

/// What comes with the program.
static BUILT_IN: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::built_in()));

/// The program's own rules, for whom no organisation is known of.
pub fn built_in() -> Arc<Catalogue> {
    BUILT_IN.clone()
}

/// The newest rules that were read, by organisation.
#[derive(Debug, Default)]
pub struct Catalogues(RwLock<HashMap<OrganisationId, (i32, Arc<Catalogue>)>>);

impl Catalogues {
    /// The rules as they are after an organisation's change of that number.
    ///
    /// # Errors
    /// The database failed, or a row cannot be read.
    pub async fn get(
        &self,
        conn: &impl ConnectionTrait,
        organisation: OrganisationId,
        number: i32,
    ) -> Result<Arc<Catalogue>, StoreError> {
        if number == 0 {
            return Ok(built_in());
        }
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&organisation).cloned();
        if let Some((_, catalogue)) = known.filter(|(read, _)| *read >= number) {
            return Ok(catalogue);
        }
        let rows = rows(conn, organisation).await?;
        let read = rows.last().map_or(0, |row| row.number);
        let changes: Result<Vec<_>, _> = rows.iter().map(change).collect();
        let catalogue = Arc::new(Catalogue::with(changes?));
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(organisation, (read, catalogue.clone()));
        Ok(catalogue)
    }

    /// The category of a report as it was when the report was given it.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub async fn category(&self, conn: &impl ConnectionTrait, found: &Incident) -> Result<Arc<Category>, StoreError> {
        let (code, number) = &found.category;
        self.get(conn, found.organisation, *number).await?.version(code, *number).ok_or_else(corrupt)
    }

    /// The rules as they are now, for those who do not know the number.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub async fn now(
        &self,
        conn: &impl ConnectionTrait,
        organisation: OrganisationId,
    ) -> Result<Arc<Catalogue>, StoreError> {
        let number = number(conn, organisation).await?;
        self.get(conn, organisation, number).await
    }
}

async fn number(conn: &impl ConnectionTrait, organisation: OrganisationId) -> Result<i32, StoreError> {
    let found = entity::organisation::Entity::find_by_id(organisation.0).one(conn).await?.ok_or(StoreError::Missing)?;
    Ok(found.incident_rules)
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("incident_rules")
}

async fn rows(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
) -> Result<Vec<entity::incident_rule::Model>, StoreError> {
    use entity::incident_rule::{Column, Entity};
    Ok(Entity::find().filter(Column::OrganisationId.eq(organisation.0)).order_by_asc(Column::Number).all(conn).await?)
}

fn change(row: &entity::incident_rule::Model) -> Result<RuleChange, StoreError> {
    match row.kind.as_str() {
        "category" => {
            let category: Category = serde_json::from_str(&row.definition).map_err(|_| corrupt())?;
            Ok(RuleChange::Category(
                row.valid_from,
                Category { code: row.code.clone(), number: row.number, ..category },
            ))
        }
        "measure" => {
            let rule: MeasureRule = serde_json::from_str(&row.definition).map_err(|_| corrupt())?;
            let measure = Measure::from_code(&row.code).ok_or_else(corrupt)?;
            Ok(RuleChange::Measure(MeasureRule {
                number: row.number,
                measure,
                valid_from: Some(row.valid_from),
                ..rule
            }))
        }
        _ => Err(corrupt()),
    }
}

/// Who made a change, when and why.
#[derive(Debug, Clone)]
pub struct Made {
    pub number: i32,
    pub by: String,
    pub at: DateTime<Utc>,
    pub reason: Option<String>,
}

/// Who made the changes of one category or measure.
pub async fn made(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    code: &str,
) -> Result<Vec<Made>, StoreError> {
    use entity::incident_rule::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::Code.eq(code))
        .order_by_desc(Column::Number)
        .all(conn)
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.created_by).collect();
    let people = entity::user::Entity::find().filter(entity::user::Column::Id.is_in(ids)).all(conn).await?;
    let name = |id: Uuid| people.iter().find(|user| user.id == id).map(|user| user.name.clone()).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| Made { number: row.number, by: name(row.created_by), at: row.created_at, reason: row.reason })
        .collect())
}

/// What is to be added to the rules.
#[derive(Debug)]
pub struct NewRule {
    pub id: Uuid,
    pub kind: &'static str,
    pub code: String,
    pub valid_from: NaiveDate,
    pub definition: String,
    pub reason: Option<String>,
}

/// Adds a change after the organisation's change of number `after`, the last one that its writer saw of the same thing.
///
/// # Errors
/// [`StoreError::Conflict`] when the same thing was changed in between.
pub async fn add(tx: &Tx, by: &By, user: UserId, after: i32, new: NewRule) -> Result<(), StoreError> {
    use entity::incident_rule::{Column, Entity};
    use entity::organisation::{Column as Organisation, Entity as Organisations};
    // The organisation's row is written first, so that of two changes at once one waits for the other.
    let done = Organisations::update_many()
        .col_expr(Organisation::IncidentRules, Expr::col(Organisation::IncidentRules).add(1))
        .filter(Organisation::Id.eq(by.organisation.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)?;
    let last = Entity::find()
        .filter(Column::OrganisationId.eq(by.organisation.0))
        .filter(Column::Code.eq(&*new.code))
        .order_by_desc(Column::Number)
        .one(tx.conn())
        .await?;
    if last.map_or(0, |row| row.number) != after {
        return Err(StoreError::Conflict);
    }
    let row = entity::incident_rule::ActiveModel {
        id: Set(new.id),
        organisation_id: Set(by.organisation.0),
        number: Set(number(tx.conn(), by.organisation).await?),
        kind: Set(new.kind.into()),
        code: Set(new.code),
        valid_from: Set(new.valid_from),
        definition: Set(new.definition),
        reason: Set(new.reason),
        created_by: Set(user.0),
        created_at: Set(by.at),
    };
    Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
