use super::{start_href, state, title};
use crate::ui::{Cx, Moments, Row, form::form_to, page_head, pager, panel, rows, tag};
use chrono::NaiveDate;
use domain::{
    ids::{PlanId, UnitId},
    plan::{PlanKind, PlanState},
};
use leptos::prelude::*;
use uuid::Uuid;

/// One plan of an owner: what is in force, and what is being made.
#[derive(Debug, Clone)]
pub struct PlanLine {
    pub kind: PlanKind,
    /// With its number and the day on which it came into force.
    pub in_force: Option<(PlanId, i32, NaiveDate)>,
    pub open: Option<(PlanId, PlanState)>,
}

/// The plans of a unit, or of the organisation.
#[derive(Debug, Clone)]
pub struct PlanOwner {
    pub owner: Uuid,
    pub unit: Option<UnitId>,
    pub name: String,
    pub plans: Vec<PlanLine>,
}

/// The plans that somebody looks after.
#[derive(Debug)]
pub struct PlanList {
    pub owners: Vec<PlanOwner>,
    /// The address of those after them.
    pub next: Option<String>,
    pub units: usize,
    pub may_write: bool,
}

pub fn list(cx: &Cx, page: &PlanList) -> AnyView {
    let owners = page.owners.iter().map(|owner| {
        let lines = rows(cx, owner.plans.iter().map(|plan| line(cx, page, owner, plan)));
        panel(format!("h-{}", owner.owner), owner.name.clone(), None, lines)
    });
    let owners = owners.collect_view();
    view! {
        {page_head(None, cx.t("plans-title"), Some(cx.t("plans-lead")), None)}
        <div class="flow">{owners}</div>
        {pager(cx, page.units, page.next.clone())}
    }
    .into_any()
}

fn line(cx: &Cx, page: &PlanList, owner: &PlanOwner, plan: &PlanLine) -> Row {
    let check = plan.in_force.and_then(|(.., since)| plan.kind.next_check(since));
    let late = check.is_some_and(|day| day < cx.today);
    let since = plan.in_force.map(|(_, number, day)| {
        let words = [("n", number.into()), ("day", cx.full_day(day).into())];
        view! { <span>{cx.with("plan-in-force-since", &words)}</span> }
    });
    let checked = check.map(|day| {
        let key = if late { "plan-check-late" } else { "plan-check-by" };
        view! { <span>{cx.with(key, &[("day", cx.full_day(day).into())])}</span> }
    });
    let none = (plan.in_force.is_none() && plan.open.is_none()).then(|| view! { <span>{cx.t("plan-none")}</span> });
    let href = plan.in_force.map(|(id, ..)| id).or(plan.open.map(|(id, _)| id)).map(|id| format!("/plans/{id}"));
    let of = format!("{}, {}", title(cx, plan.kind), owner.name);
    let open = plan.open.map(|(id, at)| match plan.in_force {
        Some(_) => {
            let link = cx.t("plan-open-version");
            view! { <span class="cluster gap-2">{state(cx, (plan.kind, at))}<a href=format!("/plans/{id}")>{link}<span class="vh">{format!(", {of}")}</span></a></span> }
                .into_any()
        }
        None => state(cx, (plan.kind, at)),
    });
    let start = (plan.open.is_none() && page.may_write).then(|| {
        let words = cx.t(if plan.in_force.is_some() { "plan-update" } else { "plan-start" });
        let send = view! { <button class="btn btn--secondary btn--s" type="submit">{words}<span class="vh">{format!(", {of}")}</span></button> };
        form_to(cx, start_href(owner.unit, plan.kind), None, send.into_any())
    });
    let late = late.then(|| tag(cx, "danger", "triangle-alert", cx.t("plan-late")));
    Row {
        lead: Some("file-text"),
        href,
        title: title(cx, plan.kind),
        meta: view! { {since}{checked}{none}{late} }.into_any(),
        end: open.or(start),
    }
}
