use crate::{
    fields,
    form::{Field, Fields, FormErrors, Reader},
    text::{Narrative, Note},
};

fields! {
    /// The form in which one section of a plan is written.
    pub SectionField = "plan-section" {
        Words = "words",
        Child = "child-words",
        Inside = "inside",
        Closed = "closed",
    }
}

/// What stands under one heading of a plan. A draft may still lack it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SectionText {
    pub words: Option<Narrative>,
    /// For those who work there alone; never told to others (I38).
    pub inside: Option<Narrative>,
    /// The same said to children.
    pub child: Option<Note>,
    /// The words too are for those who work there alone.
    pub closed: bool,
}

impl SectionText {
    /// # Errors
    /// What cannot stand in any text: too much of it, or an identity code (I29).
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<SectionField>> {
        let mut form = Reader::new(fields);
        let text = Self {
            words: form.optional_text(SectionField::Words),
            inside: form.optional_text(SectionField::Inside),
            child: form.optional_text(SectionField::Child),
            closed: form.ticked(SectionField::Closed),
        };
        form.finish(Some(text))
    }

    /// The form as it was filled.
    pub fn fields(&self) -> Fields {
        let told = [
            (SectionField::Words, self.words.as_ref().map(|text| text.as_str())),
            (SectionField::Inside, self.inside.as_ref().map(|text| text.as_str())),
            (SectionField::Child, self.child.as_ref().map(|text| text.as_str())),
            (SectionField::Closed, self.closed.then_some("yes")),
        ];
        told.into_iter()
            .filter_map(|(field, text)| Some((field, text?)))
            .fold(Fields::default(), |fields, (field, text)| fields.with(field.name(), text))
    }

    /// What everybody may read of it (I38); `None` where nothing is for everybody.
    pub fn public(&self) -> Option<Self> {
        (!self.closed).then(|| Self { inside: None, ..self.clone() })
    }

    /// The words that everybody may read.
    pub fn told(&self) -> impl Iterator<Item = &str> {
        let words = self.words.as_ref().map(|text| text.as_str());
        let child = self.child.as_ref().map(|text| text.as_str());
        [words, child].into_iter().flatten().filter(|_| !self.closed)
    }
}

fields! {
    /// The form for what is told of a version as a whole.
    pub AboutField = "plan-about" {
        Changes = "changes",
        NotHeard = "not-heard",
    }
}

/// What is told of a version as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanAbout {
    /// What differs from the version before it, and why.
    pub changes: Option<Note>,
    /// Why no child was heard of it.
    pub not_heard: Option<Note>,
}

impl PlanAbout {
    /// # Errors
    /// What cannot stand in any text.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<AboutField>> {
        let mut form = Reader::new(fields);
        let about = Self {
            changes: form.optional_text(AboutField::Changes),
            not_heard: form.optional_text(AboutField::NotHeard),
        };
        form.finish(Some(about))
    }

    pub fn fields(&self) -> Fields {
        let told = [(AboutField::Changes, &self.changes), (AboutField::NotHeard, &self.not_heard)];
        told.into_iter().fold(Fields::default(), |fields, (field, note)| match note {
            Some(note) => fields.with(field.name(), note.as_str()),
            None => fields,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_for_those_who_work_there_is_never_told(words in "[a-z ]{1,40}", inside in "[A-Z]{3,20}", closed: bool) {
            let fields = Fields::default().with("words", words).with("inside", inside.clone());
            let fields = if closed { fields.with("closed", "yes") } else { fields };
            let text = SectionText::parse(&fields).unwrap();
            prop_assert!(text.told().all(|told| !told.contains(&inside)));
            prop_assert!(text.public().is_none_or(|public| public.inside.is_none()));
            prop_assert_eq!(text.public().is_none(), closed);
            prop_assert_eq!(SectionText::parse(&text.fields()).unwrap(), text);
        }
    }

    #[test]
    fn an_identity_code_cannot_stand_in_any_part() {
        for name in ["words", "inside", "child-words"] {
            assert!(SectionText::parse(&Fields::default().with(name, "131052-308T")).is_err(), "{name}");
        }
    }
}
