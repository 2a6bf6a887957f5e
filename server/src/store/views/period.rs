//! What is told of four months of a unit, read from history as it stood when they ended.

use super::{
    duties::OF_NO_PERSON,
    facts::{COLUMNS, Fact},
    ideas, rows,
    unit_facts::{put_effect, turn},
};
use crate::store::{Sql, StoreError};
use app::pages::picture::{Part, PeriodFacts};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    action::ActionState,
    clock::local_day,
    date::minus_days,
    figure::{ActionThen, ActionsThen, PeriodCounts, TurnsThen},
    ids::{OrganisationId, UnitId},
    month::FourMonths,
    voice::answer_due_on,
};
use sea_orm::DatabaseConnection;

/// A child who came so many days before the end or later is not asked of yet.
const SETTLED: u64 = 30;

/// Whose four months are asked for.
struct Asked {
    organisation: OrganisationId,
    unit: UnitId,
    period: FourMonths,
    begin: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Asked {
    fn of_unit(&self, sql: &mut Sql, alias: &str) {
        sql.push(&format!(" {alias}.organisation_id = ")).bind(self.organisation.0);
        sql.push(&format!(" AND {alias}.unit_id = ")).bind(self.unit.0);
    }
}

/// Counts what is told of four months that have ended.
///
/// # Errors
/// The database did not answer, or a row cannot be read.
pub async fn of_period(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    period: FourMonths,
    zone: Tz,
) -> Result<PeriodFacts, StoreError> {
    let asked = Asked { organisation, unit, period, begin: period.before().end(zone), end: period.end(zone) };
    let (mut facts, mut figures, mut actions) = (PeriodFacts::default(), Vec::new(), Vec::new());
    for fact in rows::<Fact>(conn, query(&asked)).await? {
        match fact.what.as_str() {
            "figure" => figures.extend(fact.figure()),
            // What no history tells of had not begun.
            "action" if fact.key().is_empty() => {}
            "action" => actions.push(action(&fact)?),
            "turn" => put_turn(&mut facts.duties, &fact, period)?,
            "idea" => put_idea(&mut facts.ideas, &fact, zone)?,
            "effect" => put_effect(&mut facts.effects, &fact)?,
            "goals" => facts.goals = fact.part(),
            _ => {}
        }
    }
    facts.actions = ActionsThen::of(actions, period, zone);
    facts.counts = PeriodCounts::of(&figures, period);
    facts.before = PeriodCounts::of(&figures, period.before());
    Ok(facts)
}

fn query(asked: &Asked) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    for branch in [figures, actions, turns, ideas_told, effects, goals] {
        sql.push(" UNION ALL ");
        branch(&mut sql, asked);
    }
    sql
}

/// Of these four months and of those before them.
fn figures(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'figure', figure, NULL, n, NULL, first, NULL, NULL, NULL FROM figure_counts WHERE owner_id = ");
    sql.bind(asked.unit.0).push(" AND months = 1 AND n <> 0 AND first >= ").bind(asked.period.before().first());
    sql.push(" AND first <= ").bind(asked.period.last());
}

/// The newest state that an action had come to by the end, and the day that it had then.
fn actions(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'action', (SELECT t.to_state FROM timeline t WHERE t.entity = 'action' AND t.entity_id = a.id AND t.to_state IS NOT NULL AND t.at < ");
    sql.bind(asked.end)
        .push(" ORDER BY t.id DESC LIMIT 1), NULL, NULL, NULL, COALESCE((SELECT d.before_on FROM action_days d WHERE ");
    sql.push("d.action_id = a.id AND d.moved_at >= ")
        .bind(asked.end)
        .push(" ORDER BY d.moved_at LIMIT 1), a.due_on), NULL, a.created_at, ");
    sql.push("(SELECT max(t.at) FROM timeline t WHERE t.entity = 'action' AND t.entity_id = a.id AND t.to_state = 'done' AND t.at < ");
    sql.bind(asked.end).push(") FROM actions a WHERE a.hazard_id IS NOT NULL AND a.created_at < ").bind(asked.end);
    // What was finished for good before they began says nothing of them.
    sql.push(" AND (a.state IN ('open', 'in-progress') OR a.done_at IS NULL OR a.done_at >= ").bind(asked.begin);
    sql.push(") AND");
    asked.of_unit(sql, "a");
}

fn turns(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'turn', c.template || '/' || o.state, NULL, NULL, NULL, o.due_on, o.ended_on, NULL, NULL FROM occurrences o ");
    sql.push("JOIN cycles c ON c.id = o.cycle_id AND ").push(OF_NO_PERSON).push(" WHERE o.due_on >= ");
    sql.bind(asked.period.first()).push(" AND o.due_on <= ").bind(asked.period.last()).push(" AND");
    asked.of_unit(sql, "o");
}

fn ideas_told(sql: &mut Sql, asked: &Asked) {
    sql.push(
        "SELECT 'idea', NULL, NULL, NULL, NULL, NULL, NULL, i.told_at, (SELECT min(w.answered_at) FROM idea_answers w ",
    );
    sql.push("WHERE w.idea_id = i.id AND w.answered_at < ")
        .bind(asked.end)
        .push(") FROM ideas i WHERE ")
        .push(ideas::SHOWN);
    sql.push(" AND i.told_at >= ").bind(asked.begin).push(" AND i.told_at < ").bind(asked.end).push(" AND");
    asked.of_unit(sql, "i");
}

fn effects(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'effect', e.perspective || '/' || e.helped, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM effect_checks c ");
    sql.push(
        "JOIN effect_answers e ON e.check_id = c.id AND e.helped IS NOT NULL WHERE c.round > 0 AND c.concluded_at >= ",
    );
    sql.bind(asked.begin).push(" AND c.concluded_at < ").bind(asked.end).push(" AND");
    asked.of_unit(sql, "c");
    sql.push(" GROUP BY e.perspective, e.helped");
}

/// Children who had lived there for a month, and those of them with a goal that was agreed then.
fn goals(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'goals', NULL, NULL, count(CASE WHEN EXISTS (SELECT 1 FROM goals g WHERE g.child_id = c.id AND ");
    sql.push("(SELECT e.to_state FROM audit_events e WHERE e.entity = 'goal' AND e.entity_id = g.id AND e.to_state IS NOT NULL ");
    sql.push("AND e.at < ")
        .bind(asked.end)
        .push(" ORDER BY e.seq DESC LIMIT 1) IN ('agreed', 'practising', 'maintained')) ");
    sql.push("THEN 1 END), count(*), NULL, NULL, NULL, NULL FROM children c WHERE c.arrived_on <= ");
    sql.bind(minus_days(asked.period.last(), SETTLED)).push(" AND (c.left_on IS NULL OR c.left_on > ");
    sql.bind(asked.period.last()).push(") AND");
    asked.of_unit(sql, "c");
}

fn action(fact: &Fact) -> Result<ActionThen, StoreError> {
    let corrupt = || StoreError::Corrupt("actions");
    Ok(ActionThen {
        created: fact.since.ok_or_else(corrupt)?,
        due_on: fact.first.ok_or_else(corrupt)?,
        state: ActionState::from_code(fact.key()).ok_or_else(corrupt)?,
        done: fact.till,
    })
}

fn put_turn(duties: &mut Vec<(String, TurnsThen)>, fact: &Fact, period: FourMonths) -> Result<(), StoreError> {
    let (template, state) = fact.key().split_once('/').ok_or(StoreError::Corrupt("occurrences"))?;
    let turn = turn(state, fact.first, fact.second)?;
    match duties.iter_mut().find(|(code, _)| code == template) {
        Some((_, turns)) => turns.add(turn, period),
        None => {
            let mut turns = TurnsThen::default();
            turns.add(turn, period);
            duties.push((template.to_owned(), turns));
        }
    }
    Ok(())
}

fn put_idea(ideas: &mut Part, fact: &Fact, zone: Tz) -> Result<(), StoreError> {
    let told = fact.since.map(|at| local_day(at, zone)).ok_or(StoreError::Corrupt("ideas"))?;
    let answered = fact.till.map(|at| local_day(at, zone));
    ideas.add(answered.is_some_and(|on| on <= answer_due_on(told)));
    Ok(())
}
