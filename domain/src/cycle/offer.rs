use super::{CATALOGUE, CycleState, Scope, Template};
use crate::{
    hazard::codes,
    policy::Act,
    unit::{Holds, UnitText},
};
use chrono::NaiveDate;

codes! {
    /// Why a unit may take a duty up.
    Offer {
        /// It concerns some such units: people decide.
        Perhaps = "perhaps",
        /// The safety lead has decided that it does not concern the unit, and may decide otherwise.
        Excluded = "excluded",
    }
}

impl Offer {
    /// What the policy is asked about.
    pub fn act(self) -> Act {
        match self {
            Self::Perhaps => Act::DecideDuty,
            Self::Excluded => Act::ExcludeDuty,
        }
    }
}

/// The duties that a unit does not have and may take up on a day. `state` tells how its cycle of a duty stands, where it has had one.
pub fn offered(
    unit: &UnitText,
    today: NaiveDate,
    state: impl Fn(&Template) -> Option<CycleState>,
) -> Vec<(&'static Template, Offer)> {
    let offer = |template: &'static Template| {
        if template.scope != Scope::Unit || !template.is_in_force(today) {
            return None;
        }
        let offer = match (template.applies.holds(unit.kind, &unit.lines), state(template)) {
            (Holds::Perhaps, None) => Offer::Perhaps,
            (Holds::Perhaps | Holds::Yes, Some(CycleState::Ended)) => Offer::Excluded,
            _ => return None,
        };
        Some((template, offer))
    };
    CATALOGUE.iter().filter_map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        text::Text,
        unit::{ServiceLine, UnitKind},
    };

    fn unit(kind: UnitKind, lines: &[ServiceLine]) -> UnitText {
        UnitText { name: Text::parse("Koti").unwrap(), kind, lines: lines.to_vec() }
    }

    fn codes(unit: &UnitText, state: impl Fn(&Template) -> Option<CycleState>) -> Vec<(&'static str, Offer)> {
        let today = "2026-09-16".parse().unwrap();
        offered(unit, today, state).into_iter().map(|(template, offer)| (template.code, offer)).collect()
    }

    #[test]
    fn what_perhaps_concerns_a_unit_is_offered_and_what_surely_does_is_not() {
        let home = unit(UnitKind::Institution, &[ServiceLine::Institution]);
        let fresh = codes(&home, |_| None);
        assert!(fresh.contains(&("fb-placer", Offer::Perhaps)), "{fresh:?}");
        assert!(fresh.iter().all(|(code, _)| !["risk-year", "meet-week", "buyer-month"].contains(code)), "{fresh:?}");
        assert_eq!(codes(&home, |_| Some(CycleState::Active)), []);
    }

    #[test]
    fn what_was_decided_not_to_concern_a_unit_is_offered_to_who_decided() {
        let home = unit(UnitKind::Institution, &[ServiceLine::Institution]);
        let ended = codes(&home, |template| (template.code == "fire-walk").then_some(CycleState::Ended));
        assert!(ended.contains(&("fire-walk", Offer::Excluded)), "{ended:?}");
        assert_eq!(Offer::Excluded.act(), Act::ExcludeDuty);
        // Where it cannot hold, nobody is asked.
        let training = unit(UnitKind::OpenService, &[]);
        assert_eq!(codes(&training, |_| Some(CycleState::Ended)), []);
    }
}
