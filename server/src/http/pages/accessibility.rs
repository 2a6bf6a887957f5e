//! The accessibility statement for everybody, and what people say of it for the administrator.

use super::{step::why_not, units::manages};
use crate::{
    http::{
        Op, Page, PageError, Visitor,
        extract::{Form, Id, Query},
        flash_redirect,
        page::render,
        see_other,
    },
    majakka::Majakka,
    services,
    store::{feedback, views},
};
use app::{
    pages::{
        accessibility::{HREF, Statement, Tested, statement},
        admin::{FeedbackList, FeedbackShow, feedback_list, feedback_show},
        problem::{Problem, rule},
    },
    shell::{Frame, Layout, Place},
};
use axum::{extract::State, http::StatusCode, response::Response};
use domain::{
    accessibility::{Feedback, FeedbackField, answer_by, parse_answer},
    form::{Fields, FormErrors},
    ids::OrganisationId,
};
use std::sync::{Arc, LazyLock};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// What the tests found when they were run last: written by them, never by hand.
static TESTED: LazyLock<Option<Tested>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../docs/accessibility.json")).ok());

type Providers = Vec<(OrganisationId, String)>;

fn view(
    (majakka, visitor): (&Majakka, &Visitor),
    providers: &Providers,
    (fields, errors): (Fields, FormErrors<FeedbackField>),
    sent: bool,
) -> Answer {
    let failed = !errors.is_empty();
    let cx = visitor.cx();
    let page = Statement {
        tested: TESTED.clone().ok_or(PageError::Fault("accessibility"))?,
        providers: providers.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        fields,
        errors,
        sent: sent.then(|| answer_by(visitor.today)),
    };
    let frame = Frame {
        title: cx.t("statement-title"),
        problem: failed,
        layout: Layout::Open,
        theme: visitor.theme,
        here: visitor.here.clone(),
        demo: majakka.config.demo,
        scripts: false,
    };
    let status = if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(render(&cx, &frame, status, |cx| statement(cx, &page)))
}

pub(in crate::http) async fn page(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Query(query): Query,
) -> Answer {
    let providers = feedback::providers(majakka.store.read()).await?;
    let sent = query.one("sent") == "yes";
    view((&majakka, &visitor), &providers, (Fields::default(), FormErrors::default()), sent)
}

pub(in crate::http) async fn send(
    State(majakka): State<Arc<Majakka>>,
    mut visitor: Visitor,
    Form(fields): Form,
) -> Answer {
    majakka.limits.guess(visitor.address).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    let submission = visitor.keep_submission(&fields);
    let providers = feedback::providers(majakka.store.read()).await?;
    let ids: Vec<OrganisationId> = providers.iter().map(|(id, _)| *id).collect();
    match Feedback::parse(&fields, &ids) {
        Ok(told) => {
            services::feedback::send(&majakka, submission, told).await?;
            Ok(see_other(&format!("{HREF}?sent=yes")))
        }
        Err(errors) => view((&majakka, &visitor), &providers, (fields, errors), false),
    }
}

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let _manages = manages(&op)?;
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = views::feedback::list(op.majakka.store.read(), op.actor.organisation, after).await?;
    let page = FeedbackList { rows, next };
    let title = op.visitor.cx().t("feedback-title");
    Page::new(&op, Place::Feedback, title).show(|cx| feedback_list(cx, &page)).await
}

async fn one(op: &Op, id: Uuid) -> Result<FeedbackShow, PageError> {
    let row = views::feedback::one(op.majakka.store.read(), op.actor.organisation, id).await?;
    Ok(FeedbackShow { row, fields: Fields::default(), errors: FormErrors::default(), notice: None })
}

async fn one_view(op: &Op, page: FeedbackShow) -> Answer {
    let title = op.visitor.cx().t("feedback-one");
    let frame = Page::new(op, Place::Feedback, title).with_problems(!page.errors.is_empty());
    frame.with_conflict(page.notice.is_some()).show(|cx| feedback_show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let _manages = manages(&op)?;
    one_view(&op, one(&op, id).await?).await
}

pub(in crate::http) async fn answer(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let permit = manages(&op)?;
    let page = one(&op, id).await?;
    let words = match parse_answer(&fields) {
        Ok(words) => words,
        Err(errors) => return one_view(&op, FeedbackShow { fields, errors, ..page }).await,
    };
    match services::feedback::answer(&op.majakka, permit, submission, id, words).await {
        Ok(()) => flash_redirect(&op, "feedback-answered", "/admin/accessibility"),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), why_not(error)?));
            one_view(&op, FeedbackShow { notice, ..one(&op, id).await? }).await
        }
    }
}
