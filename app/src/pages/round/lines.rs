use super::{kind, line_words, lists};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, panel,
};
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    round::{LineKey, NewLineField, RoundKind, RoundList as UnitList, RoundPart, USUAL},
};
use leptos::prelude::*;

/// What a unit's rounds of a kind look at.
#[derive(Debug)]
pub struct RoundLines {
    pub unit: UnitId,
    pub unit_name: String,
    pub kind: RoundKind,
    pub list: UnitList,
    pub fields: Fields,
    pub errors: FormErrors<NewLineField>,
    pub notice: Option<String>,
}

/// The lines, each with its button, and the form for one more.
pub fn lines(cx: &Cx, page: &RoundLines) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/units/{}/rounds/lines/{}", page.unit, page.kind.code());
    let walked = page.list.lines(page.kind);
    let rows = walked
        .iter()
        .map(|line| one(cx, &home, line.key, line.part, line_words(cx, line.key, line.words.as_deref()), true))
        .collect_view();
    let out: Vec<_> = USUAL.iter().filter(|line| line.kind == page.kind && page.list.left_out.contains(line)).collect();
    let out = (!out.is_empty()).then(|| {
        let rows = out
            .iter()
            .map(|line| {
                let key = LineKey::Usual(line);
                one(cx, &home, key, line.part, line_words(cx, key, None), false)
            })
            .collect_view();
        panel("h-out", cx.t("round-lines-out"), None, view! { <ul class="rows">{rows}</ul> }.into_any())
    });
    let parts = Choice::of(cx, "round-part", RoundPart::ALL.iter().map(|part| part.code()));
    let body = view! {
        {form.text(NewLineField::Words, false)}
        {form.select(NewLineField::Part, false, parts)}
        {buttons(cx, cx.t("round-line-add"), None)}
    };
    let add =
        view! { <div class="panel-body panel-body--pad">{form_to(cx, home.clone(), None, body.into_any())}</div> };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, lists(page.unit, cx))}
        {page_head(Some(format!("{}: {}", page.unit_name, kind(cx, page.kind))), cx.t("round-lines-title"), Some(cx.t("round-lines-lead")), None)}
        <div class="flow">
            {panel("h-lines", cx.t("round-lines-walked"), None, view! { <ul class="rows">{rows}</ul> }.into_any())}
            {out}
            {panel("h-add", cx.t("round-line-new"), None, add.into_any())}
        </div>
    }
    .into_any()
}

fn one(cx: &Cx, home: &str, key: LineKey, part: RoundPart, words: String, walked: bool) -> AnyView {
    let (end, text) = match (key, walked) {
        (_, false) => ("back", "round-line-back"),
        (LineKey::Usual(_), true) => ("out", "round-line-out"),
        (LineKey::Own(_), true) => ("out", "round-line-end"),
    };
    let name = view! { <span class="vh">{format!(" {words}")}</span> };
    let button = view! { <button class="btn btn--quiet btn--s" type="submit">{cx.t(text)}{name}</button> };
    let way = form_to(cx, format!("{home}/{key}/{end}"), None, button.into_any());
    view! {
        <li><div class="row row--bare">
            <div><p class="row-title">{words}</p><p class="row-meta"><span>{cx.t(&format!("round-part-{}", part.code()))}</span></p></div>
            <div class="row-end">{way}</div>
        </div></li>
    }
    .into_any()
}
