use crate::hazard::codes;

codes! {
    /// Whether a cycle goes on. Resting is not a state of its own: a cycle that rests knows since when.
    CycleState {
        Active = "active",
        /// The safety lead has decided that the duty does not apply.
        Ended = "ended",
    }
}
