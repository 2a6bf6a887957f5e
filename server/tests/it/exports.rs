//! The register and the actions as files.

use crate::site::Site;
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
