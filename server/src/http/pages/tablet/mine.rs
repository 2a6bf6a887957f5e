//! What the child told lately, who has read it, and what came of it.

use super::{Answer, show, whose};
use crate::{
    http::{PageError, extract::Form, see_other, tablet::Begun},
    services::{self, told},
    store::{ideas, words, worries},
};
use app::pages::tablet::{self as pages, Mine, Told};
use axum::{extract::Query, http::StatusCode};
use domain::{
    goal::screen,
    ids::IdeaId,
    voice::{IdeaStep, ReopenedBy, Told as About, WorryState},
};
use uuid::Uuid;

/// How many of the child's sayings are read; a child's page is no archive.
const MOST: u64 = 60;

/// Which screen of several is asked for.
#[derive(Debug, Default, serde::Deserialize)]
pub(in crate::http) struct Screen {
    #[serde(default)]
    pub screen: usize,
}

/// The child wants another answer to its own idea; it may be asked for once.
pub(in crate::http) async fn again(at: Begun, Form(fields): Form) -> Answer {
    let id = IdeaId(fields.parse("about").unwrap_or_default());
    services::ideas::again(&at.majakka, (at.child.organisation, at.child.id), id).await?;
    Ok(see_other("/child/mine"))
}

async fn told_by(at: &Begun) -> Result<Vec<Told>, PageError> {
    let conn = at.majakka.store.read();
    let said = words::of_child(conn, at.child.organisation, at.child.id, MOST).await?;
    let own = |about: &About| matches!(about, About::Worry | About::Idea | About::Good);
    let said: Vec<_> = said.into_iter().filter(|kept| own(&kept.about)).collect();
    let readings = words::readings(conn, at.child.organisation, said.iter().map(|kept| kept.about_id)).await?;
    let standing = worries::of_child(conn, at.child.organisation, at.child.id).await?;
    let of_ideas = said.iter().filter(|kept| kept.about == About::Idea).map(|kept| IdeaId(kept.about_id));
    let answers = ideas::answers_of(conn, at.child.organisation, of_ideas).await?;
    let waiting = ideas::states_of(conn, at.child.organisation, at.child.id).await?;
    let cx = at.visitor.cx();
    let told = said.into_iter().map(|kept| {
        let worry = standing.iter().find(|worry| worry.id == kept.about_id);
        let state = worry.and_then(|worry| WorryState::from_code(&worry.state));
        Told {
            id: kept.about_id,
            kind: kept.about.code(),
            words: kept.said.words.map(domain::goal::ChildWords::into_string),
            drawing: kept.said.drawing,
            pictures: worry.map(|worry| cx.t(&format!("worry-topic-child-{}", worry.topic))).into_iter().collect(),
            at: kept.recorded_at,
            read: readings
                .iter()
                .filter(|reading| reading.about_id == kept.about_id)
                .map(|reading| (reading.name.clone(), reading.read_at))
                .collect(),
            standing: match (state, worry.and_then(|worry| worry.taker.clone())) {
                (Some(WorryState::Taken), Some(name)) => Some(cx.with("tablet-will-talk", &[("name", name.into())])),
                (Some(WorryState::Done), _) => Some(cx.t("tablet-talked")),
                _ => None,
            },
            answers: answers
                .iter()
                .filter(|given| given.idea.0 == kept.about_id)
                .map(|given| given.answer.clone())
                .collect(),
            may_ask_again: waiting
                .iter()
                .any(|(id, state)| id.0 == kept.about_id && state.after(IdeaStep::Reopen(ReopenedBy::Child)).is_some()),
        }
    });
    Ok(told.collect())
}

pub(in crate::http) async fn page(at: Begun, Query(asked): Query<Screen>) -> Answer {
    let all = told_by(&at).await?;
    let shown = screen(&all, at.child.text.band.choices_on_screen(), asked.screen);
    let page = Mine {
        whose: whose(&at),
        told: shown.choices.to_vec(),
        next: shown.more.then_some(asked.screen + 1),
        first: asked.screen == 0,
    };
    Ok(show(&at, StatusCode::OK, |cx| pages::mine(cx, &page)))
}

pub(in crate::http) async fn hide(at: Begun, Form(fields): Form) -> Answer {
    let about: Option<Uuid> = fields.parse("about");
    told::hide(&at.majakka, &at.tablet, about.unwrap_or_default()).await?;
    Ok(see_other("/child/mine"))
}
