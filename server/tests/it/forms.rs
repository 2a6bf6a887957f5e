//! Forms: every problem at once, values kept, the same words in the summary and at the field.

use crate::site::{Answer, Site};
use axum::http::StatusCode;

/// A refused form: 422, its title says so, and each problem stands in the summary and at its field.
fn problems(answer: &Answer) -> Vec<String> {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert!(answer.title().starts_with("Virhe:"), "{}", answer.title());
    let summary =
        answer.body.split("class=\"error-summary\"").nth(1).expect("a summary").split("</ul>").next().unwrap();
    let links: Vec<(String, String)> = summary
        .split("<a href=\"#")
        .skip(1)
        .map(|link| {
            let (id, rest) = link.split_once("\">").unwrap();
            (id.to_owned(), rest.split('<').next().unwrap().to_owned())
        })
        .collect();
    for (id, words) in &links {
        assert!(answer.body.contains(&format!("id=\"{id}\"")), "the link to {id} leads nowhere");
        let at_field = answer.body.matches(&format!(">{words}<")).count();
        assert!(at_field >= 2, "\"{words}\" does not stand at its field");
        let end = words.contains("error-") || words.contains("-empty");
        assert!(!end, "a message is missing: {words}");
    }
    links.into_iter().map(|(_, words)| words).collect()
}

#[tokio::test]
async fn every_form_sent_empty_tells_all_its_problems() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let mut admin = site.signed_in("admin").await;
    let confirmed = site.hazard("Kontio-koti", "confirmed").await;
    let reported = site.hazard("Kontio-koti", "reported").await;
    let open = site.id("SELECT id FROM actions WHERE title = 'Hanki pihaportille ajastettu valo'").await;
    let user = site.id("SELECT id FROM users WHERE email = 'liisa@lumikello.example'").await;
    let mut out = String::new();
    for (of_admin, path) in [
        (false, "/hazards/new".to_owned()),
        (false, format!("/hazards/{confirmed}/edit")),
        (false, format!("/hazards/{reported}/decide/reject")),
        (false, format!("/actions/new?hazard={confirmed}")),
        (false, format!("/actions/{open}/steps/extend")),
        (false, "/account/password".into()),
        (true, "/admin/units/new".into()),
        (true, "/admin/users/invite".into()),
        (true, format!("/admin/users/{user}/grants")),
    ] {
        let browser = if of_admin { &mut admin } else { &mut mikael };
        let answer = browser.post(&path, &[]).await;
        let shown = path.split('/').map(|part| part.split('=').next().unwrap()).filter(|part| part.len() < 30);
        out += &format!("{}\n", shown.collect::<Vec<_>>().join("/"));
        for words in problems(&answer) {
            out += &format!("  {words}\n");
        }
    }
    insta::assert_snapshot!(out);
}

#[tokio::test]
async fn half_a_grading_and_bad_dates_are_told_and_everything_typed_is_kept() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let version = site.version("Kontio-koti", "draft").await;
    let page = oona.get(&format!("/assessments/{version}")).await;
    let item = page.body.split(&format!("/assessments/{version}/items/")).nth(1).unwrap()[..36].to_owned();
    let path = format!("/assessments/{version}/items/{item}");
    let form = [
        ("scenario", "Portti on auki."),
        ("now-l", "2"),
        ("res-l", "3"),
        ("res-s", "3"),
        ("until-day", "1"),
        ("until-month", "13"),
        ("until-year", "2026"),
    ];
    let answer = oona.fill(&path, &form).await;
    let words = problems(&answer);
    assert!(words.contains(&"Valitse, kuinka vakavat seuraukset olisivat".to_owned()), "{words:?}");
    assert!(answer.shows("Portti on auki.") && answer.body.contains("value=\"13\""));
}

#[tokio::test]
async fn a_wrong_password_is_not_told_apart_from_an_unknown_person() {
    let site = Site::demo().await;
    let mut pages = Vec::new();
    for email in ["tuomo@lumikello.example", "nobody@lumikello.example"] {
        let answer = site.browser().post("/sign-in", &[("email", email), ("password", "väärä salasana")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.title().starts_with("Virhe:") && answer.body.contains(email));
        pages.push(answer.body.replace(email, ""));
    }
    assert_eq!(strip(&pages[0]), strip(&pages[1]));
}

fn strip(page: &str) -> String {
    page.split("nonce=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest)).collect()
}

#[tokio::test]
async fn setup_works_once_and_invitations_bring_people_in() {
    let site = Site::empty().await;
    let token = server::services::accounts::setup_link(&site.majakka).await.unwrap().unwrap();
    let setup = format!("/setup/{}", token.reveal());
    let mut admin = site.browser();
    assert_eq!(admin.get(&setup).await.status, StatusCode::OK);
    problems(&admin.post(&setup, &[]).await);
    let form = [
        ("organisation", "Testiperhe Oy"),
        ("name", "Ylli Ylläpitäjä"),
        ("email", "ylli@testi.example"),
        ("password", "hiljainen lampi 7"),
    ];
    assert_eq!(admin.post(&setup, &form).await.location(), "/admin/units");
    assert_eq!(site.browser().get(&setup).await.status, StatusCode::NOT_FOUND, "the address works once");
    assert!(server::services::accounts::setup_link(&site.majakka).await.unwrap().is_none());

    let unit = [("name", "Koivula"), ("kind", "institution"), ("lines", "institution")];
    assert_eq!(admin.fill("/admin/units/new", &unit).await.status, StatusCode::SEE_OTHER);
    let again = admin.fill("/admin/units/new", &unit).await;
    assert!(again.shows("Samanniminen yksikkö"), "{}", again.text());
    let unit = site.id("SELECT id FROM units").await.to_string();
    let invite =
        [("name", "Sini Sijainen"), ("email", "sini@testi.example"), ("role", "staff"), ("unit", unit.as_str())];
    let invited = admin.fill("/admin/users/invite", &invite).await;
    assert_eq!(invited.status, StatusCode::OK);
    let link = invited.body.split("http://127.0.0.1:3000").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(link.starts_with("/invitations/"));

    let mut sini = site.browser();
    assert!(sini.get(&link).await.shows("Sini Sijainen"));
    let weak = sini.post(&link, &[("password", "salasana1234")]).await;
    assert_eq!(problems(&weak), ["Salasana on helppo arvata. Keksi pitempi lause."]);
    assert_eq!(sini.post(&link, &[("password", "kuusi kurkea 3")]).await.location(), "/");
    assert_eq!(sini.get("/hazards").await.status, StatusCode::OK);
    assert_eq!(site.browser().get(&link).await.status, StatusCode::NOT_FOUND, "the invitation works once");
    assert_eq!(admin.get("/hazards").await.status, StatusCode::NOT_FOUND, "an administrator reads no content");
}
