//! What an inspector looks at is noted before it is shown, and told to those who answer for the organisation.

use crate::{
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;

const NOTED: &str = "audit_events WHERE entity = 'inspection'";

async fn each_view_is_noted(site: Site) {
    let mut inspector = site.signed_in("inspector").await;
    let before = site.count(NOTED).await;
    let hazard = site.hazard("Kontio-koti", "controlled").await;
    let shown = inspector.get(&format!("/hazards/{hazard}")).await;
    assert_eq!(shown.status, StatusCode::OK);
    // What is not there, or not for an inspector, was asked for all the same.
    let foreign = site.hazard("Poukama", "controlled").await;
    assert_eq!(inspector.get(&format!("/hazards/{foreign}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.count(NOTED).await, before + 2);
    let mut aino = site.signed_in("aino").await;
    let list = aino.get("/admin/inspections").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.body.contains(&format!("href=\"/hazards/{hazard}\"")), "{}", list.text());
    assert_eq!(site.count(NOTED).await, before + 2, "others are not noted");
    // Administrators see that something was looked at, and are led to no content.
    let mut admin = site.signed_in("admin").await;
    let list = admin.get("/admin/inspections").await;
    assert!(list.shows("Vaarat") && !list.body.contains("href=\"/hazards/"), "{}", list.text());
    for who in ["mikael", "oona", "inspector"] {
        let status = site.signed_in(who).await.get("/admin/inspections").await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{who}");
    }
    server::store::history::verify(site.majakka.store.read()).await.unwrap().unwrap();
}

#[tokio::test]
async fn every_view_of_an_inspector_is_noted_and_shown_to_those_who_answer() {
    each_view_is_noted(Site::demo().await).await;
}

#[tokio::test]
async fn every_view_of_an_inspector_is_noted_and_shown_to_those_who_answer_on_postgresql() {
    let postgres = Postgres::start();
    each_view_is_noted(Site::seeded(Folder::new(), &postgres.url).await).await;
}
