//! Lists and figures as files. Taking them out is written into the audit chain before the first row goes.

mod figures;
mod lists;
mod of_unit;

pub(in crate::http) use figures::{organisation, period, unit};
pub(in crate::http) use lists::{assessments, duties_of_units, inspections, lessons, plans, reports, reviews, units};
pub(in crate::http) use of_unit::{drills, duties, ended_duties, rounds};

use super::{actions as action_pages, hazards as hazard_pages, incidents as incident_pages};
use crate::{
    http::{
        Op, PageError,
        export::{Batch, Kind, file},
        extract::{Id, Query},
        pages::search,
        problem::not_found,
    },
    majakka::Majakka,
    services,
    sheet::{Cell, Row},
    store::{
        requests,
        views::{self, goals::Seen},
    },
};
use app::{
    pages::{action::Source, problem::Problem},
    ui::Cx,
};
use axum::response::Response;
use domain::{
    clock::local_day,
    ids::UnitId,
    policy::{Act, Actor, Scope, Sight, Subject},
    risk::Level,
};
use futures::future::BoxFuture;
use std::sync::Arc;

type Answer = Result<Response, PageError>;

/// Somebody who takes rows out, for as long as they go.
struct Out {
    majakka: Arc<Majakka>,
    actor: Actor,
    cx: Cx,
    /// Where the person may take rows out.
    scope: Scope,
    /// The reports that the person may take out.
    sight: Sight,
}

/// What is taken out: what it is called in the audit chain and in the file's name, and the keys of its heads.
struct What {
    name: &'static str,
    heads: &'static [&'static str],
}

/// A file of every row that `read` gives, once it has been noted that somebody takes it. Whoever may not gets the answer of what is not there.
async fn take<F>(op: Op, kind: &str, subject: Option<Subject>, what: What, read: F) -> Answer
where
    F: Fn(Arc<Out>, Option<String>) -> BoxFuture<'static, Batch> + Send + Sync + 'static,
{
    let kind = Kind::from_code(kind).ok_or_else(not_found)?;
    let may = match &subject {
        Some(subject) => op.may(Act::Export, subject),
        None => op.actor.may_somewhere(Act::Export),
    };
    if !may {
        return Err(not_found());
    }
    hand_out(op, kind, what, read).await
}

async fn hand_out<F>(op: Op, kind: Kind, what: What, read: F) -> Answer
where
    F: Fn(Arc<Out>, Option<String>) -> BoxFuture<'static, Batch> + Send + Sync + 'static,
{
    op.majakka.limits.file(op.session.user.0).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    services::exports::note(&op.majakka, (op.actor.organisation, op.actor.user), what.name).await?;
    let cx = op.visitor.cx();
    let heads = what.heads.iter().map(|key| cx.t(key)).collect();
    let name = format!("{}-{}", what.name, op.visitor.today);
    let out = Arc::new(Out {
        scope: op.actor.scope(Act::Export),
        sight: op.actor.export_sight(op.visitor.now),
        majakka: op.majakka,
        actor: op.actor,
        cx,
    });
    file(kind, &name, heads, move |after| read(out.clone(), after)).await
}

fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

fn count(n: impl TryInto<i64>) -> Cell {
    Cell::Number(n.try_into().unwrap_or(i64::MAX))
}

fn level(cx: &Cx, level: Option<Level>) -> [Cell; 2] {
    let Some(level) = level else {
        return [text(""), text(cx.t("level-none"))];
    };
    [count(level.get()), text(cx.level_name(level))]
}

pub(in crate::http) async fn register(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let filter = hazard_pages::read_filter(&query);
    let words = match filter.search {
        Some(id) => requests::search_words(op.majakka.store.read(), op.actor.organisation, op.session.id, id).await?,
        None => None,
    };
    let heads = &[
        "hazard",
        "unit",
        "hazard-area",
        "hazard-place",
        "state",
        "level-now",
        "level-now",
        "level-after",
        "level-after",
        "hazards-actions",
        "hazards-review",
    ];
    take(op, &kind, None, What { name: "hazards", heads }, move |out, after| {
        let (filter, words) = (filter.clone(), words.clone());
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) =
                views::hazards::list(conn, &out.scope, &filter, words.as_deref(), after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let [now, now_name] = level(cx, row.level);
                let [after, after_name] = level(cx, row.residual);
                vec![
                    text(row.title),
                    text(row.unit),
                    text(cx.t(&format!("area-{}", row.area.code()))),
                    text(row.place.unwrap_or_default()),
                    text(cx.t(&format!("hazard-state-{}", row.state.code()))),
                    now,
                    now_name,
                    after,
                    after_name,
                    count(row.open_actions),
                    Cell::Day(row.next_review_on),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

/// Reports as the reader's list shows them; who told of them is in no file.
pub(in crate::http) async fn incidents(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let filter = incident_pages::read_filter(&op, &query);
    let words = search::words(&op, filter.search).await?;
    let heads =
        &["report-number", "report-sent", "unit", "report-kind", "report-category", "report-text", "priority", "state"];
    take(op, &kind, None, What { name: "incidents", heads }, move |out, after| {
        let (filter, words) = (filter.clone(), words.clone());
        Box::pin(async move {
            let (conn, cx, zone) = (out.majakka.store.read(), &out.cx, out.cx.zone);
            let words = words.as_deref();
            let (rows, next) = views::incidents::list(conn, &out.sight, &filter, words, after.as_deref(), zone).await?;
            let rows = rows.into_iter().map(|row| {
                vec![
                    text(row.number),
                    Cell::Day(Some(local_day(row.sent_at, zone))),
                    text(row.unit),
                    text(cx.t(&format!("entry-{}", row.kind.code()))),
                    text(cx.category_of(&row.category.0, row.category.1)),
                    text(row.headline),
                    text(cx.t(&format!("priority-{}", row.priority.code()))),
                    text(cx.t(&format!("incident-state-{}", row.state.code()))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn actions(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let filter = action_pages::read_filter(&query);
    let heads = &[
        "action",
        "hazard",
        "unit",
        "level",
        "level",
        "action-control",
        "action-interim-short",
        "action-owner",
        "action-due",
        "state",
    ];
    take(op, &kind, None, What { name: "actions", heads }, move |out, after| {
        let filter = filter.clone();
        Box::pin(async move {
            let (conn, cx, seen) = (out.majakka.store.read(), &out.cx, Seen::of(&out.actor));
            let (rows, next) =
                views::actions::list(conn, (&out.scope, &seen), &filter, cx.today, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let [number, name] = level(cx, row.level);
                vec![
                    text(row.title),
                    text(match row.source {
                        Source::Hazard { title, .. } => title,
                        Source::Promise(_) => cx.t("action-promise"),
                        Source::Round(_) => cx.t("action-round"),
                        Source::Drill(_) => cx.t("action-drill"),
                    }),
                    text(row.unit),
                    number,
                    name,
                    text(cx.t(&format!("control-{}", row.control.code()))),
                    text(cx.t(if row.interim { "yes" } else { "no" })),
                    text(row.owner),
                    Cell::Day(Some(row.due_on)),
                    text(cx.t(&format!("action-state-{}", row.state.code()))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

/// The unit that something is taken out of.
fn in_unit(op: &Op, unit: UnitId) -> Option<Subject> {
    Some(op.in_unit(unit))
}

/// Rows that are all there at once.
fn all(rows: Vec<Row>) -> Batch {
    Ok((rows, None))
}
