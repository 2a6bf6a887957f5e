//! Duties that go over to another unit, end with a change and come back: the day that they had goes along, and so does who hears of it.

use crate::{
    cycles::tick,
    duties::do_step,
    incidents::{page, to},
    people_duties::{duty_of, end_roles, gets_role, invited, of_child, of_worker, unit},
    site::Site,
};
use sea_orm::ConnectionTrait;

async fn run(site: &Site, sql: &str) {
    site.majakka.store.schema().execute_unprepared(sql).await.unwrap();
}

async fn lines_of(site: &Site, name: &str, line: &str) {
    let mut admin = site.signed_in("admin").await;
    let fields = [("name", name), ("kind", "institution"), ("lines", line)];
    let path = format!("/admin/units/{}", unit(site, name).await);
    to(&admin.fill_at(&path, &path, &fields).await);
}

#[tokio::test]
async fn when_a_units_work_changes_the_duties_of_its_people_end_and_come_back_with_the_day_that_they_had() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    let (permit, aid) = ("Kontio-koti 2031-09-16 open", "Kontio-koti 2029-09-16 open active");
    let rights = of_child(&site, "Kuu", "rights-child").await;
    lines_of(&site, "Kontio-koti", "family-work").await;
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "med-permit").await, [format!("{permit} ended")]);
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "firstaid").await, [aid], "everybody is ready for first aid");
    let of_kuu = of_child(&site, "Kuu", "rights-child").await;
    assert!(of_kuu.iter().all(|turn| turn.ends_with("ended")), "nobody lives there: {of_kuu:?}");
    lines_of(&site, "Kontio-koti", "institution").await;
    assert_eq!(of_worker(&site, "Oona Kaislaranta", "med-permit").await, [format!("{permit} active")]);
    assert_eq!(of_child(&site, "Kuu", "rights-child").await, rights);
    let after = tick(&site, "2026-09-17").await;
    assert_eq!((after.cycles, after.occurrences), (0, 0), "a look finds nothing to put right");
}

#[tokio::test]
async fn who_is_suspended_and_let_in_again_has_what_was_left_to_do() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    invited(&site, "Kontio-koti").await;
    run(&site, "UPDATE users SET state = 'active' WHERE name = 'Sini Sarka'").await;
    let mut admin = site.signed_in("admin").await;
    let home = format!("/admin/users/{}", site.id("SELECT id FROM users WHERE name = 'Sini Sarka'").await);
    let before = of_worker(&site, "Sini Sarka", "induct").await;
    to(&admin.fill_at(&home, &format!("{home}/suspend"), &[]).await);
    let rests = of_worker(&site, "Sini Sarka", "induct").await;
    assert!(rests.len() == 2 && rests.iter().all(|turn| turn.ends_with("open ended")), "{rests:?}");
    to(&admin.fill_at(&home, &format!("{home}/let-in"), &[]).await);
    assert_eq!(of_worker(&site, "Sini Sarka", "induct").await, before);
    let after = tick(&site, "2026-09-17").await;
    assert_eq!((after.cycles, after.occurrences), (0, 0));
    assert_eq!(of_worker(&site, "Sini Sarka", "induct").await, before, "and once");
}

#[tokio::test]
async fn when_a_unit_meets_no_clients_any_more_nobody_is_inducted_for_it_until_it_does() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    invited(&site, "Kontio-koti").await;
    let before = of_worker(&site, "Sini Sarka", "induct").await;
    assert_eq!(before.len(), 2, "{before:?}");
    lines_of(&site, "Kontio-koti", "training").await;
    let ended = "cycles WHERE template = 'induct' AND ended_why = 'not-asked'";
    assert_eq!(site.count(ended).await, 1);
    lines_of(&site, "Kontio-koti", "institution").await;
    assert_eq!(of_worker(&site, "Sini Sarka", "induct").await, before);
}

#[tokio::test]
async fn what_is_late_when_it_goes_over_is_told_to_those_who_lead_there() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    invited(&site, "Kontio-koti").await;
    let aid = "(SELECT c.id FROM cycles c JOIN users w ON w.id = c.worker_id WHERE w.name = 'Sini Sarka' AND c.template = 'firstaid')";
    run(
        &site,
        &format!("UPDATE occurrences SET due_on = '2026-09-07', remind_on = '9999-12-31' WHERE cycle_id = {aid}"),
    )
    .await;
    let mut admin = site.signed_in("admin").await;
    end_roles(&site, &mut admin).await;
    gets_role(&site, &mut admin, "Poukama").await;
    tick(&site, "2026-09-17").await;
    let heard = format!(
        "SELECT DISTINCT u.name FROM reminders r JOIN users u ON u.id = r.user_id JOIN occurrences o ON o.id = r.task_id \
         WHERE o.cycle_id = {aid} AND u.name IN ('Sari Lahdenperä', 'Mikael Korpi')"
    );
    assert_eq!(site.texts(&heard).await, ["Sari Lahdenperä"]);
}

#[tokio::test]
async fn a_former_unit_keeps_what_was_done_there_and_does_not_read_what_another_one_chose_since() {
    let site = Site::demo().await;
    tick(&site, "2026-09-16").await;
    invited(&site, "Kontio-koti").await;
    let mut mikael = site.signed_in("mikael").await;
    let done = duty_of(&site, "Sini Sarka", "firstaid").await;
    to(&do_step(&mut mikael, &done, "complete", &[("done-day", "1.9.2026")]).await);
    let mut admin = site.signed_in("admin").await;
    end_roles(&site, &mut admin).await;
    gets_role(&site, &mut admin, "Poukama").await;
    let chosen = "UPDATE cycles SET own_every = '12m', own_reason = 'Poukaman oma syy.', own_by = (SELECT id FROM users WHERE name LIKE 'Sari%') \
                  WHERE template = 'firstaid' AND worker_id = (SELECT id FROM users WHERE name = 'Sini Sarka')";
    run(&site, chosen).await;
    let mut sari = site.signed_in("sari").await;
    assert!(page(&mut sari, &duty_of(&site, "Sini Sarka", "firstaid").await).await.shows("Poukaman oma syy."));
    let old = page(&mut mikael, &done).await;
    assert!(old.shows("3 vuotta") && !old.shows("Poukaman oma syy.") && !old.shows("Sari"), "{}", old.text());
}
