use crate::{
    action::{AttachmentKind, MAX_ATTACHMENT},
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    ids::UserId,
    text::{Label, Narrative, Note, Title},
};
use chrono::NaiveDate;

/// What a round finds is put right within a fortnight, where nothing else is agreed.
pub const REPAIR_DAYS: u64 = 14;

fields! {
    /// The form that makes an action of a finding.
    pub FindingField = "finding" {
        Title = "title",
        Detail = "detail",
        Owner = "owner",
        DueOn = "due",
        File = "file",
    }
}

/// Who may be named.
#[derive(Debug, Clone, Default)]
pub struct FindingChoices {
    pub owners: Vec<UserId>,
}

/// What is done about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRepair {
    pub title: Title,
    pub detail: Option<Narrative>,
    pub owner: UserId,
    pub due_on: NaiveDate,
    /// A picture of what was found, and what is told of it to those who do not see it.
    pub picture: Option<(AttachmentKind, Label)>,
}

impl FindingRepair {
    /// Reads the form with its file, which may be missing; the due date is from today to two years ahead.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(
        fields: &Fields,
        file: &[u8],
        choices: &FindingChoices,
        today: NaiveDate,
    ) -> Result<Self, FormErrors<FindingField>> {
        let mut form = Reader::new(fields);
        let title: Option<Title> = form.text(FindingField::Title);
        let detail = form.optional_text(FindingField::Detail);
        let owner = form.choice(FindingField::Owner, |code| code.parse().ok().filter(|id| choices.owners.contains(id)));
        let due_on = form.date(FindingField::DueOn, today, today, plus_days(today, 731));
        let kind = AttachmentKind::of(file).filter(|kind| kind.is_picture());
        if file.len() > MAX_ATTACHMENT {
            form.fail(FindingField::File, Problem::Rule("too-big"));
        } else if !file.is_empty() && kind.is_none() {
            form.fail(FindingField::File, Problem::Rule("unknown-kind"));
        }
        let built = title.zip(owner).zip(due_on).map(|((title, owner), due_on)| Self {
            picture: kind.zip(Label::beginning(title.as_str())),
            title,
            detail,
            owner,
            due_on,
        });
        form.finish(built)
    }
}

fields! {
    /// The form that adds something to put right after a drill.
    pub FindingWordsField = "drill-finding" {
        Words = "words",
    }
}

/// What a drill showed to be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingWords(pub Note);

impl FindingWords {
    /// # Errors
    /// The problem of the words.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<FindingWordsField>> {
        let mut form = Reader::new(fields);
        let words = form.text(FindingWordsField::Words);
        form.finish(words.map(Self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn today() -> NaiveDate {
        "2026-09-16".parse().unwrap()
    }

    fn read(file: &[u8]) -> Result<FindingRepair, FormErrors<FindingField>> {
        let owner = UserId(Uuid::from_u128(1));
        let fields = Fields::default()
            .with("title", "Vaihda portin lamppu")
            .with("owner", owner.to_string())
            .with_date("due", Some(today()));
        FindingRepair::parse(&fields, file, &FindingChoices { owners: vec![owner] }, today())
    }

    #[test]
    fn a_picture_is_not_needed_and_nothing_else_than_a_picture_is_taken() {
        assert_eq!(read(b"").unwrap().picture, None);
        let (kind, label) = read(b"\xff\xd8\xff\xe0rest").unwrap().picture.unwrap();
        assert_eq!((kind, label.as_str()), (AttachmentKind::Jpeg, "Vaihda portin lamppu"));
        for other in [&b"%PDF-1.7"[..], b"GIF89a"] {
            assert_eq!(read(other).unwrap_err().get(FindingField::File), Some(&Problem::Rule("unknown-kind")));
        }
        let mut big = b"\xff\xd8\xff".to_vec();
        big.resize(MAX_ATTACHMENT + 1, 0);
        assert_eq!(read(&big).unwrap_err().get(FindingField::File), Some(&Problem::Rule("too-big")));
    }

    #[test]
    fn an_empty_form_gives_every_problem_at_once() {
        let errors = FindingRepair::parse(&Fields::default(), b"", &FindingChoices::default(), today()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, [FindingField::Title, FindingField::Owner, FindingField::DueOn]);
    }

    #[test]
    fn a_repair_is_not_agreed_for_yesterday() {
        let owner = UserId(Uuid::from_u128(1));
        let fields = Fields::default()
            .with("title", "Vaihda lamppu")
            .with("owner", owner.to_string())
            .with_date("due", Some("2026-09-15".parse().unwrap()));
        let errors = FindingRepair::parse(&fields, b"", &FindingChoices { owners: vec![owner] }, today()).unwrap_err();
        assert_eq!(errors.get(FindingField::DueOn), Some(&Problem::TooEarly { first: today() }));
    }
}
