//! Duties of workers and children: who gets which and when, where they go, and who may know whose they are.

use crate::{
    cycles::tick,
    duties::do_step,
    incidents::{page, to},
    postgres::Postgres,
    site::{Browser, Folder, Site},
    tablet::{aalto, begun},
    told::go,
};
use axum::http::StatusCode;
use sea_orm::ConnectionTrait;
use server::store::history;

/// The turns of a worker's duty with the unit and the state of its cycle, the earliest first.
pub async fn of_worker(site: &Site, name: &str, template: &str) -> Vec<String> {
    turns(site, &format!("JOIN users w ON w.id = c.worker_id AND w.name = '{name}'"), template).await
}

pub async fn of_child(site: &Site, name: &str, template: &str) -> Vec<String> {
    turns(site, &format!("JOIN children w ON w.id = c.child_id AND w.pseudonym = '{name}'"), template).await
}

async fn turns(site: &Site, whose: &str, template: &str) -> Vec<String> {
    let sql = format!(
        "SELECT u.name || ' ' || CAST(o.due_on AS TEXT) || ' ' || o.state || ' ' || c.state FROM occurrences o \
         JOIN cycles c ON c.id = o.cycle_id {whose} JOIN units u ON u.id = o.unit_id \
         WHERE c.template = '{template}' ORDER BY c.id, o.turn"
    );
    site.texts(&sql).await
}

pub async fn unit(site: &Site, name: &str) -> String {
    site.id(&format!("SELECT id FROM units WHERE name = '{name}'")).await.to_string()
}

pub async fn duty_of(site: &Site, name: &str, template: &str) -> String {
    let sql = format!(
        "SELECT o.id FROM occurrences o JOIN cycles c ON c.id = o.cycle_id LEFT JOIN users w ON w.id = c.worker_id \
         LEFT JOIN children k ON k.id = c.child_id WHERE COALESCE(w.name, k.pseudonym) = '{name}' AND c.template = '{template}' \
         ORDER BY o.turn DESC LIMIT 1"
    );
    format!("/duties/{}", site.id(&sql).await)
}

/// Sini is invited to a unit as staff.
pub async fn invited(site: &Site, to_unit: &str) {
    let mut admin = site.signed_in("admin").await;
    let unit = unit(site, to_unit).await;
    let form =
        [("name", "Sini Sarka"), ("email", "sini@lumikello.example"), ("role", "staff"), ("unit", unit.as_str())];
    assert_eq!(admin.fill("/admin/users/invite", &form).await.status, StatusCode::OK);
}

pub async fn end_roles(site: &Site, admin: &mut Browser) {
    let sini = site.id("SELECT id FROM users WHERE name = 'Sini Sarka'").await;
    let today = site.majakka.today();
    let grants = site
        .ids(&format!("SELECT id FROM role_grants WHERE user_id IN (SELECT id FROM users WHERE name = 'Sini Sarka') AND (valid_to IS NULL OR valid_to >= '{today}')"))
        .await;
    for grant in grants {
        admin.post(&format!("/admin/users/{sini}/grants/{grant}/end"), &[]).await;
    }
}

pub async fn gets_role(site: &Site, admin: &mut Browser, in_unit: &str) {
    let sini = site.id("SELECT id FROM users WHERE name = 'Sini Sarka'").await;
    let unit = unit(site, in_unit).await;
    let form = [("role", "staff"), ("unit", unit.as_str())];
    let home = format!("/admin/users/{sini}");
    let open = page(admin, &home).await;
    to(&admin.answer(&open, &format!("{home}/grants"), &form).await);
}

async fn a_worker_comes_and_goes(site: Site) {
    tick(&site, "2026-09-16").await;
    invited(&site, "Kontio-koti").await;
    let first = ["Kontio-koti 2026-09-16 open active", "Kontio-koti 2026-10-16 open active"];
    assert_eq!(of_worker(&site, "Sini Sarka", "induct").await, first, "at the start, and a month later");
    assert_eq!(of_worker(&site, "Sini Sarka", "firstaid").await, ["Kontio-koti 2029-09-16 open active"]);
    assert_eq!(of_worker(&site, "Sini Sarka", "med-permit").await, ["Kontio-koti 2031-09-16 open active"]);
    let again = tick(&site, "2026-09-16").await;
    assert_eq!((again.cycles, again.occurrences), (0, 0), "what is there is not made again");

    let mut mikael = site.signed_in("mikael").await;
    let aid = duty_of(&site, "Sini Sarka", "firstaid").await;
    to(&do_step(&mut mikael, &aid, "complete", &[("done-day", "1.9.2026")]).await);
    assert_eq!(
        of_worker(&site, "Sini Sarka", "firstaid").await,
        ["Kontio-koti 2029-09-16 completed active", "Kontio-koti 2029-09-01 open active"],
        "counted from the day of the course"
    );

    site.clock.set("2026-09-20T07:00:00Z".parse().unwrap());
    let (mut admin, mut mikael) = (site.signed_in("admin").await, site.signed_in("mikael").await);
    end_roles(&site, &mut admin).await;
    let gone = ["Kontio-koti 2029-09-16 completed ended", "Kontio-koti 2029-09-01 open ended"];
    assert_eq!(of_worker(&site, "Sini Sarka", "firstaid").await, gone, "nothing is written over");
    assert_eq!(site.count("cycles c JOIN users w ON w.id = c.worker_id WHERE w.name = 'Sini Sarka' AND c.ended_why = 'gone' AND c.ended_on = '2026-09-20'").await, 3);
    let old = duty_of(&site, "Sini Sarka", "firstaid").await;
    assert!(page(&mut mikael, &old).await.shows("Tehtävä päättyi, koska työ yksikössä tai sijoitus päättyi."));
    assert_eq!(mikael.get(&format!("{old}/steps/complete")).await.status, StatusCode::CONFLICT);

    // Another unit, which has a plan for medication too: what is in force goes on there, and the induction begins anew.
    gets_role(&site, &mut admin, "Poukama").await;
    let there = ["Kontio-koti 2029-09-16 completed active", "Poukama 2029-09-01 open active"];
    assert_eq!(of_worker(&site, "Sini Sarka", "firstaid").await, there);
    assert_eq!(of_worker(&site, "Sini Sarka", "med-permit").await, ["Poukama 2031-09-16 open active"]);
    let inductions = of_worker(&site, "Sini Sarka", "induct").await;
    let inductions: Vec<_> = inductions.into_iter().skip(2).collect();
    assert_eq!(inductions, ["Poukama 2026-09-20 open active", "Poukama 2026-10-20 open active"]);
    assert_eq!(mikael.get(&old).await.status, StatusCode::NOT_FOUND, "it is another unit's now");

    // A unit without medication: the permit is asked for no more, and comes back with the day that it had.
    end_roles(&site, &mut admin).await;
    gets_role(&site, &mut admin, "Tapaamispaikka Silta").await;
    assert_eq!(of_worker(&site, "Sini Sarka", "med-permit").await, ["Poukama 2031-09-16 open ended"]);
    gets_role(&site, &mut admin, "Kontio-koti").await;
    assert_eq!(of_worker(&site, "Sini Sarka", "med-permit").await, ["Kontio-koti 2031-09-16 open active"]);
    let aid = of_worker(&site, "Sini Sarka", "firstaid").await;
    assert_eq!(aid.last().map(String::as_str), Some("Tapaamispaikka Silta 2029-09-01 open active"));
    let after = tick(&site, "2026-09-20").await;
    assert_eq!((after.cycles, after.occurrences), (0, 0), "a look finds nothing to put right");
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());
}

#[tokio::test]
async fn a_workers_duties_begin_end_and_go_along_with_the_roles() {
    a_worker_comes_and_goes(Site::demo().await).await;
}

#[tokio::test]
async fn a_workers_duties_go_along_with_the_roles_on_postgresql() {
    let postgres = Postgres::start();
    a_worker_comes_and_goes(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn who_worked_there_before_the_program_has_readiness_from_the_first_look_and_no_late_induction() {
    let site = Site::demo().await;
    assert_eq!(site.count("cycles WHERE template = 'firstaid'").await, 0);
    tick(&site, "2026-09-16").await;
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "firstaid").await, ["Kontio-koti 2029-09-16 open active"]);
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "induct").await, [""; 0]);
    assert_eq!(site.count("cycles WHERE template = 'med-permit' AND unit_id IN (SELECT id FROM units WHERE name = 'Tapaamispaikka Silta')").await, 0);
}

#[tokio::test]
async fn a_role_that_runs_out_ends_the_duties_at_the_next_look() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let last = "UPDATE role_grants SET valid_to = '2026-09-18' WHERE user_id = (SELECT id FROM users WHERE name = 'Oona Kaislaranta')";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), last).await.unwrap();
    tick(&site, "2026-09-18").await;
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "firstaid").await, ["Kontio-koti 2029-09-16 open active"]);
    tick(&site, "2026-09-19").await;
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "firstaid").await, ["Kontio-koti 2029-09-16 open ended"]);
}

/// Aalto comes to Kontio-koti; gives the child's page.
async fn aalto_comes(site: &Site, mikael: &mut Browser) -> String {
    let today = site.majakka.today().format("%-d.%-m.%Y").to_string();
    let unit = unit(site, "Kontio-koti").await;
    to(&mikael.fill(&format!("/units/{unit}/children/new"), &aalto(&today)).await)
}

async fn a_child_comes_and_goes(site: Site) {
    tick(&site, "2026-09-16").await;
    let (mut mikael, mut oona) = (site.signed_in("mikael").await, site.signed_in("oona").await);
    let home = aalto_comes(&site, &mut mikael).await;
    assert_eq!(of_child(&site, "Aalto", "rights-child").await, ["Kontio-koti 2026-09-16 open active"], "right away");
    assert_eq!(of_child(&site, "Aalto", "plan-client").await, ["Kontio-koti 2027-09-16 open active"]);
    let rights = duty_of(&site, "Aalto", "rights-child").await;
    assert!(page(&mut oona, &rights).await.shows("Aalto"));
    to(&do_step(&mut oona, &rights, "complete", &[("done-day", "16.9.2026")]).await);
    let told = ["Kontio-koti 2026-09-16 completed active", "Kontio-koti 2027-03-16 open active"];
    assert_eq!(of_child(&site, "Aalto", "rights-child").await, told);

    let left = site.majakka.today().format("%-d.%-m.%Y").to_string();
    to(&mikael.fill(&format!("{home}/leave"), &[("left-day", left.as_str())]).await);
    let gone = ["Kontio-koti 2026-09-16 completed ended", "Kontio-koti 2027-03-16 open ended"];
    assert_eq!(of_child(&site, "Aalto", "rights-child").await, gone);
    let list = page(&mut oona, &format!("/units/{}/duties/of/rights-child", unit(&site, "Kontio-koti").await)).await;
    assert!(list.shows("Tähti") && !list.shows("Aalto"), "{}", list.text());
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());
}

#[tokio::test]
async fn a_childs_duties_begin_when_it_is_made_known_and_end_when_it_leaves() {
    a_child_comes_and_goes(Site::demo().await).await;
}

#[tokio::test]
async fn a_childs_duties_begin_and_end_on_postgresql() {
    let postgres = Postgres::start();
    a_child_comes_and_goes(Site::seeded(Folder::new(), &postgres.url).await).await;
}

#[tokio::test]
async fn whose_a_duty_is_is_known_to_that_worker_and_those_who_lead_and_a_childs_to_who_works_with_the_children() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let kontio = unit(&site, "Kontio-koti").await;
    let aid = duty_of(&site, "Oona Kaislaranta", "firstaid").await;
    let rights = duty_of(&site, "Tähti", "rights-child").await;
    let expect = [
        ("oona", StatusCode::OK, StatusCode::OK),
        ("eero", StatusCode::NOT_FOUND, StatusCode::OK),
        ("mikael", StatusCode::OK, StatusCode::OK),
        ("aino", StatusCode::OK, StatusCode::OK),
        ("sari", StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
        ("liisa", StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
        ("inspector", StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
        ("admin", StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
    ];
    for (who, workers, childs) in expect {
        let mut browser = site.signed_in(who).await;
        for (duty, status) in [(&aid, workers), (&rights, childs)] {
            assert_eq!(browser.get(duty).await.status, status, "{who} {duty}");
            // The form is for who may do it; to all others who may not know of it, it is not there either.
            let form = browser.get(&format!("{duty}/steps/complete")).await.status;
            assert_eq!(form == StatusCode::NOT_FOUND, status == StatusCode::NOT_FOUND, "{who} {duty} {form}");
            let sent = browser.post(&format!("{duty}/steps/complete"), &[("done-day", "16.9.2026")]).await.status;
            assert_eq!(sent == StatusCode::NOT_FOUND, status == StatusCode::NOT_FOUND, "{who} {duty} {sent}");
        }
    }
    let of_oona = page(&mut site.signed_in("aino").await, &aid).await;
    assert!(of_oona.shows("Ei koske häntä") && !of_oona.shows("Ei koske yksikköä"), "{}", of_oona.text());
    let names = |who: &'static str| {
        let (site, kontio) = (&site, &kontio);
        async move {
            let mut browser = site.signed_in(who).await;
            let workers = page(&mut browser, &format!("/units/{kontio}/duties/of/firstaid")).await;
            let children = page(&mut browser, &format!("/units/{kontio}/duties/of/rights-child")).await;
            let list = page(&mut browser, &format!("/units/{kontio}/duties")).await;
            let ended = page(&mut browser, &format!("/units/{kontio}/duties/ended")).await;
            assert!(!list.shows("Tähti") && !list.shows("Tuomo Harju"), "names stand on the duty's own page");
            // The page says who is signed in besides: only its list counts.
            let list = workers.body.split("<section").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
            let (own, other) = (list.contains("Eero Hongisto"), list.contains("Tuomo Harju"));
            (own, other, children.shows("Tähti"), ended.shows("Tähti"))
        }
    };
    assert_eq!(names("mikael").await, (true, true, true, true));
    assert_eq!(names("eero").await, (true, false, true, true));
    assert_eq!(names("inspector").await, (false, false, false, false));
    let unit_duty = format!("/units/{kontio}/duties/of/risk-year");
    assert_eq!(site.signed_in("mikael").await.get(&unit_duty).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_units_list_has_one_line_for_a_duty_of_many_people() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let mut mikael = site.signed_in("mikael").await;
    let list = page(&mut mikael, &format!("/units/{}/duties", unit(&site, "Kontio-koti").await)).await;
    assert_eq!(list.body.matches("/duties/of/firstaid").count(), 1);
    assert!(list.shows("Ensiapuvalmius") && list.shows("5 myöhemmin"), "{}", list.text());
}

#[tokio::test]
async fn of_many_peoples_turns_on_one_day_each_hears_once_and_nobody_is_named() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let day = "UPDATE occurrences SET due_on = '2026-09-20', remind_on = '0001-01-01' WHERE cycle_id IN (SELECT id FROM cycles WHERE template = 'firstaid')";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), day).await.unwrap();
    tick(&site, "2026-09-20").await;
    let heard = |who: &'static str| {
        let sql = format!(
            "reminders r JOIN users u ON u.id = r.user_id JOIN occurrences o ON o.id = r.task_id JOIN cycles c ON c.id = o.cycle_id \
             WHERE u.email LIKE '{who}@%' AND c.template = 'firstaid'"
        );
        let site = &site;
        async move { site.count(&sql).await }
    };
    assert_eq!((heard("mikael").await, heard("oona").await, heard("eero").await), (1, 1, 1));
    assert_eq!(heard("sari").await, 1, "of her own unit");
    let mut mikael = site.signed_in("mikael").await;
    let inbox = page(&mut mikael, "/inbox").await;
    assert!(inbox.shows("Ensiapuvalmius") && !inbox.shows("Oona") && !inbox.shows("Eero"), "{}", inbox.text());
    assert!(inbox.body.contains("/duties/of/firstaid"));
    tick(&site, "2026-09-21").await;
    let mut mikael = site.signed_in("mikael").await;
    let own = page(&mut mikael, "/").await;
    assert!(own.shows("Omia tehtäviä on myöhässä"), "{}", own.text());
    let (mut oona, mut eero) = (site.signed_in("oona").await, site.signed_in("eero").await);
    let hers = duty_of(&site, "Oona Kaislaranta", "firstaid").await;
    assert!(page(&mut oona, "/").await.body.contains(&hers));
    assert!(!page(&mut eero, "/").await.body.contains(&hers));
}

#[tokio::test]
async fn a_childs_duty_reminds_its_own_instructors() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let day = "UPDATE occurrences SET due_on = '2026-09-20', remind_on = '0001-01-01' WHERE state = 'open' AND cycle_id IN (SELECT c.id FROM cycles c JOIN children k ON k.id = c.child_id \
               WHERE c.template = 'rights-child' AND k.pseudonym = 'Kuu')";
    sea_orm::ConnectionTrait::execute_unprepared(site.majakka.store.schema(), day).await.unwrap();
    tick(&site, "2026-09-19").await;
    let heard = site
        .texts("SELECT u.name FROM reminders r JOIN users u ON u.id = r.user_id JOIN occurrences o ON o.id = r.task_id JOIN cycles c ON c.id = o.cycle_id JOIN children k ON k.id = c.child_id WHERE k.pseudonym = 'Kuu' ORDER BY u.name")
        .await;
    assert_eq!(heard, ["Henna Saukkola", "Tuomo Harju"]);
}

#[tokio::test]
async fn a_new_child_brings_the_drill_forward_and_tells_why() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    assert_eq!(crate::cycles::turns(&site, "Kontio-koti", "drill-evac").await, ["2027-09-16 2027-09-16 open"]);
    let mut mikael = site.signed_in("mikael").await;
    aalto_comes(&site, &mut mikael).await;
    assert_eq!(crate::cycles::turns(&site, "Kontio-koti", "drill-evac").await, ["2027-09-16 2027-03-16 open"]);
    let drill = page(&mut mikael, &crate::duties::duty(&site, "drill-evac").await).await;
    assert!(drill.shows("Seuraava jo ti 16.3.2027, koska ke 16.9.2026 tuli uusi syy"), "{}", drill.text());
    assert_eq!(site.count("audit_events WHERE event = 'occurrence-brought-forward'").await, 1);
    // A drill of the day before, without the child, is not what is asked for now; one of today is.
    let held = format!("/units/{}/drills/new", unit(&site, "Kontio-koti").await);
    to(&mikael.fill(&held, &crate::rounds::drill("15.9.2026")).await);
    assert_eq!(crate::cycles::turns(&site, "Kontio-koti", "drill-evac").await, ["2027-09-16 2027-03-16 open"]);
    to(&mikael.fill(&held, &crate::rounds::drill("16.9.2026")).await);
    let done = crate::cycles::turns(&site, "Kontio-koti", "drill-evac").await;
    assert_eq!(done.first().map(String::as_str), Some("2027-09-16 2027-03-16 completed"), "{done:?}");
}

#[tokio::test]
async fn the_childrens_pulse_is_done_when_every_child_has_answered() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let niitty = crate::cycles::turns(&site, "Perhekuntoutus Niitty", "pulse-month").await;
    assert_eq!(niitty, ["2026-10-16 2026-10-16 open"]);
    site.clock.set("2026-09-20T07:00:00Z".parse().unwrap());
    let mut tablet = site.signed_in("saara").await;
    begun(&site, &mut tablet, "Apila").await;
    for at in ["relationships", "voice"] {
        go(&mut tablet, "pulse", at, "decline", &[]).await;
    }
    go(&mut tablet, "pulse", "look", "send", &[]).await;
    let done = ["2026-10-16 2026-10-16 completed", "2026-10-20 2026-10-20 open"];
    assert_eq!(crate::cycles::turns(&site, "Perhekuntoutus Niitty", "pulse-month").await, done);
    let evidence = "occurrences WHERE evidence = 'answers' AND evidence_id IS NULL AND state = 'completed'";
    assert_eq!(site.count(evidence).await, 1, "nothing leads from it to one child");
}

#[tokio::test]
async fn what_a_child_answered_before_a_pause_is_no_answer_to_what_comes_after_it() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let niitty = unit(&site, "Perhekuntoutus Niitty").await;
    let child = site.id("SELECT child_id AS id FROM pulses ORDER BY child_id LIMIT 1").await;
    let (there, whose) = (hex(&niitty), hex(&child.to_string()));
    for sql in [
        format!("UPDATE children SET unit_id = {there} WHERE id = {whose}"),
        format!("UPDATE pulses SET unit_id = {there}, on_day = '2026-09-18' WHERE child_id = {whose}"),
        format!(
            "UPDATE occurrences SET why = 'resumed', why_on = '2026-09-20', why_every = NULL WHERE unit_id = {there} \
             AND cycle_id IN (SELECT id FROM cycles WHERE template = 'pulse-month')"
        ),
    ] {
        site.majakka.store.schema().execute_unprepared(&sql).await.unwrap();
    }
    site.clock.set("2026-09-21T07:00:00Z".parse().unwrap());
    let mut tablet = site.signed_in("saara").await;
    begun(&site, &mut tablet, "Apila").await;
    for at in ["relationships", "voice"] {
        go(&mut tablet, "pulse", at, "decline", &[]).await;
    }
    go(&mut tablet, "pulse", "look", "send", &[]).await;
    let open = crate::cycles::turns(&site, "Perhekuntoutus Niitty", "pulse-month").await;
    assert_eq!(open, ["2026-10-16 2026-10-16 open"], "the other child has not answered since");
}

/// An id as a statement of SQLite holds it.
fn hex(id: &str) -> String {
    format!("X'{}'", id.replace('-', ""))
}
