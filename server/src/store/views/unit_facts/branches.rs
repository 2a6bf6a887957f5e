//! The branches of the query. Each gives the same nine columns; the first one tells both databases what they are.

use crate::store::{
    Sql,
    occurrences::OPEN,
    views::{
        duties::OF_NO_PERSON,
        facts::{COLUMNS, push_figures},
        ideas, reviews,
    },
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    cycle::{CycleState, RIGHTS_CHILD, year_since},
    date::minus_days,
    figure::ReadyLine,
    ids::{OrganisationId, UnitId},
    plan::live_duties,
    voice::late_before,
};

/// Whose facts are asked for, and when.
pub(super) struct Asked {
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

/// Reports `i` that figures count.
const COUNTED: &str =
    "i.secrecy <> 'sealed' AND NOT i.concerns_supervisor AND i.state NOT IN ('withdrawn', 'merged', 'not-applicable')";
/// Reports of so long back count.
const YEAR: TimeDelta = TimeDelta::days(365);
/// A child who came more recently is not asked of yet.
const SETTLED: u64 = 30;

impl Asked {
    /// Limits a branch to the unit's rows of a table.
    fn of_unit(&self, sql: &mut Sql, alias: &str) {
        sql.push(&format!(" {alias}.organisation_id = ")).bind(self.organisation.0);
        sql.push(&format!(" AND {alias}.unit_id = ")).bind(self.unit.0);
    }
}

/// The whole query.
pub(super) fn all(asked: &Asked) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    let branches: [fn(&mut Sql, &Asked); 18] = [
        figures,
        open_actions,
        ages,
        late_duties,
        late_ideas,
        late_reviews,
        serious,
        assessed,
        notices,
        rights,
        goals,
        chain,
        duties,
        restrictions,
        started,
        effects,
        ideas_answered,
        turns,
    ];
    for branch in branches {
        sql.push(" UNION ALL ");
        branch(&mut sql, asked);
    }
    sql
}

fn figures(sql: &mut Sql, asked: &Asked) {
    push_figures(sql, asked.unit.0, asked.today);
}

fn open_actions(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'open-actions', NULL, NULL, count(CASE WHEN a.due_on < ").bind(asked.today);
    sql.push(" THEN 1 END), count(*), min(a.due_on), NULL, NULL, NULL FROM actions a WHERE a.hazard_id IS NOT NULL ");
    sql.push("AND a.state IN ('open', 'in-progress') AND");
    asked.of_unit(sql, "a");
}

/// By the level of the risk and how long ago they were decided: under 30, 90 and 180 days, and more.
fn ages(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'actions', age, NULL, level, count(*), NULL, NULL, NULL, NULL FROM (SELECT a.level, CASE");
    for (age, days) in [(0, 30), (1, 90), (2, 180)] {
        sql.push(" WHEN a.created_at > ").bind(asked.now - TimeDelta::days(days)).push(&format!(" THEN '{age}'"));
    }
    sql.push(
        " ELSE '3' END AS age FROM actions a WHERE a.hazard_id IS NOT NULL AND a.state IN ('open', 'in-progress') AND",
    );
    asked.of_unit(sql, "a");
    sql.push(") aged GROUP BY level, age");
}

fn late_duties(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'late-duties', NULL, NULL, count(*), NULL, min(o.due_on), NULL, NULL, NULL FROM occurrences o ");
    sql.push("JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL AND ").push(OF_NO_PERSON);
    sql.push(" WHERE o.state = ").bind(OPEN).push(" AND o.due_on < ").bind(asked.today).push(" AND");
    asked.of_unit(sql, "o");
}

fn late_ideas(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'late-ideas', NULL, NULL, count(*), NULL, min(i.since), NULL, NULL, NULL FROM ideas i WHERE ");
    sql.push(ideas::WAITING).push(" AND ").push(ideas::SHOWN).push(" AND i.since < ").bind(late_before(asked.today));
    sql.push(" AND");
    asked.of_unit(sql, "i");
}

fn late_reviews(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'late-reviews', NULL, NULL, count(*), NULL, min(t.due_on), NULL, NULL, NULL FROM review_tasks t ");
    sql.push("WHERE ").push(reviews::OPEN).push(" AND t.due_on < ").bind(asked.today).push(" AND");
    asked.of_unit(sql, "t");
}

fn serious(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'serious', NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM hazards h WHERE h.level >= 4 ");
    sql.push("AND h.state IN ('confirmed', 'assessed', 'controlled') AND");
    asked.of_unit(sql, "h");
}

/// Hazards of the register whose grade stands in an approved assessment and is not due for a new look.
fn assessed(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'assessed', NULL, NULL, count(CASE WHEN h.level > 0 AND (h.next_review_on IS NULL OR h.next_review_on >= ");
    sql.bind(asked.today).push(") THEN 1 END), count(*), NULL, NULL, NULL, NULL FROM hazards h ");
    sql.push("WHERE h.state IN ('confirmed', 'assessed', 'controlled') AND");
    asked.of_unit(sql, "h");
}

/// Those that had to be made: made, or due by now.
fn notices(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'notices', NULL, NULL, count(CASE WHEN n.state <> 'required' THEN 1 END), count(*), NULL, NULL, NULL, NULL ");
    sql.push("FROM incidents i JOIN incident_notices n ON n.incident_id = i.id AND n.need = 'must' AND (n.state <> 'required' ");
    sql.push("OR n.due_at <= ").bind(asked.now).push(") WHERE ").push(COUNTED).push(" AND i.sent_at >= ");
    sql.bind(asked.now - YEAR).push(" AND");
    asked.of_unit(sql, "i");
}

/// A child's own duty is in order when it was done once and is not late now.
fn rights(sql: &mut Sql, asked: &Asked) {
    sql.push(
        "SELECT 'rights', NULL, NULL, count(CASE WHEN EXISTS (SELECT 1 FROM occurrences o WHERE o.cycle_id = c.id ",
    );
    sql.push(
        "AND o.state = 'completed') AND NOT EXISTS (SELECT 1 FROM occurrences o WHERE o.cycle_id = c.id AND o.state = ",
    );
    sql.bind(OPEN).push(" AND o.due_on < ").bind(asked.today).push(") THEN 1 END), count(*), NULL, NULL, NULL, NULL ");
    sql.push("FROM cycles c WHERE c.paused_on IS NULL AND c.child_id IS NOT NULL AND c.template = ").bind(RIGHTS_CHILD);
    sql.push(" AND c.state = ").bind(CycleState::Active.code()).push(" AND");
    asked.of_unit(sql, "c");
}

fn goals(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'goals', NULL, NULL, count(CASE WHEN EXISTS (SELECT 1 FROM goals g WHERE g.child_id = c.id ");
    sql.push("AND g.state IN ('agreed', 'practising', 'maintained')) THEN 1 END), count(*), NULL, NULL, NULL, NULL ");
    sql.push("FROM children c WHERE c.left_on IS NULL AND c.arrived_on <= ").bind(minus_days(asked.today, SETTLED));
    sql.push(" AND");
    asked.of_unit(sql, "c");
}

/// Red reports whose time is over, and those of them whose chain was whole in time: a hazard, its review, a verified action, a
/// concluded effect, and what was learnt told.
fn chain(sql: &mut Sql, asked: &Asked) {
    let linked = "(SELECT l.hazard_id FROM incident_hazards l WHERE l.incident_id = i.id)";
    let end = "i.chain_by";
    sql.push(&format!(
        "SELECT 'chain', NULL, NULL, count(CASE WHEN \
         EXISTS (SELECT 1 FROM review_tasks t WHERE t.hazard_id IN {linked} AND t.opened_at >= i.sent_at AND t.closed_at <= {end}) AND \
         EXISTS (SELECT 1 FROM actions a JOIN action_hazards x ON x.action_id = a.id JOIN effect_checks c ON c.action_id = a.id \
         WHERE x.hazard_id IN {linked} AND a.created_at >= i.sent_at AND a.verified_at <= {end} AND c.round > 0 AND c.concluded_at <= {end}) AND \
         EXISTS (SELECT 1 FROM incident_learnings n WHERE n.incident_id = i.id AND n.reach <> 'nobody' AND n.first_at <= {end}) \
         THEN 1 END), count(*), NULL, NULL, NULL, NULL FROM incidents i WHERE {COUNTED} AND i.priority = 'red' \
         AND i.kind <> 'success' AND i.sent_at >= "
    ));
    sql.bind(asked.now - YEAR).push(" AND i.chain_by <= ").bind(asked.now).push(" AND");
    asked.of_unit(sql, "i");
}

/// The open turns of the duties behind the lines of readiness, and of each the turn that was done last.
fn duties(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'duty', c.template, o.id, NULL, NULL, o.due_on, o.ended_on, NULL, NULL FROM cycles c ");
    sql.push("JOIN occurrences o ON o.cycle_id = c.id AND (o.state = ").bind(OPEN);
    sql.push(" OR (o.state = 'completed' AND NOT EXISTS (SELECT 1 FROM occurrences l WHERE l.cycle_id = c.id ");
    sql.push("AND l.state = 'completed' AND l.turn > o.turn))) WHERE c.paused_on IS NULL AND c.template");
    sql.is_in(ReadyLine::ALL.iter().filter_map(|line| line.template()).chain(live_duties()));
    sql.push(" AND c.state = ").bind(CycleState::Active.code()).push(" AND");
    asked.of_unit(sql, "c");
}

/// What the newest version of each restriction's form holds.
fn restrictions(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'restriction', f.body, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM incidents i ");
    sql.push("JOIN incident_forms f ON f.incident_id = i.id AND f.form = 'restriction' AND NOT EXISTS (SELECT 1 FROM ");
    sql.push("incident_forms l WHERE l.incident_id = i.id AND l.form = f.form AND l.version > f.version) WHERE ");
    sql.push(COUNTED).push(" AND i.sent_at >= ").bind(asked.now - YEAR).push(" AND");
    asked.of_unit(sql, "i");
}

fn started(sql: &mut Sql, asked: &Asked) {
    sql.push(
        "SELECT 'started', i.priority, NULL, NULL, NULL, NULL, NULL, i.sent_at, i.started_at FROM incidents i WHERE ",
    );
    sql.push(COUNTED)
        .push(" AND i.kind IN ('event', 'observation') AND i.sent_at >= ")
        .bind(asked.now - YEAR)
        .push(" AND");
    asked.of_unit(sql, "i");
}

fn effects(sql: &mut Sql, asked: &Asked) {
    sql.push("SELECT 'effect', e.perspective || '/' || e.helped, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM effect_checks c ");
    sql.push(
        "JOIN effect_answers e ON e.check_id = c.id AND e.helped IS NOT NULL WHERE c.round > 0 AND c.concluded_at >= ",
    );
    sql.bind(asked.now - YEAR).push(" AND");
    asked.of_unit(sql, "c");
    sql.push(" GROUP BY e.perspective, e.helped");
}

fn ideas_answered(sql: &mut Sql, asked: &Asked) {
    sql.push(
        "SELECT 'idea', NULL, NULL, NULL, NULL, NULL, NULL, i.told_at, (SELECT min(w.answered_at) FROM idea_answers w ",
    );
    sql.push("WHERE w.idea_id = i.id) FROM ideas i WHERE ").push(ideas::SHOWN).push(" AND i.told_at >= ");
    sql.bind(asked.now - YEAR).push(" AND");
    asked.of_unit(sql, "i");
}

/// Turns whose punctuality counts: those of the unit itself that ended or were due in a year, and what is missing still.
fn turns(sql: &mut Sql, asked: &Asked) {
    let since = year_since(asked.today);
    sql.push("SELECT 'turn', o.state, NULL, NULL, NULL, o.due_on, o.ended_on, NULL, NULL FROM occurrences o ");
    sql.push("JOIN cycles c ON c.id = o.cycle_id AND ").push(OF_NO_PERSON).push(" WHERE ((o.state = ").bind(OPEN);
    sql.push(" AND c.paused_on IS NULL AND o.due_on < ").bind(asked.today).push(") OR (o.state <> ").bind(OPEN);
    sql.push(" AND (o.ended_on > ").bind(since).push(" OR o.due_on > ").bind(since).push("))) AND");
    asked.of_unit(sql, "o");
}
