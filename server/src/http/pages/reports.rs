//! Reports of four months: the list, the version, and what is decided of it.

pub(in crate::http) mod writing;

use super::step;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
    },
    majakka::Majakka,
    services::{
        self,
        reports::{Decide, facts, flags},
    },
    store::{
        reports::{self, ReportOf, Version},
        views::{self, reports::told},
    },
};
use app::{
    pages::{
        decision::{Decision, Words},
        flag::{FlagLine, FlagPage},
        problem::rule,
        published::PublicReport,
        report::{self as pages, ReportLine, ReportList, ReportShow},
    },
    shell::Place,
    ui::Cx,
    words::Lang,
};
use axum::response::Response;
use domain::{
    action::{StepField, parse_step},
    cycle::publish_turn,
    form::{Fields, FormErrors, Problem},
    ids::{ReportId, UnitId},
    month::{FourMonths, Month},
    policy::{Act, Scope, Subject},
    report::{Flag, MeasureLine, PublicNumbers, ReportFacts, ReportSection, ReportState, ReportStep},
    unit::UnitKind,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Where the reports of a period are listed.
const LIST: &str = "/reports";

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let scope = op.actor.scope(Act::ReadReport);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let today = op.visitor.today;
    let newest = FourMonths::of(Month::of(today)).before();
    let period = match query.one("period") {
        "" => newest,
        code => FourMonths::from_code(code).filter(|period| period.is_over(today)).ok_or_else(not_found)?,
    };
    let after = Some(query.one("after")).filter(|mark| !mark.is_empty());
    let (units, next) = views::reports::of_units(op.majakka.store.read(), &scope, period, after).await?;
    let whole = match scope {
        Scope::Organisation(organisation) => {
            let of = ReportOf { organisation, unit: None, period };
            let versions = reports::of_period(op.majakka.store.read(), of).await?;
            let newest = versions.iter().find(|version| version.state != ReportState::Discarded);
            let newest = newest.map(|version| (version.id, version.state, version.number, version.published));
            Some((op.session.organisation_name.clone(), newest))
        }
        Scope::Units(..) | Scope::Nothing => None,
    };
    let page = ReportList {
        whole: whole.map(|(name, newest)| ReportLine {
            unit: None,
            name,
            version: newest.map(|(id, state, number, _)| ((id, state), number)),
            published_at: newest.and_then(|(.., published)| Some(published?.1)),
        }),
        period,
        later: period.next().is_over(today),
        due_on: publish_turn(period).1,
        units,
        next: next.map(|after| format!("{LIST}?period={}&after={after}", period.code())),
        may_write: op.actor.may_somewhere(Act::WriteReport),
    };
    let title = op.visitor.cx().t("reports-crumb");
    Page::new(&op, Place::Reports, title)
        .with_files(op.actor.may_somewhere(Act::Export), format!("/reports/export/{{kind}}?period={}", period.code()))
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

/// Begins a version, or leads to the one that is being written.
async fn begin(mut op: Op, unit: Option<UnitId>, code: &str, fields: &Fields) -> Answer {
    let submission = op.visitor.keep_submission(fields);
    let subject = unit.map_or_else(|| Subject::organisation(op.actor.organisation), |unit| op.in_unit(unit));
    let permit = op.permit(Act::WriteReport, &subject)?;
    let period = FourMonths::from_code(code).filter(|period| period.is_over(op.visitor.today)).ok_or_else(not_found)?;
    let of = ReportOf { organisation: op.actor.organisation, unit, period };
    let conn = op.majakka.store.read();
    let versions = reports::of_period(conn, of).await?;
    let is_open = |version: &&Version| matches!(version.state, ReportState::Draft | ReportState::InReview);
    if let Some(open) = versions.iter().find(is_open) {
        return flash_redirect(&op, "report-open", &format!("/reports/{}", open.id));
    }
    let numbers = PublicNumbers::of(&facts(&op.majakka, of).await?);
    let earlier = reports::public(conn, of.owner()).await?;
    let contact = earlier.iter().find_map(|version| version.text.of(ReportSection::Contact)).map(|note| note.as_str());
    let text = pages::draft(&op.visitor.cx(), &numbers, contact);
    let lines = views::reports::proposed_measures(conn, of, op.majakka.config.time_zone).await?;
    let draft = (op.visitor.lang.code(), text, lines);
    let id = services::reports::start(&op.majakka, permit, submission, of, draft).await?;
    flash_redirect(&op, "report-started", &format!("/reports/{id}"))
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
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let version = reports::load(conn, organisation, ReportId(id)).await?;
    let subject = match version.of.unit {
        Some(unit) => op.in_unit(unit),
        None => Subject::organisation(organisation),
    };
    let _reads = op.permit(Act::ReadReport, &subject)?;
    let owner = views::reports::owner(conn, version.of.owner()).await?;
    Ok(Loaded { version, subject, owner })
}

/// A version as everybody reads it, or would.
pub(super) fn public(
    (version, owner): (&Version, &views::reports::Owner),
    (facts, measures): (&ReportFacts, Vec<MeasureLine>),
    (told, units): (pages::Told, Vec<(Uuid, String)>),
) -> PublicReport {
    PublicReport {
        owner: version.of.owner(),
        name: owner.name().to_owned(),
        organisation: owner.organisation.clone(),
        kind: owner.unit.as_ref().and_then(|(_, kind)| UnitKind::from_code(kind)),
        period: version.of.period,
        lang: Lang::from_code(&version.lang).unwrap_or(Lang::Fi),
        text: version.text.clone(),
        measures,
        numbers: PublicNumbers::of(facts),
        units,
        duties: facts.duties.iter().map(|(code, turns)| (code.clone(), turns.agreed, turns.done)).collect(),
        told,
    }
}

/// The facts that a version tells of: those that were kept with it, or those of today.
pub(super) async fn facts_of(majakka: &Majakka, version: &Version) -> Result<ReportFacts, PageError> {
    match &version.facts {
        Some(facts) => Ok(facts.clone()),
        None => Ok(facts(majakka, version.of).await?),
    }
}

fn key(flag: &Flag) -> String {
    step::flag_key(flag.section.code(), flag.kind, &flag.text)
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = load(&op, id).await?;
    let Loaded { version, subject, owner } = &loaded;
    let conn = op.majakka.store.read();
    let measures = reports::measures(conn, version.id).await?;
    let lines: Vec<MeasureLine> = measures.iter().map(|(_, line)| line.clone()).collect();
    let found = flags(conn, version, &lines).await?;
    let mut versions = reports::of_period(conn, version.of).await?;
    versions.retain(|one| one.state != ReportState::Discarded || one.id == version.id);
    let signed = versions.iter().flat_map(|version| [version.submitted, version.published, version.withdrawn]);
    let users = signed.flatten().map(|(user, _)| user);
    let users: Vec<_> = users.chain(found.iter().filter_map(|(_, answer)| Some(answer.as_ref()?.by))).collect();
    let names = views::reports::people(conn, users).await?;
    let facts = facts_of(&op.majakka, version).await?;
    let writers = reports::writers(conn, version.id).await?;
    let units = views::reports::units_of(conn, &facts).await?;
    let cx = op.visitor.cx();
    let line = |(flag, answer): (Flag, Option<reports::Answered>)| FlagLine {
        answer: answer.map(|answer| (names.get(&answer.by).cloned().unwrap_or_default(), answer.reason)),
        ..flag_line(&cx, &flag)
    };
    let page = ReportShow {
        id: version.id,
        report: public((version, owner), (&facts, lines), (told(version, &names), units)),
        measures,
        missing: version.text.missing(),
        flags: found.into_iter().map(line).collect(),
        returned: version.returned.clone().filter(|_| version.state == ReportState::Draft),
        versions: versions.iter().map(|version| (version.id, told(version, &names))).collect(),
        may_write: op.may(Act::WriteReport, subject),
        may_publish: op.may(Act::PublishReport, subject),
        is_writer: writers.contains(&op.actor.user),
    };
    let title = format!("{}, {}", pages::title(&cx, version.of.period), page.report.name);
    Page::new(&op, Place::Reports, title).show(|cx| pages::show(cx, &page)).await
}

fn decision(op: &Op, loaded: &Loaded, step: ReportStep) -> Decision {
    let (version, cx) = (&loaded.version, op.visitor.cx());
    let about = format!("{}, {}", pages::title(&cx, version.of.period), loaded.name());
    Decision {
        code: format!("report-{}", step.code()),
        about: (format!("/reports/{}", version.id), about),
        list: (format!("{LIST}?period={}", version.of.period.code()), cx.t("reports-crumb")),
        action: format!("/reports/{}/steps/{}", version.id, step.code()),
        version: version.version,
        words: if step.needs_words() { Words::Needed } else { Words::None },
        with_date: false,
        notice: version.state.after(step).is_none().then(|| rule(&cx, "wrong-state")),
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

/// The steps that a person takes.
fn decided(code: &str) -> Result<ReportStep, PageError> {
    ReportStep::from_code(code).filter(|step| *step != ReportStep::Supersede).ok_or_else(not_found)
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = decided(&code)?;
    let loaded = load(&op, id).await?;
    let _may = op.permit(step.act(), &loaded.subject)?;
    step::view(&op, Place::Reports, decision(&op, &loaded, step)).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = decided(&code)?;
    let loaded = load(&op, id).await?;
    let permit = op.permit(step.act(), &loaded.subject)?;
    let again = |errors, fields| Decision { fields, errors, ..decision(&op, &loaded, step) };
    let words = match parse_step(&fields, step.needs_words(), None) {
        Ok((words, _)) => words,
        Err(errors) => return step::view(&op, Place::Reports, again(errors, fields)).await,
    };
    let decide = match (step, words) {
        (ReportStep::Submit, _) => Decide::Submit,
        (ReportStep::Publish, _) => Decide::Publish,
        (ReportStep::Return, Some(why)) => Decide::Return(why),
        (ReportStep::Withdraw, Some(why)) => Decide::Withdraw(why),
        (ReportStep::Return | ReportStep::Withdraw, None) => {
            let errors = FormErrors::of(StepField::Reason, Problem::Empty);
            return step::view(&op, Place::Reports, again(errors, fields)).await;
        }
        (ReportStep::Discard | ReportStep::Supersede, _) => Decide::Discard,
    };
    let expected = (ReportId(id), fields.parse("version").unwrap_or(0));
    let code = match services::reports::decide(&op.majakka, permit, submission, expected, decide).await {
        Ok(()) => {
            let flash = if step == ReportStep::Publish { "report-published" } else { "decided" };
            return flash_redirect(&op, flash, &format!("/reports/{id}"));
        }
        Err(error) => step::why_not(error)?,
    };
    let newer = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Reports, Decision { fields, notice, ..decision(&op, &newer, step) }).await
}

/// The flag that a page is of, as it stands in the text now.
async fn flagged(op: &Op, loaded: &Loaded, wanted: &str) -> Result<Flag, PageError> {
    let conn = op.majakka.store.read();
    let lines: Vec<MeasureLine> =
        reports::measures(conn, loaded.version.id).await?.into_iter().map(|(_, line)| line).collect();
    let found = flags(conn, &loaded.version, &lines).await?;
    found.into_iter().map(|(flag, _)| flag).find(|flag| key(flag) == wanted).ok_or_else(not_found)
}

fn flag_line(cx: &Cx, flag: &Flag) -> FlagLine {
    FlagLine {
        section: cx.t(&format!("report-section-{}", flag.section.code())),
        kind: flag.kind,
        text: flag.text.clone(),
        key: key(flag),
        answer: None,
    }
}

fn flag_of(op: &Op, loaded: &Loaded, flag: &Flag, fields: Fields) -> FlagPage {
    let cx = op.visitor.cx();
    let back = format!("/reports/{}", loaded.version.id);
    let title = pages::title(&cx, loaded.version.of.period);
    FlagPage {
        way: vec![(LIST.into(), cx.t("reports-crumb")), (back.clone(), title)],
        back,
        name: loaded.name(),
        line: flag_line(&cx, flag),
        version: loaded.version.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

pub(in crate::http) async fn flag_page(op: Op, Id((id, key)): Id<(Uuid, String)>) -> Answer {
    let loaded = load(&op, id).await?;
    let _may = op.permit(Act::PublishReport, &loaded.subject)?;
    let flag = flagged(&op, &loaded, &key).await?;
    step::flag_view(&op, Place::Reports, flag_of(&op, &loaded, &flag, Fields::default())).await
}

pub(in crate::http) async fn answer_flag(mut op: Op, Id((id, key)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::PublishReport, &loaded.subject)?;
    let flag = flagged(&op, &loaded, &key).await?;
    let reason = match parse_step(&fields, true, None) {
        Ok((Some(reason), _)) => reason,
        Ok((None, _)) => return Err(not_found()),
        Err(errors) => {
            let page = FlagPage { errors, ..flag_of(&op, &loaded, &flag, fields) };
            return step::flag_view(&op, Place::Reports, page).await;
        }
    };
    let expected = (ReportId(id), fields.parse("version").unwrap_or(0));
    let answer = (flag.clone(), reason);
    match services::reports::answer(&op.majakka, permit, submission, expected, answer).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/reports/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            step::flag_view(&op, Place::Reports, FlagPage { notice, ..flag_of(&op, &newer, &flag, fields) }).await
        }
    }
}
