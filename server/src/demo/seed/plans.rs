//! A self-monitoring plan that is in force, so that everybody finds one; the other plans wait for somebody to begin them.

use super::{SeedError, Story, content};
use crate::{
    services::plans::{self, Decide},
    store::{self, plans::PlanOf},
};
use domain::{
    form::Fields,
    ids::PlanId,
    plan::{PlanKind, PlanStep, SectionText},
    policy::Act,
};
use std::collections::BTreeMap;

#[derive(serde::Deserialize)]
struct Told {
    unit: String,
    writer: String,
    /// By the sign of the heading: what is for everybody, and what is for the unit alone.
    sections: BTreeMap<String, (String, String)>,
}

impl Story {
    /// Writes, approves and publishes the plan of a unit.
    pub(super) async fn publish_plan(&self) -> Result<(), SeedError> {
        let told: Told = serde_json::from_str(include_str!("../plan.json"))
            .map_err(|error| SeedError::Content(error.to_string()))?;
        let kind = PlanKind::SelfMonitoring;
        let of = PlanOf { organisation: self.organisation, unit: Some(self.unit(&told.unit)?), kind };
        let subject = self.subject(&told.unit)?;
        let writes = || self.permit(&told.writer, Act::WritePlan, &subject);
        let id = plans::start(&self.majakka, writes()?, self.submission(), of, "fi").await?;
        let version = store::plans::load(self.majakka.store.read(), self.organisation, id).await?;
        for (code, (words, inside)) in &told.sections {
            let heading = version.template.heading(code).ok_or_else(|| content(code))?;
            let fields = Fields::default().with("words", &**words).with("inside", &**inside);
            let text = SectionText::parse(&fields).map_err(|errors| SeedError::Content(format!("{errors:?}")))?;
            let change = ((heading.code, 1), text);
            plans::save_section(&self.majakka, writes()?, self.submission(), id, change).await?;
        }
        for (who, decided, step) in [
            (told.writer.as_str(), Decide::Submit, PlanStep::Submit),
            ("aino", Decide::Approve, PlanStep::Approve),
            ("aino", Decide::Publish, PlanStep::Publish),
        ] {
            let permit = self.permit(who, step.act(kind), &subject)?;
            let expected = (id, self.plan_version(id).await?);
            plans::decide(&self.majakka, permit, self.submission(), expected, decided).await?;
        }
        Ok(())
    }

    async fn plan_version(&self, id: PlanId) -> Result<i32, SeedError> {
        Ok(store::plans::load(self.majakka.store.read(), self.organisation, id).await?.version)
    }
}
