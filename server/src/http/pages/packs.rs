//! What an inspector is handed: the page of a unit's packs, and a new one.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
    },
    pack, services,
    store::{
        packs::PackMade,
        units,
        views::{
            pack::{PackFacts, PackOf},
            packs,
        },
    },
};
use app::{
    pages::{
        pack::{PackPage, pack as page_of},
        problem::Problem,
    },
    shell::Place,
};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    calendar::start_of_day,
    form::{Fields, FormErrors},
    ids::UnitId,
    pack::{PackField, PackReach},
    policy::Act,
};
use rand::TryRng;
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Id(id): Id<Uuid>, Query(query): Query) -> Answer {
    let _takes = op.permit(Act::TakePack, &op.in_unit(UnitId(id)))?;
    let fields = Fields::default().with("reach", PackReach::Year.code());
    page(&op, UnitId(id), query.one("after"), (fields, FormErrors::default())).await
}

async fn page(op: &Op, unit: UnitId, after: &str, (fields, errors): (Fields, FormErrors<PackField>)) -> Answer {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let name = units::load(conn, organisation, unit).await?.text.name.to_string();
    let (made, next) = packs::list(conn, (organisation, unit), Some(after).filter(|mark| !mark.is_empty())).await?;
    let next = next.map(|after| format!("/units/{unit}/packs?after={after}"));
    let any = !errors.is_empty();
    let page = PackPage { unit, name, made, next, fields, errors };
    let title = op.visitor.cx().t("pack-title");
    Page::new(op, Place::Picture, title).with_problems(any).show(|cx| page_of(cx, &page)).await
}

/// The archive, once it is noted who took it.
pub(in crate::http) async fn make(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let unit = UnitId(id);
    let permit = op.permit(Act::TakePack, &op.in_unit(unit))?;
    let reach = match PackReach::parse(&fields) {
        Ok(reach) => reach,
        Err(errors) => return page(&op, unit, "", (fields, errors)).await,
    };
    op.majakka.limits.file(op.session.user.0).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    let _turn = op.majakka.packs.acquire().await.map_err(|_| PageError::Fault("pack"))?;
    let zone = op.majakka.config.time_zone;
    let from = reach.from(op.visitor.today);
    let of = PackOf {
        organisation: op.actor.organisation,
        unit,
        from,
        begin: start_of_day(from, zone),
        now: op.visitor.now,
    };
    let conn = op.majakka.store.read();
    let name = units::load(conn, of.organisation, unit).await?.text.name.to_string();
    let facts = PackFacts::read(conn, of, zone, (name, op.session.organisation_name.clone())).await?;
    let mut salt = [0; 32];
    rand::rngs::SysRng.try_fill_bytes(&mut salt).map_err(|_| PageError::Fault("pack"))?;
    let cx = op.visitor.cx();
    let built = tokio::task::spawn_blocking(move || pack::build(&cx, facts, salt)).await;
    let made = built.map_err(|_| PageError::Fault("pack"))?.map_err(|error| {
        tracing::error!(%error, "a pack could not be written");
        PageError::Fault("pack")
    })?;
    let noted = PackMade {
        id: crate::ids::new_id(op.visitor.now),
        unit,
        from: of.from,
        files: made.files,
        manifest_hash: made.manifest_hash,
    };
    services::packs::note(&op.majakka, permit, noted).await?;
    let name = format!("attachment; filename=\"majakka-pack-{}.zip\"", op.visitor.today);
    let mut answer = made.bytes.into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(answer)
}
