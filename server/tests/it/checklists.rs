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
    oona.fill(&area, &[("shown-sharp-tools-locked", "yes"), ("check-sharp-tools-locked", "not-here")]).await;
    assert_eq!(site.count(&format!("{answered} = 'yes'")).await, 1);
    oona.fill(&area, &[("shown-safe-way-out", "yes"), ("check-safe-way-out", "no")]).await;
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
        assert!(page.shows("Todennäköisyys: ") && page.shows("seuraukset: "), "{}", page.text());
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

#[tokio::test]
async fn what_was_approved_is_printed_as_it_was_whatever_happens_after() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let print = format!("/assessments/{}/print", site.version("Kontio-koti", "approved").await);
    let before = aino.get(&print).await;
    let table = |page: &crate::site::Answer| page.body.split("<article").nth(1).unwrap().to_owned();
    for change in [
        "UPDATE hazards SET title = 'Uusi nimi', place = 'Muualla', area = 'digital'",
        "UPDATE actions SET title = 'Uusi toimi', state = 'cancelled'",
    ] {
        sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), change).await.unwrap();
    }
    let after = aino.get(&print).await;
    assert!(!after.shows("Uusi nimi") && !after.shows("Uusi toimi"), "{}", after.text());
    assert_eq!(table(&before), table(&after));
}

#[tokio::test]
async fn a_page_that_is_behind_overwrites_nobodys_answer() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let area = format!("{}/checklist/fire", unit(&site, "Kontio-koti").await);
    let items: Vec<String> =
        domain::hazard::checklist::of_area(domain::hazard::Area::Fire).map(|item| item.field()).collect();
    let (hers, his) = (oona.get(&area).await, mikael.get(&area).await);
    oona.answer(&hers, &area, &[(&items[0], "no"), (&items[1], "yes")]).await;
    let late = mikael.answer(&his, &area, &[(&items[0], "yes"), (&items[2], "yes")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.shows("Joku muutti tätä samaan aikaan") && late.shows("Ei: Oona Kaislaranta"), "{}", late.text());
    assert_eq!(
        site.count("checklist_answers c JOIN users u ON u.id = c.answered_by WHERE u.name LIKE 'Mikael%'").await,
        0
    );
    // What is the same on the page and in the book keeps whoever said it.
    let shown = [items[0].replace("check-", "shown-"), items[1].replace("check-", "shown-")];
    let fields = [
        (shown[0].as_str(), "no"),
        (items[0].as_str(), "no"),
        (shown[1].as_str(), "yes"),
        (items[1].as_str(), "yes"),
        (items[2].as_str(), "yes"),
        ("then", "transport"),
    ];
    let again = mikael.fill(&area, &fields).await;
    assert!(again.location().ends_with("/checklist/transport"), "on to the next area");
    assert_eq!(
        site.count("checklist_answers c JOIN users u ON u.id = c.answered_by WHERE u.name LIKE 'Mikael%'").await,
        1
    );
}
