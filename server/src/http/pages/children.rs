//! Children of the units, as staff keep them.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::{goals, step},
        problem::not_found,
    },
    services,
    store::{
        children::{self, Child},
        views,
    },
};
use app::{
    pages::{
        child::{self as pages, ChildForm, ChildShow, ChildrenList, Leaving},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    child::{ChildFacts, ChildText, parse_leave},
    form::{Fields, FormErrors},
    ids::{ChildId, UnitId},
    policy::{self, Act, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op) -> Answer {
    let scope = op.actor.scope(Act::ReadChildren);
    if !op.actor.may_somewhere(Act::ReadChildren) {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let named = views::people::working_units(conn, &scope).await?;
    let adds = |unit| op.may(Act::KeepChildren, &op.in_unit(unit));
    let page = ChildrenList {
        rows: views::children::living(conn, &scope).await?,
        units: named.into_iter().map(|(unit, name)| (unit, name, adds(unit))).collect(),
    };
    let title = op.visitor.cx().t("children-title");
    Page::new(&op, Place::Children, title).show(|cx| pages::list(cx, &page)).await
}

/// A child as the policy sees it from this person.
pub(super) fn subject(op: &Op, child: &Child) -> Subject {
    let own_instructor = child.text.instructors.contains(&op.actor.user);
    op.in_unit(child.unit).of_child(policy::Child { own_instructor, ..policy::Child::default() })
}

/// A child whom the person may know of; anything else does not exist.
pub(super) async fn load(op: &Op, id: Uuid) -> Result<(Child, Subject), PageError> {
    let child = children::load(op.majakka.store.read(), op.actor.organisation, ChildId(id)).await?;
    let subject = subject(op, &child);
    let _knows = op.permit(Act::ReadChildren, &subject).map_err(|_| not_found())?;
    Ok((child, subject))
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (child, subject) = load(&op, id).await?;
    let conn = op.majakka.store.read();
    let (unit, instructors) = views::children::around(conn, op.actor.organisation, child.id, op.visitor.today).await?;
    let page = ChildShow {
        id: child.id,
        unit,
        instructors,
        left_on: child.left_on,
        may_keep: op.may(Act::KeepChildren, &subject),
        may_hand_over: op.may(Act::HandOver, &subject),
        goals: views::goals::of_child(conn, &goals::seen(&op), child.id, op.visitor.today).await?,
        may_see_book: op.may(Act::RecordWords, &subject),
        text: child.text,
    };
    let title = page.text.pseudonym.as_str().to_owned();
    Page::new(&op, Place::Children, title).show(|cx| pages::show(cx, &page)).await
}

/// What the form is judged against and shows besides.
async fn form_of(op: &Op, unit: UnitId, existing: Option<&Child>, fields: Fields) -> Result<ChildForm, PageError> {
    let conn = op.majakka.store.read();
    let others = children::living_in(conn, op.actor.organisation, unit).await?;
    let others = others.into_iter().filter(|other| existing.is_none_or(|child| child.id != other.id));
    Ok(ChildForm {
        unit,
        existing: existing.map(|child| (child.id, child.version, child.text.pseudonym.as_str().to_owned())),
        staff: views::children::workers(conn, op.actor.organisation, unit, op.visitor.today).await?,
        taken: others.map(|other| other.text.sign).collect(),
        fields,
        errors: FormErrors::default(),
        notice: None,
    })
}

async fn form_view(op: &Op, page: ChildForm) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t(if page.existing.is_some() { "child-edit-title" } else { "child-new-title" });
    let frame = Page::new(op, Place::Children, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::child_form(cx, &page)).await
}

pub(in crate::http) async fn new_page(op: Op, Id(unit): Id<Uuid>) -> Answer {
    let unit = UnitId(unit);
    let _keeps = op.permit(Act::KeepChildren, &op.in_unit(unit))?;
    let fields = Fields::default().with("language", "fi").with_date("arrived", Some(op.visitor.today));
    let page = form_of(&op, unit, None, fields).await?;
    form_view(&op, page).await
}

pub(in crate::http) async fn create(op: Op, Id(unit): Id<Uuid>, Form(fields): Form) -> Answer {
    keep(op, UnitId(unit), None, fields).await
}

pub(in crate::http) async fn edit_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (child, subject) = living(&op, id).await?;
    let _keeps = op.permit(Act::KeepChildren, &subject)?;
    let fields = child.text.fields();
    let page = form_of(&op, child.unit, Some(&child), fields).await?;
    form_view(&op, page).await
}

pub(in crate::http) async fn edit(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let (child, _) = living(&op, id).await?;
    keep(op, child.unit, Some(child), fields).await
}

/// A child who lives in a unit; of one who left nothing is changed any more.
pub(super) async fn living(op: &Op, id: Uuid) -> Result<(Child, Subject), PageError> {
    let (child, subject) = load(op, id).await?;
    if child.left_on.is_some() { Err(not_found()) } else { Ok((child, subject)) }
}

async fn keep(mut op: Op, unit: UnitId, existing: Option<Child>, fields: Fields) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = op.permit(Act::KeepChildren, &op.in_unit(unit))?;
    let conn = op.majakka.store.read();
    let others = children::living_in(conn, op.actor.organisation, unit).await?;
    let others: Vec<_> = others
        .into_iter()
        .filter(|other| existing.as_ref().is_none_or(|child| child.id != other.id))
        .map(|other| (other.text.pseudonym, other.text.sign))
        .collect();
    let workers = views::children::workers(conn, op.actor.organisation, unit, op.visitor.today).await?;
    let mut staff: Vec<_> = workers.into_iter().map(|(user, _)| user).collect();
    // Somebody who was an own instructor may have left the unit meanwhile; correcting a name does not take them away.
    staff.extend(existing.iter().flat_map(|child| child.text.instructors.clone()));
    let facts = ChildFacts { today: op.visitor.today, staff: &staff, others: &others, left_on: None };
    let text = match ChildText::parse(&fields, &facts) {
        Ok(text) => text,
        Err(errors) => {
            let page = form_of(&op, unit, existing.as_ref(), fields).await?;
            return form_view(&op, ChildForm { errors, ..page }).await;
        }
    };
    let expected = existing.as_ref().map(|child| (child.id, fields.parse("version").unwrap_or(0)));
    match services::children::keep(&op.majakka, permit, submission, expected, text).await {
        Ok(id) => flash_redirect(&op, "saved", &format!("/children/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = match &existing {
                Some(child) => Some(load(&op, child.id.0).await?.0),
                None => None,
            };
            let page = form_of(&op, unit, newer.as_ref(), fields).await?;
            form_view(&op, ChildForm { notice, ..page }).await
        }
    }
}

fn leaving(op: &Op, child: &Child, fields: Fields) -> Leaving {
    Leaving {
        id: child.id,
        pseudonym: child.text.pseudonym.as_str().to_owned(),
        version: child.version,
        may_see_book: op.may(Act::RecordWords, &subject(op, child)),
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn leave_view(op: &Op, page: Leaving) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().with("child-leave-title", &[("pseudonym", page.pseudonym.clone().into())]);
    let frame = Page::new(op, Place::Children, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::leaving(cx, &page)).await
}

pub(in crate::http) async fn leave_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (child, subject) = living(&op, id).await?;
    let _keeps = op.permit(Act::KeepChildren, &subject)?;
    let fields = Fields::default().with_date("left", Some(op.visitor.today));
    leave_view(&op, leaving(&op, &child, fields)).await
}

pub(in crate::http) async fn leave(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (child, subject) = living(&op, id).await?;
    let permit = op.permit(Act::KeepChildren, &subject)?;
    let on = match parse_leave(&fields, child.text.arrived_on, op.visitor.today) {
        Ok(on) => on,
        Err(errors) => return leave_view(&op, Leaving { errors, ..leaving(&op, &child, fields) }).await,
    };
    let expected = (child.id, fields.parse("version").unwrap_or(0));
    match services::children::leave(&op.majakka, permit, submission, expected, on).await {
        Ok(()) => flash_redirect(&op, "saved", "/children"),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, _) = load(&op, id).await?;
            leave_view(&op, Leaving { notice, ..leaving(&op, &newer, fields) }).await
        }
    }
}
