//! Pages of what children and adults do together: ideas and their answers, the meeting, the wall, and how it feels here.

mod agenda;
mod feelings;
mod idea;
mod ideas;
mod map;
mod meeting;
mod meetings;
mod overview;
mod wall;

pub use feelings::{Feelings, feelings};
pub use idea::{GivenAnswer, IdeaShow, Quote, idea};
pub use ideas::{IdeaList, IdeaRow, list as ideas};
pub use map::{MapCells, map};
pub use meeting::{HeardIdea, LastAnswer, MeetingShow, SharedGoal, meeting};
pub use meetings::{MeetingList, MeetingRow, list as meetings};
pub use overview::{UnitVoices, overview};
pub use wall::{Wall, wall};

use crate::ui::{Cx, Moments, button_link, tag};
use chrono::NaiveDate;
use domain::{
    ids::UnitId,
    voice::{IdeaState, ReopenedBy, answer_due_on, is_late},
};
use leptos::prelude::*;

/// The longest beginning of an idea that stands for it in a list, in characters.
const BEGINNING: usize = 120;

/// What was said of an idea, without who said it.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub words: Option<String>,
    pub drawn: bool,
}

impl Said {
    /// How it begins, as its name in lists.
    pub fn beginning(&self, cx: &Cx) -> String {
        let Some(words) = self.words.as_deref() else {
            return cx.t(if self.drawn { "idea-drawn" } else { "idea-pictures" });
        };
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.char_indices().nth(BEGINNING) {
            Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
            None => line,
        }
    }
}

/// Where an idea stands.
fn idea_state(cx: &Cx, state: IdeaState) -> AnyView {
    let (tone, shape) = match state {
        IdeaState::Open => ("info", "circle"),
        IdeaState::Answered | IdeaState::AnsweredAgain => ("ok", "circle-check"),
        IdeaState::Reopened => ("warn", "undo"),
    };
    tag(cx, tone, shape, cx.t(&format!("idea-state-{}", state.code())))
}

/// By when it is answered, or how late the answer is; nothing when nobody owes one.
fn owed(cx: &Cx, state: IdeaState, since: NaiveDate) -> Option<AnyView> {
    let due = answer_due_on(since);
    if is_late(state, since, cx.today) {
        let days = (cx.today - due).num_days();
        return Some(tag(cx, "danger", "triangle-alert", cx.with("proposal-late", &[("days", days.into())])));
    }
    state.is_waiting().then(|| {
        let text = cx.with("proposal-due", &[("day", cx.day(due).into())]);
        view! { <span>{text}</span> }.into_any()
    })
}

/// Who asked for a second answer. Which child it was is not told.
fn asked_again(cx: &Cx, by: Option<ReopenedBy>) -> Option<AnyView> {
    by.map(|by| view! { <span>{cx.t(&format!("reopened-by-{}", by.code()))}</span> }.into_any())
}

/// The ways to what a unit does together with its children; `works` for those who work there or for it.
pub fn unit_links(cx: &Cx, unit: UnitId, works: bool) -> AnyView {
    let link = |shape, href: String, key: &str| button_link(cx, "btn--secondary", shape, href, cx.t(key));
    let own = works.then(|| {
        view! {
            {link("sprout", format!("/ideas?unit={unit}"), "together-ideas")}
            {link("users", format!("/units/{unit}/meetings"), "together-meetings")}
            {link("life-buoy", format!("/units/{unit}/feelings"), "together-feelings")}
            {link("target", "/goals".into(), "together-goals")}
        }
    });
    view! { <div class="btn-row">{own}{link("eye", format!("/units/{unit}/wall"), "together-wall")}</div> }.into_any()
}
