//! The small forms of a report.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    ids::{IncidentId, UserId},
    incident::ReceiptCode,
    text::Note,
};

fields! {
    /// Gives a report to another handler.
    pub HandlerField = "handler" {
        Person = "person",
    }
}

fields! {
    /// Joins a report to another one.
    pub MergeField = "merge" {
        Into = "into",
    }
}

fields! {
    /// Tells more of a report.
    pub MoreField = "more" {
        Words = "words",
    }
}

fields! {
    /// The public page of an anonymous report.
    pub ReceiptField = "receipt" {
        Code = "code",
        Words = "words",
    }
}

/// Reads who takes over.
///
/// # Errors
/// Nobody was chosen.
pub fn parse_handler(fields: &Fields) -> Result<UserId, FormErrors<HandlerField>> {
    let mut form = Reader::new(fields);
    let person = form.choice(HandlerField::Person, |id| id.parse().ok());
    form.finish(person)
}

/// Reads which report is joined to.
///
/// # Errors
/// None was chosen.
pub fn parse_merge(fields: &Fields) -> Result<IncidentId, FormErrors<MergeField>> {
    let mut form = Reader::new(fields);
    let into = form.choice(MergeField::Into, |id| id.parse().ok());
    form.finish(into)
}

/// Reads what is added.
///
/// # Errors
/// Nothing was written, or what was cannot be taken.
pub fn parse_more(fields: &Fields) -> Result<Note, FormErrors<MoreField>> {
    let mut form = Reader::new(fields);
    let words = form.text(MoreField::Words);
    form.finish(words)
}

/// Reads the four words.
///
/// # Errors
/// They are not four, or one of them is none of the list.
pub fn parse_code(fields: &Fields) -> Result<ReceiptCode, FormErrors<ReceiptField>> {
    let written = fields.one("code");
    if written.trim().is_empty() {
        return Err(FormErrors::of(ReceiptField::Code, Problem::Empty));
    }
    ReceiptCode::parse(written).map_err(|_| FormErrors::of(ReceiptField::Code, Problem::Rule("unknown")))
}

/// Reads what the holder of a code adds.
///
/// # Errors
/// Nothing was written, or what was cannot be taken.
pub fn parse_added(fields: &Fields) -> Result<Note, FormErrors<ReceiptField>> {
    let mut form = Reader::new(fields);
    let words = form.text(ReceiptField::Words);
    form.finish(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_asked_for_and_a_wrong_one_is_told() {
        let read = |code: &str| parse_code(&Fields::default().with("code", code));
        assert_eq!(read(" ").unwrap_err().get(ReceiptField::Code), Some(&Problem::Empty));
        assert_eq!(read("yksi kaksi kolme").unwrap_err().get(ReceiptField::Code), Some(&Problem::Rule("unknown")));
        let code = ReceiptCode::from_bytes(&[1; 8]);
        assert_eq!(read(&code.to_string().to_uppercase()), Ok(code));
    }

    #[test]
    fn nobody_and_nothing_is_no_choice() {
        assert!(parse_handler(&Fields::default().with("person", "x")).is_err());
        assert!(parse_merge(&Fields::default()).is_err());
        assert!(parse_more(&Fields::default().with("words", "  ")).is_err());
        assert!(parse_added(&Fields::default().with("words", "131052-308T")).is_err());
    }
}
