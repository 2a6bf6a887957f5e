//! Plans: written section by section, approved by somebody else, in force, told to everybody, withdrawn.

mod writing;

pub use writing::{Hear, hear, save_about, save_section, send};

use super::{Asked, ServiceError, duties, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        Connection, StoreError, Tx,
        history::{self, By, Change},
        plans::{self, Kept, NewVersion, PlanOf, Section, Version},
        reports,
    },
};
use chrono::NaiveDate;
use domain::{
    ids::{PlanId, SubmissionId},
    plan::{ApproveRule, Flag, HeadingCode, Lack, PlanState, PlanStep, SectionText, approve_plan, lacks, look, newest},
    policy::{Act, Permit},
    text::Note,
};

const WRONG_STATE: &str = "wrong-state";

/// Begins a version in the newest template, with the words of the version in force.
///
/// # Errors
/// `plan-open` when a version is being made, [`StoreError::Missing`] for a plan of somebody else.
pub async fn start(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    of: PlanOf,
    lang: &'static str,
) -> Result<PlanId, ServiceError> {
    allows(&permit, Act::WritePlan)?;
    if permit.unit() != of.unit || permit.organisation() != of.organisation {
        return Err(StoreError::Missing.into());
    }
    let template = newest(of.kind, majakka.today()).ok_or(StoreError::Missing)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let made = new_id(by.at);
    let asked = Asked::of(submission, of.kind.code(), of.owner()).making(made);
    once(majakka, (by, user), asked, PlanId, move |tx| {
        Box::pin(async move {
            if let Some(unit) = of.unit {
                must_work(tx, by.organisation, unit).await?;
            }
            let versions = plans::versions(tx.conn(), of).await?;
            if versions.iter().any(|version| version.state.is_open()) {
                return Err(ServiceError::Rule("plan-open"));
            }
            let kept = versions.iter().filter(|version| version.state != PlanState::Discarded);
            let number = kept.map(|version| version.number).max().map_or(1, |newest| newest + 1);
            let before = versions.into_iter().find(|version| version.published.is_some());
            let sections = match &before {
                Some(before) => plans::sections(tx.conn(), before).await?,
                None => Vec::new(),
            };
            let id = PlanId(made);
            let lang = before.map_or_else(|| lang.to_owned(), |before| before.lang);
            plans::insert(tx, &by, user, &NewVersion { id, of, number, template, lang }, &sections).await?;
            plans::add_writer(tx, &by, id, user).await?;
            tell(tx, &by, id, "plan-started", (None, PlanState::Draft), None).await?;
            Ok(id)
        })
    })
    .await
}

/// The sections as the rules look at them.
fn texts(sections: &[Section]) -> Vec<(HeadingCode, SectionText)> {
    sections.iter().map(|section| (section.code, section.text.clone())).collect()
}

/// What a version lacks. `heard`: how many children are told to have taken part.
pub fn lacking(version: &Version, sections: &[Section], heard: usize) -> Vec<Lack> {
    lacks(version.template, &texts(sections), &version.about, heard, version.number)
}

/// What may point to a person in what everybody would read of a version, each with its answer where it has one; nothing of a plan that is
/// for those who work there.
///
/// # Errors
/// The database did not answer.
pub async fn flags(
    conn: &impl Connection,
    version: &Version,
    sections: &[Section],
) -> Result<Vec<(Flag, Option<plans::Answered>)>, StoreError> {
    if !version.of.kind.is_public() {
        return Ok(Vec::new());
    }
    let names = reports::known_names(conn, (version.of.organisation, version.of.unit)).await?;
    let answers = plans::answers(conn, version).await?;
    let found = look(version.template, &texts(sections), &names).into_iter().map(|flag| {
        let answer = answers.iter().find(|answer| answer.flag.is_same(&flag)).cloned();
        (flag, answer)
    });
    Ok(found.collect())
}

/// Notes that a person has read the version in force; a second time changes nothing.
///
/// # Errors
/// `wrong-state` when it is not in force, [`StoreError::Missing`] for a plan of somebody else.
pub async fn acknowledge(majakka: &Majakka, permit: Permit, id: PlanId) -> Result<(), ServiceError> {
    allows(&permit, Act::AcknowledgePlan)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let write = majakka.store.write(move |tx| {
        Box::pin(async move {
            history::stand_in_line(tx, by.organisation).await?;
            let version = plans::load(tx.conn(), by.organisation, id).await?;
            if permit.unit() != version.of.unit {
                return Err(ServiceError::from(StoreError::Missing));
            }
            if version.state != PlanState::Published {
                return Err(ServiceError::Rule(WRONG_STATE));
            }
            if plans::note_read(tx, &by, id, user).await? {
                let change = Change { entity: "plan", id: id.0, event: "plan-read", ..Change::default() };
                history::audit(tx, &by, change).await?;
            }
            Ok(())
        })
    });
    write.await
}

/// What a person decides of a version.
#[derive(Debug, Clone)]
pub enum Decide {
    Submit,
    Return(Note),
    Approve,
    Publish,
    Withdraw(Note),
    Discard,
}

impl Decide {
    fn step(&self) -> PlanStep {
        match self {
            Self::Submit => PlanStep::Submit,
            Self::Return(_) => PlanStep::Return,
            Self::Approve => PlanStep::Approve,
            Self::Publish => PlanStep::Publish,
            Self::Withdraw(_) => PlanStep::Withdraw,
            Self::Discard => PlanStep::Discard,
        }
    }
}

/// Takes one step with a version.
///
/// # Errors
/// `wrong-state`, `plan-lacks` for what is missing, `plan-flags` while something may point to a person, `plan-writer` for whoever wrote in
/// it, [`StoreError::Conflict`].
pub async fn decide(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (PlanId, i32),
    decided: Decide,
) -> Result<(), ServiceError> {
    let step = decided.step();
    let (by, today) = (majakka.by(&permit), majakka.today());
    let asked = Asked::of(submission, step.code(), id.0);
    once(
        majakka,
        (by, permit.user()),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = seen(tx, &by, &permit, (id, expected)).await?;
                allows(&permit, step.act(version.of.kind))?;
                let to = version.state.after(step).ok_or(ServiceError::Rule(WRONG_STATE))?;
                let user = permit.user();
                let (kept, words) = match decided {
                    Decide::Submit => {
                        let sections = plans::sections(tx.conn(), &version).await?;
                        let heard = plans::hearings(tx.conn(), id).await?.len();
                        if !lacking(&version, &sections, heard).is_empty() {
                            return Err(ServiceError::Rule("plan-lacks"));
                        }
                        (Kept::Submitted(user), None)
                    }
                    Decide::Return(why) => (Kept::Returned(why.clone()), Some(why.into_string())),
                    Decide::Approve => {
                        let told = judge(tx, &permit, (&version, step)).await?;
                        (Kept::Approved(user), Some(told))
                    }
                    Decide::Publish => {
                        let told = judge(tx, &permit, (&version, step)).await?;
                        bring_into_force(tx, &by, &permit, &version, today).await?;
                        (Kept::Published(user), Some(told))
                    }
                    Decide::Withdraw(why) => (Kept::Withdrawn(user, why.clone()), Some(why.into_string())),
                    Decide::Discard => (Kept::Nothing, None),
                };
                plans::take_step(tx, &by, (id, expected), to, kept).await?;
                tell(tx, &by, id, step.event(), (Some(version.state), to), words.as_deref()).await
            })
        },
    )
    .await
}

/// Looks at everything that stands in the way of a step; gives what is approved, as the audit chain keeps the hash of it.
async fn judge(tx: &Tx, permit: &Permit, (version, step): (&Version, PlanStep)) -> Result<String, ServiceError> {
    let sections = plans::sections(tx.conn(), version).await?;
    let heard = plans::hearings(tx.conn(), version.id).await?.len();
    let open = flags(tx.conn(), version, &sections).await?.into_iter().filter(|(_, answer)| answer.is_none());
    let open: Vec<Flag> = open.map(|(flag, _)| flag).collect();
    let writers = plans::writers(tx.conn(), version.id).await?;
    let lacks = lacking(version, &sections, heard);
    approve_plan((version.state, step), &lacks, &open, &writers, permit.user())?;
    let told: Vec<_> =
        sections.iter().map(|section| (section.code.as_str(), section.text.fields().pairs().to_vec())).collect();
    serde_json::to_string(&told).map_err(|_| StoreError::Corrupt("plan_sections").into())
}

/// The version before it is superseded, and the duty is done.
async fn bring_into_force(
    tx: &Tx,
    by: &By,
    permit: &Permit,
    version: &Version,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    for earlier in plans::versions(tx.conn(), version.of).await? {
        if let Some(to) = earlier.state.after(PlanStep::Supersede) {
            plans::take_step(tx, by, (earlier.id, earlier.version), to, Kept::Nothing).await?;
            tell(tx, by, earlier.id, PlanStep::Supersede.event(), (Some(earlier.state), to), None).await?;
        }
    }
    let shown = (version.of.kind.duty(), version.id.0);
    match version.of.unit {
        Some(unit) => duties::shown(tx, by, unit, shown, permit.user(), today).await,
        None => duties::shown_of_organisation(tx, by, shown, permit.user(), today).await,
    }
}

impl From<ApproveRule> for ServiceError {
    fn from(rule: ApproveRule) -> Self {
        Self::Rule(match rule {
            ApproveRule::WrongState => WRONG_STATE,
            ApproveRule::Lacks => "plan-lacks",
            ApproveRule::Flags => "plan-flags",
            ApproveRule::WriterApproves => "plan-writer",
        })
    }
}

/// Answers why something that seems to point to a person may stand.
///
/// # Errors
/// `wrong-state` when nothing is being approved or published, [`StoreError::Conflict`].
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (PlanId, i32),
    (flag, reason): (Flag, Note),
) -> Result<(), ServiceError> {
    allows(&permit, Act::PublishPlan)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let asked = Asked::of(submission, "plan-answer", id.0);
    once(
        majakka,
        (by, user),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = seen(tx, &by, &permit, (id, expected)).await?;
                if !matches!(version.state, PlanState::InReview | PlanState::Approved) {
                    return Err(ServiceError::Rule(WRONG_STATE));
                }
                plans::touch(tx, id).await?;
                plans::add_answer(tx, &by, (id, user), &flag, &reason).await?;
                let words = Some(reason.as_str());
                tell(tx, &by, id, "plan-flag-answered", (Some(version.state), version.state), words).await
            })
        },
    )
    .await
}

/// The version as the person saw it, of the permit's unit.
async fn seen(tx: &Tx, by: &By, permit: &Permit, (id, expected): (PlanId, i32)) -> Result<Version, ServiceError> {
    let version = of_permit(tx, by, permit, id).await?;
    if version.version != expected {
        return Err(StoreError::Conflict.into());
    }
    Ok(version)
}

/// The version as it stands, of the permit's unit.
async fn of_permit(tx: &Tx, by: &By, permit: &Permit, id: PlanId) -> Result<Version, ServiceError> {
    let version = plans::load(tx.conn(), by.organisation, id).await?;
    if permit.unit() != version.of.unit {
        return Err(StoreError::Missing.into());
    }
    Ok(version)
}

/// Every step stands in the audit chain.
async fn tell(
    tx: &Tx,
    by: &By,
    id: PlanId,
    event: &'static str,
    (from, to): (Option<PlanState>, PlanState),
    words: Option<&str>,
) -> Result<(), ServiceError> {
    let from = from.map(PlanState::code);
    history::audit(tx, by, Change { entity: "plan", id: id.0, event, from, to: Some(to.code()), words }).await?;
    Ok(())
}
