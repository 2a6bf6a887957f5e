use super::{Part, UnitFacts};
use crate::{number::grouped, ui::Cx};
use domain::figure::{LEAST_FOR_SHARE, Trend};
use leptos::prelude::*;

/// One line of what tells how the work goes.
pub(super) struct Measure {
    name: String,
    /// `None`: too few to show.
    value: Option<String>,
    n: u64,
    time: Time,
}

/// The time that a figure is of.
#[derive(Clone, Copy)]
enum Time {
    Now,
    Year,
    /// The one that the whole page is of.
    Period,
    /// Not told: the number counts itself, in the time that the whole page is of.
    None,
}

impl Measure {
    /// Its name, its value where there are enough, and how many it counts where it does not count itself.
    pub(super) fn told(self) -> (String, Option<String>, Option<u64>) {
        (self.name, self.value, (!matches!(self.time, Time::None)).then_some(self.n))
    }
}

/// How the work goes, each figure with how many it counts and of which time.
pub(super) fn measures(cx: &Cx, of: impl IntoIterator<Item = Measure>) -> AnyView {
    let rows = of.into_iter().map(|measure| {
        let value = measure.value.map_or_else(
            || view! { <span class="muted">{cx.t("measure-few")}</span> }.into_any(),
            |value| view! { <span class="measure-value">{value}</span> }.into_any(),
        );
        let key = match measure.time {
            Time::Now => "measure-now",
            Time::Year => "measure-year",
            Time::Period => "measure-n",
            Time::None => return view! { <div><dt>{measure.name}</dt><dd>{value}</dd></div> }.into_any(),
        };
        let note = cx.with(key, &[("n", measure.n.into())]);
        view! { <div><dt>{measure.name}</dt><dd>{value}<span class="meta">{note}</span></dd></div> }.into_any()
    });
    view! {
        <dl class="measures">{rows.collect_view()}</dl>
        <div class="panel-foot">{cx.with("measure-note", &[("least", LEAST_FOR_SHARE.into())])}</div>
    }
    .into_any()
}

fn share(cx: &Cx, key: &str, part: Part, time: Time) -> Measure {
    let enough = part.percent().filter(|_| part.all >= LEAST_FOR_SHARE);
    let value = enough.map(|share| cx.with("number-percent", &[("n", share.into())]));
    Measure { name: cx.t(key), value, n: part.all, time }
}

/// A share of the time that the page is of.
pub(super) fn then(cx: &Cx, key: &str, part: Part) -> Measure {
    share(cx, key, part, Time::Period)
}

/// A number of the time that the page is of.
pub(super) fn count(cx: &Cx, key: &str, n: u64) -> Measure {
    Measure { name: cx.t(key), value: Some(grouped(n)), n, time: Time::None }
}

/// So many of so many. Few children live in a unit: of them it is told how many, so that nobody has to guess what a share means.
pub(super) fn of(cx: &Cx, key: &str, part: Part) -> Measure {
    let words = [("fine", part.n.into()), ("all", part.all.into())];
    Measure { name: cx.t(key), value: Some(cx.with("ready-state-parts", &words)), n: part.all, time: Time::Period }
}

/// Twice the median of the days from report to conclusions.
pub(super) fn days(cx: &Cx, median_doubled: Option<u64>, n: u64) -> Measure {
    let days = median_doubled.map(|doubled| cx.words.halved(doubled));
    let value = days.map(|days| cx.with("measure-days", &[("n", days.into())]));
    Measure { name: cx.t("measure-concluded"), value, n, time: Time::Period }
}

/// What the counts of the months of a year tell.
pub(super) fn of_trend(cx: &Cx, trend: &Trend) -> Vec<Measure> {
    let near = trend.year().iter().map(|month| month.near_miss + month.observation).sum();
    let concluded: u64 = trend.concluded.iter().map(|(_, n)| n).sum();
    let median = trend.median_days().map(|(doubled, _)| doubled);
    let late = (trend.told_late > 0).then(|| count(cx, "measure-told-late", trend.told_late));
    [share(cx, "measure-near", Part { n: near, all: trend.incidents() }, Time::Year), days(cx, median, concluded)]
        .into_iter()
        .chain(late)
        .map(|measure| Measure { time: Time::Year, ..measure })
        .collect()
}

/// All that tells how the work of a unit goes.
pub(super) fn of_unit(cx: &Cx, facts: &UnitFacts) -> Vec<Measure> {
    let mut all = of_trend(cx, &facts.trend);
    all.push(share(cx, "measure-started", facts.started, Time::Year));
    all.push(share(cx, "measure-chain", facts.chain, Time::Year));
    all.push(share(cx, "measure-assessed", facts.assessed, Time::Now));
    let effects = facts.effects.iter();
    all.extend(effects.map(|(by, part)| share(cx, &format!("measure-effect-{}", by.code()), *part, Time::Year)));
    all.push(share(cx, "measure-ideas", facts.ideas, Time::Year));
    all.push(Measure { time: Time::Now, ..of(cx, "measure-goals", facts.goals) });
    all
}
