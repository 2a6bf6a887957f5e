//! A child's own safety book, for printing.

use super::{Answer, seen};
use crate::{
    http::{
        Op,
        extract::Id,
        page::{child_frame, render},
        pages::children,
        problem::not_found,
    },
    store::{
        looks::{self, Look},
        promises::{self, KeptPromise},
        views,
        words::{self, Kept},
    },
};
use app::{
    pages::goal::{BookLeaf, GoalBook, book},
    words::{Lang, Words},
};
use axum::http::StatusCode;
use domain::{
    goal::{GoalState, WordAuthor},
    ids::GoalId,
    policy::Act,
    voice::Told,
};
use uuid::Uuid;

/// In the child's language and the children's look, so that what is printed is the child's own.
pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (child, subject) = children::load(&op, id).await?;
    let _writes_for = op.permit(Act::RecordWords, &subject).map_err(|_| not_found())?;
    let (conn, organisation, today) = (op.majakka.store.read(), op.actor.organisation, op.visitor.today);
    let goals = views::goals::of_child(conn, &seen(&op), child.id, today).await?;
    let told = words::of(conn, organisation, goals.iter().map(|goal| goal.id)).await?;
    let promised = promises::of_goals(conn, organisation, goals.iter().map(|goal| GoalId(goal.id))).await?;
    let looked = looks::of_goals(conn, organisation, goals.iter().map(|goal| GoalId(goal.id))).await?;
    let leaf = |id: Uuid, state: GoalState| leaf((id, state), &told, &promised, &looked, today);
    let page = GoalBook {
        id: child.id,
        pseudonym: child.text.pseudonym.as_str().to_owned(),
        sign: child.text.sign,
        leaves: goals.iter().map(|goal| leaf(goal.id, goal.state)).collect(),
    };
    let mut cx = op.visitor.cx();
    cx.words = Words(Lang::from_code(child.text.language.code()).unwrap_or(cx.words.0));
    let mut frame = child_frame(&op.majakka, &op.visitor, &cx, false);
    frame.title = cx.t("book-title");
    Ok(render(&cx, &frame, StatusCode::OK, |cx| book(cx, &page)))
}

fn leaf(
    (id, state): (Uuid, GoalState),
    told: &[Kept],
    promised: &[KeptPromise],
    looked: &[Look],
    today: chrono::NaiveDate,
) -> BookLeaf {
    let own = || told.iter().filter(|kept| kept.about_id == id && kept.author == WordAuthor::Child);
    let quoted = |about: Told| {
        let of_it = own().filter(|kept| kept.about == about);
        of_it.filter_map(|kept| Some((kept.said.words.as_ref()?.as_str().to_owned(), kept.language.code()))).collect()
    };
    let pictures = |kept: &Kept| {
        let part = kept.said.part.clone();
        kept.said.pictures.clone().into_iter().map(move |code| (part.clone(), code)).collect::<Vec<_>>()
    };
    let mut helped = Vec::new();
    for one in looked.iter().filter(|look| look.goal.0 == id).flat_map(|look| look.helped.iter().copied()) {
        if !helped.contains(&one) {
            helped.push(one);
        }
    }
    let promises = promised.iter().filter(|promise| promise.goal.0 == id);
    BookLeaf {
        state,
        words: quoted(Told::Goal),
        pictures: own().filter(|kept| kept.about == Told::Goal).flat_map(pictures).collect(),
        drawings: own().filter(|kept| kept.about == Told::Goal).filter_map(|kept| kept.said.drawing.clone()).collect(),
        promises: promises.map(|promise| (promise.action.title.clone(), promise.facts().status(today))).collect(),
        helped,
        helped_words: quoted(Told::Review),
    }
}
