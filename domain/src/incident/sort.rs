//! The closed sets by which what is reported is sorted (`docs/domain.md`, "Incidents: categories, secrecy and notices").

use crate::hazard::codes;

codes! {
    /// What somebody wants to tell.
    EntryKind {
        /// Noticed, and told in a minute.
        Observation = "observation",
        /// Something happened or came close to happening.
        Event = "event",
        /// A notice of a wrong in the service (Act 741/2023, section 29).
        Section29 = "section-29",
        /// Something went well.
        Success = "success",
        /// What a parent or another close person tells.
        Family = "family",
        /// What worries a child.
        ChildConcern = "child-concern",
    }
}

codes! {
    /// Where it happened.
    Place {
        OwnRoom = "own-room",
        CommonRoom = "common-room",
        Kitchen = "kitchen",
        Washroom = "washroom",
        Office = "office",
        Yard = "yard",
        Vehicle = "vehicle",
        SchoolRoute = "school-route",
        School = "school",
        Online = "online",
        Outside = "outside",
        ClientHome = "client-home",
        MeetingPlace = "meeting-place",
        Elsewhere = "elsewhere",
    }
}

codes! {
    /// What was going on.
    Activity {
        Meal = "meal",
        Morning = "morning",
        Bedtime = "bedtime",
        /// From one place, group or adult to another.
        Transition = "transition",
        FreeTime = "free-time",
        Homework = "homework",
        Medication = "medication",
        Meeting = "meeting",
        Transport = "transport",
        FamilyContact = "family-contact",
        Night = "night",
        Other = "other",
    }
}

codes! {
    /// Whom it touched. A role, never a person.
    AffectedRole {
        Child = "child",
        Staff = "staff",
        Family = "family",
        Visitor = "visitor",
        Outsider = "outsider",
    }
}

codes! {
    /// What contributed to it: circumstances and ways of working, not people.
    Factor {
        Information = "information",
        Encounter = "encounter",
        ChildSituation = "child-situation",
        GroupSituation = "group-situation",
        Unpredictability = "unpredictability",
        Rules = "rules",
        Staffing = "staffing",
        Competence = "competence",
        LoneWork = "lone-work",
        Premises = "premises",
        Equipment = "equipment",
        Medication = "medication",
        FamilyContact = "family-contact",
        Network = "network",
        Leadership = "leadership",
        Outsider = "outsider",
        Other = "other",
        /// Looked for and not found: stands alone.
        NotFound = "not-found",
    }
}

codes! {
    /// How the causes were looked for.
    AnalysisMethod {
        None = "none",
        FiveWhys = "five-whys",
        Timeline = "timeline",
        StaffTalk = "staff-talk",
        ChildrenTalk = "children-talk",
        SeriousInvestigation = "serious-investigation",
    }
}

codes! {
    /// The most care that anybody needed.
    MedicalCare {
        None = "none",
        FirstAid = "first-aid",
        Clinic = "clinic",
        Emergency = "emergency",
        Hospital = "hospital",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn are_distinct(codes: impl Iterator<Item = &'static str>) -> bool {
        let mut seen = HashSet::new();
        codes.into_iter().all(|code| {
            let kebab = code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            kebab && seen.insert(code)
        })
    }

    #[test]
    fn no_two_of_a_set_share_a_code() {
        assert!(are_distinct(EntryKind::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(Place::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(Activity::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(AffectedRole::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(Factor::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(AnalysisMethod::ALL.iter().map(|v| v.code())));
        assert!(are_distinct(MedicalCare::ALL.iter().map(|v| v.code())));
    }

    #[test]
    fn a_stored_kind_of_entry_is_read_back_and_an_unknown_one_is_not() {
        for &kind in EntryKind::ALL {
            assert_eq!(EntryKind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(EntryKind::from_code("Event"), None);
    }
}
