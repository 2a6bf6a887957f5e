use crate::hazard::codes;

codes! {
    /// What a child's words belong to.
    Told {
        Worry = "worry",
        Idea = "idea",
        /// Something good.
        Good = "good",
        Goal = "goal",
        Review = "review",
        /// Another view of a goal, kept beside it and not instead.
        Dissent = "dissent",
    }
}
