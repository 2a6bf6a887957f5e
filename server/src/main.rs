//! The commands of `majakka`.

mod commands;

use clap::{Parser, Subcommand};
use commands::{
    cycle::{self, CycleStep},
    tick::{self, Tick},
};
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use server::{
    auth::Hasher,
    clock::SystemClock,
    config::{Config, ConfigError},
    demo::{SeedError, seed},
    log,
    majakka::Majakka,
    services::{ServiceError, accounts, figures, look},
    store::{OpenError, Store, StoreError, figures::drift_of_all, history},
};
use std::{io::Write, net::SocketAddr, process::ExitCode, sync::Arc};

/// Self-monitoring for child-protection units.
#[derive(Parser)]
#[command(version, about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Migrates the schema and serves.
    Serve {
        /// Only serves; another process does what time brings.
        #[arg(long)]
        no_jobs: bool,
    },
    /// Schema only.
    Migrate {
        #[command(subcommand)]
        step: MigrateStep,
    },
    /// Prints a new one-time address for the first administrator.
    SetupLink,
    /// Writes the demonstration into an empty database.
    SeedDemo {
        /// The program has looked at the recurring duties for so many days, so that some are done and some late.
        #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(i64).range(0..=400))]
        days: i64,
    },
    /// Checks the audit chain.
    VerifyAudit,
    /// Counts everything that figures tell anew from the history, and says where what is kept differs.
    VerifyFigures {
        /// Keeps the counts anew.
        #[arg(long)]
        repair: bool,
    },
    /// Checks settings, database and schema, a line each.
    Check,
    /// Duties that come back.
    Cycle {
        #[command(subcommand)]
        step: CycleStep,
    },
    /// Looks once at what time brings, as if it were another instant.
    Tick(Tick),
}

#[derive(Subcommand, Clone, Copy)]
enum MigrateStep {
    Up,
    Down,
    Status,
}

/// Anything that ends a command with one sentence and exit code 1.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error("The database does not answer as it should.")]
    Store(#[from] StoreError),
    #[error("The database does not answer as it should.")]
    Service(#[from] ServiceError),
    #[error(
        "MAJAKKA_LISTEN is \"{0}\", but that address is in use or not allowed. Stop the other program or choose another port."
    )]
    Listen(SocketAddr),
    #[error("The folder {0} cannot be written to. Give it to the user that runs majakka, or set MAJAKKA_DATA_DIR.")]
    DataDir(std::path::PathBuf),
    #[error("The server stopped unexpectedly.")]
    Serve,
    #[error("The audit chain of organisation {0} is broken: {1}")]
    Audit(uuid::Uuid, String),
    #[error(
        "{0} counts are not what the history gives, the first one \"{2}\" of {1} from {3}. Run majakka verify-figures --repair."
    )]
    Figures(usize, uuid::Uuid, String, chrono::NaiveDate),
    #[error("There is an administrator already. Ask that person for an invitation.")]
    SetUpAlready,
    #[error("The schema could not be changed: {0}")]
    Migrate(String),
    #[error("Something is not in order.")]
    Check,
    #[error("Another instant than now is taken only where MAJAKKA_ALLOW_FAKE_CLOCK is 1.")]
    FakeClock,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = writeln!(std::io::stderr(), "majakka: {fault}");
            ExitCode::from(1)
        }
    }
}

async fn run(command: Command) -> Result<(), Fault> {
    if let Command::Cycle { step: CycleStep::Preview(asked) } = &command {
        cycle::print(asked);
        return Ok(());
    }
    let config = Config::read()?;
    match command {
        Command::Serve { no_jobs } => serve(config, !no_jobs).await,
        Command::Migrate { step } => migrate(&config, step).await,
        Command::SetupLink => {
            let majakka = majakka(config).await?;
            print_setup_link(&majakka).await.and_then(|printed| if printed { Ok(()) } else { Err(Fault::SetUpAlready) })
        }
        Command::SeedDemo { days } => {
            let store = server::open(&config).await?;
            let now = domain::clock::Clock::now(&SystemClock);
            seed(config, store, Hasher::strong(), now, days).await?;
            say("The demonstration is written.");
            Ok(())
        }
        Command::VerifyAudit => verify_audit(&config).await,
        Command::VerifyFigures { repair } => verify_figures(config, repair).await,
        Command::Check => check(config).await,
        Command::Cycle { step: CycleStep::Preview(_) } => Ok(()),
        Command::Cycle { step: CycleStep::ConfirmDay } => {
            let majakka = majakka(config).await?;
            let day = look::confirm_day_at_machine(&majakka).await?;
            say(&format!("{day} is right; the next look goes on."));
            Ok(())
        }
        Command::Tick(_) if !config.allow_fake_clock => Err(Fault::FakeClock),
        Command::Tick(asked) => {
            let store = server::open(&config).await?;
            tick::look(config, store, &asked).await?.iter().for_each(|line| say(line));
            Ok(())
        }
    }
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

async fn majakka(config: Config) -> Result<Majakka, Fault> {
    let store = server::open(&config).await?;
    Ok(Majakka::new(config, store, Hasher::strong(), Arc::new(SystemClock)))
}

async fn serve(config: Config, jobs: bool) -> Result<(), Fault> {
    start_log(&config);
    let writable = std::fs::create_dir_all(&config.data_dir).is_ok()
        && !std::fs::metadata(&config.data_dir).is_ok_and(|folder| folder.permissions().readonly());
    if !writable {
        return Err(Fault::DataDir(config.data_dir));
    }
    let listen = config.listen;
    // The port is taken first: a busy one leaves the database untouched.
    let listener = tokio::net::TcpListener::bind(listen).await.map_err(|_| Fault::Listen(listen))?;
    let store = server::open(&config).await?;
    let (router, majakka) = server::build(config, store, Hasher::strong(), Arc::new(SystemClock));
    print_setup_link(&majakka).await?;
    say(&format!("Majakka is at {}", majakka.config.public_url.as_str()));
    if majakka.config.demo {
        print_demo(&majakka);
    }
    if jobs {
        tokio::spawn(server::watch::watch(majakka.clone()));
        tokio::spawn(server::watch::post(majakka.clone()));
    }
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop_signal()).await.map_err(|_| Fault::Serve)
}

/// Logs carry ids, never what people wrote.
fn start_log(config: &Config) {
    let log = tracing_subscriber::fmt().with_env_filter(log::filter(&config.log)).with_writer(std::io::stderr);
    if config.public_url.is_https() { log.json().init() } else { log.init() }
}

async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

async fn print_setup_link(majakka: &Majakka) -> Result<bool, Fault> {
    let Some(token) = accounts::setup_link(majakka).await? else {
        return Ok(false);
    };
    let address = majakka.config.public_url.join(&format!("/setup/{}", token.reveal()));
    say(&format!("Create the first administrator within an hour at {address}"));
    Ok(true)
}

fn print_demo(majakka: &Majakka) {
    say(&format!("This is a demonstration. Every password is {}", server::demo::PASSWORD));
    let visitor = app::words::Words(app::words::Lang::En);
    for (email, role) in server::demo::sign_ins(visitor) {
        say(&format!("  {email:<28} {role}"));
    }
    say(&format!("Sign in at {}", majakka.config.public_url.join("/sign-in")));
}

async fn migrate(config: &Config, step: MigrateStep) -> Result<(), Fault> {
    let store = Store::open(&config.database_url, None).await?;
    let failed = |error: sea_orm_migration::DbErr| {
        tracing::debug!(%error);
        Fault::Migrate("the database refused the change; nothing was kept of it".into())
    };
    match step {
        MigrateStep::Up => store.migrate().await?,
        MigrateStep::Down => Migrator::down(store.schema(), Some(1)).await.map_err(failed)?,
        MigrateStep::Status => {
            for migration in Migrator::get_migration_models(store.schema()).await.map_err(failed)? {
                say(&migration.version);
            }
            let current = store.schema_is_current().await.unwrap_or(false);
            say(if current { "The schema is current." } else { "The schema is not current; run majakka migrate up." });
        }
    }
    Ok(())
}

async fn verify_audit(config: &Config) -> Result<(), Fault> {
    let store = Store::open(&config.database_url, None).await?;
    match history::verify(store.read()).await? {
        Ok(rows) => {
            say(&format!("The audit chain holds: {rows} rows."));
            Ok(())
        }
        Err((organisation, fault)) => Err(Fault::Audit(organisation, chain_words(&fault))),
    }
}

async fn verify_figures(config: Config, repair: bool) -> Result<(), Fault> {
    let majakka = majakka(config).await?;
    if repair {
        figures::repair(&majakka).await?;
    }
    let drifted = drift_of_all(majakka.store.read(), majakka.config.time_zone).await?;
    match drifted.first() {
        None => {
            say("The figures are what the reports and the numbers of months give.");
            Ok(())
        }
        Some(first) => Err(Fault::Figures(drifted.len(), first.owner, first.figure.clone(), first.first)),
    }
}

fn chain_words(fault: &domain::audit::ChainFault) -> String {
    use domain::audit::ChainFault;
    match fault {
        ChainFault::Sequence { expected, found } => {
            format!("row {expected} was expected, row {found} was found. A row was removed, inserted or reordered.")
        }
        ChainFault::Hash { seq } => format!("row {seq} was changed."),
        ChainFault::Head { last, head } => format!("it ends at row {last}, but row {head} was the last one written."),
    }
}

async fn check(config: Config) -> Result<(), Fault> {
    say("settings   fine");
    let store = Store::open(&config.database_url, None).await?;
    say("database   fine");
    let current = store.schema_is_current().await.unwrap_or(false);
    say(if current { "schema     current" } else { "schema     not current; run majakka migrate up" });
    if current { Ok(()) } else { Err(Fault::Check) }
}
