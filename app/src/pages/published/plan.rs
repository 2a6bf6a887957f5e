use crate::{
    pages::plan::{ReadSection, Told, article, title},
    ui::{Cx, Moments, fact, notice},
    words::Lang,
};
use domain::{
    clock::local_day,
    plan::{PlanState, PlanTemplate},
};
use leptos::prelude::*;
use uuid::Uuid;

/// A version of a plan as everybody reads it: nothing in it is for those who work there alone (I38).
#[derive(Debug, Clone)]
pub struct PublicPlan {
    pub owner: Uuid,
    pub name: String,
    pub organisation: String,
    pub template: &'static PlanTemplate,
    pub lang: Lang,
    pub sections: Vec<ReadSection>,
    pub told: Told,
    /// The newest report of four months in force, by its code and name.
    pub report: Option<(String, String)>,
}

impl PublicPlan {
    /// The lasting address of what is in force.
    pub fn href(&self) -> String {
        format!("/published/{}/plans/{}", self.owner, self.template.kind.code())
    }

    fn owner_name(&self) -> String {
        if self.name == self.organisation { self.name.clone() } else { format!("{}, {}", self.name, self.organisation) }
    }
}

/// The page of a version, with the way to what is in force where it is not.
pub fn plan(cx: &Cx, page: &PublicPlan) -> AnyView {
    let newer = (page.told.state == PlanState::Superseded).then(|| {
        let link = view! { <p><a href=page.href()>{cx.t("published-plan-newer")}</a></p> };
        notice(cx, "warn", cx.t("published-superseded"), Some(link.into_any()))
    });
    let day = |at: &(String, chrono::DateTime<chrono::Utc>)| {
        let on = local_day(at.1, cx.zone);
        view! { <time datetime=on.to_string()>{cx.full_day(on)}</time> }
    };
    let since = page.told.published.as_ref().map(|at| fact(cx.t("published-plan-since"), day(at).into_any()));
    let approved = page.told.approved.as_ref().map(|at| {
        let words = view! { {at.0.clone()}", "{day(at)} };
        fact(cx.t("published-approved"), words.into_any())
    });
    let version = fact(cx.t("published-plan-version"), view! { {page.told.number.to_string()} }.into_any());
    let check = page.told.published.as_ref().and_then(|at| page.template.kind.next_check(local_day(at.1, cx.zone)));
    let check = check.filter(|_| page.told.state == PlanState::Published).map(|on| {
        let day = view! { <time datetime=on.to_string()>{cx.full_day(on)}</time> };
        fact(cx.t("published-plan-check"), day.into_any())
    });
    let report = page.report.as_ref().map(|(code, name)| {
        let href = format!("/published/{}/reports/{code}", page.owner);
        fact(cx.t("published-plan-report"), view! { <a href=href>{name.clone()}</a> }.into_any())
    });
    view! {
        <nav class="no-print" aria-label=cx.t("crumbs")><p><a href=format!("/published/{}", page.owner)>{page.name.clone()}</a></p></nav>
        {newer}
        <article class="report plan">
            <header>
                <p class="report-org">{page.owner_name()}</p>
                <h1>{title(cx, page.template.kind)}</h1>
                <dl class="report-facts">{version}{approved}{since}{check}{report}</dl>
            </header>
            {article(cx, (page.template, page.lang), &page.sections, None)}
        </article>
    }
    .into_any()
}

/// That a version was there, and is not any more.
pub fn plan_withdrawn(cx: &Cx, page: &PublicPlan) -> AnyView {
    let day = page.told.withdrawn.as_ref().map(|(_, at)| cx.full_day(local_day(*at, cx.zone))).unwrap_or_default();
    let words = [("n", page.told.number.into()), ("day", day.into())];
    view! {
        <article class="report">
            <header>
                <p class="report-org">{page.owner_name()}</p>
                <h1>{title(cx, page.template.kind)}</h1>
                <p class="lead">{cx.with("published-withdrawn", &words)}</p>
            </header>
            <p>{cx.t("published-withdrawn-why")}</p>
            <p><a href=format!("/published/{}", page.owner)>{cx.with("published-more", &[("name", page.name.clone().into())])}</a></p>
        </article>
    }
    .into_any()
}
