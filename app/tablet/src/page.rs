//! The page around: finding its marked places, and hearing what happens there.

use wasm_bindgen::{JsCast, JsValue, convert::FromWasmAbi, prelude::Closure};
use web_sys::{
    AbortSignal, Document, Element, Event, EventInit, EventTarget, HtmlElement, Location, RequestInit, Response,
    ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The page that is open.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) window: Window,
    pub(crate) document: Document,
}

impl Page {
    pub(crate) fn here() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        Some(Self { window, document })
    }

    /// The first element that fits.
    pub(crate) fn find<T: JsCast>(&self, selector: &str) -> Option<T> {
        self.document.query_selector(selector).ok()??.dyn_into().ok()
    }

    pub(crate) fn on_window<E: FromWasmAbi + 'static>(&self, name: &str, act: impl FnMut(E) + 'static) {
        on(&self.window, name, act);
    }

    pub(crate) fn on_document<E: FromWasmAbi + 'static>(&self, name: &str, act: impl FnMut(E) + 'static) {
        on(&self.document, name, act);
    }

    /// The page's own address.
    fn location(&self) -> Location {
        self.window.location()
    }

    pub(crate) fn reload(&self) {
        let _ = self.location().reload();
    }

    pub(crate) fn go(&self, address: &str) {
        let _ = self.location().assign(address);
    }

    /// Goes on without leaving this page behind in the history.
    pub(crate) fn go_instead(&self, address: &str) {
        let _ = self.location().replace(address);
    }

    pub(crate) fn is_offline(&self) -> bool {
        !self.window.navigator().on_line()
    }

    /// Calls once after so many milliseconds; gives what [`Self::forget`] takes.
    pub(crate) fn later(&self, milliseconds: i32, act: impl FnOnce() + 'static) -> Option<i32> {
        let act = Closure::once_into_js(act);
        self.window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds).ok()
    }

    pub(crate) fn forget(&self, timer: Option<i32>) {
        if let Some(timer) = timer {
            self.window.clear_timeout_with_handle(timer);
        }
    }

    /// Asks the server; `None` where no answer came in time.
    pub(crate) fn ask(
        &self,
        address: &str,
        request: &RequestInit,
        patience: u32,
        then: impl FnOnce(Option<Response>) + 'static,
    ) {
        request.set_signal(Some(&AbortSignal::timeout_with_u32(patience)));
        let then = Closure::once(move |answer: JsValue| then(answer.dyn_into().ok()));
        // One function for both ends: what is thrown is no answer.
        let _ = self.window.fetch_with_str_and_init(address, request).then2(&then, &then);
        then.forget();
    }
}

/// Listens as long as the page lives.
pub(crate) fn on<E: FromWasmAbi + 'static>(target: &EventTarget, name: &str, act: impl FnMut(E) + 'static) {
    let act = Closure::<dyn FnMut(E)>::new(act);
    let _ = target.add_event_listener_with_callback(name, act.as_ref().unchecked_ref());
    act.forget();
}

/// The element that an event began at or the nearest one around it that fits.
pub(crate) fn around<T: JsCast>(event: &Event, selector: &str) -> Option<T> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??.dyn_into().ok()
}

/// Tells the page that a field was changed, as typing does.
pub(crate) fn tell_changed(field: &EventTarget) {
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&event);
    }
}

/// Brings an element into sight, at once and no further than needed.
pub(crate) fn bring_into_sight(element: &HtmlElement) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
