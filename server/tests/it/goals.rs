//! Safety goals: who reads them, how they come to be agreed, and what becomes of words and promises.

use crate::{
    incidents::{page, to},
    site::Site,
};
use axum::http::StatusCode;
use domain::{
    goal::ChildWords,
    ids::{ChildSessionId, GoalId},
};
use server::{
    services::goals::{self, ChildSays},
    store::{StoreError, goals as kept, tablets, words::Saying},
};

pub const QUIET: &str = "Illalla käytävällä puhutaan hiljaa";
pub const FIRST: &str = "Tähti saa kertoa ensin";

pub async fn goal(site: &Site, summary: &str) -> String {
    format!("/goals/{}", site.id(&format!("SELECT id FROM goals WHERE summary = '{summary}'")).await)
}

pub async fn child(site: &Site, pseudonym: &str) -> String {
    format!("/children/{}", site.id(&format!("SELECT id FROM children WHERE pseudonym = '{pseudonym}'")).await)
}

/// A tablet that a child has had.
async fn tablet(site: &Site, pseudonym: &str) -> tablets::Tablet {
    let sql = format!(
        "SELECT s.id FROM child_sessions s JOIN children c ON c.id = s.child_id WHERE c.pseudonym = '{pseudonym}' LIMIT 1"
    );
    tablets::load(site.majakka.store.read(), ChildSessionId(site.id(&sql).await)).await.unwrap()
}

fn id(path: &str) -> GoalId {
    path.trim_start_matches("/goals/").parse().unwrap()
}

fn said(words: &str) -> Saying {
    Saying { words: Some(ChildWords::parse(words).unwrap()), ..Saying::default() }
}

async fn state(site: &Site, path: &str) -> &'static str {
    let tablet = tablet(site, "Tähti").await;
    kept::load(site.majakka.store.read(), tablet.organisation, id(path)).await.unwrap().course.state().code()
}

#[tokio::test]
async fn another_units_goal_does_not_exist() {
    let site = Site::demo().await;
    let path = goal(&site, QUIET).await;
    for who in ["oona", "eero", "mikael", "aino", "inspector"] {
        assert_eq!(site.signed_in(who).await.get(&path).await.status, StatusCode::OK, "{who}");
    }
    for who in ["liisa", "sari", "admin"] {
        let mut browser = site.signed_in(who).await;
        for end in ["", "/review", "/words", "/promises", "/steps/start"] {
            assert_eq!(browser.get(&format!("{path}{end}")).await.status, StatusCode::NOT_FOUND, "{who} {end}");
        }
    }
}

#[tokio::test]
async fn an_own_goal_exists_only_for_those_whom_the_child_chose() {
    let site = Site::demo().await;
    let path = goal(&site, FIRST).await;
    assert_eq!(site.signed_in("oona").await.get(&path).await.status, StatusCode::OK);
    for who in ["eero", "tuomo", "mikael", "aino", "inspector", "admin", "liisa"] {
        let mut browser = site.signed_in(who).await;
        for end in ["", "/review", "/words", "/promises", "/steps/adult-yes"] {
            assert_eq!(browser.get(&format!("{path}{end}")).await.status, StatusCode::NOT_FOUND, "{who} {end}");
            if !end.is_empty() {
                let sent = browser.post(&format!("{path}{end}"), &[("kind", "words"), ("words", "x")]).await;
                assert_eq!(sent.status, StatusCode::NOT_FOUND, "{who} {end}");
            }
        }
        if who != "admin" {
            assert!(!page(&mut browser, "/goals").await.shows(FIRST), "{who}");
        }
    }
    assert!(!page(&mut site.signed_in("eero").await, &child(&site, "Tähti").await).await.shows(FIRST));
    assert!(page(&mut site.signed_in("oona").await, &child(&site, "Tähti").await).await.shows(FIRST));
}

#[tokio::test]
async fn a_shared_goal_needs_the_childrens_words_and_a_promise_and_asks_once_about_its_wording() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let path = format!("/units/{unit}/goals/new");
    let empty = mikael.fill(&path, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.shows("Kirjoita, mitä lapset sanoivat") && empty.shows("Kirjoita, mitä aikuiset lupaavat"));

    let owner = site.id("SELECT id FROM users WHERE email = 'eero@lumikello.example'").await.to_string();
    let fields = [
        ("words", "ei juosta portais"),
        ("summary", "Portaissa ei saa juosta"),
        ("text", "Aikuinen kulkee edellä"),
        ("owner", &*owner),
        ("due-day", "30"),
        ("due-month", "9"),
        ("due-year", "2026"),
    ];
    let form = page(&mut mikael, &path).await;
    let asked = mikael.answer(&form, &path, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.shows("”ei saa” kuulostaa säännöltä."), "{}", asked.text());
    let worded = asked.hidden("worded");
    let again: Vec<_> = fields.iter().copied().chain([("worded", &*worded)]).collect();
    let made = to(&mikael.answer(&asked, &path, &again).await);
    assert!(page(&mut mikael, &made).await.shows("ei juosta portais"));
    let before = site.count("goals").await;
    assert_eq!(to(&mikael.answer(&asked, &path, &again).await), made, "sent twice, made once");
    assert_eq!(site.count("goals").await, before);
    assert_eq!(site.signed_in("inspector").await.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_goal_is_agreed_only_with_both_yeses_and_words_of_the_child_for_this_version() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = goal(&site, FIRST).await;
    let review = format!("{path}/review");
    to(&oona.fill(&review, &[("decision", "change"), ("helped-words", "haluun muuttaa")]).await);
    assert!(page(&mut oona, &path).await.shows("Lapsi on vasta kuunnellut."));

    let yes = format!("{path}/steps/adult-yes");
    let early = oona.fill(&yes, &[("days", "14")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
    assert!(early.shows("Lapsi on vasta kuunnellut."));

    to(&oona.fill(&format!("{path}/words"), &[("kind", "child-dissent"), ("words", "en oo varma")]).await);
    assert_eq!(oona.fill(&yes, &[("days", "14")]).await.status, StatusCode::CONFLICT, "another view is no part in it");
    to(&oona.fill(&format!("{path}/words"), &[("kind", "words"), ("words", "haluun kertoo eka")]).await);
    to(&oona.fill(&yes, &[("days", "14"), ("summary", FIRST)]).await);
    assert_eq!(state(&site, &path).await, "proposed", "one yes is not enough");

    let child_yes = format!("{path}/steps/child-yes");
    assert_eq!(oona.fill(&child_yes, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "how it was said is told");
    to(&oona.fill(&child_yes, &[("how", "Sanoi ääneen autossa, tabletti oli kotona")]).await);
    assert_eq!(state(&site, &path).await, "agreed");
}

#[tokio::test]
async fn adults_cannot_without_a_reason_that_the_child_was_told() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = goal(&site, "Ruokapöydässä kaikki saavat puhua").await;
    let cannot = format!("{path}/steps/adult-cannot");
    let missing = oona.fill(&cannot, &[("because", "Vuoroja on liian vähän")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.shows("Kerro ensin lapselle, miksi aikuiset eivät pysty tähän"));
    assert_eq!(oona.fill(&cannot, &[("told", "yes")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    to(&oona.fill(&cannot, &[("because", "Vuoroja on liian vähän"), ("told", "yes")]).await);
    assert_eq!(state(&site, &path).await, "not-agreed");
    assert!(page(&mut oona, &path).await.shows("Vuoroja on liian vähän"));
    to(&oona.fill(&format!("{path}/steps/propose"), &[]).await);
    assert_eq!(state(&site, &path).await, "proposed");
}

#[tokio::test]
async fn somebody_who_was_slower_is_told_so() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = format!("{}/steps/adult-yes", goal(&site, "Ruokapöydässä kaikki saavat puhua").await);
    let form = page(&mut oona, &path).await;
    to(&oona.fill(&path, &[("days", "28")]).await);
    let mut mikael = site.signed_in("mikael").await;
    let submission = page(&mut mikael, &path).await.hidden("submission");
    let version = form.hidden("version");
    let late = mikael.post(&path, &[("submission", &submission), ("version", &version), ("days", "28")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_adults_late_promise_shows_to_the_supervisor_and_what_is_not_theirs_to_read_stays_unread() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let own = page(&mut mikael, "/").await;
    assert!(own.shows("Aikuinen istuu käytävällä kello 20–22") && own.shows("Aikuisten lupaus myöhässä"));
    assert!(own.shows("Tuomo Harju") && !own.shows("Kerron yövuorolle"));
    assert!(page(&mut mikael, &goal(&site, QUIET).await).await.shows("Myöhässä"));

    let mut sari = site.signed_in("sari").await;
    assert!(!page(&mut sari, "/").await.shows("Aikuinen istuu käytävällä"));

    // The one who promised does it without reading the child's goal.
    let mut tuomo = site.signed_in("tuomo").await;
    let own = page(&mut tuomo, "/").await;
    assert!(own.shows("Kerron yövuorolle, mitä on sovittu"));
    let promise = site.id("SELECT id FROM actions WHERE title LIKE 'Kerron yövuorolle%'").await;
    let (promise, done) = (format!("/actions/{promise}"), format!("/actions/{promise}/steps/complete"));
    assert_eq!(site.signed_in("eero").await.get(&done).await.status, StatusCode::NOT_FOUND);
    assert_eq!(mikael.get(&done).await.status, StatusCode::NOT_FOUND);
    let form = page(&mut tuomo, &done).await;
    assert!(!form.shows(FIRST));
    assert_eq!(to(&tuomo.answer(&form, &done, &[]).await), promise);
    assert!(!page(&mut tuomo, "/").await.shows("Kerron yövuorolle"));
    assert!(!page(&mut mikael, "/").await.shows("Tuomo Harju"));
}

#[tokio::test]
async fn words_are_kept_byte_for_byte() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = goal(&site, FIRST).await;
    let raw = "  mä haluun \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} a\u{308}iti\r\n<b>sano</b> joo!!  ";
    to(&oona.fill(&format!("{path}/words"), &[("kind", "words"), ("words", raw)]).await);
    let sql = format!("child_words WHERE words = '{raw}'");
    assert_eq!(site.count(&sql).await, 1);
    let shown = page(&mut oona, &path).await;
    assert!(shown.shows("<b>sano</b> joo!!") && shown.body.contains("a\u{308}iti"));
    assert!(shown.shows("Lapsi saneli, aikuinen kirjoitti") && shown.shows("Oona Kaislaranta"));
    assert!(shown.shows("Toivoisin, että minullekin soitetaan") && shown.shows("Toinen näkemys"));
    let words = "audit_events WHERE event = 'goal-words' AND words_hash IS NOT NULL";
    assert_eq!(site.count(words).await, 1);
}

#[tokio::test]
async fn a_look_is_filled_with_what_the_child_told_on_the_tablet() {
    let site = Site::demo().await;
    let path = goal(&site, FIRST).await;
    let tablet = tablet(&site, "Tähti").await;
    let step = Saying { part: Some("step".into()), step: domain::child::SafetyStep::new(7), ..Saying::default() };
    let helped = Saying { part: Some("helped".into()), pictures: vec!["music".into()], ..Saying::default() };
    let sayings = vec![step, helped, said("se on jo aika hyvä ☀️")];
    let sayings = sayings.into_iter().map(|said| (said, false)).collect();
    assert!(goals::child_reviews(&site.majakka, &tablet, id(&path), sayings, None).await.unwrap());
    let mut oona = site.signed_in("oona").await;
    let form = page(&mut oona, &format!("{path}/review")).await;
    assert!(form.shows("se on jo aika hyvä ☀️") && form.hidden("step") == "7");
    assert!(form.body.split("<input").any(|tag| tag.contains("value=\"music\"") && tag.contains("checked")));
    to(&oona
        .answer(&form, &format!("{path}/review"), &[("decision", "reached"), ("step", "7"), ("helped", "music")])
        .await);
    assert_eq!(state(&site, &path).await, "reached");
    assert!(page(&mut oona, &path).await.shows("Lapsen omat askeleet: 4 → 6 → 7"));
}

#[tokio::test]
async fn a_child_answers_only_to_the_own_goals() {
    let site = Site::demo().await;
    let path = goal(&site, FIRST).await;
    let (own, other) = (tablet(&site, "Tähti").await, tablet(&site, "Pilvi").await);
    let denied = goals::child_asks_sooner(&site.majakka, &other, id(&path)).await.unwrap_err();
    assert!(matches!(denied, server::services::ServiceError::Store(StoreError::Missing)));
    let denied = goals::child_says(&site.majakka, &other, id(&path), ChildSays::No, None).await.unwrap_err();
    assert!(matches!(denied, server::services::ServiceError::Store(StoreError::Missing)));
    goals::child_asks_sooner(&site.majakka, &own, id(&path)).await.unwrap();
    let mut oona = site.signed_in("oona").await;
    assert!(page(&mut oona, &path).await.shows("Lapsi pyysi katsomaan aikaisemmin"));
    assert!(page(&mut oona, "/").await.shows(FIRST));
}

#[tokio::test]
async fn a_childs_no_is_kept_beside_the_goal_with_the_words() {
    let site = Site::demo().await;
    let tablet = tablet(&site, "Tähti").await;
    let own = kept::of_child(site.majakka.store.read(), tablet.organisation, tablet.child).await.unwrap();
    let proposed = own.iter().find(|goal| goal.course.state().code() == "proposed").unwrap().id;
    let not_yet = Some(said("mietin viel"));
    goals::child_says(&site.majakka, &tablet, proposed, ChildSays::NotYet, not_yet).await.unwrap();
    let path = format!("/goals/{proposed}");
    assert_eq!(state(&site, &path).await, "proposed");
    goals::child_says(&site.majakka, &tablet, proposed, ChildSays::No, Some(said("en halua 🙅"))).await.unwrap();
    assert_eq!(state(&site, &path).await, "not-agreed");
    let shown = page(&mut site.signed_in("oona").await, &path).await;
    assert!(shown.shows("en halua 🙅") && shown.shows("mietin viel") && shown.shows("Toinen näkemys"));
}

#[tokio::test]
async fn shared_goals_of_the_tablet_are_those_that_were_agreed() {
    let site = Site::demo().await;
    let tablet = tablet(&site, "Tähti").await;
    let shared = kept::shared_of(site.majakka.store.read(), tablet.organisation, tablet.unit).await.unwrap();
    let summaries: Vec<_> = shared.iter().filter_map(|goal| goal.summary.as_deref()).collect();
    assert_eq!(summaries, [QUIET, "Koputamme ja odotamme ennen kuin avaamme oven"]);
}

#[tokio::test]
async fn the_own_book_is_in_the_childs_language_and_only_for_those_who_write_with_the_child() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = format!("{}/book", child(&site, "Tähti").await);
    let book = page(&mut oona, &path).await;
    assert!(book.shows("Minun turvakirjani") && book.shows("ku suutun ni mä haluun kertoo eka ite  😤"));
    assert!(book.shows("Puhuin jonkun kanssa") && book.shows("Kuuntelemme ensin ja kysymme vasta sitten"));
    assert!(!book.shows("Lapsi haki itse aikuisen"), "what an adult noticed is not the child's");
    let swedish = page(&mut oona, &format!("{}/book", child(&site, "Mustikka").await)).await;
    assert!(swedish.shows("Min trygghetsbok") && swedish.shows("ja vill ringa mamma på svenska"));
    for who in ["eero", "aino", "liisa", "inspector", "admin"] {
        assert_eq!(site.signed_in(who).await.get(&path).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let supervisor = page(&mut site.signed_in("mikael").await, &path).await;
    assert!(!supervisor.shows("ku suutun"), "the book holds what its reader may read");
}

#[tokio::test]
async fn the_own_goals_of_a_child_who_leaves_end() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let (path, leave) = (goal(&site, FIRST).await, format!("{}/leave", child(&site, "Tähti").await));
    let form = page(&mut oona, &leave).await;
    assert!(form.shows("Minun turvakirjani"));
    let day = [("left-day", "16"), ("left-month", "9"), ("left-year", "2026")];
    to(&oona.answer(&form, &leave, &day).await);
    assert_eq!(state(&site, &path).await, "ended");
    let open = "goals g JOIN children c ON c.id = g.child_id WHERE c.pseudonym = 'Tähti' AND g.state <> 'ended'";
    assert_eq!(site.count(open).await, 0);
    assert!(page(&mut oona, &path).await.shows("Sijoitus päättyi"));
    assert_eq!(state(&site, &goal(&site, QUIET).await).await, "practising", "what all share goes on");
}

#[tokio::test]
async fn one_more_goal_than_is_wise_is_a_question_and_no_wall() {
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let tablet = tablet(&site, "Pilvi").await;
    let found =
        server::store::children::load(site.majakka.store.read(), tablet.organisation, tablet.child).await.unwrap();
    let audience = domain::child::Audience::OwnInstructors;
    let wish = Saying { part: Some("one-better".into()), ..said("nalle mukaan") };
    let sent = goals::Sent { door: None, audience };
    let new = goals::from_talk(&site.majakka, &tablet, &found, vec![(wish, true)], sent).await;
    let path = format!("/goals/{}", new.unwrap().unwrap());
    let yes = format!("{path}/steps/adult-yes");
    assert!(page(&mut eero, &yes).await.shows("Lapsella on jo 1 tavoite harjoiteltavana."));
    to(&eero.fill(&yes, &[("days", "7")]).await);
}
