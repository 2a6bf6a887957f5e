//! The pictures of units and of the organisation.

use crate::{
    http::{Op, Page, PageError, extract::Id, problem::not_found, see_other},
    store::{
        units,
        views::{incident_times, organisation_facts, period, picture, unit_facts},
    },
};
use app::{
    pages::picture::{self as pages, OrganisationPicture, PeriodPage, UnitList, UnitPicture},
    shell::Place,
};
use axum::{extract::Query, response::Response};
use domain::{
    ids::UnitId,
    month::{FourMonths, Month},
    policy::{Act, Scope, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

#[derive(Debug, serde::Deserialize)]
pub(in crate::http) struct Limits {
    after: Option<String>,
}

pub(in crate::http) async fn list(op: Op, Query(limits): Query<Limits>) -> Answer {
    let scope = op.actor.scope(Act::ReadAssessment);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let after = limits.after.as_deref();
    let (units, next) = picture::units(op.majakka.store.read(), &scope, op.visitor.today, after).await?;
    let whole = op.may(Act::ReadAssessment, &Subject::organisation(op.actor.organisation));
    if let ([unit], None, false) = (units.as_slice(), after, whole) {
        return Ok(see_other(&format!("/units/{}", unit.id)));
    }
    let next = next.map(|after| format!("/units?after={after}"));
    let title = op.visitor.cx().t("picture-units");
    let page = UnitList { units, next, whole };
    Page::new(&op, Place::Picture, title)
        .with_files(op.actor.may_somewhere(Act::Export), "/units/export/{kind}")
        .show(|cx| pages::list(cx, &page))
        .await
}

pub(in crate::http) async fn organisation(op: Op) -> Answer {
    let organisation = op.actor.organisation;
    let _reads = op.permit(Act::ReadAssessment, &Subject::organisation(organisation))?;
    let (conn, sight) = (op.majakka.store.read(), op.actor.sight(op.visitor.now));
    let moment = (op.visitor.now, op.majakka.config.time_zone);
    let page = OrganisationPicture {
        name: op.session.organisation_name.clone(),
        facts: organisation_facts::of_organisation(conn, &sight, moment).await?,
        compared: organisation_facts::compared(conn, organisation, op.visitor.today).await?,
    };
    let title = op.visitor.cx().t("organisation-picture-title");
    Page::new(&op, Place::Picture, title)
        .with_files(op.may(Act::Export, &Subject::organisation(organisation)), "/organisation/export/{kind}")
        .show(|cx| pages::organisation(cx, &page))
        .await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let of_unit = op.in_unit(unit);
    let _reads = op.permit(Act::ReadAssessment, &of_unit)?;
    let conn = op.majakka.store.read();
    let cx = op.visitor.cx();
    let cells = picture::cells(conn, organisation, unit, (op.session.method, &cx.matrix)).await?;
    let (movements, more_hazards) = picture::movements(conn, organisation, unit).await?;
    let sight = op.actor.sight(op.visitor.now);
    let moment = (op.visitor.now, op.majakka.config.time_zone);
    let times = incident_times::of_unit(conn, &sight, unit, moment).await?;
    let page = UnitPicture {
        id: unit,
        name: cells.unit,
        cells: cells.cells,
        other_method: cells.other_method,
        not_graded: cells.not_graded,
        movements,
        more_hazards,
        levels: picture::levels(conn, organisation, unit, op.majakka.config.time_zone).await?,
        facts: unit_facts::of_unit(conn, (organisation, unit), moment).await?,
        today: op.visitor.today,
        reports: (!sight.is_empty()).then_some(times),
        contacts: cells.contacts,
        may_keep_months: op.may(Act::KeepMonthNumbers, &of_unit),
        may_take_pack: op.may(Act::TakePack, &of_unit),
        may_keep_contacts: op.may(Act::KeepContacts, &of_unit),
        together: op.may(Act::AnswerProposal, &of_unit),
        may_check: op.may(Act::FileHazard, &of_unit),
        may_mark_absence: op.may(Act::KeepAbsence, &of_unit),
    };
    let title = page.name.clone();
    Page::new(&op, Place::Picture, title)
        .with_files(op.may(Act::Export, &of_unit), format!("/units/{unit}/export/{{kind}}"))
        .show(|cx| pages::unit(cx, &page))
        .await
}

/// The newest four months that have ended.
pub(in crate::http) async fn newest_period(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(UnitId(id)))?;
    let newest = FourMonths::of(Month::of(op.visitor.today)).before();
    Ok(see_other(&format!("/units/{id}/periods/{}", newest.code())))
}

pub(in crate::http) async fn of_period(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let _reads = op.permit(Act::ReadAssessment, &op.in_unit(unit))?;
    let today = op.visitor.today;
    let asked = FourMonths::from_code(&code).filter(|period| period.is_over(today)).ok_or_else(not_found)?;
    let conn = op.majakka.store.read();
    let page = PeriodPage {
        unit,
        name: units::load(conn, organisation, unit).await?.text.name.to_string(),
        period: asked,
        later: asked.next().is_over(today),
        facts: period::of_period(conn, (organisation, unit), asked, op.majakka.config.time_zone).await?,
    };
    let title = format!("{} {}", page.name, pages::period_name(&op.visitor.cx(), asked));
    Page::new(&op, Place::Picture, title)
        .with_files(
            op.may(Act::Export, &op.in_unit(unit)),
            format!("/units/{unit}/periods/{}/export/{{kind}}", asked.code()),
        )
        .show(|cx| pages::period(cx, &page))
        .await
}
