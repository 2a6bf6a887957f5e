use super::content::Lumikello;
use app::words::Words;

/// The password of every demonstration account.
pub const PASSWORD: &str = "majakka-demo-2026";

/// The sign-ins that the demonstration shows, with their roles in words.
pub fn sign_ins(words: Words) -> Vec<(String, String)> {
    let Ok(lumikello) = Lumikello::read() else {
        return Vec::new();
    };
    lumikello
        .people
        .iter()
        .filter(|person| person.shown)
        .map(|person| {
            let role = words.t(&format!("role-{}", person.role));
            let unit = person.unit.as_ref().and_then(|key| lumikello.units.iter().find(|unit| unit.key == *key));
            let role = match unit {
                Some(unit) => words.with("role-in-unit", &[("role", role.into()), ("unit", unit.name.clone().into())]),
                None => role,
            };
            (person.email.clone(), role)
        })
        .collect()
}
