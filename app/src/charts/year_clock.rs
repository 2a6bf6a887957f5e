use crate::ui::Cx;
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use std::f64::consts::PI;

/// How a turn of a duty stands on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearMark {
    Late,
    Soon,
    Later,
    /// Not made yet: its day is an estimate.
    Forecast,
}

impl YearMark {
    pub const ALL: [Self; 4] = [Self::Late, Self::Soon, Self::Later, Self::Forecast];

    /// The end of the key of its word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Later => "later",
            Self::Forecast => "forecast",
        }
    }

    /// Its word.
    pub fn word(self, cx: &Cx) -> String {
        cx.t(&format!("year-mark-{}", self.code()))
    }
}

/// The middle of the drawing.
const MIDDLE: f64 = 200.0;
/// Half of a mark.
const HALF: f64 = 7.5;
/// The band of the months, from the inside out.
const BAND: (f64, f64) = (94.0, 174.0);

/// Rings inside the band, from the outside in: how far from the middle, and the room of a mark in degrees.
type Rings = [(f64, f64); 4];

/// For months of few turns.
const LARGE: Rings = [(160.0, 7.4), (134.0, 8.8), (108.0, 11.0), (108.0, 0.0)];
/// For months of many turns, with smaller marks.
const SMALL: Rings = [(163.0, 4.2), (144.0, 4.8), (125.0, 5.5), (106.0, 6.5)];
/// How much smaller.
const SMALLER: f64 = 0.66;
/// Marks of a month on each ring, by their number.
const FEW: [[u8; 4]; 10] = [
    [0, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 2, 0, 0],
    [0, 3, 0, 0],
    [2, 2, 0, 0],
    [3, 2, 0, 0],
    [3, 3, 0, 0],
    [3, 2, 2, 0],
    [3, 3, 2, 0],
    [4, 3, 2, 0],
];
/// The same for more than those. What has no room even here is told by a number.
const MANY: [[u8; 4]; 13] = [
    [4, 3, 3, 0],
    [4, 4, 3, 0],
    [5, 4, 3, 0],
    [5, 4, 4, 0],
    [5, 5, 4, 0],
    [5, 4, 4, 2],
    [5, 5, 4, 2],
    [6, 5, 4, 2],
    [6, 5, 4, 3],
    [7, 5, 4, 3],
    [7, 6, 4, 3],
    [7, 6, 5, 3],
    [7, 6, 5, 4],
];
/// The most marks of a month.
const MOST: usize = FEW.len() + MANY.len() - 1;

/// The year as a ring of twelve months, each turn a mark in its month, and a hand on today. The marks of a month stand in the order of their
/// days. All that it tells stands in words beside it.
pub fn year_clock(cx: &Cx, turns: &[(NaiveDate, YearMark)]) -> AnyView {
    let months = (1..=12u32).map(|month| view! { {sector(cx, month)}{marks(month, turns)} }).collect_view();
    let (today, gaps) = (day_angle(cx.today), gaps());
    let count = |mark: YearMark| turns.iter().filter(|(_, of)| *of == mark).count();
    let told = |key: &str, mark: YearMark| cx.with(key, &[("n", count(mark).into())]);
    let (late, soon) = (told("year-late", YearMark::Late), told("year-soon", YearMark::Soon));
    let label = cx.with("year-picture", &[("late", late.clone().into()), ("soon", soon.clone().into())]);
    let day = cx.with(
        "year-today",
        &[("day", cx.today.day().to_string().into()), ("month", cx.t(&format!("month-{}", cx.today.month())).into())],
    );
    view! {
        <svg class="year" viewBox="-52 0 504 400" role="img" aria-label=label>
            <circle class="yc-ring" cx="200" cy="200" r=one((BAND.0 + BAND.1) / 2.0) stroke-width=one(BAND.1 - BAND.0)></circle>
            {now(cx.today)}
            {gaps}
            {months}
            <path class="yc-hand" d=hand(today)></path>
            <text class="yc-center" text-anchor="middle" x="200" y="178">{day}</text>
            <text class="yc-center-s" text-anchor="middle" x="200" y="208">{late}</text>
            <text class="yc-center-s" text-anchor="middle" x="200" y="232">{soon}</text>
        </svg>
    }
    .into_any()
}

/// A mark alone, beside its words.
pub fn year_mark(mark: YearMark) -> AnyView {
    view! {
        <svg class="year-mark" viewBox="0 0 22 22" aria-hidden="true" focusable="false">{shape(mark, (11.0, 11.0), 1.0)}</svg>
    }
    .into_any()
}

/// One decimal is enough for a drawing.
fn one(number: f64) -> String {
    format!("{number:.1}")
}

/// A point at an angle from the top, clockwise.
fn point(radius: f64, degrees: f64) -> (f64, f64) {
    let turn = degrees * PI / 180.0;
    (MIDDLE + radius * turn.sin(), MIDDLE - radius * turn.cos())
}

/// Where a month begins.
fn month_angle(month: u32) -> f64 {
    f64::from(month.saturating_sub(1)) * 30.0
}

/// Where a day stands in the year.
fn day_angle(day: NaiveDate) -> f64 {
    let first = day.with_day(1).unwrap_or(day);
    let next = first.checked_add_days(Days::new(31)).and_then(|day| day.with_day(1)).unwrap_or(first);
    let length = u32::try_from((next - first).num_days()).unwrap_or(30).max(1);
    month_angle(day.month()) + 30.0 * f64::from(day.day0()) / f64::from(length)
}

fn at((x, y): (f64, f64)) -> String {
    format!("{x:.1} {y:.1}")
}

/// The ground of the month that it is now.
fn now(today: NaiveDate) -> AnyView {
    let from = month_angle(today.month());
    let to = from + 30.0;
    let ((inner, outer), [a, b, c, d]) =
        (BAND, [point(BAND.1, from), point(BAND.1, to), point(BAND.0, to), point(BAND.0, from)].map(at));
    let path = format!("M{a}A{outer} {outer} 0 0 1 {b}L{c}A{inner} {inner} 0 0 0 {d}Z");
    view! { <path class="yc-month" d=path></path> }.into_any()
}

fn gaps() -> AnyView {
    (1..=12)
        .map(|month| {
            let path = format!("M{}L{}", at(point(BAND.0, month_angle(month))), at(point(BAND.1, month_angle(month))));
            view! { <path class="yc-gap" d=path></path> }
        })
        .collect_view()
        .into_any()
}

/// What a month is called, outside the ring.
fn sector(cx: &Cx, month: u32) -> AnyView {
    let middle = month_angle(month) + 15.0;
    let (x, y) = point(BAND.1 + 9.0, middle);
    let anchor = if middle < 180.0 { "start" } else { "end" };
    let class = if month == cx.today.month() { "yc-now" } else { "" };
    let name = cx.t(&format!("month-short-{month}"));
    view! { <text class=class text-anchor=anchor x=one(x) y=one(y)>{name}</text> }.into_any()
}

fn hand(degrees: f64) -> String {
    let [tip, left, right] = [point(BAND.0 - 2.0, degrees), point(76.0, degrees - 7.0), point(76.0, degrees + 7.0)];
    format!("M{}L{}L{}Z", at(tip), at(left), at(right))
}

/// The turns of a month, each at its place in the order of days; what is late is never among those that have no room.
fn marks(month: u32, turns: &[(NaiveDate, YearMark)]) -> AnyView {
    let mut of: Vec<(u32, YearMark)> = turns
        .iter()
        .filter(|(due_on, _)| due_on.month() == month)
        .map(|(due_on, mark)| (due_on.day(), *mark))
        .collect();
    let over = if of.len() > MOST { of.len() - (MOST - 1) } else { 0 };
    if over > 0 {
        of.sort_by_key(|(day, mark)| (*mark, *day));
        of.truncate(MOST - 1);
    }
    of.sort_unstable();
    let (places, size) = places(of.len() + usize::from(over > 0), month_angle(month) + 15.0);
    let mut places = places.into_iter();
    let drawn = of.into_iter().zip(places.by_ref()).map(|((_, mark), place)| shape(mark, place, size)).collect_view();
    let rest = places.next().filter(|_| over > 0).map(|(x, y)| {
        view! { <text class="yc-rest" text-anchor="middle" x=one(x) y=one(y)>{format!("+{over}")}</text> }
    });
    view! { {drawn}{rest} }.into_any()
}

/// The middles of so many marks around an angle, clockwise, and their size.
fn places(count: usize, middle: f64) -> (Vec<(f64, f64)>, f64) {
    let few = FEW.get(count).map(|on| (*on, LARGE, 1.0));
    let many = || MANY.get(count.checked_sub(FEW.len())?).map(|on| (*on, SMALL, SMALLER));
    let Some((on, rings, size)) = few.or_else(many) else { return (Vec::new(), 1.0) };
    let mut places: Vec<(f64, f64)> = on
        .into_iter()
        .zip(rings)
        .flat_map(|(on, (radius, room))| {
            (0..on).map(move |at| (middle + room * (f64::from(at) - f64::from(on - 1) / 2.0), radius))
        })
        .collect();
    places.sort_by(|one, other| one.0.total_cmp(&other.0).then(other.1.total_cmp(&one.1)));
    (places.into_iter().map(|(degrees, radius)| point(radius, degrees)).collect(), size)
}

/// Late: a triangle with a sign; soon: a diamond; later: full; an estimate: a ring.
fn shape(mark: YearMark, (x, y): (f64, f64), size: f64) -> AnyView {
    let place = if size < 1.0 {
        format!("translate({x:.1} {y:.1}) scale({size})")
    } else {
        format!("translate({x:.1} {y:.1})")
    };
    let drawn = match mark {
        YearMark::Late => view! {
            <path class="yc-late" d="M0 -10L9.6 7H-9.6Z"></path>
            <path class="yc-sign" d="M0 -3.6V.8M0 4.2v.1"></path>
        }
        .into_any(),
        YearMark::Soon => view! { <path class="yc-soon" d="M0 -8.6L8.6 0L0 8.6L-8.6 0Z"></path> }.into_any(),
        YearMark::Later => view! { <circle class="yc-later" r=one(HALF)></circle> }.into_any(),
        YearMark::Forecast => view! { <circle class="yc-forecast" r=one(HALF - 1.5)></circle> }.into_any(),
    };
    view! { <g transform=place>{drawn}</g> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_year_goes_clockwise_from_the_top() {
        assert_eq!(day_angle(day("2026-01-01")), 0.0);
        assert_eq!(day_angle(day("2026-09-16")), 255.0);
        assert!(day_angle(day("2028-02-29")) < 60.0, "a leap day stays in its month");
        assert_eq!(at(point(100.0, 90.0)), "300.0 200.0");
    }

    #[test]
    fn marks_of_a_month_stay_in_it_and_apart() {
        for count in 1..=MOST {
            let (places, size) = places(count, 15.0);
            assert_eq!(places.len(), count);
            for (at, one) in places.iter().enumerate() {
                let turn = (one.0 - MIDDLE).atan2(MIDDLE - one.1) * 180.0 / PI;
                assert!((0.0..30.0).contains(&turn), "{count}: {turn}");
                for other in &places[at + 1..] {
                    let apart = ((one.0 - other.0).powi(2) + (one.1 - other.1).powi(2)).sqrt();
                    assert!(apart > 2.0 * HALF * size, "{count}: {apart}");
                }
            }
        }
    }
}
