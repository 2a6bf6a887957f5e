//! The day on which a goal is looked at again: who hears of it, and that each day has a ladder of its own.

use crate::{
    cycles::tick,
    incidents::page,
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;

/// A child's own goal of Oona's child that is looked at on a day.
async fn goal_on(site: &Site, audience: &str, day: &str) -> String {
    let goal = "SELECT g.id FROM goals g JOIN children k ON k.id = g.child_id WHERE k.pseudonym = 'Tähti' AND g.state = 'practising' LIMIT 1";
    let goal = site.id(goal).await;
    let set = format!(
        "UPDATE goals SET audience = '{audience}', next_look_on = '{day}', remind_on = '0001-01-01' WHERE child_id = (SELECT id FROM children WHERE pseudonym = 'Tähti') AND state = 'practising'"
    );
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), &set).await.unwrap();
    goal.to_string()
}

async fn heard_of_goals(site: &Site) -> Vec<String> {
    site.texts("SELECT DISTINCT u.name FROM reminders r JOIN users u ON u.id = r.user_id JOIN goals g ON g.id = r.task_id JOIN children k ON k.id = g.child_id WHERE k.pseudonym = 'Tähti' ORDER BY u.name").await
}

async fn a_goal_comes_due(site: Site) {
    let goal = goal_on(&site, "own-instructors", "2026-09-20").await;
    tick(&site, "2026-09-20").await;
    assert_eq!(heard_of_goals(&site).await, ["Oona Kaislaranta"], "nobody else may read it");
    assert_eq!(tick(&site, "2026-09-20").await.reminders, 0);
    let mut oona = site.signed_in("oona").await;
    let inbox = page(&mut oona, "/inbox").await;
    assert!(inbox.shows("Katsotaan tavoitetta yhdessä") && inbox.body.contains(&format!("/goals/{goal}")));
    assert!(!inbox.shows("Tähti"), "{}", inbox.text());
    let of_before = "SELECT DISTINCT step FROM reminders WHERE task_id IN (SELECT g.id FROM goals g JOIN children k ON k.id = g.child_id WHERE k.pseudonym = 'Tähti')";
    let before = site.texts(of_before).await;
    assert!(!before.is_empty() && before.iter().all(|step| step.ends_with("t+0")), "{before:?}");

    // It is looked at, and another day is agreed: the old reminders are done, and the new day has a ladder of its own.
    let review = [("decision", "go-on"), ("next-day", "4.10.2026"), ("skipped", "yes")];
    let looked = oona.fill(&format!("/goals/{goal}/review"), &review).await;
    assert_eq!(looked.status, StatusCode::SEE_OTHER, "{}", looked.text());
    assert!(page(&mut oona, "/inbox").await.shows("Tehty"));
    tick(&site, "2026-09-21").await;
    let of_goal = "reminders r JOIN goals g ON g.id = r.task_id WHERE r.made_at >= '2026-09-21' AND g.next_look_on = '2026-10-04'";
    assert_eq!(site.count(of_goal).await, 0, "the new day has a ladder of its own");
    tick(&site, "2026-10-04").await;
    assert_eq!(site.count(of_goal).await, 1);
    assert_eq!(heard_of_goals(&site).await, ["Oona Kaislaranta"]);
}

#[tokio::test]
async fn a_goals_day_reminds_those_alone_whom_the_child_lets_hear_of_it() {
    a_goal_comes_due(Site::demo().await).await;
}

#[tokio::test]
async fn a_goals_day_reminds_the_same_on_postgresql() {
    let postgres = Postgres::start();
    a_goal_comes_due(Site::seeded(Folder::new(), &postgres.url).await).await;
}
