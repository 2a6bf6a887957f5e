use super::{LineRow, before, finding::settled, kind, line_words, lists};
use crate::ui::{
    Cx, Moments, crumbs,
    form::{FormView, error_box, form_to},
    hygiene::{Warned, warnings},
    icon, notice, page_head,
};
use chrono::NaiveDate;
use domain::{
    form::{Fields, FormErrors, Problem},
    ids::{RoundId, UnitId},
    round::{LineAnswer, LineField, LineKey, RoundKind, RoundPart, Seen},
};
use leptos::prelude::*;

/// The lines of one part of a round.
#[derive(Debug)]
pub struct RoundPartPage {
    pub id: RoundId,
    pub unit: UnitId,
    pub unit_name: String,
    pub kind: RoundKind,
    pub on: NaiveDate,
    pub part: RoundPart,
    pub rows: Vec<LineRow>,
    pub seen: Vec<Seen>,
    /// The part after this one.
    pub next: Option<RoundPart>,
    pub may_act: bool,
    /// What was chosen on a page that could not be kept, and why.
    pub typed: Option<Fields>,
    pub problems: Vec<(LineKey, Problem)>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

pub fn part(cx: &Cx, page: &RoundPartPage) -> AnyView {
    let here = format!("/rounds/{}", page.id);
    let round = (here.clone(), format!("{} {}", kind(cx, page.kind), cx.full_day(page.on)));
    let way: Vec<_> = lists(page.unit, cx).into_iter().chain([round]).collect();
    let groups = page.rows.iter().map(|row| statement(cx, page, row)).collect_view();
    let onward = match page.next {
        Some(next) => cx.with("checklist-next", &[("area", cx.t(&format!("round-part-{}", next.code())).into())]),
        None => cx.t("round-parts-done"),
    };
    let then = page.next.map(RoundPart::code).unwrap_or_default();
    let body = view! {
        {page.warned.as_ref().map(|warned| warnings(cx, warned))}
        {groups}
        // The way on keeps what was answered; a plain link would lose it.
        <div class="btn-row form-end">
            <button class="btn btn--primary" type="submit" name="then" value=then>{onward}</button>
        </div>
    };
    view! {
        {problems(cx, page)}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(Some(page.unit_name.clone()), cx.t(&format!("round-part-{}", page.part.code())), Some(cx.t("round-part-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{here}/parts/{}", page.part.code()), None, body.into_any())}
        </div></section>
    }
    .into_any()
}

fn message(cx: &Cx, problem: &Problem) -> String {
    let (fields, errors) = (Fields::default(), FormErrors::default());
    FormView::<LineField>::new(cx, &fields, &errors).message(LineField::Words, problem)
}

fn problems(cx: &Cx, page: &RoundPartPage) -> Option<AnyView> {
    if page.problems.is_empty() {
        return None;
    }
    let links = page
        .problems
        .iter()
        .map(|(key, problem)| {
            view! { <li><a href=format!("#f-{}", key.words_field())>{message(cx, problem)}</a></li> }
        })
        .collect_view();
    Some(error_box(cx, cx.t("error-summary-title"), links.into_any()))
}

/// A statement, its three answers, what is wrong where something is, and what was found here before.
fn statement(cx: &Cx, page: &RoundPartPage, row: &LineRow) -> AnyView {
    let key = row.line.key;
    let typed = page.typed.as_ref().map(|fields| LineAnswer::from_code(fields.one(&key.answer_field())));
    let kept = row.said.as_ref().map(|said| said.answer);
    let chosen = typed.unwrap_or(kept);
    let options = LineAnswer::ALL
        .iter()
        .map(|answer| {
            let id = format!("f-{}-{}", key.answer_field(), answer.code());
            view! {
                <label class="option">
                    <input type="radio" id=id name=key.answer_field() value=answer.code() checked=chosen == Some(*answer)/>
                    <span>{cx.t(&format!("line-answer-{}", answer.code()))}</span>
                </label>
            }
        })
        .collect_view();
    let version = row.said.as_ref().map_or(0, |said| said.version);
    let said = row.said.as_ref().map(|said| {
        let answer = cx.t(&format!("line-answer-{}", said.answer.code()));
        view! { <p class="meta">{format!("{answer}: {}, ", said.by)}{cx.moment_view(said.at)}</p> }
    });
    let again = before(cx, key, &page.seen)
        .map(|text| view! { <p class="found-before">{icon(cx, "history")}<span>{text}</span></p> });
    let act = row
        .finding
        .as_ref()
        .filter(|_| kept == Some(LineAnswer::Finding))
        .map(|found| settled(cx, found, page.may_act));
    view! {
        <fieldset class="group round-group">
            <legend class="label">{line_words(cx, key, row.line.words.as_deref())}</legend>
            <input type="hidden" name=key.shown_field() value=version.to_string()/>
            {again}
            <div class="options options--cols">{options}</div>
            {wrong(cx, page, row)}
            {said}
            {act}
        </fieldset>
    }
    .into_any()
}

/// What is wrong, and whether it was put right at once. The style shows it where "something is wrong" is chosen.
fn wrong(cx: &Cx, page: &RoundPartPage, row: &LineRow) -> AnyView {
    let key = row.line.key;
    let (words, fixed) = match &page.typed {
        Some(fields) => (fields.one(&key.words_field()).to_owned(), !fields.one(&key.fixed_field()).is_empty()),
        None => row.finding.as_ref().map_or((String::new(), false), |found| (found.words.clone(), found.fixed)),
    };
    let problem = page.problems.iter().find(|(of, _)| *of == key).map(|(_, problem)| message(cx, problem));
    let (id, error_id) = (format!("f-{}", key.words_field()), format!("f-{}-error", key.words_field()));
    let class = if problem.is_some() { "field has-error" } else { "field" };
    let invalid = problem.is_some().then_some("true");
    let described = problem.is_some().then(|| error_id.clone());
    let error = problem.map(|text| {
        view! {
            <p class="error-text" id=error_id>
                {icon(cx, "circle-alert")}
                <span><span class="vh">{format!("{} ", cx.t("error-word"))}</span>{text}</span>
            </p>
        }
    });
    let fixed_id = format!("f-{}", key.fixed_field());
    view! {
        <div class="round-wrong">
            <div class=class>
                <label class="label" for=id.clone()>{cx.t("round-finding-words")}</label>
                {error}
                <input class="input" type="text" id=id name=key.words_field() value=words aria-describedby=described aria-invalid=invalid/>
            </div>
            <label class="option">
                <input type="checkbox" id=fixed_id name=key.fixed_field() value="yes" checked=fixed/>
                <span>{cx.t("round-finding-fixed")}</span>
            </label>
        </div>
    }
    .into_any()
}
