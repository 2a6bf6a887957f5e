use leptos::prelude::*;

/// Warns shortly before an unused session ends, and keeps it going on request.
#[island]
pub fn SessionEnd(
    /// Seconds until the session would end when nothing is done.
    seconds: u32,
    /// Seconds before the end at which the warning shows.
    warn: u32,
    title: String,
    text: String,
    keep: String,
    kept: String,
    failed: String,
) -> impl IntoView {
    let left = RwSignal::new(seconds);
    let said = RwSignal::new(String::new());
    let shown = move || left.get() <= warn || !said.get().is_empty();
    #[cfg(feature = "hydrate")]
    count_down(left, warn, said);
    let go_on = Action::new(move |(): &()| async move { crate::calls::keep_session().await });
    Effect::new(move |_| match go_on.value().get() {
        Some(Ok(again)) => {
            left.set(again);
            said.set(kept.clone());
        }
        Some(Err(_)) => said.set(failed.clone()),
        None => {}
    });
    view! {
        <div class="session-end notice notice--warn" role="alertdialog" aria-labelledby="session-end-title" hidden=move || !shown()>
            <div>
                <p class="notice-title" id="session-end-title">{title}</p>
                <p role="status">{move || { let said = said.get(); if said.is_empty() { text.clone() } else { said } }}</p>
                <div class="btn-row">
                    <button
                        class="btn btn--primary"
                        type="button"
                        on:click=move |_| {
                            go_on.dispatch(());
                        }
                    >
                        {keep}
                    </button>
                </div>
            </div>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn count_down(left: RwSignal<u32>, warn: u32, said: RwSignal<String>) {
    use std::time::Duration;
    // Ten seconds are exact enough for a warning minutes ahead, and wake a sleeping tablet less.
    let step = 10;
    if let Ok(handle) = set_interval_with_handle(
        move || {
            left.update(|left| *left = left.saturating_sub(step));
            // "It goes on" has been read; that it did not go on must stay.
            if left.get_untracked() > warn {
                said.set(String::new());
            }
        },
        Duration::from_secs(u64::from(step)),
    ) {
        on_cleanup(move || handle.clear());
    }
}
