//! What stands beside a report: the next step, its reporter's part, its sub-form, gradings, clocks, links and people.

use super::{IncidentShow, story};
use crate::{
    pages::unit::numbers_panel,
    ui::{Cx, Moments, Row, button_link, fact, form::form_to, go, hazard_state, level, panel, rows},
};
use domain::incident::{EntryKind, Identity, IncidentState, IncidentStep, Priority};
use leptos::prelude::*;

/// What the handler can do now.
pub(super) fn next(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.handles {
        return None;
    }
    let home = format!("/incidents/{}", page.id);
    let conclude = page.state.after(IncidentStep::Conclude).map(|_| {
        button_link(
            cx,
            "btn--primary btn--block",
            "clipboard-check",
            format!("{home}/conclude"),
            cx.t("conclusion-open"),
        )
    });
    let steps = page
        .steps
        .iter()
        .map(|step| {
            let class = match step {
                IncidentStep::Start | IncidentStep::Close => "btn btn--primary btn--block",
                _ => "btn btn--secondary btn--block",
            };
            let text = cx.t(&format!("decide-incident-{}", step.code()));
            view! { <a class=class href=format!("{home}/steps/{}", step.code())>{text}</a> }
        })
        .collect_view();
    let merge = page
        .state
        .after(IncidentStep::Merge)
        .map(|_| view! { <a href=format!("{home}/merge")>{cx.t("merge-title")}</a> });
    let handler = page.state.is_open().then(|| view! { <a href=format!("{home}/handler")>{cx.t("handler-title")}</a> });
    let faults = (page.state == IncidentState::Concluded && !page.faults.is_empty()).then(|| {
        let lines = page.faults.iter().map(|fault| view! { <li>{cx.t(&format!("rule-{}", fault.code()))}</li> });
        view! { <div><p>{cx.t("incident-before-closing")}</p><ul>{lines.collect_view()}</ul></div> }
    });
    let nothing = page.steps.is_empty() && page.state.after(IncidentStep::Conclude).is_none();
    if nothing && !page.state.is_open() {
        return None;
    }
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3">
                    <p>{cx.t(&format!("incident-next-{}", page.state.code()))}</p>
                    {faults}{conclude}{steps}<p class="cluster gap-4">{handler}{merge}</p>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// For its reporter: thanks, who handles it, when to expect news, and how to take it back.
pub(super) fn own(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.own {
        return None;
    }
    let who = page.handler.clone().map(|name| vec![name]).unwrap_or_else(|| page.nearest.clone()).join(", ");
    let who = (!who.is_empty() && page.state.is_open()).then(|| fact(cx.t("incident-handler"), who.into_any()));
    let news = page.clocks.iter().find(|clock| clock.is_running() && page.state.is_open()).map(|clock| {
        let by = match clock.deadline.last_day {
            Some(day) => cx.day_view(day),
            None => cx.moment_view(clock.deadline.at),
        };
        fact(cx.t("incident-news-by"), by)
    });
    let withdraw = (page.state == IncidentState::Submitted).then(|| {
        let button = view! { <button class="btn btn--quiet btn--s" type="submit">{cx.t("incident-withdraw")}</button> };
        form_to(cx, format!("/incidents/{}/withdraw", page.id), Some(page.version), button.into_any())
    });
    let body = view! {
        <div class="panel-body stack stack-3">
            <p>{cx.t("incident-own-thanks")}</p>
            <dl class="facts facts--s">{fact(cx.t("incident-number"), view! { <strong>{page.number.clone()}</strong> }.into_any())}{who}{news}</dl>
            <p class="meta">{cx.t(&format!("report-identity-{}-hint", page.identity.code()))}</p>
            {withdraw}
        </div>
    };
    Some(panel("h-own", cx.t("incident-own"), None, body.into_any()))
}

/// The sub-form: how it stands, and the way to it.
pub(super) fn special(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    let form = page.form.as_ref()?;
    let code = form.form.code();
    let away = form.away.map(|(time, back)| {
        if !back {
            return super::forms::away(cx, time);
        }
        let text = cx.with("absence-lasted", &[("time", story::length(cx, time).into())]);
        view! { <p>{text}</p> }.into_any()
    });
    let missing = (!form.missing.is_empty()).then(|| {
        let lines = form.missing.iter().map(|part| view! { <li>{cx.t(&format!("missing-{}", part.code()))}</li> });
        view! { <div><p>{cx.t("restriction-incomplete")}</p><ul>{lines.collect_view()}</ul></div> }
    });
    let begun = (!form.begun).then(|| view! { <p>{cx.t("sub-form-not-begun")}</p> });
    let open = (page.reader.fills && page.state.takes_words()).then(|| {
        let text = cx.t(if form.begun { "sub-form-open" } else { "sub-form-begin" });
        button_link(cx, "btn--secondary btn--block", "square-pen", format!("/incidents/{}/forms/{code}", page.id), text)
    });
    let body = view! { <div class="panel-body stack stack-3">{begun}{away}{missing}{open}</div> };
    Some(panel("h-form", cx.t(&format!("sub-form-{code}")), None, body.into_any()))
}

/// Whom to call while something is urgent.
pub(super) fn numbers(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    let urgent = page.priority == Priority::Red && page.state.is_open();
    urgent.then(|| numbers_panel(cx, &page.contacts.0, None))
}

pub(super) fn grades(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if page.gradings.is_empty() {
        return None;
    }
    let lines = page
        .gradings
        .iter()
        .map(|graded| {
            let by = cx.t(if graded.by_handler { "grading-handler" } else { "grading-reporter" });
            let harm = |code: &str| cx.t(&format!("harm-{code}"));
            view! {
                <h3>{by}</h3>
                <dl class="facts facts--s">
                    {fact(cx.t("detail-physical"), harm(graded.grading.physical.code()).into_any())}
                    {fact(cx.t("detail-psychological"), harm(graded.grading.psychological.code()).into_any())}
                    {fact(cx.t("grading-potential"), level(cx, graded.grading.potential))}
                </dl>
            }
        })
        .collect_view();
    let care =
        page.care.as_ref().map(|code| fact(cx.t("detail-care"), cx.t(&format!("medical-care-{code}")).into_any()));
    let body = view! { <div class="panel-body stack stack-3">{lines}<dl class="facts facts--s">{care}</dl></div> };
    Some(panel("h-grades", cx.t("grading-title"), None, body.into_any()))
}

pub(super) fn times(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads || page.kind == EntryKind::Success {
        return None;
    }
    let body = view! { <div class="panel-body">{story::clocks(cx, &page.clocks, page.state.is_open())}</div> };
    Some(panel("h-clocks", cx.t("clocks-title"), None, body.into_any()))
}

/// The chain onward: hazards, their standing, and actions against them.
pub(super) fn linked(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads || page.hazards.is_empty() {
        return None;
    }
    let lines = page.hazards.iter().map(|hazard| {
        let (open, verified) = hazard.actions;
        let actions = cx.with("incident-actions", &[("open", open.into()), ("verified", verified.into())]);
        Row {
            lead: Some("triangle-alert"),
            href: Some(format!("/hazards/{}", hazard.id)),
            title: hazard.title.clone(),
            meta: view! { {hazard_state(cx, hazard.state)}{hazard.level.map(|now| level(cx, Some(now)))}<span>{actions}</span> }.into_any(),
            end: Some(go(cx)),
        }
    });
    Some(panel("h-linked", cx.t("incident-linked"), None, rows(cx, lines)))
}

/// Who told, who handles, and who has seen it.
pub(super) fn who(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads {
        return None;
    }
    let reporter = match (&page.reporter, page.identity) {
        (Some(name), _) => name.clone(),
        (None, Identity::Anonymous) => cx.t("reporter-anonymous"),
        (None, Identity::Named | Identity::Confidential) => cx.t("reporter-hidden"),
    };
    let handler = page.handler.clone().unwrap_or_else(|| cx.t("handler-none"));
    let seen = page
        .seen
        .iter()
        .map(|(name, at)| view! { <li>{name.clone()}" "<span class="meta">{cx.moment_view(*at)}</span></li> })
        .collect_view();
    let seen = (page.reader.handles && !page.seen.is_empty())
        .then(|| fact(cx.t("incident-seen"), view! { <ul class="plain">{seen}</ul> }.into_any()));
    let body = view! {
        <div class="panel-body"><dl class="facts facts--s">
            {fact(cx.t("incident-unit"), page.unit.clone().into_any())}
            {fact(cx.t("incident-reporter"), reporter.into_any())}
            {fact(cx.t("incident-handler"), handler.into_any())}
            {fact(cx.t("incident-sent-at"), cx.moment_view(page.sent_at))}
            {seen}
        </dl></div>
    };
    Some(panel("h-who", cx.t("incident-who"), None, body.into_any()))
}
