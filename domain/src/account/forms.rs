use super::{
    Email, NewPassword, PasswordProblem,
    password::{MAX, MIN},
};
use crate::{
    date::plus_days,
    fields,
    form::{Field, Fields, FormErrors, Problem, Reader},
    ids::UnitId,
    role::{Grant, Role},
    text::Label,
};
use chrono::NaiveDate;

/// An inspector's grant ends at the latest after this many days; the default when nothing is chosen (I28).
const INSPECTOR_DAYS: u64 = 14;

fields! {
    /// The first administrator, made through the one-time address.
    pub SetupField = "setup" {
        Organisation = "organisation",
        Name = "name",
        Email = "email",
        Password = "password",
    }
}

#[derive(Debug, Clone)]
pub struct SetupText {
    pub organisation: Label,
    pub name: Label,
    pub email: Email,
    pub password: NewPassword,
}

impl SetupText {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<SetupField>> {
        let mut form = Reader::new(fields);
        let organisation = form.text(SetupField::Organisation);
        let name: Option<Label> = form.text(SetupField::Name);
        let email = email(&mut form, SetupField::Email);
        let own = [form.raw(SetupField::Name), form.raw(SetupField::Email)];
        let password = password(&mut form, SetupField::Password, &own);
        let built = organisation
            .zip(name)
            .zip(email)
            .zip(password)
            .map(|(((organisation, name), email), password)| Self { organisation, name, email, password });
        form.finish(built)
    }
}

fields! {
    /// A person is invited with a first role.
    pub InviteField = "invite" {
        Name = "name",
        Email = "email",
        Role = "role",
        Unit = "unit",
        Until = "until",
    }
}

#[derive(Debug, Clone)]
pub struct InviteText {
    pub name: Label,
    pub email: Email,
    pub grant: Grant,
}

impl InviteText {
    /// Reads the form; `units` are those of the organisation.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(fields: &Fields, units: &[UnitId], today: NaiveDate) -> Result<Self, FormErrors<InviteField>> {
        let mut form = Reader::new(fields);
        let name = form.text(InviteField::Name);
        let email = email(&mut form, InviteField::Email);
        let grant = grant(&mut form, (InviteField::Role, InviteField::Unit, InviteField::Until), units, today);
        let built = name.zip(email).zip(grant).map(|((name, email), grant)| Self { name, email, grant });
        form.finish(built)
    }
}

fields! {
    /// A further role for a person.
    pub GrantField = "grant" {
        Role = "role",
        Unit = "unit",
        Until = "until",
    }
}

/// Only the grant.
pub type GrantText = Grant;

/// Reads the form of a further role.
///
/// # Errors
/// Every problem of the form at once.
pub fn parse_grant(fields: &Fields, units: &[UnitId], today: NaiveDate) -> Result<GrantText, FormErrors<GrantField>> {
    let mut form = Reader::new(fields);
    let built = grant(&mut form, (GrantField::Role, GrantField::Unit, GrantField::Until), units, today);
    form.finish(built)
}

fields! {
    /// A password is chosen, at an invitation or in own settings.
    pub PasswordField = "password" {
        Current = "current",
        Password = "password",
    }
}

/// Reads a new password.
///
/// # Errors
/// The problem of the password.
pub fn parse_new_password(fields: &Fields, own: &[&str]) -> Result<NewPassword, FormErrors<PasswordField>> {
    let mut form = Reader::new(fields);
    let built = password(&mut form, PasswordField::Password, own);
    form.finish(built)
}

fn email<F: Field>(form: &mut Reader<'_, F>, field: F) -> Option<Email> {
    let raw = form.raw(field);
    let email = Email::parse(raw);
    if email.is_none() {
        let problem = if raw.trim().is_empty() { Problem::Empty } else { Problem::Rule("not-email") };
        form.fail(field, problem);
    }
    email
}

fn password<F: Field>(form: &mut Reader<'_, F>, field: F, own: &[&str]) -> Option<NewPassword> {
    let raw = form.raw(field);
    if raw.is_empty() {
        form.fail(field, Problem::Empty);
        return None;
    }
    let problem = match NewPassword::parse(raw, own) {
        Ok(password) => return Some(password),
        Err(PasswordProblem::TooShort) => Problem::TooShort { min: MIN },
        Err(PasswordProblem::TooLong) => Problem::TooLong { max: MAX, now: raw.chars().count() },
        Err(PasswordProblem::EasyToGuess) => Problem::Rule("easy-to-guess"),
    };
    form.fail(field, problem);
    None
}

fn grant<F: Field>(
    form: &mut Reader<'_, F>,
    (role, unit, until): (F, F, F),
    units: &[UnitId],
    today: NaiveDate,
) -> Option<Grant> {
    let role = form.choice(role, Role::from_code)?;
    let chosen = form.raw(unit).parse().ok().filter(|id| units.contains(id));
    if role.needs_unit() && chosen.is_none() {
        form.fail(unit, Problem::Empty);
    }
    let last = match role {
        Role::Inspector => plus_days(today, INSPECTOR_DAYS),
        _ => plus_days(today, 3660),
    };
    let valid_to = form.optional_date(until, today, today, last);
    let valid_to = match role {
        Role::Inspector => valid_to.or(Some(last)),
        _ => valid_to,
    };
    Some(Grant { role, unit: if role.needs_unit() { Some(chosen?) } else { None }, valid_from: today, valid_to })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 9, 16).unwrap()
    }

    #[test]
    fn an_inspectors_grant_always_ends() {
        let unit = UnitId(Uuid::from_u128(1));
        let fields = Fields::default().with("role", "inspector").with("unit", unit.to_string());
        let grant = parse_grant(&fields, &[unit], today()).unwrap();
        assert_eq!(grant.valid_to, Some(plus_days(today(), 14)));
        let late = fields.with_date("until", Some(plus_days(today(), 15)));
        assert!(parse_grant(&late, &[unit], today()).is_err());
    }

    #[test]
    fn a_role_of_a_unit_needs_a_unit_of_this_organisation() {
        let unit = UnitId(Uuid::from_u128(1));
        let fields = Fields::default().with("role", "staff").with("unit", unit.to_string());
        assert!(parse_grant(&fields, &[], today()).is_err());
        assert_eq!(parse_grant(&fields, &[unit], today()).unwrap().unit, Some(unit));
        let lead = Fields::default().with("role", "safety-lead").with("unit", unit.to_string());
        assert_eq!(parse_grant(&lead, &[unit], today()).unwrap().unit, None);
    }

    #[test]
    fn setup_gives_every_problem_at_once() {
        let errors = SetupText::parse(&Fields::default()).unwrap_err();
        assert_eq!(errors.iter().count(), SetupField::ALL.len());
    }
}
