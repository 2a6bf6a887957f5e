/// Twice the median of values that are each given with how often they occur, so that it is a whole number, and how many there are.
/// `None` without any. Values need no order.
pub fn median_of(counted: impl IntoIterator<Item = (u32, u64)>) -> Option<(u64, u64)> {
    let mut counted: Vec<(u32, u64)> = counted.into_iter().filter(|(_, n)| *n > 0).collect();
    counted.sort_unstable();
    let all: u64 = counted.iter().map(|(_, n)| n).sum();
    let at = |place: u64| {
        let mut below = 0;
        let found = counted.iter().find(|(_, n)| {
            below += n;
            below > place
        });
        found.map(|(value, _)| u64::from(*value))
    };
    Some((at(all.checked_sub(1)? / 2)? + at(all / 2)?, all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn medians_are_as_counted_by_hand() {
        assert_eq!(median_of([]), None);
        assert_eq!(median_of([(4, 0)]), None);
        assert_eq!(median_of([(7, 1)]), Some((14, 1)));
        assert_eq!(median_of([(2, 1), (5, 1)]), Some((7, 2)), "three and a half days");
        assert_eq!(median_of([(20, 2), (1, 3)]), Some((2, 5)));
    }

    proptest! {
        #[test]
        fn it_is_the_middle_of_the_values_in_their_order(values in prop::collection::vec(0u32..91, 1..40)) {
            let mut sorted = values.clone();
            sorted.sort_unstable();
            let doubled = sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2];
            let n = u64::try_from(values.len()).unwrap();
            prop_assert_eq!(median_of(values.into_iter().map(|value| (value, 1))), Some((u64::from(doubled), n)));
        }
    }
}
