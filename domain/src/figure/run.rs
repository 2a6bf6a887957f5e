use std::ops::Range;

/// So many months with a figure are needed before a median says anything.
pub const LEAST_POINTS: usize = 10;
/// So many months in a row on one side of the median are a shift, and fewer are chance.
pub const SHIFT: usize = 6;

/// On which side of the median something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Above,
    Below,
}

/// What a run chart marks: its median, and where the figure has really shifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Twice the median, so that it is a whole number.
    pub median_doubled: u64,
    /// Which points a shift takes in, and on which side it is. In their order, none over another.
    pub shifts: Vec<(Range<usize>, Side)>,
}

/// Judges the points of a run chart, the oldest first; `None` stands for a month without a figure. A shift is at least [`SHIFT`]
/// points in a row on one side of the median. A point on the median, and a month without a figure, neither counts nor breaks it.
///
/// `None` with fewer than [`LEAST_POINTS`] figures.
pub fn run(points: &[Option<u64>]) -> Option<Run> {
    let mut sorted: Vec<u64> = points.iter().flatten().copied().collect();
    if sorted.len() < LEAST_POINTS {
        return None;
    }
    sorted.sort_unstable();
    let at = |n: usize| sorted.get(n).copied().unwrap_or_default();
    let median_doubled = at((sorted.len() - 1) / 2) + at(sorted.len() / 2);
    let side = |point: u64| match (2 * point).cmp(&median_doubled) {
        std::cmp::Ordering::Greater => Some(Side::Above),
        std::cmp::Ordering::Less => Some(Side::Below),
        std::cmp::Ordering::Equal => None,
    };
    let useful = points.iter().enumerate().filter_map(|(at, point)| Some((at, side((*point)?)?)));
    let mut runs: Vec<(Range<usize>, Side, usize)> = Vec::new();
    for (at, side) in useful {
        match runs.last_mut().filter(|(_, last, _)| *last == side) {
            Some((range, _, length)) => (range.end, *length) = (at + 1, *length + 1),
            None => runs.push((at..at + 1, side, 1)),
        }
    }
    let shifts = runs.into_iter().filter(|(.., length)| *length >= SHIFT).map(|(range, side, _)| (range, side));
    Some(Run { median_doubled, shifts: shifts.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(points: &[u64]) -> Run {
        run(&points.iter().copied().map(Some).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn six_in_a_row_on_one_side_are_a_shift_and_five_are_not() {
        let shifted = of(&[4, 6, 5, 6, 4, 6, 2, 1, 2, 3, 2, 1, 5, 6]);
        assert_eq!(shifted.median_doubled, 8);
        assert_eq!(shifted.shifts, [(6..12, Side::Below)]);
        let chance = of(&[4, 6, 5, 6, 4, 6, 2, 1, 2, 3, 2, 6, 1, 5]);
        assert_eq!(chance.shifts, []);
    }

    #[test]
    fn a_point_on_the_median_and_a_month_without_a_figure_neither_count_nor_break() {
        let some = |points: &[Option<u64>]| run(points).unwrap();
        let low = [Some(1), Some(1), None, Some(5), Some(1), Some(1), Some(1), Some(1)];
        let rest = [Some(9), Some(9), Some(9), Some(9), Some(5), Some(9)];
        let all = some(&[low.as_slice(), &rest].concat());
        assert_eq!(all.median_doubled, 10);
        assert_eq!(all.shifts, [(0..8, Side::Below)], "five above are too few");
    }

    #[test]
    fn an_even_number_of_points_has_its_median_between_two() {
        assert_eq!(of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).median_doubled, 11);
    }

    #[test]
    fn nine_months_say_nothing_yet() {
        assert_eq!(run(&[Some(1); 9]), None);
        assert_eq!(run(&[[Some(1); 9].as_slice(), &[None; 9]].concat()), None);
        assert_eq!(of(&[3; 10]).shifts, [], "what never changes has not shifted");
    }

    fn points() -> impl Strategy<Value = Vec<Option<u64>>> {
        prop::collection::vec(prop::option::weighted(0.9, 0u64..12), 0..40)
    }

    proptest! {
        #[test]
        fn every_shift_is_long_enough_on_its_side_and_cannot_be_longer(points in points()) {
            let Some(Run { median_doubled, shifts }) = run(&points) else { return Ok(()) };
            let on = |at: usize, side: Side| points.get(at).copied().flatten().is_some_and(|point| match side {
                Side::Above => 2 * point > median_doubled,
                Side::Below => 2 * point < median_doubled,
            });
            let mut before = 0;
            for (range, side) in shifts {
                prop_assert!(range.start >= before);
                before = range.end;
                let other = if side == Side::Above { Side::Below } else { Side::Above };
                prop_assert!(range.clone().filter(|at| on(*at, side)).count() >= SHIFT);
                prop_assert!(!range.clone().any(|at| on(at, other)));
                let next = (range.end..points.len()).find(|at| on(*at, side) || on(*at, other));
                prop_assert!(next.is_none_or(|at| on(at, other)), "the run goes on");
            }
        }

        #[test]
        fn turned_upside_down_the_same_months_shift(points in points()) {
            let turned: Vec<_> = points.iter().map(|point| point.map(|n| 12 - n)).collect();
            let (one, other) = (run(&points), run(&turned));
            prop_assert_eq!(one.is_some(), other.is_some());
            let ranges = |run: Option<Run>| run.map(|run| run.shifts.into_iter().map(|(range, _)| range).collect::<Vec<_>>());
            prop_assert_eq!(ranges(one), ranges(other));
        }
    }
}
