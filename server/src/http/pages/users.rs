//! The administrator's people: invitations, roles, states.

use super::units::manages;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect, see_other,
    },
    services::{self, ServiceError},
    store::{
        accounts::{self, Account, StoredGrant},
        views,
    },
};
use app::{
    pages::admin::{self as pages, GrantRow, Invite, UserList, UserRow, UserShow},
    shell::Place,
};
use axum::response::Response;
use domain::{
    account::{GrantField, InviteField, InviteText, parse_grant},
    form::{Fields, FormErrors, Problem},
    ids::{GrantId, UnitId, UserId},
    policy::Scope,
    role::Role,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;
type Units = Vec<(UnitId, String)>;

async fn units(op: &Op) -> Result<Units, PageError> {
    Ok(views::people::units(op.majakka.store.read(), &Scope::Organisation(op.actor.organisation)).await?)
}

/// "Esihenkilö, Kontio-koti".
fn role_words(op: &Op, units: &Units, stored: &StoredGrant) -> String {
    let cx = op.visitor.cx();
    let role = cx.t(&format!("role-{}", stored.grant.role.code()));
    let unit = stored.grant.unit.and_then(|id| units.iter().find(|(unit, _)| *unit == id));
    match unit {
        Some((_, name)) => cx.with("role-in-unit", &[("role", role.into()), ("unit", name.clone().into())]),
        None => role,
    }
}

fn row(op: &Op, units: &Units, account: Account, grants: &[StoredGrant]) -> UserRow {
    let in_force = |stored: &&StoredGrant| stored.user == account.id && stored.grant.is_in_force(op.visitor.today);
    UserRow {
        id: account.id.0,
        roles: grants.iter().filter(in_force).map(|stored| role_words(op, units, stored)).collect(),
        name: account.name,
        email: account.email,
        state: account.state,
    }
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    let _manages = manages(&op)?;
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let units = units(&op).await?;
    let grants = accounts::grants(conn, organisation, None).await?;
    let users = accounts::all(conn, organisation).await?;
    let users = users.into_iter().map(|account| row(&op, &units, account, &grants)).collect();
    let title = op.visitor.cx().t("users-title");
    Page::new(&op, Place::Users, title).show(|cx| pages::user_list(cx, &UserList { users })).await
}

async fn invite_view(op: &Op, fields: Fields, errors: FormErrors<InviteField>) -> Answer {
    let failed = !errors.is_empty();
    let page = Invite { units: units(op).await?, fields, errors };
    let title = op.visitor.cx().t("users-invite");
    Page::new(op, Place::Users, title).with_problems(failed).show(|cx| pages::invite(cx, &page)).await
}

pub(in crate::http) async fn invite_page(op: Op) -> Answer {
    let _manages = manages(&op)?;
    invite_view(&op, Fields::default(), FormErrors::default()).await
}

pub(in crate::http) async fn invite(mut op: Op, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    let known: Vec<UnitId> = units(&op).await?.into_iter().map(|(id, _)| id).collect();
    let text = match InviteText::parse(&fields, &known, op.visitor.today) {
        Ok(text) => text,
        Err(errors) => return invite_view(&op, fields, errors).await,
    };
    let lang = op.visitor.lang.code();
    match services::accounts::invite(&op.majakka, permit, submission, text, lang).await {
        // The address is shown on this answer only; no page can be asked for it again.
        Ok((id, Some(token))) => {
            let link = op.majakka.config.public_url.join(&format!("/invitations/{}", token.reveal()));
            view(&op, id, Fields::default(), FormErrors::default(), Some(link)).await
        }
        Ok((id, None)) => Ok(see_other(&format!("/admin/users/{id}"))),
        Err(ServiceError::Rule(code)) => {
            invite_view(&op, fields, FormErrors::of(InviteField::Email, Problem::Rule(code))).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn view(op: &Op, id: UserId, fields: Fields, errors: FormErrors<GrantField>, link: Option<String>) -> Answer {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let account = accounts::load(conn, organisation, id).await?;
    let stored = accounts::grants(conn, organisation, Some(id)).await?;
    let units = units(op).await?;
    let failed = !errors.is_empty();
    let grants = stored
        .iter()
        .map(|grant| GrantRow {
            id: grant.id.0,
            role: role_words(op, &units, grant),
            from: grant.grant.valid_from,
            to: grant.grant.valid_to,
            in_force: grant.grant.is_in_force(op.visitor.today),
        })
        .collect();
    let version = account.version;
    let in_force = |stored: &&StoredGrant| stored.grant.is_in_force(op.visitor.today);
    let works = stored.iter().filter(in_force).any(|stored| stored.grant.role != Role::Inspector);
    let page = UserShow {
        user: row(op, &units, account, &stored),
        version,
        grants,
        units,
        fields,
        errors,
        link,
        works,
        own: id == op.actor.user,
    };
    let title = page.user.name.clone();
    Page::new(op, Place::Users, title).with_problems(failed).show(|cx| pages::user_show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _manages = manages(&op)?;
    view(&op, UserId(id), Fields::default(), FormErrors::default(), None).await
}

pub(in crate::http) async fn add_grant(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    let known: Vec<UnitId> = units(&op).await?.into_iter().map(|(id, _)| id).collect();
    let grant = match parse_grant(&fields, &known, op.visitor.today) {
        Ok(grant) => grant,
        Err(errors) => return view(&op, UserId(id), fields, errors, None).await,
    };
    services::accounts::add_grant(&op.majakka, permit, submission, UserId(id), grant).await?;
    flash_redirect(&op, "granted", &format!("/admin/users/{id}"))
}

pub(in crate::http) async fn end_grant(op: Op, Id((id, grant)): Id<(Uuid, Uuid)>) -> Answer {
    let permit = manages(&op)?;
    services::accounts::end_grant(&op.majakka, permit, UserId(id), GrantId(grant)).await?;
    flash_redirect(&op, "grant-ended", &format!("/admin/users/{id}"))
}

pub(in crate::http) async fn renew_invitation(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let permit = manages(&op)?;
    let expected = (UserId(id), fields.parse("version").unwrap_or(0));
    let token = services::accounts::renew_invitation(&op.majakka, permit, expected).await?;
    let link = op.majakka.config.public_url.join(&format!("/invitations/{}", token.reveal()));
    view(&op, UserId(id), Fields::default(), FormErrors::default(), Some(link)).await
}

pub(in crate::http) async fn suspend(op: Op, id: Id<Uuid>, form: Form) -> Answer {
    set_suspended(op, id, form, true).await
}

pub(in crate::http) async fn let_in(op: Op, id: Id<Uuid>, form: Form) -> Answer {
    set_suspended(op, id, form, false).await
}

async fn set_suspended(op: Op, Id(id): Id<Uuid>, Form(fields): Form, suspended: bool) -> Answer {
    let permit = manages(&op)?;
    let expected = (UserId(id), fields.parse("version").unwrap_or(0));
    services::accounts::set_suspended(&op.majakka, permit, expected, suspended).await?;
    flash_redirect(&op, "saved", &format!("/admin/users/{id}"))
}

pub(in crate::http) async fn leave(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let permit = manages(&op)?;
    let expected = (UserId(id), fields.parse("version").unwrap_or(0));
    services::accounts::leave(&op.majakka, permit, expected).await?;
    flash_redirect(&op, "user-left", &format!("/admin/users/{id}"))
}
