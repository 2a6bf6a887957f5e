//! Assessments beside the yearly one: a new series, and the next version of one.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        problem::not_found,
        see_other,
    },
    services::{self, assessments::Begin},
    store::{series, units},
};
use app::{
    pages::assessment::{SeriesNew, new_series},
    shell::Place,
};
use axum::response::Response;
use domain::{
    assessment::{SeriesField, SeriesText},
    form::{Fields, FormErrors},
    hazard::Area,
    ids::{SeriesId, UnitId},
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn view(op: &Op, unit: UnitId, fields: Fields, errors: FormErrors<SeriesField>) -> Answer {
    let failed = !errors.is_empty();
    let found = units::load(op.majakka.store.read(), op.actor.organisation, unit).await?;
    let page = SeriesNew { unit, unit_name: found.text.name.to_string(), fields, errors };
    let title = op.visitor.cx().t("series-title-new");
    let frame = Page::new(op, Place::Assessments, title).with_problems(failed);
    frame.show(|cx| new_series(cx, &page)).await
}

pub(in crate::http) async fn new_page(op: Op, Query(query): Query) -> Answer {
    let unit = query.parse::<UnitId>("unit").ok_or_else(not_found)?;
    let _writes = op.permit(Act::WriteAssessment, &op.in_unit(unit))?;
    view(&op, unit, Fields::default(), FormErrors::default()).await
}

pub(in crate::http) async fn create(mut op: Op, Query(query): Query, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = query.parse::<UnitId>("unit").ok_or_else(not_found)?;
    let permit = op.permit(Act::WriteAssessment, &op.in_unit(unit))?;
    let text = match SeriesText::parse(&fields) {
        Ok(text) => text,
        Err(errors) => return view(&op, unit, fields, errors).await,
    };
    let areas = fields.all("areas").filter_map(Area::from_code).collect();
    let id = services::assessments::start(&op.majakka, permit, submission, Begin::New(text, areas)).await?;
    Ok(see_other(&format!("/assessments/{id}")))
}

pub(in crate::http) async fn next(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let found = series::load(op.majakka.store.read(), op.actor.organisation, SeriesId(id)).await?;
    let permit = op.permit(Act::WriteAssessment, &op.in_unit(found.unit))?;
    let version = services::assessments::start(&op.majakka, permit, submission, Begin::Next(found.id)).await?;
    Ok(see_other(&format!("/assessments/{version}")))
}
