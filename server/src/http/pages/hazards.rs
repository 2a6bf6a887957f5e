//! Hazards: the register, filing, deciding.

use super::{search, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError},
    store::{StoreError, views},
};
use app::{
    pages::{
        decision::{Decision, Words},
        hazard::{self as pages, Filter, HazardConflict, HazardFile, HazardFileMode, HazardList, HazardShow},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::parse_step,
    form::{Fields, FormErrors, Problem},
    hazard::{Area, HazardDecision, HazardField, HazardSource, HazardState, HazardText, checklist, library},
    ids::{FindingId, HazardId, UnitId},
    policy::{Act, Scope},
    text::Title,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(super) fn read_filter(fields: &Fields) -> Filter {
    Filter {
        unit: fields.parse("unit"),
        area: Area::from_code(fields.one("area")),
        state: HazardState::from_code(fields.one("state")),
        level: fields.parse("level"),
        search: fields.parse("search"),
        cell: fields.one("cell").split_once('x').and_then(|(l, s)| Some((l.parse().ok()?, s.parse().ok()?))),
    }
}

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let scope = op.actor.scope(Act::ReadHazard);
    if !op.actor.may_somewhere(Act::ReadHazard) {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let mut filter = read_filter(&query);
    let words = search::words(&op, filter.search).await?;
    filter.search = filter.search.filter(|_| words.is_some());
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = views::hazards::list(conn, &scope, &filter, words.as_deref(), after).await?;
    let page = HazardList {
        rows,
        units: views::people::units(conn, &scope).await?,
        filter,
        words,
        next,
        first_page: after.is_none(),
        may_report: op.actor.may_somewhere(Act::FileHazard),
    };
    let title = op.visitor.cx().t("hazards-title");
    Page::new(&op, Place::Hazards, title)
        .with_files(op.actor.may_somewhere(Act::Export), page.filter.export_href("{kind}"))
        .show(|cx| pages::list(cx, &page))
        .await
}

/// Search words are kept with the session; only their id goes into the address.
pub(in crate::http) async fn filter(op: Op, Form(fields): Form) -> Answer {
    let mut filter = read_filter(&fields);
    filter.search = search::keep(&op, &fields).await?;
    Ok(see_other(&filter.href(None)))
}

pub(in crate::http) async fn library(op: Op) -> Answer {
    if !op.actor.may_somewhere(Act::FileHazard) {
        return Err(not_found());
    }
    let title = op.visitor.cx().t("library-title");
    Page::new(&op, Place::Hazards, title).show(pages::library).await
}

async fn file_view(op: &Op, fields: Fields, errors: FormErrors<HazardField>) -> Answer {
    let failed = !errors.is_empty();
    let page = HazardFile {
        mode: HazardFileMode::New,
        units: views::people::working_units(op.majakka.store.read(), &op.actor.scope(Act::FileHazard)).await?,
        fields,
        errors,
        conflict: None,
        scripts: crate::http::page::has_scripts(),
    };
    let title = op.visitor.cx().t("hazard-new-title");
    Page::new(op, Place::Hazards, title).with_problems(failed).show(|cx| pages::file(cx, &page)).await
}

pub(in crate::http) async fn file_page(op: Op, Query(query): Query) -> Answer {
    if !op.actor.may_somewhere(Act::FileHazard) {
        return Err(not_found());
    }
    let mut fields = Fields::default().with("source", "observation");
    if let Some(entry) = library::entry(query.one("library")) {
        let cx = op.visitor.cx();
        fields = Fields::default()
            .with("title", cx.t(&format!("library-{}", entry.code)))
            .with("description", cx.t(&format!("library-{}-text", entry.code)))
            .with("area", entry.area.code())
            .with("source", "checklist");
    }
    if let Some(item) = checklist::find(query.one("check")) {
        fields = Fields::default()
            .with("title", op.visitor.cx().t(&format!("check-{}-no", item.code)))
            .with("area", item.area.code())
            .with("source", "checklist")
            .with("check", item.code);
    }
    if let Some(unit) = query.parse::<UnitId>("unit") {
        fields = fields.with("unit", unit.to_string());
    }
    if let Some(id) = query.parse::<FindingId>("finding") {
        let (found, _) = super::findings::load(&op, id).await?;
        fields = Fields::default()
            .with("title", Title::beginning(found.words.as_str()).map(Title::into_string).unwrap_or_default())
            .with("source", HazardSource::Round.code())
            .with("unit", found.unit.to_string());
    }
    file_view(&op, fields, FormErrors::default()).await
}

pub(in crate::http) async fn file(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = fields.parse::<UnitId>("unit").or_else(|| only_unit(&op));
    if let Some(unit) = unit {
        let _files = op.permit(Act::FileHazard, &op.in_unit(unit))?;
    }
    let text = match HazardText::parse(&fields, unit.is_some()) {
        Ok(text) => text,
        Err(errors) => return file_view(&op, fields, errors).await,
    };
    let permit = op.permit(Act::FileHazard, &op.in_unit(unit.ok_or_else(not_found)?))?;
    let check = checklist::find(fields.one("check"));
    let unit = permit.unit();
    let id = match services::hazards::file(&op.majakka, permit, submission, (text, check)).await {
        Ok(id) => id,
        Err(ServiceError::Rule("unit-closed")) => {
            let errors = FormErrors::of(HazardField::Unit, Problem::Rule("closed"));
            return file_view(&op, fields, errors).await;
        }
        Err(error) => return Err(error.into()),
    };
    // Who goes through the checklist goes on where they were.
    let to = match check.zip(unit) {
        Some((item, unit)) => format!("/units/{unit}/checklist/{}", item.area.code()),
        None => format!("/hazards/{id}"),
    };
    flash_redirect(&op, "hazard-filed", &to)
}

/// With one unit there was nothing to choose.
fn only_unit(op: &Op) -> Option<UnitId> {
    match op.actor.scope(Act::FileHazard) {
        Scope::Units(_, units) if units.len() == 1 => units.first().copied(),
        _ => None,
    }
}

async fn load(op: &Op, id: Uuid) -> Result<views::hazards::HazardWithNames, PageError> {
    let found =
        views::hazards::one(op.majakka.store.read(), op.actor.organisation, HazardId(id), op.visitor.today).await?;
    let _read = op.permit(Act::ReadHazard, &op.in_unit(found.hazard.unit))?;
    Ok(found)
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let found = load(&op, id).await?;
    let hazard = found.hazard;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let of_unit = op.in_unit(hazard.unit);
    let decides = op.may(Act::DecideHazard, &of_unit);
    let page = HazardShow {
        id,
        unit: found.unit,
        state: hazard.state,
        level: hazard.level,
        residual: hazard.residual,
        next_review_on: hazard.next_review_on,
        reporter: found.reporter,
        reported_at: hazard.reported_at,
        assessments: views::hazards::assessed_in(conn, organisation, hazard.id).await?,
        actions: views::actions::of_hazard(conn, organisation, hazard.id, op.visitor.today).await?,
        timeline: views::timeline::of_hazard(conn, organisation, id).await?,
        decisions: hazard.state.decisions().filter(|_| decides).collect(),
        may_edit: op.may(Act::EditHazard, &of_unit),
        may_act: hazard.state.is_in_register() && op.may(Act::ProposeAction, &of_unit),
        text: hazard.text,
    };
    let title = page.text.title.to_string();
    Page::new(&op, Place::Hazards, title).show(|cx| pages::show(cx, &page)).await
}

pub(in crate::http) async fn edit_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let found = load(&op, id).await?;
    let _edits = op.permit(Act::EditHazard, &op.in_unit(found.hazard.unit))?;
    let fields = found.hazard.text.fields();
    edit_view(&op, found, fields, FormErrors::default(), false).await
}

async fn edit_view(
    op: &Op,
    found: views::hazards::HazardWithNames,
    fields: Fields,
    errors: FormErrors<HazardField>,
    conflict: bool,
) -> Answer {
    let hazard = found.hazard;
    let failed = !errors.is_empty();
    let page = HazardFile {
        mode: HazardFileMode::Edit { id: hazard.id.0, version: hazard.version, title: hazard.text.title.to_string() },
        units: Vec::new(),
        fields,
        errors,
        conflict: conflict.then_some(HazardConflict { who: found.last_change, kept: hazard.text }),
        scripts: crate::http::page::has_scripts(),
    };
    let title = op.visitor.cx().t("hazard-edit-title");
    let frame = Page::new(op, Place::Hazards, title).with_problems(failed).with_conflict(conflict);
    frame.show(|cx| pages::file(cx, &page)).await
}

pub(in crate::http) async fn edit(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let found = load(&op, id).await?;
    let permit = op.permit(Act::EditHazard, &op.in_unit(found.hazard.unit))?;
    let text = match HazardText::parse(&fields, true) {
        Ok(text) => text,
        Err(errors) => return edit_view(&op, found, fields, errors, false).await,
    };
    let expected = (HazardId(id), fields.parse("version").unwrap_or(0));
    match services::hazards::edit(&op.majakka, permit, submission, expected, text).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/hazards/{id}")),
        Err(ServiceError::Store(StoreError::Conflict)) => {
            let newer = load(&op, id).await?;
            edit_view(&op, newer, fields, FormErrors::default(), true).await
        }
        Err(other) => Err(other.into()),
    }
}

fn decision_page(found: &views::hazards::HazardWithNames, op: &Op, choice: HazardDecision) -> Decision {
    let hazard = &found.hazard;
    Decision {
        code: format!("hazard-{}", choice.code()),
        about: (format!("/hazards/{}", hazard.id), hazard.text.title.to_string()),
        list: ("/hazards".into(), op.visitor.cx().t("hazards-title")),
        action: format!("/hazards/{}/decide/{}", hazard.id, choice.code()),
        version: hazard.version,
        words: if choice.needs_reason() { Words::Needed } else { Words::None },
        with_date: false,
        notice: None,
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

pub(in crate::http) async fn decide_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let choice = HazardDecision::from_code(&code).ok_or_else(not_found)?;
    let found = load(&op, id).await?;
    let _decides = op.permit(Act::DecideHazard, &op.in_unit(found.hazard.unit))?;
    let mut page = decision_page(&found, &op, choice);
    if found.hazard.state.decisions().all(|open| open != choice) {
        page.notice = Some(rule(&op.visitor.cx(), "wrong-state"));
    }
    step::view(&op, Place::Hazards, page).await
}

pub(in crate::http) async fn decide(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let choice = HazardDecision::from_code(&code).ok_or_else(not_found)?;
    let found = load(&op, id).await?;
    let permit = op.permit(Act::DecideHazard, &op.in_unit(found.hazard.unit))?;
    let reason = match parse_step(&fields, choice.needs_reason(), None) {
        Ok((reason, _)) => reason,
        Err(errors) => {
            let page = Decision { fields, errors, ..decision_page(&found, &op, choice) };
            return step::view(&op, Place::Hazards, page).await;
        }
    };
    let expected = (HazardId(id), fields.parse("version").unwrap_or(0));
    let code = match services::hazards::decide(&op.majakka, permit, submission, expected, choice, reason).await {
        Ok(()) => return flash_redirect(&op, "decided", &format!("/hazards/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let newer = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Hazards, Decision { fields, notice, ..decision_page(&newer, &op, choice) }).await
}
