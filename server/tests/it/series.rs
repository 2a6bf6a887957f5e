//! Assessments beside the yearly one: begun about some areas, lines taken out, and read by the staff.

use crate::site::{Answer, Browser, Site};
use axum::http::StatusCode;

async fn begin(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let list = browser.get("/assessments").await;
    let unit = list.body.split("/assessments/series?unit=").nth(1).unwrap().split('"').next().unwrap().to_owned();
    browser.fill(&format!("/assessments/series?unit={unit}"), fields).await
}

fn lines(page: &Answer, version: &str) -> usize {
    page.body.matches(&format!("href=\"{version}/items/")).count()
}

#[tokio::test]
async fn a_task_is_assessed_with_the_hazards_of_its_areas_and_loses_lines_that_do_not_belong() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let untold = begin(&mut oona, &[("kind", "task")]).await;
    assert_eq!(untold.status, StatusCode::UNPROCESSABLE_ENTITY, "it needs a name");
    let all = begin(&mut oona, &[("kind", "theme"), ("title", "Kaikki")]).await.location().to_owned();
    let some = begin(&mut oona, &[("kind", "task"), ("title", "Yövuoro"), ("areas", "staffing")]).await;
    let some = some.location().to_owned();
    let page = oona.get(&some).await;
    assert!(page.shows("Yövuoro, Kontio-koti"), "{}", page.text());
    let whole = oona.get(&all).await;
    assert!(lines(&page, &some) < lines(&whole, &all), "only the hazards of the area");

    let before = lines(&whole, &all);
    let item = whole.body.split(&format!("href=\"{all}/items/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let removed = oona.post(&format!("{all}/items/{item}/remove"), &[]).await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
    assert_eq!(lines(&oona.get(&all).await, &all), before - 1);
}

#[tokio::test]
async fn the_whole_units_assessment_keeps_every_line_and_approved_ones_keep_theirs() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    for state in ["draft", "approved"] {
        let version = format!("/assessments/{}", site.version("Kontio-koti", state).await);
        let page = oona.get(&version).await;
        let mark = format!("href=\"{version}/items/");
        let item = page.body.split(&mark).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let refused = oona.post(&format!("{version}/items/{item}/remove"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{state}");
        assert_eq!(lines(&oona.get(&version).await, &version), lines(&page, &version));
    }
}

#[tokio::test]
async fn a_read_receipt_counts_once_and_only_for_a_version_in_force() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let draft = site.version("Kontio-koti", "draft").await;
    let refused = oona.post(&format!("/assessments/{draft}/read"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let version = format!("/assessments/{}", site.version("Kontio-koti", "approved").await);
    for _ in 0..2 {
        assert_eq!(oona.post(&format!("{version}/read"), &[]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(site.count("read_receipts").await, 1);
    assert!(oona.get(&version).await.shows("Olet lukenut tämän"));
}
