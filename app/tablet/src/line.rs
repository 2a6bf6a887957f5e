//! A line while it is drawn: only the points that its shape needs are kept.

/// A point of the paper, from 0 to [`EDGE`] in both directions.
pub(crate) type Point = (u16, u16);

/// The far edge of the paper.
pub(crate) const EDGE: u16 = 1000;
/// A point nearer than this to the one before adds nothing that an eye sees.
const NEAR: i32 = 6;
/// A point so near to the straight way past it is left out.
const STRAIGHT: i64 = 2;
/// The longest way for which points are left out, so that a slow bend stays a bend.
const LONGEST: i32 = 60;

/// What a new point does to a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// It adds nothing.
    Skip,
    /// It takes the place of the last point.
    Replace,
    Add,
}

/// Judges the next point of a line.
pub(crate) fn next(points: &[Point], point: Point) -> Next {
    let [.., last] = points else {
        return Next::Add;
    };
    if near(*last, point, NEAR) {
        return Next::Skip;
    }
    let [.., before, last] = points else {
        return Next::Add;
    };
    if near(*before, point, LONGEST) && is_on_the_way(*before, *last, point) { Next::Replace } else { Next::Add }
}

/// From one point to the other, in units of the paper.
fn way(from: Point, to: Point) -> (i32, i32) {
    (i32::from(to.0) - i32::from(from.0), i32::from(to.1) - i32::from(from.1))
}

fn near(one: Point, other: Point, distance: i32) -> bool {
    let (x, y) = way(one, other);
    x * x + y * y < distance * distance
}

/// Whether the middle point lies between the others, next to the straight line through them.
fn is_on_the_way(from: Point, middle: Point, to: Point) -> bool {
    let ((x, y), (mx, my)) = (way(from, to), way(from, middle));
    let (along, length) = (i64::from(x * mx + y * my), i64::from(x * x + y * y));
    let aside = i64::from(x * my - y * mx);
    along > 0 && along < length && aside * aside <= STRAIGHT * STRAIGHT * length
}

#[cfg(test)]
mod tests {
    use super::{Next, next};

    #[test]
    fn a_point_beside_the_last_one_adds_nothing() {
        assert_eq!(next(&[(100, 100)], (103, 104)), Next::Skip);
        assert_eq!(next(&[(100, 100)], (106, 100)), Next::Add);
    }

    #[test]
    fn a_straight_way_needs_no_points_between() {
        assert_eq!(next(&[(100, 100), (120, 101)], (140, 100)), Next::Replace);
        assert_eq!(next(&[(100, 100), (120, 109)], (140, 100)), Next::Add, "a bend");
        assert_eq!(next(&[(100, 100), (120, 100)], (105, 100)), Next::Add, "a turn back");
        assert_eq!(next(&[(100, 100), (150, 100)], (170, 100)), Next::Add, "a long way keeps its points");
    }
}
