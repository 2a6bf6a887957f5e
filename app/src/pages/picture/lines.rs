//! The figures of a picture as lines, for the files that are taken out: what the page shows, and no more.

use super::{
    Compared, OrganisationFacts, PeriodFacts, UnitFacts,
    happened::told_categories,
    measures::{self, Measure},
    organisation::outlier_words,
    period::{observed_rows, work},
    ready::state_words,
};
use crate::{
    pages::duty,
    ui::{Cx, Moments},
};
use domain::{
    figure::{PartOfDay, Trend},
    month::FourMonths,
};

/// What stands in place of a figure's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureValue {
    Number(u64),
    Words(String),
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// The part of the page that it stands in.
    pub part: String,
    pub name: String,
    pub value: FigureValue,
    /// How many it counts, where it does not count itself.
    pub n: Option<u64>,
}

/// The lines of one part of a page.
struct Part {
    name: String,
    lines: Vec<FigureLine>,
}

impl Part {
    fn new(cx: &Cx, key: &str) -> Self {
        Self { name: cx.t(key), lines: Vec::new() }
    }

    /// Counts, each by the key of its name.
    fn of(cx: &Cx, key: &str, counts: impl IntoIterator<Item = (&'static str, u64)>) -> Self {
        let mut part = Self::new(cx, key);
        counts.into_iter().for_each(|(name, n)| part.count(cx.t(name), n));
        part
    }

    fn count(&mut self, name: String, n: u64) {
        self.lines.push(FigureLine { part: self.name.clone(), name, value: FigureValue::Number(n), n: None });
    }

    fn words(&mut self, name: String, words: String, n: Option<u64>) {
        self.lines.push(FigureLine { part: self.name.clone(), name, value: FigureValue::Words(words), n });
    }
}

/// Everything that the picture of a unit tells as a number or a word.
pub fn unit_lines(cx: &Cx, facts: &UnitFacts) -> Vec<FigureLine> {
    let now = [
        ("figure-open-actions", facts.open_actions),
        ("figure-late-actions", facts.late_actions.n),
        ("figure-late-duties", facts.late_duties.n),
        ("figure-late-ideas", facts.late_ideas.n),
        ("figure-late-reviews", facts.late_reviews.n),
        ("figure-serious", facts.serious),
    ];
    let now = Part::of(cx, "part-attention", now);
    let mut ready = Part::new(cx, "ready-title");
    for (line, state) in facts.readiness(cx.today) {
        ready.words(cx.t(&format!("ready-{}", line.code())), state_words(cx, state), None);
    }
    let work = of_measures(cx, measures::of_unit(cx, facts));
    together([now, ready, work], of_trend(cx, &facts.trend))
}

/// The same of an organisation as a whole, with the units that differ by more than chance.
pub fn organisation_lines(cx: &Cx, facts: &OrganisationFacts, compared: Option<&Compared>) -> Vec<FigureLine> {
    let now = [
        ("figure-units", facts.units),
        ("figure-red", facts.red),
        ("figure-late-notices", facts.late_notices.n),
        ("figure-late-actions", facts.late_actions.n),
        ("figure-late-duties", facts.late_duties.n),
        ("figure-late-ideas", facts.late_ideas.n),
        ("figure-late-reviews", facts.late_reviews.n),
        ("figure-serious", facts.serious),
    ];
    let now = Part::of(cx, "part-attention", now);
    let mut ready = Part::new(cx, "ready-title");
    for (code, n) in &facts.duties {
        let Some(template) = domain::cycle::template(code) else { continue };
        ready.count(cx.with("figure-ready-late", &[("line", duty::name(cx, template).into())]), *n);
    }
    let mut beside = Part::new(cx, "organisation-compared");
    for unit in compared.iter().flat_map(|compared| &compared.outliers) {
        beside.words(unit.name.clone(), outlier_words(cx, unit), None);
    }
    let work = of_measures(cx, measures::of_trend(cx, &facts.trend));
    together([now, ready, beside, work], of_trend(cx, &facts.trend))
}

/// What is told of four months of a unit; a figure of the four months before stands beside its own name.
pub fn period_lines(cx: &Cx, facts: &PeriodFacts, period: FourMonths) -> Vec<FigureLine> {
    let mut followed = Part::new(cx, "period-followed");
    for (code, turns) in facts.duties.iter().filter(|(_, turns)| turns.agreed > 0) {
        let Some(template) = domain::cycle::template(code) else { continue };
        for (key, n) in
            [("period-agreed", turns.agreed), ("period-done", turns.done), ("period-in-time", turns.in_time)]
        {
            followed.count(format!("{}: {}", duty::name(cx, template), cx.t(key)), n);
        }
    }
    let mut observed = Part::new(cx, "period-observed");
    let before = super::period_name(cx, period.before());
    for (name, n, earlier) in observed_rows(cx, facts) {
        for (name, n) in [(name.clone(), n), (format!("{name} ({before})"), earlier)] {
            match n {
                Some(n) => observed.count(name, n),
                None => observed.words(name, "–".into(), None),
            }
        }
    }
    together([followed, observed], [of_measures(cx, work(cx, facts))])
}

fn together(first: impl IntoIterator<Item = Part>, then: impl IntoIterator<Item = Part>) -> Vec<FigureLine> {
    first.into_iter().chain(then).flat_map(|part| part.lines).collect()
}

fn of_measures(cx: &Cx, measures: Vec<Measure>) -> Part {
    let mut part = Part::new(cx, "picture-measures");
    for measure in measures {
        let (name, value, n) = measure.told();
        part.words(name, value.unwrap_or_else(|| cx.t("measure-few")), n);
    }
    part
}

/// Month by month, by what they were about, and when in the week.
fn of_trend(cx: &Cx, trend: &Trend) -> [Part; 3] {
    let mut months = Part::new(cx, "charts-months");
    for of in &trend.months {
        let month = cx.month(of.month);
        for (key, n) in [
            ("charts-happened", of.event),
            ("charts-nearly", of.near_miss + of.observation),
            ("charts-well", of.success),
        ] {
            months.count(format!("{month}: {}", cx.t(key)), n);
        }
        match of.care_days {
            Some(days) => months.count(format!("{month}: {}", cx.t("charts-care-days")), days),
            None => months.words(format!("{month}: {}", cx.t("charts-care-days")), "–".into(), None),
        }
    }
    let mut categories = Part::new(cx, "picture-categories");
    for (name, n) in told_categories(cx, trend) {
        categories.count(name, n);
    }
    let mut week = Part::new(cx, "picture-week");
    if trend.week_n().is_some() {
        for (day, cells) in (1..).zip(trend.week) {
            for (part, n) in PartOfDay::ALL.iter().zip(cells) {
                let name =
                    format!("{} {}", cx.t(&format!("weekday-{day}")), cx.t(&format!("part-of-day-{}", part.code())));
                week.count(name, n);
            }
        }
    }
    [months, categories, week]
}
