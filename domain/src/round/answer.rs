use super::{LineKey, RoundLine};
use crate::{
    fields,
    form::{Fields, Problem},
    hazard::codes,
    text::Note,
};

codes! {
    /// What is said of a line.
    LineAnswer {
        InOrder = "in-order",
        Finding = "finding",
        /// There is no such thing here.
        NotHere = "not-here",
    }
}

fields! {
    /// What a line asks besides its answer. Each line's inputs carry the line's key after the name.
    pub LineField = "round-finding" {
        Words = "words",
        Fixed = "fixed",
    }
}

/// What was said of a line when the page was made; its number grows with each change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineShown(pub i32);

/// What somebody says of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineSaid {
    pub key: LineKey,
    pub shown: LineShown,
    pub answer: LineAnswer,
    /// What is wrong: of a finding always, of anything else never.
    pub words: Option<Note>,
    /// It was put right at once.
    pub fixed: bool,
}

impl LineKey {
    /// The name of the input with the answer.
    pub fn answer_field(&self) -> String {
        format!("line-{self}")
    }

    /// The name of the input that tells what is wrong.
    pub fn words_field(&self) -> String {
        format!("words-{self}")
    }

    pub fn fixed_field(&self) -> String {
        format!("fixed-{self}")
    }

    /// The name of the hidden input that tells what the page showed.
    pub fn shown_field(&self) -> String {
        format!("shown-{self}")
    }
}

/// Reads the answers to some lines; what was not answered is left out.
///
/// # Errors
/// Every problem of the form at once, each with its line: a finding of which nothing is told, or words that cannot be taken.
pub fn parse_part(fields: &Fields, lines: &[RoundLine]) -> Result<Vec<LineSaid>, Vec<(LineKey, Problem)>> {
    let (mut said, mut problems) = (Vec::new(), Vec::new());
    for line in lines {
        let key = line.key;
        let Some(answer) = LineAnswer::from_code(fields.one(&key.answer_field())) else { continue };
        let shown = LineShown(fields.parse(&key.shown_field()).unwrap_or(0));
        let is_finding = answer == LineAnswer::Finding;
        let words = if is_finding { Note::parse(fields.one(&key.words_field())).map(Some) } else { Ok(None) };
        let fixed = is_finding && !fields.one(&key.fixed_field()).is_empty();
        match words {
            Ok(words) => said.push(LineSaid { key, shown, answer, words, fixed }),
            Err(problem) => problems.push((key, problem.into())),
        }
    }
    if problems.is_empty() { Ok(said) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{RoundKind, RoundList};

    fn lines() -> Vec<RoundLine> {
        RoundList::default().lines(RoundKind::Medicines)
    }

    #[test]
    fn what_is_not_answered_is_left_as_it_is() {
        let fields = Fields::default()
            .with("line-cabinet-locked", "in-order")
            .with("words-cabinet-locked", "Ei näin")
            .with("fixed-cabinet-locked", "yes")
            .with("shown-cabinet-locked", "3")
            .with("line-places-own", "perhaps");
        let said = parse_part(&fields, &lines()).unwrap();
        assert_eq!(said.len(), 1);
        // Only a finding has words, and only a finding is put right.
        assert_eq!((said[0].answer, &said[0].words, said[0].fixed), (LineAnswer::InOrder, &None, false));
        assert_eq!(said[0].shown, LineShown(3));
    }

    #[test]
    fn a_finding_says_what_is_wrong_and_every_problem_is_told_at_once() {
        let fields = Fields::default()
            .with("line-cabinet-locked", "finding")
            .with("line-places-own", "finding")
            .with("words-places-own", "131052-308T")
            .with("line-dates-good", "finding")
            .with("words-dates-good", "Yksi purkki on vanha")
            .with("fixed-dates-good", "yes");
        let problems = parse_part(&fields, &lines()).unwrap_err();
        let told: Vec<_> = problems.iter().map(|(key, problem)| (key.to_string(), problem.clone())).collect();
        assert_eq!(told, [("cabinet-locked".into(), Problem::Empty), ("places-own".into(), Problem::IdentityCode)]);
        let fields = fields.without("line-cabinet-locked").without("line-places-own");
        let said = parse_part(&fields, &lines()).unwrap();
        assert_eq!(said[0].words.as_ref().unwrap().as_str(), "Yksi purkki on vanha");
        assert!(said[0].fixed);
    }
}
