//! A PostgreSQL of the test's own: made in a temporary folder by an unprivileged user, on a free port, gone afterwards.

use crate::site::Folder;
use std::{
    fs,
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt},
    path::PathBuf,
    process::Command,
};

/// The unprivileged user under which the server runs when the tests run as root.
const NOBODY: u32 = 65534;

pub struct Postgres {
    pub url: String,
    folder: Folder,
    programs: PathBuf,
}

fn programs() -> PathBuf {
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|path| path.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().unwrap_or_default()
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

impl Postgres {
    pub fn start() -> Self {
        let folder = Folder::new();
        let programs = programs();
        if is_root() {
            chown(&folder.0, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let postgres = Self { url: format!("postgres://majakka@127.0.0.1:{port}/postgres"), folder, programs };
        postgres.run("initdb", &["-U", "majakka", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        let options =
            format!("-p {port} -c listen_addresses=127.0.0.1 -k {} -c fsync=off", postgres.folder.0.display());
        let log = postgres.folder.0.join("log");
        postgres.run("pg_ctl", &["-w", "-o", &options, "-l", log.to_str().unwrap(), "start"]);
        postgres
    }

    fn run(&self, program: &str, args: &[&str]) {
        let mut command = Command::new(self.programs.join(program));
        command.args(args).arg("-D").arg(self.folder.0.join("data")).current_dir(&self.folder.0);
        if is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        // Its output must not be inherited: the server would hold the pipe of the test runner open.
        let output = fs::File::create(self.folder.0.join(format!("{program}.out"))).unwrap();
        command.stdout(output.try_clone().unwrap()).stderr(output);
        let status = command.status().unwrap_or_else(|error| panic!("{program}: {error}"));
        let said = fs::read_to_string(self.folder.0.join(format!("{program}.out"))).unwrap_or_default();
        assert!(status.success(), "{program} failed: {said}");
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.run("pg_ctl", &["-m", "immediate", "stop"]);
    }
}
