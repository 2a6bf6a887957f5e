//! Units that close, and versions that move on while somebody writes.

use crate::site::{Browser, Site};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;

async fn unit(site: &Site, name: &str) -> String {
    site.id(&format!("SELECT id FROM units WHERE name = '{name}'")).await.to_string()
}

async fn close(site: &Site, admin: &mut Browser, name: &str) -> crate::site::Answer {
    let path = format!("/admin/units/{}", unit(site, name).await);
    let page = admin.get(&path).await;
    admin.answer(&page, &format!("{path}/close"), &[]).await
}

#[tokio::test]
async fn a_unit_with_unfinished_actions_against_serious_risks_does_not_close() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    let refused = close(&site, &mut admin, "Kontio-koti").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.shows("keskeneräisiä toimenpiteitä vakavia riskejä vastaan"), "{}", refused.text());
}

#[tokio::test]
async fn a_closed_units_series_are_read_and_nothing_new_is_begun_in_it() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    let done = close(&site, &mut admin, "Asumispolku").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(admin.get("/admin/units").await.shows("Suljettu"));
    let mut aino = site.signed_in("aino").await;
    let version = site.version("Asumispolku", "approved").await;
    let page = aino.get(&format!("/assessments/{version}")).await;
    assert_eq!(page.status, StatusCode::OK, "it is read");
    let series = "SELECT s.id FROM assessment_series s JOIN units u ON u.id = s.unit_id WHERE u.name = 'Asumispolku'";
    let next = format!("/assessments/series/{}/next", site.id(series).await);
    let refused = aino.answer(&page, &next, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Yksikkö on suljettu."), "{}", refused.text());
    // No form offers it, and none that names it is taken.
    let closed = unit(&site, "Asumispolku").await;
    let form = aino.get("/hazards/new").await;
    assert!(!form.body.contains(&closed));
    let fields =
        [("unit", &*closed), ("title", "Uusi"), ("area", "fire"), ("affected", "staff"), ("source", "observation")];
    assert_eq!(aino.answer(&form, "/hazards/new", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let error = aino.answer(&form, "/hazards/new", &fields).await;
    assert!(error.shows("Yksikkö on suljettu. Valitse toinen yksikkö.") && error.body.contains("value=\"Uusi\""));
    // Time asks for nothing in it any more.
    site.pass(chrono::TimeDelta::days(400));
    server::services::reviews::look(&site.majakka).await.unwrap();
    let asked = "review_tasks t JOIN units u ON u.id = t.unit_id WHERE u.name = 'Asumispolku'";
    assert_eq!(site.count(asked).await, 0);
    // Opened again, it works as before.
    let mut admin = site.signed_in("admin").await;
    let path = format!("/admin/units/{closed}");
    let page = admin.get(&path).await;
    assert!(page.shows("Yksikkö on suljettu ke 16.9.2026."), "{}", page.text());
    assert_eq!(admin.answer(&page, &format!("{path}/open"), &[]).await.status, StatusCode::SEE_OTHER);
    server::services::reviews::look(&site.majakka).await.unwrap();
    assert_eq!(site.count(asked).await, 1);
}

#[tokio::test]
async fn what_was_written_into_a_line_is_kept_on_the_page_when_its_version_was_approved_meanwhile() {
    let site = Site::demo().await;
    let version = site.version("Poukama", "in-review").await;
    let line = format!(
        "SELECT i.id FROM assessment_items i WHERE i.version_id = x'{}' ORDER BY i.position LIMIT 1",
        version.simple()
    );
    let line = format!("/assessments/{version}/items/{}", site.id(&line).await);
    // The page was opened while it was a draft.
    let state =
        |state: &str| format!("UPDATE assessment_versions SET state = '{state}' WHERE id = x'{}'", version.simple());
    let schema = site.majakka.store.schema();
    schema.execute_unprepared(&state("draft")).await.unwrap();
    let mut sari = site.signed_in("sari").await;
    let open = sari.get(&line).await;
    schema.execute_unprepared(&state("in-review")).await.unwrap();
    let mut aino = site.signed_in("aino").await;
    let approved = aino.fill(&format!("/assessments/{version}/steps/approve"), &[]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
    let late = sari.answer(&open, &line, &[("scenario", "Sarin uusi kuvaus"), ("now-l", "1"), ("now-s", "1")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.shows("Arviointi ei ole enää luonnos") && late.shows("Sarin uusi kuvaus"), "{}", late.text());
    assert_eq!(site.count("assessment_items WHERE scenario = 'Sarin uusi kuvaus'").await, 0);
}

#[tokio::test]
async fn an_approver_who_looked_at_an_older_text_approves_nothing() {
    let site = Site::demo().await;
    let version = site.version("Poukama", "in-review").await;
    let mut aino = site.signed_in("aino").await;
    let approve = format!("/assessments/{version}/steps/approve");
    let open = aino.get(&approve).await;
    // Returned, mended and submitted again by others.
    let moved = format!("UPDATE assessment_versions SET version = version + 2 WHERE id = x'{}'", version.simple());
    site.majakka.store.schema().execute_unprepared(&moved).await.unwrap();
    let late = aino.answer(&open, &approve, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.shows("Joku muutti tätä samaan aikaan"));
    assert_eq!(site.count("assessment_versions WHERE state = 'approved' AND number = 2").await, 0);
}

#[tokio::test]
async fn two_who_tell_of_a_draft_at_once_see_both_texts() {
    let site = Site::demo().await;
    let about = format!("/assessments/{}/about", site.version("Kontio-koti", "draft").await);
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let (hers, his) = (oona.get(&about).await, mikael.get(&about).await);
    let team = |team: &'static str| {
        [("team", team), ("no-representative", "yes"), ("child-view", "Hyvä."), ("changes", "Ei.")]
    };
    assert_eq!(oona.answer(&hers, &about, &team("Oonan tiimi")).await.status, StatusCode::SEE_OTHER);
    let late = mikael.answer(&his, &about, &team("Mikaelin tiimi")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.shows("Oonan tiimi") && late.shows("Mikaelin tiimi"), "{}", late.text());
}

#[tokio::test]
async fn the_approver_sees_what_happened_since_the_version_before() {
    let site = Site::demo().await;
    let (mut sari, mut aino) = (site.signed_in("sari").await, site.signed_in("aino").await);
    let hazard = site.hazard("Poukama", "controlled").await;
    let reopen = [("reason", "Sama tapahtui eilen uudelleen.")];
    let done = sari.fill(&format!("/hazards/{hazard}/decide/reopen"), &reopen).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let version = site.version("Poukama", "in-review").await;
    let page = aino.get(&format!("/assessments/{version}/difference")).await;
    assert!(page.shows("Edellisen version jälkeen") && page.shows("Vaara toteutui uudelleen"), "{}", page.text());
    assert!(page.body.contains(&format!("/hazards/{hazard}")));
}

#[tokio::test]
async fn a_handover_sent_twice_gives_the_same_answer() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let path = format!("/actions/handover?unit={}", unit(&site, "Kontio-koti").await);
    let form = mikael.get(&path).await;
    let id = |who: &str| format!("SELECT id FROM users WHERE email LIKE '{who}%'");
    let (eero, oona) = (site.id(&id("eero")).await.to_string(), site.id(&id("oona")).await.to_string());
    let fields = [("from", &*eero), ("to", &*oona), ("reason", "Eero lähtee.")];
    for _ in 0..2 {
        let sent = mikael.answer(&form, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    }
}
