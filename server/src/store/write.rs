//! Writing. On SQLite one connection writes, and whoever waits meanwhile joins the same commit.

use super::StoreError;
use futures::{FutureExt, future::BoxFuture};
use sea_orm::{
    DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::panic::AssertUnwindSafe;
use tokio::sync::{mpsc, oneshot};

/// Writes that may share one commit.
const BATCH: usize = 64;

/// An open transaction. Only [`Store::write`](super::Store::write) makes one.
#[derive(Debug)]
pub struct Tx(DatabaseTransaction);

impl Tx {
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.0
    }
}

/// What a write does.
pub type Work<'a, T, E> = BoxFuture<'a, Result<T, E>>;

/// Tells the waiting caller how it ended, once it is known whether the commit reached the disk.
type Tell = Box<dyn FnOnce(Result<(), StoreError>) + Send>;
type Job = Box<dyn for<'a> FnOnce(&'a Tx) -> BoxFuture<'a, (bool, Tell)> + Send>;

pub(super) enum Writer {
    /// SQLite: one task owns the one connection that writes.
    Single { jobs: mpsc::Sender<Job>, connection: DatabaseConnection },
    /// PostgreSQL: a transaction each; the server groups the commits.
    Pool(DatabaseConnection),
}

/// Starts the task that owns the writing connection.
pub(super) fn single_writer(connection: DatabaseConnection) -> Writer {
    let (jobs, queue) = mpsc::channel(1024);
    tokio::spawn(run(connection.clone(), queue));
    Writer::Single { jobs, connection }
}

impl Writer {
    pub(super) fn connection(&self) -> &DatabaseConnection {
        match self {
            Self::Single { connection, .. } | Self::Pool(connection) => connection,
        }
    }

    pub(super) async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'a> FnOnce(&'a Tx) -> Work<'a, T, E> + Send + 'static,
    {
        let (answer, wait) = oneshot::channel();
        let job: Job = Box::new(move |tx| {
            Box::pin(async move {
                let result = AssertUnwindSafe(work(tx)).catch_unwind().await;
                let result = result.unwrap_or_else(|_| Err(StoreError::Abandoned.into()));
                let keep = result.is_ok();
                let tell: Tell = Box::new(move |kept: Result<(), StoreError>| {
                    // A caller that has gone away does not undo the write.
                    let _ = answer.send(kept.map_err(E::from).and(result));
                });
                (keep, tell)
            })
        });
        match self {
            Self::Single { jobs, .. } => {
                jobs.send(job).await.map_err(|_| StoreError::Abandoned)?;
            }
            Self::Pool(pool) => {
                // A task of its own: a client that leaves does not stop a write half way.
                tokio::spawn(alone(pool.clone(), job));
            }
        }
        wait.await.map_err(|_| StoreError::Abandoned)?
    }
}

async fn alone(pool: DatabaseConnection, job: Job) {
    let Ok(tx) = pool.begin().await.map(Tx) else {
        return;
    };
    let (keep, tell) = job(&tx).await;
    let ended = if keep { tx.0.commit().await } else { tx.0.rollback().await };
    tell(ended.map_err(StoreError::from));
}

async fn run(connection: DatabaseConnection, mut queue: mpsc::Receiver<Job>) {
    let mut waiting = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut waiting, BATCH).await > 0 {
        if commit_together(&connection, &mut queue, &mut waiting).await.is_err() {
            tracing::error!("a shared commit failed");
            waiting.clear();
        }
    }
}

/// A single write needs no savepoint around it.
async fn commit_alone(outer: DatabaseTransaction, job: Job) -> Result<(), DbErr> {
    let tx = Tx(outer);
    let (keep, tell) = job(&tx).await;
    let ended = if keep { tx.0.commit().await } else { tx.0.rollback().await };
    tell(ended.as_ref().map_or(Err(StoreError::Abandoned), |()| Ok(())));
    ended
}

/// Runs everything that waits, and what arrives meanwhile, inside one transaction.
async fn commit_together(
    connection: &DatabaseConnection,
    queue: &mut mpsc::Receiver<Job>,
    waiting: &mut Vec<Job>,
) -> Result<(), DbErr> {
    let immediate =
        TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let outer = connection.begin_with_options(immediate).await?;
    if waiting.len() == 1
        && queue.is_empty()
        && let Some(job) = waiting.pop()
    {
        return commit_alone(outer, job).await;
    }
    let mut told = Vec::with_capacity(BATCH);
    while !waiting.is_empty() {
        for job in waiting.drain(..) {
            let inner = Tx(outer.begin().await?);
            let (keep, tell) = job(&inner).await;
            if keep {
                inner.0.commit().await?;
            } else {
                inner.0.rollback().await?;
            }
            told.push(tell);
        }
        while told.len() + waiting.len() < BATCH {
            match queue.try_recv() {
                Ok(job) => waiting.push(job),
                Err(_) => break,
            }
        }
    }
    let committed = outer.commit().await;
    let failed = committed.as_ref().err().map(ToString::to_string);
    for tell in told {
        tell(failed.as_ref().map_or(Ok(()), |_| Err(StoreError::Abandoned)));
    }
    committed
}
