use super::UnitPicture;
use crate::{
    number::grouped,
    pages::unit::Part,
    ui::{Cx, Moments},
};
use domain::figure::{LEAST, LEAST_CARE_DAYS, LEAST_FOR_SHARE, MonthCounts};
use leptos::prelude::*;

/// The first and the last of some months: "12/2025–11/2026".
fn span(cx: &Cx, months: &[MonthCounts]) -> Option<String> {
    let (first, last) = (months.first()?.month, months.last()?.month);
    Some(cx.with("charts-span", &[("first", cx.month(first).into()), ("last", cx.month(last).into())]))
}

/// The four numbers that are looked at daily; the note of each says n, its time, or what is late.
pub(super) fn key_figures(cx: &Cx, page: &UnitPicture) -> AnyView {
    let facts = &page.facts;
    let late = match facts.late_actions.n {
        0 => ("figure-note", cx.t("picture-key-in-time")),
        n => ("figure-note figure-note--danger", cx.with("picture-key-late", &[("n", n.into())])),
    };
    let actions = key(cx, "picture-open-actions", format!("/actions?unit={}", page.id), grouped(facts.open_actions), None, late);
    let reports = page.reports.map(|times| {
        let note = match times.red {
            0 => ("figure-note", cx.t("picture-key-no-red")),
            n => ("figure-note figure-note--danger", cx.with("picture-key-red", &[("n", n.into())])),
        };
        key(cx, "picture-key-reports", format!("/incidents?unit={}", page.id), grouped(times.open), None, note)
    });
    let duties = format!("/units/{}/duties", page.id);
    let compliance = Part { n: facts.compliance.on_time, all: facts.compliance.counted() };
    let (value, small, note) = match compliance.percent().filter(|_| compliance.all >= LEAST_FOR_SHARE) {
        Some(share) => (grouped(share), Some("%"), cx.with("picture-key-year", &[("n", compliance.all.into())])),
        None => ("–".into(), None, cx.with("picture-key-few", &[("n", compliance.all.into())])),
    };
    view! {
        <ul class="figures" aria-label=cx.t("picture-key")>
            {actions}
            {reports}
            {rate(cx, page)}
            {key(cx, "picture-key-duties", duties, value, small, ("figure-note", note))}
        </ul>
    }
    .into_any()
}

fn rate(cx: &Cx, page: &UnitPicture) -> AnyView {
    let trend = &page.facts.trend;
    let rate = trend.rate();
    let ended = trend.year().split_last().map_or(&[][..], |(_, ended)| ended);
    let note = match rate.hundredths() {
        Some(_) => {
            let period = span(cx, ended).unwrap_or_default();
            cx.with("picture-key-rate-of", &[("n", rate.events.into()), ("days", rate.care_days.into()), ("period", period.into())])
        }
        None => cx.with("picture-key-no-days", &[("least", LEAST_CARE_DAYS.into())]),
    };
    let value = rate.hundredths().map_or_else(|| "–".into(), |value| cx.words.hundredths(value));
    let href = if page.may_keep_months { format!("/units/{}/months", page.id) } else { "#h-run".into() };
    key(cx, "picture-key-rate", href, value, None, ("figure-note", note))
}

fn key(
    cx: &Cx,
    name: &str,
    href: String,
    value: String,
    small: Option<&'static str>,
    (class, note): (&'static str, String),
) -> AnyView {
    view! {
        <li>
            <span class="figure-label"><a href=href>{cx.t(name)}</a></span>
            <span class="figure-value">{value}{small.map(|text| view! { " "<small>{text}</small> })}</span>
            <p class=class>{note}</p>
        </li>
    }
    .into_any()
}

/// One line of what tells how the work goes.
struct Measure {
    name: String,
    /// `None`: too few to show.
    value: Option<String>,
    n: u64,
    /// Of the last twelve months, and not of now.
    year: bool,
}

/// How the work goes, each figure with how many it counts and of which time.
pub(super) fn measures(cx: &Cx, page: &UnitPicture) -> AnyView {
    let rows = all(cx, page).into_iter().map(|measure| {
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

fn all(cx: &Cx, page: &UnitPicture) -> Vec<Measure> {
    let (facts, trend) = (&page.facts, &page.facts.trend);
    let percent = |part: Part| {
        let share = part.percent().filter(|_| part.all >= LEAST_FOR_SHARE)?;
        Some(cx.with("number-percent", &[("n", share.into())]))
    };
    let share = |key: &str, part: Part, year: bool| Measure { name: cx.t(key), value: percent(part), n: part.all, year };
    let near = trend.year().iter().map(|month| month.near_miss + month.observation).sum();
    let concluded: u64 = trend.concluded.iter().map(|(_, n)| n).sum();
    let days = trend.median_days().map(|(doubled, _)| cx.with("measure-days", &[("n", cx.words.halved(doubled).into())]));
    let mut all = vec![
        share("measure-near", Part { n: near, all: trend.incidents() }, true),
        share("measure-started", facts.started, true),
        Measure { name: cx.t("measure-concluded"), value: days, n: concluded, year: true },
        share("measure-chain", facts.chain, true),
        share("measure-assessed", facts.assessed, false),
    ];
    all.extend(facts.effects.iter().map(|(perspective, part)| {
        share(&format!("measure-effect-{}", perspective.code()), *part, true)
    }));
    // Few children live in a unit: of them it is told how many, so that nobody has to guess what a share means.
    let goals = cx.with("ready-state-parts", &[("fine", facts.goals.n.into()), ("all", facts.goals.all.into())]);
    all.push(share("measure-ideas", facts.ideas, true));
    all.push(Measure { name: cx.t("measure-goals"), value: Some(goals), n: facts.goals.all, year: false });
    if trend.told_late > 0 {
        let value = Some(grouped(trend.told_late));
        all.push(Measure { name: cx.t("measure-told-late"), value, n: trend.told_late, year: true });
    }
    all
}

/// What the incidents of a year were about. Categories of one to four reports are told together, as a single one may be known to few.
pub(super) fn categories(cx: &Cx, page: &UnitPicture) -> AnyView {
    let counted = &page.facts.trend.categories;
    let rest: u64 = counted.iter().filter(|(_, n)| *n < LEAST).map(|(_, n)| n).sum();
    let told: Vec<(String, u64)> = counted
        .iter()
        .filter(|(_, n)| *n >= LEAST)
        .map(|(code, n)| (cx.category_on(code), *n))
        .chain((rest > 0).then(|| (cx.t("picture-categories-rest"), rest)))
        .collect();
    let Some(most) = told.iter().map(|(_, n)| *n).max() else {
        return view! { <div class="panel-body"><p class="muted">{cx.t("picture-categories-none")}</p></div> }.into_any();
    };
    let lines = told.into_iter().map(|(name, n)| {
        let label = format!("{name}: {n}");
        view! { <li><span>{name}</span><span class="num strong">{grouped(n)}</span><progress class="bar" max=most value=n aria-label=label></progress></li> }
    });
    view! { <div class="panel-body stack stack-3"><ul class="tallies">{lines.collect_view()}</ul><p class="meta">{cx.t("picture-categories-note")}</p></div> }
        .into_any()
}
