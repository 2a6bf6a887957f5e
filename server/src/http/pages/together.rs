//! What children and adults do together, unit by unit: the overview, the wall, and how it feels.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Id, Query},
        problem::not_found,
    },
    store::{
        map, pulses,
        views::together::{self, is_on_wall},
    },
};
use app::{
    pages::together::{self as pages, Feelings, Wall},
    shell::Place,
};
use axum::response::Response;
use chrono::TimeDelta;
use domain::{
    ids::UnitId,
    month::Month,
    policy::Act,
    voice::{Readers, aggregate, cells},
};
use uuid::Uuid;

/// How long the wall tells of a change.
const WALL_DAYS: i64 = 365;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn overview(op: Op) -> Answer {
    if !op.actor.may_somewhere(Act::AnswerProposal) {
        return Err(not_found());
    }
    let scope = op.actor.scope(Act::AnswerProposal);
    let units = together::units(op.majakka.store.read(), &scope, op.visitor.today).await?;
    let title = op.visitor.cx().t("together-title");
    Page::new(&op, Place::Together, title).show(|cx| pages::overview(cx, &units)).await
}

/// Everybody who reads the unit's assessments reads its wall, inspectors too: nothing on it is of one child.
pub(in crate::http) async fn wall(op: Op, Id(unit): Id<Uuid>) -> Answer {
    let unit = UnitId(unit);
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(unit))?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let (name, last_meeting) = together::unit(conn, organisation, unit).await?;
    let since = op.visitor.now - TimeDelta::days(WALL_DAYS);
    let page = Wall {
        unit,
        name,
        changes: together::changes(conn, organisation, unit, since).await?,
        goals: together::shared_goals(conn, organisation, unit, is_on_wall).await?,
        last_meeting,
    };
    let title = op.visitor.cx().t("wall-title");
    Page::new(&op, Place::Together, title).show(|cx| pages::wall(cx, &page)).await
}

/// Whole months that have ended, and never of one child.
pub(in crate::http) async fn feelings(op: Op, Id(unit): Id<Uuid>, Query(query): Query) -> Answer {
    let unit = UnitId(unit);
    let _reads = op.permit(Act::AnswerProposal, &op.in_unit(unit))?;
    let (conn, organisation, today) = (op.majakka.store.read(), op.actor.organisation, op.visitor.today);
    let (name, _) = together::unit(conn, organisation, unit).await?;
    let newest = Month::of(today).before();
    let month = Month::from_code(query.one("month")).filter(|month| month.is_over(today)).unwrap_or(newest);
    let months = [month, month.before(), month.before().before()];
    let answers = pulses::of_months(conn, organisation, unit, (month.before().before(), month)).await?;
    let marks = map::of_month(conn, organisation, unit, month).await?;
    let figures = |month| (month, aggregate(&answers, month, Readers::Staff, today));
    let page = Feelings {
        unit,
        name,
        months: months.into_iter().map(figures).collect(),
        cells: cells(&marks, Readers::Staff),
        newest,
    };
    let title = op.visitor.cx().t("feelings-title");
    Page::new(&op, Place::Together, title).show(|cx| pages::feelings(cx, &page)).await
}
