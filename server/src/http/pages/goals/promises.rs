//! What adults promise for a goal.

use super::{Answer, load, wording};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::views::{self, goals::GoalWithNames},
};
use app::{
    pages::{
        goal::{self as pages, PromiseNew},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    goal::Promise,
    ids::UserId,
    policy::Act,
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
        Ok(_) => flash_redirect(&op, "saved", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, PromiseNew { notice, ..page }).await
        }
    }
}
