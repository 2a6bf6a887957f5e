//! What a hazard's history says of its likelihood, on the page and when a draft is sent.

use crate::site::Site;
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;

#[tokio::test]
async fn a_hazard_that_came_true_within_a_year_asks_why_it_is_graded_lower() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let draft = format!("/assessments/{}", site.version("Kontio-koti", "draft").await);
    let line = "SELECT i.id FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id JOIN hazards h ON h.id = i.hazard_id WHERE v.state = 'draft' AND h.title = 'Luvaton poistuminen'";
    let path = format!("{draft}/items/{}", site.id(line).await);
    let grades = [("scenario", "Nuori lähtee."), ("now-l", "1"), ("now-s", "1"), ("res-l", "1"), ("res-s", "1")];
    oona.fill(&path, &grades).await;
    let calm = oona.get(&path).await;
    assert!(calm.shows("Vaara ei ole toteutunut vuoden aikana."), "{}", calm.text());
    let happened = |at: &str| {
        format!(
            "UPDATE hazards SET source = 'incident', reported_at = '{at}' WHERE title = 'Luvaton poistuminen' \
             AND unit_id = (SELECT id FROM units WHERE name = 'Kontio-koti')"
        )
    };
    let writer = site.majakka.store.schema();
    writer.execute_unprepared(&happened("2025-09-10 08:00:00+00:00")).await.unwrap();
    assert!(oona.get(&path).await.shows("Vaara ei ole toteutunut vuoden aikana."), "longer ago than a year");
    writer.execute_unprepared(&happened("2025-12-10 08:00:00+00:00")).await.unwrap();
    let page = oona.get(&path).await;
    assert!(page.shows("Vaara on toteutunut kerran vuoden aikana. Ehdotus: 2 Mahdollinen."), "{}", page.text());
    let asked = "Kerro, miksi todennäköisyys on pienempi kuin historia ehdottaa";
    assert!(page.shows(asked));
    let open = oona.get(&draft).await;
    let refused = oona.answer(&open, &format!("{draft}/steps/submit"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows(asked), "the page that refuses says why");
    let mut told = grades.to_vec();
    told.push(("lower", "Ryhmä on vaihtunut kokonaan."));
    oona.fill(&path, &told).await;
    let page = oona.get(&path).await;
    assert!(!page.shows(asked) && page.shows("Ryhmä on vaihtunut kokonaan."));
}
