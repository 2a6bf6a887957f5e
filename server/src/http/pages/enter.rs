//! The ways in and out: sign-in, setup, invitations. All work without scripts.

use crate::{
    auth::{Token, Wait},
    demo,
    http::{
        PageError, Visitor, cookies,
        extract::{Form, Id, Query},
        page::{render, safe_path},
        problem::not_found,
        see_other,
    },
    majakka::Majakka,
    services::{self, ServiceError},
    store::StoreError,
};
use app::{
    pages::{
        account::{self as pages, Invitation, Setup, SignIn},
        problem::Problem,
    },
    shell::{Frame, Layout},
    ui::Cx,
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{
    account::{SetupText, parse_new_password},
    form::{Fields, FormErrors},
};
use leptos::prelude::AnyView;
use std::sync::Arc;

type Answer = Result<Response, PageError>;

fn page(
    majakka: &Majakka,
    visitor: &Visitor,
    (title, layout, status): (String, Layout, StatusCode),
    content: impl FnOnce(&Cx) -> AnyView,
) -> Response {
    let frame = Frame {
        title,
        problem: status == StatusCode::UNPROCESSABLE_ENTITY,
        layout,
        theme: visitor.theme,
        here: visitor.here.clone(),
        demo: majakka.config.demo,
        scripts: false,
    };
    render(&visitor.cx(), &frame, status, content)
}

fn with_session(majakka: &Majakka, mut answer: Response, token: Option<&Token>) -> Answer {
    cookies::add(&mut answer, &cookies::session(majakka, token));
    Ok(answer)
}

fn sign_in_view(majakka: &Majakka, visitor: &Visitor, status: StatusCode, form: SignIn) -> Response {
    let cx = visitor.cx();
    let demo = if majakka.config.demo { demo::sign_ins(cx.words) } else { Vec::new() };
    let form = SignIn { demo, here: visitor.here.clone(), ..form };
    page(majakka, visitor, (cx.t("sign-in-title"), Layout::Bare, status), |cx| pages::sign_in(cx, &form))
}

pub(in crate::http) async fn sign_in_page(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Query(query): Query,
) -> Answer {
    let form = SignIn { next: safe_path(query.one("next")), ..SignIn::default() };
    Ok(sign_in_view(&majakka, &visitor, StatusCode::OK, form))
}

pub(in crate::http) async fn sign_in(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Form(fields): Form,
) -> Answer {
    let cx = visitor.cx();
    let (email, next) = (fields.one("email"), safe_path(fields.one("next")));
    let again =
        |problem| SignIn { email: email.to_owned(), next: next.clone(), problem: Some(problem), ..SignIn::default() };
    if let Err(Wait(seconds)) = majakka.limits.sign_in(email, visitor.address) {
        let form = again(cx.with("sign-in-wait", &[("seconds", seconds.into())]));
        let mut answer = sign_in_view(&majakka, &visitor, StatusCode::TOO_MANY_REQUESTS, form);
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(answer);
    }
    match services::sessions::sign_in(&majakka, email, fields.one("password"), visitor.device.clone()).await? {
        Some(token) => with_session(&majakka, see_other(next.as_deref().unwrap_or("/")), Some(&token)),
        None => Ok(sign_in_view(&majakka, &visitor, StatusCode::UNPROCESSABLE_ENTITY, again(cx.t("sign-in-wrong")))),
    }
}

/// Ends the session here and in the database, whether or not it lived still.
pub(in crate::http) async fn sign_out(State(majakka): State<Arc<Majakka>>, headers: HeaderMap) -> Answer {
    if let Some(token) = cookies::read_session(&majakka, &headers)
        && let Some(session) = services::sessions::find(&majakka, &token).await?
    {
        services::sessions::end(&majakka, (session.organisation, session.user), Some(session.id), None).await?;
    }
    let mut answer = see_other("/sign-in");
    // Not "storage": that would delete drafts that are kept on the device.
    answer
        .headers_mut()
        .insert(header::HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    with_session(&majakka, answer, None)
}

pub(in crate::http) async fn setup_page(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Id(token): Id<String>,
) -> Answer {
    if !services::accounts::setup_is_open(&majakka, &Token::from_outside(&token)).await? {
        return Err(not_found());
    }
    let form = Setup { action: format!("/setup/{token}"), ..Setup::default() };
    let title = visitor.cx().t("setup-title");
    Ok(page(&majakka, &visitor, (title, Layout::Plain, StatusCode::OK), |cx| pages::setup(cx, &form)))
}

pub(in crate::http) async fn setup(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Id(token): Id<String>,
    Form(fields): Form,
) -> Answer {
    let secret = Token::from_outside(&token);
    if !services::accounts::setup_is_open(&majakka, &secret).await? {
        return Err(not_found());
    }
    match SetupText::parse(&fields) {
        Ok(text) => {
            let session = services::accounts::set_up(&majakka, &secret, text, visitor.device.clone()).await?;
            with_session(&majakka, see_other("/admin/units"), Some(&session))
        }
        Err(errors) => {
            let form = Setup { fields, errors, action: format!("/setup/{token}") };
            let title = visitor.cx().t("setup-title");
            let head = (title, Layout::Plain, StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(&majakka, &visitor, head, |cx| pages::setup(cx, &form)))
        }
    }
}

/// Guessing addresses is slowed down like guessing passwords.
async fn invited(
    majakka: &Majakka,
    visitor: &Visitor,
    token: &str,
) -> Result<crate::store::accounts::Account, PageError> {
    match services::accounts::invited(majakka, &Token::from_outside(token)).await {
        Err(ServiceError::Store(StoreError::Missing)) => {
            majakka.limits.guess(visitor.address).map_err(|Wait(s)| PageError::Problem(Problem::Wait(s)))?;
            Err(not_found())
        }
        other => Ok(other?),
    }
}

pub(in crate::http) async fn invitation_page(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Id(token): Id<String>,
) -> Answer {
    let account = invited(&majakka, &visitor, &token).await?;
    let form = Invitation {
        name: account.name,
        email: account.email,
        action: format!("/invitations/{token}"),
        fields: Fields::default(),
        errors: FormErrors::default(),
    };
    let title = visitor.cx().with("invitation-title", &[("name", form.name.clone().into())]);
    Ok(page(&majakka, &visitor, (title, Layout::Plain, StatusCode::OK), |cx| pages::invitation(cx, &form)))
}

pub(in crate::http) async fn accept_invitation(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Id(token): Id<String>,
    Form(fields): Form,
) -> Answer {
    let account = invited(&majakka, &visitor, &token).await?;
    match parse_new_password(&fields, &[&account.name, &account.email]) {
        Ok(password) => {
            let secret = Token::from_outside(&token);
            let session =
                services::accounts::accept_invitation(&majakka, &secret, password, visitor.device.clone()).await?;
            with_session(&majakka, see_other("/"), Some(&session))
        }
        Err(errors) => {
            let form = Invitation {
                name: account.name,
                email: account.email,
                action: format!("/invitations/{token}"),
                fields,
                errors,
            };
            let title = visitor.cx().with("invitation-title", &[("name", form.name.clone().into())]);
            let head = (title, Layout::Plain, StatusCode::UNPROCESSABLE_ENTITY);
            Ok(page(&majakka, &visitor, head, |cx| pages::invitation(cx, &form)))
        }
    }
}
