//! Plans: the list, the version, and what is decided of it.

pub(in crate::http) mod writing;

use super::step;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{
        self,
        plans::{Decide, flags, lacking},
    },
    store::{
        plans::{self, PlanOf, Section, Version},
        views::{
            self,
            plans::{put, told, without_versions},
            reports::people,
        },
    },
};
use app::{
    pages::{
        decision::{Decision, Words},
        flag::{FlagLine, FlagPage},
        plan::{
            self as pages, ComparedSection, HearingLine, PlanDifference, PlanList, PlanOwner, PlanShow, ReadSection,
        },
        problem::rule,
    },
    shell::Place,
    ui::Cx,
    words::Lang,
};
use axum::response::Response;
use domain::{
    action::{StepField, parse_step},
    form::{Fields, FormErrors, Problem},
    ids::{PlanId, UnitId},
    plan::{Flag, PlanKind, PlanState, PlanStep, SectionText},
    policy::{Act, Scope, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Where plans are listed.
const LIST: &str = "/plans";

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let scope = op.actor.scope(Act::ReadPlan);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let after = Some(query.one("after")).filter(|mark| !mark.is_empty());
    let (mut owners, next) = views::plans::of_units(conn, &scope, after).await?;
    let units = owners.len();
    let whole = Subject::organisation(op.actor.organisation);
    if after.is_none() && op.may(Act::ReadPlan, &whole) {
        let kinds = PlanKind::ALL.iter().copied().filter(|kind| kind.is_of_organisation());
        let organisation = PlanOwner {
            owner: op.actor.organisation.0,
            unit: None,
            name: op.session.organisation_name.clone(),
            plans: kinds.map(without_versions).collect(),
        };
        owners.insert(0, organisation);
    }
    let versions = plans::of_owners(conn, owners.iter().map(|owner| owner.owner)).await?;
    for owner in &mut owners {
        put(owner, &versions, op.majakka.config.time_zone);
    }
    let page = PlanList {
        owners,
        units,
        next: next.map(|after| format!("{LIST}?after={after}")),
        may_write: op.actor.may_somewhere(Act::WritePlan),
    };
    let title = op.visitor.cx().t("plans-crumb");
    Page::new(&op, Place::Plans, title)
        .with_files(op.actor.may_somewhere(Act::Export), "/plans/export/{kind}")
        .show(|cx| pages::list(cx, &page))
        .await
}

pub(in crate::http) async fn start(op: Op, Id((unit, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    begin(op, Some(UnitId(unit)), &code, &fields).await
}

/// The same of the organisation as a whole.
pub(in crate::http) async fn start_whole(op: Op, Id(code): Id<String>, Form(fields): Form) -> Answer {
    begin(op, None, &code, &fields).await
}

/// Begins a version, or leads to the one that is being made.
async fn begin(mut op: Op, unit: Option<UnitId>, code: &str, fields: &Fields) -> Answer {
    let submission = op.visitor.keep_submission(fields);
    let subject = unit.map_or_else(|| Subject::organisation(op.actor.organisation), |unit| op.in_unit(unit));
    let permit = op.permit(Act::WritePlan, &subject)?;
    let kind = PlanKind::from_code(code).filter(|kind| kind.is_of_organisation() == unit.is_none());
    let of = PlanOf { organisation: op.actor.organisation, unit, kind: kind.ok_or_else(not_found)? };
    let versions = plans::versions(op.majakka.store.read(), of).await?;
    if let Some(open) = versions.iter().find(|version| version.state.is_open()) {
        return flash_redirect(&op, "plan-open", &format!("{LIST}/{}", open.id));
    }
    let id = services::plans::start(&op.majakka, permit, submission, of, op.visitor.lang.code()).await?;
    flash_redirect(&op, "plan-started", &format!("{LIST}/{id}"))
}

/// A version with what the policy is asked about.
pub(super) struct Loaded {
    pub version: Version,
    pub subject: Subject,
    pub owner: views::reports::Owner,
}

impl Loaded {
    pub(super) fn name(&self) -> String {
        self.owner.name().to_owned()
    }

    fn kind(&self) -> PlanKind {
        self.version.of.kind
    }
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let version = plans::load(conn, organisation, PlanId(id)).await?;
    let subject = match version.of.unit {
        Some(unit) => op.in_unit(unit),
        None => Subject::organisation(organisation),
    };
    let _reads = op.permit(Act::ReadPlan, &subject)?;
    let owner = views::reports::owner(conn, version.of.owner()).await?;
    Ok(Loaded { version, subject, owner })
}

/// The sections as somebody reads them.
pub(super) fn read(sections: Vec<Section>) -> Vec<ReadSection> {
    sections.into_iter().map(|section| ReadSection { code: section.code, text: section.text }).collect()
}

fn key(flag: &Flag) -> String {
    step::flag_key(flag.section.as_str(), flag.kind, &flag.text)
}

fn flag_line(cx: &Cx, version: &Version, flag: &Flag) -> FlagLine {
    let template = version.template;
    let heading = template.headings.iter().find(|heading| heading.code == flag.section);
    FlagLine {
        section: heading.map(|heading| pages::heading(cx, template.kind, heading)).unwrap_or_default(),
        kind: flag.kind,
        text: flag.text.clone(),
        key: key(flag),
        answer: None,
    }
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let Loaded { version, subject, .. } = &loaded;
    let conn = op.majakka.store.read();
    let sections = plans::sections(conn, version).await?;
    let found = match version.state.is_open() {
        true => flags(conn, version, &sections).await?,
        false => Vec::new(),
    };
    let hearings = match loaded.kind().hears_children() {
        true => plans::hearings(conn, version.id).await?,
        false => Vec::new(),
    };
    let sendings = match loaded.kind().is_sent() {
        true => plans::sendings(conn, version.id).await?,
        false => Vec::new(),
    };
    let mut versions = plans::versions(conn, version.of).await?;
    versions.retain(|one| one.state != PlanState::Discarded || one.id == version.id);
    let signed = versions.iter().flat_map(|of| [of.submitted, of.approved, of.published, of.withdrawn]);
    let users = signed.flatten().map(|(user, _)| user);
    let users: Vec<_> = users.chain(found.iter().filter_map(|(_, answer)| Some(answer.as_ref()?.by))).collect();
    let names = people(conn, users).await?;
    // Which children a unit has is a secret to all who do not work with them.
    let knows = op.may(Act::ReadChildren, subject);
    let known = hearings.iter().filter(|_| knows).map(|(_, hearing)| hearing.child.0);
    let children = views::plans::children(conn, known).await?;
    let cx = op.visitor.cx();
    let line = |(flag, answer): (Flag, Option<plans::Answered>)| FlagLine {
        answer: answer.map(|answer| (names.get(&answer.by).cloned().unwrap_or_default(), answer.reason)),
        ..flag_line(&cx, version, &flag)
    };
    let writers = plans::writers(conn, version.id).await?;
    let page = PlanShow {
        id: version.id,
        owner: version.of.owner(),
        unit: version.of.unit,
        name: loaded.name(),
        template: version.template,
        lang: Lang::from_code(&version.lang).unwrap_or(Lang::Fi),
        told: told(version, &names),
        about: version.about.clone(),
        lacks: lacking(version, &sections, hearings.len()),
        sections: read(sections),
        flags: found.into_iter().map(line).collect(),
        hearings: hearings
            .into_iter()
            .map(|(id, hearing)| HearingLine {
                id,
                on: hearing.on,
                child: children.get(&hearing.child.0).cloned(),
                said: hearing.said.into_string(),
                changed: hearing.changed.into_string(),
            })
            .collect(),
        sendings,
        returned: version.returned.clone().filter(|_| version.state == PlanState::Draft),
        has_before: before(&versions, version).is_some(),
        versions: versions.iter().map(|version| (version.id, told(version, &names))).collect(),
        version: version.version,
        may_write: op.may(Act::WritePlan, subject),
        may_submit: op.may(Act::SubmitPlan, subject),
        may_approve: op.may(PlanStep::Approve.act(loaded.kind()), subject),
        is_writer: writers.contains(&op.actor.user),
        reading: match version.state {
            PlanState::Published => Some(views::plans::reading(conn, version, op.actor.user, op.visitor.today).await?),
            _ => None,
        },
        may_acknowledge: op.may(Act::AcknowledgePlan, subject),
    };
    let title = format!("{}, {}", pages::title(&cx, loaded.kind()), page.name);
    Page::new(&op, Place::Plans, title).show(|cx| pages::show(cx, &page)).await
}

/// Notes that the reader has read it.
pub(in crate::http) async fn acknowledge(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::AcknowledgePlan, &loaded.subject)?;
    match services::plans::acknowledge(&op.majakka, permit, loaded.version.id).await {
        Ok(()) => flash_redirect(&op, "plan-read", &format!("{LIST}/{id}")),
        // It was replaced meanwhile: the page tells by which.
        Err(error) => step::why_not(error).map(|_| see_other(&format!("{LIST}/{id}"))),
    }
}

/// The version that was in force before one.
fn before<'a>(versions: &'a [Version], of: &Version) -> Option<&'a Version> {
    versions.iter().find(|version| version.number < of.number && version.published.is_some())
}

pub(in crate::http) async fn difference(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let (version, conn) = (&loaded.version, op.majakka.store.read());
    let versions = plans::versions(conn, version.of).await?;
    let earlier = before(&versions, version).ok_or_else(not_found)?;
    let (old, new) = (plans::sections(conn, earlier).await?, plans::sections(conn, version).await?);
    let of = |sections: &[Section], heading: &domain::plan::Heading| -> SectionText {
        let found = sections.iter().find(|section| section.code == heading.code);
        found.map(|section| section.text.clone()).unwrap_or_default()
    };
    let compared = version.template.written().map(|heading| ComparedSection {
        heading: *heading,
        before: of(&old, heading),
        after: of(&new, heading),
    });
    let page = PlanDifference {
        id: version.id,
        name: loaded.name(),
        kind: loaded.kind(),
        between: (earlier.number, version.number),
        sections: compared.filter(|section| section.before != section.after).collect(),
    };
    let title = op.visitor.cx().t("plan-difference");
    Page::new(&op, Place::Plans, title).show(|cx| pages::difference(cx, &page)).await
}

fn decision(op: &Op, loaded: &Loaded, step: PlanStep) -> Decision {
    let (version, cx) = (&loaded.version, op.visitor.cx());
    let inside = if step == PlanStep::Publish && !loaded.kind().is_public() { "-inside" } else { "" };
    Decision {
        code: format!("plan-{}{inside}", step.code()),
        about: (format!("{LIST}/{}", version.id), format!("{}, {}", pages::title(&cx, loaded.kind()), loaded.name())),
        list: (LIST.into(), cx.t("plans-crumb")),
        action: format!("{LIST}/{}/steps/{}", version.id, step.code()),
        version: version.version,
        words: if step.needs_words() { Words::Needed } else { Words::None },
        with_date: false,
        notice: version.state.after(step).is_none().then(|| rule(&cx, "wrong-state")),
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

/// The steps that a person takes.
fn decided(code: &str) -> Result<PlanStep, PageError> {
    PlanStep::from_code(code).filter(|step| *step != PlanStep::Supersede).ok_or_else(not_found)
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = decided(&code)?;
    let loaded = load(&op, id).await?;
    let _may = op.permit(step.act(loaded.kind()), &loaded.subject)?;
    step::view(&op, Place::Plans, decision(&op, &loaded, step)).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = decided(&code)?;
    let loaded = load(&op, id).await?;
    let permit = op.permit(step.act(loaded.kind()), &loaded.subject)?;
    let again = |errors, fields| Decision { fields, errors, ..decision(&op, &loaded, step) };
    let words = match parse_step(&fields, step.needs_words(), None) {
        Ok((words, _)) => words,
        Err(errors) => return step::view(&op, Place::Plans, again(errors, fields)).await,
    };
    let decide = match (step, words) {
        (PlanStep::Submit, _) => Decide::Submit,
        (PlanStep::Approve, _) => Decide::Approve,
        (PlanStep::Publish, _) => Decide::Publish,
        (PlanStep::Return, Some(why)) => Decide::Return(why),
        (PlanStep::Withdraw, Some(why)) => Decide::Withdraw(why),
        (PlanStep::Return | PlanStep::Withdraw, None) => {
            let errors = FormErrors::of(StepField::Reason, Problem::Empty);
            return step::view(&op, Place::Plans, again(errors, fields)).await;
        }
        (PlanStep::Discard | PlanStep::Supersede, _) => Decide::Discard,
    };
    let expected = (PlanId(id), fields.parse("version").unwrap_or(0));
    let code = match services::plans::decide(&op.majakka, permit, submission, expected, decide).await {
        Ok(()) => {
            let flash = match (step, loaded.kind().is_public()) {
                (PlanStep::Publish, true) => "plan-published",
                (PlanStep::Publish, false) => "plan-in-force",
                _ => "decided",
            };
            return flash_redirect(&op, flash, &format!("{LIST}/{id}"));
        }
        Err(error) => step::why_not(error)?,
    };
    let newer = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Plans, Decision { fields, notice, ..decision(&op, &newer, step) }).await
}

/// The flag that a page is of, as it stands in the text now.
async fn flagged(op: &Op, loaded: &Loaded, wanted: &str) -> Result<Flag, PageError> {
    let conn = op.majakka.store.read();
    let sections = plans::sections(conn, &loaded.version).await?;
    let found = flags(conn, &loaded.version, &sections).await?;
    found.into_iter().map(|(flag, _)| flag).find(|flag| key(flag) == wanted).ok_or_else(not_found)
}

fn flag_of(op: &Op, loaded: &Loaded, flag: &Flag, fields: Fields) -> FlagPage {
    let cx = op.visitor.cx();
    let back = format!("{LIST}/{}", loaded.version.id);
    FlagPage {
        way: vec![(LIST.into(), cx.t("plans-crumb")), (back.clone(), pages::title(&cx, loaded.kind()))],
        back,
        name: loaded.name(),
        line: flag_line(&cx, &loaded.version, flag),
        version: loaded.version.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

pub(in crate::http) async fn flag_page(op: Op, Id((id, key)): Id<(Uuid, String)>) -> Answer {
    let loaded = load(&op, id).await?;
    let _may = op.permit(Act::PublishPlan, &loaded.subject)?;
    let flag = flagged(&op, &loaded, &key).await?;
    step::flag_view(&op, Place::Plans, flag_of(&op, &loaded, &flag, Fields::default())).await
}

pub(in crate::http) async fn answer_flag(mut op: Op, Id((id, key)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::PublishPlan, &loaded.subject)?;
    let flag = flagged(&op, &loaded, &key).await?;
    let reason = match parse_step(&fields, true, None) {
        Ok((Some(reason), _)) => reason,
        Ok((None, _)) => return Err(not_found()),
        Err(errors) => {
            let page = FlagPage { errors, ..flag_of(&op, &loaded, &flag, fields) };
            return step::flag_view(&op, Place::Plans, page).await;
        }
    };
    let expected = (PlanId(id), fields.parse("version").unwrap_or(0));
    let answer = (flag.clone(), reason);
    match services::plans::answer(&op.majakka, permit, submission, expected, answer).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("{LIST}/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            step::flag_view(&op, Place::Plans, FlagPage { notice, ..flag_of(&op, &newer, &flag, fields) }).await
        }
    }
}
