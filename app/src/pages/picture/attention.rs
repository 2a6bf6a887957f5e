use super::LateOnes;
use crate::ui::{Cx, Moments, go, icon};
use leptos::prelude::*;

/// Something that cannot wait: how much of it, and the first day that it was late.
pub(super) struct Matter {
    pub key: &'static str,
    pub shape: &'static str,
    pub danger: bool,
    pub of: LateOnes,
    pub href: String,
}

impl Matter {
    pub(super) fn new(key: &'static str, shape: &'static str, of: LateOnes, href: impl Into<String>) -> Self {
        Self { key, shape, danger: true, of, href: href.into() }
    }

    /// Not late, but to be known.
    pub(super) fn soft(self) -> Self {
        Self { danger: false, ..self }
    }
}

/// What is red or late, in the order given. From `most` on there may be more than were counted.
pub(super) fn attention(cx: &Cx, matters: impl IntoIterator<Item = Matter>, most: u64) -> AnyView {
    let matters: Vec<_> = matters.into_iter().filter(|matter| matter.of.n > 0).collect();
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
    let lines = matters.into_iter().map(|matter| line(cx, matter, most)).collect_view();
    view! {
        <section class="panel panel--danger" aria-labelledby="h-now">
            <div class="panel-head"><h2 id="h-now">{cx.t("picture-now")}</h2><span class="meta">{n}</span></div>
            <ul class="rows">{lines}</ul>
        </section>
    }
    .into_any()
}

fn line(cx: &Cx, matter: Matter, most: u64) -> AnyView {
    let lead = if matter.danger { "row-lead row-lead--danger" } else { "row-lead row-lead--warn" };
    let LateOnes { n, first } = matter.of;
    let text = match n >= most {
        true => cx.with("picture-now-over", &[("words", cx.with(matter.key, &[("n", (most - 1).into())]).into())]),
        false => cx.with(matter.key, &[("n", n.into())]),
    };
    let oldest = (n > 1).then(|| view! { <span class="meta">{cx.t("picture-now-oldest")}</span> });
    let since = first.map(|day| view! { {oldest}{cx.due_view(day)} });
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
