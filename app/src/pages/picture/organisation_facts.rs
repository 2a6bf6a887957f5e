use super::LateOnes;
use domain::{
    figure::{Funnel, Rate, Standing, Trend},
    ids::UnitId,
    month::FourMonths,
};

/// What is counted of a whole organisation. What is late is counted up to [`Self::MOST`], so that the page is as fast for a thousand units
/// as for ten.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFacts {
    pub late_actions: LateOnes,
    pub late_duties: LateOnes,
    pub late_ideas: LateOnes,
    pub late_reviews: LateOnes,
    pub late_notices: LateOnes,
    pub serious: u64,
    /// Open reports of the red priority.
    pub red: u64,
    pub units: u64,
    /// In how many units a duty is late, by the code of its template; of the units' own duties and of those of their people.
    pub duties: Vec<(String, u64)>,
    /// Units that have told the shifts of the month before this.
    pub shifts_told: u64,
    pub trend: Trend,
}

impl OrganisationFacts {
    /// More than these are not counted: a hundred are as many as any more to whoever has to see that they are late.
    pub const MOST: u64 = 100;
}

/// A unit that differs from the others by more than chance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlier {
    pub id: UnitId,
    pub name: String,
    pub rate: Rate,
    pub standing: Standing,
}

/// How units stand beside each other in the last four months that have ended.
#[derive(Debug, Clone)]
pub struct Compared {
    pub period: FourMonths,
    pub funnel: Funnel,
    /// The rates of all units with enough care days.
    pub rates: Vec<Rate>,
    /// Those outside the limits, the farthest first, up to [`Self::NAMED`].
    pub outliers: Vec<Outlier>,
}

impl Compared {
    /// So many units are named.
    pub const NAMED: usize = 25;
}
