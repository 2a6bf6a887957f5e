//! Actions that were decided, taken as far as they have come, and called off.

use super::{SeedError, Story, content, follow};
use crate::{
    demo::content::{Action, Cancelled},
    services::actions,
    store,
};
use app::words::{Lang, Words};
use domain::{
    action::{ActionState, ActionStep, ActionText, Control, Restriction},
    ids::{ActionId, HazardId},
    policy::Act,
    text::{Note, Title},
};

impl Story {
    pub(super) async fn decide_action(
        &self,
        unit: &str,
        (hazard, also): (HazardId, Vec<HazardId>),
        action: &Action,
    ) -> Result<ActionId, SeedError> {
        let (who, act) = match action.state.as_str() {
            "proposed" => (action.owner.as_str(), Act::ProposeAction),
            _ => (self.leader(unit), Act::CreateAction),
        };
        let text = ActionText {
            title: Title::parse(&action.title).map_err(|_| content(&action.title))?,
            detail: None,
            control: Control::from_code(&action.control).ok_or_else(|| content(&action.control))?,
            interim: action.interim,
            restriction: Restriction::None,
            owner: self.actor(&action.owner)?.user,
            due_on: self.day(action.due_in),
            also,
            effect: follow::plan(action)?,
        };
        let permit = self.permit(who, act, &self.subject(unit)?)?;
        Ok(actions::create(&self.majakka, permit, self.submission(), (hazard, None), text).await?)
    }

    /// Takes the steps that lead to the action's state, the last ones shortly before its due date.
    pub(super) async fn bring_to(&self, unit: &str, id: ActionId, action: &Action) -> Result<(), SeedError> {
        let wanted = ActionState::from_code(&action.state).ok_or_else(|| content(&action.state))?;
        let done_ago = (-action.due_in).max(0) + 1;
        let owner = action.owner.as_str();
        // Who owns an action does not verify it.
        let verifier = if self.leader(unit) == owner { "aino" } else { self.leader(unit) };
        let steps: &[(ActionStep, &str, i64)] = &[
            (ActionStep::Start, owner, done_ago + 3),
            (ActionStep::Complete, owner, done_ago),
            (ActionStep::Verify, verifier, (done_ago - 4).max(0)),
        ];
        let count = match wanted {
            ActionState::InProgress => 1,
            ActionState::Done => 2,
            ActionState::Verified => 3,
            _ => 0,
        };
        for (step, who, ago) in steps.iter().take(count) {
            self.at(*ago);
            self.step(unit, id, *step, who, None).await?;
        }
        Ok(())
    }

    async fn step(
        &self,
        unit: &str,
        id: ActionId,
        step: ActionStep,
        who: &str,
        reason: Option<&str>,
    ) -> Result<(), SeedError> {
        let action = store::actions::load(self.majakka.store.read(), self.organisation, id).await?;
        let subject = self.subject(unit)?.at_level(action.level).owned_by(action.owner);
        let permit = self.permit(who, step.act(), &subject)?;
        let reason = reason.or((step == ActionStep::Verify).then_some("Kävin katsomassa. Sovittu on tehty."));
        let reason = reason.map(Note::parse).transpose().map_err(|_| content("reason"))?;
        let expected = (id, action.version);
        Ok(actions::step(&self.majakka, permit, self.submission(), expected, step, (reason, None)).await?)
    }

    pub(super) async fn cancel(&self, story: &Cancelled) -> Result<(), SeedError> {
        let title = Words(Lang::Fi).t(&format!("library-{}", story.hazard));
        let register =
            store::hazards::in_register(self.majakka.store.read(), self.organisation, self.unit(&story.unit)?).await?;
        let hazard =
            register.iter().find(|hazard| hazard.text.title.as_str() == title).ok_or_else(|| content(&title))?;
        self.at(30);
        let action = Action {
            title: story.title.clone(),
            control: story.control.clone(),
            interim: false,
            owner: story.owner.clone(),
            due_in: story.due_in,
            state: "open".into(),
            follow: Vec::new(),
            found: Vec::new(),
            also: Vec::new(),
        };
        let id = self.decide_action(&story.unit, (hazard.id, Vec::new()), &action).await?;
        self.at(25);
        self.step(&story.unit, id, ActionStep::Cancel, self.leader(&story.unit), Some(&story.reason)).await
    }
}
