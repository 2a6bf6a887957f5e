//! A look at a goal, with the child or without.

use super::{Answer, language, load, said};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::{
        looks,
        views::goals::GoalWithNames,
        words::{self, Kept},
    },
};
use app::{
    pages::{
        goal::{self as pages, GoalLook},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    date::plus_days,
    form::{Fields, FormErrors},
    goal::{GoalReview, GoalState, WhatHelped},
    policy::Act,
    voice::Told,
};
use uuid::Uuid;

/// What the child told on the tablet, as the first filling of the form. The words stand beside it and are not taken twice.
fn filled<'a>(told: impl Iterator<Item = &'a Kept>, fields: Fields) -> Fields {
    told.fold(fields, |fields, kept| {
        let fields = match kept.said.step {
            Some(step) => fields.without("step").with("step", step.value().to_string()),
            None => fields,
        };
        let helped = kept.said.pictures.iter().filter(|code| WhatHelped::from_code(code).is_some());
        helped.fold(fields, |fields, code| fields.with("helped", code))
    })
}

/// The page, filled with what the child told since the last look when nothing was typed yet.
async fn form_of(op: &Op, found: &GoalWithNames, typed: Option<Fields>) -> Result<GoalLook, PageError> {
    let (conn, organisation, goal) = (op.majakka.store.read(), op.actor.organisation, &found.goal);
    let before = looks::of_goals(conn, organisation, [goal.id]).await?;
    let last = before.last().map(|look| look.at);
    let mut told = words::with_names(conn, organisation, goal.id.0).await?;
    told.retain(|(kept, _)| kept.about == Told::Review && last.is_none_or(|last| kept.recorded_at > last));
    let cx = op.visitor.cx();
    let fields = typed.unwrap_or_else(|| {
        let next = Some(plus_days(op.visitor.today, goal.interval));
        filled(told.iter().map(|(kept, _)| kept), Fields::default().with_date("next", next))
    });
    let open = goal.course.state() == GoalState::Practising;
    Ok(GoalLook {
        id: goal.id.0,
        name: found.name.text(&cx),
        version: goal.version,
        path: before.iter().filter_map(|look| Some((look.at, look.step?))).collect(),
        told: told.into_iter().map(said).collect(),
        fields,
        errors: FormErrors::default(),
        notice: (!open).then(|| rule(&cx, "wrong-state")),
    })
}

async fn view(op: &Op, page: GoalLook) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("goal-review-title");
    let frame = Page::new(op, Place::Goals, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::look(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _looks = op.permit(Act::AgreeGoal, &subject)?;
    let page = form_of(&op, &found, None).await?;
    view(&op, page).await
}

pub(in crate::http) async fn keep(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::AgreeGoal, &subject)?;
    let expected = (found.goal.id, fields.parse("version").unwrap_or(0));
    let review = match GoalReview::parse(&fields, op.visitor.today) {
        Ok(review) => review,
        Err(errors) => {
            let page = form_of(&op, &found, Some(fields)).await?;
            return view(&op, GoalLook { errors, ..page }).await;
        }
    };
    match services::goals::review(&op.majakka, permit, submission, expected, review, language(&op)).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, _) = load(&op, id).await?;
            let page = form_of(&op, &newer, Some(fields)).await?;
            view(&op, GoalLook { notice, ..page }).await
        }
    }
}
