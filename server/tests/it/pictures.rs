//! What the picture of a unit shows, and to whom.

use crate::{postgres::Postgres, site::Folder, site::Site};
use app::pages::unit::{Part, UnitFacts};
use axum::http::StatusCode;
use domain::{
    figure::{Ready, ReadyLine},
    ids::{OrganisationId, UnitId},
};
use sea_orm::ConnectionTrait;
use server::store::views::unit_facts;

async fn facts(site: &Site) -> UnitFacts {
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let organisation = site.id("SELECT organisation_id AS id FROM units WHERE name = 'Kontio-koti'").await;
    let moment = (site.majakka.now(), site.majakka.config.time_zone);
    unit_facts::of_unit(site.majakka.store.read(), (OrganisationId(organisation), UnitId(unit)), moment).await.unwrap()
}

/// The same counts, each asked for by itself.
async fn counted_by_themselves(site: Site) {
    let facts = facts(&site).await;
    let kontio = "unit_id = (SELECT id FROM units WHERE name = 'Kontio-koti')";
    let n = async |sql: &str| u64::try_from(site.count(&format!("{sql} AND {kontio}")).await).unwrap();
    let open = "actions WHERE hazard_id IS NOT NULL AND state IN ('open', 'in-progress')";
    assert_eq!(facts.open_actions, n(open).await);
    assert_eq!(facts.actions.iter().flat_map(|row| row.counts).sum::<u64>(), facts.open_actions);
    let today = domain::clock::local_day(site.majakka.now(), site.majakka.config.time_zone);
    let late = n(&format!("{open} AND due_on < '{today}'")).await;
    assert!(late > 0 && facts.late_actions.n == late, "{:?}", facts.late_actions);
    assert!(facts.late_actions.first.is_some_and(|day| day < today));
    let register = "hazards WHERE state IN ('confirmed', 'assessed', 'controlled')";
    assert_eq!(facts.assessed.all, n(register).await);
    assert_eq!(facts.serious, n(&format!("{register} AND level >= 4")).await);
    let reports = "incidents WHERE secrecy <> 'sealed' AND concerns_supervisor = false AND state NOT IN ('withdrawn', 'merged', \
                   'not-applicable', 'draft') AND kind IN ('event', 'observation')";
    assert_eq!(facts.started.all, n(reports).await);
    assert!(facts.started.n <= facts.started.all);
    let settled = domain::date::minus_days(today, 30);
    assert_eq!(facts.goals.all, n(&format!("children WHERE left_on IS NULL AND arrived_on <= '{settled}'")).await);
    let rights = n("cycles WHERE template = 'rights-child' AND state = 'active' AND paused_on IS NULL").await;
    assert!(rights > 0 && facts.rights.all == rights, "{:?}", facts.rights);
    assert!(facts.effects.iter().all(|(_, part)| part.all > 0) && !facts.effects.is_empty());
    assert!(facts.ideas.all > 0 && facts.notices.all > 0 && facts.trend.incidents() > 0);
    let told: u64 = facts.trend.year().iter().map(|month| month.incidents() + month.success).sum();
    assert!(told > 0 && facts.told.is_some());
}

#[tokio::test]
async fn each_count_of_the_picture_is_what_it_is_by_itself() {
    counted_by_themselves(Site::demo().await).await;
}

#[tokio::test]
async fn each_count_of_the_picture_is_what_it_is_by_itself_on_postgresql() {
    let postgres = Postgres::start();
    counted_by_themselves(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn nothing_of_a_sealed_report_or_one_about_supervisors_is_counted() {
    for set in ["secrecy = 'sealed'", "concerns_supervisor = true"] {
        let site = Site::demo().await;
        let before = facts(&site).await;
        assert!(before.started.all > 0 && before.notices.all > 0);
        let writer = site.majakka.store.schema();
        writer.execute_unprepared(&format!("UPDATE incidents SET {set}")).await.unwrap();
        let after = facts(&site).await;
        let nothing = Part::default();
        assert_eq!((after.started, after.notices), (nothing, nothing), "{set}");
        assert_eq!((after.chain, after.restrictions), (nothing, nothing), "{set}");
    }
}

#[tokio::test]
async fn whoever_sees_the_picture_can_follow_each_of_its_links() {
    let site = Site::demo().await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    for who in ["mikael", "aino", "oona"] {
        let mut browser = site.signed_in(who).await;
        let picture = browser.get(&format!("/units/{unit}")).await;
        assert_eq!(picture.status, StatusCode::OK);
        let main = picture.body.split("<main").nth(1).unwrap();
        let links: Vec<String> = main.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        assert!(links.len() > 20, "{who}: {links:?}");
        for link in links.iter().filter(|link| !link.starts_with("assets/") && !link.contains("sprite")) {
            let path = format!("/{}", link.replace("&amp;", "&"));
            let answer = browser.get(&path).await;
            let way = [StatusCode::OK, StatusCode::SEE_OTHER];
            assert!(way.contains(&answer.status), "{who} follows {path}: {}", answer.status);
        }
    }
}

#[tokio::test]
async fn what_is_late_stands_first_and_is_told_in_words() {
    let site = Site::demo().await;
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let mut mikael = site.signed_in("mikael").await;
    let picture = mikael.get(&format!("/units/{unit}")).await;
    let place = |words: &str| picture.body.find(words).unwrap_or_else(|| panic!("{words}: {}", picture.text()));
    let late = facts(&site).await.late_actions.n;
    assert!(picture.shows(&format!("{late} toimenpidettä on myöhässä")), "{}", picture.text());
    assert!(place("id=\"h-now\"") < place("class=\"figures\""));
    assert!(place("class=\"figures\"") < place("id=\"h-ready\""));
    assert!(place("id=\"h-ready\"") < place("id=\"h-months\""));
    // Too few say nothing: no share is told, only how many there are.
    assert!(picture.shows("liian vähän") && picture.shows("Taulukko näkyy, kun tapahtumia on"));
}

#[tokio::test]
async fn a_month_without_its_shifts_is_late_after_the_tenth() {
    let site = Site::demo().await;
    let line = async || {
        let today = domain::clock::local_day(site.majakka.now(), site.majakka.config.time_zone);
        let lines = facts(&site).await.readiness(today);
        lines.into_iter().find(|(line, _)| *line == ReadyLine::Staffing).unwrap().1
    };
    site.pass(chrono::TimeDelta::days(45));
    assert!(matches!(line().await, Ready::Late(_) | Ready::Waits(_)));
    assert!(!line().await.is_fine());
}
