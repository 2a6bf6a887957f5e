//! One question on a screen: pictures, faces or words; and the last look before it is sent.

use super::{Whose, drawn, framed, say, stones::shore, symbol};
use crate::ui::{Cx, icon};
use domain::{
    form::Fields,
    goal::Drawing,
    voice::{Door, Question},
};
use leptos::prelude::*;

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Pick {
    pub value: String,
    pub label: String,
    /// A sentence under it: who reads, for example.
    pub more: Option<String>,
    pub drawing: Option<&'static str>,
}

/// How a question is answered on this screen.
#[derive(Debug, Clone)]
pub enum Control {
    /// Choices; several may be chosen where `many`. `more`: there is a next screen of them.
    Picks {
        picks: Vec<Pick>,
        many: bool,
        more: bool,
        own_words: bool,
    },
    /// Faces from worst to best, or as many as the smallest tell apart.
    Faces(Vec<Pick>),
    /// Eleven stones from 0 to 10.
    Stones,
    /// The child's words, and who writes them.
    Write,
    Draw,
    Look(Vec<Line>),
}

/// One answer as it is shown before it is sent.
#[derive(Debug, Clone)]
pub struct Line {
    pub question: String,
    pub picks: Vec<(String, Option<&'static str>)>,
    pub words: Option<String>,
    pub drawing: Option<Drawing>,
}

/// One screen.
#[derive(Debug)]
pub struct Asking {
    pub whose: Whose,
    pub door: Door,
    pub question: Question,
    pub title: String,
    pub hint: Option<String>,
    pub control: Control,
    /// The question's answer so far; what the screen does not show stays hidden in it.
    pub answer: Fields,
    /// Which question of how many it is, from 1.
    pub place: (usize, usize),
    pub problem: Option<String>,
    /// Who reads, once it is known.
    pub readers: Option<String>,
}

pub fn ask(cx: &Cx, page: &Asking) -> AnyView {
    let main = match page.control {
        Control::Stones => shore(cx, page),
        _ => view! {
            <main class="c-main" id="main">
                {heading(cx, page)}
                <div class="c-answer stack">{control(cx, page)}{readers(cx, page)}</div>
            </main>
        }
        .into_any(),
    };
    let hidden = kept(page).into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let action = format!("/child/doors/{}", page.door.code());
    framed(
        cx,
        &page.whose,
        super::Frame {
            form: Some(action),
            steps: Some(steps(cx, page)),
            once: page.question == Question::Look,
            hidden: Some(
                view! { <input type="hidden" name="door" value=page.door.code()/><input type="hidden" name="at" value=page.question.code()/>{hidden.collect_view()} }.into_any(),
            ),
        },
        main,
        foot(cx, page),
    )
}

/// The question itself, and what was wrong with the answer.
pub(super) fn heading(cx: &Cx, page: &Asking) -> AnyView {
    let problem = page.problem.clone().map(|text| {
        view! { <p class="c-error" id="answer-error" role="alert">{icon(cx, "circle-alert")}{text}</p> }
    });
    view! {
        <div class="c-question">
            <h1 id="q" data-say>{page.title.clone()}</h1>
            {page.hint.clone().map(|hint| view! { <p class="c-note" data-say>{hint}</p> })}
            {problem}
        </div>
    }
    .into_any()
}

fn steps(cx: &Cx, page: &Asking) -> AnyView {
    let (now, all) = page.place;
    let dots = (1..=all)
        .map(|at| {
            let class = match at.cmp(&now) {
                std::cmp::Ordering::Less => "is-done",
                std::cmp::Ordering::Equal => "is-now",
                std::cmp::Ordering::Greater => "",
            };
            view! { <i class=class></i> }
        })
        .collect_view();
    let text = cx.with("tablet-step", &[("now", now.into()), ("all", all.into())]);
    view! { <p class="c-steps">{dots}<span>{text}</span></p> }.into_any()
}

/// What of the answer this screen does not ask, so that nothing is lost on it.
fn kept(page: &Asking) -> Vec<(String, String)> {
    let shown = |name: &str, value: &str| match &page.control {
        Control::Picks { picks, .. } | Control::Faces(picks) => {
            name == "choice"
                && (picks.iter().any(|pick| pick.value == value) || matches!(page.control, Control::Faces(_)))
        }
        Control::Stones => name == "step",
        Control::Write => matches!(name, "words" | "writer"),
        Control::Draw => name == "drawing",
        Control::Look(_) => true,
    };
    let is_kept = |name: &str| matches!(name, "choice" | "step" | "words" | "writer" | "drawing" | "screen" | "way");
    page.answer.pairs().iter().filter(|(name, value)| is_kept(name) && !shown(name, value)).cloned().collect()
}

fn chosen(page: &Asking, value: &str) -> bool {
    page.answer.all("choice").any(|choice| choice == value)
}

fn control(cx: &Cx, page: &Asking) -> AnyView {
    match &page.control {
        Control::Picks { picks, many, own_words, more } => {
            view! { {choices(cx, page, picks, *many)}{tools(cx, *own_words, *more)} }.into_any()
        }
        Control::Faces(faces) => faces_view(cx, page, faces),
        Control::Stones => ().into_any(),
        Control::Write => write(cx, page),
        Control::Draw => draw(cx, page),
        Control::Look(lines) => look(cx, lines),
    }
}

fn choices(cx: &Cx, page: &Asking, picks: &[Pick], many: bool) -> AnyView {
    let kind = if many { "checkbox" } else { "radio" };
    let pictures = picks.iter().all(|pick| pick.drawing.is_some());
    let list = picks
        .iter()
        .map(|pick| {
            let drawing = pick.drawing.map(|name| symbol(cx, name, "c-sym--l"));
            let more = pick.more.clone().map(|more| view! { <span class="c-note">{more}</span> });
            let class = if pictures { "c-pick" } else { "c-option" };
            view! {
                <li>
                    <label class=class data-say>
                        <input type=kind name="choice" value=pick.value.clone() checked=chosen(page, &pick.value)/>
                        {drawing}
                        <span><span>{pick.label.clone()}</span>{more}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    let class = match (pictures, picks.len()) {
        (true, 0..=3) => "c-picks c-picks--few",
        (true, _) => "c-picks",
        (false, _) => "c-options",
    };
    view! { <fieldset aria-labelledby="q"><ul class=class>{list}</ul></fieldset> }.into_any()
}

/// More choices, and the other ways to answer: in own words, and by drawing where the browser can.
fn tools(cx: &Cx, own_words: bool, more: bool) -> Option<AnyView> {
    let button = |value: &'static str, drawing: &str, key: &str| {
        view! { <button class="c-btn" type="submit" name="go" value=value data-say>{symbol(cx, drawing, "c-sym--s")}{cx.t(key)}</button> }
    };
    let more = more.then(|| button("more", "pictures", "goal-child-more"));
    let own = own_words.then(
        || view! { {button("write", "type", "goal-child-own-answer")}{button("draw", "draw", "goal-child-draw")} },
    );
    (more.is_some() || own.is_some()).then(|| view! { <div class="c-tools">{more}{own}</div> }.into_any())
}

fn faces_view(cx: &Cx, page: &Asking, faces: &[Pick]) -> AnyView {
    let list = faces
        .iter()
        .map(|face| {
            view! {
                <li>
                    <label class="c-face" data-say>
                        <input type="radio" name="choice" value=face.value.clone() checked=chosen(page, &face.value)/>
                        {face.drawing.map(|name| symbol(cx, name, ""))}
                        <span>{face.label.clone()}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    view! { <fieldset aria-labelledby="q"><ul class="c-faces">{list}</ul></fieldset> }.into_any()
}

fn write(cx: &Cx, page: &Asking) -> AnyView {
    let words = page.answer.one("words").to_owned();
    let adult = match page.answer.one("writer") {
        "" => page.whose.small,
        writer => writer == "adult",
    };
    let writer = |value: &'static str, key: &str, drawing: &str, on: bool| {
        view! {
            <li>
                <label class="c-option" data-say>
                    <input type="radio" name="writer" value=value checked=on/>
                    {symbol(cx, drawing, "c-sym--s")}
                    <span>{cx.t(key)}</span>
                </label>
            </li>
        }
    };
    let described = page.problem.is_some().then_some("answer-error");
    view! {
        <textarea
            class="c-write" name="words" rows="4" aria-labelledby="q" aria-describedby=described
            autocomplete="off" spellcheck="false" lang=cx.lang()
        >
            {words}
        </textarea>
        <p class="c-note">{cx.t("goal-child-words-kept")}</p>
        <fieldset>
            <legend class="c-note">{cx.t("tablet-writer")}</legend>
            <ul class="c-options">{writer("child", "tablet-writer-child", "type", !adult)}{writer("adult", "tablet-writer-adult", "adult-near", adult)}</ul>
        </fieldset>
        {(page.question == Question::Words).then(|| draw_link(cx))}
    }
    .into_any()
}

fn draw_link(cx: &Cx) -> AnyView {
    view! {
        <div class="c-tools">
            <button class="c-btn" type="submit" name="go" value="draw">{symbol(cx, "draw", "c-sym--s")}{cx.t("goal-child-draw")}</button>
        </div>
    }
    .into_any()
}

fn draw(cx: &Cx, page: &Asking) -> AnyView {
    view! {
        {super::drawing_pad(cx, page.answer.one("drawing"))}
        <p class="c-note" data-say>{cx.t("tablet-draw-on-paper")}</p>
    }
    .into_any()
}

fn look(cx: &Cx, lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="c-card" data-say>{cx.t("tablet-look-empty")}</p> }.into_any();
    }
    let lines = lines
        .iter()
        .map(|line| {
            let picks = line
                .picks
                .iter()
                .map(|(label, drawing)| {
                    view! { <li class="c-titled">{drawing.map(|name| symbol(cx, name, "c-sym--s"))}<span>{label.clone()}</span></li> }
                })
                .collect_view();
            let picks = (!line.picks.is_empty()).then(|| view! { <ul class="c-list">{picks}</ul> });
            let words = line.words.clone().map(|words| quote(words, None));
            let drawn = line.drawing.as_ref().map(|drawing| drawn(cx, drawing));
            view! { <div class="c-card stack stack-3"><h2>{line.question.clone()}</h2>{picks}{words}{drawn}</div> }
        })
        .collect_view();
    let forget = view! {
        <div class="c-tools">
            <button class="c-btn" type="submit" name="go" value="forget">{symbol(cx, "hide", "c-sym--s")}{cx.t("tablet-forget")}</button>
        </div>
    };
    view! { {lines}{forget} }.into_any()
}

/// Words as they were said.
pub fn quote(words: String, caption: Option<AnyView>) -> AnyView {
    let caption = caption.map(|caption| view! { <figcaption>{caption}</figcaption> });
    view! { <figure class="c-words"><blockquote><p data-say>{words}</p></blockquote>{caption}</figure> }.into_any()
}

fn readers(cx: &Cx, page: &Asking) -> Option<AnyView> {
    page.readers.clone().map(|names| {
        view! {
            <div class="c-card c-readers">
                {icon(cx, "eye")}
                <div>
                    <p>{cx.t("audience-child-readers")}" "<strong class="c-reader-names">{names}</strong></p>
                    <p class="c-note">{say(cx, &page.whose, "audience-child-limit")}</p>
                </div>
            </div>
        }
        .into_any()
    })
}

fn foot(cx: &Cx, page: &Asking) -> AnyView {
    let go = |value: &'static str, text: String, class: &'static str| {
        view! { <button class=class type="submit" name="go" value=value>{text}</button> }
    };
    let declined = page.question.may_be_declined().then(|| go("decline", cx.t("tablet-declined"), "c-btn c-btn--even"));
    let (skip, last) = match page.question {
        Question::Look => (None, go("send", cx.t("tablet-send-mine"), "c-btn c-btn--main c-btn--even")),
        Question::Audience => (None, go("next", cx.t("tablet-next"), "c-btn c-btn--main c-btn--even")),
        _ => (
            Some(go("skip", cx.t("tablet-skip"), "c-btn c-btn--even")),
            go("next", cx.t("tablet-next"), "c-btn c-btn--main c-btn--even"),
        ),
    };
    view! {
        <button class="c-btn" type="submit" name="go" value="back">{icon(cx, "arrow-left")}{cx.t("tablet-back")}</button>
        <div class="c-bar-end">{declined}{skip}{last}</div>
    }
    .into_any()
}
