//! Pages ask the database a fixed number of times, whatever the number of rows.

use crate::site::{Browser, Site};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;

async fn queries(site: &Site, browser: &mut Browser, path: &str) -> usize {
    site.queries.lock().unwrap().clear();
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    site.queries.lock().unwrap().len()
}

/// Ten thousand more hazards of Kontio-koti, each with an action.
async fn grow(site: &Site) {
    let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)";
    let hazard = "SELECT * FROM hazards WHERE state = 'assessed' OR state = 'controlled' LIMIT 1";
    let writer = site.majakka.store.schema();
    writer
        .execute_unprepared(&format!(
            "{numbers} INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, description, place, affected, source, state, level, residual_level, next_review_on, reported_by, reported_at, version) \
             SELECT randomblob(16), h.organisation_id, h.unit_id, h.area, h.title || i, \
             h.title_search || i, h.description, h.place, h.affected, h.source, h.state, i % 5 + 1, 1, h.next_review_on, \
             h.reported_by, h.reported_at, 1 FROM n, ({hazard}) h"
        ))
        .await
        .unwrap();
    writer
        .execute_unprepared(
            "INSERT INTO actions (id, organisation_id, unit_id, hazard_id, item_id, title, detail, control, interim, level, owner_id, due_on, extended, state, created_by, created_at, done_at, verified_by, verified_at, version, restriction) \
             SELECT randomblob(16), h.organisation_id, h.unit_id, h.id, NULL, 'Tee ' || h.title, NULL, \
             'engineering', 0, 3, h.reported_by, '2026-09-01', 0, 'open', h.reported_by, h.reported_at, NULL, NULL, NULL, 1, 'none' \
             FROM hazards h",
        )
        .await
        .unwrap();
    let links = "INSERT INTO action_hazards (organisation_id, action_id, hazard_id) SELECT a.organisation_id, a.id, a.hazard_id \
                 FROM actions a WHERE a.hazard_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM action_hazards l WHERE l.action_id = a.id)";
    writer.execute_unprepared(links).await.unwrap();
    let report = "SELECT * FROM incidents WHERE state = 'in-handling' AND secrecy = 'open-unit' LIMIT 1";
    writer
        .execute_unprepared(&format!(
            "{numbers} INSERT INTO incidents (id, organisation_id, unit_id, number, kind, state, secrecy, identity, priority, category, concerns_supervisor, in_danger, wants_answer, occurred_at, occurred_exact, sent_at, chain_by, headline, search, text, affected, lone_work, night, escalated, version) \
             SELECT randomblob(16), r.organisation_id, r.unit_id, '2025-KO-' || i, r.kind, \
             CASE i % 3 WHEN 0 THEN 'closed' WHEN 1 THEN 'submitted' ELSE 'in-handling' END, r.secrecy, r.identity, \
             CASE i % 2 WHEN 0 THEN 'red' ELSE 'green' END, r.category, 0, 0, 1, r.occurred_at, 1, r.sent_at, r.chain_by, \
             r.headline || i, r.search, r.text, r.affected, 0, 0, 0, 1 FROM n, ({report}) r"
        ))
        .await
        .unwrap();
}

#[tokio::test]
async fn lists_ask_at_most_four_times_and_details_six_for_ten_rows_and_for_ten_thousand() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let lists = [
        "/hazards",
        "/hazards?level=3",
        "/hazards?cell=2x2",
        "/actions",
        "/actions?state=late",
        "/assessments",
        "/reviews",
        "/units",
        "/goals",
        "/goals?state=over",
        "/incidents",
        "/incidents?state=red",
        "/incidents?state=ended",
        "/together",
        "/ideas",
        "/inbox",
        "/reports",
        "/plans",
        "/admin/inspections",
    ]
    .map(str::to_owned);
    let draft = site.version("Kontio-koti", "draft").await;
    let line = site
        .id("SELECT i.id FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id WHERE v.state = 'draft' LIMIT 1")
        .await;
    let kontio = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    let duty = site.id("SELECT id FROM occurrences WHERE state = 'open' LIMIT 1").await;
    let duties = ["duties", "duties/year", "duties/ended", "duties/offered", "duties/of/firstaid", "people"]
        .map(|end| format!("/units/{kontio}/{end}"));
    let poukama = site.id("SELECT id FROM units WHERE name = 'Poukama'").await;
    let walked = ["rounds", "drills"].map(|end| format!("/units/{poukama}/{end}"));
    let whole = ["/duties", "/duties/organisation", "/duties/organisation/offered"].map(str::to_owned);
    let lists = lists.into_iter().chain(duties).chain(walked).chain(whole).collect::<Vec<_>>();
    // The first look at an idea writes, too.
    let idea = format!("/ideas/{}", site.id("SELECT id FROM ideas WHERE state = 'answered-again'").await);
    queries(&site, &mut aino, &idea).await;
    let details = [
        format!("/hazards/{}", site.hazard("Kontio-koti", "controlled").await),
        format!("/actions/{}", site.action("Kontio-koti", "open").await),
        format!("/actions/{}", site.id("SELECT id FROM actions WHERE title LIKE 'Aikuinen istuu%'").await),
        format!("/assessments/{draft}"),
        format!("/assessments/{draft}/about"),
        format!("/assessments/{draft}/difference"),
        format!("/assessments/{draft}/items/{line}"),
        format!("/assessments/{draft}/print"),
        format!("/reviews/{}", site.id("SELECT id FROM review_tasks LIMIT 1").await),
        format!("/goals/{}", site.id("SELECT id FROM goals WHERE child_id IS NULL AND state = 'practising'").await),
        format!("/meetings/{}", site.id("SELECT id FROM meetings WHERE state = 'open'").await),
        format!("/duties/{duty}"),
        format!("/rounds/{}", site.id("SELECT id FROM rounds WHERE state = 'open'").await),
        format!("/rounds/{}/parts/ways-out", site.id("SELECT id FROM rounds WHERE state = 'open'").await),
        format!("/drills/{}", site.id("SELECT d.id FROM drills d JOIN findings f ON f.drill_id = d.id").await),
        format!("/findings/{}/action", site.id("SELECT id FROM findings WHERE drill_id IS NOT NULL").await),
        format!("/duties/{duty}/rhythm"),
        format!("/units/{kontio}/meetings"),
        format!("/units/{kontio}/wall"),
        format!("/units/{kontio}/feelings"),
        format!("/units/{kontio}/months"),
        format!("/units/{kontio}/packs"),
        format!("/units/{kontio}/periods/2026-2"),
        idea,
    ];
    // A report has more parts than other records: notices, gradings, clocks, chain, readers. The first look at it writes.
    let report = format!("/incidents/{}", site.id("SELECT id FROM incidents WHERE category = 'self-harm'").await);
    queries(&site, &mut aino, &report).await;
    let picture = format!("/units/{kontio}");
    let whole = "/organisation".to_owned();
    // A version is shown with what may point to people, those who wrote and approved it, and all versions beside it.
    let told = format!("/reports/{}", site.id("SELECT id FROM report_versions WHERE state = 'published'").await);
    let plan = format!("/plans/{}", site.id("SELECT id FROM plan_versions WHERE state = 'published'").await);
    let mut few = Vec::new();
    let all = lists.iter().map(|path| (path, 4)).chain(details.iter().map(|path| (path, 6))).chain([
        (&report, 9),
        (&picture, 8),
        (&whole, 8),
        (&told, 10),
        (&plan, 10),
    ]);
    for (path, most) in all {
        let asked = queries(&site, &mut aino, path).await;
        assert!(asked <= most, "{path} asks {asked} times: {:#?}", site.queries.lock().unwrap());
        few.push((path.clone(), asked));
    }
    grow(&site).await;
    for (path, asked) in few {
        assert_eq!(queries(&site, &mut aino, &path).await, asked, "{path}");
    }
}

#[tokio::test]
async fn what_is_told_of_a_child_asks_as_often_whatever_was_told() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let child = site.id("SELECT id FROM children WHERE pseudonym = 'Tähti'").await;
    for (path, most) in [(format!("/children/{child}"), 6), ("/children".into(), 4), ("/worries".into(), 4)] {
        let asked = queries(&site, &mut oona, &path).await;
        assert!(asked <= most, "{path} asks {asked} times: {:#?}", site.queries.lock().unwrap());
    }
}

#[tokio::test]
async fn every_row_of_a_long_list_is_seen_exactly_once_page_by_page() {
    let site = Site::demo().await;
    grow(&site).await;
    let mut aino = site.signed_in("aino").await;
    for (start, table) in [
        ("/hazards?level=5", "hazards WHERE level >= 5"),
        (
            "/actions?state=late&level=4",
            "actions WHERE state IN ('open', 'in-progress') AND due_on < '2026-09-16' AND level >= 4",
        ),
    ] {
        let kind = if start.starts_with("/hazards") { "/hazards/" } else { "/actions/" };
        let (mut path, mut seen) = (start.to_owned(), Vec::new());
        loop {
            let page = aino.get(&path).await;
            let mark = format!("href=\"{kind}");
            let rows = page.body.split(&mark).skip(1).filter_map(|rest| rest.get(..36));
            seen.extend(rows.filter(|id| uuid::Uuid::parse_str(id).is_ok()).map(str::to_owned));
            let Some(next) = page.body.split("rel=\"next\"").next().filter(|_| page.body.contains("rel=\"next\""))
            else {
                break;
            };
            let href = next.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
            path = href.replace("&amp;", "&");
        }
        let all = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), all, "a row came twice");
        assert_eq!(i64::try_from(all).unwrap(), site.count(table).await, "{start}");
    }
}

#[tokio::test]
async fn a_version_of_five_hundred_lines_asks_no_more_than_a_small_one() {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    writer
        .execute_unprepared(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, description, place, affected, source, state, level, residual_level, next_review_on, reported_by, reported_at, version) \
             SELECT randomblob(16), h.organisation_id, h.unit_id, h.area, h.title || i, h.title_search || i, h.description, \
             h.place, h.affected, h.source, 'confirmed', 0, 0, NULL, h.reported_by, h.reported_at, 1 FROM n, \
             (SELECT h.* FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' LIMIT 1) h",
        )
        .await
        .unwrap();
    let mut oona = site.signed_in("oona").await;
    let draft = format!("/assessments/{}", site.version("Kontio-koti", "draft").await);
    let page = oona.get(&draft).await;
    let added = oona.answer(&page, &format!("{draft}/lines"), &[]).await;
    assert!(added.status.is_redirection(), "{}", added.text());
    for path in [draft.clone(), format!("{draft}/difference")] {
        let asked = queries(&site, &mut oona, &path).await;
        assert!(asked <= 6, "{path} asks {asked} times");
    }
    let page = oona.get(&draft).await;
    assert!(page.body.matches(&format!("href=\"{draft}/items/")).count() >= 500);
    // Sending it tells of every line what is missing.
    let refused = oona.answer(&page, &format!("{draft}/steps/submit"), &[]).await;
    assert!(refused.body.matches("arvioi riski nyt").count() >= 500);
}
