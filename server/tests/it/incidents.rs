//! Reports: told, handled step by step on both databases, and ended.

use crate::{
    postgres::Postgres,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::services::incidents as service;

pub async fn page(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer
}

/// After a form was taken: where it leads.
pub fn to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

/// Sends a report of a kind and gives where it stands.
pub async fn told(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let path = format!("/incidents/new/{kind}");
    let open = page(browser, &path).await;
    let mut all = vec![("unit", open.hidden("unit")), ("draft", open.hidden("draft"))];
    all.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    to(&browser.answer(&open, &path, &all).await)
}

pub const GATE: &str = "Etuportin lukko on rikki eikä ovi sulkeudu.";

async fn an_incident_is_handled(site: Site) {
    let mut oona = site.signed_in("oona").await;
    let mut mikael = site.signed_in("mikael").await;
    let mut sari = site.signed_in("sari").await;

    let report = told(&mut oona, "event", &[("category", "premises"), ("text", GATE), ("affected", "child")]).await;
    let own = page(&mut oona, &report).await;
    assert!(own.shows("Mikael Korpi"), "the reporter learns who handles it: {}", own.text());
    assert!(page(&mut oona, "/").await.shows("Etuportin lukko"));
    assert_eq!(sari.get(&report).await.status, StatusCode::NOT_FOUND);
    assert!(page(&mut mikael, "/").await.shows("Etuportin lukko"));

    // Opening receives it; the reporter sees that, and can take it back no more.
    let opened = page(&mut mikael, &report).await;
    assert!(opened.shows("Oona Kaislaranta"), "a named reporter is known to whoever handles");
    assert!(page(&mut oona, &report).await.shows("Luettu"));
    let late = oona.answer(&own, &format!("{report}/withdraw"), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);

    to(&mikael.fill(&format!("{report}/steps/start"), &[("reason", "Kiitos, tilasin lukkosepän.")]).await);
    assert!(page(&mut oona, &report).await.shows("Kiitos, tilasin lukkosepän."));
    to(&mikael.fill(&format!("{report}/steps/ask"), &[("reason", "Milloin huomasit sen?")]).await);
    let asked = page(&mut oona, &report).await;
    assert!(asked.shows("Milloin huomasit sen?"));
    to(&oona.answer(&asked, &format!("{report}/add"), &[("words", "Aamulla kahdeksalta.")]).await);
    let answered = page(&mut mikael, &report).await;
    assert!(answered.shows("Aamulla kahdeksalta.") && answered.shows("Käsittelyssä"));

    // An empty conclusion names what is missing; a full one is kept and told to the reporter.
    let conclude = format!("{report}/conclude");
    let empty = mikael.fill(&conclude, &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let full = [
        ("factors", "premises"),
        ("method", "staff-talk"),
        ("text", "Lukko oli vanha."),
        ("hazard", "create"),
        ("hazard-title", "Etuportin vanha lukko"),
        ("hazard-area", "premises"),
        ("actions", "agreed"),
        ("feedback", "Lukko vaihdettiin, ja ovet tarkistetaan kuukausittain."),
    ];
    to(&mikael.fill(&conclude, &full).await);
    assert!(page(&mut oona, &report).await.shows("Lukko vaihdettiin, ja ovet tarkistetaan kuukausittain."));
    assert!(page(&mut mikael, "/hazards").await.shows("Etuportin vanha lukko"));

    // Nothing is closed while a notice waits.
    let notices = page(&mut mikael, &report).await;
    let waiting: Vec<String> = notices
        .body
        .split("href=\"")
        .filter_map(|part| part.split('"').next())
        .filter(|href| href.contains("/notices/"))
        .map(Into::into)
        .collect();
    for notice in &waiting {
        let refused = mikael.fill(&format!("{report}/steps/close"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        to(&mikael.fill(notice, &[("outcome", "not-required"), ("reason", "Lukko on vaihdettu.")]).await);
    }
    to(&mikael.fill(&format!("{report}/steps/close"), &[]).await);
    assert!(page(&mut oona, &report).await.shows("Käsitelty"));

    // A closed report is opened again with a reason only.
    let reopen = format!("{report}/steps/reopen");
    assert_eq!(mikael.fill(&reopen, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    to(&mikael.fill(&reopen, &[("reason", "Lukko hajosi taas.")]).await);
    assert!(page(&mut mikael, &report).await.shows("Käsittelyssä"));
    site.assert_figures_hold().await;
    let counted = site.text("SELECT counted FROM incidents WHERE headline LIKE 'Etuportin lukko%'").await;
    assert_eq!(
        counted,
        "2026-09/incident 2026-09/event 2026-09/category.premises 2026-09/slot.2.afternoon 2026-09/concluded.0"
    );
}

#[tokio::test]
async fn an_incident_is_handled_from_a_report_to_its_end() {
    an_incident_is_handled(Site::demo().await).await;
}

#[tokio::test]
async fn an_incident_is_handled_from_a_report_to_its_end_on_postgresql() {
    let postgres = Postgres::start();
    an_incident_is_handled(Site::seeded(Folder::new(), &postgres.url).await).await;
}

pub async fn told_plain(browser: &mut Browser) -> String {
    told(browser, "observation", &[("category", "premises"), ("text", GATE)]).await
}

#[tokio::test]
async fn a_report_that_nobody_opens_calls_the_safety_lead_once() {
    let site = Site::demo().await;
    let (mut oona, mut aino) = (site.signed_in("oona").await, site.signed_in("aino").await);
    service::escalate_late(&site.majakka).await.unwrap();
    let quiet = told_plain(&mut oona).await;
    assert!(!page(&mut aino, "/").await.body.contains(&quiet), "a green report of a unit is the supervisor's");
    assert_eq!(service::escalate_late(&site.majakka).await.unwrap(), 0);
    site.pass(TimeDelta::days(6));
    let mut aino = site.signed_in("aino").await;
    assert!(service::escalate_late(&site.majakka).await.unwrap() >= 1);
    assert_eq!(service::escalate_late(&site.majakka).await.unwrap(), 0, "looking again calls nobody again");
    assert!(page(&mut aino, "/").await.body.contains(&quiet));
}

#[tokio::test]
async fn an_absence_begins_with_one_tap_and_is_not_concluded_before_the_placing_area_was_told() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let open = page(&mut oona, "/incidents/new").await;
    let unit = open.hidden("unit");
    let report = to(&oona.answer(&open, "/incidents/absence", &[("unit", &unit)]).await);
    site.pass(TimeDelta::minutes(25));
    assert!(page(&mut oona, &report).await.shows("Lapsi on ollut poissa 25 min"));
    page(&mut mikael, &report).await;
    to(&mikael.fill(&format!("{report}/steps/start"), &[]).await);
    let conclusion = [
        ("factors", "not-found"),
        ("method", "none"),
        ("text", "Palasi itse."),
        ("hazard", "none"),
        ("hazard-reason", "Yksittäinen."),
        ("actions", "none"),
        ("actions-reason", "Puhuttu."),
        ("no-feedback", "yes"),
    ];
    let refused = mikael.fill(&format!("{report}/conclude"), &conclusion).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.shows("Palasi itse."), "what was typed stays");
}

#[tokio::test]
async fn two_handlers_at_once_cannot_both_decide() {
    let site = Site::demo().await;
    let (mut oona, mut mikael, mut aino) =
        (site.signed_in("oona").await, site.signed_in("mikael").await, site.signed_in("aino").await);
    let report = told_plain(&mut oona).await;
    page(&mut mikael, &report).await;
    page(&mut aino, &report).await;
    let path = format!("{report}/steps/start");
    let (one, other) = (page(&mut mikael, &path).await, page(&mut aino, &path).await);
    to(&mikael.answer(&one, &path, &[]).await);
    assert_eq!(aino.answer(&other, &path, &[]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_rejection_needs_a_second_person() {
    let site = Site::demo().await;
    let (mut oona, mut mikael, mut aino) =
        (site.signed_in("oona").await, site.signed_in("mikael").await, site.signed_in("aino").await);
    let report = told_plain(&mut oona).await;
    page(&mut mikael, &report).await;
    let reason = [("reason", "Tämä oli harjoitus.")];
    to(&mikael.fill(&format!("{report}/steps/propose-rejection"), &reason).await);
    let own = mikael.fill(&format!("{report}/steps/confirm-rejection"), &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    to(&aino.fill(&format!("{report}/steps/confirm-rejection"), &[]).await);
    assert!(page(&mut oona, &report).await.shows("Ei käsitellä"));
    site.assert_figures_hold().await;
    assert_eq!(site.count("incidents WHERE state = 'not-applicable' AND counted <> ''").await, 0);
}

#[tokio::test]
async fn merged_reports_point_to_one_that_is_handled() {
    let site = Site::demo().await;
    let (mut oona, mut eero, mut mikael) =
        (site.signed_in("oona").await, site.signed_in("eero").await, site.signed_in("mikael").await);
    let reports = [told_plain(&mut oona).await, told_plain(&mut eero).await, told_plain(&mut oona).await];
    for report in &reports {
        page(&mut mikael, report).await;
    }
    let id = |report: &str| report.trim_start_matches("/incidents/").to_owned();
    to(&mikael.fill(&format!("{}/merge", reports[0]), &[("into", &id(&reports[1]))]).await);
    to(&mikael.fill(&format!("{}/merge", reports[1]), &[("into", &id(&reports[2]))]).await);
    let last = id(&reports[2]).replace('-', "");
    assert_eq!(site.count(&format!("incidents WHERE merged_into = X'{last}'")).await, 2, "chains are flattened");
    let back = mikael.get(&format!("{}/merge", reports[2])).await;
    assert!(!back.body.contains(&id(&reports[0])), "what was merged is offered no more");
    site.assert_figures_hold().await;
    assert_eq!(site.count("incidents WHERE state = 'merged' AND counted <> ''").await, 0, "nothing is counted twice");
}

#[tokio::test]
async fn three_reports_of_a_kind_open_one_review_and_sealed_ones_open_none() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let before = site.count("review_tasks").await;
    for _ in 0..4 {
        told(&mut oona, "observation", &[("category", "exploitation"), ("text", "Vieras odotti portilla.")]).await;
    }
    assert_eq!(site.count("review_tasks").await, before);
    let reasons = site.count("review_reasons WHERE code = 'unlinked-repetition'").await;
    for _ in 0..4 {
        told(&mut oona, "observation", &[("category", "digital"), ("text", "Outo viesti puhelimeen.")]).await;
    }
    assert!(site.count("review_tasks").await <= before + 1, "further reasons go to the open review");
    assert_eq!(site.count("review_reasons WHERE code = 'unlinked-repetition'").await, reasons + 2);
}

#[tokio::test]
async fn a_draft_is_its_writers_alone_and_gone_when_it_is_sent() {
    let site = Site::demo().await;
    let (mut oona, mut eero) = (site.signed_in("oona").await, site.signed_in("eero").await);
    let open = page(&mut oona, "/incidents/new/event").await;
    let (unit, draft) = (open.hidden("unit"), open.hidden("draft"));
    let typed = [("unit", unit.as_str()), ("draft", &draft), ("text", "Keskeneräinen lause")];
    let keep = [typed.as_slice(), &[("then", "keep")]].concat();
    to(&oona.answer(&open, "/incidents/new/event", &keep).await);
    assert!(page(&mut oona, "/").await.shows("Keskeneräinen lause"));
    let address = format!("/incidents/new/event?draft={draft}");
    assert!(page(&mut oona, &address).await.shows("Keskeneräinen lause"));
    assert_eq!(eero.get(&address).await.status, StatusCode::NOT_FOUND);
    let foreign = page(&mut eero, "/incidents/new/event").await;
    let taken = eero.answer(&foreign, "/incidents/new/event", &[keep.as_slice(), &[("text", "Vieras")]].concat()).await;
    assert_eq!(taken.status, StatusCode::NOT_FOUND, "nobody writes over another's draft");
    let resumed = page(&mut oona, &address).await;
    let send = [typed.as_slice(), &[("category", "premises"), ("affected", "child")]].concat();
    to(&oona.answer(&resumed, "/incidents/new/event", &send).await);
    assert_eq!(site.count("incident_drafts").await, 0);
}

#[tokio::test]
async fn what_points_to_a_person_is_shown_before_sending_and_an_identity_code_is_refused() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let open = page(&mut oona, "/incidents/new/observation").await;
    let unit = open.hidden("unit");
    let send = |text: &'static str, looked: &str| {
        vec![
            ("unit", unit.clone()),
            ("category", "premises".into()),
            ("text", text.into()),
            ("looked", looked.to_owned()),
        ]
    };
    let mut mark = String::new();
    let refs = |fields: &[(&'static str, String)]| -> Vec<(String, String)> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    };
    for (text, seen, status) in [
        ("Soita numeroon 040 123 4567.", false, StatusCode::UNPROCESSABLE_ENTITY),
        ("Mikael Korpi jätti portin auki.", false, StatusCode::UNPROCESSABLE_ENTITY),
        ("Kysy: oona@lumikello.example", true, StatusCode::UNPROCESSABLE_ENTITY),
        ("Lapsen tunnus on 131052-308T.", true, StatusCode::UNPROCESSABLE_ENTITY),
        ("Mikael Korpi jätti portin auki.", false, StatusCode::UNPROCESSABLE_ENTITY),
        ("Mikael Korpi jätti portin auki.", true, StatusCode::SEE_OTHER),
    ] {
        let fields = refs(&send(text, if seen { &mark } else { "" }));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let page = page(&mut oona, "/incidents/new/observation").await;
        let answer = oona.answer(&page, "/incidents/new/observation", &fields).await;
        assert_eq!(answer.status, status, "{text}: {}", answer.text());
        assert!(status == StatusCode::SEE_OTHER || answer.shows(text), "what was typed stays");
        // The mark is of the text that was looked at: another text is looked at anew.
        if answer.body.contains("name=\"looked\"") {
            mark = answer.hidden("looked");
        }
    }
}

#[tokio::test]
async fn nothing_is_reported_in_a_closed_unit_and_its_open_reports_are_still_handled() {
    let site = Site::demo().await;
    let (mut saara, mut aino) = (site.signed_in("saara").await, site.signed_in("aino").await);
    let open = page(&mut saara, "/incidents/new/observation").await;
    let unit = open.hidden("unit");
    let report = told_plain(&mut saara).await;
    let close = format!("UPDATE units SET closed_on = '2026-09-16' WHERE id = X'{}'", unit.replace('-', ""));
    use sea_orm::ConnectionTrait;
    site.majakka.store.schema().execute_unprepared(&close).await.unwrap();
    let fields = [("unit", unit.as_str()), ("category", "premises"), ("text", GATE)];
    let refused = saara.answer(&open, "/incidents/new/observation", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows(GATE));
    page(&mut aino, &report).await;
    to(&aino.fill(&format!("{report}/steps/start"), &[]).await);
}

#[tokio::test]
async fn somebody_who_handles_open_reports_is_not_marked_as_left() {
    let site = Site::demo().await;
    let (mut aino, mut admin, mut oona) =
        (site.signed_in("aino").await, site.signed_in("admin").await, site.signed_in("oona").await);
    let report = told_plain(&mut oona).await;
    page(&mut aino, &report).await;
    let jere = site.id("SELECT id FROM users WHERE email = 'henna@lumikello.example'").await.to_string();
    to(&aino.fill(&format!("{report}/handler"), &[("person", &jere)]).await);
    let path = format!("/admin/users/{jere}");
    let account = page(&mut admin, &path).await;
    let moved = "UPDATE actions SET owner_id = (SELECT id FROM users WHERE email = 'aino@lumikello.example')";
    use sea_orm::ConnectionTrait;
    site.majakka.store.schema().execute_unprepared(moved).await.unwrap();
    let refused = admin.answer(&account, &format!("{path}/leave"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let reporter = site.id("SELECT id FROM users WHERE email = 'oona@lumikello.example'").await.to_string();
    let own = aino.fill(&format!("{report}/handler"), &[("person", &reporter)]).await;
    assert_eq!(own.status, StatusCode::CONFLICT, "a reporter never handles the own report");
}

#[tokio::test]
async fn what_a_handler_left_behind_waits_for_the_supervisor_again() {
    let site = Site::demo().await;
    let (mut oona, mut aino) = (site.signed_in("oona").await, site.signed_in("aino").await);
    let report = told_plain(&mut oona).await;
    page(&mut aino, &report).await;
    let tuomo = site.id("SELECT id FROM users WHERE email = 'tuomo@lumikello.example'").await.to_string();
    to(&aino.fill(&format!("{report}/handler"), &[("person", &tuomo)]).await);
    let mut mikael = site.signed_in("mikael").await;
    assert!(!page(&mut mikael, "/").await.body.contains(&report), "somebody handles it");
    use sea_orm::ConnectionTrait;
    let ends = "UPDATE role_grants SET valid_to = '2020-01-01' WHERE user_id = (SELECT id FROM users WHERE email = 'tuomo@lumikello.example')";
    site.majakka.store.schema().execute_unprepared(ends).await.unwrap();
    assert!(page(&mut mikael, "/").await.body.contains(&report));
    to(&mikael.fill(&format!("{report}/steps/start"), &[]).await);
}

#[tokio::test]
async fn a_draft_with_an_identity_code_is_refused_and_is_no_fault_of_the_program() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let path = "/incidents/new/observation";
    let open = page(&mut oona, path).await;
    let call = |words: &str| {
        let (unit, draft) = (open.hidden("unit"), open.hidden("draft"));
        format!(r#"{{"fields":[["action","{path}"],["unit","{unit}"],["draft","{draft}"],["text","{words}"]]}}"#)
    };
    assert_eq!(oona.call("/api/ui/keep-draft", &call("Lapsi kaatui.")).await.status, StatusCode::OK);
    let refused = oona.call("/api/ui/keep-draft", &call("Lapsen tunnus on 131052-308T.")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!refused.body.contains("131052"), "{}", refused.body);
    assert_eq!(site.count("incident_drafts").await, 1);
}
