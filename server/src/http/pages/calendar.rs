//! A person's calendar feed: the page of its private address, and what a calendar reads there.

use crate::{
    auth::{Token, Wait},
    http::{Op, Page, PageError, Visitor, extract::Id, flash_redirect, problem::not_found},
    majakka::Majakka,
    services,
    store::{feeds, views::duty_year::InYear},
};
use app::{
    pages::{
        account::{self as pages, CalendarPage},
        problem::Problem,
    },
    shell::Place,
    words::{Lang, Words},
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{cycle::Ahead, policy::Act};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use std::sync::Arc;

type Answer = Result<Response, PageError>;

/// How often a calendar is asked to look again.
const LOOK_AGAIN: &str = "PT12H";

/// Who reads no duties has no use for a feed, and gets none.
fn reads(op: &Op) -> Result<(), PageError> {
    if op.actor.may_somewhere(Act::ReadAssessment) { Ok(()) } else { Err(not_found()) }
}

async fn view(op: &Op, link: Option<String>) -> Answer {
    let made_at = feeds::made_at(op.majakka.store.read(), op.session.user).await?;
    let page = CalendarPage { made_at, link };
    let title = op.visitor.cx().t("feed-title");
    Page::new(op, Place::Account, title).show(|cx| pages::calendar(cx, &page)).await
}

pub(in crate::http) async fn page(op: Op) -> Answer {
    reads(&op)?;
    view(&op, None).await
}

/// Makes the address, or a new one in the place of the old one. It is shown here, and never again.
pub(in crate::http) async fn renew(op: Op) -> Answer {
    reads(&op)?;
    let token = services::feeds::renew(&op.majakka, (op.session.organisation, op.session.user)).await?;
    let link = op.majakka.config.public_url.join(&format!("/calendar/{}.ics", token.reveal()));
    view(&op, Some(link)).await
}

/// Also somebody who reads no duties any more may take the address away.
pub(in crate::http) async fn take_away(op: Op) -> Answer {
    services::feeds::take_away(&op.majakka, (op.session.organisation, op.session.user)).await?;
    flash_redirect(&op, "feed-taken-away", "/account")
}

/// What a calendar reads, without a session: the address itself is the secret. Guessing is slowed down like guessing passwords.
pub(in crate::http) async fn feed(
    State(majakka): State<Arc<Majakka>>,
    visitor: Visitor,
    Id(file): Id<String>,
) -> Answer {
    let wait = |Wait(seconds)| PageError::Problem(Problem::Wait(seconds));
    let found = match file.strip_suffix(".ics") {
        Some(token) => services::feeds::read(&majakka, &Token::from_outside(token)).await?,
        None => None,
    };
    let Some((reader, cycles)) = found else {
        majakka.limits.guess(visitor.address).map_err(wait)?;
        return Err(not_found());
    };
    majakka.limits.call(reader.user.0).map_err(wait)?;
    let words = Words(Lang::from_code(&reader.locale).unwrap_or(Lang::Fi));
    let mut answer = written(words, &cycles, visitor.now, visitor.today).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"majakka.ics\""));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(answer)
}

fn written(words: Words, cycles: &[InYear], now: DateTime<Utc>, today: NaiveDate) -> String {
    let mut calendar = Calendar::empty();
    let head = [
        ("VERSION", "2.0"),
        ("PRODID", "-//Majakka//Majakka//FI"),
        ("CALSCALE", "GREGORIAN"),
        ("X-PUBLISHED-TTL", LOOK_AGAIN),
    ];
    head.into_iter().for_each(|(name, value)| _ = calendar.append_property(Property::new(name, value)));
    let again = Property::new("REFRESH-INTERVAL", LOOK_AGAIN).add_parameter("VALUE", "DURATION").done();
    calendar.append_property(again).name(&words.t("feed-name"));
    for cycle in cycles {
        for turn in cycle.ahead(today) {
            calendar.push(event(words, cycle, turn, now));
        }
    }
    calendar.to_string()
}

/// The duty's general name and the unit's, and nothing else: a calendar is on many screens.
fn event(words: Words, of: &InYear, turn: Ahead, now: DateTime<Utc>) -> Event {
    let duty = words.t(&format!("cycle-{}", of.cycle.template.code));
    let summary = words.with("feed-summary", &[("duty", duty.into()), ("unit", of.unit_name.clone().into())]);
    Event::new()
        .uid(&format!("{}-{}@majakka", of.cycle.id, turn.key))
        .timestamp(now)
        .summary(&summary)
        // A day alone lasts the whole day.
        .starts(turn.due_on)
        .add_property("TRANSP", "TRANSPARENT")
        .done()
}
