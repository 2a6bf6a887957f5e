//! Units and the service lines that they offer.

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
