use crate::ui::Cx;
use leptos::{hydration::HydrationScripts, nonce::use_nonce, prelude::*};

/// Wakes the islands of the staff's pages.
pub(super) fn islands(cx: &Cx) -> AnyView {
    let options = LeptosOptions::builder().output_name("majakka").site_pkg_dir("pkg").build();
    view! { <HydrationScripts options=options islands=true root=cx.assets.to_owned()/> }.into_any()
}

/// Wakes what reacts on a child's page: a part of its own, light enough for an old tablet.
pub(super) fn tablet(cx: &Cx) -> AnyView {
    let (script, wasm) = (format!("{}/pkg/tablet.js", cx.assets), format!("{}/pkg/tablet_bg.wasm", cx.assets));
    let wake = format!("import wake from {script:?};wake({{module_or_path:{wasm:?}}})");
    view! {
        <link rel="modulepreload" href=script/>
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
        <script type="module" nonce=use_nonce()>{wake}</script>
    }
    .into_any()
}
