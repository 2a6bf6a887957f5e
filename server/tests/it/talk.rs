//! The goal talk, the pulse, the map and ideas on a tablet, from the child's first tap to what adults find of it.

use crate::{
    incidents::{page, to},
    site::{Browser, Site},
    tablet::{PIN, begun},
    told::go,
};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;

async fn back(tablet: &mut Browser) {
    to(&tablet.post("/child/stop", &[]).await);
    to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);
}

/// Goes through a whole talk by pictures alone and gives where it leads.
async fn talk(tablet: &mut Browser, scale: (&str, &str)) -> String {
    go(tablet, "talk", "audience", "next", &[("choice", "own-instructors")]).await;
    go(tablet, "talk", "scale", "next", &[scale]).await;
    go(tablet, "talk", "holds-up", "next", &[("choice", "friend"), ("choice", "own-room")]).await;
    go(tablet, "talk", "one-better", "next", &[("choice", "quieter-evenings")]).await;
    go(tablet, "talk", "helper", "decline", &[]).await;
    go(tablet, "talk", "adult-promise", "next", &[("choice", "knock-first")]).await;
    let sent = tablet.post("/child/doors/talk", &[("door", "talk"), ("at", "look"), ("go", "send")]).await;
    to(&sent)
}

#[tokio::test]
async fn a_goal_is_talked_of_without_a_letter_and_agreed_by_both() {
    let site = Site::demo().await;
    for (who, pseudonym, scale) in
        [("eero", "Pilvi", ("choice", "5")), ("oona", "Tähti", ("step", "4")), ("tuomo", "Kuu", ("step", "6"))]
    {
        let mut tablet = site.signed_in(who).await;
        begun(&site, &mut tablet, pseudonym).await;
        let goal = talk(&mut tablet, scale).await;
        let proposed = page(&mut tablet, &goal).await;
        assert!(proposed.shows("Illalla on rauhallista") && proposed.shows("Mietin vielä"), "{}", proposed.text());
        let said = format!("{goal}/says");
        to(&tablet.post(&said, &[("answer", "not-yet")]).await);
        assert!(page(&mut tablet, &goal).await.shows("Sopii minulle"), "thinking is no answer yet");
        to(&tablet.post(&said, &[("answer", "yes")]).await);
        assert!(!page(&mut tablet, &goal).await.shows("Mietin vielä"));
        back(&mut tablet).await;

        let path = goal.replace("/child", "");
        let adult = page(&mut tablet, &path).await;
        assert!(adult.shows("Rauhallisemmat illat") || adult.shows("Illalla on rauhallista"), "{}", adult.text());
        to(&tablet.fill(&format!("{path}/steps/adult-yes"), &[]).await);
        begun(&site, &mut tablet, pseudonym).await;
        let agreed = page(&mut tablet, &goal).await;
        assert!(agreed.shows("Sovimme tästä"), "{pseudonym}: {}", agreed.text());
        back(&mut tablet).await;
    }
}

#[tokio::test]
async fn another_childs_goal_does_not_exist_on_the_tablet() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("eero").await;
    begun(&site, &mut tablet, "Pilvi").await;
    let goal = talk(&mut tablet, ("choice", "9")).await;
    back(&mut tablet).await;
    begun(&site, &mut tablet, "Kuu").await;
    assert_eq!(tablet.get(&goal).await.status, StatusCode::NOT_FOUND);
    for what in ["says", "sooner", "review"] {
        assert_eq!(tablet.post(&format!("{goal}/{what}"), &[("answer", "yes")]).await.status, StatusCode::NOT_FOUND);
    }
    assert!(!page(&mut tablet, "/child/goals").await.body.contains(&goal));
}

#[tokio::test]
async fn a_talk_that_is_sent_twice_makes_one_goal_and_an_empty_one_makes_none() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let before = site.count("goals").await;
    let empty = tablet.post("/child/doors/talk", &[("door", "talk"), ("at", "look"), ("go", "send")]).await;
    assert_eq!(to(&empty), "/child");
    assert_eq!(site.count("goals").await, before);
    talk(&mut tablet, ("step", "4")).await;
    let again = tablet.post("/child/doors/talk", &[("door", "talk"), ("at", "look"), ("go", "send")]).await;
    assert_eq!(to(&again), "/child", "there is nothing to send any more");
    assert_eq!(site.count("goals").await, before + 1);
}

#[tokio::test]
async fn without_a_wish_the_talk_stays_a_thought_and_what_was_said_is_read() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "talk", "scale", "next", &[("step", "2")]).await;
    let sent = tablet.post("/child/doors/talk", &[("door", "talk"), ("at", "look"), ("go", "send")]).await;
    let goal = to(&sent);
    assert!(page(&mut tablet, &goal).await.shows("Ajatus"));
    assert_eq!(site.text("SELECT state FROM goals ORDER BY id DESC LIMIT 1").await, "idea");
}

#[tokio::test]
async fn the_worst_answer_on_how_adults_treat_a_child_goes_past_the_unit() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "pulse", "relationships", "next", &[("choice", "4")]).await;
    go(&mut tablet, "pulse", "voice", "decline", &[]).await;
    go(&mut tablet, "pulse", "treatment", "next", &[("choice", "1")]).await;
    let thanks = go(&mut tablet, "pulse", "look", "send", &[]).await;
    assert!(thanks.contains("Turvavastaava saa tiedon"), "{thanks}");
    let path = format!("/worries/{}", site.id("SELECT id FROM worries ORDER BY id DESC LIMIT 1").await);
    for (who, sees) in [("oona", false), ("mikael", false), ("aino", true)] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get(&path).await.status == StatusCode::OK, sees, "{who}");
    }
    assert_eq!(
        site.text("SELECT answers FROM pulses ORDER BY id DESC LIMIT 1").await,
        "relationships:4,voice:declined,treatment:1"
    );
    assert!(
        !page(&mut tablet, "/child/mine").await.shows("Aikuinen täällä"),
        "an alert is no worry that the child told"
    );
}

#[tokio::test]
async fn the_smallest_who_is_frightened_says_yes_and_that_is_the_worst_answer() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("eero").await;
    begun(&site, &mut tablet, "Pilvi").await;
    go(&mut tablet, "pulse", "peers", "next", &[("choice", "5")]).await;
    go(&mut tablet, "pulse", "look", "send", &[]).await;
    assert_eq!(site.text("SELECT answers FROM pulses ORDER BY id DESC LIMIT 1").await, "peers:1");
    let path = format!("/worries/{}", site.id("SELECT id FROM worries ORDER BY id DESC LIMIT 1").await);
    let mut leader = site.signed_in("mikael").await;
    assert!(page(&mut leader, "/").await.body.contains(&path), "danger is the supervisor's too");
}

#[tokio::test]
async fn a_mark_on_the_map_needs_a_place_a_time_and_a_feeling() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let before = site.count("map_marks").await;
    go(&mut tablet, "map", "place", "next", &[("choice", "corridor")]).await;
    go(&mut tablet, "map", "time", "skip", &[]).await;
    go(&mut tablet, "map", "feeling", "next", &[("choice", "bad")]).await;
    let asked = go(&mut tablet, "map", "look", "send", &[]).await;
    assert!(asked.contains("Milloin?"), "{asked}");
    go(&mut tablet, "map", "time", "next", &[("choice", "evening")]).await;
    let thanks = go(&mut tablet, "map", "look", "send", &[]).await;
    assert!(thanks.contains("Voit merkitä toisenkin"), "{thanks}");
    assert_eq!(site.count("map_marks").await, before + 1);
}

#[tokio::test]
async fn an_idea_is_answered_and_the_child_asks_once_for_another_answer() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "idea", "words", "next", &[("words", "pelivuoro listaan!!"), ("writer", "child")]).await;
    let thanks = go(&mut tablet, "idea", "look", "send", &[]).await;
    assert!(thanks.contains("Saat vastauksen viikon sisällä"), "{thanks}");
    let id = site.id("SELECT id FROM ideas ORDER BY id DESC LIMIT 1").await;
    let path = format!("/ideas/{id}");
    let mut eero = site.signed_in("eero").await;
    let read = page(&mut eero, &path).await;
    assert!(read.shows("pelivuoro listaan!!") && !read.shows("Tähti"), "{}", read.text());
    assert!(page(&mut tablet, "/child/mine").await.shows("Eero Hongisto"));
    let answer = [("outcome", "no"), ("answer", "Emme tee listaa."), ("reason", "Vuorot sovitaan kokouksessa.")];
    to(&eero.answer(&read, &path, &answer).await);
    let mine = page(&mut tablet, "/child/mine").await;
    assert!(mine.shows("Emme tee listaa.") && mine.shows("Vuorot sovitaan kokouksessa."), "{}", mine.text());
    let before = mine.body.matches("/child/mine/again").count();
    let again = [("about", id.to_string())];
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
    to(&tablet.post("/child/mine/again", &again).await);
    assert_eq!(site.text("SELECT state FROM ideas ORDER BY id DESC LIMIT 1").await, "reopened");
    let after = page(&mut tablet, "/child/mine").await;
    assert_eq!(after.body.matches("/child/mine/again").count(), before - 1, "another answer is asked for once");
}

#[tokio::test]
async fn looking_again_at_a_goal_keeps_the_childs_own_step_for_the_adult() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let goal = talk(&mut tablet, ("step", "4")).await;
    to(&tablet.post(&format!("{goal}/says"), &[("answer", "yes")]).await);
    back(&mut tablet).await;
    let path = goal.replace("/child", "");
    to(&tablet.fill(&format!("{path}/steps/adult-yes"), &[]).await);
    to(&tablet.fill(&format!("{path}/steps/start"), &[]).await);
    begun(&site, &mut tablet, "Tähti").await;
    assert_eq!(to(&tablet.post(&format!("{goal}/review"), &[]).await), "/child/doors/review");
    go(&mut tablet, "review", "scale", "next", &[("step", "7")]).await;
    go(&mut tablet, "review", "helped", "next", &[("choice", "music")]).await;
    go(&mut tablet, "review", "words", "next", &[("words", "  musa auttaa "), ("writer", "child")]).await;
    let thanks = go(&mut tablet, "review", "look", "send", &[]).await;
    assert!(thanks.contains("Katsotte tätä pian aikuisen kanssa"), "{thanks}");
    back(&mut tablet).await;
    let review = page(&mut tablet, &format!("{path}/review")).await;
    assert!(review.body.contains("  musa auttaa ") && review.shows("7"), "{}", review.text());
    let narrow = "UPDATE goals SET next_look_on = '2030-01-01'";
    site.majakka.store.schema().execute_unprepared(narrow).await.unwrap();
    begun(&site, &mut tablet, "Tähti").await;
    to(&tablet.post(&format!("{goal}/sooner"), &[]).await);
    let today = site.majakka.today().to_string();
    assert_eq!(site.text("SELECT next_look_on FROM goals ORDER BY id DESC LIMIT 1").await, today);
}
