//! The categories of incidents with whom each asks to be told.
//!
//! Only codes stand here. The words are in `incident-category.ftl` of each language. The rows, their order and the
//! source of each notice come from the project's own `docs/domain.md`, "Incidents: categories, secrecy and notices".

use super::{
    Category, NoticeRule, Recipient as R, Secrecy, SubForm, Subcategory,
    notice::{consider, must},
};
use crate::{
    calendar::Span::{Days, Hours, WorkingDays},
    hazard::Area,
};

/// A category as the program brings it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed {
    pub code: &'static str,
    pub area: Area,
    pub subcategories: &'static [&'static str],
    pub severity: u8,
    pub form: Option<SubForm>,
    pub secrecy: Secrecy,
    pub red: bool,
    pub notices: &'static [NoticeRule],
    pub when_serious: &'static [NoticeRule],
}

impl From<&Seed> for Category {
    fn from(seed: &Seed) -> Self {
        Self {
            code: seed.code.into(),
            number: 0,
            name: None,
            hint: None,
            subcategories: seed
                .subcategories
                .iter()
                .map(|code| Subcategory { code: (*code).into(), name: None })
                .collect(),
            severity: seed.severity,
            form: seed.form,
            area: seed.area,
            secrecy: seed.secrecy,
            red: seed.red,
            notices: seed.notices.to_vec(),
            when_serious: seed.when_serious.to_vec(),
            offered: true,
        }
    }
}

/// What seriously endangered client safety is told at once to the organiser (Act 741/2023, section 29; "at once" is
/// read as within a day).
const ORGANISER: NoticeRule = must(R::Organiser, Hours(24));
/// The same, to the supervising authority.
const AUTHORITY: NoticeRule = must(R::SupervisorAuthority, Hours(24));
/// Whoever answers for the child's affairs hears of what is serious (this project's own rule).
const WORKER: NoticeRule = must(R::PlacingSocialWorker, Hours(24));
/// A suspected sexual offence, or a violent offence that can bring two years of prison, against a child is told to the
/// police without delay (Child Welfare Act 417/2007, section 25); so is an accident at work that caused death or a
/// severe injury (Act 44/2006, section 46).
const POLICE: NoticeRule = must(R::Police, Hours(24));
/// An accident at work that caused death or a severe injury (Act 44/2006, section 46).
const OSH: NoticeRule = must(R::OshAuthority, Hours(24));
/// Guardians hear of what is serious (this project's own rule).
const GUARDIANS: NoticeRule = must(R::Guardians, Hours(24));

const CLIENTS: &[NoticeRule] = &[ORGANISER, AUTHORITY, WORKER];
const CLIENTS_AND_GUARDIANS: &[NoticeRule] = &[ORGANISER, AUTHORITY, WORKER, GUARDIANS];
const CLIENTS_AND_POLICE: &[NoticeRule] = &[ORGANISER, AUTHORITY, WORKER, POLICE];
/// Where staff may be the ones who were hurt: whether it is an accident at work is for people to judge.
const CLIENTS_OR_STAFF: &[NoticeRule] =
    &[ORGANISER, AUTHORITY, WORKER, consider(R::OshAuthority, Hours(24)), consider(R::Police, Hours(24))];

/// What most categories share.
const OPEN: Seed = Seed {
    code: "",
    area: Area::Continuity,
    subcategories: &[],
    severity: 2,
    form: None,
    secrecy: Secrecy::OpenUnit,
    red: false,
    notices: &[],
    when_serious: CLIENTS,
};
/// What is always red and read by the safety lead.
const RED: Seed = Seed { severity: 3, secrecy: Secrecy::Sealed, red: true, ..OPEN };

/// Every category, in the order in which a page offers them.
pub const CATEGORIES: &[Seed] = &[
    Seed {
        code: "violence-child-to-staff",
        area: Area::Violence,
        subcategories: &["threat", "object", "hit", "spitting", "weapon"],
        notices: &[
            consider(R::PlacingSocialWorker, WorkingDays(1)),
            consider(R::Police, Hours(24)),
            consider(R::OccupationalHealth, WorkingDays(2)),
            consider(R::Insurance, Days(10)),
        ],
        when_serious: &[OSH, POLICE, WORKER],
        ..OPEN
    },
    Seed {
        code: "violence-between-children",
        area: Area::Peers,
        subcategories: &["fight", "threat", "extortion"],
        notices: &[
            consider(R::Guardians, Hours(24)),
            consider(R::PlacingSocialWorker, WorkingDays(1)),
            consider(R::Police, Hours(24)),
        ],
        when_serious: &[ORGANISER, AUTHORITY, WORKER, POLICE, GUARDIANS],
        ..OPEN
    },
    Seed {
        code: "violence-staff-to-child",
        area: Area::Rights,
        subcategories: &["humiliation", "rough-grip", "threat", "neglect"],
        when_serious: CLIENTS_AND_POLICE,
        ..RED
    },
    Seed {
        code: "violence-outsider",
        area: Area::Outsiders,
        subcategories: &["at-meeting", "in-yard", "by-phone", "online"],
        notices: &[consider(R::Police, Hours(24)), consider(R::ChildProtectionNotice, Hours(24))],
        when_serious: &[ORGANISER, AUTHORITY, WORKER, POLICE, consider(R::OshAuthority, Hours(24))],
        ..OPEN
    },
    Seed {
        code: "unlawful-punishment",
        area: Area::Rights,
        subcategories: &["group", "food", "seizure", "contact"],
        notices: &[consider(R::Police, Hours(24))],
        ..RED
    },
    Seed {
        code: "restriction",
        area: Area::Rights,
        subcategories: &[
            "contact",
            "possession",
            "search",
            "examination",
            "inspection",
            "holding",
            "movement",
            "isolation",
            "special-care",
        ],
        form: Some(SubForm::Restriction),
        notices: &[must(R::PlacingSocialWorker, WorkingDays(3))],
        ..OPEN
    },
    Seed {
        code: "unlawful-restriction",
        area: Area::Rights,
        subcategories: &["ground", "duration", "unrecorded"],
        form: Some(SubForm::Restriction),
        ..RED
    },
    Seed {
        code: "self-harm",
        area: Area::SelfHarm,
        subcategories: &["talk", "cutting", "attempt", "not-eating"],
        severity: 3,
        notices: &[
            consider(R::HealthCare, Hours(2)),
            consider(R::PlacingSocialWorker, Hours(24)),
            consider(R::Guardians, Hours(24)),
        ],
        when_serious: &[ORGANISER, AUTHORITY, WORKER, GUARDIANS, must(R::HealthCare, Hours(1))],
        ..OPEN
    },
    Seed {
        code: "absence",
        area: Area::SelfHarm,
        subcategories: &["left", "not-returned", "fetched"],
        form: Some(SubForm::Absence),
        notices: &[
            must(R::PlacingSocialWorker, Hours(1)),
            consider(R::SocialEmergency, Hours(1)),
            consider(R::Police, Hours(2)),
        ],
        when_serious: &[ORGANISER, AUTHORITY, must(R::Police, Hours(1))],
        ..OPEN
    },
    Seed {
        code: "substances",
        area: Area::SelfHarm,
        subcategories: &["alcohol", "drugs", "nicotine", "medicines", "find"],
        notices: &[consider(R::HealthCare, Hours(2)), consider(R::PlacingSocialWorker, WorkingDays(1))],
        ..OPEN
    },
    Seed {
        code: "sexual-safety",
        area: Area::Peers,
        subcategories: &["harassment", "suspected-abuse", "between-children", "online"],
        notices: &[consider(R::ChildProtectionNotice, Hours(24)), consider(R::HealthCare, Hours(24))],
        when_serious: CLIENTS_AND_POLICE,
        ..RED
    },
    Seed {
        code: "exploitation",
        area: Area::Outsiders,
        subcategories: &["exploitation", "recruitment", "trafficking"],
        notices: &[consider(R::ChildProtectionNotice, Hours(24))],
        when_serious: CLIENTS_AND_POLICE,
        ..RED
    },
    Seed { code: "bullying", area: Area::Peers, subcategories: &["in-unit", "at-school", "online"], ..OPEN },
    Seed {
        code: "medication",
        area: Area::Health,
        subcategories: &[
            "wrong-medicine",
            "wrong-dose",
            "wrong-time",
            "wrong-child",
            "not-given",
            "recording",
            "storage",
            "loss",
        ],
        form: Some(SubForm::Medication),
        notices: &[consider(R::HealthCare, Hours(1)), consider(R::Guardians, Hours(24))],
        when_serious: &[ORGANISER, AUTHORITY, WORKER, GUARDIANS, must(R::HealthCare, Hours(1))],
        ..OPEN
    },
    Seed {
        code: "illness",
        area: Area::Health,
        subcategories: &["seizure", "allergy", "infection"],
        // An illness is not by itself a danger that the service caused.
        when_serious: &[
            WORKER,
            GUARDIANS,
            consider(R::Organiser, Hours(24)),
            consider(R::SupervisorAuthority, Hours(24)),
        ],
        ..OPEN
    },
    Seed {
        code: "accident-child",
        area: Area::Premises,
        subcategories: &["fall", "burn", "traffic", "play", "sport", "water"],
        notices: &[consider(R::Guardians, Hours(24))],
        when_serious: CLIENTS_AND_GUARDIANS,
        ..OPEN
    },
    Seed {
        code: "accident-staff",
        area: Area::Premises,
        subcategories: &["fall", "lifting", "needle", "violence"],
        // The law gives ten weekdays with Saturdays among them; ten days are never more.
        notices: &[must(R::Insurance, Days(10)), consider(R::OccupationalHealth, WorkingDays(2))],
        when_serious: &[OSH, POLICE],
        ..OPEN
    },
    Seed {
        code: "fire",
        area: Area::Fire,
        subcategories: &["fire", "start", "arson", "alarm"],
        severity: 3,
        notices: &[consider(R::Rescue, Hours(1))],
        when_serious: &[
            must(R::Rescue, Hours(1)),
            ORGANISER,
            AUTHORITY,
            WORKER,
            consider(R::OshAuthority, Hours(24)),
            consider(R::Police, Hours(24)),
        ],
        ..OPEN
    },
    Seed {
        code: "premises",
        area: Area::Premises,
        subcategories: &["lighting", "locks", "window", "stairs", "play-equipment", "indoor-air"],
        severity: 1,
        notices: &[consider(R::Maintenance, WorkingDays(1))],
        when_serious: CLIENTS_OR_STAFF,
        ..OPEN
    },
    Seed { code: "traffic", area: Area::Transport, when_serious: CLIENTS_OR_STAFF, ..OPEN },
    Seed {
        code: "property",
        area: Area::Premises,
        subcategories: &["damage", "theft"],
        severity: 1,
        notices: &[consider(R::Police, Days(7))],
        when_serious: &[],
        ..OPEN
    },
    Seed {
        code: "data-breach",
        area: Area::Digital,
        subcategories: &["wrong-recipient", "in-sight", "lost-device", "unauthorised-view"],
        form: Some(SubForm::Breach),
        notices: &[
            must(R::Dpo, Hours(24)),
            consider(R::Organiser, Hours(24)),
            consider(R::DataProtectionAuthority, Hours(72)),
        ],
        when_serious: &[
            ORGANISER,
            must(R::DataProtectionAuthority, Hours(72)),
            consider(R::Guardians, Hours(72)),
            consider(R::PlacingSocialWorker, Hours(72)),
        ],
        ..OPEN
    },
    Seed {
        code: "digital",
        area: Area::Digital,
        subcategories: &["contact", "image", "scam"],
        notices: &[consider(R::Police, Hours(24))],
        ..OPEN
    },
    Seed {
        code: "family-contact",
        area: Area::Outsiders,
        subcategories: &["interrupted", "abduction-threat", "exchange"],
        form: Some(SubForm::Meeting),
        notices: &[consider(R::Buyer, WorkingDays(1)), consider(R::PlacingSocialWorker, WorkingDays(1))],
        ..OPEN
    },
    Seed { code: "staffing", area: Area::Staffing, subcategories: &["shortage", "no-substitute", "induction"], ..OPEN },
    Seed {
        code: "work-strain",
        area: Area::Staffing,
        subcategories: &["strain", "harassment"],
        secrecy: Secrecy::HandlersOnly,
        notices: &[consider(R::OccupationalHealth, WorkingDays(5)), consider(R::OshAuthority, WorkingDays(5))],
        when_serious: &[consider(R::OccupationalHealth, WorkingDays(1))],
        ..OPEN
    },
    Seed {
        code: "process",
        area: Area::Continuity,
        subcategories: &["practice", "information", "recording"],
        severity: 1,
        ..OPEN
    },
    Seed {
        code: "rights",
        area: Area::Rights,
        subcategories: &["not-heard", "no-information", "privacy", "rules"],
        ..OPEN
    },
    Seed {
        code: "care-quality",
        area: Area::Continuity,
        subcategories: &["delay", "not-delivered", "agreement"],
        notices: &[consider(R::Organiser, WorkingDays(2))],
        ..OPEN
    },
    Seed {
        code: "continuity",
        area: Area::Continuity,
        subcategories: &["power", "water", "it", "weather", "epidemic"],
        severity: 1,
        ..OPEN
    },
    Seed { code: "other", area: Area::Continuity, severity: 1, when_serious: CLIENTS_OR_STAFF, ..OPEN },
    Seed {
        code: "success",
        area: Area::Continuity,
        subcategories: &["calming", "child-helped", "averted"],
        severity: 1,
        when_serious: &[],
        ..OPEN
    },
];
