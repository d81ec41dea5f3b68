//! Hashes of what matters of an item, to see a change.

use super::super::terms::fingerprint;
use marbre_formats::import::wordpress::Item;

/// A hash of all that matters here of an item but its comments. `manner`: what else decides how it is made ready.
pub(super) fn text(item: &Item, manner: &str) -> String {
    let mut parts = vec![
        manner,
        &item.title,
        &item.link,
        &item.creator,
        &item.content,
        &item.excerpt,
        &item.date,
        &item.date_gmt,
        &item.modified_gmt,
        &item.comment_status,
        &item.name,
        &item.status,
        &item.post_type,
        &item.password,
    ];
    for term in &item.terms {
        parts.extend([term.domain.as_str(), &term.nicename]);
    }
    for meta in &item.meta {
        parts.extend([meta.key.as_str(), &meta.value]);
    }
    fingerprint(&parts)
}

/// A hash of an item's comments.
pub(super) fn comments(item: &Item) -> String {
    if item.comments.is_empty() {
        return String::new();
    }
    let mut parts = Vec::with_capacity(item.comments.len() * 5);
    for comment in &item.comments {
        parts.extend([comment.author.as_str(), &comment.date_gmt, &comment.content, &comment.approved, &comment.kind]);
    }
    fingerprint(&parts)
}
