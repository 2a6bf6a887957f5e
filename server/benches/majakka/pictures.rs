//! The picture of an organisation of a thousand units and a million reports, beside the same picture of one of ten units.

use crate::{
    data::{self, Folder},
    load, median, row,
    served::Child,
};
use sea_orm::ConnectionTrait;
use std::{fmt::Write, time::Instant};

const FEW: u32 = 10;
const MANY: u32 = 1000;
/// Reports of each unit, of five years.
const REPORTS: u32 = 1000;
const ROUNDS: usize = 9;

pub(crate) async fn measure(demo: &Folder, rows: &mut String) {
    let (few, many) = (demo.beside("few"), demo.beside("many"));
    fill(&few, FEW).await;
    fill(&many, MANY).await;
    let (small, large) = (Child::start(&few.url()), Child::start(&many.url()));
    let cookies = (small.sign_in(), large.sign_in());
    let ask = |child: &Child, cookie: &str| load::run(&child.path("/organisation"), cookie, 1, 2).p50_ms;
    let (mut ratios, mut ours, mut theirs) = (Vec::new(), 0.0, 0.0);
    // A machine drifts: each goes first in turn.
    for round in 0..ROUNDS {
        (ours, theirs) = if round % 2 == 0 {
            let large = ask(&large, &cookies.1);
            (large, ask(&small, &cookies.0))
        } else {
            let small = ask(&small, &cookies.0);
            (ask(&large, &cookies.1), small)
        };
        ratios.push(ours / theirs);
    }
    let (units, reports) = ([MANY, FEW], [MANY, FEW].map(|units| units * REPORTS));
    let what = format!(
        "picture of an organisation, {} units and {} reports ÷ {} units and {}, p50",
        units[0], reports[0], units[1], reports[1]
    );
    row(rows, &what, median(&mut ratios), "≤ 1.5", &format!("{ours:.2} against {theirs:.2} ms"));
    exports(&large, &cookies.1, rows);
}

/// A file of all reports that have ended: how much more memory it takes than the pages do, and how fast its rows come.
fn exports(child: &Child, cookie: &str, rows: &mut String) {
    let list = child.path("/incidents?state=ended");
    let pages = child.memory_under(|| load::run(&list, cookie, 4, 3));
    for (kind, name) in [("csv", "CSV"), ("xlsx", "XLSX")] {
        let begun = Instant::now();
        let mut bytes = 0;
        let path = format!("/incidents/export/{kind}?state=ended");
        let during = child.memory_under(|| bytes = child.length(&path, cookie));
        let seconds = begun.elapsed().as_secs_f64();
        let told = MANY * REPORTS - MANY * REPORTS / 200;
        let _ = writeln!(
            rows,
            "| {name} of {told} reports, memory more than under the load of pages | {:.0} MiB | ≤ 16 MiB | {:.0} rows/s, {} MiB |",
            (during - pages).max(0.0),
            f64::from(told) / seconds,
            bytes / 1_048_576
        );
    }
}

/// Units of the invented organisation, each with as much: hazards, actions, duties, reports, and what was counted of them.
async fn fill(folder: &Folder, units: u32) {
    data::seed(folder).await;
    let store = data::open(&folder.url()).await;
    let number = |end: u32| format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {end})");
    let unit = format!("unhex(printf('00000002%024x', i % {units} + 1))");
    let reports = units * REPORTS;
    for sql in [
        format!(
            "{} INSERT INTO units (id, organisation_id, name, kind, lines, version, created_at) SELECT unhex(printf('00000002%024x', i)), \
             u.organisation_id, 'Koti ' || i, u.kind, u.lines, 1, u.created_at FROM n, (SELECT * FROM units WHERE name = 'Kontio-koti') u",
            number(units)
        ),
        format!(
            "{} INSERT INTO hazards (id, organisation_id, unit_id, area, title, title_search, affected, source, state, level, residual_level, reported_by, reported_at, version) \
             SELECT randomblob(16), h.organisation_id, {unit}, h.area, h.title, h.title_search, h.affected, h.source, h.state, i % 5 + 1, 1, h.reported_by, h.reported_at, 1 \
             FROM n, (SELECT * FROM hazards WHERE level > 0 LIMIT 1) h",
            number(20 * units)
        ),
        format!(
            "{} INSERT INTO actions (id, organisation_id, unit_id, hazard_id, title, control, interim, level, owner_id, due_on, extended, state, created_by, created_at, version, restriction) \
             SELECT randomblob(16), a.organisation_id, {unit}, a.hazard_id, a.title, a.control, 0, a.level, a.owner_id, \
             date('now', CASE i % 10 WHEN 0 THEN '-9 days' ELSE '30 days' END), 0, CASE WHEN i % 10 < 3 THEN 'open' ELSE 'verified' END, \
             a.created_by, a.created_at, 1, 'none' FROM n, (SELECT * FROM actions WHERE hazard_id IS NOT NULL LIMIT 1) a",
            number(10 * units)
        ),
        format!(
            "{} INSERT INTO incidents (id, organisation_id, unit_id, number, kind, state, secrecy, identity, priority, category, concerns_supervisor, in_danger, wants_answer, occurred_at, occurred_exact, sent_at, chain_by, headline, search, text, affected, lone_work, night, escalated, counted, version) \
             SELECT randomblob(16), r.organisation_id, {unit}, 'M-' || i, r.kind, CASE WHEN i % 200 = 0 THEN 'in-handling' ELSE 'closed' END, r.secrecy, r.identity, \
             CASE i % 9 WHEN 0 THEN 'red' ELSE 'green' END, r.category, 0, 0, 1, datetime(r.occurred_at, '-' || (i % 1800) || ' days') || '+00:00', 1, \
             datetime(r.sent_at, '-' || (i % 1800) || ' days') || '+00:00', r.chain_by, r.headline || i, r.search, r.text, r.affected, 0, 0, 0, '', 1 \
             FROM n, (SELECT * FROM incidents WHERE state = 'in-handling' AND secrecy = 'open-unit' LIMIT 1) r",
            number(reports)
        ),
        counted(units, "figure IN ('event', 'incident', 'care-days')", "u.id"),
        counted(units, "1 = 1", "u.organisation_id"),
        "INSERT INTO figure_counts (organisation_id, owner_id, months, first, figure, n) SELECT organisation_id, id, 4, p.first, f.figure, \
             CASE f.figure WHEN 'care-days' THEN 700 + abs(random()) % 300 ELSE 20 + abs(random()) % 25 END FROM units u, \
             (SELECT DISTINCT date(first, '-' || ((strftime('%m', first) - 1) % 4) || ' months') AS first FROM figure_counts WHERE months = 1) p, \
             (SELECT 'care-days' AS figure UNION ALL SELECT 'incident') f WHERE u.name LIKE 'Koti %' ON CONFLICT DO NOTHING"
        .to_owned(),
        "ANALYZE".into(),
        "PRAGMA wal_checkpoint(TRUNCATE)".into(),
    ] {
        store.schema().execute_unprepared(&sql).await.unwrap();
    }
}

/// What the months of two years hold: of each unit, or of the organisation as a whole.
fn counted(units: u32, of: &str, owner: &str) -> String {
    let whole = owner != "u.id";
    let times = if whole { units } else { 1 };
    let from = if whole { "u.name = 'Kontio-koti'" } else { "u.name LIKE 'Koti %'" };
    format!(
        "WITH RECURSIVE m(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM m WHERE at < 23), d(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM d WHERE at < 34), \
         f(figure, n) AS (SELECT 'event', 9 UNION ALL SELECT 'incident', 14 UNION ALL SELECT 'care-days', 212 UNION ALL SELECT 'near-miss', 5 \
         UNION ALL SELECT 'slot.' || (at / 5) || '.' || CASE at % 5 WHEN 0 THEN 'morning' WHEN 1 THEN 'day' WHEN 2 THEN 'afternoon' WHEN 3 THEN 'evening' ELSE 'night' END, at % 3 + 1 FROM d \
         UNION ALL SELECT 'concluded.' || at, 1 FROM d UNION ALL SELECT 'category.' || c, 2 FROM (SELECT DISTINCT category AS c FROM incidents)) \
         INSERT INTO figure_counts (organisation_id, owner_id, months, first, figure, n) SELECT u.organisation_id, {owner}, 1, \
         date('now', 'start of month', '-' || m.at || ' months'), f.figure, {times} * f.n + m.at FROM units u, m, f WHERE {from} AND {of} \
         ON CONFLICT DO NOTHING"
    )
}
