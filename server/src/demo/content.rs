use serde::Deserialize;

/// The invented organisation: units, people and what happened, with days counted from the day of seeding.
#[derive(Debug, Deserialize)]
pub(super) struct Lumikello {
    pub(super) organisation: String,
    pub(super) about: About,
    pub(super) units: Vec<Unit>,
    pub(super) people: Vec<Person>,
    pub(super) assessments: Vec<Assessment>,
    pub(super) loose: Vec<Loose>,
    pub(super) reopened: InReview,
    pub(super) draft: Draft,
    pub(super) cancelled: Cancelled,
    pub(super) checklist: Vec<Answered>,
    pub(super) reports: Vec<Told>,
    pub(super) children: Vec<DemoChild>,
    pub(super) told: Vec<DemoTold>,
    pub(super) goals: Vec<DemoGoal>,
}

/// A child of a unit.
#[derive(Debug, Deserialize)]
pub(super) struct DemoChild {
    pub(super) unit: String,
    pub(super) days_ago: i64,
    pub(super) pseudonym: String,
    pub(super) animal: String,
    pub(super) hue: String,
    pub(super) band: String,
    pub(super) language: String,
    pub(super) basis: String,
    #[serde(default)]
    pub(super) needs: Vec<String>,
    #[serde(default)]
    pub(super) instructors: Vec<String>,
}

/// A safety goal from its first words on.
#[derive(Debug, Deserialize)]
pub(super) struct DemoGoal {
    pub(super) unit: String,
    pub(super) days_ago: i64,
    /// The pseudonym of the child whose it is; none for a goal that all share.
    pub(super) child: Option<String>,
    /// The adult who is there.
    pub(super) who: String,
    /// Who agrees for the adults, where it is somebody else.
    pub(super) leader: Option<String>,
    /// What the children said together.
    pub(super) words: Option<String>,
    #[serde(default)]
    pub(super) sayings: Vec<DemoSaying>,
    pub(super) typed: Option<String>,
    pub(super) audience: Option<String>,
    pub(super) summary: Option<String>,
    pub(super) works_when: Option<String>,
    pub(super) promises: Vec<DemoPromise>,
    /// How the child's yes was said elsewhere than on the tablet.
    pub(super) how: Option<String>,
    /// Days ago.
    pub(super) agreed: Option<i64>,
    pub(super) started: Option<i64>,
    /// Days ago, and why the adults cannot.
    pub(super) cannot: Option<(i64, String)>,
    #[serde(default)]
    pub(super) looks: Vec<DemoLook>,
    /// Further steps, each with days ago.
    #[serde(default)]
    pub(super) after: Vec<(String, i64)>,
    /// Whose other view, days ago, and what it is.
    pub(super) dissent: Option<(String, i64, String)>,
}

/// One answer of a talk on the tablet.
#[derive(Debug, Deserialize)]
pub(super) struct DemoSaying {
    pub(super) part: String,
    pub(super) words: Option<String>,
    #[serde(default)]
    pub(super) pictures: Vec<String>,
    pub(super) step: Option<u8>,
}

/// What an adult promised, with days from the day of seeding.
#[derive(Debug, Deserialize)]
pub(super) struct DemoPromise {
    pub(super) text: String,
    pub(super) owner: String,
    pub(super) due_in: i64,
    pub(super) kept_ago: Option<i64>,
}

/// A look at a goal.
#[derive(Debug, Deserialize)]
pub(super) struct DemoLook {
    pub(super) days_ago: i64,
    pub(super) step: Option<u8>,
    #[serde(default)]
    pub(super) helped: Vec<String>,
    pub(super) words: Option<String>,
    pub(super) tried: Option<String>,
    pub(super) note: Option<String>,
    pub(super) decision: String,
    pub(super) end_reason: Option<String>,
    pub(super) next_in: Option<i64>,
}

/// A report of something, and how far it is handled.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    pub(super) unit: String,
    pub(super) who: String,
    pub(super) days_ago: i64,
    pub(super) kind: String,
    pub(super) category: String,
    pub(super) text: String,
    /// Further fields of the first page.
    pub(super) fields: Vec<(String, String)>,
    /// What its reporter completed.
    pub(super) details: Vec<(String, String)>,
    /// What the sub-form of its category holds.
    #[serde(default)]
    pub(super) form: Vec<(String, String)>,
    pub(super) state: String,
    /// What the handler answered when starting.
    pub(super) thanks: Option<String>,
    /// What was asked, why it is no matter for handling, or what the reporter heard at the end.
    pub(super) words: Option<String>,
    /// The hazard of the starter library that came true.
    pub(super) hazard: Option<String>,
    pub(super) factors: Vec<String>,
    pub(super) conclusions: Option<String>,
    /// What everybody was told to learn from it.
    pub(super) lesson: Option<String>,
}

/// An area of the checklist that somebody went through: yes, except where it says no.
#[derive(Debug, Deserialize)]
pub(super) struct Answered {
    pub(super) unit: String,
    pub(super) who: String,
    pub(super) days_ago: i64,
    pub(super) area: String,
    pub(super) no: Vec<String>,
}

impl Lumikello {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("lumikello.json"))
    }
}

/// What is told of every version as a whole.
#[derive(Debug, Deserialize)]
pub(super) struct About {
    pub(super) team: String,
    pub(super) child_view: String,
    pub(super) changes: String,
    /// Why people's care alone is relied on, where it is.
    pub(super) weak: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Unit {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) lines: Vec<String>,
    /// Whom it calls, with the numbers.
    #[serde(default)]
    pub(super) contacts: Vec<(String, String)>,
    /// Care days, shifts, short ones, complaints and answered ones of past months, the newest first.
    #[serde(default)]
    pub(super) months: Vec<[u32; 5]>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Person {
    pub(super) key: String,
    pub(super) email: String,
    pub(super) name: String,
    pub(super) role: String,
    pub(super) unit: Option<String>,
    pub(super) days: Option<u64>,
    #[serde(default)]
    pub(super) shown: bool,
}

/// An approved assessment with the hazards that it is about.
#[derive(Debug, Deserialize)]
pub(super) struct Assessment {
    pub(super) unit: String,
    pub(super) days_ago: i64,
    pub(super) submitter: String,
    pub(super) reporter: String,
    pub(super) hazards: Vec<Assessed>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Assessed {
    pub(super) library: String,
    /// Likelihood and severity now, and after the measures.
    pub(super) grades: [u8; 4],
    pub(super) place: Option<String>,
    pub(super) eliminated: Option<String>,
    pub(super) actions: Vec<Action>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Action {
    pub(super) title: String,
    pub(super) control: String,
    #[serde(default)]
    pub(super) interim: bool,
    pub(super) owner: String,
    pub(super) due_in: i64,
    pub(super) state: String,
    /// Who is asked whether it helps: the group, its median before, how many answered.
    #[serde(default)]
    pub(super) follow: Vec<(String, u8, u16)>,
    #[serde(default)]
    pub(super) found: Vec<Found>,
    /// Other hazards of the same assessment that it is against.
    #[serde(default)]
    pub(super) also: Vec<String>,
}

/// What an effect check found.
#[derive(Debug, Deserialize)]
pub(super) struct Found {
    pub(super) round: i16,
    /// The group, whether it helped, its median, how many answered.
    pub(super) answers: Vec<(String, String, u8, u16)>,
    pub(super) words: String,
    pub(super) decision: String,
    pub(super) conclusion: String,
}

/// A hazard outside the assessments.
#[derive(Debug, Deserialize)]
pub(super) struct Loose {
    pub(super) unit: String,
    pub(super) title: String,
    pub(super) area: String,
    pub(super) place: Option<String>,
    pub(super) description: Option<String>,
    pub(super) affected: Vec<String>,
    pub(super) source: String,
    pub(super) reporter: String,
    pub(super) days_ago: i64,
    pub(super) state: String,
    pub(super) reason: Option<String>,
    pub(super) action: Option<Action>,
}

/// A second version that waits for approval.
#[derive(Debug, Deserialize)]
pub(super) struct InReview {
    pub(super) unit: String,
    pub(super) submitter: String,
    pub(super) days_ago: i64,
}

/// A second version that is being graded.
#[derive(Debug, Deserialize)]
pub(super) struct Draft {
    pub(super) unit: String,
    pub(super) starter: String,
    pub(super) days_ago: i64,
}

/// An action that was cancelled.
#[derive(Debug, Deserialize)]
pub(super) struct Cancelled {
    pub(super) unit: String,
    pub(super) hazard: String,
    pub(super) title: String,
    pub(super) control: String,
    pub(super) owner: String,
    pub(super) due_in: i64,
    pub(super) reason: String,
}

/// Something that a child told on a tablet.
#[derive(Debug, Deserialize)]
pub(super) struct DemoTold {
    pub(super) unit: String,
    pub(super) child: String,
    /// Who gave the tablet.
    pub(super) giver: String,
    pub(super) days_ago: i64,
    pub(super) door: String,
    #[serde(default)]
    pub(super) topic: String,
    #[serde(default)]
    pub(super) words: String,
    /// An adult wrote the words.
    #[serde(default)]
    pub(super) dictated: bool,
    #[serde(default)]
    pub(super) danger: bool,
    #[serde(default)]
    pub(super) audience: String,
    /// Who talked with the child.
    pub(super) talker: Option<String>,
    #[serde(default)]
    pub(super) done: bool,
}
