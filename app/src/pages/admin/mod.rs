//! Pages of the administrator: units, people and their roles. No content stands here.

mod feedback;
mod inspections;
mod passing;
mod units;
mod users;

pub use feedback::{FeedbackList, FeedbackRow, FeedbackShow, feedback_list, feedback_show};
pub use inspections::{InspectionList, PLACES, Viewed, inspections};
pub use passing::{MailRow, Passing, PassingPage, passing};
pub use units::{UnitForm, UnitList, unit_form, unit_list};
pub use users::{GrantRow, Invite, UserList, UserRow, UserShow, invite, user_list, user_show};
