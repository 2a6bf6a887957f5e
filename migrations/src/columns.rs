//! Columns that many tables have, so that they are the same everywhere.

use sea_orm_migration::{prelude::*, schema};

/// A table with its id and the organisation that every row belongs to.
///
/// The pair is unique, so that other tables can point to both at once.
pub(crate) fn owned_table(name: &'static str) -> TableCreateStatement {
    let mut table = Table::create();
    table
        .table(name)
        .col(schema::uuid("id").primary_key())
        .col(schema::uuid("organisation_id"))
        .index(Index::create().name(format!("uq_{name}_owned")).col("organisation_id").col("id").unique())
        .foreign_key(&mut organisation_reference(name));
    table
}

/// The foreign key of every row to its organisation.
pub(crate) fn organisation_reference(from: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{from}_organisation"))
        .from(from, "organisation_id")
        .to("organisations", "id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

/// A foreign key to another table's row of the same organisation: a reference across organisations is impossible (I1).
pub(crate) fn reference(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{from}_{column}"))
        .from(from, ("organisation_id", column))
        .to(to, ("organisation_id", "id"))
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

/// An index named after its table and columns.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("ix_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// Adds one column; SQLite takes only one at a time.
pub(crate) async fn add(
    schema: &SchemaManager<'_>,
    table: &'static str,
    column: impl IntoColumnDef,
) -> Result<(), DbErr> {
    schema.alter_table(Table::alter().table(table).add_column(column).to_owned()).await
}

/// Takes a column away again.
pub(crate) async fn take_away(
    schema: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    schema.alter_table(Table::alter().table(table).drop_column(column).to_owned()).await
}

/// Runs statements one after the other.
pub(crate) async fn run(schema: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        schema.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}

/// Makes a table of SQLite anew with its rows. Other tables point to it by its name all the while, so what they point to is only
/// looked at when the transaction ends, and is there again by then.
pub(crate) async fn rebuild(
    schema: &SchemaManager<'_>,
    table: &'static str,
    columns: &str,
    new: TableCreateStatement,
) -> Result<(), DbErr> {
    let keep = format!("CREATE TABLE {table}_kept AS SELECT {columns} FROM {table}");
    run(schema, &["PRAGMA defer_foreign_keys = ON", &keep, &format!("DROP TABLE {table}")]).await?;
    schema.create_table(new).await?;
    let back = format!("INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_kept");
    run(schema, &[&back, &format!("DROP TABLE {table}_kept")]).await
}
