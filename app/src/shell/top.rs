use super::{Colours, Frame, Place, StaffFrame, brand};
use crate::ui::{Cx, icon, initials};
use leptos::prelude::*;

/// The bar on top: menu, name, reminders, who is signed in.
pub(super) fn bar(cx: &Cx, staff: &StaffFrame) -> AnyView {
    view! {
        <header class="topbar">
            <button class="topbar-btn topbar-menu" type="button" popovertarget="nav" aria-label=cx.t("menu-open")>{icon(cx, "menu")}</button>
            {brand(cx)}
            <div class="topbar-end">
                {(staff.content || staff.organisation_duties).then(|| bell(cx, staff))}
                <button class="topbar-btn" type="button" popovertarget="own-menu">
                    <span class="avatar" aria-hidden="true">{initials(&staff.person)}</span>
                    <span class="vh">{cx.with("menu-own", &[("name", staff.person.clone().into())])}</span>
                </button>
            </div>
        </header>
    }
    .into_any()
}

/// The way to the reminders, with how many are new.
fn bell(cx: &Cx, staff: &StaffFrame) -> AnyView {
    let count = (staff.reminders > 0).then(|| {
        let shown = if staff.reminders > 99 { "99+".to_owned() } else { staff.reminders.to_string() };
        view! { <span class="count count--danger">{shown}<span class="vh">{format!(" {}", cx.t("inbox-count-new"))}</span></span> }
    });
    let current = (staff.place == Place::Inbox).then_some("page");
    view! {
        <a class="topbar-btn topbar-bell" href="/inbox" aria-current=current>
            {icon(cx, "bell")}<span class="vh">{cx.t("inbox-title")}" "</span>{count}
        </a>
    }
    .into_any()
}

/// Who is signed in, how the pages look, and the way out.
pub(super) fn own_menu(cx: &Cx, frame: &Frame, staff: &StaffFrame) -> AnyView {
    let radio = |name: &'static str, value: &'static str, checked: bool, key: &str| {
        view! { <label><input type="radio" name=name value=value checked=checked/>{cx.t(key)}</label> }
    };
    let colours = frame.theme.colours;
    let roles = staff.roles.iter().map(|role| view! { <p class="meta">{role.clone()}</p> }).collect_view();
    view! {
        <div class="pop stack stack-3" id="own-menu" popover="auto">
            <p class="strong">{staff.person.clone()}</p>
            {roles}
            <p><a href="/account">{cx.t("nav-account")}</a></p>
            <form method="post" action="/account/appearance" class="stack stack-3">
                {frame.here.clone().map(|here| view! { <input type="hidden" name="back" value=here/> })}
                <fieldset>
                    <legend class="label label--s">{cx.t("theme")}</legend>
                    <div class="seg">
                        {radio("theme", "device", colours == Colours::Device, "theme-device")}
                        {radio("theme", "light", colours == Colours::Light, "theme-light")}
                        {radio("theme", "dark", colours == Colours::Dark, "theme-dark")}
                    </div>
                </fieldset>
                <fieldset>
                    <legend class="label label--s">{cx.t("density")}</legend>
                    <div class="seg">
                        {radio("density", "comfortable", !frame.theme.compact, "density-comfortable")}
                        {radio("density", "compact", frame.theme.compact, "density-compact")}
                    </div>
                </fieldset>
                <button class="btn btn--secondary btn--s" type="submit">{cx.t("appearance-save")}</button>
            </form>
            <form method="post" action="/sign-out">
                <button class="btn btn--secondary btn--block" type="submit">{icon(cx, "log-out")}{cx.t("sign-out")}</button>
            </form>
        </div>
    }
    .into_any()
}
