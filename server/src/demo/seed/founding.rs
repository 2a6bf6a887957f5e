//! The invented organisation, its units with the numbers that they call, and its people.

use super::{SeedError, Story, content};
use crate::{
    demo::{
        content::{Lumikello, Person},
        people::PASSWORD,
    },
    ids::new_id,
    services::{self, ServiceError},
    store::{accounts, history, units},
};
use chrono::{DateTime, Utc};
use domain::{
    account::{Email, NewPassword, UserState},
    clock::local_day,
    date::plus_days,
    figure::MonthNumbers,
    ids::{GrantId, UnitId, UserId},
    month::Month,
    policy::{Act, Actor},
    role::{Grant, Role},
    unit::{Contact, Contacts, ServiceLine, UnitKind, UnitText},
};

impl Story {
    /// Organisation, units and people.
    pub(super) async fn found(&mut self, lumikello: &Lumikello) -> Result<(), SeedError> {
        let password = NewPassword::parse(PASSWORD, &[]).map_err(|_| content("password"))?;
        let hash = self.majakka.hasher.hash(password).await.map_err(|_| ServiceError::Hash)?;
        let by = self.majakka.by_program(self.organisation);
        let mut new_units = Vec::new();
        for unit in &lumikello.units {
            let id = UnitId(new_id(by.at));
            let text = UnitText {
                name: domain::text::Label::parse(&unit.name).map_err(|_| content(&unit.name))?,
                kind: UnitKind::from_code(&unit.kind).ok_or_else(|| content(&unit.kind))?,
                lines: unit.lines.iter().filter_map(|code| ServiceLine::from_code(code)).collect(),
            };
            self.units.insert(unit.key.clone(), id);
            new_units.push((id, text));
        }
        let mut new_people = Vec::new();
        for person in &lumikello.people {
            let (id, grant) = (UserId(new_id(by.at)), self.grant(person, by.at)?);
            let email = Email::parse(&person.email).ok_or_else(|| content(&person.email))?;
            let actor = Actor::new(id, self.organisation, vec![grant.clone()], grant.valid_from);
            self.people.insert(person.key.clone(), actor);
            new_people.push((id, person.name.clone(), email, grant));
        }
        let name = lumikello.organisation.clone();
        let organisation = self.organisation;
        self.majakka
            .store
            .write::<_, ServiceError, _>(move |tx| {
                Box::pin(async move {
                    accounts::insert_organisation(tx, organisation, &name, by.at).await?;
                    history::begin_chain(tx, organisation).await?;
                    for (id, text) in &new_units {
                        units::insert(tx, &by, *id, text).await?;
                    }
                    for (id, name, email, grant) in &new_people {
                        let new = accounts::NewAccount {
                            id: *id,
                            name,
                            email,
                            locale: "fi",
                            state: UserState::Active,
                            password_hash: Some(hash.clone()),
                            invitation: None,
                        };
                        accounts::insert(tx, &by, new).await?;
                        accounts::insert_grant(tx, &by, GrantId(new_id(by.at)), *id, grant).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        Ok(())
    }

    /// The numbers that the units call.
    pub(super) async fn keep_contacts(&self, lumikello: &Lumikello) -> Result<(), SeedError> {
        for unit in lumikello.units.iter().filter(|unit| !unit.contacts.is_empty()) {
            let contact = |(whom, phone): &(String, String)| Contact { whom: whom.clone(), phone: phone.clone() };
            let contacts = Contacts(unit.contacts.iter().map(contact).collect());
            let permit = self.permit(self.leader(&unit.key), Act::KeepContacts, &self.subject(&unit.key)?)?;
            services::units::keep_contacts(&self.majakka, permit, self.submission(), 1, contacts).await?;
        }
        Ok(())
    }

    /// The numbers of past months, the newest first; the month that has just ended is still to be told.
    pub(super) async fn keep_months(&self, lumikello: &Lumikello) -> Result<(), SeedError> {
        let now = Month::of(self.day(0));
        for unit in &lumikello.units {
            let mut month = now.before();
            for [care_days, shifts, short, complaints, answered] in unit.months.iter().copied() {
                month = month.before();
                let of = MonthNumbers {
                    month,
                    care_days,
                    shifts: Some((shifts, short)),
                    complaints: Some((complaints, answered)),
                };
                let permit = self.permit(self.leader(&unit.key), Act::KeepMonthNumbers, &self.subject(&unit.key)?)?;
                services::figures::keep_month(&self.majakka, permit, self.submission(), 0, of).await?;
            }
        }
        Ok(())
    }

    fn grant(&self, person: &Person, at: DateTime<Utc>) -> Result<Grant, SeedError> {
        let role = Role::from_code(&person.role).ok_or_else(|| content(&person.role))?;
        let unit = person.unit.as_deref().map(|key| self.unit(key)).transpose()?;
        Ok(match person.days {
            None => Grant { role, unit, valid_from: local_day(at, self.majakka.config.time_zone), valid_to: None },
            Some(days) => {
                let today = self.day(0);
                Grant { role, unit, valid_from: today, valid_to: Some(plus_days(today, days)) }
            }
        })
    }
}
