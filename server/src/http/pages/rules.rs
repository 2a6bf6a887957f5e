//! The organisation's rules of incidents.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::incidents::rules::{self, Made},
};
use app::{
    pages::{
        problem::rule,
        rules::{self as pages, CategoryPage, MeasurePage, Past},
    },
    shell::Place,
    ui::Cx,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    incident::{Category, CategoryText, Measure, MeasureText, Secrecy},
    policy::{Act, Permit, Subject},
};
use std::sync::Arc;

type Answer = Result<Response, PageError>;

fn manage(op: &Op) -> Result<Permit, PageError> {
    op.permit(Act::ManageIncidentRules, &Subject::organisation(op.actor.organisation))
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    let _manages = manage(&op)?;
    let title = op.visitor.cx().t("rules-title");
    Page::new(&op, Place::IncidentRules, title).show(pages::list).await
}

/// The newest version of a category and the one that came with the program; nothing of either for a new one.
type Versions = (Option<Arc<Category>>, Option<Arc<Category>>);

fn versions(op: &Op, code: &str) -> Result<Versions, PageError> {
    if code == "new" {
        return Ok((None, None));
    }
    let history = op.visitor.catalogue.history(code);
    let (_, newest) = history.into_iter().next().ok_or_else(not_found)?;
    Ok((Some(newest), op.visitor.catalogue.version(code, 0)))
}

async fn category_page(op: &Op, (newest, floor): Versions, fields: Fields) -> Result<CategoryPage, PageError> {
    let cx = op.visitor.cx();
    let mut history = Vec::new();
    if let Some(newest) = &newest {
        let made = rules::made(op.majakka.store.read(), op.actor.organisation, &newest.code).await?;
        let past = op.visitor.catalogue.history(&newest.code);
        let before = past.iter().skip(1).map(|(_, category)| Some(category)).chain([None]);
        for ((from, category), before) in past.iter().zip(before) {
            let changed = before.map(|before| changes(&cx, before, category)).unwrap_or_default();
            let shipped = category.number == 0;
            history.push(past_of(category.number, (!shipped).then_some(*from), changed, &made));
        }
    }
    Ok(CategoryPage { newest, floor, fields, errors: FormErrors::default(), history, notice: None })
}

fn past_of(number: i32, valid_from: Option<chrono::NaiveDate>, changed: Vec<String>, made: &[Made]) -> Past {
    let made = made.iter().find(|made| made.number == number);
    Past {
        number,
        valid_from,
        changed,
        made: made.map(|made| (made.by.clone(), made.at)),
        reason: made.and_then(|made| made.reason.clone()),
    }
}

/// What differs between two versions, in words.
fn changes(cx: &Cx, before: &Category, after: &Category) -> Vec<String> {
    let secrecy = |secrecy: Secrecy| cx.t(&format!("secrecy-{}", secrecy.code()));
    let form = |category: &Category| match category.form {
        Some(form) => cx.t(&format!("sub-form-{}", form.code())),
        None => cx.t("choose-none"),
    };
    let yes = |is: bool| cx.t(if is { "yes" } else { "no" });
    let pairs = [
        ("category-text-name-fi", cx.category(before), cx.category(after)),
        ("category-text-severity", before.severity.to_string(), after.severity.to_string()),
        ("category-text-secrecy", secrecy(before.secrecy), secrecy(after.secrecy)),
        ("category-text-red", yes(before.red), yes(after.red)),
        ("category-text-form", form(before), form(after)),
        ("category-text-area", area(cx, before), area(cx, after)),
        ("category-text-offered", yes(before.offered), yes(after.offered)),
    ];
    let told = pairs.into_iter().filter(|(_, old, new)| old != new).map(|(label, old, new)| {
        cx.with("rules-changed-to", &[("label", cx.t(label).into()), ("old", old.into()), ("new", new.into())])
    });
    let parts = [
        ("category-text-hint-fi", before.hint != after.hint),
        ("category-text-subcategories", before.subcategories != after.subcategories),
        ("category-text-notices", differ(before, after)),
    ];
    let parts = parts.into_iter().filter(|(_, differs)| *differs);
    told.chain(parts.map(|(label, _)| cx.with("rules-changed", &[("label", cx.t(label).into())]))).collect()
}

fn area(cx: &Cx, category: &Category) -> String {
    cx.t(&format!("area-{}", category.area.code()))
}

/// Whether the notices differ, whatever their order.
fn differ(before: &Category, after: &Category) -> bool {
    let sets = |category: &Category| {
        [&category.notices, &category.when_serious].map(|rules| {
            let mut rules = rules.clone();
            rules.sort_by_key(|rule| rule.recipient);
            rules
        })
    };
    sets(before) != sets(after)
}

async fn category_view(op: &Op, page: CategoryPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let cx = op.visitor.cx();
    let title = page.newest.as_deref().map_or_else(|| cx.t("rules-add"), |newest| cx.category(newest));
    let frame = Page::new(op, Place::IncidentRules, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::category(cx, &page)).await
}

pub(in crate::http) async fn category(op: Op, Id(code): Id<String>) -> Answer {
    let _manages = manage(&op)?;
    let versions = versions(&op, &code)?;
    let begin = match &versions.0 {
        Some(newest) => CategoryText::fields(newest),
        None => {
            Fields::default().with("severity", "2").with("secrecy", Secrecy::OpenUnit.code()).with("offered", "yes")
        }
    };
    let fields = begin.with_date("from", Some(op.visitor.today));
    let page = category_page(&op, versions, fields).await?;
    category_view(&op, page).await
}

pub(in crate::http) async fn keep_category(mut op: Op, Id(code): Id<String>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manage(&op)?;
    let (newest, floor) = versions(&op, &code)?;
    let text = match CategoryText::parse(&fields, (newest.as_deref(), floor.as_deref()), op.visitor.today) {
        Ok(text) => text,
        Err(errors) => {
            let page = category_page(&op, (newest, floor), fields).await?;
            return category_view(&op, CategoryPage { errors, ..page }).await;
        }
    };
    let after = fields.parse("version").unwrap_or(0);
    match services::incidents::keep_category(&op.majakka, permit, submission, (after, text)).await {
        Ok(()) => flash_redirect(&op, "saved", "/incident-rules"),
        Err(error) => {
            let text = rule(&op.visitor.cx(), step::why_not(error)?);
            let page = category_page(&op, (newest, floor), fields).await?;
            category_view(&op, CategoryPage { notice: Some(text), ..page }).await
        }
    }
}

async fn measure_page(op: &Op, measure: Measure, fields: Option<Fields>) -> Result<MeasurePage, PageError> {
    let cx = op.visitor.cx();
    let made = rules::made(op.majakka.store.read(), op.actor.organisation, measure.code()).await?;
    let rules = op.visitor.catalogue.rules_of(measure);
    let newest = rules.first().ok_or_else(not_found)?;
    let fields = fields.unwrap_or_else(|| MeasureText::fields(newest));
    let told = |rule: &domain::incident::MeasureRule| {
        let grounds = pages::allowed(&cx, &rule.allowed);
        vec![rule.source.clone()].into_iter().chain(grounds).collect::<Vec<_>>()
    };
    let history = rules.iter().map(|rule| past_of(rule.number, rule.valid_from, told(rule), &made)).collect();
    Ok(MeasurePage { measure, number: newest.number, fields, errors: FormErrors::default(), history, notice: None })
}

async fn measure_view(op: &Op, page: MeasurePage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t(&format!("measure-{}", page.measure.code()));
    let frame = Page::new(op, Place::IncidentRules, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::measure(cx, &page)).await
}

pub(in crate::http) async fn measure(op: Op, Id(code): Id<String>) -> Answer {
    let _manages = manage(&op)?;
    let measure = Measure::from_code(&code).ok_or_else(not_found)?;
    let page = measure_page(&op, measure, None).await?;
    measure_view(&op, page).await
}

pub(in crate::http) async fn keep_measure(mut op: Op, Id(code): Id<String>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manage(&op)?;
    let measure = Measure::from_code(&code).ok_or_else(not_found)?;
    let text = match MeasureText::parse(&fields, measure, op.visitor.today) {
        Ok(text) => text,
        Err(errors) => {
            let page = measure_page(&op, measure, Some(fields)).await?;
            return measure_view(&op, MeasurePage { errors, ..page }).await;
        }
    };
    let after = fields.parse("version").unwrap_or(0);
    match services::incidents::keep_measure(&op.majakka, permit, submission, (after, text)).await {
        Ok(()) => flash_redirect(&op, "saved", "/incident-rules"),
        Err(error) => {
            let text = rule(&op.visitor.cx(), step::why_not(error)?);
            let page = measure_page(&op, measure, Some(fields)).await?;
            measure_view(&op, MeasurePage { notice: Some(text), ..page }).await
        }
    }
}
