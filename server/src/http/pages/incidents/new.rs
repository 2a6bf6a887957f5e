//! Telling of something: choosing the kind, writing, keeping a draft, sending.

use super::Answer;
use crate::{
    http::{
        Op, Page,
        extract::{Form, Id, Query},
        flash_redirect,
        page::render,
        pages::hygiene,
        problem::not_found,
    },
    ids::new_id,
    services::{
        self, ServiceError,
        incidents::{Filed, Writing},
    },
    store::{incidents::drafts, views},
};
use app::{
    pages::incident::{self as pages, DraftRow, NewReport},
    shell::{Frame, Layout, Place},
    ui::hygiene::Warned,
};
use axum::http::StatusCode;
use domain::{
    form::{Fields, FormErrors, Problem},
    ids::UnitId,
    incident::{EntryKind, Report, ReportField, Secrecy, headline},
    policy::{Act, Actor, Denial, Permit, Scope, Subject, decide},
};
use uuid::Uuid;

/// The kinds that somebody signed in tells; a child tells in a session of their own.
fn kind_of(code: &str) -> Option<EntryKind> {
    EntryKind::from_code(code).filter(|kind| *kind != EntryKind::ChildConcern)
}

fn draft_row(draft: &drafts::Draft) -> DraftRow {
    DraftRow { id: draft.id, kind: draft.kind, begins: headline(draft.fields.one("text")), saved_at: draft.saved_at }
}

/// The person's own drafts.
pub(in crate::http) async fn drafts_of(op: &Op) -> Result<Vec<DraftRow>, crate::http::PageError> {
    let found = drafts::of(op.majakka.store.read(), op.actor.organisation, op.actor.user).await?;
    Ok(found.iter().map(draft_row).collect())
}

pub(in crate::http) async fn choose(op: Op) -> Answer {
    if !op.actor.may_somewhere(Act::FileIncident) {
        return Err(not_found());
    }
    let drafts = drafts_of(&op).await?;
    let scope = op.actor.scope(Act::FileIncident);
    let units = views::people::working_units(op.majakka.store.read(), &scope).await?;
    let title = op.visitor.cx().t("incident-new-title");
    Page::new(&op, Place::Incidents, title).show(|cx| pages::kinds(cx, &drafts, &units)).await
}

struct Shown {
    kind: EntryKind,
    draft: Option<Uuid>,
    saved_at: Option<chrono::DateTime<chrono::Utc>>,
    fields: Fields,
    errors: FormErrors<ReportField>,
    warned: Option<Warned>,
}

impl Shown {
    fn of(kind: EntryKind, fields: Fields) -> Self {
        Self { kind, draft: fields.parse("draft"), saved_at: None, fields, errors: FormErrors::default(), warned: None }
    }
}

async fn view(op: &Op, shown: Shown) -> Answer {
    let conn = op.majakka.store.read();
    let failed = !shown.errors.is_empty() || shown.warned.is_some();
    let scope = op.actor.scope(Act::FileIncident);
    let leaders = views::people::leaders(conn, &scope, op.visitor.today).await?;
    let page = NewReport {
        kind: shown.kind,
        draft: shown.draft.unwrap_or_else(|| new_id(op.visitor.now)),
        seed: shown.fields.parse("seed").unwrap_or_else(Uuid::new_v4),
        saved_at: shown.saved_at,
        units: views::people::working_units(conn, &scope).await?,
        leaders: leaders.into_iter().filter(|(user, _)| *user != op.actor.user).collect(),
        fields: shown.fields,
        errors: shown.errors,
        warned: shown.warned,
        scripts: crate::http::page::has_scripts(),
    };
    let title = op.visitor.cx().t(&format!("entry-{}", shown.kind.code()));
    Page::new(op, Place::Incidents, title).with_problems(failed).show(|cx| pages::new(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(code): Id<String>, Query(query): Query) -> Answer {
    let kind = kind_of(&code).ok_or_else(not_found)?;
    if !op.actor.may_somewhere(Act::FileIncident) {
        return Err(not_found());
    }
    if let Some(id) = query.parse::<Uuid>("draft") {
        let kept = drafts::one(op.majakka.store.read(), op.actor.organisation, op.actor.user, id).await?;
        let saved_at = Some(kept.saved_at);
        return view(&op, Shown { draft: Some(id), saved_at, ..Shown::of(kept.kind, kept.fields) }).await;
    }
    let mut fields = Fields::default().with("danger", "no").with("when", "now").with("identity", "named");
    if kind == EntryKind::Family {
        fields = fields.with("category", "other").with("answer", "yes");
    }
    if let Some(unit) = query.parse::<UnitId>("unit") {
        fields = fields.with("unit", unit.to_string());
    }
    view(&op, Shown::of(kind, fields)).await
}

/// The unit of the form, or the only one where there was nothing to choose.
fn unit_of(op: &Op, fields: &Fields) -> Option<UnitId> {
    fields.parse("unit").or_else(|| match op.actor.scope(Act::FileIncident) {
        Scope::Units(_, units) if units.len() == 1 => units.first().copied(),
        _ => None,
    })
}

/// A permit to write, before a unit is chosen: a draft is its writer's, whichever unit it will be of.
pub(in crate::http) fn writes(actor: &Actor) -> Result<Permit, Denial> {
    let subject = match actor.scope(Act::FileIncident) {
        Scope::Units(organisation, units) => {
            units.first().map_or(Subject::organisation(organisation), |unit| Subject::unit(organisation, *unit))
        }
        Scope::Nothing | Scope::Organisation(_) => Subject::organisation(actor.organisation),
    };
    decide(actor, Act::FileIncident, &subject)
}

/// What a draft keeps of a form: everything that somebody typed or chose.
pub(in crate::http) fn kept(fields: &Fields) -> Vec<(String, String)> {
    let never = ["submission", "draft", "seed", "then", "looked"];
    fields.pairs().iter().filter(|(name, _)| !never.contains(&name.as_str())).cloned().collect()
}

pub(in crate::http) async fn send(mut op: Op, Id(code): Id<String>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let kind = kind_of(&code).ok_or_else(not_found)?;
    let draft = fields.parse::<Uuid>("draft");
    if fields.one("then") == "keep" {
        let permit = writes(&op.actor)?;
        let id = draft.unwrap_or_else(|| new_id(op.visitor.now));
        return match services::incidents::keep_draft(&op.majakka, permit, (id, kind), kept(&fields)).await {
            Ok(()) => flash_redirect(&op, "draft-kept", "/"),
            Err(ServiceError::Rule("identity-code")) => {
                let errors = FormErrors::of(ReportField::Text, Problem::IdentityCode);
                view(&op, Shown { errors, ..Shown::of(kind, fields) }).await
            }
            Err(other) => Err(other.into()),
        };
    }
    let unit = unit_of(&op, &fields);
    if let Some(unit) = unit {
        let _files = op.permit(Act::FileIncident, &op.in_unit(unit))?;
    }
    let moment = (op.visitor.now, op.majakka.config.time_zone);
    let report = match Report::parse(kind, &fields, unit.is_some(), &op.visitor.catalogue, moment) {
        Ok(report) => report,
        Err(errors) => return view(&op, Shown { errors, ..Shown::of(kind, fields) }).await,
    };
    let permit = op.permit(Act::FileIncident, &op.in_unit(unit.ok_or_else(not_found)?))?;
    if let Some(named) = report.named {
        let scope = op.actor.scope(Act::FileIncident);
        let leaders = views::people::leaders(op.majakka.store.read(), &scope, op.visitor.today).await?;
        if leaders.iter().all(|(user, _)| *user != named) {
            let errors = FormErrors::of(ReportField::Named, Problem::Empty);
            return view(&op, Shown { errors, ..Shown::of(kind, fields) }).await;
        }
    }
    if report.secrecy() == Secrecy::Sealed {
        let never = [Some(op.actor.user), report.named];
        let leads =
            views::people::safety_leads(op.majakka.store.read(), op.actor.organisation, op.visitor.today).await?;
        if leads.iter().all(|lead| never.contains(&Some(*lead))) {
            let field = if report.named.is_some() { ReportField::Named } else { ReportField::Supervisor };
            let errors = FormErrors::of(field, Problem::Rule("nobody-left"));
            return view(&op, Shown { errors, ..Shown::of(kind, fields) }).await;
        }
    }
    let worked = report.worked.as_ref().map(|note| note.as_str()).unwrap_or_default();
    let warned = hygiene::look(&op, &fields, &[report.text.as_str(), worked]).await?;
    if warned.is_some() {
        return view(&op, Shown { warned, ..Shown::of(kind, fields) }).await;
    }
    let seed = fields.parse("seed").unwrap_or_else(Uuid::new_v4);
    let writing = Writing { draft, seed, begun: None };
    match services::incidents::file(&op.majakka, permit, submission, report, writing).await {
        Ok(Filed::Own(id)) => flash_redirect(&op, "incident-sent", &format!("/incidents/{id}")),
        Ok(Filed::Anonymous { code, number }) => {
            // No menus around it: nothing on the sheet with the words tells whose they are.
            let cx = op.visitor.cx();
            let frame = Frame {
                title: cx.t("receipt-given-title"),
                problem: false,
                layout: Layout::Plain,
                theme: op.visitor.theme,
                here: None,
                demo: op.majakka.config.demo,
                scripts: false,
            };
            Ok(render(&cx, &frame, StatusCode::OK, |cx| pages::given(cx, &number, code.words())))
        }
        Err(ServiceError::Rule("unit-closed")) => {
            let errors = FormErrors::of(ReportField::Unit, Problem::Rule("closed"));
            view(&op, Shown { errors, ..Shown::of(kind, fields) }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// One tap: a child is absent without leave, noticed now. The rest is told while the time runs.
pub(in crate::http) async fn start_absence(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = unit_of(&op, &fields).ok_or_else(not_found)?;
    let permit = op.permit(Act::FileIncident, &op.in_unit(unit))?;
    let (now, zone) = (op.visitor.now, op.majakka.config.time_zone);
    let told = Fields::default()
        .with("category", "absence")
        .with("text", op.visitor.cx().t("absence-start-text"))
        .with("affected", "child");
    let report =
        Report::parse(EntryKind::Event, &told, true, &op.visitor.catalogue, (now, zone)).map_err(|_| not_found())?;
    let begun = Fields::default().with_moment("noticed", Some(now), zone);
    match services::incidents::file(
        &op.majakka,
        permit,
        submission,
        report,
        Writing { begun: Some(begun), ..Writing::plain() },
    )
    .await?
    {
        Filed::Own(id) => flash_redirect(&op, "absence-started", &format!("/incidents/{id}")),
        Filed::Anonymous { .. } => Err(not_found()),
    }
}

pub(in crate::http) async fn drop(op: Op, Id(id): Id<Uuid>) -> Answer {
    let permit = writes(&op.actor)?;
    services::incidents::drop_draft(&op.majakka, permit, id).await?;
    flash_redirect(&op, "draft-removed", "/incidents/new")
}
