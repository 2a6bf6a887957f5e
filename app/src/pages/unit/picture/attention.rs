use super::UnitPicture;
use crate::{
    pages::{
        action::{ActionFilter, Lane},
        hazard::Filter,
    },
    ui::{Cx, Moments, go, icon},
};
use chrono::NaiveDate;
use domain::{risk::Level, voice::answer_due_on};
use leptos::prelude::*;

/// Something that cannot wait: how much of it, and since when.
struct Matter {
    key: &'static str,
    shape: &'static str,
    danger: bool,
    n: u64,
    since: Option<NaiveDate>,
    href: String,
}

/// What is red or late, the most urgent first.
pub(super) fn attention(cx: &Cx, page: &UnitPicture) -> AnyView {
    let matters: Vec<_> = matters(page).into_iter().filter(|matter| matter.n > 0).collect();
    if matters.is_empty() {
        return view! {
            <section class="panel" aria-labelledby="h-now">
                <div class="panel-head"><h2 id="h-now">{cx.t("picture-now")}</h2></div>
                <div class="panel-body"><p class="cluster gap-2">{icon(cx, "circle-check")}{cx.t("picture-now-none")}</p></div>
            </section>
        }
        .into_any();
    }
    let n = cx.with("picture-now-n", &[("n", matters.len().into())]);
    let lines = matters.into_iter().map(|matter| line(cx, matter)).collect_view();
    view! {
        <section class="panel panel--danger" aria-labelledby="h-now">
            <div class="panel-head"><h2 id="h-now">{cx.t("picture-now")}</h2><span class="meta">{n}</span></div>
            <ul class="rows">{lines}</ul>
        </section>
    }
    .into_any()
}

fn matters(page: &UnitPicture) -> Vec<Matter> {
    let (unit, facts) = (page.id, &page.facts);
    let times = page.reports.unwrap_or_default();
    let reports = format!("/incidents?unit={unit}");
    let late_actions = ActionFilter { lane: Lane::Late, unit: Some(unit), ..ActionFilter::default() }.href(None);
    let serious = Filter { unit: Some(unit), level: Level::new(4), ..Filter::default() }.href(None);
    let matter = |key, shape, danger, n, since, href: &str| Matter { key, shape, danger, n, since, href: href.into() };
    vec![
        matter("picture-now-red", "siren", true, times.red, None, &reports),
        matter("picture-now-reports", "megaphone", true, times.late, None, &reports),
        matter("picture-now-notices", "mail", true, times.late_notices, None, &reports),
        matter("picture-now-actions", "list-checks", true, facts.late_actions.n, facts.late_actions.first, &late_actions),
        matter(
            "picture-now-duties",
            "calendar-clock",
            true,
            facts.late_duties.n,
            facts.late_duties.first,
            &format!("/units/{unit}/duties"),
        ),
        matter(
            "picture-now-ideas",
            "message-square-quote",
            false,
            facts.late_ideas.n,
            facts.late_ideas.first.map(answer_due_on),
            &format!("/ideas?unit={unit}"),
        ),
        matter("picture-now-reviews", "eye", false, facts.late_reviews.n, facts.late_reviews.first, "/reviews"),
        matter("picture-now-serious", "triangle-alert", false, facts.serious, None, &serious),
    ]
}

fn line(cx: &Cx, matter: Matter) -> AnyView {
    let lead = if matter.danger { "row-lead row-lead--danger" } else { "row-lead row-lead--warn" };
    let text = cx.with(matter.key, &[("n", matter.n.into())]);
    let oldest = (matter.n > 1).then(|| view! { <span class="meta">{cx.t("picture-now-oldest")}</span> });
    let since = matter.since.map(|day| view! { {oldest}{cx.due_view(day)} });
    view! {
        <li>
            <div class="row">
                <span class=lead>{icon(cx, matter.shape)}</span>
                <div><p class="row-title"><a href=matter.href>{text}</a></p></div>
                <div class="row-end">{since}{go(cx)}</div>
            </div>
        </li>
    }
    .into_any()
}
