//! Whether an action helped: what was said before and after it, and the form that asks.

use crate::ui::{
    Cx, Moments, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, paragraphs, tag,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::{EffectDecision, EffectField, EffectStanding, Feeling, Helped, Perspective},
    form::{Fields, FormErrors},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// What one group said at one time.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    pub perspective: Perspective,
    pub feeling: Option<Feeling>,
    pub helped: Option<Helped>,
}

/// One check of the action.
#[derive(Debug, Clone)]
pub struct EffectRow {
    pub id: Uuid,
    /// Days after the verification; 0 before the action.
    pub round: i16,
    pub due_on: NaiveDate,
    pub standing: EffectStanding,
    pub said: Vec<Said>,
    pub words: Option<String>,
    pub conclusion: Option<EffectConclusion>,
    /// The reader may answer it today.
    pub may_answer: bool,
}

/// What was concluded of a check.
#[derive(Debug, Clone)]
pub struct EffectConclusion {
    pub decision: EffectDecision,
    pub words: String,
    pub effective: bool,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// The question asked before and after, and what was said each time.
pub(super) fn effects(cx: &Cx, action: Uuid, question: Option<&str>, rows: &[EffectRow]) -> AnyView {
    let usual = cx.t("effect-question-usual");
    let question = question.map_or(usual, ToOwned::to_owned);
    let heads =
        rows.iter().map(|row| view! { <th scope="col" role="columnheader">{round(cx, row.round)}</th> }).collect_view();
    let groups = rows.first().map(|row| row.said.clone()).unwrap_or_default();
    let lines = groups
        .iter()
        .map(|group| {
            let cells = rows
                .iter()
                .map(|row| {
                    let said = row.said.iter().find(|said| said.perspective == group.perspective);
                    view! { <td role="cell" data-label=round(cx, row.round)>{said.map(|said| answer(cx, said, row.round == 0))}</td> }
                })
                .collect_view();
            view! { <tr role="row"><th scope="row" role="rowheader">{cx.t(&format!("perspective-{}", group.perspective.code()))}</th>{cells}</tr> }
        })
        .collect_view();
    let checks = rows.iter().filter(|row| row.round != 0).map(|row| check(cx, action, row)).collect_view();
    view! {
        <div class="panel-body stack stack-5">
            <p>{question}</p>
            <div class="table-wrap">
                <table class="table table--cards effect-table" role="table">
                    <caption class="vh">{cx.t("effect-answers")}</caption>
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{cx.t("action-follow")}</th>{heads}</tr></thead>
                    <tbody role="rowgroup">{lines}</tbody>
                </table>
            </div>
            {checks}
        </div>
    }
    .into_any()
}

fn round(cx: &Cx, round: i16) -> String {
    if round == 0 { cx.t("effect-before") } else { cx.with("effect-after", &[("days", round.into())]) }
}

fn answer(cx: &Cx, said: &Said, before: bool) -> AnyView {
    let helped = said.helped.map(|helped| {
        let (tone, shape) = match helped {
            Helped::Yes => ("ok", "circle-check"),
            Helped::Partly => ("", "half"),
            Helped::No => ("warn", "circle"),
            Helped::Worse => ("danger", "triangle-alert"),
        };
        tag(cx, tone, shape, cx.t(&format!("helped-{}", helped.code())))
    });
    let feeling = match said.feeling {
        None if before || said.helped.is_some() => Some(cx.t("effect-not-asked")),
        None => None,
        Some(feeling) => Some(match feeling.shown() {
            Some(median) => cx.with("effect-feeling", &[("median", median.into()), ("n", feeling.count.into())]),
            None => cx.t("effect-too-few"),
        }),
    };
    let feeling = feeling.map(|text| view! { <span class="meta">{text}</span> });
    view! { <div class="effect-said">{helped}{feeling}</div> }.into_any()
}

/// Where one check stands, what was concluded of it, and the way to answer it.
fn check(cx: &Cx, action: Uuid, row: &EffectRow) -> AnyView {
    let due = match row.standing {
        EffectStanding::Concluded | EffectStanding::Collected => cx.day_view(row.due_on),
        _ => cx.due_view(row.due_on),
    };
    let state = match row.standing {
        EffectStanding::Upcoming | EffectStanding::Due => None,
        EffectStanding::Collected => Some(tag(cx, "info", "half", cx.t("effect-standing-collected"))),
        EffectStanding::Concluded => None,
        EffectStanding::Missed => Some(tag(cx, "warn", "clock", cx.t("effect-standing-missed"))),
    };
    let concluded = row.conclusion.as_ref().map(|conclusion| {
        let (tone, shape, key) = if conclusion.effective {
            ("ok", "badge-check", "effect-effective")
        } else {
            ("warn", "triangle-alert", "effect-not-effective")
        };
        view! {
            <p class="cluster gap-2">
                {tag(cx, tone, shape, cx.t(key))}
                <span>{cx.t(&format!("effect-decision-{}", conclusion.decision.code()))}</span>
            </p>
            <div class="prose">{paragraphs(&conclusion.words)}</div>
            <p class="meta">{conclusion.by.clone()}", "{cx.moment_view(conclusion.at)}</p>
        }
    });
    let words = row.words.as_deref().map(|words| view! { <div class="prose">{paragraphs(words)}</div> });
    let link = row.may_answer.then(|| {
        let href = format!("/actions/{action}/effects/{}", row.id);
        view! { <p><a class="btn btn--secondary" href=href>{cx.t("effect-answer")}</a></p> }
    });
    view! {
        <section class="effect-check stack stack-2">
            <h3>{round(cx, row.round)}</h3>
            <p class="cluster gap-2">{due}{state}</p>
            {words}
            {concluded}
            {link}
        </section>
    }
    .into_any()
}

/// The form of one check.
#[derive(Debug)]
pub struct EffectCheck {
    pub action: Uuid,
    pub action_title: String,
    pub check: Uuid,
    pub round: i16,
    pub version: i32,
    pub question: Option<String>,
    pub followed: Vec<Perspective>,
    /// Why it could not be kept as sent.
    pub notice: Option<String>,
    /// Somebody has drawn the conclusion; there is nothing more to answer.
    pub concluded: Option<EffectConclusion>,
    pub fields: Fields,
    pub errors: FormErrors<EffectField>,
}

pub fn effect_check(cx: &Cx, page: &EffectCheck) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let question = page.question.clone().unwrap_or_else(|| cx.t("effect-question-usual"));
    let groups = page
        .followed
        .iter()
        .map(|perspective| {
            let (helped, median, count) = EffectField::of(*perspective);
            let choices = Choice::of(cx, "helped", Helped::ALL.iter().map(|helped| helped.code()));
            view! {
                <section class="effect-group">
                    <h2>{cx.t(&format!("perspective-{}", perspective.code()))}</h2>
                    {form.radios(helped, false, choices)}
                    <div class="effect-rows"><div class="effect-row">{form.number(median, None)}{form.number(count, None)}</div></div>
                </section>
            }
        })
        .collect_view();
    let decisions = Choice::of(cx, "effect-decision", EffectDecision::ALL.iter().map(|decision| decision.code()));
    let body = view! {
        <p class="hint">{cx.t("effect-check-lead")}</p>
        {groups}
        <section class="effect-group">
            <h2>{cx.t("effect-together")}</h2>
            {form.area(EffectField::Words, true, Note::MAX)}
            {form.radios(EffectField::Decision, true, decisions)}
            {form.area(EffectField::Conclusion, true, Note::MAX)}
        </section>
        {buttons(cx, cx.t("effect-send"), Some(format!("/actions/{}", page.action)))}
    };
    let way = vec![
        ("/actions".to_owned(), cx.t("actions-title")),
        (format!("/actions/{}", page.action), page.action_title.clone()),
    ];
    let action = format!("/actions/{}/effects/{}", page.action, page.check);
    if let Some(found) = &page.concluded {
        let who = &[("name", found.by.clone().into()), ("at", cx.moment(found.at).into())];
        let home = format!("/actions/{}", page.action);
        let link = view! { <p><a href=home>{cx.t("effect-open-action")}</a></p> };
        return view! {
            {crumbs(cx, way)}
            {page_head(Some(page.action_title.clone()), cx.t("effect-check-title"), Some(question), None)}
            {notice(cx, "", cx.with("effect-concluded-by", who), Some(link.into_any()))}
        }
        .into_any();
    }
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(Some(page.action_title.clone()), cx.t("effect-check-title"), Some(question), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, action, Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
