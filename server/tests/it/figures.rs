//! What is counted for figures stays what the reports' history gives, whatever becomes of them.

use crate::{
    postgres::Postgres,
    site::{Browser, Folder, Site},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;
use server::{services, store::figures::drift_of_all};

impl Site {
    /// Every count is what the history gives.
    pub async fn assert_figures_hold(&self) {
        let drifted = drift_of_all(self.majakka.store.read(), self.majakka.config.time_zone).await.unwrap();
        assert_eq!(drifted, []);
    }
}

#[tokio::test]
async fn the_demonstration_is_counted_as_it_was_told() {
    let site = Site::demo().await;
    site.assert_figures_hold().await;
    assert!(site.count("figure_counts WHERE figure = 'incident' AND months = 1 AND n > 0").await > 0);
    assert_eq!(site.count("incidents WHERE counted IS NULL").await, 0);
    assert_eq!(site.count("incidents WHERE (secrecy = 'sealed' OR concerns_supervisor) AND counted <> ''").await, 0);
    assert!(site.count("incidents WHERE secrecy = 'sealed'").await > 0, "there is one to keep out");
}

#[tokio::test]
async fn reports_of_before_figures_were_kept_are_counted_by_the_next_look() {
    let site = Site::demo().await;
    let before = site.count("figure_counts WHERE n <> 0").await;
    let writer = site.majakka.store.schema();
    writer.execute_unprepared("DELETE FROM figure_counts").await.unwrap();
    writer.execute_unprepared("UPDATE incidents SET counted = NULL").await.unwrap();
    let drifted = drift_of_all(site.majakka.store.read(), site.majakka.config.time_zone).await.unwrap();
    assert_eq!(i64::try_from(drifted.len()).unwrap(), before, "all of it is missed");
    // Before figures were kept nobody told of months.
    writer.execute_unprepared("DELETE FROM month_numbers").await.unwrap();
    site.pass(TimeDelta::days(1));
    services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    assert_eq!(site.count("incidents WHERE counted IS NULL").await, 0);
    site.assert_figures_hold().await;
}

#[tokio::test]
async fn a_count_that_somebody_changed_is_found_and_mended() {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    writer
        .execute_unprepared("UPDATE figure_counts SET n = n + 1 WHERE figure = 'incident' AND months = 4")
        .await
        .unwrap();
    let drifted = drift_of_all(site.majakka.store.read(), site.majakka.config.time_zone).await.unwrap();
    assert!(drifted.iter().all(|one| one.kept == one.found + 1 && one.figure == "incident"), "{drifted:?}");
    assert!(!drifted.is_empty());
    services::figures::repair(&site.majakka).await.unwrap();
    site.assert_figures_hold().await;
}

async fn keep(who: &mut Browser, unit: uuid::Uuid, month: &str, days: &str) -> (StatusCode, String) {
    let answer =
        who.fill(&format!("/units/{unit}/months?month={month}"), &[("care-days", days), ("month", month)]).await;
    (answer.status, answer.text())
}

async fn months_are_kept_and_counted(site: Site) {
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let mut mikael = site.signed_in("mikael").await;
    let days = async |first: &str, months: i16| {
        site.texts(&format!(
            "SELECT CAST(n AS TEXT) FROM figure_counts WHERE figure = 'care-days' AND first = '{first}' AND months = {months} \
             AND owner_id IN (SELECT id FROM units WHERE name = 'Kontio-koti' UNION SELECT id FROM organisations) ORDER BY n"
        ))
        .await
    };
    assert_eq!(keep(&mut mikael, unit, "2026-06", "200").await.0, StatusCode::SEE_OTHER);
    assert_eq!(keep(&mut mikael, unit, "2026-07", "217").await.0, StatusCode::SEE_OTHER);
    let kontio = days("2026-06-01", 1).await;
    assert!(kontio.contains(&"200".into()), "{kontio:?}");
    assert_eq!(keep(&mut mikael, unit, "2026-06", "190").await.0, StatusCode::SEE_OTHER, "a slip is put right");
    assert!(days("2026-06-01", 1).await.contains(&"190".into()));
    site.assert_figures_hold().await;
    // What cannot be is told, and nothing is kept of it.
    let (status, text) = keep(&mut mikael, unit, "2026-06", "20001").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("kirjoita luku väliltä"), "{text}");
    for (month, status) in [("2027-01", StatusCode::NOT_FOUND), ("nonsense", StatusCode::NOT_FOUND)] {
        let answer = mikael.get(&format!("/units/{unit}/months?month={month}")).await;
        assert_eq!(answer.status, status, "{month}");
    }
    site.assert_figures_hold().await;
}

#[tokio::test]
async fn the_numbers_of_a_month_are_kept_and_counted() {
    months_are_kept_and_counted(Site::demo().await).await;
}

#[tokio::test]
async fn the_numbers_of_a_month_are_kept_and_counted_on_postgresql() {
    let postgres = Postgres::start();
    months_are_kept_and_counted(Site::seeded(Folder::new(), &postgres.url).await).await;
}

/// Several who write at once wait for each other and do not count anything twice.
async fn who_writes_at_once_counts_once(site: Site) {
    let writer = site.majakka.store.schema();
    for sql in ["DELETE FROM month_numbers", "DELETE FROM figure_counts", "UPDATE incidents SET counted = NULL"] {
        writer.execute_unprepared(sql).await.unwrap();
    }
    let catch_up = || services::figures::catch_up(&site.majakka);
    let (one, two, three) = tokio::join!(catch_up(), catch_up(), catch_up());
    assert!(one.is_ok() && two.is_ok() && three.is_ok(), "{one:?} {two:?} {three:?}");
    site.assert_figures_hold().await;

    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let (path, to) = (format!("/units/{unit}/months?month=2025-10"), format!("/units/{unit}/months"));
    let (first, second) = (mikael.get(&path).await, aino.get(&path).await);
    let fields = [("care-days", "200"), ("month", "2025-10")];
    let (one, two) = tokio::join!(mikael.answer(&first, &to, &fields), aino.answer(&second, &to, &fields));
    let mut ended = [one.status, two.status];
    ended.sort();
    assert_eq!(ended, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    site.assert_figures_hold().await;
}

#[tokio::test]
async fn several_who_write_at_once_count_once() {
    who_writes_at_once_counts_once(Site::demo().await).await;
}

#[tokio::test]
async fn several_who_write_at_once_count_once_on_postgresql() {
    let postgres = Postgres::start();
    who_writes_at_once_counts_once(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn only_those_who_lead_a_unit_tell_its_numbers() {
    let site = Site::demo().await;
    let path = format!("/units/{}/months", site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await);
    for (who, status) in [
        ("mikael", StatusCode::OK),
        ("aino", StatusCode::OK),
        ("oona", StatusCode::FORBIDDEN),
        ("sari", StatusCode::NOT_FOUND),
        ("admin", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(site.signed_in(who).await.get(&path).await.status, status, "{who}");
    }
}

#[tokio::test]
async fn two_who_keep_the_same_month_do_not_overwrite_each_other() {
    let site = Site::demo().await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let path = format!("/units/{unit}/months?month=2026-07");
    let (first, second) = (mikael.get(&path).await, aino.get(&path).await);
    let to = format!("/units/{unit}/months");
    let fields = |days: &'static str| [("care-days", days), ("month", "2026-07")];
    assert_eq!(mikael.answer(&first, &to, &fields("210")).await.status, StatusCode::SEE_OTHER);
    let late = aino.answer(&second, &to, &fields("211")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("211"), "what was typed stays");
    site.assert_figures_hold().await;
}
