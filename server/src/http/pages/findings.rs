//! What a round or a drill found: the action that puts it right.

use super::step;
use crate::{
    http::{Op, Page, PageError, extract::Id, flash_redirect, upload::Upload},
    services,
    store::{
        StoreError,
        findings::{self, Finding, FoundIn},
        units, views,
    },
};
use app::{
    pages::{
        problem::rule,
        round::{self as pages, Repair},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    date::plus_days,
    form::{Fields, FormErrors},
    ids::{FindingId, UserId},
    policy::{Act, Permit, Subject},
    round::{FindingChoices, FindingField, FindingRepair, REPAIR_DAYS},
    text::Title,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Leaders decide on actions; staff put them forward.
pub(super) fn may_act(op: &Op, subject: &Subject) -> bool {
    op.may(Act::CreateAction, subject) || op.may(Act::ProposeAction, subject)
}

/// A finding that the reader may do something about.
pub(super) async fn load(op: &Op, id: FindingId) -> Result<(Finding, Subject), PageError> {
    let found = findings::load(op.majakka.store.read(), op.actor.organisation, id).await?;
    let subject = op.in_unit(found.unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    Ok((found, subject))
}

fn permit(op: &Op, subject: &Subject) -> Result<Permit, PageError> {
    op.permit(Act::CreateAction, subject).or_else(|_| op.permit(Act::ProposeAction, subject))
}

async fn of(op: &Op, found: &Finding, permit: &Permit) -> Result<Repair, PageError> {
    let (conn, organisation, cx) = (op.majakka.store.read(), op.actor.organisation, op.visitor.cx());
    let unit = units::load(conn, organisation, found.unit).await?;
    Ok(Repair {
        finding: found.id,
        unit_name: unit.text.name.to_string(),
        words: found.words.to_string(),
        found_in: match found.found_in {
            FoundIn::Round(id, _) => (format!("/rounds/{id}"), cx.t("action-round")),
            FoundIn::Drill(id) => (format!("/drills/{id}"), cx.t("action-drill")),
        },
        owners: views::people::owners(conn, organisation, found.unit, op.visitor.today).await?,
        proposal: permit.act() == Act::ProposeAction,
        notice: found.fixed.then(|| rule(&cx, "finding-fixed")),
        fields: Fields::default(),
        errors: FormErrors::default(),
    })
}

async fn view(op: &Op, page: Repair) -> Answer {
    let title = op.visitor.cx().t("finding-act");
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, Place::Actions, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::repair(cx, &page)).await
}

pub(in crate::http) async fn repair_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, FindingId(id)).await?;
    let page = of(&op, &found, &permit(&op, &subject)?).await?;
    let title = Title::beginning(found.words.as_str()).map(Title::into_string).unwrap_or_default();
    let fields = Fields::default()
        .with("title", title)
        .with("owner", op.actor.user.to_string())
        .with_date("due", Some(plus_days(op.visitor.today, REPAIR_DAYS)));
    view(&op, Repair { fields, ..page }).await
}

pub(in crate::http) async fn repair(mut op: Op, Id(id): Id<Uuid>, Upload { fields, file }: Upload) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, FindingId(id)).await?;
    let permit = permit(&op, &subject)?;
    let page = of(&op, &found, &permit).await?;
    let choices = FindingChoices { owners: page.owners.iter().map(|(user, _)| *user).collect::<Vec<UserId>>() };
    let text = match FindingRepair::parse(&fields, &file, &choices, op.visitor.today) {
        Ok(text) => text,
        Err(errors) => return view(&op, Repair { errors, fields, ..page }).await,
    };
    let flash = if page.proposal { "action-proposed" } else { "action-created" };
    let majakka = op.majakka.clone();
    // A task of its own: a browser that leaves does not stop it between the disk and the database.
    let made = tokio::spawn(async move {
        services::rounds::repair(&majakka, permit, submission, found.id, (text, file.to_vec())).await
    });
    match made.await.map_err(|_| StoreError::Abandoned)? {
        Ok(_) => flash_redirect(&op, flash, &page.found_in.0),
        Err(error) => {
            let code = step::why_not(error)?;
            if code == "picture-unreadable" {
                let errors = FormErrors::of(FindingField::File, domain::form::Problem::Rule(code));
                return view(&op, Repair { errors, fields, ..page }).await;
            }
            let notice = Some(rule(&op.visitor.cx(), code));
            view(&op, Repair { notice, fields, ..page }).await
        }
    }
}
