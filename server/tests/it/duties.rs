//! What people do with the duties that come back: they see what is late and why, say that it was done, and leave nothing out alone.

use crate::{
    cycles::{tick, turns},
    incidents::{page, to},
    postgres::Postgres,
    site::{Browser, Folder, Site},
};
use axum::http::StatusCode;

const UNIT: &str = "Kontio-koti";

/// A year that began on the day of the demonstration; today some duties are late.
async fn month_later() -> Site {
    later(Site::demo().await).await
}

pub async fn later(site: Site) -> Site {
    tick(&site, "2026-09-16").await;
    tick(&site, "2026-10-20").await;
    site
}

pub async fn duty(site: &Site, template: &str) -> String {
    let sql = format!(
        "SELECT o.id FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = c.unit_id \
         WHERE u.name = '{UNIT}' AND c.template = '{template}' ORDER BY o.turn DESC LIMIT 1"
    );
    format!("/duties/{}", site.id(&sql).await)
}

pub async fn do_step(browser: &mut Browser, duty: &str, step: &str, fields: &[(&str, &str)]) -> crate::site::Answer {
    browser.fill(&format!("{duty}/steps/{step}"), fields).await
}

#[tokio::test]
async fn what_is_late_stands_first_with_its_reason_and_is_done_with_its_day() {
    late_and_done(month_later().await).await;
}

#[tokio::test]
async fn what_is_late_is_seen_and_left_out_on_postgresql_too() {
    let postgres = Postgres::start();
    let site = later(Site::seeded(Folder::new(), &postgres.url).await).await;
    let mut aino = site.signed_in("aino").await;
    assert!(page(&mut aino, "/duties").await.shows("myöhässä"));
    left_out(&site).await;
    late_and_done(site).await;
}

async fn late_and_done(site: Site) {
    let (mut mikael, mut oona) = (site.signed_in("mikael").await, site.signed_in("oona").await);
    assert!(page(&mut mikael, "/").await.shows("Toistuva tehtävä on myöhässä"));
    assert!(!page(&mut oona, "/").await.shows("Toistuva tehtävä on myöhässä"), "the supervisor looks after it");
    let only = mikael.get("/duties").await;
    let list = page(&mut mikael, only.location()).await;
    let (late, later) = (list.body.find("id=\"h-late\"").unwrap(), list.body.find("id=\"h-later\"").unwrap());
    let meeting = duty(&site, "meet-week").await;
    let at = list.body.find(&meeting).unwrap();
    assert!(late < at && at < later, "{}", list.text());
    assert!(list.shows("Seuraava ke 16.9.2026, koska se tehdään joka viikko samana päivänä."), "{}", list.text());
    assert!(list.shows("Lastensuojelulaki 417/2007") && list.shows("Yksikön riskien arviointi"));

    let early = do_step(&mut oona, &meeting, "complete", &[("done-day", "21.10.2026")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.text());
    to(&do_step(&mut oona, &meeting, "complete", &[("done-day", "19.10.2026")]).await);
    let done = page(&mut oona, &meeting).await;
    assert!(done.shows("Tehty") && done.shows("Oona Kaislaranta"), "{}", done.text());
    let meetings = ["2026-W38 2026-09-16 completed", "2026-W43 2026-10-21 open"];
    assert_eq!(turns(&site, UNIT, "meet-week").await, meetings, "the weeks between are not walked any more");
    assert!(tick(&site, "2026-10-20").await.occurrences == 0);
    let again = oona.get(&format!("{meeting}/steps/complete")).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "what was done is a fact");
}

#[tokio::test]
async fn a_supervisors_duty_is_done_by_those_who_lead_and_once_though_sent_twice() {
    let site = month_later().await;
    let (mut mikael, mut oona) = (site.signed_in("mikael").await, site.signed_in("oona").await);
    let (yearly, path) = (duty(&site, "risk-year").await, "/steps/complete");
    assert_eq!(oona.get(&format!("{yearly}{path}")).await.status, StatusCode::FORBIDDEN);
    assert!(!page(&mut oona, &yearly).await.shows("Kirjaa tehdyksi"));
    for who in ["admin", "sari", "inspector"] {
        let status = site.signed_in(who).await.get(&format!("{yearly}{path}")).await.status;
        assert!(status == StatusCode::NOT_FOUND || status == StatusCode::FORBIDDEN, "{who} {status}");
    }
    let completed = "audit_events WHERE event = 'occurrence-completed'";
    let before = site.count(completed).await;
    let form = page(&mut mikael, &format!("{yearly}{path}")).await;
    for _ in 0..2 {
        to(&mikael.answer(&form, &format!("{yearly}{path}"), &[("done-day", "20.10.2026")]).await);
    }
    let years = ["2027-09-16 2027-09-16 completed", "2027-10-20 2027-10-20 open"];
    assert_eq!(turns(&site, UNIT, "risk-year").await, years);
    assert_eq!(site.count(completed).await, before + 1);
}

#[tokio::test]
async fn a_duty_is_left_out_only_when_somebody_else_approves_and_never_what_the_law_asks_for() {
    left_out(&month_later().await).await;
}

async fn left_out(site: &Site) {
    let (mut mikael, mut oona) = (site.signed_in("mikael").await, site.signed_in("oona").await);
    let round = duty(site, "round-month").await;
    let nobody = do_step(&mut oona, &round, "ask", &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
    to(&do_step(&mut oona, &round, "ask", &[("reason", "Piha on remontissa.")]).await);
    assert!(page(&mut oona, &round).await.shows("Joku muu hyväksyy pyyntösi."));
    assert_eq!(oona.get(&format!("{round}/steps/skip")).await.status, StatusCode::FORBIDDEN);
    assert!(page(&mut mikael, "/").await.shows("Pyyntö jättää väliin"));
    assert!(page(&mut mikael, &round).await.shows("Piha on remontissa."));
    to(&do_step(&mut mikael, &round, "skip", &[]).await);
    let left = page(&mut oona, &round).await;
    assert!(
        left.shows("Jätettiin väliin") && left.shows("Mikael") && left.shows("Oona Kaislaranta"),
        "{}",
        left.text()
    );
    assert_eq!(turns(site, UNIT, "round-month").await, ["2026-10-16 2026-10-16 skipped", "2026-11-20 2026-11-20 open"]);

    let alarms = duty(site, "fire-test").await;
    to(&do_step(&mut mikael, &alarms, "ask", &[("reason", "Huolto käy.")]).await);
    let own = do_step(&mut mikael, &alarms, "skip", &[]).await;
    assert_eq!(own.status, StatusCode::CONFLICT);
    assert!(own.shows("Joku muu hyväksyy pyyntösi."), "{}", own.text());
    let law = mikael.get(&format!("{}/steps/ask", duty(site, "risk-year").await)).await;
    assert_eq!(law.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_safety_lead_alone_decides_that_a_duty_does_not_concern_the_unit() {
    let site = month_later().await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let drill = duty(&site, "viol-alarm").await;
    assert_eq!(mikael.get(&format!("{drill}/steps/exclude")).await.status, StatusCode::FORBIDDEN);
    to(&do_step(&mut aino, &drill, "exclude", &[("reason", "Yksikössä ei ole hälyttimiä.")]).await);
    assert!(page(&mut mikael, &drill).await.shows("Yksikössä ei ole hälyttimiä."));
    tick(&site, "2026-11-20").await;
    assert_eq!(turns(&site, UNIT, "viol-alarm").await, ["2026-10-16 2026-10-16 not-applicable"], "it comes no more");
    let only = mikael.get("/duties").await;
    let list = page(&mut mikael, only.location()).await;
    assert!(!list.shows("Hälyttimien testaus"), "{}", list.text());
}

#[tokio::test]
async fn an_approved_assessment_of_the_whole_unit_does_the_yearly_duty_by_itself() {
    let site = month_later().await;
    let mut aino = site.signed_in("aino").await;
    let version = site
        .id("SELECT v.id FROM assessment_versions v JOIN assessment_series s ON s.id = v.series_id WHERE v.state = 'in-review' AND s.kind = 'unit-annual'")
        .await;
    let unit = site
        .text("SELECT u.name FROM assessment_versions v JOIN units u ON u.id = v.unit_id WHERE v.state = 'in-review'")
        .await;
    let yearly = format!(
        "/duties/{}",
        site.id(&format!(
            "SELECT o.id FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = c.unit_id WHERE u.name = '{unit}' AND c.template = 'risk-year'"
        ))
        .await
    );
    assert!(page(&mut aino, &yearly).await.shows("Tämä kirjautuu tehdyksi itsestään"));
    to(&aino.fill(&format!("/assessments/{version}/steps/approve"), &[]).await);
    let done = page(&mut aino, &yearly).await;
    assert!(done.shows("Tehty") && done.body.contains(&format!("/assessments/{version}")), "{}", done.text());
    let years = ["2027-09-16 2027-09-16 completed", "2027-10-20 2027-10-20 open"];
    assert_eq!(turns(&site, &unit, "risk-year").await, years);
}
