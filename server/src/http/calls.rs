//! The server's side of what islands ask.

use super::{
    Op, PageError,
    pages::{incidents, worries},
};
use crate::{
    majakka::Majakka,
    services::{self, sessions},
    store::views,
};
use app::{
    calls::{Alert, Answer, Backend, SimilarHazard},
    pages::problem::Problem,
    words::Words,
};
use axum::{
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use domain::{
    form::Fields,
    ids::UnitId,
    incident::EntryKind,
    policy::{Act, Actor, Subject, decide},
};
use leptos::prelude::{ServerFnError, provide_context, use_context};
use leptos_axum::ResponseOptions;
use std::sync::Arc;

/// Serves a call of somebody signed in.
pub(super) async fn call(State(majakka): State<Arc<Majakka>>, request: Request) -> Result<Response, PageError> {
    let (parts, body) = request.into_parts();
    answer(Op::of(&majakka, &parts).await?, Request::from_parts(parts, body)).await
}

/// Serves what a page asks by itself: that a page is open does not keep the session of somebody who has gone.
pub(super) async fn look(State(majakka): State<Arc<Majakka>>, request: Request) -> Result<Response, PageError> {
    let (parts, body) = request.into_parts();
    answer(Op::looking(&majakka, &parts).await?, Request::from_parts(parts, body)).await
}

async fn answer(op: Option<Op>, request: Request) -> Result<Response, PageError> {
    let Some(op) = op else {
        return Err(PageError::SignIn { next: None });
    };
    let majakka = op.majakka.clone();
    majakka.limits.call(op.session.user.0).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    let backend: Arc<dyn Backend> = Arc::new(Caller {
        majakka,
        actor: op.actor,
        words: Words(op.visitor.lang),
        today: op.visitor.today,
        expires_in: (op.session.expires_at - op.visitor.now).num_seconds(),
    });
    let provide = move || provide_context(backend.clone());
    let answer = leptos_axum::handle_server_fns_with_context(provide, request).await;
    Ok(answer.into_response())
}

struct Caller {
    majakka: Arc<Majakka>,
    actor: Actor,
    words: Words,
    today: NaiveDate,
    expires_in: i64,
}

impl Backend for Caller {
    fn similar_hazards(&self, unit: String, words: String) -> Answer<Vec<SimilarHazard>> {
        let majakka = self.majakka.clone();
        let (organisation, say) = (self.actor.organisation, self.words);
        let unit = unit
            .parse()
            .ok()
            .map(|id: UnitId| Subject::unit(organisation, id))
            .filter(|subject| decide(&self.actor, Act::ReadHazard, subject).is_ok())
            .and_then(|subject| subject.unit);
        Box::pin(async move {
            // A unit that may not be seen holds nothing similar, as one that does not exist.
            let Some(unit) = unit else {
                return Ok(Vec::new());
            };
            let words: String = words.chars().take(200).collect();
            let found = views::hazards::similar(majakka.store.read(), (organisation, unit), &words)
                .await
                .map_err(|_| ServerFnError::new("unavailable"))?;
            Ok(found
                .into_iter()
                .map(|(id, title, state)| SimilarHazard {
                    href: format!("/hazards/{id}"),
                    title,
                    state: say.t(&format!("hazard-state-{}", state.code())),
                })
                .collect())
        })
    }

    fn keep_draft(&self, fields: Vec<(String, String)>) -> Answer<String> {
        let majakka = self.majakka.clone();
        let fields = Fields::new(fields);
        let kind = fields.one("action").rsplit('/').next().and_then(EntryKind::from_code);
        let permit = incidents::new::writes(&self.actor).ok();
        let status = use_context::<ResponseOptions>();
        Box::pin(async move {
            // What may not be kept is no fault of the program's.
            let refused = || {
                if let Some(status) = &status {
                    status.set_status(StatusCode::UNPROCESSABLE_ENTITY);
                }
                ServerFnError::new("refused")
            };
            let draft = permit.zip(kind).zip(fields.parse::<uuid::Uuid>("draft"));
            let ((permit, kind), id) = draft.ok_or_else(refused)?;
            let kept = incidents::new::kept(&fields.without("action"));
            services::incidents::keep_draft(&majakka, permit, (id, kind), kept).await.map_err(|_| refused())?;
            Ok(majakka.now().with_timezone(&majakka.config.time_zone).format("%-H.%M").to_string())
        })
    }

    fn alerts(&self) -> Answer<Vec<Alert>> {
        let (majakka, actor, say, today) = (self.majakka.clone(), self.actor.clone(), self.words, self.today);
        Box::pin(async move {
            let found = worries::alerts(&majakka, &actor, today).await;
            let (calls, red) = found.map_err(|_| ServerFnError::new("unavailable"))?;
            let calls = calls.into_iter().map(|call| Alert {
                href: "/".into(),
                told_by: format!("/help-calls/{}", call.id),
                text: say.with("help-call-title", &[("pseudonym", call.pseudonym.into())]),
            });
            let red = red.into_iter().map(|worry| Alert {
                href: format!("/worries/{}", worry.id),
                told_by: format!("/worries/{}", worry.id),
                text: say.with("worry-red-of", &[("pseudonym", worry.pseudonym.into())]),
            });
            Ok(calls.chain(red).collect())
        })
    }

    fn keep_session(&self) -> Answer<u32> {
        // Finding the session has noted its use already.
        let seconds = sessions::IDLE.num_seconds().min(self.expires_in);
        Box::pin(async move { Ok(u32::try_from(seconds).unwrap_or(0)) })
    }
}
