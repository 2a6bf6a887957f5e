use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
    ids::ChildId,
    text::Note,
};
use chrono::NaiveDate;

fields! {
    /// The form in which it is told how a child took part.
    pub HearingField = "plan-hearing" {
        On = "heard-on",
        Child = "child",
        Said = "said",
        Changed = "changed",
    }
}

/// How one child took part in making a plan (Child Welfare Act 417/2007, section 61 b).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    pub on: NaiveDate,
    pub child: ChildId,
    pub said: Note,
    /// What became of it.
    pub changed: Note,
}

impl Hearing {
    /// `children`: those of the unit.
    ///
    /// # Errors
    /// Everything that is missing or cannot be taken.
    pub fn parse(fields: &Fields, children: &[ChildId], today: NaiveDate) -> Result<Self, FormErrors<HearingField>> {
        let mut form = Reader::new(fields);
        let on = form.past_date(HearingField::On, today);
        let of_unit = |raw: &str| children.iter().copied().find(|child| child.to_string() == raw);
        let child = form.choice(HearingField::Child, of_unit);
        let (said, changed) = (form.text(HearingField::Said), form.text(HearingField::Changed));
        let built = on.zip(child).zip(said.zip(changed));
        form.finish(built.map(|((on, child), (said, changed))| Self { on, child, said, changed }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn only_a_child_of_the_unit_is_heard_and_not_before_it_was() {
        let child = ChildId(Uuid::from_u128(1));
        let today = "2026-11-24".parse().unwrap();
        let fields = Fields::default()
            .with_date("heard-on", Some(today))
            .with("child", child.to_string())
            .with("said", "Ovet auki.")
            .with("changed", "Ovet ovat auki.");
        assert!(Hearing::parse(&fields, &[child], today).is_ok());
        assert!(Hearing::parse(&fields, &[], today).is_err());
        assert!(Hearing::parse(&fields, &[child], "2026-11-23".parse().unwrap()).is_err());
        assert!(Hearing::parse(&fields.without("said"), &[child], today).is_err());
    }
}
