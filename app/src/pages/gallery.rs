//! Every component in every state, for looking at and for the tests that walk it.

mod pictures;

use super::{
    action::{ActionFilter, ActionList, ActionRow, Lane, Source, action_list, filters, lanes},
    assessment::{AssessmentShow, Name, picker, sign_off},
    tablet::{drawing_pad, drawn},
};
use crate::ui::{
    Cx, Moments, TimelineEntry, action_state, button_link, crumbs, empty, fact,
    form::{Choice, FormView, conflict},
    hazard_state, icon, level, level_large, level_short, notice, page_head, pager, panel, person, tag, timeline,
    version_state,
};
use chrono::TimeDelta;
use domain::{
    action::{ActionField, ActionState, Control, Restriction},
    assessment::{GradingField, SeriesText, VersionState, VersionText},
    date::plus_days,
    form::{Fields, FormErrors, Problem},
    goal::Drawing,
    hazard::{AffectedGroup, Area, HazardField, HazardState},
    risk::{Level, Shipped},
};
use leptos::prelude::*;

pub fn gallery(cx: &Cx) -> AnyView {
    view! {
        {page_head(Some("Majakka".into()), cx.t("gallery-title"), Some(cx.t("gallery-lead")), None)}
        <div class="gal">
            {part(cx, "buttons", buttons(cx))}
            {part(cx, "tags", tags(cx))}
            {part(cx, "levels", levels(cx))}
            {part(cx, "due", due(cx))}
            {part(cx, "notices", notices(cx))}
            {part(cx, "form", form(cx))}
            {part(cx, "form-problems", form_with_problems(cx))}
            {part(cx, "picker", picker_chosen(cx))}
            {part(cx, "sign-off", signing(cx))}
            {part(cx, "lanes", over_the_list(cx))}
            {part(cx, "conflict", two_versions(cx))}
            {part(cx, "table", table(cx))}
            {part(cx, "rows", rows(cx))}
            {part(cx, "timeline", happened(cx))}
            {part(cx, "empty", empty(cx, cx.t("hazards-empty"), Some(("/hazards/library".into(), cx.t("hazards-from-library")))))}
            {part(cx, "pictures", pictures::pictures(cx))}
            {part(cx, "drawing", drawing(cx))}
            {part(cx, "pager", pager(cx, 50, Some("/_gallery".into())))}
        </div>
    }
    .into_any()
}

/// A child's drawing, and the paper, which shows itself on a child's page alone.
fn drawing(cx: &Cx) -> AnyView {
    let text =
        r#"[{"c":"blue","w":"thick","p":[[120,760],[400,640],[880,760]]},{"c":"yellow","w":"medium","p":[[500,300]]}]"#;
    let kept = Drawing::parse(text).ok().map(|kept| drawn(cx, &kept));
    view! { {kept}{drawing_pad(cx, text)} }.into_any()
}

fn part(cx: &Cx, name: &'static str, body: AnyView) -> AnyView {
    let title = cx.t(&format!("gallery-{name}"));
    view! { <section aria-labelledby=name><h2 id=name>{title}</h2><div class="demo">{body}</div></section> }.into_any()
}

fn buttons(cx: &Cx) -> AnyView {
    let plain = [
        ("btn btn--primary", "hazard-new-send"),
        ("btn btn--secondary", "save"),
        ("btn btn--quiet", "cancel"),
        ("btn btn--danger", "decide-action-cancel"),
    ]
    .map(|(class, key)| view! { <button class=class type="button">{cx.t(key)}</button> })
    .into_iter()
    .collect_view();
    view! {
        <div class="btn-row">
            {plain}
            {button_link(cx, "btn--secondary btn--s", "plus", "/_gallery".into(), cx.t("actions-add"))}
            <button class="btn btn--primary" type="button" aria-busy="true">{cx.t("save")}</button>
        </div>
    }
    .into_any()
}

fn tags(cx: &Cx) -> AnyView {
    let hazards = HazardState::ALL.iter().map(|state| hazard_state(cx, *state)).collect_view();
    let actions = ActionState::ALL.iter().map(|state| action_state(cx, *state)).collect_view();
    let versions = VersionState::ALL.iter().map(|state| version_state(cx, *state)).collect_view();
    view! {
        <div class="stack stack-3">
            <div class="cluster gap-2">{hazards}</div>
            <div class="cluster gap-2">{actions}</div>
            <div class="cluster gap-2">{versions}</div>
            <div class="cluster gap-2">{tag(cx, "danger", "triangle-alert", cx.t("lane-late"))}{person("Oona Laine")}</div>
        </div>
    }
    .into_any()
}

fn levels(cx: &Cx) -> AnyView {
    let all = Level::ALL.iter().map(|l| level(cx, Some(*l))).collect_view();
    let short = Level::ALL.iter().map(|l| level_short(cx, Some(*l))).collect_view();
    let large = Level::ALL.iter().map(|l| level_large(cx, *l)).collect_view();
    view! {
        <div class="stack stack-3">
            <div class="cluster">{all}{level(cx, None)}</div>
            <div class="cluster">{short}</div>
            <div class="cluster">{large}</div>
        </div>
    }
    .into_any()
}

fn due(cx: &Cx) -> AnyView {
    let days = [-40, -1, 0, 1, 5, 30].map(|n: i64| cx.due_view(cx.today + TimeDelta::days(n)));
    view! { <div class="cluster">{days.into_iter().collect_view()}</div> }.into_any()
}

fn notices(cx: &Cx) -> AnyView {
    let all = ["", "ok", "warn", "danger"].map(|tone| notice(cx, tone, cx.t("item-read-only"), None));
    view! { <div class="stack stack-3">{all.into_iter().collect_view()}</div> }.into_any()
}

fn form(cx: &Cx) -> AnyView {
    let fields = Fields::default().with("title", "Pimeä piha").with("affected", "children").with("area", "premises");
    let errors = FormErrors::default();
    let form = FormView::new(cx, &fields, &errors);
    view! {
        <form>
            {form.text(HazardField::Title, false)}
            {form.area(HazardField::Description, true, 4000)}
            {form.select(HazardField::Area, false, Choice::of(cx, "area", Area::ALL.iter().map(|a| a.code())))}
            {form.checks(HazardField::Affected, Choice::of(cx, "affected", AffectedGroup::ALL.iter().map(|a| a.code())))}
        </form>
    }
    .into_any()
}

/// Every kind of control with a problem beside it, and the summary that leads to them.
fn form_with_problems(cx: &Cx) -> AnyView {
    let fields = Fields::default().with("detail", "x".repeat(40)).with_date("due", Some(cx.today));
    let mut errors = FormErrors::default();
    errors.push(ActionField::Title, Problem::Empty);
    errors.push(ActionField::Detail, Problem::TooLong { max: 4000, now: 4120 });
    errors.push(ActionField::Control, Problem::Empty);
    errors.push(ActionField::Owner, Problem::Empty);
    errors.push(ActionField::DueOn, Problem::TooEarly { first: cx.today });
    let form = FormView::new(cx, &fields, &errors);
    view! {
        {form.error_summary()}
        <form>
            {form.text(ActionField::Title, false)}
            {form.area(ActionField::Detail, true, 4000)}
            {form.radios(ActionField::Control, false, Choice::of(cx, "control", Control::ALL.iter().map(|c| c.code())))}
            {form.tick(ActionField::Interim)}
            {form.radios(ActionField::Restriction, false, Choice::of(cx, "restriction", Restriction::ALL.iter().map(|r| r.code())))}
            {form.select(ActionField::Owner, false, Vec::new())}
            {form.date(ActionField::DueOn, false)}
        </form>
    }
    .into_any()
}

fn picker_chosen(cx: &Cx) -> AnyView {
    let fields = Fields::default().with("likelihood", "2").with("severity", "3");
    let errors = FormErrors::default();
    let form = FormView::new(cx, &fields, &errors);
    let axes = (GradingField::Likelihood, GradingField::Severity);
    view! { <form>{picker(cx, Shipped::ThreeByThree.matrix(), &form, axes)}</form> }.into_any()
}

fn signing(cx: &Cx) -> AnyView {
    let version = AssessmentShow {
        id: uuid::Uuid::nil(),
        series: uuid::Uuid::nil(),
        name: Name { unit: "Kontio-koti".into(), series: SeriesText::unit_annual() },
        text: VersionText::default(),
        faults: Vec::new(),
        older_method: None,
        has_before: true,
        readers: (0, 6),
        may_acknowledge: true,
        read_by_me: false,
        number: 2,
        state: VersionState::InReview,
        version: 1,
        items: Vec::new(),
        submitted: Some(("Oona Laine".into(), cx.now)),
        approved: None,
        content_hash: None,
        next_review_on: None,
        timeline: Vec::new(),
        highest: Level::new(4),
        may_write: false,
        may_approve: true,
        needs_second_person: false,
        needs_safety_lead: false,
        new_hazards: 0,
        show_faults: false,
    };
    sign_off(cx, &version)
}

fn over_the_list(cx: &Cx) -> AnyView {
    let list = ActionList {
        rows: Vec::new(),
        units: Vec::new(),
        filter: ActionFilter { lane: Lane::Late, ..ActionFilter::default() },
        late: 3,
        moves_in: Vec::new(),
        next: None,
    };
    view! { <div class="stack">{lanes(cx, &list)}{filters(cx, &list)}</div> }.into_any()
}

fn two_versions(cx: &Cx) -> AnyView {
    let rows = vec![
        (cx.t("hazard-title"), "Pimeä piha".into(), "Pimeä ja liukas piha".into()),
        (cx.t("hazard-place"), "Takapiha".into(), "Takapiha".into()),
    ];
    conflict(cx, Some(("Oona Laine".into(), cx.now)), rows)
}

fn table(cx: &Cx) -> AnyView {
    let row = |title: &str, days: i64, level: u8, state| ActionRow {
        id: uuid::Uuid::nil(),
        title: title.into(),
        source: Source::Hazard { id: uuid::Uuid::nil(), title: "Pimeä piha".into() },
        unit: "Kontio-koti".into(),
        level: Level::new(level),
        control: Control::Engineering,
        interim: level > 3,
        owner: "Oona Laine".into(),
        due_on: if days < 0 { cx.today + TimeDelta::days(days) } else { plus_days(cx.today, days.unsigned_abs()) },
        state,
    };
    let rows = [
        row("Hanki pihaportille ajastettu valo", -9, 4, ActionState::Open),
        row("Kokeile hälyttimien kuuluvuus", 2, 3, ActionState::InProgress),
        row("Päivitä perehdytyskortti", 40, 2, ActionState::Verified),
    ];
    action_list(cx, &rows, true)
}

fn rows(cx: &Cx) -> AnyView {
    let row = view! {
        <ul class="rows">
            <li>
                <div class="row">
                    <span class="row-lead row-lead--danger">{icon(cx, "triangle-alert")}</span>
                    <div><p class="row-title"><a href="/_gallery">"Pimeä piha"</a></p><p class="row-meta"><span>"Kontio-koti"</span></p></div>
                    <div class="row-end">{cx.due_view(cx.today)}</div>
                </div>
            </li>
        </ul>
    };
    let facts =
        view! { <div class="panel-body"><dl class="facts">{fact(cx.t("level"), level(cx, Level::new(4)))}</dl></div> };
    view! {
        <div class="stack">
            {crumbs(cx, vec![("/_gallery".into(), cx.t("hazards-title")), ("/_gallery".into(), "Pimeä piha".into())])}
            {panel("g-rows", cx.t("own-waiting"), None, row.into_any())}
            {panel("g-facts", cx.t("hazard-told"), None, facts.into_any())}
        </div>
    }
    .into_any()
}

fn happened(cx: &Cx) -> AnyView {
    let entry = |event: &str, actor: Option<&str>, words: Option<&str>| TimelineEntry {
        event: event.into(),
        actor: actor.map(Into::into),
        at: cx.now,
        words: words.map(Into::into),
        about: None,
    };
    let entries = [
        entry("hazard-filed", Some("Oona Laine"), None),
        entry("hazard-confirmed", Some("Mikael Rantala"), None),
        entry("hazard-controlled", None, None),
        entry("hazard-reopened", Some("Mikael Rantala"), Some("Valo rikkoutui.")),
    ];
    timeline(cx, &entries)
}
