//! What adults promise for a goal.

use super::{Answer, load, wording};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::{
        promises::{self, KeptPromise},
        views::{self, goals::GoalWithNames},
    },
};
use app::{
    pages::{
        goal::{self as pages, PromiseDone, PromiseNew},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    goal::Promise,
    ids::{GoalId, UserId},
    policy::{Act, Permit},
};
use uuid::Uuid;

async fn form_of(op: &Op, found: &GoalWithNames, fields: Fields) -> Result<PromiseNew, PageError> {
    let (conn, goal) = (op.majakka.store.read(), &found.goal);
    Ok(PromiseNew {
        id: goal.id.0,
        name: found.name.text(&op.visitor.cx()),
        people: views::children::workers(conn, goal.organisation, goal.unit, op.visitor.today).await?,
        second: None,
        fields,
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn view(op: &Op, page: PromiseNew) -> Answer {
    let (failed, moved) = (!page.errors.is_empty() || page.second.is_some(), page.notice.is_some());
    let title = op.visitor.cx().t("goal-promise-add");
    let frame = Page::new(op, Place::Goals, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::promise(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _promises = op.permit(Act::AgreeGoal, &subject)?;
    let page = form_of(&op, &found, Fields::default()).await?;
    view(&op, page).await
}

pub(in crate::http) async fn add(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::AgreeGoal, &subject)?;
    let page = form_of(&op, &found, fields).await?;
    let people: Vec<UserId> = page.people.iter().map(|(id, _)| *id).collect();
    let promised = match Promise::parse(&page.fields, &people, op.visitor.today) {
        Ok(promised) => promised,
        Err(errors) => return view(&op, PromiseNew { errors, ..page }).await,
    };
    let second = wording::look(&op, &page.fields, &[promised.text.as_str()]).await?;
    if second.is_some() {
        return view(&op, PromiseNew { second, ..page }).await;
    }
    match services::goals::add_promise(&op.majakka, permit, submission, found.goal.id, promised).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, PromiseNew { notice, ..page }).await
        }
    }
}

/// A promise with the right to say that it was kept: of the one who promised, or of those who read the goal and agree for the adults.
async fn own_or_read(op: &Op, (goal, id): (Uuid, Uuid)) -> Result<(KeptPromise, Permit, bool), PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let promise = promises::load(conn, organisation, (GoalId(goal), id)).await?;
    match load(op, goal).await {
        Ok((_, subject)) => {
            let owned = op.in_unit(promise.unit).owned_by(promise.owner);
            let permit = op
                .permit(Act::AgreeGoal, &subject)
                .or_else(|asked| op.permit(Act::WorkOnAction, &owned).map_err(|_| asked))?;
            Ok((promise, permit, true))
        }
        Err(unseen) => {
            let owned = op.in_unit(promise.unit).owned_by(promise.owner);
            let permit = op.permit(Act::WorkOnAction, &owned).map_err(|_| unseen)?;
            Ok((promise, permit, false))
        }
    }
}

async fn done_view(op: &Op, (promise, reads): (KeptPromise, bool), notice: Option<String>) -> Answer {
    let owner = views::people::name(op.majakka.store.read(), op.actor.organisation, promise.owner).await?;
    let moved = notice.is_some();
    let page = PromiseDone {
        goal: promise.goal.0,
        promise: promise.id,
        is_done: promise.done_at.is_some(),
        text: promise.text,
        owner: owner.ok_or_else(not_found)?,
        due_on: promise.due_on,
        back: if reads { format!("/goals/{}", promise.goal) } else { "/".into() },
        notice,
    };
    let title = op.visitor.cx().t("goal-promise-done");
    Page::new(op, Place::Goals, title).with_conflict(moved).show(|cx| pages::done(cx, &page)).await
}

pub(in crate::http) async fn done_page(op: Op, Id(ids): Id<(Uuid, Uuid)>) -> Answer {
    let (promise, _permit, reads) = own_or_read(&op, ids).await?;
    done_view(&op, (promise, reads), None).await
}

pub(in crate::http) async fn done(mut op: Op, Id(ids): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (promise, permit, reads) = own_or_read(&op, ids).await?;
    let of = (promise.goal, promise.id);
    let back = if reads { format!("/goals/{}", promise.goal) } else { "/".into() };
    match services::goals::keep_promise(&op.majakka, permit, submission, of).await {
        Ok(()) => flash_redirect(&op, "saved", &back),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, _permit, reads) = own_or_read(&op, ids).await?;
            done_view(&op, (newer, reads), notice).await
        }
    }
}
