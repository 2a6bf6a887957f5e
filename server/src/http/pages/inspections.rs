//! What inspectors have looked at.

use crate::{
    http::{Op, Page, PageError, extract::Query},
    store::views::inspections,
};
use app::{
    pages::admin::{InspectionList, inspections as page_of},
    shell::Place,
};
use axum::response::Response;
use domain::policy::{Act, Subject};

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Result<Response, PageError> {
    let organisation = op.actor.organisation;
    let _reads = op.permit(Act::ReadInspections, &Subject::organisation(organisation))?;
    let after = Some(query.one("after")).filter(|mark| !mark.is_empty());
    let (viewed, next) = inspections::list(op.majakka.store.read(), organisation, after).await?;
    let page = InspectionList {
        viewed,
        next: next.map(|after| format!("/admin/inspections?after={after}")),
        content: op.actor.may_somewhere(Act::ReadHazard),
    };
    let title = op.visitor.cx().t("inspections-title");
    Page::new(&op, Place::Inspections, title)
        .with_files(true, "/admin/inspections/export/{kind}")
        .show(|cx| page_of(cx, &page))
        .await
}
