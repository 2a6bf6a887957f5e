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
    store::views::{
        duties::{self, DutySight, DutyWithNames},
        duty_year,
    },
};
use app::{
    pages::{
        duty::{
            self as pages, DutyList, DutyShow, DutyStepPage, EndedDuties, OfferedDuties, OrganisationDuties,
            PeopleDuties, YearClock, YearTurn,
        },
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    cycle::{self as duty, DutyStep},
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
    let leads = op.may(Act::ReadOrganisationDuty, &Subject::organisation(op.actor.organisation));
    if let [unit] = units.as_slice()
        && !leads
    {
        return Ok(see_other(&format!("/units/{}/duties", unit.id)));
    }
    let title = op.visitor.cx().t("duties-units");
    Page::new(&op, Place::Reviews, title)
        .with_files(op.actor.may_somewhere(Act::Export), "/duties/export/{kind}")
        .show(|cx| pages::units(cx, &units, leads))
        .await
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
        rows: duties::of_unit(conn, (organisation, unit), &DutySight::of(&op.actor)).await?,
        clock_odd: head.clock_odd,
        compliance: head.compliance,
        may_decide: op.may(Act::DecideDuty, &subject),
    };
    let title = op.visitor.cx().t("duties-title");
    Page::new(&op, Place::Reviews, title)
        .with_files(op.may(Act::Export, &subject), format!("/units/{unit}/duties/export/{{kind}}"))
        .show(|cx| pages::list(cx, &page))
        .await
}

/// One duty of a unit's people, of each whom the reader may know of.
pub(in crate::http) async fn people(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(unit))?;
    let template = duty::template(&code).filter(|duty| duty.scope.is_of_person()).ok_or_else(not_found)?;
    let conn = op.majakka.store.read();
    let page = PeopleDuties {
        unit,
        unit_name: duties::unit_name(conn, organisation, unit).await?,
        template,
        rows: duties::of_people(conn, (organisation, unit), &DutySight::of(&op.actor), template).await?,
    };
    let title = pages::name(&op.visitor.cx(), template);
    Page::new(&op, Place::Reviews, title).show(|cx| pages::people(cx, &page)).await
}

pub(in crate::http) async fn organisation(op: Op) -> Answer {
    let organisation = op.actor.organisation;
    let _reads = op.permit(Act::ReadOrganisationDuty, &Subject::organisation(organisation))?;
    let page = OrganisationDuties {
        name: op.session.organisation_name.clone(),
        rows: duties::of_organisation(op.majakka.store.read(), organisation).await?,
        may_decide: op.may(Act::DecideDuty, &Subject::organisation(organisation)),
    };
    let title = op.visitor.cx().t("duties-organisation");
    Page::new(&op, Place::OrganisationDuties, title).show(|cx| pages::organisation(cx, &page)).await
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
    let (rows, next) = duties::ended(conn, (organisation, unit), &DutySight::of(&op.actor), after).await?;
    let page = EndedDuties { unit, unit_name, rows, next };
    let title = op.visitor.cx().t("duties-ended");
    Page::new(&op, Place::Reviews, title)
        .with_files(op.may(Act::Export, &op.in_unit(unit)), format!("/units/{unit}/duties/ended/export/{{kind}}"))
        .show(|cx| pages::ended_duties(cx, &page))
        .await
}

/// A unit, or the organisation as a whole.
fn in_place(op: &Op, unit: Option<UnitId>) -> Subject {
    unit.map_or_else(|| Subject::organisation(op.actor.organisation), |unit| op.in_unit(unit))
}

async fn offered_view(op: &Op, unit: Option<UnitId>, notice: Option<String>) -> Answer {
    let subject = in_place(op, unit);
    let _decides = op.permit(Act::DecideDuty, &subject)?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let offers = services::offers::list(conn, organisation, unit, op.visitor.today).await?;
    let place_name = offers.unit_name.unwrap_or_else(|| op.session.organisation_name.clone());
    let rows = offers.rows.into_iter();
    let rows = rows.map(|(template, offer)| (template, offer, offers.works && op.may(offer.act(), &subject)));
    let page = OfferedDuties { unit, place_name, rows: rows.collect(), notice };
    let title = op.visitor.cx().t("duties-offered");
    let frame = Page::new(op, place(unit), title).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::offered_duties(cx, &page)).await
}

pub(in crate::http) async fn offers(op: Op, Id(unit): Id<Uuid>) -> Answer {
    offered_view(&op, Some(UnitId(unit)), None).await
}

pub(in crate::http) async fn organisation_offers(op: Op) -> Answer {
    offered_view(&op, None, None).await
}

pub(in crate::http) async fn take_up(op: Op, Id((unit, code)): Id<(Uuid, String)>, form: Form) -> Answer {
    take_up_in(op, Some(UnitId(unit)), &code, form).await
}

pub(in crate::http) async fn organisation_takes_up(op: Op, Id(code): Id<String>, form: Form) -> Answer {
    take_up_in(op, None, &code, form).await
}

async fn take_up_in(mut op: Op, unit: Option<UnitId>, code: &str, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let template = duty::template(code).ok_or_else(not_found)?;
    let subject = in_place(&op, unit);
    // Who may decide what was excluded may decide the rest too.
    let permit = op.permit(Act::ExcludeDuty, &subject).or_else(|_| op.permit(Act::DecideDuty, &subject))?;
    let back = unit.map_or("/duties/organisation".into(), |unit| format!("/units/{unit}/duties"));
    match services::offers::take_up(&op.majakka, permit, submission, template).await {
        Ok(()) => flash_redirect(&op, "duty-taken-up", &back),
        Err(error) => {
            let notice = Some(refusal(&op, why_not(error)?));
            offered_view(&op, unit, notice).await
        }
    }
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<(DutyWithNames, Subject), PageError> {
    let found = duties::one(op.majakka.store.read(), op.actor.organisation, OccurrenceId(id)).await?;
    let (scope, place) = (found.row.template.scope, in_place(op, found.unit));
    let subject = found.worker.map_or(place, |worker| place.owned_by(worker));
    // Who may not know of a person's duty hears the same as of one that is not there.
    let hidden = |refused| if scope.is_of_person() { not_found() } else { refused };
    let _reads = op.permit(scope.read_act(), &subject).map_err(hidden)?;
    Ok((found, subject))
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let template = found.row.template;
    let open = found.is_open();
    let own = found.kept.asked.as_ref().is_some_and(|(asked_by, _)| *asked_by == op.actor.user);
    let may = |step: &DutyStep| open && op.may(act(&op, *step, &found), &subject) && !(own && *step == DutyStep::Skip);
    let page = DutyShow {
        steps: DutyStep::of(template, found.row.asked).filter(may).collect(),
        row: found.row,
        unit: found.unit,
        place_name: found.place_name,
        end: found.end,
        may_do: op.may(Act::DoDuty, &subject),
        over: found.over,
        waits_for_another: own,
        own: found.own,
        weekday: found.weekday,
        // What a worker has to see to is nobody else's by name.
        may_choose: open && (template.has_rhythm() || found.worker.is_none()) && op.may(Act::DecideDuty, &subject),
    };
    let title = pages::name(&op.visitor.cx(), template);
    Page::new(&op, place(page.unit), title).show(|cx| pages::show(cx, &page)).await
}

/// Administrators reach the organisation's duties, and no unit's.
pub(super) fn place(unit: Option<UnitId>) -> Place {
    if unit.is_some() { Place::Reviews } else { Place::OrganisationDuties }
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
        place_name: found.place_name.clone(),
        whose: found.row.whose.clone(),
        version: found.kept.version,
        notice: None,
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

async fn view(op: &Op, page: DutyStepPage) -> Answer {
    let title = pages::of_scope(&op.visitor.cx(), &format!("decide-duty-{}", page.step.code()), page.template);
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, place(page.unit), title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::step(cx, &page)).await
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = DutyStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let _may = op.permit(act(&op, step, &found), &subject)?;
    let page = form(&found, step);
    let there = found.is_open() && DutyStep::of(found.row.template, found.row.asked).any(|other| other == step);
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
