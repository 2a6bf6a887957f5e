//! A line that is read: of a version that is no draft, or beside what somebody else kept.

use super::item::{AssessmentItem, actions, section};
use crate::ui::{Cx, Moments, button_link, level, notice, paragraphs};
use domain::{
    assessment::ItemText,
    form::Fields,
    risk::{Axis, Grade, RiskMatrix},
    text::Note,
};
use leptos::prelude::*;

pub(super) fn read(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let text = &page.text;
    let words = |words: Option<&str>| match words {
        Some(words) => view! { <div class="prose stack stack-3">{paragraphs(words)}</div> }.into_any(),
        None => view! { <p class="muted">{cx.t("not-told")}</p> }.into_any(),
    };
    let graded = |grading: Option<domain::risk::Grading>| match grading {
        Some(grading) => {
            let how = cx.with(
                "item-graded",
                &[
                    ("likelihood", step_name(cx, &page.matrix, Axis::Likelihood, grading.likelihood).into()),
                    ("severity", step_name(cx, &page.matrix, Axis::Severity, grading.severity).into()),
                ],
            );
            view! { <p>{level(cx, Some(grading.level))}</p><p class="meta">{how}</p> }.into_any()
        }
        None => words(None),
    };
    let acceptance = text.acceptance.as_ref().map(|acceptance| {
        let until = acceptance.until.map(|day| view! { <p>{cx.t("item-until")}{": "}{cx.due_view(day)}</p> });
        let answer = |key: &str, note: &Option<Note>| {
            view! { <h3>{cx.t(key)}</h3>{words(note.as_ref().map(|t| t.as_str()))} }
        };
        view! {
            {answer("item-alarp-more", &acceptance.more)}
            {answer("item-alarp-why", &acceptance.why_not)}
            {answer("item-alarp-rights", &acceptance.rights)}
            {until}
        }
    });
    let told = |key: &str, note: &Option<Note>| {
        note.as_ref().map(|note| view! { <h3>{cx.t(key)}</h3>{words(Some(note.as_str()))} })
    };
    let (reason, weak) = (told("item-no-action", &text.no_action_reason), told("item-weak", &text.weak_answer));
    let lower = told("item-lower", &text.lower_reason);
    let suggested = step_name(cx, &page.matrix, Axis::Likelihood, page.suggested.0);
    let suggested = view! { <p class="meta">{cx.with("item-suggested-then", &[("likelihood", suggested.into())])}</p> };
    view! {
        {notice(cx, "", cx.t("item-read-only"), None)}
        <div class="ra">
            {section(1, "s1", cx.t("item-what"), None, words(text.scenario.as_ref().map(|t| t.as_str())))}
            {section(2, "s2", cx.t("item-existing-title"), None, words(text.existing_controls.as_ref().map(|t| t.as_str())))}
            {section(3, "s3", cx.t("item-now"), None, view! { {graded(text.now)}{suggested}{lower} }.into_any())}
            {section(4, "s4", cx.t("item-do"), None, view! { {actions(cx, page)}{weak}{reason} }.into_any())}
            {section(5, "s5", cx.t("item-left"), None, view! { {graded(text.residual)}{acceptance} }.into_any())}
        </div>
        <p class="form-end">{button_link(cx, "btn--secondary", "arrow-left", format!("/assessments/{}", page.version_id), cx.t("back"))}</p>
    }
    .into_any()
}

pub(super) fn step_name(cx: &Cx, matrix: &RiskMatrix, axis: Axis, grade: Grade) -> String {
    let found = matrix.steps(axis).find(|(step, _)| *step == grade);
    found.map(|(_, step)| step.name.of(cx.lang()).to_owned()).unwrap_or_default()
}

pub(super) fn conflict_rows(cx: &Cx, page: &AssessmentItem, kept: &ItemText) -> Vec<(String, String, String)> {
    let kept = kept.fields();
    let step = |fields: &Fields, axis: Axis, name: &str| {
        let grade = fields.parse(name).and_then(|n| page.matrix.grade(axis, n));
        grade.map(|grade| format!("{} {}", grade.get(), step_name(cx, &page.matrix, axis, grade))).unwrap_or_default()
    };
    let date = |fields: &Fields| {
        ["until-day", "until-month", "until-year"]
            .map(|part| fields.one(part).to_owned())
            .join(".")
            .trim_matches('.')
            .to_owned()
    };
    let typed = &page.fields;
    let plain = |name: &str| (typed.one(name).replace("\r\n", "\n"), kept.one(name).to_owned());
    let mut rows = Vec::new();
    let mut row = |key: &str, (own, kept): (String, String)| rows.push((cx.t(key), own, kept));
    row("item-scenario", plain("scenario"));
    row("item-existing", plain("existing"));
    for (prefix, l, s) in [("now", "item-now-l", "item-now-s"), ("res", "item-res-l", "item-res-s")] {
        for (axis, key, end) in [(Axis::Likelihood, l, "l"), (Axis::Severity, s, "s")] {
            let name = format!("{prefix}-{end}");
            row(key, (step(typed, axis, &name), step(&kept, axis, &name)));
        }
    }
    row("item-lower", plain("lower"));
    row("item-weak", plain("weak"));
    row("item-no-action", plain("no-action"));
    for name in ["alarp-more", "alarp-why", "alarp-rights"] {
        row(&format!("item-{name}"), plain(name));
    }
    row("item-until", (date(typed), date(&kept)));
    rows
}
