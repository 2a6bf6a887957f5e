//! The lists of one unit.

use super::{Answer, What, all, count, in_unit, take, text};
use crate::{
    http::{Op, extract::Id},
    sheet::Cell,
    store::views::{self, duties::DutySight},
};
use app::pages::duty;
use domain::{cycle::Scope, ids::UnitId};
use uuid::Uuid;

pub(in crate::http) async fn duties(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let unit = UnitId(unit);
    let subject = in_unit(&op, unit);
    let heads = &["head-duty", "head-whose", "head-due", "head-who"];
    take(op, &kind, subject, What { name: "duties", heads }, move |out, _| {
        Box::pin(async move {
            let (conn, cx, sight) = (out.majakka.store.read(), &out.cx, DutySight::of(&out.actor));
            let rows = views::duties::of_unit(conn, (out.actor.organisation, unit), &sight).await?.into_iter();
            // Whose a child's duty is, no file tells.
            let rows = rows.map(|row| {
                let whose = row.whose.filter(|_| row.template.scope != Scope::Child).unwrap_or_default();
                vec![
                    text(duty::name(cx, row.template)),
                    text(whose),
                    Cell::Day(Some(row.due_on)),
                    text(row.named.unwrap_or_default()),
                ]
            });
            all(rows.collect())
        })
    })
    .await
}

pub(in crate::http) async fn ended_duties(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let unit = UnitId(unit);
    let subject = in_unit(&op, unit);
    let heads = &["head-duty", "head-whose", "head-due", "head-ended", "state", "head-who", "head-approved-by"];
    take(op, &kind, subject, What { name: "duties-ended", heads }, move |out, after| {
        Box::pin(async move {
            let (conn, cx, sight) = (out.majakka.store.read(), &out.cx, DutySight::of(&out.actor));
            let of = (out.actor.organisation, unit);
            let (rows, next) = views::duties::ended(conn, of, &sight, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let whose = row.whose.filter(|_| row.template.scope != Scope::Child).unwrap_or_default();
                let key = format!("cycle-status-{}", row.how.code());
                vec![
                    text(duty::name(cx, row.template)),
                    text(whose),
                    Cell::Day(Some(row.due_on)),
                    Cell::Day(Some(row.on)),
                    text(duty::of_scope(cx, &key, row.template)),
                    text(row.by.unwrap_or_default()),
                    text(row.approved_by.unwrap_or_default()),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn drills(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let unit = UnitId(unit);
    let subject = in_unit(&op, unit);
    let heads = &["head-drill", "head-day", "head-time-of-day", "head-minutes", "head-found", "head-unsettled"];
    take(op, &kind, subject, What { name: "drills", heads }, move |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::drills::list(conn, (out.actor.organisation, unit), after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                vec![
                    text(cx.t(&format!("cycle-{}", row.kind.duty()))),
                    Cell::Day(Some(row.on)),
                    text(cx.t(&format!("drill-time-{}", row.time.code()))),
                    count(row.minutes),
                    count(row.found),
                    count(row.unsettled),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn rounds(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let unit = UnitId(unit);
    let subject = in_unit(&op, unit);
    let heads = &["head-what", "head-day", "state", "head-found", "head-unsettled"];
    take(op, &kind, subject, What { name: "rounds", heads }, move |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::rounds::list(conn, (out.actor.organisation, unit), after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                vec![
                    text(cx.t(&format!("cycle-{}", row.kind.duty()))),
                    Cell::Day(Some(row.on)),
                    text(cx.t(&format!("round-state-{}", row.state.code()))),
                    count(row.found),
                    count(row.unsettled),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}
