//! HTTP: addresses, layers, handlers. Who may do what is not decided here.

pub(crate) mod assets;
mod calls;
mod cookies;
mod export;
mod extract;
mod health;
mod layers;
mod page;
mod pages;
mod problem;
pub mod router;
pub mod routes;
mod tablet;
mod upload;

pub use extract::{Op, Visitor};
pub use page::{Page, flash_redirect, see_other};
pub use problem::PageError;
