//! Namespaces of exports. They are known by their address, whatever prefix a file gives them.

use std::sync::Arc;

/// What an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// RSS itself: no namespace, or whichever stands without a prefix.
    Rss,
    /// WordPress's own, in the version that the file is written in.
    Export,
    /// WordPress's own, in another version.
    OtherExport,
    /// `excerpt:encoded`.
    Excerpt,
    /// `content:encoded`.
    Content,
    /// Dublin Core.
    DublinCore,
    /// Anything else.
    Other,
}

/// The most declarations that hold at a place: more would make looking them up slow.
const MOST: usize = 100;

const EXPORT: &str = "wordpress.org/export/";

/// The declarations that hold at a place.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Those of the elements around the channel's children.
    outer: Arc<Vec<Declaration>>,
    inner: Vec<Declaration>,
    /// The version in which WordPress's own elements are written: `1.2`.
    home: Option<Arc<str>>,
}

#[derive(Debug, Clone)]
struct Declaration {
    depth: usize,
    prefix: String,
    space: Space,
}

impl Scope {
    /// Takes the declarations of an element around the channel's children. The version bound to `wp` there, else the
    /// first version declared, is the one that the file is written in.
    pub(super) fn declare_outside<'a>(&mut self, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
        let declared: Vec<(&str, &str)> =
            attributes.filter_map(|(key, value)| prefix_of(key).map(|prefix| (prefix, value))).collect();
        let usual = declared.iter().find(|(prefix, _)| *prefix == "wp").and_then(|(_, uri)| export_version(uri));
        let any = || declared.iter().find_map(|(_, uri)| export_version(uri));
        if self.home.is_none() {
            self.home = usual.or_else(any).map(Arc::from);
        }
        for (prefix, uri) in declared.into_iter().take(MOST.saturating_sub(self.outer.len())) {
            let space = self.space_of(uri);
            Arc::make_mut(&mut self.outer).push(Declaration { depth: 0, prefix: prefix.to_owned(), space });
        }
    }

    /// True when any version of WordPress's namespace was declared.
    pub(super) const fn knows_exports(&self) -> bool {
        self.home.is_some()
    }

    /// Takes an attribute of an element at this depth, if it declares a namespace.
    pub(super) fn declare(&mut self, depth: usize, key: &str, uri: &str) {
        if let Some(prefix) = prefix_of(key)
            && self.inner.len() < MOST
        {
            let space = self.space_of(uri);
            self.inner.push(Declaration { depth, prefix: prefix.to_owned(), space });
        }
    }

    /// Forgets the declarations of the element at this depth.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.inner.last().is_some_and(|declaration| declaration.depth >= depth) {
            self.inner.pop();
        }
    }

    /// The namespace of a qualified name, its local part, and its prefix if that is not declared.
    pub(super) fn resolve<'n>(&self, name: &'n str) -> (Space, &'n str, Option<&'n str>) {
        let (prefix, local) = name.split_once(':').unwrap_or(("", name));
        let found = self.inner.iter().rev().chain(self.outer.iter().rev()).find(|it| it.prefix == prefix);
        match found.map(|declaration| declaration.space) {
            Some(Space::Other) | None if prefix.is_empty() => (Space::Rss, local, None),
            Some(space) => (space, local, None),
            None => match usual(prefix) {
                Space::Other => (Space::Other, local, None),
                space => (space, local, Some(prefix)),
            },
        }
    }

    fn space_of(&mut self, uri: &str) -> Space {
        let uri = uri.trim();
        if let Some(version) = export_version(uri) {
            let excerpt = uri.trim_end_matches('/').ends_with("/excerpt");
            let home = self.home.get_or_insert_with(|| Arc::from(version));
            return match (excerpt, &**home == version) {
                (true, _) => Space::Excerpt,
                (false, true) => Space::Export,
                (false, false) => Space::OtherExport,
            };
        }
        match uri {
            "http://purl.org/rss/1.0/modules/content/" => Space::Content,
            "http://purl.org/dc/elements/1.1/" => Space::DublinCore,
            _ => Space::Other,
        }
    }
}

/// The prefix that an attribute declares; empty for the default one.
fn prefix_of(key: &str) -> Option<&str> {
    match key.strip_prefix("xmlns")? {
        "" => Some(""),
        prefixed => prefixed.strip_prefix(':'),
    }
}

/// The version in an address of WordPress's namespace: `1.2` of `http://wordpress.org/export/1.2/excerpt/`.
fn export_version(uri: &str) -> Option<&str> {
    let (scheme, rest) = uri.trim().split_once("://")?;
    let version = rest.strip_prefix(EXPORT)?.split('/').next()?;
    let numbers = version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    (matches!(scheme, "http" | "https") && numbers && !version.is_empty()).then_some(version)
}

/// What WordPress uses a prefix for.
fn usual(prefix: &str) -> Space {
    match prefix {
        "wp" => Space::Export,
        "excerpt" => Space::Excerpt,
        "content" => Space::Content,
        "dc" => Space::DublinCore,
        _ => Space::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(declarations: &[(&str, &str)]) -> Scope {
        let mut scope = Scope::default();
        scope.declare_outside(declarations.iter().copied());
        scope
    }

    #[test]
    fn the_address_counts_and_not_the_prefix() {
        let scope = scope(&[("xmlns:x", "http://wordpress.org/export/1.1/"), ("xmlns:wp", "http://other.example/")]);
        assert_eq!(scope.resolve("x:post_id").0, Space::Export);
        assert_eq!(scope.resolve("wp:post_id").0, Space::Other);
    }

    #[test]
    fn the_version_bound_to_wp_is_the_files() {
        let mut scope = scope(&[
            ("xmlns:old", "http://wordpress.org/export/1.0/"),
            ("xmlns:wp", "http://wordpress.org/export/1.2/"),
        ]);
        assert_eq!(scope.resolve("wp:term").0, Space::Export);
        assert_eq!(scope.resolve("old:term").0, Space::OtherExport);
        scope.declare(2, "xmlns:wp", "http://evil.example/");
        assert_eq!(scope.resolve("wp:term").0, Space::Other);
        scope.leave(2);
        assert_eq!(scope.resolve("wp:term").0, Space::Export);
    }

    #[test]
    fn usual_prefixes_work_undeclared() {
        assert_eq!(scope(&[]).resolve("content:encoded"), (Space::Content, "encoded", Some("content")));
    }
}
