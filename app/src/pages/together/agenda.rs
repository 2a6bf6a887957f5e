//! The seven parts of a meeting. What came of earlier ideas stands before everything that asks for something new.

use super::{HeardIdea, MeetingShow, SharedGoal, asked_again, idea_state, map, owed};
use crate::ui::{
    Cx, Moments,
    form::{FormView, form_to},
    icon, paragraphs,
};
use domain::{
    goal::ChildWords,
    voice::{Agenda, AgendaPart, IdeaState, Mood, NewIdeaField, Readers, TREATMENT_SECTIONS},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The parts in their order, each with its number.
pub(super) fn parts(cx: &Cx, page: &MeetingShow, new_idea: &FormView<'_, NewIdeaField>) -> AnyView {
    let agenda = Agenda::of(&page.earlier(), page.on, TREATMENT_SECTIONS);
    let of = |ids: &[Uuid]| page.ideas.iter().filter(|idea| ids.contains(&idea.row.id)).collect::<Vec<_>>();
    let part = |(at, &part): (usize, &AgendaPart)| {
        let body = match part {
            AgendaPart::Mood => Some(moods(cx, page)),
            AgendaPart::WentWell => None,
            AgendaPart::Answers => Some(answers(cx, page, of(&agenda.answers), of(&agenda.waiting))),
            AgendaPart::SafetyMap => Some(safety_map(cx, page)),
            AgendaPart::UnitGoal => Some(goals(cx, page)),
            AgendaPart::Rules => None,
            AgendaPart::NewIdeas => Some(new_ideas(cx, page, new_idea)),
        };
        let section = agenda.section.map_or_else(String::new, |at| cx.t(&format!("treatment-section-{}", at + 1)));
        let key = format!("agenda-{}", part.code());
        let hint = cx.with(&format!("{key}-hint"), &[("section", section.into())]);
        let id = format!("h-{}", part.code());
        view! {
            <section class="panel" aria-labelledby=id.clone()>
                <div class="panel-head"><h2 id=id.clone()>{format!("{}. {}", at + 1, cx.t(&key))}</h2></div>
                <div class="panel-body stack stack-3"><p>{hint}</p>{body}</div>
            </section>
        }
    };
    agenda.parts().iter().enumerate().map(part).collect_view().into_any()
}

/// The faces: how many chose each is told from three on.
fn moods(cx: &Cx, page: &MeetingShow) -> AnyView {
    let chosen = cx.with("mood-chosen", &[("n", page.moods.children().into())]);
    let shown = match page.moods.shown(Readers::Staff) {
        Some(counts) => {
            let lines = counts
                .into_iter()
                .map(|(mood, n)| view! { <div><dt>{cx.t(&format!("mood-{}", mood.code()))}</dt><dd>{n.to_string()}</dd></div> })
                .collect_view();
            view! { <dl class="facts">{lines}</dl> }.into_any()
        }
        None => view! { <p class="muted">{cx.t("mood-talked-together")}</p> }.into_any(),
    };
    let buttons = page.goes_on().then(|| {
        let face = |name: &'static str, mood: Mood| {
            let text = cx.t(&format!("mood-{}", mood.code()));
            view! { <button class="btn btn--secondary" type="submit" name=name value=mood.code()>{text}</button> }
        };
        let add = Mood::ALL.iter().map(|&mood| face("mood", mood)).collect_view();
        let take = Mood::ALL.iter().map(|&mood| face("less", mood)).collect_view();
        let body = view! {
            <div class="btn-row moods" role="group" aria-label=cx.t("mood-more")>{add}</div>
            <details class="more">
                <summary>{icon(cx, "undo")}<span>{cx.t("mood-less")}</span></summary>
                <div class="btn-row moods" role="group" aria-label=cx.t("mood-less")>{take}</div>
            </details>
        };
        form_to(cx, format!("/meetings/{}/mood", page.id), None, body.into_any())
    });
    view! { {buttons}<p>{chosen}</p>{shown} }.into_any()
}

/// What was answered since the last meeting, and what still waits.
fn answers(cx: &Cx, page: &MeetingShow, told: Vec<&HeardIdea>, waiting: Vec<&HeardIdea>) -> AnyView {
    if told.is_empty() && waiting.is_empty() {
        return view! { <p class="muted">{cx.t("agenda-answers-none")}</p> }.into_any();
    }
    let told = told.into_iter().map(|idea| heard(cx, page, idea)).collect_view();
    let waiting = waiting.into_iter().map(|idea| heard(cx, page, idea)).collect_view();
    view! { <ul class="heard">{told}{waiting}</ul> }.into_any()
}

fn heard(cx: &Cx, page: &MeetingShow, idea: &HeardIdea) -> AnyView {
    let row = &idea.row;
    let last = idea.last.as_ref().map(|last| {
        let reason = last.reason.as_ref().map(|reason| paragraphs(reason.as_str()));
        let outcome = cx.t(&format!("proposal-outcome-{}", last.outcome.code()));
        view! { <p class="strong">{outcome}</p><div class="prose">{paragraphs(last.answer.as_str())}{reason}</div> }
    });
    let now =
        (row.state.is_waiting() && page.may_answer && page.state == domain::voice::MeetingState::Open).then(|| {
            let href = format!("/ideas/{}?meeting={}", row.id, page.id);
            view! { <a class="btn btn--secondary btn--s" href=href>{cx.t("agenda-answer-now")}</a> }
        });
    let again = (row.state == IdeaState::Answered && page.goes_on()).then(|| {
        let button = view! { <button class="btn btn--secondary btn--s" type="submit">{cx.t("agenda-again")}</button> };
        form_to(cx, format!("/meetings/{}/ideas/{}/again", page.id, row.id), None, button.into_any())
    });
    let asked = asked_again(cx, row.reopened_by.filter(|_| row.state.is_waiting()));
    view! {
        <li class="stack stack-2">
            <p class="row-title"><a href=format!("/ideas/{}", row.id)>{row.said.beginning(cx)}</a></p>
            <p class="row-meta">{idea_state(cx, row.state)}{asked}{owed(cx, row.state, row.since)}</p>
            {last}
            {now}
            {again}
        </li>
    }
    .into_any()
}

fn safety_map(cx: &Cx, page: &MeetingShow) -> AnyView {
    view! { <p class="hint">{cx.month(page.month)}</p>{map(cx, &page.cells)} }.into_any()
}

fn goals(cx: &Cx, page: &MeetingShow) -> AnyView {
    let line = |goal: &SharedGoal| {
        let summary = goal.summary.clone().unwrap_or_else(|| cx.t("agenda-goal-unnamed"));
        let state = cx.t(&format!("goal-state-{}", goal.state.code()));
        let here = (goal.made_in == Some(page.id)).then(|| format!(", {}", cx.t("agenda-goal-made-here")));
        view! { <li>{summary}" "<span class="muted">{state}{here}</span></li> }
    };
    let list = match page.goals.as_slice() {
        [] => view! { <p class="muted">{cx.t("agenda-goals-none")}</p> }.into_any(),
        goals => view! { <ul class="prose">{goals.iter().map(line).collect_view()}</ul> }.into_any(),
    };
    let new = page.goes_on().then(|| {
        let href = format!("/units/{}/goals/new", page.unit);
        view! { <p><a href=href>{cx.t("agenda-goal-new")}</a></p> }
    });
    view! { {list}{new} }.into_any()
}

/// What is told now; the next meeting hears the answers.
fn new_ideas(cx: &Cx, page: &MeetingShow, form: &FormView<'_, NewIdeaField>) -> AnyView {
    let told = page.ideas.iter().filter(|idea| idea.told_here).map(|idea| heard(cx, page, idea)).collect_view();
    let add = page.goes_on().then(|| {
        let send = view! { <button class="btn btn--secondary" type="submit">{cx.t("new-idea-send")}</button> };
        let body =
            view! { {form.area(NewIdeaField::Idea, false, ChildWords::MAX)}<div class="btn-row form-end">{send}</div> };
        form_to(cx, format!("/meetings/{}/ideas", page.id), None, body.into_any())
    });
    view! { <ul class="heard">{told}</ul>{add} }.into_any()
}
