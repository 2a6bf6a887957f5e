//! A worry that a child tells, and where it goes.

use crate::{
    child::{Audience, Hearing},
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    goal::ChildWords,
    hazard::codes,
};

codes! {
    /// What a worry is about.
    WorryTopic {
        OtherChild = "other-child",
        AdultHere = "adult-here",
        AdultElsewhere = "adult-elsewhere",
        Family = "family",
        School = "school",
        Online = "online",
        BodyOrHealth = "body-or-health",
        Night = "night",
        SomethingElse = "something-else",
    }
}

codes! {
    /// Where a worry stands (`docs/domain.md`, "States"). The child sees it too.
    WorryState {
        Told = "told",
        /// An adult who may read it said that they will talk with the child.
        Taken = "taken",
        /// It was talked of, and what follows is under way elsewhere.
        Done = "done",
    }
}

codes! {
    /// What an adult does with a worry.
    WorryStep {
        Take = "take",
        Close = "close",
    }
}

impl WorryState {
    /// The state after a step; `None` when the step is not allowed here. Another reader may take over what somebody took.
    pub fn after(self, step: WorryStep) -> Option<Self> {
        match (self, step) {
            (Self::Told | Self::Taken, WorryStep::Take) => Some(Self::Taken),
            (Self::Taken, WorryStep::Close) => Some(Self::Done),
            _ => None,
        }
    }
}

/// Where a worry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// Somebody sees it at once.
    pub red: bool,
    /// To the safety lead, sealed: nobody of the unit knows that it exists, not even who handed the tablet over. Only when it is red
    /// is it read by the adult whom the child chose to be told of danger, and never by the supervisor (I18).
    pub past_unit: bool,
}

/// The route of a worry: about an adult of the unit past the unit, and red when the child is not safe now.
pub fn route(topic: WorryTopic, not_safe_now: bool) -> Route {
    Route { red: not_safe_now, past_unit: topic == WorryTopic::AdultHere }
}

fields! {
    /// The page on which a child tells a worry.
    pub WorryField = "worry" {
        Topic = "topic",
        Words = "words",
        NotSafeNow = "not-safe-now",
        Audience = "audience",
    }
}

/// A worry as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worry {
    pub topic: WorryTopic,
    pub words: Option<ChildWords>,
    pub not_safe_now: bool,
    /// What the child chose; who reads is [`Worry::audience`].
    chosen: Audience,
}

impl Worry {
    /// Reads the page. A worry without a topic is about something else, and one whose readers the child did not choose from those
    /// offered has the usual ones ([`Audience::choices`], [`Audience::usual`]).
    ///
    /// # Errors
    /// The problem of the words; and `Empty` when neither a topic, words nor danger was told: there is no worry to keep.
    pub fn parse(fields: &Fields, has_own_instructor: bool) -> Result<Self, FormErrors<WorryField>> {
        let mut form = Reader::new(fields);
        let topic = form.optional_choice(WorryField::Topic, WorryTopic::from_code);
        let words = ChildWords::optional(form.raw(WorryField::Words)).unwrap_or_else(|problem| {
            form.fail(WorryField::Words, problem.into());
            None
        });
        let not_safe_now = form.ticked(WorryField::NotSafeNow);
        let offered = |code: &str| Audience::choices(has_own_instructor).find(|choice| choice.code() == code);
        let chosen = form.optional_choice(WorryField::Audience, offered);
        let chosen = chosen.unwrap_or_else(|| Audience::usual(has_own_instructor));
        if topic.is_none() && words.is_none() && !not_safe_now && !form.has_problem(WorryField::Words) {
            form.fail(WorryField::Topic, Problem::Empty);
        }
        let topic = topic.unwrap_or(WorryTopic::SomethingElse);
        form.finish(Some(Self { topic, words, not_safe_now, chosen }))
    }

    pub fn route(&self) -> Route {
        route(self.topic, self.not_safe_now)
    }

    /// The audience to keep with the worry: what the child chose, or the safety lead where it goes past the unit.
    pub fn audience(&self) -> Audience {
        self.chosen.when(self.route().past_unit)
    }

    /// Who hears it: its audience, and those whom danger calls.
    pub fn hearing(&self, has_own_instructor: bool) -> Hearing {
        Hearing { audience: self.audience(), alert: self.route().red, has_own_instructor }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        child::{Listener, ReaderOf},
        text::TextProblem,
    };
    use proptest::{prelude::*, sample::select};

    fn told(fields: &Fields) -> Result<Worry, FormErrors<WorryField>> {
        Worry::parse(fields, true)
    }

    #[test]
    fn a_worry_needs_no_words_and_no_topic_when_the_child_is_not_safe() {
        assert!(told(&Fields::default().with("topic", "school")).is_ok());
        let worry = told(&Fields::default().with("not-safe-now", "yes")).unwrap();
        assert_eq!((worry.topic, worry.route()), (WorryTopic::SomethingElse, Route { red: true, past_unit: false }));
        let errors = told(&Fields::default()).unwrap_err();
        assert_eq!(errors.get(WorryField::Topic), Some(&Problem::Empty));
    }

    #[test]
    fn the_words_are_the_childs_own_and_a_code_in_them_is_refused() {
        let worry = told(&Fields::default().with("words", " se huutaa ")).unwrap();
        assert_eq!(worry.words.as_ref().map(ChildWords::as_str), Some(" se huutaa "));
        let errors = told(&Fields::default().with("words", "131052-308T")).unwrap_err();
        assert_eq!(errors.get(WorryField::Words), Some(&TextProblem::IdentityCode.into()));
        assert_eq!(errors.iter().count(), 1);
    }

    #[test]
    fn a_child_is_read_by_whom_it_chose_of_those_offered() {
        let chose = |code: &str, has_own_instructor: bool| {
            let fields = Fields::default().with("topic", "school").with("audience", code);
            Worry::parse(&fields, has_own_instructor).unwrap().audience()
        };
        assert_eq!(chose("supervisor-and-safety-lead", true), Audience::SupervisorAndSafetyLead);
        assert_eq!(chose("", true), Audience::OwnInstructors);
        assert_eq!(chose("own-instructors", false), Audience::InstructorsAndSupervisor);
        assert_eq!(chose("safety-lead", true), Audience::OwnInstructors, "nobody chooses what follows from the matter");
    }

    #[test]
    fn danger_from_an_adult_here_is_told_to_the_safety_lead_and_the_chosen_adult_alone() {
        let here = Fields::default().with("topic", "adult-here").with("audience", "instructors-and-supervisor");
        assert_eq!(told(&here).unwrap().hearing(true).listeners(), [Listener::SafetyLead]);
        let danger = told(&here.with("not-safe-now", "yes")).unwrap().hearing(true);
        assert_eq!(danger.listeners(), [Listener::SafetyLead, Listener::ChosenAdult]);
    }

    #[test]
    fn an_adult_elsewhere_is_a_matter_for_the_adults_here() {
        assert!(!route(WorryTopic::AdultElsewhere, false).past_unit);
    }

    proptest! {
        #[test]
        fn a_worry_about_an_adult_here_reaches_nobody_of_the_unit_but_the_chosen_adult_in_danger(
            topic in select(WorryTopic::ALL), not_safe_now: bool, chosen in select(Audience::ALL), words in "[a-zåäö ]{0,30}",
            bits: [bool; 4], has_own_instructor: bool,
        ) {
            let fields = Fields::default()
                .with("topic", topic.code())
                .with("words", words)
                .with("not-safe-now", if not_safe_now { "yes" } else { "" })
                .with("audience", chosen.code());
            let worry = Worry::parse(&fields, has_own_instructor).unwrap();
            prop_assert_eq!(worry.route().past_unit, topic == WorryTopic::AdultHere);
            prop_assert_eq!(worry.audience() == Audience::SafetyLead, topic == WorryTopic::AdultHere);
            prop_assert_eq!(worry.route().red, not_safe_now);
            let [is_own_instructor, is_chosen_adult, supervises_unit, is_safety_lead] = bits;
            let of_unit = ReaderOf {
                is_own_instructor,
                is_chosen_adult,
                works_in_unit: true,
                supervises_unit,
                is_safety_lead,
                ..ReaderOf::default()
            };
            if topic == WorryTopic::AdultHere {
                let called = not_safe_now && is_chosen_adult && !supervises_unit;
                prop_assert_eq!(worry.hearing(has_own_instructor).may_read(of_unit), called);
            }
        }
    }
}
