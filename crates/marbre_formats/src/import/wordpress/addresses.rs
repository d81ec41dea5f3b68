//! The addresses that an item had: each must lead to the article afterwards.

use super::{picture::host_of, record::Item};

/// All addresses under which readers may have kept an item, as paths from the root, as written there (percent-encoded
/// or not), each once, the permalink first: permalink, `/?p=12`, and the permalink with each slug it had before.
/// Nothing outside the site's own `hosts`; nothing for what never was public.
pub fn of(item: &Item, hosts: &[String]) -> Vec<String> {
    let mut paths: Vec<String> = Vec::new();
    let mut add = |path: String| {
        if !path.is_empty() && path != "/" && !paths.contains(&path) {
            paths.push(path);
        }
    };
    let permalink = path_of(&item.link, hosts);
    if let Some(path) = &permalink {
        add(path.clone());
    }
    if item.id > 0 {
        add(format!("/?p={}", item.id));
        match item.post_type.as_str() {
            "page" => add(format!("/?page_id={}", item.id)),
            "attachment" => add(format!("/?attachment_id={}", item.id)),
            _ => {}
        }
    }
    if let Some(path) = path_of(&item.guid, hosts).filter(|path| path.contains("?p=") || path.contains("?page_id=")) {
        add(path);
    }
    let Some(path) = permalink.filter(|path| !path.contains('?')) else { return paths };
    for slug in item.meta_values("_wp_old_slug").map(str::trim).filter(|slug| !slug.is_empty()) {
        if let Some(old) = with_slug(&path, slug) {
            add(old);
        }
    }
    for date in item.meta_values("_wp_old_date") {
        if let Some(old) = with_date(&path, date.trim()) {
            add(old);
        }
    }
    paths
}

/// The path and query of an address of one of these hosts, or of one without a host.
pub fn path_of(url: &str, hosts: &[String]) -> Option<String> {
    let url = url.trim().split('#').next().unwrap_or_default();
    match host_of(url) {
        Some(of_url) if hosts.contains(&of_url) => {
            let after = url.split_once("//")?.1;
            let path = after.find(['/', '?']).map_or("/", |at| &after[at..]);
            Some(if path.starts_with('?') { format!("/{path}") } else { path.to_owned() })
        }
        Some(_) => None,
        None => url.starts_with('/').then(|| url.to_owned()),
    }
}

/// Where a link in a text leads after the move; nothing where it stays as it is. What was a page of the site is found
/// here, under its path; its files are not, so that a link to one (a recording, a PDF) goes on naming the old site. `base`
/// is the site's address.
pub fn moved(address: &str, hosts: &[String], base: &str) -> Option<String> {
    let path = path_of(address, hosts)?;
    let whole = address.contains("//");
    if !is_file(&path) {
        return Some(path).filter(|_| whole);
    }
    let (scheme, rest) = base.split_once("//")?;
    let authority = rest.split(['/', '?', '#']).next().filter(|authority| !authority.is_empty())?;
    (!whole).then(|| format!("{scheme}//{authority}{path}"))
}

/// True for the address of a file, not of a page.
fn is_file(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let short = (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let page = ["html", "htm", "php", "asp", "aspx", "jsp"].iter().any(|page| ending.eq_ignore_ascii_case(page));
    let named = short && !page && ending.bytes().any(|byte| byte.is_ascii_alphabetic());
    named || path.contains("/wp-content/") || path.contains("/wp-includes/")
}

/// The path with another last part.
fn with_slug(path: &str, slug: &str) -> Option<String> {
    let bare = path.trim_end_matches('/');
    let (above, last) = bare.rsplit_once('/')?;
    let ending = last.rsplit_once('.').filter(|(_, ending)| matches!(*ending, "html" | "htm" | "php"));
    let ending = ending.map(|(_, ending)| format!(".{ending}")).unwrap_or_default();
    Some(format!("{above}/{}{ending}{}", slug.trim_matches('/'), &path[bare.len()..]))
}

/// The path with another date (`2023-01-31`) in it, where it has one.
fn with_date(path: &str, date: &str) -> Option<String> {
    let mut new = date.splitn(3, '-');
    let (year, month, day) = (new.next()?, new.next()?, new.next()?);
    let mut parts: Vec<&str> = path.split('/').collect();
    let number = |text: &str, length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if !number(year, 4) || !number(month, 2) || !number(day, 2) {
        return None;
    }
    let at = parts.windows(2).position(|pair| number(pair[0], 4) && number(pair[1], 2))?;
    parts[at] = year;
    parts[at + 1] = month;
    if parts.get(at + 2).is_some_and(|part| number(part, 2)) {
        parts[at + 2] = day;
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wordpress::Meta;

    fn here() -> Vec<String> {
        ["h.example", "ar.h.example"].map(str::to_owned).into()
    }

    #[test]
    fn all_the_addresses_of_a_post() {
        let meta = |key: &str, value: &str| Meta { key: key.into(), value: value.into() };
        let item = Item {
            id: 7,
            post_type: "post".into(),
            link: "https://www.h.example/2024/02/pont-neuf/".into(),
            guid: "http://h.example/?p=7".into(),
            meta: vec![
                meta("_wp_old_slug", "pont"),
                meta("_wp_old_slug", "le-pont"),
                meta("_wp_old_date", "2023-12-31"),
            ],
            ..Item::default()
        };
        assert_eq!(
            of(&item, &here()),
            ["/2024/02/pont-neuf/", "/?p=7", "/2024/02/pont/", "/2024/02/le-pont/", "/2023/12/pont-neuf/"]
        );
    }

    #[test]
    fn other_hosts_are_not_ours() {
        assert_eq!(path_of("https://other.example/x", &here()), None);
        assert_eq!(path_of("https://h.example", &here()), Some("/".into()));
        assert_eq!(path_of("https://h.example?page_id=3#a", &here()), Some("/?page_id=3".into()));
        assert_eq!(path_of("http://www.ar.h.example/2024/x/", &here()), Some("/2024/x/".into()));
        assert_eq!(path_of("/blog/basic-post.html", &here()), Some("/blog/basic-post.html".into()));
    }

    #[test]
    fn links_to_pages_come_along_and_links_to_files_do_not() {
        let moved = |address: &str| moved(address, &here(), "https://www.h.example/blog");
        assert_eq!(moved("https://h.example/2024/02/pont/"), Some("/2024/02/pont/".into()));
        assert_eq!(moved("https://h.example/pont.html#a"), Some("/pont.html".into()));
        assert_eq!(moved("https://h.example/budget-2.5"), Some("/budget-2.5".into()));
        assert_eq!(moved("https://h.example/wp-content/uploads/2024/02/entretien.mp3"), None);
        assert_eq!(moved("/wp-content/uploads/a.pdf"), Some("https://www.h.example/wp-content/uploads/a.pdf".into()));
        assert_eq!(moved("/2024/02/pont/"), None);
        assert_eq!(moved("https://other.example/a.pdf"), None);
    }

    #[test]
    fn endings_are_kept() {
        assert_eq!(with_slug("/a/b.html", "c"), Some("/a/c.html".into()));
    }
}
