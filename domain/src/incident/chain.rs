//! From what happened to what changed: the chain that makes self-monitoring real (`docs/domain.md`, "The chain of an incident").

use crate::hazard::codes;
use chrono::{NaiveDate, TimeDelta};

codes! {
    /// The links of the chain, in order.
    Link {
        Incident = "incident",
        Hazard = "hazard",
        Review = "review",
        Actions = "actions",
        Verification = "verification",
        Effect = "effect",
        Learning = "learning",
    }
}

/// How far one link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    Done,
    /// Somebody has something to do.
    Now,
    /// Its turn has not come.
    Ahead,
}

/// Whether others were told what was learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Learning {
    #[default]
    Open,
    Told,
    /// The report is sealed, so nobody is told.
    Kept,
}

/// What stands behind a report: counts over the hazards that it is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Chain {
    pub concluded: bool,
    pub hazards: u32,
    pub open_reviews: u32,
    pub ended_reviews: u32,
    /// When the first open review is due.
    pub review_due: Option<NaiveDate>,
    /// Actions that are proposed, open or done but not verified.
    pub pending_actions: u32,
    pub verified_actions: u32,
    pub open_effects: u32,
    pub concluded_effects: u32,
    /// Others were told what was learnt; of a sealed report nobody is told.
    pub learning: Learning,
}

impl Chain {
    /// Within this time the chain of a red report is to be whole.
    pub const WITHIN: TimeDelta = TimeDelta::days(60);

    /// How far a link is. Of a link with work left and work done, the work left counts.
    pub fn state(&self, link: Link) -> LinkState {
        let by = |done: bool, now: bool| match (done, now) {
            (_, true) => LinkState::Now,
            (true, false) => LinkState::Done,
            (false, false) => LinkState::Ahead,
        };
        match link {
            Link::Incident => LinkState::Done,
            Link::Hazard => by(self.hazards > 0 || self.concluded, self.hazards == 0 && !self.concluded),
            Link::Review => by(self.ended_reviews > 0, self.open_reviews > 0),
            Link::Actions => by(self.verified_actions > 0, self.pending_actions > 0),
            Link::Verification => by(self.verified_actions > 0, self.verified_actions > 0 && self.pending_actions > 0),
            Link::Effect => by(self.concluded_effects > 0, self.open_effects > 0),
            Link::Learning => match self.learning {
                Learning::Told => LinkState::Done,
                Learning::Kept if self.concluded => LinkState::Done,
                Learning::Open => by(false, self.concluded),
                Learning::Kept => LinkState::Ahead,
            },
        }
    }

    /// Whether everything followed: a hazard, its review, actions that are all verified, an effect that was asked, and what was
    /// learnt told.
    pub fn is_whole(&self) -> bool {
        self.hazards > 0 && Link::ALL.iter().all(|link| self.state(*link) == LinkState::Done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_new_report_waits_for_its_hazard() {
        let chain = Chain::default();
        assert_eq!(
            Link::ALL.iter().map(|link| chain.state(*link)).collect::<Vec<_>>(),
            [
                LinkState::Done,
                LinkState::Now,
                LinkState::Ahead,
                LinkState::Ahead,
                LinkState::Ahead,
                LinkState::Ahead,
                LinkState::Ahead,
            ]
        );
    }

    #[test]
    fn a_chain_is_whole_when_nothing_is_left_of_any_link() {
        let whole = Chain {
            concluded: true,
            hazards: 1,
            ended_reviews: 1,
            verified_actions: 2,
            concluded_effects: 1,
            learning: Learning::Told,
            ..Chain::default()
        };
        assert!(whole.is_whole());
        assert!(!Chain { pending_actions: 1, ..whole }.is_whole());
        assert!(!Chain { open_reviews: 1, ..whole }.is_whole());
        assert!(!Chain { open_effects: 1, ..whole }.is_whole());
        assert!(!Chain { learning: Learning::Open, ..whole }.is_whole());
        assert!(Chain { learning: Learning::Kept, ..whole }.is_whole(), "of a sealed report nothing is told");
        assert!(!Chain { hazards: 0, ..whole }.is_whole(), "a report without a hazard ends, but nothing changed");
    }

    proptest! {
        #[test]
        fn a_whole_chain_has_nothing_left_to_do(
            hazards in 0u32..3, open_reviews in 0u32..3, ended_reviews in 0u32..3, pending_actions in 0u32..3,
            verified_actions in 0u32..3, open_effects in 0u32..3, concluded_effects in 0u32..3,
        ) {
            let chain = Chain {
                concluded: true, hazards, open_reviews, ended_reviews, review_due: None, pending_actions,
                verified_actions, open_effects, concluded_effects, learning: Learning::Told,
            };
            if chain.is_whole() {
                prop_assert_eq!(open_reviews + pending_actions + open_effects, 0);
                prop_assert!(hazards > 0 && ended_reviews > 0 && verified_actions > 0 && concluded_effects > 0);
            }
        }
    }
}
