use super::{About, Target};
use crate::{
    date::plus_days,
    hazard::codes,
    ids::{HazardId, ItemId, SeriesId, UnitId, VersionId},
    risk::Level,
};
use chrono::NaiveDate;
use uuid::Uuid;

codes! {
    /// Why something has to be looked at again.
    Trigger {
        /// T1: the date that an approved version set.
        Time = "time",
        /// The end of an acceptance, which comes under T1 but has its own sentence (I11).
        Acceptance = "acceptance",
        /// T2: serious harm, or what could have become a level 4 or 5.
        SeriousIncident = "serious-incident",
        /// T3: the same hazard came true again and again.
        Repetition = "repetition",
        /// T4: the same kind of incident again and again, and no hazard is known.
        UnlinkedRepetition = "unlinked-repetition",
        /// T5: premises, service, staffing, instructions or law change.
        Change = "change",
        /// T6: a child arrives or leaves.
        Group = "group",
        /// T7: an action did not help (I32).
        Ineffective = "ineffective",
        /// T8: an authority's or a buyer's remark.
        Authority = "authority",
        /// T9: children say that a place or a time is unsafe.
        ChildrensVoice = "childrens-voice",
        /// T10: a member of staff gave notice of a wrong (Act 741/2023, section 29).
        StaffNotice = "staff-notice",
    }
}

impl Trigger {
    /// Whether a review with this reason may be left undone. What somebody was harmed by, and what an authority, the
    /// children or staff have said, is always looked at.
    pub fn may_be_skipped(self) -> bool {
        match self {
            Self::Time | Self::Repetition | Self::UnlinkedRepetition | Self::Change | Self::Group => true,
            Self::Acceptance
            | Self::SeriousIncident
            | Self::Ineffective
            | Self::Authority
            | Self::ChildrensVoice
            | Self::StaffNotice => false,
        }
    }
}

/// Something known about a unit on the day when the engine looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub unit: UnitId,
    pub fact: Fact,
}

/// An incident as far as reviews are concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    pub id: Uuid,
    pub on: NaiveDate,
    /// The hazard that came true, where one is linked.
    pub hazard: Option<HazardId>,
    /// The code of its kind.
    pub category: String,
    /// Whether the harm was serious or worse.
    pub serious: bool,
    /// What it could have become.
    pub potential: Option<Level>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A version in force is to be looked at again on a day.
    ReviewDate {
        series: SeriesId,
        version: VersionId,
        on: NaiveDate,
    },
    /// A residual level 4 was accepted until a day.
    AcceptanceEnds {
        series: SeriesId,
        item: ItemId,
        on: NaiveDate,
    },
    Incident(Incident),
    /// A change of the unit, told in advance or afterwards.
    Change {
        id: Uuid,
        told_on: NaiveDate,
        effective_on: NaiveDate,
    },
    /// A child came or left.
    GroupChanged {
        id: Uuid,
        on: NaiveDate,
    },
    /// An effect was checked and the action did not help. `asked` is the first check after its verification, so that it counts
    /// once until the action is done anew.
    ActionDidNotHelp {
        asked: Uuid,
        hazard: HazardId,
        on: NaiveDate,
    },
    /// An authority's or a buyer's remark with the day that they gave.
    Remark {
        id: Uuid,
        hazard: Option<HazardId>,
        on: NaiveDate,
        due_on: NaiveDate,
    },
    /// How many of the children marked one place or time unsafe, and the median of their safety from 0 to 10.
    ChildrensVoice {
        id: Uuid,
        on: NaiveDate,
        children: u32,
        marked: u32,
        median: Option<u8>,
    },
    /// A notice of a wrong by staff.
    Notice {
        id: Uuid,
        hazard: Option<HazardId>,
        on: NaiveDate,
    },
}

/// One reason of a review. The pair of trigger and source is used once for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    pub trigger: Trigger,
    /// The record that the reason comes from.
    pub source: Uuid,
    pub noticed_on: NaiveDate,
    pub due_on: NaiveDate,
}

/// A review date opens its task this many days ahead.
const TIME_AHEAD: u64 = 30;
/// The end of an acceptance opens its task this many days ahead.
const ACCEPTANCE_AHEAD: u64 = 14;
/// At this median safety (of 0 to 10) the children's voice asks for a review.
const UNSAFE_MEDIAN: u8 = 4;

impl Fact {
    /// The record that the fact is about.
    pub fn source(&self) -> Uuid {
        match self {
            Self::ReviewDate { version, .. } => version.0,
            Self::AcceptanceEnds { item, .. } => item.0,
            Self::Incident(incident) => incident.id,
            Self::ActionDidNotHelp { asked, .. } => *asked,
            Self::Change { id, .. }
            | Self::GroupChanged { id, .. }
            | Self::Remark { id, .. }
            | Self::ChildrensVoice { id, .. }
            | Self::Notice { id, .. } => *id,
        }
    }
}

impl Noted {
    /// What this fact alone asks for; repetition needs the other facts and is found by the engine.
    pub(super) fn alone(&self, today: NaiveDate) -> Option<(Target, Reason)> {
        let on = |about| Target { unit: self.unit, about };
        let hazard_or_unit = |hazard: Option<HazardId>| on(hazard.map_or(About::Unit, About::Hazard));
        let reason = |trigger, source, noticed_on, due_on| Reason { trigger, source, noticed_on, due_on };
        let within =
            |trigger, source, noticed_on, days| reason(trigger, source, noticed_on, plus_days(noticed_on, days));
        match &self.fact {
            Fact::ReviewDate { series, version, on: due } => (*due <= plus_days(today, TIME_AHEAD))
                .then(|| (on(About::Series(*series)), reason(Trigger::Time, version.0, today, *due))),
            Fact::AcceptanceEnds { series, item, on: due } => (*due <= plus_days(today, ACCEPTANCE_AHEAD))
                .then(|| (on(About::Series(*series)), reason(Trigger::Acceptance, item.0, today, *due))),
            Fact::Incident(incident) => {
                let grave = incident.serious || incident.potential.is_some_and(|level| level >= Level::SIGNIFICANT);
                let hazard = incident.hazard.filter(|_| grave)?;
                Some((on(About::Hazard(hazard)), within(Trigger::SeriousIncident, incident.id, incident.on, 7)))
            }
            Fact::Change { id, told_on, effective_on } => {
                let due = if effective_on > told_on { *effective_on } else { plus_days(*told_on, 30) };
                Some((on(About::Unit), reason(Trigger::Change, *id, *told_on, due)))
            }
            Fact::GroupChanged { id, on: day } => Some((on(About::Unit), within(Trigger::Group, *id, *day, 14))),
            Fact::ActionDidNotHelp { asked, hazard, on: day } => {
                Some((on(About::Hazard(*hazard)), within(Trigger::Ineffective, *asked, *day, 14)))
            }
            Fact::Remark { id, hazard, on: day, due_on } => {
                Some((hazard_or_unit(*hazard), reason(Trigger::Authority, *id, *day, *due_on)))
            }
            Fact::ChildrensVoice { id, on: day, children, marked, median } => {
                let quarter = *marked > 0 && u64::from(*marked) * 4 >= u64::from(*children);
                let heard = *marked >= 2 || quarter || median.is_some_and(|median| median <= UNSAFE_MEDIAN);
                heard.then(|| (on(About::Unit), within(Trigger::ChildrensVoice, *id, *day, 7)))
            }
            Fact::Notice { id, hazard, on: day } => {
                Some((hazard_or_unit(*hazard), within(Trigger::StaffNotice, *id, *day, 7)))
            }
        }
    }
}
