//! The server's side of what islands ask.

use super::{Op, PageError, pages::incidents};
use crate::{
    majakka::Majakka,
    services::{self, sessions},
    store::views,
};
use app::{
    calls::{Answer, Backend, SimilarHazard},
    pages::problem::Problem,
    words::Words,
};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Response},
};
use domain::{
    form::Fields,
    ids::UnitId,
    incident::EntryKind,
    policy::{Act, Actor, Subject, decide},
};
use leptos::prelude::{ServerFnError, provide_context};
use std::sync::Arc;

/// Serves a call of somebody signed in.
pub(super) async fn call(State(majakka): State<Arc<Majakka>>, request: Request) -> Result<Response, PageError> {
    let (parts, body) = request.into_parts();
    let Some(op) = Op::of(&majakka, &parts).await? else {
        return Err(PageError::SignIn { next: None });
    };
    majakka.limits.call(op.session.user.0).map_err(|wait| PageError::Problem(Problem::Wait(wait.0)))?;
    let backend: Arc<dyn Backend> = Arc::new(Caller {
        majakka,
        actor: op.actor,
        words: Words(op.visitor.lang),
        expires_in: (op.session.expires_at - op.visitor.now).num_seconds(),
    });
    let provide = move || provide_context(backend.clone());
    let answer = leptos_axum::handle_server_fns_with_context(provide, Request::from_parts(parts, body)).await;
    Ok(answer.into_response())
}

struct Caller {
    majakka: Arc<Majakka>,
    actor: Actor,
    words: Words,
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
        Box::pin(async move {
            let refused = || ServerFnError::new("refused");
            let draft = permit.zip(kind).zip(fields.parse::<uuid::Uuid>("draft"));
            let ((permit, kind), id) = draft.ok_or_else(refused)?;
            let kept = incidents::new::kept(&fields.without("action"));
            services::incidents::keep_draft(&majakka, permit, (id, kind), kept).await.map_err(|_| refused())?;
            Ok(majakka.now().with_timezone(&majakka.config.time_zone).format("%-H.%M").to_string())
        })
    }

    fn keep_session(&self) -> Answer<u32> {
        // Finding the session has noted its use already.
        let seconds = sessions::IDLE.num_seconds().min(self.expires_in);
        Box::pin(async move { Ok(u32::try_from(seconds).unwrap_or(0)) })
    }
}
