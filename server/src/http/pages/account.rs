//! Own settings.

use crate::{
    http::{
        Op, Page, PageError, cookies,
        extract::{Form, Id},
        flash_redirect,
        page::safe_path,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError, sessions::IDLE},
    store::views,
    symbols::Pack,
};
use app::{
    pages::account::{Credit, OwnAccount, SessionLine, own_account},
    shell::{Colours, Place},
    words::Lang,
};
use axum::response::Response;
use domain::{
    account::{PasswordField, parse_new_password},
    form::{Fields, FormErrors, Problem},
    ids::SessionId,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn view(op: &Op, fields: Fields, errors: FormErrors<PasswordField>) -> Answer {
    let now = op.visitor.now;
    let sessions = views::people::sessions(op.majakka.store.read(), op.session.user, (now, now - IDLE)).await?;
    let failed = !errors.is_empty();
    let page = OwnAccount {
        name: op.session.name.clone(),
        email: op.session.email.clone(),
        roles: op.roles(&op.visitor.cx()),
        sessions: sessions
            .into_iter()
            .map(|row| SessionLine {
                id: row.id,
                device: row.device,
                created_at: row.created_at,
                last_seen_at: row.last_seen_at,
                current: row.id == op.session.id.0,
            })
            .collect(),
        calendar: op.actor.may_somewhere(Act::ReadAssessment),
        symbols: op.majakka.config.symbols.as_ref().map(credit),
        fields,
        errors,
    };
    let title = op.visitor.cx().t("account-title");
    Page::new(op, Place::Account, title).with_problems(failed).show(|cx| own_account(cx, &page)).await
}

fn credit(pack: &Pack) -> Credit {
    Credit { name: pack.name.clone(), author: pack.author.clone(), licence: pack.licence.clone() }
}

pub(in crate::http) async fn show(op: Op) -> Answer {
    view(&op, Fields::default(), FormErrors::default()).await
}

pub(in crate::http) async fn change_password(op: Op, Form(fields): Form) -> Answer {
    let own = [op.session.name.as_str(), op.session.email.as_str()];
    let mut errors = FormErrors::default();
    if fields.one("current").is_empty() {
        errors.push(PasswordField::Current, Problem::Empty);
    }
    let parsed = parse_new_password(&fields, &own);
    let password = match parsed {
        Ok(password) if errors.is_empty() => password,
        Ok(_) => return view(&op, fields, errors).await,
        Err(more) => {
            more.iter().for_each(|(field, problem)| errors.push(*field, problem.clone()));
            return view(&op, fields, errors).await;
        }
    };
    let who = (op.session.organisation, op.session.user);
    match services::accounts::change_password(&op.majakka, who, op.session.id, fields.one("current"), password).await {
        Ok(()) => flash_redirect(&op, "password", "/account"),
        Err(ServiceError::Rule(code)) => {
            view(&op, fields, FormErrors::of(PasswordField::Current, Problem::Rule(code))).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(in crate::http) async fn choose_language(op: Op, Form(fields): Form) -> Answer {
    let lang = Lang::from_code(fields.one("language")).ok_or_else(not_found)?;
    let who = (op.session.organisation, op.session.user);
    services::accounts::choose_locale(&op.majakka, who, lang.code()).await?;
    let mut answer = flash_redirect(&op, "saved", "/account")?;
    cookies::add(&mut answer, &cookies::preference(&op.majakka, "majakka_lang", lang.code()));
    Ok(answer)
}

/// How pages look on this device: a matter of the device, so a cookie keeps it.
pub(in crate::http) async fn choose_appearance(op: Op, Form(fields): Form) -> Answer {
    let colours = Colours::from_code(fields.one("theme")).code();
    let density = if fields.one("density") == "compact" { "compact" } else { "comfortable" };
    let mut answer = see_other(safe_path(fields.one("back")).as_deref().unwrap_or("/"));
    for (name, value) in [("majakka_theme", colours), ("majakka_density", density)] {
        cookies::add(&mut answer, &cookies::preference(&op.majakka, name, value));
    }
    Ok(answer)
}

pub(in crate::http) async fn end_session(op: Op, Id(session): Id<Uuid>) -> Answer {
    let who = (op.session.organisation, op.session.user);
    services::sessions::end(&op.majakka, who, Some(SessionId(session)), None).await?;
    flash_redirect(&op, "session-ended", "/account")
}

pub(in crate::http) async fn end_other_sessions(op: Op) -> Answer {
    let who = (op.session.organisation, op.session.user);
    services::sessions::end(&op.majakka, who, None, Some(op.session.id)).await?;
    flash_redirect(&op, "session-ended", "/account")
}
