//! Meetings of the children and the adults of a unit.

use super::{Asked, ServiceError, duties, ideas as idea_steps, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        history::{self, By, Change},
        ideas::{self, NewIdea},
        meetings::{self, Meeting},
        words::{self, Origin, Place, Saying},
    },
};
use domain::{
    child::Language,
    cycle::MEET_WEEK,
    goal::{ChildWords, WordAuthor, WordMode},
    ids::{IdeaId, MeetingId, SubmissionId, UnitId},
    policy::{Act, Permit},
    voice::{IdeaStep, MeetingState, Minutes, Mood, ReopenedBy, Told, close as may_close},
};

/// Begins a meeting in the permit's unit today. A unit has one open meeting: when there is one already, that one goes on.
///
/// # Errors
/// `unit-closed`.
pub async fn start(majakka: &Majakka, permit: Permit, submission: SubmissionId) -> Result<MeetingId, ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, user, today) = (majakka.by(&permit), permit.user(), majakka.today());
    let id = MeetingId(new_id(by.at));
    let asked = Asked::of(submission, "meeting", unit.0).making(id.0);
    once(majakka, (by, user), asked, MeetingId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            if let Some(open) = meetings::open_in(tx.conn(), by.organisation, unit).await? {
                return Ok(open);
            }
            meetings::insert(tx, &by, user, (id, unit), today).await?;
            tell(tx, &by, id, "meeting-started", (None, MeetingState::Open)).await?;
            Ok(id)
        })
    })
    .await
}

/// The meeting of the permit's unit, still open.
async fn going_on(tx: &Tx, by: &By, unit: Option<UnitId>, id: MeetingId) -> Result<Meeting, ServiceError> {
    let meeting = meetings::load(tx.conn(), by.organisation, id).await?;
    if Some(meeting.unit) != unit {
        return Err(StoreError::Missing.into());
    }
    if meeting.state == MeetingState::Closed { Err(ServiceError::Rule("wrong-state")) } else { Ok(meeting) }
}

/// One face more, or one fewer. Who chose it is nowhere.
///
/// # Errors
/// `wrong-state` when the meeting is over.
pub async fn mood(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: MeetingId,
    (mood, more): (Mood, bool),
) -> Result<(), ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let (by, unit) = (majakka.by(&permit), permit.unit());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "meeting-mood", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let moods = going_on(tx, &by, unit, id).await?.moods;
                let moods = if more { moods.with(mood) } else { moods.without(mood) };
                Ok(meetings::keep_moods(tx, id, moods).await?)
            })
        },
    )
    .await
}

/// Writes down an idea that was told in the meeting, to the letter. Its answer is due in a week.
///
/// # Errors
/// `wrong-state` when the meeting is over.
pub async fn add_idea(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: MeetingId,
    (said, language): (ChildWords, Language),
) -> Result<IdeaId, ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let (by, user, today, unit) = (majakka.by(&permit), permit.user(), majakka.today(), permit.unit());
    let idea = IdeaId(new_id(by.at));
    let asked = Asked::of(submission, "meeting-idea", id.0).making(idea.0);
    once(majakka, (by, user), asked, IdeaId, move |tx| {
        Box::pin(async move {
            let meeting = going_on(tx, &by, unit, id).await?;
            let new = NewIdea { id: idea, unit: meeting.unit, child: None, meeting: Some(id) };
            ideas::insert(tx, &by, new, today).await?;
            let place = Place { unit: meeting.unit, child: None, about: Told::Idea, id: idea.0, version: 1 };
            let origin = Origin {
                author: WordAuthor::Together,
                mode: Some(WordMode::DictatedToAdult),
                helped: None,
                language,
                recorded_by: Some(user),
                tablet: None,
            };
            words::add(tx, &by, place, origin, &Saying { words: Some(said), ..Saying::default() }).await?;
            let change = Change { entity: "idea", id: idea.0, event: "idea-told", ..Change::default() };
            history::audit(tx, &by, change).await?;
            Ok(idea)
        })
    })
    .await
}

/// The meeting asks for a second answer to an idea.
///
/// # Errors
/// `wrong-state` when the meeting is over, or the idea waits already or was answered twice.
pub async fn ask_again(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, idea): (MeetingId, IdeaId),
) -> Result<(), ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let (by, today, unit) = (majakka.by(&permit), majakka.today(), permit.unit());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "meeting-again", idea.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let meeting = going_on(tx, &by, unit, id).await?;
                let found = ideas::load(tx.conn(), by.organisation, idea).await?;
                if found.unit != meeting.unit {
                    return Err(StoreError::Missing.into());
                }
                let to = idea_steps::after(&found, IdeaStep::Reopen(ReopenedBy::Meeting))?;
                ideas::reopen(tx, (idea, found.version), to, (ReopenedBy::Meeting, Some(id)), today).await?;
                idea_steps::tell(tx, &by, (idea, "idea-reopened"), (found.state, to), None).await
            })
        },
    )
    .await
}

/// Keeps what is written down while a meeting goes on.
///
/// # Errors
/// `wrong-state` when the meeting is over, [`StoreError::Conflict`] when somebody wrote meanwhile.
pub async fn keep_minutes(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (MeetingId, i32),
    minutes: Minutes,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let (by, unit) = (majakka.by(&permit), permit.unit());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "meeting-minutes", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let meeting = going_on(tx, &by, unit, id).await?;
                meetings::keep_minutes(tx, (id, expected), &minutes).await?;
                tell(tx, &by, id, "meeting-minutes", (Some(meeting.state), meeting.state)).await
            })
        },
    )
    .await
}

/// Closes a meeting with its minutes.
///
/// # Errors
/// `ideas-waiting` while an earlier idea has no answer (I37), `wrong-state`, [`StoreError::Conflict`].
pub async fn close(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (MeetingId, i32),
    minutes: Minutes,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HoldMeeting)?;
    let (by, unit) = (majakka.by(&permit), permit.unit());
    let (user, today) = (permit.user(), majakka.today());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "meeting-close", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let meeting = going_on(tx, &by, unit, id).await?;
                let began = (id, meeting.started_at);
                let waiting = ideas::waiting_before(tx.conn(), by.organisation, meeting.unit, began).await?;
                may_close(&waiting).map_err(|_| ServiceError::Rule("ideas-waiting"))?;
                meetings::close(tx, &by, (id, expected), &minutes).await?;
                tell(tx, &by, id, "meeting-closed", (Some(MeetingState::Open), MeetingState::Closed)).await?;
                // Its minutes are what the weekly duty asks for.
                duties::shown(tx, &by, meeting.unit, (MEET_WEEK, id.0), user, today).await
            })
        },
    )
    .await
}

async fn tell(
    tx: &Tx,
    by: &By,
    id: MeetingId,
    event: &'static str,
    (from, to): (Option<MeetingState>, MeetingState),
) -> Result<(), ServiceError> {
    let from = from.map(MeetingState::code);
    let change = Change { entity: "meeting", id: id.0, event, from, to: Some(to.code()), words: None };
    history::audit(tx, by, change).await?;
    Ok(())
}
