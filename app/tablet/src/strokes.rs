//! A drawing that grows: its strokes, what fits, and the text in which it is sent.

use crate::line::{EDGE, Next, Point, next};

/// One stroke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stroke {
    /// Codes of the page's choices.
    pub(crate) ink: String,
    pub(crate) nib: String,
    /// Never empty.
    points: Vec<Point>,
}

impl Stroke {
    /// Path data; a stroke of one point goes to itself, so that it is seen as a dot.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for (x, y) in self.points.iter().chain(self.points.first()).take(self.points.len().max(2)) {
            path.push(if path.is_empty() { 'M' } else { 'L' });
            push_number(&mut path, *x);
            path.push(' ');
            push_number(&mut path, *y);
        }
        path
    }
}

/// All strokes, oldest first, never more than fit.
#[derive(Debug)]
pub(crate) struct Strokes {
    all: Vec<Stroke>,
    most_strokes: usize,
    most_points: usize,
    points: usize,
}

/// There is no room for more.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Full;

impl Strokes {
    pub(crate) fn new(most_strokes: usize, most_points: usize) -> Self {
        Self { all: Vec::new(), most_strokes, most_points, points: 0 }
    }

    /// Takes the strokes of a text that [`Self::text`] or the server wrote; any other text is an empty paper.
    pub(crate) fn restore(&mut self, text: &str) {
        let strokes = read(text).unwrap_or_default();
        let points = strokes.iter().map(|stroke| stroke.points.len()).sum();
        if strokes.len() <= self.most_strokes && points <= self.most_points {
            (self.all, self.points) = (strokes, points);
        }
    }

    pub(crate) fn begin(&mut self, ink: String, nib: String, point: Point) -> Result<(), Full> {
        if self.all.len() >= self.most_strokes || self.points >= self.most_points {
            return Err(Full);
        }
        self.points += 1;
        self.all.push(Stroke { ink, nib, points: vec![point] });
        Ok(())
    }

    /// Leads the last stroke on.
    pub(crate) fn lead(&mut self, point: Point) -> Result<(), Full> {
        let Some(stroke) = self.all.last_mut() else {
            return Ok(());
        };
        match next(&stroke.points, point) {
            Next::Skip => {}
            Next::Replace => {
                stroke.points.pop();
                stroke.points.push(point);
            }
            Next::Add if self.points >= self.most_points => return Err(Full),
            Next::Add => {
                self.points += 1;
                stroke.points.push(point);
            }
        }
        Ok(())
    }

    pub(crate) fn undo(&mut self) {
        if let Some(stroke) = self.all.pop() {
            self.points -= stroke.points.len();
        }
    }

    pub(crate) fn all(&self) -> &[Stroke] {
        &self.all
    }

    /// The text of the drawing; nothing for an empty paper.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for stroke in &self.all {
            text.push_str(if text.is_empty() { "[" } else { "," });
            text.push_str("{\"c\":\"");
            text.push_str(&stroke.ink);
            text.push_str("\",\"w\":\"");
            text.push_str(&stroke.nib);
            text.push_str("\",\"p\":[");
            for (at, (x, y)) in stroke.points.iter().enumerate() {
                text.push_str(if at == 0 { "[" } else { ",[" });
                push_number(&mut text, *x);
                text.push(',');
                push_number(&mut text, *y);
                text.push(']');
            }
            text.push_str("]}");
        }
        if !text.is_empty() {
            text.push(']');
        }
        text
    }
}

/// Reads the words between the signs of the text: `c`, a colour, `w`, a nib, `p`, and numbers until the next `c`.
fn read(text: &str) -> Option<Vec<Stroke>> {
    let mut strokes = Vec::new();
    let mut words = text.split(['[', ']', '{', '}', ',', ':', '"']).filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let (ink, w, nib, p) = (words.next()?, words.next()?, words.next()?, words.next()?);
        if (word, w, p) != ("c", "w", "p") {
            return None;
        }
        let mut points = Vec::new();
        while words.peek().is_some_and(|word| *word != "c") {
            points.push((number(words.next()?)?, number(words.next()?)?));
        }
        if points.is_empty() {
            return None;
        }
        strokes.push(Stroke { ink: ink.to_owned(), nib: nib.to_owned(), points });
    }
    Some(strokes)
}

/// A place on the paper.
fn number(word: &str) -> Option<u16> {
    let digits = word.bytes().map(|byte| byte.is_ascii_digit().then(|| u16::from(byte - b'0')));
    digits.reduce(|number, digit| number?.checked_mul(10)?.checked_add(digit?))?.filter(|at| *at <= EDGE)
}

/// Writes a number without the weight of the standard formatting.
fn push_number(text: &mut String, number: u16) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests;
