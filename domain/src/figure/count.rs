//! What a report adds to the figures of its unit (`docs/domain.md`, "Figures").

use super::Figure;
use crate::{
    clock::local_day,
    incident::{EntryKind, Harm, IncidentState, Secrecy},
    month::{FourMonths, Month},
};
use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;

/// What is known of a report in the order in which it became known, as far as figures ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub kind: EntryKind,
    pub category: String,
    pub secrecy: Secrecy,
    pub concerns_supervisor: bool,
    pub occurred_at: DateTime<Utc>,
    /// Only the day is known where this is false.
    pub exact: bool,
    pub sent_at: DateTime<Utc>,
    /// Each state that it came to.
    pub states: Vec<(DateTime<Utc>, IncidentState)>,
    /// Each grading: whether it is a handler's, which counts before a reporter's, and the harm to body and mind.
    pub gradings: Vec<(DateTime<Utc>, bool, [Harm; 2])>,
}

/// Figures of a month to which a report adds one each.
pub type Counts = Vec<(Month, Figure)>;

impl Known {
    /// What the report adds to figures. What happened belongs to the four months in which it happened and is counted as it was known
    /// when they ended: what becomes of it later changes nothing, and what was told later is counted as told late. How long it took
    /// until the conclusions belongs to the month of the first ones.
    ///
    /// A sealed report, and one that concerns the supervisors, adds nothing: whoever reads the figures may not know that it exists (I18).
    pub fn counts(&self, zone: Tz) -> Counts {
        if self.secrecy == Secrecy::Sealed || self.concerns_supervisor || self.kind == EntryKind::ChildConcern {
            return Vec::new();
        }
        let mut counts = self.happened(zone);
        counts.extend(self.concluded(zone));
        counts
    }

    fn happened(&self, zone: Tz) -> Counts {
        let month = Month::of(local_day(self.occurred_at, zone));
        let end = FourMonths::of(month).end(zone);
        let is_late = self.sent_at >= end;
        let known = |at: &DateTime<Utc>| is_late || *at < end;
        let state = self.states.iter().rfind(|(at, _)| known(at)).map(|(_, state)| *state);
        if state.is_none_or(ended_unhandled) {
            return Vec::new();
        }
        if is_late {
            return if is_incident(self.kind) { vec![(month, Figure::ToldLate)] } else { Vec::new() };
        }
        let kind = match self.kind {
            EntryKind::Event if self.came_close(known) => Figure::NearMiss,
            EntryKind::Event => Figure::Event,
            EntryKind::Observation => Figure::Observation,
            EntryKind::Success => return vec![(month, Figure::Success)],
            EntryKind::Section29 => return vec![(month, Figure::Section29)],
            EntryKind::Family | EntryKind::ChildConcern => return Vec::new(),
        };
        let mut figures = vec![Figure::Incident, kind, Figure::Category(self.category.clone())];
        if self.exact {
            let local = self.occurred_at.with_timezone(&zone);
            figures.push(Figure::Slot(local.weekday(), super::PartOfDay::of_hour(local.hour())));
        }
        figures.into_iter().map(|figure| (month, figure)).collect()
    }

    /// Whether nobody was harmed, by the grading that counted.
    fn came_close(&self, known: impl Fn(&DateTime<Utc>) -> bool) -> bool {
        let counted =
            self.gradings.iter().filter(|(at, ..)| known(at)).max_by_key(|(at, handlers, _)| (*handlers, *at));
        counted.is_some_and(|(.., harms)| *harms == [Harm::None; 2])
    }

    fn concluded(&self, zone: Tz) -> Option<(Month, Figure)> {
        let (at, _) = self.states.iter().find(|(_, state)| *state == IncidentState::Concluded)?;
        let days = u32::try_from((*at - self.sent_at).num_days()).unwrap_or(0);
        is_incident(self.kind).then(|| (Month::of(local_day(*at, zone)), Figure::concluded_in(days)))
    }
}

/// Whether a kind of entry tells of what happened or nearly happened.
fn is_incident(kind: EntryKind) -> bool {
    matches!(kind, EntryKind::Event | EntryKind::Observation)
}

fn ended_unhandled(state: IncidentState) -> bool {
    matches!(state, IncidentState::Withdrawn | IncidentState::Merged | IncidentState::NotApplicable)
}

#[cfg(test)]
mod tests;
