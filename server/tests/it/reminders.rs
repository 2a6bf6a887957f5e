//! Reminders: by the ladder, once each (I16), inside the program and by mail that tells nothing.

use crate::{
    cycles::tick,
    incidents::{GATE, page, to, told},
    mail_server::MailServer,
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;
use chrono::{Days, NaiveDate, TimeDelta};
use sea_orm::ConnectionTrait;
use server::{
    post::Post,
    services::{look, mails},
    store::history,
};

/// Which steps somebody has heard of a unit's duty, in their order.
pub async fn heard(site: &Site, who: &str, duty: &str) -> Vec<String> {
    let sql = format!(
        "SELECT r.step FROM reminders r JOIN users u ON u.id = r.user_id JOIN occurrences o ON o.id = r.task_id \
         JOIN cycles c ON c.id = o.cycle_id JOIN units n ON n.id = r.unit_id \
         WHERE u.email LIKE '{who}@%' AND c.template = '{duty}' AND n.name = 'Kontio-koti' ORDER BY r.id"
    );
    site.texts(&sql).await
}

fn days(from: &str, to: &str) -> Vec<String> {
    let (from, to): (NaiveDate, NaiveDate) = (from.parse().unwrap(), to.parse().unwrap());
    from.iter_days().take_while(|day| *day <= to).map(|day| day.to_string()).collect()
}

/// Looks once a month until a day, so that the clock is believed.
async fn months_until(site: &Site, last: &str) {
    let last: NaiveDate = last.parse().unwrap();
    let mut day: NaiveDate = "2026-09-16".parse().unwrap();
    while day < last {
        tick(site, &day.to_string()).await;
        day = day + Days::new(30);
    }
}

async fn a_yearly_round_comes_due(site: Site) {
    months_until(&site, "2027-08-10").await;
    for day in days("2027-08-10", "2027-10-05") {
        tick(&site, &day).await;
        assert_eq!(tick(&site, &day).await.reminders, 0, "{day}: nobody hears twice");
    }
    let early = ["t-30", "t-14", "t-7", "t-1", "t+0"];
    let late = (3..=14).map(|days| format!("t+{days}"));
    let ladder: Vec<String> = early.map(String::from).into_iter().chain(late).collect();
    assert_eq!(heard(&site, "mikael", "risk-year").await, ladder, "the supervisor has this duty");
    assert_eq!(heard(&site, "aino", "risk-year").await, ["t+7", "t+14"]);
    assert_eq!(heard(&site, "oona", "risk-year").await, [""; 0]);
    assert_eq!(heard(&site, "sari", "risk-year").await, [""; 0], "another unit's supervisor");
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());

    // Done: nobody hears of this turn any more, and the next one begins its own ladder.
    let duty = "SELECT o.id FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = o.unit_id \
                WHERE u.name = 'Kontio-koti' AND c.template = 'risk-year' AND o.state = 'open'";
    let duty = site.id(duty).await;
    let mut mikael = site.signed_in("mikael").await;
    let today = [("done-day", "5"), ("done-month", "10"), ("done-year", "2027")];
    to(&mikael.fill(&format!("/duties/{duty}/steps/complete"), &today).await);
    tick(&site, "2027-10-06").await;
    assert_eq!(heard(&site, "mikael", "risk-year").await, ladder);
}

#[tokio::test]
async fn a_yearly_round_reminds_by_the_ladder_and_each_person_once() {
    a_yearly_round_comes_due(Site::demo().await).await;
}

#[tokio::test]
async fn the_ladder_is_the_same_on_postgresql() {
    let postgres = Postgres::start();
    a_yearly_round_comes_due(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn after_ten_days_off_what_was_missed_is_one_reminder_a_person() {
    let site = Site::demo().await;
    months_until(&site, "2027-09-01").await;
    tick(&site, "2027-09-08").await;
    let before = site.count("reminders").await;
    tick(&site, "2027-09-19").await;
    let missed =
        "(SELECT task_id FROM reminders WHERE made_at > '2027-09-18' GROUP BY task_id, user_id HAVING count(*) > 1) t";
    assert!(site.count("reminders").await > before);
    assert_eq!(site.count(missed).await, 0);
    assert_eq!(heard(&site, "mikael", "risk-year").await.last().map(String::as_str), Some("t+3"));
}

#[tokio::test]
async fn a_clock_that_is_not_believed_reminds_nobody() {
    let site = Site::demo().await;
    tick(&site, "2026-10-16").await;
    let before = site.count("reminders").await;
    for odd in ["2026-10-15", "2021-10-16", "2027-03-01"] {
        assert_eq!(tick(&site, odd).await.reminders, 0, "{odd}");
    }
    assert_eq!(site.count("reminders").await, before);
    let mut admin = site.signed_in("admin").await;
    to(&admin.fill_at("/admin/passing", "/admin/passing/day", &[]).await);
    let told =
        "audit_events e JOIN users u ON u.id = e.actor_id WHERE e.event = 'day-confirmed' AND u.email LIKE 'admin@%'";
    assert_eq!(site.count(told).await, 1);
    assert!(tick(&site, "2027-03-01").await.reminders > 0);
}

/// Forgets what the demonstration's own reports told when they were written.
async fn forget(site: &Site) {
    site.majakka.store.schema().execute_unprepared("DELETE FROM reminders").await.unwrap();
}

/// The demonstration with a mail server, on the database at `url`.
async fn with_mail(server: &MailServer, url: Option<&str>) -> Site {
    let folder = Folder::new();
    let url = url.map_or_else(|| format!("sqlite://{}/majakka.db", folder.0.display()), Into::into);
    let post = Post::parse(&server.url, "majakka@lumikello.example".parse().unwrap());
    let site = Site::seeded_with(folder, &url, |config| config.post = post).await;
    forget(&site).await;
    site
}

fn set(site: &Site, at: &str) {
    site.clock.set(at.parse().unwrap());
}

async fn the_morning_brings_one_mail(server: MailServer, site: Site) {
    // Half past ten in the evening: what is noticed now is told in the morning.
    set(&site, "2026-10-20T19:30:00Z");
    assert!(look::run(&site.majakka, site.majakka.now()).await.unwrap().reminders > 0);
    mails::round(&site.majakka).await.unwrap();
    assert!(server.take().is_empty(), "nobody is woken");
    set(&site, "2026-10-21T04:59:59Z");
    mails::round(&site.majakka).await.unwrap();
    assert!(server.take().is_empty(), "a moment before eight");

    set(&site, "2026-10-21T05:00:00Z");
    let (one, other) = tokio::join!(mails::round(&site.majakka), mails::round(&site.majakka));
    let sent = one.unwrap().sent + other.unwrap().sent;
    let mails = server.take();
    assert_eq!(mails.len(), sent);
    let people: std::collections::BTreeSet<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(people.len(), mails.len(), "one mail a person: {people:?}");

    let mail = mails.iter().find(|mail| mail.to == "mikael@lumikello.example").unwrap();
    let waits =
        "(SELECT DISTINCT r.task_id FROM reminders r JOIN users u ON u.id = r.user_id WHERE u.email LIKE 'mikael@%') t";
    let count = site.count(waits).await;
    assert_eq!(mail.header("Subject"), format!("Majakka: {count} asiaa odottaa sinua"));
    assert_eq!(mail.header("From"), "Majakka <majakka@lumikello.example>");
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    assert!(mail.text.contains("http://127.0.0.1:3000/inbox"), "{}", mail.text);
    for secret in ["Kontio", "Mikael", "Korpi", "riski", "Riski", "arviointi"] {
        assert!(!mail.text.contains(secret), "{secret}: {}", mail.text);
    }

    mails::round(&site.majakka).await.unwrap();
    assert!(server.take().is_empty(), "none goes twice");
}

#[tokio::test]
async fn the_morning_brings_each_one_mail_with_a_count_and_a_link() {
    let server = MailServer::start().await;
    let site = with_mail(&server, None).await;
    the_morning_brings_one_mail(server, site).await;
}

#[tokio::test]
async fn the_morning_is_the_same_on_postgresql() {
    let (postgres, server) = (Postgres::start(), MailServer::start().await);
    let site = with_mail(&server, Some(&postgres.url)).await;
    the_morning_brings_one_mail(server, site).await;
}

#[tokio::test]
async fn who_wants_no_mail_and_who_has_done_it_all_gets_none() {
    let server = MailServer::start().await;
    let site = with_mail(&server, None).await;
    let mut mikael = site.signed_in("mikael").await;
    to(&mikael.post("/account/mail", &[("wanted", "no")]).await);
    assert!(page(&mut mikael, "/account").await.shows("Et saa muistutuksista sähköpostia"));
    assert_eq!(mikael.post("/account/mail", &[("wanted", "maybe")]).await.status, StatusCode::NOT_FOUND);
    tick(&site, "2026-10-20").await;
    let done = "UPDATE occurrences SET state = 'skipped'; UPDATE actions SET state = 'cancelled'; UPDATE goals SET state = 'ended'; \
                UPDATE review_tasks SET state = 'completed'";
    let conn = site.majakka.store.schema();
    let sari = "INSERT INTO reminders (id, organisation_id, user_id, unit_id, kind, task_id, step, rung, delivery, made_at, send_at) \
                SELECT r.task_id, r.organisation_id, u.id, r.unit_id, r.kind, r.task_id, 't+2', r.rung, r.delivery, r.made_at, r.send_at \
                FROM reminders r, users u WHERE u.email LIKE 'inspector@%' LIMIT 1";
    conn.execute_unprepared(sari).await.unwrap();
    conn.execute_unprepared(done).await.unwrap();
    set(&site, "2026-10-21T05:00:00Z");
    mails::round(&site.majakka).await.unwrap();
    assert!(server.take().is_empty(), "all was done in the evening");
    assert_eq!(site.count("reminders WHERE told_at IS NULL").await, 0);
}

#[tokio::test]
async fn a_mail_that_is_refused_is_seen_and_sent_again() {
    let server = MailServer::start().await;
    let site = with_mail(&server, None).await;
    server.refuse(Some("550 no such person"));
    let mut admin = site.signed_in("admin").await;
    to(&admin.fill_at("/admin/passing", "/admin/passing/test", &[]).await);
    assert_eq!(site.count("audit_events WHERE event = 'mail-test-asked'").await, 1);
    assert_eq!(mails::round(&site.majakka).await.unwrap().given_up, 1);
    let seen = page(&mut admin, "/admin/passing?state=dead").await;
    assert!(seen.shows("Ei mennyt perille") && seen.shows("Palvelin ei ota viestiä vastaan"), "{}", seen.text());
    assert!(!seen.text().contains("no such person"), "what a server says may hold anything");

    server.refuse(None);
    let id = site.id("SELECT id FROM outbox").await;
    to(&admin.post(&format!("/admin/passing/mails/{id}/again"), &[]).await);
    assert_eq!(mails::round(&site.majakka).await.unwrap().sent, 1);
    let mail = server.take().remove(0);
    assert_eq!((mail.to.as_str(), mail.header("Subject")), ("admin@lumikello.example", "Majakka: koeviesti"));
    assert_eq!(mail.header("Message-ID"), format!("<{id}@lumikello.example>"));
    assert!(page(&mut admin, "/admin/passing").await.shows("Lähetetty"));
    assert_eq!(admin.post(&format!("/admin/passing/mails/{id}/again"), &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_waited_for() {
    let site = Site::demo_with(|config| {
        config.post = Post::parse("smtp://127.0.0.1:1", "majakka@lumikello.example".parse().unwrap());
    });
    let site = site.await;
    forget(&site).await;
    let mut admin = site.signed_in("admin").await;
    to(&admin.fill_at("/admin/passing", "/admin/passing/test", &[]).await);
    let mut tries = Vec::new();
    for _ in 0..20 {
        mails::round(&site.majakka).await.unwrap();
        tries.push(site.text("SELECT CAST(tried AS TEXT) FROM outbox").await);
        site.pass(TimeDelta::minutes(1));
    }
    assert_eq!(tries.first().map(String::as_str), Some("1"));
    assert_eq!(tries.last().map(String::as_str), Some("3"), "after one minute and after five: {tries:?}");
    site.pass(TimeDelta::days(2));
    for _ in 0..5 {
        mails::round(&site.majakka).await.unwrap();
        site.pass(TimeDelta::days(1));
    }
    let ended = site.text("SELECT state || ' ' || fault || ' ' || tried FROM outbox").await;
    assert_eq!(ended, "dead unreachable 8");
}

#[tokio::test]
async fn without_a_mail_server_mail_waits_where_the_administrator_sees_it() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    to(&admin.fill_at("/admin/passing", "/admin/passing/test", &[]).await);
    mails::round(&site.majakka).await.unwrap();
    let seen = page(&mut admin, "/admin/passing").await;
    assert!(seen.shows("Sähköpostipalvelinta ei ole asetettu") && seen.shows("Koeviesti") && seen.shows("Odottaa"));
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(mikael.get("/admin/passing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_mail_server_that_is_set_after_weeks_brings_each_person_the_newest_digest_alone() {
    let site = Site::demo().await;
    forget(&site).await;
    tick(&site, "2026-09-16").await;
    for day in days("2026-10-01", "2026-10-08") {
        tick(&site, &day).await;
        mails::round(&site.majakka).await.unwrap();
    }
    let waiting = "(SELECT user_id FROM outbox WHERE state = 'waiting' AND kind = 'digest' GROUP BY user_id";
    assert!(site.count(&format!("{waiting}) t")).await > 0);
    assert_eq!(site.count(&format!("{waiting} HAVING count(*) > 1) t")).await, 0);
}

const RED: [(&str, &str); 4] = [("category", "premises"), ("text", GATE), ("affected", "child"), ("danger", "yes")];

async fn told_of_reports(site: &Site) -> Vec<String> {
    let sql =
        "SELECT u.email FROM reminders r JOIN users u ON u.id = r.user_id WHERE r.kind = 'report' ORDER BY u.email";
    site.texts(sql).await
}

#[tokio::test]
async fn a_red_report_is_told_at_once_in_the_night_too_and_without_a_word_of_it() {
    let server = MailServer::start().await;
    let site = with_mail(&server, None).await;
    set(&site, "2026-09-16T22:30:00Z");
    let mut oona = site.signed_in("oona").await;
    told(&mut oona, "event", &RED).await;
    assert_eq!(told_of_reports(&site).await, ["aino@lumikello.example", "mikael@lumikello.example"]);
    mails::round(&site.majakka).await.unwrap();
    let mails = server.take();
    assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), told_of_reports(&site).await);
    for mail in &mails {
        assert!(!mail.text.contains("Kontio") && !mail.text.contains("portin"), "{}", mail.text);
    }
    let mut mikael = site.signed_in("mikael").await;
    let inbox = page(&mut mikael, "/inbox").await;
    assert!(inbox.shows("Uusi punainen ilmoitus") && !inbox.shows("Etuportin"), "{}", inbox.text());

    // A report that is not red wakes nobody.
    let [category, text, affected, _] = RED;
    told(&mut oona, "event", &[category, text, affected]).await;
    assert_eq!(told_of_reports(&site).await.len(), 2);
}

#[tokio::test]
async fn a_red_report_of_the_supervisor_goes_past_the_supervisor() {
    let site = Site::demo().await;
    forget(&site).await;
    let mut oona = site.signed_in("oona").await;
    told(&mut oona, "event", &[RED.as_slice(), &[("supervisor", "yes")]].concat()).await;
    assert_eq!(told_of_reports(&site).await, ["aino@lumikello.example"]);
    // Who tells it is not told of it.
    let mut mikael = site.signed_in("mikael").await;
    told(&mut mikael, "event", &RED).await;
    assert_eq!(told_of_reports(&site).await, ["aino@lumikello.example"; 2]);
}

#[tokio::test]
async fn a_deputy_hears_while_somebody_is_away_and_no_longer() {
    let site = Site::demo().await;
    months_until(&site, "2027-08-10").await;
    tick(&site, "2027-08-10").await;
    let mut mikael = site.signed_in("mikael").await;
    let form = page(&mut mikael, "/account/away").await;
    assert!(form.shows("Oona Kaislaranta") && !form.shows("Liisa"), "of the same unit: {}", form.text());
    let oona = site.id("SELECT id FROM users WHERE email LIKE 'oona@%'").await.to_string();
    let until = [("until-day", "20"), ("until-month", "8"), ("until-year", "2027"), ("deputy", oona.as_str())];
    to(&mikael.answer(&form, "/account/away", &until).await);
    assert!(page(&mut mikael, "/account").await.shows("Muistutuksesi saa Oona Kaislaranta"));
    for day in days("2027-08-11", "2027-09-02") {
        tick(&site, &day).await;
    }
    assert_eq!(heard(&site, "oona", "risk-year").await, ["t-30"], "the seventeenth of August");
    assert_eq!(heard(&site, "mikael", "risk-year").await, ["t-14"], "back on the second of September");

    let liisa = site.id("SELECT id FROM users WHERE email LIKE 'liisa@%'").await.to_string();
    let mut mikael = site.signed_in("mikael").await;
    let bad = [("until-day", "1"), ("until-month", "8"), ("until-year", "2027"), ("deputy", liisa.as_str())];
    let answer = mikael.fill("/account/away", &bad).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_inbox_is_the_readers_own_and_is_seen_up_to_what_was_in_sight() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    tick(&site, "2026-10-20").await;
    let mut mikael = site.signed_in("mikael").await;
    let inbox = page(&mut mikael, "/inbox").await;
    assert!(inbox.shows("Uusi") && inbox.shows("Toistuva tehtävä"), "{}", inbox.text());
    assert!(page(&mut mikael, "/").await.shows("uutta muistutusta"));
    let until = inbox.hidden("until");
    to(&mikael.post("/inbox/read", &[("until", &until)]).await);
    assert_eq!(
        site.count("reminders r JOIN users u ON u.id = r.user_id WHERE u.email LIKE 'mikael@%' AND r.read_at IS NULL")
            .await,
        0
    );
    assert!(!page(&mut mikael, "/").await.shows("uutta muistutusta"));
    assert!(site.count("reminders WHERE read_at IS NULL").await > 0, "those of the others");
    assert_eq!(mikael.post("/inbox/read", &[("until", "x")]).await.status, StatusCode::NOT_FOUND);

    // Who works in the unit no more reads nothing of it.
    let ends = "UPDATE role_grants SET valid_to = '2026-10-01' WHERE user_id = (SELECT id FROM users WHERE email LIKE 'mikael@%')";
    site.majakka.store.schema().execute_unprepared(ends).await.unwrap();
    assert_eq!(mikael.get("/inbox").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_action_that_gets_another_owner_is_told_to_the_new_one() {
    let site = Site::demo().await;
    let action = site.action("Kontio-koti", "open").await;
    let due = format!("UPDATE actions SET due_on = '2026-10-10' WHERE id = x'{}'", action.simple());
    site.majakka.store.schema().execute_unprepared(&due).await.unwrap();
    tick(&site, "2026-10-12").await;
    let mut mikael = site.signed_in("mikael").await;
    let open = page(&mut mikael, &format!("/actions/{action}/owner")).await;
    let oona = site.id("SELECT id FROM users WHERE email LIKE 'oona@%'").await.to_string();
    let told = "reminders r JOIN users u ON u.id = r.user_id WHERE u.email LIKE 'oona@%' AND r.task_id = ";
    let told = format!("{told} x'{}'", action.simple());
    assert_eq!(site.count(&told).await, 0);
    to(&mikael
        .answer(&open, &format!("/actions/{action}/owner"), &[("owner", &oona), ("reason", "Vuoro vaihtui.")])
        .await);
    tick(&site, "2026-10-12").await;
    assert_eq!(site.count(&told).await, 1);
}

#[tokio::test]
async fn a_promise_for_a_goal_is_told_to_who_gave_it_and_the_supervisor_alone() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    tick(&site, "2026-10-28").await;
    let of_promises = "reminders r JOIN actions a ON a.id = r.task_id WHERE a.goal_id IS NOT NULL";
    assert!(site.count(of_promises).await > 0);
    let others = "AND r.user_id <> a.owner_id AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = r.user_id \
                  AND g.unit_id = a.unit_id AND g.role = 'supervisor')";
    assert_eq!(site.count(&format!("{of_promises} {others}")).await, 0);
}
