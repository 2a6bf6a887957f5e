//! What an inspector is handed as files: who gets it, what is in it, and that nobody is found in it.

use crate::{
    cycles::tick,
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::{StatusCode, header};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};

/// The files of a pack by their names.
struct Files(BTreeMap<String, String>);

impl Files {
    fn text(&self, name: &str) -> &str {
        self.0.get(name).unwrap_or_else(|| panic!("no {name}"))
    }

    /// The words of one column of a table.
    fn column(&self, table: &str, at: usize) -> Vec<String> {
        let lines = self.table(table).trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(lines.as_bytes());
        reader.records().map(|row| row.unwrap().get(at).unwrap_or_default().to_owned()).collect()
    }

    fn table(&self, name: &str) -> &str {
        self.text(&format!("csv/{name}.csv"))
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn opened(answer: &Answer) -> Files {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let told = |name| answer.headers.get(name).and_then(|value| value.to_str().ok());
    assert_eq!(told(header::CONTENT_TYPE), Some("application/zip"));
    assert_eq!(told(header::CACHE_CONTROL), Some("no-store"));
    let mut zip = zip::ZipArchive::new(Cursor::new(&answer.bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = |name: String| {
        let mut file = zip.by_name(&name).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{name} tells when it was written");
        assert!(file.comment().is_empty() && file.extra_data().unwrap_or_default().is_empty(), "{name}");
        (name, text)
    };
    Files(names.into_iter().map(read).collect())
}

async fn take(browser: &mut Browser, unit: &str, reach: &str) -> Answer {
    let path = format!("/units/{unit}/packs");
    let page = browser.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    browser.answer(&page, &path, &[("reach", reach)]).await
}

async fn kontio(site: &Site) -> String {
    site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await.to_string()
}

async fn a_pack_is_whole_and_known_again(site: Site) {
    tick(&site, "2026-09-16").await;
    let unit = kontio(&site).await;
    let mut inspector = site.signed_in("inspector").await;
    let answer = take(&mut inspector, &unit, "24").await;
    let files = opened(&answer);
    let manifest: serde_json::Value = serde_json::from_str(files.text("manifest.json")).unwrap();
    let told = manifest.get("files").unwrap().as_array().unwrap();
    assert_eq!(told.len(), files.0.len() - 1, "every file but the manifest itself");
    for file in told {
        let bytes = files.text(file.get("path").unwrap().as_str().unwrap());
        assert_eq!(file.get("sha256").unwrap(), hash(bytes).as_str(), "{file}");
    }
    // What inspectors ask for has rows in the demonstration.
    for name in
        ["plans", "reports", "assessments", "risks", "actions", "action-history", "incidents", "notices", "duties"]
    {
        let rows = files.column(name, 0).len();
        assert!(rows > 0, "{name} is empty");
        assert!(files.text("index.html").contains(&format!("csv/{name}.csv")), "{name} is not led to");
    }
    assert!(files.text("plans/self-monitoring.html").contains("<h3>"));
    assert!(
        files.text("index.html").contains("<html lang=\"fi\">")
            && files.text("index.html").contains("Tarkastusvalmius")
    );
    // Noted before it went out, with the hash by which it is known again.
    let hash = hash(files.text("manifest.json"));
    assert_eq!(site.count(&format!("packs WHERE manifest_hash = '{hash}'")).await, 1);
    assert_eq!(site.count("audit_events WHERE entity = 'pack' AND event = 'exported'").await, 1);
    let page = inspector.get(&format!("/units/{unit}/packs")).await;
    assert!(page.body.contains(hash.get(..16).unwrap()), "{}", page.text());
    server::store::history::verify(site.majakka.store.read()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_pack_is_whole_and_its_manifest_is_known_again() {
    a_pack_is_whole_and_known_again(Site::demo().await).await;
}

#[tokio::test]
async fn a_pack_is_whole_and_its_manifest_is_known_again_on_postgresql() {
    let postgres = Postgres::start();
    a_pack_is_whole_and_known_again(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn the_same_person_has_one_name_in_a_pack_and_another_in_the_next() {
    let site = Site::demo().await;
    let unit = kontio(&site).await;
    let mut aino = site.signed_in("aino").await;
    let mut owners = Vec::new();
    for _ in 0..2 {
        let files = opened(&take(&mut aino, &unit, "24").await);
        let (owners_now, doers) = (files.column("actions", 6), files.column("action-history", 3));
        assert!(owners_now.iter().all(|name| name.starts_with("T-")), "{owners_now:?}");
        let (one, other): (BTreeSet<_>, BTreeSet<_>) = (owners_now.iter().collect(), doers.iter().collect());
        assert!(one.intersection(&other).count() > 0, "whoever owns an action is the one who does it");
        let (of, again) = (files.column("actions", 0), files.column("action-history", 0));
        assert!(again.iter().all(|number| of.contains(number)), "each line of the history is of an action");
        owners.push(owners_now);
    }
    let same = owners[0].iter().zip(&owners[1]).filter(|(one, other)| one == other).count();
    assert!(same < owners[0].len() / 2, "{owners:?}");
}

#[tokio::test]
async fn whoever_may_not_hand_it_out_gets_nothing_and_learns_nothing() {
    let site = Site::demo().await;
    let unit = kontio(&site).await;
    for (who, status) in
        [("oona", StatusCode::FORBIDDEN), ("admin", StatusCode::NOT_FOUND), ("sari", StatusCode::NOT_FOUND)]
    {
        let mut browser = site.signed_in(who).await;
        let path = format!("/units/{unit}/packs");
        assert_eq!(browser.get(&path).await.status, status, "{who}");
        assert_eq!(browser.post(&path, &[("reach", "12")]).await.status, status, "{who}");
    }
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(take(&mut mikael, &unit, "7").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.count("packs").await, 0);
}

#[tokio::test]
async fn what_is_taken_out_is_slowed_down_for_one_person_and_not_for_others() {
    let site = Site::demo().await;
    let (mut aino, mut mikael) = (site.signed_in("aino").await, site.signed_in("mikael").await);
    let mut last = StatusCode::OK;
    for _ in 0..21 {
        last = aino.get("/actions/export/csv").await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(mikael.get("/actions/export/csv").await.status, StatusCode::OK);
}

/// The words of a text, for comparing: small letters, no marks.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

#[tokio::test]
async fn nobody_is_found_in_a_pack() {
    let site = Site::demo().await;
    let unit = kontio(&site).await;
    // Names that somebody typed where they should not stand.
    use sea_orm::ConnectionTrait;
    let child = site
        .text(&format!("SELECT pseudonym FROM children WHERE unit_id = x'{}' LIMIT 1", unit.replace('-', "")))
        .await;
    for text in [
        format!("{child} ja Oona Hakala sopivat, Mikaelin numero on 040 123 4567"),
        "Hakalan vuorossa 131052-308T".to_owned(),
    ] {
        let set = format!(
            "UPDATE actions SET title = '{text}' WHERE id IN (SELECT a.id FROM actions a JOIN units u ON u.id = a.unit_id \
             WHERE u.name = 'Kontio-koti' AND a.goal_id IS NULL AND a.title NOT LIKE '%040%' LIMIT 1)"
        );
        site.majakka.store.schema().execute_unprepared(&set).await.unwrap();
    }
    let children = site.texts("SELECT pseudonym FROM children").await;
    let people = site.texts("SELECT name FROM users").await;
    let ids = site
        .ids("SELECT id FROM children UNION ALL SELECT id FROM incidents UNION ALL SELECT id FROM goals UNION ALL SELECT id FROM users")
        .await;
    let mut secrets = site.texts("SELECT words FROM child_words WHERE words IS NOT NULL").await;
    secrets.extend(site.texts("SELECT text FROM incidents").await);
    secrets.extend(site.texts("SELECT answer FROM idea_answers").await);
    secrets.extend(site.texts("SELECT title FROM actions WHERE goal_id IS NOT NULL").await);
    secrets.extend(site.texts("SELECT said FROM plan_hearings").await);
    let numbers = site.texts("SELECT number FROM incidents").await;
    let mut aino = site.signed_in("aino").await;
    for reach in ["4", "12", "24"] {
        let files = opened(&take(&mut aino, &unit, reach).await);
        assert!(files.text("csv/actions.csv").contains("[poistettu]"), "the numbers that were typed are taken out");
        for (path, text) in &files.0 {
            let found = words(text);
            for child in &children {
                let capital = text.split(|c: char| !c.is_alphanumeric()).any(|word| word == child);
                assert!(!capital, "{path} names {child}");
            }
            for person in &people {
                let last = person.split_whitespace().last().unwrap().to_lowercase();
                assert!(!found.contains(&last), "{path} names {person}");
            }
            for id in &ids {
                assert!(!text.contains(&id.to_string()), "{path} holds {id}");
            }
            for number in &numbers {
                assert!(!text.contains(number.as_str()), "{path} holds the report {number}");
            }
            assert!(!text.contains("040 123") && !text.contains("131052"), "{path}");
            let seen: BTreeSet<&[String]> = found.windows(4).collect();
            for secret in &secrets {
                let repeats = words(secret).windows(4).any(|four| seen.contains(four));
                assert!(!repeats, "{path} repeats: {secret}");
            }
        }
        // Of a single event or a child, the month is told at most.
        for table in ["incidents", "notices", "hearings", "restrictions", "figures"] {
            let text = files.table(table);
            let cells = text.split([';', '\r', '\n']).filter(|cell| !cell.is_empty());
            for cell in cells {
                assert!(cell.parse::<chrono::NaiveDate>().is_err(), "{table} tells the day {cell}");
            }
        }
        assert!(files.column("incidents", 1).iter().all(|month| month.len() == 7));
        // No number of one to four, and none that follows from a whole and its parts.
        for table in ["figures", "restrictions"] {
            let (all, fine) = (files.column(table, 1), files.column(table, 2));
            for (all, fine) in all.iter().zip(&fine) {
                let (whole, part) = (all.parse::<i64>().ok(), fine.parse::<i64>().ok());
                assert!(
                    whole.is_none_or(|n| n == 0 || n > 4) && part.is_none_or(|n| n == 0 || n > 4),
                    "{table}: {all} {fine}"
                );
                let rest = whole.zip(part).map(|(whole, part)| whole - part);
                assert!(rest.is_none_or(|n| n == 0 || n > 4), "{table}: {all} {fine}");
            }
        }
    }
}

#[tokio::test]
async fn a_sealed_report_changes_nothing_in_a_pack() {
    let site = Site::demo().await;
    let unit = kontio(&site).await;
    let mut aino = site.signed_in("aino").await;
    let tables = |files: Files| -> Vec<(String, usize, Vec<String>)> {
        let of = ["incidents", "notices", "restrictions", "figures"].map(|name| {
            let text = files.table(name);
            (name.to_owned(), text.lines().count(), files.column(name, if name == "incidents" { 3 } else { 1 }))
        });
        of.into_iter()
            .map(|(name, lines, mut column)| {
                column.sort();
                (name, lines, column)
            })
            .collect()
    };
    let before = tables(opened(&take(&mut aino, &unit, "12").await));
    let mut henna = site.signed_in("henna").await;
    crate::incidents::told(
        &mut henna,
        "event",
        &[("category", "violence-staff-to-child"), ("text", "Lapselle huudettiin taas."), ("affected", "child")],
    )
    .await;
    assert_eq!(tables(opened(&take(&mut aino, &unit, "12").await)), before);
}
