//! The time during which a tablet is a child's. The clock decides: nothing has to run in the background for a session to
//! lock or to end.

use crate::{
    fields,
    form::{Field, Fields},
    hazard::codes,
};
use chrono::{DateTime, TimeDelta, Utc};

/// A session is over this long after the tablet was handed over, whatever happens in it.
const WHOLE: TimeDelta = TimeDelta::minutes(30);
/// Without a touch for this long the tablet locks.
const IDLE: TimeDelta = TimeDelta::minutes(5);

codes! {
    /// What the tablet is handed over for.
    Purpose {
        /// A goal of the child's own.
        Goal = "goal",
        /// How the child is, and how safe they feel.
        Pulse = "pulse",
        /// Something that weighs on the child.
        Worry = "worry",
        /// The child chooses.
        Free = "free",
    }
}

fields! {
    /// The page on which an adult gives the tablet to a child.
    pub HandOverField = "tablet" {
        Purpose = "purpose",
    }
}

impl Purpose {
    /// What the page was sent with; without a choice the child chooses.
    pub fn read(fields: &Fields) -> Self {
        Self::from_code(fields.one(HandOverField::Purpose.name())).unwrap_or(Self::Free)
    }

    /// Whether a session for this purpose also takes the other one. A worry may be told in every session: a child does not
    /// have to ask an adult for another tablet first.
    pub fn includes(self, other: Self) -> bool {
        self == other || self == Self::Free || other == Self::Worry
    }
}

codes! {
    /// What the child says when asked whether to do this now. No answer is a record against the child.
    Assent {
        Yes = "yes",
        Later = "later",
        No = "no",
    }
}

codes! {
    /// Where a session stands (`docs/domain.md`, "States").
    SessionState {
        /// Handed over; the child has not answered yet.
        Prepared = "prepared",
        Active = "active",
        /// A calm picture without any data, until an adult opens it.
        Locked = "locked",
        /// Ended by the child, or by the adult who took the tablet back.
        Ended = "ended",
        /// Its time was up.
        Expired = "expired",
        /// Ended from elsewhere, for example because a tablet was lost.
        ForceEnded = "force-ended",
    }
}

/// What happens to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionStep {
    /// The child's first answer.
    Answer(Assent),
    Lock,
    /// An adult opens it again for the same child.
    Unlock,
    End,
    /// Its time is up.
    Expire,
    ForceEnd,
}

impl SessionStep {
    pub const ALL: [Self; 8] = [
        Self::Answer(Assent::Yes),
        Self::Answer(Assent::Later),
        Self::Answer(Assent::No),
        Self::Lock,
        Self::Unlock,
        Self::End,
        Self::Expire,
        Self::ForceEnd,
    ];
}

impl SessionState {
    /// The state after a step; `None` when the step is not allowed here. Says nothing of the time, see
    /// [`ChildSession::after`].
    pub fn after(self, step: SessionStep) -> Option<Self> {
        use SessionState as S;
        use SessionStep as T;
        match (self, step) {
            (S::Prepared, T::Answer(Assent::Yes)) | (S::Locked, T::Unlock) => Some(S::Active),
            (S::Prepared, T::Answer(Assent::Later | Assent::No)) => Some(S::Ended),
            (S::Active, T::Lock) => Some(S::Locked),
            (state, T::End) if !state.is_over() => Some(S::Ended),
            (state, T::Expire) if !state.is_over() => Some(S::Expired),
            (state, T::ForceEnd) if !state.is_over() => Some(S::ForceEnded),
            _ => None,
        }
    }

    /// Whether nothing more happens in it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Ended | Self::Expired | Self::ForceEnded)
    }
}

/// What a request with a session's cookie meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The child's pages are shown; before the first answer, only the question.
    Open,
    /// Only the calm picture is shown, and the way for an adult to open it.
    Locked,
    /// Only the thanks are shown, and the way for an adult to take the tablet back.
    Over,
}

/// A session as it was kept. What it is now, the clock adds: ask [`ChildSession::standing`], never `state` alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildSession {
    pub state: SessionState,
    /// When the tablet was handed over.
    pub began_at: DateTime<Utc>,
    /// When the child last did something.
    pub seen_at: DateTime<Utc>,
}

impl ChildSession {
    /// The tablet is handed over.
    pub fn prepare(now: DateTime<Utc>) -> Self {
        Self { state: SessionState::Prepared, began_at: now, seen_at: now }
    }

    /// The first moment at which it is over: thirty minutes after it began.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.began_at.checked_add_signed(WHOLE).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// The first moment at which it rests unless the child does something: five minutes after the last touch, or its end if
    /// that is sooner.
    pub fn rests_at(&self) -> DateTime<Utc> {
        self.seen_at.checked_add_signed(IDLE).unwrap_or(DateTime::<Utc>::MAX_UTC).min(self.ends_at())
    }

    /// The same session with what time has done to it. An active one locks when it rests; one that the child has not
    /// answered expires then, because nothing was begun.
    #[must_use]
    pub fn settled(self, now: DateTime<Utc>) -> Self {
        use SessionState as S;
        let (rests, over) = (now >= self.rests_at(), now >= self.ends_at());
        let state = match self.state {
            S::Active | S::Locked if over => S::Expired,
            S::Prepared if rests => S::Expired,
            S::Active if rests => S::Locked,
            state => state,
        };
        Self { state, ..self }
    }

    /// What a request meets at a moment.
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        match self.settled(now).state {
            SessionState::Prepared | SessionState::Active => Standing::Open,
            SessionState::Locked => Standing::Locked,
            SessionState::Ended | SessionState::Expired | SessionState::ForceEnded => Standing::Over,
        }
    }

    /// The session after a step at a moment; `None` when the step is not allowed then. It expires only when its time is up.
    #[must_use]
    pub fn after(self, step: SessionStep, now: DateTime<Utc>) -> Option<Self> {
        let settled = self.settled(now);
        if step == SessionStep::Expire {
            let newly = !self.state.is_over() && settled.state == SessionState::Expired;
            return newly.then_some(settled);
        }
        let state = settled.state.after(step)?;
        let seen_at = if state == SessionState::Active { now } else { self.seen_at };
        Some(Self { state, seen_at, ..self })
    }

    /// The session after the child did something at a moment; `None` unless it is open. Its end does not move.
    #[must_use]
    pub fn touched(self, now: DateTime<Utc>) -> Option<Self> {
        (self.standing(now) == Standing::Open).then_some(Self { seen_at: now, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{prelude::*, sample::select};
    use std::fmt::Write;

    fn start() -> DateTime<Utc> {
        "2026-09-16T11:30:00Z".parse().unwrap()
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        start() + TimeDelta::seconds(seconds)
    }

    fn session(state: SessionState, seen: i64) -> ChildSession {
        ChildSession { state, began_at: start(), seen_at: at(seen) }
    }

    #[test]
    fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
        let mut out = String::new();
        for &state in SessionState::ALL {
            for step in SessionStep::ALL {
                let to = state.after(step).map_or("–", SessionState::code);
                let _ = writeln!(out, "{:<12} {:<14} {to}", state.code(), format!("{step:?}"));
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_tablet_locks_after_five_minutes_and_not_a_moment_before() {
        let active = session(SessionState::Active, 60);
        let moment = TimeDelta::milliseconds(1);
        assert_eq!(active.rests_at(), at(360));
        assert_eq!(active.standing(at(360) - moment), Standing::Open);
        assert_eq!(active.standing(at(360)), Standing::Locked);
    }

    #[test]
    fn a_session_is_over_after_thirty_minutes_and_not_a_moment_before() {
        let moment = TimeDelta::milliseconds(1);
        let touched = session(SessionState::Active, 1790);
        assert_eq!(touched.standing(at(1800) - moment), Standing::Open);
        assert_eq!(touched.standing(at(1800)), Standing::Over);
        let locked = session(SessionState::Locked, 60);
        assert_eq!(locked.standing(at(1800) - moment), Standing::Locked);
        assert_eq!(locked.standing(at(1800)), Standing::Over);
    }

    #[test]
    fn a_tablet_that_nobody_answers_is_over_after_five_minutes() {
        let prepared = ChildSession::prepare(start());
        assert_eq!(prepared.standing(at(299)), Standing::Open);
        assert_eq!(prepared.standing(at(300)), Standing::Over);
        assert_eq!(prepared.after(SessionStep::Answer(Assent::Yes), at(300)), None);
    }

    #[test]
    fn a_touch_keeps_it_open_but_does_not_move_its_end() {
        let touched = session(SessionState::Active, 0).touched(at(200)).unwrap();
        assert_eq!(touched.standing(at(400)), Standing::Open);
        assert_eq!(touched.ends_at(), at(1800));
        assert_eq!(touched.touched(at(500)), None, "a locked tablet is not opened by touching it");
    }

    #[test]
    fn an_adult_opens_a_locked_tablet_again_until_its_end() {
        let locked_by_time = session(SessionState::Active, 0);
        let open = locked_by_time.after(SessionStep::Unlock, at(600)).unwrap();
        assert_eq!(open.standing(at(601)), Standing::Open);
        assert_eq!(locked_by_time.after(SessionStep::Unlock, at(299)), None, "nothing is locked yet");
        assert_eq!(locked_by_time.after(SessionStep::Unlock, at(1800)), None);
    }

    #[test]
    fn a_session_expires_once_and_only_when_its_time_is_up() {
        let active = session(SessionState::Active, 1700);
        assert_eq!(active.after(SessionStep::Expire, at(1799)), None);
        let expired = active.after(SessionStep::Expire, at(1800)).unwrap();
        assert_eq!(expired.state, SessionState::Expired);
        assert_eq!(expired.after(SessionStep::Expire, at(1801)), None);
    }

    #[test]
    fn a_no_and_a_later_end_it_alike() {
        let prepared = ChildSession::prepare(start());
        let after = |answer| prepared.after(SessionStep::Answer(answer), at(10));
        assert_eq!(after(Assent::No), after(Assent::Later));
        assert_eq!(after(Assent::No).map(|ended| ended.state), Some(SessionState::Ended));
    }

    #[test]
    fn a_worry_may_be_told_in_every_session_and_a_free_one_takes_everything() {
        for &purpose in Purpose::ALL {
            assert!(purpose.includes(Purpose::Worry));
            assert!(Purpose::Free.includes(purpose));
        }
        assert!(!Purpose::Goal.includes(Purpose::Pulse));
        assert!(!Purpose::Pulse.includes(Purpose::Free));
    }

    #[test]
    fn the_ends_of_the_calendar_are_safe() {
        for now in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            let _ = ChildSession::prepare(now).standing(now);
            let _ = session(SessionState::Active, 0).standing(now);
        }
    }

    prop_compose! {
        fn sessions()(state in select(SessionState::ALL), seen in 0i64..1800) -> ChildSession {
            session(state, seen)
        }
    }

    proptest! {
        #[test]
        fn time_never_opens_what_has_rested_or_ended(one in sessions(), from in 0i64..4000, more in 0i64..4000) {
            prop_assert!(one.standing(at(from)) <= one.standing(at(from + more)));
        }

        #[test]
        fn nothing_outlives_thirty_minutes(one in sessions(), late in 1800i64..1_000_000) {
            prop_assert_eq!(one.standing(at(late)), Standing::Over);
            prop_assert_eq!(one.touched(at(late)), None);
        }

        /// Whatever is done and when, an ended session stays ended, its end never moves, and at thirty minutes it is over.
        #[test]
        fn no_row_of_steps_opens_what_is_over(
            doings in prop::collection::vec((prop::option::of(select(SessionStep::ALL.to_vec())), 0i64..400), 0..40),
        ) {
            let mut one = ChildSession::prepare(start());
            let (mut now, mut was_over) = (start(), false);
            for (step, seconds) in doings {
                now += TimeDelta::seconds(seconds);
                let next = match step {
                    Some(step) => one.after(step, now),
                    None => one.touched(now),
                };
                one = next.unwrap_or(one);
                let over = one.standing(now) == Standing::Over;
                prop_assert!(over || !was_over);
                prop_assert!(over || now < at(1800));
                prop_assert_eq!(one.ends_at(), at(1800));
                was_over = over;
            }
        }

        #[test]
        fn settling_twice_changes_nothing_more(one in sessions(), now in 0i64..4000) {
            let settled = one.settled(at(now));
            prop_assert_eq!(settled.settled(at(now)), settled);
            prop_assert_eq!(settled.standing(at(now)), one.standing(at(now)));
        }

        #[test]
        fn only_an_adult_or_the_childs_yes_opens_a_tablet(one in sessions(), step in select(SessionStep::ALL.to_vec()), now in 0i64..1800) {
            let opened = one.after(step, at(now)).is_some_and(|next| next.state == SessionState::Active);
            if opened {
                prop_assert!(matches!(step, SessionStep::Unlock | SessionStep::Answer(Assent::Yes)));
                prop_assert_ne!(one.standing(at(now)), Standing::Over);
            }
        }
    }
}
