//! Numbers as people read them.

/// A whole number in groups of three with a narrow space that does not break: 4 000. Four digits are grouped too, so
/// that columns line up.
///
/// ```
/// assert_eq!(app::number::grouped(12_345), "12\u{202f}345");
/// assert_eq!(app::number::grouped(999), "999");
/// ```
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut out = String::with_capacity(digits.len() + 3 * (digits.len() / 3));
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == first {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}
