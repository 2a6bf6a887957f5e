use domain::{
    child::Face,
    goal::{AdultPromise, Helper, HoldsUp, OneBetter, WhatHelped},
    voice::{Feeling, PlaceInUnit, TimeOfDay, WorryTopic},
};

/// Something that children choose by a picture: which drawing of the set stands for it. The word is always beside.
pub trait Pictured: Copy {
    fn drawing(self) -> &'static str;
}

impl Pictured for HoldsUp {
    fn drawing(self) -> &'static str {
        match self {
            Self::AdultNear => "adult-near",
            Self::Friend => "friend",
            Self::OwnRoom => "own-room",
            Self::Quiet => "quiet",
            Self::KnowingWhatHappens => "knowing",
            Self::FairRules => "fair-rules",
            Self::AnimalOrToy => "toy",
            Self::Music => "music",
            Self::GoingOut => "outdoors",
            Self::FoodAndSleep => "food-sleep",
            Self::Family => "family",
        }
    }
}

impl Pictured for OneBetter {
    fn drawing(self) -> &'static str {
        match self {
            Self::SomeoneListens => "listens",
            Self::QuieterEvenings => "quiet-evening",
            Self::OwnPeace => "own-peace",
            Self::KnowThePlan => "plan",
            Self::LessTeasing => "no-teasing",
            Self::TimeWithAdult => "time-together",
            Self::ContactWithFamily => "family-contact",
            Self::HelpWithAnger => "calm-down",
            Self::BetterSleep => "night",
        }
    }
}

impl Pictured for Helper {
    fn drawing(self) -> &'static str {
        match self {
            Self::OwnInstructor => "own-adult",
            Self::OtherAdult => "other-adult",
            Self::Friend => "friend",
            Self::Family => "family",
            Self::SocialWorker => "social-worker",
            Self::Teacher => "teacher",
            Self::Nurse => "nurse",
            Self::NobodyYet => "nobody-yet",
        }
    }
}

impl Pictured for AdultPromise {
    fn drawing(self) -> &'static str {
        match self {
            Self::ComeWhenAsked => "come",
            Self::ListenFirst => "listen-first",
            Self::TellBeforehand => "tell-first",
            Self::KnockFirst => "knock",
            Self::TimeTogether => "time-together",
            Self::HelpCalmDown => "calm-down",
            Self::KeepEveningsQuiet => "quiet-evening",
            Self::AskEveryDay => "ask-daily",
        }
    }
}

impl Pictured for WhatHelped {
    fn drawing(self) -> &'static str {
        match self {
            Self::AdultCame => "come",
            Self::Talking => "listens",
            Self::OwnPeace => "own-peace",
            Self::KnewBefore => "knowing",
            Self::Friend => "friend",
            Self::Music => "music",
            Self::Moving => "outdoors",
            Self::AnimalOrToy => "toy",
        }
    }
}

impl Pictured for WorryTopic {
    fn drawing(self) -> &'static str {
        match self {
            Self::OtherChild => "other-child",
            Self::AdultHere => "adult-here",
            Self::AdultElsewhere => "adult-elsewhere",
            Self::Family => "family",
            Self::School => "school",
            Self::Online => "online",
            Self::BodyOrHealth => "body",
            Self::Night => "night",
            Self::SomethingElse => "something-else",
        }
    }
}

impl Pictured for PlaceInUnit {
    fn drawing(self) -> &'static str {
        match self {
            Self::Bedroom => "bedroom",
            Self::Corridor => "corridor",
            Self::Kitchen => "kitchen",
            Self::LivingRoom => "living-room",
            Self::Bathroom => "bathroom",
            Self::Yard => "yard",
            Self::Car => "car",
            Self::WayToSchool => "way-to-school",
            Self::School => "school-building",
            Self::Online => "online",
            Self::Home => "home",
        }
    }
}

impl Pictured for TimeOfDay {
    fn drawing(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Day => "day",
            Self::Evening => "evening",
            Self::Night => "night-time",
        }
    }
}

impl Pictured for Feeling {
    fn drawing(self) -> &'static str {
        match self {
            Self::Good => "face-4",
            Self::Unsure => "face-3",
            Self::Bad => "face-2",
        }
    }
}

impl Pictured for Face {
    fn drawing(self) -> &'static str {
        match self {
            Self::Low => "face-1",
            Self::Middle => "face-3",
            Self::High => "face-5",
        }
    }
}

/// The drawing of what a child chose by its code, in words about a question of the goal talk or a review.
pub fn of_code(part: &str, code: &str) -> Option<&'static str> {
    match part {
        "holds-up" => HoldsUp::from_code(code).map(Pictured::drawing),
        "one-better" => OneBetter::from_code(code).map(Pictured::drawing),
        "helper" => Helper::from_code(code).map(Pictured::drawing),
        "adult-promise" => AdultPromise::from_code(code).map(Pictured::drawing),
        "helped" => WhatHelped::from_code(code).map(Pictured::drawing),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_is_drawn() {
        let drawn = include_str!("../../../../public/art/symbols.svg");
        fn names<T: Pictured>(all: &[T]) -> impl Iterator<Item = &'static str> {
            all.iter().map(|&one| one.drawing())
        }
        let all = names(HoldsUp::ALL)
            .chain(names(OneBetter::ALL))
            .chain(names(Helper::ALL))
            .chain(names(AdultPromise::ALL))
            .chain(names(WhatHelped::ALL))
            .chain(names(WorryTopic::ALL))
            .chain(names(PlaceInUnit::ALL))
            .chain(names(TimeOfDay::ALL))
            .chain(names(Feeling::ALL))
            .chain(names(Face::ALL));
        for name in all {
            assert!(drawn.contains(&format!("id=\"s-{name}\"")), "{name}");
        }
    }

    #[test]
    fn within_a_set_no_two_things_share_a_drawing() {
        fn apart<T: Pictured>(all: &[T]) {
            let mut names: Vec<_> = all.iter().map(|&one| one.drawing()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all.len());
        }
        apart(HoldsUp::ALL);
        apart(OneBetter::ALL);
        apart(Helper::ALL);
        apart(AdultPromise::ALL);
        apart(WhatHelped::ALL);
        apart(WorryTopic::ALL);
        apart(PlaceInUnit::ALL);
        apart(TimeOfDay::ALL);
    }
}
