//! Reports of four months: compiled, written, looked at for what may point to a person, approved by another, published, corrected,
//! withdrawn.

mod writing;

pub use writing::{Line, change_lines, save_text};

use super::{Asked, ServiceError, duties, once};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        Connection, StoreError, Tx,
        history::{self, By, Change},
        reports::{self, Kept, NewVersion, ReportOf, Version},
        views::period,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{PUBLISH_4M, publish_turn},
    ids::{ReportId, SubmissionId, UnitId},
    policy::{Act, Permit},
    report::{Flag, MeasureLine, PublishRule, ReportFacts, ReportState, ReportStep, ReportText, look, publish_report},
    text::Note,
};

const WRONG_STATE: &str = "wrong-state";

/// The facts of four months as they stood when these ended; those of a version that corrects another one keep what was published of
/// people.
///
/// # Errors
/// The database did not answer.
pub async fn facts(majakka: &Majakka, of: ReportOf) -> Result<ReportFacts, StoreError> {
    let newer = match of.unit {
        Some(unit) => facts_of_unit(majakka, of, unit).await?,
        None => {
            let reports = reports::of_units(majakka.store.read(), of).await?;
            let told = reports.iter().filter_map(|report| Some((report.of.owner(), report.facts.as_ref()?)));
            ReportFacts::of_organisation(told)
        }
    };
    let versions = reports::of_period(majakka.store.read(), of).await?;
    let published = versions.into_iter().find(|version| version.published.is_some());
    Ok(match published.and_then(|version| version.facts) {
        Some(told) => told.corrected(&newer),
        None => newer,
    })
}

async fn facts_of_unit(majakka: &Majakka, of: ReportOf, unit: UnitId) -> Result<ReportFacts, StoreError> {
    let conn = majakka.store.read();
    let found = period::of_period(conn, (of.organisation, unit), of.period, majakka.config.time_zone).await?;
    let ideas = (found.ideas.n, found.ideas.all);
    Ok(ReportFacts::new(&found.counts, found.actions, ideas, found.duties))
}

/// Begins a version: the first one with the words and measures of `draft`, one that corrects with those of the version before it.
///
/// # Errors
/// `report-too-early` while the four months last, `report-open` when a version is being written.
pub async fn start(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    of: ReportOf,
    (lang, text, lines): (&'static str, ReportText, Vec<MeasureLine>),
) -> Result<ReportId, ServiceError> {
    allows(&permit, Act::WriteReport)?;
    if permit.unit() != of.unit || permit.organisation() != of.organisation {
        return Err(StoreError::Missing.into());
    }
    if !of.period.is_over(majakka.today()) {
        return Err(ServiceError::Rule("report-too-early"));
    }
    let (by, user) = (majakka.by(&permit), permit.user());
    let made = new_id(by.at);
    let asked = Asked::of(submission, "report", of.owner()).making(made);
    once(majakka, (by, user), asked, ReportId, move |tx| {
        Box::pin(async move {
            let versions = reports::of_period(tx.conn(), of).await?;
            if versions.iter().any(|version| matches!(version.state, ReportState::Draft | ReportState::InReview)) {
                return Err(ServiceError::Rule("report-open"));
            }
            let kept = versions.iter().filter(|version| version.state != ReportState::Discarded);
            let number = kept.map(|version| version.number).max().map_or(1, |newest| newest + 1);
            let before = versions.into_iter().find(|version| version.published.is_some());
            let id = ReportId(made);
            let (lang, text, lines) = match before {
                Some(before) => {
                    let lines = reports::measures(tx.conn(), before.id).await?;
                    (before.lang, before.text.copied(), lines.into_iter().map(|(_, line)| line).collect())
                }
                None => (lang.to_owned(), text, lines),
            };
            reports::insert(tx, &by, user, &NewVersion { id, of, number, lang, text }).await?;
            for line in &lines {
                reports::add_measure(tx, &by, id, line).await?;
            }
            reports::add_writer(tx, &by, id, user).await?;
            tell(tx, &by, id, "report-started", (None, ReportState::Draft), None).await?;
            Ok(id)
        })
    })
    .await
}

/// What a person decides of a version.
#[derive(Debug, Clone)]
pub enum Decide {
    Submit,
    Return(Note),
    Publish,
    Withdraw(Note),
    Discard,
}

impl Decide {
    fn step(&self) -> ReportStep {
        match self {
            Self::Submit => ReportStep::Submit,
            Self::Return(_) => ReportStep::Return,
            Self::Publish => ReportStep::Publish,
            Self::Withdraw(_) => ReportStep::Withdraw,
            Self::Discard => ReportStep::Discard,
        }
    }
}

/// Takes one step with a version.
///
/// # Errors
/// `wrong-state`, `report-missing` for sections without words, `report-correction` for a correction that does not say what it corrects,
/// `report-flags` while something may point to a person, `report-writer` for whoever wrote in it, [`StoreError::Conflict`].
pub async fn decide(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ReportId, i32),
    decided: Decide,
) -> Result<(), ServiceError> {
    let step = decided.step();
    allows(&permit, step.act())?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    let of = reports::load(majakka.store.read(), by.organisation, id).await?.of;
    let facts = match decided {
        Decide::Submit => Some(facts(majakka, of).await?),
        _ => None,
    };
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = seen(tx, &by, &permit, (id, expected)).await?;
                let to = version.state.after(step).ok_or(ServiceError::Rule(WRONG_STATE))?;
                let user = permit.user();
                let (kept, words) = match decided {
                    Decide::Submit => {
                        complete(&version)?;
                        (Kept::Submitted(user, facts.unwrap_or_default()), None)
                    }
                    Decide::Return(why) => (Kept::Returned(why.clone()), Some(why.into_string())),
                    Decide::Publish => {
                        let body = publish(tx, &by, &permit, &version, today).await?;
                        (Kept::Published(user), Some(body))
                    }
                    Decide::Withdraw(why) => (Kept::Withdrawn(user, why.clone()), Some(why.into_string())),
                    Decide::Discard => (Kept::Nothing, None),
                };
                reports::take_step(tx, &by, (id, expected), to, kept).await?;
                let event = step.event();
                tell(tx, &by, id, event, (Some(version.state), to), words.as_deref()).await
            })
        },
    )
    .await
}

/// Whether a draft may be sent for approval.
fn complete(version: &Version) -> Result<(), ServiceError> {
    if !version.text.missing().is_empty() {
        return Err(ServiceError::Rule("report-missing"));
    }
    if version.number > 1 && version.text.correction.is_none() {
        return Err(ServiceError::Rule("report-correction"));
    }
    Ok(())
}

/// What may point to a person in a version, each with its answer where it has one.
///
/// # Errors
/// The database did not answer.
pub async fn flags(
    conn: &impl Connection,
    version: &Version,
    lines: &[MeasureLine],
) -> Result<Vec<(Flag, Option<reports::Answered>)>, StoreError> {
    let names = reports::known_names(conn, (version.of.organisation, version.of.unit)).await?;
    let answers = reports::answers(conn, version.id).await?;
    let found = look(&version.text, lines, &names).into_iter().map(|flag| {
        let answer = answers.iter().find(|answer| answer.flag.is_same(&flag)).cloned();
        (flag, answer)
    });
    Ok(found.collect())
}

/// Looks at everything that stands in the way; the version before it is superseded, and the unit's duty is done. Gives what is published,
/// as the audit chain keeps the hash of it.
async fn publish(
    tx: &Tx,
    by: &By,
    permit: &Permit,
    version: &Version,
    today: NaiveDate,
) -> Result<String, ServiceError> {
    let lines: Vec<MeasureLine> =
        reports::measures(tx.conn(), version.id).await?.into_iter().map(|(_, line)| line).collect();
    let open = flags(tx.conn(), version, &lines).await?.into_iter().filter(|(_, answer)| answer.is_none());
    let open = open.map(|(flag, _)| flag).collect();
    let writers = reports::writers(tx.conn(), version.id).await?;
    publish_report(version.state, version.text.missing(), open, &writers, permit.user())?;
    for earlier in reports::of_period(tx.conn(), version.of).await? {
        if let Some(to) = earlier.state.after(ReportStep::Supersede) {
            reports::take_step(tx, by, (earlier.id, earlier.version), to, Kept::Nothing).await?;
            tell(tx, by, earlier.id, ReportStep::Supersede.event(), (Some(earlier.state), to), None).await?;
        }
    }
    if let Some(unit) = version.of.unit {
        let (turn, _) = publish_turn(version.of.period);
        duties::shown_of(tx, by, (unit, turn), (PUBLISH_4M, version.id.0), permit.user(), today).await?;
    }
    let told = lines.iter().map(|line| line.fields().pairs().to_vec()).collect::<Vec<_>>();
    let body = (version.text.fields().pairs().to_vec(), told, version.facts.clone());
    serde_json::to_string(&body).map_err(|_| StoreError::Corrupt("report_versions").into())
}

impl From<PublishRule> for ServiceError {
    fn from(rule: PublishRule) -> Self {
        Self::Rule(match rule {
            PublishRule::WrongState => WRONG_STATE,
            PublishRule::Missing(_) => "report-missing",
            PublishRule::Flags(_) => "report-flags",
            PublishRule::WriterApproves => "report-writer",
        })
    }
}

/// Answers why something that seems to point to a person may stand.
///
/// # Errors
/// `wrong-state` when nothing is being approved, [`StoreError::Missing`] for what is not in the text.
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ReportId, i32),
    (flag, reason): (Flag, Note),
) -> Result<(), ServiceError> {
    allows(&permit, Act::PublishReport)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "report-answer", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = seen(tx, &by, &permit, (id, expected)).await?;
                if version.state != ReportState::InReview {
                    return Err(ServiceError::Rule(WRONG_STATE));
                }
                reports::update_text(tx, id, expected, None).await?;
                reports::add_answer(tx, &by, (id, user), &flag, &reason).await?;
                let words = Some(reason.as_str());
                tell(tx, &by, id, "report-flag-answered", (Some(version.state), version.state), words).await
            })
        },
    )
    .await
}

/// The version as the person saw it, of the permit's unit.
async fn seen(tx: &Tx, by: &By, permit: &Permit, (id, expected): (ReportId, i32)) -> Result<Version, ServiceError> {
    let version = reports::load(tx.conn(), by.organisation, id).await?;
    if permit.unit() != version.of.unit {
        return Err(StoreError::Missing.into());
    }
    if version.version != expected {
        return Err(StoreError::Conflict.into());
    }
    Ok(version)
}

/// Every step stands in the audit chain.
async fn tell(
    tx: &Tx,
    by: &By,
    id: ReportId,
    event: &'static str,
    (from, to): (Option<ReportState>, ReportState),
    words: Option<&str>,
) -> Result<(), ServiceError> {
    let from = from.map(ReportState::code);
    history::audit(tx, by, Change { entity: "report", id: id.0, event, from, to: Some(to.code()), words }).await?;
    Ok(())
}
