//! Sub-forms of a report.

use super::{Answer, category, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    services,
    store::{incidents::forms, views::incidents::IncidentWithNames},
};
use app::{
    pages::{
        incident::{self as pages, FormProblems, FormStanding, SubFormPage},
        problem::rule,
    },
    shell::Place,
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    form::Fields,
    ids::IncidentId,
    incident::{AbsenceText, BreachText, MedicationText, MeetingText, RestrictionText, SubForm},
    policy::Act,
};
use uuid::Uuid;

/// The form as it is kept, or its problems.
fn read(form: SubForm, fields: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Fields, FormProblems> {
    match form {
        SubForm::Restriction => {
            RestrictionText::parse(fields, now, zone).map(|text| text.fields(zone)).map_err(FormProblems::Restriction)
        }
        SubForm::Absence => {
            AbsenceText::parse(fields, now, zone).map(|text| text.fields(zone)).map_err(FormProblems::Absence)
        }
        SubForm::Medication => {
            MedicationText::parse(fields).map(|text| text.fields()).map_err(FormProblems::Medication)
        }
        SubForm::Breach => {
            BreachText::parse(fields, now, zone).map(|text| text.fields(zone)).map_err(FormProblems::Breach)
        }
        SubForm::Meeting => MeetingText::parse(fields).map(|text| text.fields()).map_err(FormProblems::Meeting),
    }
}

/// How the report's sub-form stands; `None` for a category that has none.
pub(super) async fn standing(
    op: &Op,
    found: &IncidentWithNames,
    form: Option<SubForm>,
) -> Result<Option<FormStanding>, PageError> {
    let Some(form) = form else {
        return Ok(None);
    };
    let (now, zone) = (op.visitor.now, op.majakka.config.time_zone);
    let kept = forms::one(op.majakka.store.read(), found.incident.id, form).await?;
    let mut standing = FormStanding { form, begun: kept.is_some(), missing: Vec::new(), away: None };
    if let Some((fields, _)) = kept {
        match form {
            SubForm::Restriction => {
                let text = RestrictionText::parse(&fields, now, zone).ok();
                standing.missing = text.map(|text| text.missing()).unwrap_or_default();
            }
            SubForm::Absence => {
                let text = AbsenceText::parse(&fields, now, zone).ok();
                standing.away = text.map(|text| (text.duration(now), text.returned.is_some()));
            }
            SubForm::Medication | SubForm::Breach | SubForm::Meeting => {}
        }
    }
    Ok(Some(standing))
}

/// How long a child has been away, while nobody has written of a return.
fn away(op: &Op, form: SubForm, fields: &Fields) -> Option<TimeDelta> {
    let (now, zone) = (op.visitor.now, op.majakka.config.time_zone);
    let text = AbsenceText::parse(fields, now, zone).ok().filter(|_| form == SubForm::Absence)?;
    text.returned.is_none().then(|| text.duration(now))
}

fn page_of(op: &Op, found: &IncidentWithNames, form: SubForm, (fields, version): (Fields, i32)) -> SubFormPage {
    let (incident, away) = (&found.incident, away(op, form, &fields));
    let day = local_day(incident.occurred.at, op.majakka.config.time_zone);
    SubFormPage {
        id: incident.id.0,
        number: incident.number.clone(),
        headline: incident.row.headline.clone(),
        form,
        version,
        fields,
        problems: FormProblems::none(form),
        contacts: found.contacts.clone(),
        away,
        measures: op.visitor.catalogue.measures_on(day),
        notice: None,
    }
}

async fn view(op: &Op, page: SubFormPage) -> Answer {
    let (failed, moved) = (!page.problems.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t(&format!("sub-form-{}", page.form.code()));
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::sub_form(cx, &page)).await
}

/// The form of the report's own category; any other does not exist here.
async fn form_of(op: &Op, found: &IncidentWithNames, code: &str) -> Result<SubForm, PageError> {
    let own = category(op, found).await?.form;
    SubForm::from_code(code).filter(|form| own == Some(*form)).ok_or_else(not_found)
}

pub(in crate::http) async fn page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let form = form_of(&op, &found, &code).await?;
    let _fills = op.permit(Act::FillForm, &subject)?;
    let zone = op.majakka.config.time_zone;
    let begins = match form {
        SubForm::Restriction => Fields::default().with_moment("started", Some(found.incident.occurred.at), zone),
        SubForm::Absence => Fields::default().with_moment("noticed", Some(found.incident.occurred.at), zone),
        SubForm::Breach => Fields::default().with_moment("discovered", Some(found.incident.occurred.at), zone),
        SubForm::Medication | SubForm::Meeting => Fields::default(),
    };
    let kept = forms::one(op.majakka.store.read(), found.incident.id, form).await?;
    let page = page_of(&op, &found, form, kept.unwrap_or((begins, 0)));
    view(&op, page).await
}

pub(in crate::http) async fn save(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let form = form_of(&op, &found, &code).await?;
    let permit = op.permit(Act::FillForm, &subject)?;
    let version = fields.parse("version").unwrap_or(0);
    let kept = match read(form, &fields, op.visitor.now, op.majakka.config.time_zone) {
        Ok(kept) => kept,
        Err(problems) => {
            let page = page_of(&op, &found, form, (fields, version));
            return view(&op, SubFormPage { problems, ..page }).await;
        }
    };
    let expected = (IncidentId(id), form, version);
    let code = match services::incidents::keep_form(&op.majakka, permit, submission, expected, kept).await {
        // What turned out to be a suspicion of an unlawful restriction goes past the unit.
        Ok(()) => {
            let still = load(&op, id).await.is_ok();
            let to = if still { format!("/incidents/{id}") } else { "/incidents".into() };
            return flash_redirect(&op, "saved", &to);
        }
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let page = page_of(&op, &newer, form, (fields, version));
    view(&op, SubFormPage { notice: Some(rule(&op.visitor.cx(), code)), ..page }).await
}
