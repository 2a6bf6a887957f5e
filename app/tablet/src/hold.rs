//! Whether something is being held, and by what.

/// What holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Pointer(i32),
    Key,
}

/// The first that takes hold; only its own letting go ends it.
#[derive(Debug, Default)]
pub(crate) struct Hold(Option<Holder>);

impl Hold {
    /// Whether this began the hold.
    pub(crate) fn begin(&mut self, holder: Holder) -> bool {
        let free = self.0.is_none();
        if free {
            self.0 = Some(holder);
        }
        free
    }

    /// Whether this ended the hold.
    pub(crate) fn end(&mut self, holder: Holder) -> bool {
        let ends = self.0 == Some(holder);
        if ends {
            self.0 = None;
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::{Hold, Holder};

    #[test]
    fn a_key_that_repeats_begins_once() {
        let mut hold = Hold::default();
        assert!(hold.begin(Holder::Key));
        assert!(!hold.begin(Holder::Key));
        assert!(hold.end(Holder::Key));
        assert!(!hold.end(Holder::Key));
    }

    #[test]
    fn a_second_finger_neither_goes_on_with_a_hold_nor_ends_it() {
        let mut hold = Hold::default();
        assert!(hold.begin(Holder::Pointer(1)));
        assert!(!hold.begin(Holder::Pointer(2)));
        assert!(!hold.end(Holder::Pointer(2)));
        assert!(!hold.end(Holder::Key));
        assert!(hold.end(Holder::Pointer(1)));
        assert!(hold.begin(Holder::Pointer(2)), "it begins anew");
    }
}
