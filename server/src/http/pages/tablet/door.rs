//! What a child does behind a door of the tablet: one question after another, each kept as it is answered, and sent at the end.

use super::{Answer, AtTablet, begun, show, whose};
use crate::{
    http::{
        PageError,
        extract::{Form, Id},
        problem::not_found,
        see_other,
    },
    services::{self, told},
    store::{children::Child, drafts, views},
};
use app::{
    pages::tablet::{self as pages, Asking, Control, Line, Pick, Pictured},
    ui::Cx,
};
use axum::http::StatusCode;
use domain::{
    child::{Audience, Face, Hearing, Listener, Scale, SessionState, Standing},
    form::Fields,
    goal::{AdultPromise, ChildWords, Drawing, Helper, HoldsUp, OneBetter, TalkQuestion, WhatHelped, screen},
    ids::UserId,
    role::Role,
    voice::{Answers, Dimension, Door, Feeling, PlaceInUnit, Question, TimeOfDay, WorryTopic, questions},
};

/// What a screen may send of an answer; anything else is left out.
const NAMES: [&str; 8] = ["choice", "step", "words", "writer", "drawing", "declined", "screen", "way"];

/// The adults around a child today.
#[derive(Debug)]
pub(super) struct Adults {
    people: Vec<(UserId, String, Role)>,
    instructors: Vec<UserId>,
}

impl Adults {
    pub(super) async fn of(majakka: &crate::majakka::Majakka, child: &Child) -> Result<Self, PageError> {
        let (conn, today) = (majakka.store.read(), majakka.today());
        let people = views::children::adults(conn, child.organisation, child.unit, today).await?;
        let works = |user: &UserId| people.iter().any(|(id, _, role)| id == user && *role != Role::SafetyLead);
        let instructors = child.text.instructors.iter().copied().filter(works).collect();
        Ok(Self { people, instructors })
    }

    pub(super) fn has_instructor(&self) -> bool {
        !self.instructors.is_empty()
    }

    fn are(&self, listener: Listener, user: UserId, role: Role) -> bool {
        match listener {
            Listener::OwnInstructor => self.instructors.contains(&user),
            Listener::Supervisor => role == Role::Supervisor,
            Listener::SafetyLead => role == Role::SafetyLead,
            Listener::ChosenAdult => false,
        }
    }

    /// The names of those who hear something, each once; whom the child itself chose is named where that is asked.
    pub(super) fn names(&self, hearing: Hearing) -> String {
        let mut names: Vec<&str> = Vec::new();
        for listener in hearing.listeners() {
            for (user, name, role) in &self.people {
                if self.are(listener, *user, *role) && !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
        }
        names.join(", ")
    }

    /// Whether the child could choose somebody to be told of danger.
    pub(super) fn may_be_trusted(&self, user: UserId, past_unit: bool) -> bool {
        self.to_trust(past_unit).iter().any(|(id, _)| *id == user)
    }

    /// Whom a child may choose to be told of danger: own instructors first. Never the supervisor when it is about the adults here (I18).
    fn to_trust(&self, past_unit: bool) -> Vec<(UserId, &str)> {
        let mut all: Vec<(UserId, &str)> = Vec::new();
        let own = |user: &UserId| self.instructors.contains(user);
        for instructor in [true, false] {
            for (user, name, _) in self.people.iter().filter(|(user, _, _)| own(user) == instructor) {
                let supervises = self.people.iter().any(|(id, _, role)| id == user && *role == Role::Supervisor);
                let barred = past_unit && supervises;
                if !barred && !all.iter().any(|(id, _)| id == user) {
                    all.push((*user, name));
                }
            }
        }
        all
    }
}

/// What was chosen to be read by whom; the usual readers where nothing was chosen from those offered.
pub(super) fn audience(answers: &Answers, adults: &Adults) -> Audience {
    let chosen = answers.of(Question::Audience);
    let has = adults.has_instructor();
    let offered = Audience::choices(has).find(|choice| choice.code() == chosen.one("choice"));
    offered.unwrap_or_else(|| Audience::usual(has))
}

fn hearing(audience: Audience, adults: &Adults) -> Hearing {
    Hearing { audience, alert: false, has_own_instructor: adults.has_instructor() }
}

/// Who reads what is told behind a door, as far as it is known; `None` while it is being chosen, and where nobody reads one child's
/// answers alone.
fn readers(door: Door, answers: &Answers, adults: &Adults, cx: &Cx) -> Option<String> {
    match door {
        Door::Map => None,
        Door::Idea => Some(cx.t("tablet-idea-readers")),
        _ => {
            let past = door == Door::Worry && answers.of(Question::Topic).one("choice") == WorryTopic::AdultHere.code();
            Some(adults.names(hearing(audience(answers, adults).when(past), adults)))
        }
    }
}

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
fn control(
    cx: &Cx,
    at: &AtTablet,
    (question, answer): (Question, &Fields),
    adults: &Adults,
    past_unit: bool,
) -> Control {
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

fn title(cx: &Cx, at: &AtTablet, door: Door, question: Question) -> String {
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
fn lines(cx: &Cx, at: &AtTablet, (door, answers): (Door, &Answers), adults: &Adults) -> Vec<Line> {
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
    at: &AtTablet,
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
        Question::Trusted => {
            let people = adults.people.iter().find(|(id, _, _)| id.to_string() == code);
            people.map(|(_, name, _)| (name.clone(), None))
        }
        Question::Statement(_) => {
            let small = at.child.text.band.scale() == Scale::Faces3;
            let one = agreement(cx, at.child.text.band.scale()).into_iter().find(|pick| pick.value == code)?;
            Some((one.label, one.drawing.filter(|_| !small)))
        }
        _ => key(code).map(|(key, drawing)| (cx.t(&key), Some(drawing))),
    };
    answer.all("choice").filter_map(label).collect()
}

fn asking(
    cx: &Cx,
    at: &AtTablet,
    (door, answers): (Door, &Answers),
    adults: &Adults,
    problem: Option<String>,
) -> Asking {
    let all = questions(door, answers);
    let question = answers.at(door);
    let answer = answers.of(question);
    let past = answers.of(Question::Topic).one("choice") == WorryTopic::AdultHere.code();
    let control = match control(cx, at, (question, &answer), adults, past) {
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

/// The door of a code that stands open on this tablet; any other does not exist.
fn open_door(at: &AtTablet, code: &str) -> Result<Door, PageError> {
    Door::from_code(code).filter(|door| door.is_open(at.tablet.purpose)).ok_or_else(not_found)
}

async fn begun_behind(at: &AtTablet, door: Door) -> Result<Answers, PageError> {
    let kept = drafts::load(at.majakka.store.read(), at.child.id, door.code()).await?;
    Ok(Answers::new(kept.unwrap_or_default()))
}

pub(in crate::http) async fn page(at: AtTablet, Id(code): Id<String>) -> Answer {
    if !begun(&at).await? {
        return Ok(see_other("/child"));
    }
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
    use domain::text::TextProblem;
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
    if at.standing != Standing::Open || !begun(&at).await? {
        keep_for_later(&at, &fields).await?;
        return Ok(see_other("/child"));
    }
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
        "send" => return super::send::send(&at, door, &kept).await,
        "forget" => {
            services::told::forget_draft(&at.majakka, &at.tablet, door).await?;
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

/// The question again, with what is wrong with the answer.
pub(super) async fn asked_with(at: &AtTablet, asked: (Door, &Answers), problem: &str) -> Answer {
    let adults = Adults::of(&at.majakka, &at.child).await?;
    Ok(show(at, StatusCode::UNPROCESSABLE_ENTITY, |cx| {
        pages::ask(cx, &asking(cx, at, asked, &adults, Some(cx.t(problem))))
    }))
}

/// Whether the screen is a second one of its question, so that "back" leads to the first.
fn in_a_way(answer: &Fields) -> bool {
    !answer.one("way").is_empty() || !answer.one("screen").is_empty()
}

/// A child who only looked in has begun nothing.
async fn keep_or_forget(at: &AtTablet, door: Door, answers: Answers) -> Result<(), PageError> {
    if answers.is_untouched() {
        services::told::forget_draft(&at.majakka, &at.tablet, door).await?;
    } else {
        told::keep_draft(&at.majakka, &at.tablet, door, answers).await?;
    }
    Ok(())
}

/// The answers to the statements as the pulse reads them: how much the child agreed with each, or that it declined.
pub(super) fn agreements(answers: &Answers) -> Fields {
    Dimension::ALL.iter().fold(Fields::default(), |fields, &dimension| {
        let answer = answers.of(Question::Statement(dimension));
        match answer.one("declined") {
            "" => fields.with(dimension.code(), answer.one("choice")),
            _ => fields.with(dimension.code(), "declined"),
        }
    })
}
