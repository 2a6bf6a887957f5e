//! Safety rounds and drills: walked line by line, what they found, and what is done about it.

mod drill;
mod drill_list;
mod drill_new;
mod finding;
mod lines;
mod list;
mod part;
mod repair;
mod show;

pub use drill::{DrillShow, drill};
pub use drill_list::{DrillList, DrillRow, drills};
pub use drill_new::{DrillNew, drill_new};
pub use finding::{FindingAction, FindingRow};
pub use lines::{RoundLines, lines};
pub use list::{RepeatedRow, RoundList, RoundRow, list};
pub use part::{RoundPartPage, part};
pub use repair::{Repair, repair};
pub use show::{LineRow, RoundShow, SaidOfLine, show};

use crate::ui::{Cx, Moments};
use domain::{
    ids::UnitId,
    round::{LineKey, RoundKind, Seen},
};

/// What a round is called.
fn kind(cx: &Cx, kind: RoundKind) -> String {
    cx.t(&format!("cycle-{}", kind.duty()))
}

/// The words of a line: the unit's own, or the usual ones.
fn line_words(cx: &Cx, key: LineKey, own: Option<&str>) -> String {
    match (key, own) {
        (LineKey::Usual(line), _) => cx.t(&format!("round-line-{}", line.code)),
        (LineKey::Own(_), words) => words.unwrap_or_default().to_owned(),
    }
}

/// "Also found on 12.8.2026 and 1.7.2026."
fn before(cx: &Cx, key: LineKey, seen: &[Seen]) -> Option<String> {
    let seen = seen.iter().find(|seen| seen.key == key)?;
    let days: Vec<String> = seen.on.iter().map(|day| cx.full_day(*day)).collect();
    Some(cx.with("round-found-before", &[("days", days.join(", ").into())]))
}

/// The two lists, each beside the other.
fn lists(unit: UnitId, cx: &Cx) -> Vec<(String, String)> {
    vec![
        (format!("/units/{unit}/duties"), cx.t("duties-title")),
        (format!("/units/{unit}/rounds"), cx.t("rounds-title")),
    ]
}
