//! The community meeting: children and adults of a unit together, usually every week.

use super::{IdeaState, Readers};
use crate::{
    date::plus_days,
    fields,
    form::{Field, Fields, FormErrors, Problem, Reader},
    goal::ChildWords,
    hazard::codes,
    hygiene::{Found, look_in_unit},
    text::Narrative,
};
use chrono::{Datelike, NaiveDate};

/// Days from one meeting to the next.
const WEEK: u64 = 7;

/// The sections of the plan of good treatment, as the law lists them (Child Welfare Act 417/2007, section 61 b).
pub const TREATMENT_SECTIONS: usize = 7;

codes! {
    /// Where a meeting stands.
    MeetingState {
        Open = "open",
        Closed = "closed",
    }
}

/// The day on which the next meeting usually is.
pub fn next_meeting_on(last: NaiveDate) -> NaiveDate {
    plus_days(last, WEEK)
}

codes! {
    /// The parts of a meeting in their order. What came of earlier ideas is told before anybody is asked for anything new.
    AgendaPart {
        Mood = "mood",
        WentWell = "went-well",
        Answers = "answers",
        SafetyMap = "safety-map",
        UnitGoal = "unit-goal",
        Rules = "rules",
        NewIdeas = "new-ideas",
    }
}

codes! {
    /// A face of the mood round, from worst to best.
    Mood {
        VeryBad = "very-bad",
        Bad = "bad",
        Okay = "okay",
        Good = "good",
        VeryGood = "very-good",
    }
}

/// An idea of the former meeting or of a child since then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierIdea<I> {
    pub id: I,
    pub state: IdeaState,
    /// This meeting itself asked for a second answer; the next one hears it.
    pub reopened_here: bool,
}

impl<I> EarlierIdea<I> {
    /// Whether its answer has to be heard before this meeting is closed.
    pub fn is_waiting(&self) -> bool {
        self.state.is_waiting() && !self.reopened_here
    }
}

/// What a meeting goes through: the seven parts of [`AgendaPart`], and what is told in two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda<I> {
    /// Ideas whose answers are told, as they were given in.
    pub answers: Vec<I>,
    /// Ideas that still wait for an answer: the adults answer them in the meeting.
    pub waiting: Vec<I>,
    /// Which section of the plan of good treatment is talked of, from 0; `None` when the plan has none.
    pub section: Option<usize>,
}

impl<I: Copy> Agenda<I> {
    /// The agenda of a meeting on a day, of the ideas that came before it and a plan of good treatment (Child Welfare Act 417/2007,
    /// section 61 b) with so many sections.
    pub fn of(ideas: &[EarlierIdea<I>], on: NaiveDate, sections: usize) -> Self {
        let those =
            |waiting| ideas.iter().filter(move |idea| idea.is_waiting() == waiting).map(|idea| idea.id).collect();
        Self { answers: those(false), waiting: those(true), section: section_of_the_month(on, sections) }
    }

    /// The parts in their order.
    pub fn parts(&self) -> &'static [AgendaPart] {
        AgendaPart::ALL
    }
}

/// The section of a plan, from 0, that the month of a day is for: each in turn from January on; `None` without sections.
pub fn section_of_the_month(on: NaiveDate, sections: usize) -> Option<usize> {
    usize::try_from(on.month0()).ok()?.checked_rem(sections)
}

/// How many chose each face, from worst to best. No row leads from a face to a child.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MoodRound([u16; 5]);

impl MoodRound {
    /// The same with one more face.
    #[must_use]
    pub fn with(mut self, mood: Mood) -> Self {
        if let Some(count) = Mood::ALL.iter().zip(&mut self.0).find_map(|(&m, count)| (m == mood).then_some(count)) {
            *count = count.saturating_add(1);
        }
        self
    }

    /// The same with one face fewer, for a slip of the finger.
    #[must_use]
    pub fn without(mut self, mood: Mood) -> Self {
        if let Some(count) = Mood::ALL.iter().zip(&mut self.0).find_map(|(&m, count)| (m == mood).then_some(count)) {
            *count = count.saturating_sub(1);
        }
        self
    }

    /// How many chose one.
    pub fn children(self) -> usize {
        self.0.iter().map(|&count| usize::from(count)).sum()
    }

    /// For keeping: the counts from worst to best.
    pub fn counts(self) -> [u16; 5] {
        self.0
    }

    /// From what was kept.
    pub fn of(counts: [u16; 5]) -> Self {
        Self(counts)
    }

    /// The counts by face where enough children chose one; `None`: "talked of together".
    pub fn shown(self, readers: Readers) -> Option<Vec<(Mood, u16)>> {
        readers.may_see(self.children()).then(|| Mood::ALL.iter().copied().zip(self.0).collect())
    }
}

fields! {
    /// The minutes of a meeting. No field is called "children": a form with one hides its own list of elements from scripts.
    pub MinutesField = "minutes" {
        Children = "child-count",
        Adults = "adult-count",
        Words = "words",
    }
}

/// What is kept of a meeting: how many there were and what was talked of, without names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    pub children: Option<u32>,
    pub adults: Option<u32>,
    pub words: Narrative,
}

impl Minutes {
    /// People of one kind in a meeting at most.
    const MOST: u32 = 99;

    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<MinutesField>> {
        let mut form = Reader::new(fields);
        let children = form.optional_number(MinutesField::Children, 0, Self::MOST);
        let adults = form.optional_number(MinutesField::Adults, 0, Self::MOST);
        let words = form.text(MinutesField::Words);
        form.finish(words.map(|words| Self { children, adults, words }))
    }

    /// The form filled with these minutes.
    pub fn fields(&self) -> Fields {
        let number = |count: Option<u32>| count.map_or(String::new(), |count| count.to_string());
        Fields::default()
            .with(MinutesField::Children.name(), number(self.children))
            .with(MinutesField::Adults.name(), number(self.adults))
            .with("words", self.words.as_str())
    }

    /// What in the words seems to point to a person, asked about before they are kept; `names` and `pseudonyms` as in [`look_in_unit`].
    pub fn warnings(&self, names: &[String], pseudonyms: &[String]) -> Vec<Found> {
        look_in_unit(self.words.as_str(), names, pseudonyms)
    }
}

fields! {
    /// A new idea, told in the meeting.
    pub NewIdeaField = "new-idea" {
        Idea = "idea",
    }
}

/// Reads an idea as it was said in the meeting.
///
/// # Errors
/// The problem of the words.
pub fn parse_new_idea(fields: &Fields) -> Result<ChildWords, FormErrors<NewIdeaField>> {
    ChildWords::parse(fields.one(NewIdeaField::Idea.name()))
        .map_err(|problem| FormErrors::of(NewIdeaField::Idea, Problem::from(problem)))
}

/// Ideas without an answer: the meeting stays open until each has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillWaiting<I>(pub Vec<I>);

/// Whether a meeting can be closed: every idea of the former one has an answer (I37). What this meeting itself opened again does not
/// hold it up.
///
/// # Errors
/// The ideas that wait, in the order in which they were given.
pub fn close<I: Copy>(ideas: &[EarlierIdea<I>]) -> Result<(), StillWaiting<I>> {
    let waiting: Vec<I> = ideas.iter().filter(|idea| idea.is_waiting()).map(|idea| idea.id).collect();
    if waiting.is_empty() { Ok(()) } else { Err(StillWaiting(waiting)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hygiene::Sign;
    use proptest::prelude::*;

    fn idea(id: u8, state: IdeaState) -> EarlierIdea<u8> {
        EarlierIdea { id, state, reopened_here: false }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn answers_are_heard_before_anything_new_is_asked() {
        let agenda = Agenda::<u8>::of(&[], day("2026-01-05"), 0);
        let place = |part| agenda.parts().iter().position(|&p| p == part).unwrap();
        for new in [AgendaPart::SafetyMap, AgendaPart::UnitGoal, AgendaPart::Rules, AgendaPart::NewIdeas] {
            assert!(place(AgendaPart::Answers) < place(new), "{}", new.code());
        }
        assert_eq!(agenda.parts().len(), 7);
    }

    #[test]
    fn an_agenda_tells_which_ideas_have_answers_and_which_wait() {
        let ideas = [
            idea(1, IdeaState::Answered),
            idea(2, IdeaState::Open),
            idea(3, IdeaState::Reopened),
            idea(4, IdeaState::AnsweredAgain),
        ];
        let agenda = Agenda::of(&ideas, day("2026-01-05"), 4);
        assert_eq!((agenda.answers, agenda.waiting), (vec![1, 4], vec![2, 3]));
        assert_eq!(close(&ideas), Err(StillWaiting(vec![2, 3])));
    }

    #[test]
    fn an_idea_that_the_meeting_opens_again_does_not_keep_it_open() {
        let reopened = EarlierIdea { reopened_here: true, ..idea(1, IdeaState::Reopened) };
        assert_eq!(close(&[reopened, idea(2, IdeaState::Answered)]), Ok(()));
        assert_eq!(close(&[idea(1, IdeaState::Reopened)]), Err(StillWaiting(vec![1])));
    }

    #[test]
    fn a_meeting_without_earlier_ideas_can_be_closed() {
        assert_eq!(close::<u8>(&[]), Ok(()));
    }

    #[test]
    fn the_sections_of_the_plan_take_turns_by_the_month() {
        assert_eq!(section_of_the_month(day("2026-01-05"), 5), Some(0));
        assert_eq!(section_of_the_month(day("2026-05-31"), 5), Some(4));
        assert_eq!(section_of_the_month(day("2026-06-01"), 5), Some(0));
        assert_eq!(section_of_the_month(day("2026-06-01"), 0), None);
    }

    #[test]
    fn faces_are_counted_only_from_three_on() {
        let two = MoodRound::default().with(Mood::Bad).with(Mood::Good);
        assert_eq!(two.shown(Readers::Staff), None);
        let three = two.with(Mood::Good);
        let shown = three.shown(Readers::Staff).unwrap();
        assert_eq!(shown[1], (Mood::Bad, 1));
        assert_eq!(shown[3], (Mood::Good, 2));
        assert_eq!(three.shown(Readers::Public), None);
    }

    #[test]
    fn a_face_too_many_is_taken_away_and_never_below_none() {
        let one = MoodRound::default().with(Mood::Good).with(Mood::Good).without(Mood::Good).without(Mood::Bad);
        assert_eq!((one.children(), one.counts()), (1, [0, 0, 0, 1, 0]));
        assert_eq!(MoodRound::of(one.counts()), one);
    }

    #[test]
    fn a_new_idea_is_kept_to_the_letter_and_is_not_empty() {
        let said = |words: &str| parse_new_idea(&Fields::default().with("idea", words));
        assert_eq!(said(" Haluttais koira ").map(|words| words.as_str().to_owned()), Ok(" Haluttais koira ".into()));
        assert_eq!(said("  ").unwrap_err().get(NewIdeaField::Idea), Some(&Problem::Empty));
    }

    #[test]
    fn minutes_hold_numbers_and_are_asked_about_names() {
        let minutes = Minutes {
            children: Some(6),
            adults: None,
            words: Narrative::parse("Maija Virtanen lupasi hankkia pelin. Puh. 040 123 4567.").unwrap(),
        };
        assert_eq!(Minutes::parse(&minutes.fields()), Ok(minutes.clone()));
        let signs: Vec<_> =
            minutes.warnings(&["Maija Virtanen".into()], &[]).into_iter().map(|found| found.sign).collect();
        assert_eq!(signs, [Sign::Name, Sign::Phone]);
        assert!(
            Minutes::parse(&Fields::default().with("words", "Hyvä kokous").with(MinutesField::Children.name(), "100"))
                .is_err()
        );
        assert!(Minutes::parse(&Fields::default()).is_err());
    }

    proptest! {
        #[test]
        fn a_meeting_is_closed_exactly_when_every_earlier_idea_has_an_answer(
            states in prop::collection::vec(proptest::sample::select(IdeaState::ALL.to_vec()), 0..12),
        ) {
            let ideas: Vec<_> = states.iter().map(|&state| idea(0, state)).collect();
            prop_assert_eq!(close(&ideas).is_ok(), states.iter().all(|state| !state.is_waiting()));
        }
    }
}
