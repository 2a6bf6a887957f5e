//! What adults promise for a goal is an action of theirs, and only those who read the goal read of it.

use crate::{
    goals::{FIRST, QUIET, child, goal},
    incidents::{page, to},
    postgres::Postgres,
    site::{Browser, Folder, Site},
    tablet::begun,
};
use axum::http::StatusCode;
use migrations::Migrator;
use sea_orm::ConnectionTrait;
use sea_orm_migration::MigratorTrait;

/// For an own goal whose child hears only the own instructor; Tuomo promised it and does not read the goal.
const NIGHT: &str = "Kerron yövuorolle, mitä on sovittu";
/// For a goal that the unit shares; Eero promised it.
const HALL: &str = "Aikuinen istuu käytävällä kello 20–22";

async fn promise(site: &Site, title: &str) -> String {
    format!("/actions/{}", site.id(&format!("SELECT id FROM actions WHERE title = '{title}'")).await)
}

/// Whether the list of a lane shows a promise.
async fn lists(browser: &mut Browser, lane: &str, title: &str) -> bool {
    page(browser, &format!("/actions?state={lane}")).await.shows(title)
}

async fn state(site: &Site, title: &str) -> String {
    site.text(&format!("SELECT state FROM actions WHERE title = '{title}'")).await
}

fn option(body: &str, field: &str, name: &str) -> String {
    let of = body.split(&format!("name=\"{field}\"")).nth(1).unwrap();
    let before = of.split(&format!(">{name}")).next().unwrap();
    before.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// From the list to the handover to the end.
async fn goes_from_the_list_through_a_handover_to_its_end(site: &Site) {
    let (night, of_child) = (promise(site, NIGHT).await, goal(site, FIRST).await);
    let mut oona = site.signed_in("oona").await;
    assert!(lists(&mut oona, "late", NIGHT).await, "whoever reads the goal sees what was promised for it");
    let shown = page(&mut oona, &night).await;
    assert!(shown.body.contains(&format!("href=\"{of_child}\"")) && shown.shows("Tuomo Harju"), "{}", shown.text());
    let mut tuomo = site.signed_in("tuomo").await;
    let shown = page(&mut tuomo, &night).await;
    assert!(shown.shows(NIGHT) && !shown.body.contains(&of_child) && !shown.shows(FIRST), "{}", shown.text());
    let list = page(&mut tuomo, "/actions?state=late").await;
    assert!(list.shows(NIGHT) && !list.body.contains(&of_child) && !list.shows(FIRST));

    let mut mikael = site.signed_in("mikael").await;
    let mut eero = site.signed_in("eero").await;
    assert_eq!(eero.get(&night).await.status, StatusCode::NOT_FOUND);
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let path = format!("/actions/handover?unit={unit}");
    let form = page(&mut mikael, &path).await;
    let (from, takes) = (option(&form.body, "from", "Tuomo Harju"), option(&form.body, "to", "Eero"));
    let moved = [("from", &*from), ("to", &*takes), ("reason", "Tuomo vaihtaa yksikköä.")];
    to(&mikael.answer(&form, &path, &moved).await);
    assert_eq!(tuomo.get(&night).await.status, StatusCode::NOT_FOUND, "it is nobody else's any more");
    assert!(!lists(&mut tuomo, "late", NIGHT).await);
    let shown = page(&mut eero, &night).await;
    assert!(shown.shows("Tuomo vaihtaa yksikköä.") && !shown.body.contains(&of_child), "{}", shown.text());
    assert!(page(&mut eero, "/").await.shows(NIGHT), "the owner finds it in own work");

    let done = format!("{night}/steps/complete");
    let form = page(&mut eero, &done).await;
    assert_eq!(to(&eero.answer(&form, &done, &[]).await), night);
    let stale = form.hidden("version");
    let again = [("version", &*stale), ("submission", "0190b9a0-0000-7000-8000-000000000001")];
    assert_eq!(eero.post(&done, &again).await.status, StatusCode::CONFLICT);
    assert_eq!(state(site, NIGHT).await, "done");
    assert!(lists(&mut eero, "verified", NIGHT).await && !lists(&mut eero, "to-verify", NIGHT).await);
    assert!(!page(&mut mikael, "/").await.shows(NIGHT), "nobody is asked to verify it");
    let shown = page(&mut oona, &of_child).await;
    assert!(!shown.shows("Myöhässä") && !shown.body.contains(&format!("{night}/steps")), "{}", shown.text());
}

#[tokio::test]
async fn a_promise_goes_from_the_list_through_a_handover_to_its_end_on_sqlite() {
    goes_from_the_list_through_a_handover_to_its_end(&Site::demo().await).await;
}

#[tokio::test]
async fn a_promise_goes_from_the_list_through_a_handover_to_its_end_on_postgresql() {
    let postgres = Postgres::start();
    let site = Site::seeded(Folder::new(), &postgres.url).await;
    goes_from_the_list_through_a_handover_to_its_end(&site).await;
}

#[tokio::test]
async fn whoever_does_not_read_the_goal_learns_of_no_promise_for_it() {
    let site = Site::demo().await;
    let night = promise(&site, NIGHT).await;
    for who in ["eero", "henna", "mikael", "sari", "liisa", "aino", "inspector"] {
        let mut browser = site.signed_in(who).await;
        for end in ["", "/owner", "/steps/complete", "/steps/cancel"] {
            assert_eq!(browser.get(&format!("{night}{end}")).await.status, StatusCode::NOT_FOUND, "{who} {end}");
        }
        let sent = browser.post(&format!("{night}/comments"), &[("words", "x")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{who}");
        for lane in ["late", "open", "to-verify", "verified", "cancelled"] {
            assert!(!lists(&mut browser, lane, NIGHT).await, "{who} {lane}");
        }
    }
    for who in ["mikael", "aino"] {
        let file = site.signed_in(who).await.get("/actions/export/csv?state=late").await;
        assert_eq!(file.status, StatusCode::OK, "{who}");
        assert!(!file.body.contains(NIGHT) && (who != "mikael" || file.body.contains(HALL)), "{who}: {}", file.body);
    }
}

#[tokio::test]
async fn what_is_promised_for_a_shared_goal_is_read_like_the_goal() {
    let site = Site::demo().await;
    let (hall, shared) = (promise(&site, HALL).await, goal(&site, QUIET).await);
    for who in ["oona", "eero", "tuomo", "mikael", "aino", "inspector"] {
        let mut browser = site.signed_in(who).await;
        let list = page(&mut browser, "/actions?state=late").await;
        assert!(list.shows(HALL) && list.body.contains(&format!("href=\"{shared}\"")), "{who}");
        assert!(!list.shows(QUIET), "{who}: the list tells nothing of the goal itself");
        page(&mut browser, &hall).await;
    }
    for who in ["sari", "liisa"] {
        let mut browser = site.signed_in(who).await;
        assert_eq!(browser.get(&hall).await.status, StatusCode::NOT_FOUND, "{who}");
        assert!(!lists(&mut browser, "late", HALL).await, "{who}");
    }

    let mut mikael = site.signed_in("mikael").await;
    assert!(page(&mut mikael, "/").await.shows(HALL), "the supervisor hears that it is late");
    let shown = page(&mut mikael, &hall).await;
    assert!(shown.body.contains(&format!("{hall}/owner")) && !shown.body.contains("/attachments"), "{}", shown.text());
    for step in ["start", "cancel", "extend", "verify"] {
        assert!(!shown.body.contains(&format!("{hall}/steps/{step}")), "{step}");
    }
    let extend = [("reason", "Ei ehditty"), ("due-day", "20"), ("due-month", "9"), ("due-year", "2026")];
    for step in ["extend", "cancel"] {
        let path = format!("{hall}/steps/{step}");
        let submission = uuid::Uuid::new_v4().to_string();
        let sent = [&extend[..], &[("version", "1"), ("submission", &submission)]].concat();
        assert_eq!(mikael.post(&path, &sent).await.status, StatusCode::CONFLICT, "{step}");
    }
    assert_eq!(state(&site, HALL).await, "open", "nobody takes a promise back");

    // Any adult who agrees to the goal says that it was kept; whoever only reads it does not.
    for who in ["aino", "inspector"] {
        let sent = site.signed_in(who).await.get(&format!("{hall}/steps/complete")).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who}");
    }
    let mut oona = site.signed_in("oona").await;
    assert!(page(&mut oona, &shared).await.body.contains(&format!("href=\"{hall}/steps/complete\"")));
    to(&oona.fill(&format!("{hall}/steps/complete"), &[]).await);
    assert!(page(&mut oona, &shared).await.shows("Tehty"));
    assert_eq!(state(&site, HALL).await, "done");
}

#[tokio::test]
async fn the_child_sees_on_the_tablet_what_was_promised_and_that_it_was_done() {
    let site = Site::demo().await;
    let path = format!("/child{}", goal(&site, FIRST).await);
    let mut tablet = site.signed_in("oona").await;
    begun(&site, &mut tablet, "Tähti").await;
    let shown = page(&mut tablet, &path).await;
    assert!(shown.shows(NIGHT) && shown.shows("Aikuinen on myöhässä. Muistutimme."), "{}", shown.text());
    let done = format!("{}/steps/complete", promise(&site, NIGHT).await);
    to(&site.signed_in("tuomo").await.fill(&done, &[]).await);
    let shown = page(&mut tablet, &path).await;
    assert!(shown.shows(NIGHT) && shown.shows("Tuomo Harju"), "{}", shown.text());
    assert!(!shown.shows("Aikuinen on myöhässä"));
}

#[tokio::test]
async fn what_was_promised_for_a_goal_that_is_over_waits_for_nobody() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let mut tuomo = site.signed_in("tuomo").await;
    assert!(lists(&mut tuomo, "open", NIGHT).await);
    let leave = format!("{}/leave", child(&site, "Tähti").await);
    to(&oona.fill(&leave, &[("left-day", "16"), ("left-month", "9"), ("left-year", "2026")]).await);
    assert_eq!(state(&site, NIGHT).await, "cancelled");
    assert!(!lists(&mut tuomo, "open", NIGHT).await && !page(&mut tuomo, "/").await.shows(NIGHT));
    assert_eq!(state(&site, "Kuuntelemme ensin ja kysymme vasta sitten").await, "done", "what was kept stays kept");
}

/// What was found in rounds goes with its table.
const KEPT: &str = "actions WHERE finding_id IS NULL";

/// Promises become actions and promises again; what points to actions points to them all the while.
async fn rows_go_down_and_up(site: &Site) {
    let (db, count) = (site.majakka.store.schema(), async |of: &str| site.count(of).await);
    let (all, linked, checks) = (count(KEPT).await, count("action_hazards").await, count("effect_checks").await);
    let promised = count("actions WHERE goal_id IS NOT NULL").await;
    let done = count("actions WHERE goal_id IS NOT NULL AND state = 'done'").await;
    let told = count("timeline WHERE hazard_id IS NOT NULL").await;
    assert!(promised > done && done > 0 && linked > 0 && checks > 0);
    let names: Vec<String> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    let after = names.iter().rev().position(|name| name == "goal_actions").unwrap();
    Migrator::down(db, Some(u32::try_from(after).unwrap() + 1)).await.unwrap();
    assert_eq!(count("goal_promises").await, promised);
    assert_eq!(count("goal_promises WHERE done_at IS NOT NULL").await, done);
    assert_eq!(count("actions").await, all - promised);
    assert_eq!((count("action_hazards").await, count("timeline").await), (linked, told));
    let due = "SELECT CAST(due_on AS text) AS text FROM goal_promises WHERE text = ";
    let before = site.text(&format!("{due}'{NIGHT}'")).await;
    Migrator::up(db, None).await.unwrap();
    assert_eq!((count(KEPT).await, count("action_hazards").await, count("effect_checks").await), (all, linked, checks));
    assert_eq!(count("actions WHERE goal_id IS NOT NULL AND state = 'done'").await, done);
    assert_eq!(state(site, NIGHT).await, "open");
    let after = "SELECT CAST(due_on AS text) AS text FROM actions WHERE title = ";
    assert_eq!(site.text(&format!("{after}'{NIGHT}'")).await, before);
    let both = "UPDATE actions SET goal_id = (SELECT id FROM goals LIMIT 1) WHERE hazard_id IS NOT NULL";
    assert!(db.execute_unprepared(both).await.is_err(), "an action is for one thing");
    assert!(db.execute_unprepared("UPDATE actions SET goal_id = NULL, hazard_id = NULL").await.is_err());
    assert!(
        db.execute_unprepared("DELETE FROM actions WHERE id IN (SELECT action_id FROM action_hazards)").await.is_err()
    );
    assert!(lists(&mut site.signed_in("tuomo").await, "late", NIGHT).await);
}

#[tokio::test]
async fn promises_become_actions_and_promises_again_on_sqlite() {
    rows_go_down_and_up(&Site::demo().await).await;
}

#[tokio::test]
async fn promises_become_actions_and_promises_again_on_postgresql() {
    let postgres = Postgres::start();
    let site = Site::seeded(Folder::new(), &postgres.url).await;
    rows_go_down_and_up(&site).await;
}
