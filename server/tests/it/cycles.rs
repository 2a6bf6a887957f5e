//! Duties that come back: each unit gets its own, each turn is made once, and a clock that cannot be right makes nothing.

use crate::{
    incidents::to,
    postgres::Postgres,
    site::{Folder, Site},
};
use domain::{
    cycle::{CATALOGUE, Missed, Scope},
    unit::{Holds, ServiceLine, UnitKind},
};
use sea_orm::ConnectionTrait;
use server::{
    services::look::{self, Looking, Made},
    store::{StoreError, cycles as rows, history, lease},
};

const DONE: Made = Made { looking: Looking::Done, cycles: 0, occurrences: 0, reminders: 0 };

/// Looks in the morning of a day.
pub async fn tick(site: &Site, day: &str) -> Made {
    let at = format!("{day}T07:00:00Z").parse().unwrap();
    site.clock.set(at);
    look::run(&site.majakka, at).await.unwrap()
}

pub async fn open_unit(site: &Site, name: &str) -> String {
    let mut admin = site.signed_in("admin").await;
    let fields = [("name", name), ("kind", "institution"), ("lines", "institution")];
    to(&admin.fill("/admin/units/new", &fields).await);
    site.id(&format!("SELECT id FROM units WHERE name = '{name}'")).await.to_string()
}

/// The occurrences of a unit's duty, the earliest first.
pub async fn turns(site: &Site, unit: &str, template: &str) -> Vec<String> {
    let conn = site.majakka.store.read();
    let sql = format!(
        "SELECT o.period_key || ' ' || CAST(o.due_on AS TEXT) || ' ' || o.state AS turn FROM occurrences o \
         JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = c.unit_id \
         WHERE u.name = '{unit}' AND c.template = '{template}' ORDER BY o.turn"
    );
    let text = sea_orm::Statement::from_string(conn.get_database_backend(), sql);
    conn.query_all_raw(text).await.unwrap().iter().map(|row| row.try_get("", "turn").unwrap()).collect()
}

async fn of(site: &Site, unit: &str, more: &str) -> i64 {
    site.count(&format!(
        "occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = c.unit_id WHERE u.name = '{unit}' {more}"
    ))
    .await
}

async fn a_year_of_duties(site: Site) {
    let units = "cycles WHERE child_id IS NULL";
    assert_eq!(site.count(units).await, 0, "the demonstration's units have none before the first look");
    open_unit(&site, "Hanka").await;
    let asks = |template: &&domain::cycle::Template| {
        template.scope == Scope::Unit
            && template.applies.holds(UnitKind::Institution, &[ServiceLine::Institution]) == Holds::Yes
    };
    let own = i64::try_from(CATALOGUE.iter().filter(asks).count()).unwrap();
    let of_units = site.count("cycles WHERE child_id IS NULL AND unit_id IS NOT NULL").await;
    assert_eq!((of_units, of(&site, "Hanka", "").await), (own, own));
    assert_eq!(turns(&site, "Hanka", "risk-year").await, ["2027-09-16 2027-09-16 open"]);
    assert_eq!(turns(&site, "Hanka", "meet-week").await, ["2026-W38 2026-09-16 open"], "today is a Wednesday");
    assert_eq!(turns(&site, "Hanka", "fb-placer").await, [""; 0], "people decide what is only perhaps a duty");

    let first = tick(&site, "2026-09-16").await;
    assert!(first.looking == Looking::Done && first.cycles > 0, "the units of before get theirs: {first:?}");
    assert_eq!(of(&site, "Hanka", "").await, own);
    assert_eq!(tick(&site, "2026-09-16").await, DONE, "what is there is not made again");
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());

    let days = ["2026-10-28", "2026-12-09", "2027-01-20", "2027-03-03", "2027-04-14", "2027-05-26", "2027-07-07"];
    for day in days.into_iter().chain(["2027-08-18", "2027-09-20"]) {
        assert_eq!(tick(&site, day).await.looking, Looking::Done, "{day}");
    }
    assert_eq!(tick(&site, "2027-09-20").await, DONE);
    assert_eq!(turns(&site, "Hanka", "risk-year").await, ["2027-09-16 2027-09-16 open"], "due once");
    let reports = ["2026-3/3 2027-01-31 open", "2027-1/3 2027-05-31 open", "2027-2/3 2027-10-01 open"];
    assert_eq!(turns(&site, "Hanka", "publish-4m").await, reports, "each is missing until it is published");
    let each: Vec<&str> =
        CATALOGUE.iter().filter(|duty| duty.missed == Missed::EachPeriod).map(|duty| duty.code).collect();
    let rest = format!("AND c.template NOT IN ('{}')", each.join("','"));
    assert_eq!(of(&site, "Hanka", &rest).await, own - 1, "everything else waits as one");

    // The clock goes back by mistake: a unit that is opened then gets its duties, and their days when the day comes again.
    assert_eq!(tick(&site, "2027-09-01").await, Made { looking: Looking::WentBack, ..DONE });
    open_unit(&site, "Aapa").await;
    assert_eq!(of(&site, "Aapa", "").await, 0);
    assert_eq!(tick(&site, "2027-09-19").await.occurrences, 0);
    let again = tick(&site, "2027-09-20").await;
    assert_eq!((again.cycles, again.occurrences), (0, usize::try_from(own).unwrap()));
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());
}

#[tokio::test]
async fn a_new_unit_gets_its_duties_and_a_year_brings_each_once() {
    a_year_of_duties(Site::demo().await).await;
}

#[tokio::test]
async fn the_same_year_passes_on_postgresql() {
    let postgres = Postgres::start();
    a_year_of_duties(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn thirty_days_off(site: Site) {
    open_unit(&site, "Hanka").await;
    tick(&site, "2026-09-16").await;
    tick(&site, "2026-10-16").await;
    let late = "AND o.state = 'open' AND o.due_on < '2026-10-16'";
    for duty in ["meet-week", "staff-safety"] {
        assert_eq!(of(&site, "Hanka", &format!("AND c.template = '{duty}' {late}")).await, 1, "{duty}");
    }
    let several = "(SELECT cycle_id FROM occurrences WHERE state = 'open' AND due_on < '2026-10-16' GROUP BY cycle_id HAVING count(*) > 1) t";
    assert_eq!(site.count(several).await, 0);
}

#[tokio::test]
async fn after_thirty_days_without_a_look_one_of_each_is_late() {
    thirty_days_off(Site::demo().await).await;
}

#[tokio::test]
async fn after_thirty_days_without_a_look_one_of_each_is_late_on_postgresql() {
    let postgres = Postgres::start();
    thirty_days_off(Site::seeded(Folder::new(), &postgres.url).await).await;
}

/// A look at a moment.
async fn at(site: &Site, moment: &str) -> Made {
    site.clock.set(moment.parse().unwrap());
    look::run(&site.majakka, site.majakka.now()).await.unwrap()
}

async fn the_clock_is_set(site: Site) {
    // Half past midnight in Helsinki, and an hour back is the day before.
    let first = at(&site, "2026-09-16T21:30:00Z").await;
    assert!(first.looking == Looking::Done && first.occurrences > 0, "{first:?}");
    let before = (site.count("occurrences").await, site.count("reminders").await);
    assert_eq!(at(&site, "2026-09-16T20:30:00Z").await, Made { looking: Looking::WentBack, ..DONE });
    assert_eq!(at(&site, "2026-09-16T21:30:00Z").await, DONE);
    // An hour back within the day.
    assert_eq!(at(&site, "2026-09-17T12:00:00Z").await, DONE);
    assert_eq!(at(&site, "2026-09-17T11:00:00Z").await, DONE);
    // Back five years, for a moment or for days: nothing is made and nobody hears.
    for moment in ["2021-09-17T12:00:00Z", "2021-09-19T12:00:00Z"] {
        assert_eq!(at(&site, moment).await, Made { looking: Looking::WentBack, ..DONE });
    }
    assert_eq!(at(&site, "2026-09-17T12:15:00Z").await, DONE);
    assert_eq!((site.count("occurrences").await, site.count("reminders").await), before);
    // A day ahead by mistake and back: what came a day early stands once, and comes once.
    at(&site, "2026-09-18T12:00:00Z").await;
    let ahead = (site.count("occurrences").await, site.count("reminders").await);
    assert_eq!(at(&site, "2026-09-17T12:30:00Z").await.looking, Looking::WentBack);
    assert_eq!(at(&site, "2026-09-18T12:00:00Z").await, DONE);
    assert_eq!((site.count("occurrences").await, site.count("reminders").await), ahead);
}

#[tokio::test]
async fn a_clock_that_is_set_an_hour_a_day_or_five_years_doubles_nothing() {
    the_clock_is_set(Site::demo().await).await;
}

#[tokio::test]
async fn a_clock_that_is_set_doubles_nothing_on_postgresql() {
    let postgres = Postgres::start();
    the_clock_is_set(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn two_at_once(site: Site) {
    let now = site.majakka.now();
    let before = site.count("occurrences").await;
    let cycles_before = site.count("cycles").await;
    let (one, other) = tokio::join!(look::run(&site.majakka, now), look::run(&site.majakka, now));
    let (one, other) = (one.unwrap(), other.unwrap());
    let made = i64::try_from(one.occurrences + other.occurrences).unwrap();
    assert!(made > 0 && (one.looking == Looking::Done || other.looking == Looking::Done), "{one:?} {other:?}");
    let begun = i64::try_from(one.cycles + other.cycles).unwrap();
    assert_eq!((site.count("occurrences").await, site.count("cycles").await), (before + made, cycles_before + begun));
    assert_eq!(look::run(&site.majakka, now).await.unwrap(), DONE);
}

#[tokio::test]
async fn two_who_look_at_once_make_each_occurrence_once() {
    two_at_once(Site::demo().await).await;
}

#[tokio::test]
async fn two_who_look_at_once_make_each_occurrence_once_on_postgresql() {
    let postgres = Postgres::start();
    two_at_once(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn far_ahead(site: Site) {
    tick(&site, "2026-09-16").await;
    let before = site.count("occurrences").await;
    assert_eq!(tick(&site, "2027-02-10").await, Made { looking: Looking::Odd { days: 147 }, ..DONE });
    assert_eq!(site.count("occurrences").await, before);
    assert_eq!(site.count("scheduler_runs WHERE odd_on = '2027-02-10' AND last_on = '2026-09-16'").await, 1);
    look::confirm_day_at_machine(&site.majakka).await.unwrap();
    let made = tick(&site, "2027-02-10").await;
    assert!(made.looking == Looking::Done && made.occurrences > 0, "{made:?}");
    assert_eq!(site.count("scheduler_runs WHERE odd_on IS NULL AND last_on = '2027-02-10'").await, 1);
}

#[tokio::test]
async fn a_clock_far_ahead_waits_until_a_person_says_that_it_is_right() {
    far_ahead(Site::demo().await).await;
}

#[tokio::test]
async fn a_clock_far_ahead_waits_for_a_person_on_postgresql() {
    let postgres = Postgres::start();
    far_ahead(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn the_older_lease_ends(site: Site) {
    let store = &site.majakka.store;
    let take = || store.write::<_, StoreError, _>(|tx| Box::pin(lease::take(tx, uuid::Uuid::new_v4())));
    let first = take().await.unwrap().unwrap();
    assert_eq!(take().await.unwrap(), None, "one at a time");
    assert_eq!(look::run(&site.majakka, site.majakka.now()).await.unwrap().looking, Looking::Elsewhere);
    // Its holder has been away for too long, and somebody else goes on.
    store.schema().execute_unprepared("UPDATE scheduler_lease SET until = 0").await.unwrap();
    let second = take().await.unwrap().unwrap();
    let holds = |lease: lease::Lease| store.write::<_, StoreError, _>(move |tx| Box::pin(lease.holds(tx)));
    assert!(holds(second).await.unwrap() && !holds(first).await.unwrap());
    store.write::<_, StoreError, _>(move |tx| Box::pin(first.give_back(tx))).await.unwrap();
    assert_eq!(take().await.unwrap(), None, "who comes back late gives nothing away");
}

#[tokio::test]
async fn who_holds_an_older_lease_writes_nothing_more() {
    the_older_lease_ends(Site::demo().await).await;
}

#[tokio::test]
async fn who_holds_an_older_lease_writes_nothing_more_on_postgresql() {
    let postgres = Postgres::start();
    the_older_lease_ends(Site::seeded(Folder::new(), &postgres.url).await).await;
}

/// Closes or opens a unit on a day.
async fn set(site: &Site, unit: &str, day: &str, step: &str) {
    site.clock.set(format!("{day}T07:00:00Z").parse().unwrap());
    let mut admin = site.signed_in("admin").await;
    let path = format!("/admin/units/{unit}");
    let page = admin.get(&path).await;
    to(&admin.answer(&page, &format!("{path}/{step}"), &[]).await);
}

async fn closed_and_opened(site: Site) {
    let unit = open_unit(&site, "Hanka").await;
    tick(&site, "2026-09-16").await;
    set(&site, &unit, "2026-09-20", "close").await;
    tick(&site, "2026-10-20").await;
    assert_eq!(
        of(&site, "Hanka", "AND c.paused_on = '2026-09-20' AND c.look_on IS NULL").await,
        of(&site, "Hanka", "").await
    );
    set(&site, &unit, "2026-10-21", "open").await;
    assert_eq!(turns(&site, "Hanka", "round-month").await, ["2026-10-16 2026-11-16 open"], "26 days were left");
    assert_eq!(turns(&site, "Hanka", "meet-week").await, ["2026-W38 2026-10-21 open"], "what was late is due at once");
    assert_eq!(of(&site, "Hanka", "AND c.paused_on IS NULL AND o.why = 'resumed'").await, of(&site, "Hanka", "").await);
    let after = tick(&site, "2026-10-21").await;
    assert_eq!((after.cycles, after.occurrences), (0, 0));
    assert!(after.reminders > 0, "who was left in peace while it rested hears again");
}

#[tokio::test]
async fn a_closed_units_duties_rest_and_go_on_with_the_time_that_was_left() {
    closed_and_opened(Site::demo().await).await;
}

#[tokio::test]
async fn a_closed_units_duties_rest_on_postgresql_too() {
    let postgres = Postgres::start();
    closed_and_opened(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn come_batch_by_batch(site: Site) {
    tick(&site, "2026-09-16").await;
    for (day, which) in [
        ("2026-09-15", "unit_id IS NOT NULL"),
        ("2026-09-14", "template = 'fire-walk'"),
        ("2026-09-17", "template = 'rescue-plan'"),
    ] {
        let set = format!("UPDATE cycles SET look_on = '{day}' WHERE {which}");
        site.majakka.store.schema().execute_unprepared(&set).await.unwrap();
    }
    let today = "2026-09-16".parse().unwrap();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let (batch, mark) = rows::to_look_at(site.majakka.store.read(), today, after, 7).await.unwrap();
        let Some(mark) = mark else { break };
        seen.extend(batch.iter().map(|cycle| cycle.id));
        after = Some(mark);
    }
    let first = site.id("SELECT id FROM cycles WHERE template = 'fire-walk' ORDER BY id LIMIT 1").await;
    assert_eq!(seen.first().map(|id| id.0), Some(first), "the earliest day comes first");
    let all = seen.len();
    seen.sort();
    seen.dedup();
    let due = site.count("cycles WHERE look_on <= '2026-09-16'").await;
    assert!(due > 21 && (all, seen.len()) == (usize::try_from(due).unwrap(), all), "{due} {all} {}", seen.len());
}

#[tokio::test]
async fn what_is_due_comes_batch_by_batch_and_each_once() {
    come_batch_by_batch(Site::demo().await).await;
}

#[tokio::test]
async fn what_is_due_comes_batch_by_batch_on_postgresql() {
    let postgres = Postgres::start();
    come_batch_by_batch(Site::seeded(Folder::new(), &postgres.url).await).await;
}
