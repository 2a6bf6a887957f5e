use super::write::{Tx, Work, Writer};
use super::{StoreError, write};
use migrations::Migrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use sea_orm_migration::MigratorTrait;
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// The oldest SQLite that is safe: 3.7.0–3.51.2 can corrupt a WAL file that two connections write.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
const READERS: u32 = 4;

/// Called once for every statement that is run; tests count with it.
pub type OnQuery = Arc<dyn Fn(&str) + Send + Sync>;

/// Why the database could not be opened. Each is one plain sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("MAJAKKA_DATABASE_URL is \"{0}\"; expected sqlite://PATH or postgres://…")]
    Url(String),
    #[error("The folder {0} cannot be written to. Give it to the user that runs majakka, or set another one.")]
    Folder(PathBuf),
    #[error("Another majakka process already uses {0}. Stop it first.")]
    InUse(PathBuf),
    #[error("This build carries SQLite {0}, which is not safe; 3.51.3 or newer is needed.")]
    OldSqlite(String),
    #[error("The database was made by a newer majakka (schema {0}). Use that version or a backup from before it.")]
    NewerSchema(String),
    #[error("The database cannot be reached or read. Check MAJAKKA_DATABASE_URL and that the server is running.")]
    Unreachable(#[source] sea_orm::DbErr),
}

/// The open database.
pub struct Store {
    reader: DatabaseConnection,
    writer: Writer,
    /// Held for as long as the store lives: no second process on the same file.
    _lock: Option<File>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens the database at `url`. Nothing is migrated.
    ///
    /// # Errors
    /// [`OpenError`]; nothing has been changed then.
    pub async fn open(url: &str, on_query: Option<OnQuery>) -> Result<Self, OpenError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            Self::open_sqlite(Path::new(path.split('?').next().unwrap_or(path)), on_query).await
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Self::open_postgres(url, on_query).await
        } else {
            Err(OpenError::Url(url.split('@').next_back().unwrap_or_default().into()))
        }
    }

    async fn open_sqlite(path: &Path, on_query: Option<OnQuery>) -> Result<Self, OpenError> {
        let lock = lock_file(path)?;
        let url = format!("sqlite://{}?mode=rwc", path.display());
        let writer = connect(sqlite_options(&url, 1, false), on_query.clone()).await?;
        check_sqlite_version(&writer).await?;
        let reader = connect(sqlite_options(&url, READERS, true), on_query).await?;
        Ok(Self { reader, writer: write::single_writer(writer), _lock: Some(lock) })
    }

    async fn open_postgres(url: &str, on_query: Option<OnQuery>) -> Result<Self, OpenError> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(16)
            .connect_timeout(Duration::from_secs(5))
            .acquire_timeout(Duration::from_secs(5))
            .statement_timeout(Duration::from_secs(10))
            // A process that stands still in the middle of a transaction keeps nobody else waiting for what it locked.
            .map_sqlx_postgres_opts(|options| options.options([("idle_in_transaction_session_timeout", "8000")]))
            .sqlx_logging(false);
        let pool = connect(options, on_query).await?;
        Ok(Self { reader: pool.clone(), writer: Writer::Pool(pool), _lock: None })
    }

    pub fn backend(&self) -> DbBackend {
        self.reader.get_database_backend()
    }

    /// The connection that only reads.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Runs `work` in a transaction. On SQLite, writes that wait at the same time share one commit; a write that fails
    /// takes only its own changes back. The answer comes after the commit has reached the disk.
    ///
    /// # Errors
    /// What `work` answers, or [`StoreError`] when nothing could be kept.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'a> FnOnce(&'a Tx) -> Work<'a, T, E> + Send + 'static,
    {
        self.writer.write(work).await
    }

    /// The connection for schema changes, which wait for nobody.
    pub fn schema(&self) -> &DatabaseConnection {
        self.writer.connection()
    }

    /// Applies what is missing of the schema.
    ///
    /// # Errors
    /// [`OpenError::NewerSchema`] when the database knows migrations that this build does not; nothing is changed then.
    pub async fn migrate(&self) -> Result<(), OpenError> {
        if let Some(unknown) = self.unknown_migration().await? {
            return Err(OpenError::NewerSchema(unknown));
        }
        Migrator::up(self.schema(), None).await.map_err(OpenError::Unreachable)
    }

    async fn unknown_migration(&self) -> Result<Option<String>, OpenError> {
        let backend = self.backend();
        let table = match backend {
            DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE name = 'seaql_migrations'",
            _ => {
                "SELECT table_name AS name FROM information_schema.tables WHERE table_name = 'seaql_migrations' AND table_schema = current_schema()"
            }
        };
        let connection = self.schema();
        let found = connection.query_one_raw(Statement::from_string(backend, table)).await;
        if found.map_err(OpenError::Unreachable)?.is_none() {
            return Ok(None);
        }
        let applied = connection
            .query_all_raw(Statement::from_string(backend, "SELECT version FROM seaql_migrations ORDER BY version"))
            .await
            .map_err(OpenError::Unreachable)?;
        let known: Vec<String> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
        Ok(applied
            .iter()
            .filter_map(|row| row.try_get::<String>("", "version").ok())
            .find(|version| !known.contains(version)))
    }

    /// Whether every migration of this build has been applied.
    ///
    /// # Errors
    /// The database did not answer.
    pub async fn schema_is_current(&self) -> Result<bool, StoreError> {
        let row = self
            .reader
            .query_one_raw(Statement::from_string(self.backend(), "SELECT count(*) AS n FROM seaql_migrations"))
            .await?
            .ok_or(StoreError::Missing)?;
        let applied: i64 = row.try_get("", "n")?;
        Ok(usize::try_from(applied).is_ok_and(|n| n == Migrator::migrations().len()))
    }
}

async fn connect(options: ConnectOptions, on_query: Option<OnQuery>) -> Result<DatabaseConnection, OpenError> {
    let mut connection = Database::connect(options).await.map_err(OpenError::Unreachable)?;
    if let Some(on_query) = on_query {
        connection.set_metric_callback(move |info| on_query(&info.statement.sql));
    }
    Ok(connection)
}

fn sqlite_options(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| {
            let options = options
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("trusted_schema", "OFF")
                .pragma("cell_size_check", "ON")
                // What was deleted is overwritten: drafts of anonymous reports do not stay in the file.
                .pragma("secure_delete", "ON")
                .pragma("temp_store", "MEMORY")
                .pragma("mmap_size", "0")
                .pragma("journal_size_limit", "67108864");
            if read_only { options.pragma("query_only", "ON") } else { options }
        });
    options
}

/// Makes the folder and takes the lock beside the file.
fn lock_file(path: &Path) -> Result<File, OpenError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unwritable = || OpenError::Folder(folder.to_owned());
    fs::create_dir_all(folder).map_err(|_| unwritable())?;
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path.with_extension("lock"))
        .map_err(|_| unwritable())?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(fs::TryLockError::WouldBlock) => Err(OpenError::InUse(path.to_owned())),
        Err(fs::TryLockError::Error(_)) => Err(unwritable()),
    }
}

async fn check_sqlite_version(connection: &DatabaseConnection) -> Result<(), OpenError> {
    let row = connection
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, "SELECT sqlite_version() AS version"))
        .await
        .map_err(OpenError::Unreachable)?;
    let version: String = row.and_then(|row| row.try_get("", "version").ok()).unwrap_or_default();
    if is_safe_sqlite(&version) { Ok(()) } else { Err(OpenError::OldSqlite(version)) }
}

fn is_safe_sqlite(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= OLDEST_SQLITE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_sqlite_is_refused() {
        for (version, safe) in
            [("3.51.3", true), ("3.51.2", false), ("3.7.0", false), ("3.52", true), ("4.0.0", true), ("", false)]
        {
            assert_eq!(is_safe_sqlite(version), safe, "{version}");
        }
    }
}
