//! The handler's conclusions.

use super::{Answer, category, load};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
    },
    services,
    store::views::{self, incidents::IncidentWithNames},
};
use app::{
    pages::{
        incident::{self as pages, ConcludePage},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    hazard::Area,
    ids::IncidentId,
    incident::{Conclusion, IncidentStep, Secrecy},
    policy::Act,
};
use uuid::Uuid;

async fn page(op: &Op, found: &IncidentWithNames, fields: Fields) -> Result<ConcludePage, PageError> {
    let incident = &found.incident;
    let conn = op.majakka.store.read();
    let wrong = incident.state.after(IncidentStep::Conclude).is_none();
    Ok(ConcludePage {
        id: incident.id.0,
        number: incident.number.clone(),
        headline: incident.row.headline.clone(),
        version: incident.version,
        sealed: incident.secrecy == Secrecy::Sealed,
        hazards: views::incidents::linkable(conn, incident.organisation, incident.unit).await?,
        fields,
        errors: FormErrors::default(),
        notice: wrong.then(|| rule(&op.visitor.cx(), "wrong-state")),
    })
}

async fn view(op: &Op, page: ConcludePage) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("conclusion-title");
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| pages::conclude(cx, &page)).await
}

/// What was concluded before, for a report that was opened again.
fn kept(found: &IncidentWithNames, area: Area) -> Fields {
    let row = &found.incident.row;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut fields = Fields::default()
        .with("method", text(&row.method))
        .with("text", text(&row.conclusions))
        .with("learning", text(&row.learning))
        .with_date("team", row.team_on)
        .with_date("child", row.child_on)
        .with("hazard-reason", text(&row.no_hazard_reason))
        .with("actions-reason", text(&row.no_action_reason))
        .with("feedback", text(&row.feedback));
    if found.incident.secrecy != Secrecy::Sealed {
        fields = fields.with("hazard-area", area.code());
    }
    for factor in row.factors.as_deref().unwrap_or_default().split(',') {
        fields = fields.with("factors", factor);
    }
    fields
}

pub(in crate::http) async fn conclude_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _handles = op.permit(Act::HandleIncident, &subject)?;
    let area = category(&op, &found).await?.area;
    let page = page(&op, &found, kept(&found, area)).await?;
    view(&op, page).await
}

pub(in crate::http) async fn conclude(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HandleIncident, &subject)?;
    let conclusion = match Conclusion::parse(&fields, op.visitor.today) {
        Ok(conclusion) => conclusion,
        Err(errors) => return view(&op, ConcludePage { errors, ..page(&op, &found, fields).await? }).await,
    };
    let expected = (IncidentId(id), fields.parse("version").unwrap_or(0));
    let code = match services::incidents::conclude(&op.majakka, permit, submission, expected, conclusion).await {
        Ok(()) => return flash_redirect(&op, "incident-concluded", &format!("/incidents/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let page = page(&op, &newer, fields).await?;
    view(&op, ConcludePage { notice: Some(rule(&op.visitor.cx(), code)), ..page }).await
}
