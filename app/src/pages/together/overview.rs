use super::unit_links;
use crate::ui::{Cx, Moments, page_head, tag};
use chrono::NaiveDate;
use domain::{ids::UnitId, voice::next_meeting_on};
use leptos::prelude::*;
use uuid::Uuid;

/// How a unit stands with what children and adults do together.
#[derive(Debug, Clone)]
pub struct UnitVoices {
    pub id: UnitId,
    pub name: String,
    pub waiting: u64,
    /// Of those that wait, the ones whose answer is late.
    pub late: u64,
    /// The meeting that goes on.
    pub open: Option<Uuid>,
    pub last: Option<NaiveDate>,
    /// Shared goals under way.
    pub goals: u64,
}

/// Each unit of the reader, with what waits and the ways on.
pub fn overview(cx: &Cx, units: &[UnitVoices]) -> AnyView {
    let panels = units.iter().map(|unit| of_unit(cx, unit)).collect_view();
    view! {
        {page_head(None, cx.t("together-title"), Some(cx.t("together-lead")), None)}
        <div class="flow">{panels}</div>
    }
    .into_any()
}

fn of_unit(cx: &Cx, unit: &UnitVoices) -> AnyView {
    let id = format!("h-{}", unit.id);
    let late = (unit.late > 0)
        .then(|| tag(cx, "danger", "triangle-alert", cx.with("together-late", &[("n", unit.late.into())])));
    view! {
        <section class="panel" aria-labelledby=id.clone()>
            <div class="panel-head"><h2 id=id.clone()>{unit.name.clone()}</h2></div>
            <div class="panel-body stack stack-3">
                <p class="row-meta">
                    <span>{cx.with("together-waiting", &[("n", unit.waiting.into())])}</span>
                    {late}
                    {meeting(cx, unit)}
                    <span>{cx.with("together-goals-n", &[("n", unit.goals.into())])}</span>
                </p>
                {unit_links(cx, unit.id, true)}
            </div>
        </section>
    }
    .into_any()
}

/// The meeting that goes on, or the next one, or when the last one was.
fn meeting(cx: &Cx, unit: &UnitVoices) -> AnyView {
    if let Some(open) = unit.open {
        return view! { <a href=format!("/meetings/{open}")>{cx.t("together-meeting-open")}</a> }.into_any();
    }
    let text = match unit.last {
        None => cx.t("together-meeting-never"),
        Some(last) => {
            let next = next_meeting_on(last);
            let (key, day) = if next >= cx.today { ("community-next", next) } else { ("together-meeting-last", last) };
            cx.with(key, &[("day", cx.day(day).into())])
        }
    };
    view! { <span>{text}</span> }.into_any()
}
