//! The people of a unit, and an absence that somebody else marks for one of them.

use super::step::why_not;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services,
    store::{
        accounts::{self, Account},
        views::{self, duties},
    },
};
use app::{
    pages::{
        account::{AwayOf, AwayPage, away},
        problem::rule,
        unit::{UnitPeople, people},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    account::{AwayField, UserState, parse_away},
    form::{Fields, FormErrors, Problem},
    ids::{UnitId, UserId},
    policy::{Act, Permit, Subject},
    role::Role,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (unit, organisation) = (UnitId(id), op.actor.organisation);
    let of_unit = op.in_unit(unit);
    let _marks = op.permit(Act::KeepAbsence, &of_unit)?;
    let conn = op.majakka.store.read();
    let page = UnitPeople {
        unit,
        unit_name: duties::unit_name(conn, organisation, unit).await?,
        people: views::people::of_unit(conn, organisation, unit, op.visitor.today).await?,
        own: op.actor.user,
        reads_unit: op.may(Act::ReadAssessment, &of_unit),
    };
    let title = op.visitor.cx().t("people-title");
    Page::new(&op, Place::Picture, title).show(|cx| people(cx, &page)).await
}

/// The person, and the permit for the first place in which both work. Somebody else's people are as absent as nobody.
async fn load(op: &Op, id: Uuid) -> Result<(Account, Permit), PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let account = accounts::load(conn, organisation, UserId(id)).await?;
    let held = accounts::grants(conn, organisation, Some(account.id)).await?;
    let works = |role| role != Role::Inspector;
    let places = held.iter().map(|stored| &stored.grant).filter(|grant| works(grant.role));
    let subjects: Vec<Subject> = places
        .filter(|grant| grant.is_in_force(op.visitor.today) && account.state == UserState::Active)
        .map(|grant| grant.unit.map_or(Subject::organisation(organisation), |unit| op.in_unit(unit)))
        .collect();
    let near = subjects.iter().find(|subject| op.may(Act::KeepAbsence, subject));
    // Who knows the person from the unit is told whom to ask.
    let known = || subjects.iter().find(|subject| op.may(Act::DoDuty, subject));
    let permit = op.permit(Act::KeepAbsence, near.or_else(known).ok_or_else(not_found)?)?;
    Ok((account, permit))
}

/// Where the page was opened, and what that is called.
fn home(op: &Op, permit: &Permit, user: UserId) -> (String, &'static str) {
    match permit.unit() {
        Some(unit) => (format!("/units/{unit}/people"), "people-title"),
        None if op.actor.may_somewhere(Act::ManageAccounts) => (format!("/admin/users/{user}"), "users-title"),
        None => ("/units".into(), "picture-units"),
    }
}

async fn colleagues(op: &Op, of: UserId) -> Result<Vec<(UserId, String)>, PageError> {
    let conn = op.majakka.store.read();
    Ok(views::people::colleagues(conn, op.actor.organisation, of, op.visitor.today).await?)
}

async fn view(
    op: &Op,
    (account, home): (Account, (String, &'static str)),
    typed: Option<(Fields, FormErrors<AwayField>)>,
    notice: Option<String>,
) -> Answer {
    let kept = account.away.filter(|away| away.is_on(op.visitor.today));
    let (fields, errors) = typed.unwrap_or_else(|| (super::account::fields_of(kept), FormErrors::default()));
    let (failed, moved) = (!errors.is_empty(), notice.is_some());
    let page = AwayPage {
        of: Some(AwayOf { id: account.id, name: account.name, version: account.version, home, notice }),
        colleagues: colleagues(op, account.id).await?,
        is_away: kept.is_some(),
        fields,
        errors,
    };
    let title = op.visitor.cx().t("away-title");
    Page::new(op, Place::Picture, title).with_problems(failed).with_conflict(moved).show(|cx| away(cx, &page)).await
}

pub(in crate::http) async fn away_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    if UserId(id) == op.actor.user {
        return Ok(see_other("/account/away"));
    }
    let (account, permit) = load(&op, id).await?;
    let home = home(&op, &permit, account.id);
    view(&op, (account, home), None, None).await
}

pub(in crate::http) async fn keep_away(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    if UserId(id) == op.actor.user {
        return Ok(see_other("/account/away"));
    }
    let (account, permit) = load(&op, id).await?;
    let home = home(&op, &permit, account.id);
    let known: Vec<UserId> = colleagues(&op, account.id).await?.into_iter().map(|(id, _)| id).collect();
    let absence = match parse_away(&fields, &known, op.visitor.today) {
        Ok(None) if account.away.is_none_or(|away| !away.is_on(op.visitor.today)) => {
            let errors = FormErrors::of(AwayField::Until, Problem::Empty);
            return view(&op, (account, home), Some((fields, errors)), None).await;
        }
        Ok(absence) => absence,
        Err(errors) => return view(&op, (account, home), Some((fields, errors)), None).await,
    };
    let expected = (account.id, fields.parse("version").unwrap_or(0));
    match services::absences::set_away(&op.majakka, permit, submission, expected, absence).await {
        Ok(()) => flash_redirect(&op, if absence.is_some() { "away" } else { "away-over" }, &home.0),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), why_not(error)?));
            let (newer, _) = load(&op, id).await?;
            view(&op, (newer, home), Some((fields, FormErrors::default())), notice).await
        }
    }
}
