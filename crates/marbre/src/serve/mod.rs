//! Serving readers and the desk: the accept loop, with the deadlines and limits that a bare server lacks.

mod arriving;
mod client;
mod gate;
mod seats;
mod stop;
mod watch;
mod watched;

pub use gate::Hosts;
pub use seats::{Limits, Network};
pub use stop::stop_signal;
pub use watch::Deadlines;

use crate::ledger::{ADDRESS, WitnessDoor};
use arriving::{Arriving, Late, Pace, in_time};
use axum::response::Response;
use http::{Request, StatusCode, Version};
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use marbre_desk::{Desk, Peer};
use marbre_site::{Site, refuse, routes::Readers};
use seats::Seats;
use std::{convert::Infallible, future::Future, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
};
use watch::Watchers;
use watched::Watched;

/// The longest header of a request, in bytes.
const LONGEST_HEADER: usize = 32 * 1024;
/// Requests at once on one HTTP/2 connection.
const STREAMS: u32 = 100;
/// How long an answer may take to be worked out, once its request has come.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);
/// How long readers who are being answered are waited for at the end.
const DRAIN: Duration = Duration::from_secs(9);
/// The pause after the system has refused a connection (no more file handles, say).
const PAUSE: Duration = Duration::from_millis(50);

/// How to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServeOptions {
    /// Host names under which requests are answered, beside that of the origin.
    pub hosts: Vec<String>,
    /// How many connections there may be.
    pub limits: Limits,
    /// How long they may take.
    pub deadlines: Deadlines,
}

/// What is served: the reader's pages, and the desk if there is one.
pub struct Doors {
    /// The reader's pages.
    pub site: Site,
    /// The desk, under `/desk`.
    pub desk: Option<Desk>,
    /// Where other newsrooms ask us to confirm their records, if we do.
    pub witness: Option<WitnessDoor>,
}

/// What every connection is served with.
struct Serving {
    site: Site,
    readers: Readers,
    desk: Option<Desk>,
    witness: Option<WitnessDoor>,
    hosts: Hosts,
    proxies: Vec<Network>,
    http: Builder<TokioExecutor>,
    watchers: Arc<Watchers>,
}

/// Serves until `stop` is ready; then answers what has been asked, and nothing more. Gives how many connections had to be
/// cut off.
///
/// # Errors
/// When the listener has no address.
pub async fn serve(
    listener: TcpListener,
    Doors { site, desk, witness }: Doors,
    options: ServeOptions,
    stop: impl Future<Output = ()>,
) -> std::io::Result<usize> {
    let listen = listener.local_addr()?.ip();
    let watchers = Arc::new(Watchers::new(options.deadlines));
    let background = [tokio::spawn(site.clone().keep_fresh()), tokio::spawn(watchers.clone().keep())];
    let serving = Arc::new(Serving {
        hosts: Hosts::new(&site.options.origin, listen, &options.hosts),
        proxies: options.limits.proxies.clone(),
        readers: Readers::new(site.clone()),
        site,
        desk,
        witness,
        http: http(),
        watchers,
    });
    let graceful = GracefulShutdown::new();
    tokio::select! {
        never = accept(&listener, &serving, options.limits, &graceful) => match never {},
        () = stop => {}
    }
    drop(listener);
    let open = graceful.count();
    let drained = tokio::time::timeout(DRAIN, graceful.shutdown()).await;
    for task in background {
        task.abort();
    }
    Ok(if drained.is_ok() { 0 } else { open })
}

async fn accept(
    listener: &TcpListener,
    serving: &Arc<Serving>,
    limits: Limits,
    graceful: &GracefulShutdown,
) -> Infallible {
    let all = Arc::new(Semaphore::new(limits.all));
    let seats = Arc::new(Seats::new(limits));
    loop {
        // When all places are taken, who comes waits in the system's queue.
        let Ok(place) = all.clone().acquire_owned().await else { std::future::pending().await };
        let (stream, address) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(cause) => {
                tracing::warn!(%cause, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        let Some(seat) = seats.take(address.ip()) else { continue };
        let entry = serving.watchers.open();
        let id = entry.id();
        let peer = Peer(address.ip());
        let connection = connection(stream, peer, serving.clone(), entry.watch.clone(), graceful.watcher());
        let task = tokio::spawn(async move {
            connection.await;
            drop((entry, seat, place));
        });
        serving.watchers.serve(id, task.abort_handle());
    }
}

async fn connection(
    stream: TcpStream,
    peer: Peer,
    serving: Arc<Serving>,
    watch: Arc<watch::Watch>,
    watcher: hyper_util::server::graceful::Watcher,
) {
    // An answer is whole in the first packets or not: there is nothing to wait for.
    let _ = stream.set_nodelay(true);
    let io = TokioIo::new(Watched::new(stream, watch.clone()));
    let service = service_fn(|request: Request<Incoming>| {
        watch.asked(request.version() == Version::HTTP_2);
        let (serving, watch) = (serving.clone(), watch.clone());
        async move {
            let response = serving.answer(request, peer, Pace::new(watch.clone())).await;
            watch.answered();
            Ok::<_, Infallible>(response)
        }
    });
    let connection = serving.http.serve_connection(io, service);
    if let Err(cause) = watcher.watch(connection).await {
        // Readers hang up all the time.
        tracing::trace!(%cause, "a connection ended");
    }
}

impl Serving {
    async fn answer(&self, mut request: Request<Incoming>, peer: Peer, pace: Arc<Pace>) -> Response {
        if let Some(refusal) = gate::refusal(&request, &self.hosts, &self.site) {
            return refusal;
        }
        let peer = Peer(client::address(peer.0, request.headers(), &self.proxies));
        request.extensions_mut().insert(peer);
        let request = request.map(|body| Arriving::new(body, pace.clone()));
        match in_time(&pace, LONGEST_ANSWER, self.answered(request, peer)).await {
            Ok(response) => response,
            Err(Late::Answer) => refuse(&self.site, StatusCode::SERVICE_UNAVAILABLE, "The answer took too long"),
            Err(Late::Body) => {
                let message = "The rest of the request came too slowly or not at all; send it again";
                gate::closing(refuse(&self.site, StatusCode::REQUEST_TIMEOUT, message))
            }
        }
    }

    async fn answered(&self, request: Request<Arriving<Incoming>>, peer: Peer) -> Response {
        match &self.desk {
            Some(desk) if is_for_desk(request.uri().path()) => desk.answer(request).await,
            _ if request.uri().path() == ADDRESS && self.witness.is_some() => match &self.witness {
                Some(witness) => witness.answer(request).await,
                None => self.readers.take(request, peer.0).await,
            },
            _ => self.readers.take(request, peer.0).await,
        }
    }
}

/// Whether an address is the desk's.
fn is_for_desk(path: &str) -> bool {
    path.strip_prefix("/desk").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn http() -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    // Deadlines are kept by `watch`, for both protocols and before the first byte.
    builder.http1().timer(TokioTimer::new()).header_read_timeout(None).max_buf_size(LONGEST_HEADER);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(LONGEST_HEADER as u32)
        .keep_alive_interval(Duration::from_secs(20))
        .keep_alive_timeout(Duration::from_secs(10));
    builder
}

#[cfg(test)]
mod tests;
