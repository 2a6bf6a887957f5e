//! The talk from which an own goal grows: how safe it feels, what holds it up, one step better, and who helps.
//!
//! Every question may be declined or skipped; nothing is required, and the talk can end after any of them.

use super::{ChildWords, Drawing, DrawingProblem};
use crate::{
    child::{SafetyStep, Scale, StepProblem},
    fields,
    form::{Field, Fields},
    hazard::codes,
    text::TextProblem,
};

codes! {
    /// The questions in their order. The last two are the fourth step together.
    TalkQuestion {
        Scale = "scale",
        HoldsUp = "holds-up",
        OneBetter = "one-better",
        Helper = "helper",
        AdultPromise = "adult-promise",
    }
}

codes! {
    /// What keeps the feeling of safety from being lower.
    HoldsUp {
        AdultNear = "adult-near",
        Friend = "friend",
        OwnRoom = "own-room",
        Quiet = "quiet",
        KnowingWhatHappens = "knowing-what-happens",
        FairRules = "fair-rules",
        AnimalOrToy = "animal-or-toy",
        Music = "music",
        GoingOut = "going-out",
        FoodAndSleep = "food-and-sleep",
        Family = "family",
    }
}

codes! {
    /// What would be one step better: what a goal may grow from.
    OneBetter {
        SomeoneListens = "someone-listens",
        QuieterEvenings = "quieter-evenings",
        OwnPeace = "own-peace",
        KnowThePlan = "know-the-plan",
        LessTeasing = "less-teasing",
        TimeWithAdult = "time-with-adult",
        ContactWithFamily = "contact-with-family",
        HelpWithAnger = "help-with-anger",
        BetterSleep = "better-sleep",
    }
}

codes! {
    /// Who can help.
    Helper {
        OwnInstructor = "own-instructor",
        OtherAdult = "other-adult",
        Friend = "friend",
        Family = "family",
        SocialWorker = "social-worker",
        Teacher = "teacher",
        Nurse = "nurse",
        NobodyYet = "nobody-yet",
    }
}

codes! {
    /// What adults promise to do.
    AdultPromise {
        ComeWhenAsked = "come-when-asked",
        ListenFirst = "listen-first",
        TellBeforehand = "tell-beforehand",
        KnockFirst = "knock-first",
        TimeTogether = "time-together",
        HelpCalmDown = "help-calm-down",
        KeepEveningsQuiet = "keep-evenings-quiet",
        AskEveryDay = "ask-every-day",
    }
}

impl TalkQuestion {
    /// Which of the four steps of the talk it belongs to, from 1.
    pub fn step(self) -> u8 {
        match self {
            Self::Scale => 1,
            Self::HoldsUp => 2,
            Self::OneBetter => 3,
            Self::Helper | Self::AdultPromise => 4,
        }
    }
}

/// The choices of one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen<'a, T> {
    pub choices: &'a [T],
    /// Whether "more" leads to a next screen.
    pub more: bool,
}

/// The choices of a screen, `page` from 0, with `most` of them on each; see [`crate::child::AgeBand::choices_on_screen`]. At least one
/// is shown whatever `most` says; a page past the end is empty.
pub fn screen<T>(all: &[T], most: usize, page: usize) -> Screen<'_, T> {
    let most = most.max(1);
    let from = page.saturating_mul(most).min(all.len());
    let to = from.saturating_add(most).min(all.len());
    Screen { choices: all.get(from..to).unwrap_or_default(), more: to < all.len() }
}

/// What came of one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Reply<T> {
    Answer(T),
    /// The child said that they do not want to answer.
    Declined,
    /// The child went on without answering, or never came to it.
    #[default]
    Skipped,
}

impl<T> Reply<T> {
    pub fn answer(&self) -> Option<&T> {
        match self {
            Self::Answer(answer) => Some(answer),
            Self::Declined | Self::Skipped => None,
        }
    }
}

/// An answer in pictures, words or a drawing: at least one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked<T> {
    pictures: Vec<T>,
    words: Option<ChildWords>,
    drawing: Option<Drawing>,
}

impl<T> Picked<T> {
    /// `None` when nothing was picked, said or drawn.
    pub fn new(pictures: Vec<T>, words: Option<ChildWords>, drawing: Option<Drawing>) -> Option<Self> {
        let is_something = !pictures.is_empty() || words.is_some() || drawing.is_some();
        is_something.then_some(Self { pictures, words, drawing })
    }

    pub fn pictures(&self) -> &[T] {
        &self.pictures
    }

    pub fn words(&self) -> Option<&ChildWords> {
        self.words.as_ref()
    }

    pub fn drawing(&self) -> Option<&Drawing> {
        self.drawing.as_ref()
    }
}

/// What a child answered so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalTalk {
    pub scale: Reply<SafetyStep>,
    pub holds_up: Reply<Picked<HoldsUp>>,
    pub one_better: Reply<Picked<OneBetter>>,
    pub helper: Reply<Picked<Helper>>,
    pub adult_promise: Reply<Picked<AdultPromise>>,
}

/// What the goal may be: the answer to the third question. Nothing without it, whatever else was answered.
pub fn proposal(talk: &GoalTalk) -> Option<&Picked<OneBetter>> {
    talk.one_better.answer()
}

fields! {
    /// What a page with one question sends.
    pub TalkField = "goal-talk" {
        Step = "step",
        Choice = "choice",
        Words = "words",
        Drawing = "drawing",
        Declined = "declined",
    }
}

/// Why an answer cannot be taken. What was chosen and drawn stays on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TalkProblem {
    Step(StepProblem),
    Words(TextProblem),
    Drawing(DrawingProblem),
}

/// Reads the answer to a question in pictures. Declining outweighs whatever else was sent; a picture that is not of the set is left out,
/// and each counts once.
///
/// # Errors
/// What cannot be kept of the words or the drawing.
pub fn read_reply<T: PartialEq>(
    fields: &Fields,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Reply<Picked<T>>, TalkProblem> {
    if !fields.one(TalkField::Declined.name()).is_empty() {
        return Ok(Reply::Declined);
    }
    let mut pictures = Vec::new();
    for picture in fields.all(TalkField::Choice.name()).filter_map(parse) {
        if !pictures.contains(&picture) {
            pictures.push(picture);
        }
    }
    let words = ChildWords::optional(fields.one(TalkField::Words.name())).map_err(TalkProblem::Words)?;
    let drawing = match fields.one(TalkField::Drawing.name()) {
        "" => None,
        drawn => Some(Drawing::parse(drawn).map_err(TalkProblem::Drawing)?),
    };
    Ok(Picked::new(pictures, words, drawing).map_or(Reply::Skipped, Reply::Answer))
}

impl Reply<SafetyStep> {
    /// Reads the answer to the scale on which the child was asked; see [`crate::child::AgeBand::scale`].
    ///
    /// # Errors
    /// That what was sent is no step of the scale.
    pub fn read(fields: &Fields, scale: Scale) -> Result<Self, TalkProblem> {
        let sent = fields.one(TalkField::Step.name());
        match (fields.one(TalkField::Declined.name()).is_empty(), sent.is_empty()) {
            (false, _) => Ok(Self::Declined),
            (true, true) => Ok(Self::Skipped),
            (true, false) => scale.read(sent).map(Self::Answer).map_err(TalkProblem::Step),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn picked(sent: &[(&str, &str)]) -> Result<Reply<Picked<OneBetter>>, TalkProblem> {
        let fields = sent.iter().fold(Fields::default(), |fields, (name, value)| fields.with(name, *value));
        read_reply(&fields, OneBetter::from_code)
    }

    #[test]
    fn the_first_choices_come_first_and_more_leads_on() {
        let first = screen(HoldsUp::ALL, 3, 0);
        assert_eq!(first, Screen { choices: &[HoldsUp::AdultNear, HoldsUp::Friend, HoldsUp::OwnRoom], more: true });
        assert_eq!(screen(Helper::ALL, 6, 1), Screen { choices: &[Helper::Nurse, Helper::NobodyYet], more: false });
        assert_eq!(screen(Helper::ALL, 5, 9), Screen { choices: &[], more: false });
    }

    #[test]
    fn an_answer_is_a_picture_words_or_a_drawing_and_nothing_is_required() {
        assert_eq!(picked(&[]), Ok(Reply::Skipped));
        assert_eq!(picked(&[("words", "  "), ("choice", "no-such")]), Ok(Reply::Skipped));
        let reply = picked(&[("choice", "own-peace"), ("choice", "own-peace")]).unwrap();
        assert_eq!(reply.answer().unwrap().pictures(), [OneBetter::OwnPeace]);
        let reply = picked(&[("words", " ole hiljaa ")]).unwrap();
        assert_eq!(reply.answer().unwrap().words().unwrap().as_str(), " ole hiljaa ");
        let reply = picked(&[("drawing", r#"[{"c":"blue","w":"thin","p":[[1,2]]}]"#)]).unwrap();
        assert_eq!(reply.answer().unwrap().drawing().unwrap().paths().len(), 1);
    }

    #[test]
    fn not_wanting_to_answer_outweighs_what_was_chosen_before() {
        assert_eq!(picked(&[("choice", "own-peace"), ("declined", "yes")]), Ok(Reply::Declined));
        let scale = Reply::read(&Fields::default().with("step", "4").with("declined", "yes"), Scale::Ladder);
        assert_eq!(scale, Ok(Reply::Declined));
    }

    #[test]
    fn what_cannot_be_kept_is_told_and_not_dropped() {
        assert_eq!(picked(&[("words", "131052-308T")]), Err(TalkProblem::Words(TextProblem::IdentityCode)));
        assert_eq!(picked(&[("drawing", "x")]), Err(TalkProblem::Drawing(DrawingProblem::Unreadable)));
        let scale = Reply::read(&Fields::default().with("step", "12"), Scale::Ladder);
        assert_eq!(scale, Err(TalkProblem::Step(StepProblem::OutOfScale)));
    }

    #[test]
    fn a_child_answers_on_the_scale_that_was_shown() {
        let four = Fields::default().with("step", "4");
        assert_eq!(
            Reply::read(&four, Scale::Ladder).ok().and_then(|reply| reply.answer().copied()),
            SafetyStep::new(4)
        );
        assert_eq!(Reply::read(&four, Scale::Faces3), Err(TalkProblem::Step(StepProblem::OutOfScale)));
        assert_eq!(Reply::read(&Fields::default(), Scale::Faces3), Ok(Reply::Skipped));
    }

    #[test]
    fn only_the_third_answer_makes_a_goal() {
        let step = Picked::new(vec![OneBetter::QuieterEvenings], None, None).unwrap();
        let mut talk = GoalTalk { scale: Reply::Answer(SafetyStep::new(4).unwrap()), ..GoalTalk::default() };
        talk.holds_up = Reply::Answer(Picked::new(vec![HoldsUp::Friend], None, None).unwrap());
        assert_eq!(proposal(&talk), None);
        talk.one_better = Reply::Declined;
        assert_eq!(proposal(&talk), None);
        talk.one_better = Reply::Answer(step.clone());
        assert_eq!(proposal(&talk), Some(&step));
        assert_eq!(proposal(&GoalTalk { one_better: Reply::Answer(step.clone()), ..GoalTalk::default() }), Some(&step));
    }

    #[test]
    fn the_talk_has_four_steps() {
        let steps: Vec<_> = TalkQuestion::ALL.iter().map(|question| question.step()).collect();
        assert_eq!(steps, [1, 2, 3, 4, 4]);
    }

    proptest! {
        #[test]
        fn every_choice_is_on_exactly_one_screen(most in 0usize..12) {
            let mut seen = Vec::new();
            let mut page = 0;
            loop {
                let shown = screen(OneBetter::ALL, most, page);
                prop_assert!(shown.choices.len() <= most.max(1));
                seen.extend_from_slice(shown.choices);
                if !shown.more {
                    break;
                }
                page += 1;
            }
            prop_assert_eq!(seen.as_slice(), OneBetter::ALL);
        }
    }
}
