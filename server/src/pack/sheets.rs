//! What happened and what was done, as rows: months instead of days where a row is of one event, and no words of a report.

use super::{Sheet, figures::shown};
use crate::{
    sheet::{Cell, Row},
    store::views::pack::{PackFacts, Reported},
};
use app::{pages::duty, ui::Cx};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    clock::local_day,
    cycle,
    figure::{Division, publish},
    ids::UserId,
    incident::{Milestone, NoticeState, Priority, Secrecy},
    month::Month,
    pack::{AliasKind, Covered, tells_category},
    report::Counted,
    risk::Level,
    round::DrillKind,
};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(super) fn sheets(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Vec<Sheet> {
    vec![
        assessments(cx, covered, facts),
        lines(cx, covered, facts),
        actions(cx, covered, facts),
        steps(cx, covered, facts),
        incidents(cx, covered, facts),
        notices(cx, covered, facts),
        restrictions(cx, facts),
        duties(cx, covered, facts),
        drills(cx, facts),
        staffing(cx, facts),
    ]
}

fn yes(cx: &Cx, yes: bool) -> Cell {
    Cell::Text(cx.t(if yes { "yes" } else { "no" }))
}

/// The month of a single event: its day would tell more.
fn month(facts: &PackFacts, at: DateTime<Utc>) -> Cell {
    Cell::Text(Month::of(local_day(at, facts.zone)).code())
}

fn day(facts: &PackFacts, at: Option<DateTime<Utc>>) -> Cell {
    Cell::Day(at.map(|at| local_day(at, facts.zone)))
}

fn worker(covered: &mut Covered, id: Option<Uuid>) -> Cell {
    Cell::Text(id.map(|id| covered.worker(UserId(id))).unwrap_or_default())
}

fn level(level: i16) -> Cell {
    match u8::try_from(level).ok().and_then(Level::new) {
        Some(level) => Cell::Number(level.get().into()),
        None => Cell::Text(String::new()),
    }
}

fn series(cx: &Cx, covered: &mut Covered, kind: &str, title: Option<&str>) -> Cell {
    let kind = cx.t(&format!("assessment-kind-{kind}"));
    Cell::Text(title.map_or(kind.clone(), |title| format!("{kind}: {}", covered.text(title))))
}

fn assessments(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.assessments.iter().map(|of| {
        vec![
            series(cx, covered, &of.kind, of.title.as_deref()),
            Cell::Number(of.number.into()),
            Cell::Text(cx.t(&format!("version-state-{}", of.state))),
            level(of.level),
            day(facts, of.approved_at),
            worker(covered, of.approved_by),
            Cell::Day(of.next_review_on),
        ]
    });
    let heads = [
        "head-assessment",
        "head-version",
        "state",
        "head-highest",
        "head-approved-on",
        "head-approved-by",
        "head-next-review",
    ];
    Sheet::new(cx, "assessments", &heads, rows.collect())
}

fn lines(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.lines.iter().map(|of| {
        vec![
            series(cx, covered, &of.kind, of.series_title.as_deref()),
            Cell::Number(of.number.into()),
            Cell::Text(covered.text(&of.hazard)),
            Cell::Text(cx.t(&format!("area-{}", of.area))),
            level(of.level.unwrap_or(0)),
            level(of.residual_level.unwrap_or(0)),
            Cell::Text(of.existing_controls.as_deref().map(|words| covered.text(words)).unwrap_or_default()),
        ]
    });
    let heads =
        ["head-assessment", "head-version", "hazard", "hazard-area", "level-now", "level-after", "head-controls"];
    Sheet::new(cx, "risks", &heads, rows.collect())
}

fn actions(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.actions.iter().map(|of| {
        vec![
            Cell::Text(covered.record(AliasKind::Action, of.id)),
            Cell::Text(covered.text(&of.title)),
            Cell::Text(of.hazard.as_deref().map(|hazard| covered.text(hazard)).unwrap_or_default()),
            level(of.level),
            Cell::Text(cx.t(&format!("control-{}", of.control))),
            yes(cx, of.interim),
            worker(covered, Some(of.owner_id)),
            Cell::Text(cx.t(&format!("action-state-{}", of.state))),
            day(facts, Some(of.created_at)),
            Cell::Day(Some(of.due_on)),
            day(facts, of.done_at),
            day(facts, of.verified_at),
            worker(covered, of.verified_by),
        ]
    });
    let heads = [
        "head-number",
        "action",
        "hazard",
        "level",
        "action-control-short",
        "action-interim-short",
        "action-owner",
        "state",
        "head-agreed-on",
        "action-due",
        "head-done-on",
        "head-verified-on",
        "head-verified-by",
    ];
    Sheet::new(cx, "actions", &heads, rows.collect())
}

fn steps(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.steps.iter().map(|of| {
        vec![
            Cell::Text(covered.record(AliasKind::Action, of.action)),
            day(facts, Some(of.at)),
            Cell::Text(cx.t(&format!("event-{}", of.event))),
            worker(covered, of.actor_id),
        ]
    });
    Sheet::new(cx, "action-history", &["head-number", "head-day", "head-what", "head-who"], rows.collect())
}

fn category(cx: &Cx, of: &Reported) -> String {
    let known = cx.catalogue.version(&of.category, of.category_number);
    match known.zip(Secrecy::from_code(&of.secrecy)) {
        Some((category, secrecy)) if tells_category(&category, secrecy) => cx.category(&category),
        _ => cx.t("pack-category-private"),
    }
}

/// Whether handling began in time; nothing while there is still time, and nothing of what nobody has to handle.
fn started_in_time(cx: &Cx, facts: &PackFacts, of: &Reported) -> Cell {
    let Some(priority) = Priority::from_code(&of.priority).filter(|_| of.kind != "success") else {
        return Cell::Text(String::new());
    };
    let deadline = Milestone::Started.within(priority).ends(of.sent_at, facts.zone);
    match of.started_at {
        Some(started) => yes(cx, !deadline.is_late(started)),
        None if deadline.is_late(facts.of.now) => yes(cx, false),
        None => Cell::Text(String::new()),
    }
}

/// By month and name, so that the order of the rows tells nothing of the order of the events.
fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    let key = |row: &Row| {
        let text = |cell: Option<&Cell>| match cell {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        };
        (text(row.get(1)), text(row.first()))
    };
    rows.sort_by_cached_key(key);
    rows
}

fn incidents(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.reported.iter().map(|of| {
        vec![
            Cell::Text(covered.record(AliasKind::Incident, of.id)),
            month(facts, of.sent_at),
            Cell::Text(cx.t(&format!("entry-{}", of.kind))),
            Cell::Text(category(cx, of)),
            Cell::Text(cx.t(&format!("priority-{}", of.priority))),
            Cell::Text(cx.t(&format!("incident-state-{}", of.state))),
            started_in_time(cx, facts, of),
            of.concluded_at.map_or(Cell::Text(String::new()), |at| month(facts, at)),
        ]
    });
    let heads = [
        "head-number",
        "head-month",
        "report-kind",
        "report-category",
        "priority",
        "state",
        "head-started-in-time",
        "head-concluded",
    ];
    let rows = in_order(rows.collect());
    Sheet::new(cx, "incidents", &heads, rows)
}

fn notices(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.notices.iter().map(|of| {
        let in_time = match (NoticeState::from_code(&of.state), of.told_at) {
            (Some(NoticeState::NotRequired), _) => Cell::Text(String::new()),
            (_, Some(told)) => yes(cx, told <= of.due_at),
            (_, None) if of.due_at < facts.of.now => yes(cx, false),
            (_, None) => Cell::Text(String::new()),
        };
        vec![
            Cell::Text(covered.record(AliasKind::Incident, of.incident_id)),
            Cell::Text(cx.t(&format!("recipient-{}", of.recipient))),
            Cell::Text(cx.t(&format!("notice-state-{}", of.state))),
            in_time,
        ]
    });
    let rows = in_order(rows.collect());
    Sheet::new(cx, "notices", &["head-number", "head-to", "state", "head-in-time"], rows)
}

/// How often each was used and how often it was gone through; nothing from which a few would follow.
fn restrictions(cx: &Cx, facts: &PackFacts) -> Sheet {
    let of: Vec<(&String, u64, u64)> = facts.restricted.iter().map(|(code, of)| (code, of.all, of.looked_at)).collect();
    let (all, looked_at) = of.iter().fold((0, 0), |(all, looked), (_, n, at)| (all + n, looked + at));
    let told = publish(all, &[of.iter().map(|(_, n, _)| *n).collect()]);
    let whole = Counted::of(looked_at, all);
    let number = |n: Option<u64>| n.map(domain::figure::Shown::Number);
    let mut rows =
        vec![vec![Cell::Text(cx.t("pack-restrictions-all")), shown(cx, number(told.whole)), shown(cx, whole.part)]];
    if let Some(Division::Told(parts)) = told.divisions.into_iter().next() {
        let line = |((code, ..), n): (&(&String, u64, u64), domain::figure::Shown)| {
            vec![Cell::Text(cx.t(&format!("measure-{code}"))), shown(cx, Some(n)), Cell::Text(String::new())]
        };
        rows.extend(of.iter().zip(parts).map(line));
    }
    Sheet::new(cx, "restrictions", &["head-restriction", "head-times", "head-looked-at"], rows)
}

fn duties(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.turns.iter().filter_map(|of| {
        let template = cycle::template(&of.template)?;
        let late = of.ended_on.unwrap_or(cx.today) > of.due_on;
        Some(vec![
            Cell::Text(duty::name(cx, template)),
            worker(covered, of.worker_id),
            Cell::Day(Some(of.due_on)),
            Cell::Day(of.ended_on),
            Cell::Text(cx.t(&format!("pack-turn-{}", of.state))),
            yes(cx, !late),
            worker(covered, of.by_user),
        ])
    });
    let heads = ["head-duty", "head-whose", "head-due", "head-ended", "state", "head-in-time", "head-who"];
    Sheet::new(cx, "duties", &heads, rows.collect())
}

fn drills(cx: &Cx, facts: &PackFacts) -> Sheet {
    let rows = facts.drills.iter().map(|of| {
        let kind = DrillKind::from_code(&of.kind).map(|kind| cx.t(&format!("cycle-{}", kind.duty())));
        vec![
            Cell::Text(kind.unwrap_or_default()),
            Cell::Day(Some(of.on_day)),
            Cell::Number(of.minutes.into()),
            yes(cx, of.announced),
        ]
    });
    Sheet::new(cx, "drills", &["head-drill", "head-day", "head-minutes", "drill-announced"], rows.collect())
}

/// The shifts of each month. Care days are left out: from one month to the next they would tell that a child came or left.
fn staffing(cx: &Cx, facts: &PackFacts) -> Sheet {
    let months: BTreeMap<NaiveDate, _> =
        facts.months.iter().map(|of| (of.month, (of.shifts, of.short_shifts))).collect();
    let number = |n: Option<i32>| n.map_or(Cell::Text(String::new()), |n| Cell::Number(n.into()));
    let rows = months
        .into_iter()
        .map(|(on, (shifts, short))| vec![Cell::Text(Month::of(on).code()), number(shifts), number(short)]);
    Sheet::new(cx, "staffing", &["head-month", "head-shifts", "head-short-shifts"], rows.collect())
}
