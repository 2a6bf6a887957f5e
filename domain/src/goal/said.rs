use super::{ChildWords, WordAuthor, WordMode};
use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    voice::Told,
};

codes! {
    /// What an adult writes down of a goal.
    SaidKind {
        /// The words of the goal itself.
        Words = "words",
        /// The child sees it otherwise.
        ChildDissent = "child-dissent",
        /// A parent sees it otherwise.
        ParentDissent = "parent-dissent",
    }
}

fields! {
    /// The form by which an adult writes down what a child or a parent said.
    pub SaidField = "goal-said" {
        Kind = "kind",
        Words = "words",
    }
}

/// What was said of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub kind: SaidKind,
    pub words: ChildWords,
}

impl Said {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<SaidField>> {
        let mut form = Reader::new(fields);
        let kind = form.choice(SaidField::Kind, SaidKind::from_code);
        let words = match ChildWords::parse(form.raw(SaidField::Words)) {
            Ok(words) => Some(words),
            Err(problem) => {
                form.fail(SaidField::Words, problem.into());
                None
            }
        };
        form.finish(kind.zip(words).map(|(kind, words)| Self { kind, words }))
    }
}

impl SaidKind {
    /// What the words belong to.
    pub fn told(self) -> Told {
        match self {
            Self::Words => Told::Goal,
            Self::ChildDissent | Self::ParentDissent => Told::Dissent,
        }
    }

    /// Whose words they are; those of a goal that all share are said together.
    pub fn author(self, shared: bool) -> WordAuthor {
        match self {
            Self::ParentDissent => WordAuthor::Parent,
            Self::Words if shared => WordAuthor::Together,
            Self::Words | Self::ChildDissent => WordAuthor::Child,
        }
    }

    /// How they came to be written down by an adult.
    pub fn mode(self) -> Option<WordMode> {
        match self {
            Self::ParentDissent => None,
            Self::Words | Self::ChildDissent => Some(WordMode::DictatedToAdult),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_an_adult_writes_down_has_a_way_that_fits_its_author() {
        for &kind in SaidKind::ALL {
            for shared in [true, false] {
                assert!(kind.author(shared).fits(kind.mode()), "{}", kind.code());
            }
        }
    }

    #[test]
    fn a_dissent_is_no_part_in_the_goal() {
        assert_eq!(SaidKind::Words.told(), Told::Goal);
        assert_eq!(SaidKind::ChildDissent.told(), Told::Dissent);
        assert_eq!(SaidKind::ParentDissent.told(), Told::Dissent);
    }

    #[test]
    fn the_words_are_kept_to_the_letter() {
        let fields = Fields::default().with("kind", "words").with("words", " mä haluun \r\n☀️ ");
        assert_eq!(Said::parse(&fields).unwrap().words.as_str(), " mä haluun \r\n☀️ ");
        assert_eq!(Said::parse(&Fields::default()).unwrap_err().iter().count(), 2);
    }
}
