use crate::ui::{Cx, icon};
use domain::goal::{Drawing, Ink, MAX_POINTS, MAX_STROKES, Nib};
use leptos::prelude::*;

/// A paper to draw on, in a form that sends the text of the drawing as `drawing`. It stays hidden where the browser cannot draw; the
/// choices of colour and line belong to no form and are not sent.
pub fn drawing_pad(cx: &Cx, value: &str) -> AnyView {
    let inks = Ink::ALL
        .iter()
        .map(|ink| {
            let class = format!("c-swatch ink--{}", ink.code());
            let words = cx.t(&format!("ink-{}", ink.code()));
            view! {
                <label class=class>
                    <input type="radio" name="ink" form="no-form" value=ink.code() checked=*ink == Ink::Black/>
                    <span class="vh">{words}</span>
                </label>
            }
        })
        .collect_view();
    let nibs = Nib::ALL
        .iter()
        .map(|nib| {
            let class = format!("c-nib c-nib--{}", nib.code());
            let words = cx.t(&format!("nib-{}", nib.code()));
            view! {
                <label class="c-swatch c-swatch--nib">
                    <input type="radio" name="nib" form="no-form" value=nib.code() checked=*nib == Nib::Medium/>
                    <span class=class aria-hidden="true"></span>
                    <span class="vh">{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="c-drawing" data-draw data-strokes=MAX_STROKES.to_string() data-points=MAX_POINTS.to_string() hidden=true>
            <svg class="c-draw" viewBox="0 0 1000 1000" role="img" aria-label=cx.t("drawing-title")></svg>
            <div class="c-tools">
                <fieldset class="c-tools"><legend class="vh">{cx.t("drawing-ink")}</legend>{inks}</fieldset>
                <fieldset class="c-tools"><legend class="vh">{cx.t("drawing-nib")}</legend>{nibs}</fieldset>
                <button class="c-btn" type="button" data-undo>{icon(cx, "undo-2")}{cx.t("drawing-undo")}</button>
            </div>
            <div role="status"><p class="c-note" data-full hidden=true>{cx.t("drawing-problem-too-many-strokes")}</p></div>
            <input type="hidden" name="drawing" value=value.to_owned() autocomplete="off"/>
        </div>
    }
    .into_any()
}

/// A kept drawing, on paper that is paper in the dark too. Children's and staff's pages show it alike.
pub fn drawn(cx: &Cx, drawing: &Drawing) -> AnyView {
    let lines = drawing
        .paths()
        .into_iter()
        .map(|path| {
            let class = format!("line ink--{} nib--{}", path.ink.code(), path.nib.code());
            view! { <path class=class d=path.d></path> }
        })
        .collect_view();
    view! { <svg class="drawn" viewBox="0 0 1000 1000" role="img" aria-label=cx.t("drawing-name")>{lines}</svg> }
        .into_any()
}
