//! Everything that is public, read by somebody who wants to find out about one child: nothing leads to any of them.

use crate::site::{Answer, Site};
use axum::http::{StatusCode, header};
use std::collections::{BTreeMap, BTreeSet};

/// Every page under `/published` that leads from those of units and the organisation, in each language.
async fn everything_public(site: &Site) -> BTreeMap<String, Answer> {
    let mut browser = site.browser();
    let owners = site.ids("SELECT id FROM units UNION ALL SELECT id FROM organisations").await;
    let mut open: Vec<String> = owners.iter().map(|id| format!("/published/{id}")).collect();
    let mut found = BTreeMap::new();
    while let Some(path) = open.pop() {
        if found.contains_key(&path) {
            continue;
        }
        let answer = browser.get(&path).await;
        let links = answer.body.split("href=\"/published/").skip(1).filter_map(|rest| rest.split('"').next());
        open.extend(links.map(|rest| format!("/published/{rest}")));
        if path.split('/').count() == 5 && !path.contains('?') {
            open.push(format!("{path}/1"));
        }
        if answer.status == StatusCode::OK {
            found.insert(path, answer);
        }
    }
    found
}

/// The words of a text, for comparing: small letters, no marks.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// Whether four words in a row of `secret` stand in the page.
fn repeats(page: &[String], secret: &str) -> bool {
    let secret = words(secret);
    let seen: BTreeSet<&[String]> = page.windows(4).collect();
    secret.windows(4).any(|four| seen.contains(four))
}

#[tokio::test]
async fn nothing_public_repeats_what_was_told_of_or_by_a_child() {
    let site = Site::demo().await;
    let pages = everything_public(&site).await;
    let reports = pages.keys().filter(|path| path.contains("/reports/")).count();
    assert!(reports >= 8, "two addresses of a report in three languages and without: {:?}", pages.keys());
    let children = site.texts("SELECT pseudonym FROM children").await;
    let ids =
        site.ids("SELECT id FROM children UNION ALL SELECT id FROM incidents UNION ALL SELECT id FROM goals").await;
    let mut told = site.texts("SELECT words FROM child_words WHERE words IS NOT NULL").await;
    told.extend(site.texts("SELECT text FROM incidents").await);
    told.extend(site.texts("SELECT answer FROM idea_answers").await);
    let people = site
        .texts(
            "SELECT u.name FROM users u WHERE NOT EXISTS (SELECT 1 FROM report_versions v WHERE v.published_by = u.id)",
        )
        .await;
    assert!(children.len() > 3 && told.len() > 20 && people.len() > 4);
    for (path, page) in &pages {
        let text = words(&page.text());
        for child in &children {
            assert!(!text.contains(&child.to_lowercase()), "{path} names {child}");
        }
        for person in &people {
            assert!(!page.shows(person), "{path} names {person}");
        }
        for id in &ids {
            assert!(!page.body.contains(&id.to_string()), "{path} holds {id}");
        }
        for secret in &told {
            assert!(!repeats(&text, secret), "{path} repeats: {secret}");
        }
        assert!(page.headers.get(header::SET_COOKIE).is_none() && !page.body.contains("<!-- "), "{path}");
    }
}

/// The rows of numbers as they stand: what is counted, and its number where it is told.
fn rows(page: &Answer) -> BTreeMap<String, Option<u64>> {
    let plain = page.body.replace("<!>", "");
    let mut rows = BTreeMap::new();
    for row in plain.split("<tr><th scope=\"row\">").skip(1) {
        let Some((name, rest)) = row.split_once("</th><td class=\"num\">") else { continue };
        let value = rest.split('<').next().unwrap_or_default();
        rows.insert(name.to_owned(), value.replace('\u{202f}', "").parse().ok());
    }
    rows
}

#[tokio::test]
async fn no_small_number_of_children_or_events_follows_from_any_public_page() {
    let site = Site::demo().await;
    // Whatever was counted: every division of up to fourteen reports, and of complaints and proposals, is published and read.
    let unit = site.id("SELECT owner_id AS id FROM report_versions WHERE state = 'published'").await;
    let period = site.text("SELECT period FROM report_versions WHERE state = 'published'").await;
    let path = format!("/published/{unit}/reports/{period}");
    let mut browser = site.browser();
    for (event, near, seen) in (0..15u64).flat_map(|a| (0..3).map(move |b| (a, b * 4, (a * b) % 6))) {
        let facts = format!(
            "{{\"event\":{event},\"near_miss\":{near},\"observation\":{seen},\"care_days\":840,\"shifts\":360,\"short_shifts\":3,\
             \"complaints\":{event},\"answered\":{},\"actions\":{{\"agreed\":1,\"done\":1,\"in_time\":1,\"open\":1,\"late\":0}},\
             \"ideas\":[{},{event}],\"duties\":[]}}",
            event / 2,
            event.saturating_sub(2)
        );
        use sea_orm::ConnectionTrait;
        let set = format!("UPDATE report_versions SET facts = '{facts}'");
        site.majakka.store.schema().execute_unprepared(&set).await.unwrap();
        let page = browser.get(&path).await;
        let rows = rows(&page);
        let of = |name: &str| rows.get(name).copied().flatten();
        let whole = of("Ilmoituksia yhteensä");
        assert_eq!(whole.is_some(), event + near + seen >= 5, "{rows:?}");
        let parts = ["Tapahtui", "Läheltä piti", "Havainto"].map(of);
        for small in rows.iter().filter(|(name, _)| {
            !name.contains("oimenpite")
                && !name.contains("Ajallaan")
                && !name.contains("Kesken")
                && !name.contains("Näistä myöhässä")
        }) {
            assert!(!matches!(small.1, Some(1..=4)), "{small:?} of {rows:?}");
        }
        // One part that is kept back would be what is left of the whole.
        if let Some(whole) = whole.filter(|_| rows.contains_key("Tapahtui")) {
            let hidden = parts.iter().filter(|part| part.is_none()).count();
            let left = whole - parts.iter().flatten().sum::<u64>();
            assert!(hidden != 1 && (hidden == 0 || left > 2), "{rows:?}");
        }
        for (whole, part) in [
            ("Muistutuksia", "Näistä vastattu neljän viikon kuluessa"),
            ("Lasten ehdotuksia", "Näistä vastattu viikon kuluessa"),
        ] {
            if let Some((whole, part)) = of(whole).zip(of(part)) {
                assert!(!(1..=4).contains(&(whole - part)), "{rows:?}");
            }
        }
    }
}
