//! Reports: written, sent, completed and followed by their reporters.

mod ending;
mod forms;
mod handling;
mod learning;
mod notices;
mod receipts;
mod rules;

pub use ending::conclude;
pub use forms::keep_form;
pub use handling::{Words, assign, escalate_late, merge, open, step};
pub use learning::tell_learning;
pub use notices::decide as decide_notice;
pub use receipts::{Receipt, add as add_by_receipt, find as find_by_receipt};
pub use rules::{keep_category, keep_measure};

use super::{Asked, ServiceError, once, reminders, reviews, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        history::By,
        incidents::{
            self, Change, Part, drafts, events, events::Audience, events::Event, notices as rows, parts, parts::Grader,
        },
    },
};
use domain::{
    calendar::Span,
    form::Fields,
    ids::{IncidentId, SubmissionId, UnitId},
    incident::{
        Details, EntryKind, Grading, Identity, IncidentState, IncidentStep, Priority, ReceiptCode, Report, Secrecy,
        priority, rules_of,
    },
    policy::{Act, Permit},
    review::{Fact, Noted},
    text::{Note, contains_identity_code},
};
use uuid::Uuid;

/// What the reporter holds afterwards.
#[derive(Debug)]
pub enum Filed {
    /// The report stands among the reporter's own.
    Own(IncidentId),
    /// Nobody knows whose it is; the code alone leads to it.
    Anonymous { code: ReceiptCode, number: String },
}

/// What came with a report from the page where it was written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The draft that it was written in.
    pub draft: Option<Uuid>,
    /// A random number that an anonymous report's code comes from; kept nowhere.
    pub seed: Uuid,
    /// What was told of the sub-form at once.
    pub begun: Option<Fields>,
}

impl Writing {
    /// Nothing but the report itself.
    pub fn plain() -> Self {
        Self { draft: None, seed: Uuid::new_v4(), begun: None }
    }
}

/// Sends a report in the permit's unit. The same form sent again gives what the first one made. A draft that it was written in is taken
/// away; what is `begun` of the category's sub-form is kept with it.
///
/// # Errors
/// The permit is for something else, the unit is closed, or the database failed.
pub async fn file(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    report: Report,
    Writing { draft, seed, begun }: Writing,
) -> Result<Filed, ServiceError> {
    allows(&permit, Act::FileIncident)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    if report.identity == Identity::Anonymous {
        return receipts::file(majakka, &permit, unit, seed, report, draft).await;
    }
    let by = majakka.by(&permit);
    let (user, zone, today) = (permit.user(), majakka.config.time_zone, majakka.today());
    let id = IncidentId(new_id(by.at));
    let asked = Asked::of(submission, "incident", unit.0).making(id.0);
    let id = once(majakka, (by, user), asked, IncidentId, move |tx| {
        Box::pin(async move {
            let told = By { user: (report.identity == Identity::Named).then_some(user), ..by };
            write(tx, &told, (zone, today), (id, unit), &report).await?;
            incidents::keep_reporter(tx, &by, id, user).await?;
            if let Some((form, fields)) = report.category.form.zip(begun) {
                incidents::forms::keep(tx, &told, (id, form), 0, &fields).await?;
            }
            if let Some(draft) = draft {
                drafts::end(tx, user, draft).await?;
            }
            Ok(id)
        })
    });
    Ok(Filed::Own(id.await?))
}

/// Writes the report, its notices, its first event, and the reviews that it asks for. `by` names the reporter only where they want it.
async fn write(
    tx: &Tx,
    by: &By,
    (zone, today): (chrono_tz::Tz, chrono::NaiveDate),
    (id, unit): (IncidentId, UnitId),
    report: &Report,
) -> Result<String, ServiceError> {
    must_work(tx, by.organisation, unit).await?;
    let priority = match report.kind {
        EntryKind::Success => Priority::Green,
        _ => priority(Grading::OPEN, report.category.urgency(report.in_danger)),
    };
    let number = incidents::insert(tx, by, zone, (id, unit), report, priority).await?;
    let rules = rules_of(&report.category, priority == Priority::Red, report.kind);
    rows::require(tx, by, id, &rules, (by.at, zone)).await?;
    let event = Event {
        event: "incident-sent",
        from: None,
        to: Some(IncidentState::Submitted.code()),
        words: None,
        audience: Audience::Reporter,
    };
    events::tell(tx, by, id, event).await?;
    if priority == Priority::Red {
        reminders::tell_red(tx, by, id, today).await?;
    }
    if report.secrecy() != Secrecy::Sealed {
        let mut facts =
            incidents::facts::of_unit(tx.conn(), by.organisation, unit, (today, Some(&report.category.code))).await?;
        if report.kind == EntryKind::Section29 {
            facts.push(Noted { unit, fact: Fact::Notice { id: id.0, hazard: None, on: today } });
        }
        reviews::notice(tx, by, &facts, today).await?;
    }
    Ok(number)
}

/// Keeps what was typed so far, for the writer alone.
///
/// # Errors
/// `identity-code` when one stands in it (I29); [`StoreError::Missing`] when the id is somebody else's draft or was sent.
pub async fn keep_draft(
    majakka: &Majakka,
    permit: Permit,
    (id, kind): (Uuid, EntryKind),
    fields: Vec<(String, String)>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::FileIncident)?;
    if fields.iter().any(|(_, value)| contains_identity_code(value)) {
        return Err(ServiceError::Rule("identity-code"));
    }
    let by = majakka.by(&permit);
    majakka
        .store
        .write(move |tx| Box::pin(async move { drafts::keep(tx, &by, permit.user(), (id, kind), &fields).await }))
        .await?;
    Ok(())
}

/// Throws one's own draft away.
///
/// # Errors
/// The database failed.
pub async fn drop_draft(majakka: &Majakka, permit: Permit, id: Uuid) -> Result<(), ServiceError> {
    allows(&permit, Act::FileIncident)?;
    majakka.store.write(move |tx| Box::pin(async move { drafts::remove(tx, permit.user(), id).await })).await?;
    Ok(())
}

/// Completes a report, by its reporter before anybody has opened it, or by whoever handles it. A graver grading makes it more urgent, and
/// brings the notices of a red one; a reporter never makes it less urgent than it was.
///
/// # Errors
/// `wrong-state` when it is too late for the reporter, [`StoreError::Conflict`] when somebody was quicker.
pub async fn complete(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
    (details, matrix): (Details, Option<Uuid>),
) -> Result<(), ServiceError> {
    let handles = permit.act() == Act::HandleIncident;
    if !handles {
        allows(&permit, Act::FollowIncident)?;
    }
    let by = majakka.by(&permit);
    let (zone, today) = (majakka.config.time_zone, majakka.today());
    let catalogues = majakka.catalogues.clone();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "complete", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if !(if handles { found.state.is_open() } else { found.state == IncidentState::Submitted }) {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let category = catalogues.category(tx.conn(), &found).await?;
                let graded = priority(details.grading, category.urgency(found.in_danger));
                let becomes = if handles { graded } else { graded.max(found.priority) };
                let change = detail_columns(&details).with(Part::Priority, becomes.code());
                incidents::update(tx, id, expected, found.state, change).await?;
                let grader = if handles { Grader::Handler } else { Grader::Reporter };
                parts::grade(tx, &by, (id, matrix), grader, &details).await?;
                if becomes == Priority::Red {
                    let rules = rules_of(&category, true, found.kind);
                    rows::require(tx, &by, id, &rules, (found.course.sent, zone)).await?;
                    if found.priority != Priority::Red {
                        reminders::tell_red(tx, &by, id, today).await?;
                    }
                }
                let before = if handles { replaced(&found, &details) } else { None };
                let event = Event {
                    event: if handles { "incident-graded" } else { "incident-completed" },
                    from: None,
                    to: None,
                    words: before.as_deref(),
                    audience: if handles { Audience::Handlers } else { Audience::Reporter },
                };
                events::tell(tx, &author(&by, &found, handles), id, event).await?;
                notice_reviews(tx, &by, &found, today).await?;
                Ok(())
            })
        },
    )
    .await
}

/// What was told before and is told otherwise now: it stays in the story.
fn replaced(found: &incidents::Incident, details: &Details) -> Option<String> {
    let row = &found.row;
    let texts = [(&row.before, &details.before), (&row.immediate, &details.immediate), (&row.helped, &details.helped)];
    let old = texts.into_iter().filter_map(|(old, new)| {
        let changed = old.as_deref() != new.as_ref().map(|note| note.as_str());
        old.clone().filter(|_| changed)
    });
    let old: Vec<String> = old.collect();
    (!old.is_empty()).then(|| old.join("\n\n"))
}

fn detail_columns(details: &Details) -> Change {
    let text = |note: &Option<Note>| note.as_ref().map(ToString::to_string);
    let number = |number: Option<u32>| number.and_then(|number| i16::try_from(number).ok());
    Change::default()
        .with(Part::Subcategory, details.subcategory.clone())
        .with(Part::Place, details.place.map(|place| place.code().to_owned()))
        .with(Part::Activity, details.activity.map(|activity| activity.code().to_owned()))
        .with(Part::DiscoveredAt, details.discovered_at)
        .with(Part::Before, text(&details.before))
        .with(Part::Immediate, text(&details.immediate))
        .with(Part::Helped, text(&details.helped))
        .with(Part::StaffPresent, number(details.staff_present))
        .with(Part::StaffPlanned, number(details.staff_planned))
        .with(Part::LoneWork, details.alone)
        .with(Part::Night, details.night)
}

/// In whose name something is written: a reporter who is not named does not become known by adding to it (I20).
fn author(by: &By, found: &incidents::Incident, handles: bool) -> By {
    let hidden = !handles && found.reporter == by.user && found.identity != Identity::Named;
    By { user: by.user.filter(|_| !hidden), ..*by }
}

/// Shows the unit's reports to the engine of reviews. Nothing of a sealed report reaches a review, which the unit reads (I18).
async fn notice_reviews(
    tx: &Tx,
    by: &By,
    found: &incidents::Incident,
    today: chrono::NaiveDate,
) -> Result<(), StoreError> {
    if found.secrecy != Secrecy::Sealed {
        let facts = incidents::facts::of_unit(tx.conn(), by.organisation, found.unit, (today, None)).await?;
        reviews::notice(tx, by, &facts, today).await?;
    }
    Ok(())
}

/// Tells more of a report; nothing that was told is overwritten. The reporter's answer to a question brings it back to handling.
///
/// # Errors
/// `wrong-state` for a report that ended unhandled.
pub async fn add(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: IncidentId,
    words: Note,
) -> Result<(), ServiceError> {
    allows(&permit, Act::AddToIncident)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "add", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                let own = found.reporter == by.user;
                tell_more(tx, &author(&by, &found, !own), &found, own, &words).await
            })
        },
    )
    .await
}

async fn tell_more(tx: &Tx, by: &By, found: &incidents::Incident, own: bool, words: &Note) -> Result<(), ServiceError> {
    if !found.state.takes_words() {
        return Err(ServiceError::Rule("wrong-state"));
    }
    let answers = own && found.state == IncidentState::WaitingInfo;
    let to = if answers { found.state.after(IncidentStep::Answer) } else { None };
    if let Some(to) = to {
        incidents::update(tx, found.id, found.version, to, Change::default()).await?;
    }
    let event = Event {
        event: if answers { "incident-answered" } else { "incident-added" },
        from: to.map(|_| found.state.code()),
        to: to.map(IncidentState::code),
        words: Some(words.as_str()),
        audience: if own { Audience::Reporter } else { Audience::Handlers },
    };
    events::tell(tx, by, found.id, event).await?;
    Ok(())
}

/// Takes a report back, before anybody who handles has opened it.
///
/// # Errors
/// `already-received`, [`StoreError::Conflict`].
pub async fn withdraw(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
) -> Result<(), ServiceError> {
    allows(&permit, Act::FollowIncident)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "withdraw", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                let to = found.state.after(IncidentStep::Withdraw).ok_or(ServiceError::Rule("already-received"))?;
                // What the program sealed is for the safety lead, who may not have seen it yet.
                if events::has(tx.conn(), id, "incident-sealed").await? {
                    return Err(ServiceError::Rule("already-received"));
                }
                incidents::update(tx, id, expected, to, Change::default()).await?;
                let event = Event {
                    event: "incident-withdrawn",
                    from: Some(found.state.code()),
                    to: Some(to.code()),
                    words: None,
                    audience: Audience::Reporter,
                };
                events::tell(tx, &author(&by, &found, false), id, event).await?;
                Ok(())
            })
        },
    )
    .await
}

/// When the reporter of an uncorrected wrong may tell the authority themselves (Act 741/2023, section 29).
pub const MAY_TELL_AUTHORITY: Span = Span::Days(7);
