use crate::hazard::codes;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

codes! {
    /// The days of Finland that are not working days whatever their weekday, in the order of the year.
    ///
    /// The holy days of the Church Act (652/2023), May Day (Act 272/1944), Independence Day (Act 388/1937), and the two
    /// eves that the Act on the calculation of statutory time limits (150/1930, section 5) sets beside them.
    Holiday {
        NewYear = "new-year",
        Epiphany = "epiphany",
        GoodFriday = "good-friday",
        EasterSunday = "easter-sunday",
        EasterMonday = "easter-monday",
        MayDay = "may-day",
        Ascension = "ascension",
        WhitSunday = "whit-sunday",
        MidsummerEve = "midsummer-eve",
        /// The Saturday of 20–26 June.
        MidsummerDay = "midsummer-day",
        /// The Saturday of 31 October – 6 November.
        AllSaints = "all-saints",
        IndependenceDay = "independence-day",
        ChristmasEve = "christmas-eve",
        ChristmasDay = "christmas-day",
        BoxingDay = "boxing-day",
    }
}

impl Holiday {
    /// The day on which this holiday is in a year, by the rules now in force. `None` only for a year that the
    /// calendar does not reach.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        let from_easter = |days| easter_sunday(year)?.checked_add_signed(TimeDelta::days(days));
        match self {
            Self::NewYear => fixed(1, 1),
            Self::Epiphany => fixed(1, 6),
            Self::GoodFriday => from_easter(-2),
            Self::EasterSunday => from_easter(0),
            Self::EasterMonday => from_easter(1),
            Self::MayDay => fixed(5, 1),
            Self::Ascension => from_easter(39),
            Self::WhitSunday => from_easter(49),
            Self::MidsummerEve => saturday_from(fixed(6, 20)?)?.pred_opt(),
            Self::MidsummerDay => saturday_from(fixed(6, 20)?),
            Self::AllSaints => saturday_from(fixed(10, 31)?),
            Self::IndependenceDay => fixed(12, 6),
            Self::ChristmasEve => fixed(12, 24),
            Self::ChristmasDay => fixed(12, 25),
            Self::BoxingDay => fixed(12, 26),
        }
    }
}

/// The holiday of a day, if it is one. May Day keeps its name in the rare years when Ascension falls on it (2008, 2160).
pub fn holiday(day: NaiveDate) -> Option<Holiday> {
    Holiday::ALL.iter().copied().find(|holiday| holiday.in_year(day.year()) == Some(day))
}

/// Whether a day is neither a Saturday, a Sunday nor a [`Holiday`] (Act 150/1930, section 5). Midsummer Eve and Christmas
/// Eve are not working days.
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(day).is_none()
}

/// The first Saturday from a day on, that day included.
fn saturday_from(day: NaiveDate) -> Option<NaiveDate> {
    let days = day.weekday().days_since(Weekday::Sat);
    day.checked_add_signed(TimeDelta::days(i64::from((7 - days) % 7)))
}

/// Easter by the Gregorian computus: the Sunday after the full moon of the church's table that is on or after 21 March.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let place_in_moon_cycle = year.rem_euclid(19);
    let dropped_leap_days = century - century.div_euclid(4);
    let moon_correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    // Days from 21 March to the full moon, before the correction below.
    let moon = (19 * place_in_moon_cycle + dropped_leap_days - moon_correction + 15).rem_euclid(30);
    // Days from that moon to the Sunday after it, less one.
    let sunday =
        (32 + 2 * century.rem_euclid(4) + 2 * in_century.div_euclid(4) - moon - in_century.rem_euclid(4)).rem_euclid(7);
    // The table lets no full moon be later than 18 April, so that Easter is never after 25 April.
    let week_back = (place_in_moon_cycle + 11 * moon + 22 * sunday) / 451;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_signed(TimeDelta::days((moon + sunday - 7 * week_back).into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Holiday::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Year, Good Friday, Easter Sunday, Ascension, Whit Sunday, Midsummer Day, All Saints, as almanacs print them.
    const ALMANAC: [(i32, [&str; 6]); 16] = [
        (2020, ["04-10", "04-12", "05-21", "05-31", "06-20", "10-31"]),
        (2021, ["04-02", "04-04", "05-13", "05-23", "06-26", "11-06"]),
        (2022, ["04-15", "04-17", "05-26", "06-05", "06-25", "11-05"]),
        (2023, ["04-07", "04-09", "05-18", "05-28", "06-24", "11-04"]),
        (2024, ["03-29", "03-31", "05-09", "05-19", "06-22", "11-02"]),
        (2025, ["04-18", "04-20", "05-29", "06-08", "06-21", "11-01"]),
        (2026, ["04-03", "04-05", "05-14", "05-24", "06-20", "10-31"]),
        (2027, ["03-26", "03-28", "05-06", "05-16", "06-26", "11-06"]),
        (2028, ["04-14", "04-16", "05-25", "06-04", "06-24", "11-04"]),
        (2029, ["03-30", "04-01", "05-10", "05-20", "06-23", "11-03"]),
        (2030, ["04-19", "04-21", "05-30", "06-09", "06-22", "11-02"]),
        (2031, ["04-11", "04-13", "05-22", "06-01", "06-21", "11-01"]),
        (2032, ["03-26", "03-28", "05-06", "05-16", "06-26", "11-06"]),
        (2033, ["04-15", "04-17", "05-26", "06-05", "06-25", "11-05"]),
        (2034, ["04-07", "04-09", "05-18", "05-28", "06-24", "11-04"]),
        (2035, ["03-23", "03-25", "05-03", "05-13", "06-23", "11-03"]),
    ];

    #[test]
    fn movable_days_are_where_almanacs_have_them() {
        let movable = [GoodFriday, EasterSunday, Ascension, WhitSunday, MidsummerDay, AllSaints];
        for (year, days) in ALMANAC {
            for (named, written) in movable.into_iter().zip(days) {
                let expected = day(&format!("{year}-{written}"));
                assert_eq!(named.in_year(year), Some(expected), "{named:?}");
                assert_eq!(holiday(expected), Some(named));
            }
        }
    }

    #[test]
    fn easter_reaches_both_ends_of_its_time() {
        assert_eq!(EasterSunday.in_year(1818), Some(day("1818-03-22")));
        assert_eq!(EasterSunday.in_year(2285), Some(day("2285-03-22")));
        assert_eq!(EasterSunday.in_year(1943), Some(day("1943-04-25")));
        assert_eq!(EasterSunday.in_year(2038), Some(day("2038-04-25")));
        assert_eq!(EasterSunday.in_year(1954), Some(day("1954-04-18")), "a full moon that the table moves");
        assert_eq!(EasterSunday.in_year(1981), Some(day("1981-04-19")), "a full moon that the table moves");
    }

    #[test]
    fn a_year_of_holidays_is_whole() {
        let found: Vec<String> = day("2026-01-01")
            .iter_days()
            .take(365)
            .filter_map(|day| holiday(day).map(|holiday| format!("{} {}", day.format("%d.%m."), holiday.code())))
            .collect();
        assert_eq!(
            found,
            [
                "01.01. new-year",
                "06.01. epiphany",
                "03.04. good-friday",
                "05.04. easter-sunday",
                "06.04. easter-monday",
                "01.05. may-day",
                "14.05. ascension",
                "24.05. whit-sunday",
                "19.06. midsummer-eve",
                "20.06. midsummer-day",
                "31.10. all-saints",
                "06.12. independence-day",
                "24.12. christmas-eve",
                "25.12. christmas-day",
                "26.12. boxing-day",
            ]
        );
    }

    #[test]
    fn the_eves_of_midsummer_and_christmas_are_not_working_days() {
        assert!(!is_working_day(day("2026-06-19")));
        assert!(is_working_day(day("2026-06-18")));
        assert!(!is_working_day(day("2026-12-24")));
        assert!(is_working_day(day("2026-12-23")));
    }

    #[test]
    fn days_that_only_feel_like_holidays_are_working_days() {
        for (text, why) in [
            ("2026-04-02", "Maundy Thursday"),
            ("2026-04-30", "the eve of May Day"),
            ("2026-05-15", "the Friday after Ascension"),
            ("2026-05-25", "Whit Monday"),
            ("2026-12-31", "the eve of the new year"),
        ] {
            assert!(is_working_day(day(text)), "{why}");
        }
    }

    #[test]
    fn an_ordinary_saturday_or_sunday_is_no_holiday_and_no_working_day() {
        for text in ["2026-09-12", "2026-09-13"] {
            assert_eq!(holiday(day(text)), None);
            assert!(!is_working_day(day(text)));
        }
        assert!(is_working_day(day("2026-09-14")));
    }

    #[test]
    fn may_day_keeps_its_name_when_ascension_falls_on_it() {
        assert_eq!(Ascension.in_year(2008), Some(day("2008-05-01")));
        assert_eq!(holiday(day("2008-05-01")), Some(MayDay));
    }

    #[test]
    fn a_year_beyond_the_calendar_has_no_holidays() {
        for year in [i32::MIN, i32::MAX] {
            assert!(Holiday::ALL.iter().all(|holiday| holiday.in_year(year).is_none()));
        }
        assert_eq!(holiday(NaiveDate::MAX), None);
        assert_eq!(holiday(NaiveDate::MIN), Some(NewYear));
    }

    proptest! {
        #[test]
        fn every_holiday_is_on_its_weekday_and_within_its_bounds(year in 1583i32..=9999) {
            for (named, weekday, first, last) in [
                (GoodFriday, Weekday::Fri, (3, 20), (4, 23)),
                (EasterSunday, Weekday::Sun, (3, 22), (4, 25)),
                (EasterMonday, Weekday::Mon, (3, 23), (4, 26)),
                (Ascension, Weekday::Thu, (4, 30), (6, 3)),
                (WhitSunday, Weekday::Sun, (5, 10), (6, 13)),
                (MidsummerEve, Weekday::Fri, (6, 19), (6, 25)),
                (MidsummerDay, Weekday::Sat, (6, 20), (6, 26)),
                (AllSaints, Weekday::Sat, (10, 31), (11, 6)),
            ] {
                let day = named.in_year(year).unwrap();
                prop_assert_eq!(day.weekday(), weekday, "{:?}", named);
                prop_assert!((first..=last).contains(&(day.month(), day.day())), "{:?} {}", named, day);
            }
        }

        #[test]
        fn every_holiday_is_found_on_its_day_and_is_no_working_day(year in 1583i32..=9999) {
            for &named in Holiday::ALL {
                let day = named.in_year(year).unwrap();
                let found = holiday(day);
                prop_assert!(found == Some(named) || (named, found) == (Ascension, Some(MayDay)));
                prop_assert!(!is_working_day(day));
            }
        }

        #[test]
        fn there_are_always_working_days_within_six_days(days in 600_000i32..1_200_000) {
            let from = NaiveDate::from_num_days_from_ce_opt(days).unwrap();
            prop_assert!(from.iter_days().take(6).any(is_working_day), "{}", from);
        }
    }
}
