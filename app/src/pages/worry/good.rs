use crate::{
    pages::tablet::{drawn, quote},
    ui::{Cx, Moments, Row, empty, go, page_head, rows},
};
use chrono::{DateTime, Utc};
use domain::{child::Sign, goal::Drawing};
use leptos::prelude::*;

/// Something good that a child told.
#[derive(Debug, Clone)]
pub struct GoodRow {
    pub unit: String,
    pub pseudonym: String,
    pub sign: Sign,
    pub words: Option<String>,
    pub drawing: Option<Drawing>,
    pub at: DateTime<Utc>,
}

/// The good things that this reader may read, the newest first.
pub fn goods(cx: &Cx, told: &[GoodRow]) -> AnyView {
    let cards = told
        .iter()
        .map(|row| {
            let caption =
                view! { <span>{row.pseudonym.clone()}", "{row.unit.clone()}", "{cx.moment_view(row.at)}</span> };
            let drawing = row.drawing.as_ref().map(|drawing| drawn(cx, drawing));
            let words = match row.words.clone() {
                Some(words) => quote(words, Some(caption.into_any())),
                None => view! { <p class="meta">{caption}</p> }.into_any(),
            };
            view! {
                <li class="row">
                    <span class="row-sign">{crate::pages::child::sign(cx, row.sign, "")}</span>
                    <div class="voice-body">{drawing}{words}</div>
                </li>
            }
        })
        .collect_view();
    let body = match told.is_empty() {
        true => empty(cx, cx.t("goods-empty"), None),
        false => view! { <ul class="rows">{cards}</ul> }.into_any(),
    };
    view! {
        {page_head(None, cx.t("goods-title"), Some(cx.t("goods-lead")), None)}
        <section class="panel">{body}</section>
    }
    .into_any()
}

/// What nobody but its child knows yet, on the reader's own work.
pub fn good_rows(cx: &Cx, unread: &[GoodRow]) -> AnyView {
    let lines = unread.iter().map(|row| Row {
        lead: Some("sprout"),
        href: Some("/good".into()),
        title: cx.with("good-of", &[("pseudonym", row.pseudonym.clone().into())]),
        meta: view! { <span>{row.unit.clone()}</span>{cx.moment_view(row.at)} }.into_any(),
        end: Some(go(cx)),
    });
    rows(cx, lines)
}
