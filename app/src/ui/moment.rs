//! Days and times as people read them, with the weekday and the distance from today.

use super::Cx;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use domain::{date::Due, month::Month};
use leptos::prelude::*;

/// Writes days and times in the reader's language.
pub trait Moments {
    /// "pe 3.4." this year, "pe 3.4.2027" in another.
    fn day(&self, day: NaiveDate) -> String;
    /// Always with the year.
    fn full_day(&self, day: NaiveDate) -> String;
    /// "pe 3.4. klo 14.32".
    fn moment(&self, at: DateTime<Utc>) -> String;
    /// "elokuu 2026".
    fn month(&self, month: Month) -> String;
    /// A day as an element.
    fn day_view(&self, day: NaiveDate) -> AnyView;
    /// A moment as an element.
    fn moment_view(&self, at: DateTime<Utc>) -> AnyView;
    /// The distance in words: "2 pv kuluttua", "3 pv myöhässä".
    fn distance(&self, day: NaiveDate) -> String;
    /// A due date: date first, then the distance; late and soon are told by word, shape and colour.
    fn due_view(&self, day: NaiveDate) -> AnyView;
}

impl Moments for Cx {
    fn day(&self, day: NaiveDate) -> String {
        let key = if day.year() == self.today.year() { "day-this-year" } else { "day-full" };
        written(self, key, day)
    }

    fn full_day(&self, day: NaiveDate) -> String {
        written(self, "day-full", day)
    }

    fn month(&self, month: Month) -> String {
        let first = month.first();
        let name = self.t(&format!("month-name-{}", first.month()));
        self.with("month-title", &[("month", name.into()), ("year", first.year().to_string().into())])
    }

    fn moment(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&self.zone);
        self.with(
            "moment",
            &[
                ("day", self.day(local.date_naive()).into()),
                ("hour", local.hour().to_string().into()),
                ("minute", format!("{:02}", local.minute()).into()),
            ],
        )
    }

    fn day_view(&self, day: NaiveDate) -> AnyView {
        view! { <time datetime=day.to_string()>{self.day(day)}</time> }.into_any()
    }

    fn moment_view(&self, at: DateTime<Utc>) -> AnyView {
        view! { <time datetime=at.format("%Y-%m-%dT%H:%M:%SZ").to_string()>{self.moment(at)}</time> }.into_any()
    }

    fn distance(&self, day: NaiveDate) -> String {
        match Due::of(day, self.today) {
            Due::Overdue(days) => self.with("due-late", &[("days", days.into())]),
            Due::Today => self.t("due-today"),
            Due::Soon(1) | Due::Later(1) => self.t("due-tomorrow"),
            Due::Soon(days) | Due::Later(days) => self.with("due-in", &[("days", days.into())]),
        }
    }

    fn due_view(&self, day: NaiveDate) -> AnyView {
        let class = match Due::of(day, self.today) {
            Due::Overdue(_) => "due due--over",
            Due::Today | Due::Soon(_) => "due due--soon",
            Due::Later(_) => "due",
        };
        let late = Due::of(day, self.today).is_overdue().then(|| super::icon(self, "triangle-alert"));
        view! { <span class=class>{late}{self.day_view(day)}<span>{self.distance(day)}</span></span> }.into_any()
    }
}

fn written(cx: &Cx, key: &str, day: NaiveDate) -> String {
    cx.with(
        key,
        &[
            ("weekday", cx.t(&format!("weekday-{}", day.weekday().number_from_monday())).into()),
            ("day", day.day().to_string().into()),
            ("month", cx.t(&format!("month-{}", day.month())).into()),
            ("year", day.year().to_string().into()),
        ],
    )
}
