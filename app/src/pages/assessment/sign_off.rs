use super::show::AssessmentShow;
use crate::ui::{Cx, Moments, button_link, form::form_to, icon, notice};
use chrono::{DateTime, Utc};
use domain::assessment::VersionState;
use leptos::prelude::*;

/// Who has done what, who is next, and the buttons for it.
pub fn sign_off(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let serious = page.highest.is_some_and(|level| level.rule().needs_safety_lead);
    let done = |at: usize| match page.state {
        VersionState::Draft | VersionState::Discarded => {
            at == 0 && page.faults.is_empty() && page.items.iter().all(|row| row.faults.is_empty())
        }
        VersionState::InReview => at <= 1,
        VersionState::Approved | VersionState::Superseded => true,
    };
    let by = |who: &Option<(String, DateTime<Utc>)>, waiting: &str| match who {
        Some((name, at)) => view! { {name.clone()}", "{cx.moment_view(*at)} }.into_any(),
        None => view! { {cx.t(waiting)} }.into_any(),
    };
    let ready = page.items.iter().filter(|row| row.faults.is_empty()).count();
    let graded = cx.with("step-graded-meta", &[("ready", ready.into()), ("all", page.items.len().into())]);
    let approver = if serious { "step-approve-serious" } else { "step-approve-meta" };
    let steps = [
        (cx.t("step-graded"), view! { {graded} }.into_any()),
        (cx.t("step-submit"), by(&page.submitted, "step-submit-meta")),
        (cx.t("step-approve"), by(&page.approved, approver)),
    ];
    let now = (0..3).find(|at| !done(*at));
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, (title, meta))| {
            let class = if done(at) {
                "is-done"
            } else if now == Some(at) {
                "is-now"
            } else {
                ""
            };
            let mark = if done(at) {
                view! { {icon(cx, "check")}<span class="vh">{cx.t("step-done")}</span> }.into_any()
            } else {
                view! { {(at + 1).to_string()} }.into_any()
            };
            view! {
                <li class=class>
                    <span class="chain-mark">{mark}</span>
                    <span><strong>{title}</strong><span class="meta">{meta}</span></span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel panel--accent" aria-labelledby="h-sign">
            <div class="panel-head"><h2 id="h-sign">{cx.t("assessment-sign-off")}</h2></div>
            <div class="panel-body stack"><ol class="steps">{steps}</ol>{buttons(cx, page)}</div>
        </section>
    }
    .into_any()
}

fn buttons(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    let step = |code: &str| format!("/assessments/{}/steps/{code}", page.id);
    match page.state {
        VersionState::Draft if page.may_write => {
            let send = view! { <button class="btn btn--primary btn--block" type="submit">{cx.t("decide-assessment-submit")}</button> };
            Some(
                view! {
                    {form_to(cx, step("submit"), Some(page.version), send.into_any())}
                    {button_link(cx, "btn--quiet btn--block", "ban", step("discard"), cx.t("decide-assessment-discard"))}
                }
                .into_any(),
            )
        }
        VersionState::InReview if page.needs_second_person => {
            Some(notice(cx, "", cx.t("assessment-second-person"), None))
        }
        VersionState::InReview if page.needs_safety_lead => Some(notice(cx, "", cx.t("assessment-needs-lead"), None)),
        VersionState::InReview if page.may_approve => Some(
            view! {
                {page.has_before.then(|| button_link(cx, "btn--quiet btn--block", "history", format!("/assessments/{}/difference", page.id), cx.t("assessment-difference")))}
                {button_link(cx, "btn--primary btn--block", "badge-check", step("approve"), cx.t("decide-assessment-approve"))}
                {button_link(cx, "btn--secondary btn--block", "undo", step("return"), cx.t("decide-assessment-return"))}
            }
            .into_any(),
        ),
        VersionState::Approved if page.may_write => {
            let send = view! { <button class="btn btn--secondary btn--block" type="submit">{cx.t("series-next")}</button> };
            Some(form_to(cx, format!("/assessments/series/{}/next", page.series), None, send.into_any()))
        }
        _ => None,
    }
}
