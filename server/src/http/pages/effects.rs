//! Whether an action helped: its checks on the action's page, and the form of one.

use super::{actions::load, step::why_not};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::{
        actions::Action,
        effects::{self, BASELINE, Check, Conclusion},
    },
};
use app::{
    pages::{
        action::{EffectCheck, EffectConclusion, EffectRow, Said, effect_check},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::{EffectField, EffectFinding, EffectStanding, effect_opens_on},
    form::{Field, Fields, FormErrors},
    ids::ActionId,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Every check of an action, for its page.
pub(super) async fn rows(op: &Op, action: &Action, may_check: bool) -> Result<Vec<EffectRow>, PageError> {
    let checks = effects::of_action(op.majakka.store.read(), op.actor.organisation, action.id).await?;
    let today = op.visitor.today;
    let row = |check: Check| {
        let standing = EffectStanding::of(check.due_on, check.is_answered(), check.conclusion.is_some(), today);
        let open = check.round != BASELINE && check.conclusion.is_none() && today >= effect_opens_on(check.due_on);
        EffectRow {
            id: check.id,
            round: check.round,
            due_on: check.due_on,
            standing,
            may_answer: may_check && open,
            said: said(&check),
            words: check.words,
            conclusion: check.conclusion.map(conclusion),
        }
    };
    Ok(checks.into_iter().map(row).collect())
}

fn conclusion(found: Conclusion) -> EffectConclusion {
    EffectConclusion {
        decision: found.decision,
        words: found.words,
        effective: found.effective,
        by: found.by,
        at: found.at,
    }
}

fn said(check: &Check) -> Vec<Said> {
    check
        .groups
        .iter()
        .map(|group| Said { perspective: group.perspective, feeling: group.feeling, helped: group.helped })
        .collect()
}

/// The form filled with what was answered so far.
fn answered(check: &Check) -> Fields {
    let mut fields = Fields::default().with(EffectField::Words.name(), check.words.clone().unwrap_or_default());
    for group in &check.groups {
        let (helped, median, count) = EffectField::of(group.perspective);
        if let Some(found) = group.helped {
            fields = fields.with(helped.name(), found.code());
        }
        if let Some(feeling) = group.feeling {
            fields =
                fields.with(median.name(), feeling.median.to_string()).with(count.name(), feeling.count.to_string());
        }
    }
    fields
}

/// The action and the check that its page leads to.
async fn asked(op: &Op, action: Uuid, check: Uuid) -> Result<(Action, Check), PageError> {
    let (found, subject) = load(op, action).await?;
    let _checks = op.permit(Act::CheckEffect, &subject)?;
    let checks = effects::of_action(op.majakka.store.read(), op.actor.organisation, found.action.id).await?;
    let check = checks.into_iter().find(|found| found.id == check && found.round != BASELINE).ok_or_else(not_found)?;
    Ok((found.action, check))
}

async fn view(
    op: &Op,
    (action, check): (&Action, &Check),
    (fields, errors): (Fields, FormErrors<EffectField>),
    notice: Option<String>,
) -> Answer {
    let page = EffectCheck {
        action: action.id.0,
        action_title: action.title.clone(),
        check: check.id,
        round: check.round,
        version: check.version,
        question: action.effect_question.clone(),
        followed: check.followed(),
        concluded: check.conclusion.clone().map(conclusion),
        notice,
        fields,
        errors,
    };
    let title = op.visitor.cx().t("effect-check-title");
    let frame = Page::new(op, Place::Actions, title).with_problems(!page.errors.is_empty());
    frame.with_conflict(page.notice.is_some() || page.concluded.is_some()).show(|cx| effect_check(cx, &page)).await
}

pub(in crate::http) async fn check_page(op: Op, Id((action, check)): Id<(Uuid, Uuid)>) -> Answer {
    let (action, check) = asked(&op, action, check).await?;
    view(&op, (&action, &check), (answered(&check), FormErrors::default()), None).await
}

pub(in crate::http) async fn check(mut op: Op, Id((action, check)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, action).await?;
    let permit = op.permit(Act::CheckEffect, &subject)?;
    let (action, check) = asked(&op, found.action.id.0, check).await?;
    let finding = match EffectFinding::parse(&fields, &check.followed()) {
        Ok(finding) => finding,
        Err(errors) => return view(&op, (&action, &check), (fields, errors), None).await,
    };
    let expected = (ActionId(action.id.0), check.id, fields.parse("version").unwrap_or(0));
    let code = match services::effects::record(&op.majakka, permit, submission, expected, finding).await {
        Ok(()) => return flash_redirect(&op, "effect-kept", &format!("/actions/{}", action.id)),
        Err(error) => why_not(error)?,
    };
    let (action, newer) = asked(&op, action.id.0, check.id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    view(&op, (&action, &newer), (fields, FormErrors::default()), notice).await
}
