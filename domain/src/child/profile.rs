use super::{AgeBand, Animal, Hue, Pseudonym, Sign};
use crate::{
    date::minus_months,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    ids::UserId,
    incident::PlacementBasis,
};
use chrono::NaiveDate;

/// How many months ago a child may have come at most; an older year is a slip of the hand.
const LONGEST_STAY: u32 = 240;

codes! {
    /// The language in which the tablet speaks to a child.
    Language {
        Finnish = "fi",
        Swedish = "sv",
        English = "en",
    }
}

codes! {
    /// What helps a child to use the tablet.
    Need {
        /// Texts are read aloud when the child taps the loudspeaker.
        ReadAloud = "read-aloud",
        /// A picture beside every word.
        Symbols = "symbols",
        /// Stronger contrast.
        Contrast = "contrast",
    }
}

/// What a child needs of the tablet. It tells how the pages are drawn, not why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needs {
    pub read_aloud: bool,
    pub symbols: bool,
    pub contrast: bool,
}

impl Needs {
    /// The needs of a list; the same one twice counts once.
    pub fn of(needs: &[Need]) -> Self {
        Self {
            read_aloud: needs.contains(&Need::ReadAloud),
            symbols: needs.contains(&Need::Symbols),
            contrast: needs.contains(&Need::Contrast),
        }
    }

    pub fn has(self, need: Need) -> bool {
        match need {
            Need::ReadAloud => self.read_aloud,
            Need::Symbols => self.symbols,
            Need::Contrast => self.contrast,
        }
    }

    /// The needs that there are, in the order of the set.
    pub fn list(self) -> impl Iterator<Item = Need> {
        Need::ALL.iter().copied().filter(move |&need| self.has(need))
    }
}

fields! {
    /// The form that makes a child known to the program, or corrects what is known.
    pub ChildField = "child" {
        Pseudonym = "pseudonym",
        Animal = "animal",
        Hue = "hue",
        Band = "band",
        Language = "language",
        Needs = "needs",
        Basis = "basis",
        Arrived = "arrived",
        Instructors = "instructors",
    }
}

/// What the form is judged against.
#[derive(Debug, Clone, Copy)]
pub struct ChildFacts<'a> {
    pub today: NaiveDate,
    /// The people of the unit who can be a child's own instructors.
    pub staff: &'a [UserId],
    /// The other children who live in the unit now.
    pub others: &'a [(Pseudonym, Sign)],
    /// When the child left, if that has happened; the arrival is no later.
    pub left_on: Option<NaiveDate>,
}

/// What the program knows of a child. As little as the tablet needs (GDPR, article 5): everything else is in the client
/// information system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildText {
    pub pseudonym: Pseudonym,
    pub sign: Sign,
    pub band: AgeBand,
    pub language: Language,
    pub needs: Needs,
    pub basis: PlacementBasis,
    pub arrived_on: NaiveDate,
    /// The child's own instructors, each once. May be empty, see [`ChildText::lacks_instructor`].
    pub instructors: Vec<UserId>,
}

impl ChildText {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once. A pseudonym or a sign that another child of the unit has is `taken`; the day of
    /// arrival lies within the last twenty years.
    pub fn parse(fields: &Fields, facts: &ChildFacts<'_>) -> Result<Self, FormErrors<ChildField>> {
        use ChildField as F;
        let mut form = Reader::new(fields);
        let pseudonym = read_pseudonym(&mut form, facts.others);
        let sign = read_sign(&mut form, facts.others);
        let band = form.choice(F::Band, AgeBand::from_code);
        let language = form.choice(F::Language, Language::from_code);
        let needs = Needs::of(&form.any_of(F::Needs, Need::from_code));
        let basis = form.choice(F::Basis, PlacementBasis::from_code);
        let last = facts.left_on.map_or(facts.today, |left| left.min(facts.today));
        let first = minus_months(facts.today, LONGEST_STAY);
        let arrived_on = form.date(F::Arrived, facts.today, first, last);
        let mut instructors = form.any_of(F::Instructors, |id| id.parse().ok().filter(|id| facts.staff.contains(id)));
        instructors.sort_unstable();
        instructors.dedup();
        let built = pseudonym.zip(sign).zip(band.zip(language)).zip(basis.zip(arrived_on)).map(
            |(((pseudonym, sign), (band, language)), (basis, arrived_on))| Self {
                pseudonym,
                sign,
                band,
                language,
                needs,
                basis,
                arrived_on,
                instructors,
            },
        );
        form.finish(built)
    }

    /// The form filled with this child.
    pub fn fields(&self) -> Fields {
        let mut fields = Fields::default()
            .with("pseudonym", self.pseudonym.as_str())
            .with("animal", self.sign.animal.code())
            .with("hue", self.sign.hue.code())
            .with("band", self.band.code())
            .with("language", self.language.code())
            .with("basis", self.basis.code())
            .with_date("arrived", Some(self.arrived_on));
        for need in self.needs.list() {
            fields = fields.with("needs", need.code());
        }
        for instructor in &self.instructors {
            fields = fields.with("instructors", instructor.to_string());
        }
        fields
    }

    /// Whether nobody is the child's own instructor: worth a warning, not a refusal, because a child may come at night.
    pub fn lacks_instructor(&self) -> bool {
        self.instructors.is_empty()
    }
}

fn read_pseudonym(form: &mut Reader<'_, ChildField>, others: &[(Pseudonym, Sign)]) -> Option<Pseudonym> {
    let problem = match Pseudonym::parse(form.raw(ChildField::Pseudonym)) {
        Ok(name) if !others.iter().any(|(other, _)| other.is_like(&name)) => return Some(name),
        Ok(_) => Problem::Rule("taken"),
        Err(fault) => fault.into(),
    };
    form.fail(ChildField::Pseudonym, problem);
    None
}

fn read_sign(form: &mut Reader<'_, ChildField>, others: &[(Pseudonym, Sign)]) -> Option<Sign> {
    let animal = form.choice(ChildField::Animal, Animal::from_code);
    let hue = form.choice(ChildField::Hue, Hue::from_code);
    let sign = animal.zip(hue).map(|(animal, hue)| Sign { animal, hue })?;
    if others.iter().any(|(_, other)| *other == sign) {
        form.fail(ChildField::Animal, Problem::Rule("taken"));
        return None;
    }
    Some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{prelude::*, sample::select};
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn facts<'a>(staff: &'a [UserId], others: &'a [(Pseudonym, Sign)]) -> ChildFacts<'a> {
        ChildFacts { today: day("2026-09-16"), staff, others, left_on: None }
    }

    fn child() -> ChildText {
        ChildText {
            pseudonym: Pseudonym::parse("Tähti").unwrap(),
            sign: Sign { animal: Animal::Owl, hue: Hue::Sky },
            band: AgeBand::Middle,
            language: Language::Finnish,
            needs: Needs { read_aloud: true, symbols: false, contrast: false },
            basis: PlacementBasis::Custody,
            arrived_on: day("2026-09-16"),
            instructors: vec![user(1), user(2)],
        }
    }

    #[test]
    fn an_empty_form_gives_every_problem_at_once_in_the_order_of_the_page() {
        use ChildField as F;
        let errors = ChildText::parse(&Fields::default(), &facts(&[], &[])).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, [F::Pseudonym, F::Animal, F::Hue, F::Band, F::Language, F::Basis, F::Arrived]);
    }

    #[test]
    fn a_child_may_come_today_but_not_tomorrow() {
        let staff = [user(1), user(2)];
        assert_eq!(ChildText::parse(&child().fields(), &facts(&staff, &[])), Ok(child()));
        let tomorrow = ChildText { arrived_on: day("2026-09-17"), ..child() };
        let errors = ChildText::parse(&tomorrow.fields(), &facts(&staff, &[])).unwrap_err();
        assert_eq!(errors.get(ChildField::Arrived), Some(&Problem::TooLate { last: day("2026-09-16") }));
    }

    #[test]
    fn nobody_came_after_they_left() {
        let left = ChildFacts { left_on: Some(day("2026-09-10")), ..facts(&[], &[]) };
        let errors = ChildText::parse(&child().fields(), &left).unwrap_err();
        assert_eq!(errors.get(ChildField::Arrived), Some(&Problem::TooLate { last: day("2026-09-10") }));
    }

    #[test]
    fn two_children_of_a_unit_share_neither_a_name_nor_a_sign() {
        let other = (Pseudonym::parse("tähti").unwrap(), child().sign);
        let errors = ChildText::parse(&child().fields(), &facts(&[], &[other])).unwrap_err();
        assert_eq!(errors.get(ChildField::Pseudonym), Some(&Problem::Rule("taken")));
        assert_eq!(errors.get(ChildField::Animal), Some(&Problem::Rule("taken")));
    }

    #[test]
    fn a_real_name_is_refused_with_its_own_words() {
        let fields = child().fields().without("pseudonym").with("pseudonym", "Aino Virtanen");
        let errors = ChildText::parse(&fields, &facts(&[], &[])).unwrap_err();
        assert_eq!(errors.get(ChildField::Pseudonym), Some(&Problem::Rule("real-name")));
    }

    #[test]
    fn a_stranger_is_nobodys_own_instructor_and_having_none_is_a_warning() {
        let one = ChildText::parse(&child().fields(), &facts(&[user(2)], &[])).unwrap();
        assert_eq!(one.instructors, [user(2)]);
        assert!(!one.lacks_instructor());
        let none = ChildText::parse(&child().fields(), &facts(&[], &[])).unwrap();
        assert!(none.lacks_instructor());
    }

    proptest! {
        #[test]
        fn a_filled_form_reads_back_to_the_same_child(
            sign in select(Sign::all().collect::<Vec<_>>()),
            band in select(AgeBand::ALL), language in select(Language::ALL), basis in select(PlacementBasis::ALL),
            needs in prop::collection::vec(select(Need::ALL), 0..4),
            chosen in prop::collection::btree_set(0u128..5, 0..5), days in 0i64..7000,
        ) {
            let staff: Vec<_> = (0..5).map(user).collect();
            let instructors = chosen.into_iter().map(user).collect();
            let arrived_on = day("2026-09-16") - chrono::TimeDelta::days(days);
            let one = ChildText { sign, band, language, needs: Needs::of(&needs), basis, arrived_on, instructors, ..child() };
            prop_assert_eq!(ChildText::parse(&one.fields(), &facts(&staff, &[])), Ok(one));
        }

        #[test]
        fn reading_never_panics(name in "\\PC{0,40}", date in "\\PC{0,12}", id in "\\PC{0,40}") {
            let fields = Fields::default().with("pseudonym", name).with("arrived-day", date).with("instructors", id);
            prop_assert!(ChildText::parse(&fields, &facts(&[], &[])).is_err());
        }
    }
}
