use super::{Whose, aid::listen, app, back, say, symbol};
use crate::ui::{Cx, icon};
use domain::{
    child::{Assent, Purpose},
    unit::Contact,
    voice::Door,
};
use leptos::prelude::*;

/// The child is asked first.
#[derive(Debug)]
pub struct Assented {
    pub whose: Whose,
    /// Who reads what the child tells, by name.
    pub readers: Vec<String>,
}

pub fn assent(cx: &Cx, page: &Assented) -> AnyView {
    // The three answers weigh the same: one size, one look, none of them first chosen.
    let answers = Assent::ALL
        .iter()
        .map(|answer| {
            view! {
                <button class="c-btn c-btn--even" type="submit" name="answer" value=answer.code() data-say>
                    {cx.t(&format!("assent-{}", answer.code()))}
                </button>
            }
        })
        .collect_view();
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-question">
                <h1 data-say>{cx.with("tablet-hello", &[("name", page.whose.pseudonym.clone().into())])}</h1>
                <p data-say>{say(cx, &page.whose, "tablet-moment")}</p>
                <p data-say>{cx.t("assent-question")}</p>
            </div>
            <div class="c-asked">{readers(cx, &page.readers)}</div>
        </main>
    };
    let foot = view! { <form class="c-bar-end" method="post" action="/child/answer" data-keep>{answers}</form> };
    app(cx, &page.whose, main.into_any(), foot.into_any())
}

/// Who reads, and the honest limit.
fn readers(cx: &Cx, names: &[String]) -> AnyView {
    view! {
        <div class="c-card c-readers">
            {icon(cx, "eye")}
            <div>
                <p data-say>{cx.t("tablet-read-by")}" "<strong class="c-reader-names">{names.join(", ")}</strong></p>
                <p class="c-note" data-say>{cx.t("tablet-honest")}</p>
            </div>
        </div>
    }
    .into_any()
}

/// A way from the child's first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Door(Door),
    Goals,
    /// What the child told, and what came of it.
    Mine,
    Rights,
    Tell,
}

/// Every way in the order in which a child meets them.
const WAYS: [Way; 10] = [
    Way::Door(Door::Talk),
    Way::Door(Door::Worry),
    Way::Goals,
    Way::Door(Door::Pulse),
    Way::Door(Door::Good),
    Way::Door(Door::Idea),
    Way::Door(Door::Map),
    Way::Mine,
    Way::Rights,
    Way::Tell,
];

impl Way {
    /// The ways that stand open on a tablet given for a purpose.
    pub fn open(purpose: Purpose) -> Vec<Self> {
        let is_open = |way: &Self| match way {
            Self::Door(door) => door.is_open(purpose),
            Self::Goals => purpose.includes(Purpose::Goal),
            Self::Mine | Self::Rights | Self::Tell => true,
        };
        WAYS.into_iter().filter(is_open).collect()
    }

    fn code(self) -> &'static str {
        match self {
            Self::Door(door) => door.code(),
            Self::Goals => "goals",
            Self::Mine => "mine",
            Self::Rights => "rights",
            Self::Tell => "tell",
        }
    }

    fn href(self) -> String {
        match self {
            Self::Door(door) => format!("/child/doors/{}", door.code()),
            _ => format!("/child/{}", self.code()),
        }
    }

    /// The drawing and the ground of its tile.
    fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Door(Door::Talk) => ("goal", "meadow"),
            Self::Door(Door::Worry) => ("worry", "sky"),
            Self::Door(Door::Pulse) => ("pulse", "sun"),
            Self::Door(Door::Good) => ("good", "berry"),
            Self::Door(Door::Idea) => ("idea", "sun"),
            Self::Door(Door::Map) => ("map", "meadow"),
            Self::Door(Door::Review) => ("answer", "meadow"),
            Self::Goals => ("book", "meadow"),
            Self::Mine => ("answer", "sky"),
            Self::Rights => ("rights", "sky"),
            Self::Tell => ("tell-adult", "meadow"),
        }
    }
}

/// What the child can do: as many ways as one screen holds for the child's age.
#[derive(Debug)]
pub struct Start {
    pub whose: Whose,
    pub ways: Vec<Way>,
    /// The next screen of ways.
    pub next: Option<usize>,
    pub first: bool,
    /// Doors behind which the child has begun something.
    pub begun: Vec<Door>,
}

pub fn start(cx: &Cx, page: &Start) -> AnyView {
    let tiles = page
        .ways
        .iter()
        .map(|way| {
            let (drawing, ground) = way.look();
            let begun = matches!(way, Way::Door(door) if page.begun.contains(door));
            let key = if begun { "tablet-begun".to_owned() } else { format!("tablet-{}-hint", way.code()) };
            view! {
                <li>
                    <a class=format!("c-tile c-tile--{ground}") href=way.href() data-say>
                        {symbol(cx, drawing, "c-sym--l")}
                        <span><strong>{cx.t(&format!("tablet-{}", way.code()))}</strong>{cx.t(&key)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let scene = |name: &str| {
        let href = format!("{}/art/{name}.svg#art", cx.assets);
        view! { <svg class="scene" aria-hidden="true" focusable="false"><use href=href></use></svg> }
    };
    let more = page.next.map(|next| {
        view! { <a class="c-btn" href=format!("/child?screen={next}")>{cx.t("goal-child-more")}{icon(cx, "arrow-right")}</a> }
    });
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-split">
                <div class="c-pic">{scene("child-start")}{scene("child-start-wide")}</div>
                <div class="stack">
                    <h1 data-say>{cx.with("tablet-hello", &[("name", page.whose.pseudonym.clone().into())])}</h1>
                    <p data-say>{say(cx, &page.whose, "tablet-what")}</p>
                    <ul class="c-tiles">{tiles}</ul>
                </div>
            </div>
        </main>
    };
    let foot = view! { {(!page.first).then(|| back(cx))}<div class="c-bar-end">{more}</div> };
    app(cx, &page.whose, main.into_any(), foot.into_any())
}

/// The child's rights, one sentence each.
pub fn rights(cx: &Cx, whose: &Whose) -> AnyView {
    let lines = ["safe", "heard", "know", "private", "contact", "fair", "say-no"]
        .into_iter()
        .map(|right| view! { <li data-say>{say(cx, whose, &format!("right-{right}"))}</li> })
        .collect_view();
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-card stack stack-5">
                <h1 class="c-titled" data-say>{symbol(cx, "rights", "")}{cx.t("tablet-rights")}</h1>
                <ul class="c-list">{lines}</ul>
            </div>
        </main>
    };
    let on = view! { <div class="c-bar-end"><a class="c-btn" href="/child/tell">{symbol(cx, "tell-adult", "c-sym--s")}{cx.t("tablet-tell")}</a></div> };
    app(cx, whose, main.into_any(), view! { {back(cx)}{on} }.into_any())
}

/// Whom the child can tell: people here by name, and others who do not work here.
pub fn tell(cx: &Cx, whose: &Whose, here: &[String]) -> AnyView {
    let here = here.iter().map(|name| view! { <li data-say><strong>{name.clone()}</strong></li> }).collect_view();
    let others = ["social-worker", "ombudsman", "authority"]
        .into_iter()
        .map(|who| view! { <li data-say>{say(cx, whose, &format!("tell-{who}"))}</li> })
        .collect_view();
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-card stack stack-5">
                <h1 class="c-titled" data-say>{symbol(cx, "tell-adult", "")}{cx.t("tablet-tell")}</h1>
                <h2 data-say>{cx.t("tell-here")}</h2>
                <ul class="c-list">{here}</ul>
                <h2 data-say>{cx.t("tell-others")}</h2>
                <ul class="c-list">{others}</ul>
                <p data-say>{say(cx, whose, "tell-allowed")}</p>
            </div>
        </main>
    };
    app(cx, whose, main.into_any(), back(cx))
}

/// Whether an adult can be called from this tablet now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calling {
    Open,
    Called,
    /// The tablet rests or is over: nobody is known to call for.
    Closed,
}

/// The numbers of everybody and of the unit, each one press away.
pub(super) fn numbers(cx: &Cx, contacts: &[Contact]) -> AnyView {
    let fixed = [("help-112", "112"), ("help-helpline", "116 111")]
        .map(|(key, phone)| Contact { whom: cx.t(key), phone: phone.into() });
    let numbers = fixed
        .iter()
        .chain(contacts)
        .map(|contact| {
            let href = format!("tel:{}", contact.dialled());
            view! {
                <li>
                    <a class="c-btn c-btn--block c-call" href=href data-say>
                        <span>{contact.whom.clone()}</span>" "<strong>{contact.phone.clone()}</strong>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="c-numbers">{numbers}</ul> }.into_any()
}

/// Help now: numbers, and the plain word to go to an adult. It holds nothing of the child, so a locked tablet shows it too.
pub fn help(cx: &Cx, contacts: &[Contact], calling: Calling) -> AnyView {
    let call = match calling {
        Calling::Closed => None,
        Calling::Open => Some(view! {
            <form method="post" action="/child/help" data-keep>
                <button class="c-btn c-btn--main c-btn--block" type="submit">{symbol(cx, "come", "c-sym--s")}{cx.t("tablet-call")}</button>
            </form>
        }.into_any()),
        Calling::Called => Some(view! { <p class="c-card c-titled" role="status">{symbol(cx, "come", "")}<strong>{cx.t("tablet-called")}</strong></p> }.into_any()),
    };
    view! {
        <div class="c-app">
            <main class="c-main" id="main">
                <div class="stack stack-5">
                    <h1 class="c-titled" data-say>{symbol(cx, "help-now", "")}{cx.t("help-title")}</h1>
                    {call}
                    <p data-say>{cx.t("help-adult")}</p>
                    {numbers(cx, contacts)}
                </div>
            </main>
            <footer class="c-bar">{back(cx)}{listen(cx, false)}{(calling != Calling::Closed).then(|| super::stop(cx))}</footer>
        </div>
    }
    .into_any()
}
