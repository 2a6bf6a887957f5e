//! Lists of goals: exactly what may be read, each goal once, on both databases.

use crate::{
    goals::{FIRST, QUIET, child, goal},
    incidents::page,
    postgres::Postgres,
    site::{Browser, Folder, Site},
};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// Every goal of a person's lists.
async fn listed(browser: &mut Browser) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for list in ["/goals", "/goals?state=over"] {
        let body = page(browser, list).await.body;
        let links = body.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
        all.extend(links.filter(|href| href.starts_with("/goals/")).map(str::to_owned));
    }
    all
}

#[tokio::test]
async fn a_list_holds_exactly_the_goals_that_open() {
    let site = Site::demo().await;
    let mut all = Vec::new();
    for unit in ["Kontio-koti", "Poukama"] {
        let sql = format!("goals g JOIN units u ON u.id = g.unit_id WHERE u.name = '{unit}'");
        for n in 0..site.count(&sql).await {
            let row = format!("SELECT g.id FROM {sql} ORDER BY g.id LIMIT 1 OFFSET {n}");
            all.push(format!("/goals/{}", site.id(&row).await));
        }
    }
    assert_eq!(all.len(), 11);
    let mut seen = BTreeSet::new();
    for who in ["oona", "eero", "tuomo", "henna", "mikael", "sari", "liisa", "ville", "aino", "inspector", "leena"] {
        let mut browser = site.signed_in(who).await;
        let listed = listed(&mut browser).await;
        let mut open = BTreeSet::new();
        for path in &all {
            if browser.get(path).await.status == StatusCode::OK {
                open.insert(path.clone());
            }
        }
        assert_eq!(listed, open, "{who}");
        seen.extend(open);
    }
    assert_eq!(seen.len(), all.len(), "nothing is without a reader");
}

#[tokio::test]
async fn when_the_last_own_instructor_goes_the_supervisor_reads() {
    let site = Site::demo().await;
    let path = goal(&site, FIRST).await;
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(mikael.get(&path).await.status, StatusCode::NOT_FOUND);
    let end = "UPDATE role_grants SET valid_to = '2026-01-01' WHERE user_id IN (SELECT id FROM users WHERE email = 'oona@lumikello.example')";
    site.majakka.store.schema().execute_unprepared(end).await.unwrap();
    assert_eq!(mikael.get(&path).await.status, StatusCode::OK);
    assert!(listed(&mut mikael).await.contains(&path));
}

/// Every page of the list, until there is no next one.
async fn paged(browser: &mut Browser) -> Vec<String> {
    let (mut path, mut seen) = ("/goals?kind=shared".to_owned(), Vec::new());
    loop {
        let body = page(browser, &path).await.body;
        let links = body.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
        seen.extend(links.filter(|href| href.starts_with("/goals/")).map(str::to_owned));
        let Some(next) = body.split("rel=\"next\"").next().filter(|before| before.len() < body.len()) else {
            return seen;
        };
        path = next.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;", "&");
    }
}

async fn opens_and_pages(site: &Site, new_id: &str) {
    let columns = "unit_id, child_id, meeting_id, state, course_version, child_yes_at, child_yes_how, adult_yes_at, adult_yes_by, \
                   summary, works_when, cannot_because, end_reason, interval_days, next_look_on, asked_on, kept_on, audience, created_at, version";
    let more = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) \
         INSERT INTO goals (id, organisation_id, {columns}) SELECT {new_id}, organisation_id, {columns} FROM goals, n \
         WHERE summary = '{QUIET}'"
    );
    let (quiet, own) = (goal(site, QUIET).await, goal(site, FIRST).await);
    let book = format!("{}/book", child(site, "Tähti").await);
    site.majakka.store.schema().execute_unprepared(&more).await.unwrap();
    let mut oona = site.signed_in("oona").await;
    for path in ["/", "/goals?state=over", &quiet, &own, &format!("{own}/review"), &book] {
        page(&mut oona, path).await;
    }
    for who in ["mikael", "tuomo", "aino"] {
        page(&mut site.signed_in(who).await, "/").await;
    }
    let seen = paged(&mut oona).await;
    let all: BTreeSet<_> = seen.iter().collect();
    assert_eq!((seen.len(), all.len()), (123, 123), "each goal comes once");
}

#[tokio::test]
async fn a_long_list_is_seen_page_by_page_on_sqlite() {
    opens_and_pages(&Site::demo().await, "randomblob(16)").await;
}

#[tokio::test]
async fn a_long_list_is_seen_page_by_page_on_postgresql() {
    let postgres = Postgres::start();
    let site = Site::seeded(Folder::new(), &postgres.url).await;
    opens_and_pages(&site, "gen_random_uuid()").await;
}
