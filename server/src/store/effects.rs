//! Effect checks: what is asked of whom, and what they said. The first check of an action is how it was before.

use super::{Sql, StoreError, Tx, changed_one, entity, history::By};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::{EFFECT_DAYS, EffectAnswer, EffectDecision, EffectFinding, EffectPlan, Feeling, Helped, Perspective},
    date::plus_days,
    ids::{ActionId, OrganisationId, UnitId},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, sea_query::Expr,
};
use uuid::Uuid;

/// The check that holds how it was before the action.
pub const BASELINE: i16 = 0;

/// One check of an action.
#[derive(Debug, Clone)]
pub struct Check {
    pub id: Uuid,
    /// Days after the verification; [`BASELINE`] before it.
    pub round: i16,
    pub due_on: NaiveDate,
    pub words: Option<String>,
    pub conclusion: Option<Conclusion>,
    pub version: i32,
    /// Every group that is followed, in their order, with what it said so far.
    pub groups: Vec<Group>,
}

/// What one group said.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    pub perspective: Perspective,
    pub feeling: Option<Feeling>,
    pub helped: Option<Helped>,
}

/// What was concluded of a check.
#[derive(Debug, Clone)]
pub struct Conclusion {
    pub decision: EffectDecision,
    pub words: String,
    pub effective: bool,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Check {
    pub fn followed(&self) -> Vec<Perspective> {
        self.groups.iter().map(|group| group.perspective).collect()
    }

    pub fn is_answered(&self) -> bool {
        self.groups.iter().any(|group| group.helped.is_some())
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    round: i16,
    due_on: NaiveDate,
    words: Option<String>,
    decision: Option<String>,
    conclusion: Option<String>,
    effective: Option<bool>,
    concluder: Option<String>,
    concluded_at: Option<DateTime<Utc>>,
    version: i32,
    perspective: String,
    median: Option<i16>,
    people: Option<i16>,
    helped: Option<String>,
}

/// Every check of an action, the baseline first. One query.
pub async fn of_action(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    action: ActionId,
) -> Result<Vec<Check>, StoreError> {
    let mut sql = Sql::new(
        "SELECT c.id, c.round, c.due_on, c.words, c.decision, c.conclusion, c.effective, u.name AS concluder, c.concluded_at, \
         c.version, a.perspective, a.median, a.people, a.helped FROM effect_checks c \
         JOIN effect_answers a ON a.check_id = c.id LEFT JOIN users u ON u.id = c.concluded_by WHERE c.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND c.action_id = ").bind(action.0).push(" ORDER BY c.due_on, c.round, a.id");
    let rows = Row::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let mut checks: Vec<Check> = Vec::new();
    for row in rows {
        let group = group(&row)?;
        match checks.last_mut().filter(|check| check.id == row.id) {
            Some(check) => check.groups.push(group),
            None => checks.push(check(row, group)?),
        }
    }
    Ok(checks)
}

fn group(row: &Row) -> Result<Group, StoreError> {
    let feeling = row.median.zip(row.people).and_then(|(median, count)| {
        Some(Feeling { median: u8::try_from(median).ok()?, count: u16::try_from(count).ok()? })
    });
    Ok(Group {
        perspective: Perspective::from_code(&row.perspective).ok_or(StoreError::Corrupt("effect_answers"))?,
        feeling,
        helped: row.helped.as_deref().and_then(Helped::from_code),
    })
}

fn check(row: Row, first: Group) -> Result<Check, StoreError> {
    let conclusion = match (row.decision, row.conclusion, row.effective, row.concluder, row.concluded_at) {
        (Some(decision), Some(words), Some(effective), Some(by), Some(at)) => {
            let decision = EffectDecision::from_code(&decision).ok_or(StoreError::Corrupt("effect_checks"))?;
            Some(Conclusion { decision, words, effective, by, at })
        }
        _ => None,
    };
    Ok(Check {
        id: row.id,
        round: row.round,
        due_on: row.due_on,
        words: row.words,
        conclusion,
        version: row.version,
        groups: vec![first],
    })
}

/// Keeps how it was before the action, for every group that is followed.
pub async fn plan(
    tx: &Tx,
    by: &By,
    (unit, action): (UnitId, ActionId),
    plan: &EffectPlan,
    today: NaiveDate,
) -> Result<(), StoreError> {
    if plan.baselines.is_empty() {
        return Ok(());
    }
    let groups: Vec<(Perspective, Option<Feeling>)> = plan.baselines.clone();
    insert(tx, by, (unit, action), (BASELINE, today), &groups).await
}

/// Asks the same groups 30 and 90 days after an action was verified.
pub async fn schedule(
    tx: &Tx,
    by: &By,
    (unit, action): (UnitId, ActionId),
    verified_on: NaiveDate,
) -> Result<(), StoreError> {
    let checks = of_action(tx.conn(), by.organisation, action).await?;
    let Some(before) = checks.iter().find(|check| check.round == BASELINE) else {
        return Ok(());
    };
    let groups: Vec<(Perspective, Option<Feeling>)> =
        before.groups.iter().map(|group| (group.perspective, None)).collect();
    for days in EFFECT_DAYS {
        let round = i16::try_from(days).unwrap_or(i16::MAX);
        let due_on = plus_days(verified_on, u64::from(days));
        if !checks.iter().any(|check| (check.round, check.due_on) == (round, due_on)) {
            insert(tx, by, (unit, action), (round, due_on), &groups).await?;
        }
    }
    Ok(())
}

/// Takes back what was to be asked of an action that is open again; what somebody answered stays.
pub async fn unschedule(tx: &Tx, by: &By, action: ActionId) -> Result<(), StoreError> {
    use entity::{effect_answer, effect_check};
    for check in of_action(tx.conn(), by.organisation, action).await? {
        if check.round != BASELINE && check.conclusion.is_none() && !check.is_answered() {
            effect_answer::Entity::delete_many()
                .filter(effect_answer::Column::CheckId.eq(check.id))
                .exec(tx.conn())
                .await?;
            effect_check::Entity::delete_by_id(check.id).exec(tx.conn()).await?;
        }
    }
    Ok(())
}

async fn insert(
    tx: &Tx,
    by: &By,
    (unit, action): (UnitId, ActionId),
    (round, due_on): (i16, NaiveDate),
    groups: &[(Perspective, Option<Feeling>)],
) -> Result<(), StoreError> {
    let id = new_id(by.at);
    let row = entity::effect_check::ActiveModel {
        id: Set(id),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        action_id: Set(action.0),
        round: Set(round),
        due_on: Set(due_on),
        words: Set(None),
        decision: Set(None),
        conclusion: Set(None),
        effective: Set(None),
        concluded_by: Set(None),
        concluded_at: Set(None),
        version: Set(1),
    };
    entity::effect_check::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    let rows = groups.iter().map(|(perspective, feeling)| entity::effect_answer::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        check_id: Set(id),
        perspective: Set(perspective.code().into()),
        median: Set(feeling.map(|feeling| i16::from(feeling.median))),
        people: Set(feeling.and_then(|feeling| i16::try_from(feeling.count).ok())),
        helped: Set(None),
    });
    entity::effect_answer::Entity::insert_many(rows).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Keeps what a check found. `effective` is given with a conclusion.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn record(
    tx: &Tx,
    by: &By,
    (check, expected): (Uuid, i32),
    finding: &EffectFinding,
    effective: bool,
) -> Result<(), StoreError> {
    use entity::effect_check::Column;
    let mut update = entity::effect_check::Entity::update_many()
        .col_expr(Column::Words, Expr::value(finding.words.as_ref().map(ToString::to_string)))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(check))
        .filter(Column::Version.eq(expected));
    if let Some((decision, words)) = &finding.conclusion {
        update = update
            .col_expr(Column::Decision, Expr::value(decision.code()))
            .col_expr(Column::Conclusion, Expr::value(words.to_string()))
            .col_expr(Column::Effective, Expr::value(effective))
            .col_expr(Column::ConcludedBy, Expr::value(by.user.map(|user| user.0)))
            .col_expr(Column::ConcludedAt, Expr::value(by.at));
    }
    changed_one(update.exec(tx.conn()).await?.rows_affected)?;
    for answer in &finding.answers {
        say(tx, check, answer).await?;
    }
    Ok(())
}

async fn say(tx: &Tx, check: Uuid, answer: &EffectAnswer) -> Result<(), StoreError> {
    use entity::effect_answer::Column;
    let people = answer.feeling.and_then(|feeling| i16::try_from(feeling.count).ok());
    let done = entity::effect_answer::Entity::update_many()
        .col_expr(Column::Median, Expr::value(answer.feeling.map(|feeling| i16::from(feeling.median))))
        .col_expr(Column::People, Expr::value(people))
        .col_expr(Column::Helped, Expr::value(answer.helped.code()))
        .filter(Column::CheckId.eq(check))
        .filter(Column::Perspective.eq(answer.perspective.code()))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
