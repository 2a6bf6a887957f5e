//! Pages of a unit: its picture, and the numbers that it calls.

mod care_days;
mod contacts;
mod list;
mod people;
mod picture;

pub use care_days::{CareDaysPage, care_days};
pub use contacts::{ContactsPage, contacts, numbers_inset, numbers_panel};
pub use list::{UnitLine, list};
pub use people::{UnitPeople, UnitPerson, people};
pub use picture::{ReportTimes, UnitPicture, picture};
