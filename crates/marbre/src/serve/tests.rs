//! The accept loop over real sockets.

use super::*;
use marbre_article::Moment;
use marbre_site::SiteOptions;
use marbre_store::{
    publication::{Edition, EditionSettings, Publication, PublicationSettings},
    testing::TestStore,
};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    sync::oneshot,
    task::JoinHandle,
};

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<std::io::Result<usize>>,
    _store: TestStore,
}

impl Server {
    async fn start(deadlines: Deadlines) -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let editions = vec![Edition { lang: "fr".parse().unwrap(), settings: EditionSettings::default() }];
        let publication = Publication {
            id: uuid::Uuid::from_u128(1),
            settings: PublicationSettings {
                name: "Rivage".into(),
                time_zone: "UTC".into(),
                ..PublicationSettings::default()
            },
            editions,
            created_at: Moment(0),
        };
        let mut change = store.begin().await.unwrap();
        change.create_publication(&publication).await.unwrap();
        change.save_edition(&publication.editions[0]).await.unwrap();
        change.commit(Moment(0)).await.unwrap();
        let site = Site::new(&store, SiteOptions::at("https://rivage.example"), Arc::new(|| Moment(0))).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let limits = Limits { all: 50, from_one: 10, proxies: Vec::new() };
        let options = ServeOptions { hosts: Vec::new(), limits, deadlines };
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(serve(listener, Doors { site, desk: None, witness: None }, options, async {
            let _ = stopped.await;
        }));
        Self { address, stop, serving, _store: store }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Everything that comes back for these bytes until the connection is closed.
    async fn say(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        stream.write_all(bytes).await.unwrap();
        rest(&mut stream).await
    }
}

async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let reading = stream.read_to_end(&mut answer);
    // A connection that is reset has said all that it will say.
    let _ = tokio::time::timeout(Duration::from_secs(20), reading).await.expect("the connection stays open");
    String::from_utf8_lossy(&answer).into_owned()
}

/// Reads one answer with a known length, and leaves the connection open.
async fn one(stream: &mut TcpStream) -> String {
    let (mut answer, mut byte) = (Vec::new(), [0]);
    while !answer.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).await.unwrap();
        answer.push(byte[0]);
    }
    let head = String::from_utf8(answer).unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    head + &String::from_utf8_lossy(&body)
}

#[tokio::test]
async fn requests_are_answered_or_refused() {
    let server = Server::start(Deadlines::default()).await;
    let host = "Host: rivage.example\r\nConnection: close\r\n";
    for (request, status, part) in [
        (format!("GET /fr/ HTTP/1.1\r\n{host}\r\n"), "200", "Rivage"),
        ("GET /fr/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".into(), "200", "Rivage"),
        ("GET /fr/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".into(), "421", "wrong_host"),
        ("GET http://evil.example/fr/ HTTP/1.1\r\nHost: rivage.example\r\nConnection: close\r\n\r\n".into(), "421", ""),
        ("GET /healthz HTTP/1.1\r\nHost: 10.1.2.3\r\nConnection: close\r\n\r\n".into(), "200", "ok"),
        ("GET /fr/ HTTP/1.1\r\nConnection: close\r\n\r\n".into(), "400", "bad_request"),
        (format!("GET /fr/ HTTP/1.1\r\nHost: localhost\r\n{host}\r\n"), "400", "bad_request"),
        (format!("TRACE /fr/ HTTP/1.1\r\n{host}\r\n"), "405", "allow: GET, HEAD"),
        (format!("POST /fr/ HTTP/1.1\r\n{host}Content-Length: 9999999\r\n\r\n"), "413", "too_large"),
        (format!("POST /desk/images HTTP/1.1\r\n{host}Content-Length: 70000000\r\n\r\n"), "413", "too_large"),
        (format!("POST /desk HTTP/1.1\r\n{host}Content-Length: 50000000\r\n\r\n"), "405", ""),
        (format!("GET /fr/ HTTP/1.1\r\n{host}Content-Length: 3\r\n\r\nabc"), "200", "Rivage"),
        (
            "POST /fr/ HTTP/1.1\r\nHost: rivage.example\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                .into(),
            "400",
            "connection: close",
        ),
        (format!("GET /fr/ HTTP/1.1\r\n{host}X-Long: {}\r\n\r\n", "x".repeat(64 * 1024)), "431", ""),
        ("nonsense\r\n\r\n".into(), "400", ""),
    ] {
        let answer = server.say(request.as_bytes()).await;
        let first = request.lines().next().unwrap();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{first}: {answer:.200}");
        assert!(answer.contains(part), "{first}: {answer:.2000}");
    }
}

#[tokio::test]
async fn a_kept_page_on_the_wire() {
    let server = Server::start(Deadlines::default()).await;
    let mut stream = server.connect().await;
    let ask = async |stream: &mut TcpStream, method: &str, more: &str| {
        let request = format!("{method} /fr/ HTTP/1.1\r\nHost: rivage.example\r\nAccept-Encoding: br\r\n{more}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
    };
    ask(&mut stream, "GET", "").await;
    let first = one(&mut stream).await;
    let header = |answer: &str, name: &str| {
        answer.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned))
    };
    let etag = header(&first, "etag").unwrap();
    ask(&mut stream, "GET", &format!("If-None-Match: {etag}\r\n")).await;
    let second = one(&mut stream).await;
    assert!(second.starts_with("HTTP/1.1 304") && !second.contains("content-length"), "{second}");
    ask(&mut stream, "HEAD", "Connection: close\r\n").await;
    let third = rest(&mut stream).await;
    assert_eq!(header(&third, "content-length"), header(&first, "content-length"));
    assert!(third.ends_with("\r\n\r\n"), "a body for HEAD: {third}");
}

#[tokio::test]
async fn slow_askers_and_idle_connections_are_closed() {
    let second = Duration::from_secs(1);
    let server = Server::start(Deadlines { header: second, idle: second, ..Deadlines::default() }).await;
    // Nothing at all.
    assert_eq!(rest(&mut server.connect().await).await, "");
    // A byte now and then.
    let mut slow = server.connect().await;
    let dripping = async {
        for byte in b"GET /fr/ HTTP/1.1\r\nHost: rivage.example\r\n".iter().cycle() {
            if slow.write_all(&[*byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), dripping).await.expect("a slow header is waited for");
    // An answer, and then nothing.
    let mut idle = server.connect().await;
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    assert!(one(&mut idle).await.starts_with("HTTP/1.1 200"));
    assert_eq!(rest(&mut idle).await, "");
}

#[tokio::test]
async fn http2_without_tls() {
    let server = Server::start(Deadlines::default()).await;
    let stream = TokioIo::new(server.connect().await);
    let (mut sender, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await.unwrap();
    tokio::spawn(connection);
    for (uri, status) in [("http://rivage.example/fr/", 200), ("http://evil.example/fr/", 421)] {
        let request = Request::get(uri).body(axum::body::Body::empty()).unwrap();
        assert_eq!(sender.send_request(request).await.unwrap().status(), status, "{uri}");
    }
}

#[tokio::test]
async fn stopping_lets_idle_readers_go_and_takes_no_new_ones() {
    let server = Server::start(Deadlines::default()).await;
    let mut reader = server.connect().await;
    reader.write_all(b"GET /fr/ HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    assert!(one(&mut reader).await.starts_with("HTTP/1.1 200"));
    server.stop.send(()).unwrap();
    let cut_off = tokio::time::timeout(Duration::from_secs(5), server.serving).await.expect("it goes on");
    assert_eq!(cut_off.unwrap().unwrap(), 0);
    assert_eq!(rest(&mut reader).await, "");
    assert!(TcpStream::connect(server.address).await.is_err());
}
