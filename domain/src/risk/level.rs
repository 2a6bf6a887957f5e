use std::fmt;

/// The size of a risk, 1 (insignificant) to 5 (intolerable).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

/// What a level obliges to (`docs/domain.md`, "What each level obliges").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelRule {
    /// Default time for actions, in days; `None`: no action is needed.
    pub due_days: Option<u64>,
    /// An interim control is needed within this many days.
    pub interim_days: Option<u64>,
    /// A residual risk of this level is looked at again after this many months.
    pub review_months: u32,
    /// At least one action, or a written reason why none (I12).
    pub needs_action: bool,
    /// The safety lead approves, and never the one who submitted (I13).
    pub needs_safety_lead: bool,
}

impl Level {
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];
    pub const MINOR: Self = Self(2);
    pub const MODERATE: Self = Self(3);
    pub const SIGNIFICANT: Self = Self(4);
    pub const INTOLERABLE: Self = Self(5);

    /// `None` outside 1–5.
    pub fn new(level: u8) -> Option<Self> {
        (1..=5).contains(&level).then_some(Self(level))
    }

    pub fn get(self) -> u8 {
        self.0
    }

    pub fn rule(self) -> LevelRule {
        let (due_days, interim_days, review_months) = match self.0 {
            1 => (None, None, 12),
            2 => (Some(180), None, 12),
            3 => (Some(90), None, 6),
            4 => (Some(30), Some(3), 3),
            _ => (Some(7), Some(1), 1),
        };
        LevelRule {
            due_days,
            interim_days,
            review_months,
            needs_action: self.0 >= 3,
            needs_safety_lead: self >= Self::SIGNIFICANT,
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Level {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().ok().and_then(Self::new).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_level_never_obliges_to_less() {
        for pair in Level::ALL.windows(2) {
            let (low, high) = (pair[0].rule(), pair[1].rule());
            assert!(high.due_days.unwrap_or(u64::MAX) <= low.due_days.unwrap_or(u64::MAX));
            assert!(high.interim_days.unwrap_or(u64::MAX) <= low.interim_days.unwrap_or(u64::MAX));
            assert!(high.review_months <= low.review_months);
            assert!(high.needs_action >= low.needs_action);
            assert!(high.needs_safety_lead >= low.needs_safety_lead);
        }
    }
}
