use super::*;
use crate::incident::{CATEGORIES, Catalogue};
use proptest::{prelude::*, sample::select};
use std::sync::Arc;

fn today() -> NaiveDate {
    "2026-09-16".parse().unwrap()
}

fn floor(code: &str) -> Arc<Category> {
    Catalogue::built_in().version(code, 0).unwrap()
}

fn filled(category: &Category) -> Fields {
    CategoryText::fields(category).with_date("from", Some(today())).with("reason", "Sovittu johtoryhmässä.")
}

fn put(fields: Fields, name: &str, value: &str) -> Fields {
    fields.without(name).with(name, value)
}

fn change(code: &str, edit: impl Fn(Fields) -> Fields) -> Result<CategoryText, FormErrors<CategoryField>> {
    let floor = floor(code);
    CategoryText::parse(&edit(filled(&floor)), (Some(&floor), Some(&floor)), today())
}

/// In the order of the form.
fn sorted(rules: &[NoticeRule]) -> Vec<NoticeRule> {
    let mut rules = rules.to_vec();
    rules.sort_by_key(|rule| rule.recipient);
    rules
}

fn rule(result: Result<CategoryText, FormErrors<CategoryField>>, field: CategoryField) -> Option<Problem> {
    result.unwrap_err().get(field).cloned()
}

#[test]
fn a_form_that_is_sent_as_it_was_shown_changes_nothing() {
    for seed in CATEGORIES {
        let text = change(seed.code, |fields| fields).unwrap();
        let floor = floor(seed.code);
        let same = Category {
            notices: sorted(&floor.notices),
            when_serious: sorted(&floor.when_serious),
            ..Category::clone(&floor)
        };
        assert_eq!(text.category, same, "{}", seed.code);
        let stored = serde_json::to_string(&text.category).unwrap();
        let read: Category = serde_json::from_str(&stored).unwrap();
        assert_eq!(Category { code: seed.code.into(), ..read }, same);
    }
}

#[test]
fn what_is_sealed_or_red_stays_so() {
    let open = change("sexual-safety", |fields| put(fields, "secrecy", "open-unit"));
    assert_eq!(rule(open, CategoryField::Secrecy), Some(Problem::Rule("less-secret")));
    let green = change("exploitation", |fields| fields.without("red"));
    assert_eq!(rule(green, CategoryField::Red), Some(Problem::Rule("always-red")));
    assert!(change("traffic", |fields| put(fields, "secrecy", "sealed").with("red", "yes")).is_ok());
}

#[test]
fn a_notice_that_must_be_given_is_neither_dropped_nor_put_off() {
    let dropped = change("absence", |fields| fields.without("always-need-placing-social-worker"));
    assert_eq!(rule(dropped, CategoryField::Notices), Some(Problem::Rule("must-stays")));
    let later = change("absence", |fields| put(fields, "always-time-placing-social-worker", "2"));
    assert_eq!(rule(later, CategoryField::Notices), Some(Problem::Rule("must-stays")));
    let softer = change("absence", |fields| put(fields, "always-need-placing-social-worker", "consider"));
    assert_eq!(rule(softer, CategoryField::Notices), Some(Problem::Rule("must-stays")));
    let other = change("absence", |fields| fields.without("always-need-police"));
    assert!(other.is_ok(), "what is only considered may be left out");
}

#[test]
fn what_the_program_gives_by_itself_is_not_taken_out_of_use() {
    let gone = |code| change(code, |fields| fields.without("offered"));
    assert_eq!(rule(gone("absence"), CategoryField::Offered), Some(Problem::Rule("needed")));
    assert!(!gone("digital").unwrap().category.offered);
}

#[test]
fn a_form_that_the_program_opens_stays() {
    let bare = change("medication", |fields| put(fields, "form", ""));
    assert_eq!(rule(bare, CategoryField::Form), Some(Problem::Rule("form-stays")));
    assert_eq!(change("traffic", |f| put(f, "form", "breach")).unwrap().category.form, Some(SubForm::Breach));
}

#[test]
fn a_change_holds_from_today_on_at_the_earliest() {
    let late =
        change("traffic", |fields| put(fields.without("from-month").without("from-year"), "from-day", "15.9.2026"));
    assert!(matches!(rule(late, CategoryField::From), Some(Problem::TooEarly { .. })));
}

#[test]
fn a_category_of_ones_own_needs_a_name_and_says_the_same_in_the_languages_that_were_left_out() {
    let plain = |fields: Fields| {
        let fields = fields.with("severity", "2").with("secrecy", "open-unit").with("area", "premises");
        let fields = fields.with("offered", "yes").with_date("from", Some(today())).with("reason", "Uusi palvelu.");
        CategoryText::parse(&fields, (None, None), today())
    };
    assert_eq!(rule(plain(Fields::default()), CategoryField::Name), Some(Problem::Empty));
    let text = plain(Fields::default().with("name-fi", "Ratsastus").with("name-en", "Riding")).unwrap();
    let name = text.category.name.unwrap();
    assert_eq!((&*name.fi, &*name.sv, &*name.en), ("Ratsastus", "Ratsastus", "Riding"));
}

#[test]
fn subcategories_of_ones_own_keep_their_codes_and_new_ones_get_free_ones() {
    let text = change("traffic", |fields| fields.with("own-fi-0", "Mopo").with("own-fi-1", "Bussi")).unwrap();
    let codes: Vec<&str> = text.category.subcategories.iter().map(|sub| &*sub.code).collect();
    assert_eq!(codes, ["own-1", "own-2"]);
    let floor = floor("traffic");
    let fields = filled(&text.category);
    let fields = put(put(fields, "own-fi-0", ""), "own-fi-5", "Juna");
    let fields = put(put(fields, "own-sv-0", ""), "own-en-0", "");
    let next = CategoryText::parse(&fields, (Some(&text.category), Some(&floor)), today()).unwrap();
    let now: Vec<(&str, &str)> =
        next.category.subcategories.iter().map(|sub| (&*sub.code, &*sub.name.as_ref().unwrap().fi)).collect();
    assert_eq!(now, [("own-2", "Bussi"), ("own-3", "Juna")]);
}

proptest! {
    #[test]
    fn whatever_is_accepted_never_asks_for_less_than_the_program_does(
        code in select(CATEGORIES).prop_map(|seed| seed.code),
        secrecy in select(Secrecy::ALL),
        red: bool,
        need in prop::option::of(select(Need::ALL)),
        to in select(Recipient::ALL),
        time in 1u32..200,
    ) {
        let floor = floor(code);
        let mut fields = put(filled(&floor), "secrecy", secrecy.code()).without("red");
        if red {
            fields = fields.with("red", "yes");
        }
        let [name, number, _] = notice_names(NoticeSet::Always, to);
        fields = put(put(fields, &name, need.map_or("", Need::code)), &number, &time.to_string());
        if let Ok(text) = CategoryText::parse(&fields, (Some(&floor), Some(&floor)), today()) {
            prop_assert!(text.category.secrecy >= floor.secrecy && (text.category.red || !floor.red));
            for serious in [false, true] {
                let rules = rules_of(&text.category, serious, EntryKind::Event);
                for asked in rules_of(&floor, serious, EntryKind::Event) {
                    let kept = rules.iter().any(|rule| rule.recipient == asked.recipient && rule.is_at_least(asked));
                    prop_assert!(asked.need != Need::Must || kept);
                }
            }
        }
    }
}
