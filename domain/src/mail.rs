//! Mail that the program sends: a count and a way in, never what it is about (`docs/domain.md`, "Reminders").

use crate::hazard::codes;
use chrono::TimeDelta;

codes! {
    /// Why a mail is sent.
    MailKind {
        /// What came due, together, in the morning.
        Digest = "digest",
        /// What does not wait for the morning.
        AtOnce = "at-once",
        /// An administrator tries whether mail arrives.
        Test = "test",
    }
}

codes! {
    /// Where a mail is on its way.
    MailState {
        Waiting = "waiting",
        Sent = "sent",
        /// Given up: somebody looks at why, and sends it again or leaves it.
        Dead = "dead",
    }
}

codes! {
    /// Why a mail could not be handed over.
    MailFault {
        /// The mail server was not there, or did not answer in time.
        Unreachable = "unreachable",
        /// The mail server asks to try later.
        Later = "later",
        /// The mail server does not take it, and will not.
        Refused = "refused",
        /// The recipient's address, or the sender's, is none.
        Address = "address",
    }
}

/// Minutes until the next try after the first, the second, … one.
const WAITS: [i64; 7] = [1, 5, 15, 60, 4 * 60, 8 * 60, 12 * 60];

impl MailFault {
    /// How long a mail waits that could not be handed over for the `tried`th time; `None` when it is given up.
    pub fn wait(self, tried: u16) -> Option<TimeDelta> {
        match self {
            Self::Refused | Self::Address => None,
            Self::Unreachable | Self::Later => {
                WAITS.get(usize::from(tried).saturating_sub(1)).map(|minutes| TimeDelta::minutes(*minutes))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_away_for_a_day_loses_no_mail() {
        let waits: Vec<TimeDelta> = (1..).map_while(|tried| MailFault::Unreachable.wait(tried)).collect();
        assert_eq!(waits.len(), 7);
        assert!(waits.windows(2).all(|pair| matches!(pair, [first, second] if first < second)));
        assert!(waits.iter().sum::<TimeDelta>() > TimeDelta::hours(24));
    }

    #[test]
    fn what_is_refused_is_not_tried_again() {
        assert_eq!(MailFault::Refused.wait(1), None);
        assert_eq!(MailFault::Address.wait(1), None);
        assert_eq!(MailFault::Later.wait(1), Some(TimeDelta::minutes(1)));
    }
}
