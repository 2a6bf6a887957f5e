//! Forms: every field knows its label, hint, typed value and problem. One place writes `<textarea>`.

mod frame;

pub use frame::{buttons, conflict, error_box, form_called, form_to, submission};

use super::{Cx, Moments, icon};
use crate::words::Args;
use domain::form::{Field, Fields, FormErrors, Problem};
use leptos::prelude::*;

/// A form being shown: what was typed so far and what is wrong with it.
#[derive(Debug, Clone, Copy)]
pub struct FormView<'a, F> {
    pub cx: &'a Cx,
    pub fields: &'a Fields,
    pub errors: &'a FormErrors<F>,
}

/// One choice: its code, its words, and a line that helps to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    pub code: String,
    pub text: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(code: impl Into<String>, text: impl Into<String>) -> Self {
        Self { code: code.into(), text: text.into(), hint: None }
    }

    /// Choices of a closed set, with messages `prefix-code`, and `prefix-code-hint` where there is one.
    pub fn of(cx: &Cx, prefix: &str, codes: impl IntoIterator<Item = &'static str>) -> Vec<Self> {
        codes
            .into_iter()
            .map(|code| Self {
                code: code.into(),
                text: cx.t(&format!("{prefix}-{code}")),
                hint: cx.words.find(&format!("{prefix}-{code}-hint")),
            })
            .collect()
    }
}

impl<'a, F: Field> FormView<'a, F> {
    pub fn new(cx: &'a Cx, fields: &'a Fields, errors: &'a FormErrors<F>) -> Self {
        Self { cx, fields, errors }
    }

    fn key(field: F) -> String {
        format!("{}-{}", F::FORM, field.name())
    }

    fn id(field: F) -> String {
        field.anchor()
    }

    /// The sentence for a problem: the field's own, or the one for all fields.
    pub fn message(&self, field: F, problem: &Problem) -> String {
        let label = self.cx.t(&Self::key(field));
        let (mut max, mut now, mut day) = (0, 0, String::new());
        match problem {
            Problem::TooLong { max: m, now: n } => (max, now) = (*m, *n),
            Problem::TooShort { min } => max = *min,
            Problem::Number { first, last } => (now, max) = (*first as usize, *last as usize),
            Problem::TooEarly { first: date } | Problem::TooLate { last: date } => day = self.cx.full_day(*date),
            _ => {}
        }
        let args: &Args<'_> = &[("label", label.into()), ("max", max.into()), ("now", now.into()), ("day", day.into())];
        let code = problem.code();
        self.cx
            .words
            .find_with(&format!("{}-{code}", Self::key(field)), args)
            .unwrap_or_else(|| self.cx.with(&format!("error-{code}"), args))
    }

    /// Every problem with a link to its field; nothing when there is none.
    pub fn error_summary(&self) -> AnyView {
        if self.errors.is_empty() {
            return ().into_any();
        }
        let links = self
            .errors
            .iter()
            .map(|(field, problem)| {
                let href = format!("#{}", Self::id(*field));
                view! { <li><a href=href>{self.message(*field, problem)}</a></li> }
            })
            .collect_view();
        error_box(self.cx, self.cx.t("error-summary-title"), links.into_any())
    }

    fn error(&self, field: F) -> Option<(String, AnyView)> {
        let problem = self.errors.get(field)?;
        let id = format!("{}-error", Self::id(field));
        let text = self.message(field, problem);
        let view = view! {
            <p class="error-text" id=id.clone()>
                {icon(self.cx, "circle-alert")}
                <span><span class="vh">{format!("{} ", self.cx.t("error-word"))}</span>{text}</span>
            </p>
        };
        Some((id, view.into_any()))
    }

    fn hint(&self, field: F) -> Option<(String, AnyView)> {
        let text = self.cx.words.find(&format!("{}-hint", Self::key(field)))?;
        let id = format!("{}-hint", Self::id(field));
        Some((id.clone(), view! { <p class="hint" id=id>{text}</p> }.into_any()))
    }

    fn label_text(&self, field: F, optional: bool) -> AnyView {
        let optional = optional.then(|| {
            view! { <span class="optional">{format!(" ({})", self.cx.t("optional"))}</span> }
        });
        view! { {self.cx.t(&Self::key(field))}{optional} }.into_any()
    }

    /// Label, hint, error and control of one field.
    fn field(&self, field: F, optional: bool, control: impl FnOnce(ControlIds) -> AnyView) -> AnyView {
        self.labelled(field, self.label_text(field, optional), control)
    }

    fn labelled(&self, field: F, label: AnyView, control: impl FnOnce(ControlIds) -> AnyView) -> AnyView {
        let (hint, error) = (self.hint(field), self.error(field));
        let ids = ControlIds::new(Self::id(field), &hint, &error);
        let class = if error.is_some() { "field has-error" } else { "field" };
        view! {
            <div class=class>
                <label class="label" for=ids.id.clone()>{label}</label>
                {hint.map(|(_, view)| view)}
                {error.map(|(_, view)| view)}
                {control(ids)}
            </div>
        }
        .into_any()
    }

    /// A line of text.
    pub fn text(&self, field: F, optional: bool) -> AnyView {
        self.input(field, optional, "text", None)
    }

    /// A line of another kind: `email`, `password`, with its word for the browser's memory.
    pub fn input(&self, field: F, optional: bool, kind: &'static str, autocomplete: Option<&'static str>) -> AnyView {
        let value = if kind == "password" { String::new() } else { self.fields.one(field.name()).to_owned() };
        self.field(field, optional, |ids| {
            view! {
                <input
                    class="input"
                    type=kind
                    id=ids.id
                    name=field.name()
                    value=value
                    autocomplete=autocomplete.unwrap_or("off")
                    aria-describedby=ids.described_by
                    aria-invalid=ids.invalid
                />
            }
            .into_any()
        })
    }

    /// A whole number that may be left out, in a box as narrow as it needs. `of` says whose number it is to those who do not
    /// see the row that it stands in.
    pub fn number(&self, field: F, of: Option<&str>) -> AnyView {
        let value = self.fields.one(field.name()).to_owned();
        let of = of.map(|of| view! { <span class="vh">{format!("{of}: ")}</span> });
        let label = view! { {of}{self.cx.t(&Self::key(field))} }.into_any();
        self.labelled(field, label, |ids| {
            view! {
                <input
                    class="input input--4"
                    type="text"
                    inputmode="numeric"
                    id=ids.id
                    name=field.name()
                    value=value
                    autocomplete="off"
                    aria-describedby=ids.described_by
                    aria-invalid=ids.invalid
                />
            }
            .into_any()
        })
    }

    /// A file from the device.
    pub fn file(&self, field: F, optional: bool, accept: &'static str) -> AnyView {
        self.field(field, optional, |ids| {
            view! {
                <input
                    class="input"
                    type="file"
                    id=ids.id
                    name=field.name()
                    accept=accept
                    aria-describedby=ids.described_by
                    aria-invalid=ids.invalid
                />
            }
            .into_any()
        })
    }

    /// Several lines of text.
    pub fn area(&self, field: F, optional: bool, max: usize) -> AnyView {
        self.area_called(field, self.label_text(field, optional), max)
    }

    /// Several lines of text under a question of the page's own.
    pub fn area_called(&self, field: F, label: AnyView, max: usize) -> AnyView {
        let value = self.fields.one(field.name());
        self.labelled(field, label, |ids| {
            let count = crate::islands::CharacterCountProps {
                control: ids.id.clone(),
                max,
                left: self.cx.t("characters-left"),
                over_one: self.cx.with("characters-over", &[("n", 1.into())]),
                over: self.cx.with("characters-over", &[("n", max.into())]),
            };
            view! {
                {text_area(ids, field.name(), value)}
                {crate::islands::CharacterCount(count)}
            }
            .into_any()
        })
    }

    /// One of a list that drops down, the first line empty.
    pub fn select(&self, field: F, optional: bool, choices: Vec<Choice>) -> AnyView {
        let chosen = self.fields.one(field.name());
        let first = self.cx.t(if optional { "choose-none" } else { "choose" });
        self.field(field, optional, |ids| {
            let options = choices
                .into_iter()
                .map(|choice| {
                    let selected = choice.code == chosen;
                    view! { <option value=choice.code selected=selected>{choice.text}</option> }
                })
                .collect_view();
            view! {
                <select
                    class="select"
                    id=ids.id
                    name=field.name()
                    aria-describedby=ids.described_by
                    aria-invalid=ids.invalid
                >
                    <option value="">{first}</option>
                    {options}
                </select>
            }
            .into_any()
        })
    }

    /// A question whose answer is drawn by the page itself. The link of the error summary leads to it.
    pub fn around(&self, field: F, optional: bool, body: AnyView) -> AnyView {
        view! { <div id=Self::id(field) tabindex="-1">{self.group(field, optional, body)}</div> }.into_any()
    }

    /// A group of controls under one question.
    fn group(&self, field: F, optional: bool, body: AnyView) -> AnyView {
        let (hint, error) = (self.hint(field), self.error(field));
        let ids = ControlIds::new(Self::id(field), &hint, &error);
        let class = if error.is_some() { "group has-error" } else { "group" };
        view! {
            <fieldset class=class aria-describedby=ids.described_by>
                <legend class="label">{self.label_text(field, optional)}</legend>
                {hint.map(|(_, view)| view)}
                {error.map(|(_, view)| view)}
                {body}
            </fieldset>
        }
        .into_any()
    }

    /// One of a few.
    pub fn radios(&self, field: F, optional: bool, choices: Vec<Choice>) -> AnyView {
        self.group(field, optional, self.options(field, "radio", choices))
    }

    /// Any of a few.
    pub fn checks(&self, field: F, choices: Vec<Choice>) -> AnyView {
        self.group(field, false, self.options(field, "checkbox", choices))
    }

    fn options(&self, field: F, kind: &'static str, choices: Vec<Choice>) -> AnyView {
        let class =
            if choices.iter().any(|choice| choice.hint.is_some()) { "options" } else { "options options--cols" };
        let options = choices
            .into_iter()
            .enumerate()
            .map(|(at, choice)| {
                // The link of the error summary leads to the first choice.
                let id = if at == 0 { Self::id(field) } else { format!("{}-{at}", Self::id(field)) };
                let checked = self.fields.all(field.name()).any(|value| value == choice.code);
                let hint = choice.hint.map(|hint| view! { <span class="option-hint">{hint}</span> });
                view! {
                    <label class="option">
                        <input type=kind id=id name=field.name() value=choice.code checked=checked/>
                        <span>{choice.text}</span>
                        {hint}
                    </label>
                }
            })
            .collect_view();
        view! { <div class=class>{options}</div> }.into_any()
    }

    /// One of many short answers; those of `more` fold away until one of them is chosen or looked for.
    pub fn chips(&self, field: F, first: Vec<Choice>, more: Option<(String, Vec<Choice>)>) -> AnyView {
        let chosen = self.fields.one(field.name());
        let chips = |from: usize, choices: Vec<Choice>| {
            choices
                .into_iter()
                .enumerate()
                .map(|(at, choice)| {
                    let at = from + at;
                    let id = if at == 0 { Self::id(field) } else { format!("{}-{at}", Self::id(field)) };
                    let checked = choice.code == chosen;
                    view! {
                        <label class="chip">
                            <input type="radio" id=id name=field.name() value=choice.code checked=checked/>
                            <span class="icon--check">{icon(self.cx, "check")}</span>
                            {choice.text}
                        </label>
                    }
                })
                .collect_view()
        };
        let from = first.len();
        let more = more.map(|(label, choices)| {
            let open = choices.iter().any(|choice| choice.code == chosen);
            view! {
                <details class="more" open=open>
                    <summary>{icon(self.cx, "plus")}<span>{label}</span></summary>
                    <div class="chips">{chips(from, choices)}</div>
                </details>
            }
        });
        self.group(field, false, view! { <div class="chips">{chips(0, first)}</div>{more} }.into_any())
    }

    /// A single box to tick.
    pub fn tick(&self, field: F) -> AnyView {
        let checked = !self.fields.one(field.name()).is_empty();
        let hint = self.cx.words.find(&format!("{}-hint", Self::key(field)));
        view! {
            <div class="field">
                <label class="option">
                    <input type="checkbox" id=Self::id(field) name=field.name() value="yes" checked=checked/>
                    <span>{self.cx.t(&Self::key(field))}</span>
                    {hint.map(|hint| view! { <span class="option-hint">{hint}</span> })}
                </label>
            </div>
        }
        .into_any()
    }

    /// Choice cards, each with its anchor text always in sight. `axis` marks the steps for the picker's drawing.
    pub fn cards(&self, field: F, axis: &'static str, choices: Vec<Choice>) -> AnyView {
        let chosen = self.fields.one(field.name());
        let cards = choices
            .into_iter()
            .enumerate()
            .map(|(at, choice)| {
                let id = if at == 0 { Self::id(field) } else { format!("{}-{at}", Self::id(field)) };
                let checked = choice.code == chosen;
                view! {
                    <label class="choice">
                        <input type="radio" id=id name=field.name() value=choice.code data-axis=axis checked=checked/>
                        <span class="choice-title">{choice.text}</span>
                        <span class="choice-text">{choice.hint}</span>
                    </label>
                }
            })
            .collect_view();
        self.group(field, false, view! { <div class="choices choices--3">{cards}</div> }.into_any())
    }

    /// A date of three boxes. A whole date in the first box is understood too.
    pub fn date(&self, field: F, optional: bool) -> AnyView {
        self.boxes(field, optional, &DATE)
    }

    /// A day of three boxes and a time in a fourth.
    pub fn moment(&self, field: F, optional: bool) -> AnyView {
        self.boxes(field, optional, &[DATE.as_slice(), &[("time", "input input--time")]].concat())
    }

    fn boxes(&self, field: F, optional: bool, parts: &[(&'static str, &'static str)]) -> AnyView {
        let invalid = self.errors.get(field).map(|_| "true");
        let boxes = parts
            .iter()
            .copied()
            .enumerate()
            .map(|(at, (part, class))| {
                let id = if at == 0 { Self::id(field) } else { format!("{}-{part}", Self::id(field)) };
                let name = format!("{}-{part}", field.name());
                let value = self.fields.one(&name).to_owned();
                view! {
                    <div>
                        <label for=id.clone()>{self.cx.t(&format!("date-{part}"))}</label>
                        <input class=class type="text" inputmode="numeric" id=id name=name value=value autocomplete="off" aria-invalid=invalid/>
                    </div>
                }
            })
            .collect_view();
        self.group(field, optional, view! { <div class="date-boxes">{boxes}</div> }.into_any())
    }
}

/// The boxes of a date with their widths.
const DATE: [(&str, &str); 3] = [("day", "input input--2"), ("month", "input input--2"), ("year", "input input--4")];

/// The ids by which a control, its hint and its error find each other.
struct ControlIds {
    id: String,
    described_by: Option<String>,
    invalid: Option<&'static str>,
}

impl ControlIds {
    fn new(id: String, hint: &Option<(String, AnyView)>, error: &Option<(String, AnyView)>) -> Self {
        let parts: Vec<&str> = [hint, error].into_iter().flatten().map(|(id, _)| id.as_str()).collect();
        Self { id, described_by: (!parts.is_empty()).then(|| parts.join(" ")), invalid: error.as_ref().map(|_| "true") }
    }
}

/// The one writer of `<textarea>`: its content is encoded here, since the framework does not encode it.
fn text_area(ids: ControlIds, name: &'static str, value: &str) -> AnyView {
    // A parser drops the first line break of a textarea, so one is given to it.
    let encoded = format!("\n{}", html_escape::encode_text(value));
    view! {
        <textarea
            class="textarea textarea--s"
            rows="4"
            id=ids.id
            name=name
            aria-describedby=ids.described_by
            aria-invalid=ids.invalid
            inner_html=encoded
        ></textarea>
    }
    .into_any()
}
