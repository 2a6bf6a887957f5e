use crate::hazard::codes;

codes! {
    /// Animals that a child in Finland may meet. Each has a picture drawn for the program.
    Animal {
        Fox = "fox",
        Hare = "hare",
        Bear = "bear",
        Owl = "owl",
        Hedgehog = "hedgehog",
        Squirrel = "squirrel",
        Seal = "seal",
        Moose = "moose",
        Frog = "frog",
        Swallow = "swallow",
        Ladybird = "ladybird",
        Perch = "perch",
    }
}

codes! {
    /// The colour of the ground behind the animal. Never the only thing that tells two signs apart in words.
    Hue {
        Sun = "sun",
        Sky = "sky",
        Meadow = "meadow",
        Berry = "berry",
    }
}

/// A child's own sign, by which even one who cannot read finds the right place on the tablet. Two children who live in a unit at
/// the same time never have the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sign {
    pub animal: Animal,
    pub hue: Hue,
}

impl Sign {
    /// The sign of two codes; `None` when one of them is no code.
    pub fn from_codes(animal: &str, hue: &str) -> Option<Self> {
        Animal::from_code(animal).zip(Hue::from_code(hue)).map(|(animal, hue)| Self { animal, hue })
    }

    /// Every sign, animal by animal.
    pub fn all() -> impl Iterator<Item = Self> {
        Animal::ALL.iter().flat_map(|&animal| Hue::ALL.iter().map(move |&hue| Self { animal, hue }))
    }

    /// The signs that nobody has yet, in the same order.
    pub fn free(taken: &[Self]) -> impl Iterator<Item = Self> {
        Self::all().filter(|sign| !taken.contains(sign))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn there_are_forty_eight_different_signs() {
        assert_eq!(Sign::all().count(), 48);
        assert_eq!(Sign::all().collect::<HashSet<_>>().len(), 48);
    }

    #[test]
    fn a_taken_sign_is_not_offered_again_but_its_animal_is() {
        let fox = Sign { animal: Animal::Fox, hue: Hue::Sun };
        let free: Vec<_> = Sign::free(&[fox]).collect();
        assert_eq!(free.len(), 47);
        assert!(!free.contains(&fox));
        assert!(free.contains(&Sign { hue: Hue::Sky, ..fox }));
    }
}
