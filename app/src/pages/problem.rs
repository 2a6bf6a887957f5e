//! Pages for when something is not there, not allowed, or broken. They say what to do next.

use crate::ui::Cx;
use leptos::prelude::*;

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    NotFound,
    /// Another role does this; the code of the role to ask.
    Ask(&'static str),
    SecondPerson,
    /// Somebody changed it meanwhile.
    Conflict,
    /// A rule, by its code.
    Rule(&'static str),
    CrossSite,
    TooLarge,
    Wait(u64),
    Busy,
    /// With the number by which the fault is found in the log.
    Fault(String),
}

impl Problem {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Ask(_) => "ask",
            Self::SecondPerson => "second-person",
            Self::Conflict => "conflict",
            Self::Rule(_) => "rule",
            Self::CrossSite => "cross-site",
            Self::TooLarge => "too-large",
            Self::Wait(_) => "wait",
            Self::Busy => "busy",
            Self::Fault(_) => "fault",
        }
    }

    /// Whether the program itself is in trouble, so that nothing more is asked of it for the page.
    pub fn comes_from_below(&self) -> bool {
        matches!(self, Self::Busy | Self::Fault(_))
    }

    pub fn title(&self, cx: &Cx) -> String {
        cx.t(&format!("problem-{}-title", self.code()))
    }

    fn text(&self, cx: &Cx) -> String {
        let key = format!("problem-{}-text", self.code());
        match self {
            Self::Ask(role) => {
                let role = cx.t(&format!("role-{role}"));
                cx.with(&key, &[("role", role.into())])
            }
            Self::Rule(code) => rule(cx, code),
            Self::Wait(seconds) => cx.with(&key, &[("seconds", (*seconds).into())]),
            Self::Fault(number) => cx.with(&key, &[("number", number.clone().into())]),
            _ => cx.t(&key),
        }
    }
}

/// The sentence for a rule that stands in the way.
pub fn rule(cx: &Cx, code: &str) -> String {
    cx.t(&format!("rule-{code}"))
}

pub fn problem(cx: &Cx, problem: &Problem, back: &str) -> AnyView {
    let back = back.to_owned();
    view! {
        <div class="page-head"><div><h1>{problem.title(cx)}</h1></div></div>
        <p>{problem.text(cx)}</p>
        <p class="form-end"><a class="btn btn--secondary" href=back>{cx.t("problem-next")}</a></p>
    }
    .into_any()
}
