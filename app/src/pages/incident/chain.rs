//! The chain from what happened to what changed, each link beside its neighbours.

use super::IncidentShow;
use crate::ui::{Cx, Moments, icon};
use domain::incident::{Chain, Learning, Link, LinkState};
use leptos::prelude::*;

pub(super) fn chain(cx: &Cx, chain: &Chain, page: &IncidentShow) -> AnyView {
    let links = Link::ALL
        .iter()
        .enumerate()
        .map(|(at, link)| {
            let state = chain.state(*link);
            let class = match state {
                LinkState::Done => Some("is-done"),
                LinkState::Now => Some("is-now"),
                LinkState::Ahead => None,
            };
            let mark = if state == LinkState::Done {
                view! { {icon(cx, "check")}<span class="vh">{cx.t("step-done")}</span> }.into_any()
            } else {
                (at + 1).into_any()
            };
            view! {
                <li class=class>
                    <span class="chain-mark">{mark}</span>
                    <span class="chain-title">{cx.t(&format!("chain-{}", link.code()))}</span>
                    <span class="meta">{told(cx, chain, page, *link)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel panel--chain" aria-labelledby="h-chain">
            <h2 class="vh" id="h-chain">{cx.t("chain-title")}</h2>
            <ol class="chain">{links}</ol>
        </section>
    }
    .into_any()
}

/// What is told under a link.
fn told(cx: &Cx, chain: &Chain, page: &IncidentShow, link: Link) -> AnyView {
    let count = |key: &str, n: u32| cx.with(key, &[("n", n.into())]).into_any();
    match link {
        Link::Incident => cx.moment_view(page.occurred.at),
        Link::Hazard => match page.hazards.as_slice() {
            [] if chain.concluded => cx.t("chain-hazard-none").into_any(),
            [] => cx.t("chain-not-yet").into_any(),
            [only] => view! { <a href=format!("/hazards/{}", only.id)>{only.title.clone()}</a> }.into_any(),
            several => count("chain-hazards", u32::try_from(several.len()).unwrap_or(u32::MAX)),
        },
        Link::Review => match chain.review_due {
            Some(day) => cx.with("chain-review-due", &[("day", cx.day(day).into())]).into_any(),
            None if chain.ended_reviews > 0 => cx.t("chain-review-ended").into_any(),
            None => cx.t("chain-not-yet").into_any(),
        },
        Link::Actions => match chain.pending_actions + chain.verified_actions {
            0 => cx.t("chain-not-yet").into_any(),
            n => count("chain-actions-count", n),
        },
        Link::Verification => match chain.verified_actions {
            0 => cx.t("chain-not-yet").into_any(),
            n => count("chain-verified-count", n),
        },
        Link::Effect => match (chain.concluded_effects, chain.open_effects) {
            (0, 0) => cx.t("chain-not-yet").into_any(),
            (0, n) => count("chain-effects-open", n),
            (n, _) => count("chain-effects-done", n),
        },
        Link::Learning => {
            let may = page.reader.handles && chain.concluded && chain.learning != Learning::Kept;
            let text = cx.t(match chain.learning {
                Learning::Told => "chain-learning-told",
                Learning::Kept => "chain-learning-kept",
                Learning::Open if may => "learning-open",
                Learning::Open => "chain-not-yet",
            });
            match may {
                true => view! { <a href=format!("/incidents/{}/learning", page.id)>{text}</a> }.into_any(),
                false => text.into_any(),
            }
        }
    }
}
