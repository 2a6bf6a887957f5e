//! What a child told is sent: to the use case of its door, and thanked for.

use super::{
    Answer,
    adults::{Adults, audience, hearing},
    asking::asked_with,
    show, whose,
};
use crate::{
    http::{see_other, tablet::Begun},
    services::{
        goals::{self, Sent},
        told,
    },
    store::words::Saying,
};
use app::pages::tablet::{self as pages, Thanks};
use axum::http::StatusCode;
use domain::{
    child::{Hearing, SafetyStep, Scale},
    form::{Field, Fields},
    goal::{ChildWords, Drawing, TalkQuestion},
    ids::UserId,
    voice::{
        Alert, Answers, Dimension, Door, Feeling, Mark, NOT_SAFE, PlaceInUnit, Pulse, Question, TimeOfDay, Worry,
        WorryField,
    },
};

/// What a child said to a question; nothing when it was declined or skipped. What cannot be read any more was read before.
fn saying(part: Option<&str>, answer: &Fields) -> Saying {
    if !answer.one("declined").is_empty() {
        return Saying { part: part.map(Into::into), ..Saying::default() };
    }
    Saying {
        part: part.map(Into::into),
        words: ChildWords::optional(answer.one("words")).ok().flatten(),
        pictures: Vec::new(),
        drawing: Drawing::parse(answer.one("drawing")).ok(),
        step: SafetyStep::parse(answer.one("step")).ok(),
        audience: None,
    }
}

/// Whether the adult beside wrote the words, as the screen asked. The smallest dictate unless they say otherwise.
fn adult_wrote(at: &Begun, answer: &Fields) -> bool {
    match answer.one("writer") {
        "" => whose(at).small,
        writer => writer == "adult",
    }
}

/// Thanks, and who reads. A page that is sent again has nothing to send any more and leads back.
fn thanked(at: &Begun, told: bool, key: &str, readers: Option<String>, danger: bool) -> Answer {
    if !told {
        return Ok(see_other("/child"));
    }
    let whose = whose(at);
    Ok(show(at, StatusCode::OK, |cx| {
        let text = pages::say(cx, &whose, key);
        pages::thanks(
            cx,
            &Thanks { whose: whose.clone(), text, readers: readers.filter(|names| !names.is_empty()), danger },
        )
    }))
}

pub(super) async fn send(at: &Begun, door: Door, answers: &Answers) -> Answer {
    let adults = Adults::of(&at.majakka, &at.child).await?;
    match door {
        Door::Worry => worry(at, answers, &adults).await,
        Door::Good => good(at, answers, &adults).await,
        Door::Idea => idea(at, answers).await,
        Door::Pulse => pulse(at, answers, &adults).await,
        Door::Map => mark(at, answers).await,
        Door::Talk => talk(at, answers, &adults).await,
        Door::Review => review(at, answers).await,
    }
}

async fn worry(at: &Begun, answers: &Answers, adults: &Adults) -> Answer {
    let words = answers.of(Question::Words);
    let danger = answers.of(Question::Safe).one("choice") == NOT_SAFE;
    let fields = Fields::default()
        .with("topic", answers.of(Question::Topic).one("choice"))
        .with("words", words.one("words"))
        .with(WorryField::NotSafeNow.name(), if danger { "yes" } else { "" })
        .with("audience", answers.of(Question::Audience).one("choice"));
    let said = saying(None, &words);
    let Ok(worry) = Worry::parse(&fields, adults.has_instructor()) else {
        return ask_again(at, Door::Worry, answers, Question::Topic).await;
    };
    let trusted: Option<UserId> = answers.of(Question::Trusted).parse("choice");
    let past_unit = worry.route().past_unit;
    let trusted = trusted.filter(|id| adults.may_be_trusted(*id, past_unit));
    let readers = adults.names(Hearing { alert: danger, ..worry.hearing(adults.has_instructor()) });
    let key = match (danger, past_unit) {
        (true, true) => "worry-child-not-safe-past-unit",
        (true, false) => "worry-child-not-safe",
        (false, true) => "worry-child-thanks-past-unit",
        (false, false) => "worry-child-thanks",
    };
    let wrote = adult_wrote(at, &words);
    let done = told::worry(&at.majakka, &at.tablet, &at.child, (worry, trusted), (said, wrote)).await?;
    thanked(at, done, key, Some(readers), danger)
}

async fn good(at: &Begun, answers: &Answers, adults: &Adults) -> Answer {
    let words = answers.of(Question::Words);
    let said = saying(None, &words);
    if said.is_empty() {
        return ask_again(at, Door::Good, answers, Question::Words).await;
    }
    let audience = audience(answers, adults);
    let readers = adults.names(hearing(audience, adults));
    let wrote = adult_wrote(at, &words);
    let done = told::good(&at.majakka, &at.tablet, &at.child, audience, (said, wrote)).await?;
    thanked(at, done, "tablet-good-thanks", Some(readers), false)
}

/// Nothing was said: the question is asked again, and says so.
async fn ask_again(at: &Begun, door: Door, answers: &Answers, question: Question) -> Answer {
    let again = answers.clone().moved(question);
    told::keep_draft(&at.majakka, &at.tablet, door, again.clone()).await?;
    asked_with(at, (door, &again), "tablet-nothing-told").await
}

async fn idea(at: &Begun, answers: &Answers) -> Answer {
    let words = answers.of(Question::Words);
    let said = saying(None, &words);
    if said.is_empty() {
        return ask_again(at, Door::Idea, answers, Question::Words).await;
    }
    let wrote = adult_wrote(at, &words);
    let done = told::idea(&at.majakka, &at.tablet, &at.child, (said, wrote)).await?;
    thanked(at, done, "proposal-child-thanks", None, false)
}

/// The answers to the statements as the pulse reads them: how much the child agreed with each, or that it declined.
fn agreements(answers: &Answers) -> Fields {
    Dimension::ALL.iter().fold(Fields::default(), |fields, &dimension| {
        let answer = answers.of(Question::Statement(dimension));
        match answer.one("declined") {
            "" => fields.with(dimension.code(), answer.one("choice")),
            _ => fields.with(dimension.code(), "declined"),
        }
    })
}

async fn pulse(at: &Begun, answers: &Answers, adults: &Adults) -> Answer {
    let pulse = Pulse::read(&agreements(answers), at.child.text.band);
    if pulse.is_empty() {
        return ask_again(at, Door::Pulse, answers, Question::Statement(Dimension::Relationships)).await;
    }
    let hearing = pulse.hearing(audience(answers, adults), adults.has_instructor());
    let readers = adults.names(hearing);
    let key = match pulse.alert() {
        None => "tablet-pulse-thanks",
        Some(Alert { about_adults: false }) => "pulse-child-told",
        Some(Alert { about_adults: true }) => "pulse-child-told-about-adults",
    };
    let danger = pulse.alert().is_some();
    let done = told::pulse(&at.majakka, &at.tablet, pulse, hearing.audience).await?;
    thanked(at, done, key, Some(readers), danger)
}

async fn mark(at: &Begun, answers: &Answers) -> Answer {
    let choice = |question| answers.of(question).one("choice").to_owned();
    let place = PlaceInUnit::from_code(&choice(Question::Place));
    let time = TimeOfDay::from_code(&choice(Question::Time));
    let feeling = Feeling::from_code(&choice(Question::Feeling));
    let (Some(place), Some(time), Some(feeling)) = (place, time, feeling) else {
        let missing = [
            (place.is_none(), Question::Place),
            (time.is_none(), Question::Time),
            (feeling.is_none(), Question::Feeling),
        ];
        let first = missing.into_iter().find(|(is, _)| *is).map_or(Question::Place, |(_, question)| question);
        return ask_again(at, Door::Map, answers, first).await;
    };
    let done = told::mark(&at.majakka, &at.tablet, Mark { place, time, feeling }).await?;
    thanked(at, done, "tablet-map-thanks", None, false)
}

/// The sayings of the questions that were answered; pictures are those of the question's own set.
fn sayings(at: &Begun, answers: &Answers, asked: &[Question]) -> Vec<(Saying, bool)> {
    let faces = at.child.text.band.scale() == Scale::Faces3;
    asked
        .iter()
        .map(|&question| {
            let answer = answers.of(question);
            let said = saying(Some(question.code()), &answer);
            let declined = !answer.one("declined").is_empty();
            let pictures = answer.all("choice").filter(|code| pages::of_code(question.code(), code).is_some());
            let is_scale = question == Question::Talk(TalkQuestion::Scale);
            let said = Saying {
                pictures: if declined { Vec::new() } else { pictures.map(Into::into).collect() },
                step: match (is_scale && !declined, faces) {
                    (true, true) => SafetyStep::parse(answer.one("choice")).ok(),
                    (true, false) => SafetyStep::parse(answer.one("step")).ok(),
                    (false, _) => None,
                },
                ..said
            };
            (said, adult_wrote(at, &answer))
        })
        .filter(|(said, _)| !said.is_empty())
        .collect()
}

async fn talk(at: &Begun, answers: &Answers, adults: &Adults) -> Answer {
    let asked: Vec<_> = TalkQuestion::ALL.iter().map(|&question| Question::Talk(question)).collect();
    let said = sayings(at, answers, &asked);
    if said.is_empty() {
        return ask_again(at, Door::Talk, answers, Question::Talk(TalkQuestion::Scale)).await;
    }
    let audience = audience(answers, adults);
    let sent = Sent { door: Some(Door::Talk), audience };
    match goals::from_talk(&at.majakka, &at.tablet, &at.child, said, sent).await? {
        Some(goal) => Ok(see_other(&format!("/child/goals/{goal}"))),
        None => Ok(see_other("/child")),
    }
}

async fn review(at: &Begun, answers: &Answers) -> Answer {
    let Some(goal) = answers.goal() else { return Ok(see_other("/child/goals")) };
    let asked = [Question::Talk(TalkQuestion::Scale), Question::Helped, Question::Words];
    let said = sayings(at, answers, &asked);
    if said.is_empty() {
        return ask_again(at, Door::Review, answers, Question::Talk(TalkQuestion::Scale)).await;
    }
    // In a look the scale's answer is its step.
    let said = said.into_iter().map(|(said, wrote)| {
        let part = if said.step.is_some() { Some("step".to_owned()) } else { said.part.clone() };
        (Saying { part, ..said }, wrote)
    });
    let said = said.collect();
    let done = goals::child_reviews(&at.majakka, &at.tablet, goal, said, Some(Door::Review)).await?;
    thanked(at, done, "tablet-review-thanks", None, false)
}
