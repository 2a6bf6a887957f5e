use super::{heading, title};
use crate::ui::{Cx, crumbs, page_head, panel, runs};
use domain::{
    ids::PlanId,
    plan::{Heading, PlanKind, SectionText},
};
use leptos::prelude::*;

/// One section in both versions.
#[derive(Debug)]
pub struct ComparedSection {
    pub heading: Heading,
    pub before: SectionText,
    pub after: SectionText,
}

/// What changed from the version before, word by word.
#[derive(Debug)]
pub struct PlanDifference {
    pub id: PlanId,
    pub name: String,
    pub kind: PlanKind,
    /// The numbers of the versions.
    pub between: (i32, i32),
    /// Those that changed.
    pub sections: Vec<ComparedSection>,
}

pub fn difference(cx: &Cx, page: &PlanDifference) -> AnyView {
    let back = format!("/plans/{}", page.id);
    let way = vec![("/plans".into(), cx.t("plans-crumb")), (back, title(cx, page.kind))];
    let (before, after) = page.between;
    let words = [("before", before.into()), ("after", after.into()), ("n", page.sections.len().into())];
    let lead = cx.with("plan-difference-lead", &words);
    let sections = page.sections.iter().map(|of| {
        let text = |note: Option<&str>| note.unwrap_or_default().to_owned();
        let (one, two) = (&of.before, &of.after);
        let closed = |text: &SectionText| if text.closed { cx.t("plan-closed") } else { cx.t("plan-open-to-all") };
        let pairs = [
            (
                "plan-section-words",
                text(one.words.as_ref().map(|t| t.as_str())),
                text(two.words.as_ref().map(|t| t.as_str())),
            ),
            (
                "plan-section-child-words",
                text(one.child.as_ref().map(|t| t.as_str())),
                text(two.child.as_ref().map(|t| t.as_str())),
            ),
            (
                "plan-section-inside",
                text(one.inside.as_ref().map(|t| t.as_str())),
                text(two.inside.as_ref().map(|t| t.as_str())),
            ),
            ("plan-section-closed", closed(one), closed(two)),
        ];
        let changed = pairs.into_iter().filter(|(_, one, two)| one != two).map(|(key, one, two)| {
            view! { <div><dt>{cx.t(key)}</dt><dd class="runs">{runs(cx, &one, &two)}</dd></div> }
        });
        let body = view! { <div class="panel-body"><dl class="facts">{changed.collect_view()}</dl></div> };
        let title = heading(cx, page.kind, &of.heading);
        panel(format!("h-{}", of.heading.code.key()), title, None, body.into_any())
    });
    let sections = sections.collect_view();
    view! {
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), cx.t("plan-difference"), Some(lead), None)}
        <div class="flow">{sections}</div>
    }
    .into_any()
}
