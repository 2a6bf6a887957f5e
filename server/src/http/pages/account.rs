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
    store::{accounts, views},
    symbols::Pack,
};
use app::{
    pages::account::{Absence, AwayPage, Credit, OwnAccount, SessionLine, away, own_account},
    shell::{Colours, Place},
    words::Lang,
};
use axum::response::Response;
use domain::{
    account::{Away, AwayField, PasswordField, parse_away, parse_new_password},
    form::{Fields, FormErrors, Problem},
    ids::{SessionId, UserId},
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn view(op: &Op, fields: Fields, errors: FormErrors<PasswordField>) -> Answer {
    let now = op.visitor.now;
    let sessions = views::people::sessions(op.majakka.store.read(), op.session.user, (now, now - IDLE)).await?;
    let failed = !errors.is_empty();
    let account = accounts::load(op.majakka.store.read(), op.session.organisation, op.session.user).await?;
    let away = account.away.filter(|away| away.is_on(op.visitor.today));
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
        away: match away {
            Some(away) => Some(Absence {
                until: away.until,
                deputy: name_of(op, away.deputy).await?,
                by: name_of(op, account.away_by).await?,
            }),
            None => None,
        },
        wants_mail: account.wants_mail,
        calendar: op.actor.may_somewhere(Act::ReadAssessment),
        symbols: op.majakka.config.symbols.as_ref().map(credit),
        fields,
        errors,
    };
    let title = op.visitor.cx().t("account-title");
    Page::new(op, Place::Account, title).with_problems(failed).show(|cx| own_account(cx, &page)).await
}

async fn name_of(op: &Op, user: Option<UserId>) -> Result<Option<String>, PageError> {
    let Some(user) = user else { return Ok(None) };
    Ok(Some(accounts::load(op.majakka.store.read(), op.session.organisation, user).await?.name))
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
    services::settings::choose_locale(&op.majakka, who, lang.code()).await?;
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

async fn away_view(op: &Op, fields: Fields, errors: FormErrors<AwayField>, is_away: bool) -> Answer {
    let failed = !errors.is_empty();
    let page = AwayPage { of: None, colleagues: colleagues(op).await?, is_away, fields, errors };
    let title = op.visitor.cx().t("away-title");
    Page::new(op, Place::Account, title).with_problems(failed).show(|cx| away(cx, &page)).await
}

async fn colleagues(op: &Op) -> Result<Vec<(UserId, String)>, PageError> {
    let (conn, session) = (op.majakka.store.read(), &op.session);
    Ok(views::people::colleagues(conn, session.organisation, session.user, op.visitor.today).await?)
}

/// The form of an absence as it is kept.
pub(super) fn fields_of(away: Option<Away>) -> Fields {
    let deputy = away.and_then(|away| away.deputy).map(|user| user.to_string()).unwrap_or_default();
    Fields::default().with_date("until", away.map(|away| away.until)).with("deputy", deputy)
}

/// Whether the person is away now, and how the form looks then.
async fn as_kept(op: &Op) -> Result<(Fields, bool), PageError> {
    let account = accounts::load(op.majakka.store.read(), op.session.organisation, op.session.user).await?;
    let away = account.away.filter(|away| away.is_on(op.visitor.today));
    let fields = fields_of(away);
    Ok((fields, away.is_some()))
}

pub(in crate::http) async fn away_page(op: Op) -> Answer {
    let (fields, is_away) = as_kept(&op).await?;
    away_view(&op, fields, FormErrors::default(), is_away).await
}

pub(in crate::http) async fn keep_away(op: Op, Form(fields): Form) -> Answer {
    let known: Vec<UserId> = colleagues(&op).await?.into_iter().map(|(id, _)| id).collect();
    let away = match parse_away(&fields, &known, op.visitor.today) {
        Ok(away) => away,
        Err(errors) => return away_view(&op, fields, errors, as_kept(&op).await?.1).await,
    };
    let who = (op.session.organisation, op.session.user);
    services::settings::set_away(&op.majakka, who, away).await?;
    flash_redirect(&op, if away.is_some() { "away" } else { "back" }, "/account")
}

pub(in crate::http) async fn want_mail(op: Op, Form(fields): Form) -> Answer {
    let wanted = match fields.one("wanted") {
        "yes" => true,
        "no" => false,
        _ => return Err(not_found()),
    };
    services::settings::want_mail(&op.majakka, (op.session.organisation, op.session.user), wanted).await?;
    flash_redirect(&op, "saved", "/account")
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
