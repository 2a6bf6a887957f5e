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
    /// Of the last twelve months, and not of now.
    year: bool,
}

/// How the work goes, each figure with how many it counts and of which time.
pub(super) fn measures(cx: &Cx, of: impl IntoIterator<Item = Measure>) -> AnyView {
    let rows = of.into_iter().map(|measure| {
        let value = measure.value.map_or_else(
            || view! { <span class="muted">{cx.t("measure-few")}</span> }.into_any(),
            |value| view! { <span class="measure-value">{value}</span> }.into_any(),
        );
        let key = if measure.year { "measure-year" } else { "measure-now" };
        let note = cx.with(key, &[("n", measure.n.into())]);
        view! { <div><dt>{measure.name}</dt><dd>{value}<span class="meta">{note}</span></dd></div> }
    });
    view! {
        <dl class="measures">{rows.collect_view()}</dl>
        <div class="panel-foot">{cx.with("measure-note", &[("least", LEAST_FOR_SHARE.into())])}</div>
    }
    .into_any()
}

fn share(cx: &Cx, key: &str, part: Part, year: bool) -> Measure {
    let enough = part.percent().filter(|_| part.all >= LEAST_FOR_SHARE);
    let value = enough.map(|share| cx.with("number-percent", &[("n", share.into())]));
    Measure { name: cx.t(key), value, n: part.all, year }
}

/// What the counts of the months tell.
pub(super) fn of_trend(cx: &Cx, trend: &Trend) -> Vec<Measure> {
    let near = trend.year().iter().map(|month| month.near_miss + month.observation).sum();
    let concluded: u64 = trend.concluded.iter().map(|(_, n)| n).sum();
    let median = trend.median_days().map(|(doubled, _)| cx.words.halved(doubled));
    let days = median.map(|days| cx.with("measure-days", &[("n", days.into())]));
    let late = (trend.told_late > 0).then(|| Measure {
        name: cx.t("measure-told-late"),
        value: Some(grouped(trend.told_late)),
        n: trend.told_late,
        year: true,
    });
    [
        share(cx, "measure-near", Part { n: near, all: trend.incidents() }, true),
        Measure { name: cx.t("measure-concluded"), value: days, n: concluded, year: true },
    ]
    .into_iter()
    .chain(late)
    .collect()
}

/// All that tells how the work of a unit goes.
pub(super) fn of_unit(cx: &Cx, facts: &UnitFacts) -> Vec<Measure> {
    let mut all = of_trend(cx, &facts.trend);
    all.push(share(cx, "measure-started", facts.started, true));
    all.push(share(cx, "measure-chain", facts.chain, true));
    all.push(share(cx, "measure-assessed", facts.assessed, false));
    let effects = facts.effects.iter();
    all.extend(effects.map(|(by, part)| share(cx, &format!("measure-effect-{}", by.code()), *part, true)));
    all.push(share(cx, "measure-ideas", facts.ideas, true));
    // Few children live in a unit: of them it is told how many, so that nobody has to guess what a share means.
    let goals = [("fine", facts.goals.n.into()), ("all", facts.goals.all.into())];
    let value = Some(cx.with("ready-state-parts", &goals));
    all.push(Measure { name: cx.t("measure-goals"), value, n: facts.goals.all, year: false });
    all
}
