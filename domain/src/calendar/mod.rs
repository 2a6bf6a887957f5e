//! Days and clocks: Finnish holidays, how long a time limit runs, and the hours of a local clock
//! (`docs/domain.md`, "Days and clocks").

mod holiday;
mod local;
mod span;

pub use holiday::{Holiday, holiday, is_working_day};
pub use local::{NoSuchHour, local_moment, parse_time, start_of_day};
pub use span::{Deadline, Span};
