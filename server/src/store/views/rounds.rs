//! Safety rounds of a unit: the list, one of them line by line, and what has been found before.

use super::{PAGE, cursor, cut, findings, one_row, rows};
use crate::store::{
    Sql, StoreError, entity, round_lists,
    rounds::{Round, round},
};
use app::pages::round::{LineRow, RepeatedRow, RoundRow, SaidOfLine};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cycle::CycleState,
    ids::{FindingId, OrganisationId, RoundId, UnitId},
    round::{LineAnswer, LineKey, OwnLine, RoundKind, RoundLine, RoundState, Seen, seen, seen_since},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// So many findings of the last months are looked at at most.
const MOST: i64 = 1000;

/// What the head of a unit's rounds tells.
#[derive(Debug)]
pub struct RoundHead {
    pub unit: String,
    /// The kinds of rounds that it has as duties.
    pub kinds: Vec<RoundKind>,
    /// What comes back from round to round, the most frequent first.
    pub repeated: Vec<RepeatedRow>,
}

/// The head of a unit's rounds, in one query: the unit stands there once for each thing that was found lately.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn head(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    today: NaiveDate,
) -> Result<RoundHead, StoreError> {
    let mut sql = Sql::new("SELECT u.name, ");
    for (at, kind) in RoundKind::ALL.iter().enumerate() {
        sql.push("(SELECT count(*) FROM cycles c WHERE c.unit_id = u.id AND c.state = ");
        sql.bind(CycleState::Active.code())
            .push(" AND c.template = ")
            .bind(kind.duty())
            .push(&format!(") AS kind_{at}, "));
    }
    sql.push("f.id, f.line, r.on_day, f.words FROM units u LEFT JOIN rounds r ON r.unit_id = u.id AND r.state = ");
    sql.bind(RoundState::Closed.code()).push(" AND r.on_day >= ").bind(seen_since(today));
    sql.push(" LEFT JOIN findings f ON f.round_id = r.id WHERE u.organisation_id = ").bind(organisation.0);
    sql.push(" AND u.id = ").bind(unit.0).push(" ORDER BY r.id DESC LIMIT ").bind(MOST);
    let rows = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let first = rows.first().ok_or(StoreError::Missing)?;
    let mut kinds = Vec::new();
    for (at, kind) in RoundKind::ALL.iter().enumerate() {
        let has: i64 = first.try_get("", &format!("kind_{at}"))?;
        kinds.extend((has > 0).then_some(*kind));
    }
    let mut found = Vec::new();
    for row in &rows {
        found.extend(Found::from_query_result(row, "")?.read());
    }
    let repeat = |seen: Seen| {
        let last = found.iter().find(|found| found.key == seen.key)?;
        Some(RepeatedRow { finding: last.id, words: last.words.clone(), seen })
    };
    let repeated = seen(&days(&found), today).into_iter().filter(Seen::repeats).filter_map(repeat).collect();
    Ok(RoundHead { unit: first.try_get("", "name")?, kinds, repeated })
}

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    kind: String,
    state: String,
    on_day: NaiveDate,
    children: Option<i32>,
    found: i64,
    unsettled: i64,
}

/// One page of a unit's rounds, the newest first, and the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    after: Option<&str>,
) -> Result<(Vec<RoundRow>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT r.id, r.kind, r.state, r.on_day, r.children, ");
    findings::push_counts(&mut sql, "f.round_id = r.id");
    sql.push(" FROM rounds r WHERE r.organisation_id = ").bind(organisation.0).push(" AND r.unit_id = ").bind(unit.0);
    if let Some([id]) = after.and_then(cursor::unpack)
        && let Ok(id) = id.parse::<Uuid>()
    {
        sql.push(" AND r.id < ").bind(id);
    }
    sql.push(" ORDER BY r.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Line> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let corrupt = || StoreError::Corrupt("rounds");
    let row = |row: Line| {
        Ok(RoundRow {
            id: row.id,
            kind: RoundKind::from_code(&row.kind).ok_or_else(corrupt)?,
            state: RoundState::from_code(&row.state).ok_or_else(corrupt)?,
            on: row.on_day,
            children: row.children.and_then(|count| u32::try_from(count).ok()),
            found: row.found,
            unsettled: row.unsettled,
        })
    };
    Ok((found.into_iter().map(row).collect::<Result<_, StoreError>>()?, next))
}

#[derive(FromQueryResult)]
struct Found {
    id: Option<Uuid>,
    line: Option<String>,
    on_day: Option<NaiveDate>,
    words: Option<String>,
}

impl Found {
    /// `None` where nothing was found, and for a line that the program brings no more: that is told of in its own round alone.
    fn read(self) -> Option<FoundBefore> {
        let key = self.line?.parse().ok()?;
        Some(FoundBefore { id: FindingId(self.id?), key, on: self.on_day?, words: self.words? })
    }
}

/// What an earlier round found.
struct FoundBefore {
    id: FindingId,
    key: LineKey,
    on: NaiveDate,
    words: String,
}

fn days(found: &[FoundBefore]) -> Vec<(LineKey, NaiveDate)> {
    found.iter().map(|found| (found.key, found.on)).collect()
}

/// What other closed rounds of the kind have found lately.
async fn found_before(
    conn: &DatabaseConnection,
    round: &Round,
    today: NaiveDate,
) -> Result<Vec<FoundBefore>, StoreError> {
    let mut sql =
        Sql::new("SELECT f.id, f.line, r.on_day, f.words FROM findings f JOIN rounds r ON r.id = f.round_id ");
    sql.push("WHERE r.organisation_id = ").bind(round.organisation.0).push(" AND r.unit_id = ").bind(round.unit.0);
    sql.push(" AND r.state = ").bind(RoundState::Closed.code()).push(" AND r.on_day >= ").bind(seen_since(today));
    sql.push(" AND r.kind = ").bind(round.kind.code()).push(" AND r.id <> ").bind(round.id.0);
    sql.push(" ORDER BY r.id DESC LIMIT ").bind(MOST);
    Ok(rows::<Found>(conn, sql).await?.into_iter().filter_map(Found::read).collect())
}

/// A round with its names, its lines as they stand, and what was found at them before.
#[derive(Debug)]
pub struct RoundWithLines {
    pub round: Round,
    pub unit: String,
    pub started_by: String,
    pub closed_by: Option<String>,
    pub lines: Vec<LineRow>,
    pub seen: Vec<Seen>,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    starter: String,
    closer: Option<String>,
}

#[derive(FromQueryResult)]
struct Answer {
    of_line: String,
    answer: String,
    version: i32,
    name: String,
    answered_at: DateTime<Utc>,
}

/// One round; one of another organisation is missing. Four queries.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: RoundId,
    today: NaiveDate,
) -> Result<RoundWithLines, StoreError> {
    let mut sql = Sql::new(
        "SELECT r.*, u.name AS unit, s.name AS starter, c.name AS closer FROM rounds r JOIN units u ON u.id = r.unit_id \
         JOIN users s ON s.id = r.started_by LEFT JOIN users c ON c.id = r.closed_by WHERE r.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND r.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let round = round(entity::round::Model::from_query_result(&row, "")?)?;
    let Names { unit, starter, closer } = Names::from_query_result(&row, "")?;
    let lines = lines(conn, &round).await?;
    let found = found_before(conn, &round, today).await?;
    Ok(RoundWithLines { seen: seen(&days(&found), today), round, unit, started_by: starter, closed_by: closer, lines })
}

/// The lines of the unit's list, and those that were answered before they were left out of it; of a closed round those that were answered.
async fn lines(conn: &DatabaseConnection, round: &Round) -> Result<Vec<LineRow>, StoreError> {
    let list = round_lists::of_unit(conn, round.organisation, round.unit, round.kind).await?;
    let mut sql = Sql::new("SELECT a.line AS of_line, a.answer, a.version, u.name, a.answered_at, ");
    sql.push(findings::COLUMNS).push(" FROM round_answers a JOIN users u ON u.id = a.answered_by ");
    sql.push("LEFT JOIN findings f ON f.round_id = a.round_id AND f.line = a.line").push(findings::JOINED);
    sql.push("WHERE a.round_id = ").bind(round.id.0).push(" AND a.organisation_id = ").bind(round.organisation.0);
    sql.push(" ORDER BY a.line, t.id");
    let rows = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let found = findings::gather(&rows)?;
    let mut said: Vec<(LineKey, SaidOfLine)> = Vec::new();
    for row in &rows {
        let row = Answer::from_query_result(row, "")?;
        let answer = LineAnswer::from_code(&row.answer).ok_or(StoreError::Corrupt("round_answers"))?;
        let Ok(key) = row.of_line.parse::<LineKey>() else { continue };
        // A line stands there once for each action against what was found at it.
        if said.last().is_none_or(|(last, _)| *last != key) {
            said.push((key, SaidOfLine { answer, version: row.version, by: row.name, at: row.answered_at }));
        }
    }
    let mut lines = if round.state == RoundState::Open { list.now.lines(round.kind) } else { Vec::new() };
    for (key, _) in &said {
        if lines.iter().all(|line| line.key != *key) {
            lines.extend(line(*key, &list.ever));
        }
    }
    lines.sort_by_key(|line| (line.part, line.key.place()));
    let row = |line: RoundLine| LineRow {
        said: said.iter().find(|(key, _)| *key == line.key).map(|(_, said)| said.clone()),
        finding: found.iter().find(|(key, _)| *key == Some(line.key)).map(|(_, finding)| finding.clone()),
        line,
    };
    Ok(lines.into_iter().map(row).collect())
}

fn line(key: LineKey, own: &[OwnLine]) -> Option<RoundLine> {
    match key {
        LineKey::Usual(line) => Some(RoundLine { key, part: line.part, words: None }),
        LineKey::Own(id) => {
            let own = own.iter().find(|own| own.id == id)?;
            Some(RoundLine { key, part: own.part, words: Some(own.words.clone()) })
        }
    }
}
