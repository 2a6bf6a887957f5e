//! What the reader has been reminded of.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Query},
        problem::not_found,
        see_other,
    },
    services::reminders,
    store::views::{self, inbox::Told},
};
use app::{
    pages::inbox::{Inbox, inbox},
    shell::Place,
};
use axum::response::Response;
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let told = Told::of(&op.actor);
    if told.is_nothing() {
        return Err(not_found());
    }
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (conn, today) = (op.majakka.store.read(), op.visitor.today);
    let (rows, next) = views::inbox::list(conn, &told, today, after).await?;
    let page = Inbox { rows, next };
    let title = op.visitor.cx().t("inbox-title");
    Page::new(&op, Place::Inbox, title).show(|cx| inbox(cx, &page)).await
}

pub(in crate::http) async fn read(op: Op, Form(fields): Form) -> Answer {
    let until: Uuid = fields.one("until").parse().map_err(|_| not_found())?;
    reminders::see(&op.majakka, op.actor.user, until).await?;
    Ok(see_other("/inbox"))
}
