//! What somebody has been reminded of.

use super::{
    PAGE, cursor, cut,
    goals::{Seen, limit_to_promises_seen, limit_to_seen},
    rows,
};
use crate::store::{Sql, StoreError, limit_to, mails::STILL_OPEN};
use app::pages::inbox::{Reminded, ReminderRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cycle::{TaskKind, template},
    ids::{OrganisationId, UnitId, UserId},
    policy::{Act, Actor, Scope, Subject, decide},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Of which reminders somebody is told: those of the units whose tasks that person still reads, and of the organisation as a whole.
#[derive(Debug, Clone)]
pub struct Told {
    user: UserId,
    units: Scope,
    /// The organisation, for who sees its duties.
    organisation: Option<OrganisationId>,
    seen: Seen,
}

impl Told {
    pub fn of(actor: &Actor) -> Self {
        let whole = decide(actor, Act::ReadOrganisationDuty, &Subject::organisation(actor.organisation)).is_ok();
        Self {
            user: actor.user,
            units: actor.scope(Act::ReadAction),
            organisation: whole.then_some(actor.organisation),
            seen: Seen::of(actor),
        }
    }

    pub fn is_nothing(&self) -> bool {
        self.units == Scope::Nothing && self.organisation.is_none()
    }

    /// Limits a query over reminders `r` with the actions `a` that they may be of.
    pub(super) fn limit(&self, sql: &mut Sql, today: NaiveDate) {
        sql.push("r.user_id = ").bind(self.user.0).push(" AND ((r.unit_id IS NOT NULL AND ");
        limit_to(sql, "r", &self.units);
        sql.push(")");
        if let Some(organisation) = self.organisation {
            sql.push(" OR (r.unit_id IS NULL AND r.organisation_id = ").bind(organisation.0).push(")");
        }
        sql.push(")");
        limit_to_promises_seen(sql, &self.seen, today);
        sql.push(" AND (r.kind <> 'goal' OR EXISTS (SELECT 1 FROM goals g WHERE g.id = r.task_id AND ");
        limit_to_seen(sql, &self.seen, today);
        sql.push("))");
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    task_id: Uuid,
    unit_id: Option<Uuid>,
    unit: String,
    of_person: bool,
    template: Option<String>,
    title: Option<String>,
    due_on: Option<NaiveDate>,
    made_at: DateTime<Utc>,
    read: bool,
    open: bool,
}

/// One page of somebody's reminders, the newest on top. What they may not read any more is left out.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    told: &Told,
    today: NaiveDate,
    after: Option<&str>,
) -> Result<(Vec<ReminderRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT r.id, r.kind, r.task_id, r.unit_id, COALESCE(u.name, g.name) AS unit, c.worker_id IS NOT NULL OR c.child_id IS NOT NULL AS of_person, c.template, COALESCE(a.title, h.title, s.title) AS title, \
         COALESCE(o.due_on, a.due_on, t.due_on, l.next_look_on) AS due_on, r.made_at, r.read_at IS NOT NULL AS read, ",
    );
    sql.push(STILL_OPEN).push(
        " AS open FROM reminders r JOIN organisations g ON g.id = r.organisation_id LEFT JOIN units u ON u.id = r.unit_id LEFT JOIN occurrences o ON o.id = r.task_id \
         LEFT JOIN cycles c ON c.id = o.cycle_id LEFT JOIN actions a ON a.id = r.task_id \
         LEFT JOIN goals l ON l.id = r.task_id \
         LEFT JOIN review_tasks t ON t.id = r.task_id LEFT JOIN hazards h ON h.id = t.hazard_id \
         LEFT JOIN assessment_series s ON s.id = t.series_id WHERE ",
    );
    told.limit(&mut sql, today);
    if let Some(id) = after.and_then(cursor::unpack).and_then(|[id]: [String; 1]| id.parse::<Uuid>().ok()) {
        sql.push(" AND r.id < ").bind(id);
    }
    sql.push(" ORDER BY r.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    Ok((found.into_iter().map(reminder).collect::<Result<_, _>>()?, next))
}

fn reminder(row: Row) -> Result<ReminderRow, StoreError> {
    let corrupt = || StoreError::Corrupt("reminders");
    let of = match TaskKind::from_code(&row.kind).ok_or_else(corrupt)? {
        TaskKind::Duty => {
            let duty = row.template.as_deref().and_then(template).ok_or_else(corrupt)?;
            match row.unit_id.filter(|_| row.of_person) {
                Some(unit) => Reminded::PeopleDuty(duty, UnitId(unit)),
                None => Reminded::Duty(duty),
            }
        }
        TaskKind::Review => Reminded::Review(row.title),
        TaskKind::Goal => Reminded::Goal,
        TaskKind::Action => Reminded::Action(row.title.ok_or_else(corrupt)?),
        TaskKind::Report => Reminded::Report,
    };
    Ok(ReminderRow {
        id: row.id,
        of,
        task: row.task_id,
        unit: row.unit,
        due_on: row.due_on,
        at: row.made_at,
        read: row.read,
        open: row.open,
    })
}
