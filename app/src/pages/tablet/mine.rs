use super::{Whose, app, back, drawn, quote, say, symbol};
use crate::ui::{Cx, Moments, icon};
use chrono::{DateTime, Utc};
use domain::{goal::Drawing, voice::IdeaAnswer};
use leptos::prelude::*;
use uuid::Uuid;

/// One thing that the child told, and what came of it.
#[derive(Debug, Clone)]
pub struct Told {
    pub id: Uuid,
    /// The code of what it is: a worry, an idea, something good.
    pub kind: &'static str,
    pub words: Option<String>,
    pub drawing: Option<Drawing>,
    pub pictures: Vec<String>,
    pub at: DateTime<Utc>,
    /// Who has read it, and when first.
    pub read: Vec<(String, DateTime<Utc>)>,
    /// What is being done, in the child's own sentence.
    pub standing: Option<String>,
    /// The answers to an idea.
    pub answers: Vec<IdeaAnswer>,
    /// The child may ask for another answer.
    pub may_ask_again: bool,
}

/// Everything that the child told lately.
#[derive(Debug)]
pub struct Mine {
    pub whose: Whose,
    pub told: Vec<Told>,
    pub next: Option<usize>,
    pub first: bool,
}

pub fn mine(cx: &Cx, page: &Mine) -> AnyView {
    let cards = page.told.iter().map(|told| card(cx, told)).collect_view();
    let body = if page.told.is_empty() {
        view! { <p>{say(cx, &page.whose, "tablet-mine-empty")}</p> }.into_any()
    } else {
        view! { <ul class="c-list">{cards}</ul> }.into_any()
    };
    let more = page.next.map(|next| {
        view! { <a class="c-btn" href=format!("/child/mine?screen={next}")>{cx.t("goal-child-more")}{icon(cx, "arrow-right")}</a> }
    });
    let main = view! {
        <main class="c-main" id="main">
            <div class="stack stack-5">
                <h1 class="c-titled">{symbol(cx, "answer", "")}{cx.t("tablet-mine")}</h1>
                {body}
            </div>
        </main>
    };
    let foot = view! { {back(cx)}<div class="c-bar-end">{more}</div> };
    app(cx, &page.whose, main.into_any(), foot.into_any())
}

/// An answer in the words that a child reads: what is done, the answer, and the reason where it is not done.
fn answer_text(cx: &Cx, answer: &IdeaAnswer) -> String {
    let outcome = cx.t(&format!("proposal-outcome-child-{}", answer.outcome.code()));
    let reason = answer.reason.as_ref().map_or(String::new(), |reason| format!(" {reason}"));
    format!("{outcome}. {}{reason}", answer.answer)
}

fn card(cx: &Cx, told: &Told) -> AnyView {
    let when = view! { <span>{cx.moment_view(told.at)}</span> }.into_any();
    let words = told.words.clone().map(|words| quote(words, Some(when)));
    let pictures = (!told.pictures.is_empty()).then(|| view! { <p>{told.pictures.join(", ")}</p> });
    let drawn = told.drawing.as_ref().map(|drawing| drawn(cx, drawing));
    let read = match told.read.is_empty() {
        true => view! { <p class="c-titled" data-say>{symbol(cx, "wait", "c-sym--s")}{cx.t("tablet-not-read")}</p> }
            .into_any(),
        false => told
            .read
            .iter()
            .map(|(name, at)| {
                view! {
                    <p class="c-titled">
                        {symbol(cx, "read-by", "c-sym--s")}
                        <span>{cx.t("tablet-read")}" "<strong>{name.clone()}</strong>", "{cx.moment_view(*at)}</span>
                    </p>
                }
            })
            .collect_view()
            .into_any(),
    };
    let standing = told
        .standing
        .clone()
        .map(|text| view! { <p class="c-titled">{symbol(cx, "adult-near", "c-sym--s")}<span>{text}</span></p> });
    let answers = told
        .answers
        .iter()
        .map(|answer| view! { <div class="c-card stack stack-3"><h3>{cx.t("proposal-child-answer")}</h3><p data-say>{answer_text(cx, answer)}</p></div> })
        .collect_view();
    let again = told.may_ask_again.then(|| {
        view! { <button class="c-btn" type="submit" formaction="/child/mine/again">{cx.t("proposal-child-again")}</button> }
    });
    view! {
        <li class="c-card stack stack-3">
            <h2 data-say>{cx.t(&format!("tablet-{}", told.kind))}</h2>
            {words}{pictures}{drawn}{read}{standing}{answers}
            <form class="c-tools" method="post" action="/child/mine/hide" data-keep>
                <input type="hidden" name="about" value=told.id.to_string()/>
                {again}
                <button class="c-btn" type="submit">{symbol(cx, "hide", "c-sym--s")}{cx.t("goal-child-hide")}</button>
            </form>
        </li>
    }
    .into_any()
}
