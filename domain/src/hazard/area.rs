//! The closed sets by which hazards are sorted.

/// Declares an enum whose variants have stable text codes, in the order of the checklist.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// `None` for a code that is not of this set.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.code() == code)
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.code())
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let code = std::borrow::Cow::<'de, str>::deserialize(input)?;
                Self::from_code(&code).ok_or_else(|| serde::de::Error::custom(concat!("no such ", stringify!($name))))
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// The twelve areas of the checklist.
    Area {
        Violence = "violence",
        SelfHarm = "self-harm",
        Peers = "peers",
        Rights = "rights",
        Health = "health",
        Premises = "premises",
        Fire = "fire",
        Transport = "transport",
        Outsiders = "outsiders",
        Digital = "digital",
        Staffing = "staffing",
        Continuity = "continuity",
    }
}

codes! {
    /// Whom a hazard may harm.
    AffectedGroup {
        Children = "children",
        Staff = "staff",
        Families = "families",
        Outsiders = "outsiders",
        Continuity = "continuity",
    }
}

codes! {
    /// How a hazard came to be known.
    HazardSource {
        Observation = "observation",
        Checklist = "checklist",
        Round = "round",
        Incident = "incident",
        Child = "child",
        Staff = "staff",
        Feedback = "feedback",
        Authority = "authority",
    }
}
