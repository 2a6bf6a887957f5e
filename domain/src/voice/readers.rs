use crate::hazard::codes;

codes! {
    /// Who reads figures about children, and so how many children at least stand behind each.
    Readers {
        /// Those who work in the unit or for it.
        Staff = "staff",
        /// Anybody: what is published or handed on.
        Public = "public",
    }
}

impl Readers {
    /// The fewest children of whom a figure may tell; with fewer it would tell what one of them said.
    pub fn least(self) -> usize {
        match self {
            Self::Staff => 3,
            Self::Public => 5,
        }
    }

    /// Whether a figure of so many children may be shown.
    pub fn may_see(self, children: usize) -> bool {
        children >= self.least()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_see_figures_of_three_children_and_everybody_those_of_five() {
        assert!(Readers::Staff.may_see(3) && !Readers::Staff.may_see(2));
        assert!(Readers::Public.may_see(5) && !Readers::Public.may_see(4));
    }
}
