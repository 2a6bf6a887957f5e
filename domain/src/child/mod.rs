//! Children as the program knows them, and the tablet that is handed to them (`docs/domain.md`, "Children, their signs
//! and the tablet").
//!
//! No birth date, no identity code, no real name and no picture of a child exists here or anywhere.

mod audience;
mod band;
mod leave;
mod pin;
mod profile;
mod pseudonym;
mod scale;
mod session;
mod sign;

pub use audience::{Audience, Hearing, Listener, ReaderOf};
pub use band::AgeBand;
pub use leave::{LeaveField, parse_leave};
pub use pin::{Pin, PinAnswer, PinFault, PinField, PinTries, parse_pin};
pub use profile::{ChildFacts, ChildField, ChildText, Language, Need, Needs};
pub use pseudonym::{Pseudonym, PseudonymFault};
pub use scale::{Face, SafetyStep, Scale, StepProblem};
pub use session::{Assent, ChildSession, HandOverField, Purpose, SessionState, SessionStep, Standing};
pub use sign::{Animal, Hue, Sign};
