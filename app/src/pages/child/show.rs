use super::{sign, sign_name};
use crate::pages::goal::{GoalRow, goal_rows};
use crate::ui::{
    Cx, Moments, button_link, crumbs, fact,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, panel,
};
use chrono::NaiveDate;
use domain::{
    child::{ChildText, HandOverField, LeaveField, Purpose},
    form::{Fields, FormErrors},
    ids::ChildId,
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct ChildShow {
    pub id: ChildId,
    pub unit: String,
    pub text: ChildText,
    pub instructors: Vec<String>,
    pub left_on: Option<NaiveDate>,
    pub may_keep: bool,
    pub may_hand_over: bool,
    /// The child's own goals that the reader may see.
    pub goals: Vec<GoalRow>,
    /// The reader may open the child's own book.
    pub may_see_book: bool,
}

pub fn show(cx: &Cx, page: &ChildShow) -> AnyView {
    let text = &page.text;
    let home = format!("/children/{}", page.id);
    let give = (page.may_hand_over && page.left_on.is_none())
        .then(|| button_link(cx, "btn--primary", "tablet", format!("{home}/tablet"), cx.t("tablet-title")));
    let needs: Vec<String> = text.needs.list().map(|need| cx.t(&format!("need-{}", need.code()))).collect();
    let needs = (!needs.is_empty()).then(|| fact(cx.t("child-needs"), needs.join(", ").into_any()));
    let instructors = match page.instructors.is_empty() {
        true => notice(cx, "warn", cx.t("child-lacks-instructor"), None),
        false => page.instructors.join(", ").into_any(),
    };
    let left = page.left_on.map(|day| fact(cx.t("child-leave-left"), cx.day_view(day)));
    let edit = (page.may_keep && page.left_on.is_none())
        .then(|| view! { <a href=format!("{home}/edit")>{cx.t("child-edit-title")}</a> }.into_any());
    let leave = (page.may_keep && page.left_on.is_none()).then(|| {
        view! { <p class="panel-foot"><a href=format!("{home}/leave")>{cx.t("child-leave-open")}</a></p> }
    });
    let body = view! {
        <div class="panel-body">
            <dl class="facts">
                {fact(cx.t("child-sign"), sign_name(cx, text.sign).into_any())}
                {fact(cx.t("child-band-short"), cx.t(&format!("age-band-{}", text.band.code())).into_any())}
                {fact(cx.t("child-language"), cx.t(&format!("child-language-{}", text.language.code())).into_any())}
                {needs}
                {fact(cx.t("child-basis-short"), cx.t(&format!("placement-{}", text.basis.code())).into_any())}
                {fact(cx.t("child-arrived-short"), cx.day_view(text.arrived_on))}
                {left}
                {fact(cx.t("child-instructors"), instructors)}
            </dl>
        </div>
        {leave}
    };
    view! {
        {crumbs(cx, vec![("/children".into(), cx.t("children-title"))])}
        <div class="child-head">{sign(cx, text.sign, "sign--l")}{page_head(Some(page.unit.clone()), text.pseudonym.as_str().to_owned(), None, give)}</div>
        <div class="flow">
            {panel("h-child", cx.t("child-known"), edit, body.into_any())}
            {goals(cx, page)}
        </div>
    }
    .into_any()
}

/// The child's own goals, and the book of them.
fn goals(cx: &Cx, page: &ChildShow) -> Option<AnyView> {
    let href = format!("/children/{}/book", page.id);
    let book = page.may_see_book.then(|| view! { <a href=href>{cx.t("book-title")}</a> }.into_any());
    let body = match page.goals.is_empty() {
        true => view! { <div class="panel-body"><p class="muted">{cx.t("child-goals-empty")}</p></div> }.into_any(),
        false => goal_rows(cx, &page.goals),
    };
    (page.may_see_book || !page.goals.is_empty()).then(|| panel("h-goals", cx.t("child-goals"), book, body))
}

/// A child leaves.
#[derive(Debug)]
pub struct Leaving {
    pub id: ChildId,
    pub pseudonym: String,
    pub version: i32,
    /// The reader may open the child's own book, to print it for the child.
    pub may_see_book: bool,
    pub fields: Fields,
    pub errors: FormErrors<LeaveField>,
    pub notice: Option<String>,
}

pub fn leaving(cx: &Cx, page: &Leaving) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/children/{}", page.id);
    let book = page.may_see_book.then(|| {
        view! { <p class="inset">{cx.t("book-at-leaving")}" "<a href=format!("{home}/book")>{cx.t("book-title")}</a></p> }
    });
    let body = view! {
        {book}
        {form.date(LeaveField::Left, false)}
        {buttons(cx, cx.t("child-leave-send"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/leave"), Some(page.version), body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/children".into(), cx.t("children-title")), (home, page.pseudonym.clone())])}
        {page_head(None, cx.with("child-leave-title", &[("pseudonym", page.pseudonym.clone().into())]), Some(cx.t("child-leave-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}

/// The tablet is about to be a child's.
#[derive(Debug)]
pub struct HandOver {
    pub id: ChildId,
    pub text: ChildText,
    /// Who reads what the child tells, by task and by name.
    pub readers: Vec<String>,
    /// Whether the adult has a PIN to come back with.
    pub has_pin: bool,
    pub notice: Option<String>,
}

pub fn hand_over(cx: &Cx, page: &HandOver) -> AnyView {
    let home = format!("/children/{}", page.id);
    let readers = page.readers.join(", ");
    let fields = Fields::default().with("purpose", Purpose::Free.code());
    let errors = FormErrors::<HandOverField>::default();
    let form = FormView::new(cx, &fields, &errors);
    let purposes =
        Choice::of(cx, "purpose", [Purpose::Free, Purpose::Goal, Purpose::Pulse, Purpose::Worry].map(Purpose::code));
    let body = view! {
        {form.radios(HandOverField::Purpose, false, purposes)}
        <p class="inset">{cx.with("tablet-readers", &[("names", readers.into())])}</p>
        <p class="hint">{cx.t("tablet-kiosk")}</p>
        {buttons(cx, cx.t("tablet-send"), Some(home.clone()))}
    };
    let body = if page.has_pin {
        form_to(cx, format!("{home}/tablet"), None, body.into_any())
    } else {
        let link = view! { <p><a class="btn btn--primary" href="/account/pin">{cx.t("pin-title")}</a></p> };
        notice(cx, "warn", cx.t("tablet-needs-pin"), Some(link.into_any()))
    };
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/children".into(), cx.t("children-title")), (home, page.text.pseudonym.as_str().to_owned())])}
        <div class="child-head">{sign(cx, page.text.sign, "sign--l")}{page_head(Some(page.text.pseudonym.as_str().to_owned()), cx.t("tablet-title"), Some(cx.t("tablet-lead")), None)}</div>
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}
