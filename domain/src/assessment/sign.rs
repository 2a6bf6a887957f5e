use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    text::{Label, Narrative, Note, Title},
};

use super::AssessmentKind;

fields! {
    /// The form that starts a series.
    pub SeriesField = "series" {
        Kind = "kind",
        Title = "title",
        Scope = "scope",
        Areas = "areas",
    }
}

/// What a series is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesText {
    pub kind: AssessmentKind,
    /// Every kind but the whole unit's has one.
    pub title: Option<Title>,
    pub scope: Option<Note>,
}

impl SeriesText {
    /// The whole unit, once a year.
    pub fn unit_annual() -> Self {
        Self { kind: AssessmentKind::UnitAnnual, title: None, scope: None }
    }

    /// Reads the form of a series with a title.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<SeriesField>> {
        let mut form = Reader::new(fields);
        let titled = |code: &str| AssessmentKind::titled().find(|kind| kind.code() == code);
        let kind = form.choice(SeriesField::Kind, titled);
        let title = form.text(SeriesField::Title);
        let scope = form.optional_text(SeriesField::Scope);
        form.finish(kind.zip(title).map(|(kind, title)| Self { kind, title: Some(title), scope }))
    }
}

fields! {
    /// The form of what is told of a version as a whole.
    pub VersionField = "version" {
        Team = "team",
        Representative = "representative",
        NoRepresentative = "no-representative",
        ChildView = "child-view",
        ChildViewMissing = "no-child-view",
        Changes = "changes",
    }
}

/// What is told of a version as a whole: who made it, whom they heard, and what has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionText {
    /// Roles or names of the people who made it.
    pub team: Option<Note>,
    /// The occupational-safety representative who was heard.
    pub representative: Option<Label>,
    /// The unit has chosen no representative.
    pub no_representative: bool,
    /// What the children said of safety, in short.
    pub child_view: Option<Narrative>,
    /// Why the children were not asked.
    pub child_view_missing: Option<Note>,
    /// What has changed in the unit since the last version.
    pub changes: Option<Narrative>,
}

codes! {
    /// What keeps a version as a whole from being submitted.
    VersionFault {
        TeamMissing = "team-missing",
        RepresentativeMissing = "representative-missing",
        ChildViewMissing = "child-view-missing",
        ChangesMissing = "changes-missing",
    }
}

impl VersionText {
    /// Reads the form; a draft may be saved half told.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<VersionField>> {
        let mut form = Reader::new(fields);
        let team = form.optional_text(VersionField::Team);
        let representative = form.optional_text(VersionField::Representative);
        let no_representative = form.ticked(VersionField::NoRepresentative);
        let child_view = form.optional_text(VersionField::ChildView);
        let child_view_missing = form.optional_text(VersionField::ChildViewMissing);
        let changes = form.optional_text(VersionField::Changes);
        form.finish(Some(Self { team, representative, no_representative, child_view, child_view_missing, changes }))
    }

    /// The form filled with this text.
    pub fn fields(&self) -> Fields {
        let words = |t: Option<&str>| t.unwrap_or_default().to_owned();
        let fields = Fields::default()
            .with("team", words(self.team.as_ref().map(|t| t.as_str())))
            .with("representative", words(self.representative.as_ref().map(|t| t.as_str())))
            .with("child-view", words(self.child_view.as_ref().map(|t| t.as_str())))
            .with("no-child-view", words(self.child_view_missing.as_ref().map(|t| t.as_str())))
            .with("changes", words(self.changes.as_ref().map(|t| t.as_str())));
        if self.no_representative { fields.with("no-representative", "yes") } else { fields }
    }

    /// Everything that keeps the `number`th version from being submitted, in the order of the form. The first version
    /// has nothing that it could have changed from.
    pub fn faults(&self, number: i32) -> Vec<VersionFault> {
        let mut faults = Vec::new();
        if self.team.is_none() {
            faults.push(VersionFault::TeamMissing);
        }
        if self.representative.is_none() && !self.no_representative {
            faults.push(VersionFault::RepresentativeMissing);
        }
        if self.child_view.is_none() && self.child_view_missing.is_none() {
            faults.push(VersionFault::ChildViewMissing);
        }
        if number > 1 && self.changes.is_none() {
            faults.push(VersionFault::ChangesMissing);
        }
        faults
    }

    /// The parts that an approval seals, in order.
    pub(super) fn sealed(&self) -> [&str; 6] {
        [
            self.team.as_ref().map_or("", |t| t.as_str()),
            self.representative.as_ref().map_or("", |t| t.as_str()),
            if self.no_representative { "none" } else { "" },
            self.child_view.as_ref().map_or("", |t| t.as_str()),
            self.child_view_missing.as_ref().map_or("", |t| t.as_str()),
            self.changes.as_ref().map_or("", |t| t.as_str()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_tells_who_made_it_and_whom_they_heard() {
        assert_eq!(VersionText::default().faults(2), VersionFault::ALL);
        assert!(!VersionText::default().faults(1).contains(&VersionFault::ChangesMissing));
        let fields = Fields::default()
            .with("team", "Kaksi ohjaajaa")
            .with("no-representative", "yes")
            .with("no-child-view", "Yksikössä ei ole nyt lapsia.")
            .with("changes", "Uusi yövuoro.");
        let text = VersionText::parse(&fields).unwrap();
        assert_eq!(text.faults(2), []);
        assert_eq!(VersionText::parse(&text.fields()).unwrap(), text);
    }

    #[test]
    fn a_series_beside_the_yearly_one_has_a_title() {
        let errors = SeriesText::parse(&Fields::default().with("kind", "unit-annual")).unwrap_err();
        assert!(errors.get(SeriesField::Kind).is_some() && errors.get(SeriesField::Title).is_some());
        let series = SeriesText::parse(&Fields::default().with("kind", "task").with("title", "Yövuoro")).unwrap();
        assert_eq!(series.kind, AssessmentKind::Task);
    }
}
