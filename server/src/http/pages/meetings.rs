//! Meetings of the children and the adults of a unit.

use super::{hygiene, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
        see_other,
    },
    services::{self, ServiceError},
    store::{
        map, units,
        views::{self, meetings::MeetingWithNames},
    },
};
use app::{
    pages::{
        problem::rule,
        together::{self as pages, MeetingList, MeetingShow},
    },
    shell::Place,
    ui::Moments,
};
use axum::response::Response;
use domain::{
    child::Language,
    form::{Fields, FormErrors},
    ids::{IdeaId, MeetingId, UnitId},
    month::Month,
    policy::{Act, Subject},
    voice::{MeetingState, Minutes, MinutesField, Mood, Readers, cells, parse_new_idea},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn list_view(op: &Op, unit: UnitId, after: Option<&str>, notice: Option<String>) -> Answer {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let subject = op.in_unit(unit);
    let _reads = op.permit(Act::AnswerProposal, &subject)?;
    let named = units::load(conn, organisation, unit).await?;
    let (rows, next) = views::meetings::list(conn, organisation, unit, after).await?;
    let open = rows.first().is_some_and(|row| row.state == MeetingState::Open);
    let may_start = after.is_none() && !open && named.closed_on.is_none() && op.may(Act::HoldMeeting, &subject);
    let failed = notice.is_some();
    let page = MeetingList { unit, name: named.text.name.to_string(), rows, next, may_start, notice };
    let frame = Page::new(op, Place::Together, op.visitor.cx().t("community-title")).with_conflict(failed);
    frame.show(|cx| pages::meetings(cx, &page)).await
}

pub(in crate::http) async fn list(op: Op, Id(unit): Id<Uuid>, Query(query): Query) -> Answer {
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    list_view(&op, UnitId(unit), after, None).await
}

pub(in crate::http) async fn start(mut op: Op, Id(unit): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = UnitId(unit);
    let permit = op.permit(Act::HoldMeeting, &op.in_unit(unit))?;
    match services::meetings::start(&op.majakka, permit, submission).await {
        Ok(id) => Ok(see_other(&format!("/meetings/{id}"))),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            list_view(&op, unit, None, notice).await
        }
    }
}

/// Whoever may answer ideas of the unit reads its meetings.
async fn load(op: &Op, id: Uuid) -> Result<(MeetingWithNames, Subject), PageError> {
    let found = views::meetings::one(op.majakka.store.read(), op.actor.organisation, MeetingId(id)).await?;
    let subject = op.in_unit(found.meeting.unit);
    let _reads = op.permit(Act::AnswerProposal, &subject)?;
    Ok((found, subject))
}

async fn of(op: &Op, found: &MeetingWithNames, subject: &Subject) -> Result<MeetingShow, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let zone = op.majakka.config.time_zone;
    let ideas = views::meetings::heard(conn, found, zone).await?;
    let MeetingWithNames { meeting, unit, .. } = found;
    let open = meeting.state == MeetingState::Open;
    let month = Month::of(meeting.on).before();
    let marks = map::of_month(conn, organisation, meeting.unit, month).await?;
    let talked = views::together::is_talked_of;
    Ok(MeetingShow {
        id: meeting.id,
        unit: meeting.unit,
        name: unit.clone(),
        on: meeting.on,
        state: meeting.state,
        moods: meeting.moods,
        ideas,
        goals: views::together::shared_goals(conn, organisation, meeting.unit, talked).await?,
        month,
        cells: cells(&marks, Readers::Staff),
        minutes: meeting.minutes.clone(),
        version: meeting.version,
        may_hold: op.may(Act::HoldMeeting, subject),
        may_answer: op.may(Act::AnswerProposal, subject),
        new_idea: (Fields::default(), FormErrors::default()),
        // What was written so far stands in the form.
        fields: meeting.minutes.as_ref().filter(|_| open).map(Minutes::fields).unwrap_or_default(),
        errors: FormErrors::default(),
        warned: None,
        moved: false,
        notice: None,
    })
}

async fn view(op: &Op, page: MeetingShow) -> Answer {
    let failed = !page.errors.is_empty() || !page.new_idea.1.is_empty() || page.warned.is_some();
    let cx = op.visitor.cx();
    let title = cx.with("community-of-day", &[("day", cx.full_day(page.on).into())]);
    let frame = Page::new(op, Place::Together, title).with_problems(failed).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::meeting(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let page = of(&op, &found, &subject).await?;
    view(&op, page).await
}

/// The meeting again with the reason why something was not done.
async fn refused(op: &Op, id: Uuid, error: ServiceError, typed: Option<Fields>) -> Answer {
    let code = step::why_not(error)?;
    let (found, subject) = load(op, id).await?;
    let page = of(op, &found, &subject).await?;
    let cx = op.visitor.cx();
    let notice = Some(match code {
        "ideas-waiting" => {
            let n = page.earlier().iter().filter(|idea| idea.is_waiting()).count();
            cx.with("rule-ideas-waiting", &[("n", n.into())])
        }
        code => rule(&cx, code),
    });
    // Somebody else wrote the minutes meanwhile: both texts are shown.
    let moved = code == "stale" && typed.is_some() && page.minutes.is_some();
    let fields = typed.unwrap_or_else(|| page.fields.clone());
    view(op, MeetingShow { notice, moved, fields, ..page }).await
}

pub(in crate::http) async fn mood(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HoldMeeting, &subject)?;
    let less = Mood::from_code(fields.one("less")).map(|mood| (mood, false));
    let face = Mood::from_code(fields.one("mood")).map(|mood| (mood, true)).or(less).ok_or_else(not_found)?;
    match services::meetings::mood(&op.majakka, permit, submission, found.meeting.id, face).await {
        Ok(()) => Ok(see_other(&format!("/meetings/{id}#h-mood"))),
        Err(error) => refused(&op, id, error, None).await,
    }
}

pub(in crate::http) async fn add_idea(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HoldMeeting, &subject)?;
    let said = match parse_new_idea(&fields) {
        Ok(said) => said,
        Err(errors) => {
            let page = of(&op, &found, &subject).await?;
            return view(&op, MeetingShow { new_idea: (fields, errors), ..page }).await;
        }
    };
    let language = Language::from_code(op.visitor.lang.code()).unwrap_or(Language::Finnish);
    let told = (said, language);
    match services::meetings::add_idea(&op.majakka, permit, submission, found.meeting.id, told).await {
        Ok(_) => flash_redirect(&op, "idea-told", &format!("/meetings/{id}")),
        Err(error) => refused(&op, id, error, None).await,
    }
}

pub(in crate::http) async fn ask_again(mut op: Op, Id((id, idea)): Id<(Uuid, Uuid)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HoldMeeting, &subject)?;
    match services::meetings::ask_again(&op.majakka, permit, submission, (found.meeting.id, IdeaId(idea))).await {
        Ok(()) => flash_redirect(&op, "idea-asked-again", &format!("/meetings/{id}")),
        Err(error) => refused(&op, id, error, None).await,
    }
}

/// The minutes that were sent, or the answer that says what is the matter with them.
async fn written(op: &Op, found: &MeetingWithNames, subject: &Subject, fields: &Fields) -> Result<Minutes, Answer> {
    let again = async |errors: FormErrors<MinutesField>, warned| {
        let page = of(op, found, subject).await?;
        view(op, MeetingShow { errors, warned, fields: fields.clone(), ..page }).await
    };
    let minutes = match Minutes::parse(fields) {
        Ok(minutes) => minutes,
        Err(errors) => return Err(again(errors, None).await),
    };
    match hygiene::look_in_unit(op, fields, found.meeting.unit, &[minutes.words.as_str()]).await {
        Ok(None) => Ok(minutes),
        Ok(warned) => Err(again(FormErrors::default(), warned).await),
        Err(error) => Err(Err(error)),
    }
}

/// What was written so far, while the meeting goes on.
pub(in crate::http) async fn keep_minutes(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HoldMeeting, &subject)?;
    let minutes = match written(&op, &found, &subject, &fields).await {
        Ok(minutes) => minutes,
        Err(answer) => return answer,
    };
    let expected = (found.meeting.id, fields.parse("version").unwrap_or(0));
    match services::meetings::keep_minutes(&op.majakka, permit, submission, expected, minutes).await {
        Ok(()) => flash_redirect(&op, "meeting-minutes", &format!("/meetings/{id}#h-minutes")),
        Err(error) => refused(&op, id, error, Some(fields)).await,
    }
}

pub(in crate::http) async fn close(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::HoldMeeting, &subject)?;
    let minutes = match written(&op, &found, &subject, &fields).await {
        Ok(minutes) => minutes,
        Err(answer) => return answer,
    };
    let expected = (found.meeting.id, fields.parse("version").unwrap_or(0));
    match services::meetings::close(&op.majakka, permit, submission, expected, minutes).await {
        Ok(()) => flash_redirect(&op, "meeting-closed", &format!("/meetings/{id}")),
        Err(error) => refused(&op, id, error, Some(fields)).await,
    }
}
