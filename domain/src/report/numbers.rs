use crate::figure::{ActionsThen, Division, LEAST, PeriodCounts, Rate, Shown, TurnsThen, publish};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What the report of a unit adds to that of its organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfUnit {
    pub unit: Uuid,
    pub incidents: u64,
    pub complaints: u64,
    pub ideas: u64,
}

/// What a report counts, as it stood when its four months ended. Kept as it is with the version that tells of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFacts {
    pub event: u64,
    pub near_miss: u64,
    pub observation: u64,
    pub care_days: u64,
    pub shifts: u64,
    pub short_shifts: u64,
    pub complaints: u64,
    pub answered: u64,
    pub actions: ActionsThen,
    /// Proposals that were answered within a week, and all of them.
    pub ideas: (u64, u64),
    /// By the code of the duty's template.
    pub duties: Vec<(String, TurnsThen)>,
    /// Of an organisation: the units whose reports it puts together.
    #[serde(default)]
    pub units: Vec<OfUnit>,
}

impl ReportFacts {
    pub fn new(
        counts: &PeriodCounts,
        actions: ActionsThen,
        ideas: (u64, u64),
        duties: Vec<(String, TurnsThen)>,
    ) -> Self {
        Self {
            event: counts.event,
            near_miss: counts.near_miss,
            observation: counts.observation,
            care_days: counts.care_days,
            shifts: counts.shifts,
            short_shifts: counts.short_shifts,
            complaints: counts.complaints,
            answered: counts.answered,
            actions,
            ideas,
            duties,
            units: Vec::new(),
        }
    }

    /// What the published reports of units tell together.
    pub fn of_organisation<'a>(reports: impl IntoIterator<Item = (Uuid, &'a Self)>) -> Self {
        let mut all = Self::default();
        for (unit, of) in reports {
            all.event += of.event;
            all.near_miss += of.near_miss;
            all.observation += of.observation;
            all.care_days += of.care_days;
            all.shifts += of.shifts;
            all.short_shifts += of.short_shifts;
            all.complaints += of.complaints;
            all.answered += of.answered;
            all.actions = all.actions.and(of.actions);
            all.ideas = (all.ideas.0 + of.ideas.0, all.ideas.1 + of.ideas.1);
            for (code, turns) in &of.duties {
                match all.duties.iter_mut().find(|(known, _)| known == code) {
                    Some((_, sum)) => *sum = sum.and(*turns),
                    None => all.duties.push((code.clone(), *turns)),
                }
            }
            let (incidents, complaints, ideas) = (of.incidents(), of.complaints, of.ideas.1);
            all.units.push(OfUnit { unit, incidents, complaints, ideas });
        }
        all
    }

    /// Events, near misses and observations.
    pub fn incidents(&self) -> u64 {
        self.event + self.near_miss + self.observation
    }

    /// The facts of a version that corrects this one: what was published of people stays, so that the two versions side by side tell of
    /// nobody; the days and the shifts that somebody typed may be put right.
    #[must_use]
    pub fn corrected(self, newer: &Self) -> Self {
        Self { care_days: newer.care_days, shifts: newer.shifts, short_shifts: newer.short_shifts, ..self }
    }
}

/// A whole that is published, and how it is divided into what is in order and what is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// `None`: too few to tell.
    pub whole: Option<u64>,
    pub part: Option<Shown>,
}

impl Counted {
    /// `part` of a `whole`; the rest is a part too, so that neither can be worked out from the other.
    pub fn of(part: u64, whole: u64) -> Self {
        let told = publish(whole, &[vec![part, whole.saturating_sub(part)]]);
        let part = told.divisions.into_iter().next().and_then(|division| match division {
            Division::Told(parts) => parts.into_iter().next(),
            Division::Withheld => None,
        });
        Self { whole: told.whole, part }
    }
}

/// The numbers of a unit's report, as everybody may read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicNumbers {
    /// What happened or nearly happened.
    pub incidents: Option<u64>,
    /// Events, near misses and observations; `None` where a small count could be worked out.
    pub kinds: Option<[Shown; 3]>,
    /// Hundredths for each hundred care days; `None` where the number of incidents is not told either.
    pub rate: Option<u64>,
    pub actions: ActionsThen,
    /// Proposals of children, and those that were answered within a week.
    pub ideas: Counted,
    /// Complaints, and those that were answered within four weeks.
    pub complaints: Counted,
    /// Shifts with the planned staff, as whole per cent; of shifts one by one nothing is told.
    pub full_shifts: Option<u64>,
}

impl PublicNumbers {
    pub fn of(facts: &ReportFacts) -> Self {
        let share = |n: u64, all: u64| (all >= LEAST).then(|| (200 * n + all) / (2 * all));
        let full_shifts = share(facts.shifts.saturating_sub(facts.short_shifts), facts.shifts);
        if facts.units.is_empty() {
            Self { full_shifts, ..Self::of_unit(facts) }
        } else {
            Self { full_shifts, ..Self::of_units(facts) }
        }
    }

    /// Each unit tells its own whole, so a total is told only where no small one follows from it. How a total is divided is told by the
    /// units alone.
    fn of_units(facts: &ReportFacts) -> Self {
        let total = |of: fn(&OfUnit) -> u64| total_over(&facts.units.iter().map(of).collect::<Vec<_>>());
        let incidents = total(|unit| unit.incidents);
        Self {
            incidents,
            kinds: None,
            rate: incidents.and_then(|events| Rate { events, care_days: facts.care_days }.hundredths()),
            actions: facts.actions,
            ideas: Counted { whole: total(|unit| unit.ideas), part: None },
            complaints: Counted { whole: total(|unit| unit.complaints), part: None },
            full_shifts: None,
        }
    }

    fn of_unit(facts: &ReportFacts) -> Self {
        let told = publish(facts.incidents(), &[vec![facts.event, facts.near_miss, facts.observation]]);
        let kinds = told.divisions.into_iter().next().and_then(|division| match division {
            Division::Told(parts) => parts.try_into().ok(),
            Division::Withheld => None,
        });
        let rate = told.whole.and_then(|events| Rate { events, care_days: facts.care_days }.hundredths());
        Self {
            incidents: told.whole,
            kinds,
            rate,
            actions: facts.actions,
            ideas: Counted::of(facts.ideas.0, facts.ideas.1),
            complaints: Counted::of(facts.answered, facts.complaints),
            full_shifts: None,
        }
    }
}

/// What an organisation may tell of all its units together, when each of them tells its own number unless it is smaller than
/// [`LEAST`]: nothing where the number of a unit that tells none could be worked out by taking the others away.
pub fn total_over(units: &[u64]) -> Option<u64> {
    let (hidden, together) =
        units.iter().filter(|n| **n < LEAST).fold((0, 0), |(hidden, together), n| (hidden + 1, together + n));
    let undecided = hidden > 1 && together > 0 && together < hidden * (LEAST - 1);
    let total: u64 = units.iter().sum();
    ((hidden == 0 || undecided) && total >= LEAST).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn a_small_part_hides_the_other_one_too() {
        assert_eq!(Counted::of(9, 9), Counted { whole: Some(9), part: Some(Shown::Number(9)) });
        assert_eq!(Counted::of(7, 9), Counted { whole: Some(9), part: None }, "two lacked");
        assert_eq!(Counted::of(6, 12), Counted { whole: Some(12), part: Some(Shown::Number(6)) });
        assert_eq!(Counted::of(0, 3), Counted { whole: None, part: None });
    }

    #[test]
    fn few_incidents_tell_no_rate() {
        let counts = ReportFacts {
            event: 4,
            care_days: 840,
            shifts: 360,
            short_shifts: 18,
            ideas: (6, 6),
            ..ReportFacts::default()
        };
        let numbers = PublicNumbers::of(&counts);
        assert_eq!((numbers.incidents, numbers.rate, numbers.kinds), (None, None, None));
        assert_eq!((numbers.full_shifts, numbers.ideas.whole), (Some(95), Some(6)));
        let counts = ReportFacts { event: 9, near_miss: 6, observation: 0, care_days: 840, ..ReportFacts::default() };
        let numbers = PublicNumbers::of(&counts);
        assert_eq!((numbers.incidents, numbers.rate), (Some(15), Some(179)));
        assert_eq!(numbers.kinds, Some([Shown::Number(9), Shown::Number(6), Shown::Number(0)]));
    }

    #[test]
    fn a_correction_changes_what_was_typed_and_nothing_that_was_counted_of_people() {
        let first = ReportFacts { event: 6, care_days: 84, shifts: 90, complaints: 5, ..ReportFacts::default() };
        let newer = ReportFacts { event: 5, care_days: 840, shifts: 360, complaints: 6, ..ReportFacts::default() };
        let corrected = first.corrected(&newer);
        assert_eq!((corrected.event, corrected.complaints), (6, 5));
        assert_eq!((corrected.care_days, corrected.shifts), (840, 360));
    }

    #[test]
    fn an_organisation_tells_no_total_from_which_a_small_one_of_a_unit_follows() {
        let unit = |event: u64, ideas: u64| ReportFacts {
            event,
            ideas: (0, ideas),
            shifts: 100,
            care_days: 500,
            ..ReportFacts::default()
        };
        let (one, other) = (unit(12, 9), unit(3, 6));
        let all = ReportFacts::of_organisation([(Uuid::from_u128(1), &one), (Uuid::from_u128(2), &other)]);
        let numbers = PublicNumbers::of(&all);
        assert_eq!((numbers.incidents, numbers.rate, numbers.kinds), (None, None, None), "the rest would be three");
        assert_eq!((numbers.ideas.whole, numbers.full_shifts), (Some(15), Some(100)));
        assert_eq!((all.incidents(), all.care_days, all.units.len()), (15, 1000, 2));
    }

    #[test]
    fn a_total_never_gives_away_what_one_unit_does_not_tell() {
        assert_eq!(total_over(&[12, 9]), Some(21));
        assert_eq!(total_over(&[12, 3]), None, "the rest is three");
        assert_eq!(total_over(&[12, 3, 2]), Some(17));
        assert_eq!(total_over(&[12, 0, 0]), None, "nothing in either of them");
        assert_eq!(total_over(&[12, 4, 4]), None, "only four and four make eight");
    }

    /// Whoever knows the rule looks at all that fits what is told of three units.
    #[test]
    fn whoever_knows_the_rule_finds_no_hidden_number() {
        type Seen = (Option<u64>, Vec<Option<u64>>);
        let mut told: BTreeMap<Seen, Vec<Vec<u64>>> = BTreeMap::new();
        for (a, b, c) in (0..9).flat_map(|a| (0..9).flat_map(move |b| (0..9).map(move |c| (a, b, c)))) {
            let units = vec![a, b, c];
            let each = units.iter().map(|n| (*n >= LEAST).then_some(*n)).collect();
            told.entry((total_over(&units), each)).or_default().push(units);
        }
        for ((total, each), possible) in told {
            for (at, _) in each.iter().enumerate().filter(|(_, told)| told.is_none()) {
                let values: BTreeSet<u64> = possible.iter().filter_map(|units| units.get(at).copied()).collect();
                assert!(values.len() > 1, "{total:?} {each:?} tells {values:?} of {at}");
            }
        }
    }
}
