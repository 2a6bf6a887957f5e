//! Safety rounds and drills: what is looked at, what was found, what was practised (`docs/domain.md`, "Rounds and drills").

mod answer;
mod close;
mod drill;
mod finding;
mod kind;
mod line;
mod list;
mod repeated;

pub use answer::{LineAnswer, LineField, LineSaid, LineShown, parse_part};
pub use close::{MAX_PEOPLE, RoundEnd, RoundEndField, unanswered};
pub use drill::{DrillField, DrillKind, DrillText, DrillTime};
pub use finding::{FindingChoices, FindingField, FindingRepair, FindingWords, FindingWordsField, REPAIR_DAYS};
pub use kind::{RoundKind, RoundPart, RoundState};
pub use line::{LineKey, NoSuchLine, RoundLine, USUAL, UsualLine, usual};
pub use list::{MAX_OWN_LINES, NewLine, NewLineField, OwnLine, RoundList};
pub use repeated::{OFTEN, Seen, seen, seen_since};
