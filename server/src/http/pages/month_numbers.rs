//! What a unit tells of each month.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::{month_numbers, units},
};
use app::{
    pages::{
        problem::rule,
        unit::{self as pages, MonthNumbersPage},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    figure::{MonthNumbers, present_days},
    form::FormErrors,
    ids::UnitId,
    month::Month,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// So many months back are shown and told.
const MONTHS: usize = 12;

/// The page of a month that has ended; without one, of the newest of which nothing was kept.
async fn load(op: &Op, unit: UnitId, code: &str) -> Result<MonthNumbersPage, PageError> {
    let (conn, organisation, today) = (op.majakka.store.read(), op.actor.organisation, op.visitor.today);
    let months: Vec<Month> =
        std::iter::successors(Some(Month::of(today).before()), |month| Some(month.before())).take(MONTHS).collect();
    let first = months.last().copied().ok_or_else(not_found)?;
    let name = units::load(conn, organisation, unit).await?.text.name.to_string();
    let kept = month_numbers::since(conn, organisation, unit, first).await?;
    let of = |month: Month| kept.iter().find(|kept| kept.of.month == month);
    let month = match code {
        "" => months.iter().copied().find(|month| of(*month).is_none()).or(months.first().copied()),
        code => Month::from_code(code).filter(|month| months.contains(month)),
    };
    let month = month.ok_or_else(not_found)?;
    let known = present_days(month, month_numbers::stays(conn, organisation, unit).await?, today);
    let first_guess = MonthNumbers { month, care_days: known, shifts: None, complaints: None };
    Ok(MonthNumbersPage {
        unit,
        name,
        month,
        version: of(month).map_or(0, |kept| kept.version),
        known,
        months: months.into_iter().map(|month| (month, of(month).map(|kept| kept.of.care_days))).collect(),
        fields: of(month).map_or(first_guess, |kept| kept.of).fields(),
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn view(op: &Op, page: MonthNumbersPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("month-numbers-title");
    let frame = Page::new(op, Place::Picture, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::month_numbers(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>, Query(query): Query) -> Answer {
    let unit = UnitId(id);
    let _keeps = op.permit(Act::KeepMonthNumbers, &op.in_unit(unit))?;
    view(&op, load(&op, unit, query.one("month")).await?).await
}

pub(in crate::http) async fn save(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = UnitId(id);
    let permit = op.permit(Act::KeepMonthNumbers, &op.in_unit(unit))?;
    let page = load(&op, unit, fields.one("month")).await?;
    let of = match MonthNumbers::parse(&fields, page.month) {
        Ok(of) => of,
        Err(errors) => return view(&op, MonthNumbersPage { errors, fields, ..page }).await,
    };
    let expected = fields.parse("version").unwrap_or(0);
    match services::figures::keep_month(&op.majakka, permit, submission, expected, of).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/units/{id}/months")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, unit, fields.one("month")).await?;
            view(&op, MonthNumbersPage { notice, fields, ..newer }).await
        }
    }
}
