use super::{Part, UnitFacts, ready::state_words};
use crate::{pages::duty, ui::Cx};
use domain::{
    cycle,
    figure::{LEAST_FOR_SHARE, Ready},
    ids::UnitId,
    plan::Live,
};
use leptos::prelude::*;

/// What the program knows of a unit, beside the words that are written of it: each with how many it counts and of which time. Nothing where
/// none of it concerns the unit.
pub fn live(cx: &Cx, unit: UnitId, facts: &UnitFacts, of: &[Live]) -> Option<AnyView> {
    let ready = facts.readiness(cx.today);
    let lines = of.iter().filter_map(|live| {
        let (name, value, note) = match live {
            Live::Ready(line) => {
                let (_, state) = ready.iter().find(|(of, _)| of == line)?;
                (cx.t(&format!("ready-{}", line.code())), state_words(cx, *state), None)
            }
            Live::Duty(code) => {
                let (_, now) = facts.duties.iter().find(|(of, _)| of == code)?;
                let (done, due) = (now.done.map(|(on, _)| on), now.due.map(|(on, _)| on));
                (duty::name(cx, cycle::template(code)?), state_words(cx, Ready::of_duty(done, due, cx.today)?), None)
            }
            Live::Ideas => share(cx, "measure-ideas", facts.ideas, "measure-year"),
            Live::Goals => share(cx, "measure-goals", facts.goals, "measure-now"),
            Live::Assessed => share(cx, "measure-assessed", facts.assessed, "measure-now"),
            Live::Started => share(cx, "measure-started", facts.started, "measure-year"),
            Live::Chain => share(cx, "measure-chain", facts.chain, "measure-year"),
        };
        let note = note.map(|text| view! { " "<span class="meta">{text}</span> });
        Some(view! { <div><dt>{name}</dt><dd>{value}{note}</dd></div> })
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return None;
    }
    let href = format!("/units/{unit}");
    let body = view! {
        <div class="panel-body stack">
            <dl class="facts facts--stacked">{lines}</dl>
            <p><a href=href>{cx.t("plan-live-picture")}</a></p>
        </div>
    };
    Some(body.into_any())
}

/// A share with how many it counts; too few are told as such.
fn share(cx: &Cx, key: &str, part: Part, time: &str) -> (String, String, Option<String>) {
    let enough = part.percent().filter(|_| part.all >= LEAST_FOR_SHARE);
    let value = enough.map_or_else(|| cx.t("measure-few"), |share| cx.with("number-percent", &[("n", share.into())]));
    (cx.t(key), value, Some(cx.with(time, &[("n", part.all.into())])))
}
