use super::{CycleState, Template};
use crate::{hazard::codes, policy::Act, unit::Holds};

codes! {
    /// Why a unit or an organisation may take a duty up.
    Offer {
        /// It concerns some such places: people decide.
        Perhaps = "perhaps",
        /// The safety lead has decided that it does not apply, and may decide otherwise.
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

/// Those of a place's `duties`, each with whether it concerns the place, that it does not have and may take up. `state` tells how its
/// cycle of a duty stands, where it has had one.
pub fn offered(
    duties: Vec<(&'static Template, Holds)>,
    state: impl Fn(&Template) -> Option<CycleState>,
) -> Vec<(&'static Template, Offer)> {
    let offer = |(template, holds): (&'static Template, Holds)| {
        let offer = match (holds, state(template)) {
            (Holds::Perhaps, None) => Offer::Perhaps,
            (Holds::Perhaps | Holds::Yes, Some(CycleState::Ended)) => Offer::Excluded,
            _ => return None,
        };
        Some((template, offer))
    };
    duties.into_iter().filter_map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        cycle::{duties_of_organisation, duties_of_unit},
        unit::{ServiceLine, UnitKind},
    };
    use chrono::NaiveDate;

    type Home = (UnitKind, &'static [ServiceLine]);
    const HOME: Home = (UnitKind::Institution, &[ServiceLine::Institution]);

    fn today() -> NaiveDate {
        "2026-09-16".parse().unwrap()
    }

    fn codes((kind, lines): Home, state: impl Fn(&Template) -> Option<CycleState>) -> Vec<(&'static str, Offer)> {
        let offered = offered(duties_of_unit(kind, lines, today()), state);
        offered.into_iter().map(|(template, offer)| (template.code, offer)).collect()
    }

    #[test]
    fn what_perhaps_concerns_a_unit_is_offered_and_what_surely_does_is_not() {
        let fresh = codes(HOME, |_| None);
        assert!(fresh.contains(&("fb-placer", Offer::Perhaps)), "{fresh:?}");
        assert!(fresh.iter().all(|(code, _)| !["risk-year", "meet-week", "buyer-month"].contains(code)), "{fresh:?}");
        assert_eq!(codes(HOME, |_| Some(CycleState::Active)), []);
    }

    #[test]
    fn what_was_decided_not_to_concern_a_unit_is_offered_to_who_decided() {
        let ended = codes(HOME, |template| (template.code == "fire-walk").then_some(CycleState::Ended));
        assert!(ended.contains(&("fire-walk", Offer::Excluded)), "{ended:?}");
        assert_eq!(Offer::Excluded.act(), Act::ExcludeDuty);
        // Where it cannot hold, nobody is asked.
        assert_eq!(codes((UnitKind::OpenService, &[]), |_| Some(CycleState::Ended)), []);
    }

    #[test]
    fn an_organisation_is_offered_what_some_organisations_have() {
        let offers = offered(duties_of_organisation(&[HOME], today()), |_| None);
        assert_eq!(offers.iter().map(|(template, _)| template.code).collect::<Vec<_>>(), ["subcon"]);
    }
}
