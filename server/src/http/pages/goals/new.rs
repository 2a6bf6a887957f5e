//! A goal that children and adults of a unit make together.

use super::{Answer, language, wording};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::{units, views},
};
use app::{
    pages::{
        goal::{self as pages, GoalNew},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    goal::NewGoal,
    ids::{UnitId, UserId},
    policy::Act,
};
use uuid::Uuid;

async fn form_of(op: &Op, unit: UnitId, fields: Fields) -> Result<GoalNew, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    Ok(GoalNew {
        unit,
        unit_name: units::load(conn, organisation, unit).await?.text.name.to_string(),
        people: views::children::workers(conn, organisation, unit, op.visitor.today).await?,
        second: None,
        fields,
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn view(op: &Op, page: GoalNew) -> Answer {
    let (failed, moved) = (!page.errors.is_empty() || page.second.is_some(), page.notice.is_some());
    let title = op.visitor.cx().t("goal-new-title");
    let frame = Page::new(op, Place::Goals, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::new(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(unit): Id<Uuid>) -> Answer {
    let unit = UnitId(unit);
    let _makes = op.permit(Act::AgreeGoal, &op.in_unit(unit))?;
    let page = form_of(&op, unit, Fields::default()).await?;
    view(&op, page).await
}

pub(in crate::http) async fn make(mut op: Op, Id(unit): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = UnitId(unit);
    let permit = op.permit(Act::AgreeGoal, &op.in_unit(unit))?;
    let page = form_of(&op, unit, fields).await?;
    let people: Vec<UserId> = page.people.iter().map(|(id, _)| *id).collect();
    let new = match NewGoal::parse(&page.fields, &people, op.visitor.today) {
        Ok(new) => new,
        Err(errors) => return view(&op, GoalNew { errors, ..page }).await,
    };
    let works_when = new.works_when.as_ref().map(|text| text.as_str()).unwrap_or_default();
    let texts = [new.summary.as_str(), works_when, new.promise.text.as_str()];
    let second = wording::look(&op, &page.fields, &texts).await?;
    if second.is_some() {
        return view(&op, GoalNew { second, ..page }).await;
    }
    match services::goals::make_shared(&op.majakka, permit, submission, new, language(&op)).await {
        Ok(id) => flash_redirect(&op, "saved", &format!("/goals/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, GoalNew { notice, ..page }).await
        }
    }
}
