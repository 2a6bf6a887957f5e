//! Reports: listed, sent, completed and shown.

pub(in crate::http) mod conclude;
pub(in crate::http) mod forms;
pub(in crate::http) mod handle;
pub(in crate::http) mod learning;
pub(in crate::http) mod new;
pub(in crate::http) mod receipt;

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        pages::search,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError},
    store::{
        StoreError,
        incidents::{ending, handlers, notices, parts},
        views::{self, incidents::IncidentWithNames},
    },
};
use app::{
    pages::{
        incident::{self as pages, DetailsPage, Filter, Graded, IncidentList, IncidentShow, Lane, NoticeRow, Reader},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use chrono::{DateTime, Utc};
use domain::{
    form::{Fields, FormErrors},
    ids::{IncidentId, UserId},
    incident::{Category, Details, EntryKind, Factor, IncidentState, MoreField, Secrecy, parse_more},
    policy::{Act, Subject},
    text::Note,
};
use std::sync::Arc;
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(super) fn read_filter(op: &Op, fields: &Fields) -> Filter {
    let known = op.visitor.catalogue.newest();
    Filter {
        lane: Lane::from_code(fields.one("state")),
        unit: fields.parse("unit"),
        category: known.iter().map(|(_, known)| known.code.clone()).find(|code| code == fields.one("category")),
        kind: EntryKind::from_code(fields.one("kind")),
        search: fields.parse("search"),
    }
}

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let sight = op.actor.sight(op.visitor.now);
    if sight.is_empty() && !op.actor.may_somewhere(Act::FileIncident) {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let mut filter = read_filter(&op, &query);
    let words = search::words(&op, filter.search).await?;
    filter.search = filter.search.filter(|_| words.is_some());
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let zone = op.majakka.config.time_zone;
    let (rows, next) = views::incidents::list(conn, &sight, &filter, words.as_deref(), after, zone).await?;
    let page = IncidentList {
        rows,
        units: views::people::units(conn, &op.actor.scope(Act::ReadIncident)).await?,
        filter,
        words,
        next,
        first_page: after.is_none(),
        may_report: op.actor.may_somewhere(Act::FileIncident),
    };
    let title = op.visitor.cx().t("incidents-title");
    Page::new(&op, Place::Incidents, title)
        .with_files(op.actor.may_somewhere(Act::Export), page.filter.export_href("{kind}"))
        .show(|cx| pages::list(cx, &page))
        .await
}

/// Search words are kept with the session; only their id goes into the address.
pub(in crate::http) async fn filter(op: Op, Form(fields): Form) -> Answer {
    let mut filter = read_filter(&op, &fields);
    filter.search = search::keep(&op, &fields).await?;
    Ok(see_other(&filter.href(None)))
}

/// A report as the policy sees it now.
fn subject(op: &Op, found: &IncidentWithNames) -> Subject {
    op.in_unit(found.incident.unit).of_report(found.incident.for_policy(), op.visitor.now)
}

async fn load(op: &Op, id: Uuid) -> Result<(IncidentWithNames, Subject), PageError> {
    let sight = op.actor.sight(op.visitor.now);
    let found = views::incidents::one(op.majakka.store.read(), &sight, IncidentId(id)).await?;
    let subject = subject(op, &found);
    Ok((found, subject))
}

/// The report's category as it was when the report was given it.
async fn category(op: &Op, found: &IncidentWithNames) -> Result<Arc<Category>, PageError> {
    Ok(op.majakka.catalogues.category(op.majakka.store.read(), &found.incident).await?)
}

/// What this person is to the report.
fn reader(op: &Op, found: &IncidentWithNames, subject: &Subject) -> Reader {
    Reader {
        reads: found.reads,
        handles: found.reads && op.may(Act::HandleIncident, subject),
        own: found.incident.reporter == Some(op.actor.user),
        adds: op.may(Act::AddToIncident, subject),
        fills: op.may(Act::FillForm, subject),
        ticks: found.reads && op.may(Act::TickNotice, subject),
    }
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let sealed = found.incident.secrecy == Secrecy::Sealed;
    // Whoever may handle it opens it by looking; a sealed report notes every reading before it is shown.
    let handles = found.reads && op.may(Act::HandleIncident, &subject);
    let act = if handles { Act::HandleIncident } else { Act::ReadIncident };
    let mut seen = seen(&op, handles, id).await?;
    let fresh = handles && seen.iter().all(|(user, ..)| *user != op.actor.user);
    let (found, subject) = if fresh || (found.reads && sealed) {
        let permit = op.permit(act, &subject)?;
        services::incidents::open(&op.majakka, &permit, IncidentId(id), sealed).await?;
        seen = self::seen(&op, handles, id).await?;
        load(&op, id).await?
    } else {
        (found, subject)
    };
    view(&op, found, &subject, seen, (Fields::default(), FormErrors::default())).await
}

/// Who has seen a report and when: for those who handle it.
async fn seen(op: &Op, handles: bool, id: Uuid) -> Result<Seen, PageError> {
    match handles {
        true => Ok(views::incidents::seen(op.majakka.store.read(), IncidentId(id)).await?),
        false => Ok(Vec::new()),
    }
}

type Seen = Vec<(UserId, String, DateTime<Utc>)>;

async fn view(
    op: &Op,
    found: IncidentWithNames,
    subject: &Subject,
    seen: Seen,
    more: (Fields, FormErrors<MoreField>),
) -> Answer {
    let failed = !more.1.is_empty();
    let page = model(op, found, subject, seen, more).await?;
    let title = page.headline.clone();
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed);
    frame.show(|cx| pages::show(cx, &page)).await
}

async fn model(
    op: &Op,
    found: IncidentWithNames,
    subject: &Subject,
    seen: Seen,
    (more, more_errors): (Fields, FormErrors<MoreField>),
) -> Result<IncidentShow, PageError> {
    let (conn, zone, now) = (op.majakka.store.read(), op.majakka.config.time_zone, op.visitor.now);
    let reader = reader(op, &found, subject);
    let category = category(op, &found).await?;
    let form = forms::standing(op, &found, category.form).await?;
    let incident = found.incident;
    let row = incident.row.clone();
    let gradings = parts::gradings(conn, incident.id).await?;
    let newest = |by: &str| gradings.iter().find(|graded| graded.by == by);
    let graded = ["handler", "reporter"]
        .into_iter()
        .filter(|by| reader.reads || *by == "reporter")
        .filter_map(|by| newest(by).map(|row| Graded { by_handler: by == "handler", grading: parts::grading(row) }))
        .collect();
    let care = newest("handler").or_else(|| newest("reporter")).and_then(|row| row.care.clone());
    let notices = if reader.reads { notices::of(conn, incident.organisation, incident.id).await? } else { Vec::new() };
    let mut story = views::incidents::story(conn, incident.id, reader.handles).await?;
    // What the handler and the reporter say to each other is for them alone.
    if !reader.handles && !reader.own {
        story.iter_mut().for_each(|entry| entry.words = None);
    }
    // So is the reporter's name, unless the reporter wants it known to those who handle.
    let handles_it = reader.handles && incident.handler == Some(op.actor.user);
    let knows = reader.own || incident.identity.is_known_to(reader.handles, handles_it);
    if !knows {
        story.iter_mut().filter(|entry| REPORTERS.contains(&entry.event.as_str())).for_each(|entry| entry.actor = None);
    }
    let faults = if reader.handles && incident.state == IncidentState::Concluded {
        ending::facts(conn, (&incident, category.form)).await?.close_faults()
    } else {
        Vec::new()
    };
    let followed = reader.reads && incident.kind != EntryKind::Success;
    let chain = if followed { Some(views::incidents::chain(conn, &incident).await?) } else { None };
    let nearest = if reader.own { handlers::nearest(conn, &incident, op.visitor.today).await? } else { Vec::new() };
    let late = services::incidents::MAY_TELL_AUTHORITY.ends(incident.course.sent, zone).is_late(now);
    let told = [
        ("report-told", &row.told),
        ("report-worked", &row.worked),
        ("detail-before", &row.before),
        ("detail-immediate", &row.immediate),
        ("detail-helped", &row.helped),
    ];
    // What the handler has completed is not for a reporter who does not read the report.
    let completed = reader.reads || incident.state == IncidentState::Submitted;
    let circumstances = [("detail-alone", row.lone_work), ("detail-night", row.night)];
    Ok(IncidentShow {
        id: incident.id.0,
        number: incident.number.clone(),
        unit: found.unit,
        contacts: found.contacts,
        kind: incident.kind,
        category,
        subcategory: row.subcategory,
        state: incident.state,
        secrecy: incident.secrecy,
        identity: incident.identity,
        priority: incident.priority,
        headline: row.headline,
        text: row.text,
        occurred: incident.occurred,
        discovered_at: row.discovered_at,
        sent_at: incident.course.sent,
        affected: incident.affected.clone(),
        in_danger: incident.in_danger,
        told: told
            .into_iter()
            .filter(|(key, _)| completed || key.starts_with("report"))
            .filter_map(|(key, words)| words.clone().map(|words| (key, words)))
            .collect(),
        place: row.place.filter(|_| completed),
        activity: row.activity.filter(|_| completed),
        circumstances: circumstances.into_iter().filter(|(_, is)| *is && completed).map(|(key, _)| key).collect(),
        staff: (row.staff_present.filter(|_| completed), row.staff_planned.filter(|_| completed)),
        care: care.filter(|_| completed),
        gradings: graded,
        reporter: found.reporter.filter(|_| knows),
        handler: found.handler,
        nearest,
        clocks: incident.course.clocks(incident.priority, zone).collect(),
        notices: notices.into_iter().map(notice_row).collect(),
        hazards: if reader.reads { views::incidents::linked(conn, incident.id).await? } else { Vec::new() },
        story,
        chain,
        form,
        seen: seen.into_iter().map(|(_, name, at)| (name, at)).collect(),
        factors: row.factors.unwrap_or_default().split(',').filter_map(Factor::from_code).collect(),
        conclusions: row.conclusions,
        learning: row.learning,
        feedback: row.feedback.filter(|_| incident.course.concluded.is_some()),
        merged: incident.merged_into.is_some(),
        merged_into: incident.merged_into.map(|into| into.0).zip(found.merged_number),
        discussed: (row.team_on, row.child_on),
        steps: incident.state.steps().filter(|_| reader.handles).collect(),
        faults,
        reader,
        may_tell_authority: incident.kind == EntryKind::Section29 && late && incident.course.concluded.is_none(),
        version: incident.version,
        more,
        more_errors,
    })
}

/// What reporters do to their own reports.
const REPORTERS: [&str; 6] = [
    "incident-sent",
    "incident-completed",
    "incident-added",
    "incident-answered",
    "incident-withdrawn",
    "incident-form-saved",
];

fn notice_row(notice: notices::Notice) -> NoticeRow {
    let row = notice.row;
    NoticeRow {
        id: notice.id.0,
        recipient: notice.recipient,
        need: notice.need,
        deadline: notice.deadline,
        state: notice.state,
        told: row.told_at.zip(row.told_by).zip(row.channel).map(|((at, by), channel)| (at, by, channel)),
        reference: row.reference,
        reason: row.reason,
    }
}

pub(in crate::http) async fn add(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::AddToIncident, &subject)?;
    let words: Note = match parse_more(&fields) {
        Ok(words) => words,
        Err(errors) => {
            let seen = seen(&op, found.reads && op.may(Act::HandleIncident, &subject), id).await?;
            return view(&op, found, &subject, seen, (fields, errors)).await;
        }
    };
    services::incidents::add(&op.majakka, permit, submission, IncidentId(id), words).await?;
    flash_redirect(&op, "incident-added", &format!("/incidents/{id}"))
}

pub(in crate::http) async fn withdraw(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (_, subject) = load(&op, id).await?;
    let permit = op.permit(Act::FollowIncident, &subject)?;
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    services::incidents::withdraw(&op.majakka, permit, submission, expected).await?;
    flash_redirect(&op, "incident-withdrawn", "/")
}

/// Who may complete it now: its reporter until somebody opens it, then whoever handles it.
fn completing(op: &Op, subject: &Subject) -> Act {
    if op.may(Act::HandleIncident, subject) { Act::HandleIncident } else { Act::FollowIncident }
}

fn details_page(found: &IncidentWithNames, category: Arc<Category>, fields: Fields) -> DetailsPage {
    DetailsPage {
        id: found.incident.id.0,
        number: found.incident.number.clone(),
        headline: found.incident.row.headline.clone(),
        category,
        version: found.incident.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn details_view(op: &Op, page: DetailsPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("detail-title");
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::details(cx, &page)).await
}

/// What is kept of the details, as the form shows them.
async fn kept_details(op: &Op, found: &IncidentWithNames, handles: bool) -> Result<Fields, PageError> {
    let row = &found.incident.row;
    let zone = op.majakka.config.time_zone;
    let gradings = parts::gradings(op.majakka.store.read(), found.incident.id).await?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let number = |n: Option<i16>| n.map(|n| n.to_string()).unwrap_or_default();
    let mut fields = Fields::default()
        .with("subcategory", text(&row.subcategory))
        .with("place", text(&row.place))
        .with("activity", text(&row.activity))
        .with("before", text(&row.before))
        .with("immediate", text(&row.immediate))
        .with("helped", text(&row.helped))
        .with("staff-present", number(row.staff_present))
        .with("staff-planned", number(row.staff_planned))
        .with_moment("discovered", row.discovered_at, zone);
    for (name, ticked) in [("alone", row.lone_work), ("night", row.night)] {
        if ticked {
            fields = fields.with(name, "yes");
        }
    }
    if let Some(graded) = gradings
        .iter()
        .find(|graded| handles && graded.by == "handler")
        .or_else(|| gradings.iter().find(|graded| graded.by == "reporter"))
    {
        fields = fields
            .with("physical", graded.physical.clone())
            .with("psychological", graded.psychological.clone())
            .with("care", text(&graded.care))
            .with("likelihood", number(graded.likelihood))
            .with("severity", number(graded.severity));
    }
    Ok(fields)
}

pub(in crate::http) async fn details_page_of(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let completes = op.permit(completing(&op, &subject), &subject)?;
    let handles = completes.act() == Act::HandleIncident;
    if !handles && found.incident.state != IncidentState::Submitted {
        return Err(not_found());
    }
    let fields = kept_details(&op, &found, handles).await?;
    let category = category(&op, &found).await?;
    details_view(&op, details_page(&found, category, fields)).await
}

pub(in crate::http) async fn complete(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(completing(&op, &subject), &subject)?;
    let (kind, occurred) = (category(&op, &found).await?, found.incident.occurred);
    let cx = op.visitor.cx();
    let moment = (op.visitor.now, op.majakka.config.time_zone);
    let details = match Details::parse(&fields, (&kind, occurred), &cx.matrix, moment) {
        Ok(details) => details,
        Err(errors) => return details_view(&op, DetailsPage { errors, ..details_page(&found, kind, fields) }).await,
    };
    let matrix = match op.session.method {
        domain::risk::Method::Own(id) => Some(id.0),
        domain::risk::Method::Shipped(_) => None,
    };
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::complete(&op.majakka, permit, submission, expected, (details, matrix)).await {
        Ok(()) => return flash_redirect(&op, "incident-completed", &format!("/incidents/{id}")),
        Err(ServiceError::Store(StoreError::Conflict)) => "stale",
        Err(ServiceError::Rule(code)) => code,
        Err(other) => return Err(other.into()),
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&cx, code));
    let category = category(&op, &newer).await?;
    details_view(&op, DetailsPage { notice, ..details_page(&newer, category, fields) }).await
}
