//! The safety record of a restriction. The statutory record and the decision are in the client information system;
//! this is only what safety work needs of them (`docs/domain.md`, "Restrictions, absences and other sub-forms").

use super::{Catalogue, Legality, Measure, PlacementBasis};
use crate::{
    clock::local_day,
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::{Label, Narrative},
    unit::UnitKind,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

/// The restriction is gone through with the child within this time of its end.
const DEBRIEF_WITHIN: TimeDelta = TimeDelta::hours(24);
/// The unit assesses it within this many days of its end.
const ASSESSED_WITHIN: u64 = 3;
/// A larger number of staff is a slip of the hand.
const STAFF_MAX: u32 = 50;

codes! {
    /// What a restriction was for.
    ReasonClass {
        ChildsSafety = "childs-safety",
        OthersSafety = "others-safety",
        /// Significant damage to property.
        Property = "property",
        PurposeOfCare = "purpose-of-care",
    }
}

codes! {
    /// What was tried before the restriction, as the mildest means are used (Child Welfare Act 417/2007, section 61 a).
    MilderMeans {
        Talking = "talking",
        TimeAndSpace = "time-and-space",
        ChangingAdult = "changing-adult",
        MovingOthers = "moving-others",
        Diversion = "diversion",
        Other = "other",
        /// There was no time or no other way; stands alone.
        NonePossible = "none-possible",
    }
}

codes! {
    /// Who was hurt.
    Injuries {
        None = "none",
        Child = "child",
        Staff = "staff",
        Both = "both",
    }
}

codes! {
    /// What a restriction's record lacks (I24).
    MissingPart {
        Debrief = "debrief",
        Assessment = "assessment",
        Sent = "sent",
        Reference = "reference",
    }
}

fields! {
    /// The sub-form of a restriction.
    pub RestrictionField = "restriction" {
        Measure = "measure",
        Basis = "basis",
        Started = "started",
        Ended = "ended",
        Reason = "reason",
        Milder = "milder",
        Injuries = "injuries",
        Hold = "hold",
        StaffNumber = "staff-number",
        ChildView = "child-view",
        ChildDeclines = "child-declines",
        Debriefed = "debriefed",
        Assessed = "assessed",
        Sent = "sent",
        ClientRecord = "client-record",
    }
}

/// What is told of a restriction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestrictionText {
    pub measure: Measure,
    pub basis: PlacementBasis,
    pub started: DateTime<Utc>,
    /// Never before `started`; `None` while it goes on.
    pub ended: Option<DateTime<Utc>>,
    pub reason: ReasonClass,
    /// Never empty; `NonePossible` only alone.
    pub milder_means: Vec<MilderMeans>,
    pub injuries: Injuries,
    /// How the child was held.
    pub hold: Option<Label>,
    /// How many members of staff took part.
    pub staff_number: Option<u32>,
    /// The child's own words.
    pub child_view: Option<Narrative>,
    /// The child was asked and does not want to say; then there are no words.
    pub child_declines_view: bool,
    /// Gone through with the child.
    pub debriefed_on: Option<NaiveDate>,
    /// Assessed in the unit.
    pub assessed_on: Option<NaiveDate>,
    /// Sent to the social worker.
    pub sent_on: Option<NaiveDate>,
    /// Where the statutory record is.
    pub client_record_ref: Option<Label>,
}

impl RestrictionText {
    /// Reads the form; days and times are by the clock of `zone`.
    ///
    /// # Errors
    /// Every problem of the form at once: what happened lies in the past and in order (I34). Whether the law allows the
    /// measure is no problem of the form, because what happened is told in any case (I23).
    pub fn parse(fields: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Self, FormErrors<RestrictionField>> {
        use RestrictionField as F;
        let mut form = Reader::new(fields);
        let measure = form.choice(F::Measure, Measure::from_code);
        let basis = form.choice(F::Basis, PlacementBasis::from_code);
        let started = form.moment(F::Started, now, zone);
        let ended = form.optional_moment(F::Ended, now, zone);
        if ended.zip(started).is_some_and(|(ended, started)| ended < started) {
            form.fail(F::Ended, Problem::Rule("before-start"));
        }
        let reason = form.choice(F::Reason, ReasonClass::from_code);
        let milder_means = milder_means(&mut form);
        let injuries = form.choice(F::Injuries, Injuries::from_code);
        let hold = form.optional_text(F::Hold);
        let staff_number = form.optional_number(F::StaffNumber, 1, STAFF_MAX);
        let child_view = form.optional_text(F::ChildView);
        let child_declines_view = form.ticked(F::ChildDeclines);
        if child_declines_view && child_view.is_some() {
            form.fail(F::ChildDeclines, Problem::Rule("with-words"));
        }
        let first = started.map_or(NaiveDate::MIN, |started| local_day(started, zone));
        let today = local_day(now, zone);
        let [debriefed_on, assessed_on, sent_on] =
            [F::Debriefed, F::Assessed, F::Sent].map(|field| form.optional_date(field, today, first, today));
        let client_record_ref = form.optional_text(F::ClientRecord);
        let built = measure.zip(basis).zip(started).zip(reason).zip(injuries);
        let built = built.map(|((((measure, basis), started), reason), injuries)| Self {
            measure,
            basis,
            started,
            ended,
            reason,
            milder_means,
            injuries,
            hold,
            staff_number,
            child_view,
            child_declines_view,
            debriefed_on,
            assessed_on,
            sent_on,
            client_record_ref,
        });
        form.finish(built)
    }

    /// The form filled with this record, by the clock of `zone`.
    pub fn fields(&self, zone: Tz) -> Fields {
        let mut fields = Fields::default()
            .with("measure", self.measure.code())
            .with("basis", self.basis.code())
            .with_moment("started", Some(self.started), zone)
            .with_moment("ended", self.ended, zone)
            .with("reason", self.reason.code())
            .with("injuries", self.injuries.code())
            .with("hold", self.hold.as_ref().map_or("", |t| t.as_str()))
            .with("staff-number", self.staff_number.map(|n| n.to_string()).unwrap_or_default())
            .with("child-view", self.child_view.as_ref().map_or("", |t| t.as_str()))
            .with("child-declines", if self.child_declines_view { "yes" } else { "" })
            .with_date("debriefed", self.debriefed_on)
            .with_date("assessed", self.assessed_on)
            .with_date("sent", self.sent_on)
            .with("client-record", self.client_record_ref.as_ref().map_or("", |t| t.as_str()));
        for means in &self.milder_means {
            fields = fields.with("milder", means.code());
        }
        fields
    }

    /// How long it lasted; `None` while it goes on.
    pub fn duration(&self) -> Option<TimeDelta> {
        self.ended.map(|ended| ended - self.started)
    }

    /// Whether the law allowed the measure where and when it began (I23), by the calendar of `zone`.
    pub fn legality(&self, catalogue: &Catalogue, place: UnitKind, zone: Tz) -> Legality {
        catalogue.legality(self.basis, place, self.measure, local_day(self.started, zone))
    }

    /// What the record still lacks, in the order of the work (I24).
    pub fn missing(&self) -> Vec<MissingPart> {
        [
            (MissingPart::Debrief, self.debriefed_on.is_none()),
            (MissingPart::Assessment, self.assessed_on.is_none()),
            (MissingPart::Sent, self.sent_on.is_none()),
            (MissingPart::Reference, self.client_record_ref.is_none()),
        ]
        .into_iter()
        .filter_map(|(part, missing)| missing.then_some(part))
        .collect()
    }

    /// Whether nothing is missing (I24).
    pub fn is_complete(&self) -> bool {
        self.missing().is_empty()
    }

    /// When it should have been gone through with the child, 24 hours after its end; `None` while it goes on.
    pub fn debrief_due(&self) -> Option<DateTime<Utc>> {
        self.ended.and_then(|ended| ended.checked_add_signed(DEBRIEF_WITHIN))
    }

    /// The day by which the unit should have assessed it, three days after its end; `None` while it goes on.
    pub fn assessment_due(&self, zone: Tz) -> Option<NaiveDate> {
        self.ended.map(|ended| plus_days(local_day(ended, zone), ASSESSED_WITHIN))
    }

    /// Whether it is late that nobody has gone through it with the child.
    pub fn debrief_is_late(&self, now: DateTime<Utc>) -> bool {
        self.debriefed_on.is_none() && self.debrief_due().is_some_and(|due| now > due)
    }

    /// Whether it is late that the unit has not assessed it.
    pub fn assessment_is_late(&self, now: DateTime<Utc>, zone: Tz) -> bool {
        self.assessed_on.is_none() && self.assessment_due(zone).is_some_and(|due| local_day(now, zone) > due)
    }
}

fn milder_means(form: &mut Reader<'_, RestrictionField>) -> Vec<MilderMeans> {
    let means = form.choices(RestrictionField::Milder, MilderMeans::from_code);
    if means.len() > 1 && means.contains(&MilderMeans::NonePossible) {
        form.fail(RestrictionField::Milder, Problem::Rule("none-and-some"));
    }
    means
}

#[cfg(test)]
mod tests;
