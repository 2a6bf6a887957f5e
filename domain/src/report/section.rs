use crate::{
    fields,
    form::{Field, Fields, FormErrors, Reader},
    hazard::codes,
    text::Note,
};
use chrono::NaiveDate;
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
    }
}

fields! {
    /// The form in which the words of a report are written.
    pub ReportField = "report" {
        Summary = "summary",
        Safety = "safety",
        Quality = "quality",
        Staff = "staff",
        Feedback = "feedback",
        Shortcomings = "shortcomings",
        Children = "children-wished",
        Focus = "focus",
    }
}

impl ReportField {
    pub fn section(self) -> ReportSection {
        match self {
            Self::Summary => ReportSection::Summary,
            Self::Safety => ReportSection::Safety,
            Self::Quality => ReportSection::Quality,
            Self::Staff => ReportSection::Staff,
            Self::Feedback => ReportSection::Feedback,
            Self::Shortcomings => ReportSection::Shortcomings,
            Self::Children => ReportSection::Children,
            Self::Focus => ReportSection::Focus,
        }
    }
}

codes! {
    /// How far a measure is.
    MeasureStatus {
        Planned = "planned",
        UnderWay = "under-way",
        Done = "done",
        /// Done, and those who were asked say that it helped.
        Helped = "helped",
    }
}

/// A shortcoming, what is done about it, by when, and how far that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureLine {
    pub shortcoming: Note,
    pub measure: Note,
    pub by: NaiveDate,
    pub status: MeasureStatus,
}

/// The words of a report. A draft may still lack any of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportText(BTreeMap<ReportSection, Note>);

impl ReportText {
    /// # Errors
    /// What cannot stand in any text: too much of it, or an identity code (I29).
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<ReportField>> {
        let mut form = Reader::new(fields);
        let mut found = BTreeMap::new();
        for field in ReportField::ALL {
            if let Some(note) = form.optional_text(*field) {
                found.insert(field.section(), note);
            }
        }
        form.finish(Some(Self(found)))
    }

    pub fn of(&self, section: ReportSection) -> Option<&Note> {
        self.0.get(&section)
    }

    /// The form as it was filled.
    pub fn fields(&self) -> Fields {
        ReportField::ALL.iter().fold(Fields::default(), |fields, field| match self.of(field.section()) {
            Some(note) => fields.with(field.name(), note.as_str()),
            None => fields,
        })
    }

    /// Sections without words. That there is nothing to tell is told too.
    pub fn missing(&self) -> Vec<ReportSection> {
        ReportSection::ALL.iter().copied().filter(|section| !self.0.contains_key(section)).collect()
    }

    /// Each section with its words, in the order of the report.
    pub fn sections(&self) -> impl Iterator<Item = (ReportSection, &str)> {
        ReportSection::ALL.iter().filter_map(|section| Some((*section, self.of(*section)?.as_str())))
    }
}
