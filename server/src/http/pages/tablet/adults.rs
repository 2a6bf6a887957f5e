//! The adults around a child: who hears what it tells, and whom it may choose to tell.

use crate::{
    http::PageError,
    majakka::Majakka,
    store::{children::Child, views},
};
use app::ui::Cx;
use domain::{
    child::{Audience, Hearing, Listener},
    ids::UserId,
    role::Role,
    voice::{Answers, Door, Question, WorryTopic},
};

/// The adults around a child today.
#[derive(Debug)]
pub(super) struct Adults {
    people: Vec<(UserId, String, Role)>,
    instructors: Vec<UserId>,
}

impl Adults {
    pub(super) async fn of(majakka: &Majakka, child: &Child) -> Result<Self, PageError> {
        let (conn, today) = (majakka.store.read(), majakka.today());
        let people = views::children::adults(conn, child.organisation, child.unit, today).await?;
        let works = |user: &UserId| people.iter().any(|(id, _, role)| id == user && *role != Role::SafetyLead);
        let instructors = child.text.instructors.iter().copied().filter(works).collect();
        Ok(Self { people, instructors })
    }

    pub(super) fn has_instructor(&self) -> bool {
        !self.instructors.is_empty()
    }

    fn are(&self, listener: Listener, user: UserId, role: Role) -> bool {
        match listener {
            Listener::OwnInstructor => self.instructors.contains(&user),
            Listener::Supervisor => role == Role::Supervisor,
            Listener::SafetyLead => role == Role::SafetyLead,
            Listener::ChosenAdult => false,
        }
    }

    /// The names of those who hear something, each once; whom the child itself chose is named where that is asked.
    pub(super) fn names(&self, hearing: Hearing) -> String {
        let mut names: Vec<&str> = Vec::new();
        for listener in hearing.listeners() {
            for (user, name, role) in &self.people {
                if self.are(listener, *user, *role) && !names.contains(&name.as_str()) {
                    names.push(name);
                }
            }
        }
        names.join(", ")
    }

    /// Whether the child could choose somebody to be told of danger.
    pub(super) fn may_be_trusted(&self, user: UserId, past_unit: bool) -> bool {
        self.to_trust(past_unit).iter().any(|(id, _)| *id == user)
    }

    /// The name of one of them.
    pub(super) fn name(&self, id: &str) -> Option<&str> {
        self.people.iter().find(|(user, _, _)| user.to_string() == id).map(|(_, name, _)| name.as_str())
    }

    /// Whom a child may choose to be told of danger: own instructors first. Never the supervisor when it is about the adults here (I18).
    pub(super) fn to_trust(&self, past_unit: bool) -> Vec<(UserId, &str)> {
        let mut all: Vec<(UserId, &str)> = Vec::new();
        let own = |user: &UserId| self.instructors.contains(user);
        for instructor in [true, false] {
            for (user, name, _) in self.people.iter().filter(|(user, _, _)| own(user) == instructor) {
                let supervises = self.people.iter().any(|(id, _, role)| id == user && *role == Role::Supervisor);
                let barred = past_unit && supervises;
                if !barred && !all.iter().any(|(id, _)| id == user) {
                    all.push((*user, name));
                }
            }
        }
        all
    }
}

/// What was chosen to be read by whom; the usual readers where nothing was chosen from those offered.
pub(super) fn audience(answers: &Answers, adults: &Adults) -> Audience {
    let chosen = answers.of(Question::Audience);
    let has = adults.has_instructor();
    let offered = Audience::choices(has).find(|choice| choice.code() == chosen.one("choice"));
    offered.unwrap_or_else(|| Audience::usual(has))
}

/// Who hears what is told to an audience, where nobody is in danger.
pub(super) fn hearing(audience: Audience, adults: &Adults) -> Hearing {
    Hearing { audience, alert: false, has_own_instructor: adults.has_instructor() }
}

/// Whether a worry is about the adults here, so that it goes past the unit.
pub(super) fn is_about_adults(answers: &Answers) -> bool {
    answers.of(Question::Topic).one("choice") == WorryTopic::AdultHere.code()
}

/// Who reads what is told behind a door, as far as it is known; `None` while it is being chosen, and where nobody reads one child's
/// answers alone.
pub(super) fn readers(door: Door, answers: &Answers, adults: &Adults, cx: &Cx) -> Option<String> {
    match door {
        Door::Map => None,
        Door::Idea => Some(cx.t("tablet-idea-readers")),
        _ => {
            let past = door == Door::Worry && is_about_adults(answers);
            Some(adults.names(hearing(audience(answers, adults).when(past), adults)))
        }
    }
}
