//! Forms: what was typed, and every problem of it at once.

use crate::{
    date::{DateProblem, minus_months, parse_date},
    text::{Text, TextProblem},
};
use chrono::NaiveDate;
use std::str::FromStr;

mod moment;

pub use moment::TimeProblem;

/// The fields of a sent form as they came, in order. Kept whole, so that a page can show again what was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Every field with its value, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The value of a field; empty when it was not sent.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// Every value of a field that may be sent many times.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The value read as `T`; `None` when it is missing or not one.
    pub fn parse<T: FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).trim().parse().ok()
    }

    /// The same fields without one of them.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(n, _)| n != name);
        self
    }

    /// Adds a value, for the first filling of a form.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// Adds the three boxes of a date.
    #[must_use]
    pub fn with_date(self, name: &str, date: Option<NaiveDate>) -> Self {
        use chrono::Datelike;
        match date {
            Some(date) => self
                .with(&format!("{name}-day"), date.day().to_string())
                .with(&format!("{name}-month"), date.month().to_string())
                .with(&format!("{name}-year"), date.year().to_string()),
            None => self,
        }
    }
}

/// A form's field: the name in the HTML, and the form it belongs to. Messages are found by both.
pub trait Field: Copy + PartialEq + std::fmt::Debug + 'static {
    const FORM: &'static str;
    const ALL: &'static [Self];
    fn name(self) -> &'static str;
    /// The element that a link in the error summary leads to.
    fn anchor(self) -> String {
        format!("f-{}", self.name())
    }
}

/// Declares the fields of a form as an enum.
#[macro_export]
macro_rules! fields {
    ($(#[$doc:meta])* $vis:vis $name:ident = $form:literal { $($variant:ident = $field:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name { $($variant),+ }
        impl $crate::form::Field for $name {
            const FORM: &'static str = $form;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $field),+ }
            }
        }
    };
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was written or chosen.
    Empty,
    TooLong {
        max: usize,
        now: usize,
    },
    TooShort {
        min: usize,
    },
    IdentityCode,
    Unprintable,
    Date(DateProblem),
    /// The time of a moment, whose day was read.
    Time(TimeProblem),
    /// Before the first day allowed.
    TooEarly {
        first: NaiveDate,
    },
    /// After the last day allowed.
    TooLate {
        last: NaiveDate,
    },
    /// Not a whole number of this range.
    Number {
        first: u32,
        last: u32,
    },
    /// A rule of the form, named by a code that has its own message.
    Rule(&'static str),
}

impl From<TextProblem> for Problem {
    fn from(problem: TextProblem) -> Self {
        match problem {
            TextProblem::Empty => Self::Empty,
            TextProblem::TooLong { max, now } => Self::TooLong { max, now },
            TextProblem::IdentityCode => Self::IdentityCode,
            TextProblem::Unprintable => Self::Unprintable,
        }
    }
}

impl Problem {
    /// The code by which the message is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong { .. } => "too-long",
            Self::TooShort { .. } => "too-short",
            Self::IdentityCode => "identity-code",
            Self::Unprintable => "unprintable",
            Self::Date(DateProblem::MissingDay) => "date-missing-day",
            Self::Date(DateProblem::MissingMonth) => "date-missing-month",
            Self::Date(DateProblem::MissingYear) => "date-missing-year",
            Self::Date(DateProblem::Unreadable) => "date-unreadable",
            Self::Time(problem) => problem.code(),
            Self::TooEarly { .. } => "too-early",
            Self::TooLate { .. } => "too-late",
            Self::Number { .. } => "number",
            Self::Rule(code) => code,
        }
    }
}

/// Every problem of a form, in the order of its fields on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormErrors<F>(Vec<(F, Problem)>);

impl<F: Field> Default for FormErrors<F> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<F: Field> FormErrors<F> {
    /// A single problem.
    pub fn of(field: F, problem: Problem) -> Self {
        Self(vec![(field, problem)])
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn push(&mut self, field: F, problem: Problem) {
        self.0.push((field, problem));
    }

    pub fn iter(&self) -> impl Iterator<Item = &(F, Problem)> {
        self.0.iter()
    }

    /// The first problem of a field.
    pub fn get(&self, field: F) -> Option<&Problem> {
        self.0.iter().find(|(f, _)| *f == field).map(|(_, p)| p)
    }
}

/// Reads a form field by field and gathers all problems before it answers.
#[derive(Debug)]
pub struct Reader<'a, F> {
    fields: &'a Fields,
    errors: FormErrors<F>,
}

impl<'a, F: Field> Reader<'a, F> {
    pub fn new(fields: &'a Fields) -> Self {
        Self { fields, errors: FormErrors::default() }
    }

    pub fn raw(&self, field: F) -> &'a str {
        self.fields.one(field.name())
    }

    /// The value of an input that stands beside the form's own fields, by its name.
    pub fn of(&self, name: &str) -> &'a str {
        self.fields.one(name)
    }

    pub fn fail(&mut self, field: F, problem: Problem) {
        self.errors.push(field, problem);
    }

    /// Whether a problem of the field was found already.
    pub fn has_problem(&self, field: F) -> bool {
        self.errors.get(field).is_some()
    }

    /// A text that must be there.
    pub fn text<const MAX: usize>(&mut self, field: F) -> Option<Text<MAX>> {
        self.keep(field, Text::parse(self.fields.one(field.name())))
    }

    /// A text that may be left out.
    pub fn optional_text<const MAX: usize>(&mut self, field: F) -> Option<Text<MAX>> {
        self.keep(field, Text::optional(self.fields.one(field.name()))).flatten()
    }

    /// One choice of a closed set.
    pub fn choice<T>(&mut self, field: F, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = parse(self.fields.one(field.name()));
        if found.is_none() {
            self.errors.push(field, Problem::Empty);
        }
        found
    }

    /// One choice, or none made.
    pub fn optional_choice<T>(&mut self, field: F, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        parse(self.fields.one(field.name()))
    }

    /// At least one of a closed set; unknown values are left out.
    pub fn choices<T>(&mut self, field: F, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let found: Vec<T> = self.fields.all(field.name()).filter_map(parse).collect();
        if found.is_empty() {
            self.errors.push(field, Problem::Empty);
        }
        found
    }

    /// A whole number of `first..=last`, or nothing written.
    pub fn optional_number(&mut self, field: F, first: u32, last: u32) -> Option<u32> {
        let written = self.fields.one(field.name()).trim();
        if written.is_empty() {
            return None;
        }
        let found = written.parse().ok().filter(|number| (first..=last).contains(number));
        if found.is_none() {
            self.errors.push(field, Problem::Number { first, last });
        }
        found
    }

    /// Whether nothing was written.
    pub fn is_blank(&self, field: F) -> bool {
        self.fields.one(field.name()).trim().is_empty()
    }

    /// Any of a closed set, or none; unknown values are left out.
    pub fn any_of<T>(&self, field: F, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        self.fields.all(field.name()).filter_map(parse).collect()
    }

    pub fn ticked(&self, field: F) -> bool {
        !self.fields.one(field.name()).is_empty()
    }

    /// A date of three boxes that must be there, within `first..=last`.
    pub fn date(&mut self, field: F, today: NaiveDate, first: NaiveDate, last: NaiveDate) -> Option<NaiveDate> {
        let date = self.optional_date(field, today, first, last);
        if date.is_none() && self.errors.get(field).is_none() {
            self.errors.push(field, Problem::Empty);
        }
        date
    }

    /// A date of three boxes, or none.
    pub fn optional_date(
        &mut self,
        field: F,
        today: NaiveDate,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Option<NaiveDate> {
        let part = |suffix: &str| self.fields.one(&format!("{}-{suffix}", field.name()));
        match parse_date(part("day"), part("month"), part("year"), today) {
            Ok(Some(date)) if date < first => {
                self.errors.push(field, Problem::TooEarly { first });
                None
            }
            Ok(Some(date)) if date > last => {
                self.errors.push(field, Problem::TooLate { last });
                None
            }
            Ok(date) => date,
            Err(problem) => {
                self.errors.push(field, Problem::Date(problem));
                None
            }
        }
    }

    /// A day in the past of at most ten years, or none.
    pub fn past_date(&mut self, field: F, today: NaiveDate) -> Option<NaiveDate> {
        self.optional_date(field, today, minus_months(today, 120), today)
    }

    fn keep<T>(&mut self, field: F, result: Result<T, TextProblem>) -> Option<T> {
        result.map_err(|problem| self.errors.push(field, problem.into())).ok()
    }

    /// What was built when nothing failed, else all problems.
    ///
    /// # Errors
    /// The problems gathered so far.
    pub fn finish<T>(self, built: Option<T>) -> Result<T, FormErrors<F>> {
        match built {
            Some(built) if self.errors.is_empty() => Ok(built),
            _ => Err(self.errors),
        }
    }
}
