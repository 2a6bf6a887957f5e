use crate::hazard::codes;

codes! {
    /// Whether a cycle goes on. Resting is not a state of its own: a cycle that rests knows since when.
    CycleState {
        Active = "active",
        /// It comes no more, for one of the reasons of [`CycleEnd`].
        Ended = "ended",
    }
}

codes! {
    /// Why a cycle has ended.
    CycleEnd {
        /// The safety lead has decided that the duty does not apply.
        Excluded = "excluded",
        /// The worker's role or the child's placement is over. What was open is asked of nobody any more.
        Gone = "gone",
        /// The unit is not one any more that the duty concerns.
        NotAsked = "not-asked",
    }
}
