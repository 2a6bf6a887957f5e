//! Duties of the organisation as a whole: what it has, who sees and does it.

use crate::{
    cycles::{open_unit, tick},
    duties::do_step,
    incidents::{page, to},
    postgres::Postgres,
    site::{Folder, Site},
};
use axum::http::StatusCode;
use server::store::history;

async fn an_organisations_year(site: Site) {
    tick(&site, "2026-09-16").await;
    let own = "SELECT c.template FROM cycles c WHERE c.unit_id IS NULL AND c.state = 'active' ORDER BY c.template";
    let all = ["contingency", "data-rights", "data-year", "osh-prog", "program-year", "workplace-survey"];
    assert_eq!(site.texts(own).await, all, "what is only perhaps one is left to people");
    let (mut aino, mut admin) = (site.signed_in("aino").await, site.signed_in("admin").await);
    for browser in [&mut aino, &mut admin] {
        let list = page(browser, "/duties/organisation").await;
        assert!(list.shows("Omavalvontaohjelman päivitys") && list.shows("Lumikello"), "{}", list.text());
    }
    for who in ["mikael", "oona", "inspector", "sari"] {
        assert_eq!(site.signed_in(who).await.get("/duties/organisation").await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let turn = |template: &'static str| {
        let sql = format!(
            "SELECT o.id FROM occurrences o JOIN cycles c ON c.id = o.cycle_id WHERE c.unit_id IS NULL AND c.template = '{template}' AND o.state = 'open'"
        );
        let site = &site;
        async move { format!("/duties/{}", site.id(&sql).await) }
    };
    let (rights, programme) = (turn("data-rights").await, turn("program-year").await);
    assert_eq!(site.signed_in("mikael").await.get(&programme).await.status, StatusCode::NOT_FOUND);
    assert!(!page(&mut admin, &programme).await.shows("Kirjaa tehdyksi"), "the safety lead looks after it");
    let own = page(&mut aino, &programme).await;
    assert!(own.shows("Ei koske organisaatiota") && !own.shows("Ei koske yksikköä"), "{}", own.text());
    assert!(!page(&mut aino, &format!("{programme}/rhythm")).await.shows("kuka siitä huolehtii"), "the role does");
    let refused = admin.post(&format!("{programme}/steps/complete"), &[("done-day", "16.9.2026")]).await.status;
    assert_ne!(refused, StatusCode::SEE_OTHER);
    to(&do_step(&mut aino, &programme, "complete", &[("done-day", "16.9.2026")]).await);

    // Half a year later the access rights come due: the administrators hear of it, and do it.
    for day in ["2026-10-28", "2026-12-09", "2027-01-20", "2027-02-26", "2027-03-16", "2027-03-19"] {
        tick(&site, day).await;
    }
    let heard = "SELECT DISTINCT u.name FROM reminders r JOIN users u ON u.id = r.user_id JOIN occurrences o ON o.id = r.task_id \
                 JOIN cycles c ON c.id = o.cycle_id WHERE c.template = 'data-rights' AND r.unit_id IS NULL ORDER BY u.name";
    assert_eq!(site.texts(heard).await, ["Anni Hallinen"]);
    let mut admin = site.signed_in("admin").await;
    assert!(page(&mut admin, "/inbox").await.shows("Käyttöoikeuksien tarkistus"));
    let own = page(&mut admin, "/").await;
    assert!(own.shows("Käyttöoikeuksien tarkistus") && own.shows("Toistuva tehtävä on myöhässä"), "{}", own.text());
    to(&do_step(&mut admin, &rights, "complete", &[("done-day", "18.3.2027")]).await);
    let inbox = page(&mut site.signed_in("oona").await, "/inbox").await;
    assert!(!inbox.shows("Käyttöoikeuksien tarkistus"));
    let next = tick(&site, "2027-03-19").await;
    assert_eq!((next.cycles, next.occurrences), (0, 0));
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());
}

#[tokio::test]
async fn the_organisations_duties_are_seen_and_done_by_safety_leads_and_administrators() {
    an_organisations_year(Site::demo().await).await;
}

#[tokio::test]
async fn the_organisations_duties_are_the_same_on_postgresql() {
    let postgres = Postgres::start();
    an_organisations_year(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn a_programme_is_asked_of_who_has_more_units_than_one() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let state =
        "SELECT CASE WHEN paused_on IS NULL THEN state ELSE 'rests' END FROM cycles WHERE template = 'program-year'";
    assert_eq!(site.text(state).await, "active");
    let close = "UPDATE units SET closed_on = '2026-09-16' WHERE name <> 'Kontio-koti'";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), close).await.unwrap();
    tick(&site, "2026-09-17").await;
    assert_eq!(site.text(state).await, "rests");
    open_unit(&site, "Hanka").await;
    assert_eq!(site.text(state).await, "active");
}

#[tokio::test]
async fn the_organisation_takes_up_what_is_perhaps_its_duty() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let offers = "/duties/organisation/offered";
    let mut aino = site.signed_in("aino").await;
    for who in ["admin", "mikael", "inspector"] {
        let mut other = site.signed_in(who).await;
        assert_eq!(other.get(offers).await.status, StatusCode::NOT_FOUND, "the safety lead decides it, not {who}");
        let sent = other.post(&format!("{offers}/subcon"), &[]).await.status;
        assert_eq!(sent, StatusCode::NOT_FOUND, "{who}");
    }
    assert!(page(&mut aino, offers).await.shows("Alihankkijoiden valvonta"));
    to(&aino.fill_at(offers, &format!("{offers}/subcon"), &[]).await);
    assert!(page(&mut aino, "/duties/organisation").await.shows("Alihankkijoiden valvonta"));
    assert_eq!(aino.post(&format!("{offers}/subcon"), &[]).await.status, StatusCode::CONFLICT, "it goes on already");
    assert_eq!(aino.post(&format!("{offers}/fire-walk"), &[]).await.status, StatusCode::CONFLICT, "it is a unit's");
}
