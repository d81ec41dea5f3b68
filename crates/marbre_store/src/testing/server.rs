//! A throwaway PostgreSQL server for the tests of one process.
//!
//! A small shell script starts the server and then waits for its own standard input to end, which happens when the test
//! process ends, however it ends. Then the script stops the server and removes its folder.

use crate::StoreError;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::{
    io::Write as _,
    os::unix::{
        fs::{MetadataExt as _, chown},
        process::CommandExt as _,
    },
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use tokio::sync::{Mutex, OnceCell};

const SCRIPT: &str = r#"
"$1/initdb" -D "$2/data" -U postgres -A trust -E UTF8 -N >"$2/initdb.log" 2>&1 || exit 1
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=200 -c shared_buffers=32MB \
    -c fsync=off -c full_page_writes=off -c synchronous_commit=on -c autovacuum=off >"$2/server.log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
rm -rf "$2"
"#;

/// The longest path that a socket's address holds, without the socket's own name.
const LONGEST_FOLDER: usize = 80;

struct Server {
    folder: PathBuf,
    /// Its standard input stays open as long as this process lives.
    _script: Child,
}

static SERVER: OnceCell<Option<Server>> = OnceCell::const_new();
static NUMBER: AtomicU32 = AtomicU32::new(1);
/// PostgreSQL copies its template for one new database at a time.
static COPYING: Mutex<()> = Mutex::const_new(());

/// The address of a new database.
pub(super) async fn new_database() -> Result<Option<String>, StoreError> {
    let Some(server) = SERVER.get_or_try_init(start).await? else { return Ok(None) };
    let name = format!("marbre_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let _copying = COPYING.lock().await;
    run(&server.url("postgres"), format!("CREATE DATABASE {name}")).await?;
    Ok(Some(server.url(&name)))
}

/// Removes a database of this server.
pub(super) async fn remove_database(url: &str) -> Result<(), StoreError> {
    let (Some(Some(server)), Some(name)) = (SERVER.get(), url.strip_prefix("postgres://postgres@localhost/")) else {
        return Ok(());
    };
    let name = name.split('?').next().unwrap_or_default();
    run(&server.url("postgres"), format!("DROP DATABASE {name} WITH (FORCE)")).await
}

impl Server {
    fn url(&self, database: &str) -> String {
        format!("postgres://postgres@localhost/{database}?host={}", self.folder.display())
    }
}

async fn run(url: &str, sql: String) -> Result<(), StoreError> {
    let failed = StoreError::database("prepare the test's database");
    let mut connection = PgConnection::connect(url).await.map_err(&failed)?;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.map_err(&failed)?;
    connection.close().await.map_err(&failed)
}

async fn start() -> Result<Option<Server>, StoreError> {
    let Some(programs) = programs() else {
        return if std::env::var_os("CI").is_some() {
            Err(unsuitable("PostgreSQL is not installed, and CI is set"))
        } else {
            notice("PostgreSQL is not installed: tests run on SQLite only");
            Ok(None)
        };
    };
    let folder = folder().map_err(|cause| unsuitable(format!("no folder for the test server: {cause}")))?;
    let script = launch(&programs, &folder).map_err(|cause| unsuitable(format!("the test server: {cause}")))?;
    let mut server = Server { folder, _script: script };
    for _ in 0..600 {
        if PgConnection::connect(&server.url("postgres")).await.is_ok() {
            return Ok(Some(server));
        }
        if !matches!(server._script.try_wait(), Ok(None)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(unsuitable(format!("the test server did not start; see the logs in {}", server.folder.display())))
}

/// The folder of PostgreSQL's programs: the newest of Debian's, or one on the search path.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = versions.into_iter().rev().map(|(_, folder)| folder).chain(std::env::split_paths(&path));
    folders.into_iter().find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// A new folder with a path short enough for a socket.
fn folder() -> std::io::Result<PathBuf> {
    let mut above = std::env::temp_dir();
    if above.as_os_str().len() > LONGEST_FOLDER - 20 {
        above = PathBuf::from("/tmp");
    }
    Ok(tempfile::Builder::new().prefix("marbre-pg-").tempdir_in(above)?.keep())
}

/// Starts the script, as user `postgres` where this process is root's, which PostgreSQL refuses to run as.
fn launch(programs: &Path, folder: &Path) -> std::io::Result<Child> {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(SCRIPT).arg("sh").arg(programs).arg(folder).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    if std::fs::metadata(folder)?.uid() == 0 {
        let (user, group) = user_postgres()?;
        chown(folder, Some(user), Some(group))?;
        command.uid(user).gid(group);
    }
    command.spawn()
}

/// The numbers of user `postgres` and its group.
fn user_postgres() -> std::io::Result<(u32, u32)> {
    let users = std::fs::read_to_string("/etc/passwd")?;
    users
        .lines()
        .filter_map(|line| line.strip_prefix("postgres:"))
        .find_map(|rest| {
            let mut fields = rest.split(':').skip(1);
            Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
        })
        .ok_or_else(|| std::io::Error::other("there is no user “postgres” to run it as"))
}

/// Says something even where the test harness keeps back what tests print.
fn notice(words: &str) {
    let _ = writeln!(std::io::stderr(), "\nnotice: {words}");
}

fn unsuitable(what: impl Into<String>) -> StoreError {
    StoreError::Unsuitable { what: what.into() }
}
