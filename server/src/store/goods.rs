//! Good things that children told, as their readers meet them.

use super::{Sql, StoreError, entity, limit_to, words, worries::push_facts};
use chrono::NaiveDate;
use domain::{
    child::{Audience, Hearing, Sign},
    ids::{OrganisationId, UnitId, UserId},
    policy::{Child, Scope, Subject, Words},
    voice::Told,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};

/// Something good as one person meets it. Whether that person may read it, the policy says of [`Good::subject`].
#[derive(Debug, Clone)]
pub struct Good {
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub unit_name: String,
    pub pseudonym: String,
    pub sign: Sign,
    pub kept: words::Kept,
    /// This person has read it.
    pub read: bool,
    facts: Child,
}

impl Good {
    /// What the policy judges.
    pub fn subject(&self) -> Subject {
        Subject::unit(self.organisation, self.unit).of_child(self.facts)
    }
}

#[derive(FromQueryResult)]
struct Around {
    unit: String,
    pseudonym: String,
    animal: String,
    hue: String,
    read: bool,
    own: bool,
    has_own: bool,
}

/// The newest good things of a scope that their children did not hide. They are not yet what somebody may read.
///
/// # Errors
/// The database did not answer.
pub async fn of_scope(
    conn: &DatabaseConnection,
    scope: &Scope,
    reader: UserId,
    (today, most): (NaiveDate, i64),
) -> Result<Vec<Good>, StoreError> {
    let mut sql = Sql::new("SELECT w.*, u.name AS unit, c.pseudonym, c.animal, c.hue, ");
    push_facts(&mut sql, reader, today);
    sql.push(", EXISTS (SELECT 1 FROM child_readings r WHERE r.about_id = w.about_id AND r.user_id = ").bind(reader.0);
    sql.push(
        ") AS read FROM child_words w JOIN units u ON u.id = w.unit_id JOIN children c ON c.id = w.child_id \
         WHERE NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = w.about_id) AND w.about = ",
    );
    sql.bind(Told::Good.code()).push(" AND ");
    limit_to(&mut sql, "w", scope);
    sql.push(" ORDER BY w.id DESC LIMIT ").bind(most);
    let rows = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    rows.iter()
        .map(|row| {
            let model = entity::child_words::Model::from_query_result(row, "")?;
            let around = Around::from_query_result(row, "")?;
            let corrupt = || StoreError::Corrupt("child_words");
            let (organisation, unit) = (OrganisationId(model.organisation_id), UnitId(model.unit_id));
            let kept = words::kept(model)?;
            let audience = kept.said.audience.unwrap_or(Audience::usual(around.has_own));
            let hearing = Hearing { audience, alert: false, has_own_instructor: around.has_own };
            Ok(Good {
                organisation,
                unit,
                unit_name: around.unit,
                pseudonym: around.pseudonym,
                sign: Sign::from_codes(&around.animal, &around.hue).ok_or_else(corrupt)?,
                kept,
                read: around.read,
                facts: Child {
                    own_instructor: around.own,
                    handed_over: false,
                    words: Some(Words { hearing, chosen: false }),
                },
            })
        })
        .collect()
}
