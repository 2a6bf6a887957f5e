//! The report of four months: compiled, looked at, approved by another, published, corrected, withdrawn.

use crate::{
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::{StatusCode, header};
use domain::{
    clock::local_day,
    month::{FourMonths, Month},
};
use sea_orm::ConnectionTrait;

const WORDS: [(&str, &str); 9] = [
    ("summary", "Jakso sujui rauhallisesti."),
    ("safety", "Iltojen siirtymät helpottuivat."),
    ("quality", "Palvelu toteutui sopimusten mukaan."),
    ("staff", "Vuoroissa oli tarpeeksi väkeä."),
    ("feedback", "Läheiset kiittivät yhteydenpidosta."),
    ("shortcomings", "Perehdytys vaatii vielä työtä."),
    ("children-wished", "Lapset toivoivat retkiä, ja niitä tehtiin."),
    ("focus", "Keskitymme perehdytykseen."),
    ("contact", "Kirjoita osoitteeseen koti@lumikello.example."),
];

struct Writing {
    site: Site,
    mikael: Browser,
    aino: Browser,
    unit: uuid::Uuid,
    period: FourMonths,
}

fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let of = |name: &'a str, words: &'a str| changed.iter().find(|(one, _)| *one == name).map_or(words, |(_, new)| new);
    let mut fields: Vec<_> = WORDS.iter().map(|(name, words)| (*name, of(name, words))).collect();
    fields.extend(changed.iter().filter(|(name, _)| WORDS.iter().all(|(known, _)| known != name)));
    fields
}

impl Writing {
    async fn begin(site: Site) -> (Self, String) {
        let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
        let today = local_day(site.majakka.now(), site.majakka.config.time_zone);
        let period = FourMonths::of(Month::of(today)).before();
        let (mikael, aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
        let mut writing = Self { site, mikael, aino, unit, period };
        let report = writing.start("/reports").await;
        (writing, report)
    }

    /// Compiles one, or a version that corrects, by the button of a page.
    async fn start(&mut self, from: &str) -> String {
        let to = format!("/units/{}/reports/{}", self.unit, self.period.code());
        let page = self.mikael.get(from).await;
        let answer = self.mikael.answer(&page, &to, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        answer.location().to_owned()
    }

    async fn write(&mut self, report: &str, fields: &[(&str, &str)]) -> Answer {
        self.mikael.fill(&format!("{report}/words"), fields).await
    }

    /// Takes out the measures that were proposed, so that the words alone are looked at.
    async fn without_measures(&self) {
        self.site.majakka.store.schema().execute_unprepared("DELETE FROM report_measures").await.unwrap();
    }

    async fn step(&mut self, aino: bool, report: &str, step: &str, fields: &[(&str, &str)]) -> Answer {
        let browser = if aino { &mut self.aino } else { &mut self.mikael };
        browser.fill(&format!("{report}/steps/{step}"), fields).await
    }

    async fn publish(&mut self, report: &str) {
        self.without_measures().await;
        for (aino, step) in [(false, "submit"), (true, "publish")] {
            let answer = self.step(aino, report, step, &[]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{step}: {}", answer.text());
        }
    }

    fn public(&self) -> String {
        format!("/published/{}/reports/{}", self.unit, self.period.code())
    }
}

async fn a_report_goes_its_way(site: Site) {
    // The four months that go on now end, and their report is due.
    server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    let today = local_day(site.majakka.now(), site.majakka.config.time_zone);
    let ends = FourMonths::of(Month::of(today)).last();
    site.pass(ends - today + chrono::TimeDelta::days(1));
    let (mut writing, report) = Writing::begin(site).await;
    let (_, due_on) = domain::cycle::publish_turn(writing.period);
    let duty = format!(
        "occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = o.unit_id WHERE c.template = 'publish-4m' AND \
         u.name = 'Kontio-koti' AND o.state = 'completed' AND o.due_on = '{due_on}'"
    );
    let done = writing.site.count(&duty).await;
    // A draft that lacks words is not sent, and nothing of it is public.
    let page = writing.mikael.get(&report).await;
    assert!(page.shows("Sitä ei ole vielä julkaistu"), "{}", page.text());
    assert_eq!(writing.step(false, &report, "submit", &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(writing.site.browser().get(&writing.public()).await.status, StatusCode::NOT_FOUND);
    // A name, a day and a small number are found.
    let name = writing.site.text("SELECT name AS value FROM users WHERE email = 'oona@lumikello.example'").await;
    let told = format!("{name} jäi töihin 14.7. Kolme lasta kertoi siitä.");
    assert_eq!(writing.write(&report, &with(&[("safety", &told)])).await.status, StatusCode::SEE_OTHER);
    writing.without_measures().await;
    let page = writing.mikael.get(&report).await;
    for kind in ["Nimi", "Yksittäinen päivä", "Pieni määrä"] {
        assert!(page.body.contains(&format!("<strong>{kind}")), "{kind}: {}", page.text());
    }
    assert_eq!(writing.step(false, &report, "submit", &[]).await.status, StatusCode::SEE_OTHER);
    // It cannot be published before each is answered for or gone; whoever wrote it does not publish it.
    assert_eq!(writing.step(true, &report, "publish", &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(writing.mikael.get(&format!("{report}/steps/publish")).await.status, StatusCode::FORBIDDEN);
    let returned = writing.step(true, &report, "return", &[("reason", "Ota nimi pois.")]).await;
    assert_eq!(returned.status, StatusCode::SEE_OTHER);
    assert!(writing.mikael.get(&report).await.shows("Ota nimi pois."));
    assert_eq!(
        writing.write(&report, &with(&[("safety", "Kolme lasta kertoi siitä.")])).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(writing.step(false, &report, "submit", &[]).await.status, StatusCode::SEE_OTHER);
    let page = writing.aino.get(&report).await;
    let link = page.body.split(&format!("{report}/flags/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let flag = format!("{report}/flags/{link}");
    assert_eq!(writing.aino.fill(&flag, &[("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answered = writing.aino.fill(&flag, &[("reason", "Lapset ovat itse pyytäneet.")]).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text());
    assert_eq!(writing.step(true, &report, "publish", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(writing.site.count(&duty).await, done + 1, "the duty of these four months is done");
    // Everybody reads it, without a cookie, and a cache may keep it.
    let answer = writing.site.browser().get(&writing.public()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.shows("Kolme lasta kertoi siitä.") && answer.shows("koti@lumikello.example"), "{}", answer.text());
    assert!(answer.headers.get(header::SET_COOKIE).is_none());
    assert!(answer.headers.get(header::CACHE_CONTROL).unwrap().to_str().unwrap().starts_with("public"));
    assert!(!answer.body.contains("<script"));
    // What was published is never written in again.
    assert_eq!(writing.mikael.get(&format!("{report}/words")).await.status, StatusCode::NOT_FOUND);
    corrected_and_withdrawn(writing, &report).await;
}

/// A correction is a new version; the one before stays to be read, until it is withdrawn.
async fn corrected_and_withdrawn(mut writing: Writing, first: &str) {
    let second = writing.start(first).await;
    assert_ne!(second, first);
    let unsaid = with(&[("safety", "Iltojen siirtymät helpottuivat paljon.")]);
    assert_eq!(writing.write(&second, &unsaid).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        writing.step(false, &second, "submit", &[]).await.status,
        StatusCode::CONFLICT,
        "it says what it corrects"
    );
    let said = with(&[
        ("safety", "Iltojen siirtymät helpottuivat paljon."),
        ("correction", "Turvallisuuden teksti on tarkennettu."),
    ]);
    assert_eq!(writing.write(&second, &said).await.status, StatusCode::SEE_OTHER);
    writing.publish(&second).await;
    let mut anyone = writing.site.browser();
    let now = anyone.get(&writing.public()).await;
    assert!(now.shows("helpottuivat paljon") && now.shows("Turvallisuuden teksti on tarkennettu."), "{}", now.text());
    let before = anyone.get(&format!("{}/1", writing.public())).await;
    assert!(before.shows("Tämä versio on korvattu uudemmalla") && before.shows("Kolme lasta"), "{}", before.text());
    assert_eq!(writing.site.count("report_versions WHERE state = 'published' AND number = 2").await, 1);
    let withdrawn = writing.step(true, first, "withdraw", &[("reason", "Lapsi voi tunnistua.")]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    let gone = anyone.get(&format!("{}/1", writing.public())).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(
        gone.shows("on poistettu julkisista") && !gone.shows("Kolme lasta") && !gone.shows("tunnistua"),
        "{}",
        gone.text()
    );
    assert_eq!(anyone.get(&writing.public()).await.status, StatusCode::OK, "the newer one is still there");
    let list = anyone.get(&format!("/published/{}", writing.unit)).await;
    assert!(list.shows("Poistettu julkisista") && list.shows("Versio 2"), "{}", list.text());
}

#[tokio::test]
async fn a_report_is_written_looked_at_approved_by_another_and_read_by_everybody() {
    a_report_goes_its_way(Site::demo().await).await;
}

#[tokio::test]
async fn a_report_is_written_looked_at_approved_by_another_and_read_by_everybody_on_postgresql() {
    let postgres = Postgres::start();
    a_report_goes_its_way(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn whoever_wrote_in_a_report_does_not_publish_it_whatever_their_role() {
    let (mut writing, report) = Writing::begin(Site::demo().await).await;
    let answer = writing.aino.fill(&format!("{report}/words"), &with(&[])).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    writing.without_measures().await;
    assert_eq!(writing.step(true, &report, "submit", &[]).await.status, StatusCode::SEE_OTHER);
    let refused = writing.step(true, &report, "publish", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.shows("Toinen ihminen hyväksyy sen"), "{}", refused.text());
}

#[tokio::test]
async fn numbers_of_a_correction_stay_those_that_were_published() {
    let (mut writing, first) = Writing::begin(Site::demo().await).await;
    assert_eq!(writing.write(&first, &with(&[])).await.status, StatusCode::SEE_OTHER);
    writing.publish(&first).await;
    let facts = async |site: &Site| {
        site.texts("SELECT facts AS value FROM report_versions WHERE facts IS NOT NULL ORDER BY id DESC").await
    };
    let told = facts(&writing.site).await;
    // Ten more happen to be counted, and a report of them is sealed away again: the public sees none of it.
    let writer = writing.site.majakka.store.schema();
    writer
        .execute_unprepared("UPDATE figure_counts SET n = n + 10 WHERE figure = 'event' OR figure = 'care-days'")
        .await
        .unwrap();
    let second = writing.start(&first).await;
    assert_eq!(
        writing.write(&second, &with(&[("correction", "Hoitopäivät on korjattu.")])).await.status,
        StatusCode::SEE_OTHER
    );
    writing.publish(&second).await;
    let now = facts(&writing.site).await;
    let number = |json: &str, name: &str| -> i64 {
        json.split(&format!("\"{name}\":")).nth(1).unwrap().split([',', '}']).next().unwrap().parse().unwrap()
    };
    let (newer, older) = (now.first().unwrap(), told.first().unwrap());
    assert_eq!(number(newer, "event"), number(older, "event"));
    assert!(number(newer, "care_days") > number(older, "care_days"), "{newer} {older}");
}

#[tokio::test]
async fn public_pages_are_the_same_for_everybody_and_tell_when_they_have_not_changed() {
    let site = Site::demo().await;
    let unit = site.id("SELECT owner_id AS id FROM report_versions WHERE state = 'published'").await;
    let period = site.text("SELECT period AS value FROM report_versions WHERE state = 'published'").await;
    let (mut mikael, mut anyone) = (site.signed_in("mikael").await, site.browser());
    for path in [format!("/published/{unit}"), format!("/published/{unit}/reports/{period}")] {
        let (own, open) = (mikael.get(&path).await, anyone.get(&path).await);
        assert_eq!(own.status, StatusCode::OK);
        assert_eq!(own.body, open.body, "{path}");
        let tag = open.headers[header::ETAG].to_str().unwrap().to_owned();
        let again = anyone.request("GET", &path).header(header::IF_NONE_MATCH, format!("W/{tag}"));
        let again = anyone.send(again.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        let swedish = anyone.get(&format!("{path}?lang=sv")).await;
        assert!(
            swedish.body.contains("<html lang=\"sv\"") && swedish.headers.get(header::SET_COOKIE).is_none(),
            "{path}"
        );
    }
    // A unit that has told nothing is nobody; neither is a period without a report.
    let other = site.id("SELECT id FROM units WHERE name = 'Poukama'").await;
    for path in [
        format!("/published/{other}"),
        format!("/published/{unit}/reports/2019-1"),
        format!("/published/{unit}/reports/{period}/9"),
    ] {
        assert_eq!(anyone.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn words_that_somebody_else_changed_meanwhile_are_shown_beside_ones_own() {
    let (mut writing, report) = Writing::begin(Site::demo().await).await;
    let page = writing.mikael.get(&format!("{report}/words")).await;
    assert_eq!(writing.aino.fill(&format!("{report}/words"), &with(&[])).await.status, StatusCode::SEE_OTHER);
    let late = with(&[("focus", "Aivan muuta.")]);
    let answer = writing.mikael.answer(&page, &format!("{report}/words"), &late).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.shows("Aivan muuta.") && answer.shows("Keskitymme perehdytykseen."), "{}", answer.text());
}

#[tokio::test]
async fn measures_are_added_changed_and_taken_out_of_a_draft() {
    let (mut writing, report) = Writing::begin(Site::demo().await).await;
    writing.without_measures().await;
    let new = format!("{report}/measures/new");
    let empty = writing.mikael.fill(&new, &[("shortcoming", "Pimeä piha")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.shows("Pimeä piha"), "what was typed stays");
    let year = writing.period.year().to_string();
    let line = [
        ("shortcoming", "Pimeä piha"),
        ("measure", "Valo portille"),
        ("by-day", "1"),
        ("by-month", "12"),
        ("by-year", &year),
        ("status", "planned"),
    ];
    assert_eq!(writing.mikael.fill(&new, &line).await.status, StatusCode::SEE_OTHER);
    let id = writing.site.id("SELECT id FROM report_measures").await;
    let one = format!("{report}/measures/{id}");
    let mut changed = line;
    changed[1] = ("measure", "Valo portille ja polulle");
    assert_eq!(writing.mikael.fill_at(&one, &one, &changed).await.status, StatusCode::SEE_OTHER);
    assert!(writing.mikael.get(&report).await.shows("Valo portille ja polulle"));
    assert_eq!(writing.mikael.fill_at(&one, &format!("{one}/remove"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(writing.site.count("report_measures").await, 0);
}

async fn an_organisation_puts_its_units_together(site: Site) {
    // Sari answers for the whole organisation too, so that there are two.
    let second = "UPDATE role_grants SET role = 'safety-lead', unit_id = NULL \
                  WHERE user_id = (SELECT id FROM users WHERE email = 'sari@lumikello.example')";
    site.majakka.store.schema().execute_unprepared(second).await.unwrap();
    let organisation = site.id("SELECT id FROM organisations").await;
    let period = site.text("SELECT period AS value FROM report_versions WHERE state = 'published'").await;
    let (mut aino, mut sari, mut mikael) =
        (site.signed_in("aino").await, site.signed_in("sari").await, site.signed_in("mikael").await);
    let list = format!("/reports?period={period}");
    let start = format!("/organisation/reports/{period}");
    let page = mikael.get(&list).await;
    assert!(!page.body.contains(&start), "a supervisor looks after one unit");
    assert_eq!(mikael.post(&start, &[]).await.status, StatusCode::NOT_FOUND);
    let page = aino.get(&list).await;
    let report = aino.answer(&page, &start, &[]).await.location().to_owned();
    let draft = aino.get(&report).await;
    assert!(draft.shows("Yksiköiden raportit") && draft.shows("Kontio-koti"), "{}", draft.text());
    assert_eq!(aino.fill(&format!("{report}/words"), &with(&[])).await.status, StatusCode::SEE_OTHER);
    assert_eq!(aino.fill(&format!("{report}/steps/submit"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(aino.fill(&format!("{report}/steps/publish"), &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(mikael.get(&report).await.status, StatusCode::NOT_FOUND);
    let published = sari.fill(&format!("{report}/steps/publish"), &[]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.text());
    let mut anyone = site.browser();
    let public = anyone.get(&format!("/published/{organisation}/reports/{period}")).await;
    assert_eq!(public.status, StatusCode::OK);
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    assert!(public.body.contains(&format!("/published/{unit}/reports/{period}")), "{}", public.text());
    let home = anyone.get(&format!("/published/{organisation}")).await;
    assert!(home.shows("Kontio-koti") && !home.shows("Poukama"), "only who has told something: {}", home.text());
}

#[tokio::test]
async fn the_report_of_an_organisation_puts_those_of_its_units_together() {
    an_organisation_puts_its_units_together(Site::demo().await).await;
}

#[tokio::test]
async fn the_report_of_an_organisation_puts_those_of_its_units_together_on_postgresql() {
    let postgres = Postgres::start();
    an_organisation_puts_its_units_together(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn a_discarded_draft_leaves_its_number_and_nothing_to_correct() {
    let (mut writing, discarded) = Writing::begin(Site::demo().await).await;
    assert_eq!(writing.step(false, &discarded, "discard", &[]).await.status, StatusCode::SEE_OTHER);
    let report = writing.start("/reports").await;
    assert_ne!(report, discarded);
    let page = writing.mikael.get(&format!("{report}/words")).await;
    assert!(!page.shows("Mitä tämä versio korjaa"), "{}", page.text());
    assert_eq!(writing.write(&report, &with(&[])).await.status, StatusCode::SEE_OTHER);
    writing.publish(&report).await;
    let public = writing.site.browser().get(&format!("{}/1", writing.public())).await;
    assert_eq!(public.status, StatusCode::OK);
    assert_eq!(writing.mikael.get(&format!("{discarded}/words")).await.status, StatusCode::NOT_FOUND);
}
