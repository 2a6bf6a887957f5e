use super::{AliasKind, Aliases};
use crate::{
    hygiene::{self, Sign},
    ids::{ChildId, UserId},
    text::search_form,
};
use uuid::Uuid;

/// Somebody who may stand in a text.
#[derive(Debug, Clone)]
pub struct Who {
    id: Uuid,
    kind: AliasKind,
    /// As it is looked for: "First Last", or the pseudonym of a child.
    name: String,
    /// Words that count alone when they are written with a capital letter.
    alone: Vec<String>,
}

impl Who {
    /// Somebody who works in the organisation. `near`: in the unit of the pack, where a first name alone is known to everybody.
    pub fn worker(id: UserId, name: String, near: bool) -> Self {
        let first = name.split_whitespace().next().filter(|_| near).map(str::to_owned);
        Self { id: id.0, kind: AliasKind::Worker, alone: first.into_iter().collect(), name }
    }

    pub fn child(id: ChildId, pseudonym: String) -> Self {
        Self { id: id.0, kind: AliasKind::Child, alone: vec![pseudonym.clone()], name: pseudonym }
    }

    /// Whether the first of several names stands in `found` as a word.
    fn has_first_in(&self, found: &str) -> bool {
        let first = search_form(self.name.split_whitespace().next().unwrap_or_default());
        search_form(found).split_whitespace().any(|word| word == first)
    }

    /// Whether the words say who it is. One word of a sign of several, such as "Child" of "Child 7", may be anybody's.
    fn is_told_by(&self, found: &str) -> bool {
        self.kind == AliasKind::Worker || self.name.split_whitespace().count() <= found.split_whitespace().count()
    }

    fn is(&self, found: &str) -> bool {
        let full: &[String] = if self.kind == AliasKind::Worker { std::slice::from_ref(&self.name) } else { &[] };
        !hygiene::look_in_unit(found, full, &self.alone).is_empty()
    }
}

/// Texts in which everybody who is known is called by the names of one pack, and what else points to a person is taken out.
#[derive(Debug)]
pub struct Covered {
    whom: Vec<Who>,
    full: Vec<String>,
    alone: Vec<String>,
    aliases: Aliases,
    /// Stands where something was taken out that has no other name.
    gap: String,
}

impl Covered {
    /// `gap`: what stands in place of a phone number, an address of mail, an identity code.
    pub fn new(whom: Vec<Who>, aliases: Aliases, gap: String) -> Self {
        let workers = whom.iter().filter(|who| who.kind == AliasKind::Worker);
        let full = workers.map(|who| who.name.clone()).collect();
        let alone = whom.iter().flat_map(|who| who.alone.clone()).collect();
        Self { whom, full, alone, aliases, gap }
    }

    /// What somebody who works there is called.
    pub fn worker(&mut self, id: UserId) -> String {
        self.aliases.of(AliasKind::Worker, id.0)
    }

    pub fn child(&mut self, id: ChildId) -> String {
        self.aliases.of(AliasKind::Child, id.0)
    }

    pub fn record(&mut self, kind: AliasKind, id: Uuid) -> String {
        self.aliases.of(kind, id)
    }

    /// The text with everybody in it called otherwise; a name that two share is taken out.
    pub fn text(&mut self, text: &str) -> String {
        let Self { whom, full, alone, aliases, gap } = self;
        hygiene::replace(text, full, alone, |found| {
            if found.sign != Sign::Name {
                return gap.clone();
            }
            let mut meant: Vec<&Who> = whom.iter().filter(|who| who.is(&found.text)).collect();
            if meant.len() > 1 {
                meant.retain(|who| who.has_first_in(&found.text));
            }
            match meant.as_slice() {
                [who] if who.is_told_by(&found.text) => aliases.of(who.kind, who.id),
                _ => gap.clone(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn covered() -> Covered {
        let id = |n| UserId(Uuid::from_u128(n));
        let whom = vec![
            Who::worker(id(1), "Oona Hakala".into(), true),
            Who::worker(id(2), "Eero Ketola".into(), true),
            Who::worker(id(3), "Satu Ketola".into(), false),
            Who::child(ChildId(Uuid::from_u128(4)), "Tähti".into()),
        ];
        Covered::new(whom, Aliases::new([3; 32]), "[poistettu]".into())
    }

    #[test]
    fn everybody_is_called_by_one_name_in_whatever_form_they_stand() {
        let mut covered = covered();
        let (oona, star) = (covered.worker(UserId(Uuid::from_u128(1))), covered.child(ChildId(Uuid::from_u128(4))));
        assert_eq!(covered.text("Oona Hakala ja Tähti sopivat."), format!("{oona} ja {star} sopivat."));
        assert_eq!(
            covered.text("Hakalan vuoro, Oonalle avain, Tähden ovi"),
            format!("{oona} vuoro, {oona} avain, {star} ovi")
        );
        assert_eq!(covered.text("Tähtikin"), star);
        assert_eq!(covered.text("tähti taivaalla"), "tähti taivaalla");
    }

    #[test]
    fn a_name_of_two_and_what_has_no_name_are_taken_out() {
        let mut covered = covered();
        assert_eq!(covered.text("Ketola soitti 040 123 4567"), "[poistettu] soitti [poistettu]");
        let eero = covered.worker(UserId(Uuid::from_u128(2)));
        assert_eq!(covered.text("Eero Ketola"), eero, "the first name tells which");
        assert_eq!(covered.text("oona@lumikello.example, 131052-308T"), "[poistettu], [poistettu]");
    }

    #[test]
    fn one_word_of_a_sign_of_several_is_nobodys() {
        let child = Who::child(ChildId(Uuid::from_u128(4)), "Lapsi 7".into());
        let mut covered = Covered::new(vec![child], Aliases::new([3; 32]), "[poistettu]".into());
        assert_eq!(covered.text("Lapsi juoksee tielle"), "[poistettu] juoksee tielle");
    }

    proptest! {
        #[test]
        fn no_known_name_is_left(before in "[a-z ]{0,10}", after in "[ .,!?][a-z ]{0,10}", which in 0usize..4) {
            let name = ["Oona", "Hakala", "Oona Hakala", "Tähti"][which];
            let left = covered().text(&format!("{before} {name}{after}"));
            prop_assert!(!left.contains(name), "{}", left);
        }

        #[test]
        fn a_text_without_signs_stays_as_it_is(text in "[a-zåäö .,]{0,60}") {
            prop_assert_eq!(covered().text(&text), text);
        }
    }
}
