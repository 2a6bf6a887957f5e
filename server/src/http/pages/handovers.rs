//! Actions that change hands, and what people say about them.

use super::{actions::load, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::{
        requests,
        views::{self, actions::ActionWithNames},
    },
};
use app::{
    pages::{
        action::{HandoverPage, Reassign, Typed, handover, reassign},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::{Handover, HandoverField, ReassignField, parse_comment, parse_reassignment},
    form::{Fields, FormErrors},
    ids::{ActionId, UnitId, UserId},
    policy::{Act, Permit},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// The people of the action's unit without the one who has it.
async fn others(op: &Op, found: &ActionWithNames) -> Result<Vec<(UserId, String)>, PageError> {
    let conn = op.majakka.store.read();
    let unit = found.action.unit;
    let mut people = views::people::owners(conn, op.actor.organisation, unit, op.visitor.today).await?;
    people.retain(|(id, _)| *id != found.action.owner);
    Ok(people)
}

async fn owner_view(
    op: &Op,
    found: ActionWithNames,
    fields: Fields,
    errors: FormErrors<ReassignField>,
    notice: Option<String>,
) -> Answer {
    let (failed, moved) = (!errors.is_empty(), notice.is_some());
    let people = others(op, &found).await?;
    let page = Reassign {
        id: found.action.id.0,
        title: found.action.title,
        owner: found.row.owner,
        version: found.action.version,
        people,
        notice,
        fields,
        errors,
    };
    let title = op.visitor.cx().t("reassign-heading");
    let frame = Page::new(op, Place::Actions, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| reassign(cx, &page)).await
}

pub(in crate::http) async fn owner_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _reassigns = op.permit(Act::ReassignAction, &subject)?;
    owner_view(&op, found, Fields::default(), FormErrors::default(), None).await
}

pub(in crate::http) async fn change_owner(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::ReassignAction, &subject)?;
    let may_own: Vec<UserId> = others(&op, &found).await?.into_iter().map(|(id, _)| id).collect();
    let to = match parse_reassignment(&fields, &may_own) {
        Ok(to) => to,
        Err(errors) => return owner_view(&op, found, fields, errors, None).await,
    };
    let expected = (ActionId(id), fields.parse("version").unwrap_or(0));
    match services::handovers::reassign(&op.majakka, permit, submission, expected, to).await {
        Ok(()) => flash_redirect(&op, "action-reassigned", &format!("/actions/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, _) = load(&op, id).await?;
            owner_view(&op, newer, fields, FormErrors::default(), notice).await
        }
    }
}

/// The unit of the address, where the reader may move actions.
fn unit(op: &Op, query: &Fields) -> Result<(UnitId, Permit), PageError> {
    let unit = query.parse::<UnitId>("unit").ok_or_else(not_found)?;
    Ok((unit, op.permit(Act::ReassignAction, &op.in_unit(unit))?))
}

async fn handover_view(op: &Op, unit: UnitId, fields: Fields, errors: FormErrors<HandoverField>) -> Answer {
    let failed = !errors.is_empty();
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let page = HandoverPage {
        unit,
        from: views::people::with_open_work(conn, organisation, unit).await?,
        to: views::people::owners(conn, organisation, unit, op.visitor.today).await?,
        fields,
        errors,
    };
    let title = op.visitor.cx().t("handover-heading");
    Page::new(op, Place::Actions, title).with_problems(failed).show(|cx| handover(cx, &page)).await
}

pub(in crate::http) async fn handover_page(op: Op, Query(query): Query) -> Answer {
    let (unit, _moves) = unit(&op, &query)?;
    handover_view(&op, unit, Fields::default(), FormErrors::default()).await
}

pub(in crate::http) async fn hand_over(mut op: Op, Query(query): Query, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (unit, permit) = unit(&op, &query)?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    // After the first time nobody is left to hand anything over.
    if requests::was_taken(conn, op.actor.user, submission).await? {
        return flash_redirect(&op, "handed-over", &format!("/actions?unit={unit}"));
    }
    let from = views::people::with_open_work(conn, organisation, unit).await?;
    let to = views::people::owners(conn, organisation, unit, op.visitor.today).await?;
    let from: Vec<UserId> = from.into_iter().map(|(id, ..)| id).collect();
    let to: Vec<UserId> = to.into_iter().map(|(id, _)| id).collect();
    let parsed = match Handover::parse(&fields, &from, &to) {
        Ok(parsed) => parsed,
        Err(errors) => return handover_view(&op, unit, fields, errors).await,
    };
    services::handovers::hand_over(&op.majakka, permit, submission, parsed).await?;
    flash_redirect(&op, "handed-over", &format!("/actions?unit={unit}"))
}

pub(in crate::http) async fn comment(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::CommentAction, &subject)?;
    match parse_comment(&fields) {
        Ok(words) => {
            services::handovers::comment(&op.majakka, permit, submission, ActionId(id), words).await?;
            flash_redirect(&op, "commented", &format!("/actions/{id}"))
        }
        Err(errors) => {
            let typed = Typed { fields, comment: errors, ..Typed::default() };
            super::actions::view(&op, found, &subject, typed).await
        }
    }
}
