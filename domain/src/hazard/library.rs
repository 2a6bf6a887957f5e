//! The starter hazard library: hazards that most units meet, each with its usual controls.
//!
//! A starting point for identifying hazards, not a full list. The rows, and their order, come from
//! the project's own `docs/domain.md`, "Starter library".
//!
//! Only codes stand here. The words are in `library.ftl` of each language: the title of an entry
//! under `library-<code>`, what may happen and to whom under `library-<code>-text`, and a control
//! under `library-<code>-<suffix>`.

use super::Area;
use crate::action::Control;

/// One hazard of the starter library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LibraryEntry {
    /// A short stable name, a part of the entry's message ids.
    pub code: &'static str,
    /// The hazard area the entry belongs to.
    pub area: Area,
    /// The usual controls in the order of the hierarchy, each with the suffix of its message id.
    pub controls: &'static [(Control, &'static str)],
}

/// Every entry, in the order of the hazard areas.
pub const LIBRARY: &[LibraryEntry] = &[
    LibraryEntry {
        code: "child-threatens-staff",
        area: Area::Violence,
        controls: &[
            (Control::Engineering, "exits"),
            (Control::Organisational, "two-adults"),
            (Control::Relational, "predictable-day"),
            (Control::Relational, "early-signs"),
        ],
    },
    LibraryEntry {
        code: "dangerous-objects",
        area: Area::Violence,
        controls: &[
            (Control::Eliminate, "removal"),
            (Control::Engineering, "locked-storage"),
            (Control::Organisational, "kitchen-practice"),
        ],
    },
    LibraryEntry {
        code: "relative-threatens",
        area: Area::Violence,
        controls: &[
            (Control::Organisational, "meeting-plan"),
            (Control::Organisational, "police-contact"),
            (Control::Personal, "alarm"),
        ],
    },
    LibraryEntry {
        code: "alarm-fails",
        area: Area::Violence,
        controls: &[
            (Control::Engineering, "backup-phone"),
            (Control::Organisational, "monthly-test"),
            (Control::Organisational, "response"),
        ],
    },
    LibraryEntry {
        code: "self-harm",
        area: Area::SelfHarm,
        controls: &[
            (Control::Eliminate, "means"),
            (Control::Organisational, "health-contact"),
            (Control::Organisational, "night-checks"),
            (Control::Relational, "safety-plan"),
        ],
    },
    LibraryEntry {
        code: "absence",
        area: Area::SelfHarm,
        controls: &[
            (Control::Organisational, "return-plan"),
            (Control::Organisational, "network"),
            (Control::Relational, "motive-talk"),
            (Control::Relational, "agreed-call"),
        ],
    },
    LibraryEntry {
        code: "substances",
        area: Area::SelfHarm,
        controls: &[
            (Control::Organisational, "health-support"),
            (Control::Organisational, "police-network"),
            (Control::Relational, "open-talk"),
        ],
    },
    LibraryEntry {
        code: "peer-violence",
        area: Area::Peers,
        controls: &[
            (Control::Organisational, "placement-matching"),
            (Control::Organisational, "presence"),
            (Control::Relational, "mediation"),
        ],
    },
    LibraryEntry {
        code: "bullying",
        area: Area::Peers,
        controls: &[
            (Control::Organisational, "quick-response"),
            (Control::Relational, "shared-goal"),
            (Control::Competence, "online-bullying"),
        ],
    },
    LibraryEntry {
        code: "harmful-sexual-behaviour",
        area: Area::Peers,
        controls: &[
            (Control::Engineering, "rooms"),
            (Control::Organisational, "presence-plan"),
            (Control::Relational, "safety-skills"),
        ],
    },
    LibraryEntry {
        code: "group-changes",
        area: Area::Peers,
        controls: &[
            (Control::Organisational, "placement-assessment"),
            (Control::Organisational, "gradual-arrival"),
            (Control::Relational, "group-talk"),
        ],
    },
    LibraryEntry {
        code: "rules-as-restrictions",
        area: Area::Rights,
        controls: &[
            (Control::Eliminate, "removal"),
            (Control::Organisational, "supervisor-check"),
            (Control::Relational, "rule-review"),
        ],
    },
    LibraryEntry {
        code: "restriction-without-grounds",
        area: Area::Rights,
        controls: &[
            (Control::Organisational, "completeness-list"),
            (Control::Relational, "debrief"),
            (Control::Competence, "training"),
        ],
    },
    LibraryEntry {
        code: "rights-unknown",
        area: Area::Rights,
        controls: &[
            (Control::Organisational, "yearly-cycle"),
            (Control::Relational, "rights-talk"),
            (Control::Information, "rights-screen"),
        ],
    },
    LibraryEntry {
        code: "concern-blocked",
        area: Area::Rights,
        controls: &[
            (Control::Organisational, "sealed-route"),
            (Control::Relational, "outside-adult"),
            (Control::Competence, "listening"),
        ],
    },
    LibraryEntry {
        code: "privacy",
        area: Area::Rights,
        controls: &[
            (Control::Engineering, "quiet-place"),
            (Control::Organisational, "post"),
            (Control::Relational, "knocking"),
        ],
    },
    LibraryEntry {
        code: "medication-deviation",
        area: Area::Health,
        controls: &[
            (Control::Engineering, "quiet-place"),
            (Control::Organisational, "double-check"),
            (Control::Organisational, "medication-plan"),
            (Control::Competence, "permits"),
        ],
    },
    LibraryEntry {
        code: "allergy-seizure",
        area: Area::Health,
        controls: &[
            (Control::Eliminate, "allergen"),
            (Control::Competence, "first-aid"),
            (Control::Information, "instruction-card"),
        ],
    },
    LibraryEntry {
        code: "infection",
        area: Area::Health,
        controls: &[
            (Control::Organisational, "hygiene"),
            (Control::Organisational, "outbreak-plan"),
            (Control::Personal, "protection"),
        ],
    },
    LibraryEntry {
        code: "slips",
        area: Area::Premises,
        controls: &[
            (Control::Engineering, "lighting"),
            (Control::Engineering, "handrails"),
            (Control::Organisational, "sanding"),
        ],
    },
    LibraryEntry {
        code: "falls-from-height",
        area: Area::Premises,
        controls: &[
            (Control::Engineering, "restrictor"),
            (Control::Engineering, "furniture"),
            (Control::Organisational, "check"),
        ],
    },
    LibraryEntry {
        code: "play-equipment",
        area: Area::Premises,
        controls: &[
            (Control::Eliminate, "broken"),
            (Control::Engineering, "safety-net"),
            (Control::Organisational, "checks"),
            (Control::Personal, "helmets"),
        ],
    },
    LibraryEntry {
        code: "burns",
        area: Area::Premises,
        controls: &[
            (Control::Engineering, "water-temperature"),
            (Control::Engineering, "guards"),
            (Control::Organisational, "presence"),
        ],
    },
    LibraryEntry {
        code: "indoor-air-noise",
        area: Area::Premises,
        controls: &[
            (Control::Eliminate, "repair"),
            (Control::Engineering, "sound-damping"),
            (Control::Organisational, "survey"),
        ],
    },
    LibraryEntry {
        code: "fire",
        area: Area::Fire,
        controls: &[
            (Control::Engineering, "detectors"),
            (Control::Engineering, "charging-place"),
            (Control::Competence, "drill"),
        ],
    },
    LibraryEntry {
        code: "night-evacuation",
        area: Area::Fire,
        controls: &[
            (Control::Engineering, "doors"),
            (Control::Engineering, "sprinklers"),
            (Control::Competence, "night-drill"),
        ],
    },
    LibraryEntry {
        code: "violence-in-car",
        area: Area::Transport,
        controls: &[
            (Control::Eliminate, "postponing"),
            (Control::Organisational, "seating"),
            (Control::Organisational, "second-adult"),
            (Control::Relational, "agreed-break"),
        ],
    },
    LibraryEntry {
        code: "water",
        area: Area::Transport,
        controls: &[
            (Control::Eliminate, "thin-ice"),
            (Control::Organisational, "water-watch"),
            (Control::Competence, "swim-ability"),
            (Control::Personal, "life-jackets"),
        ],
    },
    LibraryEntry {
        code: "trip",
        area: Area::Transport,
        controls: &[
            (Control::Organisational, "event-assessment"),
            (Control::Organisational, "duties"),
            (Control::Relational, "preview"),
        ],
    },
    LibraryEntry {
        code: "abduction-threat",
        area: Area::Outsiders,
        controls: &[
            (Control::Engineering, "exits"),
            (Control::Organisational, "rules"),
            (Control::Organisational, "fetcher-id"),
        ],
    },
    LibraryEntry {
        code: "home-visit",
        area: Area::Outsiders,
        controls: &[
            (Control::Substitute, "other-place"),
            (Control::Organisational, "check-in"),
            (Control::Organisational, "leave-rule"),
            (Control::Relational, "animal"),
        ],
    },
    LibraryEntry {
        code: "aftercare-visitors",
        area: Area::Outsiders,
        controls: &[
            (Control::Engineering, "door"),
            (Control::Organisational, "duty-phone"),
            (Control::Relational, "agreement"),
        ],
    },
    LibraryEntry {
        code: "grooming",
        area: Area::Digital,
        controls: &[
            (Control::Engineering, "settings"),
            (Control::Relational, "agreed-adults"),
            (Control::Competence, "digital-skills"),
        ],
    },
    LibraryEntry {
        code: "image-sharing",
        area: Area::Digital,
        controls: &[(Control::Organisational, "help-route"), (Control::Relational, "picture-rules")],
    },
    LibraryEntry {
        code: "data-breach",
        area: Area::Digital,
        controls: &[
            (Control::Engineering, "sign-in"),
            (Control::Organisational, "clean-desk"),
            (Control::Competence, "training"),
        ],
    },
    LibraryEntry {
        code: "shared-tablet",
        area: Area::Digital,
        controls: &[(Control::Engineering, "child-session"), (Control::Organisational, "handover")],
    },
    LibraryEntry {
        code: "understaffing",
        area: Area::Staffing,
        controls: &[(Control::Organisational, "minimum-rule"), (Control::Organisational, "stand-by")],
    },
    LibraryEntry {
        code: "lone-night-work",
        area: Area::Staffing,
        controls: &[
            (Control::Eliminate, "two-at-night"),
            (Control::Organisational, "check-calls"),
            (Control::Personal, "alarm"),
        ],
    },
    LibraryEntry {
        code: "no-induction",
        area: Area::Staffing,
        controls: &[
            (Control::Organisational, "named-colleague"),
            (Control::Competence, "induction-cycle"),
            (Control::Information, "safety-guide"),
        ],
    },
    LibraryEntry {
        code: "mental-strain",
        area: Area::Staffing,
        controls: &[
            (Control::Organisational, "work-supervision"),
            (Control::Organisational, "rotation"),
            (Control::Organisational, "debrief"),
        ],
    },
    LibraryEntry {
        code: "handover-gap",
        area: Area::Staffing,
        controls: &[(Control::Organisational, "structured-handover"), (Control::Organisational, "overlap")],
    },
    LibraryEntry {
        code: "no-support-after-violence",
        area: Area::Staffing,
        controls: &[
            (Control::Organisational, "debrief"),
            (Control::Organisational, "occupational-health"),
            (Control::Relational, "child-debrief"),
        ],
    },
    LibraryEntry {
        code: "outage",
        area: Area::Continuity,
        controls: &[(Control::Engineering, "power-bank"), (Control::Organisational, "paper-forms")],
    },
    LibraryEntry {
        code: "weather",
        area: Area::Continuity,
        controls: &[(Control::Organisational, "stock"), (Control::Organisational, "stand-by")],
    },
    LibraryEntry {
        code: "subcontractor-fails",
        area: Area::Continuity,
        controls: &[(Control::Substitute, "other-producer"), (Control::Organisational, "contract-check")],
    },
];

/// The entry with this code.
pub fn entry(code: &str) -> Option<&'static LibraryEntry> {
    LIBRARY.iter().find(|entry| entry.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const AREAS: [Area; 12] = [
        Area::Violence,
        Area::SelfHarm,
        Area::Peers,
        Area::Rights,
        Area::Health,
        Area::Premises,
        Area::Fire,
        Area::Transport,
        Area::Outsiders,
        Area::Digital,
        Area::Staffing,
        Area::Continuity,
    ];

    fn is_plain(name: &str) -> bool {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    }

    #[test]
    fn every_code_is_unique_and_made_of_small_letters_and_hyphens() {
        let mut seen = HashSet::new();
        for entry in LIBRARY {
            assert!(is_plain(entry.code), "{}", entry.code);
            assert!(seen.insert(entry.code), "{} stands twice", entry.code);
        }
    }

    #[test]
    fn every_message_id_is_unique() {
        let mut seen = HashSet::new();
        for entry in LIBRARY {
            let code = entry.code;
            assert!(seen.insert(code.to_owned()), "{code} stands twice");
            assert!(seen.insert(format!("{code}-text")), "{code}-text stands twice");
            for (_, suffix) in entry.controls {
                assert!(is_plain(suffix), "{code}-{suffix}");
                assert!(seen.insert(format!("{code}-{suffix}")), "{code}-{suffix} stands twice");
            }
        }
    }

    #[test]
    fn every_area_has_at_least_one_entry() {
        for area in AREAS {
            assert!(LIBRARY.iter().any(|entry| entry.area == area), "{area:?}");
        }
    }

    #[test]
    fn the_controls_of_an_entry_stand_in_the_order_of_the_hierarchy() {
        for entry in LIBRARY {
            assert!((2..=4).contains(&entry.controls.len()), "{}", entry.code);
            assert!(entry.controls.is_sorted_by_key(|(control, _)| *control), "{}", entry.code);
        }
    }

    #[test]
    fn an_entry_is_found_by_its_code() {
        for wanted in LIBRARY {
            assert_eq!(entry(wanted.code), Some(wanted));
        }
        assert_eq!(entry("no-such-entry"), None);
    }
}
