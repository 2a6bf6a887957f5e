//! What a child does with goals on the tablet. The session is the right to it: whose they are and where comes from the session alone (I3).

use super::{ServiceError, audit_step, blank, forget_yeses, place, tell, took_part};
use crate::{
    ids::new_id,
    majakka::Majakka,
    services::told,
    store::{
        StoreError, Tx, children,
        goals::{self, Goal},
        history::By,
        tablets::Tablet,
        words::{self, Saying},
    },
};
use domain::{
    child::{Audience, Language},
    goal::{ChildWords, GoalCourse, GoalFacts, GoalKind, GoalState, GoalStep, TalkQuestion},
    ids::GoalId,
    voice::{Door, Told},
};

/// What a child says to a goal that is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildSays {
    Yes,
    /// The child wants to think about it; nothing follows.
    NotYet,
    No,
}

fn by(majakka: &Majakka, tablet: &Tablet) -> By {
    majakka.by_person(tablet.organisation, tablet.started_by)
}

/// A goal of the tablet's child; any other does not exist there.
async fn own(tx: &Tx, tablet: &Tablet, id: GoalId) -> Result<Goal, StoreError> {
    let goal = goals::load(tx.conn(), tablet.organisation, id).await?;
    if goal.child == Some(tablet.child) { Ok(goal) } else { Err(StoreError::Missing) }
}

async fn language(tx: &Tx, tablet: &Tablet) -> Result<Language, StoreError> {
    Ok(children::load(tx.conn(), tablet.organisation, tablet.child).await?.text.language)
}

/// What was said, for the hash that the audit keeps.
fn all_words<'a>(sayings: impl Iterator<Item = &'a Saying>) -> Option<String> {
    let words: Vec<&str> = sayings.filter_map(|said| said.words.as_ref()).map(ChildWords::as_str).collect();
    (!words.is_empty()).then(|| words.join("\n"))
}

struct Speaker<'a> {
    tablet: &'a Tablet,
    language: Language,
}

impl Speaker<'_> {
    async fn say(
        &self,
        tx: &Tx,
        by: &By,
        goal: &Goal,
        about: Told,
        (said, adult_wrote): (&Saying, bool),
    ) -> Result<(), StoreError> {
        let origin = told::origin(self.tablet, self.language, said, adult_wrote);
        words::add(tx, by, place(goal, about), origin, said).await
    }
}

/// How a talk was sent.
#[derive(Debug, Clone, Copy)]
pub struct Sent {
    /// The door whose draft is taken, so that what is sent twice makes one goal.
    pub door: Option<Door>,
    pub audience: Audience,
}

/// Makes an own goal of the talk on the tablet: proposed where the child said what would be better, otherwise a thought that an adult
/// reads and takes up with the child. Each saying tells whether an adult wrote its words. Gives nothing for what was sent before.
///
/// # Errors
/// `only-listened` when nothing was answered.
pub async fn from_talk(
    majakka: &Majakka,
    tablet: &Tablet,
    child: &children::Child,
    sayings: Vec<(Saying, bool)>,
    sent: Sent,
) -> Result<Option<GoalId>, ServiceError> {
    let (by, tablet, language) = (by(majakka, tablet), tablet.clone(), child.text.language);
    let id = GoalId(new_id(by.at));
    let sayings: Vec<_> = sayings.into_iter().filter(|(said, _)| !said.is_empty()).collect();
    if sayings.is_empty() {
        return Err(ServiceError::Rule("only-listened"));
    }
    let has_wish = sayings.iter().any(|(said, _)| said.part.as_deref() == Some(TalkQuestion::OneBetter.code()));
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if let Some(door) = sent.door
                    && !told::claim(tx, &tablet, door).await?
                {
                    return Ok(None);
                }
                let mut course = GoalCourse::idea();
                if has_wish {
                    course = course.after(GoalStep::Propose, GoalFacts::default())?;
                }
                let goal = Goal {
                    child: Some(tablet.child),
                    audience: Some(sent.audience),
                    interval: GoalKind::Own.default_days(),
                    ..blank(&by, id, tablet.unit, course)
                };
                goals::insert(tx, &by, &goal).await?;
                let speaker = Speaker { tablet: &tablet, language };
                for (said, adult_wrote) in &sayings {
                    speaker.say(tx, &by, &goal, Told::Goal, (said, *adult_wrote)).await?;
                }
                tell(tx, &by, &goal, "goal-told", all_words(sayings.iter().map(|(said, _)| said)).as_deref()).await?;
                Ok(Some(id))
            })
        })
        .await
}

/// Takes a child's answer to a goal that is proposed, with what the child says to it.
///
/// # Errors
/// `wrong-state` when it is not proposed any more, [`StoreError::Missing`] for a goal of anybody else.
pub async fn child_says(
    majakka: &Majakka,
    tablet: &Tablet,
    id: GoalId,
    says: ChildSays,
    said: Option<Saying>,
) -> Result<(), ServiceError> {
    let (by, tablet) = (by(majakka, tablet), tablet.clone());
    let said = said.filter(|said| !said.is_empty());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let mut goal = own(tx, &tablet, id).await?;
                let language = language(tx, &tablet).await?;
                let speaker = Speaker { tablet: &tablet, language };
                if let Some(said) = &said {
                    let about = if says == ChildSays::No { Told::Dissent } else { Told::Goal };
                    speaker.say(tx, &by, &goal, about, (said, false)).await?;
                }
                let words = said.as_ref().and_then(|said| said.words.as_ref()).map(ChildWords::as_str);
                let step = match says {
                    ChildSays::Yes => GoalStep::ChildYes,
                    ChildSays::No => GoalStep::ChildNo,
                    ChildSays::NotYet if goal.course.state() != GoalState::Proposed => {
                        return Err(ServiceError::Rule("wrong-state"));
                    }
                    ChildSays::NotYet => return tell(tx, &by, &goal, "goal-not-yet", words).await,
                };
                let facts = GoalFacts { child_took_part: took_part(tx, &goal).await?, ..GoalFacts::default() };
                let from = goal.course.state().code();
                goal.course = goal.course.after(step, facts)?;
                match says {
                    ChildSays::Yes => goal.child_yes_at = Some(by.at),
                    _ => forget_yeses(&mut goal),
                }
                goals::save(tx, &goal).await?;
                audit_step(tx, &by, &goal, (from, step), words).await
            })
        })
        .await
}

/// The child asks to look at a goal now. It never moves the look later.
///
/// # Errors
/// `wrong-state` for a goal that is not agreed or is over, [`StoreError::Missing`] for a goal of anybody else.
pub async fn child_asks_sooner(majakka: &Majakka, tablet: &Tablet, id: GoalId) -> Result<(), ServiceError> {
    let (by, tablet, today) = (by(majakka, tablet), tablet.clone(), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let mut goal = own(tx, &tablet, id).await?;
                let state = goal.course.state();
                if state.is_over() || !goal.course.yeses().are_both() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                goal.asked_on = Some(today);
                goal.next_look_on = Some(goal.next_look_on.map_or(today, |due| due.min(today)));
                goals::save(tx, &goal).await?;
                tell(tx, &by, &goal, "goal-asked-sooner", None).await
            })
        })
        .await
}

/// Keeps the child's part of a look at a goal, for the adult who looks at it with the child. With a `door` its draft is taken, so that
/// what is sent twice is kept once; gives whether it was kept now.
///
/// # Errors
/// `wrong-state` for a goal that is not agreed or is over, [`StoreError::Missing`] for a goal of anybody else.
pub async fn child_reviews(
    majakka: &Majakka,
    tablet: &Tablet,
    id: GoalId,
    sayings: Vec<(Saying, bool)>,
    door: Option<Door>,
) -> Result<bool, ServiceError> {
    let (by, tablet) = (by(majakka, tablet), tablet.clone());
    let sayings: Vec<_> = sayings.into_iter().filter(|(said, _)| !said.is_empty()).collect();
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let goal = own(tx, &tablet, id).await?;
                let state = goal.course.state();
                if state.is_over() || !goal.course.yeses().are_both() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                if sayings.is_empty() {
                    return Ok(false);
                }
                if let Some(door) = door
                    && !told::claim(tx, &tablet, door).await?
                {
                    return Ok(false);
                }
                let language = language(tx, &tablet).await?;
                let speaker = Speaker { tablet: &tablet, language };
                for (said, adult_wrote) in &sayings {
                    speaker.say(tx, &by, &goal, Told::Review, (said, *adult_wrote)).await?;
                }
                tell(tx, &by, &goal, "goal-child-looked", all_words(sayings.iter().map(|(said, _)| said)).as_deref())
                    .await?;
                Ok(true)
            })
        })
        .await
}
