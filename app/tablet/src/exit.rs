//! The adult's way out of a tablet that rests (`data-exit`): a shape that is held for a while, and then keys for the PIN (`data-pad`).
//! A child who taps meets neither; where there are no scripts the page has a plain form instead.

use crate::{
    digits::{Digits, LENGTH, Pressed},
    hold::{Hold, Holder},
    page::{Page, around, bring_into_sight, on},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent,
};

/// How long the shape is held.
const HELD: i32 = 3_000;
/// How long the keys wait for somebody: they are not left to the next child.
const IDLE: i32 = 30_000;
/// The mark of the shape while it is held.
const NOW: &str = "is-held";

struct Exit {
    page: Page,
    /// What is shown while the keys are not.
    gate: HtmlElement,
    shape: HtmlElement,
    pad: HtmlElement,
    form: HtmlFormElement,
    field: HtmlInputElement,
    hold: Hold,
    digits: Digits,
    /// Opens the keys, or puts them away.
    timer: Option<i32>,
}

type Shared = Rc<RefCell<Exit>>;

pub(crate) fn wake(page: &Page) {
    let Some(exit) = Exit::of(page) else {
        return;
    };
    if let Some(plain) = page.find::<HtmlElement>("[data-plain]") {
        plain.set_hidden(true);
    }
    // After a wrong PIN the adult is still there.
    let opened = exit.pad.has_attribute("data-open");
    let (shape, pad) = (exit.shape.clone(), exit.pad.clone());
    let exit: Shared = Rc::new(RefCell::new(exit));
    hear_shape(&exit, &shape);
    hear_keys(&exit, &pad);
    if opened { open(&exit) } else { close(&exit) }
}

fn hear_shape(exit: &Shared, shape: &HtmlElement) {
    let held = exit.clone();
    on(shape, "pointerdown", move |event: PointerEvent| {
        if event.button() == 0 {
            begin(&held, Holder::Pointer(event.pointer_id()));
        }
    });
    for end in ["pointerup", "pointercancel", "pointerleave"] {
        let held = exit.clone();
        on(shape, end, move |event: PointerEvent| held.borrow_mut().end(Holder::Pointer(event.pointer_id())));
    }
    let held = exit.clone();
    on(shape, "keydown", move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), " " | "Enter") {
            event.prevent_default();
            begin(&held, Holder::Key);
        }
    });
    for end in ["keyup", "blur"] {
        let held = exit.clone();
        on(shape, end, move |_: Event| held.borrow_mut().end(Holder::Key));
    }
    // A long press asks for a menu.
    on(shape, "contextmenu", |event: Event| event.prevent_default());
}

fn hear_keys(exit: &Shared, pad: &HtmlElement) {
    let pressed = exit.clone();
    on(pad, "click", move |event: MouseEvent| {
        if around::<Element>(&event, "[data-close]").is_some() {
            close(&pressed);
        } else if let Some(key) = around::<Element>(&event, "[data-key]").and_then(|key| key.get_attribute("data-key"))
        {
            press(&pressed, &key);
        }
    });
    let typed = exit.clone();
    on(pad, "keydown", move |event: KeyboardEvent| match event.key().as_str() {
        "Backspace" => press(&typed, "delete"),
        key => press(&typed, key),
    });
}

fn begin(exit: &Shared, holder: Holder) {
    let later = exit.clone();
    let mut now = exit.borrow_mut();
    if now.hold.begin(holder) {
        let _ = now.shape.class_list().add_1(NOW);
        now.wait(HELD, move || open(&later));
    }
}

fn open(exit: &Shared) {
    let (gate, pad) = exit.borrow_mut().begin_anew();
    stay(exit);
    // The shape tells that it is left while the focus moves on, so nothing is borrowed by then.
    pad.set_hidden(false);
    let _ = pad.focus();
    bring_into_sight(&pad);
    gate.set_hidden(true);
}

fn close(exit: &Shared) {
    let (gate, pad) = exit.borrow_mut().begin_anew();
    gate.set_hidden(false);
    pad.set_hidden(true);
}

/// The keys go away a while after the last of them.
fn stay(exit: &Shared) {
    let later = exit.clone();
    exit.borrow_mut().wait(IDLE, move || close(&later));
}

fn press(exit: &Shared, key: &str) {
    let pressed = exit.borrow_mut().digits.press(key);
    match pressed {
        Pressed::Nothing => return,
        Pressed::Changed => stay(exit),
        Pressed::Whole => exit.borrow_mut().send(),
    }
    exit.borrow().show();
}

impl Exit {
    fn of(page: &Page) -> Option<Self> {
        let form: HtmlFormElement = page.find("[data-pad] form[data-pin]")?;
        Some(Self {
            page: page.clone(),
            gate: page.find("[data-exit]")?,
            shape: page.find("[data-exit] button")?,
            pad: page.find("[data-pad]")?,
            field: form.query_selector("input[name=pin]").ok()??.dyn_into().ok()?,
            form,
            hold: Hold::default(),
            digits: Digits::default(),
            timer: None,
        })
    }

    /// Waits for one thing at a time.
    fn wait(&mut self, milliseconds: i32, act: impl FnOnce() + 'static) {
        self.page.forget(self.timer.take());
        self.timer = self.page.later(milliseconds, act);
    }

    fn end(&mut self, holder: Holder) {
        if self.hold.end(holder) {
            let _ = self.shape.class_list().remove_1(NOW);
            self.page.forget(self.timer.take());
        }
    }

    /// Nothing is held and no digit is left; gives what is shown and hidden next.
    fn begin_anew(&mut self) -> (HtmlElement, HtmlElement) {
        self.hold = Hold::default();
        self.digits = Digits::default();
        let _ = self.shape.class_list().remove_1(NOW);
        self.page.forget(self.timer.take());
        self.show();
        (self.gate.clone(), self.pad.clone())
    }

    fn send(&mut self) {
        self.page.forget(self.timer.take());
        self.field.set_value(self.digits.text());
        let _ = self.form.submit();
    }

    /// A dot for each digit, and their number for those who listen.
    fn show(&self) {
        let count = self.digits.count();
        if let Ok(dots) = self.pad.query_selector_all("[data-dot]") {
            for at in 0..dots.length() {
                if let Some(dot) = dots.item(at).and_then(|dot| dot.dyn_into::<Element>().ok()) {
                    let _ = dot.class_list().toggle_with_force("is-on", (at as usize) < count);
                }
            }
        }
        if let Ok(Some(words)) = self.pad.query_selector("[data-count]") {
            let number = |count: usize| char::from(b'0' + count as u8).to_string();
            words.set_text_content(Some(&[&number(count), " / ", &number(LENGTH)].concat()));
        }
    }
}
