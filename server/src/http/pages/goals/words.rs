//! What a child or a parent says of a goal, written down by an adult.

use super::{Answer, language, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::views::goals::GoalWithNames,
};
use app::{
    pages::{
        goal::{self as pages, GoalWords},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    goal::{GoalKind, Said},
    policy::{Act, Permit, Subject},
};
use uuid::Uuid;

fn permit(op: &Op, found: &GoalWithNames, subject: &Subject) -> Result<Permit, PageError> {
    match found.goal.kind() {
        GoalKind::Own => op.permit(Act::RecordWords, subject),
        GoalKind::Shared => op.permit(Act::AgreeGoal, subject),
    }
}

fn form_of(op: &Op, found: &GoalWithNames, fields: Fields) -> GoalWords {
    let name = found.name.text(&op.visitor.cx());
    GoalWords { id: found.goal.id.0, name, fields, errors: FormErrors::default(), notice: None }
}

async fn view(op: &Op, page: GoalWords) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("goal-said-title");
    let frame = Page::new(op, Place::Goals, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::words(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _writes = permit(&op, &found, &subject)?;
    view(&op, form_of(&op, &found, Fields::default())).await
}

pub(in crate::http) async fn record(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = permit(&op, &found, &subject)?;
    let said = match Said::parse(&fields) {
        Ok(said) => said,
        Err(errors) => return view(&op, GoalWords { errors, ..form_of(&op, &found, fields) }).await,
    };
    match services::goals::record(&op.majakka, permit, submission, found.goal.id, said, language(&op)).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, GoalWords { notice, ..form_of(&op, &found, fields) }).await
        }
    }
}
