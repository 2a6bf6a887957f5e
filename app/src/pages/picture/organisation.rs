use super::{
    Compared, LateOnes, OrganisationFacts, Outlier,
    attention::{Matter, attention},
    happened::happened,
    key_figures::{KeyFigure, key_figures, rate},
    measures,
};
use crate::{
    charts::funnel,
    number::grouped,
    pages::{
        action::{ActionFilter, Lane},
        hazard::Filter,
        incident::{Filter as IncidentFilter, Lane as IncidentLane},
    },
    ui::{Cx, Moments, button_link, crumbs, icon, page_head, panel},
};
use domain::{
    figure::{Ready, ReadyLine, Standing},
    risk::Level,
    voice::answer_due_on,
};
use leptos::prelude::*;

/// What is urgent in a whole organisation, and how its safety has developed.
#[derive(Debug)]
pub struct OrganisationPicture {
    pub name: String,
    pub facts: OrganisationFacts,
    /// Nothing where there are too few units, or too few have told their care days.
    pub compared: Option<Compared>,
}

pub fn organisation(cx: &Cx, page: &OrganisationPicture) -> AnyView {
    let facts = &page.facts;
    let duties =
        button_link(cx, "btn--secondary", "calendar-clock", "/duties/organisation".into(), cx.t("duties-organisation"));
    let compared = match &page.compared {
        Some(compared) => compare(cx, compared),
        None => view! { <p class="muted">{cx.t("charts-funnel-early")}</p> }.into_any(),
    };
    let compared = view! { <div class="panel-body stack stack-4">{compared}</div> };
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units"))])}
        {page_head(None, page.name.clone(), Some(cx.t("organisation-picture-lead")), Some(duties))}
        <div class="flow">
            {attention(cx, matters(facts), OrganisationFacts::MOST)}
            {key_figures(cx, [units(cx, facts), rate(cx, &facts.trend, "#h-run".into())])}
            {readiness(cx, facts)}
            {panel("h-compared", cx.t("organisation-compared"), None, compared.into_any())}
            {happened(cx, &facts.trend)}
            {panel("h-measures", cx.t("picture-measures"), None, measures::measures(cx, measures::of_trend(cx, &facts.trend)))}
        </div>
    }
    .into_any()
}

fn matters(facts: &OrganisationFacts) -> [Matter; 7] {
    let late_actions = ActionFilter { lane: Lane::Late, ..ActionFilter::default() }.href(None);
    let serious = Filter { level: Level::new(4), ..Filter::default() }.href(None);
    let count = |n: u64| LateOnes { n, first: None };
    let ideas = LateOnes { first: facts.late_ideas.first.map(answer_due_on), ..facts.late_ideas };
    [
        Matter::new(
            "picture-now-red",
            "siren",
            count(facts.red),
            IncidentFilter { lane: IncidentLane::Red, ..IncidentFilter::default() }.href(None),
        ),
        Matter::new("picture-now-notices", "mail", facts.late_notices, "/incidents"),
        Matter::new("picture-now-actions", "list-checks", facts.late_actions, late_actions),
        Matter::new("picture-now-duties", "calendar-clock", facts.late_duties, "/duties"),
        Matter::new("picture-now-ideas", "message-square-quote", ideas, "/ideas").soft(),
        Matter::new("picture-now-reviews", "eye", facts.late_reviews, "/reviews").soft(),
        Matter::new("picture-now-serious", "triangle-alert", count(facts.serious), serious).soft(),
    ]
}

fn units(cx: &Cx, facts: &OrganisationFacts) -> KeyFigure {
    KeyFigure {
        name: "organisation-units",
        href: "/units".into(),
        value: grouped(facts.units),
        small: None,
        note: cx.t("organisation-units-note"),
        danger: false,
    }
}

/// In how many units what an inspector looks at first is late.
fn readiness(cx: &Cx, facts: &OrganisationFacts) -> AnyView {
    let is_late = matches!(Ready::of_months(None, cx.today), Ready::Late(_));
    let untold = if is_late { facts.units.saturating_sub(facts.shifts_told) } else { 0 };
    let late = |template: &str| facts.duties.iter().find(|(code, _)| code == template).map_or(0, |(_, n)| *n);
    let of = |line: ReadyLine| match line {
        ReadyLine::Rights => Some(late(domain::cycle::RIGHTS_CHILD)),
        ReadyLine::Staffing => Some(untold),
        // Not told by unit here: the list above leads to each of them.
        ReadyLine::Restrictions | ReadyLine::Actions | ReadyLine::Notices => None,
        line => line.template().map(late),
    };
    let mut lines: Vec<_> = ReadyLine::ALL.iter().filter_map(|line| Some((*line, of(*line)?))).collect();
    lines.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let lines = lines.into_iter().map(|(line, n)| {
        let (tone, shape, class, words) = match n {
            0 => ("is-ok", "circle-check", "checks-state", cx.t("organisation-ready-all")),
            n => {
                let words = cx.with("organisation-ready-lacks", &[("n", n.into())]);
                ("is-danger", "circle-alert", "checks-state is-danger", words)
            }
        };
        let name = cx.t(&format!("ready-{}", line.code()));
        let href = if line == ReadyLine::Staffing { "/units" } else { "/duties" };
        view! { <li><span class=tone>{icon(cx, shape)}</span><a href=href>{name}</a><span class=class>{words}</span></li> }
    });
    let body = view! { <ul class="checks">{lines.collect_view()}</ul> };
    panel("h-ready", cx.t("ready-title"), None, body.into_any())
}

fn compare(cx: &Cx, compared: &Compared) -> AnyView {
    let [first, .., last] = compared.period.months();
    let period =
        [("first", cx.month(first).into()), ("last", cx.month(last).into()), ("n", compared.rates.len().into())];
    let outliers = if compared.outliers.is_empty() {
        view! { <p>{cx.t("organisation-compared-none")}</p> }.into_any()
    } else {
        let lines = compared.outliers.iter().map(|unit| outlier(cx, unit)).collect_view();
        view! { <ul class="plain stack stack-2">{lines}</ul> }.into_any()
    };
    view! {
        <p class="meta">{cx.with("organisation-compared-of", &period)}</p>
        {funnel(cx, compared.funnel, &compared.rates)}
        {outliers}
        <p class="meta">{cx.t("organisation-compared-note")}</p>
    }
    .into_any()
}

/// By how much a unit differs from the others, with what it is counted from.
pub(super) fn outlier_words(cx: &Cx, unit: &Outlier) -> String {
    let key = match unit.standing {
        Standing::Above => "organisation-outlier-above",
        Standing::Within | Standing::Below => "organisation-outlier-below",
    };
    let rate = unit.rate.hundredths().map(|rate| cx.words.hundredths(rate)).unwrap_or_default();
    let words = [("rate", rate.into()), ("n", unit.rate.events.into()), ("days", unit.rate.care_days.into())];
    cx.with(key, &words)
}

fn outlier(cx: &Cx, unit: &Outlier) -> AnyView {
    view! { <li><a href=format!("/units/{}", unit.id)>{unit.name.clone()}</a>": "{outlier_words(cx, unit)}</li> }
        .into_any()
}
