//! The words and the measures of a draft.

use super::{Loaded, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services::{self, reports::Line},
    store::reports,
};
use app::{
    pages::{
        problem::rule,
        report::{self as pages, MeasurePage, ReportWords},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::{ReportId, ReportMeasureId},
    policy::Act,
    report::{MeasureLine, ReportText},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// A draft that the reader may write in.
async fn draft(op: &Op, id: Uuid) -> Result<Loaded, PageError> {
    let loaded = load(op, id).await?;
    let _writes = op.permit(Act::WriteReport, &loaded.subject)?;
    if loaded.version.state.is_writable() { Ok(loaded) } else { Err(not_found()) }
}

fn words_of(loaded: &Loaded, fields: Fields) -> ReportWords {
    ReportWords {
        id: loaded.version.id,
        name: loaded.name(),
        period: loaded.version.of.period,
        corrects: loaded.version.number > 1,
        version: loaded.version.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
        kept: None,
    }
}

async fn words_view(op: &Op, page: ReportWords) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some() || page.kept.is_some());
    let frame = Page::new(op, Place::Reports, op.visitor.cx().t("report-words")).with_problems(failed);
    frame.with_conflict(moved).show(|cx| pages::words(cx, &page)).await
}

pub(in crate::http) async fn words_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = draft(&op, id).await?;
    words_view(&op, words_of(&loaded, loaded.version.text.fields())).await
}

pub(in crate::http) async fn save_words(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WriteReport, &loaded.subject)?;
    let text = match ReportText::parse(&fields) {
        Ok(text) => text,
        Err(errors) => return words_view(&op, ReportWords { errors, ..words_of(&loaded, fields) }).await,
    };
    let expected = (ReportId(id), fields.parse("version").unwrap_or(0));
    match services::reports::save_text(&op.majakka, permit, submission, expected, text).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/reports/{id}")),
        Err(error) => {
            let newer = load(&op, id).await?;
            let (notice, kept) = match step::why_not(error)? {
                "stale" => (None, Some(newer.version.text.clone())),
                code => (Some(rule(&op.visitor.cx(), code)), None),
            };
            words_view(&op, ReportWords { notice, kept, ..words_of(&newer, fields) }).await
        }
    }
}

fn measure_of(loaded: &Loaded, id: Option<ReportMeasureId>, fields: Fields) -> MeasurePage {
    MeasurePage {
        report: loaded.version.id,
        name: loaded.name(),
        period: loaded.version.of.period,
        id,
        version: loaded.version.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn measure_view(op: &Op, page: MeasurePage) -> Answer {
    let title = if page.id.is_some() { "report-measure-edit" } else { "report-measure-new" };
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Reports, op.visitor.cx().t(title)).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::measure(cx, &page)).await
}

pub(in crate::http) async fn new_measure_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let loaded = draft(&op, id).await?;
    measure_view(&op, measure_of(&loaded, None, Fields::default())).await
}

pub(in crate::http) async fn measure_page(op: Op, Id((id, line)): Id<(Uuid, Uuid)>) -> Answer {
    let loaded = draft(&op, id).await?;
    let line = ReportMeasureId(line);
    let lines = reports::measures(op.majakka.store.read(), loaded.version.id).await?;
    let (_, kept) = lines.into_iter().find(|(id, _)| *id == line).ok_or_else(not_found)?;
    measure_view(&op, measure_of(&loaded, Some(line), kept.fields())).await
}

pub(in crate::http) async fn add_measure(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    keep(op, id, None, fields).await
}

pub(in crate::http) async fn save_measure(op: Op, Id((id, line)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    keep(op, id, Some(ReportMeasureId(line)), fields).await
}

async fn keep(mut op: Op, id: Uuid, line: Option<ReportMeasureId>, fields: Fields) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WriteReport, &loaded.subject)?;
    let told = match MeasureLine::parse(&fields, op.visitor.today) {
        Ok(told) => told,
        Err(errors) => return measure_view(&op, MeasurePage { errors, ..measure_of(&loaded, line, fields) }).await,
    };
    let change = match line {
        Some(line) => Line::Change(line, told),
        None => Line::Add(told),
    };
    let expected = (ReportId(id), fields.parse("version").unwrap_or(0));
    match services::reports::change_lines(&op.majakka, permit, submission, expected, change).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/reports/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            measure_view(&op, MeasurePage { notice, ..measure_of(&newer, line, fields) }).await
        }
    }
}

pub(in crate::http) async fn remove_measure(
    mut op: Op,
    Id((id, line)): Id<(Uuid, Uuid)>,
    Form(fields): Form,
) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let loaded = load(&op, id).await?;
    let permit = op.permit(Act::WriteReport, &loaded.subject)?;
    let expected = (ReportId(id), fields.parse("version").unwrap_or(0));
    let change = Line::Remove(ReportMeasureId(line));
    match services::reports::change_lines(&op.majakka, permit, submission, expected, change).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/reports/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            measure_view(&op, MeasurePage { notice, ..measure_of(&newer, None, Fields::default()) }).await
        }
    }
}
