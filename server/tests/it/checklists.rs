//! Going through the checklist, and the pictures of a unit.

use crate::site::Site;
use axum::http::StatusCode;

async fn unit(site: &Site, name: &str) -> String {
    format!("/units/{}", site.id(&format!("SELECT id FROM units WHERE name = '{name}'")).await)
}

#[tokio::test]
async fn a_no_is_one_step_from_a_hazard_that_the_checklist_then_shows() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let area = format!("{}/checklist/fire", unit(&site, "Kontio-koti").await);
    let open = oona.get(&area).await;
    assert_eq!(open.status, StatusCode::OK);
    assert!(!open.body.contains("/hazards/new?unit="), "nothing was answered yet");
    let item = domain::hazard::checklist::of_area(domain::hazard::Area::Fire).next().unwrap();
    let sent = oona.answer(&open, &area, &[(&item.field(), "no")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let shown = oona.get(&area).await;
    let form = shown.body.split("href=\"/hazards/new?").nth(1).unwrap().split('"').next().unwrap();
    let form = format!("/hazards/new?{}", form.replace("&amp;", "&"));
    let page = oona.get(&form).await;
    let title = page.hidden("title");
    assert!(!title.is_empty(), "the title is filled in");
    let fields = [
        ("unit", page.hidden("unit")),
        ("check", page.hidden("check")),
        ("title", title.clone()),
        ("area", "fire".into()),
        ("affected", "children".into()),
        ("source", "checklist".into()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let filed = oona.answer(&page, "/hazards/new", &fields).await;
    assert_eq!(filed.location(), area, "on with the checklist");
    let shown = oona.get(&area).await;
    assert!(shown.shows(&title) && !shown.body.contains("href=\"/hazards/new?"));
}

#[tokio::test]
async fn what_was_answered_before_stays_until_it_is_answered_again() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let area = format!("{}/checklist/violence", unit(&site, "Kontio-koti").await);
    let answered = "checklist_answers WHERE item = 'safe-way-out' AND answer";
    assert_eq!(site.count(&format!("{answered} = 'yes'")).await, 1);
    oona.fill(&area, &[("check-sharp-tools-locked", "not-here")]).await;
    assert_eq!(site.count(&format!("{answered} = 'yes'")).await, 1);
    oona.fill(&area, &[("check-safe-way-out", "no")]).await;
    assert_eq!(site.count(&format!("{answered} = 'no'")).await, 1);
    assert_eq!(oona.get(&format!("{area}x")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_cell_of_the_risk_map_opens_the_list_of_just_its_hazards() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let picture = mikael.get(&unit(&site, "Kontio-koti").await).await;
    assert_eq!(picture.status, StatusCode::OK, "{}", picture.text());
    let cells: Vec<String> = picture
        .body
        .split("href=\"/hazards?unit=")
        .skip(1)
        .map(|part| format!("/hazards?unit={}", part.split('"').next().unwrap().replace("&amp;", "&")))
        .filter(|href| href.contains("cell="))
        .collect();
    assert!(cells.len() > 2, "{cells:?}");
    let mut listed = 0;
    for cell in &cells {
        let page = mikael.get(cell).await;
        let (likelihood, severity) = cell.rsplit("cell=").next().unwrap().split_once('x').unwrap();
        let of = format!(
            "hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' AND h.likelihood = {likelihood} \
             AND h.severity = {severity} AND h.state IN ('confirmed', 'assessed', 'controlled')"
        );
        let there = site.count(&of).await;
        assert!(there > 0, "{cell}");
        assert!(page.shows(&format!("Todennäköisyys {likelihood}, vakavuus {severity}")));
        let rows = page.body.matches("role=\"rowheader\"").count();
        assert_eq!(i64::try_from(rows).unwrap(), there, "{cell}");
        listed += there;
    }
    let graded = "hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' AND h.likelihood IS NOT NULL \
                  AND h.state IN ('confirmed', 'assessed', 'controlled')";
    assert_eq!(site.count(graded).await, listed, "every graded hazard is in one cell");
}

#[tokio::test]
async fn an_earlier_methods_grades_are_told_beside_the_map() {
    let site = Site::demo().await;
    let other = "UPDATE organisations SET matrix = '5x5'";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), other).await.unwrap();
    let mut mikael = site.signed_in("mikael").await;
    let picture = mikael.get(&unit(&site, "Kontio-koti").await).await;
    assert!(picture.shows("aiemmalla menetelmällä"), "{}", picture.text());
    assert!(!picture.body.contains("cell="));
}

#[tokio::test]
async fn the_printed_document_holds_everything_that_was_written() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let version = site.version("Kontio-koti", "approved").await;
    let page = mikael.get(&format!("/assessments/{version}/print")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let titles = site.count(&format!("assessment_items WHERE version_id = x'{}'", version.simple())).await;
    assert_eq!(i64::try_from(page.body.matches("class=\"doc-line\"").count()).unwrap(), titles);
    for words in ["Kontio-koti", "Mikael", "Toinen työntekijä yövuoroon", "Yksikön ohjaajat ja esihenkilö"] {
        assert!(page.shows(words), "{words}");
    }
}
