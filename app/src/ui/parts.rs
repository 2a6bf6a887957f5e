//! The small pieces: icons, levels, tags, panels, notices.

use super::{Cx, Moments, form::Choice};
use domain::{action::ActionState, assessment::VersionState, hazard::HazardState, risk::Level};
use leptos::prelude::*;

/// A drawing beside words; never the only bearer of a meaning.
pub fn icon(cx: &Cx, name: &str) -> AnyView {
    let href = format!("{}/icons/sprite.svg#i-{name}", cx.assets);
    view! { <svg class="icon" aria-hidden="true" focusable="false"><use href=href></use></svg> }.into_any()
}

/// A risk level: number, shape and word, never colour alone. `None`: not assessed yet.
pub fn level(cx: &Cx, level: Option<Level>) -> AnyView {
    level_of_class(cx, level, "level", true)
}

/// The level without its word, where a column heading tells what it is.
pub fn level_short(cx: &Cx, level: Option<Level>) -> AnyView {
    level_of_class(cx, level, "level", false)
}

/// The level as the heading of a result.
pub fn level_large(cx: &Cx, level: Level) -> AnyView {
    level_of_class(cx, Some(level), "level level--l", true)
}

/// The number and shape of a level, for places that put another name beside it.
pub fn level_box(cx: &Cx, level: Level) -> AnyView {
    let href = format!("{}/icons/sprite.svg#lv{level}", cx.assets);
    view! {
        <span class="level" data-level=level.to_string()>
            <span class="level-box">
                <svg aria-hidden="true" focusable="false"><use href=href></use></svg>
                <span class="vh">{format!("{} ", cx.t("level"))}</span>
                {level.to_string()}
            </span>
        </span>
    }
    .into_any()
}

fn level_of_class(cx: &Cx, level: Option<Level>, class: &'static str, word: bool) -> AnyView {
    let Some(level) = level else {
        return view! { <span class="muted">{cx.t("level-none")}</span> }.into_any();
    };
    let href = format!("{}/icons/sprite.svg#lv{level}", cx.assets);
    let name = cx.level_name(level);
    let name = if word {
        view! { <span>{name}</span> }.into_any()
    } else {
        view! { <span class="vh">{name}</span> }.into_any()
    };
    view! {
        <span class=class data-level=level.to_string()>
            <span class="level-box">
                <svg aria-hidden="true" focusable="false"><use href=href></use></svg>
                <span class="vh">{format!("{} ", cx.t("level"))}</span>
                {level.to_string()}
            </span>
            {name}
        </span>
    }
    .into_any()
}

/// A state in word and shape.
pub fn tag(cx: &Cx, tone: &str, shape: &str, text: String) -> AnyView {
    let class = if tone.is_empty() { "tag".to_owned() } else { format!("tag tag--{tone}") };
    view! { <span class=class>{icon(cx, shape)}{text}</span> }.into_any()
}

pub fn hazard_state(cx: &Cx, state: HazardState) -> AnyView {
    let (tone, shape) = match state {
        HazardState::Reported => ("info", "circle"),
        HazardState::Confirmed => ("warn", "half"),
        HazardState::Assessed => ("", "clipboard-check"),
        HazardState::Controlled => ("ok", "shield-check"),
        HazardState::Eliminated => ("ok", "badge-check"),
        HazardState::Rejected => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("hazard-state-{}", state.code())))
}

pub fn action_state(cx: &Cx, state: ActionState) -> AnyView {
    let (tone, shape) = match state {
        ActionState::Proposed => ("info", "circle-dashed"),
        ActionState::Open => ("", "circle"),
        ActionState::InProgress => ("", "half"),
        ActionState::Done => ("info", "clipboard-check"),
        ActionState::Verified => ("ok", "badge-check"),
        ActionState::Cancelled => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("action-state-{}", state.code())))
}

pub fn version_state(cx: &Cx, state: VersionState) -> AnyView {
    let (tone, shape) = match state {
        VersionState::Draft => ("", "square-pen"),
        VersionState::InReview => ("warn", "half"),
        VersionState::Approved => ("ok", "badge-check"),
        VersionState::Superseded => ("", "history"),
        VersionState::Discarded => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("version-state-{}", state.code())))
}

/// A message that stays until it is solved. `tone`: "", "ok", "warn", "danger".
pub fn notice(cx: &Cx, tone: &str, title: String, body: Option<AnyView>) -> AnyView {
    let shape = match tone {
        "ok" => "circle-check",
        "warn" | "danger" => "triangle-alert",
        _ => "info",
    };
    let class = if tone.is_empty() { "notice".to_owned() } else { format!("notice notice--{tone}") };
    view! {
        <div class=class>{icon(cx, shape)}<div><p class="notice-title">{title}</p>{body}</div></div>
    }
    .into_any()
}

/// The head of a page: a caption, the heading, a lead, and what can be done.
pub fn page_head(caption: Option<String>, title: String, lead: Option<String>, end: Option<AnyView>) -> AnyView {
    view! {
        <div class="page-head">
            <div>
                {caption.map(|text| view! { <span class="caption">{text}</span> })}
                <h1>{title}</h1>
                {lead.map(|text| view! { <p class="lead">{text}</p> })}
            </div>
            {end}
        </div>
    }
    .into_any()
}

/// A panel with its heading.
pub fn panel(id: impl Into<String>, title: String, end: Option<AnyView>, body: AnyView) -> AnyView {
    let id = id.into();
    let of = id.clone();
    view! {
        <section class="panel" aria-labelledby=of>
            <div class="panel-head"><h2 id=id>{title}</h2>{end}</div>
            {body}
        </section>
    }
    .into_any()
}

/// What a list is for when it is empty, and the one next step.
pub fn empty(cx: &Cx, text: String, next: Option<(String, String)>) -> AnyView {
    view! {
        <div class="empty">
            {icon(cx, "sprout")}
            <p>{text}</p>
            {next.map(|(href, text)| view! { <p><a class="btn btn--secondary" href=href>{text}</a></p> })}
        </div>
    }
    .into_any()
}

/// The way back through the places above this page.
pub fn crumbs(cx: &Cx, way: Vec<(String, String)>) -> AnyView {
    let steps = way
        .into_iter()
        .enumerate()
        .map(|(at, (href, text))| {
            let arrow = (at > 0).then(|| icon(cx, "chevron-right"));
            view! { <li>{arrow}<a href=href>{text}</a></li> }
        })
        .collect_view();
    view! { <nav class="crumbs" aria-label=cx.t("crumbs")><ol>{steps}</ol></nav> }.into_any()
}

/// A link that looks like a button.
pub fn button_link(cx: &Cx, class: &str, shape: &str, href: String, text: String) -> AnyView {
    let class = format!("btn {class}");
    view! { <a class=class href=href>{icon(cx, shape)}{text}</a> }.into_any()
}

/// One row of a summary list.
pub fn fact(name: String, value: AnyView) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
}

/// Words that somebody wrote, line by line.
pub fn paragraphs(text: &str) -> AnyView {
    text.split("\n\n")
        .map(|part| {
            let lines = part.lines().enumerate().map(|(at, line)| {
                let line = line.to_owned();
                if at == 0 { view! { {line} }.into_any() } else { view! { <br/>{line} }.into_any() }
            });
            view! { <p>{lines.collect_view()}</p> }
        })
        .collect_view()
        .into_any()
}

/// One line of a list: what it is, what is told of it, and what stands at its end.
#[derive(Debug)]
pub struct Row {
    /// A drawing at the start.
    pub lead: Option<&'static str>,
    /// Where the whole line leads.
    pub href: Option<String>,
    pub title: String,
    pub meta: AnyView,
    pub end: Option<AnyView>,
}

pub fn rows(cx: &Cx, rows: impl Iterator<Item = Row>) -> AnyView {
    let lines = rows
        .map(|row| {
            let class = if row.lead.is_some() { "row" } else { "row row--bare" };
            let lead = row.lead.map(|shape| view! { <span class="row-lead row-lead--info">{icon(cx, shape)}</span> });
            let title = match row.href {
                Some(href) => view! { <a href=href>{row.title}</a> }.into_any(),
                None => row.title.into_any(),
            };
            view! {
                <li>
                    <div class=class>
                        {lead}
                        <div>
                            <p class="row-title">{title}</p>
                            <p class="row-meta">{row.meta}</p>
                        </div>
                        {row.end.map(|end| view! { <div class="row-end">{end}</div> })}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{lines}</ul> }.into_any()
}

/// The sign that a line leads on.
pub fn go(cx: &Cx) -> AnyView {
    let href = format!("{}/icons/sprite.svg#i-chevron-right", cx.assets);
    view! { <svg class="icon icon--go" aria-hidden="true" focusable="false"><use href=href></use></svg> }.into_any()
}

/// A person by name, with their initials drawn.
pub fn person(name: &str) -> AnyView {
    let initials = initials(name);
    let name = name.to_owned();
    view! { <span class="person"><span class="avatar" aria-hidden="true">{initials}</span>{name}</span> }.into_any()
}

/// The first letters of the first and the last name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

/// "Seuraavat": the way to the next page of a list.
pub fn pager(cx: &Cx, shown: usize, next: Option<String>) -> AnyView {
    if shown == 0 {
        return ().into_any();
    }
    let next = next.map(|href| {
        view! { <a class="btn btn--secondary btn--s" href=href rel="next">{cx.t("pager-next")}{icon(cx, "arrow-right")}</a> }
    });
    view! { <div class="pager"><span>{cx.with("pager-shown", &[("n", shown.into())])}</span>{next}</div> }.into_any()
}

/// One limit of a list: a choice that may stay open.
pub fn select(
    cx: &Cx,
    name: &'static str,
    label: &str,
    all: &str,
    chosen: Option<String>,
    choices: Vec<Choice>,
) -> AnyView {
    let options = choices
        .into_iter()
        .map(|choice| {
            let selected = chosen.as_ref() == Some(&choice.code);
            view! { <option value=choice.code selected=selected>{choice.text}</option> }
        })
        .collect_view();
    view! {
        <div>
            <label class="label" for=name>{cx.t(label)}</label>
            <select class="select" id=name name=name><option value="">{cx.t(all)}</option>{options}</select>
        </div>
    }
    .into_any()
}

/// The rows of a list as files.
pub fn exports(cx: &Cx, href: impl Fn(&str) -> String) -> AnyView {
    let link = |kind: &str| {
        let text = cx.t(&format!("export-{kind}"));
        view! { <a href=href(kind) download="">{icon(cx, "download")}{text}</a> }
    };
    view! { <p class="cluster gap-2 exports"><span class="muted">{cx.t("export-title")}</span>{link("xlsx")}{link("csv")}</p> }
        .into_any()
}

/// One line of what happened.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    pub event: String,
    pub actor: Option<String>,
    pub at: chrono::DateTime<chrono::Utc>,
    pub words: Option<String>,
    /// What the event is about, when it is not the page's own record.
    pub about: Option<(String, String)>,
}

/// What happened, oldest first.
pub fn timeline(cx: &Cx, entries: &[TimelineEntry]) -> AnyView {
    let lines = entries
        .iter()
        .map(|entry| {
            let shape = match entry.event.as_str() {
                "hazard-filed" => "flag",
                "incident-sent" => "megaphone",
                "incident-received" | "incident-seen" | "incident-read" => "eye",
                "incident-asked" | "incident-answered" | "incident-added" | "incident-feedback" => {
                    "message-square-quote"
                }
                "incident-merged" | "incident-merged-here" | "hazard-came-true" => "link",
                "incident-escalated" => "siren",
                "incident-closed" => "badge-check",
                "incident-reopened" | "incident-withdrawn" => "undo",
                "incident-rejected" | "notice-not-required" => "ban",
                "hazard-rejected" | "action-cancelled" | "action-sent-back" => "ban",
                "hazard-reopened" | "action-reopened" => "undo",
                "action-verified" | "hazard-controlled" | "hazard-eliminated" => "badge-check",
                "action-completed" => "clipboard-check",
                "hazard-assessed" => "scale",
                "action-created" | "action-proposed" => "plus",
                "action-extended" => "clock",
                "hazard-edited" => "pencil",
                "assessment-comment" | "action-comment" => "message-square-quote",
                "action-reassigned" => "users",
                _ => "check",
            };
            let who = entry.actor.clone().unwrap_or_else(|| cx.t("actor-program"));
            let about = entry.about.clone().map(|(href, text)| view! { <a href=href>{text}</a> });
            let words =
                entry.words.as_deref().map(|words| view! { <div class="timeline-text">{paragraphs(words)}</div> });
            view! {
                <li>
                    <span class="timeline-dot">{icon(cx, shape)}</span>
                    <div>
                        <p class="timeline-head">
                            <strong>{cx.t(&format!("event-{}", entry.event))}</strong>
                            {cx.moment_view(entry.at)}
                            <span class="who">{who}</span>
                        </p>
                        {about}
                        {words}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="timeline">{lines}</ol> }.into_any()
}
