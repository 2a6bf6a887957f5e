use super::UnitPicture;
use crate::{
    pages::action::{ActionFilter, Lane},
    ui::{Cx, Moments, icon},
};
use domain::{
    cycle::RIGHTS_CHILD,
    figure::{Ready, ReadyLine},
};
use leptos::prelude::*;

/// What an inspector looks at first, what lacks before what is in order; each line leads to what shows it.
pub(super) fn readiness(cx: &Cx, page: &UnitPicture) -> AnyView {
    let lines = page.facts.readiness(cx.today);
    let (fine, all) = (lines.iter().filter(|(_, state)| state.is_fine()).count(), lines.len());
    let words = cx.with("ready-n", &[("fine", fine.into()), ("all", all.into())]);
    let label = format!("{}: {words}", cx.t("ready-title"));
    let lines = lines.into_iter().map(|(line, state)| line_view(cx, page, line, state)).collect_view();
    let pack = page.may_take_pack.then(|| {
        let href = format!("/units/{}/packs", page.id);
        view! { <div class="panel-foot"><a href=href>{cx.t("pack-open")}</a></div> }
    });
    view! {
        <section class="panel" aria-labelledby="h-ready">
            <div class="panel-head"><h2 id="h-ready">{cx.t("ready-title")}</h2><span class="meta">{words}</span></div>
            <div class="panel-body"><progress class="bar" max=all value=fine aria-label=label></progress></div>
            <ul class="checks">{lines}</ul>
            {pack}
        </section>
    }
    .into_any()
}

fn line_view(cx: &Cx, page: &UnitPicture, line: ReadyLine, state: Ready) -> AnyView {
    let (tone, shape) = match state {
        _ if state.is_fine() && matches!(state, Ready::Again(_)) => ("is-warn", "clock"),
        _ if state.is_fine() => ("is-ok", "circle-check"),
        Ready::Waits(_) => ("is-warn", "clock"),
        _ => ("is-danger", "circle-alert"),
    };
    let class = if tone == "is-ok" { "checks-state".to_owned() } else { format!("checks-state {tone}") };
    let mark = view! { <span class=tone>{icon(cx, shape)}</span> };
    let name = cx.t(&format!("ready-{}", line.code()));
    let name = match evidence(page, line) {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    view! { <li>{mark}{name}<span class=class>{state_words(cx, state)}</span></li> }.into_any()
}

/// How a line stands, in words.
pub fn state_words(cx: &Cx, state: Ready) -> String {
    let on = |key: &str, day| cx.with(key, &[("day", cx.day(day).into())]);
    match state {
        Ready::Done(day) => on("ready-state-done", day),
        Ready::Again(day) => on("ready-state-again", day),
        Ready::Waits(day) => on("ready-state-waits", day),
        Ready::Late(day) => on("ready-state-late", day),
        Ready::Parts { all: 0, .. } => cx.t("ready-state-none"),
        Ready::Parts { fine, all } => cx.with("ready-state-parts", &[("fine", fine.into()), ("all", all.into())]),
    }
}

/// Where a line is shown to be true; nothing where the reader may not look.
fn evidence(page: &UnitPicture, line: ReadyLine) -> Option<String> {
    let unit = page.id;
    match line {
        ReadyLine::Restrictions | ReadyLine::Notices => page.reports.map(|_| format!("/incidents?unit={unit}")),
        ReadyLine::Rights => Some(format!("/units/{unit}/duties/of/{RIGHTS_CHILD}")),
        ReadyLine::Staffing => page.may_keep_months.then(|| format!("/units/{unit}/months")),
        ReadyLine::Actions => {
            let lane = if page.facts.late_actions.n > 0 { Lane::Late } else { Lane::default() };
            Some(ActionFilter { lane, unit: Some(unit), ..ActionFilter::default() }.href(None))
        }
        ReadyLine::Plan | ReadyLine::Report | ReadyLine::GoodTreatment | ReadyLine::Rules | ReadyLine::Risks => {
            let duty = page.facts.duty(line)?;
            let (_, turn) =
                duty.due.filter(|(day, _)| duty.done.is_none() || *day < page.today).or(duty.done).or(duty.due)?;
            Some(format!("/duties/{turn}"))
        }
    }
}
