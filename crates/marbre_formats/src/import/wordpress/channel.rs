//! The channel's own elements: authors, categories, tags, terms.

use super::{
    namespace::Space,
    record::{Author, Category, Meta, Tag as TagRecord, Term},
    trouble::ProblemKind,
    xml::{Broken, Puller, Tag},
};

/// Reads the children of a `wp:author`.
pub(super) fn author(puller: &mut Puller<'_>) -> Result<Author, Broken> {
    let mut author = Author::default();
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "author_id" => author.id = number(puller, &tag)?,
            "author_login" => fill(puller, &tag, &mut author.login)?,
            "author_email" => fill(puller, &tag, &mut author.email)?,
            "author_display_name" => fill(puller, &tag, &mut author.display_name)?,
            "author_first_name" => fill(puller, &tag, &mut author.first_name)?,
            "author_last_name" => fill(puller, &tag, &mut author.last_name)?,
            _ => leave(puller, &tag)?,
        }
    }
    Ok(author)
}

/// Reads the children of a `wp:category`.
pub(super) fn category(puller: &mut Puller<'_>) -> Result<Category, Broken> {
    let mut category = Category::default();
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "term_id" => category.id = number(puller, &tag)?,
            "category_nicename" => fill(puller, &tag, &mut category.nicename)?,
            "category_parent" => fill(puller, &tag, &mut category.parent)?,
            "cat_name" => fill(puller, &tag, &mut category.name)?,
            "category_description" => fill(puller, &tag, &mut category.description)?,
            "termmeta" if puller.has_room(&tag) => category.meta.push(meta(puller, &tag)?),
            _ => leave(puller, &tag)?,
        }
    }
    Ok(category)
}

/// Reads the children of a `wp:tag`.
pub(super) fn tag(puller: &mut Puller<'_>) -> Result<TagRecord, Broken> {
    let mut record = TagRecord::default();
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "term_id" => record.id = number(puller, &tag)?,
            "tag_slug" => fill(puller, &tag, &mut record.slug)?,
            "tag_name" => fill(puller, &tag, &mut record.name)?,
            "tag_description" => fill(puller, &tag, &mut record.description)?,
            "termmeta" if puller.has_room(&tag) => record.meta.push(meta(puller, &tag)?),
            _ => leave(puller, &tag)?,
        }
    }
    Ok(record)
}

/// Reads the children of a `wp:term`.
pub(super) fn term(puller: &mut Puller<'_>) -> Result<Term, Broken> {
    let mut term = Term::default();
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "term_id" => term.id = number(puller, &tag)?,
            "term_taxonomy" => fill(puller, &tag, &mut term.taxonomy)?,
            "term_slug" => fill(puller, &tag, &mut term.slug)?,
            "term_parent" => fill(puller, &tag, &mut term.parent)?,
            "term_name" => fill(puller, &tag, &mut term.name)?,
            "term_description" => fill(puller, &tag, &mut term.description)?,
            "termmeta" if puller.has_room(&tag) => term.meta.push(meta(puller, &tag)?),
            _ => leave(puller, &tag)?,
        }
    }
    Ok(term)
}

/// Reads the key and value of a `wp:postmeta`, `wp:termmeta` or `wp:commentmeta`.
pub(super) fn meta<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>) -> Result<Meta, Broken> {
    let mut meta = Meta::default();
    if tag.is_empty() {
        puller.skip(tag)?;
        return Ok(meta);
    }
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "meta_key" => fill(puller, &tag, &mut meta.key)?,
            "meta_value" => fill(puller, &tag, &mut meta.value)?,
            _ => leave(puller, &tag)?,
        }
    }
    Ok(meta)
}

/// The local name of an element of WordPress's own; empty for any other.
pub(super) fn field<'a>(tag: &Tag<'a>) -> &'a str {
    if tag.space == Space::Export { tag.local } else { "" }
}

/// Reads a text into a field that is still empty: the first one counts.
pub(super) fn fill<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, field: &mut String) -> Result<(), Broken> {
    let text = puller.text(tag)?;
    if field.is_empty() {
        *field = text.into_owned();
    }
    Ok(())
}

/// Reads a number as PHP would: leading digits count, nothing is 0.
pub(super) fn number<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>) -> Result<i64, Broken> {
    let text = puller.text(tag)?;
    let trimmed = text.trim();
    let digits = trimmed
        .bytes()
        .enumerate()
        .take_while(|(at, byte)| byte.is_ascii_digit() || (*at == 0 && matches!(byte, b'-' | b'+')));
    let end = digits.count();
    let number = trimmed[..end].parse();
    if end < trimmed.len() || (number.is_err() && !trimmed.is_empty()) {
        let said = trimmed.chars().take(40).collect();
        puller.note(ProblemKind::NotANumber(tag.local.to_owned(), said));
    }
    Ok(number.unwrap_or(0))
}

/// Passes over an element that is not wanted; says so when it is of another version of the format.
pub(super) fn leave<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>) -> Result<(), Broken> {
    if tag.space == Space::OtherExport {
        puller.note(ProblemKind::OtherVersion(tag.local.to_owned()));
    }
    puller.skip(tag)
}
