//! Children of the units, each with a sign of its own.

use super::{SeedError, Story, content};
use crate::{
    demo::content::DemoChild,
    services,
    store::{
        children, tablets,
        views::duties::{self, DutySight},
    },
};
use domain::{
    child::{ChildFacts, ChildText, Pin},
    cycle::{DutyDeed, RIGHTS_CHILD, template},
    form::Fields,
    ids::OccurrenceId,
    policy::Act,
};

/// By which the people of the demonstration take a tablet back.
const PIN: &str = "274815";

impl Story {
    /// Makes a child known, as staff would.
    pub(super) async fn welcome(&self, child: &DemoChild) -> Result<(), SeedError> {
        self.at(child.days_ago);
        let unit = self.unit(&child.unit)?;
        let staff: Vec<_> = self.people.values().map(|actor| actor.user).collect();
        let mut fields = Fields::default()
            .with("pseudonym", &*child.pseudonym)
            .with("animal", &*child.animal)
            .with("hue", &*child.hue)
            .with("band", &*child.band)
            .with("language", &*child.language)
            .with("basis", &*child.basis)
            .with_date("arrived", Some(self.day(-child.days_ago)));
        for need in &child.needs {
            fields = fields.with("needs", &**need);
        }
        for key in &child.instructors {
            fields = fields.with("instructors", self.actor(key)?.user.to_string());
        }
        let others = children::living_in(self.majakka.store.read(), self.organisation, unit).await?;
        let others: Vec<_> = others.into_iter().map(|other| (other.text.pseudonym, other.text.sign)).collect();
        let facts = ChildFacts { today: self.majakka.today(), staff: &staff, others: &others, left_on: None };
        let text = ChildText::parse(&fields, &facts);
        let text = text.map_err(|errors| SeedError::Content(format!("{}: {errors:?}", child.pseudonym)))?;
        let who = child.instructors.first().map_or_else(|| self.leader(&child.unit), String::as_str);
        let permit = self.permit(who, Act::KeepChildren, &self.subject(&child.unit)?)?;
        services::children::keep(&self.majakka, permit, self.submission(), None, text).await?;
        self.tell_rights(child, who).await
    }

    /// Tells a child of its rights on the day of arrival, and each time when they came again before today.
    async fn tell_rights(&self, child: &DemoChild, who: &str) -> Result<(), SeedError> {
        let (unit, sight) = (self.unit(&child.unit)?, DutySight::of(self.actor(who)?));
        let rights = template(RIGHTS_CHILD).ok_or_else(|| content(RIGHTS_CHILD))?;
        loop {
            let conn = self.majakka.store.read();
            let open = duties::of_people(conn, (self.organisation, unit), &sight, rights).await?;
            let own = open.into_iter().find(|row| row.whose.as_deref() == Some(&child.pseudonym));
            let Some(own) = own.filter(|row| row.due_on < self.day(0)) else { return Ok(()) };
            self.at((self.day(0) - own.due_on).num_days());
            let permit = self.permit(who, Act::DoDuty, &self.subject(&child.unit)?)?;
            let (turn, deed) = ((OccurrenceId(own.id), 1), DutyDeed::Complete { on: own.due_on });
            services::duties::step(&self.majakka, permit, self.submission(), turn, deed).await?;
        }
    }

    /// Gives everybody the same PIN.
    pub(super) async fn choose_pins(&self) -> Result<(), SeedError> {
        let pin = Pin::parse(PIN).map_err(|_| content("pin"))?;
        let hash = self.majakka.hasher.pin(&pin).await.map_err(|_| services::ServiceError::Hash)?;
        let people: Vec<_> = self.people.values().map(|actor| actor.user).collect();
        self.majakka
            .store
            .write::<_, services::ServiceError, _>(move |tx| {
                Box::pin(async move {
                    for user in &people {
                        tablets::keep_pin(tx, *user, hash.clone()).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        Ok(())
    }
}
