//! How often a duty comes in a unit, and who looks after it by name.

use super::{
    duties::{load, place, refusal},
    step::why_not,
};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
    },
    services,
    store::views::{self, duties::DutyWithNames},
};
use app::pages::duty::{RhythmPage, rhythm};
use axum::response::Response;
use domain::{
    cycle::{Rhythm, RhythmField, RhythmNow},
    form::{Fields, FormErrors},
    ids::{OccurrenceId, UserId},
    policy::{Act, Permit, Subject},
    role::Role,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;
type People = Vec<(UserId, String)>;

/// What this person may choose: also a longer interval, or only a shorter one.
fn permit(op: &Op, subject: &Subject) -> Result<(Permit, Role), PageError> {
    if op.may(Act::LengthenDuty, subject) {
        return Ok((op.permit(Act::LengthenDuty, subject)?, Role::SafetyLead));
    }
    Ok((op.permit(Act::DecideDuty, subject)?, Role::Supervisor))
}

/// Who may look after it by name: in a unit those who work there, and nobody else what a worker has to see to.
async fn people(op: &Op, found: &DutyWithNames) -> Result<People, PageError> {
    let (Some(unit), None) = (found.unit, found.worker) else { return Ok(People::new()) };
    let conn = op.majakka.store.read();
    Ok(views::people::owners(conn, op.actor.organisation, unit, op.visitor.today).await?)
}

/// The form as the duty is now.
fn as_kept(found: &DutyWithNames) -> Fields {
    let every = found.row.every;
    Fields::default()
        .with("count", every.count().to_string())
        .with("unit", every.unit().code())
        .with("weekday", found.weekday.number_from_monday().to_string())
        .with("owner", found.owner.map(|user| user.to_string()).unwrap_or_default())
}

struct Shown {
    found: DutyWithNames,
    people: People,
    role: Role,
    notice: Option<String>,
}

async fn view(op: &Op, shown: Shown, fields: Fields, errors: FormErrors<RhythmField>) -> Answer {
    let Shown { found, people, role, notice } = shown;
    let (failed, moved) = (!errors.is_empty(), notice.is_some());
    let page = RhythmPage {
        id: found.kept.id.0,
        template: found.row.template,
        unit: found.unit,
        place_name: found.place_name,
        whose: found.row.whose,
        version: found.cycle_version,
        people,
        may_lengthen: role == Role::SafetyLead,
        notice,
        fields,
        errors,
    };
    let title = op.visitor.cx().t("rhythm-heading");
    let frame = Page::new(op, place(page.unit), title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| rhythm(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let (_chooses, role) = permit(&op, &subject)?;
    let over = !found.is_open();
    let notice = over.then(|| refusal(&op, "duty-ended"));
    let (fields, people) = (as_kept(&found), people(&op, &found).await?);
    view(&op, Shown { found, people, role, notice }, fields, FormErrors::default()).await
}

pub(in crate::http) async fn change(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let (permit, role) = permit(&op, &subject)?;
    let people = people(&op, &found).await?;
    let may_own: Vec<UserId> = people.iter().map(|(id, _)| *id).collect();
    let now = RhythmNow {
        template: found.row.template,
        every: found.row.every,
        weekday: found.weekday,
        by: role,
        may_own: &may_own,
    };
    let chosen = match Rhythm::parse(&fields, &now) {
        Ok(chosen) => chosen,
        Err(errors) => {
            return view(&op, Shown { found, people, role, notice: None }, fields, errors).await;
        }
    };
    let expected = (OccurrenceId(id), fields.parse("version").unwrap_or(0));
    let code = match services::rhythms::change_rhythm(&op.majakka, permit, submission, expected, chosen).await {
        Ok(()) => return flash_redirect(&op, "rhythm", &format!("/duties/{id}")),
        Err(error) => why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(refusal(&op, code));
    view(&op, Shown { found: newer, people, role, notice }, fields, FormErrors::default()).await
}
