//! The administrator's units.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
    },
    services::{self, ServiceError},
    store::{StoreError, units},
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
    unit::UnitText,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(super) fn manages(op: &Op) -> Result<Permit, PageError> {
    op.permit(Act::ManageAccounts, &Subject::organisation(op.actor.organisation))
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    let _manages = manages(&op)?;
    let units = units::all(op.majakka.store.read(), op.actor.organisation).await?;
    let page = UnitList { units: units.into_iter().map(|unit| (unit.id, unit.text)).collect() };
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
    let page = UnitForm { existing: None, fields: Fields::default(), errors: FormErrors::default(), notice: None };
    view(&op, page).await
}

pub(in crate::http) async fn edit_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _manages = manages(&op)?;
    let unit = units::load(op.majakka.store.read(), op.actor.organisation, UnitId(id)).await?;
    let page = UnitForm {
        existing: Some((unit.id, unit.version)),
        fields: unit.text.fields(),
        errors: FormErrors::default(),
        notice: None,
    };
    view(&op, page).await
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
        Err(errors) => return view(&op, UnitForm { existing, fields, errors, notice: None }).await,
    };
    let code = match services::units::save(&op.majakka, permit, submission, existing, text).await {
        Ok(_) => return flash_redirect(&op, "saved", "/admin/units"),
        Err(ServiceError::Rule(code)) => code,
        Err(ServiceError::Store(StoreError::Conflict)) => "stale",
        Err(other) => return Err(other.into()),
    };
    let existing = match id {
        Some(id) => {
            let unit = units::load(op.majakka.store.read(), op.actor.organisation, id).await?;
            Some((id, unit.version))
        }
        None => None,
    };
    let notice = Some(rule(&op.visitor.cx(), code));
    view(&op, UnitForm { existing, fields, errors: FormErrors::default(), notice }).await
}
