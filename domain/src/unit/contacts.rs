//! The numbers that a unit calls when something has happened (`docs/domain.md`, "A unit's numbers").

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    text::Label,
};

/// How many numbers a unit keeps.
pub const MOST: usize = 8;
/// The fewest and the most digits of a number that can be called, the country's code with it.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

fields! {
    /// The form of a unit's numbers. Its lines are `whom-<n>` and `phone-<n>`.
    pub ContactsField = "contacts" {
        List = "list",
    }
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Contact {
    /// Who answers: an office or a task, not a person.
    pub whom: String,
    /// As it is shown.
    pub phone: String,
}

impl Contact {
    /// The number as a device calls it: digits alone, after a plus where the country is named.
    pub fn dialled(&self) -> String {
        let digits: String = self.phone.chars().filter(char::is_ascii_digit).collect();
        if self.phone.trim_start().starts_with('+') { format!("+{digits}") } else { digits }
    }
}

/// The numbers of a unit, in their order. Lines without any text are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts(pub Vec<Contact>);

impl Contacts {
    /// Reads the form.
    ///
    /// # Errors
    /// `half` for a line with a name or a number alone, `phone` for what cannot be called, or the problem of a text.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<ContactsField>> {
        let mut form = Reader::new(fields);
        let mut contacts = Vec::new();
        for n in 0..MOST {
            let whom = Label::optional(form.of(&format!("whom-{n}")));
            let phone = form.of(&format!("phone-{n}")).trim().to_owned();
            match (whom, phone.is_empty()) {
                (Err(problem), _) => form.fail(ContactsField::List, problem.into()),
                (Ok(None), true) => {}
                (Ok(Some(_)), true) | (Ok(None), false) => form.fail(ContactsField::List, Problem::Rule("half")),
                (Ok(Some(whom)), false) if is_phone(&phone) => contacts.push(Contact { whom: whom.to_string(), phone }),
                (Ok(Some(_)), false) => form.fail(ContactsField::List, Problem::Rule("phone")),
            }
        }
        form.finish(Some(Self(contacts)))
    }

    /// The form filled with these numbers.
    pub fn fields(&self) -> Fields {
        self.0.iter().enumerate().fold(Fields::default(), |fields, (n, contact)| {
            fields.with(&format!("whom-{n}"), &*contact.whom).with(&format!("phone-{n}"), &*contact.phone)
        })
    }
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plus = text.chars().skip(1).all(|c| c != '+');
    DIGITS.contains(&digits) && plus && text.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(whom: &str, phone: &str) -> Fields {
        Fields::default().with("whom-0", whom).with("phone-0", phone)
    }

    fn problem(fields: &Fields) -> Option<Problem> {
        Contacts::parse(fields).unwrap_err().get(ContactsField::List).cloned()
    }

    #[test]
    fn a_number_is_called_by_its_digits() {
        let Contacts(found) = Contacts::parse(&line("Sosiaalipäivystys", "+358 (0)29-000 00")).unwrap();
        assert_eq!(found[0].dialled(), "+358029000 00".replace(' ', ""));
        assert_eq!(Contact { whom: "Hätänumero".into(), phone: "112".into() }.dialled(), "112");
    }

    #[test]
    fn half_a_line_and_what_cannot_be_called_are_told() {
        assert_eq!(problem(&line("Poliisi", "")), Some(Problem::Rule("half")));
        assert_eq!(problem(&line("", "112")), Some(Problem::Rule("half")));
        for phone in ["11", "soita", "1+12 000", "1234567890123456"] {
            assert_eq!(problem(&line("Poliisi", phone)), Some(Problem::Rule("phone")), "{phone}");
        }
    }

    #[test]
    fn empty_lines_are_left_out_and_the_order_stays() {
        let fields = Fields::default()
            .with("whom-0", "Päivystävä esihenkilö")
            .with("phone-0", "050 000 0000")
            .with("whom-3", "Terveysneuvonta")
            .with("phone-3", "116117");
        let contacts = Contacts::parse(&fields).unwrap();
        let whom: Vec<&str> = contacts.0.iter().map(|one| &*one.whom).collect();
        assert_eq!(whom, ["Päivystävä esihenkilö", "Terveysneuvonta"]);
        assert_eq!(Contacts::parse(&contacts.fields()).unwrap(), contacts);
    }

    proptest! {
        #[test]
        fn what_is_called_holds_digits_alone(phone in "[0-9 +()-]{1,24}") {
            if let Ok(Contacts(found)) = Contacts::parse(&line("Joku", &phone)) {
                let dialled = found[0].dialled();
                let digits = dialled.trim_start_matches('+');
                prop_assert!(digits.chars().all(|c| c.is_ascii_digit()) && DIGITS.contains(&digits.len()));
            }
        }
    }
}
