//! The year to come of units' duties: each cycle with its open turns and the last one, from which the forecast is made.

use crate::store::{
    Sql, StoreError,
    cycles::{Cycle, cycle},
    entity, limit_units_to,
    occurrences::OPEN,
};
use app::pages::duty::YearTurn;
use chrono::NaiveDate;
use domain::{
    cycle::{Ahead, CycleState, End, Last, PeriodKey, year_ahead},
    policy::Scope,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// A turn that has not ended.
#[derive(Debug, Clone, Copy)]
pub struct OpenTurn {
    pub id: Uuid,
    pub key: PeriodKey,
    pub due_on: NaiveDate,
}

/// A cycle of a unit's own. Those of a child, a worker, a goal or a hazard are not among them: their days would tell of one person.
#[derive(Debug)]
pub struct InYear {
    pub cycle: Cycle,
    pub unit_name: String,
    /// Who looks after it by name.
    pub owner: Option<String>,
    /// Each open turn, the earliest first.
    pub open: Vec<OpenTurn>,
    /// The latest turn, open or not.
    pub last: Option<Last>,
}

impl InYear {
    /// Its turns of the year to come.
    pub fn ahead(&self, today: NaiveDate) -> Vec<Ahead> {
        let open = self.open.iter().map(|turn| (turn.key, turn.due_on));
        year_ahead(&self.cycle.schedule(), open, self.last.as_ref(), today)
    }

    /// The same as the year clock shows them.
    pub fn turns(&self, today: NaiveDate) -> impl Iterator<Item = YearTurn> {
        let first = self.open.first().map(|turn| turn.id);
        self.ahead(today).into_iter().map(move |ahead| {
            let own = self.open.iter().find(|turn| !ahead.forecast && turn.key == ahead.key).map(|turn| turn.id);
            YearTurn {
                template: self.cycle.template,
                every: self.cycle.every,
                due_on: ahead.due_on,
                forecast: ahead.forecast,
                open: own.or(first),
                named: self.owner.clone(),
            }
        })
    }
}

#[derive(FromQueryResult)]
struct Row {
    unit_name: String,
    owner_name: Option<String>,
    turn_id: Option<Uuid>,
    period_key: Option<String>,
    due_on: Option<NaiveDate>,
    turn_state: Option<String>,
    ended_on: Option<NaiveDate>,
}

/// The cycles of the units of a scope that go on and do not rest.
///
/// # Errors
/// The database did not answer, or a row cannot be read.
pub async fn cycles(conn: &DatabaseConnection, scope: &Scope) -> Result<Vec<InYear>, StoreError> {
    let mut sql = Sql::new(
        "SELECT c.*, u.name AS unit_name, w.name AS owner_name, o.id AS turn_id, o.period_key, o.due_on, o.state AS turn_state, o.ended_on \
         FROM units u JOIN cycles c ON c.unit_id = u.id LEFT JOIN users w ON w.id = c.owner_id \
         LEFT JOIN occurrences o ON o.cycle_id = c.id AND (o.state = ",
    );
    sql.bind(OPEN).push(" OR o.turn = (SELECT max(later.turn) FROM occurrences later WHERE later.cycle_id = c.id))");
    sql.push(" WHERE c.paused_on IS NULL AND c.child_id IS NULL AND c.worker_id IS NULL AND c.goal_id IS NULL");
    sql.push(" AND c.hazard_id IS NULL AND c.state = ").bind(CycleState::Active.code()).push(" AND ");
    limit_units_to(&mut sql, scope);
    sql.push(" ORDER BY u.name, c.id, o.turn");
    let mut found: Vec<InYear> = Vec::new();
    for row in conn.query_all_raw(sql.statement(conn.get_database_backend())).await? {
        let of = cycle(&entity::cycle::Model::from_query_result(&row, "")?)?;
        let row = Row::from_query_result(&row, "")?;
        if found.last().is_none_or(|last| last.cycle.id != of.id) {
            found.push(InYear {
                cycle: of,
                unit_name: row.unit_name.clone(),
                owner: row.owner_name.clone(),
                open: Vec::new(),
                last: None,
            });
        }
        if let (Some(of), Some((id, turn))) = (found.last_mut(), turn(row)?) {
            if turn.ended.is_none() {
                of.open.push(OpenTurn { id, key: turn.key, due_on: turn.due_on });
            }
            of.last = Some(turn);
        }
    }
    Ok(found)
}

/// The turn that was found with its cycle.
fn turn(row: Row) -> Result<Option<(Uuid, Last)>, StoreError> {
    let corrupt = || StoreError::Corrupt("occurrences");
    let (Some(id), Some(key), Some(due_on), Some(state)) = (row.turn_id, row.period_key, row.due_on, row.turn_state)
    else {
        return Ok(None);
    };
    let key: PeriodKey = key.parse().map_err(|_| corrupt())?;
    let ended = match row.ended_on {
        _ if state == OPEN => None,
        on => Some((on.ok_or_else(corrupt)?, End::from_code(&state).ok_or_else(corrupt)?)),
    };
    Ok(Some((id, Last { key, due_on, ended })))
}
