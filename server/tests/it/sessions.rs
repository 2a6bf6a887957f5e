//! Signing in and out, and how long a session lives.

use crate::site::{Browser, Site};
use axum::http::{StatusCode, header};
use chrono::TimeDelta;

async fn is_in(browser: &mut Browser) -> bool {
    browser.get("/").await.status == StatusCode::OK
}

#[tokio::test]
async fn a_session_ends_after_thirty_unused_minutes() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    for _ in 0..5 {
        site.pass(TimeDelta::minutes(29));
        assert!(is_in(&mut oona).await);
    }
    site.pass(TimeDelta::minutes(30));
    assert!(!is_in(&mut oona).await);
}

#[tokio::test]
async fn a_page_that_only_looks_does_not_keep_the_session_of_somebody_who_has_gone() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    assert!(is_in(&mut oona).await);
    for _ in 0..3 {
        site.pass(TimeDelta::minutes(9));
        assert_eq!(oona.call("/api/ui/alerts", "{}").await.status, StatusCode::OK);
    }
    site.pass(TimeDelta::minutes(3));
    assert!(!is_in(&mut oona).await);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_much_it_is_used() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    for _ in 0..47 {
        site.pass(TimeDelta::minutes(15));
        assert!(is_in(&mut oona).await);
    }
    site.pass(TimeDelta::minutes(15));
    assert!(!is_in(&mut oona).await);
}

#[tokio::test]
async fn the_token_is_new_at_each_sign_in_guarded_by_the_browser_and_stored_only_as_a_hash() {
    let site = Site::demo().await;
    let form = [("email", "oona@lumikello.example"), ("password", "majakka-demo-2026")];
    let mut tokens = Vec::new();
    let mut browser = site.browser();
    for _ in 0..2 {
        let answer = browser.post("/sign-in", &form).await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap().to_owned();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
        tokens.push(cookie.split(';').next().unwrap().split_once('=').unwrap().1.to_owned());
    }
    assert_ne!(tokens[0], tokens[1]);
    assert!(tokens.iter().all(|token| token.len() == 43), "256 bits");
    for token in tokens {
        assert_eq!(site.count(&format!("sessions WHERE token_hash = '{token}'")).await, 0);
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_itself_and_not_only_the_cookie() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let mut copy = oona.clone();
    let answer = oona.post("/sign-out", &[]).await;
    assert_eq!(answer.location(), "/sign-in");
    assert_eq!(answer.headers["clear-site-data"], "\"cache\"");
    assert!(oona.cookies.is_empty());
    assert!(!is_in(&mut copy).await);
}

#[tokio::test]
async fn people_see_and_end_their_own_sessions_and_nobody_elses() {
    let site = Site::demo().await;
    let (mut here, mut there) = (site.signed_in("oona").await, site.signed_in("oona").await);
    let mut eero = site.signed_in("eero").await;
    let page = here.get("/account").await;
    assert_eq!(page.body.matches("/end\"").count(), 1, "one other session");
    let end = page.body.split("action=\"/account/sessions/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    eero.post(&format!("/account/sessions/{end}"), &[]).await;
    assert!(is_in(&mut there).await, "somebody else's session is not ended");
    here.post(&format!("/account/sessions/{end}"), &[]).await;
    assert!(!is_in(&mut there).await && is_in(&mut here).await);
    let mut third = site.signed_in("oona").await;
    here.post("/account/sessions/end-others", &[]).await;
    assert!(!is_in(&mut third).await && is_in(&mut here).await);
}

#[tokio::test]
async fn changing_the_password_ends_all_other_sessions() {
    let site = Site::demo().await;
    let (mut here, mut there) = (site.signed_in("oona").await, site.signed_in("oona").await);
    let wrong = here.post("/account/password", &[("current", "ei tämä"), ("password", "kuusi kurkea 3")]).await;
    assert!(wrong.shows("Nykyinen salasana ei täsmää"));
    let form = [("current", "majakka-demo-2026"), ("password", "kuusi kurkea 3")];
    assert_eq!(here.post("/account/password", &form).await.status, StatusCode::SEE_OTHER);
    assert!(is_in(&mut here).await && !is_in(&mut there).await);
    let again = [("email", "oona@lumikello.example"), ("password", "kuusi kurkea 3")];
    assert_eq!(site.browser().post("/sign-in", &again).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_suspended_account_and_an_ended_role_are_felt_at_the_next_request() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    let (mut oona, mut eero) = (site.signed_in("oona").await, site.signed_in("eero").await);
    let id = |who: &str| format!("SELECT id FROM users WHERE email = '{who}@lumikello.example'");
    let (oona_id, eero_id) = (site.id(&id("oona")).await, site.id(&id("eero")).await);
    let page = admin.get(&format!("/admin/users/{oona_id}")).await;
    admin.answer(&page, &format!("/admin/users/{oona_id}/suspend"), &[]).await;
    assert!(!is_in(&mut oona).await);
    let refused = site
        .browser()
        .post("/sign-in", &[("email", "oona@lumikello.example"), ("password", "majakka-demo-2026")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert_eq!(eero.get("/hazards").await.status, StatusCode::OK);
    let page = admin.get(&format!("/admin/users/{eero_id}")).await;
    let end = page.body.split(&format!("/admin/users/{eero_id}/grants/")).nth(1).unwrap().split('"').next().unwrap();
    admin.post(&format!("/admin/users/{eero_id}/grants/{end}"), &[]).await;
    assert_eq!(eero.get("/hazards").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_gives_roles_to_themselves_or_suspends_themselves() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    let me = site.id("SELECT id FROM users WHERE email = 'admin@lumikello.example'").await;
    for path in ["grants", "suspend"] {
        let form = [("role", "safety-lead"), ("version", "1"), ("submission", &uuid::Uuid::new_v4().to_string())];
        let answer = admin.post(&format!("/admin/users/{me}/{path}"), &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    }
    assert_eq!(admin.get("/hazards").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn guessing_is_slowed_down_with_a_sentence_and_a_time_to_wait() {
    let site = Site::demo().await;
    let mut browser = site.browser();
    let mut last = None;
    for _ in 0..6 {
        last = Some(browser.post("/sign-in", &[("email", "oona@lumikello.example"), ("password", "arvaus")]).await);
    }
    let answer = last.unwrap();
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.headers.contains_key(header::RETRY_AFTER));
    assert!(answer.shows("Liian monta yritystä."));
    let mut eero = site.browser();
    let others = eero.post("/sign-in", &[("email", "eero@lumikello.example"), ("password", "majakka-demo-2026")]).await;
    assert_eq!(others.status, StatusCode::SEE_OTHER, "others are not held up");
}

#[tokio::test]
async fn an_inspectors_access_ends_by_itself() {
    let site = Site::demo().await;
    let mut inspector = site.signed_in("inspector").await;
    assert_eq!(inspector.get("/hazards").await.status, StatusCode::OK);
    assert_eq!(inspector.get("/hazards/new").await.status, StatusCode::NOT_FOUND);
    site.pass(TimeDelta::days(15));
    let mut later = site.signed_in("inspector").await;
    assert_eq!(later.get("/hazards").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_language_follows_the_person_the_choice_and_the_browser() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    assert!(oona.get("/hazards").await.shows("Vaarat"));
    assert!(oona.get("/hazards?lang=sv").await.shows("Faror"));
    assert!(oona.get("/hazards").await.shows("Faror"), "the choice is kept");
    oona.post("/account/language", &[("language", "en")]).await;
    assert!(oona.get("/hazards").await.shows("Hazards"));
    let stranger = site.browser();
    let request =
        stranger.request("GET", "/sign-in").header(header::ACCEPT_LANGUAGE, "sv-FI").body(axum::body::Body::empty());
    assert!(stranger.clone().send(request.unwrap()).await.body.contains("lang=\"sv\""));
}
