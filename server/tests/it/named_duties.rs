//! Duties that are somebody's by name: who is named hears first, sees them in the own work and does them, until they are handed over.

use crate::{
    cycles::tick,
    duties::{do_step, duty},
    feed::address,
    incidents::{page, to},
    postgres::Postgres,
    reminders::heard,
    rhythm::person,
    site::{Folder, Site},
};
use axum::http::StatusCode;

const MONTHLY: [(&str, &str); 3] = [("count", "1"), ("unit", "m"), ("reason", "Remontin ajan.")];

/// The yearly round of the unit comes each month and is Eero's by name.
async fn named(site: &Site) -> String {
    tick(site, "2026-09-16").await;
    let yearly = duty(site, "risk-year").await;
    let eero = person(site, "eero").await;
    let fields = [&MONTHLY[..], &[("owner", eero.as_str())]].concat();
    let mut mikael = site.signed_in("mikael").await;
    to(&mikael.fill(&format!("{yearly}/rhythm"), &fields).await);
    yearly
}

async fn the_person_named_hears_first(site: Site) {
    let yearly = named(&site).await;
    for day in ["2026-10-02", "2026-10-09", "2026-10-15"] {
        tick(&site, day).await;
    }
    assert_eq!(heard(&site, "eero", "risk-year").await, ["t-14", "t-7", "t-1"]);
    assert_eq!(heard(&site, "mikael", "risk-year").await, [""; 0], "the supervisor hears on the day");
    tick(&site, "2026-10-16").await;
    assert_eq!(heard(&site, "mikael", "risk-year").await, ["t+0"]);

    let (mut eero, mut oona) = (site.signed_in("eero").await, site.signed_in("oona").await);
    assert!(page(&mut eero, "/").await.shows("Toistuva tehtävä, josta sinä huolehdit"));
    assert!(!page(&mut oona, "/").await.shows("Toistuva tehtävä, josta sinä huolehdit"));
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    for path in [format!("/units/{unit}/duties"), format!("/units/{unit}/duties/year"), yearly.clone()] {
        let shown = page(&mut oona, &path).await;
        assert!(shown.shows("Eero Hongisto"), "{path}: {}", shown.text());
    }
    let feed = address(&mut eero).await;
    let told = site.browser().get(&feed).await.body;
    assert!(told.contains("Yksikön riskien arviointi") && !told.contains("Eero"), "the feed tells no names");

    let step = format!("{yearly}/steps/complete");
    assert_eq!(oona.get(&step).await.status, StatusCode::FORBIDDEN, "nobody named Oona");
    to(&do_step(&mut eero, &yearly, "complete", &[("done-day", "16.10.2026")]).await);
    assert!(page(&mut oona, &yearly).await.shows("Tehty"));
}

#[tokio::test]
async fn who_is_named_for_a_duty_hears_first_sees_it_and_does_it() {
    the_person_named_hears_first(Site::demo().await).await;
}

#[tokio::test]
async fn who_is_named_hears_first_on_postgresql_too() {
    let postgres = Postgres::start();
    the_person_named_hears_first(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn the_duty_of_somebody_whose_role_has_ended_goes_back_to_those_who_look_after_such_ones() {
    let site = Site::demo().await;
    let yearly = named(&site).await;
    tick(&site, "2026-10-02").await;
    assert_eq!(heard(&site, "eero", "risk-year").await, ["t-14"]);
    let user = person(&site, "eero").await;
    let mut admin = site.signed_in("admin").await;
    let held = "SELECT g.id FROM role_grants g JOIN users u ON u.id = g.user_id WHERE u.email LIKE 'eero@%'";
    for grant in site.ids(held).await {
        to(&admin.post(&format!("/admin/users/{user}/grants/{grant}/end"), &[]).await);
    }
    tick(&site, "2026-10-09").await;
    assert_eq!(heard(&site, "eero", "risk-year").await, ["t-14"], "who works there no more hears nothing");
    assert_eq!(heard(&site, "mikael", "risk-year").await, ["t-7"], "such duties are the supervisor's");
    let mut mikael = site.signed_in("mikael").await;
    let form = page(&mut mikael, &format!("{yearly}/rhythm")).await;
    assert!(!form.shows("Eero Hongisto"), "only who works there is offered: {}", form.text());
    let stranger =
        mikael.answer(&form, &format!("{yearly}/rhythm"), &[&MONTHLY[..], &[("owner", &user)]].concat()).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn who_gets_a_duty_of_somebody_else_hears_of_it_at_the_next_look() {
    let site = Site::demo().await;
    let yearly = named(&site).await;
    tick(&site, "2026-10-10").await;
    assert_eq!(heard(&site, "oona", "risk-year").await, [""; 0]);
    let oona = person(&site, "oona").await;
    let mut mikael = site.signed_in("mikael").await;
    to(&mikael.fill(&format!("{yearly}/rhythm"), &[&MONTHLY[..], &[("owner", oona.as_str())]].concat()).await);
    tick(&site, "2026-10-11").await;
    assert_eq!(heard(&site, "oona", "risk-year").await, ["t-7"]);
    assert_eq!(site.count("audit_events WHERE event = 'cycle-owner-chosen'").await, 2);
}

#[tokio::test]
async fn an_account_closes_only_when_the_duties_under_its_name_are_handed_over() {
    let site = Site::demo().await;
    let yearly = named(&site).await;
    let (eero, oona) = (person(&site, "eero").await, person(&site, "oona").await);
    let (mut admin, mut mikael) = (site.signed_in("admin").await, site.signed_in("mikael").await);
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let handover = format!("/actions/handover?unit={unit}");
    let moves = [("from", eero.as_str()), ("to", oona.as_str()), ("reason", "Eero lähtee talosta.")];
    to(&mikael.fill(&handover, &moves).await);
    assert_eq!(site.count("cycles WHERE owner_id = (SELECT id FROM users WHERE email LIKE 'oona@%')").await, 1);
    assert!(page(&mut mikael, &yearly).await.shows("Oona Kaislaranta"));

    to(&mikael.fill(&format!("{yearly}/rhythm"), &[&MONTHLY[..], &[("owner", eero.as_str())]].concat()).await);
    let user = format!("/admin/users/{eero}");
    let form = page(&mut admin, &user).await;
    let refused = admin.answer(&form, &format!("{user}/leave"), &[]).await;
    assert!(refused.shows("Henkilön nimissä on toistuvia tehtäviä."), "{} {}", refused.status, refused.text());
    let offered = page(&mut mikael, &handover).await;
    assert!(offered.shows("Eero Hongisto, 1 tehtävä"), "{}", offered.text());
    to(&mikael.answer(&offered, &handover, &moves).await);
    let form = page(&mut admin, &user).await;
    to(&admin.answer(&form, &format!("{user}/leave"), &[]).await);
}
