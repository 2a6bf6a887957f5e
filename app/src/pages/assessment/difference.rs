use super::Name;
use crate::ui::{Cx, Moments, Row, crumbs, hazard_state, level_short, page_head, panel, rows, runs, tag};
use chrono::{DateTime, Utc};
use domain::{
    assessment::{Change, ItemText},
    hazard::HazardState,
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One hazard's line in both versions.
#[derive(Debug)]
pub struct Compared {
    pub title: String,
    pub change: Change,
    /// The line in the newer version.
    pub item: Option<Uuid>,
    pub before: Option<ItemText>,
    pub after: Option<ItemText>,
    /// Reported after the version before was approved, or came back since.
    pub occurrences: u32,
}

#[derive(Debug)]
pub struct AssessmentDifference {
    pub id: Uuid,
    pub name: Name,
    /// Numbers of the version before and of this one.
    pub numbers: (i32, i32),
    pub rows: Vec<Compared>,
    /// What happened in the unit since the version before was approved, newest first.
    pub since: Vec<Since>,
}

/// A hazard that was reported or came true since the version before.
#[derive(Debug)]
pub struct Since {
    pub hazard: Uuid,
    pub title: String,
    pub state: HazardState,
    pub at: DateTime<Utc>,
    /// It was known and came true again.
    pub again: bool,
    /// It was reported because of an incident.
    pub incident: bool,
}

pub fn difference(cx: &Cx, page: &AssessmentDifference) -> AnyView {
    let home = format!("/assessments/{}", page.id);
    let way = vec![("/assessments".into(), cx.t("assessments-title")), (home, page.name.title(cx))];
    let lead = cx.with("difference-lead", &[("before", page.numbers.0.into()), ("after", page.numbers.1.into())]);
    let counts = Change::ALL
        .iter()
        .map(|change| {
            let n = page.rows.iter().filter(|row| row.change == *change).count();
            view! { <li>{mark(cx, *change)}" "{n.to_string()}</li> }
        })
        .collect_view();
    // What stayed as it was is told in one line each, after what needs a look.
    let (same, moved): (Vec<_>, Vec<_>) = page.rows.iter().partition(|row| row.change == Change::Unchanged);
    let moved = moved.into_iter().map(|row| compared(cx, page, row)).collect_view();
    let unchanged = (!same.is_empty()).then(|| {
        let titles = same.iter().map(|row| view! { <li>{row.title.clone()}</li> }).collect_view();
        view! {
            <section class="panel" aria-labelledby="h-same">
                <div class="panel-head"><h2 id="h-same">{cx.t("change-unchanged")}</h2></div>
                <div class="panel-body prose"><ul>{titles}</ul></div>
            </section>
        }
    });
    view! {
        {crumbs(cx, way)}
        {page_head(None, cx.t("assessment-difference"), Some(lead), None)}
        <div class="flow"><ul class="cluster gap-2">{counts}</ul>{since(cx, page)}{moved}{unchanged}</div>
    }
    .into_any()
}

/// The hazards and what came true since the version before: the approver sees whether the lines answer them.
fn since(cx: &Cx, page: &AssessmentDifference) -> AnyView {
    let body = if page.since.is_empty() {
        view! { <div class="panel-body"><p>{cx.t("difference-since-none")}</p></div> }.into_any()
    } else {
        let lines = page.since.iter().map(|row| {
            let key = match (row.again, row.incident) {
                (true, _) => "difference-came-back",
                (false, true) => "difference-incident",
                (false, false) => "difference-reported",
            };
            Row {
                lead: Some(if row.again || row.incident { "siren" } else { "flag" }),
                href: Some(format!("/hazards/{}", row.hazard)),
                title: row.title.clone(),
                meta: view! { <span>{cx.t(key)}</span>{cx.moment_view(row.at)} }.into_any(),
                end: Some(hazard_state(cx, row.state)),
            }
        });
        rows(cx, lines)
    };
    panel("h-since", cx.t("difference-since"), None, body)
}

fn mark(cx: &Cx, change: Change) -> AnyView {
    let (tone, shape) = match change {
        Change::Unchanged => ("", "check"),
        Change::Changed => ("warn", "half"),
        Change::New => ("info", "plus"),
        Change::Gone => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("change-{}", change.code())))
}

fn compared(cx: &Cx, page: &AssessmentDifference, row: &Compared) -> AnyView {
    let title = match row.item {
        Some(item) => {
            view! { <a href=format!("/assessments/{}/items/{item}", page.id)>{row.title.clone()}</a> }.into_any()
        }
        None => row.title.clone().into_any(),
    };
    let seen = (row.occurrences > 0)
        .then(|| view! { <p class="meta">{cx.with("difference-occurrences", &[("n", row.occurrences.into())])}</p> });
    let (before, after) = (row.before.clone().unwrap_or_default(), row.after.clone().unwrap_or_default());
    let level = |key: &str, one: Option<domain::risk::Grading>, two: Option<domain::risk::Grading>| {
        (one != two).then(|| {
            let (one, two) = (one.map(|g| g.level), two.map(|g| g.level));
            view! {
                <div><dt>{cx.t(key)}</dt><dd><span class="level-move">{level_short(cx, one)}" → "{level_short(cx, two)}</span></dd></div>
            }
        })
    };
    let words = |key: &str, one: String, two: String| {
        (one != two).then(|| view! { <div><dt>{cx.t(key)}</dt><dd class="runs">{runs(cx, &one, &two)}</dd></div> })
    };
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let note = |note: &Option<Note>| text(note.as_ref().map(|t| t.as_str()));
    let answers = |of: &ItemText| -> String {
        let of = of.acceptance.clone().unwrap_or_default();
        let until = of.until.map(|day| cx.full_day(day)).unwrap_or_default();
        [note(&of.more), note(&of.why_not), note(&of.rights), until].join("\n").trim().to_owned()
    };
    view! {
        <section class="panel">
            <div class="panel-head"><h2>{title}</h2>{mark(cx, row.change)}</div>
            <div class="panel-body stack stack-3">
                {seen}
                <dl class="facts">
                    {level("level-now", before.now, after.now)}
                    {level("level-after", before.residual, after.residual)}
                    {words("item-scenario", text(before.scenario.as_ref().map(|t| t.as_str())), text(after.scenario.as_ref().map(|t| t.as_str())))}
                    {words("item-existing", text(before.existing_controls.as_ref().map(|t| t.as_str())), text(after.existing_controls.as_ref().map(|t| t.as_str())))}
                    {words("item-lower", note(&before.lower_reason), note(&after.lower_reason))}
                    {words("item-weak", note(&before.weak_answer), note(&after.weak_answer))}
                    {words("item-no-action", note(&before.no_action_reason), note(&after.no_action_reason))}
                    {words("item-acceptance", answers(&before), answers(&after))}
                </dl>
            </div>
        </section>
    }
    .into_any()
}
