//! The checklist of a unit, an area a page.

use super::step::why_not;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services,
    store::{checklists, units},
};
use app::{
    pages::{
        hazard::{self as pages, CheckRow, Checklist, ChecklistArea},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::Fields,
    hazard::{
        Area,
        checklist::{CheckAnswer, parse_answers},
    },
    ids::UnitId,
    policy::{Act, Permit, Scope},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// The unit's name, its rows, and the reader's permit to answer.
async fn load(op: &Op, unit: Uuid) -> Result<(String, Vec<CheckRow>, Permit), PageError> {
    let permit = op.permit(Act::FileHazard, &op.in_unit(UnitId(unit)))?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let unit = units::load(conn, organisation, UnitId(unit)).await?;
    let rows = checklists::of_unit(conn, organisation, unit.id).await?;
    let rows = rows.into_iter().map(|row| CheckRow {
        item: row.item,
        answer: row.answer,
        answered: row.by.zip(row.at),
        hazards: row.hazards,
    });
    Ok((unit.text.name.to_string(), rows.collect(), permit))
}

/// The way to the checklist of the only unit, or to the choice among several.
pub(in crate::http) async fn choose(op: Op, Query(_): Query) -> Answer {
    let scope = op.actor.scope(Act::FileHazard);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let units = crate::store::views::people::working_units(op.majakka.store.read(), &scope).await?;
    if let [(unit, _)] = units.as_slice() {
        return Ok(see_other(&format!("/units/{unit}/checklist")));
    }
    let title = op.visitor.cx().t("checklist-title");
    Page::new(&op, Place::Hazards, title).show(|cx| pages::checklist_units(cx, &units)).await
}

pub(in crate::http) async fn show(op: Op, Id(unit): Id<Uuid>) -> Answer {
    let (unit_name, rows, _) = load(&op, unit).await?;
    let page = Checklist { unit, unit_name, rows };
    let title = op.visitor.cx().t("checklist-title");
    Page::new(&op, Place::Hazards, title).show(|cx| pages::checklist(cx, &page)).await
}

async fn view(op: &Op, (unit, area): (Uuid, Area), typed: Option<Fields>, notice: Option<String>) -> Answer {
    let (unit_name, mut rows, _) = load(op, unit).await?;
    rows.retain(|row| row.item.area == area);
    let page = ChecklistArea { unit, unit_name, area, rows, typed, notice };
    let title = op.visitor.cx().t(&format!("area-{}", area.code()));
    let frame = Page::new(op, Place::Hazards, title).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::checklist_area(cx, &page)).await
}

pub(in crate::http) async fn area(op: Op, Id((unit, area)): Id<(Uuid, String)>) -> Answer {
    let area = Area::from_code(&area).ok_or_else(not_found)?;
    view(&op, (unit, area), None, None).await
}

pub(in crate::http) async fn answer(mut op: Op, Id((unit, area)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let area = Area::from_code(&area).ok_or_else(not_found)?;
    let (_, _, permit) = load(&op, unit).await?;
    let answers = parse_answers(&fields, area);
    let anything = !answers.is_empty();
    let files = answers.iter().any(|new| new.answer == CheckAnswer::No);
    if let Err(error) = services::checklists::answer(&op.majakka, permit, submission, answers).await {
        let notice = rule(&op.visitor.cx(), why_not(error)?);
        return view(&op, (unit, area), Some(fields), Some(notice)).await;
    }
    // A new no is filed before going on.
    let to = Area::from_code(fields.one("then")).filter(|_| !files).unwrap_or(area);
    let home = format!("/units/{unit}/checklist/{}", to.code());
    if anything { flash_redirect(&op, "checklist-kept", &home) } else { Ok(see_other(&home)) }
}
