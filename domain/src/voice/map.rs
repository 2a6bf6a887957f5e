//! Where and when children feel how: marks on a map of places and times of the day.

use super::Readers;
use crate::hazard::codes;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A place in a child's day.
    PlaceInUnit {
        Bedroom = "bedroom",
        Corridor = "corridor",
        Kitchen = "kitchen",
        LivingRoom = "living-room",
        Bathroom = "bathroom",
        Yard = "yard",
        Car = "car",
        WayToSchool = "way-to-school",
        School = "school",
        Online = "online",
        Home = "home",
    }
}

codes! {
    /// A time of the day.
    TimeOfDay {
        Morning = "morning",
        Day = "day",
        Evening = "evening",
        Night = "night",
    }
}

codes! {
    /// How it feels there and then.
    Feeling {
        Good = "good",
        Unsure = "unsure",
        Bad = "bad",
    }
}

/// What one child marked: how one place feels at one time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub place: PlaceInUnit,
    pub time: TimeOfDay,
    pub feeling: Feeling,
}

/// How many children marked a place and a time with each feeling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    pub good: usize,
    pub unsure: usize,
    pub bad: usize,
}

impl Cell {
    pub fn children(self) -> usize {
        self.good + self.unsure + self.bad
    }

    fn add(&mut self, feeling: Feeling) {
        match feeling {
            Feeling::Good => self.good += 1,
            Feeling::Unsure => self.unsure += 1,
            Feeling::Bad => self.bad += 1,
        }
    }
}

/// The places and times that enough children marked for these readers; the others are left out. Of one child's marks in a cell the last
/// one counts. `marks` are those of one whole meeting or month, since two overlapping rows would tell by their difference what one child
/// marked.
pub fn cells<K: Ord>(marks: &[(K, Mark)], readers: Readers) -> BTreeMap<(PlaceInUnit, TimeOfDay), Cell> {
    let mut cells: BTreeMap<(PlaceInUnit, TimeOfDay), Cell> = BTreeMap::new();
    for ((_, place, time), feeling) in newest(marks) {
        cells.entry((place, time)).or_default().add(feeling);
    }
    cells.retain(|_, cell| readers.may_see(cell.children()));
    cells
}

/// How many children mark the place or the time bad that most of them do. It may ask for a review (T9); it is not shown as a figure.
pub fn marking_one_bad<K: Ord>(marks: &[(K, Mark)]) -> usize {
    let mut places: BTreeMap<PlaceInUnit, BTreeSet<&K>> = BTreeMap::new();
    let mut times: BTreeMap<TimeOfDay, BTreeSet<&K>> = BTreeMap::new();
    for ((child, place, time), _) in newest(marks).into_iter().filter(|(_, feeling)| *feeling == Feeling::Bad) {
        places.entry(place).or_default().insert(child);
        times.entry(time).or_default().insert(child);
    }
    places.values().chain(times.values()).map(BTreeSet::len).max().unwrap_or(0)
}

/// Each child's last mark in each cell.
fn newest<K: Ord>(marks: &[(K, Mark)]) -> BTreeMap<(&K, PlaceInUnit, TimeOfDay), Feeling> {
    marks.iter().map(|(child, mark)| ((child, mark.place, mark.time), mark.feeling)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(child: u8, place: PlaceInUnit, time: TimeOfDay, feeling: Feeling) -> (u8, Mark) {
        (child, Mark { place, time, feeling })
    }

    #[test]
    fn a_cell_is_seen_from_three_children_on() {
        let corridor = |child, feeling| mark(child, PlaceInUnit::Corridor, TimeOfDay::Evening, feeling);
        let mut marks = vec![corridor(1, Feeling::Bad), corridor(2, Feeling::Good)];
        marks.push(mark(3, PlaceInUnit::Corridor, TimeOfDay::Morning, Feeling::Good));
        assert!(cells(&marks, Readers::Staff).is_empty());
        marks.push(corridor(3, Feeling::Bad));
        let cell = Cell { good: 1, unsure: 0, bad: 2 };
        assert_eq!(
            cells(&marks, Readers::Staff),
            BTreeMap::from([((PlaceInUnit::Corridor, TimeOfDay::Evening), cell)])
        );
        assert!(cells(&marks, Readers::Public).is_empty());
    }

    #[test]
    fn one_child_who_marks_three_times_is_one_child() {
        let marks = [Feeling::Good, Feeling::Unsure, Feeling::Bad]
            .map(|feeling| mark(1, PlaceInUnit::Yard, TimeOfDay::Day, feeling));
        assert!(cells(&marks, Readers::Staff).is_empty());
        assert_eq!(marking_one_bad(&marks), 1);
    }

    #[test]
    fn two_children_who_fear_the_night_in_different_places_are_two() {
        let marks = [
            mark(1, PlaceInUnit::Bedroom, TimeOfDay::Night, Feeling::Bad),
            mark(2, PlaceInUnit::Corridor, TimeOfDay::Night, Feeling::Bad),
            mark(3, PlaceInUnit::Bedroom, TimeOfDay::Night, Feeling::Unsure),
        ];
        assert_eq!(marking_one_bad(&marks), 2);
        assert_eq!(marking_one_bad::<u8>(&[]), 0);
    }

    proptest! {
        #[test]
        fn no_cell_tells_of_too_few_children(marks in prop::collection::vec(
            (0u8..6, 0usize..11, 0usize..4, 0usize..3), 0..80,
        )) {
            let marks: Vec<_> = marks.into_iter().map(|(child, place, time, feeling)| {
                mark(child, PlaceInUnit::ALL[place], TimeOfDay::ALL[time], Feeling::ALL[feeling])
            }).collect();
            for &readers in Readers::ALL {
                for cell in cells(&marks, readers).values() {
                    prop_assert!(cell.children() >= readers.least() && cell.children() <= 6);
                }
            }
        }
    }
}
