//! Asking other servers: one request at a time, resolved once, limited in time and size, following nothing.

use bytes::Bytes;
use http::{Request, Uri, header::HOST};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper_util::rt::TokioIo;
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Whom may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Public addresses only, by HTTPS: others could be machines that only we can reach.
    Public,
    /// Any, for somebody who says at the terminal whom to ask, and for trying out.
    Any,
}

/// What was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Bytes,
}

/// Asks others.
#[derive(Clone)]
pub struct Fetcher {
    reach: Reach,
    tls: TlsConnector,
}

impl Fetcher {
    /// One that asks those.
    ///
    /// # Errors
    /// When the built-in certificates cannot be used: a fault of the program.
    pub fn new(reach: Reach) -> Result<Self, String> {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|cause| cause.to_string())?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        Ok(Self { reach, tls: TlsConnector::from(Arc::new(config)) })
    }

    /// Fetches an address; at most `most` bytes.
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn get(&self, address: &str, most: usize) -> Result<Answer, String> {
        self.ask("GET", address, Bytes::new(), most).await
    }

    /// Sends bytes to an address.
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn post(&self, address: &str, body: Bytes, most: usize) -> Result<Answer, String> {
        self.ask("POST", address, body, most).await
    }

    async fn ask(&self, method: &str, address: &str, body: Bytes, most: usize) -> Result<Answer, String> {
        let asked = tokio::time::timeout(PATIENCE, self.asked(method, address, body, most)).await;
        let answer = asked.unwrap_or_else(|_| Err("it did not answer in time".to_owned()));
        answer.map_err(|cause| format!("{address}: {cause}"))
    }

    async fn asked(&self, method: &str, address: &str, body: Bytes, most: usize) -> Result<Answer, String> {
        let url = url::Url::parse(address).map_err(|cause| cause.to_string())?;
        let host = url.host_str().ok_or("the address names no host")?.to_owned();
        let secure = match (url.scheme(), self.reach) {
            ("https", _) => true,
            ("http", Reach::Any) => false,
            ("http", Reach::Public) => return Err("an address that begins with https:// is needed".into()),
            _ => return Err("only addresses that begin with https:// or http:// can be asked".into()),
        };
        let port = url.port_or_known_default().unwrap_or(443);
        let named = host.trim_matches(['[', ']']);
        let places: Vec<SocketAddr> =
            lookup_host((named, port)).await.map_err(|_| "there is no such host".to_owned())?.collect();
        if self.reach == Reach::Public && places.iter().any(|place| !is_public(place.ip())) {
            return Err("blocked_address: the host is not one of the public network".into());
        }
        let stream = TcpStream::connect(places.as_slice()).await.map_err(|cause| cause.to_string())?;
        let _ = stream.set_nodelay(true);
        let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
        let uri: Uri = target.parse().map_err(|_| "the address cannot be asked for".to_owned())?;
        let authority = url.port().map_or_else(|| host.clone(), |port| format!("{host}:{port}"));
        let request = Request::builder()
            .method(method)
            .uri(uri)
            .header(HOST, authority)
            .header("user-agent", concat!("Marbre/", env!("CARGO_PKG_VERSION")))
            .header("accept-encoding", "identity")
            .body(Full::new(body))
            .map_err(|cause| cause.to_string())?;
        if secure {
            let name = ServerName::try_from(named.to_owned()).map_err(|cause| cause.to_string())?;
            let stream = self.tls.connect(name, stream).await.map_err(|cause| cause.to_string())?;
            exchange(stream, request, most).await
        } else {
            exchange(stream, request, most).await
        }
    }
}

async fn exchange<S>(stream: S, request: Request<Full<Bytes>>, most: usize) -> Result<Answer, String>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|cause| cause.to_string())?;
    let carried = tokio::spawn(connection);
    let response = sender.send_request(request).await.map_err(|cause| cause.to_string())?;
    let (head, body) = response.into_parts();
    let body = Limited::new(body, most).collect().await.map_err(|cause| cause.to_string())?.to_bytes();
    carried.abort();
    Ok(Answer { status: head.status.as_u16(), body })
}

/// Whether an address is one of the public network: not this machine, not a network of a house or an office, not one
/// kept for a purpose.
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let kept = matches!((a, b, c), (192, 0, 0 | 2) | (198, 51, 100) | (203, 0, 113) | (192, 88, 99));
            let trial = a == 198 && (b == 18 || b == 19);
            let special = ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_broadcast();
            !(special || ip.is_multicast() || shared || kept || trial || a == 0 || a >= 240)
        }
        IpAddr::V6(ip) => {
            if let Some(inner) = ip.to_ipv4_mapped() {
                return is_public(IpAddr::V4(inner));
            }
            let [first, second, ..] = ip.segments();
            // Only 2000::/3 is in public use; of that, examples and tunnels to addresses of version 4 are not.
            let tunnel = first == 0x2002 || (first == 0x2001 && second < 0x200) || first == 0x64;
            (0x2000..0x4000).contains(&first) && !tunnel && !(first == 0x2001 && second == 0xdb8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_network_is_public() {
        for public in ["93.184.216.34", "1.1.1.1", "2606:2800:220:1::1", "2a00:1450::1", "::ffff:1.1.1.1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for other in [
            "127.0.0.1",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "198.18.0.1",
            "203.0.113.7",
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:127.0.0.1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
            "ff02::1",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_public(other.parse().unwrap()), "{other}");
        }
    }

    #[tokio::test]
    async fn machines_nearby_are_not_asked() {
        let fetcher = Fetcher::new(Reach::Public).unwrap();
        for address in ["https://127.0.0.1/", "https://localhost:8443/", "http://1.1.1.1/", "ftp://1.1.1.1/", "x"] {
            assert!(fetcher.get(address, 10).await.is_err(), "{address}");
        }
    }
}
