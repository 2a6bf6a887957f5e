use super::{IdeaRow, MapCells, agenda, meetings::state};
use crate::ui::{
    Cx, Moments, crumbs, fact,
    form::{FormView, conflict, form_to},
    hygiene::{Warned, warnings},
    notice, page_head, panel, paragraphs,
};
use chrono::NaiveDate;
use domain::{
    form::{Field, Fields, FormErrors},
    goal::GoalState,
    ids::{MeetingId, UnitId},
    month::Month,
    text::Narrative,
    voice::{EarlierIdea, IdeaAnswer, MeetingState, Minutes, MinutesField, MoodRound, NewIdeaField},
};
use leptos::prelude::*;

/// What was answered last.
pub type LastAnswer = IdeaAnswer;

/// An idea that a meeting hears of.
#[derive(Debug, Clone)]
pub struct HeardIdea {
    pub row: IdeaRow,
    pub last: Option<LastAnswer>,
    /// This meeting asked for a second answer.
    pub reopened_here: bool,
    /// It was told in this meeting.
    pub told_here: bool,
}

/// A goal of the whole unit.
#[derive(Debug, Clone)]
pub struct SharedGoal {
    pub state: GoalState,
    pub summary: Option<String>,
    /// The meeting in which it was made.
    pub made_in: Option<MeetingId>,
}

#[derive(Debug)]
pub struct MeetingShow {
    pub id: MeetingId,
    pub unit: UnitId,
    pub name: String,
    pub on: NaiveDate,
    pub state: MeetingState,
    pub moods: MoodRound,
    pub ideas: Vec<HeardIdea>,
    pub goals: Vec<SharedGoal>,
    /// The last whole month before the meeting, and its map.
    pub month: Month,
    pub cells: MapCells,
    pub minutes: Option<Minutes>,
    pub version: i32,
    pub may_hold: bool,
    pub may_answer: bool,
    pub new_idea: (Fields, FormErrors<NewIdeaField>),
    pub fields: Fields,
    pub errors: FormErrors<MinutesField>,
    pub warned: Option<Warned>,
    /// Somebody else wrote the minutes while these were written.
    pub moved: bool,
    pub notice: Option<String>,
}

impl MeetingShow {
    /// The earlier ideas as the rules of the meeting see them; what is told in it waits for the next one.
    pub fn earlier(&self) -> Vec<EarlierIdea<uuid::Uuid>> {
        let earlier = self.ideas.iter().filter(|idea| !idea.told_here);
        earlier
            .map(|idea| EarlierIdea { id: idea.row.id, state: idea.row.state, reopened_here: idea.reopened_here })
            .collect()
    }

    /// Whether the reader takes part in keeping it now.
    pub(super) fn goes_on(&self) -> bool {
        self.may_hold && self.state == MeetingState::Open
    }
}

/// A meeting: its seven parts in order, and the minutes.
pub fn meeting(cx: &Cx, page: &MeetingShow) -> AnyView {
    let new_idea = FormView::new(cx, &page.new_idea.0, &page.new_idea.1);
    let form = FormView::new(cx, &page.fields, &page.errors);
    let list = format!("/units/{}/meetings", page.unit);
    let title = cx.with("community-of-day", &[("day", cx.full_day(page.on).into())]);
    view! {
        {new_idea.error_summary()}
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/together".into(), cx.t("together-title")), (list, cx.t("community-title"))])}
        {page_head(Some(page.name.clone()), title, Some(cx.t("community-lead")), Some(state(cx, page.state)))}
        <div class="flow">
            {agenda::parts(cx, page, &new_idea)}
            {minutes(cx, page, &form)}
        </div>
    }
    .into_any()
}

fn minutes(cx: &Cx, page: &MeetingShow, form: &FormView<'_, MinutesField>) -> Option<AnyView> {
    let body = match &page.minutes {
        _ if page.goes_on() => {
            let save = format!("/meetings/{}/minutes", page.id);
            let theirs = page.minutes.as_ref().filter(|_| page.moved).map(|kept| both(cx, page, kept));
            let body = view! {
                {theirs}
                {page.warned.as_ref().map(|warned| warnings(cx, warned))}
                {form.number(MinutesField::Children, None)}
                {form.number(MinutesField::Adults, None)}
                {form.area(MinutesField::Words, false, Narrative::MAX)}
                <div class="btn-row form-end">
                    // First, so that the enter key keeps and closes nothing.
                    <button class="btn btn--secondary" type="submit" formaction=save>{cx.t("minutes-keep")}</button>
                    <button class="btn btn--primary" type="submit">{cx.t("community-close")}</button>
                </div>
            };
            let form = form_to(cx, format!("/meetings/{}/close", page.id), Some(page.version), body.into_any());
            view! { <div class="panel-body panel-body--pad">{form}</div> }.into_any()
        }
        Some(minutes) => kept(cx, minutes),
        None => return None,
    };
    Some(panel("h-minutes", cx.t("minutes-title"), None, body))
}

/// What was typed beside what somebody else kept.
fn both(cx: &Cx, page: &MeetingShow, kept: &Minutes) -> AnyView {
    let kept = kept.fields();
    let row = |field: MinutesField| {
        let name = field.name();
        (cx.t(&format!("minutes-{name}")), page.fields.one(name).to_owned(), kept.one(name).to_owned())
    };
    conflict(cx, None, MinutesField::ALL.iter().map(|field| row(*field)).collect())
}

fn kept(cx: &Cx, minutes: &Minutes) -> AnyView {
    let number = |key: &str, n: Option<u32>| n.map(|n| fact(cx.t(key), n.to_string().into_any()));
    view! {
        <div class="panel-body stack stack-3">
            <div class="prose">{paragraphs(minutes.words.as_str())}</div>
            <dl class="facts">
                {number("minutes-child-count", minutes.children)}
                {number("minutes-adult-count", minutes.adults)}
            </dl>
        </div>
    }
    .into_any()
}
