//! What people see: pages as functions of their models, forms, words, and the few islands that react in the browser.
//!
//! Pages, forms and words exist on the server only (`ssr`); the browser gets the islands and nothing else.

// Without the development build's erased types, a page is one nested type, deeper than the compiler's first limit.
#![recursion_limit = "256"]

pub mod calls;
pub mod islands;
pub mod number;

#[cfg(feature = "ssr")]
pub mod charts;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod words;
