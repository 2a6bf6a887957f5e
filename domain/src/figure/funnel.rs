use super::{LEAST_CARE_DAYS, Rate};

/// How a unit stands among the others of its organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// More reports than chance explains: more happens there, or more of it is told.
    Above,
    /// As the others: what differs is chance.
    Within,
    /// Fewer than chance explains: less happens there, or less of it is told.
    Below,
}

/// Compares units by their rates with regard to their sizes: a small unit's rate swings by chance alone, so that the limits around the
/// rate of all are the wider the fewer care days there are. It is no ranking: within the limits nobody is better or worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Funnel {
    all: Rate,
}

/// How many standard deviations the limits are away: one unit of five hundred is outside by chance.
const DEVIATIONS: u128 = 3;
/// So many units at least are compared.
const LEAST_UNITS: usize = 3;

impl Funnel {
    /// The funnel around the rate of all units together; those with too few care days are left out. `None` with too few units, or with
    /// nothing to compare.
    pub fn around(units: impl IntoIterator<Item = Rate>) -> Option<Self> {
        let (units, all) = units
            .into_iter()
            .filter(|rate| rate.care_days >= LEAST_CARE_DAYS)
            .fold((0, Rate::default()), |(units, all), rate| (units + 1, all + rate));
        (units >= LEAST_UNITS && all.events > 0).then_some(Self { all })
    }

    /// The rate of all together.
    pub fn middle(self) -> Rate {
        self.all
    }

    /// Where a unit stands; `None` with too few care days.
    pub fn standing(self, unit: Rate) -> Option<Standing> {
        if unit.care_days < LEAST_CARE_DAYS {
            return None;
        }
        let (expected, own) = (self.expected(unit.care_days), self.own(unit));
        let away = own.abs_diff(expected);
        let is_outside = away * away > DEVIATIONS * DEVIATIONS * expected * u128::from(self.all.care_days);
        Some(match is_outside {
            false => Standing::Within,
            true if own > expected => Standing::Above,
            true => Standing::Below,
        })
    }

    /// How far a unit is from what it is expected to have, in thousandths of a standard deviation.
    pub fn distance(self, unit: Rate) -> u64 {
        let (expected, own) = (self.expected(unit.care_days), self.own(unit));
        let deviation = (expected * u128::from(self.all.care_days)).isqrt().max(1);
        u64::try_from(1000 * own.abs_diff(expected) / deviation).unwrap_or(u64::MAX)
    }

    // With E of D days over all, a unit of d days expects E·d/D events; their number e deviates by √(E·d/D). All is compared times D.
    fn own(self, unit: Rate) -> u128 {
        u128::from(unit.events) * u128::from(self.all.care_days)
    }

    /// The lowest and the highest number of events within the limits for so many care days.
    pub fn limits(self, care_days: u64) -> (u64, u64) {
        let (expected, all) = (self.expected(care_days), u128::from(self.all.care_days).max(1));
        // Counts are whole: the square root is rounded down, which keeps both limits inside.
        let swing = (DEVIATIONS * DEVIATIONS * expected * all).isqrt();
        let whole = |n: u128| u64::try_from(n).unwrap_or(u64::MAX);
        (whole(expected.saturating_sub(swing).div_ceil(all)), whole((expected + swing) / all))
    }

    fn expected(self, care_days: u64) -> u128 {
        u128::from(self.all.events) * u128::from(care_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rate(events: u64, care_days: u64) -> Rate {
        Rate { events, care_days }
    }

    #[test]
    fn limits_are_as_counted_by_hand() {
        // 1 % over all. A unit of 900 days expects nine, give or take three times three.
        let funnel = Funnel::around([rate(80, 8000), rate(10, 1000), rate(10, 1000)]).unwrap();
        assert_eq!(funnel.limits(900), (0, 18));
        assert_eq!(funnel.limits(10_000), (70, 130));
        assert_eq!(funnel.standing(rate(18, 900)), Some(Standing::Within));
        assert_eq!(funnel.standing(rate(19, 900)), Some(Standing::Above));
        assert_eq!(funnel.standing(rate(69, 10_000)), Some(Standing::Below));
    }

    #[test]
    fn the_distance_is_counted_in_deviations() {
        let funnel = Funnel::around([rate(80, 8000), rate(10, 1000), rate(10, 1000)]).unwrap();
        assert_eq!(funnel.distance(rate(9, 900)), 0);
        assert_eq!(funnel.distance(rate(18, 900)), 3000);
        assert_eq!(funnel.distance(rate(3, 900)), 2000, "below as above");
    }

    #[test]
    fn the_same_rate_may_be_chance_in_a_small_unit_and_not_in_a_large_one() {
        let funnel = Funnel::around([rate(100, 10_000), rate(1, 100), rate(1, 100)]).unwrap();
        assert_eq!(funnel.standing(rate(4, 200)), Some(Standing::Within));
        assert_eq!(funnel.standing(rate(80, 4_000)), Some(Standing::Above));
    }

    #[test]
    fn two_units_or_no_care_days_are_not_compared() {
        assert_eq!(Funnel::around([rate(3, 217), rate(4, 210)]), None);
        assert_eq!(Funnel::around([rate(3, 217), rate(4, 210), rate(9, 10)]), None);
        assert_eq!(Funnel::around([rate(0, 217); 3]), None, "nothing happened anywhere");
        let funnel = Funnel::around([rate(3, 217); 3]).unwrap();
        assert_eq!(funnel.standing(rate(3, 49)), None);
    }

    proptest! {
        #[test]
        fn a_unit_is_within_exactly_between_its_limits(
            all in prop::collection::vec((1u64..300, 50u64..5000), 3..12), events in 0u64..600, care_days in 50u64..5000,
        ) {
            let funnel = Funnel::around(all.into_iter().map(|(events, days)| rate(events, days))).unwrap();
            let (low, high) = funnel.limits(care_days);
            let expected = match events {
                events if events < low => Standing::Below,
                events if events > high => Standing::Above,
                _ => Standing::Within,
            };
            prop_assert_eq!(funnel.standing(rate(events, care_days)), Some(expected));
        }

        #[test]
        fn whoever_is_as_all_are_is_within(events in 1u64..500, care_days in 50u64..5000, units in 3usize..9) {
            let funnel = Funnel::around(vec![rate(events, care_days); units]).unwrap();
            prop_assert_eq!(funnel.standing(rate(events, care_days)), Some(Standing::Within));
        }
    }
}
