use leptos::prelude::*;

/// A length of time that runs on while the page is open. Without scripts it stands as it was when the page was made.
#[island]
pub fn RunningTime(
    /// Seconds that had passed when the page was made.
    seconds: u32,
    /// The sentence as it was then.
    text: String,
    /// The sentence around the time.
    before: String,
    after: String,
    /// What follows a number of hours and of minutes.
    hours: String,
    minutes: String,
) -> impl IntoView {
    let shown = RwSignal::new(text);
    #[cfg(feature = "hydrate")]
    run(shown, seconds, (before, after), (hours, minutes));
    #[cfg(not(feature = "hydrate"))]
    drop((seconds, before, after, hours, minutes));
    // Assistive technology reads it when asked, not at every minute.
    view! { <span role="timer">{move || shown.get()}</span> }
}

/// Counts by the device's clock, which a sleeping tablet does not stop. From a day on the hours are too coarse to count.
#[cfg(feature = "hydrate")]
fn run(shown: RwSignal<String>, seconds: u32, (before, after): (String, String), (hours, minutes): (String, String)) {
    use leptos::web_sys::js_sys::Date;
    use std::time::Duration;
    let began = Date::now() - f64::from(seconds) * 1000.0;
    let handle = set_interval_with_handle(
        move || {
            let passed = ((Date::now() - began) / 60_000.0).floor().max(0.0);
            if passed >= 1440.0 {
                return;
            }
            let (whole, rest) = ((passed / 60.0).floor(), passed % 60.0);
            let time = if whole > 0.0 { format!("{whole}{hours} {rest}{minutes}") } else { format!("{rest}{minutes}") };
            shown.set(format!("{before}{time}{after}"));
        },
        Duration::from_secs(15),
    );
    if let Ok(handle) = handle {
        on_cleanup(move || handle.clear());
    }
}
