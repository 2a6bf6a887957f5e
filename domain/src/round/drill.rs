use super::MAX_PEOPLE;
use crate::{
    date::minus_months,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::{Narrative, Note},
};
use chrono::NaiveDate;

/// A drill that was held longer ago than so many months is not recorded any more.
const MOST_MONTHS_AGO: u32 = 24;
/// A drill lasts at most so many minutes.
const MOST_MINUTES: u32 = 480;

codes! {
    /// What is practised. The code is that of the duty which the drill completes.
    DrillKind {
        Evacuation = "drill-evac",
        Threat = "viol-drill",
    }
}

impl DrillKind {
    /// The code of the duty that a drill of this kind completes.
    pub fn duty(self) -> &'static str {
        self.code()
    }
}

codes! {
    /// At which time of the day a drill was held: the night has one adult.
    DrillTime {
        Day = "day",
        Evening = "evening",
        Night = "night",
    }
}

fields! {
    /// The form that records a drill.
    pub DrillField = "drill" {
        Kind = "kind",
        On = "on",
        Time = "time",
        Minutes = "minutes",
        Children = "child-count",
        Adults = "adult-count",
        Announced = "announced",
        Course = "course",
        Lessons = "lessons",
    }
}

/// A drill as it was held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrillText {
    pub kind: DrillKind,
    pub on: NaiveDate,
    pub time: DrillTime,
    /// Until everybody was out, or safe.
    pub minutes: u32,
    pub children: Option<u32>,
    pub adults: Option<u32>,
    /// Everybody knew that it would come.
    pub announced: bool,
    /// What was practised and how it went.
    pub course: Note,
    /// What was learned.
    pub lessons: Narrative,
}

impl DrillText {
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, today: NaiveDate) -> Result<Self, FormErrors<DrillField>> {
        use DrillField as F;
        let mut form = Reader::new(fields);
        let kind = form.choice(F::Kind, DrillKind::from_code);
        let on = form.date(F::On, today, minus_months(today, MOST_MONTHS_AGO), today);
        let time = form.choice(F::Time, DrillTime::from_code);
        let minutes = form.optional_number(F::Minutes, 0, MOST_MINUTES);
        if form.is_blank(F::Minutes) {
            form.fail(F::Minutes, Problem::Empty);
        }
        let children = form.optional_number(F::Children, 0, MAX_PEOPLE);
        let adults = form.optional_number(F::Adults, 0, MAX_PEOPLE);
        let announced = form.ticked(F::Announced);
        let course = form.text(F::Course);
        let lessons = form.text(F::Lessons);
        let built = kind.zip(on).zip(time).zip(minutes).zip(course).zip(lessons);
        let built = built.map(|(((((kind, on), time), minutes), course), lessons)| Self {
            kind,
            on,
            time,
            minutes,
            children,
            adults,
            announced,
            course,
            lessons,
        });
        form.finish(built)
    }

    /// The texts in which a person could be told of.
    pub fn texts(&self) -> [&str; 2] {
        [self.course.as_str(), self.lessons.as_str()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycle::template;

    fn filled() -> Fields {
        Fields::default()
            .with("kind", "drill-evac")
            .with_date("on", Some("2026-09-15".parse().unwrap()))
            .with("time", "night")
            .with("minutes", "4")
            .with("course", "Palovaroitin soi yläkerrassa.")
            .with("lessons", "Takaoven avain ei ollut paikallaan.")
    }

    #[test]
    fn every_drill_completes_a_duty_of_a_unit() {
        for kind in DrillKind::ALL {
            assert_eq!(template(kind.duty()).unwrap().scope, crate::cycle::Scope::Unit);
        }
    }

    #[test]
    fn a_drill_tells_how_long_it_took_and_what_was_learned() {
        let today = "2026-09-16".parse().unwrap();
        let drill = DrillText::parse(&filled(), today).unwrap();
        assert_eq!((drill.minutes, drill.time, drill.announced), (4, DrillTime::Night, false));
        let errors = DrillText::parse(&Fields::default(), today).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        use DrillField as F;
        assert_eq!(fields, [F::Kind, F::On, F::Time, F::Minutes, F::Course, F::Lessons]);
    }

    #[test]
    fn a_drill_was_held_today_or_before_and_never_took_longer_than_a_shift() {
        let today = "2026-09-14".parse().unwrap();
        assert!(DrillText::parse(&filled(), today).unwrap_err().get(DrillField::On).is_some());
        let long = filled().without("minutes").with("minutes", "481");
        let errors = DrillText::parse(&long, "2026-09-16".parse().unwrap()).unwrap_err();
        assert_eq!(errors.get(DrillField::Minutes), Some(&Problem::Number { first: 0, last: 480 }));
    }
}
