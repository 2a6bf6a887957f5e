//! What the rounds of a unit look at.

use super::step;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services,
    store::{round_lists, units},
};
use app::{
    pages::{
        problem::rule,
        round::{self as pages, RoundLines},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    policy::Act,
    round::{LineKey, NewLine, RoundKind},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn of(op: &Op, unit: UnitId, kind: RoundKind) -> Result<RoundLines, PageError> {
    let _changes = op.permit(Act::DecideDuty, &op.in_unit(unit))?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let named = units::load(conn, organisation, unit).await?;
    Ok(RoundLines {
        unit,
        unit_name: named.text.name.to_string(),
        kind,
        list: round_lists::of_unit(conn, organisation, unit, kind).await?.now,
        fields: Fields::default(),
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn view(op: &Op, page: RoundLines) -> Answer {
    let title = op.visitor.cx().t("round-lines-title");
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::lines(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id((unit, kind)): Id<(Uuid, String)>) -> Answer {
    let kind = RoundKind::from_code(&kind).ok_or_else(not_found)?;
    view(&op, of(&op, UnitId(unit), kind).await?).await
}

pub(in crate::http) async fn add(mut op: Op, Id((unit, kind)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let kind = RoundKind::from_code(&kind).ok_or_else(not_found)?;
    let unit = UnitId(unit);
    let permit = op.permit(Act::DecideDuty, &op.in_unit(unit))?;
    let line = match NewLine::parse(&fields) {
        Ok(line) => line,
        Err(errors) => return view(&op, RoundLines { errors, fields, ..of(&op, unit, kind).await? }).await,
    };
    match services::round_lists::add(&op.majakka, permit, submission, kind, line).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/units/{unit}/rounds/lines/{}", kind.code())),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, RoundLines { notice, fields, ..of(&op, unit, kind).await? }).await
        }
    }
}

pub(in crate::http) async fn walk(
    mut op: Op,
    Id((unit, kind, line, way)): Id<(Uuid, String, String, String)>,
    Form(fields): Form,
) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let kind = RoundKind::from_code(&kind).ok_or_else(not_found)?;
    let key: LineKey = line.parse().map_err(|_| not_found())?;
    let walked = match way.as_str() {
        "out" => false,
        "back" => true,
        _ => return Err(not_found()),
    };
    if matches!(key, LineKey::Usual(line) if line.kind != kind) {
        return Err(not_found());
    }
    let unit = UnitId(unit);
    let permit = op.permit(Act::DecideDuty, &op.in_unit(unit))?;
    match services::round_lists::walk(&op.majakka, permit, submission, kind, (key, walked)).await {
        Ok(()) => Ok(see_other(&format!("/units/{unit}/rounds/lines/{}", kind.code()))),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, RoundLines { notice, ..of(&op, unit, kind).await? }).await
        }
    }
}
