//! What a child sends from the tablet. The tablet is the right to it, and the child comes from nowhere else (I3); what was begun is
//! forgotten in the same transaction, so that what is sent twice is kept once.

use super::{ServiceError, duties};
use crate::{
    ids::new_id,
    majakka::Majakka,
    store::{
        Tx, Work,
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
    majakka.by_program(tablet.organisation)
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

/// Writes what stood behind a door, once: with it goes the draft. Gives whether it was written now; a page sent twice writes once.
async fn send<F>(majakka: &Majakka, tablet: &Tablet, door: Door, work: F) -> Result<bool, ServiceError>
where
    F: for<'a> FnOnce(&'a Tx, &'a By, &'a Tablet) -> Work<'a, (), ServiceError> + Send + 'static,
{
    let (by, tablet) = (by(majakka, tablet), tablet.clone());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if !claim(tx, &tablet, door).await? {
                    return Ok(false);
                }
                work(tx, &by, &tablet).await?;
                Ok(true)
            })
        })
        .await
}

/// A matter that was told, by itself.
fn told(entity: &'static str, id: Uuid, event: &'static str) -> Change<'static> {
    Change { entity, id, event, ..Change::default() }
}

/// Keeps the child's own words of a matter, and that it was told.
async fn say(
    (tx, by, tablet): (&Tx, &By, &Tablet),
    (about, change): (Told, Change<'_>),
    language: Language,
    (said, adult_wrote): (&Saying, bool),
) -> Result<(), ServiceError> {
    let origin = origin(tablet, language, said, adult_wrote);
    words::add(tx, by, place(tablet, about, change.id), origin, said).await?;
    Ok(history::audit(tx, by, change).await?)
}

/// Tells a worry. Gives whether it was told now.
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
    let language = child.text.language;
    send(majakka, tablet, Door::Worry, move |tx, by, tablet| {
        Box::pin(async move {
            let (id, red) = (WorryId(new_id(by.at)), worry.route().red);
            let new = NewWorry {
                id,
                unit: tablet.unit,
                child: tablet.child,
                topic: worry.topic,
                red,
                audience: worry.audience(),
                trusted: trusted.filter(|_| red),
                pulse: None,
            };
            worries::insert(tx, by, new).await?;
            let of = (Told::Worry, told("worry", id.0, "worry-told"));
            say((tx, by, tablet), of, language, (&said, adult_wrote)).await
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
    let language = child.text.language;
    let said = Saying { audience: Some(audience), ..said };
    send(majakka, tablet, Door::Good, move |tx, by, tablet| {
        Box::pin(async move {
            let of = (Told::Good, told("words", new_id(by.at), "good-told"));
            say((tx, by, tablet), of, language, (&said, adult_wrote)).await
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
    let (language, today) = (child.text.language, majakka.today());
    send(majakka, tablet, Door::Idea, move |tx, by, tablet| {
        Box::pin(async move {
            let id = IdeaId(new_id(by.at));
            let new = NewIdea { id, unit: tablet.unit, child: Some(tablet.child), meeting: None };
            ideas::insert(tx, by, new, today).await?;
            let of = (Told::Idea, told("idea", id.0, "idea-told"));
            say((tx, by, tablet), of, language, (&said, adult_wrote)).await
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
    let today = majakka.today();
    send(majakka, tablet, Door::Pulse, move |tx, by, tablet| {
        Box::pin(async move {
            let (id, alerts) = (PulseId(new_id(by.at)), pulse.alert().is_some());
            pulses::insert(tx, by, id, (tablet.unit, tablet.child), &pulse, audience, alerts, today).await?;
            if alerts {
                let new = NewWorry {
                    id: WorryId(new_id(by.at)),
                    unit: tablet.unit,
                    child: tablet.child,
                    topic: pulse.worry_topic(),
                    red: true,
                    audience,
                    trusted: None,
                    pulse: Some(id),
                };
                worries::insert(tx, by, new).await?;
            }
            history::audit(tx, by, told("pulse", id.0, "pulse-answered")).await?;
            duties::all_answered(tx, by, tablet.unit, tablet.started_by, today).await
        })
    })
    .await
}

/// Keeps one mark on the map. Gives whether it was kept now.
///
/// # Errors
/// The database failed.
pub async fn mark(majakka: &Majakka, tablet: &Tablet, mark: Mark) -> Result<bool, ServiceError> {
    let today = majakka.today();
    send(majakka, tablet, Door::Map, move |tx, by, tablet| {
        Box::pin(async move { Ok(map::insert(tx, by, (tablet.unit, tablet.child), mark, today).await?) })
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
                history::audit(tx, &by, told("words", about, "words-hidden")).await?;
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
                    history::audit(tx, &by, told("help-call", id.0, "help-called")).await?;
                }
                Ok(())
            })
        })
        .await
}
