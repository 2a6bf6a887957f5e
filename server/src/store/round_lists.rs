//! What a unit's rounds look at besides the usual lines, and without which of them they do.

use super::{StoreError, Tx, changed_one, entity, history::By};
use crate::ids::new_id;
use domain::{
    ids::{OrganisationId, RoundLineId, UnitId, UserId},
    round::{NewLine, OwnLine, RoundKind, RoundList, RoundPart, UsualLine, usual},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};

/// A unit's list, and every line of its own that there ever was: old rounds tell of lines that are not walked any more.
#[derive(Debug, Clone, Default)]
pub struct KeptList {
    pub now: RoundList,
    pub ever: Vec<OwnLine>,
}

/// The list of a kind.
pub async fn of_unit(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    kind: RoundKind,
) -> Result<KeptList, StoreError> {
    use entity::round_line::{Column, Entity};
    let corrupt = || StoreError::Corrupt("round_lines");
    let of = Condition::all()
        .add(Column::OrganisationId.eq(organisation.0))
        .add(Column::UnitId.eq(unit.0))
        .add(Column::Kind.eq(kind.code()));
    let mut list = KeptList::default();
    for row in Entity::find().filter(of).order_by_asc(Column::Id).all(conn).await? {
        let counts = row.ended_at.is_none();
        match (row.code, row.words) {
            // A usual line that the program brings no more is left out by itself.
            (Some(code), _) => list.now.left_out.extend(usual(&code).filter(|_| counts)),
            (None, Some(words)) => {
                let part = RoundPart::from_code(&row.part).ok_or_else(corrupt)?;
                let own = OwnLine { id: RoundLineId(row.id), part, words };
                list.now.own.extend(counts.then(|| own.clone()));
                list.ever.push(own);
            }
            (None, None) => return Err(corrupt()),
        }
    }
    Ok(list)
}

fn row(by: &By, user: UserId, (unit, kind, part): (UnitId, RoundKind, RoundPart)) -> entity::round_line::ActiveModel {
    entity::round_line::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        kind: Set(kind.code().into()),
        part: Set(part.code().into()),
        code: Set(None),
        words: Set(None),
        added_by: Set(user.0),
        added_at: Set(by.at),
        ended_at: Set(None),
    }
}

/// Adds a line of the unit's own.
pub async fn add(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, unit, kind): (RoundLineId, UnitId, RoundKind),
    line: &NewLine,
) -> Result<(), StoreError> {
    let row = entity::round_line::ActiveModel {
        id: Set(id.0),
        words: Set(Some(line.words.to_string())),
        ..row(by, user, (unit, kind, line.part))
    };
    entity::round_line::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Leaves a usual line out.
pub async fn leave_out(
    tx: &Tx,
    by: &By,
    user: UserId,
    unit: UnitId,
    line: &'static UsualLine,
) -> Result<(), StoreError> {
    let row = entity::round_line::ActiveModel {
        code: Set(Some(line.code.into())),
        ..row(by, user, (unit, line.kind, line.part))
    };
    entity::round_line::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// A usual line is walked again.
///
/// # Errors
/// The database failed.
pub async fn take_back(tx: &Tx, by: &By, unit: UnitId, line: &'static UsualLine) -> Result<(), StoreError> {
    use entity::round_line::{Column, Entity};
    let of = Condition::all()
        .add(Column::OrganisationId.eq(by.organisation.0))
        .add(Column::UnitId.eq(unit.0))
        .add(Column::Code.eq(line.code))
        .add(Column::EndedAt.is_null());
    Entity::update_many().col_expr(Column::EndedAt, Expr::value(Some(by.at))).filter(of).exec(tx.conn()).await?;
    Ok(())
}

/// A line of the unit's own is not walked any more.
///
/// # Errors
/// [`StoreError::Conflict`] when it is not there.
pub async fn end(tx: &Tx, by: &By, unit: UnitId, id: RoundLineId) -> Result<(), StoreError> {
    use entity::round_line::{Column, Entity};
    let of = Condition::all()
        .add(Column::OrganisationId.eq(by.organisation.0))
        .add(Column::UnitId.eq(unit.0))
        .add(Column::Id.eq(id.0))
        .add(Column::Code.is_null())
        .add(Column::EndedAt.is_null());
    let done = Entity::update_many().col_expr(Column::EndedAt, Expr::value(Some(by.at))).filter(of).exec(tx.conn());
    changed_one(done.await?.rows_affected)
}
