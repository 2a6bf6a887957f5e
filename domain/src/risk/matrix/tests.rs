use super::*;
use proptest::prelude::*;

#[test]
fn the_nine_cells_are_those_of_the_method() {
    let matrix = Shipped::ThreeByThree.matrix();
    for (l, s) in (1..=3).flat_map(|l| (1..=3).map(move |s| (l, s))) {
        assert_eq!(matrix.grading_of(l, s).unwrap().level.get(), l + s - 1);
    }
}

#[test]
fn the_five_by_five_is_banded_by_the_product_of_its_steps() {
    let matrix = Shipped::FiveByFive.matrix();
    for (l, s) in (1..=5).flat_map(|l| (1..=5).map(move |s| (l, s))) {
        let level = match l * s {
            1..=2 => 1,
            3..=4 => 2,
            5..=9 => 3,
            10..=14 => 4,
            _ => 5,
        };
        assert_eq!(matrix.grading_of(l, s).unwrap().level.get(), level, "{l} × {s}");
    }
}

#[test]
fn every_cell_is_given_once_with_its_steps() {
    for shipped in Shipped::ALL {
        let matrix = shipped.matrix();
        let cells: Vec<Grading> = matrix.gradings().collect();
        assert_eq!(cells.len(), matrix.steps(Axis::Likelihood).len() * matrix.steps(Axis::Severity).len());
        assert!(cells.iter().all(|cell| matrix.grading(cell.likelihood, cell.severity) == Some(*cell)));
    }
}

#[test]
fn history_suggests_the_lowest_the_middle_and_the_highest_step() {
    let suggested = |shipped: Shipped| [0, 1, 2, 3, 40].map(|n| shipped.matrix().suggested_likelihood(n).get());
    assert_eq!(suggested(Shipped::ThreeByThree), [1, 2, 2, 3, 3]);
    assert_eq!(suggested(Shipped::FiveByFive), [1, 3, 3, 5, 5]);
}

#[test]
fn a_level_can_be_called_by_another_name() {
    let name = Words { fi: "Siedettävä".into(), sv: "Godtagbar".into(), en: "Tolerable".into() };
    let matrix = RiskMatrix::clone(Shipped::ThreeByThree.matrix()).with_level_name(Level::MINOR, name.clone());
    assert_eq!(matrix.levels().of(Level::MINOR), &name);
    assert_eq!(matrix.levels().of(Level::SIGNIFICANT).of("fi"), "Merkittävä");
}

proptest! {
    #[test]
    fn the_level_never_falls_when_likelihood_or_severity_rises(
        five: bool, l in 1u8..=5, s in 1u8..=5, more_l in 0u8..=4, more_s in 0u8..=4,
    ) {
        let matrix = if five { Shipped::FiveByFive } else { Shipped::ThreeByThree }.matrix();
        if let (Some(low), Some(high)) = (matrix.grading_of(l, s), matrix.grading_of(l + more_l, s + more_s)) {
            prop_assert!(low.level <= high.level);
        }
    }

    #[test]
    fn steps_outside_the_matrix_give_nothing(l in 0u8..=255, s in 0u8..=255) {
        let inside = (1..=3).contains(&l) && (1..=3).contains(&s);
        prop_assert_eq!(Shipped::ThreeByThree.matrix().grading_of(l, s).is_some(), inside);
    }
}
