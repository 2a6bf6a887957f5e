//! The pictures and documents of an action.

use crate::{
    number::grouped,
    ui::{
        Cx, Moments,
        form::{FormView, form_to, submission},
        icon,
    },
};
use chrono::{DateTime, Utc};
use domain::action::{AttachmentField, AttachmentKind};
use leptos::prelude::*;
use uuid::Uuid;

/// One picture or document.
#[derive(Debug, Clone)]
pub struct AttachmentRow {
    pub id: Uuid,
    pub label: String,
    pub kind: AttachmentKind,
    /// Size in bytes.
    pub bytes: i32,
    pub at: DateTime<Utc>,
}

/// What there is, and where the reader may add, the form for more.
pub(super) fn attachments(
    cx: &Cx,
    action: Uuid,
    (rows, may_remove): (&[AttachmentRow], bool),
    form: Option<&FormView<'_, AttachmentField>>,
) -> AnyView {
    let list = (!rows.is_empty()).then(|| {
        let lines = rows.iter().map(|row| line(cx, row, may_remove)).collect_view();
        view! { <ul class="attachments">{lines}</ul> }
    });
    let href = format!("/actions/{action}/attachments");
    let add = form.map(|form| {
        view! {
            <form method="post" action=href.clone() enctype="multipart/form-data" novalidate=true>
                <input type="hidden" name="submission" value=submission(cx, &href)/>
                {form.file(AttachmentField::File, false, "image/jpeg,image/png,application/pdf")}
                {form.text(AttachmentField::Label, false)}
                <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("attachment-send")}</button></div>
            </form>
        }
    });
    view! { <div class="panel-body stack stack-5">{list}{add}</div> }.into_any()
}

fn line(cx: &Cx, row: &AttachmentRow, may_remove: bool) -> AnyView {
    let href = format!("/attachments/{}", row.id);
    let size =
        cx.with("attachment-size", &[("n", grouped(u64::try_from(row.bytes / 1000).unwrap_or(0).max(1)).into())]);
    let seen = if row.kind.is_picture() {
        view! { <a href=href.clone()><img src=href.clone() alt=row.label.clone() loading="lazy"/></a> }.into_any()
    } else {
        view! { <a class="attachment-file" href=href download="">{icon(cx, "file-text")}<span class="vh">{row.label.clone()}</span></a> }
            .into_any()
    };
    let remove = may_remove.then(|| {
        let name = view! { <span class="vh">{format!(" {}", row.label)}</span> };
        let button = view! { <button class="btn btn--quiet btn--s" type="submit">{icon(cx, "x")}{cx.t("attachment-remove")}{name}</button> };
        form_to(cx, format!("/attachments/{}/remove", row.id), None, button.into_any())
    });
    view! {
        <li>
            {seen}
            <div>
                <p>{row.label.clone()}</p>
                <p class="meta">{cx.t(&format!("attachment-kind-{}", row.kind.code()))}", "{size}", "{cx.moment_view(row.at)}</p>
                {remove}
            </div>
        </li>
    }
    .into_any()
}
