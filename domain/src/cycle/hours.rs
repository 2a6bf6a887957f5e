use super::Delivery;
use crate::{
    calendar::{local_moment, start_of_day},
    clock::local_day,
    date::plus_days,
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

/// The hour at which the day's reminders are sent together, and at which the quiet hours end.
pub const DIGEST_HOUR: u32 = 8;
/// The hour at which the quiet hours begin: nothing is sent from then until the morning, but red reports.
pub const QUIET_FROM: u32 = 20;

/// The instant of a day's digest by the local clock, whatever the clocks did in the night.
pub fn digest_at(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let hour = NaiveTime::from_hms_opt(DIGEST_HOUR, 0, 0).unwrap_or(NaiveTime::MIN);
    // No zone skips eight in the morning; were there one, hours elapsed from its midnight are near enough.
    local_moment(day, hour, zone).unwrap_or_else(|_| start_of_day(day, zone) + TimeDelta::hours(i64::from(DIGEST_HOUR)))
}

/// When a reminder that was made `now` is sent.
pub fn send_at(delivery: Delivery, now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    match delivery {
        Delivery::AtOnce if !is_quiet(now, zone) => now,
        Delivery::AtOnce | Delivery::Digest => next_digest(now, zone),
    }
}

/// Whether an instant is in the quiet hours of the local clock.
pub fn is_quiet(at: DateTime<Utc>, zone: Tz) -> bool {
    !(DIGEST_HOUR..QUIET_FROM).contains(&at.with_timezone(&zone).hour())
}

/// The next digest, now included.
fn next_digest(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let today = local_day(now, zone);
    let at = digest_at(today, zone);
    if now <= at { at } else { digest_at(plus_days(today, 1), zone) }
}

#[cfg(test)]
mod tests;
