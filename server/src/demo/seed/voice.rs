//! What the children of the demonstration told on a tablet.

use super::{SeedError, Story, content};
use crate::{
    demo::content::DemoTold,
    services::{tablets, told, worries},
    store::{
        children::{self, Child},
        words::Saying,
        worries as worry_rows,
    },
};
use domain::{
    child::Audience,
    form::{Field, Fields},
    goal::ChildWords,
    policy::Act,
    voice::{Answers, Door, Worry, WorryField, WorryStep},
};

impl Story {
    /// A child of a unit by its pseudonym.
    pub(super) async fn child(&self, unit: &str, pseudonym: &str) -> Result<Child, SeedError> {
        let conn = self.majakka.store.read();
        let all = children::living_in(conn, self.organisation, self.unit(unit)?).await?;
        let found = all.into_iter().find(|child| child.text.pseudonym.as_str() == pseudonym);
        let found = found.ok_or_else(|| content(pseudonym))?;
        Ok(children::load(conn, self.organisation, found.id).await?)
    }

    /// A worry or something good is told, and somebody talks with the child.
    pub(super) async fn tell_by_tablet(&self, what: &DemoTold) -> Result<(), SeedError> {
        self.at(what.days_ago);
        let child = self.child(&what.unit, &what.child).await?;
        let tablet = self.hand_over(&what.giver, &child).await?;
        let words = ChildWords::optional(&what.words).map_err(|_| content(&what.words))?;
        let said = Saying { words, ..Saying::default() };
        let door = Door::from_code(&what.door).ok_or_else(|| content(&what.door))?;
        let begun = Answers::new(Fields::default().with("at", "look"));
        told::keep_draft(&self.majakka, &tablet, door, begun).await?;
        if door == Door::Good {
            let audience = Audience::usual(!child.text.instructors.is_empty());
            told::good(&self.majakka, &tablet, &child, audience, (said, what.dictated)).await?;
            return Ok(tablets::let_go(&self.majakka, &tablet).await?);
        }
        let fields = Fields::default()
            .with("topic", &*what.topic)
            .with("words", &*what.words)
            .with(WorryField::NotSafeNow.name(), if what.danger { "yes" } else { "" })
            .with("audience", &*what.audience);
        let worry = Worry::parse(&fields, !child.text.instructors.is_empty()).map_err(|_| content(&what.topic))?;
        told::worry(&self.majakka, &tablet, &child, (worry, None), (said, what.dictated)).await?;
        tablets::let_go(&self.majakka, &tablet).await?;
        self.handle_worry(what, &child).await
    }

    async fn handle_worry(&self, what: &DemoTold, child: &Child) -> Result<(), SeedError> {
        let Some(who) = &what.talker else { return Ok(()) };
        self.at((what.days_ago - 1).max(0));
        let actor = self.actor(who)?;
        let scope = actor.scope(Act::ReadChildren);
        let conn = self.majakka.store.read();
        let waiting =
            worry_rows::of_scope(conn, &scope, actor.user, (self.majakka.today(), worry_rows::Which::Waiting, 100))
                .await?;
        let found = waiting.into_iter().find(|worry| worry.child == child.id);
        let found = found.ok_or_else(|| content(&what.topic))?;
        let permit = || self.permit(who, Act::ReadWords, &found.subject());
        worries::read(&self.majakka, &permit()?, found.id).await?;
        let take = (found.id, found.version);
        worries::step(&self.majakka, permit()?, self.submission(), take, WorryStep::Take).await?;
        if what.done {
            let close = (found.id, found.version + 1);
            worries::step(&self.majakka, permit()?, self.submission(), close, WorryStep::Close).await?;
        }
        Ok(())
    }
}
