//! What follows a report for others: what was learnt, the numbers to call, and the list as a file.

use crate::{
    incidents::{GATE, page, to, told},
    site::{Browser, Site},
};
use axum::http::StatusCode;

/// Handles a report to its conclusions.
async fn concluded(mikael: &mut Browser, report: &str) {
    page(mikael, report).await;
    to(&mikael.fill(&format!("{report}/steps/start"), &[]).await);
    let words = [
        ("factors", "premises"),
        ("method", "staff-talk"),
        ("text", "Lukko oli vanha."),
        ("learning", "Lukot tarkistetaan keväällä ja syksyllä."),
        ("hazard", "none"),
        ("hazard-reason", "On jo rekisterissä."),
        ("actions", "none"),
        ("actions-reason", "Tehty heti."),
        ("feedback", "Lukko vaihdettiin."),
    ];
    to(&mikael.fill(&format!("{report}/conclude"), &words).await);
}

#[tokio::test]
async fn what_was_learnt_is_read_by_those_it_was_told_to_and_taken_back() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let (mut sari, mut admin) = (site.signed_in("sari").await, site.signed_in("admin").await);
    let report = told(&mut oona, "event", &[("category", "premises"), ("text", GATE), ("affected", "child")]).await;
    let tell = format!("{report}/learning");
    let lesson = ("text", "Lukot tarkistetaan keväällä ja syksyllä.");
    assert_eq!(oona.get(&tell).await.status, StatusCode::FORBIDDEN);
    page(&mut mikael, &report).await;
    let early = mikael.fill(&tell, &[lesson, ("reach", "unit")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "nothing is learnt before the conclusions");

    concluded(&mut mikael, &report).await;
    assert!(page(&mut mikael, &tell).await.body.contains(lesson.1), "it begins with what the conclusions say");
    to(&mikael.fill(&tell, &[lesson, ("reach", "unit")]).await);
    let read = page(&mut oona, "/learning").await;
    assert!(read.shows(lesson.1) && !read.shows(GATE) && !read.body.contains(&report));
    assert!(!page(&mut sari, "/learning").await.shows(lesson.1), "another unit was not told");
    assert_eq!(admin.get("/learning").await.status, StatusCode::NOT_FOUND);

    to(&mikael.fill(&tell, &[lesson, ("reach", "organisation")]).await);
    assert!(page(&mut sari, "/learning").await.shows(lesson.1));
    assert!(page(&mut mikael, &report).await.shows("kerrottu"));
    to(&mikael.fill(&tell, &[lesson, ("reach", "nobody")]).await);
    assert!(!page(&mut oona, "/learning").await.shows(lesson.1));
}

#[tokio::test]
async fn what_seems_to_name_a_person_is_pointed_at_before_others_read_it() {
    let site = Site::demo().await;
    let (mut oona, mut mikael) = (site.signed_in("oona").await, site.signed_in("mikael").await);
    let report = told(&mut oona, "event", &[("category", "premises"), ("text", GATE), ("affected", "child")]).await;
    concluded(&mut mikael, &report).await;
    let fields = [("text", "Soittakaa 050 123 4567, jos lukko jumittaa."), ("reach", "unit")];
    let tell = format!("{report}/learning");
    let warned = mikael.fill(&tell, &fields).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let looked = warned.hidden("looked");
    let again = mikael.fill(&tell, &[fields[0], fields[1], ("looked", &looked)]).await;
    assert_eq!(to(&again), report);
}

#[tokio::test]
async fn of_a_sealed_report_nothing_is_told_to_others() {
    let site = Site::demo().await;
    let (mut oona, mut mikael, mut aino) =
        (site.signed_in("oona").await, site.signed_in("mikael").await, site.signed_in("aino").await);
    let report = told(&mut oona, "event", &[("category", "premises"), ("text", GATE), ("affected", "child")]).await;
    concluded(&mut mikael, &report).await;
    let tell = format!("{report}/learning");
    to(&mikael.fill(&tell, &[("text", "Lukot tarkistetaan."), ("reach", "organisation")]).await);
    // It turned out later to be of another kind.
    let id = report.trim_start_matches("/incidents/").replace('-', "");
    let sealed = format!("UPDATE incidents SET secrecy = 'sealed' WHERE hex(id) = upper('{id}')");
    use sea_orm::ConnectionTrait;
    site.majakka.store.schema().execute_unprepared(&sealed).await.unwrap();
    for who in [&mut oona, &mut aino] {
        assert!(!page(who, "/learning").await.shows("Lukot tarkistetaan."));
    }
    let refused = aino.fill(&tell, &[("text", "Lukot tarkistetaan."), ("reach", "organisation")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
}

#[tokio::test]
async fn a_units_numbers_stand_where_they_are_needed() {
    let site = Site::demo().await;
    let (mut oona, mut mikael, mut sari) =
        (site.signed_in("oona").await, site.signed_in("mikael").await, site.signed_in("sari").await);
    let unit = page(&mut oona, "/incidents/new/event").await.hidden("unit");
    let path = format!("/units/{unit}/contacts");
    assert_eq!(oona.get(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(sari.get(&path).await.status, StatusCode::NOT_FOUND);
    let half = mikael.fill(&path, &[("whom-0", "Sosiaalipäivystys")]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("whom-0", "Kunnan sosiaalipäivystys"), ("phone-0", "029 000 0001")];
    to(&mikael.fill(&path, &fields).await);
    assert!(page(&mut oona, &format!("/units/{unit}")).await.body.contains("tel:0290000001"));
    let absence =
        told(&mut oona, "event", &[("category", "absence"), ("text", "Lapsi lähti."), ("affected", "child")]).await;
    let form = page(&mut oona, &format!("{absence}/forms/absence")).await;
    assert!(form.body.contains("tel:112") && form.body.contains("tel:0290000001") && form.shows("on ollut poissa"));
    let red = [("category", "premises"), ("text", GATE), ("affected", "child"), ("danger", "yes")];
    let red = told(&mut oona, "event", &red).await;
    assert!(page(&mut oona, &red).await.body.contains("tel:0290000001"));
}

#[tokio::test]
async fn reports_go_out_as_a_file_for_those_who_lead_and_without_reporters() {
    let site = Site::demo().await;
    let (mut oona, mut mikael, mut aino) =
        (site.signed_in("oona").await, site.signed_in("mikael").await, site.signed_in("aino").await);
    told(&mut oona, "event", &[("category", "premises"), ("text", GATE), ("affected", "child")]).await;
    assert_eq!(oona.get("/incidents/export/csv").await.status, StatusCode::NOT_FOUND);
    let file = page(&mut mikael, "/incidents/export/csv").await;
    assert!(file.body.contains("Etuportin lukko") && !file.body.contains("Oona"));
    assert!(!file.body.contains("-S-"), "nothing sealed goes out of the unit");
    assert!(page(&mut aino, "/incidents/export/csv").await.body.contains("-S-"));
    assert_eq!(page(&mut mikael, "/incidents/export/xlsx").await.status, StatusCode::OK);
    assert_eq!(site.count("audit_events WHERE event = 'exported' AND entity = 'incidents'").await, 3);
}
