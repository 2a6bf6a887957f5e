use super::{audit, lines, matrix_of};
use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, duties, once, reviews, units::must_work},
    store::{
        StoreError, Tx,
        actions::{self, Action, ActionChange},
        assessments::{self, Item, Version, VersionChange},
        hazards,
        history::{self, By, Change},
        sealed::{self, SealedLine},
        series,
        views::documents,
    },
};
use chrono::NaiveDate;
use domain::{
    action::ActionState,
    assessment::{AssessmentKind, SealedItem, VersionState, VersionStep, highest, seal},
    cycle::RISK_YEAR,
    hazard::{HazardState, HazardStep},
    ids::{ActionId, HazardId, SubmissionId, VersionId},
    policy::{Act, Permit},
    risk::{Method, RiskMatrix},
};
use std::collections::BTreeMap;

/// Approves a version: it is sealed and never changes again, the one before it is superseded, its hazards get their
/// levels and the next review date, and actions that staff put forward become open.
///
/// # Errors
/// The faults of the lines, `wrong-state`, a second person is needed, [`StoreError::Conflict`].
pub async fn approve(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (VersionId, i32),
) -> Result<(), ServiceError> {
    allows(&permit, Act::ApproveAssessment)?;
    let by = majakka.by(&permit);
    let today = majakka.today();
    let matrix = matrix_of(majakka, &by, id).await?;
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "approve", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = assessments::load(tx.conn(), by.organisation, id).await?;
                if version.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                must_work(tx, by.organisation, version.unit).await?;
                approve_in(tx, &by, &permit, (&version, &matrix), today).await
            })
        },
    )
    .await
}

async fn approve_in(
    tx: &Tx,
    by: &By,
    permit: &Permit,
    (version, matrix): (&Version, &RiskMatrix),
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let (items, facts) = lines(tx, version, matrix, today).await?;
    let kind = series::load(tx.conn(), by.organisation, version.series).await?.text.kind;
    let of = (kind, version.number);
    let approval = domain::assessment::approve(version.state, of, &facts, version.submitted_by, permit.user(), today)?;
    let hazards = || items.iter().map(|item| item.hazard);
    let made = actions::of_hazards(tx.conn(), by.organisation, hazards()).await?;
    let change = VersionChange {
        level: highest(&facts),
        approved: Some((permit.user(), by.at)),
        content_hash: Some(seal_lines(tx, by, version, &items).await?),
        next_review_on: Some(approval.next_review_on),
        ..VersionChange::default()
    };
    let (from, to) = (Some(version.state), VersionState::Approved);
    supersede_earlier(tx, by, version).await?;
    assessments::update(tx, version.id, version.version, to, change).await?;
    audit(tx, by, version.id, "assessment-approved", from, Some(to), None).await?;
    for item in &items {
        let against = made.iter().filter(|(hazard, _)| *hazard == item.hazard).map(|(_, action)| action);
        settle(tx, by, (item, &version.method), &against.collect::<Vec<_>>(), approval.next_review_on).await?;
    }
    accept_proposed(tx, by, &made).await?;
    let whole_unit = kind == AssessmentKind::UnitAnnual;
    reviews::answer(tx, by, version, hazards(), whole_unit).await?;
    if whole_unit {
        duties::shown(tx, by, version.unit, (RISK_YEAR, version.id.0), permit.user(), today).await?;
    }
    Ok(())
}

/// Keeps what each line tells of its hazard and measures, and gives the hash over all of it.
async fn seal_lines(tx: &Tx, by: &By, version: &Version, items: &[Item]) -> Result<String, ServiceError> {
    let hazards = documents::hazards(tx.conn(), by.organisation, version.id).await?;
    let actions = documents::actions(tx.conn(), by.organisation, version.id).await?;
    let mut told = Vec::with_capacity(items.len());
    for item in items {
        let hazard = hazards.get(&item.hazard).ok_or(StoreError::Corrupt("assessment_items"))?;
        let against = actions.get(&item.hazard).map(Vec::as_slice).unwrap_or_default();
        let text = SealedLine::of(hazard, against).text()?;
        sealed::keep(tx, item.id, text.clone()).await?;
        told.push(text);
    }
    let lines = items.iter().zip(&told);
    let sealed: Vec<SealedItem<'_>> =
        lines.map(|(item, told)| SealedItem { hazard: item.hazard, text: &item.text, told }).collect();
    Ok(seal(&version.id.to_string(), &version.method.code(), &version.text, &sealed))
}

/// At most one version of a series is in force (I10).
async fn supersede_earlier(tx: &Tx, by: &By, version: &Version) -> Result<(), ServiceError> {
    for earlier in assessments::of_series(tx.conn(), by.organisation, version.series).await? {
        if let Some(to) = earlier.state.after(VersionStep::Supersede) {
            assessments::update(tx, earlier.id, earlier.version, to, VersionChange::default()).await?;
            let (from, to) = (Some(earlier.state), Some(to));
            audit(tx, by, earlier.id, "assessment-superseded", from, to, None).await?;
        }
    }
    Ok(())
}

/// What the approval means for one hazard and its actions.
async fn settle(
    tx: &Tx,
    by: &By,
    (item, method): (&Item, &Method),
    against: &[&Action],
    next_review_on: NaiveDate,
) -> Result<(), ServiceError> {
    let (Some(now), Some(residual)) = (item.text.now, item.text.residual) else {
        return Err(StoreError::Corrupt("assessment_items").into());
    };
    let hazard = hazards::load(tx.conn(), by.organisation, item.hazard).await?;
    let counted = against.iter().filter(|action| action.state.counts()).count();
    let verified = against.iter().filter(|action| action.state == ActionState::Verified).count();
    let controlled = HazardState::is_controlled_at(residual.level, counted, verified);
    // A hazard that was declared eliminated meanwhile stays so; its line is history.
    if let Some(state) = hazard.state.after(HazardStep::Assess { controlled }) {
        hazards::update_assessed(tx, &hazard, state, (now, method), residual.level, next_review_on).await?;
        let change = Change {
            entity: "hazard",
            id: hazard.id.0,
            event: "hazard-assessed",
            from: Some(hazard.state.code()),
            to: Some(state.code()),
            words: None,
        };
        history::tell(tx, by, hazard.unit, hazard.id, change).await?;
    }
    actions::set_level(tx, by.organisation, item.hazard).await?;
    Ok(())
}

/// The approval of an assessment accepts what staff put forward against its hazards; an action against several comes once.
async fn accept_proposed(tx: &Tx, by: &By, made: &[(HazardId, Action)]) -> Result<(), ServiceError> {
    let proposed: BTreeMap<ActionId, &Action> = made
        .iter()
        .filter(|(_, action)| action.state == ActionState::Proposed)
        .map(|(_, action)| (action.id, action))
        .collect();
    for action in proposed.into_values() {
        let change = ActionChange { state: ActionState::Open, due_on: None, done_at: None, verified: None };
        actions::update(tx, by, action.id, action.version, change).await?;
        let change = Change {
            entity: "action",
            id: action.id.0,
            event: "action-accepted",
            from: Some(ActionState::Proposed.code()),
            to: Some(ActionState::Open.code()),
            words: None,
        };
        history::tell(tx, by, action.unit, action.purpose.hazard(), change).await?;
    }
    Ok(())
}
