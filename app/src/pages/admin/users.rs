use crate::ui::{
    Cx, Moments, Row, button_link, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, panel, rows, tag,
};
use chrono::NaiveDate;
use domain::{
    account::{GrantField, InviteField, UserState},
    form::{Field, Fields, FormErrors},
    ids::UnitId,
    role::Role,
};
use leptos::prelude::*;
use uuid::Uuid;

#[derive(Debug, Clone)]
pub struct UserRow {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub state: UserState,
    pub roles: Vec<String>,
}

#[derive(Debug)]
pub struct UserList {
    pub users: Vec<UserRow>,
}

fn user_state(cx: &Cx, state: UserState) -> AnyView {
    let (tone, shape) = match state {
        UserState::Invited => ("info", "mail"),
        UserState::Active => ("ok", "check"),
        UserState::Suspended => ("warn", "lock"),
        UserState::Left => ("", "log-out"),
    };
    tag(cx, tone, shape, cx.t(&format!("user-state-{}", state.code())))
}

pub fn user_list(cx: &Cx, page: &UserList) -> AnyView {
    let add = button_link(cx, "btn--primary", "plus", "/admin/users/invite".into(), cx.t("users-invite"));
    let users = page.users.iter().map(|user| Row {
        lead: None,
        href: Some(format!("/admin/users/{}", user.id)),
        title: user.name.clone(),
        meta: view! { <span>{user.email.clone()}</span><span>{user.roles.join("; ")}</span> }.into_any(),
        end: Some(user_state(cx, user.state)),
    });
    view! {
        {page_head(None, cx.t("users-title"), Some(cx.t("users-lead")), Some(add))}
        <section class="panel" aria-labelledby="h-list"><h2 class="vh" id="h-list">{cx.t("users-title")}</h2>{rows(cx, users)}</section>
    }
    .into_any()
}

#[derive(Debug)]
pub struct Invite {
    pub units: Vec<(UnitId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<InviteField>,
}

fn grant_fields<F: Field>(
    form: &FormView<'_, F>,
    (role, unit, until): (F, F, F),
    units: &[(UnitId, String)],
) -> AnyView {
    let cx = form.cx;
    let roles = Choice::of(cx, "role", Role::ALL.iter().map(|role| role.code()));
    let units = units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    view! {
        {form.radios(role, false, roles)}
        {form.select(unit, true, units)}
        {form.date(until, true)}
    }
    .into_any()
}

pub fn invite(cx: &Cx, page: &Invite) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let body = view! {
        {form.text(InviteField::Name, false)}
        {form.input(InviteField::Email, false, "email", None)}
        {grant_fields(&form, (InviteField::Role, InviteField::Unit, InviteField::Until), &page.units)}
        {buttons(cx, cx.t("users-invite-send"), Some("/admin/users".into()))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/admin/users".into(), cx.t("users-title"))])}
        {page_head(None, cx.t("users-invite"), Some(cx.t("users-invite-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{form_to(cx, "/admin/users/invite".into(), None, body.into_any())}</div></section>
    }
    .into_any()
}

/// A grant of the person.
#[derive(Debug, Clone)]
pub struct GrantRow {
    pub id: Uuid,
    pub role: String,
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    pub in_force: bool,
}

#[derive(Debug)]
pub struct UserShow {
    pub user: UserRow,
    pub version: i32,
    pub grants: Vec<GrantRow>,
    pub units: Vec<(UnitId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<GrantField>,
    /// The one-time address, shown this once.
    pub link: Option<String>,
    /// The person has a role today whose absence others may mark.
    pub works: bool,
    /// The administrator's own account: no roles or states are changed there.
    pub own: bool,
}

pub fn user_show(cx: &Cx, page: &UserShow) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let id = page.user.id;
    let may_be_away = !page.own && page.user.state == UserState::Active && page.works;
    let add = (!page.own).then(|| {
        let body = view! {
            {grant_fields(&form, (GrantField::Role, GrantField::Unit, GrantField::Until), &page.units)}
            {buttons(cx, cx.t("grant-send"), None)}
        };
        let form = form_to(cx, format!("/admin/users/{id}/grants"), None, body.into_any());
        panel("h-grant", cx.t("grant-title"), None, view! { <div class="panel-body">{form}</div> }.into_any())
    });
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/admin/users".into(), cx.t("users-title"))])}
        {page_head(Some(page.user.email.clone()), page.user.name.clone(), None, Some(user_state(cx, page.user.state)))}
        <div class="flow">
            {page.link.clone().map(|link| secret(cx, link))}
            {page.own.then(|| notice(cx, "", cx.t("user-own"), None))}
            {panel("h-grants", cx.t("user-grants"), None, grants(cx, page))}
            {add}
            {may_be_away.then(|| view! { <div class="btn-row">{button_link(cx, "btn--secondary", "users", format!("/people/{id}/away"), cx.t("away-title"))}</div> })}
            {(!page.own).then(|| account_buttons(cx, page))}
        </div>
    }
    .into_any()
}

fn secret(cx: &Cx, link: String) -> AnyView {
    let body = view! {
        <div class="secret">
            <label class="label" for="link">{cx.t("user-link")}</label>
            <div class="secret-row"><input class="input" id="link" readonly=true value=link/></div>
            <p class="hint">{cx.t("user-link-hint")}</p>
        </div>
    };
    view! { <section class="panel panel--accent"><div class="panel-body panel-body--pad">{body}</div></section> }
        .into_any()
}

fn grants(cx: &Cx, page: &UserShow) -> AnyView {
    let grants = page
        .grants
        .iter()
        .map(|grant| {
            let until = grant.to.map(|to| view! { <span>{cx.t("grant-to")}" "{cx.day_view(to)}</span> });
            let end = (grant.in_force && !page.own).then(|| {
                view! {
                    <form method="post" action=format!("/admin/users/{}/grants/{}/end", page.user.id, grant.id)>
                        <button class="btn btn--secondary btn--s" type="submit">{cx.t("grant-end")}<span class="vh">{format!(" {}", grant.role)}</span></button>
                    </form>
                }
            });
            let ended = (!grant.in_force).then(|| tag(cx, "", "history", cx.t("grant-ended")));
            let from = cx.day_view(grant.from);
            Row {
                lead: None,
                href: None,
                title: grant.role.clone(),
                meta: view! { <span>{cx.t("grant-from")}" "{from}</span>{until} }.into_any(),
                end: Some(view! { {ended}{end} }.into_any()),
            }
        });
    rows(cx, grants)
}

fn account_buttons(cx: &Cx, page: &UserShow) -> Option<AnyView> {
    let one = |path: &str, key: &str| {
        let button = view! { <button class="btn btn--secondary" type="submit">{cx.t(key)}</button> };
        form_to(cx, format!("/admin/users/{}/{path}", page.user.id), Some(page.version), button.into_any())
    };
    let buttons = match page.user.state {
        UserState::Invited => one("invitation", "user-new-link"),
        UserState::Active => {
            view! { {one("invitation", "user-reset-link")}{one("suspend", "user-suspend")}{one("leave", "user-leave")} }
                .into_any()
        }
        UserState::Suspended => view! { {one("let-in", "user-let-in")}{one("leave", "user-leave")} }.into_any(),
        UserState::Left => return None,
    };
    Some(view! { <div class="decision-bar">{buttons}</div> }.into_any())
}
