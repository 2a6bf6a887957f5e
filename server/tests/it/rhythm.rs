//! How often a unit's duties come: a supervisor chooses it oftener, the safety lead also seldomer, and what has ended stays.

use crate::{
    cycles::{tick, turns},
    duties::{do_step, duty, later},
    incidents::{page, to},
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;

const UNIT: &str = "Kontio-koti";

async fn month_later() -> Site {
    later(Site::demo().await).await
}

async fn choose(browser: &mut Browser, duty: &str, fields: &[(&str, &str)]) -> Answer {
    browser.fill(&format!("{duty}/rhythm"), fields).await
}

pub async fn person(site: &Site, who: &str) -> String {
    site.id(&format!("SELECT id FROM users WHERE email LIKE '{who}@%'")).await.to_string()
}

async fn oftener(site: Site) {
    let mut mikael = site.signed_in("mikael").await;
    let yearly = duty(&site, "risk-year").await;
    let before = page(&mut mikael, &yearly).await;
    assert!(before.shows("Muuta rytmiä") && !before.shows("Yksikön oma"), "{}", before.text());
    let half = [("count", "6"), ("unit", "m"), ("reason", "Taloon tuli uusia lapsia.")];
    to(&choose(&mut mikael, &yearly, &half).await);
    assert_eq!(turns(&site, UNIT, "risk-year").await, ["2027-09-16 2027-03-16 open"], "the period stays");
    let shown = page(&mut mikael, &yearly).await;
    for words in [
        "Seuraava ti 16.3.2027, koska yksikkö valitsi väliksi 6 kk ja aika alkoi ke 16.9.2026.",
        "Yksikön oma",
        "Mikael",
        "Taloon tuli uusia lapsia.",
    ] {
        assert!(shown.shows(words), "{words}: {}", shown.text());
    }
    let told = "audit_events WHERE words_hash IS NOT NULL AND event = 'cycle-interval-chosen'";
    assert_eq!(site.count(told).await, 1);
    assert_eq!(site.count("audit_events WHERE event = 'occurrence-moved'").await, 1);

    to(&do_step(&mut mikael, &yearly, "complete", &[("done-day", "20.10.2026")]).await);
    let years = ["2027-09-16 2027-03-16 completed", "2027-09-17 2027-04-20 open"];
    assert_eq!(turns(&site, UNIT, "risk-year").await, years);
    let again = duty(&site, "risk-year").await;
    to(&choose(&mut mikael, &again, &[("count", "1"), ("unit", "y")]).await);
    assert_eq!(turns(&site, UNIT, "risk-year").await, [years[0], "2027-09-17 2027-10-20 open"]);
    assert!(!page(&mut mikael, &again).await.shows("Yksikön oma"), "it is the usual one again");
    assert!(server::store::history::verify(site.majakka.store.read()).await.unwrap().is_ok());
}

#[tokio::test]
async fn a_supervisor_lets_a_duty_come_oftener_and_its_day_follows_with_the_reason() {
    oftener(month_later().await).await;
}

#[tokio::test]
async fn a_duty_comes_oftener_on_postgresql_too() {
    let postgres = Postgres::start();
    oftener(later(Site::seeded(Folder::new(), &postgres.url).await).await).await;
}

#[tokio::test]
async fn only_the_safety_lead_lets_a_statutory_duty_come_seldomer_and_says_why() {
    let site = month_later().await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let yearly = duty(&site, "risk-year").await;
    let form = page(&mut mikael, &format!("{yearly}/rhythm")).await;
    assert!(form.shows("Voit lyhentää väliä."), "{}", form.text());
    let longer = [("count", "14"), ("unit", "m"), ("reason", "Arvio tehdään loppuvuonna.")];
    let refused = choose(&mut mikael, &yearly, &longer).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Vain turvallisuusvastaava pidentää väliä."), "{}", refused.text());
    assert!(refused.shows("Arvio tehdään loppuvuonna.") && refused.body.contains("value=\"14\""));
    let silent = choose(&mut aino, &yearly, &longer[..2]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.shows("Kerro, miksi lakisääteisen tehtävän väli on pidempi."), "{}", silent.text());
    to(&choose(&mut aino, &yearly, &longer).await);
    assert_eq!(turns(&site, UNIT, "risk-year").await, ["2027-09-16 2027-11-16 open"]);
    assert_eq!(
        site.text(
            "SELECT CAST(moved AS TEXT) FROM occurrences WHERE period_key = '2027-09-16' AND due_on = '2027-11-16'"
        )
        .await,
        "1"
    );

    // The supervisor names a person; the interval of the safety lead stays with its reason.
    let oona = person(&site, "oona").await;
    to(&choose(&mut mikael, &yearly, &[("count", "14"), ("unit", "m"), ("owner", &oona)]).await);
    let shown = page(&mut mikael, &yearly).await;
    assert!(shown.shows("Arvio tehdään loppuvuonna.") && shown.shows("Oona Kaislaranta"), "{}", shown.text());
    let nothing = choose(&mut aino, &yearly, &[("count", "0"), ("unit", "x"), ("owner", "x")]).await;
    for words in ["Valitse, mitä luku tarkoittaa", "Valitse joku, joka työskentelee yksikössä"] {
        assert!(nothing.shows(words), "{words}: {}", nothing.text());
    }
}

#[tokio::test]
async fn a_weekly_duty_gets_another_weekday_and_the_calendar_takes_only_its_periods() {
    let site = Site::demo().await;
    tick(&site, "2026-09-15").await;
    let mut mikael = site.signed_in("mikael").await;
    let meeting = duty(&site, "meet-week").await;
    assert_eq!(turns(&site, UNIT, "meet-week").await, ["2026-W38 2026-09-16 open"]);
    let odd = choose(&mut mikael, &meeting, &[("count", "2"), ("unit", "w"), ("weekday", "5")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(odd.shows("Tälle tehtävälle ei voi antaa tällaista väliä."), "{}", odd.text());
    to(&choose(&mut mikael, &meeting, &[("count", "1"), ("unit", "w"), ("weekday", "5")]).await);
    assert_eq!(turns(&site, UNIT, "meet-week").await, ["2026-W38 2026-09-18 open"]);
    let shown = page(&mut mikael, &meeting).await;
    assert!(shown.shows("perjantai") && !shown.shows("Yksikön oma"), "{}", shown.text());
    to(&do_step(&mut mikael, &meeting, "complete", &[("done-day", "15.9.2026")]).await);
    let weeks = ["2026-W38 2026-09-18 completed", "2026-W39 2026-09-25 open"];
    assert_eq!(turns(&site, UNIT, "meet-week").await, weeks);
}

#[tokio::test]
async fn who_was_quicker_is_told_and_what_was_typed_stays() {
    let site = month_later().await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let path = format!("{}/rhythm", duty(&site, "risk-year").await);
    let (first, second) = (page(&mut mikael, &path).await, page(&mut aino, &path).await);
    for _ in 0..2 {
        to(&mikael.answer(&first, &path, &[("count", "6"), ("unit", "m"), ("reason", "Ensin.")]).await);
    }
    assert_eq!(site.count("audit_events WHERE event = 'cycle-interval-chosen'").await, 1, "sent twice, done once");
    let late = aino.answer(&second, &path, &[("count", "3"), ("unit", "m"), ("reason", "Toinen syy.")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.shows("Toinen syy.") && late.body.contains("value=\"3\""), "{}", late.text());
    assert_eq!(turns(&site, UNIT, "risk-year").await, ["2027-09-16 2027-03-16 open"]);
}

#[tokio::test]
async fn nobody_else_reaches_the_rhythm_of_a_duty() {
    let site = month_later().await;
    let path = format!("{}/rhythm", duty(&site, "risk-year").await);
    let sent = [("count", "1"), ("unit", "m"), ("version", "1")];
    for (who, status) in [
        ("oona", StatusCode::FORBIDDEN),
        ("inspector", StatusCode::FORBIDDEN),
        ("sari", StatusCode::NOT_FOUND),
        ("admin", StatusCode::NOT_FOUND),
    ] {
        let mut browser = site.signed_in(who).await;
        let (seen, changed) = (browser.get(&path).await.status, browser.post(&path, &sent).await.status);
        // An inspector whose grant is of another unit does not learn that the duty is there.
        let hidden = who == "inspector" && seen == StatusCode::NOT_FOUND;
        assert!((seen, changed) == (status, status) || hidden && changed == seen, "{who} {seen} {changed}");
    }
    let mut oona = site.signed_in("oona").await;
    assert!(!page(&mut oona, path.trim_end_matches("/rhythm")).await.shows("Muuta rytmiä"));
    assert_eq!(site.count("cycles WHERE own_every IS NOT NULL").await, 0);

    let meeting = duty(&site, "meet-week").await;
    to(&do_step(&mut oona, &meeting, "complete", &[("done-day", "19.10.2026")]).await);
    let mut mikael = site.signed_in("mikael").await;
    let over = mikael.get(&format!("{meeting}/rhythm")).await;
    assert_eq!(over.status, StatusCode::CONFLICT, "what has ended is not moved");
}
