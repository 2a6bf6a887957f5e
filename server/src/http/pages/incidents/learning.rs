//! What others may learn from a report.

use super::{Answer, load};
use crate::{
    http::{
        Op, Page,
        extract::{Form, Id, Query},
        flash_redirect,
        pages::{hygiene, step},
        problem::not_found,
    },
    services,
    store::{
        incidents::learnings,
        views::{self, incidents::IncidentWithNames},
    },
};
use app::{
    pages::{
        incident::{self as pages, Lessons, TellLearning},
        problem::rule,
    },
    shell::Place,
};
use domain::{
    form::{Fields, FormErrors},
    ids::IncidentId,
    incident::LearningText,
    policy::Act,
};
use uuid::Uuid;

/// Whoever may read hazards of a unit works there or inspects it: they read what was learnt.
pub(in crate::http) async fn lessons(op: Op, Query(query): Query) -> Answer {
    if !op.actor.may_somewhere(Act::ReadIncident) {
        return Err(not_found());
    }
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let conn = op.majakka.store.read();
    let (rows, next) = views::learnings::list(conn, &op.actor.scope(Act::ReadIncident), after).await?;
    let page = Lessons { rows, next };
    let title = op.visitor.cx().t("lessons-title");
    Page::new(&op, Place::Lessons, title)
        .with_files(op.actor.may_somewhere(Act::Export), "/learning/export/{kind}")
        .show(|cx| pages::lessons(cx, &page))
        .await
}

fn of(found: &IncidentWithNames, fields: Fields) -> TellLearning {
    TellLearning {
        id: found.incident.id.0,
        headline: found.incident.row.headline.clone(),
        fields,
        errors: FormErrors::default(),
        warned: None,
        notice: None,
    }
}

async fn view(op: &Op, page: TellLearning) -> Answer {
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let title = op.visitor.cx().t("learning-title");
    let frame = Page::new(op, Place::Incidents, title).with_problems(failed || page.warned.is_some());
    frame.with_conflict(moved).show(|cx| pages::tell_learning(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let _handles = op.permit(Act::HandleIncident, &subject)?;
    let told = learnings::of(op.majakka.store.read(), IncidentId(id)).await?;
    let fields = match told {
        Some((text, reach)) => Fields::default().with("text", text).with("reach", reach.code()),
        None => Fields::default().with("text", found.incident.row.learning.clone().unwrap_or_default()),
    };
    view(&op, of(&found, fields)).await
}

pub(in crate::http) async fn tell(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HandleIncident, &subject)?;
    let told = match LearningText::parse(&fields) {
        Ok(told) => told,
        Err(errors) => return view(&op, TellLearning { errors, ..of(&found, fields) }).await,
    };
    let warned = hygiene::look(&op, &fields, &[told.text.as_str()]).await?;
    if warned.is_some() {
        return view(&op, TellLearning { warned, ..of(&found, fields) }).await;
    }
    match services::incidents::tell_learning(&op.majakka, permit, submission, IncidentId(id), told).await {
        Ok(()) => flash_redirect(&op, "learning-told", &format!("/incidents/{id}")),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            view(&op, TellLearning { notice, ..of(&found, fields) }).await
        }
    }
}
