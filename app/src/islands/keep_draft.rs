use leptos::prelude::*;

/// Keeps what is being written on the server from the first pause on; nothing of it stays in the browser.
#[island]
pub fn KeepDraft(
    /// Id of the form.
    form: String,
    /// What is said when it is kept, before the time.
    saved: String,
    /// What is said when it could not be.
    failed: String,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    listen(form, saved, failed, said);
    #[cfg(not(feature = "hydrate"))]
    drop((form, saved, failed));
    view! { <p class="meta" role="status" data-draft-kept=move || (!said.with(String::is_empty)).then_some("yes")>{move || said.get()}</p> }
}

/// Sends the form's fields when typing pauses, and at once when the page is left.
#[cfg(feature = "hydrate")]
fn listen(form: String, saved: String, failed: String, said: RwSignal<String>) {
    use leptos::{ev, leptos_dom::helpers::window_event_listener, task::spawn_local};
    use std::time::Duration;
    let Some(element) = document().get_element_by_id(&form) else {
        return;
    };
    let changed = StoredValue::new(0_u32);
    let kept = StoredValue::new(0_u32);
    let sent = StoredValue::new(false);
    let keep = move |form: String| {
        let now = changed.get_value();
        // What is on its way as a report is no draft any more.
        if sent.get_value() || kept.get_value() == now {
            return;
        }
        let Some(fields) = fields(&form) else { return };
        // What is told without a name is kept nowhere beside one.
        if fields.iter().any(|(name, value)| name == "identity" && value == "anonymous") {
            return;
        }
        kept.set_value(now);
        let (saved, failed) = (saved.clone(), failed.clone());
        spawn_local(async move {
            match crate::calls::keep_draft(fields).await {
                Ok(at) => said.set(format!("{saved} {at}")),
                Err(_) => {
                    kept.update_value(|kept| *kept = kept.saturating_sub(1));
                    said.set(failed);
                }
            }
        });
    };
    let (soon, leaving) = (keep.clone(), keep);
    let (first, second) = (form.clone(), form);
    let typed = window_event_listener(ev::input, move |event| {
        use leptos::wasm_bindgen::JsCast;
        let inside = event
            .target()
            .and_then(|target| target.dyn_into::<leptos::web_sys::Node>().ok())
            .is_some_and(|target| element.contains(Some(&target)));
        if !inside {
            return;
        }
        changed.update_value(|n| *n += 1);
        let now = changed.get_value();
        let (keep, form) = (soon.clone(), first.clone());
        set_timeout(
            move || {
                if changed.get_value() == now {
                    keep(form);
                }
            },
            Duration::from_millis(400),
        );
    });
    let gone = window_event_listener(ev::submit, move |_| sent.set_value(true));
    let hidden = window_event_listener(ev::pagehide, move |_| leaving(second.clone()));
    on_cleanup(move || {
        typed.remove();
        hidden.remove();
        gone.remove();
    });
}

/// The form's fields as the browser would send them, with the form's address first.
#[cfg(feature = "hydrate")]
fn fields(form: &str) -> Option<Vec<(String, String)>> {
    use leptos::{
        wasm_bindgen::{JsCast, JsValue},
        web_sys::{FormData, HtmlFormElement, js_sys},
    };
    let form = document().get_element_by_id(form)?.dyn_into::<HtmlFormElement>().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    let mut fields = vec![("action".to_owned(), form.get_attribute("action").unwrap_or_default())];
    for entry in js_sys::try_iter(&JsValue::from(data)).ok()?? {
        let pair: js_sys::Array = entry.ok()?.dyn_into().ok()?;
        fields.push((pair.get(0).as_string()?, pair.get(1).as_string().unwrap_or_default()));
    }
    Some(fields)
}
