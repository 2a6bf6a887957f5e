use crate::calls::SimilarHazard;
use leptos::prelude::*;

/// Shows hazards of the register whose titles resemble what is being typed, so that the same thing is not filed twice.
#[island]
pub fn SimilarHazards(
    /// Id of the title's input.
    control: String,
    /// Id of the unit's control.
    unit: String,
    title: String,
) -> impl IntoView {
    let found = RwSignal::new(Vec::<SimilarHazard>::new());
    #[cfg(feature = "hydrate")]
    listen(control, unit, found);
    #[cfg(not(feature = "hydrate"))]
    drop((control, unit));
    view! {
        <div class="similar" role="status" hidden=move || found.with(Vec::is_empty)>
            <p class="similar-title">{title}</p>
            <ul>
                {move || {
                    found
                        .get()
                        .into_iter()
                        .map(|hazard| {
                            view! {
                                <li>
                                    <a href=hazard.href>{hazard.title}</a>
                                    <span class="meta">{hazard.state}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </div>
    }
}

/// Asks when typing pauses; an answer to older words is dropped.
#[cfg(feature = "hydrate")]
fn listen(control: String, unit: String, found: RwSignal<Vec<SimilarHazard>>) {
    use leptos::{ev, task::spawn_local, wasm_bindgen::JsCast, web_sys::HtmlInputElement};
    use std::time::Duration;
    let Some(input) = document().get_element_by_id(&control).and_then(|el| el.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let asked = StoredValue::new(0_u32);
    let source = input.clone();
    let ask = move || {
        asked.update_value(|n| *n += 1);
        let (now, words, unit) = (asked.get_value(), source.value(), chosen(&unit));
        set_timeout(
            move || {
                if asked.get_value() != now {
                    return;
                }
                spawn_local(async move {
                    let answer = crate::calls::similar_hazards(unit, words).await.unwrap_or_default();
                    if asked.get_value() == now {
                        found.set(answer);
                    }
                });
            },
            Duration::from_millis(300),
        );
    };
    if !input.value().is_empty() {
        ask();
    }
    let handle = leptos::leptos_dom::helpers::window_event_listener(ev::input, move |event| {
        if event.target().is_some_and(|target| target == *input.as_ref()) {
            ask();
        }
    });
    on_cleanup(move || handle.remove());
}

/// The unit chosen in a select or given by a hidden input.
#[cfg(feature = "hydrate")]
fn chosen(id: &str) -> String {
    use leptos::{
        wasm_bindgen::JsCast,
        web_sys::{HtmlInputElement, HtmlSelectElement},
    };
    let Some(control) = document().get_element_by_id(id) else {
        return String::new();
    };
    match control.dyn_into::<HtmlSelectElement>() {
        Ok(select) => select.value(),
        Err(other) => other.dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
    }
}
