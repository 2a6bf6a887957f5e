//! The figures that are kept for each month, and their names in the database.

use crate::hazard::codes;
use chrono::Weekday;

codes! {
    /// A part of the day, as shifts go.
    PartOfDay {
        /// From six to ten.
        Morning = "morning",
        /// From ten to two.
        Day = "day",
        /// From two to six.
        Afternoon = "afternoon",
        /// From six to ten.
        Evening = "evening",
        /// From ten to six; what happens after midnight is of the new day.
        Night = "night",
    }
}

impl PartOfDay {
    pub fn of_hour(hour: u32) -> Self {
        match hour {
            6..=9 => Self::Morning,
            10..=13 => Self::Day,
            14..=17 => Self::Afternoon,
            18..=21 => Self::Evening,
            _ => Self::Night,
        }
    }
}

/// Something that is counted for each month.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Everything that happened or nearly happened: the next three together.
    Incident,
    /// Somebody was harmed, or may have been.
    Event,
    /// It happened and harmed nobody.
    NearMiss,
    /// Noticed before it happened.
    Observation,
    Success,
    /// A notice of a wrong (Act 741/2023, section 29).
    Section29,
    /// Told only after the four months in which it happened; in none of the other figures.
    ToldLate,
    /// Incidents of a category, by its code.
    Category(String),
    /// Incidents on a day of the week at a part of the day.
    Slot(Weekday, PartOfDay),
    /// Conclusions so many whole days after sending; [`Self::LONGEST`] stands for more too.
    Concluded(u32),
    CareDays,
    Shifts,
    /// Shifts in which fewer worked than planned.
    ShortShifts,
    Complaints,
    /// Complaints that were answered within four weeks.
    Answered,
}

impl Figure {
    /// Those that are drawn month by month.
    pub const MONTHLY: [Self; 6] =
        [Self::Event, Self::NearMiss, Self::Observation, Self::Success, Self::CareDays, Self::Shifts];

    /// So many days until the conclusions are told; more is more.
    pub const LONGEST: u32 = 90;

    pub fn concluded_in(days: u32) -> Self {
        Self::Concluded(days.min(Self::LONGEST))
    }

    /// Its name where figures are kept.
    pub fn code(&self) -> String {
        let plain = match self {
            Self::Incident => "incident",
            Self::Event => "event",
            Self::NearMiss => "near-miss",
            Self::Observation => "observation",
            Self::Success => "success",
            Self::Section29 => "section-29",
            Self::ToldLate => "told-late",
            Self::CareDays => "care-days",
            Self::Shifts => "shifts",
            Self::ShortShifts => "short-shifts",
            Self::Complaints => "complaints",
            Self::Answered => "answered",
            Self::Category(code) => return format!("category.{code}"),
            Self::Slot(day, part) => return format!("slot.{}.{}", day.num_days_from_monday(), part.code()),
            Self::Concluded(days) => return format!("concluded.{days}"),
        };
        plain.into()
    }

    /// `None` for a name that is no figure's.
    pub fn from_code(code: &str) -> Option<Self> {
        let Some((kind, rest)) = code.split_once('.') else {
            let plain = [
                Self::Incident,
                Self::Event,
                Self::NearMiss,
                Self::Observation,
                Self::Success,
                Self::Section29,
                Self::ToldLate,
                Self::CareDays,
                Self::Shifts,
                Self::ShortShifts,
                Self::Complaints,
                Self::Answered,
            ];
            return plain.into_iter().find(|figure| figure.code() == code);
        };
        match kind {
            "category" => Some(Self::Category(rest.into())),
            "concluded" => rest.parse().ok().filter(|days| *days <= Self::LONGEST).map(Self::Concluded),
            "slot" => {
                let (day, part) = rest.split_once('.')?;
                Some(Self::Slot(Weekday::try_from(day.parse::<u8>().ok()?).ok()?, PartOfDay::from_code(part)?))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_found_again_by_its_name() {
        let slots = (0..7u8).flat_map(|day| {
            let day = Weekday::try_from(day).unwrap();
            PartOfDay::ALL.iter().map(move |part| Figure::Slot(day, *part))
        });
        let plain = [
            "incident",
            "event",
            "near-miss",
            "observation",
            "success",
            "section-29",
            "told-late",
            "care-days",
            "shifts",
            "short-shifts",
            "complaints",
            "answered",
        ];
        let plain = plain.iter().map(|code| Figure::from_code(code).unwrap());
        let others = [Figure::Category("self-harm".into()), Figure::Concluded(0), Figure::concluded_in(4000)];
        for figure in slots.chain(plain).chain(others) {
            assert_eq!(Figure::from_code(&figure.code()), Some(figure.clone()), "{figure:?}");
        }
    }

    #[test]
    fn other_names_are_no_figures() {
        for code in ["", "incidents", "slot.7.day", "slot.1.noon", "slot.1", "concluded.91", "concluded.-1", "x.1"] {
            assert_eq!(Figure::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn the_parts_of_the_day_take_in_every_hour() {
        let of = |hour: u32| PartOfDay::of_hour(hour).code();
        assert_eq!(
            [6, 9, 10, 13, 14, 17, 18, 21].map(of),
            ["morning", "morning", "day", "day", "afternoon", "afternoon", "evening", "evening"]
        );
        assert!([22, 23, 0, 5].into_iter().all(|hour| of(hour) == "night"));
    }
}
