//! One line of an assessment: graded in a draft, read afterwards.

use super::assessments::{Loaded, load, writable};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError},
    store::{StoreError, assessments, views},
};
use app::{
    pages::{
        action::{ActionNew, ActionRow},
        assessment::{AssessmentItem, ItemConflict, item},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    assessment::{AssessmentKind, GradingField, ItemText, Measures, Surroundings},
    form::{Fields, FormErrors},
    hazard::library::LIBRARY,
    ids::ItemId,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// What is shown of the form: as kept, as typed with problems, or as typed beside what somebody else kept.
enum Shown {
    Kept,
    Problems(Fields, FormErrors<GradingField>),
    Conflict(Fields),
}

async fn view(op: &Op, loaded: &Loaded, id: ItemId, shown: Shown) -> Answer {
    let Loaded { version, signed, subject, .. } = loaded;
    let (conn, organisation, today) = (op.majakka.store.read(), op.actor.organisation, op.visitor.today);
    let lines = assessments::items(conn, version).await?;
    let at = lines.iter().position(|line| line.id == id).ok_or_else(not_found)?;
    let next = lines.get(at + 1).map(|line| line.id.0);
    let all = lines.len();
    let line = lines.into_iter().nth(at).ok_or_else(not_found)?;
    let hazard = views::hazards::one(conn, organisation, line.hazard, today).await?;
    let mut actions = views::actions::of_hazard(conn, organisation, line.hazard, today).await?;
    actions.retain(|row| row.state.counts());
    let count = |of: fn(&ActionRow) -> bool| actions.iter().filter(|row| of(row)).count();
    let measures = Measures {
        actions: actions.len(),
        interim: count(|row| row.interim),
        strong: count(|row| row.control.is_strong()),
    };
    let matrix = op.majakka.matrices.get(conn, organisation, version.method).await?;
    // What is sealed tells what history suggested when it was graded; a draft, what it suggests today.
    let today_suggests = matrix.suggested_likelihood(hazard.occurrences);
    let suggested = line.suggested.filter(|_| !version.state.is_writable()).unwrap_or(today_suggests);
    let (fields, errors, conflict) = match shown {
        Shown::Kept => (line.text.fields(), FormErrors::default(), false),
        Shown::Problems(fields, errors) => (fields, errors, false),
        Shown::Conflict(fields) => (fields, FormErrors::default(), true),
    };
    let who = match (conflict, line.edited_by, line.edited_at) {
        (true, Some(user), Some(at)) => views::people::name(conn, organisation, user).await?.map(|name| (name, at)),
        _ => None,
    };
    let (failed, title) = (!errors.is_empty(), hazard.hazard.text.title.to_string());
    let cx = op.visitor.cx();
    let library = LIBRARY.iter().find(|entry| cx.t(&format!("library-{}", entry.code)) == title);
    let page = AssessmentItem {
        version_id: version.id.0,
        item: id.0,
        unit: hazard.unit,
        number: version.number,
        position: at + 1,
        lines: all,
        hazard: line.hazard.0,
        hazard_title: title.clone(),
        area: hazard.hazard.text.area,
        suggested: (suggested, hazard.occurrences),
        removable: writable(op, version, subject) && signed.kind != AssessmentKind::UnitAnnual.code(),
        matrix,
        version: line.version,
        writable: writable(op, version, subject),
        faults: line.text.faults(Surroundings { measures, suggested, today }),
        fields,
        errors,
        conflict: conflict.then(|| ItemConflict { who, kept: line.text.clone() }),
        text: line.text,
        actions,
        library,
        next,
    };
    let frame = Page::new(op, Place::Assessments, title).with_problems(failed).with_conflict(conflict);
    frame.show(|cx| item(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id((version, id)): Id<(Uuid, Uuid)>) -> Answer {
    let found = load(&op, version).await?;
    view(&op, &found, ItemId(id), Shown::Kept).await
}

pub(in crate::http) async fn save(mut op: Op, Id((version_id, id)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let found = load(&op, version_id).await?;
    let permit = op.permit(Act::WriteAssessment, &found.subject)?;
    let item = ItemId(id);
    let matrix = op.majakka.matrices.get(op.majakka.store.read(), op.actor.organisation, found.version.method).await?;
    let text = match ItemText::parse(&fields, &matrix, op.visitor.today) {
        Ok(text) => text,
        Err(errors) => return view(&op, &found, item, Shown::Problems(fields, errors)).await,
    };
    let expected = (item, fields.parse("version").unwrap_or(0));
    match services::assessments::save_item(&op.majakka, permit, submission, found.version.id, expected, text).await {
        Ok(()) => {}
        Err(ServiceError::Store(StoreError::Conflict)) => {
            return view(&op, &found, item, Shown::Conflict(fields)).await;
        }
        // It was submitted or approved while this person wrote: the page tells so and keeps what was typed.
        Err(ServiceError::Rule("wrong-state" | "unit-closed")) => {
            let newer = load(&op, version_id).await?;
            return view(&op, &newer, item, Shown::Conflict(fields)).await;
        }
        Err(other) => return Err(other.into()),
    }
    let conn = op.majakka.store.read();
    let usual = ActionNew::read_usual(fields.one("then"));
    if usual.is_some() || fields.one("then") == "action" {
        let hazard = assessments::item_of(conn, &found.version, item).await?.hazard;
        let to = ActionNew::href(hazard.0, Some(id));
        let from = usual.map(|(entry, _, end)| format!("&from={}", ActionNew::usual(entry.code, end)));
        return Ok(see_other(&format!("{to}{}", from.unwrap_or_default())));
    }
    let next = match fields.one("then") {
        "next" => assessments::item_after(conn, &found.version, item).await?,
        _ => None,
    };
    let home = format!("/assessments/{version_id}");
    flash_redirect(&op, "saved", &next.map_or_else(|| home.clone(), |next| format!("{home}/items/{next}")))
}

pub(in crate::http) async fn remove(op: Op, Id((version, id)): Id<(Uuid, Uuid)>) -> Answer {
    let found = load(&op, version).await?;
    let permit = op.permit(Act::WriteAssessment, &found.subject)?;
    services::assessments::remove_line(&op.majakka, permit, (found.version.id, ItemId(id))).await?;
    flash_redirect(&op, "line-removed", &format!("/assessments/{version}"))
}
