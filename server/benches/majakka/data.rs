//! A database with the invented organisation and 100,000 hazards.

use sea_orm::ConnectionTrait;
use server::{auth::Hasher, clock::SystemClock, config::Config, demo, store::Store};
use std::{env, fs, path::PathBuf};

pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        // Not the system's temporary folder: that may be memory, which never waits for a disk.
        let base = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let path = base.join(format!("bench-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Another one, for a database of its own.
    pub(crate) fn beside(&self, name: &str) -> Self {
        let path = self.0.with_extension(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn url(&self) -> String {
        format!("sqlite://{}/majakka.db", self.0.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) async fn open(url: &str) -> Store {
    // A store that was just dropped lets go of its file a moment later.
    loop {
        match Store::open(url, None).await {
            Ok(store) => return store,
            Err(_) => tokio::task::yield_now().await,
        }
    }
}

pub(crate) fn config() -> Config {
    let mut config = Config::read().unwrap();
    config.demo = true;
    config
}

/// The invented organisation alone.
pub(crate) async fn seed(folder: &Folder) {
    let store = open(&folder.url()).await;
    store.migrate().await.unwrap();
    let now = domain::clock::Clock::now(&SystemClock);
    demo::seed(config(), store, Hasher::quick(), now, 0).await.unwrap();
}

pub(crate) async fn fill(folder: &Folder) {
    seed(folder).await;
    let store = open(&folder.url()).await;
    store
        .schema()
        .execute_unprepared(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) \
             INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, description, place, affected, source, state, level, residual_level, next_review_on, reported_by, reported_at, version) \
             SELECT randomblob(16), h.organisation_id, h.unit_id, h.area, h.title || ' ' || i, \
             h.title_search || ' ' || i, h.description, h.place, h.affected, h.source, h.state, i % 5 + 1, 1, \
             h.next_review_on, h.reported_by, h.reported_at, 1 \
             FROM n, (SELECT * FROM hazards WHERE level > 0 LIMIT 1) h",
        )
        .await
        .unwrap();
    for statement in MORE {
        store.schema().execute_unprepared(statement).await.unwrap();
    }
    store.schema().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
}

/// An action against each of 20,000 hazards, one in ten of them open, a version in force of 500 lines, each with its action, and 100,000
/// reports of five years, one in twenty of them open.
const MORE: [&str; 6] = [
    "INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, affected, source, state, level, residual_level, reported_by, reported_at, version) \
     SELECT randomblob(16), h.organisation_id, u.id, h.area, h.title, h.title_search, h.affected, h.source, h.state, h.level, 1, h.reported_by, h.reported_at, 7 \
     FROM (SELECT * FROM hazards WHERE title LIKE '% %' ORDER BY id LIMIT 500) h, units u WHERE u.name = 'Perhekuntoutus Niitty'",
    "INSERT INTO actions (id, organisation_id, unit_id, hazard_id, title, control, interim, level, owner_id, due_on, extended, state, created_by, created_at, version, restriction) \
     SELECT randomblob(16), h.organisation_id, h.unit_id, h.id, 'Tee ' || h.title, 'engineering', 0, h.level, h.reported_by, date('now', (abs(random()) % 200 - 60) || ' days'), 0, \
     CASE WHEN abs(random()) % 10 = 0 THEN 'open' ELSE 'verified' END, h.reported_by, h.reported_at, 1, 'none' FROM (SELECT * FROM hazards WHERE version = 7 UNION ALL SELECT * FROM (SELECT * FROM hazards WHERE version = 1 LIMIT 19500)) h",
    "INSERT INTO action_hazards (organisation_id, action_id, hazard_id) SELECT a.organisation_id, a.id, a.hazard_id FROM actions a \
     WHERE NOT EXISTS (SELECT 1 FROM action_hazards l WHERE l.action_id = a.id)",
    "INSERT INTO assessment_items (id, organisation_id, unit_id, version_id, hazard_id, position, scenario, likelihood, severity, level, residual_likelihood, residual_severity, residual_level, version) \
     SELECT randomblob(16), h.organisation_id, h.unit_id, v.id, h.id, 1000 + row_number() OVER (ORDER BY h.id), 'Joku voi kaatua ja satuttaa itsensä.', 2, 2, 3, 1, 1, 1, 1 \
     FROM hazards h JOIN assessment_versions v ON v.unit_id = h.unit_id AND v.state = 'approved' WHERE h.version = 7",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) \
     INSERT INTO incidents (id, organisation_id, unit_id, number, kind, state, secrecy, identity, priority, category, concerns_supervisor, in_danger, wants_answer, occurred_at, occurred_exact, sent_at, chain_by, headline, search, text, affected, lone_work, night, escalated, version) \
     SELECT randomblob(16), r.organisation_id, r.unit_id, 'M-' || i, r.kind, CASE WHEN i % 2000 = 0 THEN 'submitted' WHEN i % 20 = 0 THEN 'in-handling' ELSE 'closed' END, r.secrecy, r.identity, \
     CASE i % 9 WHEN 0 THEN 'red' ELSE 'green' END, r.category, 0, 0, 1, datetime(r.occurred_at, '-' || (i % 1800) || ' days') || '+00:00', 1, \
     datetime(r.sent_at, '-' || (i % 1800) || ' days') || '+00:00', r.chain_by, r.headline || i, r.search, r.text, r.affected, 0, 0, 0, 1 \
     FROM n, (SELECT * FROM incidents WHERE state = 'in-handling' AND secrecy = 'open-unit' LIMIT 1) r",
    "ANALYZE",
];
