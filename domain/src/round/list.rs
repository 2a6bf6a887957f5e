use super::{LineKey, RoundKind, RoundLine, RoundPart, USUAL, UsualLine};
use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    ids::RoundLineId,
    text::Label,
};

/// So many lines of its own a unit's list has at most: a round that never ends is not walked.
pub const MAX_OWN_LINES: usize = 30;

/// A line that a unit wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLine {
    pub id: RoundLineId,
    pub part: RoundPart,
    pub words: String,
}

/// What a unit's list of a kind has besides the usual lines, and without which of them it does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundList {
    pub left_out: Vec<&'static UsualLine>,
    pub own: Vec<OwnLine>,
}

impl RoundList {
    /// The lines to walk through, part by part: the usual ones first, then the unit's own in the order in which they were written.
    pub fn lines(&self, kind: RoundKind) -> Vec<RoundLine> {
        let usual = USUAL
            .iter()
            .filter(|line| line.kind == kind && !self.left_out.contains(line))
            .map(|line| RoundLine { key: LineKey::Usual(line), part: line.part, words: None });
        let own = self.own.iter().map(|own| RoundLine {
            key: LineKey::Own(own.id),
            part: own.part,
            words: Some(own.words.clone()),
        });
        let mut lines: Vec<RoundLine> = usual.chain(own).collect();
        lines.sort_by_key(|line| line.part);
        lines
    }
}

fields! {
    /// The form that adds a line to a unit's list.
    pub NewLineField = "round-line" {
        Words = "words",
        Part = "part",
    }
}

/// A line that a unit adds: a statement that is true when all is well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    pub words: Label,
    pub part: RoundPart,
}

impl NewLine {
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<NewLineField>> {
        let mut form = Reader::new(fields);
        let words = form.text(NewLineField::Words);
        let part = form.choice(NewLineField::Part, RoundPart::from_code);
        form.finish(words.zip(part).map(|(words, part)| Self { words, part }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::usual;
    use uuid::Uuid;

    #[test]
    fn a_unit_walks_the_usual_lines_that_it_keeps_and_its_own_part_by_part() {
        let own = |id, part| OwnLine { id: RoundLineId(Uuid::from_u128(id)), part, words: "Sauna on kylmä".into() };
        let list = RoundList {
            left_out: vec![usual("yard-play").unwrap(), usual("exits-free").unwrap()],
            own: vec![own(1, RoundPart::WaysOut), own(2, RoundPart::Medicines)],
        };
        let lines = list.lines(RoundKind::Environment);
        assert!(lines.iter().map(|line| line.part).is_sorted());
        let keys: Vec<String> = lines.iter().map(|line| line.key.to_string()).collect();
        let usual = USUAL.iter().filter(|line| line.kind == RoundKind::Environment).count();
        assert_eq!(keys.len(), usual - 2 + 2);
        assert!(!keys.iter().any(|key| key == "yard-play" || key == "exits-free"));
        assert_eq!(keys[3], LineKey::Own(RoundLineId(Uuid::from_u128(1))).to_string());
        assert_eq!(keys.last().unwrap(), &LineKey::Own(RoundLineId(Uuid::from_u128(2))).to_string());
    }

    #[test]
    fn a_new_line_needs_its_words_and_where_it_is_looked_at() {
        let errors = NewLine::parse(&Fields::default()).unwrap_err();
        assert_eq!(
            errors.iter().map(|(field, _)| *field).collect::<Vec<_>>(),
            [NewLineField::Words, NewLineField::Part]
        );
        let fields = Fields::default().with("words", " Sauna on kylmä ").with("part", "shared-rooms");
        let line = NewLine::parse(&fields).unwrap();
        assert_eq!((line.words.as_str(), line.part), ("Sauna on kylmä", RoundPart::SharedRooms));
    }
}
