//! Whether actions help: asked before, asked again after the verification, and what a no means.

use crate::site::{Browser, Site};
use axum::http::StatusCode;
use chrono::TimeDelta;

/// An action of Kontio-koti made by Mikael for Eero, followed with the children and staff; its address.
async fn followed(site: &Site, mikael: &mut Browser) -> String {
    let hazard = site.hazard("Kontio-koti", "controlled").await;
    let path = format!("/actions/new?hazard={hazard}");
    let form = mikael.get(&path).await;
    let eero = site.id("SELECT id FROM users WHERE email LIKE 'eero%'").await.to_string();
    let made = mikael
        .answer(
            &form,
            &path,
            &[
                ("title", "Sovi lasten kanssa, mistä yöllä saa valoa"),
                ("control", "relational"),
                ("restriction", "none"),
                ("owner", &eero),
                ("due-day", "20"),
                ("due-month", "9"),
                ("due-year", "2026"),
                ("effect-question", "Kuinka turvalliselta käytävä tuntuu?"),
                ("follow", "staff"),
                ("children-median", "4"),
                ("children-count", "6"),
            ],
        )
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    made.location().to_owned()
}

/// Eero does it, Mikael verifies it.
async fn verified(site: &Site, mikael: &mut Browser, action: &str) {
    let mut eero = site.signed_in("eero").await;
    eero.fill(&format!("{action}/steps/complete"), &[]).await;
    assert_eq!(
        eero.get(&format!("{action}/steps/verify")).await.status,
        StatusCode::FORBIDDEN,
        "the owner does not verify"
    );
    let done = mikael.fill(&format!("{action}/steps/verify"), &[("reason", "Kävin katsomassa.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

async fn check(site: &Site, action: &str, round: i16) -> String {
    let id = action.trim_start_matches("/actions/").replace('-', "");
    let sql = format!("SELECT id FROM effect_checks WHERE action_id = x'{id}' AND round = {round}");
    format!("{action}/effects/{}", site.id(&sql).await)
}

const NO: [(&str, &str); 4] = [
    ("children-helped", "no"),
    ("staff-helped", "yes"),
    ("decision", "change"),
    ("conclusion", "Lapsista valoa on edelleen liian vähän."),
];

#[tokio::test]
async fn a_verified_action_is_asked_about_after_thirty_and_ninety_days() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = followed(&site, &mut mikael).await;
    let shown = mikael.get(&action).await;
    assert!(shown.shows("Kuinka turvalliselta käytävä tuntuu?") && shown.shows("4 / 10, vastaajia 6"));
    assert!(shown.shows("Ei kysytty"), "staff is followed and was not asked");
    verified(&site, &mut mikael, &action).await;
    let shown = mikael.get(&action).await;
    assert!(shown.shows("30 päivää jälkeen") && shown.shows("90 päivää jälkeen"));
    assert!(shown.shows("16.10.") && shown.shows("15.12."), "{}", shown.text());
    let thirty = check(&site, &action, 30).await;
    let early = mikael.fill(&thirty, &NO).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.shows("aikaisintaan viikkoa ennen") && early.shows("liian vähän"), "what was typed stays");
}

#[tokio::test]
async fn an_action_that_did_not_help_reopens_the_review_exactly_once() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = followed(&site, &mut mikael).await;
    verified(&site, &mut mikael, &action).await;
    let of = "review_reasons WHERE code = 'ineffective'";
    let before = site.count(of).await;
    site.pass(TimeDelta::days(30));
    let mut mikael = site.signed_in("mikael").await;
    assert!(mikael.get("/").await.body.contains(&action), "it waits in own work");
    let thirty = check(&site, &action, 30).await;
    let half = mikael.fill(&thirty, &NO[1..]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY, "a conclusion needs every group");
    let told = mikael.fill(&thirty, &NO).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text());
    assert_eq!(site.count(of).await, before + 1);
    assert!(mikael.get(&action).await.shows("Ei auttanut"));
    assert_eq!(mikael.get(&thirty).await.status, StatusCode::CONFLICT, "a conclusion is drawn once");
    site.pass(TimeDelta::days(60));
    let mut mikael = site.signed_in("mikael").await;
    let told = mikael.fill(&check(&site, &action, 90).await, &NO).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(site.count(of).await, before + 1, "not a second time");
}

#[tokio::test]
async fn answers_may_come_before_the_conclusion_and_few_answers_are_not_shown_as_a_figure() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = followed(&site, &mut mikael).await;
    verified(&site, &mut mikael, &action).await;
    site.pass(TimeDelta::days(30));
    let mut mikael = site.signed_in("mikael").await;
    let thirty = check(&site, &action, 30).await;
    let answers = [("children-helped", "yes"), ("children-median", "9"), ("children-count", "2")];
    assert_eq!(mikael.fill(&thirty, &answers).await.status, StatusCode::SEE_OTHER);
    let shown = mikael.get(&action).await;
    assert!(shown.shows("Alle 3 vastausta") && !shown.shows("9 / 10"), "{}", shown.text());
    assert!(shown.shows("Vastattu, johtopäätös puuttuu"));
}

#[tokio::test]
async fn an_action_that_is_opened_again_is_asked_about_after_its_next_verification() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = followed(&site, &mut mikael).await;
    verified(&site, &mut mikael, &action).await;
    let asked = "effect_checks WHERE round > 0 AND concluded_at IS NULL";
    let before = site.count(asked).await;
    let due = [("reason", "Valo hajosi."), ("due-day", "1"), ("due-month", "12"), ("due-year", "2026")];
    let reopened = mikael.fill(&format!("{action}/steps/reopen"), &due).await;
    assert_eq!(reopened.status, StatusCode::SEE_OTHER, "{}", reopened.text());
    assert!(mikael.get(&action).await.shows("1.12."), "it has a new time");
    assert_eq!(site.count(asked).await, before - 2);
    verified(&site, &mut mikael, &action).await;
    assert_eq!(site.count(asked).await, before);
}

#[tokio::test]
async fn one_action_counts_against_every_hazard_that_it_names() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let main = site.hazard("Kontio-koti", "controlled").await;
    let path = format!("/actions/new?hazard={main}");
    let form = mikael.get(&path).await;
    let other = site
        .id(&format!(
            "SELECT h.id FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' \
             AND h.state = 'controlled' AND h.id <> x'{}' ORDER BY h.level DESC LIMIT 1",
            main.simple()
        ))
        .await
        .to_string();
    let strange = site.hazard("Poukama", "controlled").await.to_string();
    let mikaels = site.id("SELECT id FROM users WHERE email LIKE 'mikael%'").await.to_string();
    let fields = [
        ("title", "Yhteinen iltapala"),
        ("control", "relational"),
        ("restriction", "none"),
        ("owner", &*mikaels),
        ("due-day", "1"),
        ("due-month", "10"),
        ("due-year", "2026"),
        ("also", &*other),
        ("also", &*strange),
    ];
    let made = mikael.answer(&form, &path, &fields).await;
    let action = made.location().to_owned();
    for hazard in [main.to_string(), other.clone()] {
        let shown = mikael.get(&format!("/hazards/{hazard}")).await;
        assert!(shown.shows("Yhteinen iltapala"), "{hazard}");
    }
    assert!(mikael.get(&action).await.shows("Auttaa myös"));
    let mut aino = site.signed_in("aino").await;
    assert!(!aino.get(&format!("/hazards/{strange}")).await.shows("Yhteinen iltapala"), "of another unit");
    let level = "actions a WHERE a.title = 'Yhteinen iltapala' AND a.level = (SELECT max(h.level) FROM hazards h JOIN action_hazards l ON l.hazard_id = h.id WHERE l.action_id = a.id)";
    assert_eq!(site.count(level).await, 1, "the highest level of its hazards");
}

#[tokio::test]
async fn what_somebody_answered_stays_when_the_action_is_opened_again() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = followed(&site, &mut mikael).await;
    verified(&site, &mut mikael, &action).await;
    site.pass(TimeDelta::days(30));
    let mut mikael = site.signed_in("mikael").await;
    mikael.fill(&check(&site, &action, 30).await, &NO[..1]).await;
    let due = [("reason", "Valo hajosi."), ("due-day", "1"), ("due-month", "12"), ("due-year", "2026")];
    mikael.fill(&format!("{action}/steps/reopen"), &due).await;
    let shown = mikael.get(&action).await;
    assert!(shown.shows("Ei auttanut") && shown.shows("30 päivää jälkeen"), "{}", shown.text());
    assert!(!shown.shows("90 päivää jälkeen"));
}

#[tokio::test]
async fn every_hazard_of_an_action_that_did_not_help_is_looked_at_again() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let main = site.hazard("Kontio-koti", "controlled").await;
    let other = format!(
        "SELECT h.id FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' \
         AND h.state = 'controlled' AND h.id <> x'{}' LIMIT 1",
        main.simple()
    );
    let other = site.id(&other).await;
    let action = followed(&site, &mut mikael).await;
    let id = action.trim_start_matches("/actions/").replace('-', "");
    let link = format!(
        "INSERT INTO action_hazards (organisation_id, action_id, hazard_id) SELECT organisation_id, id, x'{}' FROM actions WHERE id = x'{id}'",
        other.simple()
    );
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), &link).await.unwrap();
    verified(&site, &mut mikael, &action).await;
    site.pass(TimeDelta::days(30));
    let mut mikael = site.signed_in("mikael").await;
    let told = mikael.fill(&check(&site, &action, 30).await, &NO).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.text());
    for hazard in [main, other] {
        let of = format!("review_tasks WHERE hazard_id = x'{}' AND closed_at IS NULL", hazard.simple());
        assert_eq!(site.count(&of).await, 1);
    }
}

#[tokio::test]
async fn actions_are_made_only_against_hazards_of_the_register() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let hazard = site.hazard("Kontio-koti", "rejected").await;
    let path = format!("/actions/new?hazard={hazard}");
    let form = mikael.get(&path).await;
    let owner = site.id("SELECT id FROM users WHERE email LIKE 'mikael%'").await.to_string();
    let fields = [
        ("title", "Turha"),
        ("control", "information"),
        ("restriction", "none"),
        ("owner", &*owner),
        ("due-day", "1"),
        ("due-month", "10"),
        ("due-year", "2026"),
    ];
    let refused = mikael.answer(&form, &path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("vain rekisterissä olevaan vaaraan"), "{}", refused.text());
}

#[tokio::test]
async fn a_template_fills_the_start_of_the_form_and_leaves_the_rest_as_it_was_typed() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let hazard = site.hazard("Kontio-koti", "controlled").await;
    let path = format!("/actions/new?hazard={hazard}");
    let form = mikael.get(&path).await;
    let usual = form.body.split("name=\"from\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let shown =
        mikael.answer(&form, &path, &[("from", &usual), ("title", "Oma"), ("detail", "Kirjoitin jo tämän.")]).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.shows("Kirjoitin jo tämän.") && !shown.body.contains("value=\"Oma\""), "{}", shown.text());
    assert!(!shown.hidden("title").is_empty());
}
