//! Reviews: when something has to be looked at again, why, and what came of it (`docs/domain.md`, "Triggers").

mod engine;
mod fact;
mod task;

pub use engine::{Change, Known, OpenTask, evaluate};
pub use fact::{Fact, Incident, Noted, Reason, Trigger};
pub use task::{TaskState, TaskStep};

use crate::ids::{HazardId, SeriesId, UnitId};
use uuid::Uuid;

/// What is to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    pub unit: UnitId,
    pub about: About,
}

impl Target {
    /// The id of the thing itself.
    pub fn id(self) -> Uuid {
        match self.about {
            About::Unit => self.unit.0,
            About::Series(series) => series.0,
            About::Hazard(hazard) => hazard.0,
        }
    }
}

/// The part of a unit that a review is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// The unit as a whole.
    Unit,
    Series(SeriesId),
    Hazard(HazardId),
}
