use super::Scale;
use crate::hazard::codes;

codes! {
    /// How a child is met on the tablet. Staff choose the band by how the child reads and copes; no birth date stands
    /// behind it, and the years are only its everyday meaning.
    AgeBand {
        /// About 4 to 7 years: pictures and sound first, an adult beside.
        Small = "small",
        /// About 8 to 12 years: short plain sentences, an adult near.
        Middle = "middle",
        /// About 13 to 17 years: plain language that is not childish.
        Teen = "teen",
    }
}

impl AgeBand {
    /// The most words of one sentence that a child of the band is shown.
    pub fn words_in_sentence(self) -> usize {
        match self {
            Self::Small => 6,
            Self::Middle => 12,
            Self::Teen => 20,
        }
    }

    /// The most choices on one screen. The steps of a scale are one choice.
    pub fn choices_on_screen(self) -> usize {
        match self {
            Self::Small => 3,
            Self::Middle => 5,
            Self::Teen => 6,
        }
    }

    /// How many own goals are wise under way at once. A question to the adult, never a wall; see
    /// [`crate::goal::is_more_than_wise`].
    pub fn goals_at_once(self) -> usize {
        match self {
            Self::Small => 1,
            Self::Middle => 2,
            Self::Teen => 3,
        }
    }

    /// How a child of the band says a number.
    pub fn scale(self) -> Scale {
        match self {
            Self::Small => Scale::Faces3,
            // A slider would stand somewhere before the child has answered.
            Self::Middle | Self::Teen => Scale::Ladder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_band_reads_more_and_never_has_fewer_choices_or_goals() {
        for pair in AgeBand::ALL.windows(2) {
            assert!(pair[0].words_in_sentence() < pair[1].words_in_sentence());
            assert!(pair[0].choices_on_screen() < pair[1].choices_on_screen());
            assert!(pair[0].goals_at_once() < pair[1].goals_at_once());
        }
    }

    #[test]
    fn the_smallest_get_three_faces_which_fit_on_their_screen() {
        let small = AgeBand::Small;
        assert_eq!(small.scale(), Scale::Faces3);
        assert_eq!(small.scale().steps().len(), small.choices_on_screen());
    }
}
