//! The numbers that a unit calls.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::units::{self, Unit},
};
use app::{
    pages::{
        problem::rule,
        unit::{self as pages, ContactsPage},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    policy::Act,
    unit::Contacts,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn load(op: &Op, id: Uuid) -> Result<Unit, PageError> {
    Ok(units::load(op.majakka.store.read(), op.actor.organisation, UnitId(id)).await?)
}

fn of(unit: &Unit, fields: Fields) -> ContactsPage {
    ContactsPage {
        unit: unit.id,
        name: unit.text.name.to_string(),
        version: unit.version,
        fields,
        errors: FormErrors::default(),
        notice: None,
    }
}

async fn view(op: &Op, page: ContactsPage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("contacts-title");
    let frame = Page::new(op, Place::Picture, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::contacts(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _keeps = op.permit(Act::KeepContacts, &op.in_unit(UnitId(id)))?;
    let unit = load(&op, id).await?;
    let fields = unit.contacts.fields();
    view(&op, of(&unit, fields)).await
}

pub(in crate::http) async fn save(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = op.permit(Act::KeepContacts, &op.in_unit(UnitId(id)))?;
    let unit = load(&op, id).await?;
    let contacts = match Contacts::parse(&fields) {
        Ok(contacts) => contacts,
        Err(errors) => return view(&op, ContactsPage { errors, ..of(&unit, fields) }).await,
    };
    let expected = fields.parse("version").unwrap_or(0);
    match services::units::keep_contacts(&op.majakka, permit, submission, expected, contacts).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/units/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let newer = load(&op, id).await?;
            view(&op, ContactsPage { notice, ..of(&newer, fields) }).await
        }
    }
}
