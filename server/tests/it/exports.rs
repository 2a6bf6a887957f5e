//! The register and the actions as files.

use crate::{cycles::tick, site::Site};
use axum::http::{StatusCode, header};
use sea_orm::ConnectionTrait;

#[tokio::test]
async fn the_register_goes_out_whole_and_no_cell_is_a_formula() {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    for statement in [
        "UPDATE hazards SET title = '=HYPERLINK(\"http://evil.example\");\"x\"' WHERE id IN (SELECT h.id FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' LIMIT 1)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, description, place, affected, source, state, level, residual_level, next_review_on, reported_by, reported_at, version) \
             SELECT randomblob(16), h.organisation_id, h.unit_id, h.area, 'Monta ' || i, 'monta ' || i, NULL, h.place, h.affected, \
         h.source, 'confirmed', 0, 0, NULL, h.reported_by, h.reported_at, 1 FROM n, (SELECT * FROM hazards LIMIT 1) h",
    ] {
        writer.execute_unprepared(statement).await.unwrap();
    }
    let mut aino = site.signed_in("aino").await;
    let file = aino.get("/hazards/export/csv").await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/csv; charset=utf-8");
    assert_eq!(file.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"majakka-hazards-2026-09-16.csv\"");
    assert!(file.body.starts_with('\u{feff}'));
    let rows = i64::try_from(file.body.matches("\r\n").count()).unwrap() - 1;
    assert_eq!(rows, site.count("hazards").await, "every row, over all pages");
    assert!(file.body.contains("\"'=HYPERLINK(\"\"http://evil.example\"\");\"\"x\"\"\""), "held as a text");
    assert_eq!(site.count("audit_events WHERE event = 'exported'").await, 1);
}

#[tokio::test]
async fn the_actions_go_out_as_a_workbook_that_opens() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let request = mikael.request("GET", "/actions/export/xlsx?state=open").body(axum::body::Body::empty()).unwrap();
    let file = mikael.send(request).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.body.starts_with("PK"), "a zip archive");
    let csv = mikael.get("/actions/export/csv?state=open").await;
    assert!(csv.body.contains("Kontio-koti") && !csv.body.contains("Poukama"), "only the reader's own unit");
    let late = mikael.get("/actions/export/csv?state=late").await;
    assert!(late.body.matches("\r\n").count() < csv.body.matches("\r\n").count(), "the limits of the list hold");
}

#[tokio::test]
async fn only_leaders_take_files_out() {
    let site = Site::demo().await;
    for who in ["oona", "admin", "inspector"] {
        let mut browser = site.signed_in(who).await;
        for path in ["/hazards/export/csv", "/actions/export/xlsx"] {
            assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
        assert!(!browser.get("/hazards").await.body.contains("/export/"));
    }
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(mikael.get("/hazards/export/exe").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.count("audit_events WHERE event = 'exported'").await, 0);
}

/// The lines of a file without its heads.
fn lines(csv: &str) -> usize {
    csv.matches("\r\n").count() - 1
}

#[tokio::test]
async fn every_list_and_every_figure_leaves_as_a_file_that_opens() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    // Each page with at least so many lines in the demonstration.
    let pages = [
        ("/hazards".to_owned(), 8),
        ("/incidents".into(), 3),
        ("/actions".into(), 5),
        ("/assessments".into(), 2),
        ("/reviews".into(), 1),
        ("/learning".into(), 1),
        ("/plans".into(), 3),
        ("/reports".into(), 3),
        ("/duties".into(), 3),
        ("/units".into(), 3),
        ("/organisation".into(), 10),
        (format!("/units/{unit}"), 20),
        (format!("/units/{unit}/periods/2026-2"), 15),
        (format!("/units/{unit}/duties"), 5),
        (format!("/units/{unit}/duties/ended"), 0),
        (format!("/units/{unit}/drills"), 1),
        (format!("/units/{unit}/rounds"), 0),
        ("/admin/inspections".into(), 0),
    ];
    // Nobody takes so many files in so short a time: two people share the work.
    let (mut aino, mut mikael) = (site.signed_in("aino").await, site.signed_in("mikael").await);
    for (page, least) in &pages {
        let shown = aino.get(page).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        let offered: Vec<&str> = shown.body.split("href=\"").filter_map(|rest| rest.split('"').next()).collect();
        let of = |kind: &str| offered.iter().find(|href| href.contains(&format!("/export/{kind}"))).copied();
        let csv = aino.get(of("csv").unwrap_or_else(|| panic!("{page} offers no file"))).await;
        assert_eq!(csv.status, StatusCode::OK, "{page}: {}", csv.body);
        assert!(lines(&csv.body) >= *least, "{page}: {}", csv.body);
        let of_whole = page == "/organisation" || page == "/admin/inspections";
        let other = if of_whole { &mut aino } else { &mut mikael };
        let xlsx = other.get(of("xlsx").unwrap()).await;
        assert_eq!(xlsx.status, StatusCode::OK, "{page}");
        let mut book = zip::ZipArchive::new(std::io::Cursor::new(&xlsx.bytes)).unwrap();
        assert!(book.by_name("xl/worksheets/sheet1.xml").is_ok(), "{page}");
    }
    let taken = i64::try_from(pages.len() * 2).unwrap();
    assert_eq!(site.count("audit_events WHERE event = 'exported'").await, taken, "each file is noted");
    server::store::history::verify(site.majakka.store.read()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_file_of_a_unit_is_for_those_who_lead_it_alone() {
    let site = Site::demo().await;
    let (unit, other) = (
        site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await,
        site.id("SELECT id FROM units WHERE name = 'Poukama'").await,
    );
    let ends = ["", "/periods/2026-2", "/duties", "/duties/ended", "/drills", "/rounds"];
    for who in ["oona", "admin", "inspector", "sari"] {
        let mut browser = site.signed_in(who).await;
        for end in ends {
            let path = format!("/units/{unit}{end}/export/csv");
            assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
        assert_eq!(browser.get("/organisation/export/csv").await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(mikael.get(&format!("/units/{other}/duties/export/csv")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(mikael.get("/admin/inspections/export/csv").await.status, StatusCode::NOT_FOUND);
    let plans = mikael.get("/plans/export/csv").await;
    assert!(plans.body.contains("Kontio-koti") && !plans.body.contains("Poukama"), "{}", plans.body);
    assert_eq!(site.count("audit_events WHERE event = 'exported'").await, 1);
}

#[tokio::test]
async fn no_file_tells_which_child_has_a_duty() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let mut mikael = site.signed_in("mikael").await;
    let children = site.texts("SELECT pseudonym FROM children").await;
    let mut files = Vec::new();
    for end in ["", "/duties", "/duties/ended", "/rounds", "/drills"] {
        files.push(mikael.get(&format!("/units/{unit}{end}/export/csv")).await.body);
    }
    files.push(mikael.get("/actions/export/csv").await.body);
    assert!(files.iter().any(|file| lines(file) > 5));
    for file in files {
        for child in &children {
            let named = file.split(|c: char| !c.is_alphanumeric()).any(|word| word == child);
            assert!(!named, "{child} in {file}");
        }
    }
}
