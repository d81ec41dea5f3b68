//! The program under test, and what is asked of it.

use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

/// The built program.
pub fn marbre() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_marbre"));
    command.env_remove("MARBRE_DATABASE").env_remove("MARBRE_URL").stdin(Stdio::null());
    command
}

/// A file of the shared test data.
pub fn shared(name: &str) -> PathBuf {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")).join(name);
    assert!(path.exists(), "the test data is not in {}", path.display());
    path
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Output {
    command.output().unwrap()
}

/// Runs a command that must succeed, and gives what it printed.
pub fn done(command: &mut Command) -> String {
    let output = run(command);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A new publication in French, English and Arabic, kept in `database` (`sqlite` or an address).
pub fn found(folder: &Path, database: &str) {
    let mut init = marbre();
    init.env("MARBRE_DATABASE", database).arg("init").arg(folder);
    done(init.args(["--name", "Le Phare", "--languages", "fr,en,ar", "--time-zone", "Europe/Paris"]));
}

/// A running server. It ends with the test.
pub struct Server {
    child: Child,
    /// `http://127.0.0.1:PORT`
    pub url: String,
    client: reqwest::Client,
}

/// What the server answered.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where a redirect leads. May be empty.
    pub location: String,
    /// The body as text.
    pub text: String,
    /// All header lines.
    pub headers: reqwest::header::HeaderMap,
}

impl Server {
    /// Serves a publication on a free port.
    pub async fn start(folder: &Path, database: &str) -> Self {
        Self::start_prepared(folder, database, |_| {}).await
    }

    /// The same, with something more said to the program.
    pub async fn start_prepared(folder: &Path, database: &str, prepare: impl FnOnce(&mut Command)) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let url = format!("http://127.0.0.1:{port}");
        let mut command = marbre();
        command.env("MARBRE_DATABASE", database).arg("serve").arg(folder).stderr(Stdio::null());
        prepare(command.args(["--listen", &format!("127.0.0.1:{port}")]));
        let child = command.spawn().unwrap();
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let server = Self { child, url, client };
        for _ in 0..600 {
            if let Ok(answer) = server.client.get(format!("{}/readyz", server.url)).send().await
                && answer.status().is_success()
            {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the server did not start");
    }

    /// Asks for a path.
    pub async fn get(&self, path: &str) -> Answer {
        let answer = self.client.get(format!("{}{path}", self.url)).send().await.unwrap();
        let headers = answer.headers().clone();
        Answer {
            status: answer.status().as_u16(),
            location: headers.get("location").map_or(String::new(), |to| to.to_str().unwrap().to_owned()),
            text: answer.text().await.unwrap_or_default(),
            headers,
        }
    }

    /// Asks for bytes: the status and what came.
    pub async fn bytes(&self, path: &str) -> (u16, Vec<u8>) {
        let answer = self.client.get(format!("{}{path}", self.url)).send().await.unwrap();
        (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
