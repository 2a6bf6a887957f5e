//! What the picture of a unit shows, and to whom.

use crate::{postgres::Postgres, site::Folder, site::Site};
use app::pages::picture::{Part, UnitFacts};
use axum::http::StatusCode;
use domain::{
    figure::{Ready, ReadyLine, Standing},
    ids::{OrganisationId, UnitId},
    month::{FourMonths, Month},
};
use sea_orm::ConnectionTrait;
use server::store::views::{organisation_facts, unit_facts};

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
        let links: Vec<String> =
            main.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
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

async fn the_whole_is_counted(site: Site) {
    let organisation = site.id("SELECT organisation_id AS id FROM units WHERE name = 'Kontio-koti'").await;
    let zone = site.majakka.config.time_zone;
    let today = domain::clock::local_day(site.majakka.now(), zone);
    let period = FourMonths::of(Month::of(today)).before();
    // Four units of seven children; in one of them far more happens than chance explains.
    let units = site.ids("SELECT id FROM units ORDER BY name LIMIT 4").await;
    let writer = site.majakka.store.schema();
    writer.execute_unprepared("DELETE FROM figure_counts WHERE months = 4").await.unwrap();
    for (at, unit) in units.iter().enumerate() {
        for (figure, n) in [("care-days", 850), ("incident", if at == 1 { 40 } else { 9 })] {
            let (first, backend) = (period.first(), site.majakka.store.backend());
            let sql = "INSERT INTO figure_counts (organisation_id, owner_id, months, first, figure, n) VALUES ($1, $2, 4, $3, $4, $5)";
            let values: [sea_orm::Value; 5] =
                [organisation.into(), (*unit).into(), first.into(), figure.into(), i64::from(n).into()];
            writer.execute_raw(sea_orm::Statement::from_sql_and_values(backend, sql, values)).await.unwrap();
        }
    }
    let compared =
        organisation_facts::compared(site.majakka.store.read(), OrganisationId(organisation), today).await.unwrap();
    let compared = compared.unwrap();
    assert_eq!((compared.rates.len(), compared.funnel.middle().care_days), (4, 3400));
    let [outlier] = compared.outliers.as_slice() else { panic!("{:?}", compared.outliers) };
    assert_eq!((outlier.id, outlier.standing), (UnitId(*units.get(1).unwrap()), Standing::Above));
    let mut aino = site.signed_in("aino").await;
    let page = aino.get("/organisation").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.shows(&outlier.name) && page.shows("enemmän kuin sattuma selittää"), "{}", page.text());
    // What is late, and how many are red, is what each is by itself.
    let late = site
        .count(&format!(
            "actions WHERE hazard_id IS NOT NULL AND state IN ('open', 'in-progress') AND due_on < '{today}'"
        ))
        .await;
    let words = match late {
        1 => "1 toimenpide on myöhässä".to_owned(),
        n => format!("{n} toimenpidettä on myöhässä"),
    };
    assert!(late > 0 && page.shows(&words), "{words}: {}", page.text());
    let red = site.count("incidents WHERE priority = 'red' AND kind <> 'success' AND state IN ('submitted', 'received', 'in-handling', \
                          'waiting-info', 'rejection-proposed', 'concluded')").await;
    assert!(red > 0 && page.shows(&format!("{red} punai")), "{red}: {}", page.text());
    let working = site.count("units WHERE closed_on IS NULL").await;
    assert!(page.body.contains(&format!("<span class=\"figure-value\">{working}")), "{working}");
}

#[tokio::test]
async fn the_picture_of_an_organisation_counts_its_units_and_names_who_stands_out() {
    the_whole_is_counted(Site::demo().await).await;
}

#[tokio::test]
async fn the_picture_of_an_organisation_counts_its_units_on_postgresql() {
    let postgres = Postgres::start();
    the_whole_is_counted(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn only_who_answers_for_all_units_sees_them_all() {
    let site = Site::demo().await;
    for who in ["mikael", "oona", "admin"] {
        assert_eq!(site.signed_in(who).await.get("/organisation").await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let mut aino = site.signed_in("aino").await;
    assert!(aino.get("/units").await.body.contains("href=\"/organisation\""));
    assert!(!site.signed_in("mikael").await.get("/").await.body.contains("href=\"/organisation\""));
}

#[tokio::test]
async fn units_are_listed_page_by_page_each_once() {
    let site = Site::demo().await;
    let writer = site.majakka.store.schema();
    for at in 0..120u128 {
        let sql = "INSERT INTO units (id, organisation_id, name, kind, lines, version, created_at) \
                   SELECT $1, organisation_id, $2, kind, lines, 1, created_at FROM units WHERE name = 'Kontio-koti'";
        let id = uuid::Uuid::from_u128(at + 1);
        let values: [sea_orm::Value; 2] = [id.into(), format!("Koti {at:03}").into()];
        let statement = sea_orm::Statement::from_sql_and_values(site.majakka.store.backend(), sql, values);
        writer.execute_raw(statement).await.unwrap();
    }
    let mut aino = site.signed_in("aino").await;
    let (mut path, mut seen) = ("/units".to_owned(), Vec::new());
    loop {
        let page = aino.get(&path).await;
        let links = page.body.split("href=\"/units/").skip(1).filter_map(|rest| rest.get(..36));
        seen.extend(links.filter(|id| uuid::Uuid::parse_str(id).is_ok()).map(str::to_owned));
        let Some((before, _)) = page.body.split_once("rel=\"next\"") else { break };
        path = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned();
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((seen.len(), all), (126, 126));
}

/// What was counted of the last four months of the year stays as it was, whatever is done about them afterwards.
async fn a_time_that_has_passed_stays(site: Site) {
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let kontio = "unit_id = (SELECT id FROM units WHERE name = 'Kontio-koti')";
    let soon = format!("UPDATE actions SET due_on = '2026-12-20' WHERE state = 'open' AND level < 4 AND {kontio}");
    site.majakka.store.schema().execute_unprepared(&soon).await.unwrap();
    server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    site.pass(chrono::TimeDelta::days(112));
    server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    let mut mikael = site.signed_in("mikael").await;
    let path = format!("/units/{unit}/periods/2026-3");
    let then = mikael.get(&path).await;
    assert_eq!(then.status, StatusCode::OK);
    let facts = async || {
        let organisation = site.id("SELECT organisation_id AS id FROM units WHERE name = 'Kontio-koti'").await;
        let zone = site.majakka.config.time_zone;
        let asked = FourMonths::from_code("2026-3").unwrap();
        let conn = site.majakka.store.read();
        server::store::views::period::of_period(conn, (OrganisationId(organisation), UnitId(unit)), asked, zone)
            .await
            .unwrap()
    };
    let open = format!("actions WHERE hazard_id IS NOT NULL AND state IN ('open', 'in-progress') AND {kontio}");
    let before = facts().await;
    assert_eq!(i64::try_from(before.actions.open).unwrap(), site.count(&open).await);
    let late = site.count(&format!("{open} AND due_on <= '2026-12-31'")).await;
    assert!(late > 1 && i64::try_from(before.actions.late).unwrap() == late, "{:?}", before.actions);
    assert!(before.counts.incidents() > 0, "{:?}", before.counts);
    assert!(before.goals.n > 0 && before.goals.n <= before.goals.all, "{:?}", before.goals);
    assert!(before.duties.iter().any(|(_, turns)| turns.agreed > turns.done), "{:?}", before.duties);
    // One is given more time, one is done, and one turn of a duty is done late.
    let extended = site.id(&format!("SELECT id FROM {open} AND due_on = '2026-12-20' AND NOT extended LIMIT 1")).await;
    let done = site.id(&format!("SELECT id FROM {open} AND due_on <= '2026-12-19' ORDER BY id LIMIT 1")).await;
    let path_of = |action: &uuid::Uuid, step: &str| format!("/actions/{action}/steps/{step}");
    let day =
        [("reason", "Tarvikkeet tulevat myöhemmin."), ("due-day", "10"), ("due-month", "1"), ("due-year", "2027")];
    let answer = mikael.fill(&path_of(&extended, "extend"), &day).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(site.count("action_days").await, 1);
    let owner = format!(
        "UPDATE actions SET owner_id = (SELECT id FROM users WHERE email = 'mikael@lumikello.example') WHERE {kontio}"
    );
    site.majakka.store.schema().execute_unprepared(&owner).await.unwrap();
    let answer = mikael.fill(&path_of(&done, "complete"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    site.pass(chrono::TimeDelta::days(1));
    server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
    let after = facts().await;
    assert_eq!(after.goals, before.goals);
    assert_eq!((after.actions, after.counts.clone()), (before.actions, before.counts.clone()));
    assert_eq!(after.duties, before.duties);
    let mut again = site.signed_in("mikael").await;
    let now = again.get(&path).await;
    let main = |page: &str| page.split("<main").nth(1).unwrap().split("print-only").next().unwrap().to_owned();
    assert!(main(&now.body) == main(&then.body), "{}", now.text());
    // A time that goes on has no figures yet, and one of nonsense is none.
    for code in ["2027-1", "2026-4", "x"] {
        let answer = again.get(&format!("/units/{unit}/periods/{code}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{code}");
    }
    assert_eq!(again.get(&format!("/units/{unit}/periods")).await.location(), path);
}

#[tokio::test]
async fn a_time_that_has_passed_stays_as_it_was() {
    a_time_that_has_passed_stays(Site::demo().await).await;
}

#[tokio::test]
async fn a_time_that_has_passed_stays_as_it_was_on_postgresql() {
    let postgres = Postgres::start();
    a_time_that_has_passed_stays(Site::seeded(Folder::new(), &postgres.url).await).await;
}
