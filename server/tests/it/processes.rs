//! Several processes on one PostgreSQL: some are killed in the middle of a look and one stands still, and each occurrence and each notice
//! is there exactly once.

use crate::{
    postgres::Postgres,
    site::{Folder, Site},
};
use sea_orm::ConnectionTrait;
use server::store::history::verify;
use std::{
    path::Path,
    process::{Child, Command, Stdio},
};

/// How much of it.
struct Storm {
    units: i64,
    processes: usize,
    kills: u64,
}

const SHORT: Storm = Storm { units: 60, processes: 2, kills: 3 };
const LONG: Storm = Storm { units: 420, processes: 4, kills: 25 };
/// A look that never comes to its end would be tried so often.
const TRIES: usize = 2000;

struct Processes<'a> {
    site: &'a Site,
    url: &'a str,
    folder: &'a Path,
}

impl Processes<'_> {
    /// A process of its own that looks once as of a day.
    fn tick(&self, day: &str) -> Child {
        Command::new(env!("CARGO_BIN_EXE_majakka"))
            .args(["tick", "--now", &format!("{day}T07:00:00Z")])
            .env("MAJAKKA_DATABASE_URL", self.url)
            .env("MAJAKKA_DATA_DIR", self.folder)
            .env("MAJAKKA_ALLOW_FAKE_CLOCK", "1")
            .current_dir(self.folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Everything that a look writes.
    async fn rows(&self) -> i64 {
        self.site.count("cycles").await + self.site.count("occurrences").await + self.site.count("reminders").await
    }

    /// Looks again and again until one look has come to its end.
    fn to_the_end(&self, day: &str) {
        for _ in 0..TRIES {
            let told = self.tick(day).wait_with_output().unwrap();
            if String::from_utf8_lossy(&told.stdout).contains("occurrences made") {
                return;
            }
        }
        panic!("no look of {day} came to its end");
    }

    /// Waits until so many rows more are there, or nobody writes any more.
    async fn written(&self, at_least: i64, by: &mut [Child]) -> bool {
        loop {
            if self.rows().await >= at_least {
                return true;
            }
            if by.iter_mut().all(|child| child.try_wait().unwrap().is_some()) {
                return false;
            }
            tokio::task::yield_now().await;
        }
    }

    /// Starts processes, kills one of them after they have written something, and again; the rest end by themselves.
    async fn storm(&self, day: &str, of: &Storm) {
        for kill in 0..of.kills {
            // The lease of the one that was killed last runs out by the clock; here nobody waits for that.
            self.site.majakka.store.schema().execute_unprepared("UPDATE scheduler_lease SET until = 0").await.unwrap();
            let before = self.rows().await;
            let mut all: Vec<Child> = (0..of.processes).map(|_| self.tick(day)).collect();
            let more = 20 + i64::try_from(kill * 7919 % 331).unwrap();
            if self.written(before + more, &mut all).await {
                let victim = usize::try_from(kill).unwrap() % all.len();
                // The others may be those that look, or not: each in its turn is the one that dies.
                all.get_mut(victim).unwrap().kill().unwrap();
            }
            for mut child in all {
                child.wait().unwrap();
            }
        }
        self.to_the_end(day);
    }
}

/// Many units beside those of the demonstration, which nobody has looked at yet.
async fn site(url: &str, units: i64) -> Site {
    let site = Site::seeded(Folder::new(), url).await;
    let many = format!(
        "INSERT INTO units (id, organisation_id, name, kind, lines, version, created_at, contacts, closed_on, sign) \
         SELECT gen_random_uuid(), u.organisation_id, 'Koti ' || n, u.kind, u.lines, 1, u.created_at, u.contacts, NULL, NULL \
         FROM units u CROSS JOIN generate_series(1, {units}) n WHERE u.name = 'Poukama'"
    );
    site.majakka.store.schema().execute_unprepared(&many).await.unwrap();
    site
}

/// Each unit has the same duties and turns as every other one like it, each once, and the chain of what happened holds.
async fn once_each(site: &Site, units: i64) {
    let alike = "(SELECT string_agg(c.template || ' ' || o.period_key || ' ' || o.due_on || ' ' || o.turn, ',' ORDER BY c.template, o.turn) AS has \
         FROM units u JOIN cycles c ON c.unit_id = u.id JOIN occurrences o ON o.cycle_id = c.id WHERE u.name LIKE 'Koti %' GROUP BY u.id) x";
    assert_eq!(site.count(alike).await, units, "no unit was left out");
    let signs = format!("(SELECT DISTINCT has FROM {alike}) y");
    assert_eq!(site.count(&signs).await, 1, "no unit has more or less than another");
    assert_eq!(
        site.count("audit_events WHERE event = 'occurrence-made'").await,
        site.count("occurrences").await,
        "what was made was told once"
    );
    let told = "(SELECT DISTINCT task_id, user_id, step FROM reminders) z";
    assert_eq!(site.count(told).await, site.count("reminders").await);
    assert!(verify(site.majakka.store.read()).await.unwrap().is_ok(), "the chain of what happened is whole");
}

async fn killed_again_and_again(of: &Storm) {
    let (postgres, folder) = (Postgres::start(), Folder::new());
    let site = site(&postgres.url, of.units).await;
    let processes = Processes { site: &site, url: &postgres.url, folder: &folder.0 };
    processes.storm("2026-09-16", of).await;
    once_each(&site, of.units).await;
    let before = site.count("reminders").await;
    // Much of what comes every week or month is late by now, and somebody hears of each.
    processes.storm("2026-10-26", of).await;
    once_each(&site, of.units).await;
    assert!(site.count("reminders").await > before);
    let (occurrences, reminders) = (site.count("occurrences").await, site.count("reminders").await);
    processes.to_the_end("2026-10-26");
    assert_eq!((site.count("occurrences").await, site.count("reminders").await), (occurrences, reminders));
}

#[tokio::test]
async fn processes_that_are_killed_in_the_middle_lose_and_double_nothing() {
    killed_again_and_again(&SHORT).await;
}

#[tokio::test]
#[ignore = "minutes long; `make soak` runs it"]
async fn four_processes_that_are_killed_again_and_again_lose_and_double_nothing() {
    killed_again_and_again(&LONG).await;
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args([format!("-{name}"), child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// The one that looks stands still in the middle; another takes over, and the first one writes nothing more when it wakes up.
async fn stopped_in_the_middle(units: i64) {
    let (postgres, folder) = (Postgres::start(), Folder::new());
    let site = site(&postgres.url, units).await;
    let processes = Processes { site: &site, url: &postgres.url, folder: &folder.0 };
    let mut first = processes.tick("2026-09-16");
    let still = processes.written(100, std::slice::from_mut(&mut first)).await;
    assert!(still, "it was stopped before its end");
    signal(&first, "STOP");
    // Only the database's own clock ends the lease of the one that stands still.
    processes.to_the_end("2026-09-16");
    let (occurrences, reminders) = (site.count("occurrences").await, site.count("reminders").await);
    signal(&first, "CONT");
    first.wait().unwrap();
    assert_eq!((site.count("occurrences").await, site.count("reminders").await), (occurrences, reminders));
    once_each(&site, units).await;
}

#[tokio::test]
async fn one_that_stands_still_is_taken_over_from_and_writes_nothing_when_it_wakes() {
    stopped_in_the_middle(SHORT.units).await;
}

#[tokio::test]
#[ignore = "minutes long; `make soak` runs it"]
async fn one_that_stands_still_in_a_long_look_is_taken_over_from() {
    stopped_in_the_middle(LONG.units).await;
}
