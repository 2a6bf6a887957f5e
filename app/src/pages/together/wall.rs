use super::SharedGoal;
use crate::ui::{Cx, Moments, crumbs, page_head};
use chrono::NaiveDate;
use domain::{ids::UnitId, voice::next_meeting_on};
use leptos::prelude::*;

/// What a unit tells on its wall: no names, no words of one child, no counts.
#[derive(Debug)]
pub struct Wall {
    pub unit: UnitId,
    pub name: String,
    /// What changed, the newest first.
    pub changes: Vec<String>,
    pub goals: Vec<SharedGoal>,
    pub last_meeting: Option<NaiveDate>,
}

/// A calm page for a screen in the hall, or for paper.
pub fn wall(cx: &Cx, page: &Wall) -> AnyView {
    let goals: Vec<String> = page.goals.iter().filter_map(|goal| goal.summary.clone()).collect();
    let next = page.last_meeting.map(next_meeting_on).filter(|day| *day >= cx.today);
    let next =
        next.map(|day| view! { <p class="wall-next">{cx.with("community-next", &[("day", cx.day(day).into())])}</p> });
    view! {
        {crumbs(cx, vec![(format!("/units/{}", page.unit), page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("wall-title"), None, None)}
        <div class="wall">
            {part(cx, "h-changed", "wall-changed", page.changes.clone(), "wall-changed-none")}
            {part(cx, "h-goals", "wall-goals", goals, "wall-goals-none")}
            {next}
            <p>{cx.t("wall-tell")}</p>
        </div>
        <p class="hint no-print">{cx.t("wall-print")}</p>
    }
    .into_any()
}

fn part(cx: &Cx, id: &'static str, title: &str, lines: Vec<String>, none: &str) -> AnyView {
    let body = if lines.is_empty() {
        view! { <p class="muted">{cx.t(none)}</p> }.into_any()
    } else {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! { <section aria-labelledby=id><h2 id=id>{cx.t(title)}</h2>{body}</section> }.into_any()
}
