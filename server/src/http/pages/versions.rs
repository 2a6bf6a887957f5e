//! A version as a whole: what is told of it, what changed since the last, who has read it.

use super::{
    assessments::{Loaded, load, writable},
    step,
};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::{
        StoreError,
        assessments::{self, Item},
        sealed::{SealedAction, SealedLine},
        views,
    },
};
use app::{
    pages::{
        assessment::{
            AssessmentAbout, AssessmentDifference, AssessmentDocument, Compared, DocumentAction, DocumentLine, about,
            difference, document,
        },
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::{ActionState, Control, Restriction},
    assessment::{ItemText, VersionField, VersionText, compare},
    form::{Fields, FormErrors},
    hazard::{AffectedGroup, Area},
    ids::{HazardId, ItemId, VersionId},
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn about_view(
    op: &Op,
    loaded: &Loaded,
    fields: Fields,
    errors: FormErrors<VersionField>,
    (notice, kept): (Option<String>, Option<VersionText>),
) -> Answer {
    let (failed, moved) = (!errors.is_empty(), notice.is_some() || kept.is_some());
    let version = &loaded.version;
    let page = AssessmentAbout {
        id: version.id.0,
        name: loaded.name.clone(),
        number: version.number,
        version: version.version,
        fields,
        errors,
        notice,
        kept,
    };
    let title = op.visitor.cx().t("assessment-about");
    let frame = Page::new(op, Place::Assessments, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| about(cx, &page)).await
}

pub(in crate::http) async fn about_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    if !writable(&op, &loaded.version, &loaded.subject) {
        return Err(not_found());
    }
    let fields = loaded.version.text.fields();
    about_view(&op, &loaded, fields, FormErrors::default(), (None, None)).await
}

pub(in crate::http) async fn save_about(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WriteAssessment, &loaded.subject)?;
    let text = match VersionText::parse(&fields) {
        Ok(text) => text,
        Err(errors) => return about_view(&op, &loaded, fields, errors, (None, None)).await,
    };
    let expected = (loaded.version.id, fields.parse("version").unwrap_or(0));
    match services::assessments::save_text(&op.majakka, permit, submission, expected, text).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/assessments/{id}")),
        Err(error) => {
            let newer = load(&op, id).await?;
            let told = match step::why_not(error)? {
                "stale" => (None, Some(newer.version.text.clone())),
                code => (Some(rule(&op.visitor.cx(), code)), None),
            };
            about_view(&op, &newer, fields, FormErrors::default(), told).await
        }
    }
}

pub(in crate::http) async fn read(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::AcknowledgeAssessment, &loaded.subject)?;
    services::assessments::acknowledge(&op.majakka, permit, loaded.version.id).await?;
    flash_redirect(&op, "assessment-read", &format!("/assessments/{id}"))
}

pub(in crate::http) async fn changes(op: Op, Id(id): Id<Uuid>) -> Answer {
    let Loaded { version, signed, name, .. } = load(&op, id).await?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let before = VersionId(signed.before.ok_or_else(not_found)?);
    let lines = assessments::items_of(conn, organisation, &[before, version.id]).await?;
    let hazards = views::assessments::line_hazards(conn, organisation, &[before, version.id], op.visitor.today).await?;
    let of = |id: VersionId| -> Vec<(HazardId, ItemText)> {
        lines.iter().filter(|item| item.version_id == id).map(|item| (item.hazard, item.text.clone())).collect()
    };
    let (old, new) = (of(before), of(version.id));
    let item = |hazard: HazardId| -> Option<ItemId> {
        lines.iter().find(|item| item.version_id == version.id && item.hazard == hazard).map(|item| item.id)
    };
    let rows = compare(&old, &new)
        .map(|found| {
            let hazard = hazards.get(&found.hazard);
            Compared {
                title: hazard.map(|hazard| hazard.title.clone()).unwrap_or_default(),
                occurrences: hazard.map_or(0, |hazard| hazard.occurrences),
                change: found.change(),
                item: item(found.hazard).map(|id| id.0),
                before: found.before.cloned(),
                after: found.after.cloned(),
            }
        })
        .collect();
    let page = AssessmentDifference {
        id,
        name,
        numbers: (signed.before_number.unwrap_or(0), version.number),
        rows,
        since: views::assessments::since(conn, &version, before).await?,
    };
    let title = op.visitor.cx().t("assessment-difference");
    Page::new(&op, Place::Assessments, title).show(|cx| difference(cx, &page)).await
}

/// The whole version as a document that is printed or saved.
pub(in crate::http) async fn print(op: Op, Id(id): Id<Uuid>) -> Answer {
    let Loaded { version, signed, name, .. } = load(&op, id).await?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let items = assessments::items(conn, &version).await?;
    let mut hazards = views::documents::hazards(conn, organisation, version.id).await?;
    let mut actions = views::documents::actions(conn, organisation, version.id).await?;
    let highest = items.iter().filter_map(|item| item.text.now.map(|now| now.level)).max();
    let live = |item: &Item| {
        let hazard = hazards.remove(&item.hazard)?;
        Some(SealedLine::of(&hazard, &actions.remove(&item.hazard).unwrap_or_default()))
    };
    let lines = document_lines(items, live)?;
    let page = AssessmentDocument {
        id,
        number: version.number,
        state: version.state,
        lines,
        submitted: signed.submitter.zip(signed.submitted_at),
        approved: signed.approver.zip(signed.approved_at),
        content_hash: signed.content_hash,
        next_review_on: signed.next_review_on,
        highest,
        matrix: op.majakka.matrices.get(conn, organisation, version.method).await?,
        printed_by: op.session.name.clone(),
        text: version.text,
        name,
    };
    let cx = op.visitor.cx();
    let title = cx.with("doc-title", &[("name", page.name.title(&cx).into()), ("n", page.number.into())]);
    Page::new(&op, Place::Assessments, title).show(|cx| document(cx, &page)).await
}

/// Each line with what it told when it was approved, or tells today while it is no approved one.
fn document_lines(
    items: Vec<Item>,
    mut live: impl FnMut(&Item) -> Option<SealedLine>,
) -> Result<Vec<DocumentLine>, StoreError> {
    let corrupt = || StoreError::Corrupt("assessment_items");
    let mut lines = Vec::with_capacity(items.len());
    for item in items {
        let told = item.sealed.clone().or_else(|| live(&item)).ok_or_else(corrupt)?;
        lines.push(DocumentLine {
            title: told.title,
            area: Area::from_code(&told.area).ok_or_else(corrupt)?,
            place: told.place,
            description: told.description,
            groups: told.groups.iter().filter_map(|code| AffectedGroup::from_code(code)).collect(),
            text: item.text,
            suggested: item.suggested,
            actions: told.actions.into_iter().map(document_action).collect::<Option<_>>().ok_or_else(corrupt)?,
        });
    }
    Ok(lines)
}

fn document_action(action: SealedAction) -> Option<DocumentAction> {
    Some(DocumentAction {
        title: action.title,
        detail: action.detail,
        control: Control::from_code(&action.control)?,
        interim: action.interim,
        restriction: action.restriction.as_deref().and_then(Restriction::from_code),
        owner: action.owner,
        due_on: action.due_on,
        state: ActionState::from_code(&action.state)?,
    })
}
