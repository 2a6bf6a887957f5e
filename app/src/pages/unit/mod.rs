//! Pages of a unit: its people, what it tells of each month, and the numbers that it calls.

mod contacts;
mod month_numbers;
mod people;

pub use contacts::{ContactsPage, contacts, numbers_inset, numbers_panel};
pub use month_numbers::{MonthNumbersPage, month_numbers};
pub use people::{UnitPeople, UnitPerson, people};
