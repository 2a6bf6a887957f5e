//! What everybody reads without signing in: no session is looked at, none is made, and a cache may keep the answer.

pub(in crate::http) mod plans;

use super::reports::public;
use crate::{
    http::{
        PageError, Visitor,
        extract::{Id, Reader},
        page::open_page,
        problem::not_found,
    },
    majakka::Majakka,
    store::{
        self, StoreError,
        reports::{self, Version},
        views::{
            self,
            reports::{Owner, owner, people, public_units, told, units_of},
        },
    },
};
use app::{
    pages::{
        published::{self as pages, PublicReport, PublicUnit},
        report,
    },
    words::Lang,
};
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::{
    month::FourMonths,
    report::{ReportSection, ReportState},
};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

type Answer = Result<Response, PageError>;
type Program = State<Arc<Majakka>>;

/// Who stands behind the address, with every version that was published. Somebody who has told nothing is nobody.
async fn load(majakka: &Majakka, id: Uuid) -> Result<(Owner, Vec<Version>), PageError> {
    let conn = majakka.store.read();
    let versions = reports::public(conn, id).await?;
    if versions.is_empty() {
        return Err(not_found());
    }
    Ok((owner(conn, id).await?, versions))
}

pub(in crate::http) async fn unit(
    State(majakka): Program,
    Reader(visitor): Reader,
    headers: HeaderMap,
    Id(id): Id<Uuid>,
) -> Answer {
    let conn = majakka.store.read();
    let (versions, units) = (reports::public(conn, id).await?, public_units(conn, id).await?);
    let plans = store::plans::public(conn, id).await?;
    if versions.is_empty() && units.is_empty() && plans.is_empty() {
        return Err(not_found());
    }
    let owner = owner(conn, id).await?;
    let names = BTreeMap::new();
    let in_force = versions.iter().find(|version| version.state == ReportState::Published);
    let contact = in_force.and_then(|version| {
        let words = version.text.of(ReportSection::Contact)?.to_string();
        Some((words, Lang::from_code(&version.lang).unwrap_or(Lang::Fi)))
    });
    let page = PublicUnit {
        plans: plans.iter().map(|plan| (plan.of.kind, views::plans::told(plan, &names))).collect(),
        contact,
        owner: id,
        above: owner.unit.as_ref().map(|_| owner.organisation_id),
        units,
        name: owner.name().to_owned(),
        organisation: owner.organisation.clone(),
        reports: versions.iter().map(|version| (version.of.period, told(version, &names))).collect(),
    };
    let title = page.name.clone();
    Ok(open_page(&majakka, &visitor, (title, StatusCode::OK), &headers, |cx| pages::unit(cx, &page)))
}

/// What is in force of four months; where nothing is, that it was there.
pub(in crate::http) async fn report(
    State(majakka): Program,
    Reader(visitor): Reader,
    headers: HeaderMap,
    Id((id, code)): Id<(Uuid, String)>,
) -> Answer {
    let (owner, versions) = load(&majakka, id).await?;
    let period = FourMonths::from_code(&code).ok_or_else(not_found)?;
    let of = || versions.iter().filter(|version| version.of.period == period);
    let version = of().find(|version| version.state == ReportState::Published).or_else(|| of().next());
    answer(&majakka, &visitor, &headers, (&owner, version.ok_or_else(not_found)?)).await
}

/// One version for good.
pub(in crate::http) async fn version(
    State(majakka): Program,
    Reader(visitor): Reader,
    headers: HeaderMap,
    Id((id, code, number)): Id<(Uuid, String, i32)>,
) -> Answer {
    let (owner, versions) = load(&majakka, id).await?;
    let period = FourMonths::from_code(&code).ok_or_else(not_found)?;
    let version = versions.iter().find(|version| version.of.period == period && version.number == number);
    answer(&majakka, &visitor, &headers, (&owner, version.ok_or_else(not_found)?)).await
}

async fn answer(
    majakka: &Majakka,
    visitor: &Visitor,
    headers: &HeaderMap,
    (owner, version): (&Owner, &Version),
) -> Answer {
    let conn = majakka.store.read();
    let approver = version.published.map(|(user, _)| user);
    let names = people(conn, approver).await?;
    let measures = reports::measures(conn, version.id).await?.into_iter().map(|(_, line)| line).collect();
    let facts = version.facts.as_ref().ok_or(StoreError::Corrupt("report_versions"))?;
    let units = units_of(conn, facts).await?;
    let page: PublicReport = public((version, owner), (facts, measures), (told(version, &names), units));
    let title = format!("{}, {}", report::title(&visitor.cx(), page.period), page.name);
    Ok(match version.state.is_public() {
        true => open_page(majakka, visitor, (title, StatusCode::OK), headers, |cx| pages::report(cx, &page)),
        false => open_page(majakka, visitor, (title, StatusCode::GONE), headers, |cx| pages::withdrawn(cx, &page)),
    })
}
