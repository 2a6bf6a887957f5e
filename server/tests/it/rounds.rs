//! Safety rounds and drills: walked to the end, each finding one step from an action, and what comes back is told.

use crate::{
    attachments::photo,
    cycles::{tick, turns},
    incidents::{page, to},
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;

const UNIT: &str = "Kontio-koti";
const HERE: &str = "WHERE finding_id IS NOT NULL AND unit_id IN (SELECT id FROM units WHERE name = 'Kontio-koti')";
const ANSWERS: &str =
    "round_answers a JOIN rounds r ON r.id = a.round_id JOIN units u ON u.id = r.unit_id WHERE u.name = 'Kontio-koti'";
const PARTS: [&str; 5] = ["ways-out", "shared-rooms", "child-rooms", "yard", "staff-rooms"];

pub async fn unit(site: &Site) -> String {
    format!("/units/{}", site.id(&format!("SELECT id FROM units WHERE name = '{UNIT}'")).await)
}

pub async fn begin(site: &Site, browser: &mut Browser) -> String {
    let home = format!("{}/rounds", unit(site).await);
    to(&browser.fill_at(&home, &format!("{home}?kind=round-month"), &[("kind", "round-month")]).await)
}

/// The lines of a part as a page shows them: their keys with what the page says that it showed.
fn lines(page: &Answer) -> Vec<(String, String)> {
    let shown = page.body.split("name=\"shown-").skip(1);
    shown.map(|part| (part.split('"').next().unwrap().to_owned(), part.split('"').nth(2).unwrap().to_owned())).collect()
}

/// Answers a whole part: every line is in order but those that are told otherwise.
pub async fn walk(browser: &mut Browser, round: &str, part: &str, told: &[(&str, &str)]) -> Answer {
    let path = format!("{round}/parts/{part}");
    let open = page(browser, &path).await;
    answer_part(browser, &open, &path, told).await
}

async fn answer_part(browser: &mut Browser, open: &Answer, path: &str, told: &[(&str, &str)]) -> Answer {
    let mut fields = Vec::new();
    for (key, shown) in lines(open) {
        fields.push((format!("shown-{key}"), shown));
        let name = format!("line-{key}");
        if told.iter().all(|(other, _)| *other != name) {
            fields.push((name, "in-order".to_owned()));
        }
    }
    let mut all: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    all.extend_from_slice(told);
    browser.answer(open, path, &all).await
}

const DARK: [(&str, &str); 2] = [("line-yard-lit", "finding"), ("words-yard-lit", "Portin lamppu on pimeä")];

/// Walks a round with one finding in the yard to its end.
async fn walked(site: &Site, browser: &mut Browser) -> String {
    let round = begin(site, browser).await;
    for part in PARTS {
        to(&walk(browser, &round, part, if part == "yard" { &DARK } else { &[] }).await);
    }
    to(&browser.fill_at(&round, &format!("{round}/close"), &[("child-count", "2")]).await);
    round
}

async fn count_findings(site: &Site) -> i64 {
    site.count(&format!("findings f JOIN units u ON u.id = f.unit_id WHERE u.name = '{UNIT}'")).await
}

async fn finding(site: &Site) -> String {
    format!("/findings/{}/action", site.id("SELECT id FROM findings ORDER BY id DESC LIMIT 1").await)
}

#[tokio::test]
async fn a_round_is_closed_when_every_line_is_answered_and_completes_its_duty() {
    to_the_end(Site::demo().await).await;
}

#[tokio::test]
async fn a_round_is_walked_to_its_end_on_postgresql_too() {
    let postgres = Postgres::start();
    to_the_end(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn to_the_end(site: Site) {
    tick(&site, "2026-09-16").await;
    let mut oona = site.signed_in("oona").await;
    let list = page(&mut oona, &format!("{}/rounds", unit(&site).await)).await;
    assert!(list.shows("Yksikössä ei ole vielä tehty kierroksia."), "{}", list.text());
    let round = begin(&site, &mut oona).await;
    let home = format!("{}/rounds", unit(&site).await);
    let again = oona.post(&home, &[("submission", &new_id()), ("kind", "round-month")]).await;
    assert_eq!(to(&again), round, "the one that is open goes on");
    assert!(page(&mut oona, &home).await.shows("Jatka kierrosta"));

    let open = page(&mut oona, &round).await;
    assert!(open.shows("Ei aloitettu"), "{}", open.text());
    assert!(open.shows("22 kohtaa on vielä ilman vastausta"), "{}", open.text());
    let early = oona.post(&format!("{round}/close"), &[("submission", &new_id()), ("version", "1")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.shows("Kierroksella on kohtia ilman vastausta."), "{}", early.text());

    let untold = walk(&mut oona, &round, "yard", &[("line-yard-lit", "finding")]).await;
    assert_eq!(untold.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(untold.shows("Kerro lyhyesti, mikä on vialla."), "{}", untold.text());
    assert!(untold.shows("value=\"finding\" checked"), "what was chosen stays");
    assert_eq!(site.count(ANSWERS).await, 0, "nothing of it was kept");
    let code = [("line-yard-lit", "finding"), ("words-yard-lit", "131052-308T")];
    assert_eq!(walk(&mut oona, &round, "yard", &code).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    let stays = to(&walk(&mut oona, &round, "yard", &DARK).await);
    assert_eq!(stays, format!("{round}/parts/yard"), "what was found is acted on before going on");
    let yard = page(&mut oona, &stays).await;
    assert!(yard.shows("Tee toimenpide") && yard.shows("Puute on tallennettu."), "{}", yard.text());
    let mut told = DARK.to_vec();
    told.push(("then", "staff-rooms"));
    assert_eq!(to(&walk(&mut oona, &round, "yard", &told).await), format!("{round}/parts/staff-rooms"));
    for part in PARTS.into_iter().filter(|part| *part != "yard") {
        to(&walk(&mut oona, &round, part, &[("then", "")]).await);
    }
    assert_eq!(site.count(ANSWERS).await, 22);
    assert_eq!(site.count(&format!("{ANSWERS} AND a.version > 1")).await, 0, "what is said again is left as it was");
    to(&oona.fill_at(&round, &format!("{round}/close"), &[("child-count", "2"), ("note", "Piha siistiytyi.")]).await);

    let closed = page(&mut oona, &round).await;
    assert!(closed.shows("Piha siistiytyi.") && closed.shows("Portin lamppu on pimeä"), "{}", closed.text());
    assert!(!closed.body.contains("/parts/"), "a closed round is not walked");
    let late = oona.get(&format!("{round}/parts/yard")).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    let first = turns(&site, UNIT, "round-month").await.into_iter().next();
    assert_eq!(first.as_deref(), Some("2026-10-16 2026-10-16 completed"));
    let record = "SELECT evidence_id AS id FROM occurrences WHERE state = 'completed' AND evidence = 'checklist'";
    assert_eq!(format!("/rounds/{}", site.id(record).await), round);
    assert!(page(&mut oona, &format!("{}/rounds", unit(&site).await)).await.shows("2 lasta mukana"));
    let verified = server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    assert_eq!(verified.occurrences, 0);
}

fn new_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

#[tokio::test]
async fn a_round_and_a_drill_are_not_done_by_a_day_alone() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let mut mikael = site.signed_in("mikael").await;
    for (template, way) in [("round-month", "/rounds"), ("drill-evac", "/drills/new?kind=drill-evac")] {
        let duty = crate::duties::duty(&site, template).await;
        let shown = page(&mut mikael, &duty).await;
        assert!(!shown.shows("Kirjaa tehdyksi") && shown.body.contains(way), "{}", shown.text());
        let step = format!("{duty}/steps/complete");
        assert_eq!(mikael.get(&step).await.status, StatusCode::CONFLICT);
        let fields = [("submission", new_id()), ("version", "1".into()), ("done-day", "16.9.2026".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(mikael.post(&step, &fields).await.status, StatusCode::CONFLICT);
    }
    let done = "occurrences o JOIN cycles c ON c.id = o.cycle_id WHERE c.template IN ('round-month', 'drill-evac') AND o.state = 'completed'";
    assert_eq!(site.count(done).await, 0);
}

#[tokio::test]
async fn a_finding_becomes_an_action_with_its_picture_in_one_step() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let round = walked(&site, &mut oona).await;
    let form = finding(&site).await;
    let open = page(&mut oona, &form).await;
    assert!(open.shows("value=\"Portin lamppu on pimeä\""), "what was found is the beginning of what is done");
    let owner = site.id("SELECT id FROM users WHERE name LIKE 'Oona%'").await.to_string();
    let fields = [("title", "Vaihda portin lamppu"), ("owner", &owner), ("due-day", "20.9.2026")];

    let nonsense = oona.upload(&form, &open.hidden("submission"), &fields, b"GIF89a").await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nonsense.shows("Vaihda portin lamppu") && nonsense.shows("JPEG tai PNG"), "{}", nonsense.text());
    let broken = oona.upload(&form, &open.hidden("submission"), &fields, b"\xff\xd8\xffbroken").await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.count(&format!("actions {HERE}")).await, 0);

    let submission = open.hidden("submission");
    for _ in 0..2 {
        assert_eq!(to(&oona.upload(&form, &submission, &fields, &photo()).await), round);
    }
    assert_eq!(site.count(&format!("actions {HERE} AND state = 'proposed'")).await, 1);
    assert_eq!(site.count("attachments WHERE label = 'Vaihda portin lamppu'").await, 1);
    let files = std::fs::read_dir(site.majakka.config.data_dir.join("attachments")).unwrap().count();
    assert_eq!(files, 1, "the file of the form that was sent again is gone");
    let picture = site.id("SELECT id FROM attachments WHERE label = 'Vaihda portin lamppu'").await;
    let picture = oona.get(&format!("/attachments/{picture}")).await;
    assert_eq!(picture.status, StatusCode::OK);
    assert!(!picture.bytes.windows(4).any(|part| part == b"Exif"), "place and device are gone");

    let action = format!("/actions/{}", site.id(&format!("SELECT id FROM actions {HERE}")).await);
    assert!(page(&mut oona, &round).await.body.contains(&action));
    let shown = page(&mut mikael, &action).await;
    assert!(shown.body.contains(&round) && shown.shows("Turvallisuuskierros"), "{}", shown.text());
    to(&mikael.fill_at(&action, &format!("{action}/steps/accept"), &[]).await);
    to(&oona.fill(&format!("{action}/steps/complete"), &[]).await);
    let done = page(&mut mikael, &action).await;
    assert!(done.shows("Seuraavalla kierroksella katsotaan") && !done.shows("Totea"), "{}", done.text());
    assert_eq!(mikael.get(&format!("{action}/steps/verify")).await.status, StatusCode::CONFLICT);
    assert!(page(&mut mikael, "/actions?state=verified").await.shows("Vaihda portin lamppu"));
    assert!(!page(&mut mikael, "/actions?state=to-verify").await.shows("Vaihda portin lamppu"));
    assert!(!page(&mut oona, &round).await.shows("Tee toimenpide"));
}

#[tokio::test]
async fn what_was_put_right_at_once_needs_no_action_and_what_is_acted_on_is_not_taken_back() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let round = begin(&site, &mut oona).await;
    let fixed = [DARK[0], DARK[1], ("fixed-yard-lit", "yes"), ("then", "staff-rooms")];
    assert_eq!(to(&walk(&mut oona, &round, "yard", &fixed).await), format!("{round}/parts/staff-rooms"));
    let shown = page(&mut oona, &round).await;
    assert!(shown.shows("Korjattiin heti") && !shown.shows("Tee toimenpide"), "{}", shown.text());
    let form = finding(&site).await;
    assert_eq!(oona.get(&form).await.status, StatusCode::CONFLICT);

    to(&walk(&mut oona, &round, "yard", &[("line-yard-lit", "in-order")]).await);
    assert_eq!(count_findings(&site).await, 0);
    to(&walk(&mut oona, &round, "yard", &DARK).await);
    let owner = site.id("SELECT id FROM users WHERE name LIKE 'Oona%'").await.to_string();
    let form = finding(&site).await;
    let open = page(&mut oona, &form).await;
    let fields = [("title", "Vaihda portin lamppu"), ("owner", owner.as_str()), ("due-day", "20.9.2026")];
    to(&oona.upload(&form, &open.hidden("submission"), &fields, b"").await);
    let back = walk(&mut oona, &round, "yard", &[("line-yard-lit", "in-order")]).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    assert!(back.shows("Puutteesta on jo tehty toimenpide."), "{}", back.text());
    assert_eq!(count_findings(&site).await, 1);
}

#[tokio::test]
async fn two_people_on_one_round_do_not_overwrite_each_other() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let round = begin(&site, &mut oona).await;
    let path = format!("{round}/parts/yard");
    let old = page(&mut mikael, &path).await;
    to(&walk(&mut oona, &round, "yard", &DARK).await);
    let other = answer_part(&mut mikael, &old, &path, &[("line-yard-lit", "not-here")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "{}", other.text());
    assert_eq!(site.text(&format!("SELECT a.answer AS text FROM {ANSWERS} AND a.line = 'yard-lit'")).await, "finding");
    // What both say is no conflict.
    to(&answer_part(&mut mikael, &old, &path, &DARK).await);
}

#[tokio::test]
async fn what_comes_back_from_round_to_round_is_told() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let mut oona = site.signed_in("oona").await;
    walked(&site, &mut oona).await;
    tick(&site, "2026-10-14").await;
    let mut oona = site.signed_in("oona").await;
    let home = format!("{}/rounds", unit(&site).await);
    assert!(!page(&mut oona, &home).await.shows("Toistuvat puutteet"), "once is no repetition");
    let round = begin(&site, &mut oona).await;
    let yard = page(&mut oona, &format!("{round}/parts/yard")).await;
    assert!(yard.shows("Puute oli tässä myös ke 16.9.2026"), "{}", yard.text());
    for part in PARTS {
        to(&walk(&mut oona, &round, part, if part == "yard" { &DARK } else { &[] }).await);
    }
    to(&oona.fill_at(&round, &format!("{round}/close"), &[]).await);
    assert!(page(&mut oona, &round).await.shows("Puute oli tässä myös ke 16.9.2026"));
    let list = page(&mut oona, &home).await;
    assert!(list.shows("Toistuvat puutteet") && list.shows("2 kertaa vuoden aikana"), "{}", list.text());
    let link = list.body.split("/hazards/new?finding=").nth(1).unwrap().split('"').next().unwrap();
    let hazard = page(&mut oona, &format!("/hazards/new?finding={link}")).await;
    assert!(hazard.shows("value=\"Portin lamppu on pimeä\""), "{}", hazard.text());
}

#[tokio::test]
async fn a_unit_walks_its_own_lines_and_old_rounds_keep_theirs() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let home = format!("{}/rounds/lines/round-month", unit(&site).await);
    assert_eq!(oona.get(&home).await.status, StatusCode::FORBIDDEN);
    let empty = mikael.fill_at(&home, &home, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    to(&mikael.fill_at(&home, &home, &[("words", "Kellarin ovi on lukossa."), ("part", "shared-rooms")]).await);
    to(&mikael.fill_at(&home, &format!("{home}/yard-play/out"), &[]).await);
    let list = page(&mut mikael, &home).await;
    assert!(list.shows("Kellarin ovi on lukossa.") && list.shows("Pois jätetyt kohdat"), "{}", list.text());

    let round = begin(&site, &mut oona).await;
    assert!(page(&mut oona, &format!("{round}/parts/shared-rooms")).await.shows("Kellarin ovi on lukossa."));
    assert!(!page(&mut oona, &format!("{round}/parts/yard")).await.shows("Keinut"));
    for part in PARTS {
        to(&walk(&mut oona, &round, part, &[]).await);
    }
    to(&oona.fill_at(&round, &format!("{round}/close"), &[]).await);

    let own = format!("own-{}", site.id("SELECT id FROM round_lines WHERE words IS NOT NULL").await);
    to(&mikael.fill_at(&home, &format!("{home}/{own}/out"), &[]).await);
    to(&mikael.fill_at(&home, &format!("{home}/yard-play/back"), &[]).await);
    let list = page(&mut mikael, &home).await;
    assert!(!list.shows("Kellarin ovi on lukossa.") && list.shows("Keinut"), "{}", list.text());
    assert!(page(&mut oona, &round).await.shows("Kellarin ovi on lukossa."), "an old round tells what was walked");
    let next = begin(&site, &mut oona).await;
    assert!(!page(&mut oona, &format!("{next}/parts/shared-rooms")).await.shows("Kellarin ovi"));
    let gone = mikael.post(&format!("{home}/{own}/back"), &[("submission", &new_id())]).await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
}

pub fn drill(on: &str) -> [(&str, &str); 6] {
    [
        ("kind", "drill-evac"),
        ("on-day", on),
        ("time", "night"),
        ("minutes", "4"),
        ("course", "Palovaroitin soi yläkerrassa ja kaikki menivät kokoontumispaikalle."),
        ("lessons", "Takaoven avain ei ollut paikallaan."),
    ]
}

#[tokio::test]
async fn a_drill_is_recorded_with_its_minutes_and_lessons_and_completes_its_duty() {
    practised(Site::demo().await).await;
}

#[tokio::test]
async fn a_drill_is_recorded_on_postgresql_too() {
    let postgres = Postgres::start();
    practised(Site::seeded(Folder::new(), &postgres.url).await).await;
}

async fn practised(site: Site) {
    tick(&site, "2026-09-16").await;
    let mut oona = site.signed_in("oona").await;
    let home = format!("{}/drills", unit(&site).await);
    let empty = oona.fill(&format!("{home}/new"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.shows("Kirjoita, kuinka monta minuuttia harjoitus kesti."), "{}", empty.text());
    let held = to(&oona.fill(&format!("{home}/new"), &drill("15.9.2026")).await);
    let shown = page(&mut oona, &held).await;
    assert!(shown.shows("4 minuuttia") && shown.shows("Takaoven avain") && shown.shows("Yöllä"), "{}", shown.text());
    let years = ["2027-09-16 2027-09-16 completed", "2027-09-17 2027-09-15 open"];
    assert_eq!(turns(&site, UNIT, "drill-evac").await, years);
    // A drill that was held before the last one brings the next no nearer.
    to(&oona.fill(&format!("{home}/new"), &drill("1.5.2026")).await);
    assert_eq!(turns(&site, UNIT, "drill-evac").await, years);

    let list = page(&mut oona, &home).await;
    let (first, second) = (list.body.find("15.9.2026").unwrap(), list.body.find("1.5.2026").unwrap());
    assert!(first < second, "the latest first");
    to(&oona.fill_at(&held, &format!("{held}/findings"), &[("words", "Avain puuttuu takaovelta")]).await);
    let form = finding(&site).await;
    let open = page(&mut oona, &form).await;
    let owner = site.id("SELECT id FROM users WHERE name LIKE 'Oona%'").await.to_string();
    let fields = [("title", "Vie avain takaovelle"), ("owner", owner.as_str()), ("due-day", "20.9.2026")];
    assert_eq!(to(&oona.upload(&form, &open.hidden("submission"), &fields, b"").await), held);
    assert!(page(&mut oona, &held).await.shows("Vie avain takaovelle"));
}

#[tokio::test]
async fn rounds_and_drills_are_of_their_unit_alone() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let round = walked(&site, &mut oona).await;
    let home = unit(&site).await;
    let held = to(&oona.fill(&format!("{home}/drills/new"), &drill("15.9.2026")).await);
    let form = finding(&site).await;
    let read = [format!("{home}/rounds"), format!("{home}/drills"), round.clone(), held.clone()];
    let act = [format!("{home}/rounds/lines/round-month"), format!("{home}/drills/new"), form];
    // The supervisor of another unit, and the administrator, see no such thing.
    for who in ["sari", "admin"] {
        let mut stranger = site.signed_in(who).await;
        for path in read.iter().chain(&act) {
            assert_eq!(stranger.get(path).await.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
        for path in [format!("{home}/rounds"), format!("{round}/close"), format!("{held}/findings")] {
            let answer = stranger.post(&path, &[("submission", &new_id()), ("kind", "round-month")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who} {path}");
        }
    }
    // An inspector reads and does nothing.
    let mut inspector = site.signed_in("inspector").await;
    for path in &read {
        let shown = page(&mut inspector, path).await;
        assert!(
            !shown.body.contains("<form method=\"post\" action=\"/units") && !shown.shows("Tee toimenpide"),
            "{path}"
        );
    }
    for path in &act {
        assert_ne!(inspector.get(path).await.status, StatusCode::OK, "{path}");
    }
    let begun = inspector.post(&format!("{home}/rounds"), &[("submission", &new_id()), ("kind", "fire-walk")]).await;
    assert_ne!(begun.status, StatusCode::SEE_OTHER);
    assert_eq!(site.count("rounds WHERE kind = 'fire-walk'").await, 0);
}
