//! The year to come of a unit's duties, how punctual the last year was, what has ended, and units of which nothing is heard.

use crate::{
    cycles::tick,
    duties::{do_step, duty, later},
    incidents::{page, to},
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;

const ON_TIME: &str = "Ajallaan tehty viimeisen 12 kk aikana:";

async fn kontio(site: &Site) -> String {
    format!("/units/{}/duties", site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await)
}

fn count(page: &Answer, mark: &str) -> usize {
    page.body.matches(mark).count()
}

#[tokio::test]
async fn the_year_clock_draws_each_turn_once_and_tells_it_in_words() {
    let site = later(Site::demo().await).await;
    let mut mikael = site.signed_in("mikael").await;
    let clock = page(&mut mikael, &format!("{}/year", kontio(&site).await)).await;
    assert!(clock.body.contains("role=\"img\"") && clock.shows("aria-label=\"Vuosikello: "), "{}", clock.text());
    let rest = count(&clock, "class=\"yc-rest\"");
    assert_eq!(count(&clock, "<text "), 12 + 3 + rest, "the months, what stands in the middle, and what has no room");
    let months = clock.body.split("id=\"h-months\"").nth(1).unwrap();
    let open = "occurrences o JOIN units u ON u.id = o.unit_id JOIN cycles c ON c.id = o.cycle_id AND c.worker_id IS NULL AND c.child_id IS NULL \
                WHERE u.name = 'Kontio-koti' AND o.state = 'open'";
    let late = site.count(&format!("{open} AND o.due_on < '2026-10-20'")).await;
    assert!(late > 3);
    assert_eq!(
        months.matches("class=\"yc-late\"").count(),
        usize::try_from(late).unwrap(),
        "each late one in the list"
    );
    assert_eq!(
        count(&clock, "class=\"yc-late\""),
        2 * usize::try_from(late).unwrap() + 1,
        "in the ring and the key too"
    );
    for row in site.ids(&format!("SELECT o.id FROM {open}")).await {
        assert!(months.contains(&format!("href=\"/duties/{row}\"")), "{row}");
    }
    let rounds = months.matches(">Turvallisuuskierros<").count();
    assert_eq!(rounds, 13, "a monthly duty that is late, and the twelve that are supposed to follow");
    assert_eq!(months.matches(">Yhteisökokous<").count(), 1, "not a mark for each week");
    let often = clock.body.split("id=\"h-often\"").nth(1).unwrap();
    assert!(often.contains("Yhteisökokous") && often.contains("Väli 7 päivää"), "{}", clock.text());
    assert!(months.contains("Ennuste") && months.contains("lokakuu 2027"));
    let next = months.find("lokakuu 2026").unwrap();
    assert!(months.find("syyskuu 2026").unwrap() < next && next < months.find("tammikuu 2027").unwrap());
}

#[tokio::test]
async fn a_year_clock_speaks_the_readers_language_and_a_unit_without_duties_says_so() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let path = format!("{}/year", kontio(&site).await);
    assert!(page(&mut mikael, &path).await.shows("Yksiköllä ei ole nyt avoimia toistuvia tehtäviä."));
    tick(&site, "2026-09-16").await;
    let swedish = page(&mut mikael, &format!("{path}?lang=sv")).await;
    assert!(
        swedish.shows("Årsklocka") && swedish.body.contains(">maj<") && swedish.shows("Prognos"),
        "{}",
        swedish.text()
    );
    assert!(page(&mut mikael, &format!("{path}?lang=en")).await.body.contains(">May<"));
}

#[tokio::test]
async fn another_units_year_and_ended_duties_are_not_there() {
    let site = later(Site::demo().await).await;
    let mut sari = site.signed_in("sari").await;
    for end in ["/year", "/ended"] {
        let path = format!("{}{end}", kontio(&site).await);
        assert_eq!(sari.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(site.signed_in("admin").await.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// What the children of the demonstration were told of their rights.
const TOLD_RIGHTS: &str = "occurrences o JOIN units u ON u.id = o.unit_id JOIN cycles c ON c.id = o.cycle_id \
    WHERE u.name = 'Kontio-koti' AND c.child_id IS NOT NULL AND o.state = 'completed'";

#[tokio::test]
async fn the_figure_of_the_year_counts_what_was_done_by_its_day() {
    figures(later(Site::demo().await).await).await;
}

#[tokio::test]
async fn the_figure_of_the_year_is_the_same_on_postgresql() {
    let postgres = Postgres::start();
    figures(later(Site::seeded(Folder::new(), &postgres.url).await).await).await;
}

async fn figures(site: Site) {
    let (mut mikael, mut oona, mut aino) =
        (site.signed_in("mikael").await, site.signed_in("oona").await, site.signed_in("aino").await);
    let list = kontio(&site).await;
    let late = "occurrences o JOIN units u ON u.id = o.unit_id JOIN cycles c ON c.id = o.cycle_id AND c.worker_id IS NULL AND c.child_id IS NULL \
                WHERE o.state = 'open' AND o.due_on < '2026-10-20'";
    let own = site.count(&format!("{late} AND u.name = 'Kontio-koti'")).await;
    let all = site.count(late).await;
    assert!(page(&mut mikael, &list).await.shows(&format!("{ON_TIME} 0/{own}")));

    to(&do_step(&mut oona, &duty(&site, "meet-week").await, "complete", &[("done-day", "19.10.2026")]).await);
    to(&do_step(&mut mikael, &duty(&site, "risk-year").await, "complete", &[("done-day", "20.10.2026")]).await);
    let done = page(&mut mikael, &list).await;
    assert!(done.shows(&format!("{ON_TIME} 1/{}", own + 1)), "one late, one before its day: {}", done.text());

    let round = duty(&site, "round-month").await;
    to(&do_step(&mut oona, &round, "ask", &[("reason", "Piha on remontissa.")]).await);
    to(&do_step(&mut mikael, &round, "skip", &[]).await);
    let alarm = duty(&site, "viol-alarm").await;
    to(&do_step(&mut aino, &alarm, "exclude", &[("reason", "Yksikössä ei ole hälyttimiä.")]).await);
    let apart = page(&mut mikael, &list).await;
    assert!(apart.shows(&format!("{ON_TIME} 1/{}", own - 1)), "neither done nor missed: {}", apart.text());
    assert!(apart.shows("Jätetty väliin: 1") && apart.shows("Ei koske yksikköä: 1"), "{}", apart.text());

    let units = page(&mut aino, "/duties").await;
    assert!(units.shows(&format!("{ON_TIME} 1/{}", own - 1)), "the unit: {}", units.text());
    assert!(units.shows(&format!("{ON_TIME} 1/{}", all - 1)), "the whole: {}", units.text());

    let ended = page(&mut mikael, &format!("{list}/ended")).await;
    assert!(ended.shows("Kirjasi tehdyksi: Oona Kaislaranta") && ended.shows("Hyväksyi: Mikael"), "{}", ended.text());
    assert!(ended.shows("Jätettiin väliin") && ended.shows("Ei koske yksikköä"), "{}", ended.text());
    let rights = site.count(TOLD_RIGHTS).await;
    assert_eq!(count(&ended, "href=\"/duties/"), 4 + usize::try_from(rights).unwrap());
    assert!(!ended.shows("Piha on remontissa."), "reasons stand on the page of each");

    let a_year_later =
        "UPDATE occurrences SET ended_on = '2025-10-20', due_on = '2025-10-20' WHERE state = 'completed'";
    site.majakka.store.schema().execute_unprepared(a_year_later).await.unwrap();
    assert!(page(&mut mikael, &list).await.shows(&format!("{ON_TIME} 0/{}", own - 3)), "twelve months have passed");
}

#[tokio::test]
async fn ended_duties_come_page_by_page_the_latest_first_and_each_once() {
    let site = later(Site::demo().await).await;
    let many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) \
        INSERT INTO occurrences (id, organisation_id, cycle_id, unit_id, period_key, turn, due_on, made_on, why, why_on, why_every, \
        why_trigger, state, ended_on, evidence, evidence_id, by_user, reason, approved_by, version) SELECT randomblob(16), o.organisation_id, o.cycle_id, o.unit_id, '2020-W' || i, 1000 + i, o.due_on, o.made_on, o.why, \
        o.why_on, o.why_every, o.why_trigger, 'completed', date('2026-06-01', '-' || (i / 3) || ' days'), 'minutes', NULL, \
        (SELECT id FROM users LIMIT 1), NULL, NULL, 1 FROM n, (SELECT o.* FROM occurrences o JOIN cycles c ON c.id = o.cycle_id \
        JOIN units u ON u.id = o.unit_id WHERE u.name = 'Kontio-koti' AND c.template = 'round-month' LIMIT 1) o";
    // A key of the calendar is read as it stands; only its shape counts here.
    let keys = "UPDATE occurrences SET period_key = date('2020-01-01', '+' || turn || ' days') WHERE turn > 1000";
    site.majakka.store.schema().execute_unprepared(many).await.unwrap();
    site.majakka.store.schema().execute_unprepared(keys).await.unwrap();
    let mut mikael = site.signed_in("mikael").await;
    let (mut path, mut seen) = (format!("{}/ended", kontio(&site).await), Vec::new());
    loop {
        let list = page(&mut mikael, &path).await;
        seen.extend(list.body.split("href=\"/duties/").skip(1).filter_map(|rest| rest.get(..36)).map(str::to_owned));
        let Some((before, _)) = list.body.split_once("rel=\"next\"") else { break };
        path = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().replace("&amp;", "&");
    }
    let all = 120 + usize::try_from(site.count(TOLD_RIGHTS).await).unwrap();
    assert_eq!(seen.len(), all);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all, "a row came twice");
}

#[tokio::test]
async fn a_unit_of_which_nothing_is_heard_for_thirty_days_is_told_kindly() {
    quiet(Site::demo().await).await;
}

#[tokio::test]
async fn a_unit_of_which_nothing_is_heard_is_told_on_postgresql_too() {
    let postgres = Postgres::start();
    quiet(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn quiet(site: Site) {
    const QUIET: &str = "Yksiköstä ei ole kirjauksia 30 päivään";
    let made = "UPDATE units SET created_at = '2026-01-01T00:00:00+00:00'";
    site.majakka.store.schema().execute_unprepared(made).await.unwrap();
    tick(&site, "2026-09-16").await;
    let told = async |browser: &mut Browser| count(&page(browser, "/duties").await, QUIET);
    let units = usize::try_from(site.count("units WHERE closed_on IS NULL").await).unwrap();
    assert!(told(&mut site.signed_in("aino").await).await < units, "the demonstration has just happened");
    tick(&site, "2026-10-20").await;
    let mut aino = site.signed_in("aino").await;
    assert_eq!(told(&mut aino).await, units);
    assert!(page(&mut aino, "/").await.shows(&format!("{units} yksiköstä ei ole kirjauksia 30 päivään")));
    assert!(!page(&mut site.signed_in("mikael").await, "/").await.shows("ei ole kirjauksia"), "the safety lead asks");

    let mut oona = site.signed_in("oona").await;
    to(&do_step(&mut oona, &duty(&site, "meet-week").await, "complete", &[("done-day", "20.10.2026")]).await);
    assert_eq!(told(&mut aino).await, units - 1, "something was done");
    assert!(page(&mut aino, "/").await.shows(&format!("{} yksiköstä", units - 1)));

    let moved = |secrecy: &str| {
        format!(
            "UPDATE incidents SET sent_at = '2026-10-19T00:00:00+00:00', secrecy = '{secrecy}' WHERE id = (SELECT i.id FROM incidents i \
             JOIN units u ON u.id = i.unit_id WHERE u.name = 'Poukama' ORDER BY i.id LIMIT 1)"
        )
    };
    site.majakka.store.schema().execute_unprepared(&moved("sealed")).await.unwrap();
    assert_eq!(told(&mut aino).await, units - 1, "nobody learns here that there is a sealed report");
    site.majakka.store.schema().execute_unprepared(&moved("open-unit")).await.unwrap();
    assert_eq!(told(&mut aino).await, units - 2);
}
