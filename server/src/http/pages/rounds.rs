//! Safety rounds: the list, one of them, its parts and its end.

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
    store::views::{
        self,
        rounds::{RoundHead, RoundWithLines},
    },
};
use app::{
    pages::{
        problem::rule,
        round::{self as pages, LineRow, RoundList, RoundPartPage, RoundShow},
    },
    shell::Place,
    ui::Moments,
};
use axum::response::Response;
use domain::{
    form::{Fields, FormErrors},
    ids::{RoundId, UnitId},
    policy::{Act, Subject},
    round::{LineAnswer, RoundEnd, RoundKind, RoundPart, RoundState, parse_part},
    text::Note,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

async fn list_view(op: &Op, unit: UnitId, after: Option<&str>, notice: Option<String>) -> Answer {
    let (conn, of) = (op.majakka.store.read(), (op.actor.organisation, unit));
    let subject = op.in_unit(unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    let RoundHead { unit: unit_name, mut kinds, repeated } = views::rounds::head(conn, of, op.visitor.today).await?;
    if kinds.is_empty() {
        kinds.push(RoundKind::Environment);
    }
    let (rows, next) = views::rounds::list(conn, of, after).await?;
    let begins = after.is_none() && op.may(Act::DoDuty, &subject);
    let page = RoundList {
        unit,
        unit_name,
        rows,
        next,
        repeated,
        kinds: if begins { kinds } else { Vec::new() },
        may_change: op.may(Act::DecideDuty, &subject),
        may_file: op.may(Act::FileHazard, &subject),
        notice,
    };
    let frame = Page::new(op, Place::Reviews, op.visitor.cx().t("rounds-title")).with_conflict(page.notice.is_some());
    let files = format!("/units/{unit}/rounds/export/{{kind}}");
    frame.with_files(op.may(Act::Export, &subject), files).show(|cx| pages::list(cx, &page)).await
}

pub(in crate::http) async fn list(op: Op, Id(unit): Id<Uuid>, Query(query): Query) -> Answer {
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    list_view(&op, UnitId(unit), after, None).await
}

pub(in crate::http) async fn start(mut op: Op, Id(unit): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let unit = UnitId(unit);
    let permit = op.permit(Act::DoDuty, &op.in_unit(unit))?;
    let kind = RoundKind::from_code(fields.one("kind")).ok_or_else(not_found)?;
    match services::rounds::start(&op.majakka, permit, submission, kind).await {
        Ok(id) => Ok(see_other(&format!("/rounds/{id}"))),
        Err(error) => {
            let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
            list_view(&op, unit, None, notice).await
        }
    }
}

async fn load(op: &Op, id: Uuid) -> Result<(RoundWithLines, Subject), PageError> {
    let found = views::rounds::one(op.majakka.store.read(), op.actor.organisation, RoundId(id), op.visitor.today);
    let found = found.await?;
    let subject = op.in_unit(found.round.unit);
    let _reads = op.permit(Act::ReadAssessment, &subject)?;
    Ok((found, subject))
}

fn of(op: &Op, found: RoundWithLines, subject: &Subject) -> RoundShow {
    let RoundWithLines { round, unit, started_by, closed_by, lines, seen } = found;
    RoundShow {
        id: round.id,
        unit: round.unit,
        unit_name: unit,
        kind: round.kind,
        state: round.state,
        on: round.on,
        started_by,
        closed: closed_by.zip(round.closed_at),
        end: round.end,
        lines,
        seen,
        version: round.version,
        may_walk: round.state == RoundState::Open && op.may(Act::DoDuty, subject),
        may_act: super::findings::may_act(op, subject),
        fields: Fields::default(),
        errors: FormErrors::default(),
        warned: None,
        notice: None,
    }
}

async fn view(op: &Op, page: RoundShow) -> Answer {
    let failed = !page.errors.is_empty() || page.warned.is_some();
    let cx = op.visitor.cx();
    let title = format!("{} {}", cx.t(&format!("cycle-{}", page.kind.duty())), cx.full_day(page.on));
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::show(cx, &page)).await
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    view(&op, of(&op, found, &subject)).await
}

pub(in crate::http) async fn close(mut op: Op, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::DoDuty, &subject)?;
    let expected = (RoundId(id), fields.parse("version").unwrap_or(0));
    let unit = found.round.unit;
    let page = of(&op, found, &subject);
    let end = match RoundEnd::parse(&fields) {
        Ok(end) => end,
        Err(errors) => return view(&op, RoundShow { errors, fields, ..page }).await,
    };
    let note = end.note.as_ref().map(Note::as_str).unwrap_or_default();
    if let Some(warned) = hygiene::look_in_unit(&op, &fields, unit, &[note]).await? {
        return view(&op, RoundShow { warned: Some(warned), fields, ..page }).await;
    }
    let code = match services::rounds::close(&op.majakka, permit, submission, expected, end).await {
        Ok(()) => return flash_redirect(&op, "round-closed", &format!("/rounds/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, subject) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    view(&op, RoundShow { notice, fields, ..of(&op, newer, &subject) }).await
}

/// The lines of one part of a round that goes on, for those who walk it.
fn in_part(op: &Op, found: RoundWithLines, subject: &Subject, part: RoundPart) -> Result<RoundPartPage, PageError> {
    let _walks = op.permit(Act::DoDuty, subject)?;
    let RoundWithLines { round, unit, lines, seen, .. } = found;
    let next = RoundPart::ALL.iter().copied().skip_while(|other| *other != part).skip(1);
    let next = next.into_iter().find(|other| lines.iter().any(|row| row.line.part == *other));
    let rows: Vec<LineRow> = lines.into_iter().filter(|row| row.line.part == part).collect();
    if rows.is_empty() {
        return Err(not_found());
    }
    let over = round.state == RoundState::Closed;
    Ok(RoundPartPage {
        id: round.id,
        unit: round.unit,
        unit_name: unit,
        kind: round.kind,
        on: round.on,
        part,
        rows,
        seen,
        next,
        may_act: super::findings::may_act(op, subject),
        typed: None,
        problems: Vec::new(),
        warned: None,
        notice: over.then(|| rule(&op.visitor.cx(), "wrong-state")),
    })
}

async fn part_view(op: &Op, page: RoundPartPage) -> Answer {
    let failed = !page.problems.is_empty() || page.warned.is_some();
    let title = op.visitor.cx().t(&format!("round-part-{}", page.part.code()));
    let frame = Page::new(op, Place::Reviews, title).with_problems(failed).with_conflict(page.notice.is_some());
    frame.show(|cx| pages::part(cx, &page)).await
}

pub(in crate::http) async fn part_page(op: Op, Id((id, part)): Id<(Uuid, String)>) -> Answer {
    let part = RoundPart::from_code(&part).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    part_view(&op, in_part(&op, found, &subject, part)?).await
}

pub(in crate::http) async fn part(mut op: Op, Id((id, part)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let part = RoundPart::from_code(&part).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let permit = op.permit(Act::DoDuty, &subject)?;
    let page = in_part(&op, found, &subject, part)?;
    let lines: Vec<_> = page.rows.iter().map(|row| row.line.clone()).collect();
    let said = match parse_part(&fields, &lines) {
        Ok(said) => said,
        Err(problems) => return part_view(&op, RoundPartPage { problems, typed: Some(fields), ..page }).await,
    };
    let words: Vec<&str> = said.iter().filter_map(|line| line.words.as_ref().map(Note::as_str)).collect();
    if let Some(warned) = hygiene::look_in_unit(&op, &fields, page.unit, &words).await? {
        return part_view(&op, RoundPartPage { warned: Some(warned), typed: Some(fields), ..page }).await;
    }
    // What was found now is acted on before going on.
    let waits = said.iter().any(|line| {
        let known = page.rows.iter().any(|row| row.line.key == line.key && row.finding.is_some());
        line.answer == LineAnswer::Finding && !line.fixed && !known
    });
    match services::rounds::say(&op.majakka, permit, submission, RoundId(id), said).await {
        Ok(()) => {
            let next = RoundPart::from_code(fields.one("then"));
            let to = match next {
                _ if waits => format!("/rounds/{id}/parts/{}", part.code()),
                Some(next) => format!("/rounds/{id}/parts/{}", next.code()),
                None => format!("/rounds/{id}"),
            };
            if waits { flash_redirect(&op, "round-found", &to) } else { Ok(see_other(&to)) }
        }
        Err(error) => refused(&op, (id, part), fields, error).await,
    }
}

/// The part again with what was typed, and why it was not kept.
async fn refused(op: &Op, (id, part): (Uuid, RoundPart), fields: Fields, error: ServiceError) -> Answer {
    let notice = Some(rule(&op.visitor.cx(), step::why_not(error)?));
    let (newer, subject) = load(op, id).await?;
    let page = in_part(op, newer, &subject, part)?;
    part_view(op, RoundPartPage { notice, typed: Some(fields), ..page }).await
}
