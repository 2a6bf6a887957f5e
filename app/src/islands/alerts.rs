use crate::calls::Alert;
use leptos::prelude::*;

/// Children who need an adult at once, told on whatever page is open. Looking does not keep the session going.
#[island]
pub fn Alerts() -> impl IntoView {
    let shown = RwSignal::new(Vec::<Alert>::new());
    #[cfg(feature = "hydrate")]
    look(shown);
    view! {
        <div class="alerts" role="alert">
            {move || {
                shown
                    .get()
                    .into_iter()
                    .map(|alert| view! { <a class="notice notice--danger" href=alert.href>{alert.text}</a> })
                    .collect_view()
            }}
        </div>
    }
}

/// Looks at once and every four seconds while the page is in sight, so that an adult at the screen knows within five.
#[cfg(feature = "hydrate")]
fn look(shown: RwSignal<Vec<Alert>>) {
    use std::time::Duration;
    let asked = RwSignal::new(false);
    let ask = move || {
        if document().hidden() || asked.get_untracked() {
            return;
        }
        asked.set(true);
        leptos::task::spawn_local(async move {
            let found = crate::calls::alerts().await;
            asked.set(false);
            // Without the network, what was known stays.
            if let Ok(mut found) = found {
                found.retain(|alert| !is_told(&alert.told_by));
                if shown.with_untracked(|old| *old != found) {
                    shown.set(found);
                }
            }
        });
    };
    ask();
    let seen = window_event_listener_untyped("visibilitychange", move |_| ask());
    let handle = set_interval_with_handle(ask, Duration::from_secs(4));
    on_cleanup(move || {
        seen.remove();
        if let Ok(handle) = handle {
            handle.clear();
        }
    });
}

/// Whether the page itself tells of it.
#[cfg(feature = "hydrate")]
fn is_told(by: &str) -> bool {
    let told = format!("main :is([href='{by}'], [action='{by}']):not(.alerts *)");
    document().query_selector(&told).ok().flatten().is_some()
}
