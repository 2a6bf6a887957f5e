//! The lists of many units.

use super::{Answer, What, all, count, hand_out, level, take, text};
use crate::{
    http::{
        Op,
        export::Kind,
        extract::{Id, Query},
        problem::not_found,
    },
    sheet::Cell,
    store::{
        plans,
        views::{self, plans::put},
    },
};
use app::{
    pages::{plan, report},
    ui::Moments,
};
use domain::{
    clock::local_day,
    month::{FourMonths, Month},
    policy::{Act, Subject},
};

pub(in crate::http) async fn assessments(op: Op, Id(kind): Id<String>) -> Answer {
    let heads = &[
        "head-assessment",
        "unit",
        "head-version",
        "state",
        "head-highest",
        "level",
        "head-lines",
        "head-next-review",
    ];
    take(op, &kind, None, What { name: "assessments", heads }, |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::assessments::list(conn, &out.scope, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let [number, name] = level(cx, row.level);
                vec![
                    text(row.name.title(cx)),
                    text(row.name.unit),
                    count(row.number),
                    text(cx.t(&format!("version-state-{}", row.state.code()))),
                    number,
                    name,
                    count(row.lines),
                    Cell::Day(row.next_review_on),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn reviews(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let open = query.one("state") != "ended";
    let heads = &["head-what", "unit", "head-reasons", "head-due", "state"];
    take(op, &kind, None, What { name: "reviews", heads }, move |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::reviews::list(conn, &out.scope, open, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let why = row.triggers.iter().map(|trigger| cx.t(&format!("trigger-{}", trigger.code())));
                vec![
                    text(row.about.title(cx, &row.unit)),
                    text(row.unit.clone()),
                    text(why.collect::<Vec<_>>().join(", ")),
                    Cell::Day(Some(row.due_on)),
                    text(cx.t(&format!("review-state-{}", row.state.code()))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn lessons(op: Op, Id(kind): Id<String>) -> Answer {
    let heads = &["head-day", "unit", "report-category", "head-lesson"];
    take(op, &kind, None, What { name: "lessons", heads }, |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::learnings::list(conn, &out.scope, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                vec![
                    Cell::Day(Some(local_day(row.at, cx.zone))),
                    text(row.unit),
                    text(cx.category_of(&row.category.0, row.category.1)),
                    text(row.text),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn units(op: Op, Id(kind): Id<String>) -> Answer {
    let heads = &["unit", "head-serious", "figure-late-actions", "head-reviews"];
    take(op, &kind, None, What { name: "units", heads }, |out, after| {
        Box::pin(async move {
            let conn = out.majakka.store.read();
            let (rows, next) = views::picture::units(conn, &out.scope, out.cx.today, after.as_deref()).await?;
            let rows = rows
                .into_iter()
                .map(|row| vec![text(row.name), count(row.serious), count(row.late), count(row.reviews)]);
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn duties_of_units(op: Op, Id(kind): Id<String>) -> Answer {
    let heads = &["unit", "head-open", "head-late", "head-on-time", "head-n"];
    take(op, &kind, None, What { name: "duties-of-units", heads }, |out, _| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let rows = views::duties::units(conn, &out.scope, (cx.now, cx.today)).await?.into_iter().map(|row| {
                let of = row.compliance;
                let share = (of.counted() > 0).then(|| (200 * of.on_time + of.counted()) / (2 * of.counted()));
                let share = share.map_or_else(|| text(""), count);
                vec![text(row.name), count(row.open), count(row.late), share, count(of.counted())]
            });
            all(rows.collect())
        })
    })
    .await
}

pub(in crate::http) async fn plans(op: Op, Id(kind): Id<String>) -> Answer {
    let heads = &["unit", "head-plan", "head-version", "head-in-force-from", "head-check-by", "head-being-made"];
    take(op, &kind, None, What { name: "plans", heads }, |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (mut owners, next) = views::plans::of_units(conn, &out.scope, after.as_deref()).await?;
            let versions = plans::of_owners(conn, owners.iter().map(|owner| owner.owner)).await?;
            for owner in &mut owners {
                put(owner, &versions, cx.zone);
            }
            let rows = owners.into_iter().flat_map(|owner| {
                let name = owner.name;
                owner.plans.into_iter().map(move |line| {
                    let open = line.open.map(|(_, state)| cx.t(&format!("plan-state-{}", state.code())));
                    vec![
                        text(name.clone()),
                        text(plan::title(cx, line.kind)),
                        line.in_force.map_or_else(|| text(""), |(_, number, _)| count(number)),
                        Cell::Day(line.in_force.map(|(.., since)| since)),
                        Cell::Day(line.in_force.and_then(|(.., since)| line.kind.next_check(since))),
                        text(open.unwrap_or_default()),
                    ]
                })
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

pub(in crate::http) async fn reports(op: Op, Id(kind): Id<String>, Query(query): Query) -> Answer {
    let newest = FourMonths::of(Month::of(op.visitor.today)).before();
    let period = match query.one("period") {
        "" => newest,
        code => FourMonths::from_code(code).filter(|of| of.is_over(op.visitor.today)).ok_or_else(not_found)?,
    };
    let heads = &["unit", "head-report", "head-version", "state", "head-published-on"];
    take(op, &kind, None, What { name: "reports", heads }, move |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::reports::of_units(conn, &out.scope, period, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| {
                let state = row.version.map(|((_, state), _)| cx.t(&format!("report-state-{}", state.code())));
                vec![
                    text(row.name),
                    text(report::title(cx, period)),
                    row.version.map_or_else(|| text(""), |(_, number)| count(number)),
                    text(state.unwrap_or_else(|| cx.t("report-none"))),
                    Cell::Day(row.published_at.map(|at| local_day(at, cx.zone))),
                ]
            });
            Ok((rows.collect(), next))
        })
    })
    .await
}

/// What inspectors looked at: for those who answer for that.
pub(in crate::http) async fn inspections(op: Op, Id(kind): Id<String>) -> Answer {
    let kind = Kind::from_code(&kind).ok_or_else(not_found)?;
    let _reads = op.permit(Act::ReadInspections, &Subject::organisation(op.actor.organisation))?;
    let heads = &["head-day", "head-who", "head-route"];
    hand_out(op, kind, What { name: "inspections", heads }, |out, after| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let (rows, next) = views::inspections::list(conn, out.actor.organisation, after.as_deref()).await?;
            let rows = rows.into_iter().map(|row| vec![text(cx.moment(row.at)), text(row.who), text(row.route)]);
            Ok((rows.collect(), next))
        })
    })
    .await
}
