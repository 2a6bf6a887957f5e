use super::heading;
use crate::{
    ui::{Cx, icon, paragraphs},
    words::Lang,
};
use domain::plan::{HeadingCode, Openness, PlanTemplate, SectionText};
use leptos::prelude::*;

/// A section as somebody reads it.
#[derive(Debug, Clone)]
pub struct ReadSection {
    pub code: HeadingCode,
    pub text: SectionText,
}

/// The words of a plan under its headings. `edit`: the address of a section's form, for those who write in it. What everybody reads has
/// neither that nor the parts that are for those who work there: these were taken off before (I38).
pub fn article(
    cx: &Cx,
    (template, lang): (&PlanTemplate, Lang),
    sections: &[ReadSection],
    edit: Option<&dyn Fn(HeadingCode) -> String>,
) -> AnyView {
    let parts = template.headings.iter().map(|of| {
        let name = heading(cx, template.kind, of);
        if of.openness == Openness::Chapter {
            return view! { <h2>{name}</h2> }.into_any();
        }
        let text = sections.iter().find(|section| section.code == of.code).map(|section| &section.text);
        let link = edit.map(|edit| {
            let said = format!(" {name}");
            view! { <a class="plan-edit no-print" href=edit(of.code)>{icon(cx, "pencil")}{cx.t("plan-section-edit")}<span class="vh">{said}</span></a> }
        });
        let title = match template.headings.iter().any(|of| of.openness == Openness::Chapter) {
            true => view! { <h3>{name}</h3> }.into_any(),
            false => view! { <h2>{name}</h2> }.into_any(),
        };
        view! { <div class="plan-heading">{title}{link}</div>{words(cx, text, lang)} }.into_any()
    });
    parts.collect_view().into_any()
}

fn words(cx: &Cx, text: Option<&SectionText>, lang: Lang) -> AnyView {
    let lang = lang.code();
    let Some(text) = text else {
        return view! { <p class="muted">{cx.t("plan-not-public")}</p> }.into_any();
    };
    let closed = text.closed.then(|| view! { <p class="plan-inside-mark">{icon(cx, "lock")}{cx.t("plan-closed")}</p> });
    let words = match &text.words {
        Some(words) => view! { <div lang=lang>{paragraphs(words.as_str())}</div> }.into_any(),
        None => view! { <p class="muted">{cx.t("plan-section-empty")}</p> }.into_any(),
    };
    let inside = text.inside.as_ref().map(|inside| {
        view! { <aside class="plan-inside"><p class="plan-inside-mark">{icon(cx, "lock")}{cx.t("plan-inside")}</p><div lang=lang>{paragraphs(inside.as_str())}</div></aside> }
    });
    let child = text.child.as_ref().map(|child| {
        view! { <div class="plan-child"><p class="plan-child-mark">{cx.t("plan-for-child")}</p><div lang=lang>{paragraphs(child.as_str())}</div></div> }
    });
    view! { {closed}{words}{child}{inside} }.into_any()
}
