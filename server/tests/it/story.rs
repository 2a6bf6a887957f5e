//! The main job from a worker's report to a verified action. The same story runs on both databases.

use crate::{
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;

const WORDS: &str = "Pimeä ja liukas piha 😀 שלום </textarea><script>alert(1)</script>";

/// After a form was taken: where it leads.
fn to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

async fn page(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer
}

async fn step(browser: &mut Browser, action: &str, code: &str, fields: &[(&str, &str)]) -> Answer {
    browser.fill(&format!("{action}/steps/{code}"), fields).await
}

async fn the_main_job(site: Site) {
    let mut oona = site.signed_in("oona").await;
    let mut mikael = site.signed_in("mikael").await;
    let mut aino = site.signed_in("aino").await;
    let mut sari = site.signed_in("sari").await;

    // A worker reports.
    let form = [
        ("unit", &*page(&mut oona, "/hazards/new").await.hidden("unit")),
        ("title", WORDS),
        ("description", "Portilla ei näe mitään.\n\nLapsi kaatui."),
        ("area", "premises"),
        ("affected", "children"),
        ("affected", "staff"),
        ("place", "Piha"),
        ("source", "observation"),
    ];
    let hazard = to(&oona.fill("/hazards/new", &form).await);
    let shown = page(&mut oona, &hazard).await;
    assert!(shown.shows(WORDS) && !shown.body.contains("<script>alert"));
    assert!(shown.shows("Kiitos, että kerroit") && shown.shows("Ilmoitettu"));
    assert!(page(&mut oona, "/").await.shows(WORDS));
    assert!(page(&mut mikael, "/").await.shows(WORDS), "it waits for the supervisor");
    assert_eq!(sari.get(&hazard).await.status, StatusCode::NOT_FOUND, "another unit's supervisor sees nothing");

    // The supervisor confirms; the worker may not.
    assert_eq!(oona.get(&format!("{hazard}/decide/confirm")).await.status, StatusCode::FORBIDDEN);
    to(&mikael.fill(&format!("{hazard}/decide/confirm"), &[]).await);
    assert!(page(&mut mikael, &hazard).await.shows("Vahvistettu"));

    // The team adds it to the open draft and grades it.
    let draft = format!("/assessments/{}", site.version("Kontio-koti", "draft").await);
    let open = page(&mut oona, &draft).await;
    assert!(open.shows("Lisää arviointiin"));
    to(&oona.answer(&open, &format!("{draft}/lines"), &[]).await);
    let hazard_id = hazard.trim_start_matches("/hazards/").to_owned();
    let item = line(&site, &draft, &hazard_id).await;
    let grading =
        [("scenario", WORDS), ("now-l", "3"), ("now-s", "2"), ("res-l", "1"), ("res-s", "2"), ("then", "action")];
    let new_action = to(&oona.fill(&item, &grading).await);

    // Level 4 needs an interim control: submitting tells so, and keeps the draft.
    let refused = submit(&mut oona, &draft).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.title().starts_with("Virhe:"), "{}", refused.title());
    assert!(refused.shows("sovi väliaikainen toimi"));

    let owner = option(&page(&mut oona, &new_action).await, "Oona Kaislaranta");
    let action_form = [
        ("title", "Hanki pihalle valo"),
        ("control", "engineering"),
        ("interim", "yes"),
        ("restriction", "none"),
        ("owner", owner.as_str()),
        ("due-day", "20"),
        ("due-month", "9"),
        ("due-year", "2026"),
        ("children-median", "3"),
        ("children-count", "5"),
    ];
    to(&oona.fill(&new_action, &action_form).await);
    let action = format!("/actions/{}", site.id("SELECT id FROM actions WHERE title = 'Hanki pihalle valo'").await);
    assert!(page(&mut oona, &action).await.shows("Ehdotettu"));
    grade_the_rest(&site, &mut oona, &draft).await;

    // A version tells who made it and whom they heard.
    let about = [
        ("team", "Yksikön ohjaajat"),
        ("no-representative", "yes"),
        ("child-view", "Lapset kertoivat, että piha on pimeä."),
        ("changes", "Uusi yövuoro."),
    ];
    assert!(submit(&mut oona, &draft).await.shows("Kerro, ketkä tekivät arvioinnin"));
    to(&oona.fill(&format!("{draft}/about"), &about).await);
    assert!(page(&mut oona, &draft).await.shows("piha on pimeä"));

    // Submitted by the team; the safety lead approves, since there are levels 4 and 5.
    assert_eq!(to(&submit(&mut oona, &draft).await), draft);
    assert!(page(&mut mikael, &draft).await.shows("Turvallisuusvastaava hyväksyy tämän"));
    assert_eq!(mikael.get(&format!("{draft}/steps/approve")).await.status, StatusCode::FORBIDDEN);
    to(&aino.fill(&format!("{draft}/steps/return"), &[("reason", "Tarkentakaa paikkaa.")]).await);
    assert!(page(&mut oona, &draft).await.shows("Tarkentakaa paikkaa."));
    to(&submit(&mut mikael, &draft).await);
    to(&aino.fill(&format!("{draft}/steps/approve"), &[]).await);
    let approved = page(&mut oona, &draft).await;
    assert!(approved.shows("Voimassa") && approved.shows("Tiiviste"));
    assert_eq!(site.count("assessment_versions WHERE state = 'approved' AND number = 2").await, 1);
    let frozen = oona.post(&item, &[("submission", &uuid::Uuid::new_v4().to_string()), ("version", "2")]).await;
    assert_eq!(frozen.status, StatusCode::CONFLICT, "an approved version never changes");

    // The proposed action is open now; it is done, verified by somebody else, and late until then.
    let assessed = page(&mut oona, &hazard).await;
    assert!(assessed.shows("Merkittävä") && assessed.shows("Hallinnassa"), "residual 2 is controlled");
    site.pass(chrono::TimeDelta::minutes(20));
    let at_work = page(&mut oona, &action).await;
    to(&oona.answer(&at_work, &format!("{action}/steps/start"), &[]).await);
    let extend = format!("{action}/steps/extend");
    assert_eq!(mikael.get(&extend).await.status, StatusCode::FORBIDDEN, "level 4 is extended by the safety lead");
    let later = [("reason", "Sähkömies sairastui."), ("due-day", "30.9.2026")];
    to(&aino.fill(&extend, &later).await);
    let twice = aino.get(&extend).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.shows("jo siirretty kerran"));
    let twice = aino.answer(&twice, &extend, &[("reason", "Vielä."), ("due-day", "10.10.2026")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.shows("Vielä."), "what was typed is kept");
    to(&step(&mut oona, &action, "complete", &[("reason", "Valo palaa.")]).await);
    assert!(page(&mut oona, &action).await.shows("joku muu todentaa"));
    assert_eq!(oona.get(&format!("{action}/steps/verify")).await.status, StatusCode::FORBIDDEN);
    to(&step(&mut mikael, &action, "verify", &[("reason", "Näin valon.")]).await);
    let done = page(&mut oona, &action).await;
    for words in ["Todennettu", "Sähkömies sairastui.", "Näin valon.", "Mikael Korpi"] {
        assert!(done.shows(words), "{words}");
    }
    the_effect_is_asked(&site, &action).await;
    let chain = server::store::history::verify(site.majakka.store.read()).await.unwrap();
    assert!(chain.unwrap() > 100, "every step stands in the audit chain");
}

/// A month later the children say that it did not help: their hazard is looked at again, once.
async fn the_effect_is_asked(site: &Site, action: &str) {
    site.pass(chrono::TimeDelta::days(31));
    let mut mikael = site.signed_in("mikael").await;
    let shown = page(&mut mikael, action).await;
    assert!(shown.shows("3 / 10, vastaajia 5") && shown.shows("Kirjaa vaikutus"), "{}", shown.text());
    let check = shown.body.split("/effects/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let no = [("children-helped", "no"), ("decision", "change"), ("conclusion", "Valo ei yllä portille.")];
    to(&mikael.fill(&format!("{action}/effects/{check}"), &no).await);
    assert!(page(&mut mikael, action).await.shows("Ei auttanut"));
    let review = "SELECT t.id FROM review_tasks t JOIN review_reasons r ON r.task_id = t.id JOIN hazards h ON h.id = t.hazard_id \
                  WHERE r.code = 'ineffective' AND h.title LIKE 'Pimeä%'";
    let review = format!("/reviews/{}", site.id(review).await);
    assert!(page(&mut mikael, "/reviews").await.body.contains(&review));
    assert!(page(&mut mikael, &review).await.shows("Sovittu toimenpide ei auttanut."));
    let found = [("reason", "Siirretään valo portin viereen.")];
    to(&mikael.fill(&format!("{review}/steps/complete"), &found).await);
    assert!(page(&mut mikael, &review).await.shows("Siirretään valo portin viereen."));
    // What comes with time is noticed too, and only once.
    site.pass(chrono::TimeDelta::days(400));
    assert!(server::services::reviews::look(&site.majakka).await.unwrap() > 0);
    assert_eq!(server::services::reviews::look(&site.majakka).await.unwrap(), 0);
    let mut aino = site.signed_in("aino").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    for path in [format!("/units/{unit}"), format!("/units/{unit}/checklist"), "/units".into(), "/reviews".into()] {
        page(&mut aino, &path).await;
    }
}

async fn submit(browser: &mut Browser, draft: &str) -> Answer {
    let open = page(browser, draft).await;
    browser.answer(&open, &format!("{draft}/steps/submit"), &[]).await
}

async fn line(site: &Site, draft: &str, hazard: &str) -> String {
    let version = draft.trim_start_matches("/assessments/");
    let (hazard, version) = (literal(site, hazard), literal(site, version));
    let sql = format!("SELECT id FROM assessment_items WHERE hazard_id = {hazard} AND version_id = {version}");
    format!("{draft}/items/{}", site.id(&sql).await)
}

/// An id as each database writes it in a statement.
fn literal(site: &Site, id: &str) -> String {
    match site.majakka.store.backend() {
        sea_orm::DbBackend::Sqlite => format!("x'{}'", id.replace('-', "")),
        _ => format!("'{id}'"),
    }
}

/// Lines that came with the draft without a grading.
async fn grade_the_rest(site: &Site, browser: &mut Browser, draft: &str) {
    let version = literal(site, draft.trim_start_matches("/assessments/"));
    let rest = format!("assessment_items WHERE version_id = {version} AND level IS NULL");
    while site.count(&rest).await > 0 {
        let id = site.id(&format!("SELECT id FROM {rest} LIMIT 1")).await;
        let form = [("scenario", "Riita"), ("now-l", "1"), ("now-s", "2"), ("res-l", "1"), ("res-s", "1")];
        to(&browser.fill(&format!("{draft}/items/{id}"), &form).await);
    }
}

/// The value of a select's option with these words.
fn option(page: &Answer, words: &str) -> String {
    let end = page.body.find(&format!(">{words}<")).unwrap_or_else(|| panic!("no option {words}"));
    let before = &page.body[..end];
    let from = before.rfind("value=\"").unwrap() + 7;
    before[from..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_main_job_runs_from_a_report_to_a_verified_action_on_sqlite() {
    the_main_job(Site::demo().await).await;
}

#[tokio::test]
async fn the_main_job_runs_from_a_report_to_a_verified_action_on_postgresql() {
    let postgres = Postgres::start();
    the_main_job(Site::seeded(Folder::new(), &postgres.url).await).await;
}
