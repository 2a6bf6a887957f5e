//! A tablet that a child has: handed over, walled in, rested, taken back.

use crate::{
    incidents::{page, to},
    routes::of_poukama,
    site::{Answer, Browser, Site},
};
use axum::http::{StatusCode, header};
use chrono::TimeDelta;
use server::http::routes::{Access, routes};

pub const PIN: &str = "274815";

/// Every page that a child can open without an id.
const PAGES: [&str; 12] = [
    "/child",
    "/child?screen=1",
    "/child/rights",
    "/child/tell",
    "/child/help",
    "/child/goals",
    "/child/mine",
    "/child/doors/talk",
    "/child/doors/pulse",
    "/child/doors/worry",
    "/child/doors/idea",
    "/child/doors/map",
];

pub async fn child(site: &Site, pseudonym: &str) -> String {
    site.id(&format!("SELECT id FROM children WHERE pseudonym = '{pseudonym}'")).await.to_string()
}

/// The browser is a child's from here on; gives the cookie that the adult had.
async fn given(site: &Site, adult: &mut Browser, pseudonym: &str) -> Vec<(String, String)> {
    let before = adult.cookies.clone();
    let path = format!("/children/{}/tablet", child(site, pseudonym).await);
    assert_eq!(to(&adult.fill(&path, &[]).await), "/child");
    before
}

pub async fn begun(site: &Site, adult: &mut Browser, pseudonym: &str) {
    given(site, adult, pseudonym).await;
    assert_eq!(to(&adult.post("/child/answer", &[("answer", "yes")]).await), "/child");
}

#[tokio::test]
async fn the_tablet_is_given_to_a_child_and_taken_back() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let old = given(&site, &mut oona, "Tähti").await;
    assert!(oona.cookies.iter().all(|(name, _)| name != "majakka"), "the adult's cookie is gone from the browser");

    let asked = page(&mut oona, "/child").await;
    assert!(asked.shows("Hei, Tähti!") && asked.shows("Haluatko tehdä tämän nyt?") && asked.shows("Oona Kaislaranta"));
    assert!(asked.shows("Jos olet vaarassa, aikuisen pitää kertoa eteenpäin."));
    assert_eq!(oona.get("/child/rights").await.location(), "/child", "nothing opens before the child has said yes");
    to(&oona.post("/child/answer", &[("answer", "yes")]).await);
    assert!(page(&mut oona, "/child").await.shows("Mitä haluat tehdä?"));
    assert!(page(&mut oona, "/child/rights").await.shows("Sinulla on oikeus olla turvassa joka päivä."));
    assert!(page(&mut oona, "/child/tell").await.shows("Oona Kaislaranta"));
    assert!(page(&mut oona, "/child/help").await.body.contains("tel:112"));

    // The adult's own session answers nothing meanwhile, wherever its cookie is.
    let mut elsewhere = site.browser();
    elsewhere.cookies = old;
    assert!(elsewhere.get("/").await.location().starts_with("/sign-in"));

    let ended = oona.post("/child/stop", &[]).await;
    assert_eq!(ended.headers.get("clear-site-data").unwrap(), "\"cache\", \"storage\"");
    let over = page(&mut oona, "/child").await;
    assert!(over.shows("Kiitos") && !over.shows("Tähti"), "{}", over.text());
    assert_eq!(oona.get("/child/rights").await.location(), "/child");
    assert_eq!(oona.post("/child/answer", &[("answer", "yes")]).await.location(), "/child");
    assert!(page(&mut oona, "/child").await.shows("Kiitos"), "what is over never opens again");

    let wrong = oona.post("/child/open", &[("pin", "111222"), ("then", "back")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(to(&oona.post("/child/open", &[("pin", PIN), ("then", "back")]).await), "/children");
    assert!(page(&mut oona, "/children").await.shows("Tähti"));
    assert!(elsewhere.get("/").await.location().starts_with("/sign-in"), "the session goes on under a new token alone");
}

#[tokio::test]
async fn later_and_no_end_it_alike_without_a_mark() {
    let site = Site::demo().await;
    for answer in ["later", "no"] {
        let mut oona = site.signed_in("oona").await;
        given(&site, &mut oona, "Tähti").await;
        let marks = site.count("audit_events WHERE entity = 'tablet'").await;
        to(&oona.post("/child/answer", &[("answer", answer)]).await);
        assert!(page(&mut oona, "/child").await.shows("Kiitos"));
        assert_eq!(site.count("audit_events WHERE entity = 'tablet'").await, marks);
    }
}

#[tokio::test]
async fn from_a_childs_session_nothing_answers_but_what_is_the_childs() {
    let site = Site::demo().await;
    let _somebody = site.signed_in("liisa").await;
    let mut paths = Vec::new();
    for route in routes() {
        paths.push((route, of_poukama(&site, route.path).await));
    }
    for ended in [false, true] {
        let mut oona = site.signed_in("oona").await;
        begun(&site, &mut oona, "Tähti").await;
        if ended {
            to(&oona.post("/child/stop", &[]).await);
        }
        let behind = paths.iter().filter(|(route, _)| !matches!(route.access, Access::Child | Access::Open));
        let mut count = 0;
        for (_, path) in behind {
            for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"] {
                let request = oona.request(method, path).header("sec-fetch-site", "same-origin");
                let answer = oona.send(request.body(axum::body::Body::empty()).unwrap()).await;
                match method {
                    "GET" | "HEAD" => {
                        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{method} {path}");
                        assert_eq!(answer.location(), "/child", "{method} {path}");
                    }
                    _ => assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}"),
                }
                assert!(!answer.body.contains("href=\"/incidents"), "{method} {path}");
                count += 1;
            }
        }
        assert!(count > 700, "the walk saw the whole list: {count}");
        assert_eq!(oona.get("/nothing/at/all").await.location(), "/child");
        assert_eq!(oona.get("/child").await.status, StatusCode::OK);
    }
}

/// Whether a page names somebody: "Kuu" is a child, "Kuuntele" a button.
fn names(answer: &Answer, name: &str) -> bool {
    let parts: Vec<&str> = answer.body.split(name).collect();
    let alone = |before: &str, after: &str| {
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    };
    parts.iter().zip(parts.iter().skip(1)).any(|(before, after)| alone(before, after))
}

/// A child's page holds no link of the staff, no script but the tablet's own, and nobody else.
fn holds_nothing_else(answer: &Answer, path: &str) {
    let links = answer.body.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
    for link in links {
        let own = link.starts_with("/child") || link.starts_with("/assets/") || link.starts_with("tel:");
        assert!(own, "{path}: {link}");
    }
    for action in answer.body.split("action=\"").skip(1).filter_map(|part| part.split('"').next()) {
        assert!(action.starts_with("/child/"), "{path}: {action}");
    }
    let scripts: Vec<&str> = answer.body.split("<script").skip(1).collect();
    let own = |script: &&str| script.contains("import wake from \"/assets/") && script.contains("/pkg/tablet.js\"");
    assert!(scripts.len() <= 1 && scripts.iter().all(own), "{path}: {scripts:?}");
    assert!(!answer.body.contains("majakka.js") && !answer.body.contains("island"), "{path}");
    for other in ["Kuu", "Pilvi", "Mustikka", "Kontio-koti", "Lumikello"] {
        assert!(!names(answer, other), "{path}: {other}");
    }
    assert_eq!(answer.headers.get(header::CACHE_CONTROL).unwrap(), "no-store", "{path}");
}

#[tokio::test]
async fn a_childs_pages_hold_nothing_of_anybody_else() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    given(&site, &mut oona, "Tähti").await;
    holds_nothing_else(&page(&mut oona, "/child").await, "the question");
    to(&oona.post("/child/answer", &[("answer", "yes")]).await);
    for path in PAGES {
        holds_nothing_else(&page(&mut oona, path).await, path);
    }
    to(&oona.post("/child/stop", &[]).await);
    let over = page(&mut oona, "/child").await;
    holds_nothing_else(&over, "the end");
    assert!(!over.body.contains("Tähti") && !over.body.contains("sign-fox"));
}

#[tokio::test]
async fn every_page_of_a_child_holds_the_numbers_and_a_locked_one_too() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    given(&site, &mut oona, "Tähti").await;
    let numbers = |answer: &Answer| -> Vec<String> {
        answer.body.split("href=\"tel:").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned).collect()
    };
    let all = numbers(&page(&mut oona, "/child/help").await);
    assert!(all.len() > 2, "the unit's own numbers are among them: {all:?}");
    assert_eq!(numbers(&page(&mut oona, "/child").await), all, "the question");
    to(&oona.post("/child/answer", &[("answer", "yes")]).await);
    for path in ["/child", "/child/rights", "/child/tell"] {
        assert_eq!(numbers(&page(&mut oona, path).await), all, "{path}");
    }
    to(&oona.post("/child/stop", &[]).await);
    assert_eq!(numbers(&page(&mut oona, "/child").await), all, "the end");
}

#[tokio::test]
async fn a_tablet_that_nobody_touches_rests_and_after_half_an_hour_it_is_over() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    begun(&site, &mut oona, "Tähti").await;
    site.pass(TimeDelta::minutes(4));
    assert!(page(&mut oona, "/child").await.shows("Hei, Tähti!"));
    site.pass(TimeDelta::minutes(5));
    let rests = page(&mut oona, "/child").await;
    assert!(rests.shows("Tämä on lukossa.") && !rests.shows("Tähti"));
    assert_eq!(oona.get("/child/tell").await.location(), "/child");
    assert_eq!(to(&oona.post("/child/open", &[("pin", PIN), ("then", "unlock")]).await), "/child");
    assert!(page(&mut oona, "/child").await.shows("Hei, Tähti!"));
    for _ in 0..6 {
        site.pass(TimeDelta::minutes(4));
        oona.get("/child").await;
    }
    assert!(page(&mut oona, "/child").await.shows("Kiitos"), "its end does not move");
    assert_eq!(to(&oona.post("/child/open", &[("pin", PIN), ("then", "unlock")]).await), "/children");
}

#[tokio::test]
async fn five_wrong_pins_and_not_even_the_right_one_helps() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    begun(&site, &mut oona, "Tähti").await;
    to(&oona.post("/child/stop", &[]).await);
    for _ in 0..5 {
        let wrong = oona.post("/child/open", &[("pin", "903174"), ("then", "back")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = oona.post("/child/open", &[("pin", PIN), ("then", "back")]).await;
    assert!(right.shows("Kirjaudu sisään salasanalla."), "{}", right.text());
    assert_eq!(to(&oona.post("/child/sign-in", &[]).await), "/sign-in");
    assert!(oona.cookies.iter().all(|(name, _)| name != "majakka_child"));
    assert_eq!(oona.get("/child").await.location(), "/sign-in");
    // The password begins the count again.
    let mut oona = site.signed_in("oona").await;
    begun(&site, &mut oona, "Tähti").await;
    to(&oona.post("/child/stop", &[]).await);
    assert_eq!(to(&oona.post("/child/open", &[("pin", PIN), ("then", "back")]).await), "/children");
}

#[tokio::test]
async fn an_open_tablet_is_not_taken_back_by_guessing() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    begun(&site, &mut oona, "Tähti").await;
    for path in ["/child/open", "/child/sign-in"] {
        assert_eq!(oona.post(path, &[("pin", PIN), ("then", "back")]).await.location(), "/child", "{path}");
    }
    assert!(page(&mut oona, "/child").await.shows("Hei, Tähti!"));
}

#[tokio::test]
async fn without_a_pin_no_tablet_is_given_and_a_pin_needs_the_password() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let weak = aino.fill("/account/pin", &[("current", "majakka-demo-2026"), ("new", "123456")]).await;
    assert!(weak.status == StatusCode::UNPROCESSABLE_ENTITY && weak.shows("Peräkkäiset numerot"));
    let wrong = aino.fill("/account/pin", &[("current", "arvaus"), ("new", "903174")]).await;
    assert!(wrong.shows("Salasana ei täsmää"));
    use sea_orm::ConnectionTrait;
    site.majakka.store.schema().execute_unprepared("UPDATE users SET pin_hash = NULL").await.unwrap();
    let mut oona = site.signed_in("oona").await;
    let path = format!("/children/{}/tablet", child(&site, "Tähti").await);
    assert!(page(&mut oona, &path).await.shows("Valitse ensin PIN-koodi"));
    assert_eq!(oona.post(&path, &[]).await.status, StatusCode::CONFLICT);
    to(&oona.fill("/account/pin", &[("current", "majakka-demo-2026"), ("new", "903174")]).await);
    assert_eq!(to(&oona.fill(&path, &[]).await), "/child");
}

#[tokio::test]
async fn a_childs_address_tells_nothing_and_another_childs_id_changes_nothing() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    begun(&site, &mut oona, "Tähti").await;
    let other = child(&site, "Kuu").await;
    for path in [format!("/child?child={other}"), format!("/child/tell?child={other}&child_id={other}")] {
        let answer = page(&mut oona, &path).await;
        assert!(!names(&answer, "Kuu") && names(&answer, "Tähti"));
    }
    let mut liisa = site.signed_in("liisa").await;
    let foreign = format!("/children/{}", child(&site, "Tähti").await);
    assert_eq!(liisa.get(&foreign).await.status, StatusCode::NOT_FOUND);
    assert_eq!(liisa.post(&format!("{foreign}/tablet"), &[]).await.status, StatusCode::NOT_FOUND);
}

/// The form of a child who comes on a day.
pub fn aalto(day: &str) -> [(&str, &str); 7] {
    [
        ("pseudonym", "Aalto"),
        ("animal", "perch"),
        ("hue", "berry"),
        ("band", "teen"),
        ("language", "sv"),
        ("basis", "custody"),
        ("arrived-day", day),
    ]
}

#[tokio::test]
async fn a_child_is_made_known_corrected_and_leaves() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let new = format!("/units/{unit}/children/new");
    let today = site.majakka.today().format("%-d.%-m.%Y").to_string();
    let fields = aalto(&today);
    let taken: Vec<_> =
        fields.iter().map(|&(name, value)| (name, if name == "pseudonym" { "tähti" } else { value })).collect();
    let refused = mikael.fill(&new, &taken).await;
    assert!(
        refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.shows("on jo lapsi, jolla on tämä peitenimi")
    );
    let named: Vec<_> = fields
        .iter()
        .map(|&(name, value)| (name, if name == "pseudonym" { "Maija Virtanen" } else { value }))
        .collect();
    assert!(mikael.fill(&new, &named).await.shows("näyttää etunimeltä ja sukunimeltä"));

    let home = to(&mikael.fill(&new, &fields).await);
    assert!(page(&mut mikael, &home).await.shows("Lapsella ei ole vielä omaa ohjaajaa"));
    let oona_id = site.id("SELECT id FROM users WHERE email = 'oona@lumikello.example'").await.to_string();
    let mut corrected = fields.to_vec();
    corrected.push(("instructors", &oona_id));
    assert!(page(&mut mikael, &format!("{home}/edit")).await.shows("Tekstit luetaan ääneen"));
    corrected.push(("needs", "read-aloud"));
    to(&mikael.fill(&format!("{home}/edit"), &corrected).await);
    assert!(page(&mut mikael, &home).await.shows("Tekstit luetaan ääneen"));
    assert!(page(&mut mikael, &home).await.shows("Oona Kaislaranta"));
    to(&mikael.fill(&format!("{home}/leave"), &[("left-day", today.as_str())]).await);
    assert!(!page(&mut mikael, "/children").await.shows("Aalto"));
    assert_eq!(mikael.get(&format!("{home}/tablet")).await.status, StatusCode::NOT_FOUND);
    for who in ["admin", "inspector"] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get("/children").await.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(browser.get(&home).await.status, StatusCode::NOT_FOUND, "{who}");
    }
}

#[tokio::test]
async fn a_hundred_times_between_two_children_and_nothing_of_the_one_is_left_for_the_other() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let (one, other) = (("Tähti", "sign-fox"), ("Kuu", "sign-owl"));
    for turn in 0..100 {
        let (now, before) = if turn % 2 == 0 { (one, other) } else { (other, one) };
        begun(&site, &mut oona, now.0).await;
        for path in PAGES {
            let shown = page(&mut oona, path).await;
            assert!(!names(&shown, before.0) && !shown.body.contains(before.1), "{turn} {path}");
        }
        let names: Vec<&str> = oona.cookies.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["majakka_child"], "{turn}: one cookie and nothing else");
        to(&oona.post("/child/stop", &[]).await);
        assert_eq!(to(&oona.post("/child/open", &[("pin", PIN), ("then", "back")]).await), "/children");
    }
}

#[tokio::test]
async fn a_tablet_ends_when_the_child_leaves_and_stays_shut_for_an_adult_who_may_sign_in_no_more() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    begun(&site, &mut oona, "Tähti").await;
    let today = site.majakka.today().format("%-d.%-m.%Y").to_string();
    let leave = format!("/children/{}/leave", child(&site, "Tähti").await);
    to(&mikael.fill(&leave, &[("left-day", today.as_str())]).await);
    assert!(page(&mut oona, "/child").await.shows("Kiitos"));
    use sea_orm::ConnectionTrait;
    let closed = "UPDATE users SET state = 'suspended' WHERE email = 'oona@lumikello.example'";
    site.majakka.store.schema().execute_unprepared(closed).await.unwrap();
    let shut = oona.post("/child/open", &[("pin", PIN), ("then", "back")]).await;
    assert!(shut.status == StatusCode::UNPROCESSABLE_ENTITY && shut.shows("Kirjaudu sisään salasanalla."));
}
