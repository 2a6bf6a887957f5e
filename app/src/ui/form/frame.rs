//! What stands around the fields of a form: its problems, its hidden fields, its buttons, and two texts side by side.

use crate::ui::{Cx, Moments, icon};
use leptos::prelude::*;

/// A box of problems above the heading; scripts move the focus to it.
pub fn error_box(cx: &Cx, title: String, links: AnyView) -> AnyView {
    view! {
        <div class="error-summary" tabindex="-1" id="error-summary" autofocus=true>
            <div role="alert"><h2>{title}</h2><ul>{links}</ul></div>
            <p>{cx.t("error-summary-kept")}</p>
        </div>
    }
    .into_any()
}

/// The submission id of one of a page's forms. Each has its own, so that one that was sent is never taken for another.
pub fn submission(cx: &Cx, action: &str) -> String {
    uuid::Uuid::new_v5(&cx.submission, action.as_bytes()).to_string()
}

/// A form with what every form carries: its submission id, and the version of what it changes.
pub fn form_to(cx: &Cx, action: String, version: Option<i32>, body: AnyView) -> AnyView {
    form_called(cx, None, action, version, body)
}

/// The same with an id, by which buttons elsewhere on the page belong to it.
pub fn form_called(cx: &Cx, id: Option<&'static str>, action: String, version: Option<i32>, body: AnyView) -> AnyView {
    let submission = submission(cx, &action);
    let version = version.map(|version| view! { <input type="hidden" name="version" value=version.to_string()/> });
    view! {
        <form method="post" id=id action=action novalidate=true>
            <input type="hidden" name="submission" value=submission/>
            {version}
            {body}
        </form>
    }
    .into_any()
}

/// The button that sends a form, and a way out without sending.
pub fn buttons(cx: &Cx, send: String, back: Option<String>) -> AnyView {
    let back = back.map(|href| view! { <a class="btn btn--quiet" href=href>{cx.t("cancel")}</a> });
    view! { <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{send}</button>{back}</div> }
        .into_any()
}

/// Two versions of one record side by side: what this person wrote and what is kept now.
pub fn conflict(
    cx: &Cx,
    who: Option<(String, chrono::DateTime<chrono::Utc>)>,
    rows: Vec<(String, String, String)>,
) -> AnyView {
    let title = match who {
        Some((name, at)) => cx.with("conflict-title-who", &[("name", name.into()), ("at", cx.moment(at).into())]),
        None => cx.t("conflict-title"),
    };
    let side = |mine: bool| {
        rows.iter()
            .map(|(label, own, kept)| {
                let class = if own == kept { "" } else { "is-changed" };
                let text = if mine { own } else { kept };
                view! { <div class=class><dt>{label.clone()}</dt><dd>{crate::ui::paragraphs(text)}</dd></div> }
            })
            .collect_view()
    };
    view! {
        <div class="notice notice--warn" id="conflict" tabindex="-1" autofocus=true>
            {icon(cx, "triangle-alert")}
            <div role="alert"><p class="notice-title">{title}</p><p>{cx.t("conflict-choose")}</p></div>
        </div>
        <div class="conflict">
            <section class="is-mine"><h2>{cx.t("conflict-mine")}</h2><dl class="facts">{side(true)}</dl></section>
            <section><h2>{cx.t("conflict-kept")}</h2><dl class="facts">{side(false)}</dl></section>
        </div>
    }
    .into_any()
}
