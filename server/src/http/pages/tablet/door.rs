//! What a child does behind a door of the tablet: one question after another, each kept as it is answered, and sent at the end.

use super::{
    Answer,
    adults::Adults,
    asking::{asked_with, asking},
    send, show,
};
use crate::{
    http::{
        PageError,
        extract::{Form, Id},
        problem::not_found,
        see_other,
        tablet::{AtTablet, Begun},
    },
    services::told,
    store::drafts,
};
use app::pages::tablet as pages;
use axum::http::StatusCode;
use domain::{
    child::SessionState,
    form::Fields,
    goal::{ChildWords, Drawing},
    text::TextProblem,
    voice::{Answers, Door, Question, questions},
};

/// What a screen may send of an answer; anything else is left out.
const NAMES: [&str; 8] = ["choice", "step", "words", "writer", "drawing", "declined", "screen", "way"];

/// The door of a code that stands open on this tablet; any other does not exist.
fn open_door(at: &Begun, code: &str) -> Result<Door, PageError> {
    Door::from_code(code).filter(|door| door.is_open(at.tablet.purpose)).ok_or_else(not_found)
}

async fn begun_behind(at: &AtTablet, door: Door) -> Result<Answers, PageError> {
    let kept = drafts::load(at.majakka.store.read(), at.child.id, door.code()).await?;
    Ok(Answers::new(kept.unwrap_or_default()))
}

pub(in crate::http) async fn page(at: Begun, Id(code): Id<String>) -> Answer {
    let door = open_door(&at, &code)?;
    let answers = begun_behind(&at, door).await?;
    let adults = Adults::of(&at.majakka, &at.child).await?;
    Ok(show(&at, StatusCode::OK, |cx| pages::ask(cx, &asking(cx, &at, (door, &answers), &adults, None))))
}

/// What a screen sent of its question's answer.
fn sent(fields: &Fields) -> Fields {
    let pairs = fields.pairs().iter().filter(|(name, value)| NAMES.contains(&name.as_str()) && !value.is_empty());
    Fields::new(pairs.cloned().collect())
}

/// The question that a screen was about; `None` when the door has no such question any more.
fn asked(door: Door, answers: &Answers, fields: &Fields) -> Option<Question> {
    questions(door, answers).into_iter().find(|question| question.code() == fields.one("at"))
}

/// Keeps what was typed on a screen whose time ran out or that is left, for the child's next time. What was ended on purpose takes
/// nothing more.
pub(super) async fn keep_for_later(at: &AtTablet, fields: &Fields) -> Result<(), PageError> {
    let ended = matches!(at.tablet.session.state, SessionState::Ended | SessionState::ForceEnded);
    let door = Door::from_code(fields.one("door")).filter(|door| door.is_open(at.tablet.purpose));
    let Some(door) = door.filter(|_| !ended && at.tablet.session.state != SessionState::Prepared) else {
        return Ok(());
    };
    let answers = begun_behind(at, door).await?;
    let Some(question) = asked(door, &answers, fields) else { return Ok(()) };
    let answers = answers.with(question, &sent(fields)).moved(question);
    if answer_problem(&sent(fields)).is_none() && !answers.is_untouched() {
        told::keep_draft(&at.majakka, &at.tablet, door, answers).await?;
    }
    Ok(())
}

/// What is wrong with the words or the drawing of an answer: the key of what the child is told.
fn answer_problem(answer: &Fields) -> Option<String> {
    let words = ChildWords::optional(answer.one("words")).err().map(|problem| match problem {
        TextProblem::TooLong { .. } => "own-words-too-long".to_owned(),
        TextProblem::IdentityCode => "own-words-identity-code".to_owned(),
        TextProblem::Unprintable | TextProblem::Empty => "own-words-unprintable".to_owned(),
    });
    words.or_else(|| match answer.one("drawing") {
        "" => None,
        drawn => Drawing::parse(drawn).err().map(|problem| format!("drawing-problem-{}", problem.code())),
    })
}

pub(in crate::http) async fn answer(at: AtTablet, Id(code): Id<String>, Form(fields): Form) -> Answer {
    let at = match at.begun().await? {
        Ok(at) => at,
        Err(at) => {
            keep_for_later(&at, &fields).await?;
            return Ok(see_other("/child"));
        }
    };
    let door = open_door(&at, &code)?;
    let home = format!("/child/doors/{}", door.code());
    let answers = begun_behind(&at, door).await?;
    let Some(question) = asked(door, &answers, &fields) else { return Ok(see_other(&home)) };
    let answer = sent(&fields);
    if let Some(problem) = answer_problem(&answer) {
        let typed = answers.with(question, &answer).moved(question);
        return asked_with(&at, (door, &typed), &problem).await;
    }
    let first = questions(door, &answers).first() == Some(&question);
    let kept = answers.clone().with(question, &answer).moved(question);
    let next = match fields.one("go") {
        // What was begun is gone once it is sent: pressing twice sends nothing more.
        "send" if answers == Answers::default() => return Ok(see_other("/child")),
        "send" => return send::send(&at, door, &kept).await,
        "forget" => {
            told::forget_draft(&at.majakka, &at.tablet, door).await?;
            return Ok(see_other("/child"));
        }
        "back" if in_a_way(&answer) => kept.with(question, &answer.without("way").without("screen")),
        "back" if first => {
            keep_or_forget(&at, door, kept).await?;
            return Ok(see_other("/child"));
        }
        "back" => kept.back(door),
        "decline" => kept.with(question, &Fields::default().with("declined", "yes")).on(door),
        "skip" => kept.with(question, &Fields::default()).on(door),
        "more" => {
            let screen = answer.parse::<usize>("screen").unwrap_or(0) + 1;
            kept.with(question, &answer.without("screen").with("screen", screen.to_string()))
        }
        way @ ("write" | "draw") => kept.with(question, &answer.without("way").with("way", way)),
        _ => kept.with(question, &answer.without("way").without("screen").without("declined")).on(door),
    };
    told::keep_draft(&at.majakka, &at.tablet, door, next).await?;
    Ok(see_other(&home))
}

/// Whether the screen is a second one of its question, so that "back" leads to the first.
fn in_a_way(answer: &Fields) -> bool {
    !answer.one("way").is_empty() || !answer.one("screen").is_empty()
}

/// A child who only looked in has begun nothing.
async fn keep_or_forget(at: &AtTablet, door: Door, answers: Answers) -> Result<(), PageError> {
    if answers.is_untouched() {
        told::forget_draft(&at.majakka, &at.tablet, door).await?;
    } else {
        told::keep_draft(&at.majakka, &at.tablet, door, answers).await?;
    }
    Ok(())
}
