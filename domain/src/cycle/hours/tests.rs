use super::*;
use chrono_tz::Europe::Helsinki;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn digest(day: &str) -> String {
    digest_at(day.parse().unwrap(), Helsinki).format("%FT%RZ").to_string()
}

#[test]
fn the_digest_is_at_eight_by_the_local_clock_also_after_it_changed() {
    for (day, expected) in [
        ("2026-03-28", "2026-03-28T06:00Z"),
        ("2026-03-29", "2026-03-29T05:00Z"),
        ("2026-10-24", "2026-10-24T05:00Z"),
        ("2026-10-25", "2026-10-25T06:00Z"),
        ("2027-03-27", "2027-03-27T06:00Z"),
        ("2027-03-28", "2027-03-28T05:00Z"),
        ("2027-10-30", "2027-10-30T05:00Z"),
        ("2027-10-31", "2027-10-31T06:00Z"),
        ("2028-02-29", "2028-02-29T06:00Z"),
        ("2027-01-01", "2027-01-01T06:00Z"),
    ] {
        assert_eq!(digest(day), expected);
    }
}

#[test]
fn what_is_sent_at_once_waits_for_the_morning_in_the_quiet_hours() {
    let send = |delivery, now: &str| send_at(delivery, at(now), Helsinki).format("%FT%RZ").to_string();
    assert_eq!(send(Delivery::AtOnce, "2026-09-16T05:00:00Z"), "2026-09-16T05:00Z", "eight o'clock");
    assert_eq!(send(Delivery::AtOnce, "2026-09-16T16:59:00Z"), "2026-09-16T16:59Z");
    assert_eq!(send(Delivery::AtOnce, "2026-09-16T17:00:00Z"), "2026-09-17T05:00Z", "from twenty o'clock on");
    assert_eq!(send(Delivery::AtOnce, "2026-10-24T20:00:00Z"), "2026-10-25T06:00Z", "the night of 25 hours");
    assert_eq!(send(Delivery::Digest, "2026-09-16T05:00:00Z"), "2026-09-16T05:00Z");
    assert_eq!(send(Delivery::Digest, "2026-09-16T05:00:01Z"), "2026-09-17T05:00Z");
    assert_eq!(send(Delivery::Digest, "2026-03-28T07:00:00Z"), "2026-03-29T05:00Z", "the night of 23 hours");
}

proptest! {
    #[test]
    fn nothing_is_sent_in_the_quiet_hours_or_more_than_a_day_later(seconds in 1_704_067_200i64..1_988_150_400) {
        let now = DateTime::from_timestamp(seconds, 0).unwrap();
        for delivery in Delivery::ALL {
            let sent = send_at(*delivery, now, Helsinki);
            prop_assert!(!is_quiet(sent, Helsinki));
            prop_assert!(sent >= now && sent - now <= TimeDelta::hours(25));
        }
    }
}
