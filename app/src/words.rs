//! Words of the pages, from the Fluent files in `locales/`.

use crate::number::grouped;
use fluent_templates::{LanguageIdentifier, Loader, StaticLoader, fluent_bundle::FluentValue};
use std::{borrow::Cow, collections::HashMap};
use unic_langid::langid;

fluent_templates::static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "fi",
        customise: |bundle| {
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(whole_number));
        },
    };
}

/// Whole numbers are written in groups; everything else as the library does.
fn whole_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 && number.value >= 1000.0 => {
            number.as_string().parse().ok().map(grouped)
        }
        _ => None,
    }
}

static FI: LanguageIdentifier = langid!("fi");
static SV: LanguageIdentifier = langid!("sv");
static EN: LanguageIdentifier = langid!("en");

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    Fi,
    Sv,
    En,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The first language of an `Accept-Language` header that the pages speak.
    pub fn from_header(header: &str) -> Option<Self> {
        header.split(',').filter_map(|part| part.split([';', '-']).next()).find_map(|code| Self::from_code(code.trim()))
    }

    /// The language's own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }

    fn id(self) -> &'static LanguageIdentifier {
        match self {
            Self::Fi => &FI,
            Self::Sv => &SV,
            Self::En => &EN,
        }
    }
}

/// Arguments of a message.
pub type Args<'a> = [(&'static str, FluentValue<'a>)];

/// Gives the words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Lang);

impl Words {
    fn loader() -> &'static StaticLoader {
        &LOCALES
    }

    /// The message. A missing one shows its key: tests find it, a reader is not stopped.
    pub fn t(self, key: &str) -> String {
        self.find(key).unwrap_or_else(|| key.to_owned())
    }

    /// The message, where it may be missing.
    pub fn find(self, key: &str) -> Option<String> {
        Self::loader().try_lookup(self.0.id(), key)
    }

    /// The message with arguments.
    pub fn with(self, key: &str, args: &Args<'_>) -> String {
        self.find_with(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Hundredths as a number with two decimals: 3,24.
    pub fn hundredths(self, number: u64) -> String {
        let part = format!("{:02}", number % 100);
        self.with("number-decimal", &[("whole", grouped(number / 100).into()), ("part", part.into())])
    }

    /// The half of a number, with a decimal only where it needs one.
    pub fn halved(self, doubled: u64) -> String {
        if doubled.is_multiple_of(2) {
            return grouped(doubled / 2);
        }
        self.with("number-decimal", &[("whole", grouped(doubled / 2).into()), ("part", "5".into())])
    }

    /// The message with arguments, where it may be missing.
    pub fn find_with(self, key: &str, args: &Args<'_>) -> Option<String> {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        Self::loader().try_lookup_with_args(self.0.id(), key, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_of_the_browser_is_taken() {
        assert_eq!(Lang::from_header("de-DE,sv-FI;q=0.8,fi;q=0.7"), Some(Lang::Sv));
        assert_eq!(Lang::from_header("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_header("de,*;q=0.1"), None);
    }

    #[test]
    fn large_numbers_are_written_in_groups() {
        let text = Words(Lang::Fi).with("pager-shown", &[("n", 4000.into())]);
        assert!(text.contains("4\u{202f}000"), "{text}");
    }

    #[test]
    fn every_language_has_its_words() {
        let words: Vec<String> = Lang::ALL.into_iter().map(|lang| Words(lang).t("nav-hazards")).collect();
        assert_eq!(words, ["Vaarat", "Faror", "Hazards"]);
    }
}
