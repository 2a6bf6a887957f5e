//! What a child sends from the tablet. The tablet is the right to it, and the child comes from nowhere else (I3); what was begun is
//! forgotten in the same transaction, so that what is sent twice is kept once.

use super::ServiceError;
use crate::{
    ids::new_id,
    majakka::Majakka,
    store::{
        Tx,
        children::Child,
        drafts,
        history::{self, By, Change},
        ideas::{self, NewIdea},
        map, pulses,
        tablets::Tablet,
        words::{self, Origin, Place, Saying},
        worries::{self, NewWorry},
    },
};
use domain::{
    child::{Audience, Language},
    goal::{WordAuthor, WordMode},
    ids::{HelpCallId, IdeaId, PulseId, UserId, WorryId},
    voice::{Answers, Door, Mark, Pulse, Told, Worry},
};
use uuid::Uuid;

/// Who does it: nobody who signed in. The tablet is kept with the words.
fn by(majakka: &Majakka, tablet: &Tablet) -> By {
    By { organisation: tablet.organisation, user: None, at: majakka.now() }
}

/// How a child's saying came to be: written by the adult beside where the child said so, otherwise by what it consists of.
pub fn mode(said: &Saying, adult_wrote: bool) -> WordMode {
    match (&said.words, &said.drawing) {
        (Some(_), _) if adult_wrote => WordMode::DictatedToAdult,
        (Some(_), _) => WordMode::TypedByChild,
        (None, Some(_)) => WordMode::Drawing,
        (None, None) => WordMode::PictureChoice,
    }
}

/// The origin of a child's own saying on a tablet.
pub fn origin(tablet: &Tablet, language: Language, said: &Saying, adult_wrote: bool) -> Origin {
    Origin {
        author: WordAuthor::Child,
        mode: Some(mode(said, adult_wrote)),
        helped: None,
        language,
        recorded_by: adult_wrote.then_some(tablet.started_by),
        tablet: Some(tablet.id),
    }
}

/// Keeps where a child has come behind a door, and what it has answered so far.
///
/// # Errors
/// The database failed.
pub async fn keep_draft(majakka: &Majakka, tablet: &Tablet, door: Door, answers: Answers) -> Result<(), ServiceError> {
    let (by, child) = (by(majakka, tablet), tablet.child);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move { Ok(drafts::keep(tx, &by, child, door.code(), answers.fields()).await?) })
        })
        .await
}

/// Forgets what was begun behind a door.
///
/// # Errors
/// The database failed.
pub async fn forget_draft(majakka: &Majakka, tablet: &Tablet, door: Door) -> Result<(), ServiceError> {
    let child = tablet.child;
    majakka.store.write(move |tx| Box::pin(async move { Ok(drafts::forget(tx, child, door.code()).await?) })).await
}

/// Takes what was begun behind a door, so that it is sent once. Gives false when there is nothing any more: it was sent already.
///
/// # Errors
/// The database failed.
pub(super) async fn claim(tx: &Tx, tablet: &Tablet, door: Door) -> Result<bool, ServiceError> {
    if drafts::load(tx.conn(), tablet.child, door.code()).await?.is_none() {
        return Ok(false);
    }
    drafts::forget(tx, tablet.child, door.code()).await?;
    Ok(true)
}

/// Tells a worry. Gives whether it was told now; a page sent twice tells once.
///
/// # Errors
/// The database failed.
pub async fn worry(
    majakka: &Majakka,
    tablet: &Tablet,
    child: &Child,
    (worry, trusted): (Worry, Option<UserId>),
    (said, adult_wrote): (Saying, bool),
) -> Result<bool, ServiceError> {
    let (by, tablet, language) = (by(majakka, tablet), tablet.clone(), child.text.language);
    let route = worry.route();
    let id = WorryId(new_id(by.at));
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, Door::Worry).await? {
                    return Ok(false);
                }
                let new = NewWorry {
                    id,
                    unit: tablet.unit,
                    child: tablet.child,
                    topic: worry.topic,
                    red: route.red,
                    audience: worry.audience(),
                    trusted: trusted.filter(|_| route.red),
                    pulse: None,
                };
                worries::insert(tx, &by, new).await?;
                let place = place(&tablet, Told::Worry, id.0);
                words::add(tx, &by, place, origin(&tablet, language, &said, adult_wrote), &said).await?;
                let change = Change { entity: "worry", id: id.0, event: "worry-told", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(true)
            })
        })
        .await
}

/// Tells something good. Gives whether it was told now.
///
/// # Errors
/// The database failed.
pub async fn good(
    majakka: &Majakka,
    tablet: &Tablet,
    child: &Child,
    audience: Audience,
    (said, adult_wrote): (Saying, bool),
) -> Result<bool, ServiceError> {
    let (by, tablet, language) = (by(majakka, tablet), tablet.clone(), child.text.language);
    let id = new_id(by.at);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, Door::Good).await? {
                    return Ok(false);
                }
                let said = Saying { audience: Some(audience), ..said };
                let origin = origin(&tablet, language, &said, adult_wrote);
                words::add(tx, &by, place(&tablet, Told::Good, id), origin, &said).await?;
                let change = Change { entity: "words", id, event: "good-told", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(true)
            })
        })
        .await
}

/// Tells an idea. Who told it is shown to nobody: the answer finds its child by itself. Gives whether it was told now.
///
/// # Errors
/// The database failed.
pub async fn idea(
    majakka: &Majakka,
    tablet: &Tablet,
    child: &Child,
    (said, adult_wrote): (Saying, bool),
) -> Result<bool, ServiceError> {
    let (by, tablet, language) = (by(majakka, tablet), tablet.clone(), child.text.language);
    let (id, today) = (IdeaId(new_id(by.at)), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, Door::Idea).await? {
                    return Ok(false);
                }
                let new = NewIdea { id, unit: tablet.unit, child: Some(tablet.child), meeting: None };
                ideas::insert(tx, &by, new, today).await?;
                let origin = origin(&tablet, language, &said, adult_wrote);
                words::add(tx, &by, place(&tablet, Told::Idea, id.0), origin, &said).await?;
                let change = Change { entity: "idea", id: id.0, event: "idea-told", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(true)
            })
        })
        .await
}

/// Keeps a child's answers to the pulse; the worst answer to what calls for somebody at once is a worry in danger of its own. Gives
/// whether they were kept now.
///
/// # Errors
/// The database failed.
pub async fn pulse(majakka: &Majakka, tablet: &Tablet, pulse: Pulse, audience: Audience) -> Result<bool, ServiceError> {
    let (by, tablet, today) = (by(majakka, tablet), tablet.clone(), majakka.today());
    let (id, worry) = (PulseId(new_id(by.at)), WorryId(new_id(by.at)));
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, Door::Pulse).await? {
                    return Ok(false);
                }
                let alert = pulse.alert();
                let whose = (tablet.unit, tablet.child);
                pulses::insert(tx, &by, id, whose, &pulse, audience, alert.is_some(), today).await?;
                if alert.is_some() {
                    let new = NewWorry {
                        id: worry,
                        unit: tablet.unit,
                        child: tablet.child,
                        topic: pulse.worry_topic(),
                        red: true,
                        audience,
                        trusted: None,
                        pulse: Some(id),
                    };
                    worries::insert(tx, &by, new).await?;
                }
                let change = Change { entity: "pulse", id: id.0, event: "pulse-answered", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(true)
            })
        })
        .await
}

/// Keeps one mark on the map. Gives whether it was kept now.
///
/// # Errors
/// The database failed.
pub async fn mark(majakka: &Majakka, tablet: &Tablet, mark: Mark) -> Result<bool, ServiceError> {
    let (by, tablet, today) = (by(majakka, tablet), tablet.clone(), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, Door::Map).await? {
                    return Ok(false);
                }
                map::insert(tx, &by, (tablet.unit, tablet.child), mark, today).await?;
                Ok(true)
            })
        })
        .await
}

/// Where a child's own words belong; its first version.
pub(super) fn place(tablet: &Tablet, about: Told, id: Uuid) -> Place {
    Place { unit: tablet.unit, child: Some(tablet.child), about, id, version: 1 }
}

/// Hides what the child told of a matter. Another child's stays as it is.
///
/// # Errors
/// [`crate::store::StoreError::Missing`] for what is not this child's.
pub async fn hide(majakka: &Majakka, tablet: &Tablet, about: Uuid) -> Result<(), ServiceError> {
    let (by, child, organisation) = (by(majakka, tablet), tablet.child, tablet.organisation);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let own = words::of(tx.conn(), organisation, [about]).await?;
                if !own.iter().any(|kept| kept.child == Some(child)) {
                    return Err(crate::store::StoreError::Missing.into());
                }
                words::hide(tx, &by, child, about).await?;
                let change = Change { entity: "words", id: about, event: "words-hidden", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        })
        .await
}

/// Calls the adults of the unit to the child, now.
///
/// # Errors
/// The database failed.
pub async fn call_for_help(majakka: &Majakka, tablet: &Tablet) -> Result<(), ServiceError> {
    let (by, tablet) = (by(majakka, tablet), tablet.clone());
    let id = HelpCallId(new_id(by.at));
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if worries::call(tx, &by, id, (tablet.unit, tablet.child)).await? {
                    let change = Change { entity: "help-call", id: id.0, event: "help-called", ..Change::default() };
                    history::audit(tx, &by, change).await?;
                }
                Ok(())
            })
        })
        .await
}
