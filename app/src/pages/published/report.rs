use crate::{
    number::grouped,
    pages::{
        duty,
        picture::period_name,
        report::{Told, title},
    },
    ui::{Cx, Moments, fact, notice, paragraphs},
    words::Lang,
};
use chrono::{Datelike, NaiveDate};
use domain::{
    clock::local_day,
    cycle::publish_turn,
    figure::{LEAST, Shown},
    month::FourMonths,
    report::{MeasureLine, PublicNumbers, ReportSection, ReportState, ReportText},
    unit::UnitKind,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A version of a report as everybody reads it.
#[derive(Debug, Clone)]
pub struct PublicReport {
    /// The unit, or the organisation where a report is of all its units.
    pub owner: Uuid,
    pub name: String,
    pub organisation: String,
    /// `None`: the report of an organisation.
    pub kind: Option<UnitKind>,
    /// The units whose reports it puts together.
    pub units: Vec<(Uuid, String)>,
    pub period: FourMonths,
    /// The language that it is written in.
    pub lang: Lang,
    pub text: ReportText,
    pub measures: Vec<MeasureLine>,
    pub numbers: PublicNumbers,
    /// By the code of the duty's template: how often it was to be done, and how often it was.
    pub duties: Vec<(String, u64, u64)>,
    pub told: Told,
}

impl PublicReport {
    /// The lasting address of what is in force.
    pub fn href(&self) -> String {
        format!("/published/{}/reports/{}", self.owner, self.period.code())
    }
}

/// The page of a version, with the way to what is in force where it is not.
pub fn report(cx: &Cx, page: &PublicReport) -> AnyView {
    let back = view! { <p><a href=format!("/published/{}", page.owner)>{page.name.clone()}</a></p> };
    let newer = (page.told.state == ReportState::Superseded).then(|| {
        let link = view! { <p><a href=page.href()>{cx.t("published-newer")}</a></p> };
        notice(cx, "warn", cx.t("published-superseded"), Some(link.into_any()))
    });
    view! { <nav class="no-print" aria-label=cx.t("crumbs")>{back}</nav>{newer}{article(cx, page)} }.into_any()
}

/// That a version was there, and is not any more.
pub fn withdrawn(cx: &Cx, page: &PublicReport) -> AnyView {
    let day = page.told.withdrawn.as_ref().map(|(_, at)| cx.full_day(local_day(*at, cx.zone))).unwrap_or_default();
    let words = [("n", page.told.number.into()), ("day", day.into())];
    view! {
        <article class="report">
            <header>
                <p class="report-org">{owner(page)}</p>
                <h1>{title(cx, page.period)}</h1>
                <p class="lead">{cx.with("published-withdrawn", &words)}</p>
            </header>
            <p>{cx.t("published-withdrawn-why")}</p>
            <p><a href=format!("/published/{}", page.owner)>{cx.with("published-more", &[("name", page.name.clone().into())])}</a></p>
        </article>
    }
    .into_any()
}

fn owner(page: &PublicReport) -> String {
    if page.name == page.organisation { page.name.clone() } else { format!("{}, {}", page.organisation, page.name) }
}

pub fn article(cx: &Cx, page: &PublicReport) -> AnyView {
    let correction = page.text.correction.as_ref().map(|why| {
        let words = view! { <div lang=page.lang.code()>{paragraphs(why.as_str())}</div> };
        notice(cx, "", cx.with("published-corrects", &[("n", page.told.number.into())]), Some(words.into_any()))
    });
    view! {
        <article class="report">
            {head(cx, page)}
            {correction}
            {part(cx, page, ReportSection::Summary, None)}
            {units(cx, page)}
            {followed(cx, page)}
            <section aria-labelledby="r-observed">
                <h2 id="r-observed">{cx.t("published-observed")}</h2>
                {numbers(cx, page)}
                {smaller(cx, page, ReportSection::Safety)}
                {smaller(cx, page, ReportSection::Quality)}
                {smaller(cx, page, ReportSection::Staff)}
                {smaller(cx, page, ReportSection::Feedback)}
            </section>
            {part(cx, page, ReportSection::Shortcomings, Some(measures(cx, page)))}
            {part(cx, page, ReportSection::Children, None)}
            {part(cx, page, ReportSection::Focus, None)}
            {foot(cx, page)}
        </article>
    }
    .into_any()
}

fn head(cx: &Cx, page: &PublicReport) -> AnyView {
    let month = |day: NaiveDate| cx.t(&format!("month-name-{}", day.month())).into();
    let days = [
        ("first", month(page.period.first())),
        ("last", month(page.period.last())),
        ("year", page.period.year().to_string().into()),
    ];
    let kind =
        page.kind.map(|kind| fact(cx.t("published-unit"), cx.t(&format!("unit-kind-{}", kind.code())).into_any()));
    let approved = page.told.published.as_ref().map(|(name, at)| {
        let on = local_day(*at, cx.zone);
        let words = view! { {name.clone()}", "<time datetime=on.to_string()>{cx.full_day(on)}</time> };
        fact(cx.t("published-approved"), words.into_any())
    });
    let (_, next) = publish_turn(page.period.next());
    let next = view! { <time datetime=next.to_string()>{cx.full_day(next)}</time> };
    view! {
        <header>
            <p class="report-org">{owner(page)}</p>
            <h1>{title(cx, page.period)}</h1>
            <p class="lead">{cx.with("published-lead", &days)}</p>
            <dl class="report-facts">{kind}{approved}{fact(cx.t("published-next"), next.into_any())}</dl>
        </header>
    }
    .into_any()
}

fn words(cx: &Cx, page: &PublicReport, section: ReportSection) -> AnyView {
    match page.text.of(section) {
        Some(note) => view! { <div lang=page.lang.code()>{paragraphs(note.as_str())}</div> }.into_any(),
        None => view! { <p class="muted">{cx.t("report-section-empty")}</p> }.into_any(),
    }
}

fn part(cx: &Cx, page: &PublicReport, section: ReportSection, more: Option<AnyView>) -> AnyView {
    let id = format!("r-{}", section.code());
    let of = id.clone();
    let heading = cx.t(&format!("report-section-{}", section.code()));
    view! {
        <section aria-labelledby=of><h2 id=id>{heading}</h2>{words(cx, page, section)}{more}</section>
    }
    .into_any()
}

fn smaller(cx: &Cx, page: &PublicReport, section: ReportSection) -> AnyView {
    let heading = cx.t(&format!("report-section-{}", section.code()));
    view! { <h3>{heading}</h3>{words(cx, page, section)} }.into_any()
}

/// The reports of units that one of an organisation puts together.
fn units(cx: &Cx, page: &PublicReport) -> Option<AnyView> {
    let lines = page.units.iter().map(|(id, name)| {
        let href = format!("/published/{id}/reports/{}", page.period.code());
        view! { <li><a href=href>{name.clone()}</a></li> }
    });
    let lines = lines.collect_view();
    (!page.units.is_empty()).then(|| {
        view! {
            <section aria-labelledby="r-units">
                <h2 id="r-units">{cx.t("published-of-units")}</h2>
                <ul class="published-list">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// The duties of the four months.
fn followed(cx: &Cx, page: &PublicReport) -> AnyView {
    let mut rows: Vec<(String, u64, u64)> = page
        .duties
        .iter()
        .filter_map(|(code, agreed, done)| Some((duty::name(cx, domain::cycle::template(code)?), *agreed, *done)))
        .collect();
    rows.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let body = if rows.is_empty() {
        view! { <p>{cx.t("period-followed-none")}</p> }.into_any()
    } else {
        let lines = rows.into_iter().map(|(name, agreed, done)| {
            view! { <tr><th scope="row">{name}</th><td class="num">{grouped(agreed)}</td><td class="num">{grouped(done)}</td></tr> }
        });
        view! {
            <table class="table">
                <thead><tr>
                    <th scope="col">{cx.t("period-duty")}</th>
                    <th scope="col" class="num">{cx.t("period-agreed")}</th>
                    <th scope="col" class="num">{cx.t("period-done")}</th>
                </tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="r-followed"><h2 id="r-followed">{cx.t("period-followed")}</h2>{body}</section>
    }
    .into_any()
}

fn shown(cx: &Cx, of: Shown) -> String {
    match of {
        Shown::Number(n) => grouped(n),
        Shown::Few => cx.with("published-few", &[("n", LEAST.into())]),
    }
}

/// What was counted, as far as it tells of nobody.
fn numbers(cx: &Cx, page: &PublicReport) -> AnyView {
    let numbers = &page.numbers;
    let few = || cx.t("published-withheld");
    let mut rows = vec![("published-incidents", numbers.incidents.map_or_else(few, grouped))];
    let kinds = numbers.kinds.as_ref().into_iter().flatten();
    let named = ["published-events", "published-near", "published-seen"].into_iter().zip(kinds);
    rows.extend(named.map(|(key, of)| (key, shown(cx, *of))));
    rows.extend(numbers.rate.map(|rate| ("published-rate", cx.words.hundredths(rate))));
    rows.extend(
        numbers.full_shifts.map(|share| ("published-shifts", cx.with("number-percent", &[("n", share.into())]))),
    );
    let told = [("published-complaints", numbers.complaints), ("published-ideas", numbers.ideas)];
    for ((whole, of), part) in told.into_iter().zip(["published-complaints-answered", "published-ideas-answered"]) {
        rows.push((whole, of.whole.map_or_else(few, grouped)));
        rows.extend(of.part.map(|of| (part, shown(cx, of))));
    }
    let actions = numbers.actions;
    let of_actions = [
        ("published-actions-agreed", actions.agreed),
        ("published-actions-done", actions.done),
        ("published-actions-in-time", actions.in_time),
        ("published-actions-open", actions.open),
        ("published-actions-late", actions.late),
    ];
    rows.extend(of_actions.map(|(key, n)| (key, grouped(n))));
    let rows = rows.into_iter().map(|(key, value)| {
        view! { <tr><th scope="row">{cx.t(key)}</th><td class="num">{value}</td></tr> }
    });
    view! {
        <h3 id="r-numbers">{cx.t("published-numbers")}</h3>
        <table class="table" aria-labelledby="r-numbers">
            <thead class="vh"><tr><th scope="col">{cx.t("published-what")}</th><th scope="col">{cx.t("published-count")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p class="meta">{cx.with("published-numbers-note", &[("n", LEAST.into()), ("period", period_name(cx, page.period).into())])}</p>
    }
    .into_any()
}

/// What is done about the shortcomings.
fn measures(cx: &Cx, page: &PublicReport) -> AnyView {
    if page.measures.is_empty() {
        return view! { <p class="muted">{cx.t("published-no-measures")}</p> }.into_any();
    }
    let heads = ["shortcoming", "measure", "by", "status"].map(|name| cx.t(&format!("published-measure-{name}")));
    let [shortcoming, measure, by, status] = heads.clone();
    let lang = page.lang.code();
    let rows = page.measures.iter().map(|line| {
        let at = view! { <time datetime=line.by.to_string()>{cx.full_day(line.by)}</time> };
        view! {
            <tr>
                <th scope="row" lang=lang>{line.shortcoming.to_string()}</th>
                <td data-label=measure.clone() lang=lang>{line.measure.to_string()}</td>
                <td data-label=by.clone()>{at}</td>
                <td data-label=status.clone()>{cx.t(&format!("measure-status-{}", line.status.code()))}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="report-measures"><table class="table table--cards">
            <thead><tr>
                <th scope="col">{shortcoming}</th><th scope="col">{measure.clone()}</th>
                <th scope="col">{by.clone()}</th><th scope="col">{status.clone()}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}

fn foot(cx: &Cx, page: &PublicReport) -> AnyView {
    let told = page.told.published.as_ref().map(|(name, at)| {
        let day = cx.full_day(local_day(*at, cx.zone));
        let words = [("name", name.clone().into()), ("day", day.into()), ("n", page.told.number.into())];
        view! { <p>{cx.with("published-foot", &words)}</p> }
    });
    let contact = page.text.of(ReportSection::Contact).map(|contact| {
        view! { <h2 class="report-contact">{cx.t("report-section-contact")}</h2><div lang=page.lang.code()>{paragraphs(contact.as_str())}</div> }
    });
    view! { <footer class="report-foot">{contact}{told}</footer> }.into_any()
}
