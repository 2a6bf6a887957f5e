//! Assessments: the list, one version, its steps.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError},
    store::{
        StoreError,
        assessments::{self, Version},
        views,
    },
};
use app::{
    pages::{
        assessment::{self as pages, AssessmentList, AssessmentShow, ItemRow, UnitRow},
        decision::{Decision, Words, decision},
        problem::rule,
    },
    shell::Place,
    ui::TimelineEntry,
};
use axum::response::Response;
use domain::{
    action::parse_step,
    assessment::{Measures, VersionState, VersionStep},
    form::{Fields, FormErrors},
    ids::{UnitId, VersionId},
    policy::{Act, Denial, Subject, decide},
    risk::Level,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let scope = op.actor.scope(Act::ReadAssessment);
    if !op.actor.may_somewhere(Act::ReadAssessment) {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = views::assessments::list(conn, &scope, after).await?;
    let startable = views::people::units(conn, &op.actor.scope(Act::WriteAssessment)).await?;
    let startable = startable.into_iter().map(|(id, name)| UnitRow { id, name }).collect();
    let page = AssessmentList { rows, startable, next };
    let title = op.visitor.cx().t("assessments-title");
    Page::new(&op, Place::Assessments, title).show(|cx| pages::list(cx, &page)).await
}

pub(in crate::http) async fn start(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = fields.parse::<UnitId>("unit").ok_or_else(not_found)?;
    let permit = op.permit(Act::WriteAssessment, &op.in_unit(unit))?;
    let id = services::assessments::start(&op.majakka, permit, submission).await?;
    Ok(see_other(&format!("/assessments/{id}")))
}

/// The version, when the reader may see it, and what the policy is asked about.
pub(super) async fn load(op: &Op, id: Uuid) -> Result<(Version, Subject), PageError> {
    let version = assessments::load(op.majakka.store.read(), op.actor.organisation, VersionId(id)).await?;
    let subject = op.in_unit_at(version.unit, version.level).submitted_by(version.submitted_by);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    Ok((version, subject))
}

async fn view(op: &Op, (version, subject): (Version, Subject), show_faults: bool) -> Answer {
    let conn = op.majakka.store.read();
    let items = assessments::items(conn, &version).await?;
    let hazards = views::assessments::line_hazards(conn, &version).await?;
    let signed = views::assessments::signed(conn, &version).await?;
    // Only a version that may still change has a story of its own; the rest is told by its hazards.
    let timeline: Vec<TimelineEntry> = views::timeline::of_entity(conn, op.actor.organisation, version.id.0).await?;
    let highest = items.iter().filter_map(|item| item.text.now.map(|now| now.level)).max();
    let rows = items
        .iter()
        .filter_map(|item| hazards.get(&item.hazard.0).map(|hazard| (item, hazard)))
        .map(|(item, hazard)| ItemRow {
            id: item.id.0,
            hazard: item.hazard.0,
            title: hazard.title.clone(),
            area: hazard.area,
            now: item.text.now.map(|now| now.level),
            residual: item.text.residual.map(|residual| residual.level),
            actions: hazard.actions,
            faults: item
                .text
                .faults(Measures { actions: hazard.actions, interim: hazard.interim }, op.visitor.today),
        })
        .collect();
    let approval = decide(&op.actor, Act::ApproveAssessment, &subject);
    let page = AssessmentShow {
        id: version.id.0,
        unit: signed.unit,
        number: version.number,
        state: version.state,
        version: version.version,
        items: rows,
        submitted: signed.submitted_by.zip(signed.submitted_at),
        approved: signed.approved_by.zip(signed.approved_at),
        content_hash: signed.content_hash,
        next_review_on: signed.next_review_on,
        timeline,
        highest: highest.or_else(|| Level::new(0)),
        may_write: op.may(Act::WriteAssessment, &subject),
        may_approve: approval.is_ok(),
        needs_second_person: approval == Err(Denial::SecondPerson),
        needs_safety_lead: approval == Err(Denial::Ask(domain::role::Role::SafetyLead)),
        new_hazards: usize::try_from(signed.new_hazards).unwrap_or(0),
        show_faults,
    };
    let title = op.visitor.cx().with("assessment-of", &[("unit", page.unit.clone().into())]);
    let frame = Page::new(op, Place::Assessments, title).with_problems(show_faults);
    frame.show(|cx| pages::show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let found = load(&op, id).await?;
    view(&op, found, false).await
}

pub(in crate::http) async fn add_lines(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (version, subject) = load(&op, id).await?;
    let permit = op.permit(Act::WriteAssessment, &subject)?;
    services::assessments::add_new_hazards(&op.majakka, permit, version.id).await?;
    flash_redirect(&op, "lines-added", &format!("/assessments/{id}")).await
}

/// Steps that people take; superseding is the program's own.
fn parse(code: &str) -> Result<VersionStep, PageError> {
    VersionStep::from_code(code).filter(|step| *step != VersionStep::Supersede).ok_or_else(not_found)
}

fn act(step: VersionStep) -> Act {
    match step {
        VersionStep::Submit | VersionStep::Discard => Act::WriteAssessment,
        VersionStep::Return | VersionStep::Approve | VersionStep::Supersede => Act::ApproveAssessment,
    }
}

async fn step_decision(op: &Op, version: &Version, step: VersionStep) -> Result<Decision, PageError> {
    let cx = op.visitor.cx();
    let signed = views::assessments::signed(op.majakka.store.read(), version).await?;
    Ok(Decision {
        code: format!("assessment-{}", step.code()),
        about: (
            format!("/assessments/{}", version.id),
            cx.with("assessment-of", &[("unit", signed.unit.into())]),
        ),
        list: ("/assessments".into(), cx.t("assessments-title")),
        action: format!("/assessments/{}/steps/{}", version.id, step.code()),
        version: version.version,
        words: if step == VersionStep::Return { Words::Needed } else { Words::None },
        with_date: false,
        notice: None,
        fields: Fields::default(),
        errors: FormErrors::default(),
    })
}

async fn step_view(op: &Op, page: Decision) -> Answer {
    let title = op.visitor.cx().t(&format!("decide-{}", page.code));
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Assessments, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| decision(cx, &page)).await
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = parse(&code)?;
    let (version, subject) = load(&op, id).await?;
    let _may = op.permit(act(step), &subject)?;
    // A draft is sent from its own page, where its faults are told.
    if step == VersionStep::Submit {
        return Ok(see_other(&format!("/assessments/{id}")));
    }
    let mut page = step_decision(&op, &version, step).await?;
    if version.state.after(step).is_none() {
        page.notice = Some(rule(&op.visitor.cx(), "wrong-state"));
    }
    step_view(&op, page).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = parse(&code)?;
    let (version, subject) = load(&op, id).await?;
    let permit = op.permit(act(step), &subject)?;
    let words = match parse_step(&fields, step == VersionStep::Return, None) {
        Ok((words, _)) => words,
        Err(errors) => {
            let page = step_decision(&op, &version, step).await?;
            return step_view(&op, Decision { fields, errors, ..page }).await;
        }
    };
    let expected = (version.id, fields.parse("version").unwrap_or(0));
    let done = match step {
        VersionStep::Approve => services::assessments::approve(&op.majakka, permit, submission, expected).await,
        _ => services::assessments::step(&op.majakka, permit, submission, expected, step, words).await,
    };
    let code = match done {
        Ok(()) => return flash_redirect(&op, flash(step), &after(step, id)).await,
        Err(ServiceError::Approval(_)) => {
            let found = load(&op, id).await?;
            return view(&op, found, true).await;
        }
        Err(ServiceError::Store(StoreError::Conflict)) => "stale",
        Err(ServiceError::Rule(code)) => code,
        Err(other) => return Err(other.into()),
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    let page = step_decision(&op, &newer, step).await?;
    step_view(&op, Decision { fields, notice, ..page }).await
}

fn flash(step: VersionStep) -> &'static str {
    match step {
        VersionStep::Submit => "submitted",
        VersionStep::Approve => "approved",
        VersionStep::Return => "returned",
        VersionStep::Discard | VersionStep::Supersede => "discarded",
    }
}

fn after(step: VersionStep, id: Uuid) -> String {
    if step == VersionStep::Discard { "/assessments".into() } else { format!("/assessments/{id}") }
}

/// Whether lines may be written in: a draft, by somebody who writes.
pub(super) fn writable(op: &Op, version: &Version, subject: &Subject) -> bool {
    version.state == VersionState::Draft && op.may(Act::WriteAssessment, subject)
}
