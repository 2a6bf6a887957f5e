//! Pages of safety goals, as adults read them.

mod book;
mod list;
mod new;
mod promise;
mod review;
mod said;
mod show;
mod step;

pub use book::{BookLeaf, GoalBook, book};
pub use list::{GoalFilter, GoalList, GoalRow, goal_rows, list};
pub use new::{GoalNew, new};
pub use promise::{PromiseNew, promise};
pub use review::{GoalLook, look};
pub use said::{GoalWords, SaidRow, said, words};
pub use show::{GoalShow, LookRow, PromiseRow, show};
pub use step::{GoalTake, take};

use crate::ui::{Cx, hygiene, notice, tag};
use domain::goal::{GoalState, Prompt};
use leptos::prelude::*;

/// Longest piece of a child's words that stands for a goal in a list.
const SHOWN: usize = 90;

/// What a goal is called: an adult's summary, or else the first of what the child said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalName {
    pub summary: Option<String>,
    pub words: Option<String>,
    /// A picture that the child chose, with the question that it answers.
    pub picture: Option<(Option<String>, String)>,
}

impl GoalName {
    /// As one line.
    pub fn text(&self, cx: &Cx) -> String {
        if let Some(summary) = &self.summary {
            return summary.clone();
        }
        if let Some(words) = &self.words {
            let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let cut: String = line.chars().take(SHOWN).collect();
            let more = if cut.len() < line.len() { "…" } else { "" };
            return format!("”{cut}{more}”");
        }
        match &self.picture {
            Some((part, code)) => picture(cx, part.as_deref(), code),
            None => cx.t("goal-drawn"),
        }
    }
}

/// The words of a picture that a child chose; its code where this program knows no such picture.
fn picture(cx: &Cx, part: Option<&str>, code: &str) -> String {
    let set = match part {
        Some("helped") => "what-helped",
        Some(part) => part,
        None => "one-better",
    };
    cx.words.find(&format!("{set}-{code}")).unwrap_or_else(|| code.to_owned())
}

/// Where a goal stands, in word and shape.
pub(super) fn state(cx: &Cx, state: GoalState) -> AnyView {
    let (tone, shape) = match state {
        GoalState::Idea | GoalState::Proposed => ("", "circle"),
        GoalState::Agreed | GoalState::Practising => ("", "half"),
        GoalState::Reached | GoalState::Maintained | GoalState::Done => ("ok", "badge-check"),
        GoalState::Paused => ("", "clock"),
        GoalState::NotAgreed | GoalState::Ended => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("goal-state-{}", state.code())))
}

/// What is asked of an adult's wording before it is taken; the same form sent again is taken as it is.
#[derive(Debug, Clone)]
pub struct SecondLook {
    /// What sounds like a rule, a loss or a bargain.
    pub prompts: Vec<Prompt>,
    /// What seems to point to a person.
    pub warned: Option<hygiene::Warned>,
    /// The mark of the texts that were looked at.
    pub of: String,
}

fn second_look(cx: &Cx, SecondLook { prompts, warned, of }: &SecondLook) -> AnyView {
    let lines = prompts
        .iter()
        .map(|prompt| {
            let key = format!("goal-prompt-{}", prompt.tone.code());
            view! { <li>{cx.with(&key, &[("words", prompt.words.clone().into())])}</li> }
        })
        .collect_view();
    let asked = (!prompts.is_empty()).then(|| {
        let body = view! { <ul>{lines}</ul><p>{cx.t("goal-prompt-again")}</p> };
        notice(cx, "warn", cx.t("goal-prompt-title"), Some(body.into_any()))
    });
    view! {
        <input type="hidden" name="worded" value=of.clone()/>
        {asked}
        {warned.as_ref().map(|warned| hygiene::warnings(cx, warned))}
    }
    .into_any()
}
