//! A child's drawing: strokes, read from a bounded text and drawn anew, so that nothing a browser sent is put into a page as it came.
//!
//! The text is a JSON array of strokes such as `{"c":"blue","w":"thin","p":[[10,20],[30,40]]}`.

use crate::hazard::codes;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Strokes of a drawing at most.
pub const MAX_STROKES: usize = 200;
/// Points of all strokes together at most.
pub const MAX_POINTS: usize = 4000;
/// Bytes of the text at most.
pub const MAX_DRAWING: usize = 60_000;
/// The far edge of the picture, in the units of the points.
const EDGE: i64 = 1000;

codes! {
    /// The colours that there are.
    Ink {
        Black = "black",
        Blue = "blue",
        Green = "green",
        Yellow = "yellow",
        Red = "red",
        Brown = "brown",
    }
}

codes! {
    /// How wide a line is.
    Nib {
        Thin = "thin",
        Medium = "medium",
        Thick = "thick",
    }
}

codes! {
    /// Why a text is no drawing.
    DrawingProblem {
        TooLarge = "too-large",
        Unreadable = "unreadable",
        /// There is no stroke.
        Empty = "empty",
        TooManyStrokes = "too-many-strokes",
        TooManyPoints = "too-many-points",
        EmptyStroke = "empty-stroke",
        UnknownInk = "unknown-ink",
        UnknownNib = "unknown-nib",
        /// A point is not of 0..=1000 in both directions.
        OutOfPicture = "out-of-picture",
    }
}

/// A stroke as it stands in the text.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written<'a> {
    c: &'a str,
    w: &'a str,
    p: Vec<(i64, i64)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Stroke {
    ink: Ink,
    nib: Nib,
    /// Never empty, each from 0 to [`EDGE`].
    points: Vec<(u16, u16)>,
}

/// A drawing of 1 to [`MAX_STROKES`] strokes on a square of 1000 by 1000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing(Vec<Stroke>);

/// One stroke as a path of SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrokePath {
    pub ink: Ink,
    pub nib: Nib,
    /// Path data of digits, spaces and the letters M and L.
    pub d: String,
}

impl Drawing {
    /// Reads the text of a drawing.
    ///
    /// # Errors
    /// [`DrawingProblem`], the first that applies.
    pub fn parse(raw: &str) -> Result<Self, DrawingProblem> {
        if raw.len() > MAX_DRAWING {
            return Err(DrawingProblem::TooLarge);
        }
        let written: Vec<Written<'_>> = serde_json::from_str(raw).map_err(|_| DrawingProblem::Unreadable)?;
        if written.is_empty() {
            return Err(DrawingProblem::Empty);
        }
        if written.len() > MAX_STROKES {
            return Err(DrawingProblem::TooManyStrokes);
        }
        if written.iter().map(|stroke| stroke.p.len()).sum::<usize>() > MAX_POINTS {
            return Err(DrawingProblem::TooManyPoints);
        }
        written.iter().map(Stroke::read).collect::<Result<_, _>>().map(Self)
    }

    /// The strokes in the order in which they were drawn, as paths.
    pub fn paths(&self) -> Vec<StrokePath> {
        self.0.iter().map(|stroke| StrokePath { ink: stroke.ink, nib: stroke.nib, d: stroke.path() }).collect()
    }

    /// The text to keep: written anew, and read back to the same drawing.
    pub fn text(&self) -> String {
        let pairs = |stroke: &Stroke| stroke.points.iter().map(|&(x, y)| (x.into(), y.into())).collect();
        let written: Vec<Written<'_>> = self
            .0
            .iter()
            .map(|stroke| Written { c: stroke.ink.code(), w: stroke.nib.code(), p: pairs(stroke) })
            .collect();
        // Strings and numbers always serialise.
        serde_json::to_string(&written).unwrap_or_default()
    }
}

impl Stroke {
    fn read(written: &Written<'_>) -> Result<Self, DrawingProblem> {
        let ink = Ink::from_code(written.c).ok_or(DrawingProblem::UnknownInk)?;
        let nib = Nib::from_code(written.w).ok_or(DrawingProblem::UnknownNib)?;
        if written.p.is_empty() {
            return Err(DrawingProblem::EmptyStroke);
        }
        let edge = |at: i64| u16::try_from(at).ok().filter(|_| at <= EDGE).ok_or(DrawingProblem::OutOfPicture);
        let points = written.p.iter().map(|&(x, y)| Ok((edge(x)?, edge(y)?))).collect::<Result<_, _>>()?;
        Ok(Self { ink, nib, points })
    }

    /// A stroke of one point goes to itself, so that it is drawn as a dot.
    fn path(&self) -> String {
        let mut d = String::new();
        for (at, (x, y)) in self.points.iter().enumerate() {
            let _ = write!(d, "{}{x} {y}", if at == 0 { 'M' } else { 'L' });
        }
        if let [(x, y)] = self.points.as_slice() {
            let _ = write!(d, "L{x} {y}");
        }
        d
    }
}

#[cfg(test)]
mod tests;
