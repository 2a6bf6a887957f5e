//! The plans of a pack, their versions, who took part and to whom they were sent.

use super::Sheet;
use crate::{
    sheet::Cell,
    store::views::pack::{PackFacts, PlanRead},
};
use app::{
    pages::{
        pack::{PackPlan, PackSection},
        plan, report,
    },
    ui::Cx,
    words::Lang,
};
use chrono::{DateTime, Utc};
use domain::{
    clock::local_day,
    ids::UserId,
    month::Month,
    pack::Covered,
    plan::{Openness, PlanState},
};

/// The plans in force with the names of their files.
pub(super) fn plans(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Vec<(String, PackPlan)> {
    let in_force = facts.plans.iter().filter(|plan| plan.version.state == PlanState::Published);
    let mut read = |of: &PlanRead| {
        let version = &of.version;
        let sections = version.template.headings.iter().map(|heading| {
            let text = of.sections.iter().find(|section| section.code == heading.code).map(|section| &section.text);
            let text = text.cloned().unwrap_or_default();
            PackSection {
                heading: plan::heading(cx, version.of.kind, heading),
                is_chapter: heading.openness == Openness::Chapter,
                words: text.words.as_ref().map(|words| covered.text(words.as_str())),
                child: text.child.as_ref().map(|words| covered.text(words.as_str())),
                inside: text.inside.as_ref().map(|words| covered.text(words.as_str())),
                closed: text.closed,
            }
        });
        let plan = PackPlan {
            title: plan::title(cx, version.of.kind),
            unit: facts.unit.clone(),
            number: version.number,
            since: version.published.map(|(_, at)| local_day(at, facts.zone)),
            lang: Lang::from_code(&version.lang).unwrap_or(Lang::Fi),
            sections: sections.collect(),
        };
        (format!("plans/{}.html", version.of.kind.code()), plan)
    };
    in_force.map(&mut read).collect()
}

pub(super) fn sheets(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> [Sheet; 4] {
    [versions(cx, covered, facts), hearings(cx, covered, facts), sendings(cx, covered, facts), reports(cx, facts)]
}

fn versions(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let rows = facts.plans.iter().map(|plan| {
        let version = &plan.version;
        let day = |signed: Option<(UserId, DateTime<Utc>)>| Cell::Day(signed.map(|(_, at)| local_day(at, facts.zone)));
        vec![
            Cell::Text(plan::title(cx, version.of.kind)),
            Cell::Number(version.number.into()),
            Cell::Text(cx.t(&format!("plan-state-{}", version.state.code()))),
            day(version.approved),
            Cell::Text(version.approved.map(|(user, _)| covered.worker(user)).unwrap_or_default()),
            day(version.published),
            day(version.withdrawn),
        ]
    });
    let heads = [
        "head-plan",
        "head-version",
        "state",
        "head-approved-on",
        "head-approved-by",
        "head-in-force-from",
        "head-withdrawn-on",
    ];
    Sheet::new(cx, "plans", &heads, rows.collect())
}

/// Who was heard of which plan in which month. What a child said is read in the program, where each look leaves a mark.
fn hearings(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let mut rows = Vec::new();
    for plan in &facts.plans {
        for hearing in &plan.hearings {
            rows.push(vec![
                Cell::Text(plan::title(cx, plan.version.of.kind)),
                Cell::Number(plan.version.number.into()),
                Cell::Text(covered.child(hearing.child)),
                Cell::Text(Month::of(hearing.on).code()),
            ]);
        }
    }
    Sheet::new(cx, "hearings", &["head-plan", "head-version", "head-child", "head-month"], rows)
}

fn sendings(cx: &Cx, covered: &mut Covered, facts: &PackFacts) -> Sheet {
    let mut rows = Vec::new();
    for plan in &facts.plans {
        for sending in &plan.sendings {
            rows.push(vec![
                Cell::Text(plan::title(cx, plan.version.of.kind)),
                Cell::Number(plan.version.number.into()),
                Cell::Text(covered.text(sending.to.as_str())),
                Cell::Day(Some(sending.on)),
                Cell::Day(sending.got),
            ]);
        }
    }
    Sheet::new(cx, "sendings", &["head-plan", "head-version", "head-to", "head-sent-on", "head-got-on"], rows)
}

fn reports(cx: &Cx, facts: &PackFacts) -> Sheet {
    let rows = facts.reports.iter().map(|version| {
        vec![
            Cell::Text(report::title(cx, version.of.period)),
            Cell::Number(version.number.into()),
            Cell::Text(cx.t(&format!("report-state-{}", version.state.code()))),
            Cell::Day(version.published.map(|(_, at)| local_day(at, facts.zone))),
        ]
    });
    Sheet::new(cx, "reports", &["head-report", "head-version", "state", "head-published-on"], rows.collect())
}
