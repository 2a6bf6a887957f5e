use std::ops::Range;

/// Where something@something.tld stands, as places of characters.
pub(super) fn places(chars: &[char]) -> Vec<Range<usize>> {
    let ats = chars.iter().enumerate().filter(|&(_, &c)| c == '@').map(|(at, _)| at);
    ats.filter_map(|at| {
        let (before, after) = (chars.get(..at)?, chars.get(at + 1..)?);
        let local = before.iter().rev().take_while(|&&c| c.is_alphanumeric() || "._%+-".contains(c)).count();
        // A dot or dash before the address belongs to the sentence.
        let dots = before.iter().skip(at - local).take_while(|c| !c.is_alphanumeric()).count();
        (local > dots).then_some(at - local + dots..at + 1 + domain_length(after)?)
    })
    .collect()
}

/// How many of the characters are a domain: up to the last dot that two letters or more follow.
fn domain_length(chars: &[char]) -> Option<usize> {
    let mut length = None;
    let mut letters = None;
    for (at, c) in chars.iter().enumerate() {
        match c {
            '.' if at > 0 && letters != Some(0) => letters = Some(0),
            c if c.is_alphabetic() => {
                letters = letters.map(|n: usize| n + 1);
                if letters >= Some(2) {
                    length = Some(at + 1);
                }
            }
            c if c.is_numeric() || *c == '-' => letters = None,
            _ => break,
        }
    }
    length
}
