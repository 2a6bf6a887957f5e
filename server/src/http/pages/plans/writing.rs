//! What is written in a plan: its sections, what is told of it as a whole, how children took part, to whom it was sent.

use super::{LIST, Loaded, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services::{self, plans::Hear},
    store::{
        children,
        plans::{self, Section},
        views::{self, unit_facts},
    },
};
use app::{
    pages::{
        plan::{self as pages, HearingPage, PlanAboutPage, SectionPage, SendingPage},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::{ChildId, HearingId, PlanId, SendingId},
    plan::{Hearing, Live, PlanAbout, SectionText, Sending, live_of},
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// A draft that the reader may write in.
async fn draft(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let loaded = load(op, id).await?;
    let _writes = op.permit(Act::WritePlan, &loaded.subject)?;
    if loaded.version.state.is_writable() { Ok(loaded) } else { Err(not_found()) }
}

async fn section_of(op: &Op, loaded: &Loaded, code: &str) -> Result<Section, PageError> {
    let sections = plans::sections(op.majakka.store.read(), &loaded.version).await?;
    sections.into_iter().find(|section| section.code.as_str() == code).ok_or_else(not_found)
}

async fn section_at(op: &Op, loaded: &Loaded, section: &Section, fields: Fields) -> Result<SectionPage, PageError> {
    let (conn, of) = (op.majakka.store.read(), loaded.version.of);
    let moment = (op.visitor.now, op.majakka.config.time_zone);
    let facts = match of.unit.filter(|_| !live_of(of.kind, section.code).is_empty()) {
        Some(unit) => Some((unit, unit_facts::of_unit(conn, (of.organisation, unit), moment).await?)),
        None => None,
    };
    let tells_risks = live_of(of.kind, section.code).contains(&Live::Assessed);
    let risks = match of.unit.filter(|_| tells_risks) {
        Some(unit) => views::plans::risks(conn, (of.organisation, unit)).await?,
        None => Vec::new(),
    };
    Ok(SectionPage {
        facts,
        risks,
        id: loaded.version.id,
        name: loaded.name(),
        kind: loaded.version.of.kind,
        heading: *loaded.version.template.heading(section.code.as_str()).ok_or_else(not_found)?,
        version: section.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
        kept: None,
    })
}

async fn section_view(op: &Op, page: SectionPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some() || page.kept.is_some());
    let title = pages::heading(&op.visitor.cx(), page.kind, &page.heading);
    let frame = Page::new(op, Place::Plans, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::section(cx, &page)).await
}

pub(in crate::http) async fn section_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let loaded = draft(&op, id).await?;
    let section = section_of(&op, &loaded, &code).await?;
    section_view(&op, section_at(&op, &loaded, &section, section.text.fields()).await?).await
}

pub(in crate::http) async fn save_section(
    mut op: Op,
    Id((id, code)): Id<(Uuid, String)>,
    Form(fields): Form,
) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WritePlan, &loaded.subject)?;
    let section = section_of(&op, &loaded, &code).await?;
    let text = match SectionText::parse(&fields) {
        Ok(text) => text,
        Err(errors) => {
            return section_view(&op, SectionPage { errors, ..section_at(&op, &loaded, &section, fields).await? })
                .await;
        }
    };
    let change = ((section.code, fields.parse("version").unwrap_or(0)), text);
    match services::plans::save_section(&op.majakka, permit, submission, PlanId(id), change).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("{LIST}/{id}")),
        Err(error) => {
            let newer = section_of(&op, &loaded, &code).await?;
            let (notice, kept) = match step::why_not(error)? {
                "stale" => (None, Some(newer.text.clone())),
                code => (Some(rule(&op.visitor.cx(), code)), None),
            };
            section_view(&op, SectionPage { notice, kept, ..section_at(&op, &loaded, &newer, fields).await? }).await
        }
    }
}

fn about_of(loaded: &Loaded, fields: Fields) -> PlanAboutPage {
    PlanAboutPage {
        id: loaded.version.id,
        name: loaded.name(),
        kind: loaded.version.of.kind,
        has_before: loaded.version.number > 1,
        version: loaded.version.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn about_view(op: &Op, page: PlanAboutPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Plans, op.visitor.cx().t("plan-about")).with_problems(failed);
    frame.with_conflict(moved).show(|cx| pages::about(cx, &page)).await
}

pub(in crate::http) async fn about_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = draft(&op, id).await?;
    about_view(&op, about_of(&loaded, loaded.version.about.fields())).await
}

pub(in crate::http) async fn save_about(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WritePlan, &loaded.subject)?;
    let about = match PlanAbout::parse(&fields) {
        Ok(about) => about,
        Err(errors) => return about_view(&op, PlanAboutPage { errors, ..about_of(&loaded, fields) }).await,
    };
    let expected = (PlanId(id), fields.parse("version").unwrap_or(0));
    match services::plans::save_about(&op.majakka, permit, submission, expected, about).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("{LIST}/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            about_view(&op, PlanAboutPage { notice, ..about_of(&newer, fields) }).await
        }
    }
}

/// A draft of which children are heard, for somebody who works with them.
async fn heard(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let loaded = draft(op, id).await?;
    let _knows = op.permit(Act::ReadChildren, &loaded.subject)?;
    if loaded.version.of.kind.hears_children() { Ok(loaded) } else { Err(not_found()) }
}

async fn hearing_of(op: &Op, loaded: &Loaded, fields: Fields) -> Result<HearingPage, PageError> {
    let unit = loaded.version.of.unit.ok_or_else(not_found)?;
    let living = children::living_in(op.majakka.store.read(), op.actor.organisation, unit).await?;
    Ok(HearingPage {
        id: loaded.version.id,
        name: loaded.name(),
        kind: loaded.version.of.kind,
        children: living.into_iter().map(|child| (child.id, child.text.pseudonym.to_string())).collect(),
        fields,
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn hearing_view(op: &Op, page: HearingPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Plans, op.visitor.cx().t("plan-hearing-add")).with_problems(failed);
    frame.with_conflict(moved).show(|cx| pages::hearing(cx, &page)).await
}

pub(in crate::http) async fn hearing_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = heard(&op, id).await?;
    let fields = Fields::default().with_date("heard-on", Some(op.visitor.today));
    hearing_view(&op, hearing_of(&op, &loaded, fields).await?).await
}

pub(in crate::http) async fn add_hearing(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = heard(&op, id).await?;
    let permit = op.permit(Act::WritePlan, &loaded.subject)?;
    let page = hearing_of(&op, &loaded, fields).await?;
    let children: Vec<ChildId> = page.children.iter().map(|(id, _)| *id).collect();
    let hearing = match Hearing::parse(&page.fields, &children, op.visitor.today) {
        Ok(hearing) => hearing,
        Err(errors) => return hearing_view(&op, HearingPage { errors, ..page }).await,
    };
    match services::plans::hear(&op.majakka, permit, submission, PlanId(id), Hear::Add(hearing)).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("{LIST}/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            hearing_view(&op, HearingPage { notice, ..page }).await
        }
    }
}

pub(in crate::http) async fn remove_hearing(mut op: Op, Id((id, row)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = heard(&op, id).await?;
    let permit = op.permit(Act::WritePlan, &loaded.subject)?;
    let removed = Hear::Remove(HearingId(row));
    services::plans::hear(&op.majakka, permit, submission, PlanId(id), removed).await?;
    flash_redirect(&op, "saved", &format!("{LIST}/{id}"))
}

/// A version in force that is sent to others, for somebody who sends it.
async fn sent(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let loaded = load(op, id).await?;
    let _sends = op.permit(Act::SubmitPlan, &loaded.subject)?;
    let sent = loaded.version.of.kind.is_sent() && loaded.version.published.is_some();
    if sent { Ok(loaded) } else { Err(not_found()) }
}

fn sending_of(loaded: &Loaded, id: Option<SendingId>, fields: Fields) -> SendingPage {
    SendingPage {
        plan: loaded.version.id,
        name: loaded.name(),
        kind: loaded.version.of.kind,
        id,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn sending_view(op: &Op, page: SendingPage) -> Answer {
    let title = if page.id.is_some() { "plan-sending-edit" } else { "plan-sending-add" };
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Plans, op.visitor.cx().t(title)).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::sending(cx, &page)).await
}

pub(in crate::http) async fn new_sending_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = sent(&op, id).await?;
    let fields = Fields::default().with_date("sent-on", Some(op.visitor.today));
    sending_view(&op, sending_of(&loaded, None, fields)).await
}

pub(in crate::http) async fn sending_page(op: Op, Id((id, row)): Id<(Uuid, Uuid)>) -> Answer {
    let loaded = sent(&op, id).await?;
    let row = SendingId(row);
    let kept = plans::sendings(op.majakka.store.read(), loaded.version.id).await?;
    let (_, kept) = kept.into_iter().find(|(id, _)| *id == row).ok_or_else(not_found)?;
    sending_view(&op, sending_of(&loaded, Some(row), kept.fields())).await
}

pub(in crate::http) async fn add_sending(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    keep_sending(op, id, None, fields).await
}

pub(in crate::http) async fn save_sending(op: Op, Id((id, row)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    keep_sending(op, id, Some(SendingId(row)), fields).await
}

async fn keep_sending(mut op: Op, id: Uuid, row: Option<SendingId>, fields: Fields) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = sent(&op, id).await?;
    let permit = op.permit(Act::SubmitPlan, &loaded.subject)?;
    let sending = match Sending::parse(&fields, op.visitor.today) {
        Ok(sending) => sending,
        Err(errors) => return sending_view(&op, SendingPage { errors, ..sending_of(&loaded, row, fields) }).await,
    };
    match services::plans::send(&op.majakka, permit, submission, PlanId(id), (row, sending)).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("{LIST}/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            sending_view(&op, SendingPage { notice, ..sending_of(&loaded, row, fields) }).await
        }
    }
}
