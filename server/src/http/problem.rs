//! Errors at the edge: one plain page for a person, one line with ids for the log.

use super::{Op, Page, Visitor, cookies, page};
use crate::{auth::Token, majakka::Majakka, services::ServiceError, store::StoreError};
use app::{
    pages::problem::{Problem, problem},
    shell::{Frame, Layout, Place},
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::{assessment::ApprovalRule, policy::Denial};
use std::sync::Arc;

/// Why a page was not given.
#[derive(Debug)]
pub enum PageError {
    /// Nobody is signed in.
    SignIn {
        /// Where to go afterwards.
        next: Option<String>,
    },
    /// The tablet's session is not known; its cookie goes.
    NoTablet,
    /// The tablet's child has not said yes, or its time is over: it is led to where the tablet stands.
    NotBegun,
    Problem(Problem),
    /// Something broke inside; the kind is for the log.
    Fault(&'static str),
}

impl From<Denial> for PageError {
    fn from(denial: Denial) -> Self {
        Self::Problem(match denial {
            Denial::Hidden => Problem::NotFound,
            Denial::Ask(role) => Problem::Ask(role.code()),
            Denial::SecondPerson => Problem::SecondPerson,
        })
    }
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing => Self::Problem(Problem::NotFound),
            StoreError::Conflict => Self::Problem(Problem::Conflict),
            StoreError::Busy => Self::Problem(Problem::Busy),
            StoreError::Corrupt(table) => Self::Fault(table),
            StoreError::Database(_) => Self::Fault("database"),
            StoreError::Abandoned => Self::Fault("write abandoned"),
        }
    }
}

impl From<ServiceError> for PageError {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Denied(denial) => denial.into(),
            ServiceError::Rule(code) => Self::Problem(Problem::Rule(code)),
            ServiceError::Approval(ApprovalRule::SubmitterApproves) => Self::Problem(Problem::SecondPerson),
            ServiceError::Approval(_) => Self::Problem(Problem::Rule("wrong-state")),
            ServiceError::Store(error) => error.into(),
            ServiceError::Hash => Self::Fault("hash"),
            ServiceError::Disk => Self::Fault("disk"),
        }
    }
}

/// The same answer for what is not there and for what may not be seen.
pub(super) fn not_found() -> PageError {
    PageError::Problem(Problem::NotFound)
}

/// Carried by a response until the page around it is made.
#[derive(Clone)]
struct Told(Problem);

fn status(problem: &Problem) -> StatusCode {
    match problem {
        Problem::NotFound => StatusCode::NOT_FOUND,
        Problem::Ask(_) | Problem::SecondPerson | Problem::CrossSite => StatusCode::FORBIDDEN,
        Problem::Conflict => StatusCode::CONFLICT,
        Problem::Rule(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Problem::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
        Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let problem = match self {
            Self::SignIn { next } => {
                let to =
                    next.map_or_else(|| "/sign-in".into(), |next| format!("/sign-in?next={}", page::encode(&next)));
                return Redirect::to(&to).into_response();
            }
            Self::NoTablet => {
                let mut answer = Redirect::to("/sign-in").into_response();
                cookies::forget_tablet(&mut answer);
                return answer;
            }
            Self::NotBegun => return Redirect::to("/child").into_response(),
            Self::Problem(problem) => problem,
            Self::Fault(kind) => {
                let number = fault_number();
                tracing::error!(kind, number, "a request failed");
                Problem::Fault(number)
            }
        };
        let mut answer = status(&problem).into_response();
        if let Problem::Wait(seconds) = problem {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if problem == Problem::Busy {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        answer.extensions_mut().insert(Told(problem));
        answer
    }
}

/// A short number that a person can read to somebody on the phone.
fn fault_number() -> String {
    crate::auth::Token::new().hash().chars().take(6).collect::<String>().to_uppercase()
}

/// Puts a page around every refusal of a layer or handler, in the visitor's language.
pub(super) async fn pages(State(majakka): State<Arc<Majakka>>, request: Request, next: Next) -> Response {
    let for_script = request.uri().path().starts_with("/api/") || request.uri().path().starts_with("/assets/");
    let (parts, body) = request.into_parts();
    let mut visitor = Visitor::of(&majakka, &parts);
    visitor.here = None;
    let token = cookies::read_session(&majakka, &parts.headers);
    let answer = next.run(Request::from_parts(parts, body)).await;
    if for_script || !(answer.status().is_client_error() || answer.status().is_server_error()) {
        return answer;
    }
    let told = match answer.extensions().get::<Told>() {
        Some(Told(problem)) => problem.clone(),
        // Handlers that show a form again bring their own page.
        None if answer
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) =>
        {
            return answer;
        }
        None => match answer.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => Problem::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            StatusCode::FORBIDDEN => Problem::CrossSite,
            StatusCode::INTERNAL_SERVER_ERROR => Problem::Fault(fault_number()),
            _ => return answer,
        },
    };
    let status = answer.status();
    let mut page = match token {
        Some(token) if !told.comes_from_below() => in_menus(&majakka, &token, visitor.clone(), status, &told).await,
        _ => None,
    }
    .unwrap_or_else(|| alone(&majakka, &visitor, status, &told));
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = answer.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// The page inside the menus, for somebody who is signed in.
async fn in_menus(
    majakka: &Arc<Majakka>,
    token: &Token,
    visitor: Visitor,
    status: StatusCode,
    told: &Problem,
) -> Option<Response> {
    let op = Op::find(majakka, token, visitor).await.ok()??;
    let page = Page::new(&op, Place::Elsewhere, told.title(&op.visitor.cx())).with_status(status);
    page.show(|cx| problem(cx, told, "/")).await.ok()
}

/// The page for anybody, which asks the database nothing.
fn alone(majakka: &Majakka, visitor: &Visitor, status: StatusCode, told: &Problem) -> Response {
    let cx = visitor.cx();
    let frame = Frame {
        title: told.title(&cx),
        problem: false,
        layout: Layout::Plain,
        theme: visitor.theme,
        here: None,
        demo: majakka.config.demo,
        scripts: false,
    };
    page::render(&cx, &frame, status, |cx| problem(cx, told, "/"))
}
