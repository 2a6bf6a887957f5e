use crate::hazard::codes;

codes! {
    /// What a round looks at. The code is that of the duty which it completes.
    RoundKind {
        /// The working and living environment.
        Environment = "round-month",
        /// Fire and the ways out.
        SafetyWalk = "fire-walk",
        /// The medicine cabinet.
        Medicines = "med-round",
    }
}

impl RoundKind {
    /// The code of the duty that a closed round of this kind completes.
    pub fn duty(self) -> &'static str {
        self.code()
    }
}

codes! {
    /// Where one walks, in the order of the walk.
    RoundPart {
        WaysOut = "ways-out",
        Alarms = "alarms",
        SharedRooms = "shared-rooms",
        /// The children's own rooms and where they wash.
        ChildRooms = "child-rooms",
        Yard = "yard",
        StaffRooms = "staff-rooms",
        Medicines = "medicines",
    }
}

codes! {
    /// Where a round stands.
    RoundState {
        Open = "open",
        /// What was seen is a fact and does not change.
        Closed = "closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycle::template;

    #[test]
    fn every_round_completes_a_duty_of_a_unit() {
        for kind in RoundKind::ALL {
            let duty = template(kind.duty()).unwrap();
            assert_eq!(duty.scope, crate::cycle::Scope::Unit, "{}", kind.code());
            assert!(duty.is_recorded_here(), "{}", kind.code());
        }
    }
}
