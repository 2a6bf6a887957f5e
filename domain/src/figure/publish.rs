//! What may be told to everybody: no count of one to four children, events or answers can be worked out from what is published,
//! also by somebody who knows this rule.

/// A smaller count than this tells of single people.
pub const LEAST: u64 = 5;

/// A count as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// None, or at least [`LEAST`].
    Number(u64),
    /// Fewer than [`LEAST`], and at least one.
    Few,
}

/// How a whole is divided, as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Division {
    Told(Vec<Shown>),
    /// A small count could be worked out from the others.
    Withheld,
}

/// A whole with the ways in which it is divided: by category, by the time of day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Published {
    /// `None` when it is smaller than [`LEAST`], also when it is none: that there was nothing tells of the few who were there.
    pub whole: Option<u64>,
    pub divisions: Vec<Division>,
}

/// Publishes a whole and its `divisions`, whose parts each add up to it. Small parts are hidden; what they make together is known from the whole, so a
/// division with one hidden part, or whose hidden parts can only be all ones or all fours, is withheld.
pub fn publish(whole: u64, divisions: &[Vec<u64>]) -> Published {
    let told = (whole >= LEAST).then_some(whole);
    let division = |parts: &Vec<u64>| if told.is_some() { divide(parts) } else { Division::Withheld };
    Published { whole: told, divisions: divisions.iter().map(division).collect() }
}

fn divide(parts: &[u64]) -> Division {
    let is_few = |part: &u64| (1..LEAST).contains(part);
    let few = parts.iter().copied().filter(|part| is_few(part));
    let (hidden, together) = few.fold((0, 0), |(hidden, together), part| (hidden + 1, together + part));
    let undecided = hidden < together && together < hidden * (LEAST - 1);
    if hidden > 0 && !(hidden > 1 && undecided) {
        return Division::Withheld;
    }
    Division::Told(parts.iter().map(|part| if is_few(part) { Shown::Few } else { Shown::Number(*part) }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeSet, HashMap};
    use std::sync::LazyLock;

    fn of(parts: &[u64]) -> Published {
        publish(parts.iter().sum(), &[parts.to_vec()])
    }

    #[test]
    fn small_parts_are_hidden_and_none_is_told() {
        let shown = of(&[12, 0, 3, 2, 5]);
        use Shown::{Few, Number};
        assert_eq!(shown.whole, Some(22));
        assert_eq!(shown.divisions, [Division::Told(vec![Number(12), Number(0), Few, Few, Number(5)])]);
    }

    #[test]
    fn one_small_part_alone_would_be_the_rest_of_the_whole() {
        assert_eq!(of(&[12, 3]).divisions, [Division::Withheld]);
        assert_eq!(of(&[12, 1, 1]).divisions, [Division::Withheld], "two together can only be one each");
        assert_eq!(of(&[12, 4, 4]).divisions, [Division::Withheld], "eight together can only be four each");
    }

    #[test]
    fn a_small_whole_tells_nothing_at_all() {
        for parts in [[0, 0], [4, 0], [1, 3]] {
            assert_eq!(of(&parts), Published { whole: None, divisions: vec![Division::Withheld] });
        }
    }

    /// Every way to divide up to twenty into three parts, by what is published of it.
    static ALL: LazyLock<HashMap<Published, Vec<[u64; 3]>>> = LazyLock::new(|| {
        let mut all: HashMap<Published, Vec<[u64; 3]>> = HashMap::new();
        for a in 0..=20 {
            for b in 0..=20 - a {
                for c in 0..=20 - a - b {
                    all.entry(of(&[a, b, c])).or_default().push([a, b, c]);
                }
            }
        }
        all
    });

    #[test]
    fn whoever_knows_the_rule_finds_no_small_count_among_all_that_fit() {
        for (published, inputs) in ALL.iter() {
            for input in inputs {
                for (at, part) in input.iter().enumerate().filter(|(_, part)| (1..LEAST).contains(part)) {
                    let possible: BTreeSet<u64> = inputs.iter().filter_map(|other| other.get(at).copied()).collect();
                    assert!(possible.len() > 1, "{published:?} tells that part {at} is {part}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn no_small_count_is_told_and_every_other_one_is_true(
            parts in prop::collection::vec(0u64..40, 1..8),
            other in prop::collection::vec(0u64..40, 1..8),
        ) {
            let whole: u64 = parts.iter().sum();
            let mut other = other;
            // The other way to divide adds up to the same whole.
            let sum: u64 = other.iter().sum();
            other.push(whole.max(sum) - sum);
            let (whole, parts) = (whole.max(sum), [parts, vec![whole.max(sum) - whole]].concat());
            let published = publish(whole, &[parts.clone(), other.clone()]);
            prop_assert_eq!(published.whole, (whole >= LEAST).then_some(whole));
            for (division, parts) in published.divisions.iter().zip([parts, other]) {
                let Division::Told(shown) = division else { continue };
                for (shown, part) in shown.iter().zip(&parts) {
                    match shown {
                        Shown::Number(n) => prop_assert!(n == part && !(1..LEAST).contains(n)),
                        Shown::Few => prop_assert!((1..LEAST).contains(part)),
                    }
                }
                // What the hidden parts make together leaves each of them more than one value.
                let hidden: Vec<u64> = parts.iter().copied().filter(|part| (1..LEAST).contains(part)).collect();
                let together: u64 = hidden.iter().sum();
                for at in 0..hidden.len() {
                    let rest = u64::try_from(hidden.len() - 1).unwrap();
                    let values = (1..LEAST).filter(|value| {
                        together.checked_sub(*value).is_some_and(|left| (rest..=rest * (LEAST - 1)).contains(&left))
                    });
                    prop_assert!(values.count() > 1, "part {} of {:?}", at, hidden);
                }
            }
        }
    }
}
