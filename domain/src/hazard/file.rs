use super::{AffectedGroup, Area, HazardSource};
use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    text::{Label, Narrative, Title},
};

fields! {
    /// The form that files or corrects a hazard.
    pub HazardField = "hazard" {
        Unit = "unit",
        Title = "title",
        Description = "description",
        Area = "area",
        Affected = "affected",
        Place = "place",
        Source = "source",
    }
}

/// What is told of a hazard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HazardText {
    pub title: Title,
    pub description: Option<Narrative>,
    pub area: Area,
    /// Never empty.
    pub affected: Vec<AffectedGroup>,
    pub place: Option<Label>,
    pub source: HazardSource,
}

impl HazardText {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once. The unit is judged by the caller, who knows which units there are; it is
    /// read first so that its problem stands first.
    pub fn parse(fields: &Fields, unit_is_known: bool) -> Result<Self, FormErrors<HazardField>> {
        let mut form = Reader::new(fields);
        if !unit_is_known {
            form.fail(HazardField::Unit, crate::form::Problem::Empty);
        }
        let title = form.text(HazardField::Title);
        let description = form.optional_text(HazardField::Description);
        let area = form.choice(HazardField::Area, Area::from_code);
        let affected = form.choices(HazardField::Affected, AffectedGroup::from_code);
        let place = form.optional_text(HazardField::Place);
        let source = form.choice(HazardField::Source, HazardSource::from_code);
        let built = title.zip(area).zip(source).map(|((title, area), source)| Self {
            title,
            description,
            area,
            affected,
            place,
            source,
        });
        form.finish(built)
    }

    /// The form filled with this text.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::default()
            .with("title", self.title.as_str())
            .with("description", self.description.as_ref().map_or("", |t| t.as_str()))
            .with("area", self.area.code())
            .with("place", self.place.as_ref().map_or("", |t| t.as_str()))
            .with("source", self.source.code());
        for group in &self.affected {
            fields = fields.with("affected", group.code());
        }
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;

    #[test]
    fn an_empty_form_gives_every_problem_at_once_in_the_order_of_the_page() {
        let errors = HazardText::parse(&Fields::default(), false).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [HazardField::Unit, HazardField::Title, HazardField::Area, HazardField::Affected, HazardField::Source]
        );
    }

    #[test]
    fn an_identity_code_is_refused_in_every_text() {
        let fields = Fields::default()
            .with("title", "131052-308T")
            .with("description", "131052-308T")
            .with("place", "131052-308T");
        let errors = HazardText::parse(&fields, true).unwrap_err();
        for field in [HazardField::Title, HazardField::Description, HazardField::Place] {
            assert_eq!(errors.get(field), Some(&Problem::IdentityCode));
        }
    }

    #[test]
    fn a_filled_form_reads_back_to_the_same_text() {
        let text = HazardText {
            title: Title::parse("Pimeä piha").unwrap(),
            description: None,
            area: Area::Premises,
            affected: vec![AffectedGroup::Children, AffectedGroup::Staff],
            place: Some(Label::parse("Takapiha").unwrap()),
            source: HazardSource::Round,
        };
        assert_eq!(HazardText::parse(&text.fields(), true), Ok(text));
    }
}
