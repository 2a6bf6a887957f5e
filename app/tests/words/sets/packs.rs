//! What the packs for inspectors ask for.

use super::*;
use domain::pack::{PackField, PackReach};

/// The tables of a pack with the columns that the code names by their keys.
const TABLES: [&str; 15] = [
    "plans",
    "hearings",
    "sendings",
    "reports",
    "assessments",
    "risks",
    "actions",
    "action-history",
    "incidents",
    "notices",
    "restrictions",
    "duties",
    "drills",
    "staffing",
    "figures",
];

pub(super) fn made_for_packs() -> Vec<String> {
    let mut keys = labels::<PackField>();
    keys.extend(of("pack-reach", PackReach::ALL.iter().map(|reach| reach.code())));
    keys.extend(of("pack-table", TABLES.into_iter()));
    keys.extend(["hearings", "incidents", "restrictions", "figures"].map(|table| format!("pack-table-{table}-note")));
    keys.extend(of("pack-turn", ["open", "completed", "skipped", "not-applicable"].into_iter()));
    keys
}
