//! What is refused before any page is asked for: other hosts, doubtful framing, bodies that are too large.

use super::is_for_desk;
use axum::{body::Body, response::Response};
use http::{
    HeaderValue, Request, StatusCode,
    header::{CONNECTION, CONTENT_LENGTH, HOST, TRANSFER_ENCODING},
};
use marbre_site::{Site, refuse};
use std::net::IpAddr;

/// The largest body that may be announced, in bytes. Every address that takes one sets a limit of its own below this.
const LARGEST_BODY: u64 = 8 << 20;
/// The same for the desk, whose forms bring photographs.
const LARGEST_BODY_OF_DESK: u64 = 64 << 20;

/// The host names under which requests are answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosts(Vec<String>);

impl Hosts {
    /// Those of the origin and `further` ones; on a machine that listens to itself alone, its own names too.
    pub fn new(origin: &str, listen: IpAddr, further: &[String]) -> Self {
        let mut names: Vec<String> = further.to_vec();
        names.extend(origin.split_once("://").and_then(|(_, authority)| host_of(authority)).map(str::to_owned));
        if listen.is_loopback() {
            names.extend(["localhost".into(), "127.0.0.1".into(), "::1".into(), listen.to_string()]);
        }
        Self(names)
    }

    fn know(&self, authority: &str) -> bool {
        host_of(authority).is_some_and(|host| self.0.iter().any(|name| name.eq_ignore_ascii_case(host)))
    }
}

/// The host of `host`, `host:port` or `[host]:port`, without a dot at its end.
fn host_of(authority: &str) -> Option<&str> {
    let (host, port) = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => authority.find(':').map_or((authority, ""), |at| authority.split_at(at)),
    };
    let port_is_right = port.is_empty() || port.strip_prefix(':')?.bytes().all(|byte| byte.is_ascii_digit());
    let host = host.strip_suffix('.').unwrap_or(host);
    (port_is_right && !host.is_empty()).then_some(host)
}

/// The refusal of a request that is not to be answered at all; nothing for one that is.
pub fn refusal<B>(request: &Request<B>, hosts: &Hosts, site: &Site) -> Option<Response> {
    let refused = |status, message| Some(refuse(site, status, message));
    let headers = request.headers();
    if headers.contains_key(TRANSFER_ENCODING) {
        // Nothing here takes a body of unknown length, and beside a Content-Length it is how requests are smuggled.
        return refused(StatusCode::BAD_REQUEST, "A body must come with its length and no other framing").map(closing);
    }
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    let most = if is_for_desk(request.uri().path()) { LARGEST_BODY_OF_DESK } else { LARGEST_BODY };
    if length.is_some_and(|length| length > most) {
        return refused(StatusCode::PAYLOAD_TOO_LARGE, "The body is too large").map(closing);
    }
    let mut named = headers.get_all(HOST).iter();
    let first = named.next().and_then(|value| value.to_str().ok());
    let authority = request.uri().authority().map(http::uri::Authority::as_str).or(first);
    match authority {
        Some(_) if named.next().is_some() => refused(StatusCode::BAD_REQUEST, "A request names one host").map(closing),
        // Those who watch over the program ask for it by its address.
        _ if matches!(request.uri().path(), "/healthz" | "/readyz") => None,
        None => refused(StatusCode::BAD_REQUEST, "A request names its host").map(closing),
        Some(authority) if !hosts.know(authority) => {
            refused(StatusCode::MISDIRECTED_REQUEST, "This server does not answer for that host")
        }
        Some(_) => None,
    }
}

/// Nothing more is read on that connection.
pub fn closing(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_with_and_without_port() {
        let hosts =
            Hosts::new("https://Rivage.example", "203.0.113.9".parse().unwrap(), &["www.rivage.example".into()]);
        for known in ["rivage.example", "RIVAGE.example:443", "rivage.example.", "www.rivage.example:8443"] {
            assert!(hosts.know(known), "{known}");
        }
        for foreign in [
            "evil.example",
            "rivage.example.evil.example",
            "rivage.example@evil.example",
            "",
            "localhost",
            "203.0.113.9",
            "rivage.example:x",
            "[rivage.example",
            ":443",
        ] {
            assert!(!hosts.know(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_machine_that_listens_to_itself_knows_its_own_names() {
        let hosts = Hosts::new("http://127.0.0.1:8080", "127.0.0.2".parse().unwrap(), &[]);
        for known in ["localhost:8080", "127.0.0.1", "[::1]:8080", "127.0.0.2:9"] {
            assert!(hosts.know(known), "{known}");
        }
        assert!(!hosts.know("rebound.example:8080"));
    }
}
