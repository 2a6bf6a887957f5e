//! Drills: the list, the record of one, and what it showed.

use super::{hygiene, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
    },
    services,
    store::{units, views},
};
use app::{
    pages::{
        problem::rule,
        round::{self as pages, DrillList, DrillNew, DrillShow},
    },
    shell::Place,
    ui::Moments,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::{DrillId, UnitId},
    policy::{Act, Subject},
    round::{DrillKind, DrillText, FindingWords},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Id(unit): Id<Uuid>, Query(query): Query) -> Answer {
    let (conn, organisation, unit) = (op.majakka.store.read(), op.actor.organisation, UnitId(unit));
    let subject = op.in_unit(unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    let named = units::load(conn, organisation, unit).await?;
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = views::drills::list(conn, (organisation, unit), after).await?;
    let may_record = named.closed_on.is_none() && op.may(Act::DoDuty, &subject);
    let page = DrillList { unit, unit_name: named.text.name.to_string(), rows, next, may_record };
    let title = op.visitor.cx().t("drills-title");
    Page::new(&op, Place::Reviews, title)
        .with_files(op.may(Act::Export, &subject), format!("/units/{unit}/drills/export/{{kind}}"))
        .show(|cx| pages::drills(cx, &page))
        .await
}

async fn new_of(op: &Op, unit: UnitId, fields: Fields) -> Result<DrillNew, PageError> {
    let named = units::load(op.majakka.store.read(), op.actor.organisation, unit).await?;
    let unit_name = named.text.name.to_string();
    Ok(DrillNew { unit, unit_name, fields, errors: FormErrors::default(), warned: None, notice: None })
}

async fn new_view(op: &Op, page: DrillNew) -> Answer {
    let failed = !page.errors.is_empty() || page.warned.is_some();
    let title = op.visitor.cx().t("drill-new");
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::drill_new(cx, &page)).await
}

pub(in crate::http) async fn new_page(op: Op, Id(unit): Id<Uuid>, Query(query): Query) -> Answer {
    let unit = UnitId(unit);
    let _records = op.permit(Act::DoDuty, &op.in_unit(unit))?;
    let fields = Fields::default().with_date("on", Some(op.visitor.today));
    let fields = match DrillKind::from_code(query.one("kind")) {
        Some(kind) => fields.with("kind", kind.code()),
        None => fields,
    };
    new_view(&op, new_of(&op, unit, fields).await?).await
}

pub(in crate::http) async fn record(mut op: Op, Id(unit): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = UnitId(unit);
    let permit = op.permit(Act::DoDuty, &op.in_unit(unit))?;
    let text = match DrillText::parse(&fields, op.visitor.today) {
        Ok(text) => text,
        Err(errors) => return new_view(&op, DrillNew { errors, ..new_of(&op, unit, fields).await? }).await,
    };
    if let Some(warned) = hygiene::look_in_unit(&op, &fields, unit, &text.texts()).await? {
        return new_view(&op, DrillNew { warned: Some(warned), ..new_of(&op, unit, fields).await? }).await;
    }
    match services::drills::record(&op.majakka, permit, submission, text).await {
        Ok(id) => flash_redirect(&op, "drill-recorded", &format!("/drills/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            new_view(&op, DrillNew { notice, ..new_of(&op, unit, fields).await? }).await
        }
    }
}

async fn load(op: &Op, id: Uuid) -> Result<(DrillShow, Subject), PageError> {
    let found = views::drills::one(op.majakka.store.read(), op.actor.organisation, DrillId(id)).await?;
    let subject = op.in_unit(found.drill.unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    let page = DrillShow {
        id: found.drill.id,
        unit: found.drill.unit,
        unit_name: found.unit,
        text: found.drill.text,
        recorded: found.recorded,
        findings: found.findings,
        may_record: op.may(Act::DoDuty, &subject),
        may_act: super::findings::may_act(op, &subject),
        fields: Fields::default(),
        errors: FormErrors::default(),
        warned: None,
        notice: None,
    };
    Ok((page, subject))
}

async fn view(op: &Op, page: DrillShow) -> Answer {
    let cx = op.visitor.cx();
    let title = format!("{} {}", cx.t(&format!("cycle-{}", page.text.kind.duty())), cx.full_day(page.text.on));
    let failed = !page.errors.is_empty() || page.warned.is_some();
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::drill(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (page, _) = load(&op, id).await?;
    view(&op, page).await
}

pub(in crate::http) async fn find(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (page, subject) = load(&op, id).await?;
    let permit = op.permit(Act::DoDuty, &subject)?;
    let words = match FindingWords::parse(&fields) {
        Ok(words) => words,
        Err(errors) => return view(&op, DrillShow { errors, fields, ..page }).await,
    };
    if let Some(warned) = hygiene::look_in_unit(&op, &fields, page.unit, &[words.0.as_str()]).await? {
        return view(&op, DrillShow { warned: Some(warned), fields, ..page }).await;
    }
    match services::drills::find(&op.majakka, permit, submission, page.id, words).await {
        Ok(_) => flash_redirect(&op, "saved", &format!("/drills/{id}#h-findings")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, DrillShow { notice, fields, ..page }).await
        }
    }
}
