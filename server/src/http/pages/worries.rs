//! Worries that children told, for those who may read them. For anybody else they do not exist.

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id},
        flash_redirect,
        pages::step,
        problem::not_found,
    },
    majakka::Majakka,
    services,
    store::{
        StoreError,
        goods::{self, Good},
        words,
        worries::{self, HelpCall, Which, Worry},
    },
};
use app::{
    pages::{
        problem::rule,
        worry::{self as pages, WorryList, WorryRow, WorryShow},
    },
    shell::Place,
};
use axum::response::Response;
use chrono::NaiveDate;
use domain::{
    child::{Audience, Listener},
    goal::ChildWords,
    ids::{HelpCallId, UserId, WorryId},
    policy::{Act, Actor, Permit, decide},
    voice::WorryStep,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Rows that are looked at for one reader; more wait or rest in no organisation.
const MOST: i64 = 500;
/// Good things on one page; older ones stay with their child.
const MOST_GOOD: i64 = 100;

fn row(worry: Worry) -> WorryRow {
    WorryRow {
        id: worry.id.0,
        unit: worry.unit_name,
        pseudonym: worry.pseudonym,
        topic: worry.topic,
        red: worry.red,
        state: worry.state,
        told_at: worry.told_at,
        read: worry.read_at.is_some(),
    }
}

/// The worries that this person may read, judged one by one.
async fn readable(majakka: &Majakka, actor: &Actor, today: NaiveDate, which: Which) -> Result<Vec<Worry>, StoreError> {
    let scope = actor.scope(Act::ReadChildren);
    let mut found = worries::of_scope(majakka.store.read(), &scope, actor.user, (today, which, MOST)).await?;
    found.retain(|worry| decide(actor, Act::ReadWords, &worry.subject()).is_ok());
    Ok(found)
}

async fn rows(op: &Op, which: Which) -> Result<Vec<WorryRow>, PageError> {
    Ok(readable(&op.majakka, &op.actor, op.visitor.today, which).await?.into_iter().map(row).collect())
}

/// What calls this person to a child at once: calls that nobody has answered, and worries in danger that nobody has taken.
///
/// # Errors
/// The database failed.
pub(in crate::http) async fn alerts(
    majakka: &Majakka,
    actor: &Actor,
    today: NaiveDate,
) -> Result<(Vec<HelpCall>, Vec<Worry>), StoreError> {
    let calls = worries::calls(majakka.store.read(), &actor.scope(Act::ReadChildren)).await?;
    Ok((calls, readable(majakka, actor, today, Which::Danger).await?))
}

/// The worries that wait, and the calls for help, for this person's own work.
pub(super) async fn waiting(op: &Op) -> Result<(Vec<WorryRow>, Vec<pages::HelpCall>), PageError> {
    let calls = worries::calls(op.majakka.store.read(), &op.actor.scope(Act::ReadChildren)).await?;
    let call = |HelpCall { id, pseudonym, unit, called_at, .. }| pages::HelpCall { id, pseudonym, unit, at: called_at };
    Ok((rows(op, Which::Waiting).await?, calls.into_iter().map(call).collect()))
}

/// The good things that this person may read, each with whether it was read before.
async fn readable_goods(op: &Op) -> Result<Vec<Good>, PageError> {
    let scope = op.actor.scope(Act::ReadChildren);
    let found = goods::of_scope(op.majakka.store.read(), &scope, op.actor.user, (op.visitor.today, MOST_GOOD)).await?;
    Ok(found.into_iter().filter(|good| op.may(Act::ReadWords, &good.subject())).collect())
}

fn good_row(good: Good) -> pages::GoodRow {
    pages::GoodRow {
        unit: good.unit_name,
        pseudonym: good.pseudonym,
        sign: good.sign,
        words: good.kept.said.words.map(ChildWords::into_string),
        drawing: good.kept.said.drawing,
        at: good.kept.recorded_at,
    }
}

/// The good things that this person has not read yet.
pub(super) async fn unread_goods(op: &Op) -> Result<Vec<pages::GoodRow>, PageError> {
    Ok(readable_goods(op).await?.into_iter().filter(|good| !good.read).map(good_row).collect())
}

pub(in crate::http) async fn good(op: Op) -> Answer {
    if !op.actor.may_somewhere(Act::ReadChildren) {
        return Err(not_found());
    }
    let found = readable_goods(&op).await?;
    // The child sees who has read it, and when.
    for unread in found.iter().filter(|good| !good.read) {
        let permit = op.permit(Act::ReadWords, &unread.subject())?;
        services::worries::read_good(&op.majakka, &permit, unread.kept.about_id).await?;
    }
    let told: Vec<_> = found.into_iter().map(good_row).collect();
    let title = op.visitor.cx().t("goods-title");
    Page::new(&op, Place::Children, title).show(|cx| pages::goods(cx, &told)).await
}

pub(in crate::http) async fn list(op: Op) -> Answer {
    if !op.actor.may_somewhere(Act::ReadChildren) {
        return Err(not_found());
    }
    let page = WorryList { waiting: rows(&op, Which::Waiting).await?, done: rows(&op, Which::Done).await? };
    let title = op.visitor.cx().t("worries-title");
    Page::new(&op, Place::Children, title).show(|cx| pages::list(cx, &page)).await
}

async fn load(op: &Op, id: Uuid) -> Result<(Worry, Permit), PageError> {
    let reader = (op.actor.organisation, op.actor.user);
    let found = worries::load(op.majakka.store.read(), reader, WorryId(id), op.visitor.today).await?;
    let permit = op.permit(Act::ReadWords, &found.subject()).map_err(|_| not_found())?;
    Ok((found, permit))
}

async fn view(op: &Op, (worry, _): (Worry, Permit), notice: Option<String>) -> Answer {
    let conn = op.majakka.store.read();
    let said = words::of(conn, worry.organisation, [worry.id.0]).await?;
    let read = words::readings(conn, worry.organisation, [worry.id.0]).await?;
    let cx = op.visitor.cx();
    let own = |user: &UserId| *user == op.actor.user;
    let steps = WorryStep::ALL.iter().copied().filter(|&step| {
        let is_mine = worry.taken_by.as_ref().is_some_and(|(user, _)| own(user));
        let again = step == WorryStep::Take && is_mine;
        worry.state.after(step).is_some() && !again
    });
    let hearing = worry.hearing();
    // An adult whom the child chose is named only where there is one.
    let listeners = hearing.map(|hearing| hearing.listeners()).unwrap_or_default();
    let listeners = listeners.into_iter().filter(|&who| who != Listener::ChosenAdult || worry.has_trusted);
    let page = WorryShow {
        id: worry.id.0,
        version: worry.version,
        past_unit: hearing.is_some_and(|hearing| hearing.audience == Audience::SafetyLead),
        by_pulse: worry.pulse.is_some(),
        state: worry.state,
        told_at: worry.told_at,
        talker: worry.taken_by.as_ref().map(|(_, name)| name.clone()),
        words: said
            .into_iter()
            .map(|kept| {
                let mode = kept.mode.map(|mode| cx.t(&format!("word-mode-{}", mode.code()))).unwrap_or_default();
                (kept.said.words.map(|words| words.into_string()), mode, kept.said.drawing)
            })
            .collect(),
        listeners: listeners.collect(),
        read: read.into_iter().map(|reading| (reading.name, reading.read_at)).collect(),
        steps: steps.collect(),
        notice,
        unit: worry.unit_name,
        pseudonym: worry.pseudonym,
        sign: worry.sign,
        topic: worry.topic,
        red: worry.red,
    };
    let title = cx.with("worry-of", &[("pseudonym", page.pseudonym.clone().into())]);
    let moved = page.notice.is_some();
    Page::new(op, Place::Children, title).with_conflict(moved).show(|cx| pages::show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (worry, permit) = load(&op, id).await?;
    // The child sees who has read it, and when; the first time counts.
    if worry.read_at.is_none() {
        services::worries::read(&op.majakka, &permit, worry.id).await?;
    }
    view(&op, (worry, permit), None).await
}

pub(in crate::http) async fn take_step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (worry, permit) = load(&op, id).await?;
    let step = WorryStep::from_code(&code).ok_or_else(not_found)?;
    let expected = (worry.id, fields.parse("version").unwrap_or(0));
    match services::worries::step(&op.majakka, permit, submission, expected, step).await {
        Ok(()) => flash_redirect(&op, "saved", &format!("/worries/{id}")),
        Err(error) => {
            let text = rule(&op.visitor.cx(), step::why_not(error)?);
            let newer = load(&op, id).await?;
            view(&op, newer, Some(text)).await
        }
    }
}

pub(in crate::http) async fn answer_call(op: Op, Id(id): Id<Uuid>) -> Answer {
    let call = HelpCallId(id);
    let unit = worries::unit_of_call(op.majakka.store.read(), op.actor.organisation, call).await?;
    let permit = op.permit(Act::ReadChildren, &op.in_unit(unit)).map_err(|_| not_found())?;
    services::worries::answer_call(&op.majakka, permit, call).await?;
    flash_redirect(&op, "saved", "/")
}
