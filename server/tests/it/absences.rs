//! Absences that somebody else marks: by those who lead where the person works, and seen by the person.

use crate::{
    cycles::tick,
    incidents::{page, to},
    postgres::Postgres,
    reminders::heard,
    rhythm::person,
    site::{Folder, Site},
};
use axum::http::StatusCode;

const UNTIL: (&str, &str) = ("until-day", "30.9.2026");

async fn somebody_falls_ill(site: Site) {
    let (eero, oona) = (person(&site, "eero").await, person(&site, "oona").await);
    let mut mikael = site.signed_in("mikael").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let people = format!("/units/{unit}/people");
    assert!(page(&mut mikael, &format!("/units/{unit}")).await.body.contains(&people));
    let path = format!("/people/{eero}/away");
    let list = page(&mut mikael, &people).await;
    assert!(list.body.contains(&path) && list.shows("Oona Kaislaranta") && !list.shows("Liisa"), "{}", list.text());
    let past = mikael.fill(&path, &[("until-day", "1.9.2026"), ("deputy", &oona)]).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    let empty = mikael.fill(&path, &[]).await;
    assert!(empty.shows("Kirjoita viimeinen poissaolopäivä"), "nobody is back who was not away: {}", empty.text());
    to(&mikael.fill(&path, &[UNTIL, ("deputy", &oona)]).await);
    let list = page(&mut mikael, &people).await;
    assert!(list.shows("Poissa ke 30.9.2026 asti") && list.shows("Sijainen: Oona Kaislaranta"), "{}", list.text());
    let told =
        "audit_events e JOIN users u ON u.id = e.actor_id WHERE e.event = 'user-away' AND u.email LIKE 'mikael@%'";
    assert_eq!(site.count(told).await, 1);

    let mut own = site.signed_in("eero").await;
    let seen = page(&mut own, "/account").await;
    assert!(seen.shows("Poissaolosi merkitsi Mikael"), "{}", seen.text());
    assert!(seen.shows("Muistutuksesi saa Oona Kaislaranta"));

    // Eero is back sooner than anybody thought, and says so; then it is nobody else's word any more.
    to(&own.fill("/account/away", &[]).await);
    assert!(page(&mut own, "/account").await.shows("Et ole merkinnyt poissaoloa."));
    to(&own.fill("/account/away", &[UNTIL]).await);
    assert!(!page(&mut own, "/account").await.shows("Poissaolosi merkitsi"));
    to(&mikael.fill(&path, &[]).await);
    assert_eq!(site.count("users WHERE away_until IS NOT NULL").await, 0);
}

#[tokio::test]
async fn a_supervisor_marks_the_absence_of_somebody_ill_and_the_person_sees_who_did() {
    somebody_falls_ill(Site::demo().await).await;
}

#[tokio::test]
async fn an_absence_is_marked_on_postgresql_too() {
    let postgres = Postgres::start();
    somebody_falls_ill(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn the_deputy_of_somebody_ill_hears_at_the_next_look() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let (mikael, oona) = (person(&site, "mikael").await, person(&site, "oona").await);
    let mut aino = site.signed_in("aino").await;
    to(&aino.fill(&format!("/people/{mikael}/away"), &[("until-day", "31.10.2026"), ("deputy", &oona)]).await);
    tick(&site, "2026-09-23").await;
    assert_eq!(heard(&site, "oona", "staff-safety").await, ["t+0"], "in place of the supervisor");
    assert_eq!(heard(&site, "mikael", "staff-safety").await, [""; 0]);
}

#[tokio::test]
async fn who_does_not_lead_there_marks_nobodys_absence() {
    let site = Site::demo().await;
    let eero = person(&site, "eero").await;
    let path = format!("/people/{eero}/away");
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    for (who, status) in [
        ("oona", StatusCode::FORBIDDEN),
        ("sari", StatusCode::NOT_FOUND),
        ("liisa", StatusCode::NOT_FOUND),
        ("inspector", StatusCode::NOT_FOUND),
    ] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get(&path).await.status, status, "{who}");
        assert_eq!(browser.post(&path, &[UNTIL, ("version", "1")]).await.status, status, "{who}");
        assert_eq!(browser.get(&format!("/units/{unit}/people")).await.status, status, "{who}");
    }
    assert_eq!(site.count("users WHERE away_until IS NOT NULL").await, 0);

    let mut eero_too = site.signed_in("eero").await;
    let own = eero_too.get(&path).await;
    assert_eq!(
        (own.status, own.location()),
        (StatusCode::SEE_OTHER, "/account/away"),
        "one's own is on one's own page"
    );
    let mut mikael = site.signed_in("mikael").await;
    let (aino, nobody) = (person(&site, "aino").await, uuid::Uuid::nil());
    for of in [aino, nobody.to_string(), person(&site, "liisa").await] {
        assert_eq!(mikael.get(&format!("/people/{of}/away")).await.status, StatusCode::NOT_FOUND, "{of}");
    }
}

#[tokio::test]
async fn an_administrator_marks_anybodys_absence_and_who_was_quicker_is_told() {
    let site = Site::demo().await;
    let path = format!("/people/{}/away", person(&site, "aino").await);
    let (mut admin, mut mikael) = (site.signed_in("admin").await, site.signed_in("mikael").await);
    to(&admin.fill(&path, &[UNTIL]).await);
    assert!(site.signed_in("aino").await.get("/account").await.shows("Poissaolosi merkitsi"));
    let path = format!("/people/{}/away", person(&site, "eero").await);
    let (first, second) = (page(&mut admin, &path).await, page(&mut mikael, &path).await);
    to(&admin.answer(&first, &path, &[UNTIL]).await);
    let late = mikael.answer(&second, &path, &[("until-day", "29.9.2026")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("29.9.2026"), "what was typed stays: {}", late.text());
}
