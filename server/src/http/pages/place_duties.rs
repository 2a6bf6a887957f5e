//! Duties that people begin in a unit or in the organisation as a whole.

use super::step::why_not;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
    },
    services::place_duties::begin_offered,
    store::views::{duties, offered},
};
use app::{
    pages::{
        duty::{self as pages, OfferedDuties, OfferedRow},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    cycle::template,
    ids::UnitId,
    policy::{Act, Permit, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Who leads a unit begins what concerns it; the safety lead also what was decided not to, and what the organisation has.
fn permit(op: &Op, unit: Option<UnitId>) -> Result<Permit, PageError> {
    let subject = subject(op, unit);
    if op.may(Act::ExcludeDuty, &subject) || unit.is_none() {
        op.permit(Act::ExcludeDuty, &subject)
    } else {
        op.permit(Act::DecideDuty, &subject)
    }
}

fn subject(op: &Op, unit: Option<UnitId>) -> Subject {
    unit.map_or_else(|| Subject::organisation(op.actor.organisation), |unit| op.in_unit(unit))
}

async fn view(op: &Op, unit: Option<UnitId>, notice: Option<String>) -> Answer {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let leads_safety = op.may(Act::ExcludeDuty, &subject(op, unit));
    let (place_name, place) = match unit {
        Some(unit) => (duties::unit_name(conn, organisation, unit).await?, Place::Reviews),
        None => (op.session.organisation_name.clone(), Place::OrganisationDuties),
    };
    let found = offered::list(conn, organisation, unit, leads_safety, op.visitor.today).await?;
    let rows = found.into_iter().map(|of| OfferedRow { template: of.template, anew: of.is_excluded() }).collect();
    let conflict = notice.is_some();
    let page = OfferedDuties { unit, place_name, rows, notice };
    let title = op.visitor.cx().t("duties-more");
    Page::new(op, place, title).with_conflict(conflict).show(|cx| pages::offered(cx, &page)).await
}

async fn begin(mut op: Op, unit: Option<UnitId>, code: &str, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let template = template(code).ok_or_else(not_found)?;
    let permit = permit(&op, unit)?;
    let home = unit.map_or_else(|| "/duties/organisation".into(), |unit| format!("/units/{unit}/duties"));
    let code = match begin_offered(&op.majakka, permit, submission, template).await {
        Ok(()) => return flash_redirect(&op, "saved", &home),
        Err(error) => why_not(error)?,
    };
    let notice = rule(&op.visitor.cx(), code);
    view(&op, unit, Some(notice)).await
}

pub(in crate::http) async fn of_unit(op: Op, Id(id): Id<Uuid>) -> Answer {
    let unit = Some(UnitId(id));
    let _begins = permit(&op, unit)?;
    view(&op, unit, None).await
}

pub(in crate::http) async fn begin_in_unit(op: Op, Id((id, code)): Id<(Uuid, String)>, form: Form) -> Answer {
    begin(op, Some(UnitId(id)), &code, form).await
}

pub(in crate::http) async fn of_organisation(op: Op) -> Answer {
    let _begins = permit(&op, None)?;
    view(&op, None, None).await
}

pub(in crate::http) async fn begin_in_organisation(op: Op, Id(code): Id<String>, form: Form) -> Answer {
    begin(op, None, &code, form).await
}
