/// Fewer days than this are too few: one event more or less would move the rate too far.
pub const LEAST_CARE_DAYS: u64 = 50;

/// How often something happened for the days that children were in care: events for each hundred care days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    pub events: u64,
    pub care_days: u64,
}

impl Rate {
    /// The rate in hundredths, rounded to the nearest, half upwards; `None` where the care days are not known or too few.
    pub fn hundredths(self) -> Option<u64> {
        if self.care_days < LEAST_CARE_DAYS {
            return None;
        }
        let events = u128::from(self.events) * 100 * 100;
        let days = u128::from(self.care_days);
        u64::try_from((2 * events + days) / (2 * days)).ok()
    }
}

impl std::ops::Add for Rate {
    type Output = Self;

    /// Of both times together: neither the mean nor the sum of the rates.
    fn add(self, other: Self) -> Self {
        Self { events: self.events + other.events, care_days: self.care_days + other.care_days }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(events: u64, care_days: u64) -> Option<u64> {
        Rate { events, care_days }.hundredths()
    }

    #[test]
    fn rates_are_as_counted_by_hand() {
        // Seven children for a whole October are 217 days.
        assert_eq!(of(3, 217), Some(138));
        assert_eq!(of(0, 217), Some(0));
        assert_eq!(of(1, 200), Some(50));
        assert_eq!(of(1, 800), Some(13), "0.125 is rounded upwards");
        assert_eq!(of(217, 217), Some(10_000));
    }

    #[test]
    fn too_few_days_tell_nothing() {
        assert_eq!((of(3, 0), of(3, 49)), (None, None));
        assert_eq!(of(1, 50), Some(200));
    }

    #[test]
    fn two_months_together_are_weighed_by_their_days() {
        let (little, much) = (Rate { events: 1, care_days: 50 }, Rate { events: 1, care_days: 200 });
        assert_eq!((little + much).hundredths(), Some(80));
    }

    proptest! {
        #[test]
        fn a_rate_of_two_times_is_between_those_of_each(a in 0u64..500, b in 0u64..500, days in 50u64..5000, more in 50u64..5000) {
            let (one, other) = (Rate { events: a, care_days: days }, Rate { events: b, care_days: more });
            let (low, high) = (one.hundredths().min(other.hundredths()), one.hundredths().max(other.hundredths()));
            let both = (one + other).hundredths();
            prop_assert!(low <= both && both <= high);
        }

        #[test]
        fn one_event_more_never_lowers_it(events in 0u64..500, days in 50u64..5000) {
            prop_assert!(of(events, days) <= of(events + 1, days));
        }
    }
}
