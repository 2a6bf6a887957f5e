//! The browser's part of a child's pages: a paper to draw on, reading aloud, forms that wait for the network, help without it,
//! and the adult's way out.
//!
//! Each wakes where the page marks a place for it. Nothing is kept in the browser.

mod digits;
mod exit;
mod help;
mod hold;
mod keep;
mod line;
mod listen;
mod pad;
mod page;
mod strokes;

use page::Page;
use wasm_bindgen::prelude::wasm_bindgen;

/// Wakes what the page has.
#[wasm_bindgen(start)]
pub fn wake() {
    let Some(page) = Page::here() else {
        return;
    };
    pad::wake(&page);
    listen::wake(&page);
    keep::wake(&page);
    help::wake(&page);
    exit::wake(&page);
    // A page from the browser's own store of pages may be of somebody who has stopped: it is asked for anew.
    let again = page.clone();
    page.on_window("pageshow", move |event: web_sys::PageTransitionEvent| {
        if event.persisted() {
            again.reload();
        }
    });
}
