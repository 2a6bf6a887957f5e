use crate::hazard::codes;

codes! {
    /// The hierarchy of controls, the most effective first (Occupational Safety and Health Act 738/2002, section 8).
    ///
    /// `Relational` is this field's own step: in a child's home technical barriers easily turn into restrictions.
    Control {
        Eliminate = "eliminate",
        Substitute = "substitute",
        Engineering = "engineering",
        Organisational = "organisational",
        Relational = "relational",
        Competence = "competence",
        Personal = "personal",
        Information = "information",
    }
}

impl Control {
    /// Whether it changes the circumstances rather than rely on people's care (`docs/domain.md`, "Hierarchy of controls").
    pub fn is_strong(self) -> bool {
        self < Self::Competence
    }
}
