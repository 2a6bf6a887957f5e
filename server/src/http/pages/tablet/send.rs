//! What a child told is sent: to the use case of its door, and thanked for.

use super::{
    Answer, AtTablet,
    door::{Adults, audience},
    show, whose,
};
use crate::{http::see_other, services::told, store::words::Saying};
use app::pages::tablet::{self as pages, Thanks};
use axum::http::StatusCode;
use domain::{
    child::{Hearing, SafetyStep},
    form::Fields,
    goal::{ChildWords, Drawing},
    ids::UserId,
    voice::{Answers, Door, NOT_SAFE, Question, Worry},
};

/// What a child said to a question; nothing when it was declined or skipped. What cannot be read any more was read before.
pub(super) fn saying(part: Option<&str>, answer: &Fields) -> Saying {
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
pub(super) fn adult_wrote(at: &AtTablet, answer: &Fields) -> bool {
    match answer.one("writer") {
        "" => whose(at).small,
        writer => writer == "adult",
    }
}

/// Thanks, and who reads. A page that is sent again has nothing to send any more and leads back.
fn thanked(at: &AtTablet, told: bool, key: &str, readers: Option<String>, danger: bool) -> Answer {
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

pub(super) async fn send(at: &AtTablet, door: Door, answers: &Answers) -> Answer {
    let adults = Adults::of(&at.majakka, &at.child).await?;
    match door {
        Door::Worry => worry(at, answers, &adults).await,
        Door::Good => good(at, answers, &adults).await,
        Door::Talk | Door::Pulse | Door::Idea | Door::Map => Ok(see_other("/child")),
    }
}

async fn worry(at: &AtTablet, answers: &Answers, adults: &Adults) -> Answer {
    let words = answers.of(Question::Words);
    let danger = answers.of(Question::Safe).one("choice") == NOT_SAFE;
    let fields = Fields::default()
        .with("topic", answers.of(Question::Topic).one("choice"))
        .with("words", words.one("words"))
        .with("not-safe-now", if danger { "yes" } else { "" })
        .with("audience", answers.of(Question::Audience).one("choice"));
    let said = saying(None, &words);
    let Ok(worry) = Worry::parse(&fields, adults.has_instructor()) else {
        // Nothing was told, neither a picture nor a word: the first question is asked again.
        if said.is_empty() {
            let begun = answers.clone().moved(Question::Topic);
            told::keep_draft(&at.majakka, &at.tablet, Door::Worry, begun).await?;
        }
        return Ok(see_other("/child/doors/worry"));
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

async fn good(at: &AtTablet, answers: &Answers, adults: &Adults) -> Answer {
    let words = answers.of(Question::Words);
    let said = saying(None, &words);
    if said.is_empty() {
        let begun = answers.clone().moved(Question::Words);
        told::keep_draft(&at.majakka, &at.tablet, Door::Good, begun).await?;
        return Ok(see_other("/child/doors/good"));
    }
    let audience = audience(answers, adults);
    let readers = adults.names(Hearing { audience, alert: false, has_own_instructor: adults.has_instructor() });
    let wrote = adult_wrote(at, &words);
    let done = told::good(&at.majakka, &at.tablet, &at.child, audience, (said, wrote)).await?;
    thanked(at, done, "tablet-good-thanks", Some(readers), false)
}
