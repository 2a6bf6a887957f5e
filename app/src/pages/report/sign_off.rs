use super::{ReportShow, Who, list::start_href};
use crate::ui::{Cx, Moments, button_link, form::form_to, icon, notice, steps as steps_panel};
use domain::{ids::UnitId, report::ReportState};
use leptos::prelude::*;

/// Who has done what, who is next, and the buttons for it.
pub(super) fn sign_off(cx: &Cx, page: &ReportShow) -> AnyView {
    let told = &page.report.told;
    let done = |at: usize| match told.state {
        ReportState::Draft | ReportState::Discarded => at == 0 && page.missing.is_empty(),
        ReportState::InReview => at <= 1,
        ReportState::Published | ReportState::Superseded | ReportState::Withdrawn => true,
    };
    let by = |who: &Who, waiting: &str| match who {
        Some((name, at)) => view! { {name.clone()}", "{cx.moment_view(*at)} }.into_any(),
        None => view! { {cx.t(waiting)} }.into_any(),
    };
    let lacking = cx.with("report-step-missing", &[("n", page.missing.len().into())]);
    let written = if page.missing.is_empty() { cx.t("report-step-written-all") } else { lacking };
    let steps = [
        (cx.t("report-step-written"), view! { {written} }.into_any()),
        (cx.t("report-step-submitted"), by(&told.submitted, "report-step-submitted-meta")),
        (cx.t("report-step-published"), by(&told.published, "report-step-published-meta")),
    ];
    let steps_of = steps.into_iter().enumerate().map(|(at, (title, meta))| (title, meta, done(at))).collect();
    steps_panel(cx, cx.t("report-sign-off"), steps_of, buttons(cx, page))
}

fn buttons(cx: &Cx, page: &ReportShow) -> Option<AnyView> {
    let step = |code: &str| format!("/reports/{}/steps/{code}", page.id);
    let link = |class: &'static str, shape: &'static str, code: &str| {
        button_link(cx, class, shape, step(code), cx.t(&format!("decide-report-{code}"))).into_any()
    };
    match page.report.told.state {
        ReportState::Draft if page.may_write => {
            let edit = format!("/reports/{}/words", page.id);
            Some(
                view! {
                    {button_link(cx, "btn--secondary btn--block", "pencil", edit, cx.t("report-words"))}
                    {page.missing.is_empty().then(|| link("btn--primary btn--block", "send", "submit"))}
                    {link("btn--quiet btn--block", "ban", "discard")}
                }
                .into_any(),
            )
        }
        ReportState::InReview if page.is_writer && page.may_publish => {
            Some(notice(cx, "", cx.t("report-second-person"), None))
        }
        ReportState::InReview if page.may_publish => Some(
            view! {
                {page.is_clear().then(|| link("btn--primary btn--block", "badge-check", "publish"))}
                {link("btn--secondary btn--block", "undo", "return")}
            }
            .into_any(),
        ),
        ReportState::InReview => Some(notice(cx, "", cx.t("report-waits"), None)),
        ReportState::Published => Some(
            view! {
                {button_link(cx, "btn--secondary btn--block", "link", page.report.href(), cx.t("report-public-address"))}
                {page.may_write.then(|| correct(cx, page))}
                {page.may_publish.then(|| link("btn--quiet btn--block", "undo", "withdraw"))}
            }
            .into_any(),
        ),
        ReportState::Superseded => page.may_publish.then(|| link("btn--quiet btn--block", "undo", "withdraw")),
        ReportState::Withdrawn if page.may_write => correct(cx, page),
        ReportState::Withdrawn | ReportState::Draft | ReportState::Discarded => None,
    }
}

/// The way to a version that corrects this one; one that is being written already is among the versions.
fn correct(cx: &Cx, page: &ReportShow) -> Option<AnyView> {
    let open = page.versions.iter().any(|(_, told)| matches!(told.state, ReportState::Draft | ReportState::InReview));
    let unit = page.report.kind.map(|_| UnitId(page.report.owner));
    let to = start_href(unit, page.report.period);
    let send = view! { <button class="btn btn--secondary btn--block" type="submit">{icon(cx, "square-pen")}{cx.t("report-correct")}</button> };
    (!open).then(|| form_to(cx, to, None, send.into_any()))
}
