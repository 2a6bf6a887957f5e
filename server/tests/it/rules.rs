//! The organisation's own rules of incidents: changed by the safety lead, from a day on, without touching what was reported.

use crate::{
    incidents::{page, to, told},
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;
use domain::{
    form::Fields,
    incident::{Catalogue, CategoryText, Measure, MeasureText},
};

/// The filled form of a category of the program's own, with some answers changed, as its page sends it.
fn changed(site: &Site, code: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let category = Catalogue::built_in().version(code, 0).unwrap();
    let mut fields = CategoryText::fields(&category).with_date("from", Some(site.majakka.today()));
    fields = fields.with("reason", "Sovittu johtoryhmässä.");
    for (name, value) in changes {
        fields = fields.without(name).with(name, *value);
    }
    fields.pairs().to_vec()
}

async fn send(browser: &mut Browser, path: &str, pairs: &[(String, String)]) -> Answer {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.fill(path, &pairs).await
}

const TRAFFIC: &str = "/incident-rules/categories/traffic";

async fn rules_change_from_a_day_on(site: Site) {
    let (mut aino, mut oona) = (site.signed_in("aino").await, site.signed_in("oona").await);
    let before = told(&mut oona, "observation", &[("category", "traffic"), ("text", "Auton rengas oli tyhjä.")]).await;

    // From today on the category has another name, a subcategory of its own and one more notice.
    let changes = [
        ("name-fi", "Liikenne ja kyydit"),
        ("own-fi-0", "Taksi"),
        ("always-need-buyer", "must"),
        ("always-time-buyer", "3"),
        ("always-span-buyer", "working-days"),
    ];
    assert_eq!(to(&send(&mut aino, TRAFFIC, &changed(&site, "traffic", &changes)).await), "/incident-rules");
    assert!(page(&mut aino, "/incident-rules").await.shows("Liikenne ja kyydit"));

    let after =
        told(&mut oona, "observation", &[("category", "traffic"), ("text", "Kuljettaja ajoi liian lujaa.")]).await;
    assert!(page(&mut oona, &after).await.shows("Liikenne ja kyydit"));
    assert!(page(&mut oona, &format!("{after}/details")).await.shows("Taksi"));
    let mut mikael = site.signed_in("mikael").await;
    assert!(page(&mut mikael, &after).await.shows("Palvelun tilaaja"));

    // What was told before keeps its name, its subcategories and its notices.
    let old = page(&mut mikael, &before).await;
    assert!(old.shows("Liikenne ja kuljetus") && !old.shows("Liikenne ja kyydit") && !old.shows("Palvelun tilaaja"));
    let list = page(&mut mikael, "/incidents?category=traffic").await;
    assert!(list.shows("Liikenne ja kuljetus") && list.shows("Liikenne ja kyydit"));

    // A category of the organisation's own is offered, reported and handled like any other, until it is taken out of use.
    let own: Vec<(String, String)> = Fields::default()
        .with("name-fi", "Ratsastus")
        .with("severity", "2")
        .with("secrecy", "handlers-only")
        .with("form", "medication")
        .with("area", "premises")
        .with("offered", "yes")
        .with("reason", "Uusi harrastus.")
        .with_date("from", Some(site.majakka.today()))
        .pairs()
        .to_vec();
    to(&send(&mut aino, "/incident-rules/categories/new", &own).await);
    let offers = page(&mut oona, "/incidents/new/event").await;
    assert!(offers.shows("Ratsastus"));
    let code = offers.body.split("value=\"own-").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let code = format!("own-{code}");
    let fields = [("category", code.as_str()), ("text", "Hevonen säikähti."), ("affected", "child")];
    let ride = told(&mut oona, "event", &fields).await;
    assert!(page(&mut oona, &ride).await.shows("Ratsastus"));
    assert_eq!(oona.get(&format!("{ride}/forms/medication")).await.status, StatusCode::OK);
    let gone: Vec<_> = own.into_iter().filter(|(name, _)| name != "offered").collect();
    to(&send(&mut aino, &format!("/incident-rules/categories/{code}"), &gone).await);
    assert!(!page(&mut oona, "/incidents/new/event").await.shows("Ratsastus"));
    assert!(page(&mut oona, &ride).await.shows("Ratsastus"));
}

#[tokio::test]
async fn a_change_of_the_rules_holds_from_its_day_and_leaves_what_was_reported() {
    rules_change_from_a_day_on(Site::demo().await).await;
}

#[tokio::test]
async fn a_change_of_the_rules_holds_from_its_day_and_leaves_what_was_reported_on_postgresql() {
    let postgres = Postgres::start();
    rules_change_from_a_day_on(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn a_change_that_asks_for_less_than_the_program_is_told_why_and_keeps_what_was_typed() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let path = "/incident-rules/categories/absence";
    let pairs = changed(&site, "absence", &[("always-time-placing-social-worker", "4"), ("reason", "Kiire.")]);
    let refused = send(&mut aino, path, &pairs).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Pakollista ilmoitusta ei voi poistaa eikä sen aikaa pidentää"));
    assert!(refused.body.contains("Kiire."));
    assert_eq!(site.count("incident_rules").await, 0);
}

#[tokio::test]
async fn of_two_who_change_the_same_category_the_second_is_told() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let open = page(&mut aino, TRAFFIC).await;
    let pairs = changed(&site, "traffic", &[("severity", "3")]);
    to(&send(&mut aino, TRAFFIC, &pairs).await);
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // The page that was open before carries the version that it saw.
    let mut late: Vec<(&str, &str)> = pairs.clone();
    late.push(("version", "0"));
    let fresh = page(&mut aino, "/incident-rules/categories/digital").await.hidden("submission");
    late.push(("submission", &fresh));
    let stale = aino.post(TRAFFIC, &late).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text());
    assert_eq!(site.count("incident_rules").await, 1);
    assert_ne!(open.hidden("submission"), fresh);
}

#[tokio::test]
async fn only_the_safety_lead_changes_the_rules() {
    let site = Site::demo().await;
    for who in ["oona", "mikael", "sari", "admin"] {
        let mut browser = site.signed_in(who).await;
        for path in ["/incident-rules", TRAFFIC, "/incident-rules/measures/isolation"] {
            let answer = browser.get(path).await;
            assert!(!answer.status.is_success(), "{who} {path}");
            assert!(!answer.shows("Liikenne ja kuljetus"));
        }
    }
}

#[tokio::test]
async fn a_law_that_changes_decides_from_its_day_and_what_was_judged_stays() {
    let site = Site::demo().await;
    let (mut aino, mut oona) = (site.signed_in("aino").await, site.signed_in("oona").await);
    let restriction = [
        ("measure", "holding"),
        ("basis", "custody"),
        ("started-day", "1.9.2026"),
        ("started-time", "10.00"),
        ("reason", "childs-safety"),
        ("milder", "talking"),
        ("injuries", "none"),
    ];
    let fields = [("category", "restriction"), ("text", "Pidimme kiinni."), ("affected", "child")];
    let allowed = told(&mut oona, "event", &fields).await;
    to(&oona.fill(&format!("{allowed}/forms/restriction"), &restriction).await);
    assert_eq!(oona.get(&allowed).await.status, StatusCode::OK);

    // The law took the measure away at the beginning of the month, and it was noticed late.
    let mut rule = MeasureText::fields(Catalogue::built_in().rules_of(Measure::Holding)[0]);
    rule = rule.without("allowed").without("source").with("source", "Laki 1/2026");
    rule = rule.with_date("from", "2026-09-01".parse().ok());
    let path = "/incident-rules/measures/holding";
    assert_eq!(to(&send(&mut aino, path, rule.pairs()).await), "/incident-rules");
    assert!(page(&mut aino, path).await.shows("Laki 1/2026"));

    let forbidden = told(&mut oona, "event", &fields).await;
    to(&oona.fill(&format!("{forbidden}/forms/restriction"), &restriction).await);
    let sealed =
        "incidents WHERE category = 'unlawful-restriction' AND secrecy = 'sealed' AND text = 'Pidimme kiinni.'";
    assert_eq!(site.count(sealed).await, 1, "only what was judged after the change is forbidden");
    site.assert_figures_hold().await;
    assert_eq!(
        site.count(&format!("{sealed} AND counted = ''")).await,
        1,
        "what becomes sealed is taken out of every figure"
    );
    assert_eq!(oona.get(&allowed).await.status, StatusCode::OK);
}
