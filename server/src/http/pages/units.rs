//! The administrator's units.

use super::step::why_not;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
    },
    services::{self, ServiceError},
    store::{
        StoreError,
        units::{self, Unit},
    },
};
use app::{
    pages::{
        admin::{self as pages, UnitForm, UnitList},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    policy::{Act, Permit, Subject},
    unit::{UnitField, UnitText},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(super) fn manages(op: &Op) -> Result<Permit, PageError> {
    op.permit(Act::ManageAccounts, &Subject::organisation(op.actor.organisation))
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    let _manages = manages(&op)?;
    let units = units::all(op.majakka.store.read(), op.actor.organisation).await?;
    let page = UnitList { units: units.into_iter().map(|unit| (unit.id, unit.text, unit.closed_on)).collect() };
    let title = op.visitor.cx().t("units-title");
    Page::new(&op, Place::Units, title).show(|cx| pages::unit_list(cx, &page)).await
}

async fn view(op: &Op, page: UnitForm) -> Answer {
    let title = op.visitor.cx().t(if page.existing.is_some() { "unit-edit" } else { "units-add" });
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Units, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::unit_form(cx, &page)).await
}

pub(in crate::http) async fn new_page(op: Op) -> Answer {
    let _manages = manages(&op)?;
    view(&op, new_form(Fields::default(), FormErrors::default())).await
}

pub(in crate::http) async fn edit_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _manages = manages(&op)?;
    let unit = units::load(op.majakka.store.read(), op.actor.organisation, UnitId(id)).await?;
    view(&op, form_of(&unit, None)).await
}

fn new_form(fields: Fields, errors: FormErrors<UnitField>) -> UnitForm {
    UnitForm { existing: None, fields, errors, notice: None, closed_on: None }
}

/// The form filled with a unit as it is kept.
fn form_of(unit: &Unit, notice: Option<String>) -> UnitForm {
    UnitForm {
        existing: Some((unit.id, unit.version)),
        closed_on: unit.closed_on,
        notice,
        ..new_form(unit.text.fields(), FormErrors::default())
    }
}

pub(in crate::http) async fn create(op: Op, Form(fields): Form) -> Answer {
    save(op, None, fields).await
}

pub(in crate::http) async fn edit(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    save(op, Some(UnitId(id)), fields).await
}

async fn save(mut op: Op, id: Option<UnitId>, fields: Fields) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    let existing = id.map(|id| (id, fields.parse("version").unwrap_or(0)));
    let text = match UnitText::parse(&fields) {
        Ok(text) => text,
        Err(errors) => return view(&op, UnitForm { existing, ..new_form(fields, errors) }).await,
    };
    let code = match services::units::save(&op.majakka, permit, submission, existing, text).await {
        Ok(_) => return flash_redirect(&op, "saved", "/admin/units"),
        Err(ServiceError::Rule(code)) => code,
        Err(ServiceError::Store(StoreError::Conflict)) => "stale",
        Err(other) => return Err(other.into()),
    };
    let notice = Some(rule(&op.visitor.cx(), code));
    let kept = match id {
        Some(id) => form_of(&units::load(op.majakka.store.read(), op.actor.organisation, id).await?, notice),
        None => UnitForm { notice, ..new_form(Fields::default(), FormErrors::default()) },
    };
    view(&op, UnitForm { fields, ..kept }).await
}

pub(in crate::http) async fn close(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    set_closed(op, UnitId(id), fields, true).await
}

pub(in crate::http) async fn open(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    set_closed(op, UnitId(id), fields, false).await
}

async fn set_closed(mut op: Op, id: UnitId, fields: Fields, closed: bool) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    let expected = (id, fields.parse("version").unwrap_or(0));
    let code = match services::units::close(&op.majakka, permit, submission, expected, closed).await {
        Ok(()) => return flash_redirect(&op, "saved", "/admin/units"),
        Err(error) => why_not(error)?,
    };
    let unit = units::load(op.majakka.store.read(), op.actor.organisation, id).await?;
    view(&op, form_of(&unit, Some(rule(&op.visitor.cx(), code)))).await
}
