//! Reports: handled step by step on both databases, and kept from those who may not know of them.

use crate::{
    postgres::Postgres,
    routes::without_nonce,
    site::{Answer, Browser, Folder, Site},
};
use axum::http::StatusCode;
use chrono::TimeDelta;
use server::services::incidents as service;

async fn page(browser: &mut Browser, path: &str) -> Answer {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer
}

/// After a form was taken: where it leads.
fn to(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().to_owned()
}

/// Sends a report of a kind and gives where it stands.
async fn told(browser: &mut Browser, kind: &str, fields: &[(&str, &str)]) -> String {
    let path = format!("/incidents/new/{kind}");
    let open = page(browser, &path).await;
    let mut all = vec![("unit", open.hidden("unit")), ("draft", open.hidden("draft"))];
    all.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
    let all: Vec<(&str, &str)> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    to(&browser.answer(&open, &path, &all).await)
}

const GATE: &str = "Etuportin lukko on rikki eikä ovi sulkeudu.";

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

/// Every page of the program that somebody may open, without what differs from one answer to the next.
async fn everything(browser: &mut Browser, paths: &[String]) -> Vec<(String, u16, String)> {
    let mut seen = Vec::new();
    for path in paths {
        let answer = browser.get(path).await;
        let mut body = without_nonce(&answer.body);
        for mark in ["name=\"submission\" value=\"", "name=\"draft\" value=\""] {
            body = body
                .split(mark)
                .enumerate()
                .map(|(at, part)| match (at, part.split_once('"')) {
                    (0, _) | (_, None) => part.to_owned(),
                    (_, Some((_, rest))) => rest.to_owned(),
                })
                .collect();
        }
        seen.push((path.clone(), answer.status.as_u16(), body));
    }
    seen
}

async fn paths_of(site: &Site) -> Vec<String> {
    let unit = site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await;
    let hazard = site.hazard("Kontio-koti", "controlled").await;
    let report = site.id("SELECT i.id FROM incidents i WHERE i.category = 'self-harm'").await;
    let mut paths: Vec<String> = [
        "/",
        "/incidents",
        "/incidents?state=red",
        "/incidents?state=ended",
        "/incidents?category=violence-staff-to-child",
        "/incidents?kind=section-29",
        "/incidents/new",
        "/hazards",
        "/hazards/export/csv",
        "/actions",
        "/actions/export/csv",
        "/assessments",
        "/reviews",
        "/reviews?state=ended",
        "/units",
        "/account",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.extend([
        format!("/units/{unit}"),
        format!("/hazards/{hazard}"),
        format!("/incidents/{report}"),
        format!("/incidents/{report}/merge"),
        format!("/incidents/{report}/conclude"),
        format!("/incidents?unit={unit}"),
    ]);
    paths
}

#[tokio::test]
async fn a_sealed_report_changes_nothing_that_the_unit_or_another_units_supervisor_sees() {
    let site = Site::demo().await;
    let (mut henna, mut aino) = (site.signed_in("henna").await, site.signed_in("aino").await);
    let paths = paths_of(&site).await;
    let mut readers = Vec::new();
    for who in ["mikael", "sari", "oona", "inspector", "admin"] {
        let mut browser = site.signed_in(who).await;
        // The first look may receive a report; what is compared comes after it.
        everything(&mut browser, &paths).await;
        readers.push((who, browser));
    }
    let mut before = Vec::new();
    for (_, browser) in &mut readers {
        before.push(everything(browser, &paths).await);
    }
    let sealed = [
        told(
            &mut henna,
            "event",
            &[("category", "violence-staff-to-child"), ("text", "Lapselle huudettiin taas."), ("affected", "child")],
        )
        .await,
        told(
            &mut henna,
            "section-29",
            &[("category", "premises"), ("text", "Esihenkilö ei korjaa porttia."), ("supervisor", "yes")],
        )
        .await,
        told(
            &mut henna,
            "observation",
            &[("category", "exploitation"), ("text", "Vieras mies odotti portilla lasta.")],
        )
        .await,
    ];
    // The safety lead works with one of them as far as it goes.
    assert!(page(&mut aino, "/").await.shows("Lapselle huudettiin taas"));
    page(&mut aino, &sealed[0]).await;
    to(&aino.fill(&format!("{}/steps/start", sealed[0]), &[]).await);
    let hazard = site.hazard("Kontio-koti", "controlled").await.to_string();
    let conclusion = [
        ("factors", "not-found"),
        ("method", "none"),
        ("text", "Selvitetty."),
        ("hazard", "link"),
        ("hazard-id", hazard.as_str()),
        ("actions", "agreed"),
        ("no-feedback", "yes"),
    ];
    to(&aino.fill(&format!("{}/conclude", sealed[0]), &conclusion).await);
    for ((who, browser), before) in readers.iter_mut().zip(before) {
        for ((path, status, body), (_, status_before, body_before)) in
            everything(browser, &paths).await.into_iter().zip(before)
        {
            assert_eq!(status, status_before, "{who} {path}");
            let at = body.bytes().zip(body_before.bytes()).take_while(|(one, other)| one == other).count();
            let around = |body: &str| body.chars().skip(at.saturating_sub(80)).take(200).collect::<String>();
            assert!(body == body_before, "{who} {path}: {} instead of {}", around(&body), around(&body_before));
        }
        for report in &sealed {
            let nothing = format!("/incidents/{}", uuid::Uuid::new_v4());
            for end in ["", "/details", "/conclude", "/handler", "/merge", "/steps/start"] {
                site.queries.lock().unwrap().clear();
                let hidden = browser.get(&format!("{report}{end}")).await;
                let asked = site.queries.lock().unwrap().len();
                site.queries.lock().unwrap().clear();
                let missing = browser.get(&format!("{nothing}{end}")).await;
                assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who} {report}{end}");
                assert_eq!(missing.status, StatusCode::NOT_FOUND);
                assert_eq!(site.queries.lock().unwrap().len(), asked, "{who} {report}{end} takes another time");
            }
        }
    }
}

#[tokio::test]
async fn a_sealed_report_leaves_no_gap_in_the_units_numbers() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let plain = [("category", "premises"), ("text", GATE)];
    let number = |answer: &Answer| {
        let from = answer.body.find("2026-KO-").unwrap() + 8;
        answer.body[from..from + 4].parse::<u32>().unwrap()
    };
    let first = told(&mut oona, "observation", &plain).await;
    told(&mut oona, "observation", &[("category", "exploitation"), ("text", "Vieras odotti portilla.")]).await;
    let second = told(&mut oona, "observation", &plain).await;
    let (first, second) = (page(&mut oona, &first).await, page(&mut oona, &second).await);
    assert_eq!(number(&second), number(&first) + 1);
}

#[tokio::test]
async fn an_anonymous_report_is_answered_and_belongs_to_nobody() {
    let site = Site::demo().await;
    let (mut eero, mut mikael, mut stranger) =
        (site.signed_in("eero").await, site.signed_in("mikael").await, site.browser());
    let open = page(&mut eero, "/incidents/new/observation").await;
    let (unit, draft, seed) = (open.hidden("unit"), open.hidden("draft"), open.hidden("seed"));
    let fields = [
        ("unit", unit.as_str()),
        ("draft", &draft),
        ("seed", &seed),
        ("category", "process"),
        ("text", "Raportti jää usein lukematta."),
        ("identity", "anonymous"),
    ];
    let given = eero.answer(&open, "/incidents/new/observation", &fields).await;
    assert_eq!(given.status, StatusCode::OK, "{}", given.text());
    let words: Vec<String> = given
        .body
        .split("<strong>")
        .skip(1)
        .filter_map(|part| part.split('<').next())
        .filter(|word| word.chars().all(char::is_lowercase))
        .map(Into::into)
        .collect();
    assert_eq!(words.len(), 4, "{}", given.text());
    let again = eero.answer(&open, "/incidents/new/observation", &fields).await;
    assert!(words.iter().all(|word| again.shows(word)), "the same form sent again gives the same words");
    assert_eq!(site.count("incidents WHERE text = 'Raportti jää usein lukematta.'").await, 1);

    // No row of the database leads from the report to its writer.
    let id = site.id("SELECT id FROM incidents WHERE text = 'Raportti jää usein lukematta.'").await;
    let blob = format!("X'{}'", id.simple());
    for none in [
        format!("incident_reporters WHERE incident_id = {blob}"),
        format!("incident_events WHERE incident_id = {blob} AND actor_id IS NOT NULL"),
        format!("audit_events WHERE entity_id = {blob} AND actor_id IS NOT NULL"),
        format!("submissions WHERE target LIKE '%{id}%'"),
        format!("submissions WHERE id = X'{}'", open.hidden("submission").replace('-', "")),
        format!("incident_drafts WHERE id = X'{}'", draft.replace('-', "")),
    ] {
        assert_eq!(site.count(&none).await, 0, "{none}");
    }
    assert!(!page(&mut eero, "/").await.shows("Raportti jää usein"));
    let report = format!("/incidents/{id}");
    let handled = page(&mut mikael, &report).await;
    assert!(!handled.shows("Eero Hongisto") && handled.shows("Raportti jää usein"));

    // The words alone open it, however they are written; the handler and the holder talk.
    to(&mikael.fill(&format!("{report}/steps/start"), &[]).await);
    to(&mikael.fill(&format!("{report}/steps/ask"), &[("reason", "Missä vuorossa?")]).await);
    let code = words.join("-").to_uppercase();
    let shown = stranger.fill("/receipt", &[("code", &code)]).await;
    assert!(shown.shows("Missä vuorossa?"), "{}", shown.text());
    let added = stranger.post("/receipt", &[("code", &code), ("words", "Yövuorossa.")]).await;
    assert!(added.shows("Yövuorossa."), "{}", added.text());
    let answered = page(&mut mikael, &report).await;
    assert!(answered.shows("Yövuorossa.") && answered.shows("Käsittelyssä"));
    let wrong = stranger.post("/receipt", &[("code", "kuusi kuusi kuusi kuusi")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn guessing_the_words_is_slowed_down() {
    let site = Site::demo().await;
    let mut stranger = site.browser();
    let mut last = StatusCode::OK;
    for _ in 0..40 {
        last = stranger.post("/receipt", &[("code", "aalto aalto aalto aalto")]).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn nobody_handles_their_own_report_and_a_confidential_name_is_the_handlers_alone() {
    let site = Site::demo().await;
    let (mut mikael, mut aino, mut oona) =
        (site.signed_in("mikael").await, site.signed_in("aino").await, site.signed_in("oona").await);
    let own = told(&mut mikael, "observation", &[("category", "premises"), ("text", GATE)]).await;
    assert_eq!(mikael.get(&format!("{own}/steps/start")).await.status, StatusCode::FORBIDDEN);
    assert!(!page(&mut mikael, &own).await.body.contains("/steps/start"));
    page(&mut aino, &own).await;
    to(&aino.fill(&format!("{own}/steps/start"), &[]).await);

    let told = told(
        &mut oona,
        "observation",
        &[("category", "rights"), ("text", "Soittoaika jää pitämättä."), ("identity", "confidential")],
    )
    .await;
    assert!(!page(&mut mikael, &told).await.shows("Oona Kaislaranta"), "nobody handles it yet");
    to(&mikael.fill(&format!("{told}/steps/start"), &[]).await);
    assert!(page(&mut mikael, &told).await.shows("Oona Kaislaranta"));
    assert!(!page(&mut aino, &told).await.shows("Oona Kaislaranta"));
    let added = page(&mut oona, &told).await;
    to(&oona.answer(&added, &format!("{told}/add"), &[("words", "Eilen taas.")]).await);
    assert!(!page(&mut aino, &told).await.shows("Oona Kaislaranta"), "adding to it does not tell either");
    // Another member of staff reads of a named report, and not by whom.
    let mut eero = site.signed_in("eero").await;
    let named = told_plain(&mut oona).await;
    assert!(!page(&mut eero, &named).await.shows("Oona Kaislaranta"));
}

async fn told_plain(browser: &mut Browser) -> String {
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
async fn a_forbidden_restriction_becomes_a_sealed_suspicion_and_a_lawful_one_does_not() {
    let site = Site::demo().await;
    let (mut liisa, mut sari, mut aino) =
        (site.signed_in("liisa").await, site.signed_in("sari").await, site.signed_in("aino").await);
    for (basis, is_sealed) in [("custody", false), ("open-care-support", true)] {
        let fields = [("category", "restriction"), ("text", "Pidin nuoresta kiinni hetken."), ("affected", "child")];
        let report = told(&mut liisa, "event", &fields).await;
        page(&mut sari, &report).await;
        to(&sari.fill(&format!("{report}/steps/start"), &[]).await);
        let form = format!("{report}/forms/restriction");
        let open = page(&mut liisa, &form).await;
        let moment = |part: &str| open.hidden(&format!("started-{part}"));
        let (day, month, year, time) = (moment("day"), moment("month"), moment("year"), moment("time"));
        let fields = [
            ("measure", "holding"),
            ("basis", basis),
            ("started-day", day.as_str()),
            ("started-month", &month),
            ("started-year", &year),
            ("started-time", &time),
            ("reason", "others-safety"),
            ("milder", "talking"),
            ("injuries", "none"),
        ];
        to(&liisa.answer(&open, &form, &fields).await);
        let for_supervisor = sari.get(&report).await.status;
        assert_eq!(for_supervisor, if is_sealed { StatusCode::NOT_FOUND } else { StatusCode::OK }, "{basis}");
        let lead = page(&mut aino, &report).await;
        assert_eq!(lead.shows("Vain turvallisuusvastaava"), is_sealed, "{basis}");
        assert!(page(&mut liisa, &report).await.shows("Pidin nuoresta kiinni"), "the reporter still follows it");
    }
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
async fn staff_read_the_open_reports_of_thirty_days_and_no_older_ones() {
    let site = Site::demo().await;
    let (mut oona, mut eero) = (site.signed_in("oona").await, site.signed_in("eero").await);
    let report = told_plain(&mut oona).await;
    page(&mut eero, &report).await;
    site.pass(TimeDelta::days(31));
    let (mut eero, mut oona) = (site.signed_in("eero").await, site.signed_in("oona").await);
    assert_eq!(eero.get(&report).await.status, StatusCode::NOT_FOUND);
    page(&mut oona, &report).await;
}

#[tokio::test]
async fn an_open_report_is_never_joined_to_a_sealed_one() {
    let site = Site::demo().await;
    let (mut oona, mut aino) = (site.signed_in("oona").await, site.signed_in("aino").await);
    let open = told_plain(&mut oona).await;
    let sealed =
        told(&mut oona, "observation", &[("category", "exploitation"), ("text", "Vieras odotti portilla.")]).await;
    page(&mut aino, &open).await;
    page(&mut aino, &sealed).await;
    let into = sealed.trim_start_matches("/incidents/").to_owned();
    let refused = aino.fill(&format!("{open}/merge"), &[("into", &into)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
}

#[tokio::test]
async fn whoever_supervises_the_unit_never_reads_what_concerns_its_supervisors_whatever_else_they_are() {
    use sea_orm::ConnectionTrait;
    let site = Site::demo().await;
    let mut eero = site.signed_in("eero").await;
    let fields = [("category", "premises"), ("text", "Esihenkilö ei korjaa porttia."), ("supervisor", "yes")];
    let report = told(&mut eero, "section-29", &fields).await;
    let lead = "INSERT INTO role_grants (id, organisation_id, user_id, role, unit_id, valid_from, valid_to, granted_by, created_at) \
                SELECT randomblob(16), g.organisation_id, u.id, 'safety-lead', NULL, g.valid_from, NULL, g.granted_by, g.created_at \
                FROM users u JOIN role_grants g ON g.role = 'safety-lead' WHERE u.email = 'mikael@lumikello.example'";
    site.majakka.store.schema().execute_unprepared(lead).await.unwrap();
    let mut mikael = site.signed_in("mikael").await;
    assert_eq!(mikael.get(&report).await.status, StatusCode::NOT_FOUND);
    assert!(!page(&mut mikael, "/incidents").await.shows("Esihenkilö ei korjaa"));
    let mut aino = site.signed_in("aino").await;
    page(&mut aino, &report).await;
    assert!(!page(&mut aino, &format!("{report}/handler")).await.shows("Mikael Korpi</option>"));
}

#[tokio::test]
async fn a_suspicion_begins_anew_at_the_safety_lead_whatever_the_unit_had_done() {
    let site = Site::demo().await;
    let (mut liisa, mut sari, mut aino) =
        (site.signed_in("liisa").await, site.signed_in("sari").await, site.signed_in("aino").await);
    let fields = [("category", "restriction"), ("text", "Pidin nuoresta kiinni hetken."), ("affected", "child")];
    let report = told(&mut sari, "event", &fields).await;
    let form = format!("{report}/forms/restriction");
    let fill = async |browser: &mut Browser, basis: &str| {
        let open = page(browser, &form).await;
        let moment = |part: &str| open.hidden(&format!("started-{part}"));
        let (day, month, year, time) = (moment("day"), moment("month"), moment("year"), moment("time"));
        let fields = [
            ("measure", "holding"),
            ("basis", basis),
            ("started-day", day.as_str()),
            ("started-month", &month),
            ("started-year", &year),
            ("started-time", &time),
            ("reason", "others-safety"),
            ("milder", "talking"),
            ("injuries", "none"),
        ];
        to(&browser.answer(&open, &form, &fields).await);
    };
    let own = page(&mut sari, &report).await;
    fill(&mut liisa, "open-care-support").await;
    let taken = sari.answer(&own, &format!("{report}/withdraw"), &[]).await;
    assert_ne!(taken.status, StatusCode::SEE_OTHER, "what was sealed is not taken back");
    assert_eq!(sari.get(&form).await.status, StatusCode::NOT_FOUND, "nor written over");
    page(&mut aino, &report).await;
    to(&aino.fill(&format!("{report}/steps/start"), &[]).await);

    // One that was merged would have hidden it: the form comes first.
    let other = told(&mut liisa, "event", &fields).await;
    page(&mut sari, &other).await;
    let into = told(&mut liisa, "observation", &[("category", "premises"), ("text", GATE)]).await;
    page(&mut sari, &into).await;
    let refused = sari.fill(&format!("{other}/merge"), &[("into", into.trim_start_matches("/incidents/"))]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn nothing_that_is_kept_leads_to_the_words_of_an_anonymous_report() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let open = page(&mut oona, "/incidents/new/observation").await;
    let (unit, draft, seed) = (open.hidden("unit"), open.hidden("draft"), open.hidden("seed"));
    let fields = [
        ("unit", unit.as_str()),
        ("draft", &draft),
        ("seed", &seed),
        ("category", "process"),
        ("text", "Raportti jää usein lukematta."),
        ("identity", "anonymous"),
    ];
    let given = oona.answer(&open, "/incidents/new/observation", &fields).await;
    assert_eq!(given.status, StatusCode::OK);
    assert!(!given.shows("Oona Kaislaranta"), "nothing on the sheet tells whose the words are");
    // The page that is still open keeps no draft of it under a name any more.
    let late = [fields.as_slice(), &[("then", "keep")]].concat();
    assert_eq!(oona.answer(&open, "/incidents/new/observation", &late).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.count("incident_drafts").await, 0);
    let again = oona.answer(&open, "/incidents/new/observation", &[fields.as_slice(), &[]].concat()).await;
    assert_eq!(again.status, StatusCode::OK);
    let quarter = "incidents WHERE text = 'Raportti jää usein lukematta.' AND sent_at LIKE '2026-09-16%11:30:00%'";
    assert_eq!(site.count(quarter).await, 1, "the quarter of an hour is told, not the moment");
}
