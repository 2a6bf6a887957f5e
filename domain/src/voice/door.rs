//! What a child can do on the tablet, one question on each screen.

use super::{Dimension, WorryTopic};
use crate::{child::Purpose, form::Fields, goal::TalkQuestion, hazard::codes, ids::GoalId};

codes! {
    /// A way in on the child's own page.
    Door {
        /// The goal talk.
        Talk = "talk",
        Pulse = "pulse",
        Worry = "worry",
        Idea = "idea",
        /// Something good.
        Good = "good",
        /// The map of places and feelings.
        Map = "map",
        /// Looking at an own goal again. It opens from the goal.
        Review = "review",
    }
}

impl Door {
    /// Whether it stands open while the tablet is a child's for a purpose.
    pub fn is_open(self, purpose: Purpose) -> bool {
        let own = match self {
            Self::Talk | Self::Review => Purpose::Goal,
            Self::Pulse => Purpose::Pulse,
            Self::Worry => Purpose::Worry,
            Self::Idea | Self::Good | Self::Map => Purpose::Free,
        };
        purpose.includes(own)
    }
}

/// One screen behind a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Who may read it; always asked before anything is told.
    Audience,
    /// What a worry is about.
    Topic,
    /// Whether the child is safe now.
    Safe,
    /// Whom the child wants to be told, when it is not safe now.
    Trusted,
    /// In the child's own words, or drawn.
    Words,
    Talk(TalkQuestion),
    Statement(Dimension),
    /// What helped.
    Helped,
    Place,
    Time,
    Feeling,
    /// Everything once more, before it is sent.
    Look,
}

impl Question {
    /// The code by which an answer is kept until it is sent.
    pub fn code(self) -> &'static str {
        match self {
            Self::Audience => "audience",
            Self::Topic => "topic",
            Self::Safe => "safe",
            Self::Trusted => "trusted",
            Self::Words => "words",
            Self::Talk(question) => question.code(),
            Self::Statement(dimension) => dimension.code(),
            Self::Helped => "helped",
            Self::Place => "place",
            Self::Time => "time",
            Self::Feeling => "feeling",
            Self::Look => "look",
        }
    }

    /// Whether it may be answered with "I do not want to answer". Who reads and the last look are no questions about the child.
    pub fn may_be_declined(self) -> bool {
        !matches!(self, Self::Audience | Self::Trusted | Self::Look)
    }
}

/// The screens behind a door in their order. What was answered so far changes them: nobody chooses who reads what is about the adults here,
/// and a trusted adult is asked for only where danger was told.
pub fn questions(door: Door, answers: &Answers) -> Vec<Question> {
    use Question as Q;
    let talk = TalkQuestion::ALL.iter().map(|&question| Q::Talk(question));
    let statements = Dimension::ALL.iter().map(|&dimension| Q::Statement(dimension));
    match door {
        Door::Talk => [Q::Audience].into_iter().chain(talk).chain([Q::Look]).collect(),
        Door::Pulse => [Q::Audience].into_iter().chain(statements).chain([Q::Look]).collect(),
        Door::Worry => {
            let of_adults = answers.of(Q::Topic).one("choice") == WorryTopic::AdultHere.code();
            let danger = answers.of(Q::Safe).one("choice") == NOT_SAFE;
            let asked = [
                Some(Q::Topic),
                (!of_adults).then_some(Q::Audience),
                Some(Q::Words),
                Some(Q::Safe),
                danger.then_some(Q::Trusted),
                Some(Q::Look),
            ];
            asked.into_iter().flatten().collect()
        }
        Door::Idea => vec![Q::Words, Q::Look],
        Door::Good => vec![Q::Audience, Q::Words, Q::Look],
        Door::Map => vec![Q::Place, Q::Time, Q::Feeling, Q::Look],
        Door::Review => vec![Q::Talk(TalkQuestion::Scale), Q::Helped, Q::Words, Q::Look],
    }
}

/// The answer to [`Question::Safe`] that calls for somebody at once.
pub const NOT_SAFE: &str = "no";

/// Where a child has come behind a door, and what it has answered so far: kept under each question's own code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(Fields);

const AT: &str = "at";
const GOAL: &str = "goal";

impl Answers {
    pub fn new(kept: Fields) -> Self {
        Self(kept)
    }

    /// Everything, for keeping.
    pub fn fields(&self) -> &Fields {
        &self.0
    }

    /// The goal that is looked at, where a goal is.
    pub fn goal(&self) -> Option<GoalId> {
        self.0.parse(GOAL)
    }

    /// Whether nothing was answered yet, wherever the child has come.
    pub fn is_untouched(&self) -> bool {
        self.0
            .pairs()
            .iter()
            .all(|(name, value)| matches!(name.as_str(), AT | GOAL) || value.is_empty() || name.ends_with(".writer"))
    }

    /// The answer to a question, by the names that its screen gives.
    pub fn of(&self, question: Question) -> Fields {
        let prefix = format!("{}.", question.code());
        let own = self
            .0
            .pairs()
            .iter()
            .filter_map(|(name, value)| name.strip_prefix(&prefix).map(|name| (name.to_owned(), value.clone())));
        Fields::new(own.collect())
    }

    /// The same with another answer to a question; the earlier one is gone.
    #[must_use]
    pub fn with(self, question: Question, answer: &Fields) -> Self {
        let prefix = format!("{}.", question.code());
        let mut kept: Vec<_> = self.0.pairs().iter().filter(|(name, _)| !name.starts_with(&prefix)).cloned().collect();
        kept.extend(answer.pairs().iter().map(|(name, value)| (format!("{prefix}{name}"), value.clone())));
        Self(Fields::new(kept))
    }

    /// The question that is asked now: the one that was reached, or the first.
    pub fn at(&self, door: Door) -> Question {
        let all = questions(door, self);
        let reached = self.0.one(AT);
        let found = all.iter().copied().find(|question| question.code() == reached);
        found.or_else(|| all.first().copied()).unwrap_or(Question::Look)
    }

    /// The same, at another question.
    #[must_use]
    pub fn moved(self, to: Question) -> Self {
        Self(self.0.without(AT).with(AT, to.code()))
    }

    /// The same, one question on.
    #[must_use]
    pub fn on(self, door: Door) -> Self {
        self.by(door, |at| at.checked_add(1))
    }

    /// The same, one question back; at the first it stays.
    #[must_use]
    pub fn back(self, door: Door) -> Self {
        self.by(door, |at| at.checked_sub(1))
    }

    fn by(self, door: Door, to: impl Fn(usize) -> Option<usize>) -> Self {
        let (all, now) = (questions(door, &self), self.at(door));
        let place = all.iter().position(|&question| question == now).and_then(to);
        match place.and_then(|place| all.get(place)) {
            Some(&question) => self.moved(question),
            None => self.moved(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answered(question: Question, choice: &str) -> Answers {
        Answers::default().with(question, &Fields::default().with("choice", choice))
    }

    #[test]
    fn every_door_begins_with_who_reads_unless_everybody_knows_it_and_ends_with_a_look() {
        for &door in Door::ALL {
            let all = questions(door, &Answers::default());
            assert_eq!(all.last(), Some(&Question::Look), "{}", door.code());
            let first = all.first().copied();
            match door {
                Door::Idea => assert_eq!(first, Some(Question::Words)),
                Door::Worry => assert_eq!(first, Some(Question::Topic)),
                Door::Map => assert_eq!(first, Some(Question::Place)),
                Door::Review => assert_eq!(first, Some(Question::Talk(TalkQuestion::Scale))),
                _ => assert_eq!(first, Some(Question::Audience)),
            }
        }
    }

    #[test]
    fn nobody_chooses_who_reads_what_is_about_an_adult_here() {
        assert!(questions(Door::Worry, &answered(Question::Topic, "night")).contains(&Question::Audience));
        assert!(!questions(Door::Worry, &answered(Question::Topic, "adult-here")).contains(&Question::Audience));
    }

    #[test]
    fn a_trusted_adult_is_asked_for_where_danger_was_told() {
        assert!(!questions(Door::Worry, &answered(Question::Safe, "yes")).contains(&Question::Trusted));
        assert!(questions(Door::Worry, &answered(Question::Safe, NOT_SAFE)).contains(&Question::Trusted));
    }

    #[test]
    fn a_worry_is_told_whatever_the_tablet_was_given_for() {
        for &purpose in Purpose::ALL {
            assert!(Door::Worry.is_open(purpose));
            assert_eq!(Door::Idea.is_open(purpose), purpose == Purpose::Free);
        }
    }

    #[test]
    fn no_two_questions_of_a_door_share_a_code() {
        for &door in Door::ALL {
            let answers = answered(Question::Safe, NOT_SAFE);
            let mut codes: Vec<_> = questions(door, &answers).into_iter().map(Question::code).collect();
            codes.sort_unstable();
            let all = codes.len();
            codes.dedup();
            assert_eq!(codes.len(), all, "{}", door.code());
        }
    }

    proptest! {
        #[test]
        fn on_and_back_never_leave_the_door_and_an_answer_stays(
            steps in prop::collection::vec(any::<bool>(), 0..40), door in proptest::sample::select(Door::ALL.to_vec()),
        ) {
            let first = questions(door, &Answers::default())[0];
            let kept = Fields::default().with("choice", "night").with("words", " mä ");
            let mut answers = Answers::default().with(first, &kept);
            for on in steps {
                answers = if on { answers.on(door) } else { answers.back(door) };
                prop_assert!(questions(door, &answers).contains(&answers.at(door)));
            }
            prop_assert_eq!(answers.of(first), kept);
        }
    }
}
