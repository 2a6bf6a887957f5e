//! The organisation's own rules of incidents, changed by the safety lead.

use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        StoreError, history,
        incidents::rules::{self, NewRule},
    },
};
use domain::{
    ids::SubmissionId,
    incident::{CategoryText, MeasureText},
    policy::{Act, Permit},
};

/// Adds the next version of a category; one without a code is new and gets one. `after` is the number of the version that its writer
/// changed. What was reported keeps its version.
///
/// # Errors
/// [`StoreError::Conflict`] when it was changed in between.
pub async fn keep_category(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (after, text): (i32, CategoryText),
) -> Result<(), ServiceError> {
    let id = new_id(majakka.now());
    let code = match text.category.code.is_empty() {
        true => format!("own-{}", id.simple()),
        false => text.category.code.clone(),
    };
    let new = NewRule {
        id,
        kind: "category",
        code,
        valid_from: text.valid_from,
        definition: written(&text.category)?,
        reason: Some(text.reason.to_string()),
    };
    keep(majakka, permit, submission, (after, new)).await
}

/// Adds what the law says of a measure from a day on. What was judged by the earlier rule stays as it was judged.
///
/// # Errors
/// [`StoreError::Conflict`] when it was changed in between.
pub async fn keep_measure(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (after, MeasureText(rule)): (i32, MeasureText),
) -> Result<(), ServiceError> {
    let valid_from = rule.valid_from.ok_or(StoreError::Corrupt("incident_rules"))?;
    let new = NewRule {
        id: new_id(majakka.now()),
        kind: "measure",
        code: rule.measure.code().into(),
        valid_from,
        definition: written(&rule)?,
        reason: None,
    };
    keep(majakka, permit, submission, (after, new)).await
}

fn written(rule: &impl serde::Serialize) -> Result<String, ServiceError> {
    Ok(serde_json::to_string(rule).map_err(|_| StoreError::Corrupt("incident_rules"))?)
}

async fn keep(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (after, new): (i32, NewRule),
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageIncidentRules)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "incident-rule", by.organisation.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let change = history::Change {
                    entity: "incident-rule",
                    id: new.id,
                    event: "incident-rule-kept",
                    ..Default::default()
                };
                rules::add(tx, &by, permit.user(), after, new).await?;
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        },
    )
    .await
}
