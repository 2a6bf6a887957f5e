//! The pictures, with numbers that show every level and every age.

use crate::{
    charts::{
        LevelsAt, Movement, OpenAge, funnel, levels_over_time, movements, open_actions, reports_by_month, risk_map,
        run_chart, week,
    },
    ui::Cx,
};
use chrono::{TimeDelta, Weekday};
use domain::{
    figure::{Figure, Funnel, PartOfDay, Rate, Trend},
    month::Month,
    risk::Level,
};
use leptos::prelude::*;

pub(super) fn pictures(cx: &Cx) -> AnyView {
    let counts: Vec<_> = cx.matrix.gradings().zip([0, 1, 3, 0, 12, 2, 1, 0, 4]).collect();
    let link = |_| "/_gallery".to_owned();
    let level = |n: u8| Level::new(n);
    let moved = |key: &str, [first, before, now, residual]: [Option<Level>; 4]| Movement {
        title: cx.t(key),
        href: "/_gallery".into(),
        first,
        before,
        now,
        residual,
    };
    let tracks = [
        moved("library-alarm-fails", [level(5), level(4), level(3), level(1)]),
        moved("library-dangerous-objects", [level(2), None, level(4), level(4)]),
        moved("library-relative-threatens", [level(3), level(3), level(3), None]),
    ];
    let day = |months: i64| cx.today - TimeDelta::days(30 * months);
    let over_time = [
        LevelsAt { day: day(24), counts: [1, 2, 5, 3, 1] },
        LevelsAt { day: day(12), counts: [2, 4, 4, 2, 0] },
        LevelsAt { day: day(1), counts: [4, 5, 3, 0, 0] },
    ];
    let levels = Level::ALL.iter().rev().map(|level| Some(*level)).chain([None]);
    let open: Vec<OpenAge> =
        levels.zip(0..).map(|(level, n)| OpenAge { level, counts: [n, 6 - n.min(6), n / 2, 1] }).collect();
    let trend = trend(cx);
    let rate = |n: u64| Rate { events: n * n * 7 % 23 + n / 3, care_days: 90 + n * 31 };
    let rates: Vec<Rate> = (1..40).map(rate).chain([Rate { events: 60, care_days: 800 }]).collect();
    view! {
        <div class="stack stack-6">
            {risk_map(cx, &cx.matrix, &counts, link)}
            {open_actions(cx, &open)}
            {levels_over_time(cx, &over_time)}
            {movements(cx, &tracks)}
            {reports_by_month(cx, trend.year())}
            {run_chart(cx, &trend)}
            {week(cx, &trend)}
            {Funnel::around(rates.iter().copied()).map(|all| funnel(cx, all, &rates))}
        </div>
    }
    .into_any()
}

/// Two years in which there was less for a while.
fn trend(cx: &Cx) -> Trend {
    let now = Month::of(cx.today);
    let events = [2, 6, 4, 5, 3, 5, 1, 4, 3, 1, 0, 2, 1, 1, 0, 2, 1, 4, 3, 6, 5, 2, 4];
    let months = std::iter::successors(Some(now), |month| Some(month.before())).zip(events);
    let of_month = |(at, (month, events)): (u64, (Month, u64))| {
        let near = (Figure::NearMiss, at % 3);
        [(Figure::Event, events), near, (Figure::Success, at % 2), (Figure::CareDays, 190 + at)]
            .map(|(figure, n)| (month, figure, n))
    };
    let slots = (0..35u8).map(|at| {
        let day = Weekday::try_from(at / 5).unwrap_or(Weekday::Mon);
        let part = PartOfDay::ALL.get(usize::from(at % 5)).copied().unwrap_or(PartOfDay::Night);
        (now, Figure::Slot(day, part), u64::from(at).pow(2) % 7)
    });
    Trend::of((0..).zip(months).flat_map(of_month).chain(slots), now)
}
