use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

/// The local clock skips this hour: it was put forward over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock is put forward over this hour")]
pub struct NoSuchHour;

/// The instant of a day and a time of a local clock. When the clock is put back and the hour happens twice, its first
/// occurrence (I35).
///
/// # Errors
/// [`NoSuchHour`] when the clock was put forward over it.
pub fn local_moment(day: NaiveDate, time: NaiveTime, zone: Tz) -> Result<DateTime<Utc>, NoSuchHour> {
    zone.from_local_datetime(&day.and_time(time)).earliest().map(|at| at.to_utc()).ok_or(NoSuchHour)
}

/// The earliest instant of a local day: midnight, or where the clock is put forward over midnight, the first instant after.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    local_moment(day, NaiveTime::MIN, zone).unwrap_or_else(|NoSuchHour| {
        let midnight = day.and_time(NaiveTime::MIN);
        let after_gap = GapInfo::new(&midnight, &zone).and_then(|gap| gap.end);
        after_gap.map_or_else(|| midnight.and_utc(), |at| at.to_utc())
    })
}

/// Reads a time of day as people write it: `8`, `08`, `8.05`, `20.40`, `20:40`, `20,40`, `2040`, with or without
/// *klo* (Finnish) or *kl.* (Swedish) before it.
///
/// Returns `None` for everything else: 24.00 (it is the next day's 0.00), minutes of one digit, an hour or minute that no
/// clock shows, three digits in a row (a digit is missing, and which one is not known).
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let written = match text.strip_prefix("klo").or_else(|| text.strip_prefix("kl")) {
        Some(rest) => rest.strip_prefix('.').unwrap_or(rest).trim_start(),
        None => &text,
    };
    let (hour, minute) = match written.split_once(['.', ':', ',']) {
        Some(parts) => parts,
        None if written.len() == 4 => written.split_at_checked(2)?,
        None => (written, "00"),
    };
    let hour = digits(hour).filter(|_| hour.len() <= 2)?;
    let minute = digits(minute).filter(|_| minute.len() == 2)?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// A number of plain digits; a sign, which the standard parser takes, is not one.
fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::local_day;
    use chrono::{TimeDelta, Timelike};
    use chrono_tz::{Africa, America, Asia, Europe, Pacific};
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn time(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    fn in_helsinki(on: &str, at: NaiveTime) -> Result<String, NoSuchHour> {
        local_moment(day(on), at, Europe::Helsinki).map(|at| at.format("%FT%RZ").to_string())
    }

    #[test]
    fn an_hour_that_happens_twice_is_its_first_occurrence() {
        assert_eq!(in_helsinki("2026-10-25", time(2, 59)).unwrap(), "2026-10-24T23:59Z");
        assert_eq!(in_helsinki("2026-10-25", time(3, 0)).unwrap(), "2026-10-25T00:00Z");
        assert_eq!(in_helsinki("2026-10-25", time(3, 59)).unwrap(), "2026-10-25T00:59Z");
        assert_eq!(in_helsinki("2026-10-25", time(4, 0)).unwrap(), "2026-10-25T02:00Z");
    }

    #[test]
    fn an_hour_that_the_clock_skips_is_refused() {
        assert_eq!(in_helsinki("2026-03-29", time(2, 59)).unwrap(), "2026-03-29T00:59Z");
        assert_eq!(in_helsinki("2026-03-29", time(3, 0)), Err(NoSuchHour));
        assert_eq!(in_helsinki("2026-03-29", time(3, 59)), Err(NoSuchHour));
        assert_eq!(in_helsinki("2026-03-29", time(4, 0)).unwrap(), "2026-03-29T01:00Z");
    }

    #[test]
    fn a_moment_is_by_summer_or_winter_time_of_its_day() {
        assert_eq!(in_helsinki("2026-07-01", time(8, 5)).unwrap(), "2026-07-01T05:05Z");
        assert_eq!(in_helsinki("2026-01-01", time(8, 5)).unwrap(), "2026-01-01T06:05Z");
    }

    #[test]
    fn a_day_begins_after_the_gap_where_midnight_is_skipped() {
        let start = |on, zone| start_of_day(day(on), zone).format("%FT%RZ").to_string();
        assert_eq!(start("2026-03-29", Europe::Helsinki), "2026-03-28T22:00Z");
        assert_eq!(start("2026-09-06", America::Santiago), "2026-09-06T04:00Z", "0.00 becomes 1.00");
        assert_eq!(start("2026-11-01", America::Havana), "2026-11-01T04:00Z", "0.00 happens twice");
        assert_eq!(start("2011-12-30", Pacific::Apia), "2011-12-30T10:00Z", "a whole day that never was");
    }

    #[test]
    fn a_time_is_read_in_any_sane_form() {
        for text in ["20.40", "20:40", "2040", "20,40", "klo 20.40", "Klo 20:40", "klo20.40", "kl. 20.40", "kl 2040"] {
            assert_eq!(parse_time(text), Some(time(20, 40)), "{text}");
        }
        for text in ["8", "08", "8.00", "0800", " klo 8 ", "\u{a0}8\u{a0}"] {
            assert_eq!(parse_time(text), Some(time(8, 0)), "{text}");
        }
        assert_eq!(parse_time("8.05"), Some(time(8, 5)));
        assert_eq!(parse_time("klo 8.05"), Some(time(8, 5)));
        assert_eq!(parse_time("0.00"), Some(time(0, 0)));
        assert_eq!(parse_time("23.59"), Some(time(23, 59)));
    }

    #[test]
    fn what_no_clock_shows_is_refused() {
        for text in [
            "",
            " ",
            "klo",
            "klo .",
            ".",
            "24",
            "24.00",
            "2400",
            "25",
            "8.60",
            "0860",
            "8.5",
            "8.",
            ".30",
            "8.005",
            "008",
            "840",
            "20400",
            "+8",
            "-8",
            "8.+5",
            "8.-5",
            "8..05",
            "20.40.00",
            "20 40",
            "8 . 05",
            "8.05 klo",
            "klo klo 8",
            "kello 8",
            "8 pm",
            "eight",
            "٨",
            "８.05",
            "1é2",
            "½",
        ] {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "\\PC{0,12}", close in "(klo|kl\\.?)? ?[0-9é.:,+ ]{0,6}") {
            let _ = parse_time(&text);
            let _ = parse_time(&close);
        }

        #[test]
        fn every_minute_is_read_as_it_is_written(minutes in 0u32..1440, separator in "[.:,]") {
            let (hour, minute) = (minutes / 60, minutes % 60);
            let expected = Some(time(hour, minute));
            prop_assert_eq!(parse_time(&format!("{hour}{separator}{minute:02}")), expected);
            prop_assert_eq!(parse_time(&format!("klo {hour:02}{separator}{minute:02}")), expected);
            prop_assert_eq!(parse_time(&format!("{hour:02}{minute:02}")), expected);
        }

        #[test]
        fn a_moment_shows_the_same_day_and_time_on_its_clock(days in 0i32..20_000, seconds in 0u32..86_400) {
            let day = NaiveDate::from_num_days_from_ce_opt(730_000 + days).unwrap();
            let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap();
            match local_moment(day, time, Europe::Helsinki) {
                Ok(at) => {
                    let on_clock = |at: DateTime<Utc>| at.with_timezone(&Europe::Helsinki).naive_local();
                    prop_assert_eq!(on_clock(at), day.and_time(time));
                    prop_assert_ne!(on_clock(at - TimeDelta::hours(1)), day.and_time(time), "not the first occurrence");
                }
                Err(NoSuchHour) => prop_assert_eq!(time.hour(), 3),
            }
        }

        #[test]
        fn a_day_starts_at_its_first_instant(days in 0i32..20_000, zone in proptest::sample::select(vec![
            Europe::Helsinki, America::Santiago, America::Havana, Africa::Cairo, Asia::Beirut, Asia::Kathmandu,
        ])) {
            let day = NaiveDate::from_num_days_from_ce_opt(730_000 + days).unwrap();
            let start = start_of_day(day, zone);
            prop_assert_eq!(local_day(start, zone), day);
            prop_assert!(local_day(start - TimeDelta::seconds(1), zone) < day);
        }
    }
}
