//! Ideas of children and of meetings, and the answers to them.

use super::{hygiene, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::{
        views::{self, ideas::IdeaWithNames},
        words::{self, Kept},
    },
};
use app::{
    pages::{
        problem::rule,
        together::{self as pages, IdeaList, IdeaShow, Quote},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::{IdeaId, UnitId},
    policy::{Act, Subject},
    voice::{IdeaAnswer, WallText},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    if !op.actor.may_somewhere(Act::AnswerProposal) {
        return Err(not_found());
    }
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let unit = query.parse::<UnitId>("unit");
    let scope = op.actor.scope(Act::AnswerProposal);
    let zone = op.majakka.config.time_zone;
    let (rows, next) = views::ideas::list(op.majakka.store.read(), &scope, unit, after, zone).await?;
    let page = IdeaList { rows, unit: unit.map(|unit| unit.0), next };
    let title = op.visitor.cx().t("proposals-title");
    Page::new(&op, Place::Together, title).show(|cx| pages::ideas(cx, &page)).await
}

async fn load(op: &Op, id: Uuid) -> Result<(IdeaWithNames, Subject), PageError> {
    let reader = (IdeaId(id), op.actor.user);
    let zone = op.majakka.config.time_zone;
    let found = views::ideas::one(op.majakka.store.read(), op.actor.organisation, reader, zone).await?;
    let subject = op.in_unit(found.idea.unit);
    let _reads = op.permit(Act::AnswerProposal, &subject)?;
    Ok((found, subject))
}

fn quote(kept: Kept) -> Quote {
    let language = kept.language.code();
    Quote { words: kept.said.words, drawing: kept.said.drawing, author: kept.author, language }
}

async fn of(op: &Op, found: IdeaWithNames, subject: &Subject, fields: Fields) -> Result<IdeaShow, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let quotes = words::of(conn, organisation, [found.idea.id.0]).await?;
    Ok(IdeaShow {
        quotes: quotes.into_iter().map(quote).collect(),
        answers: views::ideas::answers(conn, organisation, found.idea.id).await?,
        version: found.idea.version,
        meeting: fields.parse("meeting"),
        may_answer: op.may(Act::AnswerProposal, subject),
        row: found.row,
        fields,
        errors: FormErrors::default(),
        warned: None,
        notice: None,
    })
}

async fn view(op: &Op, page: IdeaShow) -> Answer {
    let failed = !page.errors.is_empty() || page.warned.is_some();
    let frame = Page::new(op, Place::Together, op.visitor.cx().t("idea-title"));
    frame.with_problems(failed).with_conflict(page.notice.is_some()).show(|cx| pages::idea(cx, &page)).await
}

/// The first look at it is kept: a child may see that somebody has read what it told.
pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>, Query(query): Query) -> Answer {
    let (found, subject) = load(&op, id).await?;
    if !found.seen {
        let permit = op.permit(Act::AnswerProposal, &subject)?;
        services::ideas::read(&op.majakka, permit, found.idea.id).await?;
    }
    let fields = Fields::default().with("meeting", query.one("meeting"));
    let page = of(&op, found, &subject, fields).await?;
    view(&op, page).await
}

pub(in crate::http) async fn answer(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::AnswerProposal, &subject)?;
    let answer = match IdeaAnswer::parse(&fields) {
        Ok(answer) => answer,
        Err(errors) => {
            let page = of(&op, found, &subject, fields).await?;
            return view(&op, IdeaShow { errors, ..page }).await;
        }
    };
    let wall = answer.wall.as_ref().map_or("", WallText::as_str);
    let warned = hygiene::look_in_unit(&op, &fields, found.idea.unit, &[wall]).await?;
    if warned.is_some() {
        let page = of(&op, found, &subject, fields).await?;
        return view(&op, IdeaShow { warned, ..page }).await;
    }
    let expected = (found.idea.id, fields.parse("version").unwrap_or(0));
    match services::ideas::answer(&op.majakka, permit, submission, expected, answer).await {
        Ok(()) => {
            let meeting = fields.parse::<Uuid>("meeting").map(|meeting| format!("/meetings/{meeting}"));
            flash_redirect(&op, "idea-answered", &meeting.unwrap_or_else(|| format!("/ideas/{id}")))
        }
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            let (newer, subject) = load(&op, id).await?;
            let page = of(&op, newer, &subject, fields).await?;
            view(&op, IdeaShow { notice, ..page }).await
        }
    }
}
