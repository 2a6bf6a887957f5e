//! What plans ask for.

use super::*;
use chrono::NaiveDate;
use domain::plan::{AboutField, HearingField, PlanKind, PlanState, PlanStep, SectionField, SendingField, newest};

/// The keys of the plans, their headings, forms and steps.
pub(super) fn made_for_plans() -> Vec<String> {
    let mut keys = labels::<SectionField>();
    keys.extend(labels::<AboutField>());
    keys.extend(labels::<HearingField>());
    keys.extend(labels::<SendingField>());
    keys.extend(of("plan", PlanKind::ALL.iter().map(|kind| kind.code())));
    for template in PlanKind::ALL.iter().filter_map(|kind| newest(*kind, NaiveDate::MAX)) {
        let headings = template.headings.iter().map(|heading| heading.code.key());
        keys.extend(headings.map(|key| format!("plan-{}-{key}", template.kind.code())));
    }
    keys.extend(of("plan-state", PlanState::ALL.iter().map(|state| state.code()).chain(["in-force"])));
    let taken = PlanStep::ALL.iter().filter(|step| **step != PlanStep::Supersede).map(|step| step.code());
    let taken = taken.chain(["publish-inside"]);
    keys.extend(taken.flat_map(|step| ["", "-lead", "-send"].map(|end| format!("decide-plan-{step}{end}"))));
    keys.extend(["plan-open", "plan-lacks", "plan-flags", "plan-writer"].map(|code| format!("rule-{code}")));
    keys.extend(
        ["plan-open", "plan-started", "plan-published", "plan-in-force", "plan-read"]
            .map(|code| format!("flash-{code}")),
    );
    keys
}
