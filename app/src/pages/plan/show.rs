use super::{ReadSection, Told, article, heading, sign_off::sign_off, state, title};
use crate::{
    pages::flag::{FlagLine, flags},
    ui::{Cx, Moments, button_link, crumbs, form::form_to, icon, notice, panel, paragraphs, tag},
    words::Lang,
};
use domain::{
    ids::{HearingId, PlanId, SendingId, UnitId},
    plan::{HeadingCode, Lack, PlanAbout, PlanState, PlanTemplate, Sending},
};
use leptos::prelude::*;
use uuid::Uuid;

/// How one child took part.
#[derive(Debug)]
pub struct HearingLine {
    pub id: HearingId,
    pub on: chrono::NaiveDate,
    /// `None`: the reader does not know which children the unit has.
    pub child: Option<String>,
    pub said: String,
    pub changed: String,
}

/// A version, to those who make it and those who work by it.
#[derive(Debug)]
pub struct PlanShow {
    pub id: PlanId,
    pub owner: Uuid,
    pub unit: Option<UnitId>,
    pub name: String,
    pub template: &'static PlanTemplate,
    pub lang: Lang,
    pub told: Told,
    pub about: PlanAbout,
    pub sections: Vec<ReadSection>,
    pub lacks: Vec<Lack>,
    pub flags: Vec<FlagLine>,
    pub hearings: Vec<HearingLine>,
    pub sendings: Vec<(SendingId, Sending)>,
    pub returned: Option<String>,
    /// Every version of the plan, the newest first.
    pub versions: Vec<(PlanId, Told)>,
    /// There is a version before it to compare with.
    pub has_before: bool,
    pub version: i32,
    pub may_write: bool,
    pub may_submit: bool,
    /// The reader approves and publishes it.
    pub may_approve: bool,
    /// The reader wrote in it, and does not approve it.
    pub is_writer: bool,
    /// Who has read the version in force; nothing of another.
    pub reading: Option<Reading>,
    pub may_acknowledge: bool,
}

/// How many of those who work by a plan have noted that they read it.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    pub readers: i64,
    pub staff: i64,
    /// The reader has.
    pub mine: bool,
}

impl PlanShow {
    pub(super) fn base(&self) -> String {
        format!("/plans/{}", self.id)
    }

    pub(super) fn is_clear(&self) -> bool {
        self.flags.iter().all(|line| line.answer.is_some())
    }

    fn is_draft(&self) -> bool {
        self.told.state == PlanState::Draft
    }
}

pub fn show(cx: &Cx, page: &PlanShow) -> AnyView {
    let kind = page.template.kind;
    let version = cx.with("plan-version", &[("n", page.told.number.into())]);
    let end =
        view! { <p class="cluster gap-2">{state(cx, (kind, page.told.state))}<span class="meta">{version}</span></p> };
    let returned = page
        .returned
        .clone()
        .map(|why| notice(cx, "warn", cx.t("plan-returned"), Some(view! { <p>{why}</p> }.into_any())));
    let writes = page.is_draft() && page.may_write;
    let base = page.base();
    let edit = move |code: HeadingCode| format!("{base}/sections/{code}");
    let words = article(cx, (page.template, page.lang), &page.sections, writes.then_some(&edit));
    let may_answer =
        page.may_approve && !page.is_writer && matches!(page.told.state, PlanState::InReview | PlanState::Approved);
    let looked_at = page.told.state.is_open() && kind.is_public();
    let sent = kind.is_sent() && page.told.published.is_some();
    view! {
        {crumbs(cx, vec![("/plans".into(), cx.t("plans-crumb"))])}
        <div class="report-bar">{end}</div>
        {returned}
        <div class="cols">
            <div class="flow"><article class="report plan"><header>
                <p class="report-org">{page.name.clone()}</p><h1>{title(cx, kind)}</h1>
            </header>{words}</article></div>
            <aside class="flow" aria-label=cx.t("plan-beside")>
                {sign_off(cx, page)}
                {page.reading.map(|of| reading(cx, page, of))}
                {(page.is_draft() && !page.lacks.is_empty()).then(|| lacking(cx, page))}
                {kind.hears_children().then(|| hearings(cx, page))}
                {looked_at.then(|| flags(cx, &page.base(), &page.flags, may_answer))}
                {sent.then(|| sendings(cx, page))}
                {about(cx, page)}
                {(page.versions.len() > 1).then(|| versions(cx, page))}
            </aside>
        </div>
    }
    .into_any()
}

/// Who has read it, and the reader's own note.
fn reading(cx: &Cx, page: &PlanShow, of: Reading) -> AnyView {
    let count = cx.with("plan-readers", &[("n", of.readers.into()), ("all", of.staff.into())]);
    let own = match (of.mine, page.may_acknowledge) {
        (true, _) => view! { <p>{tag(cx, "ok", "check", cx.t("plan-read-by-me"))}</p> }.into_any(),
        (false, true) => {
            let send =
                view! { <button class="btn btn--secondary btn--block" type="submit">{cx.t("plan-read-send")}</button> };
            form_to(cx, format!("{}/read", page.base()), None, send.into_any())
        }
        (false, false) => ().into_any(),
    };
    let body = view! {
        <div class="panel-body stack">
            <p>{count}</p>
            <progress class="bar" max=of.staff.to_string() value=of.readers.to_string() aria-hidden="true"></progress>
            {own}
        </div>
    };
    panel("h-reading", cx.t("plan-reading"), None, body.into_any())
}

/// What is still to be written, each a way to where it is written.
fn lacking(cx: &Cx, page: &PlanShow) -> AnyView {
    let name = |code: HeadingCode| {
        page.template.headings.iter().find(|of| of.code == code).map(|of| heading(cx, page.template.kind, of))
    };
    let line = |lack: &Lack| {
        let (to, text) = match lack {
            Lack::Words(code) => (format!("sections/{code}"), name(*code).unwrap_or_default()),
            Lack::ChildWords(code) => {
                let words = [("section", name(*code).unwrap_or_default().into())];
                (format!("sections/{code}"), cx.with("plan-lack-child", &words))
            }
            Lack::Hearing => ("hearings/new".to_owned(), cx.t("plan-lack-hearing")),
            Lack::Changes => ("about".to_owned(), cx.t("plan-lack-changes")),
        };
        let href = format!("{}/{to}", page.base());
        match page.may_write {
            true => view! { <li><a href=href>{text}</a></li> }.into_any(),
            false => view! { <li>{text}</li> }.into_any(),
        }
    };
    let lines = page.lacks.iter().map(line).collect_view();
    let body = view! { <div class="panel-body"><ul class="report-flags">{lines}</ul></div> };
    panel("h-lacks", cx.t("plan-lacks"), None, body.into_any())
}

/// How children took part.
fn hearings(cx: &Cx, page: &PlanShow) -> AnyView {
    let writes = page.is_draft() && page.may_write;
    let lines = page.hearings.iter().enumerate().map(|(at, line)| {
        let number = cx.with("plan-child-n", &[("n", (at + 1).into())]);
        let child = line.child.clone().unwrap_or(number);
        let remove = writes.then(|| {
            let of = format!(", {child}");
            let send = view! { <button class="btn btn--quiet btn--s" type="submit">{icon(cx, "x")}{cx.t("plan-hearing-remove")}<span class="vh">{of}</span></button> };
            form_to(cx, format!("{}/hearings/{}/remove", page.base(), line.id), None, send.into_any())
        });
        view! {
            <li>
                <p><strong>{child}</strong>", "<time datetime=line.on.to_string()>{cx.full_day(line.on)}</time></p>
                <p>{cx.t("plan-hearing-said")}": "{line.said.clone()}</p>
                <p>{cx.t("plan-hearing-changed")}": "{line.changed.clone()}</p>
                {remove}
            </li>
        }
    });
    let lines = lines.collect_view();
    let none = page.hearings.is_empty().then(|| match &page.about.not_heard {
        Some(why) => view! { <p>{cx.t("plan-not-heard")}": "{why.to_string()}</p> }.into_any(),
        None => view! { <p class="muted">{cx.t("plan-hearings-none")}</p> }.into_any(),
    });
    let add = writes.then(|| {
        let href = format!("{}/hearings/new", page.base());
        view! { <p>{button_link(cx, "btn--secondary btn--s", "plus", href, cx.t("plan-hearing-add"))}</p> }
    });
    let body = view! { <div class="panel-body stack">{none}<ul class="report-flags">{lines}</ul>{add}</div> };
    panel("h-hearings", cx.t("plan-hearings"), None, body.into_any())
}

/// To whom it was sent, and whether they said that they got it.
fn sendings(cx: &Cx, page: &PlanShow) -> AnyView {
    let lines = page.sendings.iter().map(|(id, line)| {
        let got = match line.got {
            Some(day) => cx.with("plan-got", &[("day", cx.full_day(day).into())]),
            None => cx.t("plan-not-got"),
        };
        let sent = cx.with("plan-sent", &[("day", cx.full_day(line.on).into())]);
        let to = line.to.to_string();
        let name = match page.may_submit {
            true => view! { <a href=format!("{}/sendings/{id}", page.base())>{to}</a> }.into_any(),
            false => view! { {to} }.into_any(),
        };
        view! { <li><p>{name}</p><p class="meta">{sent}", "{got}</p></li> }
    });
    let lines = lines.collect_view();
    let add = page.may_submit.then(|| {
        let href = format!("{}/sendings/new", page.base());
        view! { <p>{button_link(cx, "btn--secondary btn--s", "plus", href, cx.t("plan-sending-add"))}</p> }
    });
    let body = view! {
        <div class="panel-body stack"><p class="muted">{cx.t("plan-sendings-lead")}</p><ul class="report-flags">{lines}</ul>{add}</div>
    };
    panel("h-sendings", cx.t("plan-sendings"), None, body.into_any())
}

/// What differs from the version before, in the writers' words and word by word.
fn about(cx: &Cx, page: &PlanShow) -> Option<AnyView> {
    let changes = page.about.changes.as_ref().map(|note| paragraphs(note.as_str()));
    let link = page.has_before.then(|| {
        let href = format!("{}/difference", page.base());
        view! { <p>{button_link(cx, "btn--secondary btn--s", "history", href, cx.t("plan-difference"))}</p> }
    });
    let edits = page.is_draft() && page.may_write && (page.has_before || page.template.kind.hears_children());
    let edit = edits.then(|| {
        let href = format!("{}/about", page.base());
        view! { <p>{button_link(cx, "btn--secondary btn--s", "pencil", href, cx.t("plan-about-edit"))}</p> }
    });
    let anything = changes.is_some() || link.is_some() || edit.is_some();
    let body = view! { <div class="panel-body stack">{changes}{link}{edit}</div> };
    anything.then(|| panel("h-about", cx.t("plan-about"), None, body.into_any()))
}

/// Every version of the plan.
fn versions(cx: &Cx, page: &PlanShow) -> AnyView {
    let lines = page.versions.iter().map(|(id, told)| {
        let words = cx.with("plan-version", &[("n", told.number.into())]);
        let name = match *id == page.id {
            true => view! { <span aria-current="true">{words}</span> }.into_any(),
            false => view! { <a href=format!("/plans/{id}")>{words}</a> }.into_any(),
        };
        let at = told.published.as_ref().map(|(_, at)| cx.moment_view(*at));
        view! { <li><p class="cluster gap-2">{name}{state(cx, (page.template.kind, told.state))}</p><p class="meta">{at}</p></li> }
    });
    let body = view! { <div class="panel-body"><ul class="report-flags">{lines.collect_view()}</ul></div> };
    panel("h-versions", cx.t("plan-versions"), None, body.into_any())
}
