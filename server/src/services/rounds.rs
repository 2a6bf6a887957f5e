//! Safety rounds: begun, walked, closed, and what is done about what they found.

use super::{Asked, ServiceError, attachments, duties, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        findings::{self, Finding, FoundIn},
        history::{self, By, Change},
        round_lists,
        rounds::{self, KeptAnswer, Round},
    },
};
use domain::{
    action::ActionState,
    ids::{ActionId, FindingId, RoundId, SubmissionId, UnitId, UserId},
    policy::{Act, Denial, Permit},
    round::{FindingRepair, LineAnswer, LineKey, LineSaid, RoundEnd, RoundKind, RoundState, unanswered},
};

const ENTITY: &str = "round";

/// Begins a round of the permit's unit today. When one of this kind is open already, that one goes on.
///
/// # Errors
/// `unit-closed`.
pub async fn start(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    kind: RoundKind,
) -> Result<RoundId, ServiceError> {
    allows(&permit, Act::DoDuty)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, user, today) = (majakka.by(&permit), permit.user(), majakka.today());
    let id = RoundId(new_id(by.at));
    let asked = Asked::of(submission, "round", unit.0).making(id.0);
    once(majakka, (by, user), asked, RoundId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            if let Some(open) = rounds::open_in(tx.conn(), by.organisation, unit, kind).await? {
                return Ok(open);
            }
            if !rounds::insert(tx, &by, user, (id, unit), (kind, today)).await? {
                return Err(StoreError::Conflict.into());
            }
            tell(tx, &by, id, "round-started", (None, RoundState::Open)).await?;
            Ok(id)
        })
    })
    .await
}

/// The round of the permit's unit, still open.
async fn going_on(tx: &Tx, by: &By, unit: Option<UnitId>, id: RoundId) -> Result<Round, ServiceError> {
    let round = rounds::load(tx.conn(), by.organisation, id).await?;
    if Some(round.unit) != unit {
        return Err(StoreError::Missing.into());
    }
    if round.state == RoundState::Closed { Err(ServiceError::Rule("wrong-state")) } else { Ok(round) }
}

/// Keeps what is said of some lines of a round. What is said as it was is left as it is, with whoever said it.
///
/// # Errors
/// `wrong-state` when the round is over, `finding-has-action` when something is being done about what would be taken back,
/// [`StoreError::Conflict`] when somebody said otherwise meanwhile; nothing is kept then.
pub async fn say(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: RoundId,
    said: Vec<LineSaid>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DoDuty)?;
    let (by, user, unit) = (majakka.by(&permit), permit.user(), permit.unit());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "round-say", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let round = going_on(tx, &by, unit, id).await?;
                let answers = rounds::answers(tx, by.organisation, id).await?;
                let found = findings::of_round(tx, by.organisation, id).await?;
                for line in &said {
                    keep(tx, &by, (&round, user), line, (&answers, &found)).await?;
                }
                Ok(())
            })
        },
    )
    .await
}

async fn keep(
    tx: &Tx,
    by: &By,
    (round, user): (&Round, UserId),
    said: &LineSaid,
    (answers, found): (&[KeptAnswer], &[Finding]),
) -> Result<(), ServiceError> {
    let before = answers.iter().find(|kept| kept.key == said.key);
    let finding = found.iter().find(|finding| finding.found_in == FoundIn::Round(round.id, said.key));
    let same = before.is_some_and(|kept| kept.answer == said.answer)
        && finding.map(|finding| (Some(&finding.words), finding.fixed)).unwrap_or_default()
            == (said.words.as_ref(), said.fixed);
    if same {
        return Ok(());
    }
    if before.map_or(0, |kept| kept.version) != said.shown.0 {
        return Err(StoreError::Conflict.into());
    }
    rounds::answer(tx, by, (round.id, user), said, before).await?;
    match (said.answer, &said.words, finding) {
        (LineAnswer::Finding, Some(words), _) => {
            let id = finding.map_or_else(|| FindingId(new_id(by.at)), |finding| finding.id);
            let found_in = FoundIn::Round(round.id, said.key);
            findings::keep(tx, by, (id, round.unit), found_in, (words, said.fixed, user)).await?;
            told_of(tx, by, id, words.as_str()).await?;
        }
        (_, _, Some(finding)) => {
            if findings::has_action(tx, by.organisation, finding.id).await? {
                return Err(ServiceError::Rule("finding-has-action"));
            }
            findings::take_back(tx, finding.id).await?;
            let change =
                Change { entity: "finding", id: finding.id.0, event: "finding-taken-back", ..Change::default() };
            history::audit(tx, by, change).await?;
        }
        _ => {}
    }
    let words = format!("{} {}", said.key, said.answer.code());
    let change =
        Change { entity: ENTITY, id: round.id.0, event: "round-answered", words: Some(&words), ..Change::default() };
    Ok(history::audit(tx, by, change).await?)
}

pub(super) async fn told_of(tx: &Tx, by: &By, id: FindingId, words: &str) -> Result<(), StoreError> {
    let change = Change { entity: "finding", id: id.0, event: "finding-told", words: Some(words), ..Change::default() };
    history::audit(tx, by, change).await
}

/// Closes a round of which every line was answered, which completes its duty.
///
/// # Errors
/// `round-unanswered` while a line has no answer, `wrong-state`, [`StoreError::Conflict`].
pub async fn close(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (RoundId, i32),
    end: RoundEnd,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DoDuty)?;
    let (by, user, unit, today) = (majakka.by(&permit), permit.user(), permit.unit(), majakka.today());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "round-close", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let round = going_on(tx, &by, unit, id).await?;
                let list = round_lists::of_unit(tx.conn(), by.organisation, round.unit, round.kind).await?;
                let answers = rounds::answers(tx, by.organisation, id).await?;
                let answered: Vec<LineKey> = answers.iter().map(|kept| kept.key).collect();
                if !unanswered(&list.now.lines(round.kind), &answered).is_empty() {
                    return Err(ServiceError::Rule("round-unanswered"));
                }
                rounds::close(tx, &by, user, (id, expected), &end).await?;
                tell(tx, &by, id, "round-closed", (Some(RoundState::Open), RoundState::Closed)).await?;
                // Every line of it has an answer, which is what its duty asks for.
                duties::shown(tx, &by, round.unit, (round.kind.duty(), id.0), user, today).await
            })
        },
    )
    .await
}

/// Makes an action of what a round or a drill found, with a picture of it where there is one: open when a leader decides it, proposed
/// when staff put it forward.
///
/// # Errors
/// The permit is for something else, `finding-fixed` when it was put right at once, `picture-unreadable`; nothing is kept then.
pub async fn repair(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    finding: FindingId,
    (text, file): (FindingRepair, Vec<u8>),
) -> Result<ActionId, ServiceError> {
    let state = match permit.act() {
        Act::CreateAction => ActionState::Open,
        Act::ProposeAction => ActionState::Proposed,
        _ => return Err(Denial::Hidden.into()),
    };
    let (by, user) = (majakka.by(&permit), permit.user());
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let id = ActionId(new_id(by.at));
    let picture = match text.picture.clone() {
        Some(told) => Some(attachments::lay_down(majakka, &by, (unit, id), told, file).await?),
        None => None,
    };
    let file = picture.as_ref().map(|row| attachments::path(majakka, row.id));
    let asked = Asked::of(submission, "repair", finding.0).making(id.0);
    let made = once(majakka, (by, user), asked, ActionId, move |tx| {
        Box::pin(async move {
            let finding = findings::load(tx.conn(), by.organisation, finding).await?;
            if finding.unit != unit {
                return Err(StoreError::Missing.into());
            }
            must_work(tx, by.organisation, unit).await?;
            if finding.fixed {
                return Err(ServiceError::Rule("finding-fixed"));
            }
            findings::repair(tx, &by, user, (id, &finding), (&text, state)).await?;
            let change = Change {
                entity: "action",
                id: id.0,
                event: if state == ActionState::Open { "action-created" } else { "action-proposed" },
                to: Some(state.code()),
                words: Some(text.title.as_str()),
                ..Change::default()
            };
            history::tell(tx, &by, unit, None, change).await?;
            if let Some(row) = &picture {
                attachments::attach(tx, &by, user, None, row).await?;
            }
            Ok(id)
        })
    })
    .await;
    // A picture whose row was not written now belongs to nothing.
    if let Some(path) = file.filter(|_| !matches!(made, Ok(first) if first == id)) {
        let _ = tokio::fs::remove_file(path).await;
    }
    made
}

async fn tell(
    tx: &Tx,
    by: &By,
    id: RoundId,
    event: &'static str,
    (from, to): (Option<RoundState>, RoundState),
) -> Result<(), ServiceError> {
    let from = from.map(RoundState::code);
    let change = Change { entity: ENTITY, id: id.0, event, from, to: Some(to.code()), words: None };
    Ok(history::audit(tx, by, change).await?)
}
