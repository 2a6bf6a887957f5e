//! Reviews: what has to be looked at again, why, and what came of it.

use super::step;
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::views::{self, reviews::ReviewWithNames},
};
use app::{
    pages::{
        decision::{Decision, Words},
        problem::rule,
        review::{self as pages, ReviewList, ReviewShow},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::parse_step,
    form::{Fields, FormErrors},
    ids::ReviewId,
    policy::{Act, Subject},
    review::{TaskStep, Trigger},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    if !op.actor.may_somewhere(Act::ReadAssessment) {
        return Err(not_found());
    }
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let scope = op.actor.scope(Act::ReadAssessment);
    let open = query.one("state") != "ended";
    let (rows, next) = views::reviews::list(op.majakka.store.read(), &scope, open, after).await?;
    let page = ReviewList { rows, open, next };
    let title = op.visitor.cx().t("reviews-title");
    let files = if open { "/reviews/export/{kind}" } else { "/reviews/export/{kind}?state=ended" };
    Page::new(&op, Place::Reviews, title)
        .with_files(op.actor.may_somewhere(Act::Export), files)
        .show(|cx| pages::list(cx, &page))
        .await
}

async fn load(op: &Op, id: Uuid) -> Result<(ReviewWithNames, Subject), PageError> {
    let found = views::reviews::one(op.majakka.store.read(), op.actor.organisation, ReviewId(id)).await?;
    let subject = op.in_unit(found.review.target.unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    Ok((found, subject))
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let review = found.review;
    let reasons = views::reviews::reasons(op.majakka.store.read(), op.actor.organisation, review.id).await?;
    let may_be_skipped = reasons.iter().all(|reason| Trigger::may_be_skipped(reason.trigger));
    let decides = op.may(Act::DecideReview, &subject);
    let page = ReviewShow {
        id,
        about: found.about,
        unit: found.unit,
        unit_id: review.target.unit.0,
        state: review.state,
        due_on: review.due_on,
        reasons,
        version: review.version,
        closed: found.closed,
        words: review.words,
        evidence: review.evidence.map(|version| version.0),
        steps: review.state.steps(may_be_skipped).filter(|_| decides).collect(),
        newest: found.newest,
        may_assess: review.state.is_open() && op.may(Act::WriteAssessment, &subject),
        always_reviewed: !may_be_skipped && decides && review.state.is_open(),
    };
    let title = page.about.title(&op.visitor.cx(), &page.unit);
    Page::new(&op, Place::Reviews, title).show(|cx| pages::show(cx, &page)).await
}

fn decision(found: &ReviewWithNames, op: &Op, step: TaskStep) -> Decision {
    let (review, cx) = (&found.review, op.visitor.cx());
    Decision {
        code: format!("review-{}", step.code()),
        about: (format!("/reviews/{}", review.id), found.about.title(&cx, &found.unit)),
        list: ("/reviews".into(), cx.t("reviews-title")),
        action: format!("/reviews/{}/steps/{}", review.id, step.code()),
        version: review.version,
        words: if step.needs_words() { Words::Needed } else { Words::None },
        with_date: false,
        notice: review.state.after(step).is_none().then(|| rule(&cx, "wrong-state")),
        fields: Fields::default(),
        errors: FormErrors::default(),
    }
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = TaskStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let _may = op.permit(Act::DecideReview, &subject)?;
    step::view(&op, Place::Reviews, decision(&found, &op, step)).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = TaskStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::DecideReview, &subject)?;
    let words = match parse_step(&fields, step.needs_words(), None) {
        Ok((words, _)) => words,
        Err(errors) => {
            return step::view(&op, Place::Reviews, Decision { fields, errors, ..decision(&found, &op, step) }).await;
        }
    };
    let expected = (ReviewId(id), fields.parse("version").unwrap_or(0));
    let code = match services::reviews::step(&op.majakka, permit, submission, expected, step, words).await {
        Ok(()) => return flash_redirect(&op, "decided", &format!("/reviews/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Reviews, Decision { fields, notice, ..decision(&newer, &op, step) }).await
}
