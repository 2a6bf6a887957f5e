//! What has to be done before a report is concluded and closed (I21).

use super::Incident;
use crate::store::StoreError;
use domain::incident::{EndFacts, NoticeState, SubForm};
use sea_orm::ConnectionTrait;

/// What the guards of concluding and closing look at. /// `form` is the sub-form of its category.
///
/// # Errors
/// The database did not answer.
pub async fn facts(
    conn: &impl ConnectionTrait,
    (found, form): (&Incident, Option<SubForm>),
) -> Result<EndFacts, StoreError> {
    let all = super::notices::of(conn, found.organisation, found.id).await?;
    let (form_is_filled, placing_area_told) = super::forms::standing(conn, (found, form)).await?;
    Ok(EndFacts {
        form,
        form_is_filled,
        placing_area_told,
        open_notices: all.iter().filter(|notice| notice.state == NoticeState::Required).count(),
        feedback_given: found.row.feedback.is_some() || !found.row.wants_answer,
    })
}
