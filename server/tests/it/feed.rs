//! The calendar feed: what it holds and what it never holds, and that its address alone opens it, until it is renewed.

use crate::{
    cycles::tick,
    duties::{do_step, duty},
    incidents::{page, to},
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::{StatusCode, header};
use ical::parser::ical::component::IcalEvent;
use sea_orm::ConnectionTrait;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufReader, Write},
    sync::{Arc, Mutex},
};

/// Makes an address and gives it as it was shown.
pub async fn address(browser: &mut Browser) -> String {
    let made = browser.post("/account/calendar", &[]).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    let link = made.body.split("id=\"link\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
    let link = link.split('"').next().unwrap();
    link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned()
}

/// What a calendar reads there: no cookies, no language.
async fn read(site: &Site, address: &str) -> Answer {
    site.browser().get(address).await
}

fn events(feed: &Answer) -> Vec<BTreeMap<String, String>> {
    assert_eq!(feed.status, StatusCode::OK, "{}", feed.body);
    let mut calendars = ical::IcalParser::new(BufReader::new(feed.bytes.as_slice()));
    let calendar = calendars.next().unwrap().unwrap();
    assert!(calendars.next().is_none());
    let head: BTreeSet<&str> = calendar.properties.iter().map(|property| property.name.as_str()).collect();
    assert!(head.contains("VERSION") && head.contains("PRODID"), "{head:?}");
    calendar.events.iter().map(event).collect()
}

fn event(event: &IcalEvent) -> BTreeMap<String, String> {
    assert!(event.alarms.is_empty());
    let start = event.properties.iter().find(|property| property.name == "DTSTART").unwrap();
    assert_eq!(start.params, Some(vec![("VALUE".into(), vec!["DATE".into()])]), "an all-day event");
    let plain = |value: &str| value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    let all: Vec<_> =
        event.properties.iter().map(|p| (p.name.clone(), plain(p.value.as_deref().unwrap_or_default()))).collect();
    let names = all.len();
    let read: BTreeMap<String, String> = all.into_iter().collect();
    assert_eq!(read.len(), names, "a property came twice");
    let told: Vec<&str> = read.keys().map(String::as_str).collect();
    assert_eq!(told, ["DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "UID"], "nothing else is told");
    read
}

fn all(events: &[BTreeMap<String, String>], name: &str) -> BTreeSet<String> {
    events.iter().map(|event| event[name].clone()).collect()
}

#[tokio::test]
async fn a_feed_has_the_turns_of_the_units_that_its_person_reads() {
    holds(Site::demo().await).await;
}

#[tokio::test]
async fn a_feed_holds_the_same_on_postgresql() {
    let postgres = Postgres::start();
    holds(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn holds(site: Site) {
    tick(&site, "2026-09-16").await;
    let (mut mikael, mut oona, mut aino) =
        (site.signed_in("mikael").await, site.signed_in("oona").await, site.signed_in("aino").await);
    let (own, whole) = (address(&mut mikael).await, address(&mut aino).await);
    let round = duty(&site, "round-month").await;
    to(&do_step(&mut oona, &round, "ask", &[("reason", "Piha on remontissa.")]).await);

    let feed = read(&site, &own).await;
    assert_eq!(feed.headers.get(header::CONTENT_TYPE).unwrap(), "text/calendar; charset=utf-8");
    assert_eq!(feed.headers.get(header::CACHE_CONTROL).unwrap(), "private, no-store");
    assert!(!feed.headers.contains_key(header::SET_COOKIE));
    let turns = events(&feed);
    let open = "occurrences o JOIN units u ON u.id = o.unit_id WHERE o.state = 'open' AND u.name = 'Kontio-koti'";
    let open = usize::try_from(site.count(open).await).unwrap();
    assert!(turns.len() > open, "{} {open}", turns.len());
    assert!(turns.iter().all(|turn| turn["SUMMARY"].ends_with(", Kontio-koti")));
    assert_eq!(all(&turns, "UID").len(), turns.len(), "each turn is known by its own id");
    assert!(turns.iter().all(|turn| turn["DTSTAMP"] == "20260916T070000Z"));
    let of = |name: &str| turns.iter().filter(|turn| turn["SUMMARY"] == name).count();
    assert_eq!((of("Turvallisuuskierros, Kontio-koti"), of("Yhteisökokous, Kontio-koti")), (12, 53));
    for secret in ["Piha", "remontissa", "Oona", "Mikael", "Lumikello", "Tähti", "http"] {
        assert!(!feed.body.contains(secret), "{secret}: {}", feed.body);
    }

    // What is read tomorrow is the same turn, also when it has been made meanwhile.
    tick(&site, "2026-10-20").await;
    let later = events(&read(&site, &own).await);
    let (now, then) = (all(&turns, "UID"), all(&later, "UID"));
    let meetings: BTreeSet<_> = now.iter().filter(|uid| uid.contains("2026-W4")).collect();
    assert!(meetings.len() >= 7);
    assert!(then.intersection(&now).count() > 20, "{}", then.intersection(&now).count());

    let units = site.count("(SELECT DISTINCT unit_id FROM cycles WHERE unit_id IS NOT NULL) c").await;
    let named: BTreeSet<String> = events(&read(&site, &whole).await)
        .iter()
        .map(|turn| turn["SUMMARY"].rsplit(", ").next().unwrap().to_owned())
        .collect();
    assert_eq!(i64::try_from(named.len()).unwrap(), units, "{named:?}");

    let mut mikael = site.signed_in("mikael").await;
    to(&mikael.post("/account/language", &[("language", "sv")]).await);
    let swedish = events(&read(&site, &own).await);
    assert!(!all(&swedish, "SUMMARY").contains("Yhteisökokous, Kontio-koti"), "the language of the person's setting");
    assert_eq!(all(&swedish, "UID"), then);
}

#[tokio::test]
async fn odd_and_long_names_are_written_so_that_calendars_read_them() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let name = format!("Äärilä; itä, \\ {}", "yö".repeat(40));
    let rename = format!("UPDATE units SET name = '{name}' WHERE name = 'Kontio-koti'");
    site.majakka.store.schema().execute_unprepared(&rename).await.unwrap();
    let mut mikael = site.signed_in("mikael").await;
    let own = address(&mut mikael).await;
    let feed = read(&site, &own).await;
    assert!(
        events(&feed).iter().any(|turn| turn["SUMMARY"] == format!("Turvallisuuskierros, {name}")),
        "{}",
        feed.body
    );
    assert!(feed.body.ends_with("END:VCALENDAR\r\n"));
    for line in feed.body.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
    }
}

/// The page of a refusal without what is made anew each time.
fn refusal(answer: &Answer) -> (StatusCode, String) {
    let nonce = answer.headers.get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
    let nonce = nonce.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    (answer.status, answer.body.replace(nonce, ""))
}

#[tokio::test]
async fn an_address_works_until_it_is_renewed_taken_away_or_its_person_may_read_no_more() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let nothing = refusal(&read(&site, "/calendar/nothing.ics").await);
    assert_eq!(nothing.0, StatusCode::NOT_FOUND);
    let gone = async |address: &str| refusal(&read(&site, address).await) == nothing;
    let mut mikael = site.signed_in("mikael").await;
    let first = address(&mut mikael).await;
    let token = first.strip_prefix("/calendar/").unwrap().strip_suffix(".ics").unwrap();
    assert!(token.len() * 6 >= 128, "{token}");
    assert_eq!(site.count(&format!("calendar_feeds WHERE token_hash = '{token}'")).await, 0);
    let again = page(&mut mikael, "/account/calendar").await;
    assert!(!again.body.contains(token) && again.shows("Osoite on tehty"), "it is shown once");
    assert_eq!(read(&site, &first).await.status, StatusCode::OK);
    assert!(gone(&format!("/calendar/{token}")).await, "the whole address, or nothing");

    let second = address(&mut mikael).await;
    assert!(gone(&first).await, "the old one stops at once");
    assert_eq!(read(&site, &second).await.status, StatusCode::OK);
    assert_eq!(site.count("calendar_feeds").await, 1);

    let change = async |sql: &str| {
        site.majakka.store.schema().execute_unprepared(sql).await.unwrap();
    };
    let whose = "email = 'mikael@lumikello.example'";
    change(&format!("UPDATE users SET state = 'suspended' WHERE {whose}")).await;
    assert!(gone(&second).await);
    change(&format!("UPDATE users SET state = 'left' WHERE {whose}")).await;
    assert!(gone(&second).await);
    change(&format!("UPDATE users SET state = 'active' WHERE {whose}")).await;
    assert_eq!(read(&site, &second).await.status, StatusCode::OK);
    let grants = format!("WHERE user_id = (SELECT id FROM users WHERE {whose})");
    change(&format!("UPDATE role_grants SET valid_to = '2026-09-15' {grants}")).await;
    assert!(gone(&second).await, "a role that has ended opens nothing");
    change(&format!("UPDATE role_grants SET valid_to = NULL, role = 'administrator', unit_id = NULL {grants}")).await;
    assert!(gone(&second).await, "an administrator reads no duties");

    to(&mikael.post("/account/calendar/remove", &[]).await);
    assert_eq!(site.count("calendar_feeds").await, 0);
    for event in ["made", "taken-away"] {
        assert!(site.count(&format!("audit_events WHERE event = 'calendar-feed-{event}'")).await > 0, "{event}");
    }
}

#[tokio::test]
async fn who_reads_no_duties_is_offered_no_feed() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    assert!(!page(&mut admin, "/account").await.shows("Kalenterisyöte"));
    assert_eq!(admin.get("/account/calendar").await.status, StatusCode::NOT_FOUND);
    assert_eq!(admin.post("/account/calendar", &[]).await.status, StatusCode::NOT_FOUND);
    assert!(page(&mut site.signed_in("oona").await, "/account").await.shows("Kalenterisyöte"));
}

#[tokio::test]
async fn guessing_addresses_is_slowed_down_and_a_right_one_still_answers() {
    let site = Site::demo().await;
    let own = address(&mut site.signed_in("mikael").await).await;
    let mut last = StatusCode::OK;
    for n in 0..40 {
        last = read(&site, &format!("/calendar/guess-{n}.ics")).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(read(&site, &own).await.status, StatusCode::OK);
}

/// Everything that is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_address_of_a_feed_is_never_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(server::log::filter("trace"))
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let _logs = tracing::subscriber::set_default(subscriber);
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let own = address(&mut site.signed_in("mikael").await).await;
    assert_eq!(read(&site, &own).await.status, StatusCode::OK);
    assert_eq!(read(&site, &format!("{own}x")).await.status, StatusCode::NOT_FOUND);
    let token = own.strip_prefix("/calendar/").unwrap().strip_suffix(".ics").unwrap();
    let told = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(told.contains("route=\"/calendar/{token}\""), "the pattern is told");
    let leaks: Vec<&str> = told.lines().filter(|line| line.contains(token)).collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
}
