//! What reports of four months ask for.

use super::*;
use domain::{
    gate::FlagKind,
    report::{MeasureField, MeasureStatus, ReportField, ReportSection, ReportState, ReportStep},
};

/// The keys of the reports of four months and of what everybody reads.
pub(super) fn made_for_reports() -> Vec<String> {
    let mut keys = labels::<ReportField>();
    keys.extend(labels::<MeasureField>());
    keys.extend(of("report-section", ReportSection::ALL.iter().map(|section| section.code())));
    keys.extend(of("report-state", ReportState::ALL.iter().map(|state| state.code())));
    keys.extend(of("measure-status", MeasureStatus::ALL.iter().map(|status| status.code())));
    for kind in FlagKind::ALL {
        keys.extend(["", "-lead"].map(|end| format!("report-flag-{}{end}", kind.code())));
    }
    let taken = ReportStep::ALL.iter().filter(|step| **step != ReportStep::Supersede);
    keys.extend(taken.flat_map(|step| ["", "-lead", "-send"].map(|end| format!("decide-report-{}{end}", step.code()))));
    keys.extend(of("viewed", app::pages::admin::PLACES.into_iter().chain(["start", "elsewhere"])));
    let public = ReportState::ALL
        .iter()
        .filter(|state| matches!(state, ReportState::Published | ReportState::Superseded | ReportState::Withdrawn));
    keys.extend(of("published-line", public.map(|state| state.code())));
    for what in ["complaints", "ideas"] {
        keys.extend(["", "-few", "-all", "-part"].map(|end| format!("report-draft-{what}{end}")));
    }
    let counted = "incidents events near seen rate shifts complaints complaints-answered ideas ideas-answered actions-agreed \
                   actions-done actions-in-time actions-open actions-late measure-shortcoming measure-measure measure-by measure-status";
    keys.extend(counted.split_whitespace().map(|name| format!("published-{name}")));
    keys.extend(
        ["report-too-early", "report-open", "report-missing", "report-correction", "report-flags", "report-writer"]
            .map(|code| format!("rule-{code}")),
    );
    keys.extend(["report-published"].map(|code| format!("flash-{code}")));
    keys
}
