//! Time comes in from outside, so that every rule about time can be tested.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// A source of the present moment, in UTC.
pub trait Clock: Send + Sync {
    /// Now, to the millisecond: both databases keep at least that.
    fn now(&self) -> DateTime<Utc>;
}

/// The calendar day of an instant in a time zone.
pub fn local_day(at: DateTime<Utc>, zone: Tz) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}
