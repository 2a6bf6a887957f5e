//! The pieces of a report's page that tell of time: its clocks and what happened to it.

use crate::ui::{Cx, Moments, TimelineEntry, icon, timeline};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{calendar::Deadline, incident::Clock};
use leptos::prelude::*;

/// By when: a day or a moment, with the distance in words. What is late is told by word, shape and colour.
pub(super) fn deadline(cx: &Cx, deadline: Deadline) -> AnyView {
    if let Some(day) = deadline.last_day {
        return cx.due_view(day);
    }
    let late = deadline.is_late(cx.now);
    let class = if late { "due due--over" } else { "due due--soon" };
    let mark = late.then(|| icon(cx, "triangle-alert"));
    view! { <span class=class>{mark}{cx.moment_view(deadline.at)}<span>{distance(cx, deadline.at)}</span></span> }
        .into_any()
}

/// "1 t 29 min jäljellä", "20 min myöhässä".
fn distance(cx: &Cx, at: DateTime<Utc>) -> String {
    let left = at - cx.now;
    let key = if left > TimeDelta::zero() { "clock-left" } else { "clock-late" };
    cx.with(key, &[("time", length(cx, left.abs()).into())])
}

/// A length of time in hours and minutes, or in days when it is long.
pub(super) fn length(cx: &Cx, time: TimeDelta) -> String {
    let (days, hours, minutes) = (time.num_days(), time.num_hours() % 24, time.num_minutes() % 60);
    let part = |key: &str, n: i64| cx.with(key, &[("n", n.into())]);
    match (days, hours, minutes) {
        (0, 0, minutes) => part("clock-minutes", minutes),
        (0, hours, 0) => part("clock-hours", hours),
        (0, hours, minutes) => format!("{} {}", part("clock-hours", hours), part("clock-minutes", minutes)),
        (days, 0, _) => part("clock-days", days),
        (days, hours, _) => format!("{} {}", part("clock-days", days), part("clock-hours", hours)),
    }
}

/// The four clocks of a report: what is waited for, by when, and when it was reached.
pub(super) fn clocks(cx: &Cx, clocks: &[Clock], running: bool) -> AnyView {
    let lines = clocks
        .iter()
        .filter(|clock| running || !clock.is_running())
        .map(|clock| {
            let end = match clock.reached {
                Some(at) => {
                    let late =
                        clock.is_late(cx.now).then(|| view! { <span class="meta">{cx.t("clock-was-late")}</span> });
                    view! { {icon(cx, "check")}{cx.moment_view(at)}{late} }.into_any()
                }
                None => deadline(cx, clock.deadline),
            };
            view! { <div><dt>{cx.t(&format!("milestone-{}", clock.milestone.code()))}</dt><dd>{end}</dd></div> }
        })
        .collect_view();
    view! { <dl class="facts facts--s">{lines}</dl> }.into_any()
}

/// What happened to a report, oldest first. Words of a notice begin with the code of whom it was for.
pub(super) fn story(cx: &Cx, entries: &[TimelineEntry]) -> AnyView {
    let entries: Vec<TimelineEntry> = entries
        .iter()
        .cloned()
        .map(|entry| match entry.event.as_str() {
            "notice-done" | "notice-not-required" => {
                let words = entry.words.unwrap_or_default();
                let (code, reason) = words.split_once('\n').unwrap_or((&words, ""));
                let whom = cx.t(&format!("recipient-{code}"));
                let words = if reason.is_empty() { whom } else { format!("{whom}\n{reason}") };
                TimelineEntry { words: Some(words), ..entry }
            }
            // What a reporter does who is not named is done by "the reporter".
            "incident-sent" | "incident-completed" | "incident-added" | "incident-answered" | "incident-withdrawn" => {
                let actor = entry.actor.or_else(|| Some(cx.t("incident-reporter-word")));
                TimelineEntry { actor, ..entry }
            }
            _ => entry,
        })
        .collect();
    view! { <div class="panel-body">{timeline(cx, &entries)}</div> }.into_any()
}
