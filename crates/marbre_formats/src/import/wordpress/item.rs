//! An item's elements.

use super::{
    channel::{field, fill, leave, meta, number},
    namespace::Space,
    record::{Comment, Item, TermRef},
    xml::{Broken, Puller, Tag},
};

/// Reads the children of an `item`. When it breaks, what was read so far is in `item`.
pub(super) fn item(puller: &mut Puller<'_>, item: &mut Item) -> Result<(), Broken> {
    while let Some(tag) = puller.next_child()? {
        match (tag.space, tag.local) {
            (Space::Rss, "title") => fill(puller, &tag, &mut item.title)?,
            (Space::Rss, "link") => fill(puller, &tag, &mut item.link)?,
            (Space::Rss, "guid") => fill(puller, &tag, &mut item.guid)?,
            (Space::Rss, "pubDate") => fill(puller, &tag, &mut item.pub_date)?,
            (Space::Rss, "category") if puller.has_room(&tag) => category(puller, &tag, item)?,
            (Space::DublinCore, "creator") => fill(puller, &tag, &mut item.creator)?,
            (Space::Content, "encoded") => fill(puller, &tag, &mut item.content)?,
            (Space::Excerpt, "encoded") => fill(puller, &tag, &mut item.excerpt)?,
            (Space::Export, _) => own_field(puller, &tag, item)?,
            _ => leave(puller, &tag)?,
        }
    }
    Ok(())
}

fn own_field<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, item: &mut Item) -> Result<(), Broken> {
    match tag.local {
        "post_id" => first(puller, tag, &mut item.id),
        "post_parent" => first(puller, tag, &mut item.parent),
        "menu_order" => first(puller, tag, &mut item.menu_order),
        "post_date" => fill(puller, tag, &mut item.date),
        "post_date_gmt" => fill(puller, tag, &mut item.date_gmt),
        "post_modified" => fill(puller, tag, &mut item.modified),
        "post_modified_gmt" => fill(puller, tag, &mut item.modified_gmt),
        "comment_status" => fill(puller, tag, &mut item.comment_status),
        "ping_status" => fill(puller, tag, &mut item.ping_status),
        "post_name" => fill(puller, tag, &mut item.name),
        "status" => fill(puller, tag, &mut item.status),
        "post_type" => fill(puller, tag, &mut item.post_type),
        "post_password" => fill(puller, tag, &mut item.password),
        "is_sticky" => {
            item.sticky |= number(puller, tag)? != 0;
            Ok(())
        }
        "attachment_url" => fill(puller, tag, item.attachment_url.get_or_insert_default()),
        "postmeta" if puller.has_room(tag) => {
            item.meta.push(meta(puller, tag)?);
            Ok(())
        }
        "comment" if puller.has_room(tag) => {
            item.comments.push(comment(puller, tag)?);
            Ok(())
        }
        _ => leave(puller, tag),
    }
}

/// A category without a nicename is one that RSS readers see, and says nothing new.
fn category<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, item: &mut Item) -> Result<(), Broken> {
    let nicename = puller.attribute(tag, "nicename");
    let domain = puller.attribute(tag, "domain").unwrap_or_default();
    let name = puller.text(tag)?.into_owned();
    if let Some(nicename) = nicename {
        item.terms.push(TermRef { domain, nicename, name });
    }
    Ok(())
}

fn comment<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>) -> Result<Comment, Broken> {
    let mut comment = Comment::default();
    if tag.is_empty() {
        puller.skip(tag)?;
        return Ok(comment);
    }
    while let Some(tag) = puller.next_child()? {
        match field(&tag) {
            "comment_id" => first(puller, &tag, &mut comment.id)?,
            "comment_author" => fill(puller, &tag, &mut comment.author)?,
            "comment_author_email" => fill(puller, &tag, &mut comment.author_email)?,
            "comment_author_url" => fill(puller, &tag, &mut comment.author_url)?,
            "comment_author_IP" => fill(puller, &tag, &mut comment.author_ip)?,
            "comment_date" => fill(puller, &tag, &mut comment.date)?,
            "comment_date_gmt" => fill(puller, &tag, &mut comment.date_gmt)?,
            "comment_content" => fill(puller, &tag, &mut comment.content)?,
            "comment_approved" => fill(puller, &tag, &mut comment.approved)?,
            "comment_type" => fill(puller, &tag, &mut comment.kind)?,
            "comment_parent" => first(puller, &tag, &mut comment.parent)?,
            "comment_user_id" => first(puller, &tag, &mut comment.user_id)?,
            "commentmeta" if puller.has_room(&tag) => comment.meta.push(meta(puller, &tag)?),
            _ => leave(puller, &tag)?,
        }
    }
    Ok(comment)
}

/// Reads a number into a field that is still 0: the first one counts.
fn first<'a>(puller: &mut Puller<'a>, tag: &Tag<'a>, field: &mut i64) -> Result<(), Broken> {
    let read = number(puller, tag)?;
    if *field == 0 {
        *field = read;
    }
    Ok(())
}
