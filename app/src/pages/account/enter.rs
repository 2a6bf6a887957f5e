use crate::{
    shell::{brand, languages, statement_link},
    ui::{
        Cx,
        form::{FormView, buttons, error_box},
        icon, notice,
    },
};
use domain::{
    account::{PasswordField, SetupField},
    form::{Fields, FormErrors},
};
use leptos::prelude::*;

#[derive(Debug, Default)]
pub struct SignIn {
    pub email: String,
    /// Where to go afterwards, a path of this program.
    pub next: Option<String>,
    pub problem: Option<String>,
    pub here: Option<String>,
    /// Sign-ins of the demonstration, with their roles in words.
    pub demo: Vec<(String, String)>,
}

pub fn sign_in(cx: &Cx, page: &SignIn) -> AnyView {
    let art = format!("{}/art/shore.svg#art", cx.assets);
    let problem = page.problem.clone();
    let invalid = problem.as_ref().map(|_| "true");
    let described_by = problem.as_ref().map(|_| "sign-in-error");
    let beside = problem.clone().map(|text| {
        view! { <p class="error-text" id="sign-in-error">{icon(cx, "circle-alert")}<span><span class="vh">{format!("{} ", cx.t("error-word"))}</span>{text}</span></p> }
    });
    let summary = problem.map(|text| {
        let link = view! { <li><a href="#email">{text}</a></li> };
        error_box(cx, cx.t("error-summary-title"), link.into_any())
    });
    view! {
        <div class="signin">
            <div class="signin-art"><svg class="scene" aria-hidden="true" focusable="false"><use href=art></use></svg></div>
            <div class="signin-form">
                <main class="signin-box" id="main" tabindex="-1">
                    {summary}
                    {brand(cx)}
                    <h1>{cx.t("sign-in-title")}</h1>
                    <p class="signin-lead">{cx.t("sign-in-lead")}</p>
                    <form method="post" action="/sign-in" novalidate=true>
                        {page.next.clone().map(|next| view! { <input type="hidden" name="next" value=next/> })}
                        <div class="field">
                            <label class="label" for="email">{cx.t("sign-in-email")}</label>
                            {beside}
                            <input class="input" id="email" name="email" type="email" autocomplete="username" value=page.email.clone() aria-invalid=invalid aria-describedby=described_by/>
                        </div>
                        <div class="field field--tight">
                            <label class="label" for="password">{cx.t("sign-in-password")}</label>
                            <input class="input" id="password" name="password" type="password" autocomplete="current-password" aria-invalid=invalid aria-describedby=described_by/>
                        </div>
                        <button class="btn btn--primary btn--block signin-go" type="submit">{cx.t("sign-in-send")}</button>
                    </form>
                    <p class="hint">{cx.t("sign-in-help")}</p>
                    <p class="hint">{cx.t("receipt-sign-in")}" "<a href="/receipt">{cx.t("receipt-open")}</a></p>
                    {demo(cx, page)}
                    <div class="signin-foot">{statement_link(cx)}{languages(cx, page.here.as_deref())}</div>
                </main>
            </div>
        </div>
    }
    .into_any()
}

fn demo(cx: &Cx, page: &SignIn) -> Option<AnyView> {
    if page.demo.is_empty() {
        return None;
    }
    let rows = page
        .demo
        .iter()
        .map(|(email, role)| view! { <div><dt>{role.clone()}</dt><dd><code>{email.clone()}</code></dd></div> })
        .collect_view();
    Some(
        view! {
            <div class="signin-note">
                {notice(cx, "", cx.t("sign-in-demo"), Some(view! { <p>{cx.t("sign-in-demo-text")}</p> }.into_any()))}
                <details class="more">
                    <summary>{icon(cx, "chevron-right")}<span>{cx.t("sign-in-demo-list")}</span></summary>
                    <dl class="facts facts--s more-body">{rows}</dl>
                </details>
            </div>
        }
        .into_any(),
    )
}

#[derive(Debug, Default)]
pub struct Setup {
    pub fields: Fields,
    pub errors: FormErrors<SetupField>,
    pub action: String,
}

pub fn setup(cx: &Cx, page: &Setup) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    view! {
        {form.error_summary()}
        <h1>{cx.t("setup-title")}</h1>
        <p class="lead">{cx.t("setup-lead")}</p>
        <form method="post" action=page.action.clone() novalidate=true>
            {form.input(SetupField::Organisation, false, "text", Some("organization"))}
            {form.input(SetupField::Name, false, "text", Some("name"))}
            {form.input(SetupField::Email, false, "email", Some("username"))}
            {form.input(SetupField::Password, false, "password", Some("new-password"))}
            {buttons(cx, cx.t("setup-send"), None)}
        </form>
    }
    .into_any()
}

#[derive(Debug)]
pub struct Invitation {
    pub name: String,
    pub email: String,
    pub action: String,
    pub fields: Fields,
    pub errors: FormErrors<PasswordField>,
}

pub fn invitation(cx: &Cx, page: &Invitation) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    view! {
        {form.error_summary()}
        <h1>{cx.with("invitation-title", &[("name", page.name.clone().into())])}</h1>
        <p class="lead">{cx.t("invitation-lead")}</p>
        <form method="post" action=page.action.clone() novalidate=true>
            <div class="field">
                <label class="label" for="email">{cx.t("sign-in-email")}</label>
                <input class="input" id="email" name="email" type="email" autocomplete="username" readonly=true value=page.email.clone()/>
            </div>
            {form.input(PasswordField::Password, false, "password", Some("new-password"))}
            {buttons(cx, cx.t("invitation-send"), None)}
        </form>
    }
    .into_any()
}
