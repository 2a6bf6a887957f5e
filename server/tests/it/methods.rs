//! The risk method: imported, previewed, taken into use, and what it leaves alone.

use crate::site::{Answer, Browser, Site};
use axum::http::StatusCode;
use domain::risk::Shipped;
use sea_orm::ConnectionTrait;

/// Sends a file as the browser's own form does.
async fn import(browser: &mut Browser, file: &str) -> Answer {
    let submission = uuid::Uuid::new_v4().to_string();
    send(browser, file, &submission).await
}

async fn send(browser: &mut Browser, file: &str, submission: &str) -> Answer {
    browser.upload("/method/import", submission, &[], file.as_bytes()).await
}

/// The shipped three by three with a change.
fn changed(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut file: serde_json::Value = serde_json::from_str(Shipped::ThreeByThree.file()).unwrap();
    change(&mut file);
    file.to_string()
}

async fn take(browser: &mut Browser, preview: &str) {
    let page = browser.get(preview).await;
    let taken = browser.answer(&page, &format!("{preview}/use"), &[]).await;
    assert_eq!((taken.status, taken.location()), (StatusCode::SEE_OTHER, "/method"));
}

#[tokio::test]
async fn a_file_with_faults_is_refused_with_a_sentence_for_each() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let file = changed(|file| {
        file["cells"][1].as_array_mut().unwrap().pop();
        file["levels"][3]["fi"] = "".into();
    });
    let answer = import(&mut aino, &file).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.shows("Ruutu puuttuu: todennäköisyys 2, vakavuus 3."), "{}", answer.text());
    assert!(answer.shows("Tasolta 4 puuttuu nimi (kieli fi)."));
    let answer = import(&mut aino, "tämä ei ole JSON").await;
    assert!(answer.shows("Tiedosto ei ole JSON-tiedosto. Virhe on rivillä 1."));
    assert_eq!(site.count("risk_matrices").await, 0);
}

#[tokio::test]
async fn an_import_of_five_megabytes_is_refused_with_a_clear_page() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let answer = import(&mut aino, &" ".repeat(5 * 1024 * 1024)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("<h1>"), "a page, not a bare error");
    assert_eq!(site.count("risk_matrices").await, 0);
}

#[tokio::test]
async fn an_import_sent_twice_makes_one_version() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let submission = uuid::Uuid::new_v4().to_string();
    let first = send(&mut aino, Shipped::FiveByFive.file(), &submission).await;
    let again = send(&mut aino, Shipped::FiveByFive.file(), &submission).await;
    assert_eq!(first.location(), again.location());
    assert_eq!(site.count("risk_matrices").await, 1);
}

#[tokio::test]
async fn the_preview_tells_what_would_change_and_warns_of_a_grid_that_falls() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let file = changed(|file| {
        file["cells"][1][1] = 1.into();
        file["levels"][1] = serde_json::json!({"fi": "Siedettävä", "sv": "Godtagbar", "en": "Tolerable"});
    });
    let preview = import(&mut aino, &file).await.location().to_owned();
    let page = aino.get(&preview).await;
    for words in [
        "Taso laskee, kun todennäköisyys nousee asteeseen 2 (vakavuus 2).",
        "Yhden ruudun riskitaso muuttuu.",
        "Tason 2 nimi muuttuu: Vähäinen → Siedettävä.",
        "Hyväksytyt arvioinnit pysyvät sellaisina kuin ne ovat.",
    ] {
        assert!(page.shows(words), "{words}: {}", page.text());
    }
    let file = aino.get(&format!("{preview}/file")).await;
    assert!(domain::risk::RiskMatrix::read(&file.body).is_ok(), "what was imported comes back as a file");
}

#[tokio::test]
async fn a_method_taken_into_use_leaves_drafts_and_approved_versions_alone() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let mut oona = site.signed_in("oona").await;
    let draft = format!("/assessments/{}", site.version("Kontio-koti", "draft").await);
    let approved = format!("/assessments/{}", site.version("Kontio-koti", "approved").await);
    let before = oona.get(&approved).await;
    take(&mut aino, "/method/5x5").await;

    let open = oona.get(&draft).await;
    assert!(open.shows("Tämä luonnos käyttää menetelmää, jolla se aloitettiin"), "{}", open.text());
    let after = oona.get(&approved).await;
    for words in ["Merkittävä", "Kohtalainen"] {
        assert_eq!(before.body.matches(words).count(), after.body.matches(words).count(), "{words}");
    }

    // The draft is thrown away; the next version takes the new method, with nothing graded yet.
    let thrown = oona.fill(&format!("{draft}/steps/discard"), &[]).await;
    assert_eq!(thrown.status, StatusCode::SEE_OTHER);
    let page = oona.get(&approved).await;
    let series = page.body.split("/assessments/series/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let next = oona.answer(&page, &format!("/assessments/series/{series}/next"), &[]).await.location().to_owned();
    let id = next.trim_start_matches("/assessments/").parse::<uuid::Uuid>().unwrap();
    let rows = site
        .majakka
        .store
        .read()
        .query_all_raw(sea_orm::Statement::from_sql_and_values(
            sea_orm::DbBackend::Sqlite,
            "SELECT i.level, i.scenario, v.matrix FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id WHERE v.id = $1",
            [id.into()],
        ))
        .await
        .unwrap();
    assert!(!rows.is_empty());
    for row in &rows {
        assert_eq!(row.try_get::<Option<i16>>("", "level").unwrap(), None, "grades of another method are not copied");
        assert_eq!(row.try_get::<String>("", "matrix").unwrap(), "5x5");
    }
    assert!(rows.iter().any(|row| row.try_get::<Option<String>>("", "scenario").unwrap().is_some()), "words are");
}

#[tokio::test]
async fn level_two_gets_its_other_name_everywhere_and_keeps_its_history() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let page = aino.get("/method").await;
    let saved = aino.answer(&page, "/method/level-two", &[("name", "tolerable")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    assert!(aino.get("/method").await.shows("Siedettävä"));
    let mut oona = site.signed_in("oona").await;
    assert!(oona.get("/hazards").await.shows("2 Siedettävä tai suurempi"));
    assert!(oona.get("/hazards?lang=sv").await.shows("2 Godtagbar eller större"));
    assert_eq!(site.count("risk_matrices").await, 1);
    let page = aino.get("/method").await;
    aino.answer(&page, "/method/level-two", &[("name", "tolerable")]).await;
    assert_eq!(site.count("risk_matrices").await, 1, "the same name makes no new version");
}

#[tokio::test]
async fn only_the_safety_lead_manages_the_method() {
    let site = Site::demo().await;
    for (who, status) in [
        ("oona", StatusCode::NOT_FOUND),
        ("mikael", StatusCode::NOT_FOUND),
        ("admin", StatusCode::FORBIDDEN),
        ("inspector", StatusCode::NOT_FOUND),
    ] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get("/method").await.status, status, "{who}");
        assert_eq!(import(&mut browser, Shipped::FiveByFive.file()).await.status, status, "{who}");
        assert_eq!(browser.post("/method/5x5/use", &[]).await.status, status, "{who}");
    }
    assert_eq!(site.count("risk_matrices").await, 0);
}
