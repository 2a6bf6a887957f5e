use super::{HeadingCode, PlanTemplate, SectionText};
use crate::gate::{self, FlagKind, KnownNames};

/// Something in the words of a plan that somebody has to answer for before it is published.
pub type Flag = gate::Flag<HeadingCode>;

/// What may point to a person in what everybody would read, in the order of the plan.
pub fn look(template: &PlanTemplate, sections: &[(HeadingCode, SectionText)], names: &KnownNames) -> Vec<Flag> {
    let all = sections.iter().flat_map(|(code, text)| text.told().map(move |words| (*code, words)));
    let is_facts = |code: HeadingCode| template.headings.iter().any(|heading| heading.code == code && heading.facts);
    gate::look(all, names, |code, kind| {
        let told = [FlagKind::Phone, FlagKind::Email, FlagKind::Address, FlagKind::Day];
        told.contains(&kind) && is_facts(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{form::Fields, plan::template};

    fn kinds(code: &str, fields: &Fields) -> Vec<FlagKind> {
        let template = template("valvira-1-2024").unwrap();
        let section = (template.heading(code).unwrap().code, SectionText::parse(fields).unwrap());
        let names = KnownNames { people: vec!["Oona Laine".into()], pseudonyms: vec!["Kuu".into()] };
        look(template, &[section], &names).into_iter().map(|flag| flag.kind).collect()
    }

    #[test]
    fn only_what_everybody_would_read_is_looked_at() {
        let inside = Fields::default().with("inside", "Kuu nukkuu yläkerrassa.");
        assert_eq!(kinds("2.1", &inside), []);
        let words = Fields::default().with("words", "Kuu nukkuu yläkerrassa.");
        assert_eq!(kinds("2.1", &words), [FlagKind::Name]);
        assert_eq!(kinds("2.1", &words.clone().with("closed", "yes")), []);
        assert_eq!(kinds("2.1", &Fields::default().with("child-words", "Kuu kertoi.")), [FlagKind::Name]);
    }

    #[test]
    fn whom_to_ask_may_stand_where_it_belongs_and_a_name_is_asked_of_everywhere() {
        let words = Fields::default().with("words", "Rantakatu 5, 040 123 4567, 24.11.2026");
        assert_eq!(kinds("1.1", &words), []);
        assert_eq!(kinds("2.1", &words), [FlagKind::Phone, FlagKind::Address, FlagKind::Day]);
        assert_eq!(kinds("1.1", &Fields::default().with("words", "Vastuuhenkilö Oona Laine")), [FlagKind::Name]);
    }
}
