//! Pages of the duties that come back: what is due when and why, and one of them.

mod ended;
mod figure;
mod list;
mod offered;
mod organisation;
mod people;
mod rhythm;
mod show;
mod step;
mod units;
mod year;

pub use ended::{EndedDuties, EndedRow, ended_duties};
pub use list::{DutyList, DutyRow, list};
pub use offered::{OfferedDuties, offered_duties};
pub use organisation::{OrganisationDuties, organisation};
pub use people::{PeopleDuties, people};
pub use rhythm::{RhythmPage, rhythm};
pub use show::{DutyEnd, DutyShow, OwnRhythm, show};
pub use step::{DutyStepPage, step};
pub use units::{UnitDuties, units};
pub use year::{YearClock, YearTurn, year};

use crate::ui::{Cx, Moments};
use chrono::{Datelike, NaiveDate, Weekday};
use domain::{
    cycle::{Every, MonthsLength, PeriodKey, Template, Why},
    ids::UnitId,
};

/// The way back to the duties of a unit, or of the organisation as a whole.
fn up(cx: &Cx, unit: Option<UnitId>, unit_name: &str) -> Vec<(String, String)> {
    let Some(unit) = unit else { return vec![("/duties/organisation".into(), cx.t("duties-organisation"))] };
    vec![
        ("/units".into(), cx.t("picture-units")),
        (format!("/units/{unit}"), unit_name.to_owned()),
        (format!("/units/{unit}/duties"), cx.t("duties-title")),
    ]
}

/// What a duty is called.
pub fn name(cx: &Cx, template: &Template) -> String {
    cx.t(&format!("cycle-{}", template.code))
}

/// Words that depend on who has the duty: a unit, the organisation or a person.
pub fn of_scope(cx: &Cx, key: &str, template: &Template) -> String {
    cx.with(key, &[("scope", template.scope.code().into())])
}

/// "12 months".
fn every(cx: &Cx, every: Every) -> String {
    cx.with(&format!("cycle-every-{}", every.unit().code()), &[("n", u64::from(every.count()).into())])
}

/// "week 38/2026", "August 2026", "2/3 2026".
fn period(cx: &Cx, key: PeriodKey) -> String {
    let year = |year: i32| ("year", year.to_string().into());
    match key {
        PeriodKey::Week { year: of, week } => {
            cx.with("cycle-period-week", &[("week", week.to_string().into()), year(of)])
        }
        PeriodKey::Months { year: of, part, length: MonthsLength::One } => {
            let month = cx.t(&format!("month-name-{part}"));
            cx.with("cycle-period-month", &[("month", month.into()), year(of)])
        }
        PeriodKey::Months { year: of, length: MonthsLength::Twelve, .. } => of.to_string(),
        PeriodKey::Months { year: of, part, length } => {
            let parts = length.in_year().to_string();
            cx.with("cycle-period-part", &[("part", part.to_string().into()), ("parts", parts.into()), year(of)])
        }
        PeriodKey::Day(day) => day.year().to_string(),
    }
}

/// One sentence: when it is due and why on that day.
fn sentence(cx: &Cx, template: &Template, why: Why, due_on: NaiveDate) -> String {
    let (mut on, mut interval, mut of, mut reason) = (None, None, None, None);
    let (mut last, mut days) = (None, 0_u64);
    match why {
        Why::Completed { on: day, every } | Why::Started { on: day, every } | Why::Event { on: day, every } => {
            (on, interval) = (Some(day), Some(every));
        }
        Why::Skipped { from, every } | Why::Chosen { from, every } => (on, interval) = (Some(from), Some(every)),
        Why::AtStart => {}
        Why::Week { key } => of = Some(key),
        Why::Period { key, last: day, days: after } => (of, last, days) = (Some(key), Some(day), after.into()),
        Why::BroughtForward { trigger, on: day } => (on, reason) = (Some(day), Some(trigger)),
        Why::Resumed { on: day } => on = Some(day),
    }
    let day = |day: Option<NaiveDate>| day.map(|day| cx.full_day(day)).unwrap_or_default();
    let reason = reason.map(|trigger| cx.t(&format!("trigger-{}", trigger.code()))).unwrap_or_default();
    cx.with(
        why.key(),
        &[
            ("due", cx.full_day(due_on).into()),
            ("scope", template.scope.code().into()),
            ("on", day(on).into()),
            ("every", interval.map(|length| every(cx, length)).unwrap_or_default().into()),
            ("period", of.map(|key| period(cx, key)).unwrap_or_default().into()),
            ("last", day(last).into()),
            ("days", days.into()),
            ("reason", reason.into()),
        ],
    )
}

/// What it rests on: the law and its sections, or a good practice.
fn basis(cx: &Cx, template: &Template) -> String {
    let law = cx.t(&format!("cycle-law-{}", template.basis.law.code()));
    match template.basis.sections {
        "" => law,
        sections => cx.with("cycle-law-section", &[("law", law.into()), ("sections", sections.to_owned().into())]),
    }
}

/// "Wednesday".
fn weekday_name(cx: &Cx, day: Weekday) -> String {
    cx.t(&format!("rhythm-weekday-{}", day.number_from_monday()))
}

fn owner(cx: &Cx, template: &Template) -> String {
    cx.t(&format!("cycle-owner-{}", template.owner.code()))
}
