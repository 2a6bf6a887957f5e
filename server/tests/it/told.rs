//! What children tell on a tablet: kept as it was said, read by those whom the child was told of, and by nobody else.

use crate::{
    incidents::{page, to},
    postgres::Postgres,
    site::{Browser, Folder, Site},
    tablet::{PIN, begun},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use sea_orm::ConnectionTrait;

const SAID: &str = "  mä en haluu et se tulee mun huoneesee 😟\n\"ikinä\" ";

/// Answers one screen of a door and gives the next.
pub async fn go(tablet: &mut Browser, door: &str, at: &str, go: &str, fields: &[(&str, &str)]) -> String {
    let path = format!("/child/doors/{door}");
    let mut all = vec![("door", door), ("at", at), ("go", go)];
    all.extend_from_slice(fields);
    let answer = tablet.post(&path, &all).await;
    match answer.status {
        StatusCode::SEE_OTHER => page(tablet, answer.location()).await.text(),
        _ => answer.text(),
    }
}

/// Tells a worry through its screens.
async fn worry(tablet: &mut Browser, topic: &str, audience: &str, words: &str, safe: &str, trusted: &str) -> String {
    go(tablet, "worry", "topic", "next", &[("choice", topic)]).await;
    if topic != "adult-here" {
        go(tablet, "worry", "audience", "next", &[("choice", audience)]).await;
    }
    go(tablet, "worry", "words", "next", &[("words", words), ("writer", "child")]).await;
    go(tablet, "worry", "safe", "next", &[("choice", safe)]).await;
    if safe == "no" {
        go(tablet, "worry", "trusted", "next", &[("choice", trusted)]).await;
    }
    go(tablet, "worry", "look", "send", &[]).await
}

async fn newest(site: &Site) -> String {
    format!("/worries/{}", site.id("SELECT id FROM worries ORDER BY id DESC LIMIT 1").await)
}

async fn user(site: &Site, who: &str) -> String {
    site.id(&format!("SELECT id FROM users WHERE email = '{who}@lumikello.example'")).await.to_string()
}

#[tokio::test]
async fn a_worry_reaches_its_reader_word_for_word_and_the_child_sees_who_read_it_and_who_will_talk() {
    reaches_its_reader(Site::demo().await).await;
}

#[tokio::test]
async fn the_same_worry_goes_the_same_way_on_postgresql() {
    let postgres = Postgres::start();
    reaches_its_reader(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn reaches_its_reader(site: Site) {
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    assert!(page(&mut tablet, "/child").await.shows("Kerro huoli"));
    assert!(page(&mut tablet, "/child/doors/worry").await.shows("Mistä huoli kertoo?"));
    let thanks = worry(&mut tablet, "night", "own-instructors", SAID, "yes", "").await;
    assert!(thanks.contains("Kiitos, että kerroit.") && thanks.contains("Oona Kaislaranta"), "{thanks}");
    assert!(page(&mut tablet, "/child/mine").await.shows("Kukaan ei ole vielä lukenut tätä."));

    let path = newest(&site).await;
    let kept = site.text("SELECT words FROM child_words ORDER BY id DESC LIMIT 1").await;
    assert_eq!(kept, SAID, "byte for byte");
    for who in ["mikael", "tuomo", "aino", "sari", "admin", "inspector"] {
        let mut other = site.signed_in(who).await;
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut oona = site.signed_in("oona").await;
    assert!(page(&mut oona, "/").await.shows("Tähti kertoi huolen"));
    let read = page(&mut oona, &path).await;
    assert!(read.body.contains("mä en haluu et se tulee mun huoneesee 😟"), "{}", read.text());
    let mine = page(&mut tablet, "/child/mine").await;
    assert!(mine.shows("Luettu:") && mine.shows("Oona Kaislaranta"), "{}", mine.text());
    to(&oona.answer(&read, &format!("{path}/take"), &[]).await);
    assert!(page(&mut tablet, "/child/mine").await.shows("Oona Kaislaranta puhuu kanssasi tästä."));
    let taken = page(&mut oona, &path).await;
    to(&oona.answer(&taken, &format!("{path}/close"), &[]).await);
    assert!(page(&mut tablet, "/child/mine").await.shows("Tästä on puhuttu."));
    assert!(!page(&mut oona, "/").await.body.contains(&path));
    let again = oona.answer(&taken, &format!("{path}/take"), &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "what was talked of is not taken again");
}

#[tokio::test]
async fn a_worry_about_an_adult_here_goes_past_the_unit_and_past_whoever_gave_the_tablet() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let thanks = worry(&mut tablet, "adult-here", "", "se huutaa", "yes", "").await;
    assert!(thanks.contains("Tämän lukee turvavastaava"), "{thanks}");
    let path = newest(&site).await;
    for who in ["oona", "mikael", "tuomo", "eero", "sari", "admin", "inspector"] {
        let mut other = site.signed_in(who).await;
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{who}");
        for list in ["/", "/worries"] {
            let shown = other.get(list).await;
            assert!(!shown.body.contains(&path) && !shown.body.contains("se huutaa"), "{who} {list}");
        }
        let step = other.post(&format!("{path}/take"), &[]).await;
        assert_eq!(step.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut aino = site.signed_in("aino").await;
    assert!(page(&mut aino, "/worries").await.body.contains(&path));
    assert!(page(&mut aino, &path).await.shows("se huutaa"));
}

#[tokio::test]
async fn danger_calls_the_adult_whom_the_child_chose_and_never_the_supervisor_when_it_is_about_adults() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let eero = user(&site, "eero").await;
    let thanks = worry(&mut tablet, "adult-here", "", "pelkään", "no", &eero).await;
    assert!(thanks.contains("Turvavastaava saa tiedon nyt") && thanks.contains("112"), "{thanks}");
    let path = newest(&site).await;
    for (who, sees) in [("eero", true), ("aino", true), ("mikael", false), ("oona", false)] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get(&path).await.status == StatusCode::OK, sees, "{who}");
        assert_eq!(page(&mut browser, "/").await.body.contains(&path), sees, "{who}");
        // On a page that is open already it is told without a new load.
        assert_eq!(browser.call("/api/ui/alerts", "{}").await.body.contains(&path), sees, "{who}");
    }
    // The supervisor is not on the list to choose from, and an id of theirs that is sent is not taken.
    let mikael = user(&site, "mikael").await;
    begun_again(&site, &mut tablet, "Tähti").await;
    worry(&mut tablet, "adult-here", "", "taas", "no", &mikael).await;
    let path = newest(&site).await;
    let mut leader = site.signed_in("mikael").await;
    assert_eq!(leader.get(&path).await.status, StatusCode::NOT_FOUND);
    // About anything else danger is the supervisor's too, at the top of their own work.
    begun_again(&site, &mut tablet, "Tähti").await;
    worry(&mut tablet, "online", "own-instructors", "uhkaili", "no", "").await;
    let path = newest(&site).await;
    let own = page(&mut leader, "/").await;
    assert!(own.body.contains(&path) && own.shows("Lapsi ei ole nyt turvassa"));
}

async fn begun_again(site: &Site, tablet: &mut Browser, pseudonym: &str) {
    to(&tablet.post("/child/stop", &[]).await);
    to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);
    begun(site, tablet, pseudonym).await;
}

#[tokio::test]
async fn what_a_list_shows_is_what_its_reader_may_open() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    let eero = user(&site, "eero").await;
    for (topic, audience, safe, trusted) in [
        ("night", "own-instructors", "yes", ""),
        ("night", "instructors-and-supervisor", "yes", ""),
        ("night", "supervisor-and-safety-lead", "yes", ""),
        ("night", "own-instructors", "no", eero.as_str()),
        ("adult-here", "", "yes", ""),
        ("adult-here", "", "no", eero.as_str()),
    ] {
        begun(&site, &mut tablet, "Tähti").await;
        worry(&mut tablet, topic, audience, "sana", safe, trusted).await;
        to(&tablet.post("/child/stop", &[]).await);
        to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);
    }
    let all = site.ids("SELECT id FROM worries").await;
    assert!(all.len() > 10, "the demonstration has some too");
    for who in ["oona", "eero", "tuomo", "mikael", "aino", "sari", "liisa"] {
        let mut browser = site.signed_in(who).await;
        let list = page(&mut browser, "/worries").await;
        for id in &all {
            let opens = browser.get(&format!("/worries/{id}")).await.status == StatusCode::OK;
            assert_eq!(list.body.contains(&id.to_string()), opens, "{who} {id}");
        }
    }
}

#[tokio::test]
async fn what_was_begun_is_kept_when_time_runs_out_and_is_there_the_next_time() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "worry", "topic", "next", &[("choice", "school")]).await;
    go(&mut tablet, "worry", "audience", "next", &[("choice", "own-instructors")]).await;
    site.pass(TimeDelta::minutes(31));
    let late = [("door", "worry"), ("at", "words"), ("go", "next"), ("words", "ne nauraa"), ("writer", "child")];
    let answer = tablet.post("/child/doors/worry", &late).await;
    assert_eq!(to(&answer), "/child");
    let over = page(&mut tablet, "/child").await;
    assert!(over.shows("Kiitos") && !over.body.contains("nauraa"));
    assert_eq!(site.count("worries WHERE topic = 'school' AND state = 'told'").await, 0, "nothing is sent by itself");
    to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);

    begun(&site, &mut tablet, "Kuu").await;
    assert!(
        !page(&mut tablet, "/child/doors/worry").await.body.contains("nauraa"),
        "another child finds nothing of it"
    );
    to(&tablet.post("/child/stop", &[]).await);
    to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);

    begun(&site, &mut tablet, "Tähti").await;
    assert!(page(&mut tablet, "/child").await.shows("Jatka siitä, mihin jäit"));
    let there = page(&mut tablet, "/child/doors/worry").await;
    assert!(there.shows("Mitä haluat kertoa?") && there.body.contains("ne nauraa"), "{}", there.text());
    let next = go(&mut tablet, "worry", "words", "next", &[("words", "ne nauraa")]).await;
    assert!(next.contains("Oletko nyt turvassa?"), "{next}");
}

#[tokio::test]
async fn stopping_keeps_what_was_typed_and_after_the_end_nothing_is_taken() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "good", "audience", "next", &[("choice", "own-instructors")]).await;
    let typed = [("door", "good"), ("at", "words"), ("words", "hyvä päivä"), ("writer", "child")];
    to(&tablet.post("/child/stop", &typed).await);
    let after = [("door", "good"), ("at", "words"), ("go", "next"), ("words", "joku muu"), ("writer", "child")];
    to(&tablet.post("/child/doors/good", &after).await);
    to(&tablet.post("/child/open", &[("pin", PIN), ("then", "back")]).await);
    begun(&site, &mut tablet, "Tähti").await;
    let there = page(&mut tablet, "/child/doors/good").await;
    assert!(there.body.contains("hyvä päivä") && !there.body.contains("joku muu"));
    go(&mut tablet, "good", "words", "forget", &[]).await;
    assert_eq!(site.count("child_drafts").await, 0, "what the child removes is gone");
}

#[tokio::test]
async fn something_good_is_read_by_those_it_was_told_to_and_the_child_sees_it() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    go(&mut tablet, "good", "audience", "next", &[("choice", "own-instructors")]).await;
    go(&mut tablet, "good", "words", "next", &[("words", "sain uida!! 🏊"), ("writer", "child")]).await;
    let thanks = go(&mut tablet, "good", "look", "send", &[]).await;
    assert!(thanks.contains("Kiitos, että kerroit."), "{thanks}");
    for who in ["mikael", "tuomo", "aino", "sari"] {
        let mut other = site.signed_in(who).await;
        assert!(!page(&mut other, "/good").await.body.contains("sain uida!!"), "{who}");
    }
    for who in ["admin", "inspector"] {
        assert_eq!(site.signed_in(who).await.get("/good").await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut oona = site.signed_in("oona").await;
    assert!(page(&mut oona, "/").await.shows("Tähti kertoi jotain hyvää"));
    assert!(page(&mut oona, "/good").await.shows("sain uida!! 🏊"));
    assert!(!page(&mut oona, "/").await.shows("kertoi jotain hyvää"), "what was read waits no more");
    let mine = page(&mut tablet, "/child/mine").await;
    assert!(mine.shows("Luettu:"), "{}", mine.text());
}

#[tokio::test]
async fn what_is_sent_twice_is_told_once() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let before = site.count("worries").await;
    worry(&mut tablet, "night", "own-instructors", "valo", "yes", "").await;
    let again = go(&mut tablet, "worry", "look", "send", &[]).await;
    assert!(!again.contains("valo") && !again.contains("Kiitos"), "{again}");
    assert_eq!(site.count("worries").await, before + 1);
}

#[tokio::test]
async fn a_worry_needs_no_letter_and_every_question_may_be_declined_or_skipped() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("eero").await;
    begun(&site, &mut tablet, "Pilvi").await;
    let first = page(&mut tablet, "/child/doors/worry").await;
    assert_eq!(first.body.matches("type=\"radio\"").count(), 3, "three choices for the smallest");
    // Whoever answers nothing at all is asked once more, and told why.
    for question in ["topic", "audience", "words", "safe"] {
        go(&mut tablet, "worry", question, "skip", &[]).await;
    }
    let nothing = go(&mut tablet, "worry", "look", "send", &[]).await;
    assert!(
        nothing.contains("Et ole vielä vastannut mihinkään.") && nothing.contains("Mistä huoli kertoo?"),
        "{nothing}"
    );
    assert_eq!(site.count("worries WHERE told_at > '2026-09-16'").await, 0);
    let more = go(&mut tablet, "worry", "topic", "more", &[]).await;
    assert!(more.contains("Koulu") || more.contains("Oma perhe"), "{more}");
    go(&mut tablet, "worry", "topic", "next", &[("choice", "family"), ("screen", "1")]).await;
    go(&mut tablet, "worry", "audience", "next", &[]).await;
    go(&mut tablet, "worry", "words", "decline", &[]).await;
    let look = go(&mut tablet, "worry", "safe", "skip", &[]).await;
    assert!(look.contains("Oma perhe") && look.contains("Onko tämä hyvä näin?"), "{look}");
    let thanks = go(&mut tablet, "worry", "look", "send", &[]).await;
    assert!(thanks.contains("Kiitos, että kerroit."), "{thanks}");
    let mode = site.text("SELECT mode FROM child_words ORDER BY id DESC LIMIT 1").await;
    assert_eq!(mode, "picture-choice");
}

#[tokio::test]
async fn an_identity_code_is_asked_away_and_the_words_stay_on_the_page() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let fields = [("door", "idea"), ("at", "words"), ("go", "next"), ("words", "olen 131052-308T")];
    let refused = tablet.post("/child/doors/idea", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ota numerosarja pois") && refused.body.contains("olen 131052-308T"));
    assert_eq!(site.count("child_drafts").await, 0);
}

#[tokio::test]
async fn what_a_child_hides_is_seen_by_nobody_more_and_only_its_own_is_hidden() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    worry(&mut tablet, "night", "own-instructors", "valo pois", "yes", "").await;
    let path = newest(&site).await;
    let id = path.rsplit('/').next().unwrap().to_owned();
    let other =
        site.id("SELECT w.id FROM worries w JOIN children c ON c.id = w.child_id WHERE c.pseudonym = 'Pilvi'").await;
    let foreign = tablet.post("/child/mine/hide", &[("about", &other.to_string())]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    to(&tablet.post("/child/mine/hide", &[("about", &id)]).await);
    assert!(!page(&mut tablet, "/child/mine").await.body.contains("valo pois"));
    let mut oona = site.signed_in("oona").await;
    assert_eq!(oona.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!page(&mut oona, "/worries").await.body.contains(&id));
    assert_eq!(site.count("child_words WHERE words = 'valo pois'").await, 1, "kept all the same");
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_a_childs_words() {
    let site = Site::demo().await;
    let change = "UPDATE child_words SET words = 'muuta'";
    let refused = site.majakka.store.schema().execute_unprepared(change).await.unwrap_err();
    assert!(refused.to_string().contains("insert only"), "{refused}");
}

#[tokio::test]
async fn a_child_who_calls_is_told_to_the_whole_unit_until_somebody_goes() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    assert!(page(&mut tablet, "/child/help").await.shows("Pyydä aikuinen tänne"));
    assert_eq!(site.count("help_calls").await, 0, "looking at the numbers calls nobody");
    for _ in 0..2 {
        let called = tablet.post("/child/help", &[]).await;
        assert_eq!(called.location(), "/child/help");
        assert!(page(&mut tablet, "/child/help").await.shows("Kutsuimme aikuisen"));
    }
    assert_eq!(site.count("help_calls").await, 1);
    let call = site.id("SELECT id FROM help_calls").await;
    let (mut tuomo, mut mikael, mut sari) =
        (site.signed_in("tuomo").await, site.signed_in("mikael").await, site.signed_in("sari").await);
    for browser in [&mut tuomo, &mut mikael] {
        assert!(page(browser, "/").await.shows("Tähti pyytää aikuista luokseen"));
        assert!(browser.call("/api/ui/alerts", "{}").await.body.contains("Tähti pyytää aikuista luokseen"));
    }
    assert!(!page(&mut sari, "/").await.shows("Tähti"));
    assert_eq!(sari.call("/api/ui/alerts", "{}").await.body, "[]");
    assert_eq!(sari.post(&format!("/help-calls/{call}"), &[]).await.status, StatusCode::NOT_FOUND);
    to(&tuomo.post(&format!("/help-calls/{call}"), &[]).await);
    assert!(!page(&mut mikael, "/").await.shows("pyytää aikuista"));
    assert_eq!(mikael.call("/api/ui/alerts", "{}").await.body, "[]");
}

#[tokio::test]
async fn a_tablet_given_for_one_purpose_opens_that_and_a_worry() {
    let site = Site::demo().await;
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let narrow = "UPDATE child_sessions SET purpose = 'pulse' WHERE state = 'active'";
    site.majakka.store.schema().execute_unprepared(narrow).await.unwrap();
    for (door, opens) in [("worry", true), ("pulse", true), ("talk", false), ("idea", false), ("nothing", false)] {
        let status = tablet.get(&format!("/child/doors/{door}")).await.status;
        assert_eq!(status == StatusCode::OK, opens, "{door}");
    }
}
