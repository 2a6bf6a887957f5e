//! Help without the network (`data-help`): the same numbers stand on every page and are shown when the page of them does not come.

use crate::page::{Page, around};
use web_sys::{Element, HtmlDialogElement, MouseEvent, RequestInit};

/// The page of numbers.
const HELP: &str = "/child/help";
/// How long somebody in need waits for it.
const PATIENCE: u32 = 3_000;

pub(crate) fn wake(page: &Page) {
    let Some(numbers) = page.find::<HtmlDialogElement>("dialog[data-help]") else {
        return;
    };
    let here = page.clone();
    page.on_document("click", move |event: MouseEvent| {
        let link =
            around::<Element>(&event, "a[href]").filter(|link| link.get_attribute("href").as_deref() == Some(HELP));
        if link.is_none() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        if here.is_offline() {
            show(&numbers);
            return;
        }
        let request = RequestInit::new();
        request.set_method("HEAD");
        let (page, numbers) = (here.clone(), numbers.clone());
        here.ask(HELP, &request, PATIENCE, move |answer| match answer {
            Some(answer) if answer.ok() => page.go(HELP),
            _ => show(&numbers),
        });
    });
}

fn show(numbers: &HtmlDialogElement) {
    if !numbers.open() {
        let _ = numbers.show_modal();
    }
}
