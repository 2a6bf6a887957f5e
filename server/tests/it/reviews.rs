//! The program notices what has to be looked at again, says why, and never says it twice.

use crate::site::{Browser, Site};
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::services::reviews::look;

async fn review(site: &Site, of: &str) -> String {
    let sql = format!(
        "SELECT t.id FROM review_tasks t JOIN units u ON u.id = t.unit_id JOIN review_reasons r ON r.task_id = t.id WHERE {of} LIMIT 1"
    );
    format!("/reviews/{}", site.id(&sql).await)
}

#[tokio::test]
async fn the_date_of_an_assessment_opens_one_review_and_looking_again_opens_none() {
    let site = Site::demo().await;
    let before = (site.count("review_tasks").await, site.count("review_reasons").await);
    assert!(before.0 > 0, "the demonstration has reviews");
    assert_eq!(look(&site.majakka).await.unwrap(), 0);
    assert_eq!((site.count("review_tasks").await, site.count("review_reasons").await), before);
    // A year later every version in force is due; a second look on the same day adds nothing.
    site.pass(TimeDelta::days(365));
    assert!(look(&site.majakka).await.unwrap() > 0);
    assert_eq!(look(&site.majakka).await.unwrap(), 0);
    let twice = "(SELECT series_id FROM review_tasks WHERE closed_at IS NULL AND series_id IS NOT NULL GROUP BY series_id HAVING count(*) > 1)";
    assert_eq!(site.count(twice).await, 0, "one open review a series");
}

#[tokio::test]
async fn a_review_says_in_one_sentence_why_it_is_there() {
    let site = Site::demo().await;
    let mut sari = site.signed_in("sari").await;
    let path = review(&site, "r.code = 'ineffective' AND u.name = 'Poukama'").await;
    let shown = sari.get(&path).await;
    assert!(shown.shows("Sovittu toimenpide ei auttanut."), "{}", shown.text());
    assert!(shown.shows("Tätä ei voi jättää väliin"));
    assert!(sari.get("/").await.body.contains(&path), "it waits in own work");
    assert!(sari.get("/reviews").await.body.contains(&path));
    let mut mikael = site.signed_in("mikael").await;
    assert!(!mikael.get("/reviews").await.body.contains(&path), "of another unit");
}

async fn end(browser: &mut Browser, path: &str, step: &str, words: &str) -> StatusCode {
    browser.fill(&format!("{path}/steps/{step}"), &[("reason", words)]).await.status
}

#[tokio::test]
async fn a_review_ends_with_what_was_found_and_only_once() {
    let site = Site::demo().await;
    let mut sari = site.signed_in("sari").await;
    let path = review(&site, "r.code = 'ineffective' AND u.name = 'Poukama'").await;
    assert_eq!(end(&mut sari, &path, "skip", "Ei ehditä.").await, StatusCode::CONFLICT, "it is always looked at");
    assert_eq!(end(&mut sari, &path, "complete", "").await, StatusCode::UNPROCESSABLE_ENTITY);
    let form = sari.get(&format!("{path}/steps/complete")).await;
    let words = [("reason", "Paikkaa siirrettiin nuorten ehdottamaan nurkkaan.")];
    let done = sari.answer(&form, &format!("{path}/steps/complete"), &words).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let shown = sari.get(&path).await;
    assert!(shown.shows("Katsottu") && shown.shows("nuorten ehdottamaan nurkkaan"));
    assert!(!sari.get("/reviews").await.body.contains(&path));
    assert_eq!(sari.get(&format!("{path}/steps/complete")).await.status, StatusCode::CONFLICT, "it ended once");
}

#[tokio::test]
async fn staff_read_reviews_and_leaders_end_them() {
    let site = Site::demo().await;
    let mut liisa = site.signed_in("liisa").await;
    let path = review(&site, "r.code = 'ineffective' AND u.name = 'Poukama'").await;
    assert_eq!(liisa.get(&path).await.status, StatusCode::OK);
    assert_eq!(liisa.get(&format!("{path}/steps/complete")).await.status, StatusCode::FORBIDDEN);
    let mut oona = site.signed_in("oona").await;
    assert_eq!(oona.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_approval_of_the_next_version_ends_the_review_of_its_series_and_of_its_hazards() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let open = "review_tasks t JOIN units u ON u.id = t.unit_id WHERE u.name = 'Poukama' AND t.closed_at IS NULL";
    assert!(site.count(open).await > 1, "the series' date and an action that did not help");
    let version = format!("/assessments/{}", site.version("Poukama", "in-review").await);
    let done = aino.fill(&format!("{version}/steps/approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(site.count(open).await, 0);
    let path = review(&site, "r.code = 'ineffective' AND u.name = 'Poukama'").await;
    assert!(aino.get(&path).await.body.contains(&version), "the version is the evidence");
}

#[tokio::test]
async fn the_end_of_an_acceptance_brings_the_review_back() {
    let site = Site::demo().await;
    // A residual level 4 of a version in force, accepted for two months more.
    let accept = "UPDATE assessment_items SET residual_level = 4, accepted_until = '2026-11-16' WHERE id = \
                  (SELECT i.id FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id \
                  JOIN units u ON u.id = v.unit_id WHERE v.state = 'approved' AND u.name = 'Asumispolku' LIMIT 1)";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), accept).await.unwrap();
    let of = "review_reasons WHERE code = 'acceptance'";
    look(&site.majakka).await.unwrap();
    assert_eq!(site.count(of).await, 0, "two months ahead");
    site.pass(TimeDelta::days(50));
    look(&site.majakka).await.unwrap();
    assert_eq!(site.count(of).await, 1);
    let mut aino = site.signed_in("aino").await;
    let path = review(&site, "r.code = 'acceptance'").await;
    let shown = aino.get(&path).await;
    assert!(shown.shows("Jäävä riski hyväksyttiin vain määräajaksi") && shown.shows("16.11.2026"), "{}", shown.text());
}

#[tokio::test]
async fn what_happened_after_a_version_was_submitted_is_not_answered_by_it() {
    let site = Site::demo().await;
    let open =
        "review_tasks t JOIN review_reasons r ON r.task_id = t.id WHERE r.code = 'ineffective' AND t.closed_at IS NULL";
    assert_eq!(site.count(open).await, 1);
    // The team had submitted before the effect was known.
    let earlier = "UPDATE assessment_versions SET submitted_at = '2026-01-01 00:00:00+00:00' WHERE state = 'in-review'";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), earlier).await.unwrap();
    let mut aino = site.signed_in("aino").await;
    let version = format!("/assessments/{}", site.version("Poukama", "in-review").await);
    let done = aino.fill(&format!("{version}/steps/approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(site.count(open).await, 1, "nobody has looked at it yet");
}

#[tokio::test]
async fn reviews_that_ended_are_found_again() {
    let site = Site::demo().await;
    let mut sari = site.signed_in("sari").await;
    let path = review(&site, "r.code = 'ineffective' AND u.name = 'Poukama'").await;
    assert!(sari.get("/reviews?state=ended").await.shows("ei ole vielä päätetty"));
    end(&mut sari, &path, "complete", "Katsottiin yhdessä.").await;
    assert!(sari.get("/reviews?state=ended").await.body.contains(&path));
}
