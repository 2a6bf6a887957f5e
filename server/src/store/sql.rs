use super::StoreError;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};

/// A query put together from parts; every value is bound, none is written into the text.
///
/// Numbered parameters (`$1`) are understood by both databases.
#[derive(Debug, Default, Clone)]
pub struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), values: Vec::new() }
    }

    pub fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        self.text.push_str(&format!("${}", self.values.len()));
        self
    }

    /// `IN (…)` over values; an empty list matches nothing, and under `NOT` nothing either: leave the whole condition out then.
    pub fn is_in<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        self.text.push_str(" IN (");
        let mut any = false;
        for value in values {
            if any {
                self.text.push_str(", ");
            }
            any = true;
            self.bind(value);
        }
        if !any {
            self.text.push_str("NULL");
        }
        self.text.push(')');
        self
    }

    pub fn statement(self, backend: DbBackend) -> Statement {
        Statement::from_sql_and_values(backend, self.text, self.values)
    }
}

/// Runs a query and reads its rows.
pub(super) async fn rows<R: FromQueryResult>(conn: &impl ConnectionTrait, sql: Sql) -> Result<Vec<R>, StoreError> {
    Ok(R::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?)
}
