//! Pages of a unit: its picture, and the numbers that it calls.

mod contacts;
mod facts;
mod list;
mod month_numbers;
mod people;
mod picture;

pub use contacts::{ContactsPage, contacts, numbers_inset, numbers_panel};
pub use facts::{DutyNow, LateOnes, Part, UnitFacts};
pub use list::{UnitLine, list};
pub use month_numbers::{MonthNumbersPage, month_numbers};
pub use people::{UnitPeople, UnitPerson, people};
pub use picture::{ReportTimes, UnitPicture, picture};
