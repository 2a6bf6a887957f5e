//! What everybody may read of the program's accessibility, and what becomes of what they say of it.

use crate::{
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;

const PAGE: &str = "/accessibility";

async fn feedback_is_kept_and_answered_once(site: Site) {
    let mut stranger = site.browser();
    let shown = stranger.get(PAGE).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.shows("Saavutettavuusseloste") && shown.shows("14 päivän kuluessa"));
    assert_eq!(stranger.answer(&shown, PAGE, &[("contact", "040 1")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("trouble", "Kuvaaja ei aukea näppäimistöllä."), ("contact", "lukija@lumikello.example")];
    let sent = stranger.answer(&shown, PAGE, &fields).await;
    assert_eq!(sent.location(), "/accessibility?sent=yes");
    // A form that is sent twice is kept once.
    stranger.answer(&shown, PAGE, &fields).await;
    assert_eq!(site.count("accessibility_feedback").await, 1);
    let thanks = stranger.get("/accessibility?sent=yes").await;
    assert!(thanks.shows("30.9.2026"), "two weeks from the day: {}", thanks.text());

    let mut admin = site.signed_in("admin").await;
    let list = admin.get("/admin/accessibility").await;
    assert!(list.shows("Kuvaaja ei aukea näppäimistöllä.") && list.body.contains("vastaamatonta palautetta"));
    let id = site.id("SELECT id FROM accessibility_feedback").await;
    let one = format!("/admin/accessibility/{id}");
    assert!(admin.get(&one).await.shows("lukija@lumikello.example"));
    assert_eq!(admin.fill(&one, &[("answer", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let open = admin.get(&one).await;
    assert_eq!(admin.answer(&open, &one, &[("answer", "Korjattu.")]).await.location(), "/admin/accessibility");
    let list = admin.get("/admin/accessibility").await;
    assert!(list.shows("Vastattu") && !list.body.contains("vastaamatonta palautetta"));
    // Somebody else was quicker.
    let again = admin.get(&one).await;
    let other = admin.get("/admin/units/new").await.hidden("submission");
    let second = [("answer", "Toinen vastaus.")];
    let late = admin
        .answer(
            &crate::site::Answer { body: open.body.replace(&open.hidden("submission"), &other), ..again },
            &one,
            &second,
        )
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(site.text("SELECT answer FROM accessibility_feedback").await, "Korjattu.");
    assert_eq!(site.count("audit_events WHERE entity = 'accessibility-feedback'").await, 2);
    server::store::history::verify(site.majakka.store.read()).await.unwrap().unwrap();
}

#[tokio::test]
async fn what_somebody_could_not_use_is_kept_and_answered_once() {
    feedback_is_kept_and_answered_once(Site::demo().await).await;
}

#[tokio::test]
async fn what_somebody_could_not_use_is_kept_and_answered_once_on_postgresql() {
    let postgres = Postgres::start();
    feedback_is_kept_and_answered_once(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn only_administrators_read_what_people_said() {
    let site = Site::demo().await;
    let mut stranger = site.browser();
    let shown = stranger.get(PAGE).await;
    stranger.answer(&shown, PAGE, &[("trouble", "Teksti on liian pientä.")]).await;
    let id = site.id("SELECT id FROM accessibility_feedback").await;
    for who in ["oona", "mikael", "inspector"] {
        let mut browser = site.signed_in(who).await;
        for path in ["/admin/accessibility".to_owned(), format!("/admin/accessibility/{id}")] {
            assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&browser.get(&path).await.status), "{who}");
        }
    }
    let mut admin = site.signed_in("admin").await;
    let missing = admin.get(&format!("/admin/accessibility/{}", uuid::Uuid::nil())).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_frame_leads_to_the_statement_in_three_languages() {
    let site = Site::demo().await;
    let mut stranger = site.browser();
    let mut mikael = site.signed_in("mikael").await;
    let unit = site.id("SELECT owner_id AS id FROM report_versions WHERE state = 'published'").await;
    for page in [
        stranger.get("/sign-in").await,
        stranger.get("/receipt").await,
        stranger.get(&format!("/published/{unit}")).await,
        mikael.get("/").await,
    ] {
        assert!(page.body.contains("href=\"/accessibility\""), "{}", page.title());
    }
    for (lang, words) in
        [("fi", "Saavutettavuusseloste"), ("sv", "Tillgänglighetsutlåtande"), ("en", "Accessibility statement")]
    {
        let page = stranger.get(&format!("{PAGE}?lang={lang}")).await;
        assert!(page.shows(words) && page.body.contains(&format!("<html lang=\"{lang}\"")), "{lang}");
    }
}

#[tokio::test]
async fn whoever_writes_without_end_is_slowed_down() {
    let site = Site::demo().await;
    let mut stranger = site.browser();
    let mut last = StatusCode::OK;
    for n in 0..40 {
        let shown = stranger.get(PAGE).await;
        last = stranger.answer(&shown, PAGE, &[("trouble", &*format!("Vika {n}"))]).await.status;
        if last == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}
