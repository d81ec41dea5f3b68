//! The browser that asks: its name in a few words, and what it kept so that it is known again.

use crate::{Call, Desk, Peer, access};
use http::header;
use marbre_newsroom::staff::Device;

/// How long a browser is known: half a year.
const KNOWN: u32 = 180 * 24 * 60 * 60;

const BROWSERS: [(&str, &str); 9] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

const SYSTEMS: [(&str, &str); 8] = [
    ("Android", "Android"),
    ("KAIOS", "KaiOS"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// The browser that asks.
pub(super) fn device(call: &Call) -> Device {
    let agent = call.parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Device {
        name: name(agent),
        mark: access::sent_cookie(&call.parts, cookie_name(&call.desk)).map(str::to_owned),
        peer: call.parts.extensions.get::<Peer>().map(|peer| peer.0),
    }
}

/// A browser in a few words: `Firefox · Android`. Empty when it says nothing known.
fn name(agent: &str) -> String {
    let find =
        |known: &[(&str, &'static str)]| known.iter().find(|(sign, _)| agent.contains(sign)).map(|found| found.1);
    let both: Vec<&str> = [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect();
    both.join(" · ")
}

fn cookie_name(desk: &Desk) -> &'static str {
    if desk.options.is_secure() { "__Host-device" } else { "device" }
}

/// What makes the browser keep its mark.
pub(super) fn mark_cookie(desk: &Desk, mark: &str) -> String {
    let secure = if desk.options.is_secure() { "; Secure" } else { "" };
    format!("{}={mark}; Path=/; HttpOnly; SameSite=Strict; Max-Age={KNOWN}{secure}", cookie_name(desk))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn browsers_have_names() {
        for (agent, called) in [
            ("Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox · Android"),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
                "Chrome · Linux",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1",
                "Safari · iPhone",
            ),
            ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows"),
            ("something else", ""),
        ] {
            assert_eq!(name(agent), called);
        }
    }
}
