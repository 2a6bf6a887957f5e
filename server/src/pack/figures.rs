//! The figures of a pack: nothing from which the number of a few children or events follows.

use super::Sheet;
use crate::{
    sheet::{Cell, Row},
    store::views::pack::{MonthTold, PackFacts},
};
use app::{
    pages::{
        duty,
        picture::{Part, ready_words},
    },
    ui::Cx,
};
use domain::{
    cycle,
    figure::{LEAST, Ready, Shown},
    report::Counted,
};

/// What an inspector looks at first. How many of how many is told of actions alone: the others count children and single events.
pub(super) fn ready(cx: &Cx, facts: &PackFacts) -> Vec<(String, String, bool)> {
    let lines = facts.facts.readiness(cx.today).into_iter().map(|(line, state)| {
        let counts_people = matches!(state, Ready::Parts { .. }) && line != domain::figure::ReadyLine::Actions;
        let words = if counts_people { String::new() } else { ready_words(cx, state) };
        (cx.t(&format!("ready-{}", line.code())), words, state.is_fine())
    });
    lines.collect()
}

pub(super) fn shown(cx: &Cx, shown: Option<Shown>) -> Cell {
    match shown {
        Some(Shown::Number(n)) => Cell::Number(i64::try_from(n).unwrap_or(i64::MAX)),
        Some(Shown::Few) => Cell::Text(cx.with("published-few", &[("n", LEAST.into())])),
        None => Cell::Text(cx.t("pack-withheld")),
    }
}

fn whole(cx: &Cx, whole: Option<u64>) -> Cell {
    match whole {
        Some(n) => Cell::Number(i64::try_from(n).unwrap_or(i64::MAX)),
        None => Cell::Text(cx.t("pack-withheld")),
    }
}

fn line(cx: &Cx, name: String, Part { n, all }: Part) -> Row {
    let counted = Counted::of(n, all);
    vec![Cell::Text(name), whole(cx, counted.whole), shown(cx, counted.part)]
}

pub(super) fn sheet(cx: &Cx, facts: &PackFacts) -> Sheet {
    let of = &facts.facts;
    let sum = |one: fn(&MonthTold) -> Option<i32>| -> u64 {
        facts.months.iter().filter_map(one).filter_map(|n| u64::try_from(n).ok()).sum()
    };
    let complaints = Part { n: sum(|month| month.answered), all: sum(|month| month.complaints) };
    let known = [
        ("measure-ideas", of.ideas),
        ("measure-goals", of.goals),
        ("measure-started", of.started),
        ("measure-chain", of.chain),
        ("pack-complaints", complaints),
    ];
    let mut rows: Vec<Row> = known.into_iter().map(|(key, part)| line(cx, cx.t(key), part)).collect();
    for turns in &facts.child_turns {
        let Some(template) = cycle::template(&turns.template) else { continue };
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        rows.push(line(cx, duty::name(cx, template), Part { n: count(turns.in_time), all: count(turns.due) }));
    }
    Sheet::new(cx, "figures", &["head-figure", "head-figure-all", "head-figure-fine"], rows)
}
