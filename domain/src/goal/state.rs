use crate::{date::plus_days, hazard::codes};
use chrono::NaiveDate;

/// Days after which the child is asked whether a goal that is kept still holds.
const REMINDER_AFTER: u64 = 56;

codes! {
    /// Where a goal stands (`docs/domain.md`, "States").
    GoalState {
        /// Somebody thought of it.
        Idea = "idea",
        /// Asked of the child and the adult.
        Proposed = "proposed",
        /// One of them said no. Kept, and it may be proposed again.
        NotAgreed = "not-agreed",
        /// Both said yes (I7).
        Agreed = "agreed",
        Practising = "practising",
        Paused = "paused",
        Reached = "reached",
        /// It holds, and is asked about once more after eight weeks.
        Maintained = "maintained",
        Done = "done",
        Ended = "ended",
    }
}

codes! {
    /// What happens to a goal.
    GoalStep {
        Propose = "propose",
        ChildYes = "child-yes",
        AdultYes = "adult-yes",
        ChildNo = "child-no",
        /// The adults cannot do their part; the child is told why.
        AdultCannot = "adult-cannot",
        Start = "start",
        /// A review: it goes on as it is.
        GoOn = "go-on",
        /// A review: it worked.
        Reach = "reach",
        /// A review: something else is proposed, as a new version.
        Change = "change",
        Pause = "pause",
        Resume = "resume",
        /// What was reached is kept up.
        Keep = "keep",
        /// What was reached or kept up slipped; it is practised again.
        Slip = "slip",
        Finish = "finish",
        End = "end",
    }
}

codes! {
    /// Why a goal ended without being reached.
    EndReason {
        ChildWish = "child-wish",
        NotNeeded = "not-needed",
        /// Another goal took its place.
        Replaced = "replaced",
        PlacementEnded = "placement-ended",
        Other = "other",
    }
}

codes! {
    /// Why a step cannot be taken.
    GoalRule {
        WrongState = "wrong-state",
        /// The child has only listened: no words of this version are by the child or made together (I7).
        OnlyListened = "only-listened",
        /// The child has not been told why the adults cannot.
        ReasonNotTold = "reason-not-told",
        NoEndReason = "no-end-reason",
        /// What has not begun ends for one reason only, see [`GoalState::end_reasons`].
        NotBegun = "not-begun",
    }
}

/// Who has said yes to the version that is proposed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Yeses {
    pub child: bool,
    pub adult: bool,
}

impl Yeses {
    /// Whether both have, in whichever order.
    pub fn are_both(self) -> bool {
        self.child && self.adult
    }
}

/// What a step is judged by, besides the goal itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GoalFacts {
    /// Words of this version are by the child or made together; see [`super::child_took_part`].
    pub child_took_part: bool,
    /// The child has been told why the adults cannot.
    pub reason_told: bool,
    pub end_reason: Option<EndReason>,
}

/// A goal on its way: where it stands, which version it is, and who has said yes to that version.
///
/// It is agreed, or anything that follows from that, only with both yeses to the same version (I7). What ended may have ended before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GoalCourse {
    state: GoalState,
    version: u32,
    yeses: Yeses,
}

impl GoalCourse {
    /// A new goal: an idea, version 1.
    pub fn idea() -> Self {
        Self { state: GoalState::Idea, version: 1, yeses: Yeses::default() }
    }

    /// A goal as it was kept; `None` for what no row of steps leads to, such as an agreed goal without the child's yes.
    pub fn kept(state: GoalState, version: u32, yeses: Yeses) -> Option<Self> {
        let fits = match state {
            GoalState::Idea => yeses == Yeses::default() && version == 1,
            GoalState::NotAgreed => yeses == Yeses::default(),
            GoalState::Proposed => !yeses.are_both(),
            GoalState::Ended => true,
            _ => yeses.are_both(),
        };
        (fits && version > 0).then_some(Self { state, version, yeses })
    }

    pub fn state(self) -> GoalState {
        self.state
    }

    /// From 1; each change makes the next.
    pub fn version(self) -> u32 {
        self.version
    }

    pub fn yeses(self) -> Yeses {
        self.yeses
    }

    /// The goal after a step.
    ///
    /// The adult's yes waits until the child has taken part with words; the child's yes is taken at any time, so that no child is told
    /// that their yes is not enough. A yes that was given already changes nothing.
    ///
    /// # Errors
    /// Why the step cannot be taken.
    pub fn after(self, step: GoalStep, facts: GoalFacts) -> Result<Self, GoalRule> {
        use GoalState as S;
        use GoalStep as T;
        let to = |state| Ok(Self { state, ..self });
        match (self.state, step) {
            (S::Idea | S::NotAgreed, T::Propose) => to(S::Proposed),
            (S::Proposed, T::ChildYes) => self.agreed_by(Yeses { child: true, ..self.yeses }, facts),
            (S::Proposed, T::AdultYes) if !facts.child_took_part => Err(GoalRule::OnlyListened),
            (S::Proposed, T::AdultYes) => self.agreed_by(Yeses { adult: true, ..self.yeses }, facts),
            (S::Proposed, T::AdultCannot) if !facts.reason_told => Err(GoalRule::ReasonNotTold),
            // A child may take the yes back until practice begins.
            (S::Proposed, T::ChildNo | T::AdultCannot) | (S::Agreed, T::ChildNo) => {
                Ok(Self { state: S::NotAgreed, yeses: Yeses::default(), ..self })
            }
            (S::Agreed, T::Start) | (S::Practising, T::GoOn) => to(S::Practising),
            (S::Paused, T::Resume) | (S::Reached | S::Maintained, T::Slip) => to(S::Practising),
            (S::Practising, T::Reach) => to(S::Reached),
            (S::Practising, T::Change) => {
                Ok(Self { state: S::Proposed, version: self.version.saturating_add(1), yeses: Yeses::default() })
            }
            (S::Practising, T::Pause) => to(S::Paused),
            (from, T::End) if !from.end_reasons().is_empty() => match facts.end_reason {
                None => Err(GoalRule::NoEndReason),
                Some(reason) if from.end_reasons().contains(&reason) => to(S::Ended),
                Some(_) => Err(GoalRule::NotBegun),
            },
            (S::Reached, T::Keep) => to(S::Maintained),
            (S::Maintained, T::Finish) => to(S::Done),
            _ => Err(GoalRule::WrongState),
        }
    }

    fn agreed_by(self, yeses: Yeses, facts: GoalFacts) -> Result<Self, GoalRule> {
        match yeses.are_both() {
            false => Ok(Self { yeses, ..self }),
            true if facts.child_took_part => Ok(Self { state: GoalState::Agreed, yeses, ..self }),
            true => Err(GoalRule::OnlyListened),
        }
    }

    /// The steps that are open here when everything they ask for is there, in the order in which a page offers them.
    pub fn steps(self) -> impl Iterator<Item = GoalStep> {
        let end_reason = self.state.end_reasons().first().copied();
        let facts = GoalFacts { child_took_part: true, reason_told: true, end_reason };
        GoalStep::ALL.iter().copied().filter(move |&step| self.after(step, facts).is_ok())
    }
}

impl GoalState {
    /// Whether the child has it to practise now; see [`super::is_more_than_wise`].
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Agreed | Self::Practising)
    }

    /// The reasons for which a goal may end here. What has not begun ends only with the placement: otherwise it rests as an idea, or
    /// somebody says no to it.
    pub fn end_reasons(self) -> &'static [EndReason] {
        match self {
            Self::Idea | Self::Proposed | Self::Agreed => &[EndReason::PlacementEnded],
            Self::Practising | Self::Paused => EndReason::ALL,
            Self::NotAgreed | Self::Reached | Self::Maintained | Self::Done | Self::Ended => &[],
        }
    }

    /// Whether nothing more happens to it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Ended)
    }
}

/// The day on which the child is asked whether a goal that has been kept since `kept_on` still holds.
pub fn reminder_on(kept_on: NaiveDate) -> NaiveDate {
    plus_days(kept_on, REMINDER_AFTER)
}

#[cfg(test)]
mod tests;
