//! Whether actions helped.

use super::{Asked, ServiceError, once, reviews};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, actions,
        effects::{self, BASELINE, Check},
        history::{self, Change},
    },
};
use chrono::TimeDelta;
use domain::{
    action::{EffectFinding, effect_opens_on, is_effective},
    ids::{ActionId, SubmissionId},
    policy::{Act, Permit},
    review::{Fact, Noted},
};
use uuid::Uuid;

/// Keeps what a check of an action found. The first conclusion that it did not help brings its hazard's risk back for review
/// (I32).
///
/// # Errors
/// `wrong-state` when the check is concluded, `too-early` before its time, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn record(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (action, check, expected): (ActionId, Uuid, i32),
    finding: EffectFinding,
) -> Result<(), ServiceError> {
    allows(&permit, Act::CheckEffect)?;
    let by = majakka.by(&permit);
    let today = majakka.today();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "effect", check),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let action = actions::load(tx.conn(), by.organisation, action).await?;
                let checks = effects::of_action(tx.conn(), by.organisation, action.id).await?;
                let asked = checks.iter().find(|found| found.id == check && found.round != BASELINE);
                let asked = asked.ok_or(StoreError::Missing)?;
                if asked.conclusion.is_some() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                if today < effect_opens_on(asked.due_on) {
                    return Err(ServiceError::Rule("too-early"));
                }
                let effective = is_effective(&finding.answers);
                effects::record(tx, &by, (check, expected), &finding, effective).await?;
                let event = match (&finding.conclusion, effective) {
                    (None, _) => "effect-answered",
                    (Some(_), true) => "effect-concluded",
                    (Some(_), false) => "effect-missing",
                };
                let words = finding.conclusion.as_ref().map(|(_, words)| words.as_str());
                let change = Change { entity: "action", id: action.id.0, event, words, ..Change::default() };
                history::tell(tx, &by, action.unit, action.purpose.hazard(), change).await?;
                if finding.conclusion.is_some() && !effective {
                    let first = first_of_its_verification(&checks, asked);
                    let hazards = actions::hazards_of(tx.conn(), by.organisation, action.id).await?;
                    let told = |hazard| Noted {
                        unit: action.unit,
                        fact: Fact::ActionDidNotHelp { asked: first, hazard, on: today },
                    };
                    let facts: Vec<Noted> = hazards.into_iter().map(told).collect();
                    reviews::notice(tx, &by, &facts, today).await?;
                }
                Ok(())
            })
        },
    )
    .await
}

/// The check after the same verification that comes first: all of them together bring the review back once.
fn first_of_its_verification(checks: &[Check], asked: &Check) -> Uuid {
    let verified = |check: &Check| check.due_on - TimeDelta::days(i64::from(check.round));
    let same = |check: &&Check| check.round != BASELINE && verified(check) == verified(asked);
    checks.iter().filter(same).min_by_key(|check| check.round).map_or(asked.id, |check| check.id)
}
