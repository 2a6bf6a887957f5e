//! The handler's steps, another handler, joining reports, and notices.

use super::{Answer, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::{
        incidents::{handlers, notices},
        views::{self, incidents::IncidentWithNames},
    },
};
use app::{
    pages::{
        decision::{Decision, Words},
        incident::{self as pages, HandlerChange, MergeChoice, NoticeTick},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    action::parse_step,
    form::{Fields, FormErrors},
    ids::{IncidentId, NoticeId},
    incident::{Identity, IncidentStep, NoticeDecision, NoticeState, parse_handler, parse_merge},
    policy::{Act, Subject},
    role::Role,
};
use uuid::Uuid;

/// What a step's page asks for.
fn words_of(step: IncidentStep) -> Words {
    match step {
        IncidentStep::Start => Words::Optional,
        step if step.needs_words() => Words::Needed,
        _ => Words::None,
    }
}

fn decision(op: &Op, found: &IncidentWithNames, step: IncidentStep) -> Decision {
    let (incident, cx) = (&found.incident, op.visitor.cx());
    Decision {
        code: format!("incident-{}", step.code()),
        about: (format!("/incidents/{}", incident.id), incident.row.headline.clone()),
        list: ("/incidents".into(), cx.t("incidents-title")),
        action: format!("/incidents/{}/steps/{}", incident.id, step.code()),
        version: incident.version,
        words: words_of(step),
        with_date: false,
        notice: incident.state.after(step).is_none().then(|| rule(&cx, "wrong-state")),
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

/// A step that the handler takes by name.
fn named(code: &str) -> Result<IncidentStep, PageError> {
    IncidentStep::from_code(code).filter(|step| IncidentStep::HANDLERS.contains(step)).ok_or_else(not_found)
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = named(&code)?;
    let (found, subject) = load(&op, id).await?;
    let _handles = op.permit(Act::HandleIncident, &subject)?;
    step::view(&op, Place::Incidents, decision(&op, &found, step)).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = named(&code)?;
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HandleIncident, &subject)?;
    let words = match parse_step(&fields, step.needs_words(), None) {
        Ok((words, _)) => words,
        Err(errors) => {
            return step::view(&op, Place::Incidents, Decision { fields, errors, ..decision(&op, &found, step) }).await;
        }
    };
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::step(&op.majakka, permit, submission, expected, step, words).await {
        Ok(()) => return flash_redirect(&op, "decided", &format!("/incidents/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Incidents, Decision { fields, notice, ..decision(&op, &newer, step) }).await
}

async fn handler_view(op: &Op, found: &IncidentWithNames, page: HandlerChange) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let people = handlers::of(op.majakka.store.read(), &found.incident, op.visitor.today).await?;
    let page = HandlerChange { people, ..page };
    let title = op.visitor.cx().t("handler-title");
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::handler(cx, &page)).await
}

fn handler_of(found: &IncidentWithNames, fields: Fields) -> HandlerChange {
    HandlerChange {
        id: found.incident.id.0,
        headline: found.incident.row.headline.clone(),
        version: found.incident.version,
        people: Vec::new(),
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

pub(in crate::http) async fn handler_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _handles = op.permit(Act::HandleIncident, &subject)?;
    let current = found.incident.handler.map(|user| user.to_string()).unwrap_or_default();
    handler_view(&op, &found, handler_of(&found, Fields::default().with("person", current))).await
}

pub(in crate::http) async fn handler(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HandleIncident, &subject)?;
    let person = match parse_handler(&fields) {
        Ok(person) => person,
        Err(errors) => return handler_view(&op, &found, HandlerChange { errors, ..handler_of(&found, fields) }).await,
    };
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::assign(&op.majakka, permit, submission, expected, person).await {
        // Who gave a sealed report away may not read it any more.
        Ok(()) => {
            let still = load(&op, id).await.is_ok_and(|(found, _)| found.reads);
            let to = if still { format!("/incidents/{id}") } else { "/incidents".into() };
            return flash_redirect(&op, "incident-assigned", &to);
        }
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    handler_view(&op, &newer, HandlerChange { notice, ..handler_of(&newer, fields) }).await
}

async fn merge_view(op: &Op, found: &IncidentWithNames, page: MergeChoice) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let sight = op.actor.sight(op.visitor.now);
    let reports = views::incidents::joinable(op.majakka.store.read(), &sight, &found.incident).await?;
    let page = MergeChoice { reports, ..page };
    let title = op.visitor.cx().t("merge-title");
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::merge(cx, &page)).await
}

fn merge_of(found: &IncidentWithNames, fields: Fields) -> MergeChoice {
    MergeChoice {
        id: found.incident.id.0,
        headline: found.incident.row.headline.clone(),
        version: found.incident.version,
        reports: Vec::new(),
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

pub(in crate::http) async fn merge_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _handles = op.permit(Act::HandleIncident, &subject)?;
    merge_view(&op, &found, merge_of(&found, Fields::default())).await
}

pub(in crate::http) async fn merge(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HandleIncident, &subject)?;
    let into = match parse_merge(&fields) {
        Ok(into) => into,
        Err(errors) => return merge_view(&op, &found, MergeChoice { errors, ..merge_of(&found, fields) }).await,
    };
    // What it is joined to has to be handled by the same person; anything else does not exist here.
    let (_, target) = load(&op, into.0).await?;
    let _handles = op.permit(Act::HandleIncident, &target)?;
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::merge(&op.majakka, permit, submission, expected, into).await {
        Ok(()) => return flash_redirect(&op, "incident-merged", &format!("/incidents/{into}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    merge_view(&op, &newer, MergeChoice { notice, ..merge_of(&newer, fields) }).await
}

async fn notice_of(
    op: &Op,
    found: &IncidentWithNames,
    (subject, id): (&Subject, Uuid),
    fields: Fields,
) -> Result<NoticeTick, PageError> {
    let incident = &found.incident;
    let all = notices::of(op.majakka.store.read(), incident.organisation, incident.id).await?;
    let notice = all.into_iter().find(|notice| notice.id.0 == id).ok_or_else(not_found)?;
    let decided = notice.state != NoticeState::Required;
    Ok(NoticeTick {
        incident: incident.id.0,
        id,
        headline: incident.row.headline.clone(),
        recipient: notice.recipient,
        need: notice.need,
        deadline: notice.deadline,
        version: notice.row.version,
        may_leave: op.may(Act::HandleIncident, subject),
        fields,
        errors: FormErrors::default(),
        notice: decided.then(|| rule(&op.visitor.cx(), "wrong-state")),
    })
}

async fn notice_view(op: &Op, page: NoticeTick) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t(&format!("recipient-{}", page.recipient.code()));
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::notice_tick(cx, &page)).await
}

pub(in crate::http) async fn notice_page(op: Op, Id((id, notice)): Id<(Uuid, Uuid)>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _ticks = op.permit(Act::TickNotice, &subject)?;
    // A reporter who is not named fills in nobody's name by a slip.
    let hidden = found.incident.reporter == Some(op.actor.user) && found.incident.identity != Identity::Named;
    let fields = Fields::default()
        .with("outcome", "done")
        .with("told-by", if hidden { String::new() } else { op.session.name.clone() })
        .with_moment("told-at", Some(op.visitor.now), op.majakka.config.time_zone);
    let page = notice_of(&op, &found, (&subject, notice), fields).await?;
    notice_view(&op, page).await
}

pub(in crate::http) async fn notice(mut op: Op, Id((id, notice)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let _ticks = op.permit(Act::TickNotice, &subject)?;
    let decision = match NoticeDecision::parse(&fields, (op.visitor.now, op.majakka.config.time_zone)) {
        Ok(decision) => decision,
        Err(errors) => {
            let page = notice_of(&op, &found, (&subject, notice), fields).await?;
            return notice_view(&op, NoticeTick { errors, ..page }).await;
        }
    };
    let act = if decision.state() == NoticeState::Done { Act::TickNotice } else { Act::HandleIncident };
    let permit = (op.permit(act, &subject)?, op.actor.has(Role::SafetyLead));
    let expected = (IncidentId(id), NoticeId(notice), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::decide_notice(&op.majakka, permit, submission, expected, decision).await {
        Ok(()) => return flash_redirect(&op, "incident-notice", &format!("/incidents/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, subject) = load(&op, id).await?;
    let page = notice_of(&op, &newer, (&subject, notice), fields).await?;
    notice_view(&op, NoticeTick { notice: Some(rule(&op.visitor.cx(), code)), ..page }).await
}
