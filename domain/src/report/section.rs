use crate::{
    fields,
    form::{Field, Fields, FormErrors, Reader},
    hazard::codes,
    text::Note,
};
use std::collections::BTreeMap;

codes! {
    /// What is told in words, in the order of the report.
    ReportSection {
        Summary = "summary",
        Safety = "safety",
        Quality = "quality",
        Staff = "staff",
        Feedback = "feedback",
        Shortcomings = "shortcomings",
        /// What children wished for, and what changed.
        Children = "children",
        /// What is looked at in the next four months.
        Focus = "focus",
        /// Whom a reader may ask: an address or a number of the unit, never of a worker.
        Contact = "contact",
    }
}

fields! {
    /// The form in which the words of a report are written.
    pub ReportField = "four-months" {
        Summary = "summary",
        Safety = "safety",
        Quality = "quality",
        Staff = "staff",
        Feedback = "feedback",
        Shortcomings = "shortcomings",
        Children = "children-wished",
        Focus = "focus",
        Contact = "contact",
        Correction = "correction",
    }
}

impl ReportField {
    /// The section that it fills; the reason for a correction stands above all of them.
    pub fn section(self) -> Option<ReportSection> {
        Some(match self {
            Self::Correction => return None,
            Self::Summary => ReportSection::Summary,
            Self::Safety => ReportSection::Safety,
            Self::Quality => ReportSection::Quality,
            Self::Staff => ReportSection::Staff,
            Self::Feedback => ReportSection::Feedback,
            Self::Shortcomings => ReportSection::Shortcomings,
            Self::Children => ReportSection::Children,
            Self::Focus => ReportSection::Focus,
            Self::Contact => ReportSection::Contact,
        })
    }
}

/// The words of a report. A draft may still lack any of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportText {
    sections: BTreeMap<ReportSection, Note>,
    /// What the version corrects; everybody who reads it is told.
    pub correction: Option<Note>,
}

impl ReportText {
    /// # Errors
    /// What cannot stand in any text: too much of it, or an identity code (I29).
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<ReportField>> {
        let mut form = Reader::new(fields);
        let mut found = BTreeMap::new();
        for field in ReportField::ALL {
            let note = form.optional_text(*field);
            if let Some((section, note)) = field.section().zip(note) {
                found.insert(section, note);
            }
        }
        let correction = Note::optional(fields.one(ReportField::Correction.name())).ok().flatten();
        form.finish(Some(Self { sections: found, correction }))
    }

    pub fn of(&self, section: ReportSection) -> Option<&Note> {
        self.sections.get(&section)
    }

    /// The same words, none of them said to be a correction yet: what the next version begins with.
    pub fn copied(&self) -> Self {
        Self { sections: self.sections.clone(), correction: None }
    }

    fn of_field(&self, field: ReportField) -> Option<&Note> {
        match field.section() {
            Some(section) => self.of(section),
            None => self.correction.as_ref(),
        }
    }

    /// The form as it was filled.
    pub fn fields(&self) -> Fields {
        ReportField::ALL.iter().fold(Fields::default(), |fields, field| match self.of_field(*field) {
            Some(note) => fields.with(field.name(), note.as_str()),
            None => fields,
        })
    }

    /// Sections without words. That there is nothing to tell is told too.
    pub fn missing(&self) -> Vec<ReportSection> {
        ReportSection::ALL.iter().copied().filter(|section| !self.sections.contains_key(section)).collect()
    }

    /// Each section with its words, in the order of the report.
    pub fn sections(&self) -> impl Iterator<Item = (ReportSection, &str)> {
        ReportSection::ALL.iter().filter_map(|section| Some((*section, self.of(*section)?.as_str())))
    }
}
