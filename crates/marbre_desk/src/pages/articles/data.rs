//! What the editor's script is given: `article-data`.

use super::{findings::Meter, lead, lists::Lists};
use crate::{Call, DeskError, pages::languages};
use marbre_article::ArticleContent;
use marbre_newsroom::rights::{self, Act};
use marbre_store::articles::{Article, Sheet};
use serde_json::{Value, json};

/// Everything that the script needs to know of the page.
pub(super) async fn of(
    call: &Call,
    sheet: &Sheet,
    article: &Article,
    content: &ArticleContent,
    (lists, meter, may_save): (&Lists, Meter, bool),
) -> Result<Value, DeskError> {
    let actor = call.actor()?;
    let lang = &article.address.lang;
    let address = super::address(article.id);
    let bylines = lists.bylines.iter().map(|byline| {
        let name = &byline.name;
        json!({ "id": byline.id, "name": name.name, "role": name.role, "kind": byline.kind.as_str() })
    });
    let languages = call.publication.editions.iter().map(|edition| {
        let lang = &edition.lang;
        json!({ "tag": lang, "name": marbre_words::autonym(lang), "dir": lang.direction() })
    });
    let topics = lists.topics.iter().map(|(id, name)| json!({ "id": id, "name": name }));
    let staff = lists.staff.iter().map(|member| json!({ "id": member.id, "name": member.name }));
    Ok(json!({
        "article": {
            "id": article.id,
            "lang": lang,
            "dir": lang.direction(),
            "state": article.state,
            "working": article.working.is_some(),
            "version": article.version,
            "revision": sheet.revision,
            "kind": article.kind,
            "url": public_address(article),
        },
        "content": content,
        "lists": {
            "sections": lists.sections,
            "topics": topics.collect::<Value>(),
            "bylines": bylines.collect::<Value>(),
            "languages": languages.collect::<Value>(),
            "staff": staff.collect::<Value>(),
        },
        "me": { "id": actor.id, "name": actor.name },
        "may": { "save": may_save, "images": may_save && rights::role_may(actor.role, Act::FileImage) },
        "images": lead::known(call, content).await?,
        "original": languages::original_of(call, article.id).await?,
        "urls": {
            "save": format!("{address}/save"),
            "lock": format!("{address}/lock"),
            "proof": format!("{address}/proof"),
            "notes": format!("{address}/notes"),
            "media": "/desk/media/",
            "uploads": "/desk/uploads",
            "images": "/desk/images",
            "login": "/desk/login",
        },
        "zone": call.publication.settings.time_zone,
        "meter": meter,
        "words": call.words().messages_with_prefix("editor-"),
        "csrf": call.visitor.session().map(|session| session.csrf.as_str()).unwrap_or_default(),
    }))
}

/// Where readers find the article, if they do.
pub(super) fn public_address(article: &Article) -> Option<String> {
    (article.state == marbre_article::workflow::State::Published).then(|| article.address.to_string())
}
