//! The three languages say the same things, and every word that a page asks for exists.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser::parse,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every message of a language with the arguments that it takes.
fn messages(lang: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&root().join("locales").join(lang), ".ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            if let Entry::Message(Message { id, value: Some(pattern), .. }) = entry {
                let mut arguments = BTreeSet::new();
                gather(&pattern, &mut arguments);
                let before = all.insert(id.name.to_owned(), arguments);
                assert!(before.is_none(), "{lang}: {} stands twice", id.name);
            }
        }
    }
    all
}

fn gather(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    variants.iter().for_each(|variant| gather(&variant.value, arguments));
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                arguments.insert(id.name.to_owned());
            }
        }
    }
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_arguments() {
    let finnish = messages("fi");
    for lang in ["sv", "en"] {
        let other = messages(lang);
        let missing: Vec<_> = finnish.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !finnish.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, extra {extra:?}");
        for (key, arguments) in &finnish {
            assert_eq!(&other[key], arguments, "{lang}: {key}");
        }
    }
}

/// The keys written out in the code: first arguments of the calls that look words up.
fn keys_in_code() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let sources = [root().join("src"), root().join("../server/src")];
    for file in sources.iter().flat_map(|folder| files(folder, ".rs")) {
        let text = fs::read_to_string(&file).unwrap();
        for call in [".t(\"", ".with(\"", "cx.with(\n            \"", "flash_redirect(&op, \""] {
            for part in text.split(call).skip(1) {
                let key = part.split('"').next().unwrap().to_owned();
                let plain = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                // Forms' fields are filled by the same word; their names have no dash or stand alone.
                if plain && key.contains('-') && !call.contains("flash") {
                    keys.insert(key);
                } else if plain && call.contains("flash") {
                    keys.insert(format!("flash-{key}"));
                }
            }
        }
    }
    keys
}

#[test]
fn every_word_that_the_code_asks_for_exists() {
    let finnish = messages("fi");
    // Names of form fields that look like keys.
    let fields = [
        "no-action",
        "now-l",
        "now-s",
        "res-l",
        "res-s",
        "alarp-more",
        "alarp-why",
        "alarp-rights",
        "until-day",
        "child-view",
        "no-representative",
        "actions-reason",
        "hazard-reason",
        "staff-planned",
        "staff-present",
        "told-by",
        "works-when",
        "adult-count",
        "child-count",
    ];
    let missing: Vec<_> = keys_in_code()
        .into_iter()
        .filter(|key| !finnish.contains_key(key) && !fields.contains(&key.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[cfg(feature = "ssr")]
mod sets;
