//! Reading aloud (`data-listen`): what is marked `data-say`, in the page's order, by a voice of the device itself. Words of a child's page
//! never leave for a voice that speaks elsewhere; where the device has none of its own, the button stays away.

use crate::page::{Page, bring_into_sight, on};
use js_sys::{Function, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Event, HtmlElement, MouseEvent, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// The mark of what is being read.
const NOW: &str = "is-read";

struct Reader {
    page: Page,
    speech: SpeechSynthesis,
    button: HtmlElement,
    lang: String,
    /// What is still to be read, the next one last.
    rest: Vec<HtmlElement>,
    /// What is being read. The browser forgets a sentence that nobody holds.
    now: Option<(HtmlElement, SpeechSynthesisUtterance)>,
    /// Called when a sentence ends.
    ended: Option<Function>,
}

type Shared = Rc<RefCell<Reader>>;

pub(crate) fn wake(page: &Page) {
    let Some(reader) = Reader::of(page) else {
        return;
    };
    let button = reader.button.clone();
    let speech = reader.speech.clone();
    let reader: Shared = Rc::new(RefCell::new(reader));

    let goes_on = reader.clone();
    let ended = Closure::<dyn FnMut()>::new(move || goes_on.borrow_mut().go_on());
    reader.borrow_mut().ended = ended.into_js_value().dyn_into().ok();

    let offers = reader.clone();
    let offer = Closure::<dyn FnMut()>::new(move || offers.borrow().offer());
    speech.set_onvoiceschanged(offer.into_js_value().dyn_ref());
    reader.borrow().offer();

    let pressed = reader.clone();
    on(&button, "click", move |_: MouseEvent| pressed.borrow_mut().press());
    page.on_window("pagehide", move |_: Event| reader.borrow_mut().stop());
}

impl Reader {
    fn of(page: &Page) -> Option<Self> {
        let button = page.find("[data-listen]")?;
        let speech = Reflect::get(&page.window, &"speechSynthesis".into()).ok()?;
        if !speech.is_object() {
            return None;
        }
        let lang = page.document.document_element()?.get_attribute("lang")?;
        let speech = speech.unchecked_into();
        Some(Self { page: page.clone(), speech, button, lang, rest: Vec::new(), now: None, ended: None })
    }

    /// A voice of the device that speaks the page's language.
    fn voice(&self) -> Option<SpeechSynthesisVoice> {
        let voices = self.speech.get_voices().into_iter().map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
        voices.filter(SpeechSynthesisVoice::local_service).find(|voice| speaks(&voice.lang(), &self.lang))
    }

    /// Shows the button where there is a voice; voices may come late.
    fn offer(&self) {
        self.button.set_hidden(self.voice().is_none());
    }

    fn press(&mut self) {
        if self.now.is_some() {
            self.stop();
            return;
        }
        let marked = self.page.document.query_selector_all("[data-say]");
        let marked = marked.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.item(at)));
        let seen = marked.filter_map(|node| node.dyn_into::<HtmlElement>().ok()).filter(|one| one.offset_width() > 0);
        self.rest = seen.collect();
        self.rest.reverse();
        self.go_on();
    }

    /// Ends the sentence, and begins the next one.
    fn go_on(&mut self) {
        if let Some((element, _)) = self.now.take() {
            let _ = element.class_list().remove_1(NOW);
        }
        while let Some(element) = self.rest.pop() {
            let text = element.inner_text();
            if !text.trim().is_empty() && self.say(&element, &text).is_some() {
                break;
            }
        }
        let _ = self.button.set_attribute("aria-pressed", if self.now.is_some() { "true" } else { "false" });
    }

    fn say(&mut self, element: &HtmlElement, text: &str) -> Option<()> {
        let voice = self.voice()?;
        let sentence = SpeechSynthesisUtterance::new_with_text(text).ok()?;
        sentence.set_lang(&voice.lang());
        sentence.set_voice(Some(&voice));
        sentence.set_onend(self.ended.as_ref());
        sentence.set_onerror(self.ended.as_ref());
        let _ = element.class_list().add_1(NOW);
        bring_into_sight(element);
        self.speech.speak(&sentence);
        self.now = Some((element.clone(), sentence));
        Some(())
    }

    fn stop(&mut self) {
        self.rest.clear();
        // A sentence that was cut tells of its end too, perhaps when the next one is being read already.
        if let Some((_, sentence)) = &self.now {
            sentence.set_onend(None);
            sentence.set_onerror(None);
        }
        self.speech.cancel();
        self.go_on();
    }
}

/// Whether a voice of "fi-FI" or "fi_FI" speaks "fi"; one of "fil-PH" does not.
fn speaks(voice: &str, lang: &str) -> bool {
    let own = voice.split(['-', '_']).next().unwrap_or_default();
    own.eq_ignore_ascii_case(lang)
}

#[cfg(test)]
mod tests {
    use super::speaks;

    #[test]
    fn a_voice_speaks_its_own_language_alone() {
        assert!(speaks("fi-FI", "fi") && speaks("FI_fi", "fi") && speaks("sv", "sv"));
        assert!(!speaks("fil-PH", "fi") && !speaks("en-GB", "fi") && !speaks("", "fi"));
    }
}
