//! A walk over every route: strangers are led to the sign-in page, and nobody reaches another unit's records.

use crate::site::{Browser, Site};
use axum::http::{StatusCode, header};
use sea_orm::ConnectionTrait;
use server::http::routes::{Access, routes};
use std::fmt::Write;

/// A route's address with real ids of Poukama, the unit of Sari and Liisa.
pub async fn of_poukama(site: &Site, path: &str) -> String {
    let hazard = site.hazard("Poukama", "controlled").await.to_string();
    let version = site.version("Poukama", "in-review").await.to_string();
    let item = site
        .id("SELECT i.id FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id JOIN units u ON u.id = v.unit_id WHERE u.name = 'Poukama' AND v.state = 'in-review' LIMIT 1")
        .await
        .to_string();
    let action = site.action("Poukama", "open").await.to_string();
    let user = site.id("SELECT id FROM users WHERE email = 'liisa@lumikello.example'").await.to_string();
    let grant = site
        .id("SELECT g.id FROM role_grants g JOIN users u ON u.id = g.user_id WHERE u.email = 'liisa@lumikello.example'")
        .await
        .to_string();
    let unit = site.id("SELECT id FROM units WHERE name = 'Poukama'").await.to_string();
    let series = site
        .id("SELECT s.id FROM assessment_series s JOIN units u ON u.id = s.unit_id WHERE u.name = 'Poukama'")
        .await
        .to_string();
    let review = site
        .id("SELECT t.id FROM review_tasks t JOIN units u ON u.id = t.unit_id WHERE u.name = 'Poukama' LIMIT 1")
        .await
        .to_string();
    let check = site
        .id("SELECT c.id FROM effect_checks c JOIN units u ON u.id = c.unit_id WHERE u.name = 'Poukama' AND c.round = 90")
        .await
        .to_string();
    let followed = site
        .id("SELECT c.action_id AS id FROM effect_checks c JOIN units u ON u.id = c.unit_id WHERE u.name = 'Poukama' AND c.round = 90")
        .await
        .to_string();
    let picture = "INSERT INTO attachments SELECT a.id, a.organisation_id, a.unit_id, a.id, 'Kuva', 'png', 1, '', a.owner_id, a.created_at, NULL \
                   FROM actions a JOIN units u ON u.id = a.unit_id WHERE u.name = 'Poukama' AND a.state = 'open' AND a.hazard_id IS NOT NULL \
                   AND NOT EXISTS (SELECT 1 FROM attachments) LIMIT 1";
    site.majakka.store.schema().execute_unprepared(picture).await.unwrap();
    let attachment = site.id("SELECT id FROM attachments LIMIT 1").await.to_string();
    let incident = site
        .id("SELECT i.id FROM incidents i JOIN units u ON u.id = i.unit_id WHERE u.name = 'Poukama' AND i.category = 'restriction'")
        .await;
    let notice = site.id("SELECT n.id FROM incident_notices n JOIN incidents i ON i.id = n.incident_id JOIN units u ON u.id = i.unit_id WHERE u.name = 'Poukama' AND i.category = 'restriction' LIMIT 1").await.to_string();
    let incident = incident.to_string();
    let worry = site
        .id("SELECT w.id FROM worries w JOIN units u ON u.id = w.unit_id WHERE u.name = 'Poukama'")
        .await
        .to_string();
    let call = "INSERT INTO help_calls SELECT c.id, c.organisation_id, c.unit_id, c.id, c.created_at, NULL, NULL FROM children c JOIN units u ON u.id = c.unit_id \
                WHERE u.name = 'Poukama' AND NOT EXISTS (SELECT 1 FROM help_calls) ORDER BY c.id LIMIT 1";
    site.majakka.store.schema().execute_unprepared(call).await.unwrap();
    let call = site.id("SELECT id FROM help_calls LIMIT 1").await.to_string();
    let child = site.id("SELECT c.id FROM children c JOIN units u ON u.id = c.unit_id WHERE u.name = 'Poukama' ORDER BY c.id LIMIT 1").await.to_string();
    let goal = "SELECT g.id FROM goals g JOIN units u ON u.id = g.unit_id JOIN actions p ON p.goal_id = g.id WHERE u.name = 'Poukama' AND g.child_id IS NULL LIMIT 1";
    let goal = site.id(goal).await.to_string();
    let idea = site
        .id("SELECT i.id FROM ideas i JOIN units u ON u.id = i.unit_id WHERE u.name = 'Poukama' LIMIT 1")
        .await
        .to_string();
    let round = site
        .id("SELECT r.id FROM rounds r JOIN units u ON u.id = r.unit_id WHERE u.name = 'Poukama' AND r.state = 'open'")
        .await
        .to_string();
    let finding = "SELECT f.id FROM findings f JOIN drills d ON d.id = f.drill_id JOIN units u ON u.id = f.unit_id WHERE u.name = 'Poukama'";
    let finding = site.id(finding).await.to_string();
    let drill = site
        .id("SELECT d.id FROM drills d JOIN units u ON u.id = d.unit_id WHERE u.name = 'Poukama'")
        .await
        .to_string();
    let meeting = site
        .id("SELECT m.id FROM meetings m JOIN units u ON u.id = m.unit_id WHERE u.name = 'Poukama' LIMIT 1")
        .await
        .to_string();
    let occurrence = if path.contains("{duty}") {
        server::services::look::run(&site.majakka, site.majakka.now()).await.unwrap();
        site.id("SELECT o.id FROM occurrences o JOIN units u ON u.id = o.unit_id JOIN cycles c ON c.id = o.cycle_id WHERE u.name = 'Poukama' AND c.template = 'meet-week'").await
    } else {
        site.id("SELECT id FROM units LIMIT 1").await
    };
    let occurrence = occurrence.to_string();
    let mail = if path.contains("{mail}") {
        let given_up = "INSERT INTO outbox (id, organisation_id, user_id, kind, once, matters, state, tried, made_at) \
                        SELECT u.id, u.organisation_id, u.id, 'test', 'test', 0, 'dead', 1, u.created_at FROM users u LIMIT 1";
        site.majakka.store.schema().execute_unprepared(given_up).await.unwrap();
        site.id("SELECT id FROM outbox").await.to_string()
    } else {
        String::new()
    };
    let feedback = if path.contains("{feedback}") {
        let told = "INSERT INTO accessibility_feedback (id, organisation_id, words, sent_at, answer_by) \
                    SELECT o.id, o.id, 'Painike ei toimi', '2026-09-16T07:00:00+00:00', '2026-09-30' FROM organisations o \
                    WHERE NOT EXISTS (SELECT 1 FROM accessibility_feedback) LIMIT 1";
        site.majakka.store.schema().execute_unprepared(told).await.unwrap();
        site.id("SELECT id FROM accessibility_feedback").await.to_string()
    } else {
        String::new()
    };
    // A draft of Poukama with one measure and a name in its words.
    if path.contains("{report}") {
        let draft = "INSERT INTO report_versions (id, organisation_id, owner_id, unit_id, period, number, state, lang, words, started_by, started_at, version) \
                     SELECT u.id, u.organisation_id, u.id, u.id, '2026-2', 1, 'draft', 'fi', '[[\"summary\",\"Soita 040 123 4567\"]]', p.id, p.created_at, 1 \
                     FROM units u JOIN users p ON p.email = 'sari@lumikello.example' WHERE u.name = 'Poukama' AND NOT EXISTS (SELECT 1 FROM report_versions r WHERE r.owner_id = u.id)";
        let line = "INSERT INTO report_measures SELECT v.id, v.organisation_id, v.id, 'Puute', 'Mitä teemme', '2026-12-01', 'planned' \
                    FROM report_versions v WHERE v.owner_id = v.id AND NOT EXISTS (SELECT 1 FROM report_measures m WHERE m.id = v.id)";
        for statement in [draft, line] {
            site.majakka.store.schema().execute_unprepared(statement).await.unwrap();
        }
    }
    // A plan of Poukama that is being made: a section, a number of somebody in its words, and what is noted beside it.
    if path.contains("{plan}") {
        let none = "NOT EXISTS (SELECT 1 FROM plan_versions r WHERE r.owner_id = u.id)";
        let draft = format!(
            "INSERT INTO plan_versions (id, organisation_id, owner_id, unit_id, kind, number, state, template, lang, about, started_by, started_at, version) \
             SELECT u.id, u.organisation_id, u.id, u.id, 'good-treatment', 1, 'draft', 'good-treatment-61b', 'fi', '[]', p.id, p.created_at, 1 \
             FROM units u JOIN users p ON p.email = 'sari@lumikello.example' WHERE u.name = 'Poukama' AND {none}"
        );
        let section = "INSERT INTO plan_sections SELECT v.id, v.organisation_id, v.id, '1', '[[\"words\",\"Soita 040 123 4567\"]]', 1 FROM plan_versions v \
                       WHERE v.id = v.owner_id AND NOT EXISTS (SELECT 1 FROM plan_sections s WHERE s.id = v.id)";
        for statement in [draft.as_str(), section] {
            site.majakka.store.schema().execute_unprepared(statement).await.unwrap();
        }
    }
    let of_plan = domain::audit::words_hash("1 phone 040 123 4567").chars().take(24).collect::<String>();
    let flag = domain::audit::words_hash("summary phone 040 123 4567").chars().take(24).collect::<String>();
    let session = site.id("SELECT id FROM sessions LIMIT 1").await.to_string();
    let step = match path.split('/').nth(1) {
        Some("actions") => "start",
        Some("reviews" | "duties") => "complete",
        Some("incidents" | "goals") => "start",
        Some("worries") => "take",
        Some("reports" | "plans") => "submit",
        _ => "approve",
    };
    let kind = match path.split('/').nth(1) {
        Some("incidents") if path.starts_with("/incidents/new") => "observation",
        _ if path.contains("/export/{kind}") => "csv",
        _ if path.contains("/plans/{kind}") => "good-treatment",
        Some("units") => "round-month",
        _ => "csv",
    };
    let action = if path.contains("{check}") { followed } else { action };
    [
        ("{hazard}", hazard.as_str()),
        ("{child}", &child),
        ("{goal}", &goal),
        ("{idea}", &idea),
        ("{meeting}", &meeting),
        ("{report}", &unit),
        ("{plan}", &unit),
        ("{section}", "1"),
        ("{row}", &unit),
        ("{flag}", if path.contains("{plan}") { &of_plan } else { &flag }),
        ("{number}", "1"),
        ("{version}", &version),
        ("{item}", &item),
        ("{action}", &action),
        ("{review}", &review),
        ("{duty}", &occurrence),
        ("{check}", &check),
        ("{mail}", &mail),
        ("{feedback}", &feedback),
        ("{attachment}", &attachment),
        ("{area}", "fire"),
        ("{period}", "2026-2"),
        ("{user}", &user),
        ("{grant}", &grant),
        ("{unit}", &unit),
        ("{session}", &session),
        ("{decision}", "reopen"),
        ("{step}", step),
        ("{series}", &series),
        ("{method}", "5x5"),
        ("{category}", "traffic"),
        ("{measure}", "isolation"),
        ("{incident}", &incident),
        ("{notice}", &notice),
        ("{form}", "restriction"),
        ("{draft}", &incident),
        ("{kind}", kind),
        ("{round}", &round),
        ("{part}", "yard"),
        ("{line}", "yard-play"),
        ("{way}", "out"),
        ("{finding}", &finding),
        ("{drill}", &drill),
        ("{template}", if path.contains("/of/") { "firstaid" } else { "fb-placer" }),
        ("{worry}", &worry),
        ("{call}", &call),
        ("{door}", "worry"),
        ("{token}", "nothing"),
        ("{hash}", "0"),
        ("{*name}", "style.css"),
    ]
    .into_iter()
    .fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
}

async fn ask(browser: &mut Browser, method: &str, path: &str) -> StatusCode {
    match method {
        "GET" => browser.get(path).await.status,
        _ => browser.post(path, &[]).await.status,
    }
}

#[tokio::test]
async fn without_a_session_every_closed_route_leads_to_the_sign_in_page() {
    let site = Site::demo().await;
    let _somebody = site.signed_in("liisa").await;
    for route in routes().into_iter().filter(|route| route.access == Access::Session) {
        let path = of_poukama(&site, route.path).await;
        for method in route.methods {
            let mut stranger = site.browser();
            let answer = match *method {
                "GET" => stranger.get(&path).await,
                _ => stranger.post(&path, &[]).await,
            };
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{method} {path}");
            assert!(answer.location().starts_with("/sign-in"), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn every_route_answers_each_role_as_reviewed() {
    let site = Site::demo().await;
    let mut people = Vec::new();
    for who in ["liisa", "sari", "oona", "mikael", "aino", "admin", "inspector"] {
        people.push((who, site.signed_in(who).await));
    }
    let mut out = format!("{:<46}", "");
    for (who, _) in &people {
        let _ = write!(out, "{who:<11}");
    }
    out = out.trim_end().to_owned() + "\n";
    for route in routes() {
        let path = of_poukama(&site, route.path).await;
        // What is sent may change things; the walk over forms is elsewhere.
        if !route.methods.contains(&"GET") {
            continue;
        }
        let _ = write!(out, "{:<46}", route.path);
        for (_, browser) in &mut people {
            let _ = write!(out, "{:<11}", browser.get(&path).await.status.as_u16());
        }
        out = out.trim_end().to_owned() + "\n";
    }
    insta::assert_snapshot!(out);
}

#[tokio::test]
async fn another_units_ids_are_the_same_404_as_ids_of_nothing() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let mut mikael = site.signed_in("mikael").await;
    for route in routes() {
        let personal = [
            "{hazard}",
            "{version}",
            "{item}",
            "{action}",
            "{series}",
            "{review}",
            "{duty}",
            "{round}",
            "{finding}",
            "{drill}",
            "{check}",
            "{attachment}",
            "{incident}",
            "{child}",
            "{goal}",
            "{idea}",
            "{meeting}",
            "{worry}",
            "{call}",
            "{report}",
            "{plan}",
        ]
        .iter()
        .any(|name| route.path.contains(name));
        // A child's pages answer no session of the staff at all.
        if !personal || route.access == Access::Child {
            continue;
        }
        let foreign = of_poukama(&site, route.path).await;
        let nothing = foreign
            .split('/')
            .map(
                |part| if uuid::Uuid::parse_str(part).is_ok() { uuid::Uuid::new_v4().to_string() } else { part.into() },
            )
            .collect::<Vec<_>>()
            .join("/");
        for browser in [&mut oona, &mut mikael] {
            for method in route.methods {
                assert_eq!(ask(browser, method, &foreign).await, StatusCode::NOT_FOUND, "{method} {foreign}");
                assert_eq!(ask(browser, method, &nothing).await, StatusCode::NOT_FOUND, "{method} {nothing}");
            }
            let (one, other) = (browser.get(&foreign).await, browser.get(&nothing).await);
            assert_eq!(without_nonce(&one.body), without_nonce(&other.body), "{foreign}");
        }
    }
}

/// The page without the one thing that differs each time.
pub fn without_nonce(body: &str) -> String {
    let nonce = body.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("none");
    body.replace(nonce, "")
}

#[tokio::test]
async fn nothing_of_another_organisation_is_found() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let mut admin = site.signed_in("admin").await;
    let hazard = site.hazard("Poukama", "controlled").await;
    let user = site.id("SELECT id FROM users WHERE email = 'liisa@lumikello.example'").await;
    assert_eq!(aino.get(&format!("/hazards/{hazard}")).await.status, StatusCode::OK);
    // The same people, moved to an organisation of their own: everything else is gone for them.
    let writer = site.majakka.store.schema();
    for statement in [
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO organisations (id, name, created_at, matrix) SELECT randomblob(16), 'Toinen', created_at, matrix FROM organisations",
        "UPDATE users SET organisation_id = (SELECT id FROM organisations WHERE name = 'Toinen') WHERE email IN ('aino@lumikello.example', 'admin@lumikello.example')",
        "UPDATE sessions SET organisation_id = (SELECT id FROM organisations WHERE name = 'Toinen') WHERE user_id IN (SELECT id FROM users WHERE email IN ('aino@lumikello.example', 'admin@lumikello.example'))",
    ] {
        writer.execute_unprepared(statement).await.unwrap();
    }
    for path in
        [format!("/hazards/{hazard}"), format!("/hazards/{hazard}/edit"), format!("/hazards/{hazard}/decide/reopen")]
    {
        assert_eq!(aino.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!aino.get("/hazards").await.body.contains("href=\"/hazards/0"));
    assert!(!aino.get("/actions").await.body.contains("href=\"/actions/0"));
    assert_eq!(admin.get(&format!("/admin/users/{user}")).await.status, StatusCode::NOT_FOUND);
    assert!(!admin.get("/admin/units").await.shows("Poukama"));
}

#[tokio::test]
async fn every_answer_carries_the_security_headers_and_every_page_its_own_nonce() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let mut nonces = Vec::new();
    for path in ["/", "/sign-in", "/hazards", "/nothing", "/healthz", "/assets/0/style.css", "/admin/units"] {
        let answer = oona.get(path).await;
        let policy = answer.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}");
        for name in ["x-content-type-options", "x-frame-options", "referrer-policy", "cross-origin-opener-policy"] {
            assert!(answer.headers.contains_key(name), "{path} {name}");
        }
        if answer.body.starts_with("<!DOCTYPE") {
            assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store", "{path}");
            nonces.push(policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned());
        }
        assert!(!answer.body.contains(" style=\""), "{path}: the policy would drop inline styles");
    }
    let pages = nonces.len();
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), pages, "a nonce came twice");
}

#[tokio::test]
async fn a_request_from_another_site_changes_nothing_on_any_route() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    for route in routes().into_iter().filter(|route| route.methods.contains(&"POST")) {
        let path = of_poukama(&site, route.path).await;
        for (name, value) in
            [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")]
        {
            let request = mikael
                .request("POST", &path)
                .header(name, value)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(axum::body::Body::from("a=b"))
                .unwrap();
            assert_eq!(mikael.send(request).await.status, StatusCode::FORBIDDEN, "{path} {name}: {value}");
        }
    }
    assert_eq!(mikael.get("/").await.status, StatusCode::OK, "the session lives still");
}

#[tokio::test]
async fn server_functions_answer_only_those_who_may_see_the_unit() {
    let site = Site::demo().await;
    let kontio = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let body = format!("{{\"unit\":\"{kontio}\",\"words\":\"lapsi uhkaa\"}}");
    for (who, sees) in [("oona", true), ("aino", true), ("liisa", false), ("admin", false)] {
        let mut browser = site.signed_in(who).await;
        let answer = browser.call("/api/ui/similar-hazards", &body).await;
        assert_eq!(answer.status, StatusCode::OK, "{who}: {}", answer.body);
        assert_eq!(answer.body.contains("/hazards/"), sees, "{who}: {}", answer.body);
        assert_eq!(browser.call("/api/ui/keep-session", "{}").await.body, "1800");
        assert_ne!(browser.get("/api/ui/keep-session").await.status, StatusCode::OK, "never by GET");
    }
}

#[tokio::test]
async fn the_watcher_is_answered_in_plain_text() {
    let site = Site::empty().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(site.browser().get(path).await.body, "ok");
    }
}
