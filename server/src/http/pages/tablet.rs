//! The tablet: given by an adult, a child's own, and taken back.

mod adults;
mod asking;
mod door;
mod goals;
mod mine;
mod send;

pub(in crate::http) use door::{answer as answer_door, page as door_page};
pub(in crate::http) use goals::{list as goals, page as goal, review, says, sooner};
pub(in crate::http) use mine::{again, hide, page as mine};

use super::children;
use crate::{
    http::{
        Op, Page, PageError, cookies,
        extract::{Form, Id},
        page::{child_frame, render},
        pages::step,
        see_other,
        tablet::{AtTablet, Begun},
    },
    services::{self, tablets::Opened},
    store::{children::Child, drafts, worries},
};
use app::{
    pages::{
        account::{PinPage, pin},
        child::{self as staff_pages, HandOver},
        problem::rule,
        tablet::{self as pages, Assented, Calling, Lock, PinProblem, Start, Way, Whose},
    },
    shell::Place,
};
use axum::{
    extract::Query,
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use domain::{
    child::{AgeBand, Assent, Audience, Hearing, Need, PinField, Purpose, SessionStep, Standing, parse_pin},
    form::{Fields, FormErrors, Problem},
    goal::screen,
    policy::Act,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// Who reads what this child tells unless the child chooses otherwise, by name.
async fn readers(majakka: &crate::majakka::Majakka, child: &Child) -> Result<Vec<String>, PageError> {
    let adults = adults::Adults::of(majakka, child).await?;
    let has_own_instructor = adults.has_instructor();
    let usual = Hearing { audience: Audience::usual(has_own_instructor), alert: false, has_own_instructor };
    Ok(vec![adults.names(usual)])
}

async fn hand_over_view(op: &Op, child: Child, notice: Option<String>) -> Answer {
    let moved = notice.is_some();
    let page = HandOver {
        id: child.id,
        readers: readers(&op.majakka, &child).await?,
        has_pin: services::tablets::has_pin(&op.majakka, op.actor.user).await?,
        text: child.text,
        notice,
    };
    let title = op.visitor.cx().t("tablet-title");
    let frame = Page::new(op, Place::Children, title).with_conflict(moved).without_alerts();
    frame.show(|cx| staff_pages::hand_over(cx, &page)).await
}

pub(in crate::http) async fn hand_over_page(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (child, subject) = children::living(&op, id).await?;
    let _gives = op.permit(Act::HandOver, &subject)?;
    hand_over_view(&op, child, None).await
}

/// Nothing of the page before stays in the browser.
fn forgotten(mut answer: Response) -> Response {
    let all = HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), all);
    answer
}

pub(in crate::http) async fn hand_over(op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let (child, subject) = children::living(&op, id).await?;
    let permit = op.permit(Act::HandOver, &subject)?;
    match services::tablets::hand_over(&op.majakka, permit, op.session.id, (child.id, Purpose::read(&fields))).await {
        Ok(token) => {
            let mut answer = forgotten(see_other("/child"));
            cookies::add(&mut answer, &cookies::session(&op.majakka, None));
            cookies::add(&mut answer, &cookies::flash(&op.majakka, None));
            cookies::add(&mut answer, &cookies::tablet(&op.majakka, Some(&token)));
            Ok(answer)
        }
        Err(error) => {
            let text = rule(&op.visitor.cx(), step::why_not(error)?);
            hand_over_view(&op, child, Some(text)).await
        }
    }
}

async fn pin_view(op: &Op, fields: Fields, errors: FormErrors<PinField>) -> Answer {
    let failed = !errors.is_empty();
    let has = services::tablets::has_pin(&op.majakka, op.actor.user).await?;
    let page = PinPage { has, fields, errors };
    let title = op.visitor.cx().t("pin-title");
    Page::new(op, Place::Account, title).with_problems(failed).show(|cx| pin(cx, &page)).await
}

pub(in crate::http) async fn pin_page(op: Op) -> Answer {
    pin_view(&op, Fields::default(), FormErrors::default()).await
}

pub(in crate::http) async fn keep_pin(op: Op, Form(fields): Form) -> Answer {
    let pin = match parse_pin(&fields) {
        Ok(pin) => pin,
        Err(errors) => return pin_view(&op, fields, errors).await,
    };
    let who = (op.session.organisation, op.session.user);
    match services::tablets::keep_pin(&op.majakka, who, fields.one("current"), &pin).await {
        Ok(()) => crate::http::flash_redirect(&op, "saved", "/account"),
        Err(services::ServiceError::Rule(code)) => {
            pin_view(&op, fields, FormErrors::of(PinField::Current, Problem::Rule(code))).await
        }
        Err(other) => Err(other.into()),
    }
}

fn whose(at: &AtTablet) -> Whose {
    let text = &at.child.text;
    Whose {
        pseudonym: text.pseudonym.as_str().to_owned(),
        sign: text.sign,
        needs: text.needs,
        small: text.band == AgeBand::Small,
        contacts: at.contacts.clone(),
    }
}

/// A page of a child who has said yes; no other child gets one.
fn show(at: &Begun, status: StatusCode, content: impl FnOnce(&app::ui::Cx) -> leptos::prelude::AnyView) -> Response {
    show_anyhow(at, status, content)
}

/// What may be shown however the tablet stands.
fn show_anyhow(
    at: &AtTablet,
    status: StatusCode,
    content: impl FnOnce(&app::ui::Cx) -> leptos::prelude::AnyView,
) -> Response {
    let cx = at.visitor.cx();
    // A tablet that rests tells nothing of its child, not even what it needs.
    let strong = at.standing == Standing::Open && at.child.text.needs.has(Need::Contrast);
    render(&cx, &child_frame(&at.majakka, &at.visitor, &cx, strong), status, content)
}

fn locked(at: &AtTablet, problem: Option<PinProblem>) -> Response {
    let page = Lock { over: at.standing == Standing::Over, problem, contacts: at.contacts.clone() };
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    show_anyhow(at, status, |cx| pages::lock(cx, &page))
}

pub(in crate::http) async fn start(at: AtTablet, Query(asked): Query<mine::Screen>) -> Answer {
    if at.standing != Standing::Open {
        return Ok(locked(&at, None));
    }
    let at = match at.begun().await? {
        Ok(at) => at,
        Err(at) => {
            let page = Assented { whose: whose(&at), readers: readers(&at.majakka, &at.child).await? };
            return Ok(show_anyhow(&at, StatusCode::OK, |cx| pages::assent(cx, &page)));
        }
    };
    let ways = Way::open(at.tablet.purpose);
    let shown = screen(&ways, at.child.text.band.choices_on_screen(), asked.screen);
    let page = Start {
        whose: whose(&at),
        ways: shown.choices.to_vec(),
        next: shown.more.then_some(asked.screen + 1),
        first: asked.screen == 0,
        begun: drafts::doors(at.majakka.store.read(), at.child.id).await?,
    };
    Ok(show(&at, StatusCode::OK, |cx| pages::start(cx, &page)))
}

pub(in crate::http) async fn answer(at: AtTablet, Form(fields): Form) -> Answer {
    if let Some(answer) = Assent::from_code(fields.one("answer")) {
        services::tablets::step(&at.majakka, &at.tablet, SessionStep::Answer(answer)).await?;
    }
    Ok(see_other("/child"))
}

pub(in crate::http) async fn stop(at: AtTablet, Form(fields): Form) -> Answer {
    if at.standing != Standing::Over {
        door::keep_for_later(&at, &fields).await?;
    }
    services::tablets::step(&at.majakka, &at.tablet, SessionStep::End).await?;
    Ok(forgotten(see_other("/child")))
}

pub(in crate::http) async fn rights(at: Begun) -> Answer {
    Ok(show(&at, StatusCode::OK, |cx| pages::rights(cx, &whose(&at))))
}

pub(in crate::http) async fn tell(at: Begun) -> Answer {
    let here = readers(&at.majakka, &at.child).await?;
    Ok(show(&at, StatusCode::OK, |cx| pages::tell(cx, &whose(&at), &here)))
}

/// Calls the adults of the unit. The numbers are shown whatever comes of it.
pub(in crate::http) async fn call(at: AtTablet) -> Answer {
    if at.is_begun().await? {
        services::told::call_for_help(&at.majakka, &at.tablet).await?;
    }
    Ok(see_other("/child/help"))
}

/// Help is shown however the tablet stands: it tells nothing of anybody.
pub(in crate::http) async fn help(at: AtTablet) -> Answer {
    let calling = match at.is_begun().await? {
        false => Calling::Closed,
        true if worries::calls_now(at.majakka.store.read(), at.child.id).await? => Calling::Called,
        true => Calling::Open,
    };
    Ok(show_anyhow(&at, StatusCode::OK, |cx| pages::help(cx, &at.contacts, calling)))
}

pub(in crate::http) async fn open(at: AtTablet, Form(fields): Form) -> Answer {
    if at.standing == Standing::Open {
        return Ok(see_other("/child"));
    }
    let typed = fields.one("pin");
    if typed.trim().is_empty() {
        return Ok(locked(&at, Some(PinProblem::Empty)));
    }
    let unlock = fields.one("then") == "unlock";
    match services::tablets::open(&at.majakka, &at.tablet, typed, unlock).await? {
        Opened::Unlocked => Ok(see_other("/child")),
        Opened::Wrong { left } => Ok(locked(&at, Some(PinProblem::Wrong(left)))),
        Opened::SignIn => Ok(locked(&at, Some(PinProblem::SignIn))),
        Opened::Back(token) => {
            let mut answer = forgotten(see_other("/children"));
            cookies::add(&mut answer, &cookies::tablet(&at.majakka, None));
            cookies::add(&mut answer, &cookies::session(&at.majakka, Some(&token)));
            Ok(answer)
        }
    }
}

/// An adult signs in with a password instead: both sessions end first, so that nothing of them is left.
pub(in crate::http) async fn sign_in(at: AtTablet) -> Answer {
    if at.standing == Standing::Open {
        return Ok(see_other("/child"));
    }
    services::tablets::let_go(&at.majakka, &at.tablet).await?;
    let mut answer = forgotten(see_other("/sign-in"));
    cookies::add(&mut answer, &cookies::tablet(&at.majakka, None));
    Ok(answer)
}
