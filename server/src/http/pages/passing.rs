//! What the program does by itself, for the administrator: its looks at time, and its mail.

use super::units::manages;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
    },
    services::{look, mails},
    store::views,
};
use app::{
    pages::admin::{PassingPage, passing},
    shell::Place,
};
use axum::response::Response;
use domain::mail::MailState;
use uuid::Uuid;

type Answer = Result<Response, PageError>;

const HERE: &str = "/admin/passing";

pub(in crate::http) async fn show(op: Op, Query(query): Query) -> Answer {
    let _manages = manages(&op)?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let state = MailState::from_code(query.one("state"));
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (mails, next) = views::mails::list(conn, organisation, state, after).await?;
    let page = PassingPage {
        passing: views::mails::passing(conn, organisation).await?,
        mails,
        state,
        next,
        has_server: op.majakka.config.post.is_some(),
    };
    let title = op.visitor.cx().t("passing-title");
    Page::new(&op, Place::Passing, title).show(|cx| passing(cx, &page)).await
}

pub(in crate::http) async fn send_test(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    mails::send_test(&op.majakka, permit, submission).await?;
    flash_redirect(&op, "mail-test", HERE)
}

pub(in crate::http) async fn send_again(op: Op, Id(mail): Id<Uuid>) -> Answer {
    let permit = manages(&op)?;
    mails::send_again(&op.majakka, permit, mail).await?;
    flash_redirect(&op, "mail-again", HERE)
}

/// The day that the clock shows is right: the next look goes on.
pub(in crate::http) async fn confirm_day(op: Op) -> Answer {
    let permit = manages(&op)?;
    look::confirm_day(&op.majakka, permit).await?;
    flash_redirect(&op, "day-confirmed", HERE)
}
