//! The figures of the pictures, with how many each of them counts.

use super::{Answer, What, all, count, in_unit, take, text};
use crate::{
    http::{Op, extract::Id, problem::not_found},
    sheet::Row,
    store::views::{organisation_facts, period as period_view, unit_facts},
};
use app::pages::picture::{self as pages, FigureLine, FigureValue};
use domain::{ids::UnitId, month::FourMonths, policy::Subject};
use uuid::Uuid;

const HEADS: &[&str] = &["head-part", "head-figure", "head-value", "head-n"];

fn row(line: FigureLine) -> Row {
    let value = match line.value {
        FigureValue::Number(n) => count(n),
        FigureValue::Words(words) => text(words),
    };
    vec![text(line.part), text(line.name), value, line.n.map_or_else(|| text(""), count)]
}

pub(in crate::http) async fn unit(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let unit = UnitId(unit);
    let subject = in_unit(&op, unit);
    take(op, &kind, subject, What { name: "unit-figures", heads: HEADS }, move |out, _| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let facts = unit_facts::of_unit(conn, (out.actor.organisation, unit), (cx.now, cx.zone)).await?;
            all(pages::unit_lines(cx, &facts).into_iter().map(row).collect())
        })
    })
    .await
}

pub(in crate::http) async fn organisation(op: Op, Id(kind): Id<String>) -> Answer {
    let subject = Some(Subject::organisation(op.actor.organisation));
    take(op, &kind, subject, What { name: "organisation-figures", heads: HEADS }, |out, _| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let facts = organisation_facts::of_organisation(conn, &out.sight, (cx.now, cx.zone)).await?;
            let compared = organisation_facts::compared(conn, out.actor.organisation, cx.today).await?;
            all(pages::organisation_lines(cx, &facts, compared.as_ref()).into_iter().map(row).collect())
        })
    })
    .await
}

pub(in crate::http) async fn period(op: Op, Id((unit, code, kind)): Id<(Uuid, String, String)>) -> Answer {
    let unit = UnitId(unit);
    let asked = FourMonths::from_code(&code).filter(|of| of.is_over(op.visitor.today)).ok_or_else(not_found)?;
    let subject = in_unit(&op, unit);
    take(op, &kind, subject, What { name: "period-figures", heads: HEADS }, move |out, _| {
        Box::pin(async move {
            let (conn, cx) = (out.majakka.store.read(), &out.cx);
            let facts = period_view::of_period(conn, (out.actor.organisation, unit), asked, cx.zone).await?;
            all(pages::period_lines(cx, &facts, asked).into_iter().map(row).collect())
        })
    })
    .await
}
