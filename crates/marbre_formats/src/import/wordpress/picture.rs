//! Addresses of pictures: the many under which WordPress shows one file, and the file that they mean.

use super::record::percent_decoded;
use std::collections::HashMap;

/// Where files are found, by every address under which they may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Addresses(HashMap<String, Found>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    id: i64,
    /// True when the file itself has this address; false when it would have it in another size.
    exact: bool,
}

impl Addresses {
    /// Adds the address of a file.
    pub(super) fn add(&mut self, url: &str, host: &str, id: i64) {
        let Some(exact) = normal(url, host) else { return };
        if let Some(original) = without_size(&exact) {
            self.0.entry(original).or_insert(Found { id, exact: false });
        }
        let found = self.0.entry(exact).or_insert(Found { id, exact: true });
        if !found.exact {
            *found = Found { id, exact: true };
        }
    }

    /// The file that an address means.
    pub(super) fn find(&self, url: &str, host: &str) -> Option<i64> {
        let exact = normal(url, host)?;
        let original = || without_size(&exact).and_then(|original| self.0.get(&original));
        self.0.get(&exact).or_else(original).map(|found| found.id)
    }
}

/// True when two addresses, perhaps on different sites, end in the name of one file, whatever its size.
pub(super) fn is_same_file(one: &str, other: &str) -> bool {
    let name = |url: &str| {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let name = percent_decoded(path.rsplit('/').next().unwrap_or_default());
        without_size(&name).unwrap_or(name)
    };
    let one = name(one);
    !one.is_empty() && one == name(other)
}

/// True for the address of an image file, by its ending.
pub fn is_image(url: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "heic", "svg"];
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_ascii_lowercase().as_str()))
}

/// The host of an address, in lower case and without `www.`.
pub(super) fn host_of(url: &str) -> Option<String> {
    let rest = url.trim().split_once("//")?.1;
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
}

/// The one form of an address: the host without `www.`, the path decoded; no scheme, no query. An address without a host
/// is the site's, and so is one of a subdomain that serves its uploads; image servers give way to what they show.
fn normal(url: &str, site: &str) -> Option<String> {
    let url = original(url.trim());
    let url = url.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = match host_of(url) {
        Some(host) => {
            let after = url.split_once("//").map_or("", |(_, rest)| rest);
            (host, after.find('/').map_or("", |at| &after[at..]).to_owned())
        }
        None => {
            let from_content = url.find("wp-content/").map_or(url, |at| &url[at..]);
            (site.to_owned(), format!("/{}", from_content.trim_start_matches('/')))
        }
    };
    let uploads = path.contains("/wp-content/uploads/");
    let own = host == site || (!site.is_empty() && uploads && host.ends_with(&format!(".{site}")));
    let path = percent_decoded(&path);
    (!path.trim_matches('/').is_empty()).then(|| format!("{}{path}", if own { site } else { &host }))
}

/// The address that an image server is asked for: `https://i0.wp.com/host/path`, `…/resize/https://host/path`,
/// `https://host/cdn-cgi/image/width=80/path`.
fn original(url: &str) -> String {
    let inner = url.get(8..).and_then(|rest| {
        let at = [rest.rfind("/https://"), rest.rfind("/http://")].into_iter().flatten().max()?;
        rest.get(at + 1..)
    });
    if let Some(inner) = inner {
        return inner.to_owned();
    }
    if let Some((host, path)) = url.split_once("/cdn-cgi/image/") {
        return path.split_once('/').map_or_else(|| url.to_owned(), |(_, path)| format!("{host}/{path}"));
    }
    let photon =
        host_of(url).is_some_and(|host| matches!(host.as_str(), "i0.wp.com" | "i1.wp.com" | "i2.wp.com" | "i3.wp.com"));
    match url.split_once("wp.com/").filter(|_| photon) {
        Some((_, rest)) => format!("https://{rest}"),
        None => url.to_owned(),
    }
}

/// The address of the file that this one shows in another size: `port-300x200.jpg` is `port.jpg`, and so are
/// `port-scaled.jpg` and `port-rotated.jpg`. Nothing when it names no size.
fn without_size(path: &str) -> Option<String> {
    let (name, extension) = path.rsplit_once('.')?;
    if extension.contains('/') {
        return None;
    }
    let (stem, suffix) = name.rsplit_once('-')?;
    let sized = suffix.split_once('x').is_some_and(|(width, height)| {
        let number = |text: &str| (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        number(width) && number(height)
    });
    if !sized && suffix != "scaled" && suffix != "rotated" {
        return None;
    }
    let smaller = format!("{stem}.{extension}");
    Some(without_size(&smaller).unwrap_or(smaller))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: &str = "h.example";

    fn addresses() -> Addresses {
        let mut addresses = Addresses::default();
        addresses.add("https://h.example/wp-content/uploads/2023/11/banner-300x200.jpg", HOST, 2);
        addresses.add("https://h.example/wp-content/uploads/2023/11/banner.jpg", HOST, 1);
        addresses.add("https://h.example/wp-content/uploads/2023/11/port-scaled.jpg", HOST, 3);
        addresses.add("https://h.example/wp-content/uploads/2023/11/مجلس.png", HOST, 4);
        addresses
    }

    #[test]
    fn one_file_has_many_addresses() {
        for (url, id) in [
            ("http://www.h.example/wp-content/uploads/2023/11/banner.jpg?w=300", Some(1)),
            ("//h.example/wp-content/uploads/2023/11/banner-150x150.jpg", Some(1)),
            ("https://h.example/wp-content/uploads/2023/11/banner-300x200.jpg", Some(2)),
            ("/wp-content/uploads/2023/11/port-1024x683.jpg", Some(3)),
            ("../../wp-content/uploads/2023/11/port.jpg", Some(3)),
            ("https://i0.wp.com/h.example/wp-content/uploads/2023/11/port.jpg?ssl=1", Some(3)),
            ("https://cdn.h.example/wp-content/uploads/2023/11/banner.jpg", Some(1)),
            ("https://img.other.example/fit/https://h.example/wp-content/uploads/2023/11/banner.jpg", Some(1)),
            ("https://h.example/cdn-cgi/image/width=80,fit=cover/wp-content/uploads/2023/11/banner.jpg", Some(1)),
            ("https://h.example/wp-content/uploads/2023/11/%d9%85%d8%ac%d9%84%d8%b3-300x188.png", Some(4)),
            ("https://other.example/wp-content/uploads/2023/11/banner.jpg", None),
            ("https://h.example/wp-content/uploads/2023/11/other.jpg", None),
            ("", None),
        ] {
            assert_eq!(addresses().find(url, HOST), id, "{url}");
        }
    }
}
