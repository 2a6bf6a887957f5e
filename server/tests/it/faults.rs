//! Bad input and bad luck: nothing is doubled, nothing is lost, nothing runs.

use crate::site::Site;
use axum::http::StatusCode;

const HOSTILE: &[&str] = &[
    "</textarea><script>window.x=1</script>",
    "</title><script>window.x=1</script>",
    "\" onmouseover=\"alert(1)",
    "<img src=x onerror=alert(1)>",
    "😀👩‍👩‍👧‍👦 𝒳 שלום عربى",
    "'; DROP TABLE hazards; --",
];

fn report<'a>(unit: &'a str, title: &'a str, submission: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("unit", unit),
        ("title", title),
        ("description", title),
        ("place", title),
        ("area", "premises"),
        ("affected", "children"),
        ("source", "observation"),
        ("submission", submission),
    ]
}

async fn kontio(site: &Site) -> String {
    site.id("SELECT id FROM units WHERE name = 'Kontio-koti'").await.to_string()
}

fn fresh() -> String {
    uuid::Uuid::new_v4().to_string()
}

#[tokio::test]
async fn hostile_text_goes_in_and_out_unharmed() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let unit = kontio(&site).await;
    for text in HOSTILE {
        let filed = mikael.post("/hazards/new", &report(&unit, text, &fresh())).await;
        assert_eq!(filed.status, StatusCode::SEE_OTHER, "{text}: {}", filed.text());
        let hazard = filed.location().to_owned();
        for path in
            [hazard.clone(), format!("{hazard}/edit"), format!("{hazard}/decide/reject"), "/hazards".into(), "/".into()]
        {
            let page = mikael.get(&path).await;
            assert!(!page.body.contains("<script>window"), "{path} runs {text}");
            assert!(!page.body.contains("<img src=x"), "{path} draws {text}");
            assert!(!page.body.contains("=\"\" onmouseover=\"alert"), "{path} lets {text} out of its attribute");
        }
        let shown = mikael.get(&hazard).await;
        assert!(shown.shows(text), "{text} comes out as it went in");
        let stored = site.count(&format!("hazards WHERE title = '{}'", text.replace('\'', "''"))).await;
        assert_eq!(stored, 1, "{text} is kept as it was written");
        // A form that is shown again with problems holds it as safely.
        let again = mikael.post("/hazards/new", &[("title", *text), ("description", text)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!again.body.contains("<script>window") && !again.body.contains("=\"\" onmouseover=\"alert"));
    }
}

#[tokio::test]
async fn too_long_texts_and_identity_codes_get_a_clear_sentence_and_stay_in_the_form() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let unit = kontio(&site).await;
    let long = "𝒳".repeat(100_000);
    let answer = oona.post("/hazards/new", &report(&unit, &long, &fresh())).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.shows("Tekstin pitää olla enintään 4\u{202f}000 merkkiä. Nyt niitä on 100\u{202f}000."),
        "{}",
        answer.text()
    );
    assert!(answer.body.contains(&long), "the text is not thrown away");
    let answer = oona.post("/hazards/new", &report(&unit, "Lapsi 131052-308T", &fresh())).await;
    assert_eq!(answer.body.matches("Poista tekstistä henkilötunnus.").count(), 6, "three fields, each twice");
    assert_eq!(site.count("hazards WHERE title LIKE '%131052%'").await, 0);
    let answer = oona.post("/hazards/new", &report(&unit, "a\0b", &fresh())).await;
    assert!(answer.shows("näkymätön merkki"));
}

#[tokio::test]
async fn a_body_beyond_all_bounds_is_refused_with_a_page() {
    let site = Site::demo().await;
    let mut oona = site.signed_in("oona").await;
    let answer = oona.post("/hazards/new", &[("title", &*"x".repeat(5 * 1024 * 1024))]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.shows("Lähetys on liian suuri"));
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_record_and_gives_the_same_answer() {
    let site = Site::demo().await;
    let oona = site.signed_in("oona").await;
    let (unit, submission) = (kontio(&site).await, fresh());
    let form = report(&unit, "Kahdesti lähetetty", &submission);
    let (mut one, mut two) = (oona.clone(), oona.clone());
    let (first, second) = tokio::join!(one.post("/hazards/new", &form), two.post("/hazards/new", &form));
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert_eq!(first.location(), second.location());
    assert_eq!(site.count("hazards WHERE title = 'Kahdesti lähetetty'").await, 1);

    let mut mikael = site.signed_in("mikael").await;
    let confirm = format!("{}/decide/confirm", first.location());
    let page = mikael.get(&confirm).await;
    for _ in 0..2 {
        assert_eq!(mikael.answer(&page, &confirm, &[]).await.location(), first.location());
    }
    assert_eq!(
        site.count("audit_events WHERE event = 'hazard-confirmed' AND seq > (SELECT max(seq) - 1 FROM audit_events)")
            .await,
        1
    );
    let mut liisa = site.signed_in("liisa").await;
    let stolen = liisa
        .post(
            "/hazards/new",
            &report(
                &site.id("SELECT id FROM units WHERE name = 'Poukama'").await.to_string(),
                "Toisen lomake",
                &submission,
            ),
        )
        .await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND, "somebody else's submission gives nothing away");
}

#[tokio::test]
async fn two_people_editing_at_once_see_both_texts_and_lose_neither() {
    let site = Site::demo().await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let hazard = site.hazard("Kontio-koti", "confirmed").await;
    let edit = format!("/hazards/{hazard}/edit");
    let (his, hers) = (mikael.get(&edit).await, aino.get(&edit).await);
    let text = |title: &'static str| {
        [("title", title), ("area", "rights"), ("affected", "children"), ("source", "child"), ("place", "Toimisto")]
    };
    assert_eq!(mikael.answer(&his, &edit, &text("Mikaelin otsikko")).await.status, StatusCode::SEE_OTHER);
    let conflict = aino.answer(&hers, &edit, &text("Ainon otsikko")).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.shows("Mikael Korpi muutti tätä"), "{}", conflict.text());
    assert!(conflict.shows("Mikaelin otsikko") && conflict.body.contains("value=\"Ainon otsikko\""));
    // The form now stands on the newer version, so she can decide.
    let resent = [("submission", fresh()), ("version", conflict.hidden("version"))];
    let mut form: Vec<(&str, &str)> = resent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    form.extend(text("Ainon ja Mikaelin otsikko"));
    assert_eq!(aino.post(&edit, &form).await.status, StatusCode::SEE_OTHER);
    assert!(aino.get(&format!("/hazards/{hazard}")).await.shows("Ainon ja Mikaelin otsikko"));
}

#[tokio::test]
async fn a_decision_on_something_that_moved_on_is_told_and_the_words_are_kept() {
    let site = Site::demo().await;
    let (mut mikael, mut aino) = (site.signed_in("mikael").await, site.signed_in("aino").await);
    let hazard = site.hazard("Kontio-koti", "reported").await;
    let (confirm, reject) = (format!("/hazards/{hazard}/decide/confirm"), format!("/hazards/{hazard}/decide/reject"));
    let hers = aino.get(&reject).await;
    assert_eq!(mikael.fill(&confirm, &[]).await.status, StatusCode::SEE_OTHER);
    let answer = aino.answer(&hers, &reject, &[("reason", "Ei kuulu tänne.")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.shows("Ei kuulu tänne.") && answer.shows("Joku muutti tätä samaan aikaan"));
    assert_eq!(site.count("hazards WHERE state = 'confirmed'").await, 2);
}

#[tokio::test]
async fn searching_leaves_no_words_in_the_address_and_finds_finnish_letters() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    let found = aino.post("/hazards/filter", &[("words", "PORTTI JÄÄ"), ("level", "")]).await;
    let address = found.location().to_owned();
    assert!(!address.to_lowercase().contains("portti"), "{address}");
    let list = aino.get(&address).await;
    assert!(list.shows("Takapihan portti jää raolleen") && !list.shows("Auton takapenkin"), "{}", list.text());
    let mut mikael = site.signed_in("mikael").await;
    assert!(mikael.get(&address).await.shows("Auton takapenkin"), "another session's words are not used");
    let wild = aino.post("/hazards/filter", &[("words", "%")]).await.location().to_owned();
    assert!(aino.get(&wild).await.shows("Mikään vaara ei vastaa"), "signs stand for themselves");
}

#[tokio::test]
async fn a_used_submission_is_not_taken_for_another_form() {
    let site = Site::demo().await;
    let mut mikael = site.signed_in("mikael").await;
    let one = site.hazard("Kontio-koti", "reported").await;
    let submission = fresh();
    let form =
        |reason: &'static str| [("submission", submission.clone()), ("version", "1".into()), ("reason", reason.into())];
    let reject = form("Ei kuulu tänne.");
    let reject: Vec<(&str, &str)> =
        reject.iter().map(|(name, value): &(&str, String)| (*name, value.as_str())).collect();
    assert_eq!(mikael.post(&format!("/hazards/{one}/decide/reject"), &reject).await.status, StatusCode::SEE_OTHER);
    assert_eq!(mikael.post(&format!("/hazards/{one}/decide/reject"), &reject).await.status, StatusCode::SEE_OTHER);
    let unit = kontio(&site).await;
    let other = report(&unit, "Toinen lomake", &submission);
    assert_eq!(mikael.post("/hazards/new", &other).await.status, StatusCode::CONFLICT, "it is told, not lost");
    assert_eq!(site.count("hazards WHERE title = 'Toinen lomake'").await, 0);
}

#[tokio::test]
async fn nonsense_in_addresses_and_filters_is_no_fault() {
    let site = Site::demo().await;
    let mut aino = site.signed_in("aino").await;
    for path in [
        "/hazards?after=%%%&level=99&unit=x&state=;--&area=",
        "/hazards?after=YWJj&search=nothing",
        "/actions?after=YWJjIGRlZg&state=unknown&level=x",
        "/assessments?after=zzz",
        "/hazards?cell=999x-1",
        "/hazards?cell=2",
        "/actions?after=LTkyMjMzNzIwMzY4NTQ3NzU4MDggMjAyNi0wMS0wMSAwMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA",
        "/reviews?after=LTI2MjE0My0wMS0wMSAwMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA",
        "/hazards/not-an-id",
        "/hazards/0/decide/explode",
        "/sign-in?next=https://evil.example",
    ] {
        let status = aino.get(path).await.status;
        assert!(status == StatusCode::OK || status == StatusCode::NOT_FOUND, "{path}: {status}");
    }
}
