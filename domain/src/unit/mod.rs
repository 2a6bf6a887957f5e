//! Units and the service lines that they offer.

mod contacts;
mod flags;

pub use contacts::{Contact, Contacts, ContactsField, MOST as CONTACTS_MOST};
pub use flags::{Holds, LineFlags};

use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::Label,
};

codes! {
    /// What kind of place a unit is.
    UnitKind {
        Institution = "institution",
        FamilyHome = "family-home",
        OpenService = "open-service",
        MeetingPlace = "meeting-place",
        Housing = "housing",
    }
}

codes! {
    /// Service lines (`docs/domain.md`, "Service lines").
    ServiceLine {
        Institution = "institution",
        DemandingInstitution = "demanding-institution",
        CrisisPlacement = "crisis-placement",
        ProfessionalFamilyHome = "professional-family-home",
        FamilyRehabilitation = "family-rehabilitation",
        OpenFamilyRehabilitation = "open-family-rehabilitation",
        FamilyWork = "family-work",
        IntensifiedFamilyWork = "intensified-family-work",
        SupportPerson = "support-person",
        NeuropsychiatricCoaching = "neuropsychiatric-coaching",
        SupervisedContact = "supervised-contact",
        SupportedContact = "supported-contact",
        SupervisedExchange = "supervised-exchange",
        FamilySupportedHousing = "family-supported-housing",
        AftercareGuidance = "aftercare-guidance",
        AftercareHousing = "aftercare-housing",
        HomeServices = "home-services",
        IntegrationServices = "integration-services",
        Training = "training",
    }
}

/// The most letters of a sign.
const SIGN: usize = 4;

/// A short sign of a unit for the numbers of its reports: the first letters of its name, as many as tell it from `taken`; a number after two
/// letters where even that does not help.
pub fn sign(name: &str, taken: &[&str]) -> String {
    let letters: String = name.to_uppercase().chars().filter_map(plain).collect();
    let prefix = |length: usize| letters.chars().take(length).collect::<String>();
    let by_letters = (2..=SIGN).map(prefix).filter(|sign| sign.len() >= 2);
    let short = if letters.len() >= 2 { prefix(2) } else { "YK".into() };
    let by_number = (2..).map(|n: u32| format!("{short}{n}"));
    by_letters.chain(by_number).find(|sign| !taken.contains(&sign.as_str())).unwrap_or(short)
}

/// A letter that is read aloud and written anywhere.
fn plain(letter: char) -> Option<char> {
    match letter {
        'Å' | 'Ä' => Some('A'),
        'Ö' => Some('O'),
        letter => letter.is_ascii_uppercase().then_some(letter),
    }
}

fields! {
    /// The form that makes or corrects a unit.
    pub UnitField = "unit" {
        Name = "name",
        Kind = "kind",
        ServiceLines = "lines",
    }
}

/// What is told of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitText {
    pub name: Label,
    pub kind: UnitKind,
    /// Never empty.
    pub lines: Vec<ServiceLine>,
}

impl UnitText {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<UnitField>> {
        let mut form = Reader::new(fields);
        let name = form.text(UnitField::Name);
        let kind = form.choice(UnitField::Kind, UnitKind::from_code);
        let lines = form.choices(UnitField::ServiceLines, ServiceLine::from_code);
        let built = name.zip(kind).map(|(name, kind)| Self { name, kind, lines });
        form.finish(built)
    }

    /// The form filled with this unit.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::default().with("name", self.name.as_str()).with("kind", self.kind.code());
        for line in &self.lines {
            fields = fields.with("lines", line.code());
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_the_first_letters_that_no_other_unit_has() {
        assert_eq!(sign("Kontio-koti", &[]), "KO");
        assert_eq!(sign("Kotka", &["KO"]), "KOT");
        assert_eq!(sign("Kotkan talo", &["KO", "KOT"]), "KOTK");
        assert_eq!(sign("Kotkanpesä", &["KO", "KOT", "KOTK"]), "KO2");
        assert_eq!(sign("Ähtävä", &[]), "AH");
        assert_eq!(sign("9", &["YK2"]), "YK3");
        assert_eq!(sign("Ko", &["KO"]), "KO2");
    }
}
