//! Reports are kept from those who may not know of them, and nothing leads to who told.

use crate::{
    incidents::{GATE, page, to, told, told_plain},
    routes::without_nonce,
    site::{Answer, Browser, Site},
};
use axum::http::StatusCode;
use chrono::TimeDelta;

/// Fills the record of a restriction that began when the report says.
async fn fill_restriction(browser: &mut Browser, report: &str, basis: &str) {
    let form = format!("{report}/forms/restriction");
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
        "/inbox",
        "/incidents",
        "/incidents?state=red",
        "/incidents?state=ended",
        "/incidents?category=violence-staff-to-child",
        "/incidents?kind=section-29",
        "/incidents/new",
        "/incidents/export/csv",
        "/learning",
        "/hazards",
        "/hazards/export/csv",
        "/actions",
        "/actions/export/csv",
        "/assessments",
        "/reviews",
        "/reviews?state=ended",
        "/units",
        "/organisation",
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

/// Who has been reminded of a report.
async fn reminded(site: &Site, report: &str) -> Vec<String> {
    let id = report.trim_start_matches("/incidents/").replace('-', "");
    let sql = "SELECT u.email FROM reminders r JOIN users u ON u.id = r.user_id WHERE r.task_id = ";
    site.texts(&format!("{sql} x'{id}' ORDER BY u.email")).await
}

#[tokio::test]
async fn a_forbidden_restriction_becomes_a_sealed_suspicion_and_a_lawful_one_does_not() {
    let site = Site::demo().await;
    let (mut liisa, mut sari, mut aino) =
        (site.signed_in("liisa").await, site.signed_in("sari").await, site.signed_in("aino").await);
    for (basis, is_sealed) in [("custody", false), ("open-care-support", true)] {
        let fields = [
            ("category", "restriction"),
            ("text", "Pidin nuoresta kiinni hetken."),
            ("affected", "child"),
            ("danger", "yes"),
        ];
        let report = told(&mut liisa, "event", &fields).await;
        assert_eq!(reminded(&site, &report).await, ["aino@lumikello.example", "sari@lumikello.example"], "it is red");
        page(&mut sari, &report).await;
        to(&sari.fill(&format!("{report}/steps/start"), &[]).await);
        fill_restriction(&mut liisa, &report, basis).await;
        let for_supervisor = sari.get(&report).await.status;
        assert_eq!(for_supervisor, if is_sealed { StatusCode::NOT_FOUND } else { StatusCode::OK }, "{basis}");
        let lead = page(&mut aino, &report).await;
        assert_eq!(lead.shows("Vain turvallisuusvastaava"), is_sealed, "{basis}");
        let heard = reminded(&site, &report).await;
        assert_eq!(heard.contains(&"sari@lumikello.example".into()), !is_sealed, "{basis}: {heard:?}");
        assert!(heard.contains(&"aino@lumikello.example".into()));
        assert!(page(&mut liisa, &report).await.shows("Pidin nuoresta kiinni"), "the reporter still follows it");
    }
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
    let own = page(&mut sari, &report).await;
    fill_restriction(&mut liisa, &report, "open-care-support").await;
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
