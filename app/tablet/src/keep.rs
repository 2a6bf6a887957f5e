//! Forms that wait for the network (`data-keep`): a page whose form could not be sent stays as it is, says so, and tries again.
//! `data-keep="once"` marks a form whose answer is a page of its own and not a way to one.

use crate::page::{Page, bring_into_sight};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, RequestInit, Response, SubmitEvent,
    UrlSearchParams,
};

/// How long an answer may take.
const PATIENCE: u32 = 20_000;
/// The first and the longest wait between two tries.
const FIRST_WAIT: i32 = 2_000;
const LONGEST_WAIT: i32 = 60_000;

/// What was sent, with the button that sent it.
#[derive(Clone)]
struct Sent {
    form: HtmlFormElement,
    button: Option<Element>,
}

struct Waiting {
    page: Page,
    sent: Option<Sent>,
    /// Whether an answer is on its way.
    asked: bool,
    timer: Option<i32>,
    wait: i32,
}

type Shared = Rc<RefCell<Waiting>>;

pub(crate) fn wake(page: &Page) {
    let waiting = Waiting { page: page.clone(), sent: None, asked: false, timer: None, wait: FIRST_WAIT };
    let waiting: Shared = Rc::new(RefCell::new(waiting));

    let sends = waiting.clone();
    page.on_document("submit", move |event: SubmitEvent| {
        let Some(sent) = Sent::of(&event) else {
            return;
        };
        event.prevent_default();
        sends.borrow_mut().sent = Some(sent);
        at_once(&sends);
    });
    let back = waiting.clone();
    page.on_window("online", move |_: Event| at_once(&back));
    // Whoever goes on writing sends by themselves: nothing half-written goes on its way.
    page.on_document("input", move |event: Event| waiting.borrow_mut().changed(&event));
}

/// Tries now, and counts the waits from the beginning.
fn at_once(waiting: &Shared) {
    waiting.borrow_mut().wait = FIRST_WAIT;
    try_to_send(waiting);
}

fn try_to_send(waiting: &Shared) {
    let (page, sent) = {
        let mut now = waiting.borrow_mut();
        let timer = now.timer.take();
        now.page.forget(timer);
        let Some(sent) = now.sent.clone().filter(|_| !now.asked) else {
            return;
        };
        now.asked = true;
        (now.page.clone(), sent)
    };
    let request = RequestInit::new();
    let address = if sent.is_once() {
        sent.form.get_attribute("action").unwrap_or_default()
    } else {
        request.set_method("POST");
        request.set_body_opt_url_search_params(sent.fields().as_ref());
        sent.address()
    };
    let waiting = waiting.clone();
    page.ask(&address, &request, PATIENCE, move |answer| match answer {
        Some(answer) if !is_from_the_way(&answer) => go_on(&waiting, &sent, &answer),
        _ => wait(&waiting),
    });
}

/// Whether somebody between the tablet and the program answered because the program did not.
fn is_from_the_way(answer: &Response) -> bool {
    (502..=504).contains(&answer.status())
}

/// Follows the program: to the page that it names, or by sending the form as browsers do, which shows what it answers.
fn go_on(waiting: &Shared, sent: &Sent, answer: &Response) {
    if answer.redirected() && !sent.is_once() {
        waiting.borrow().page.go_instead(&answer.url());
    } else if sent.plainly(&waiting.borrow().page).is_none() {
        wait(waiting);
    }
}

/// Says that there is no network, and tries again later.
fn wait(waiting: &Shared) {
    let later = waiting.clone();
    let mut now = waiting.borrow_mut();
    now.asked = false;
    if now.sent.is_none() {
        return;
    }
    now.say(true);
    now.timer = now.page.later(now.wait, move || try_to_send(&later));
    now.wait = (now.wait * 2).min(LONGEST_WAIT);
}

impl Waiting {
    fn say(&self, offline: bool) {
        if let Some(words) = self.page.find::<HtmlElement>("[data-offline]") {
            words.set_hidden(!offline);
            if offline {
                bring_into_sight(&words);
            }
        }
    }

    fn changed(&mut self, event: &Event) {
        let inside = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let ours = self.sent.as_ref().is_some_and(|sent| sent.form.contains(inside.as_deref()));
        if ours && !self.asked {
            self.sent = None;
            self.page.forget(self.timer.take());
            self.say(false);
        }
    }
}

impl Sent {
    /// What an event sends, if its form may wait: one that is marked, and posts its fields as text.
    fn of(event: &SubmitEvent) -> Option<Self> {
        let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
        let keeps = form.has_attribute("data-keep") && form.method() == "post";
        keeps.then(|| Self { form, button: event.submitter().map(Element::from) })
    }

    /// Whether the answer is a page that comes only once, so that the browser itself has to get it: then the form's own page is only
    /// asked for, to see that there is a network.
    fn is_once(&self) -> bool {
        self.form.get_attribute("data-keep").as_deref() == Some("once")
    }

    /// The button's name and value, where it has a name.
    fn pair(&self) -> Option<(String, String)> {
        let button = self.button.as_ref()?;
        let name = button.get_attribute("name").filter(|name| !name.is_empty())?;
        Some((name, button.get_attribute("value").unwrap_or_default()))
    }

    fn fields(&self) -> Option<UrlSearchParams> {
        let fields = FormData::new_with_form(&self.form).ok()?;
        let sent = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
        if let Some((name, value)) = self.pair() {
            sent.append(&name, &value);
        }
        Some(sent)
    }

    /// Where the form goes: the button's own address before the form's.
    fn address(&self) -> String {
        let own = self.button.as_ref().and_then(|button| button.get_attribute("formaction"));
        own.or_else(|| self.form.get_attribute("action")).unwrap_or_default()
    }

    /// Sends the form as the browser does without scripts, with the button's pair.
    fn plainly(&self, page: &Page) -> Option<()> {
        self.form.set_attribute("action", &self.address()).ok()?;
        if let Some((name, value)) = self.pair() {
            let field: HtmlInputElement = page.document.create_element("input").ok()?.dyn_into().ok()?;
            field.set_type("hidden");
            field.set_name(&name);
            field.set_value(&value);
            self.form.append_child(&field).ok()?;
        }
        self.form.submit().ok()
    }
}
