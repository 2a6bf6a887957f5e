//! A paper to draw on with a finger, a pen or a mouse (`data-draw`). It is shown here first: without it there is nothing to draw with.

use crate::{
    line::{EDGE, Point},
    page::{Page, on, tell_changed},
    strokes::{Stroke, Strokes},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, MouseEvent, PointerEvent, SvgGraphicsElement};

const SVG: &str = "http://www.w3.org/2000/svg";

struct Pad {
    document: Document,
    root: HtmlElement,
    paper: SvgGraphicsElement,
    /// The field that is sent.
    kept: HtmlInputElement,
    /// The sentence that there is no room for more.
    full: HtmlElement,
    strokes: Strokes,
    /// The finger or pen that draws now; a second one does nothing.
    pointer: Option<i32>,
}

type Shared = Rc<RefCell<Pad>>;

pub(crate) fn wake(page: &Page) {
    let Some(root) = page.find::<HtmlElement>("[data-draw]") else {
        return;
    };
    let Some(pad) = Pad::of(page, root) else {
        return;
    };
    pad.root.set_hidden(false);
    listen(Rc::new(RefCell::new(pad)));
}

fn listen(pad: Shared) {
    let paper = pad.borrow().paper.clone();
    let drawing = pad.clone();
    on(&paper, "pointerdown", move |event: PointerEvent| drawing.borrow_mut().begin(&event));
    let drawing = pad.clone();
    on(&paper, "pointermove", move |event: PointerEvent| drawing.borrow_mut().lead(&event));
    for end in ["pointerup", "pointercancel"] {
        let drawing = pad.clone();
        on(&paper, end, move |event: PointerEvent| {
            if drawing.borrow_mut().end(&event) {
                keep(&drawing);
            }
        });
    }
    let undo = pad.borrow().inside::<HtmlElement>("[data-undo]");
    if let Some(undo) = undo {
        on(&undo, "click", move |_: MouseEvent| {
            pad.borrow_mut().undo();
            keep(&pad);
        });
    }
}

/// Writes the drawing into its field, and tells the page.
fn keep(pad: &Shared) {
    let kept = {
        let pad = pad.borrow();
        pad.kept.set_value(&pad.strokes.text());
        pad.kept.clone()
    };
    tell_changed(&kept);
}

impl Pad {
    fn of(page: &Page, root: HtmlElement) -> Option<Self> {
        let inside = |selector: &str| root.query_selector(selector).ok().flatten();
        let number = |name: &str| root.get_attribute(name).and_then(|text| text.parse().ok());
        let mut pad = Self {
            document: page.document.clone(),
            paper: inside("svg.c-draw")?.dyn_into().ok()?,
            kept: inside("input[name=drawing]")?.dyn_into().ok()?,
            full: inside("[data-full]")?.dyn_into().ok()?,
            strokes: Strokes::new(number("data-strokes")?, number("data-points")?),
            pointer: None,
            root,
        };
        pad.strokes.restore(&pad.kept.value());
        pad.strokes.all().iter().for_each(|stroke| pad.show(stroke));
        Some(pad)
    }

    fn inside<T: JsCast>(&self, selector: &str) -> Option<T> {
        self.root.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// What is chosen among the choices of a name.
    fn chosen(&self, name: &str) -> Option<String> {
        self.inside::<HtmlInputElement>(&["input[name=", name, "]:checked"].concat()).map(|input| input.value())
    }

    /// Where a pointer is on the paper, however large the paper is shown.
    fn point(&self, event: &PointerEvent) -> Option<Point> {
        let paper = self.paper.get_screen_ctm()?;
        let place = |at: i32, start: f32, scale: f32| {
            // The cast stays within the paper because of the bounds before it.
            ((at as f32 - start) / scale).round().clamp(0.0, f32::from(EDGE)) as u16
        };
        Some((place(event.client_x(), paper.e(), paper.a()), place(event.client_y(), paper.f(), paper.d())))
    }

    fn begin(&mut self, event: &PointerEvent) {
        if self.pointer.is_some() || event.button() != 0 {
            return;
        }
        let (Some(ink), Some(nib), Some(point)) = (self.chosen("ink"), self.chosen("nib"), self.point(event)) else {
            return;
        };
        event.prevent_default();
        if self.strokes.begin(ink, nib, point).is_err() {
            self.full.set_hidden(false);
            return;
        }
        let _ = self.paper.set_pointer_capture(event.pointer_id());
        self.pointer = Some(event.pointer_id());
        if let Some(stroke) = self.strokes.all().last() {
            self.show(stroke);
        }
    }

    fn lead(&mut self, event: &PointerEvent) {
        if self.pointer != Some(event.pointer_id()) {
            return;
        }
        let Some(point) = self.point(event) else {
            return;
        };
        if self.strokes.lead(point).is_err() {
            self.full.set_hidden(false);
        }
        if let (Some(stroke), Some(line)) = (self.strokes.all().last(), self.paper.last_element_child()) {
            let _ = line.set_attribute("d", &stroke.path());
        }
    }

    /// Whether it was the pointer that drew.
    fn end(&mut self, event: &PointerEvent) -> bool {
        let ends = self.pointer == Some(event.pointer_id());
        if ends {
            self.pointer = None;
        }
        ends
    }

    fn undo(&mut self) {
        self.pointer = None;
        self.strokes.undo();
        self.full.set_hidden(true);
        if let Some(line) = self.paper.last_element_child() {
            line.remove();
        }
    }

    /// Puts a stroke on the paper, as the server draws it.
    fn show(&self, stroke: &Stroke) {
        if let Some(line) = self.line(stroke) {
            let _ = self.paper.append_child(&line);
        }
    }

    fn line(&self, stroke: &Stroke) -> Option<Element> {
        let line = self.document.create_element_ns(Some(SVG), "path").ok()?;
        line.set_attribute("class", &["line ink--", &stroke.ink, " nib--", &stroke.nib].concat()).ok()?;
        line.set_attribute("d", &stroke.path()).ok()?;
        Some(line)
    }
}
