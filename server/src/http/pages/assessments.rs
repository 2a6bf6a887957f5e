//! Assessments: the list, one version, its steps.

use super::step;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError, assessments::Begin},
    store::{
        assessments::{self, Version},
        views::{self, assessments::Signed},
    },
};
use app::{
    pages::{
        assessment::{self as pages, AssessmentList, AssessmentShow, ItemRow, Name, UnitRow},
        decision::{Decision, Words},
        problem::rule,
    },
    shell::Place,
    ui::TimelineEntry,
};
use axum::response::Response;
use domain::{
    action::parse_step,
    assessment::{Surroundings, VersionState, VersionStep},
    form::{Fields, FormErrors},
    ids::{UnitId, VersionId},
    policy::{Act, Denial, Subject, decide},
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
    let startable = views::people::working_units(conn, &op.actor.scope(Act::WriteAssessment)).await?;
    let startable = startable.into_iter().map(|(id, name)| UnitRow { id, name }).collect();
    let page = AssessmentList { rows, startable, next };
    let title = op.visitor.cx().t("assessments-title");
    Page::new(&op, Place::Assessments, title)
        .with_files(op.actor.may_somewhere(Act::Export), "/assessments/export/{kind}")
        .show(|cx| pages::list(cx, &page))
        .await
}

pub(in crate::http) async fn start(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = fields.parse::<UnitId>("unit").ok_or_else(not_found)?;
    let permit = op.permit(Act::WriteAssessment, &op.in_unit(unit))?;
    let id = services::assessments::start(&op.majakka, permit, submission, Begin::Yearly).await?;
    Ok(see_other(&format!("/assessments/{id}")))
}

/// A version that the reader may see, and what the policy is asked about.
pub(super) struct Loaded {
    pub(super) version: Version,
    pub(super) signed: Signed,
    pub(super) name: Name,
    pub(super) subject: Subject,
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let conn = op.majakka.store.read();
    let reader = (op.actor.organisation, op.actor.user);
    let (version, signed) = views::assessments::one(conn, reader, op.visitor.today, VersionId(id)).await?;
    let subject = op.in_unit_at(version.unit, version.level).submitted_by(version.submitted_by);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    let name = signed.name()?;
    Ok(Loaded { version, signed, name, subject })
}

async fn view(op: &Op, loaded: Loaded, show_faults: bool) -> Answer {
    let Loaded { version, signed, name, subject } = loaded;
    let conn = op.majakka.store.read();
    let items = assessments::items(conn, &version).await?;
    let (organisation, today) = (op.actor.organisation, op.visitor.today);
    let hazards = views::assessments::line_hazards(conn, organisation, &[version.id], today).await?;
    let matrix = op.majakka.matrices.get(conn, organisation, version.method).await?;
    let older_method =
        (version.method != op.session.method).then(|| matrix.name().of(op.visitor.lang.code()).to_owned());
    // Only a version that may still change has a story of its own; the rest is told by its hazards.
    let timeline: Vec<TimelineEntry> = views::timeline::of_entity(conn, op.actor.organisation, version.id.0).await?;
    let highest = items.iter().filter_map(|item| item.text.now.map(|now| now.level)).max();
    let rows = items
        .iter()
        .filter_map(|item| hazards.get(&item.hazard).map(|hazard| (item, hazard)))
        .map(|(item, hazard)| ItemRow {
            id: item.id.0,
            hazard: item.hazard.0,
            title: hazard.title.clone(),
            area: hazard.area,
            now: item.text.now.map(|now| now.level),
            residual: item.text.residual.map(|residual| residual.level),
            actions: hazard.measures.actions,
            faults: item.text.faults(Surroundings {
                measures: hazard.measures,
                suggested: matrix.suggested_likelihood(hazard.occurrences),
                today,
            }),
        })
        .collect();
    let approval = decide(&op.actor, Act::ApproveAssessment, &subject);
    let page = AssessmentShow {
        id: version.id.0,
        name,
        faults: version.text.faults(version.number),
        text: version.text.clone(),
        older_method,
        series: version.series.0,
        has_before: signed.before.is_some(),
        readers: (signed.readers, signed.staff),
        read_by_me: signed.read_by_me,
        may_acknowledge: op.may(Act::AcknowledgeAssessment, &subject),
        number: version.number,
        state: version.state,
        version: version.version,
        items: rows,
        submitted: signed.submitter.zip(signed.submitted_at),
        approved: signed.approver.zip(signed.approved_at),
        content_hash: signed.content_hash,
        next_review_on: signed.next_review_on,
        timeline,
        highest,
        may_write: op.may(Act::WriteAssessment, &subject),
        may_approve: approval.is_ok(),
        needs_second_person: approval == Err(Denial::SecondPerson),
        needs_safety_lead: approval == Err(Denial::Ask(domain::role::Role::SafetyLead)),
        new_hazards: usize::try_from(signed.new_hazards).unwrap_or(0),
        show_faults,
    };
    let title = page.name.title(&op.visitor.cx());
    let frame = Page::new(op, Place::Assessments, title).with_problems(show_faults);
    frame.show(|cx| pages::show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let found = load(&op, id).await?;
    view(&op, found, false).await
}

pub(in crate::http) async fn add_lines(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WriteAssessment, &loaded.subject)?;
    services::assessments::add_new_hazards(&op.majakka, permit, loaded.version.id).await?;
    flash_redirect(&op, "lines-added", &format!("/assessments/{id}"))
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

fn step_decision(op: &Op, Loaded { version, name, .. }: &Loaded, step: VersionStep) -> Decision {
    let cx = op.visitor.cx();
    Decision {
        code: format!("assessment-{}", step.code()),
        about: (format!("/assessments/{}", version.id), name.title(&cx)),
        list: ("/assessments".into(), cx.t("assessments-title")),
        action: format!("/assessments/{}/steps/{}", version.id, step.code()),
        version: version.version,
        words: if step == VersionStep::Return { Words::Needed } else { Words::None },
        with_date: false,
        notice: None,
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = parse(&code)?;
    let loaded = load(&op, id).await?;
    let _may = op.permit(act(step), &loaded.subject)?;
    // A draft is sent from its own page, where its faults are told.
    if step == VersionStep::Submit {
        return Ok(see_other(&format!("/assessments/{id}")));
    }
    let mut page = step_decision(&op, &loaded, step);
    if loaded.version.state.after(step).is_none() {
        page.notice = Some(rule(&op.visitor.cx(), "wrong-state"));
    }
    step::view(&op, Place::Assessments, page).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = parse(&code)?;
    let loaded = load(&op, id).await?;
    let permit = op.permit(act(step), &loaded.subject)?;
    let words = match parse_step(&fields, step == VersionStep::Return, None) {
        Ok((words, _)) => words,
        Err(errors) => {
            return step::view(
                &op,
                Place::Assessments,
                Decision { fields, errors, ..step_decision(&op, &loaded, step) },
            )
            .await;
        }
    };
    let expected = (loaded.version.id, fields.parse("version").unwrap_or(0));
    let done = match step {
        VersionStep::Approve => services::assessments::approve(&op.majakka, permit, submission, expected).await,
        _ => services::assessments::step(&op.majakka, permit, submission, expected, step, words).await,
    };
    let code = match done {
        Ok(()) => return flash_redirect(&op, flash(step), &after(step, id)),
        Err(ServiceError::Approval(_)) => {
            let found = load(&op, id).await?;
            return view(&op, found, true).await;
        }
        Err(error) => step::why_not(error)?,
    };
    let newer = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Assessments, Decision { fields, notice, ..step_decision(&op, &newer, step) }).await
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
