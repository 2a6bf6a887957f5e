//! The picture of a unit.

use crate::{
    http::{Op, Page, PageError, extract::Id, problem::not_found, see_other},
    store::views::{incident_times, picture, unit_facts},
};
use app::{
    pages::unit::{self as pages, UnitPicture},
    shell::Place,
};
use axum::response::Response;
use domain::{
    ids::UnitId,
    policy::{Act, Scope},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op) -> Answer {
    let scope = op.actor.scope(Act::ReadAssessment);
    if scope == Scope::Nothing {
        return Err(not_found());
    }
    let units = picture::units(op.majakka.store.read(), &scope, op.visitor.today).await?;
    if let [unit] = units.as_slice() {
        return Ok(see_other(&format!("/units/{}", unit.id)));
    }
    let title = op.visitor.cx().t("picture-units");
    Page::new(&op, Place::Picture, title).show(|cx| pages::list(cx, &units)).await
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
        may_keep_contacts: op.may(Act::KeepContacts, &of_unit),
        together: op.may(Act::AnswerProposal, &of_unit),
        may_check: op.may(Act::FileHazard, &of_unit),
        may_mark_absence: op.may(Act::KeepAbsence, &of_unit),
    };
    let title = page.name.clone();
    Page::new(&op, Place::Picture, title).show(|cx| pages::picture(cx, &page)).await
}
