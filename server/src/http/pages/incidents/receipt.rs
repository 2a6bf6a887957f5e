//! The public page of anonymous reports. The four words are sent in the body of a request, never in an address, and are kept nowhere.

use crate::{
    http::{
        PageError, Visitor,
        extract::Form,
        page::{has_scripts, render},
    },
    majakka::Majakka,
    services::{self, incidents::MAY_TELL_AUTHORITY},
    store::{incidents, views},
};
use app::{
    pages::{
        incident::{ReceiptFor, ReceiptPage, receipt},
        problem::Problem as Told,
    },
    shell::{Frame, Layout},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    form::{Fields, FormErrors, Problem},
    incident::{EntryKind, ReceiptCode, ReceiptField, parse_added, parse_code},
};
use std::sync::Arc;

type Answer = Result<Response, PageError>;

fn view(majakka: &Majakka, visitor: &Visitor, page: &ReceiptPage) -> Response {
    let failed = !page.errors.is_empty();
    let cx = visitor.cx();
    let frame = Frame {
        title: cx.t("receipt-title"),
        problem: failed,
        layout: Layout::Plain,
        theme: visitor.theme,
        here: visitor.here.clone(),
        demo: majakka.config.demo,
        scripts: has_scripts(),
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    render(&cx, &frame, status, |cx| receipt(cx, page)).into_response()
}

fn empty(fields: Fields, errors: FormErrors<ReceiptField>) -> ReceiptPage {
    ReceiptPage { fields, errors, found: None, added: false }
}

pub(in crate::http) async fn page(State(majakka): State<Arc<Majakka>>, visitor: Visitor) -> Answer {
    Ok(view(&majakka, &visitor, &empty(Fields::default(), FormErrors::default())))
}

pub(in crate::http) async fn open(State(majakka): State<Arc<Majakka>>, visitor: Visitor, Form(fields): Form) -> Answer {
    majakka.limits.guess(visitor.address).map_err(|wait| PageError::Problem(Told::Wait(wait.0)))?;
    let code = match parse_code(&fields) {
        Ok(code) => code,
        Err(errors) => return Ok(view(&majakka, &visitor, &empty(fields, errors))),
    };
    let Some(found) = find(&majakka, &visitor, &code).await? else {
        let errors = FormErrors::of(ReceiptField::Code, Problem::Rule("unknown"));
        return Ok(view(&majakka, &visitor, &empty(fields, errors)));
    };
    // The first sending only opens; the form on the opened page has words too.
    if fields.pairs().iter().all(|(name, _)| name != "words") {
        let page = ReceiptPage { found: Some(found), ..empty(fields, FormErrors::default()) };
        return Ok(view(&majakka, &visitor, &page));
    }
    match parse_added(&fields) {
        Ok(words) => {
            services::incidents::add_by_receipt(&majakka, &code, words).await?;
            let found = find(&majakka, &visitor, &code).await?;
            let page = ReceiptPage { found, added: true, ..empty(fields.without("words"), FormErrors::default()) };
            Ok(view(&majakka, &visitor, &page))
        }
        Err(errors) => {
            let page = ReceiptPage { found: Some(found), ..empty(fields, errors) };
            Ok(view(&majakka, &visitor, &page))
        }
    }
}

async fn find(majakka: &Majakka, visitor: &Visitor, code: &ReceiptCode) -> Result<Option<ReceiptFor>, PageError> {
    let Some(receipt) = services::incidents::find_by_receipt(majakka, code).await? else {
        return Ok(None);
    };
    let conn = majakka.store.read();
    let incident = incidents::load(conn, receipt.organisation, receipt.incident).await?;
    let late = MAY_TELL_AUTHORITY.ends(incident.course.sent, majakka.config.time_zone).is_late(visitor.now);
    Ok(Some(ReceiptFor {
        number: receipt.number,
        state: incident.state,
        sent_at: incident.course.sent,
        story: views::incidents::story(conn, receipt.incident, false).await?,
        takes_words: incident.state.takes_words(),
        may_tell_authority: incident.kind == EntryKind::Section29 && late && incident.course.concluded.is_none(),
        text: incident.row.text,
    }))
}
