//! Actions: lists, deciding on one, its steps.

use super::{goals, step};
use crate::{
    http::{
        Op, Page, PageError,
        extract::{Form, Id, Query},
        flash_redirect,
        problem::not_found,
    },
    services,
    store::{
        assessments, hazards,
        views::{self, actions::ActionWithNames},
    },
};
use app::{
    pages::{
        action::{self as pages, ActionFilter, ActionList, ActionNew, ActionShow, Lane, Source, Typed},
        decision::{Decision, Words},
        problem::rule,
    },
    shell::Place,
};
use axum::response::Response;
use domain::{
    action::{
        ActionChoices, ActionField, ActionState, ActionStep, ActionText, Perspective, Purpose, StepDays, default_due,
        parse_step,
    },
    form::{Fields, FormErrors},
    ids::{ActionId, HazardId, ItemId, UserId},
    policy::{Act, Permit, Subject},
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

pub(super) fn read_filter(query: &Fields) -> ActionFilter {
    ActionFilter {
        lane: Lane::from_code(query.one("state")).unwrap_or_default(),
        mine: query.one("owner") == "me",
        unit: query.parse("unit"),
        level: query.parse("level"),
    }
}

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    let scope = op.actor.scope(Act::ReadAction);
    if !op.actor.may_somewhere(Act::ReadAction) {
        return Err(not_found());
    }
    let conn = op.majakka.store.read();
    let filter = read_filter(&query);
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let seen = goals::seen(&op);
    let (rows, next) = views::actions::list(conn, (&scope, &seen), &filter, op.visitor.today, after).await?;
    let units = views::people::units(conn, &scope).await?;
    let reassigns = op.actor.scope(Act::ReassignAction);
    let mut moves_in = units.clone();
    moves_in.retain(|(id, _)| reassigns.includes(op.actor.organisation, *id));
    let title = op.visitor.cx().t("actions-title");
    Page::new(&op, Place::Actions, title)
        .with_files(op.actor.may_somewhere(Act::Export), filter.export_href("{kind}"))
        .show_counted(|cx, late| pages::list(cx, &ActionList { rows, units, filter, late, moves_in, next }))
        .await
}

/// The hazard that an action is against, and the assessment line that it is decided in.
struct Against {
    hazard: hazards::Hazard,
    item: Option<(ItemId, Uuid)>,
}

async fn against(op: &Op, query: &Fields) -> Result<Against, PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let id = query.parse::<HazardId>("hazard").ok_or_else(not_found)?;
    let hazard = hazards::load(conn, organisation, id).await?;
    let _reads = op.permit(Act::ReadHazard, &op.in_unit(hazard.unit))?;
    let item = match query.parse::<ItemId>("item") {
        None => None,
        Some(item) => {
            let version = assessments::version_of_item(conn, organisation, item, hazard.id).await?;
            Some((item, version.0))
        }
    };
    Ok(Against { hazard, item })
}

/// Whom and what the form may name: the people of the unit, and its other hazards, those of the same area first.
async fn choices(
    op: &Op,
    hazard: &hazards::Hazard,
) -> Result<(Vec<(UserId, String)>, Vec<(HazardId, String)>), PageError> {
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let owners = views::people::owners(conn, organisation, hazard.unit, op.visitor.today).await?;
    let mut others = hazards::in_register(conn, organisation, hazard.unit).await?;
    others.retain(|other| other.id != hazard.id);
    others.sort_by_key(|other| (other.text.area != hazard.text.area, other.text.area, other.id));
    Ok((owners, others.into_iter().map(|other| (other.id, other.text.title.to_string())).collect()))
}

/// Leaders decide on actions; staff put them forward.
fn may_make(op: &Op, subject: &Subject) -> Result<Permit, PageError> {
    op.permit(Act::CreateAction, subject).or_else(|_| op.permit(Act::ProposeAction, subject))
}

async fn new_view(op: &Op, against: Against, fields: Fields, errors: FormErrors<ActionField>) -> Answer {
    let hazard = against.hazard;
    let permit = may_make(op, &op.in_unit(hazard.unit))?;
    let (owners, others) = choices(op, &hazard).await?;
    let failed = !errors.is_empty();
    let page = ActionNew {
        hazard: hazard.id.0,
        hazard_title: hazard.text.title.to_string(),
        item: against.item.map(|(item, version)| (item.0, version)),
        level: hazard.level,
        area: hazard.text.area,
        owners,
        others,
        proposal: permit.act() == Act::ProposeAction,
        fields,
        errors,
    };
    let title = op.visitor.cx().t(if page.proposal { "action-propose-title" } else { "action-new-title" });
    Page::new(op, Place::Actions, title).with_problems(failed).show(|cx| pages::new(cx, &page)).await
}

pub(in crate::http) async fn new_page(op: Op, Query(query): Query) -> Answer {
    let against = against(&op, &query).await?;
    let due = default_due(against.hazard.level, false, op.visitor.today);
    let mut fields = Fields::default()
        .with_date("due", Some(due))
        .with("owner", op.actor.user.to_string())
        .with("follow", Perspective::Children.code())
        .with("follow", Perspective::Staff.code());
    fields = with_usual(&op, fields, query.one("from"));
    new_view(&op, against, fields, FormErrors::default()).await
}

/// The form with a usual control of the library in it; everything else stays as it is.
fn with_usual(op: &Op, fields: Fields, name: &str) -> Fields {
    let Some((entry, control, end)) = ActionNew::read_usual(name) else {
        return fields;
    };
    let title = op.visitor.cx().t(&format!("library-{}-{end}", entry.code));
    fields.without("title").without("control").with("title", title).with("control", control.code())
}

pub(in crate::http) async fn create(mut op: Op, Query(query): Query, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let against = against(&op, &query).await?;
    let unit = against.hazard.unit;
    let permit = may_make(&op, &op.in_unit(unit))?;
    let usual = fields.one("from").to_owned();
    if !usual.is_empty() {
        let fields = with_usual(&op, fields, &usual);
        return new_view(&op, against, fields, FormErrors::default()).await;
    }
    let today = op.visitor.today;
    let (owners, others) = choices(&op, &against.hazard).await?;
    let choices = ActionChoices {
        owners: owners.into_iter().map(|(id, _)| id).collect(),
        hazards: others.into_iter().map(|(id, _)| id).collect(),
    };
    let text = match ActionText::parse(&fields, &choices, today) {
        Ok(text) => text,
        Err(errors) => return new_view(&op, against, fields, errors).await,
    };
    let flash = if permit.act() == Act::CreateAction { "action-created" } else { "action-proposed" };
    let place = (against.hazard.id, against.item.map(|(item, _)| item));
    let id = services::actions::create(&op.majakka, permit, submission, place, text).await?;
    let to = match against.item {
        Some((item, version)) => format!("/assessments/{version}/items/{item}"),
        None => format!("/actions/{id}"),
    };
    flash_redirect(&op, flash, &to)
}

pub(super) async fn load(op: &Op, id: Uuid) -> Result<(ActionWithNames, Subject), PageError> {
    let mut found = views::actions::one(op.majakka.store.read(), op.actor.organisation, ActionId(id)).await?;
    let action = &found.action;
    let subject = op.in_unit_at(action.unit, action.level).owned_by(action.owner);
    let Purpose::Promise(goal) = action.purpose else {
        let _reads = op.permit(Act::ReadAction, &subject)?;
        return Ok((found, subject));
    };
    // Whoever reads the goal reads what was promised for it. The one who promised does too, without learning anything of the goal.
    match goals::load(op, goal.0).await {
        Ok((_, of_goal)) => {
            let subject = of_goal.owned_by(action.owner);
            found.row.source = Source::Promise(Some(goal.0));
            Ok((found, subject))
        }
        Err(unseen) => {
            let _promised = op.permit(Act::WorkOnAction, &subject).map_err(|_| unseen)?;
            Ok((found, subject))
        }
    }
}

/// The right to take a step. That a promise was kept is said also by those who agree to the goal for the adults.
fn permit_of(op: &Op, purpose: Purpose, subject: &Subject, step: ActionStep) -> Result<Permit, PageError> {
    let own = op.permit(step.act(), subject);
    match (purpose, step) {
        (Purpose::Promise(_), ActionStep::Complete) => {
            own.or_else(|asked| op.permit(Act::AgreeGoal, subject).map_err(|_| asked))
        }
        _ => own,
    }
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    view(&op, found, &subject, Typed::default()).await
}

/// The page of an action, with what was typed on it.
pub(super) async fn view(op: &Op, found: ActionWithNames, subject: &Subject, typed: Typed) -> Answer {
    let action = found.action;
    let open = |step: &ActionStep| {
        permit_of(op, action.purpose, subject, *step).is_ok() && !(*step == ActionStep::Extend && action.extended)
    };
    let checked = action.purpose.hazard().is_some();
    let failed = !typed.comment.is_empty() || !typed.attachment.is_empty();
    let page = ActionShow {
        detail: action.detail.clone(),
        created_by: found.created_by,
        created_at: action.created_at,
        restriction: action.restriction,
        verified: found.verified,
        extended: action.extended,
        version: action.version,
        others: found.others,
        attachments: found.attachments,
        effect_question: action.effect_question.clone(),
        // A promise is followed with its goal.
        effects: match checked {
            true => super::effects::rows(op, &action, op.may(Act::CheckEffect, subject)).await?,
            false => Vec::new(),
        },
        timeline: views::timeline::of_entity(op.majakka.store.read(), op.actor.organisation, action.id.0).await?,
        steps: action.purpose.steps(action.state).filter(open).collect(),
        needs_second_person: checked && action.state == ActionState::Done && action.owner == op.actor.user,
        may_reassign: action.state.is_pending() && op.may(Act::ReassignAction, subject),
        may_comment: op.may(Act::CommentAction, subject),
        may_attach: action.purpose.takes_attachments() && op.may(Act::CommentAction, subject),
        may_detach: op.may(action.state.act_of_detaching(), subject),
        typed,
        row: found.row,
    };
    let title = page.row.title.clone();
    Page::new(op, Place::Actions, title).with_problems(failed).show(|cx| pages::show(cx, &page)).await
}

fn step_decision(found: &ActionWithNames, op: &Op, step: ActionStep) -> Decision {
    let action = &found.action;
    Decision {
        code: match action.purpose {
            Purpose::Promise(_) if step == ActionStep::Complete => "promise-complete".into(),
            _ => format!("action-{}", step.code()),
        },
        about: (format!("/actions/{}", action.id), action.title.clone()),
        list: ("/actions".into(), op.visitor.cx().t("actions-title")),
        action: format!("/actions/{}/steps/{}", action.id, step.code()),
        version: action.version,
        words: match step {
            ActionStep::Accept | ActionStep::Start => Words::None,
            // Of a promise there is nothing else to say than that it was kept.
            ActionStep::Complete if action.purpose.goal().is_some() => Words::None,
            step if step.needs_reason() => Words::Needed,
            _ => Words::Optional,
        },
        with_date: matches!(step, ActionStep::Extend | ActionStep::Reopen),
        notice: None,
        fields: match step {
            // What is begun anew has a new time.
            ActionStep::Reopen => {
                let due = default_due(action.level, action.interim, op.visitor.today);
                Fields::default().with_date("due", Some(due))
            }
            _ => Fields::default(),
        },
        errors: FormErrors::default(),
    }
}

pub(in crate::http) async fn step_page(op: Op, Id((id, code)): Id<(Uuid, String)>) -> Answer {
    let step = ActionStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let _may = permit_of(&op, found.action.purpose, &subject, step)?;
    let mut page = step_decision(&found, &op, step);
    if found.action.purpose.after(found.action.state, step).is_err() {
        page.notice = Some(rule(&op.visitor.cx(), "wrong-state"));
    } else if step == ActionStep::Extend && found.action.extended {
        page.notice = Some(rule(&op.visitor.cx(), "extended-already"));
    }
    step::view(&op, Place::Actions, page).await
}

pub(in crate::http) async fn step(mut op: Op, Id((id, code)): Id<(Uuid, String)>, Form(fields): Form) -> Answer {
    let submission = op.visitor.keep_submission(&fields);
    let step = ActionStep::from_code(&code).ok_or_else(not_found)?;
    let (found, subject) = load(&op, id).await?;
    let permit = permit_of(&op, found.action.purpose, &subject, step)?;
    let days = StepDays::of(step, found.action.due_on, op.visitor.today);
    let words = match parse_step(&fields, step.needs_reason(), days) {
        Ok(words) => words,
        Err(errors) => {
            return step::view(&op, Place::Actions, Decision { fields, errors, ..step_decision(&found, &op, step) })
                .await;
        }
    };
    let expected = (ActionId(id), fields.parse("version").unwrap_or(0));
    let code = match services::actions::step(&op.majakka, permit, submission, expected, step, words).await {
        Ok(()) => return flash_redirect(&op, "decided", &format!("/actions/{id}")),
        Err(error) => step::why_not(error)?,
    };
    let (newer, _) = load(&op, id).await?;
    let notice = Some(rule(&op.visitor.cx(), code));
    step::view(&op, Place::Actions, Decision { fields, notice, ..step_decision(&newer, &op, step) }).await
}
