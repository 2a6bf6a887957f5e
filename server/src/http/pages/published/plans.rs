//! The plans of a unit or of an organisation as everybody reads them: what is for those who work there alone is not even handed on (I38).

use super::{Answer, Program};
use crate::{
    http::{
        Visitor,
        extract::{Id, Reader},
        page::open_page,
        pages::plans::read,
        problem::not_found,
    },
    majakka::Majakka,
    store::{
        plans::{self, Version},
        reports,
        views::{
            plans::told,
            reports::{owner, people},
        },
    },
};
use app::{
    pages::{
        plan,
        published::{self as pages, PublicPlan},
        report,
    },
    words::Lang,
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::{
    plan::{PlanKind, PlanState},
    report::ReportState,
};
use uuid::Uuid;

/// Every version of a plan that everybody may know of, the newest first.
async fn load(majakka: &Majakka, id: Uuid, code: &str) -> Result<Vec<Version>, crate::http::PageError> {
    let kind = PlanKind::from_code(code).ok_or_else(not_found)?;
    let mut versions = plans::public(majakka.store.read(), id).await?;
    versions.retain(|version| version.of.kind == kind);
    Ok(versions)
}

/// What is in force; where nothing is, that it was there.
pub(in crate::http) async fn plan(
    State(majakka): Program,
    Reader(visitor): Reader,
    headers: HeaderMap,
    Id((id, code)): Id<(Uuid, String)>,
) -> Answer {
    let versions = load(&majakka, id, &code).await?;
    let in_force = versions.iter().find(|version| version.state == PlanState::Published);
    let version = in_force.or_else(|| versions.first()).ok_or_else(not_found)?;
    answer(&majakka, &visitor, &headers, version).await
}

/// One version for good.
pub(in crate::http) async fn version(
    State(majakka): Program,
    Reader(visitor): Reader,
    headers: HeaderMap,
    Id((id, code, number)): Id<(Uuid, String, i32)>,
) -> Answer {
    let versions = load(&majakka, id, &code).await?;
    let version = versions.iter().find(|version| version.number == number).ok_or_else(not_found)?;
    answer(&majakka, &visitor, &headers, version).await
}

async fn answer(majakka: &Majakka, visitor: &Visitor, headers: &HeaderMap, version: &Version) -> Answer {
    let conn = majakka.store.read();
    let owner = owner(conn, version.of.owner()).await?;
    let names = people(conn, version.approved.map(|(user, _)| user)).await?;
    let cx = visitor.cx();
    let reports = reports::public(conn, version.of.owner()).await?;
    let report = reports.iter().find(|report| report.state == ReportState::Published).map(|of| of.of.period);
    let sections = read(plans::sections(conn, version).await?);
    let public = sections.into_iter().filter_map(|mut section| {
        section.text = section.text.public()?;
        Some(section)
    });
    let page = PublicPlan {
        owner: version.of.owner(),
        name: owner.name().to_owned(),
        organisation: owner.organisation.clone(),
        template: version.template,
        lang: Lang::from_code(&version.lang).unwrap_or(Lang::Fi),
        sections: public.collect(),
        told: told(version, &names),
        report: report.map(|period| (period.code(), report::title(&cx, period))),
    };
    let title = format!("{}, {}", plan::title(&cx, version.of.kind), page.name);
    Ok(match version.state.is_public() {
        true => open_page(majakka, visitor, (title, StatusCode::OK), headers, |cx| pages::plan(cx, &page)),
        false => open_page(majakka, visitor, (title, StatusCode::GONE), headers, |cx| pages::plan_withdrawn(cx, &page)),
    })
}
