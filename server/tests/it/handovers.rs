//! Actions that change hands, comments, and actions that would limit children's rights.

use crate::site::{Browser, Site};
use axum::http::StatusCode;

/// An open action of a unit with its owner's name.
async fn open_action(site: &Site, owner: &str) -> String {
    let sql = format!(
        "SELECT a.id FROM actions a JOIN users u ON u.id = a.owner_id JOIN units n ON n.id = a.unit_id \
         WHERE a.state IN ('open', 'in-progress') AND a.hazard_id IS NOT NULL AND n.name = 'Kontio-koti' AND u.email LIKE '{owner}%' LIMIT 1"
    );
    format!("/actions/{}", site.id(&sql).await)
}

async fn pending(site: &Site, owner: &str) -> i64 {
    let of = format!(
        "actions WHERE state IN ('proposed', 'open', 'in-progress') AND owner_id IN (SELECT id FROM users WHERE email LIKE '{owner}%')"
    );
    site.count(&of).await
}

fn option(body: &str, name: &str) -> String {
    let before = body.split(&format!(">{name}")).next().unwrap();
    before.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

async fn kontio(browser: &mut Browser) -> String {
    let page = browser.get("/actions").await;
    page.body.split("/actions/handover?unit=").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_action_gets_another_owner_with_a_reason_in_its_timeline() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let action = open_action(&site, "eero").await;
    let path = format!("{action}/owner");
    let form = mikael.get(&path).await;
    let oona = option(&form.body, "Oona Kaislaranta");
    let refused = mikael.answer(&form, &path, &[("owner", &oona)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is asked for");
    let done = mikael.answer(&form, &path, &[("owner", &oona), ("reason", "Eero on vapaalla.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let shown = mikael.get(&action).await;
    assert!(
        shown.shows("Vastuuhenkilö vaihtui") && shown.shows("Eero on vapaalla.") && shown.shows("Oona Kaislaranta")
    );
}

#[tokio::test]
async fn somebody_who_was_quicker_is_told_and_nothing_is_lost() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let path = format!("{}/owner", open_action(&site, "eero").await);
    let (first, second) = (mikael.get(&path).await, mikael.get(&path).await);
    let oona = option(&first.body, "Oona Kaislaranta");
    mikael.answer(&first, &path, &[("owner", &oona), ("reason", "Ensin.")]).await;
    let late = mikael.answer(&second, &path, &[("owner", &oona), ("reason", "Toinen syy.")]).await;
    // Oona has it by now, so she is no choice any more; what was typed stays.
    assert!(matches!(late.status, StatusCode::CONFLICT | StatusCode::UNPROCESSABLE_ENTITY));
    assert!(late.shows("Toinen syy."));
}

#[tokio::test]
async fn everything_of_somebody_who_leaves_moves_at_once_and_only_then_the_account_closes() {
    let site = Site::demo().await;
    let mut admin = site.signed_in("admin").await;
    let mut mikael = site.signed_in("mikael").await;
    let before = pending(&site, "eero").await;
    assert!(before > 0);
    let user = format!("/admin/users/{}", site.id("SELECT id FROM users WHERE email LIKE 'eero%'").await);
    let page = admin.get(&user).await;
    let refused = admin.answer(&page, &format!("{user}/leave"), &[]).await;
    assert!(refused.shows("Henkilöllä on keskeneräisiä toimenpiteitä."), "{} {}", refused.status, refused.text());

    let unit = kontio(&mut mikael).await;
    let path = format!("/actions/handover?unit={unit}");
    let form = mikael.get(&path).await;
    let oona = {
        let takers = form.body.split("name=\"to\"").nth(1).unwrap();
        option(takers, "Oona Kaislaranta")
    };
    let eero = {
        let leavers = form.body.split("name=\"from\"").nth(1).unwrap();
        option(leavers, "Eero")
    };
    let owned = pending(&site, "oona").await;
    let same = mikael.answer(&form, &path, &[("from", &eero), ("to", &eero), ("reason", "x")]).await;
    assert!(same.shows("Valitse eri henkilö"));
    let done = mikael.answer(&form, &path, &[("from", &eero), ("to", &oona), ("reason", "Eero lähtee talosta.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(pending(&site, "eero").await, 0);
    assert_eq!(pending(&site, "oona").await, owned + before);
    let again =
        mikael.answer(&form, &path, &[("from", &eero), ("to", &oona), ("reason", "Eero lähtee talosta.")]).await;
    assert!(again.status.is_redirection() || again.status == StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(pending(&site, "oona").await, owned + before, "a resent form moves nothing twice");

    let page = admin.get(&user).await;
    let closed = admin.answer(&page, &format!("{user}/leave"), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());
}

#[tokio::test]
async fn a_comment_stands_in_the_timeline_of_the_action() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let action = open_action(&site, "eero").await;
    let page = oona.get(&action).await;
    let empty = oona.answer(&page, &format!("{action}/comments"), &[("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.shows("Kirjoita kommentti"));
    let hidden = oona.answer(&page, &format!("{action}/comments"), &[("words", "Hetu 131052-308T")]).await;
    assert_eq!(hidden.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = oona.answer(&page, &format!("{action}/comments"), &[("words", "Lamppu on <tilattu>.")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    assert!(oona.get(&action).await.shows("Lamppu on <tilattu>."));
    let mut inspector = site.signed_in("inspector").await;
    let asked = inspector.post(&format!("{action}/comments"), &[("words", "x")]).await;
    assert!(asked.status == StatusCode::FORBIDDEN || asked.status == StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_limit_on_all_children_is_refused_with_the_reason_and_one_on_one_child_is_kept() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let hazard = site
        .id("SELECT h.id FROM hazards h JOIN units u ON u.id = h.unit_id WHERE u.name = 'Kontio-koti' AND h.state <> 'reported' LIMIT 1")
        .await;
    let path = format!("/actions/new?hazard={hazard}");
    let form = mikael.get(&path).await;
    let owner = option(&form.body, "Oona Kaislaranta");
    let with = |restriction: &'static str| {
        vec![
            ("title", "Lukitse ulko-ovi yöksi"),
            ("control", "engineering"),
            ("owner", owner.as_str()),
            ("restriction", restriction),
            ("due-day", "20"),
            ("due-month", "9"),
            ("due-year", "2026"),
        ]
    };
    let refused = mikael.answer(&form, &path, &with("all-children")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Rajoitus ei voi koskea kaikkia lapsia."), "{}", refused.text());
    assert!(refused.body.contains("Lukitse ulko-ovi yöksi"));
    let unanswered = mikael.answer(&form, &path, &with("")).await;
    assert!(unanswered.shows("Vastaa, rajoittaako tämä lapsen oikeuksia"));
    let kept = mikael.answer(&form, &path, &with("one-child")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    assert!(mikael.get(kept.location()).await.shows("Rajoittaa yhden lapsen oikeuksia"));
}

#[tokio::test]
async fn a_usual_control_of_the_library_is_one_step_from_an_action() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let draft = site.version("Kontio-koti", "draft").await;
    let line = site
        .id("SELECT i.id FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id JOIN hazards h ON h.id = i.hazard_id WHERE v.state = 'draft' AND h.title = 'Luvaton poistuminen'")
        .await;
    let path = format!("/assessments/{draft}/items/{line}");
    let page = oona.get(&path).await;
    let usual = page.body.split("value=\"usual:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let saved =
        oona.answer(&page, &path, &[("scenario", "Nuori lähtee illalla."), ("then", &format!("usual:{usual}"))]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let form = oona.get(saved.location()).await;
    let title = form.body.split("name=\"title\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(!title.is_empty() && page.shows(title), "the control's words are the action's start");
    assert!(oona.get(&path).await.shows("Nuori lähtee illalla."), "what was written was saved first");
    let again = oona.get(&path).await;
    let odd = oona.answer(&again, &path, &[("then", "usual:x\r\nSet-Cookie: a:b")]).await;
    assert_eq!(odd.location(), format!("/assessments/{draft}"), "any other text leads back to the list");
}
