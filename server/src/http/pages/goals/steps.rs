//! The steps of a goal, each on its own page.

use super::{Answer, language, load, said, wording};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::{children, goals, views::goals::GoalWithNames, words},
};
use app::{
    pages::{
        goal::{self as pages, GoalTake},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    goal::{GoalStep, GoalStepField, Taken, is_more_than_wise},
    voice::Told,
};
use uuid::Uuid;

/// A step of this page: what is decided in a look at the goal is not one.
fn read(code: &str) -> Result<GoalStep, PageError> {
    GoalStep::from_code(code).filter(|step| !step.is_of_review()).ok_or_else(not_found)
}

/// How many goals the child practises already, when one more is more than is wise for them.
async fn many(op: &Op, found: &GoalWithNames, step: GoalStep) -> Result<Option<u64>, PageError> {
    let (Some(child), GoalStep::AdultYes) = (found.goal.child, step) else {
        return Ok(None);
    };
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let band = children::load(conn, organisation, child).await?.text.band;
    let own = goals::of_child(conn, organisation, child).await?;
    let under_way = own.iter().filter(|goal| goal.course.state().is_under_way()).count();
    Ok(is_more_than_wise(under_way, band).then(|| u64::try_from(under_way).unwrap_or(u64::MAX)))
}

async fn form_of(op: &Op, found: &GoalWithNames, step: GoalStep, fields: Fields) -> Result<GoalTake, PageError> {
    let (conn, goal, cx) = (op.majakka.store.read(), &found.goal, op.visitor.cx());
    let mut told = words::with_names(conn, op.actor.organisation, goal.id.0).await?;
    told.retain(|(kept, _)| kept.about == Told::Goal && kept.version == goal.course.version());
    let open = goal.course.steps().any(|open| open == step);
    Ok(GoalTake {
        id: goal.id.0,
        name: found.name.text(&cx),
        kind: goal.kind(),
        state: goal.course.state(),
        version: goal.version,
        step,
        words: told.into_iter().map(said).collect(),
        many: many(op, found, step).await?,
        second: None,
        fields,
        errors: FormErrors::default(),
        notice: (!open).then(|| rule(&cx, "wrong-state")),
    })
}

async fn view(op: &Op, page: GoalTake) -> Answer {
    let (failed, moved) = (!page.errors.is_empty() || page.second.is_some(), page.notice.is_some());
    let title = op.visitor.cx().t(&format!("goal-step-{}", page.step.code()));
    let frame = Page::new(op, Place::Goals, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::take(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = read(&code)?;
    let (found, subject) = load(&op, id).await?;
    let _may = op.permit(services::goals::act_of(step, found.goal.kind()), &subject)?;
    let fields = match step {
        GoalStep::AdultYes => Fields::default()
            .with("summary", found.goal.summary.clone().unwrap_or_default())
            .with("works-when", found.goal.works_when.clone().unwrap_or_default())
            .with("days", found.goal.interval.to_string()),
        _ => Fields::default(),
    };
    let page = form_of(&op, &found, step, fields).await?;
    view(&op, page).await
}

/// What an adult wrote, without what a child said.
fn adults_texts(fields: &Fields) -> [&str; 3] {
    use domain::form::Field;
    [GoalStepField::Summary, GoalStepField::WorksWhen, GoalStepField::Because].map(|field| fields.one(field.name()))
}

pub(in crate::http) async fn take(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = read(&code)?;
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(services::goals::act_of(step, found.goal.kind()), &subject)?;
    let expected = (found.goal.id, fields.parse("version").unwrap_or(0));
    let of = (found.goal.kind(), found.goal.course.state());
    let taken = match Taken::parse(step, of, &fields) {
        Ok(taken) => taken,
        Err(errors) => {
            let page = form_of(&op, &found, step, fields).await?;
            return view(&op, GoalTake { errors, ..page }).await;
        }
    };
    let second = wording::look(&op, &fields, &adults_texts(&fields)).await?;
    if second.is_some() {
        let page = form_of(&op, &found, step, fields).await?;
        return view(&op, GoalTake { second, ..page }).await;
    }
    match services::goals::take(&op.majakka, permit, submission, expected, taken, language(&op)).await {
        Ok(()) => flash_redirect(&op, "decided", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, _) = load(&op, id).await?;
            let page = form_of(&op, &newer, step, fields).await?;
            view(&op, GoalTake { notice, ..page }).await
        }
    }
}
