use super::{PlanShow, start_href};
use crate::{
    pages::report::Who,
    ui::{Cx, Moments, button_link, form::form_to, icon, notice, steps},
};
use domain::plan::PlanState;
use leptos::prelude::*;

/// Who has done what, who is next, and the buttons for it.
pub(super) fn sign_off(cx: &Cx, page: &PlanShow) -> AnyView {
    let told = &page.told;
    let done = |at: usize| match told.state {
        PlanState::Draft | PlanState::Discarded => at == 0 && page.lacks.is_empty(),
        PlanState::InReview => at <= 1,
        PlanState::Approved => at <= 2,
        PlanState::Published | PlanState::Superseded | PlanState::Withdrawn => true,
    };
    let by = |who: &Who, waiting: &str| match who {
        Some((name, at)) => view! { {name.clone()}", "{cx.moment_view(*at)} }.into_any(),
        None => view! { {cx.t(waiting)} }.into_any(),
    };
    let written = match page.lacks.len() {
        0 => cx.t("plan-step-written-all"),
        n => cx.with("plan-step-lacks", &[("n", n.into())]),
    };
    let public = page.template.kind.is_public();
    let last = if public { "plan-step-published" } else { "plan-step-in-force" };
    let waits = if public { "plan-step-approved-meta" } else { "plan-step-approved-meta-unit" };
    let of = [
        (cx.t("plan-step-written"), view! { {written} }.into_any()),
        (cx.t("plan-step-submitted"), by(&told.submitted, "plan-step-submitted-meta")),
        (cx.t("plan-step-approved"), by(&told.approved, waits)),
        (cx.t(last), by(&told.published, "plan-step-published-meta")),
    ];
    let of = of.into_iter().enumerate().map(|(at, (title, meta))| (title, meta, done(at))).collect();
    steps(cx, cx.t("plan-sign-off"), of, buttons(cx, page))
}

fn buttons(cx: &Cx, page: &PlanShow) -> Option<AnyView> {
    let kind = page.template.kind;
    let link = |class: &'static str, shape: &'static str, code: &str| {
        let href = format!("{}/steps/{code}", page.base());
        let public = if kind.is_public() || code != "publish" { "" } else { "-inside" };
        button_link(cx, class, shape, href, cx.t(&format!("decide-plan-{code}{public}"))).into_any()
    };
    let back = || link("btn--secondary btn--block", "undo", "return");
    match page.told.state {
        PlanState::Draft if page.may_submit => Some(
            view! {
                {page.lacks.is_empty().then(|| link("btn--primary btn--block", "send", "submit"))}
                {link("btn--quiet btn--block", "ban", "discard")}
            }
            .into_any(),
        ),
        PlanState::InReview | PlanState::Approved if page.is_writer && page.may_approve => {
            Some(view! { {notice(cx, "", cx.t("plan-second-person"), None)}{back()} }.into_any())
        }
        PlanState::InReview if page.may_approve => Some(
            view! { {page.is_clear().then(|| link("btn--primary btn--block", "badge-check", "approve"))}{back()} }
                .into_any(),
        ),
        PlanState::Approved if page.may_approve => Some(
            view! { {page.is_clear().then(|| link("btn--primary btn--block", "badge-check", "publish"))}{back()} }
                .into_any(),
        ),
        PlanState::InReview | PlanState::Approved => Some(notice(cx, "", cx.t("plan-waits"), None)),
        PlanState::Published => Some(
            view! {
                {kind.is_public().then(|| {
                    let href = format!("/published/{}/plans/{}", page.owner, kind.code());
                    button_link(cx, "btn--secondary btn--block", "link", href, cx.t("plan-public-address"))
                })}
                {page.may_write.then(|| update(cx, page))}
                {page.may_approve.then(|| link("btn--quiet btn--block", "undo", "withdraw"))}
            }
            .into_any(),
        ),
        PlanState::Superseded => page.may_approve.then(|| link("btn--quiet btn--block", "undo", "withdraw")),
        PlanState::Withdrawn if page.may_write => update(cx, page),
        PlanState::Withdrawn | PlanState::Draft | PlanState::Discarded => None,
    }
}

/// The way to the next version; one that is being made already is among the versions.
fn update(cx: &Cx, page: &PlanShow) -> Option<AnyView> {
    let open = page.versions.iter().any(|(_, told)| told.state.is_open());
    let send = view! { <button class="btn btn--secondary btn--block" type="submit">{icon(cx, "square-pen")}{cx.t("plan-update")}</button> };
    (!open).then(|| form_to(cx, start_href(page.unit, page.template.kind), None, send.into_any()))
}
