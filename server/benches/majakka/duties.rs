//! A million duties that come back: what a look at them costs when nothing is due, when much is, and what pages notice of it.

use crate::{
    data::{self, Folder},
    load, median, row,
    served::Client,
};
use axum::Router;
use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};
use domain::{
    clock::Clock,
    cycle::{CATALOGUE, MEET_WEEK, Periods, Scope, Template, duties_of_organisation, duties_of_unit},
    unit::{Holds, ServiceLine, UnitKind},
};
use sea_orm::{ConnectionTrait, DbBackend, Statement, TransactionTrait};
use server::{
    auth::Hasher,
    clock::SystemClock,
    majakka::Majakka,
    services::look::{self, Looking, Made},
};
use std::{
    fmt::Write,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::task::JoinHandle;

/// Units, of which each organisation has a thousand.
const UNITS: u32 = 20_000;
const LINES: &[ServiceLine] = &[ServiceLine::Institution];
const KIND: UnitKind = UnitKind::Institution;
/// So many come due at once.
const DUE: usize = 10_000;

struct Looked {
    majakka: Arc<Majakka>,
    router: Router,
    /// Noon of a Monday, so that a new week has just begun.
    now: DateTime<Utc>,
}

impl Looked {
    async fn open(folder: &Folder) -> Self {
        let store = data::open(&folder.url()).await;
        let (router, majakka) = server::build(data::config(), store, Hasher::quick(), Arc::new(SystemClock));
        let week = SystemClock.now().date_naive().week(Weekday::Mon);
        Self { majakka, router, now: week.first_day().and_hms_opt(12, 0, 0).unwrap().and_utc() + Days::new(7) }
    }

    /// The same process answers at an address: SQLite has one process alone.
    async fn served(&self) -> (Client, JoinHandle<()>) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = Client(listener.local_addr().unwrap());
        let service = self.router.clone().into_make_service_with_connect_info::<SocketAddr>();
        (client, tokio::spawn(async move { axum::serve(listener, service).await.unwrap() }))
    }

    async fn run(&self, sql: &str) {
        self.majakka.store.schema().execute_unprepared(sql).await.unwrap();
    }

    async fn count(&self, sql: &str) -> i64 {
        let sql = Statement::from_string(DbBackend::Sqlite, format!("SELECT count(*) AS n FROM {sql}"));
        self.majakka.store.read().query_one_raw(sql).await.unwrap().unwrap().try_get("", "n").unwrap()
    }

    /// A look, and how many milliseconds it took.
    async fn look(&self, now: DateTime<Utc>) -> (Made, f64) {
        let begun = Instant::now();
        let made = look::run(&self.majakka, now).await.unwrap();
        assert_eq!(made.looking, Looking::Done);
        (made, begun.elapsed().as_secs_f64() * 1000.0)
    }

    /// The weekly duty of so many units comes due, as on a Monday; gives how long the look took that makes their turns.
    async fn come_due(&self) -> f64 {
        let today = self.now.date_naive();
        self.run("DELETE FROM occurrences WHERE turn = 2 AND cycle_id IN (SELECT id FROM soon)").await;
        self.run(&format!("UPDATE cycles SET look_on = '{today}' WHERE id IN (SELECT id FROM soon)")).await;
        let (made, took) = self.look(self.now).await;
        assert_eq!(made.occurrences, DUE);
        took
    }

    /// The same number of turns in a bare loop: a row, a row of the chain and a change of the cycle, as many in one commit. Gives milliseconds.
    async fn bare(&self) -> f64 {
        let begun = Instant::now();
        let conn = self.majakka.store.schema();
        for part in 0..DUE / BATCH {
            let tx = conn.begin().await.unwrap();
            for n in 0..BATCH {
                let n = i64::try_from(part * BATCH + n).unwrap();
                for sql in BARE {
                    tx.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, [n.into()])).await.unwrap();
                }
            }
            tx.commit().await.unwrap();
        }
        begun.elapsed().as_secs_f64() * 1000.0
    }
}

/// So many turns are made in one transaction.
const BATCH: usize = 500;
const BARE: [&str; 3] = [
    "INSERT INTO bare_turns SELECT randomblob(16), organisation_id, cycle_id, unit_id, period_key, turn + $1, due_on, made_on, why, state \
     FROM (SELECT * FROM occurrences LIMIT 1)",
    "INSERT INTO bare_chain VALUES ($1, randomblob(16), randomblob(16), 'occurrence', 'occurrence-made', hex(randomblob(32)))",
    "UPDATE bare_cycles SET look_on = '2026-01-01' WHERE n = $1",
];

pub(crate) async fn measure(demo: &Folder, rows: &mut String) {
    let folder = demo.beside("duties");
    let (few, million) = (Looked::open(demo).await, fill(&folder).await);
    let live = million.count("cycles WHERE state = 'active' AND paused_on IS NULL").await;
    assert!(live >= 1_000_000, "{live} duties");
    few.look(few.now).await;
    let (first, first_ms) = million.look(million.now).await;
    assert_eq!((first.cycles, first.occurrences), (0, 0), "everything has its duties and their turns");
    idle(rows, &few, &million, live).await;
    let _ = writeln!(
        rows,
        "| first look of a day at {live} duties, nothing due | {:.1} s | – | {:.0} duties/s, only read |",
        first_ms / 1000.0,
        live as f64 / first_ms * 1000.0
    );
    meanwhile(rows, &million).await;
    let mut turns = Vec::new();
    for _ in 0..crate::PAIRS {
        turns.push(million.come_due().await);
    }
    let took = median(&mut turns);
    for sql in [
        "CREATE TABLE bare_turns AS SELECT id, organisation_id, cycle_id, unit_id, period_key, turn, due_on, made_on, why, state FROM occurrences LIMIT 0",
        "CREATE TABLE bare_chain (n, actor, entity_id, entity, event, hash)",
        "CREATE TABLE bare_cycles AS WITH RECURSIVE i(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n < 10000) SELECT n, '2025-01-01' AS look_on FROM i",
        "CREATE UNIQUE INDEX bare_n ON bare_cycles (n)",
    ] {
        million.run(sql).await;
    }
    let bare = million.bare().await;
    let what = format!("{DUE} due at once among {live} ÷ bare loop of three statements each, turns/s");
    let rate = DUE as f64 / took * 1000.0;
    row(rows, &what, bare / took, "≥ 0.5", &format!("{took:.0} against {bare:.0} ms, {rate:.0} turns/s"));
    let (made, ms) = million.look(million.now + Days::new(30)).await;
    let _ = writeln!(
        rows,
        "| the look after 30 days without one, {live} duties | {:.1} s | ≤ 60 s | {} turns and {} reminders |",
        ms / 1000.0,
        made.occurrences,
        made.reminders
    );
    million.run("UPDATE scheduler_runs SET last_on = date('now', '-30 days'), looked_at = NULL").await;
    drop(million);
    let mut starts: Vec<f64> = (0..crate::PAIRS).map(|_| crate::cold_start(&folder.url())).collect();
    let _ = writeln!(
        rows,
        "| cold start to the first answer at {live} duties, 30 days after the last look | {:.0} ms | ≤ 1000 ms | the look goes on behind it |",
        median(&mut starts)
    );
}

async fn idle(rows: &mut String, few: &Looked, million: &Looked, live: i64) {
    let (mut ratios, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..51 {
        let (little, much) = (few.look(few.now).await.1, million.look(million.now).await.1);
        ratios.push(much / little);
        ours.push(much);
        theirs.push(little);
    }
    let what = format!("idle look at {live} duties ÷ at {}", few.count("cycles").await);
    let note = format!("{:.2} against {:.2} ms", median(&mut ours), median(&mut theirs));
    row(rows, &what, median(&mut ratios), "≤ 1.5", &note);
}

/// What pages notice while turns are made without a pause.
async fn meanwhile(rows: &mut String, million: &Looked) {
    let (client, server) = million.served().await;
    let cookie = client.sign_in();
    for (what, path) in [("hazard list", "/hazards"), ("duties of all units", "/duties")] {
        let page = client.path(path);
        let alone = load::run(&page, &cookie, 2, 4);
        let (ask, sent) = (page.clone(), cookie.clone());
        let asking = tokio::task::spawn_blocking(move || load::run(&ask, &sent, 2, 4));
        let until = Instant::now() + Duration::from_secs(4);
        while Instant::now() < until {
            million.come_due().await;
        }
        let busy = asking.await.unwrap();
        for (name, get) in [("p50", (|of| of.p50_ms) as fn(&load::Result) -> f64), ("p99", |of| of.p99_ms)] {
            let what = format!("{what} while {DUE} at a time come due ÷ without, {name}");
            let note = format!("{:.2} against {:.2} ms", get(&busy), get(&alone));
            row(rows, &what, get(&busy) / get(&alone), "≤ 1.5", &note);
        }
    }
    server.abort();
}

/// Organisations of a thousand units each, with workers and children, and a turn of every duty of theirs.
async fn fill(folder: &Folder) -> Looked {
    data::seed(folder).await;
    let looked = Looked::open(folder).await;
    looked.look(looked.now).await;
    let today = looked.now.date_naive();
    let start = today - Days::new(40);
    let at = format!("{start}T06:00:00.000+00:00");
    let number = |end: u32| format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {end})");
    for sql in [
        // Blobs whose order is that of making, as the program's own ids are.
        format!("{} INSERT INTO organisations (id, name, created_at) SELECT unhex(printf('00000001%024x', i)), 'Palvelut ' || i, '{at}' FROM n", number(UNITS / 1000)),
        "INSERT INTO audit_heads (organisation_id, seq, hash) SELECT id, 0, 'genesis' FROM organisations WHERE name LIKE 'Palvelut %'".into(),
        format!(
            "{} INSERT INTO units (id, organisation_id, name, kind, lines, version, created_at) SELECT unhex(printf('00000002%024x', i)), \
             unhex(printf('00000001%024x', (i - 1) / 1000 + 1)), 'Koti ' || i, '{}', '{}', 1, '{at}' FROM n",
            number(UNITS), KIND.code(), LINES[0].code()
        ),
        format!(
            "{} INSERT INTO users (id, organisation_id, name, email, locale, state, version, created_at) SELECT unhex(printf('00000003%024x', i)), \
             unhex(printf('00000001%024x', (i - 1) / 2000 + 1)), 'Työntekijä ' || i, 'n' || i || '@palvelut.example', 'fi', 'active', 1, '{at}' FROM n",
            number(2 * UNITS)
        ),
        format!(
            "{} INSERT INTO role_grants (id, organisation_id, user_id, role, unit_id, valid_from, created_at) SELECT unhex(printf('00000004%024x', i)), \
             unhex(printf('00000001%024x', (i - 1) / 2000 + 1)), unhex(printf('00000003%024x', i)), CASE i % 2 WHEN 0 THEN 'staff' ELSE 'supervisor' END, \
             unhex(printf('00000002%024x', (i + 1) / 2)), '{start}', '{at}' FROM n",
            number(2 * UNITS)
        ),
        format!(
            "{} INSERT INTO children (id, organisation_id, unit_id, pseudonym, animal, hue, band, language, needs, basis, arrived_on, created_at, version) \
             SELECT unhex(printf('00000005%024x', i)), unhex(printf('00000001%024x', (i - 1) / ({CHILDREN} * 1000) + 1)), \
             unhex(printf('00000002%024x', (i - 1) / {CHILDREN} + 1)), 'Nimi ' || i, k.animal, k.hue, k.band, k.language, k.needs, k.basis, '{start}', '{at}', 1 \
             FROM n, (SELECT * FROM children LIMIT 1) k",
            number(CHILDREN * UNITS)
        ),
    ] {
        looked.run(&sql).await;
    }
    for template in CATALOGUE.iter().filter(|template| template.is_in_force(today)) {
        cycles(&looked, template, (start, today)).await;
    }
    looked.run(&format!("CREATE TABLE soon AS SELECT id FROM cycles WHERE template = '{MEET_WEEK}' AND start_on = '{start}' LIMIT {DUE}")).await;
    looked.run("ANALYZE").await;
    looked.run("PRAGMA wal_checkpoint(TRUNCATE)").await;
    drop(looked);
    // Another process has looked at nothing today.
    Looked::open(folder).await
}

/// Children of each unit.
const CHILDREN: u32 = 13;

/// The cycle of a duty of everything that has it, with its turn: the weekly one is done for this time, the others come later.
async fn cycles(looked: &Looked, template: &Template, (start, today): (NaiveDate, NaiveDate)) {
    let has = |duties: Vec<(&Template, Holds)>| {
        duties.iter().any(|(other, holds)| other.code == template.code && *holds == Holds::Yes)
    };
    let of = match template.scope {
        Scope::Unit if has(duties_of_unit(KIND, LINES, today)) => {
            "SELECT id, organisation_id, id AS unit, NULL AS child, NULL AS worker FROM units WHERE name LIKE 'Koti %'"
        }
        Scope::Organisation if has(duties_of_organisation(&[(KIND, LINES), (KIND, LINES)], today)) => {
            "SELECT id, id AS organisation_id, NULL AS unit, NULL AS child, NULL AS worker FROM organisations WHERE name LIKE 'Palvelut %'"
        }
        Scope::Worker if template.takes(template.every) && template.applies.holds(KIND, LINES) == Holds::Yes => {
            "SELECT u.id, u.organisation_id, g.unit_id AS unit, NULL AS child, u.id AS worker FROM users u JOIN role_grants g ON g.user_id = u.id WHERE u.name LIKE 'Työntekijä %'"
        }
        Scope::Child if template.applies.holds(KIND, LINES) == Holds::Yes => {
            "SELECT id, organisation_id, unit_id AS unit, id AS child, NULL AS worker FROM children WHERE pseudonym LIKE 'Nimi %'"
        }
        _ => return,
    };
    let (code, every) = (template.code, template.every);
    let weekly = code == MEET_WEEK;
    let look = if weekly { "'9999-12-31'" } else { "NULL" };
    looked
        .run(&format!(
            "INSERT INTO cycles (id, organisation_id, template, target, unit_id, child_id, worker_id, start_on, weekday, state, look_on, begun_at, version) \
             SELECT randomblob(16), p.organisation_id, '{code}', p.id, p.unit, p.child, p.worker, '{start}', 3, 'active', {look}, '{start}T06:00:00.000+00:00', 1 FROM ({of}) p"
        ))
        .await;
    let before = Periods::Weeks { on: Weekday::Wed }.at(today - Days::new(7));
    let turn = if weekly {
        let (key, day) = (before.key, before.due_on);
        format!("'{key}', 1, '{day}', '{start}', 'week', NULL, NULL, 'completed', '{day}', 'minutes', '9999-12-31'")
    } else {
        let due = format!("date('{today}', (40 + rowid % 300) || ' days')");
        let remind = format!("date('{today}', (10 + rowid % 300) || ' days')");
        format!("{due}, 1, {due}, '{start}', 'started', '{start}', '{every}', 'open', NULL, NULL, {remind}")
    };
    looked
        .run(&format!(
            "INSERT INTO occurrences (id, organisation_id, cycle_id, unit_id, period_key, turn, due_on, made_on, why, why_on, why_every, state, ended_on, evidence, remind_on, version) \
             SELECT randomblob(16), organisation_id, id, unit_id, {turn}, 1 FROM cycles WHERE template = '{code}' AND start_on = '{start}'"
        ))
        .await;
}
