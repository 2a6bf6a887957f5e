use std::ops::Range;

/// More digits than any phone number has (ITU-T E.164).
const TOO_MANY: usize = 16;

/// How a number begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// +358
    Plus,
    /// 00358
    Abroad,
    /// 040, 09
    Home,
}

impl Start {
    /// Digits after which no further group belongs to the number.
    fn enough(self) -> usize {
        match self {
            Self::Plus => 12,
            Self::Abroad => 14,
            Self::Home => 10,
        }
    }
}

/// One unbroken row of digits.
struct Group {
    place: Range<usize>,
    value: u32,
}

impl Group {
    fn digits(&self) -> usize {
        self.place.len()
    }

    fn is_year(&self) -> bool {
        self.digits() == 4 && (1900..2100).contains(&self.value)
    }
}

/// Where a phone number stands, as places of characters: at least seven digits after a plus sign or from a zero on, whole or in
/// groups, as numbers are written in Finland.
pub(super) fn places(chars: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match number_at(chars, at) {
            Some(place) => {
                at = place.end;
                found.push(place);
            }
            None => at += 1,
        }
    }
    found
}

fn number_at(chars: &[char], at: usize) -> Option<Range<usize>> {
    let start = match (chars.get(at)?, chars.get(at + 1)?) {
        ('+', _) => Start::Plus,
        ('0', '0') => Start::Abroad,
        ('0', _) => Start::Home,
        _ => return None,
    };
    if !may_start(chars, at) {
        return None;
    }
    let groups = groups(chars, at, start);
    let digits = groups.iter().map(Group::digits).sum::<usize>();
    let fits = match start {
        Start::Plus => !is_sum(&groups, digits),
        Start::Abroad => digits >= 10,
        Start::Home => is_finnish(&groups, digits),
    };
    (fits && (7..TOO_MANY).contains(&digits)).then_some(at..groups.last()?.place.end)
}

/// Not in the middle of a word, a report number, a date or a decimal number.
fn may_start(chars: &[char], start: usize) -> bool {
    let back = |n: usize| start.checked_sub(n).and_then(|at| chars.get(at)).copied();
    match back(1) {
        Some(c) if c.is_alphanumeric() => false,
        Some(c) if is_dash(c) => !back(2).is_some_and(char::is_alphanumeric),
        Some('.' | ',' | ':' | '/') => !back(2).is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}

/// The groups of digits that read as one number. Stops where the number is long enough.
fn groups(chars: &[char], at: usize, start: Start) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = if start == Start::Plus { at + 1 } else { at };
    let mut digits = 0;
    while let Some(group) = group_at(chars, at) {
        let first = groups.is_empty();
        let another = digits >= 8 && group.digits() > 1 && chars.get(at) == Some(&'0');
        if digits >= start.enough() || another || !ends_whole(chars, &group) {
            break;
        }
        digits += group.digits();
        let end = group.place.end;
        groups.push(group);
        match separator(chars, end, first, start) {
            Some(length) => at = end + length,
            None => break,
        }
    }
    groups
}

fn group_at(chars: &[char], at: usize) -> Option<Group> {
    let digits = chars.get(at..)?.iter().map_while(|c| c.to_digit(10)).take(TOO_MANY);
    let (length, value) =
        digits.fold((0, 0), |(n, value), digit| (n + 1, u32::saturating_add(u32::saturating_mul(value, 10), digit)));
    (length > 0).then_some(Group { place: at..at + length, value })
}

/// Whether what follows a group leaves it whole: "20.40", "12.9." and "3kpl" are no parts of a number.
fn ends_whole(chars: &[char], group: &Group) -> bool {
    let next = |n: usize| chars.get(group.place.end + n).copied();
    let digit = next(1).is_some_and(|c| c.is_ascii_digit());
    match next(0) {
        Some(c) if c.is_alphanumeric() => false,
        Some('.' | ',' | ':' | '/') if !digit || group.digits() >= 7 => true,
        Some('.' | '/') => joins(chars, group),
        Some(',' | ':') => false,
        _ => true,
    }
}

/// "040.123.4567" and "040/123 4567", but not "01.02.2026" or "0142/2026".
fn joins(chars: &[char], group: &Group) -> bool {
    let next = group_at(chars, group.place.end + 1);
    (3..=4).contains(&group.digits()) && next.is_some_and(|next| next.digits() >= 3 && !next.is_year())
}

/// How many characters stand between two groups of one number; `None` when what follows is not of the number.
fn separator(chars: &[char], at: usize, first: bool, start: Start) -> Option<usize> {
    let rest = chars.get(at..)?;
    if first && start != Start::Home {
        // The zero that is left out from abroad: +358 (0)40 …
        let open = usize::from(rest.first().copied().is_some_and(is_space));
        if let Some(['(', '0', ')', after @ ..]) = rest.get(open..) {
            return Some(open + 3 + usize::from(after.first().copied().is_some_and(is_space)));
        }
    }
    let between: Vec<char> = rest.iter().copied().take(4).take_while(|c| !c.is_ascii_digit()).collect();
    let fits = match between.as_slice() {
        [] => false,
        ['.' | '/'] => true,
        [')', spaces @ ..] if first => spaces.iter().copied().all(is_space),
        signs => {
            let dashes = signs.iter().filter(|&&c| is_dash(c)).count();
            let spaces = signs.iter().filter(|&&c| is_space(c)).count();
            dashes <= 1 && dashes + spaces == signs.len()
        }
    };
    (fits && between.len() <= 3).then_some(between.len())
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}' | '\u{2212}')
}

/// "+1 000 000" is a sum, "+358 401 234 567" a number.
fn is_sum(groups: &[Group], digits: usize) -> bool {
    let thousands = groups.len() > 1 && groups.iter().skip(1).all(|group| group.digits() == 3);
    thousands && digits < 10
}

/// Whether groups that begin with a zero can be a number: not a postal code, a date, hours, a report number or a business id.
fn is_finnish(groups: &[Group], digits: usize) -> bool {
    let another_thing = match groups {
        [number, year] if year.is_year() => number.digits() == 4,
        [id, check] => id.digits() == 7 && check.digits() == 1,
        [day, month, year, ..] => {
            day.digits() <= 2 && month.digits() <= 2 && day.value <= 31 && month.value <= 12 && year.is_year()
        }
        _ => false,
    };
    let prefix = groups.first().map_or(0, Group::digits);
    let postal_code = prefix == 5 && digits < 10;
    prefix > 1 && groups.iter().any(|group| group.digits() > 2) && !another_thing && !postal_code
}
