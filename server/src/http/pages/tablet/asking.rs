//! How a question is asked on its screen: what there is to choose, and how what was chosen is shown at the last look.

use super::{
    Answer,
    adults::{Adults, hearing, is_about_adults, readers},
    show, whose,
};
use crate::http::tablet::Begun;
use app::{
    pages::tablet::{self as pages, Asking, Control, Line, Pick, Pictured},
    ui::Cx,
};
use axum::http::StatusCode;
use domain::{
    child::{Audience, Face, Scale},
    form::Fields,
    goal::{AdultPromise, Drawing, Helper, HoldsUp, OneBetter, TalkQuestion, WhatHelped, screen},
    voice::{Answers, Door, Feeling, PlaceInUnit, Question, TimeOfDay, WorryTopic, questions},
};

fn picks<T: Pictured>(
    cx: &Cx,
    (all, most, page): (&[T], usize, usize),
    key: &str,
    code: impl Fn(T) -> &'static str,
) -> (Vec<Pick>, bool) {
    let shown = screen(all, most, page);
    let picks = shown.choices.iter().map(|&one| Pick {
        value: code(one).into(),
        label: cx.t(&format!("{key}-{}", code(one))),
        more: None,
        drawing: Some(one.drawing()),
    });
    (picks.collect(), shown.more)
}

/// How a question is answered on its screen.
fn control(cx: &Cx, at: &Begun, (question, answer): (Question, &Fields), adults: &Adults, past_unit: bool) -> Control {
    let band = at.child.text.band;
    let (most, page) = (band.choices_on_screen(), answer.parse("screen").unwrap_or(0));
    let one = |(picks, more): (Vec<Pick>, bool)| Control::Picks { picks, many: false, more, own_words: false };
    let many = |(picks, more): (Vec<Pick>, bool)| Control::Picks { picks, many: true, more, own_words: true };
    match (question, answer.one("way")) {
        (Question::Words | Question::Talk(_) | Question::Helped, "draw") => return Control::Draw,
        (Question::Words, _) | (Question::Talk(_) | Question::Helped, "write") => return Control::Write,
        _ => {}
    }
    match question {
        Question::Topic => one(picks(cx, (WorryTopic::ALL, most, page), "worry-topic-child", WorryTopic::code)),
        Question::Place => one(picks(cx, (PlaceInUnit::ALL, most, page), "map-place", PlaceInUnit::code)),
        Question::Time => one(picks(cx, (TimeOfDay::ALL, most, page), "map-time", TimeOfDay::code)),
        Question::Feeling => one(picks(cx, (Feeling::ALL, most, page), "map-feeling", Feeling::code)),
        Question::Talk(TalkQuestion::HoldsUp) => {
            many(picks(cx, (HoldsUp::ALL, most, page), "holds-up-child", HoldsUp::code))
        }
        Question::Talk(TalkQuestion::OneBetter) => {
            many(picks(cx, (OneBetter::ALL, most, page), "one-better-child", OneBetter::code))
        }
        Question::Talk(TalkQuestion::Helper) => {
            many(picks(cx, (Helper::ALL, most, page), "helper-child", Helper::code))
        }
        Question::Talk(TalkQuestion::AdultPromise) => {
            many(picks(cx, (AdultPromise::ALL, most, page), "adult-promise-child", AdultPromise::code))
        }
        Question::Talk(TalkQuestion::Scale) => match band.scale() {
            Scale::Faces3 => Control::Faces(faces(cx)),
            Scale::Ladder => Control::Stones,
        },
        Question::Helped => many(picks(cx, (WhatHelped::ALL, most, page), "what-helped-child", WhatHelped::code)),
        Question::Statement(_) => Control::Faces(agreement(cx, band.scale())),
        Question::Safe => {
            let pick = |(value, drawing)| Pick {
                drawing: Some(drawing),
                ..plain(value, cx.t(&format!("tablet-safe-{value}")))
            };
            one(([("yes", "own-peace"), ("no", "help-now")].map(pick).to_vec(), false))
        }
        Question::Audience => {
            let choices = Audience::choices(adults.has_instructor()).map(|choice| Pick {
                more: Some(adults.names(hearing(choice, adults))),
                ..plain(choice.code(), cx.t(&format!("audience-child-{}", choice.code())))
            });
            one((choices.collect(), false))
        }
        Question::Trusted => {
            let all = adults.to_trust(past_unit);
            let shown = screen(&all, most, page);
            let people = shown.choices.iter().map(|(id, name)| plain(&id.to_string(), (*name).to_owned()));
            one((people.collect(), shown.more))
        }
        Question::Words => Control::Write,
        Question::Look => Control::Look(Vec::new()),
    }
}

fn plain(value: &str, label: String) -> Pick {
    Pick { value: value.into(), label, more: None, drawing: None }
}

fn faces(cx: &Cx) -> Vec<Pick> {
    let face = |&face: &Face| Pick {
        value: face.step().value().to_string(),
        label: cx.t(&format!("face-{}", face.code())),
        more: None,
        drawing: Some(face.drawing()),
    };
    Face::ALL.iter().map(face).collect()
}

const FACES: [&str; 5] = ["face-1", "face-2", "face-3", "face-4", "face-5"];

/// How much a child agrees: five faces, or three words for the smallest.
fn agreement(cx: &Cx, scale: Scale) -> Vec<Pick> {
    let steps: &[usize] = if scale == Scale::Faces3 { &[1, 3, 5] } else { &[1, 2, 3, 4, 5] };
    let key = if scale == Scale::Faces3 { "pulse-agree" } else { "pulse-face" };
    let pick = |&step: &usize| Pick {
        value: step.to_string(),
        label: cx.t(&format!("{key}-{step}")),
        more: None,
        drawing: FACES.get(step.saturating_sub(1)).copied().filter(|_| scale != Scale::Faces3),
    };
    steps.iter().map(pick).collect()
}

fn title(cx: &Cx, at: &Begun, door: Door, question: Question) -> String {
    let key = match question {
        Question::Audience => "audience-child-title".to_owned(),
        Question::Topic => "worry-topic".to_owned(),
        Question::Words => format!("tablet-words-{}", door.code()),
        Question::Talk(talk) => format!("talk-question-child-{}", talk.code()),
        Question::Statement(dimension) => format!("pulse-statement-{}", dimension.code()),
        Question::Helped => "goal-child-what-helped".to_owned(),
        Question::Feeling => "map-child-feeling".to_owned(),
        Question::Place => "map-child-title".to_owned(),
        Question::Time => "map-child-when".to_owned(),
        Question::Safe | Question::Trusted | Question::Look => format!("tablet-ask-{}", question.code()),
    };
    pages::say(cx, &whose(at), &key)
}

/// Everything that was answered, as the last look shows it.
fn lines(cx: &Cx, at: &Begun, (door, answers): (Door, &Answers), adults: &Adults) -> Vec<Line> {
    let asked = questions(door, answers);
    asked
        .into_iter()
        .filter(|question| !matches!(question, Question::Look | Question::Audience))
        .filter_map(|question| {
            let answer = answers.of(question);
            let picks = labels(cx, at, question, &answer, adults);
            let words = Some(answer.one("words").to_owned()).filter(|words| !words.trim().is_empty());
            let drawing = Drawing::parse(answer.one("drawing")).ok();
            let some = !picks.is_empty() || words.is_some() || drawing.is_some();
            some.then(|| Line { question: title(cx, at, door, question), picks, words, drawing })
        })
        .collect()
}

fn labels(
    cx: &Cx,
    at: &Begun,
    question: Question,
    answer: &Fields,
    adults: &Adults,
) -> Vec<(String, Option<&'static str>)> {
    if question == Question::Talk(TalkQuestion::Scale) {
        let step = answer.one(if at.child.text.band.scale() == Scale::Faces3 { "choice" } else { "step" });
        let face = Face::ALL.iter().find(|face| face.step().value().to_string() == step);
        return match (at.child.text.band.scale(), face, step) {
            (_, _, "") => Vec::new(),
            (Scale::Faces3, Some(face), _) => vec![(cx.t(&format!("face-{}", face.code())), Some(face.drawing()))],
            (_, _, step) => vec![(step.to_owned(), None)],
        };
    }
    let key = |code: &str| match question {
        Question::Topic => Some((format!("worry-topic-child-{code}"), WorryTopic::from_code(code)?.drawing())),
        Question::Place => Some((format!("map-place-{code}"), PlaceInUnit::from_code(code)?.drawing())),
        Question::Time => Some((format!("map-time-{code}"), TimeOfDay::from_code(code)?.drawing())),
        Question::Helped => Some((format!("what-helped-child-{code}"), WhatHelped::from_code(code)?.drawing())),
        Question::Feeling => Some((format!("map-feeling-{code}"), Feeling::from_code(code)?.drawing())),
        Question::Talk(talk) => Some((format!("{}-child-{code}", talk.code()), pages::of_code(talk.code(), code)?)),
        _ => None,
    };
    let label = |code: &str| match question {
        Question::Safe if matches!(code, "yes" | "no") => Some((cx.t(&format!("tablet-safe-{code}")), None)),
        Question::Trusted => adults.name(code).map(|name| (name.to_owned(), None)),
        Question::Statement(_) => {
            let small = at.child.text.band.scale() == Scale::Faces3;
            let one = agreement(cx, at.child.text.band.scale()).into_iter().find(|pick| pick.value == code)?;
            Some((one.label, one.drawing.filter(|_| !small)))
        }
        _ => key(code).map(|(key, drawing)| (cx.t(&key), Some(drawing))),
    };
    answer.all("choice").filter_map(label).collect()
}

/// The screen of the question that a door has come to.
pub(super) fn asking(
    cx: &Cx,
    at: &Begun,
    (door, answers): (Door, &Answers),
    adults: &Adults,
    problem: Option<String>,
) -> Asking {
    let all = questions(door, answers);
    let question = answers.at(door);
    let answer = answers.of(question);
    let past_unit = is_about_adults(answers);
    let control = match control(cx, at, (question, &answer), adults, past_unit) {
        Control::Look(_) => Control::Look(lines(cx, at, (door, answers), adults)),
        control => control,
    };
    let hint = match question {
        Question::Audience => Some(pages::say(cx, &whose(at), "audience-child-limit")),
        Question::Talk(TalkQuestion::Scale) | Question::Statement(_) => Some(cx.t("tablet-all-right")),
        Question::Trusted => Some(cx.t("tablet-ask-trusted-hint")),
        _ => None,
    };
    Asking {
        title: title(cx, at, door, question),
        hint,
        control,
        place: (all.iter().position(|&one| one == question).unwrap_or(0) + 1, all.len()),
        readers: match question {
            Question::Audience | Question::Topic => None,
            _ => readers(door, answers, adults, cx),
        },
        whose: whose(at),
        door,
        question,
        answer,
        problem,
    }
}

/// The question again, with what is wrong with the answer.
pub(super) async fn asked_with(at: &Begun, asked: (Door, &Answers), problem: &str) -> Answer {
    let adults = Adults::of(&at.majakka, &at.child).await?;
    Ok(show(at, StatusCode::UNPROCESSABLE_ENTITY, |cx| {
        pages::ask(cx, &asking(cx, at, asked, &adults, Some(cx.t(problem))))
    }))
}
