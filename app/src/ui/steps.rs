use super::{Cx, icon};
use leptos::prelude::*;

/// The way of a document to where it is in force: each step with what is told of it, and whether it is done.
pub fn steps(cx: &Cx, heading: String, of: Vec<(String, AnyView, bool)>, buttons: Option<AnyView>) -> AnyView {
    let now = of.iter().position(|(.., done)| !done);
    let lines = of.into_iter().enumerate().map(|(at, (title, meta, done))| {
        let class = match (done, now == Some(at)) {
            (true, _) => "is-done",
            (false, true) => "is-now",
            (false, false) => "",
        };
        let mark = match done {
            true => view! { {icon(cx, "check")}<span class="vh">{cx.t("step-done")}</span> }.into_any(),
            false => view! { {(at + 1).to_string()} }.into_any(),
        };
        view! {
            <li class=class>
                <span class="chain-mark">{mark}</span>
                <span><strong>{title}</strong><span class="meta">{meta}</span></span>
            </li>
        }
    });
    view! {
        <section class="panel panel--accent" aria-labelledby="h-sign">
            <div class="panel-head"><h2 id="h-sign">{heading}</h2></div>
            <div class="panel-body stack"><ol class="steps">{lines.collect_view()}</ol>{buttons}</div>
        </section>
    }
    .into_any()
}
