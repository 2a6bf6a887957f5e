//! What an incident was about, who may read it and which further form it opens.

use super::{CATEGORIES, EntryKind, NoticeRule, Urgency};
use crate::{
    hazard::{Area, codes},
    risk::Words,
};

/// The category of every success.
pub(super) const SUCCESS: &str = "success";
/// The category of a suspicion that nobody chose (I23).
pub const SUSPICION: &str = "unlawful-restriction";
/// What the program gives reports by itself.
const NEEDED: [&str; 5] = [SUCCESS, SUSPICION, "restriction", "absence", "other"];

codes! {
    /// Who may read an incident, from the widest circle to the narrowest: a later value is more secret.
    Secrecy {
        /// The staff of the unit.
        OpenUnit = "open-unit",
        /// The reporter and those who handle it.
        HandlersOnly = "handlers-only",
        /// The safety lead and whom they name: staff of the unit may be a part of the matter.
        Sealed = "sealed",
    }
}

codes! {
    /// A further form that some categories open.
    SubForm {
        Restriction = "restriction",
        Absence = "absence",
        Medication = "medication",
        Breach = "breach",
        Meeting = "meeting",
    }
}

/// A kind of incident (`docs/domain.md`, "Incidents: categories, secrecy and notices"). A version of it never changes: what is
/// changed is its next version.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Category {
    /// A stable name. The words of a category that comes with the program are found under `category-<code>` and `category-<code>-hint`.
    #[serde(skip)]
    pub code: String,
    /// Which change of the organisation's rules brought the version; 0 for what comes with the program.
    #[serde(skip)]
    pub number: i32,
    /// What the organisation calls it, where it differs from the program's words.
    pub name: Option<Words>,
    pub hint: Option<Words>,
    /// Unique within the category.
    pub subcategories: Vec<Subcategory>,
    /// How severe it could have been, as suggested to the reporter: 1 to 3.
    pub severity: u8,
    pub form: Option<SubForm>,
    /// Where a hazard that it brings to light stands in the register.
    pub area: Area,
    /// The widest circle of readers; a reporter may only narrow it.
    pub secrecy: Secrecy,
    /// Always red, whatever the harm.
    pub red: bool,
    /// Who is told of every incident of the category.
    pub notices: Vec<NoticeRule>,
    /// Who is told besides when the incident is serious.
    pub when_serious: Vec<NoticeRule>,
    /// Whether new reports may have it.
    pub offered: bool,
}

/// A finer kind within a category.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Subcategory {
    /// The words of one that comes with the program are found under `category-<category>-<code>`.
    pub code: String,
    /// What the organisation calls one of its own.
    pub name: Option<Words>,
}

impl Category {
    /// Whether an entry of a kind may have this category: a success has a category of its own, and nothing else has it.
    pub fn is_for(&self, kind: EntryKind) -> bool {
        (self.code == SUCCESS) == (kind == EntryKind::Success)
    }

    /// What the category makes of a report's urgency; `in_danger` is what its reporter says of now.
    pub fn urgency(&self, in_danger: bool) -> Urgency {
        Urgency { always_red: self.red, in_danger, suggested_severity: self.severity }
    }

    /// Whether the program has words for it.
    pub fn comes_with_program(&self) -> bool {
        CATEGORIES.iter().any(|seed| seed.code == self.code)
    }

    /// The subcategory of a code.
    pub fn subcategory(&self, code: &str) -> Option<&Subcategory> {
        self.subcategories.iter().find(|known| known.code == code)
    }

    /// Whether the program itself gives reports this category, so that it cannot be done without.
    pub fn is_needed(&self) -> bool {
        self.red || NEEDED.contains(&self.code.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::Catalogue;
    use std::collections::HashSet;

    #[test]
    fn no_two_words_of_the_categories_share_a_message() {
        let mut seen = HashSet::new();
        for category in CATEGORIES {
            assert!(seen.insert(category.code.to_owned()), "{}", category.code);
            assert!(seen.insert(format!("{}-hint", category.code)), "{}", category.code);
            for sub in category.subcategories {
                assert!(seen.insert(format!("{}-{sub}", category.code)), "{} {sub}", category.code);
            }
        }
        assert!(seen.iter().all(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }

    #[test]
    fn severity_is_suggested_on_the_scale_of_three() {
        assert!(CATEGORIES.iter().all(|category| (1..=3).contains(&category.severity)));
    }

    #[test]
    fn what_adults_or_exploiters_do_to_a_child_is_always_red_and_sealed() {
        let red: Vec<_> = CATEGORIES.iter().filter(|category| category.red).collect();
        let codes: Vec<_> = red.iter().map(|category| category.code).collect();
        assert_eq!(
            codes,
            ["violence-staff-to-child", "unlawful-punishment", "unlawful-restriction", "sexual-safety", "exploitation"]
        );
        assert!(red.iter().all(|category| category.secrecy == Secrecy::Sealed && category.severity == 3));
    }

    #[test]
    fn sealed_is_more_secret_than_handlers_only_and_that_more_than_open() {
        assert!(Secrecy::Sealed > Secrecy::HandlersOnly && Secrecy::HandlersOnly > Secrecy::OpenUnit);
    }

    fn all() -> Vec<Category> {
        CATEGORIES.iter().map(Category::from).collect()
    }

    #[test]
    fn a_success_has_one_category_and_everything_else_all_the_others() {
        for &kind in EntryKind::ALL {
            let count = all().iter().filter(|category| category.is_for(kind)).count();
            assert_eq!(count, if kind == EntryKind::Success { 1 } else { CATEGORIES.len() - 1 });
        }
    }

    #[test]
    fn a_category_is_found_by_its_code_only() {
        let catalogue = Catalogue::built_in();
        for one in all() {
            assert_eq!(catalogue.version(&one.code, 0).as_deref(), Some(&one));
        }
        assert_eq!(catalogue.version("ABS", 0), None);
        let absence = catalogue.version("absence", 0).unwrap();
        assert!(absence.subcategory("left").is_some() && absence.subcategory("alcohol").is_none());
    }

    #[test]
    fn what_the_program_needs_is_there_and_the_red_ones_are_needed() {
        for code in NEEDED {
            assert!(CATEGORIES.iter().any(|category| category.code == code), "{code}");
        }
        assert!(all().iter().filter(|category| category.red).all(Category::is_needed));
    }

    #[test]
    fn every_further_form_is_opened_by_some_category() {
        for &form in SubForm::ALL {
            assert!(CATEGORIES.iter().any(|category| category.form == Some(form)), "{form:?}");
        }
    }
}
