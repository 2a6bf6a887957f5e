//! Duties that come back: what is late, due soon and later in a unit, and what people do with one.

use super::step::why_not;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services,
    store::{
        cycles, units,
        views::{
            duties::{self, DutyWithNames},
            duty_year,
        },
    },
};
use app::{
    pages::{
        duty::{self as pages, DutyList, DutyShow, DutyStepPage, EndedDuties, OfferedDuties, YearClock, YearTurn},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    cycle::{DutyStep, offered, template},
    form::{Fields, FormErrors},
    ids::{OccurrenceId, UnitId},
    policy::{Act, Scope, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Why a step is refused, in one sentence.
pub(super) fn refusal(op: &Op, code: &str) -> String {
    let cx = op.visitor.cx();
    if let Some(fault) = code.strip_prefix("interval-") {
        return cx.t(&format!("cycle-interval-fault-{fault}"));
    }
    code.strip_prefix("duty-").map_or_else(|| rule(&cx, code), |fault| cx.t(&format!("cycle-fault-{fault}")))
}

pub(in crate::http) async fn units(op: Op) -> Answer {
    let scope = op.actor.scope(Act::ReadAssessment);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let units = duties::units(op.majakka.store.read(), &scope, (op.visitor.now, op.visitor.today)).await?;
    if let [unit] = units.as_slice() {
        return Ok(see_other(&format!("/units/{}/duties", unit.id)));
    }
    let title = op.visitor.cx().t("duties-units");
    Page::new(&op, Place::Reviews, title).show(|cx| pages::units(cx, &units)).await
}

pub(in crate::http) async fn list(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let subject = op.in_unit(unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    let conn = op.majakka.store.read();
    let head = duties::head(conn, (organisation, unit), op.visitor.today).await?;
    let page = DutyList {
        unit,
        unit_name: head.name,
        rows: duties::of_unit(conn, organisation, unit).await?,
        clock_odd: head.clock_odd,
        compliance: head.compliance,
        may_decide: op.may(Act::DecideDuty, &subject),
    };
    let title = op.visitor.cx().t("duties-title");
    Page::new(&op, Place::Reviews, title).show(|cx| pages::list(cx, &page)).await
}

pub(in crate::http) async fn year(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(unit))?;
    let (conn, today) = (op.majakka.store.read(), op.visitor.today);
    let unit_name = duties::unit_name(conn, organisation, unit).await?;
    let of = duty_year::cycles(conn, &Scope::Units(organisation, vec![unit])).await?;
    let mut turns: Vec<YearTurn> = of.iter().flat_map(|cycle| cycle.turns(today)).collect();
    turns.sort_by_key(|turn| (turn.due_on, turn.forecast, turn.template.code));
    let page = YearClock { unit, unit_name, turns };
    let title = op.visitor.cx().t("year-title");
    Page::new(&op, Place::Reviews, title).show(|cx| pages::year(cx, &page)).await
}

pub(in crate::http) async fn ended(op: Op, Id(id): Id<Uuid>, Query(query): Query) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(unit))?;
    let conn = op.majakka.store.read();
    let unit_name = duties::unit_name(conn, organisation, unit).await?;
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = duties::ended(conn, (organisation, unit), after).await?;
    let page = EndedDuties { unit, unit_name, rows, next };
    let title = op.visitor.cx().t("duties-ended");
    Page::new(&op, Place::Reviews, title).show(|cx| pages::ended_duties(cx, &page)).await
}

async fn offered_view(op: &Op, unit: UnitId, notice: Option<String>) -> Answer {
    let subject = op.in_unit(unit);
    let _decides = op.permit(Act::DecideDuty, &subject)?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let named = units::load(conn, organisation, unit).await?;
    let have = cycles::of_unit(conn, organisation, unit).await?;
    let open = named.closed_on.is_none();
    let rows = offered(&named.text, op.visitor.today, |template| cycles::state_in(&have, template));
    let rows = rows.into_iter().map(|(template, offer)| (template, offer, open && op.may(offer.act(), &subject)));
    let page = OfferedDuties { unit, unit_name: named.text.name.to_string(), rows: rows.collect(), notice };
    let title = op.visitor.cx().t("duties-offered");
    let frame = Page::new(op, Place::Reviews, title).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::offered_duties(cx, &page)).await
}

pub(in crate::http) async fn offers(op: Op, Id(unit): Id<Uuid>) -> Answer {
    offered_view(&op, UnitId(unit), None).await
}

pub(in crate::http) async fn take_up(mut op: Op, Id((unit, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (unit, template) = (UnitId(unit), template(&code).ok_or_else(not_found)?);
    let subject = op.in_unit(unit);
    // Who may decide what was excluded may decide the rest too.
    let permit = op.permit(Act::ExcludeDuty, &subject).or_else(|_| op.permit(Act::DecideDuty, &subject))?;
    match services::cycles::take_up(&op.majakka, permit, submission, template).await {
        Ok(()) => flash_redirect(&op, "duty-taken-up", &format!("/units/{unit}/duties")),
        Err(error) => {
            let notice = Some(refusal(&op, why_not(error)?));
            offered_view(&op, unit, notice).await
        }
    }
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<(DutyWithNames, Subject), PageError> {
    let found = duties::one(op.majakka.store.read(), op.actor.organisation, OccurrenceId(id)).await?;
    let subject = op.in_unit(found.unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    Ok((found, subject))
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let template = found.row.template;
    let open = found.kept.occurrence.end().is_none();
    let own = found.kept.asked.as_ref().is_some_and(|(asked_by, _)| *asked_by == op.actor.user);
    let may = |step: &DutyStep| open && op.may(act(&op, *step, &found), &subject) && !(own && *step == DutyStep::Skip);
    let page = DutyShow {
        steps: DutyStep::of(template, found.row.asked).filter(may).collect(),
        row: found.row,
        unit: found.unit,
        unit_name: found.unit_name,
        end: found.end,
        may_do: op.may(Act::DoDuty, &subject),
        waits_for_another: own,
        own: found.own,
        weekday: found.weekday,
        may_choose: open && op.may(Act::DecideDuty, &subject),
    };
    let title = pages::name(&op.visitor.cx(), template);
    Page::new(&op, Place::Reviews, title).show(|cx| pages::show(cx, &page)).await
}

/// What the policy is asked about for this reader.
fn act(op: &Op, step: DutyStep, found: &DutyWithNames) -> Act {
    step.act(found.row.template.owner, found.owner == Some(op.actor.user))
}

fn form(found: &DutyWithNames, step: DutyStep) -> DutyStepPage {
    DutyStepPage {
        step,
        id: found.kept.id.0,
        template: found.row.template,
        unit: found.unit,
        version: found.kept.version,
        notice: None,
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

async fn view(op: &Op, page: DutyStepPage) -> Answer {
    let title = op.visitor.cx().t(&format!("decide-duty-{}", page.step.code()));
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::step(cx, &page)).await
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = DutyStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let _may = op.permit(act(&op, step, &found), &subject)?;
    let page = form(&found, step);
    let there = found.kept.occurrence.end().is_none()
        && DutyStep::of(found.row.template, found.row.asked).any(|other| other == step);
    let notice = (!there).then(|| refusal(&op, "wrong-state"));
    view(&op, DutyStepPage { notice, ..page }).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = DutyStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(act(&op, step, &found), &subject)?;
    let deed = match step.parse(&fields, op.visitor.today) {
        Ok(deed) => deed,
        Err(errors) => return view(&op, DutyStepPage { fields, errors, ..form(&found, step) }).await,
    };
    let expected = (OccurrenceId(id), fields.parse("version").unwrap_or(0));
    let code = match services::duties::step(&op.majakka, permit, submission, expected, deed).await {
        Ok(()) => return flash_redirect(&op, "decided", &format!("/duties/{id}")),
        Err(error) => why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(refusal(&op, code));
    view(&op, DutyStepPage { fields, notice, ..form(&newer, step) }).await
}
