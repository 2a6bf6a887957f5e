use super::{Figure, PartOfDay, Rate, Run, median_of, run};
use crate::month::Month;
use chrono::Weekday;
use std::collections::BTreeMap;

/// So many months are drawn.
pub const MONTHS: usize = 24;
/// Shares, categories and hours are of so many months, the one that goes on among them.
pub const YEAR: usize = 12;
/// A share or a median of fewer says nothing.
pub const LEAST_FOR_SHARE: u64 = 5;
/// The week has thirty-five cells: with fewer reports their places are chance.
pub const LEAST_FOR_WEEK: u64 = 20;

/// What was counted in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthCounts {
    pub month: Month,
    pub event: u64,
    pub near_miss: u64,
    pub observation: u64,
    pub success: u64,
    /// `None` where they were not told.
    pub care_days: Option<u64>,
}

impl MonthCounts {
    fn none(month: Month) -> Self {
        Self { month, event: 0, near_miss: 0, observation: 0, success: 0, care_days: None }
    }

    /// Everything that happened or nearly happened.
    pub fn incidents(&self) -> u64 {
        self.event + self.near_miss + self.observation
    }

    pub fn rate(&self) -> Rate {
        Rate { events: self.incidents(), care_days: self.care_days.unwrap_or(0) }
    }
}

/// What the points of a run chart are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunOf {
    /// Hundredths of a report for each hundred care days.
    Rate,
    /// Reports, as long as too few months have care days.
    Count,
}

/// The reports of a unit, or of a whole organisation, over time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trend {
    /// The oldest first, without a gap; the last one goes on. They begin with the first that has anything to tell.
    pub months: Vec<MonthCounts>,
    /// Incidents by their category in a year, the most frequent first.
    pub categories: Vec<(String, u64)>,
    /// Incidents by the day of the week, from Monday, and the part of the day, in a year.
    pub week: [[u64; 5]; 7],
    /// Days from sending until the first conclusions in a year, and how often they were it.
    pub concluded: Vec<(u32, u64)>,
    /// Reports of a year that were told only after their four months.
    pub told_late: u64,
}

impl Trend {
    /// Puts together what was counted, up to the month that goes on; what is older than [`MONTHS`] is left out.
    pub fn of(counts: impl IntoIterator<Item = (Month, Figure, u64)>, now: Month) -> Self {
        let back = |months: usize| {
            std::iter::successors(Some(now), |month| Some(month.before())).nth(months - 1).unwrap_or(now)
        };
        let (first, year) = (back(MONTHS), back(YEAR));
        let mut months: BTreeMap<Month, MonthCounts> = BTreeMap::new();
        let mut categories: BTreeMap<String, u64> = BTreeMap::new();
        let mut concluded: BTreeMap<u32, u64> = BTreeMap::new();
        let mut found = Self::default();
        for (month, figure, n) in counts.into_iter().filter(|(month, _, n)| (first..=now).contains(month) && *n > 0) {
            let of_month = months.entry(month).or_insert_with(|| MonthCounts::none(month));
            match figure {
                Figure::Event => of_month.event += n,
                Figure::NearMiss => of_month.near_miss += n,
                Figure::Observation => of_month.observation += n,
                Figure::Success => of_month.success += n,
                Figure::CareDays => of_month.care_days = Some(of_month.care_days.unwrap_or(0) + n),
                Figure::Category(code) if month >= year => *categories.entry(code).or_default() += n,
                Figure::Slot(day, part) if month >= year => found.add_slot(day, part, n),
                Figure::Concluded(days) if month >= year => *concluded.entry(days).or_default() += n,
                Figure::ToldLate if month >= year => found.told_late += n,
                _ => {}
            }
        }
        let begun = months.keys().next().copied();
        let all = std::iter::successors(begun, |month| Some(month.next())).take_while(|month| *month <= now);
        found.months = all.map(|month| months.get(&month).copied().unwrap_or(MonthCounts::none(month))).collect();
        found.categories = categories.into_iter().collect();
        found.categories.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        found.concluded = concluded.into_iter().collect();
        found
    }

    fn add_slot(&mut self, day: Weekday, part: PartOfDay, n: u64) {
        let at = PartOfDay::ALL.iter().position(|known| *known == part).unwrap_or_default();
        let row = usize::try_from(day.num_days_from_monday()).unwrap_or_default();
        if let Some(cell) = self.week.get_mut(row).and_then(|row| row.get_mut(at)) {
            *cell += n;
        }
    }

    /// The months of the year that figures are of.
    pub fn year(&self) -> &[MonthCounts] {
        self.months.get(self.months.len().saturating_sub(YEAR)..).unwrap_or_default()
    }

    /// The incidents of the year.
    pub fn incidents(&self) -> u64 {
        self.year().iter().map(MonthCounts::incidents).sum()
    }

    /// Near misses and observations of the year among all incidents: the larger the share, the earlier dangers are seen. The whole is the
    /// second number. `None` with too few.
    pub fn near_miss_share(&self) -> Option<(u64, u64)> {
        let near = self.year().iter().map(|month| month.near_miss + month.observation).sum();
        Some((near, self.incidents())).filter(|(_, all)| *all >= LEAST_FOR_SHARE)
    }

    /// The rate of those months of the year that have ended and whose care days are known.
    pub fn rate(&self) -> Rate {
        let ended = self.year().split_last().map_or(&[][..], |(_, ended)| ended);
        let known = ended.iter().filter(|month| month.care_days.is_some());
        known.map(MonthCounts::rate).fold(Rate::default(), |all, rate| all + rate)
    }

    /// Twice the median of the days until the conclusions, and of how many reports. `None` with too few.
    pub fn median_days(&self) -> Option<(u64, u64)> {
        median_of(self.concluded.iter().copied()).filter(|(_, n)| *n >= LEAST_FOR_SHARE)
    }

    /// How many incidents of the year have an hour, where they are enough to look at.
    pub fn week_n(&self) -> Option<u64> {
        let all = self.week.iter().flatten().sum();
        Some(all).filter(|all| *all >= LEAST_FOR_WEEK)
    }

    /// The points of the run chart for the months that have ended, and what the rule says of them: rates where enough months have care
    /// days, and counts until then.
    pub fn run(&self) -> (RunOf, Vec<Option<u64>>, Option<Run>) {
        let ended = self.months.split_last().map_or(&[][..], |(_, ended)| ended);
        let rates: Vec<Option<u64>> = ended.iter().map(|month| month.rate().hundredths()).collect();
        let (of, points) = match run(&rates) {
            Some(_) => (RunOf::Rate, rates),
            None => (RunOf::Count, ended.iter().map(|month| Some(month.incidents())).collect()),
        };
        let judged = run(&points);
        (of, points, judged)
    }
}

#[cfg(test)]
mod tests;
