//! What shortcodes stand for.

use super::{
    making::{DEEPEST, Making},
    markup::{Token, escape, tokens},
    media::{self, Medium, embed, figure},
    shortcode::{Piece, Shortcode, pieces},
};

/// Shortcodes of WordPress, WordPress.com and of plugins in wide use that are read, or known to show nothing here. Others
/// count when they are used like shortcodes.
const USUAL: [&str; 69] = [
    "caption",
    "wp_caption",
    "gallery",
    "audio",
    "video",
    "playlist",
    "embed",
    "youtube",
    "vimeo",
    "dailymotion",
    "soundcloud",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "tiktok",
    "spotify",
    "googlemaps",
    "wpvideo",
    "videopress",
    "pullquote",
    "quote",
    "blockquote",
    "footnote",
    "efn_note",
    "fn",
    "mfn",
    "ref",
    "code",
    "sourcecode",
    "nextpage",
    "contact-form",
    "contact-form-7",
    "contact-field",
    "wpforms",
    "gravityform",
    "gravityforms",
    "ninja_form",
    "mc4wp_form",
    "newsletter",
    "newsletter_form",
    "jetpack_subscription_form",
    "subscribe",
    "polldaddy",
    "poll",
    "totalpoll",
    "ad",
    "ads",
    "adsense",
    "adrotate",
    "the_ad",
    "rev_slider",
    "metaslider",
    "layerslider",
    "slideshow",
    "toc",
    "ez-toc",
    "sitemap",
    "archives",
    "recent-posts",
    "display-posts",
    "catlist",
    "print_link",
    "social_share",
    "sharedaddy",
    "login",
    "divider",
    "spacer",
    "clear",
];

/// Shortcodes that stand where a player does: what they show, and the address that a bare identity stands for.
const PLAYERS: [(&str, &str); 13] = [
    ("youtube", "https://www.youtube.com/watch?v="),
    ("vimeo", "https://vimeo.com/"),
    ("dailymotion", "https://www.dailymotion.com/video/"),
    ("soundcloud", "https://soundcloud.com/"),
    ("tweet", "https://twitter.com/i/status/"),
    ("twitter", "https://twitter.com/i/status/"),
    ("instagram", "https://www.instagram.com/p/"),
    ("facebook", "https://www.facebook.com/"),
    ("tiktok", "https://www.tiktok.com/"),
    ("spotify", "https://open.spotify.com/"),
    ("googlemaps", "https://www.google.com/maps/"),
    ("wpvideo", "https://videopress.com/v/"),
    ("videopress", "https://videopress.com/v/"),
];

impl Making<'_> {
    /// The text with its shortcodes opened.
    pub(super) fn shortcodes(&mut self, text: &str, depth: usize) -> String {
        if !text.contains('[') {
            return text.to_owned();
        }
        let mut html = String::with_capacity(text.len());
        for piece in pieces(text, &|name| USUAL.contains(&name)) {
            match piece {
                Piece::Text(text) => html.push_str(text),
                Piece::Shown(text) => html.push_str(&text.replace('[', "&#91;").replace(']', "&#93;")),
                Piece::LoneEnd(name) => self.lose(&format!("[/{name}]"), "dropped"),
                Piece::Shortcode(it) if depth < DEEPEST => html.push_str(&self.shortcode(&it, depth + 1)),
                Piece::Shortcode(it) => self.lose(&format!("[{}]", it.name), "dropped: nested too deep"),
            }
        }
        html
    }

    fn shortcode(&mut self, it: &Shortcode<'_>, depth: usize) -> String {
        let inner = |making: &mut Self| it.inner.map(|inner| making.shortcodes(inner, depth)).unwrap_or_default();
        match it.name.to_ascii_lowercase().as_str() {
            "caption" | "wp_caption" => {
                let inner = inner(self);
                caption(it, &inner)
            }
            "gallery" => self.gallery_shortcode(it),
            "audio" => self.player(it, "audio", &["src", "mp3", "m4a", "ogg", "wav", "wma"], Medium::Sound),
            "video" => self.player(it, "video", &["src", "mp4", "m4v", "webm", "ogv", "wmv", "flv"], Medium::Video),
            "playlist" => self.playlist(it),
            "embed" => match it.inner.or(it.get("src")).map(str::trim).filter(|url| !url.is_empty()) {
                Some(url) => embed(&super::super::plain::entities(url), ""),
                None => self.nothing(it, "dropped: it has no address"),
            },
            "pullquote" => {
                let quoted = quoted(it, &inner(self));
                figure("wp-block-pullquote", &quoted, "")
            }
            "quote" | "blockquote" => quoted(it, &inner(self)),
            "footnote" | "efn_note" | "fn" | "mfn" | "ref" if it.inner.is_some() => {
                let note = inner(self);
                self.note(note.trim().to_owned())
            }
            "code" | "sourcecode" if it.inner.is_some() => {
                format!("<pre>{}</pre>", it.inner.unwrap_or_default().trim_matches('\n'))
            }
            "divider" => "<hr>".to_owned(),
            "nextpage" | "spacer" | "clear" => String::new(),
            name => match PLAYERS.iter().find(|(player, _)| *player == name) {
                Some((_, base)) => self.provider(it, base),
                None => {
                    let inner = inner(self);
                    if let Some(shown) = self.built(it, &inner) {
                        return shown;
                    }
                    let done = if inner.trim().is_empty() { "dropped" } else { "dropped, its text kept" };
                    self.lose(&format!("[{}]", it.name), done);
                    inner
                }
            },
        }
    }

    fn nothing(&mut self, it: &Shortcode<'_>, done: &str) -> String {
        self.lose(&format!("[{}]", it.name), done);
        String::new()
    }

    fn gallery_shortcode(&mut self, it: &Shortcode<'_>) -> String {
        let listed = it.get("ids").or_else(|| it.get("include")).map(numbers);
        let excluded = it.get("exclude").map(numbers).unwrap_or_default();
        // It shows what was uploaded to its article, or to another one.
        let of = it.get("id").and_then(|id| id.trim().parse().ok()).unwrap_or(self.item.id);
        let ids = listed.unwrap_or_else(|| {
            let mut uploaded = self.uploaded_images(of);
            uploaded.retain(|id| !excluded.contains(id));
            uploaded
        });
        let html = self.gallery(&ids, "");
        if html.is_empty() { self.nothing(it, "dropped: none of its images is in the export") } else { html }
    }

    fn playlist(&mut self, it: &Shortcode<'_>) -> String {
        let wanted = if it.get("type") == Some("video") { Medium::Video } else { Medium::Sound };
        let listed = it.get("ids").or_else(|| it.get("include")).map(numbers);
        let ids = listed.unwrap_or_else(|| self.uploaded(|url| media::medium(url) == wanted));
        let mut html = String::new();
        for id in ids {
            match self.attachment(id) {
                Some(attachment) if self.affords(attachment.caption.len()) => html.push_str(&media::shown(attachment)),
                Some(_) => self.lose("file of a playlist", "left out: the text refers to too much"),
                None => self.lose(&format!("attachment {id}"), media::ABSENT),
            }
        }
        if html.is_empty() { self.nothing(it, "dropped: none of its files is in the export") } else { html }
    }

    /// `[audio]` and `[video]`: an address in one of several attributes, or bare; without any, the first such file that
    /// was uploaded to the article.
    fn player(&mut self, it: &Shortcode<'_>, element: &str, keys: &[&str], wanted: Medium) -> String {
        let named = keys.iter().find_map(|key| it.get(key));
        let bare = it.bare().or(it.inner).map(|text| text.split('|').next().unwrap_or(text).trim());
        let bare = bare.filter(|text| text.contains('/'));
        let given = named.or(bare).map(super::super::plain::entities);
        let uploaded = || {
            let first = self.uploaded(|url| media::medium(url) == wanted).first().copied()?;
            self.attachment(first).map(|attachment| attachment.url.clone())
        };
        match given.or_else(uploaded) {
            Some(url) => {
                let player = format!("<{element} controls src=\"{}\"></{element}>", escape(&url));
                figure(&format!("wp-block-{element}"), &player, "")
            }
            None => self.nothing(it, "dropped: it has no address"),
        }
    }

    /// A shortcode of a provider: an address or an identity, in an attribute, bare or inside.
    fn provider(&mut self, it: &Shortcode<'_>, base: &str) -> String {
        let given = ["url", "src", "href", "id", "video", "tweet"].iter().find_map(|key| it.get(key));
        let given = given.or_else(|| it.bare()).or(it.inner).map(super::super::plain::entities).unwrap_or_default();
        let given = given.trim();
        if given.starts_with("http") || given.starts_with("//") {
            // WordPress.com writes `watch?v=ID&w=320&h=240`.
            return embed(given, "");
        }
        let identity = !given.is_empty()
            && given.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'/'));
        if identity { embed(&format!("{base}{given}"), "") } else { self.nothing(it, "dropped: it has no address") }
    }
}

/// `[caption]`: an image, perhaps in a link, then the caption; older ones have the caption in an attribute.
fn caption(it: &Shortcode<'_>, inner: &str) -> String {
    let mut end = 0;
    let mut at = 0;
    let mut linked = false;
    for token in tokens(inner) {
        match token {
            Token::Tag(tag) => {
                at += tag.raw.len();
                let name = (tag.is_one_of(&["a"]), tag.closing);
                match name {
                    (true, false) if end == 0 => linked = true,
                    (true, true) if linked => {
                        end = at;
                        break;
                    }
                    _ if tag.is_one_of(&["img"]) => end = at,
                    _ if tag.is_one_of(&["p", "br", "div", "span"]) => {}
                    _ => break,
                }
                if end > 0 && !linked {
                    break;
                }
            }
            Token::Text(text) if text.trim().is_empty() => at += text.len(),
            _ => break,
        }
    }
    let (image, text) = inner.split_at(end);
    if image.is_empty() {
        return inner.to_owned();
    }
    let image = match attachment_id(it) {
        Some(id) if !image.contains("wp-image-") => image.replacen("<img", &format!("<img data-id=\"{id}\""), 1),
        _ => image.to_owned(),
    };
    let written = it.get("caption").unwrap_or_default();
    let text = if text.trim().is_empty() { written } else { text.trim() };
    figure("wp-caption", &image, text)
}

fn attachment_id(it: &Shortcode<'_>) -> Option<i64> {
    it.get("id")?.strip_prefix("attachment_")?.parse().ok()
}

/// A quotation, with who said it where the shortcode tells.
fn quoted(it: &Shortcode<'_>, inner: &str) -> String {
    let who = ["author", "cite", "source", "name", "by"].iter().find_map(|key| it.get(key));
    let said_by = who.map(|who| format!("<footer>{who}</footer>")).unwrap_or_default();
    format!("<blockquote>{}{said_by}</blockquote>", inner.trim())
}

/// Numbers between commas.
pub(super) fn numbers(text: &str) -> Vec<i64> {
    let all = text.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok());
    all.take(500).collect()
}
