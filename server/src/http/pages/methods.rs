//! The organisation's risk method.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
        see_other,
        upload::Upload,
    },
    services,
    store::{matrices, views},
};
use app::{
    pages::method::{self as pages, MethodList, MethodPreview, OwnMatrix},
    shell::Place,
    words::{self, Lang},
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    policy::{Act, Permit, Subject},
    risk::{MatrixFault, Method, RiskMatrix, Words},
};
use std::sync::Arc;

type Answer = Result<Response, PageError>;

fn manage(op: &Op) -> Result<Permit, PageError> {
    op.permit(Act::ManageMethod, &Subject::organisation(op.actor.organisation))
}

async fn view(op: &Op, faults: Vec<MatrixFault>) -> Answer {
    let conn = op.majakka.store.read();
    let method = op.session.method;
    let matrix = op.majakka.matrices.get(conn, op.actor.organisation, method).await?;
    let lang = op.visitor.lang.code();
    let own = matrices::newest(conn, op.actor.organisation).await?;
    let own = own.into_iter().map(|row| OwnMatrix {
        id: row.id,
        number: row.number,
        name: row.matrix.name().of(lang).to_owned(),
        created_at: row.created_at,
        taken_at: row.taken_at,
    });
    let failed = !faults.is_empty();
    let page = MethodList { in_use: (method.code(), matrix), own: own.collect(), faults };
    let title = op.visitor.cx().t("method-title");
    Page::new(op, Place::Method, title).with_problems(failed).show(|cx| pages::list(cx, &page)).await
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    let _manages = manage(&op)?;
    view(&op, Vec::new()).await
}

pub(in crate::http) async fn import(mut op: Op, Upload { fields, file }: Upload) -> Answer {
    let permit = manage(&op)?;
    let submission = op.visitor.keep_submission(&fields);
    // A file that is no text is no matrix; reading it says so.
    match RiskMatrix::read(&String::from_utf8_lossy(&file)) {
        Ok((matrix, _)) => {
            let id = services::methods::import(&op.majakka, permit, submission, matrix).await?;
            Ok(see_other(&format!("/method/{id}")))
        }
        Err(faults) => view(&op, faults).await,
    }
}

async fn load(op: &Op, code: &str) -> Result<(Method, Arc<RiskMatrix>), PageError> {
    let method = Method::from_code(code).ok_or_else(not_found)?;
    let matrix = op.majakka.matrices.get(op.majakka.store.read(), op.actor.organisation, method).await?;
    Ok((method, matrix))
}

pub(in crate::http) async fn preview(op: Op, Id(code): Id<String>) -> Answer {
    let _manages = manage(&op)?;
    let (method, matrix) = load(&op, &code).await?;
    let conn = op.majakka.store.read();
    let instead_of = match op.session.method {
        used if used == method => None,
        used => Some(op.majakka.matrices.get(conn, op.actor.organisation, used).await?),
    };
    let open_drafts = views::assessments::open_drafts(conn, op.actor.organisation).await?;
    let title = matrix.name().of(op.visitor.lang.code()).to_owned();
    let page = MethodPreview { code: method.code(), matrix, instead_of, open_drafts };
    Page::new(&op, Place::Method, title).show(|cx| pages::preview(cx, &page)).await
}

pub(in crate::http) async fn file(op: Op, Id(code): Id<String>) -> Answer {
    let _manages = manage(&op)?;
    let (_, matrix) = load(&op, &code).await?;
    let mut answer = matrix.write().into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let name = HeaderValue::from_static("attachment; filename=\"majakka-risk-matrix.json\"");
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(answer)
}

pub(in crate::http) async fn take(mut op: Op, Id(code): Id<String>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manage(&op)?;
    let (method, _) = load(&op, &code).await?;
    services::methods::take_into_use(&op.majakka, permit, submission, method).await?;
    flash_redirect(&op, "method-taken", "/method")
}

/// The two names that the official sources give level 2, in each language.
pub(in crate::http) async fn level_two(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manage(&op)?;
    let key = match fields.one("name") {
        "minor" => "method-level-minor",
        "tolerable" => "method-level-tolerable",
        _ => return Err(not_found()),
    };
    let word = |lang| words::Words(lang).t(key);
    let name = Words { fi: word(Lang::Fi), sv: word(Lang::Sv), en: word(Lang::En) };
    services::methods::name_level_two(&op.majakka, permit, submission, name).await?;
    flash_redirect(&op, "saved", "/method")
}
