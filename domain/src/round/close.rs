use super::{LineKey, RoundLine};
use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    text::Note,
};

/// More people than this no unit counts at once.
pub const MAX_PEOPLE: u32 = 99;

fields! {
    /// The form that closes a round.
    pub RoundEndField = "round-end" {
        Children = "child-count",
        Note = "note",
    }
}

/// What is told when a round is over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundEnd {
    /// How many children walked along; who they were is nowhere.
    pub children: Option<u32>,
    pub note: Option<Note>,
}

impl RoundEnd {
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<RoundEndField>> {
        let mut form = Reader::new(fields);
        let children = form.optional_number(RoundEndField::Children, 0, MAX_PEOPLE);
        let note = form.optional_text(RoundEndField::Note);
        form.finish(Some(Self { children, note }))
    }
}

/// The lines that nobody has answered yet. A round is over when there are none: what was not looked at was not found to be in order.
pub fn unanswered<'a>(lines: &'a [RoundLine], answered: &[LineKey]) -> Vec<&'a RoundLine> {
    lines.iter().filter(|line| !answered.contains(&line.key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        form::Problem,
        round::{RoundKind, RoundList},
    };
    use proptest::prelude::*;

    #[test]
    fn the_end_of_a_round_needs_nothing_but_takes_no_nonsense() {
        assert_eq!(RoundEnd::parse(&Fields::default()), Ok(RoundEnd::default()));
        let errors = RoundEnd::parse(&Fields::default().with("child-count", "monta")).unwrap_err();
        assert_eq!(errors.get(RoundEndField::Children), Some(&Problem::Number { first: 0, last: 99 }));
    }

    proptest! {
        #[test]
        fn a_round_is_over_when_every_line_of_it_is_answered_and_only_then(mask in prop::collection::vec(any::<bool>(), 22)) {
            let lines = RoundList::default().lines(RoundKind::Environment);
            prop_assert_eq!(lines.len(), mask.len());
            let answered: Vec<LineKey> =
                lines.iter().zip(&mask).filter(|(_, yes)| **yes).map(|(line, _)| line.key).collect();
            let left = unanswered(&lines, &answered);
            prop_assert_eq!(left.len(), mask.iter().filter(|yes| !**yes).count());
            prop_assert!(left.iter().all(|line| !answered.contains(&line.key)));
        }
    }
}
