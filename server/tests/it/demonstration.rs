//! The invented organisation as somebody meets it who tries the program.

use crate::{incidents::page, site::Site};
use chrono::{DateTime, Utc};
use server::{services::look, store::history};

// Which weekday it is decides what is due in a week, and near midnight an hour more or less is another day.

#[tokio::test]
async fn its_units_have_done_most_of_their_duties_in_time_and_are_late_with_some() {
    met_at("2026-09-16T09:00:00Z").await;
}

#[tokio::test]
async fn its_units_are_the_same_on_another_weekday_just_after_midnight() {
    met_at("2026-09-20T21:30:00Z").await;
}

async fn met_at(now: &str) {
    let now: DateTime<Utc> = now.parse().unwrap();
    let site = Site::lived(now, 40).await;
    let today = site.majakka.today();
    let turns = "occurrences o JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL WHERE c.unit_id IS NOT NULL";
    let done = site.count(&format!("{turns} AND o.state = 'completed' AND o.ended_on > o.made_on")).await;
    let late = site.count(&format!("{turns} AND o.state = 'open' AND o.due_on < '{today}'")).await;
    let open = site.count(&format!("{turns} AND o.state = 'open'")).await;
    assert!(done > 30 && late > 3 && late * 10 < open, "{done} done, {late} late of {open}");
    assert!(site.count("reminders WHERE kind = 'duty'").await > 20);
    assert!(history::verify(site.majakka.store.read()).await.unwrap().is_ok());
    let again = look::run(&site.majakka, now).await.unwrap();
    assert_eq!((again.cycles, again.occurrences, again.reminders), (0, 0, 0), "the last look was at that moment");
    let units = page(&mut site.signed_in("aino").await, "/duties").await;
    assert!(units.shows("Kontio-koti") && units.shows("myöhässä"), "{}", units.text());
}
