use crate::number::grouped;
use leptos::prelude::*;

/// Tells under a text area how many characters are left, from the last fifth on.
///
/// `left`, `over` and, for a single character, `over_one` hold `{n}` where the number belongs.
#[island]
pub fn CharacterCount(control: String, max: usize, left: String, over_one: String, over: String) -> impl IntoView {
    let length = RwSignal::new(0_usize);
    #[cfg(feature = "hydrate")]
    listen(&control, length);
    #[cfg(not(feature = "hydrate"))]
    drop(control);
    let text = move || {
        let now = length.get();
        if now > max {
            let words = if now - max == 1 { &over_one } else { &over };
            words.replace("{n}", &written(now - max))
        } else if now * 5 >= max * 4 {
            left.replace("{n}", &written(max - now))
        } else {
            String::new()
        }
    };
    view! { <p class="char-count" class:is-over=move || length.get().gt(&max) aria-live="polite">{text}</p> }
}

fn written(number: usize) -> String {
    grouped(number.try_into().unwrap_or(u64::MAX))
}

#[cfg(feature = "hydrate")]
fn listen(control: &str, length: RwSignal<usize>) {
    use leptos::{ev, wasm_bindgen::JsCast, web_sys::HtmlTextAreaElement};
    let Some(area) = document().get_element_by_id(control).and_then(|el| el.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return;
    };
    let first = area.value().chars().count();
    // After waking up: the page as it was sent knows no count yet, and waking changes nothing that differs from it.
    Effect::new(move |_| length.set(first));
    let source = area.clone();
    let handle = leptos::leptos_dom::helpers::window_event_listener(ev::input, move |event| {
        if event.target().is_some_and(|target| target == *source.as_ref()) {
            length.set(source.value().chars().count());
        }
    });
    on_cleanup(move || handle.remove());
}
