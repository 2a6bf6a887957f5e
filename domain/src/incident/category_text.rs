//! A category as the safety lead writes its next version. A version that comes with the program sets the floor: what it keeps secret, marks
//! red or has to be told stays so (`docs/domain.md`, "Incidents: categories, secrecy and notices").

use super::{Category, Need, NoticeRule, Recipient, Secrecy, SubForm, Subcategory, rules_of, sort::EntryKind};
use crate::{
    calendar::Span,
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::{Area, codes},
    risk::Words,
    text::{Label, Note},
};
use chrono::NaiveDate;

/// How many subcategories of its own a category may have.
pub const OWN_SUBCATEGORIES: usize = 12;
/// How far ahead a change may be written, in days.
const AHEAD: u64 = 730;
/// The longest time of a notice, in its own unit.
const LONGEST: u32 = 999;

fields! {
    /// The form of a category. Names and hints, subcategories and notices have names of their own beside these:
    /// `name-sv`, `sub-<code>`, `own-fi-<n>`, `always-need-<recipient>` and so on.
    pub CategoryField = "category-text" {
        Name = "name-fi",
        Hint = "hint-fi",
        Subcategories = "subcategories",
        Severity = "severity",
        Secrecy = "secrecy",
        Red = "red",
        Form = "form",
        Area = "area",
        Notices = "notices",
        Offered = "offered",
        From = "from",
        Reason = "reason",
    }
}

codes! {
    /// When a notice is asked for.
    NoticeSet {
        Always = "always",
        Serious = "serious",
    }
}

codes! {
    /// The unit of a span.
    SpanUnit {
        Hours = "hours",
        Days = "days",
        WorkingDays = "working-days",
    }
}

impl SpanUnit {
    /// A span of so many of the unit.
    pub fn span(self, n: u32) -> Span {
        match self {
            Self::Hours => Span::Hours(n),
            Self::Days => Span::Days(n),
            Self::WorkingDays => Span::WorkingDays(n),
        }
    }

    /// A span as a number and its unit.
    pub fn of(span: Span) -> (u32, Self) {
        match span {
            Span::Hours(n) => (n, Self::Hours),
            Span::Days(n) => (n, Self::Days),
            Span::WorkingDays(n) => (n, Self::WorkingDays),
        }
    }
}

/// The next version of a category, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryText {
    pub category: Category,
    /// The first day on which new reports are given this version.
    pub valid_from: NaiveDate,
    /// Why it is changed.
    pub reason: Note,
}

impl CategoryText {
    /// Reads the form. `now` is the version that is changed, `None` for a new category of the organisation's own; `floor` is the one
    /// that came with the program.
    ///
    /// # Errors
    /// Every problem of the form at once. A change never holds before `today`: what was reported keeps its rules.
    pub fn parse(
        fields: &Fields,
        (now, floor): (Option<&Category>, Option<&Category>),
        today: NaiveDate,
    ) -> Result<Self, FormErrors<CategoryField>> {
        use CategoryField as F;
        let mut form = Reader::new(fields);
        let name = words(&mut form, F::Name, "name");
        if name.is_none() && floor.is_none() && !form.has_problem(F::Name) {
            form.fail(F::Name, Problem::Empty);
        }
        let hint = words(&mut form, F::Hint, "hint");
        let subcategories = subcategories(&mut form, fields, now);
        let severity = form.choice(F::Severity, |n| n.parse().ok().filter(|n| (1..=3).contains(n)));
        let secrecy = form.choice(F::Secrecy, Secrecy::from_code);
        let red = form.ticked(F::Red);
        let opens = match form.is_blank(F::Form) {
            true => None,
            false => form.choice(F::Form, SubForm::from_code),
        };
        let area = form.choice(F::Area, Area::from_code);
        let [notices, when_serious] =
            [NoticeSet::Always, NoticeSet::Serious].map(|set| notices(&mut form, fields, set));
        let offered = form.ticked(F::Offered);
        let valid_from = form.date(F::From, today, today, plus_days(today, AHEAD));
        let reason = form.text(F::Reason);
        let built = severity.zip(secrecy).zip(area).zip(valid_from).zip(reason);
        let built = built.map(|((((severity, secrecy), area), valid_from), reason)| {
            let category = Category {
                code: now.map(|now| now.code.clone()).unwrap_or_default(),
                number: 0,
                name,
                hint,
                subcategories,
                severity,
                form: opens,
                area,
                secrecy,
                red,
                notices,
                when_serious,
                offered,
            };
            Self { category, valid_from, reason }
        });
        if let Some((text, floor)) = built.as_ref().zip(floor) {
            for (field, rule) in weaker(&text.category, floor) {
                form.fail(field, Problem::Rule(rule));
            }
        }
        form.finish(built)
    }

    /// The form filled with a version, to be changed.
    pub fn fields(category: &Category) -> Fields {
        let mut fields = Fields::default()
            .with("severity", category.severity.to_string())
            .with("secrecy", category.secrecy.code())
            .with("form", category.form.map_or("", SubForm::code))
            .with("area", category.area.code());
        for (prefix, words) in [("name", &category.name), ("hint", &category.hint)] {
            if let Some(words) = words {
                fields = with_words(fields, &format!("{prefix}-"), "", words);
            }
        }
        let (own, built_in): (Vec<_>, Vec<_>) = category.subcategories.iter().partition(|sub| sub.name.is_some());
        for sub in built_in {
            fields = fields.with("sub", &*sub.code);
        }
        for (n, sub) in own.into_iter().enumerate() {
            fields = fields.with(&format!("own-code-{n}"), &*sub.code);
            if let Some(words) = &sub.name {
                fields = with_words(fields, "own-", &format!("-{n}"), words);
            }
        }
        for (name, on) in [("red", category.red), ("offered", category.offered)] {
            if on {
                fields = fields.with(name, "yes");
            }
        }
        for (set, rules) in [(NoticeSet::Always, &category.notices), (NoticeSet::Serious, &category.when_serious)] {
            for rule in rules {
                let (n, unit) = SpanUnit::of(rule.within);
                let [need, time, span] = notice_names(set, rule.recipient);
                fields = fields.with(&need, rule.need.code()).with(&time, n.to_string()).with(&span, unit.code());
            }
        }
        fields
    }
}

/// The names of the three inputs of a notice: how strongly, how many, of what.
pub fn notice_names(set: NoticeSet, to: Recipient) -> [String; 3] {
    ["need", "time", "span"].map(|part| format!("{}-{part}-{}", set.code(), to.code()))
}

fn with_words(fields: Fields, before: &str, after: &str, words: &Words) -> Fields {
    [("fi", &words.fi), ("sv", &words.sv), ("en", &words.en)]
        .into_iter()
        .fold(fields, |fields, (lang, text)| fields.with(&format!("{before}{lang}{after}"), &**text))
}

/// A text in three languages; where only the Finnish was written the others say the same. `None`: nothing was written.
fn words(form: &mut Reader<'_, CategoryField>, field: CategoryField, prefix: &str) -> Option<Words> {
    let texts = ["fi", "sv", "en"].map(|lang| label(form, field, &format!("{prefix}-{lang}")));
    in_all(texts)
}

fn in_all([fi, sv, en]: [Option<String>; 3]) -> Option<Words> {
    let first = fi.clone().or_else(|| sv.clone()).or_else(|| en.clone())?;
    Some(Words {
        fi: fi.unwrap_or_else(|| first.clone()),
        sv: sv.unwrap_or_else(|| first.clone()),
        en: en.unwrap_or(first),
    })
}

fn label(form: &mut Reader<'_, CategoryField>, field: CategoryField, name: &str) -> Option<String> {
    match Label::optional(form.of(name)) {
        Ok(text) => text.map(|text| text.to_string()),
        Err(problem) => {
            form.fail(field, problem.into());
            None
        }
    }
}

/// Those of the program that are still ticked, and those of the organisation's own that have a name.
fn subcategories(form: &mut Reader<'_, CategoryField>, fields: &Fields, now: Option<&Category>) -> Vec<Subcategory> {
    let known = now.map(|now| now.subcategories.as_slice()).unwrap_or_default();
    let ticked: Vec<&str> = fields.all("sub").collect();
    let mut kept: Vec<Subcategory> = Vec::new();
    // What was unticked once can be ticked again: the codes come from the page, the words from the program.
    for code in ticked {
        let own = known.iter().any(|sub| sub.code == code && sub.name.is_some());
        if !own && is_code(code) && !kept.iter().any(|sub| sub.code == code) {
            kept.push(Subcategory { code: code.into(), name: None });
        }
    }
    for n in 0..OWN_SUBCATEGORIES {
        let texts =
            ["fi", "sv", "en"].map(|lang| label(form, CategoryField::Subcategories, &format!("own-{lang}-{n}")));
        let Some(name) = in_all(texts) else { continue };
        let written = fields.one(&format!("own-code-{n}"));
        let before = known.iter().any(|sub| sub.code == written && sub.name.is_some());
        let code = if before { written.to_owned() } else { free_code(known, &kept) };
        kept.push(Subcategory { code, name: Some(name) });
    }
    kept
}

fn is_code(code: &str) -> bool {
    !code.is_empty() && code.len() <= 40 && code.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

/// A code that no subcategory has or had in the version before.
fn free_code(known: &[Subcategory], kept: &[Subcategory]) -> String {
    let taken = |code: &String| known.iter().chain(kept).any(|sub| sub.code == *code);
    (1..).map(|n| format!("own-{n}")).find(|code| !taken(code)).unwrap_or_default()
}

fn notices(form: &mut Reader<'_, CategoryField>, fields: &Fields, set: NoticeSet) -> Vec<NoticeRule> {
    let mut rules = Vec::new();
    for &recipient in Recipient::ALL {
        let [need, time, span] = notice_names(set, recipient);
        let Some(need) = Need::from_code(fields.one(&need)) else { continue };
        let unit = SpanUnit::from_code(fields.one(&span)).unwrap_or(SpanUnit::Hours);
        match fields.parse::<u32>(&time).filter(|n| (1..=LONGEST).contains(n)) {
            Some(n) => rules.push(NoticeRule { recipient, need, within: unit.span(n) }),
            None => form.fail(CategoryField::Notices, Problem::Number { first: 1, last: LONGEST }),
        }
    }
    rules
}

/// In what a version asks for less than the program's own.
fn weaker(category: &Category, floor: &Category) -> Vec<(CategoryField, &'static str)> {
    use CategoryField as F;
    let mut found = Vec::new();
    if category.secrecy < floor.secrecy {
        found.push((F::Secrecy, "less-secret"));
    }
    if floor.red && !category.red {
        found.push((F::Red, "always-red"));
    }
    if floor.form.is_some() && category.form != floor.form {
        found.push((F::Form, "form-stays"));
    }
    let lacks = [false, true].into_iter().any(|serious| {
        let rules = rules_of(category, serious, EntryKind::Event);
        let must = rules_of(floor, serious, EntryKind::Event).into_iter().filter(|rule| rule.need == Need::Must);
        must.into_iter()
            .any(|asked| !rules.iter().any(|rule| rule.recipient == asked.recipient && rule.is_at_least(asked)))
    });
    if lacks {
        found.push((F::Notices, "must-stays"));
    }
    if !category.offered && floor.is_needed() {
        found.push((F::Offered, "needed"));
    }
    found
}

#[cfg(test)]
mod tests;
