//! Pictures and documents of actions: added, shown, removed.

use super::{actions, step::why_not};
use crate::{
    http::{
        Op, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
        upload::Upload,
    },
    services,
    store::{
        StoreError,
        attachments::{self, Attachment},
    },
};
use app::pages::action::Typed;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::{
    action::{AttachmentField, AttachmentKind, parse_attachment},
    form::{FormErrors, Problem},
    ids::AttachmentId,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn add(mut op: Op, Id(action): Id<Uuid>, Upload { fields, file }: Upload) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = actions::load(&op, action).await?;
    let permit = op.permit(Act::CommentAction, &subject)?;
    let id = found.action.id;
    let errors = match parse_attachment(&fields, &file) {
        Ok(told) => {
            let majakka = op.majakka.clone();
            // A task of its own: a browser that leaves does not stop it between the disk and the database.
            let kept = tokio::spawn(async move {
                services::attachments::add(&majakka, permit, submission, id, told, file.to_vec()).await
            });
            match kept.await.map_err(|_| StoreError::Abandoned)? {
                Ok(()) => return flash_redirect(&op, "attachment-added", &format!("/actions/{id}#h-attachments")),
                Err(error) => FormErrors::of(AttachmentField::File, Problem::Rule(why_not(error)?)),
            }
        }
        Err(errors) => errors,
    };
    actions::view(&op, found, &subject, Typed { fields, attachment: errors, ..Typed::default() }).await
}

/// An attachment that the reader may see.
async fn load(op: &Op, id: Uuid) -> Result<Attachment, PageError> {
    let found = attachments::load(op.majakka.store.read(), op.actor.organisation, AttachmentId(id)).await?;
    let (_action, _subject) = actions::load(op, found.action.0).await?;
    Ok(found)
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let found = load(&op, id).await?;
    let bytes = tokio::fs::read(services::attachments::path(&op.majakka, found.id)).await.map_err(|_| not_found())?;
    let name = format!("majakka-{}.{}", found.added_at.format("%Y-%m-%d"), found.kind.extension());
    // A document never opens inside this site.
    let place = if found.kind == AttachmentKind::Pdf { "attachment" } else { "inline" };
    let headers = [
        (header::CONTENT_TYPE, found.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("{place}; filename=\"{name}\"")),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

pub(in crate::http) async fn remove(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let found = load(&op, id).await?;
    let (of, subject) = actions::load(&op, found.action.0).await?;
    let permit = op.permit(of.action.state.act_of_detaching(), &subject)?;
    let majakka = op.majakka.clone();
    let removed =
        tokio::spawn(async move { services::attachments::remove(&majakka, permit, submission, found.id).await });
    removed.await.map_err(|_| StoreError::Abandoned)??;
    flash_redirect(&op, "attachment-removed", &format!("/actions/{}", found.action))
}
