//! Small forms of a report: another handler, joining it to another report, and what came of a notice.

use crate::ui::{
    Cx, Moments, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    calendar::Deadline,
    form::{Fields, FormErrors},
    ids::{IncidentId, UserId},
    incident::{Channel, HandlerField, MergeField, Need, NoticeField, NoticeState, Recipient},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Somebody else takes over.
#[derive(Debug)]
pub struct HandlerChange {
    pub id: Uuid,
    pub headline: String,
    pub version: i32,
    pub people: Vec<(UserId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<HandlerField>,
    pub notice: Option<String>,
}

fn frame(
    cx: &Cx,
    (id, headline): (Uuid, &str),
    caption: Option<String>,
    (title, lead): (String, String),
    body: AnyView,
) -> AnyView {
    let way =
        vec![("/incidents".to_owned(), cx.t("incidents-title")), (format!("/incidents/{id}"), headline.to_owned())];
    view! {
        {crumbs(cx, way)}
        {page_head(caption, title, Some(lead), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}

pub fn handler(cx: &Cx, page: &HandlerChange) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/incidents/{}", page.id);
    let people = page.people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {form.select(HandlerField::Person, false, people)}
        {buttons(cx, cx.t("handler-send"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/handler"), Some(page.version), body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {frame(cx, (page.id, &page.headline), None, (cx.t("handler-title"), cx.t("handler-lead")), body)}
    }
    .into_any()
}

/// The same was told of in another report.
#[derive(Debug)]
pub struct MergeChoice {
    pub id: Uuid,
    pub headline: String,
    pub version: i32,
    /// Reports of the unit that it may be joined to.
    pub reports: Vec<(IncidentId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<MergeField>,
    pub notice: Option<String>,
}

pub fn merge(cx: &Cx, page: &MergeChoice) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/incidents/{}", page.id);
    let reports = page.reports.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {form.select(MergeField::Into, false, reports)}
        {buttons(cx, cx.t("merge-send"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/merge"), Some(page.version), body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {frame(cx, (page.id, &page.headline), None, (cx.t("merge-title"), cx.t("merge-lead")), body)}
    }
    .into_any()
}

/// What came of one notice.
#[derive(Debug)]
pub struct NoticeTick {
    pub incident: Uuid,
    pub id: Uuid,
    pub headline: String,
    pub recipient: Recipient,
    pub need: Need,
    pub deadline: Deadline,
    pub version: i32,
    /// The reader may also decide that it is not needed.
    pub may_leave: bool,
    pub fields: Fields,
    pub errors: FormErrors<NoticeField>,
    pub notice: Option<String>,
}

pub fn notice_tick(cx: &Cx, page: &NoticeTick) -> AnyView {
    use NoticeField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/incidents/{}", page.incident);
    let outcomes = [NoticeState::Done].into_iter().chain(page.may_leave.then_some(NoticeState::NotRequired));
    let outcomes = Choice::of(cx, "notice-outcome", outcomes.map(NoticeState::code));
    let left = page.may_leave.then(|| {
        view! { <div class="branch" data-of="not-required">{form.area(F::Reason, false, Note::MAX)}</div> }
    });
    let body = view! {
        <div class="asks branches">
            {form.radios(F::Outcome, false, outcomes)}
            <div class="branch" data-of="done">
                {form.moment(F::ToldAt, false)}
                {form.text(F::ToldBy, false)}
                {form.select(F::Channel, false, Choice::of(cx, "channel", Channel::ALL.iter().map(|channel| channel.code())))}
                {form.text(F::Reference, true)}
            </div>
            {left}
        </div>
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/notices/{}", page.id), Some(page.version), body.into_any());
    let code = page.recipient.code();
    let due = match page.deadline.last_day {
        Some(day) => cx.full_day(day),
        None => cx.moment(page.deadline.at),
    };
    let caption = cx.with(
        "notice-caption",
        &[("need", cx.t(&format!("notice-need-{}", page.need.code())).into()), ("due", due.into())],
    );
    let words = (cx.t(&format!("recipient-{code}")), cx.t(&format!("recipient-{code}-hint")));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {frame(cx, (page.incident, &page.headline), Some(caption), words, body)}
    }
    .into_any()
}
