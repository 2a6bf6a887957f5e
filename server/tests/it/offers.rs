//! Duties that a unit takes up, and duties that rest because its services have changed.

use crate::{
    cycles::{tick, turns},
    duties::{do_step, duty},
    incidents::{page, to},
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;

const UNIT: &str = "Kontio-koti";

async fn home(site: &Site) -> String {
    format!("/units/{}/duties", site.id(&format!("SELECT id FROM units WHERE name = '{UNIT}'")).await)
}

#[tokio::test]
async fn a_unit_takes_up_what_perhaps_concerns_it_and_once() {
    taken_up(Site::demo().await).await;
}

#[tokio::test]
async fn a_unit_takes_up_what_perhaps_concerns_it_on_postgresql_too() {
    let postgres = Postgres::start();
    taken_up(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn taken_up(site: Site) {
    tick(&site, "2026-09-16").await;
    let (mut mikael, mut oona, mut aino) =
        (site.signed_in("mikael").await, site.signed_in("oona").await, site.signed_in("aino").await);
    let (home, placer) = (home(&site).await, format!("{}/offered/fb-placer", home(&site).await));
    let offers = format!("{home}/offered");
    assert!(page(&mut mikael, &offers).await.shows("Sijoittajan tai tilaajan palaute"));
    assert!(page(&mut mikael, &home).await.body.contains(&offers));
    assert!(!page(&mut oona, &home).await.body.contains(&offers), "who decides nothing is offered nothing");
    assert_eq!(oona.get(&offers).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.signed_in("sari").await.get(&offers).await.status, StatusCode::NOT_FOUND);
    to(&mikael.fill_at(&offers, &placer, &[]).await);
    assert!(page(&mut mikael, &home).await.shows("Sijoittajan tai tilaajan palaute"));
    assert_eq!(turns(&site, UNIT, "fb-placer").await, ["2027-03-16 2027-03-16 open"]);
    let again = mikael.post(&placer, &[("submission", &uuid::Uuid::new_v4().to_string())]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());
    assert_eq!(turns(&site, UNIT, "fb-placer").await.len(), 1);

    // What the safety lead has decided, the safety lead decides anew.
    let walk = duty(&site, "fire-walk").await;
    to(&do_step(&mut aino, &walk, "exclude", &[("reason", "Talo on uusi.")]).await);
    let shown = page(&mut mikael, &offers).await;
    assert!(shown.shows("Päätetty, ettei tehtävä koske teitä") && !shown.body.contains("offered/fire-walk"));
    let walk = format!("{offers}/fire-walk");
    let refused = mikael.post(&walk, &[("submission", &uuid::Uuid::new_v4().to_string())]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert!(refused.shows("Roolisi ei riitä tähän."), "{}", refused.text());
    to(&aino.fill_at(&offers, &walk, &[]).await);
    tick(&site, "2026-09-17").await;
    let walks = ["2027-03-16 2027-03-16 not-applicable", "2027-03-17 2027-03-17 open"];
    assert_eq!(turns(&site, UNIT, "fire-walk").await, walks, "what was decided stays");
}

#[tokio::test]
async fn what_the_services_of_a_unit_do_not_have_any_more_rests_until_they_have_it_again() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let mut admin = site.signed_in("admin").await;
    let mut aino = site.signed_in("aino").await;
    let edit = format!("/admin/units/{}", site.id(&format!("SELECT id FROM units WHERE name = '{UNIT}'")).await);
    let home = home(&site).await;
    assert!(page(&mut aino, &home).await.shows("Yhteisökokous"));
    let lines = |lines: &'static str| [("name", UNIT), ("kind", "open-service"), ("lines", lines)];
    to(&admin.fill_at(&edit, &edit, &lines("family-work")).await);
    let open = page(&mut aino, &home).await;
    assert!(!open.shows("Yhteisökokous") && open.shows("Yksikön riskien arviointi"), "{}", open.text());
    assert_eq!(turns(&site, UNIT, "meet-week").await.len(), 1, "what was made stays");
    tick(&site, "2026-10-20").await;
    assert_eq!(turns(&site, UNIT, "meet-week").await.len(), 1, "nothing is made while it rests");
    let mut admin = site.signed_in("admin").await;
    let fields = [("name", UNIT), ("kind", "institution"), ("lines", "institution")];
    to(&admin.fill_at(&edit, &edit, &fields).await);
    let mut aino = site.signed_in("aino").await;
    assert!(page(&mut aino, &home).await.shows("Yhteisökokous"));
}
