//! The register and the actions as files. Taking them out is written into the audit chain before the first row goes.

use super::{actions, hazards, incidents};
use crate::{
    http::{
        Op, PageError,
        export::{Kind, file},
        extract::{Id, Query},
        pages::search,
        problem::not_found,
    },
    majakka::Majakka,
    services,
    sheet::Cell,
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
    policy::{Act, Scope},
    risk::Level,
};
use std::sync::Arc;

type Answer = Result<Response, PageError>;

/// Where the reader may take rows out, after it has been noted that they do.
async fn noted(op: &Op, what: &'static str) -> Result<Scope, PageError> {
    let scope = op.actor.scope(Act::Export);
    if !op.actor.may_somewhere(Act::Export) {
        return Err(not_found());
    }
    op.majakka.limits.file(op.session.user.0).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    services::exports::note(&op.majakka, (op.actor.organisation, op.actor.user), what).await?;
    Ok(scope)
}

fn level(cx: &Cx, level: Option<Level>) -> [Cell; 2] {
    let Some(level) = level else {
        return [Cell::Text(String::new()), Cell::Text(cx.t("level-none"))];
    };
    [Cell::Number(i64::from(level.get())), Cell::Text(cx.level_name(level))]
}

fn heads(cx: &Cx, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| cx.t(key)).collect()
}

pub(in crate::http) async fn register(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let kind = Kind::from_code(&kind).ok_or_else(not_found)?;
    let scope = noted(&op, "register").await?;
    let filter = hazards::read_filter(&query);
    let words = match filter.search {
        Some(id) => requests::search_words(op.majakka.store.read(), op.actor.organisation, op.session.id, id).await?,
        None => None,
    };
    let cx = op.visitor.cx();
    let keys = [
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
    let (heads, name) = (heads(&cx, &keys), format!("hazards-{}", op.visitor.today));
    let majakka: Arc<Majakka> = op.majakka.clone();
    file(kind, &name, heads, move |after| {
        let (majakka, scope, filter, words, cx) =
            (majakka.clone(), scope.clone(), filter.clone(), words.clone(), cx.clone());
        Box::pin(async move {
            let conn = majakka.store.read();
            let (rows, next) = views::hazards::list(conn, &scope, &filter, words.as_deref(), after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let [now, now_name] = level(&cx, row.level);
                let [after, after_name] = level(&cx, row.residual);
                vec![
                    Cell::Text(row.title),
                    Cell::Text(row.unit),
                    Cell::Text(cx.t(&format!("area-{}", row.area.code()))),
                    Cell::Text(row.place.unwrap_or_default()),
                    Cell::Text(cx.t(&format!("hazard-state-{}", row.state.code()))),
                    now,
                    now_name,
                    after,
                    after_name,
                    Cell::Number(row.open_actions),
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
    let kind = Kind::from_code(&kind).ok_or_else(not_found)?;
    noted(&op, "incidents").await?;
    let filter = incidents::read_filter(&op, &query);
    let words = search::words(&op, filter.search).await?;
    let sight = op.actor.export_sight(op.visitor.now);
    let (cx, zone) = (op.visitor.cx(), op.majakka.config.time_zone);
    let keys =
        ["report-number", "report-sent", "unit", "report-kind", "report-category", "report-text", "priority", "state"];
    let (heads, name) = (heads(&cx, &keys), format!("incidents-{}", op.visitor.today));
    let majakka: Arc<Majakka> = op.majakka.clone();
    file(kind, &name, heads, move |after| {
        let (majakka, sight, filter, words, cx) =
            (majakka.clone(), sight.clone(), filter.clone(), words.clone(), cx.clone());
        Box::pin(async move {
            let conn = majakka.store.read();
            let words = words.as_deref();
            let (rows, next) = views::incidents::list(conn, &sight, &filter, words, after.as_deref(), zone).await?;
            let rows = rows.into_iter().map(|row| {
                vec![
                    Cell::Text(row.number),
                    Cell::Day(Some(local_day(row.sent_at, zone))),
                    Cell::Text(row.unit),
                    Cell::Text(cx.t(&format!("entry-{}", row.kind.code()))),
                    Cell::Text(cx.category_of(&row.category.0, row.category.1)),
                    Cell::Text(row.headline),
                    Cell::Text(cx.t(&format!("priority-{}", row.priority.code()))),
                    Cell::Text(cx.t(&format!("incident-state-{}", row.state.code()))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn actions(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let kind = Kind::from_code(&kind).ok_or_else(not_found)?;
    let scope = noted(&op, "actions").await?;
    let filter = actions::read_filter(&query);
    let (cx, seen, today) = (op.visitor.cx(), Seen::of(&op.actor), op.visitor.today);
    let keys = [
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
    let (heads, name) = (heads(&cx, &keys), format!("actions-{today}"));
    let majakka: Arc<Majakka> = op.majakka.clone();
    file(kind, &name, heads, move |after| {
        let (majakka, scope, seen, filter, cx) =
            (majakka.clone(), scope.clone(), seen.clone(), filter.clone(), cx.clone());
        Box::pin(async move {
            let conn = majakka.store.read();
            let (rows, next) = views::actions::list(conn, (&scope, &seen), &filter, today, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let [number, name] = level(&cx, row.level);
                vec![
                    Cell::Text(row.title),
                    Cell::Text(match row.source {
                        Source::Hazard { title, .. } => title,
                        Source::Promise(_) => cx.t("action-promise"),
                        Source::Round(_) => cx.t("action-round"),
                        Source::Drill(_) => cx.t("action-drill"),
                    }),
                    Cell::Text(row.unit),
                    number,
                    name,
                    Cell::Text(cx.t(&format!("control-{}", row.control.code()))),
                    Cell::Text(cx.t(if row.interim { "yes" } else { "no" })),
                    Cell::Text(row.owner),
                    Cell::Day(Some(row.due_on)),
                    Cell::Text(cx.t(&format!("action-state-{}", row.state.code()))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}
