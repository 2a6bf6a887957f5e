//! The few parts that react in the browser. Each gets finished words; every page works without them.

pub mod alerts;
pub mod character_count;
pub mod keep_draft;
pub mod running_time;
pub mod session_end;
pub mod similar_hazards;

pub use alerts::Alerts;
pub use character_count::{CharacterCount, CharacterCountProps};
pub use keep_draft::{KeepDraft, KeepDraftProps};
pub use running_time::{RunningTime, RunningTimeProps};
pub use session_end::{SessionEnd, SessionEndProps};
pub use similar_hazards::{SimilarHazards, SimilarHazardsProps};
