//! Pictures, sounds, videos and what is embedded, as the HTML that WordPress shows for them.

use super::{
    super::{
        index::Attachment,
        picture::{self, is_image},
    },
    making::Making,
    markup::escape,
};

/// Those whose addresses, alone on a line, WordPress turns into what they show (its list of oEmbed providers).
const PROVIDERS: [&str; 46] = [
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "dailymotion.com",
    "dai.ly",
    "twitter.com",
    "x.com",
    "facebook.com",
    "fb.watch",
    "instagram.com",
    "tiktok.com",
    "soundcloud.com",
    "spotify.com",
    "mixcloud.com",
    "slideshare.net",
    "scribd.com",
    "issuu.com",
    "flickr.com",
    "flic.kr",
    "tumblr.com",
    "reddit.com",
    "ted.com",
    "kickstarter.com",
    "imgur.com",
    "speakerdeck.com",
    "videopress.com",
    "wordpress.tv",
    "pinterest.com",
    "pinterest.fr",
    "telegram.me",
    "t.me",
    "bsky.app",
    "audioboom.com",
    "audiomack.com",
    "deezer.com",
    "arte.tv",
    "rutube.ru",
    "polldaddy.com",
    "crowdsignal.net",
    "animoto.com",
    "reverbnation.com",
    "cloudup.com",
    "wolframcloud.com",
    "anghami.com",
    "canva.com",
];
const SOUNDS: [&str; 7] = ["mp3", "m4a", "ogg", "oga", "opus", "wav", "wma"];
const VIDEOS: [&str; 7] = ["mp4", "m4v", "webm", "ogv", "wmv", "flv", "mov"];

/// What was done with an attachment that the export does not hold.
pub const ABSENT: &str = "left out: it is not in the export";

/// What an address leads to, by its ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Medium {
    Sound,
    Video,
    Other,
}

/// What an address leads to, by its ending.
pub(super) fn medium(url: &str) -> Medium {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        ending if SOUNDS.contains(&ending) => Medium::Sound,
        ending if VIDEOS.contains(&ending) => Medium::Video,
        _ => Medium::Other,
    }
}

/// True for an address that WordPress shows as what it leads to when it stands alone on a line.
pub(super) fn is_embedded(url: &str) -> bool {
    let url = url.trim();
    if !(url.starts_with("http://") || url.starts_with("https://")) || url.contains(char::is_whitespace) {
        return false;
    }
    let provided = || {
        let host = picture::host_of(url).unwrap_or_default();
        PROVIDERS.iter().any(|provider| host == *provider || host.ends_with(&format!(".{provider}")))
    };
    // Mastodon's servers are many; their posts all look like `/@name/123456789012345678`.
    let toot = || {
        url.split_once("/@")
            .and_then(|(_, rest)| rest.split_once('/'))
            .is_some_and(|(_, id)| id.len() >= 14 && id.bytes().all(|byte| byte.is_ascii_digit()))
    };
    medium(url) != Medium::Other || provided() || toot()
}

/// What an address leads to, embedded. The caption is HTML.
pub(super) fn embed(url: &str, caption: &str) -> String {
    let url = escape(url.trim());
    let player = match medium(&url) {
        Medium::Sound => format!("<audio controls src=\"{url}\"></audio>"),
        Medium::Video => format!("<video controls src=\"{url}\"></video>"),
        Medium::Other => format!("<iframe src=\"{url}\"></iframe>"),
    };
    figure("wp-block-embed", &player, caption)
}

/// A figure. The caption is HTML.
pub(super) fn figure(class: &str, content: &str, caption: &str) -> String {
    if caption.trim().is_empty() {
        return format!("<figure class=\"{class}\">{content}</figure>");
    }
    format!("<figure class=\"{class}\">{content}<figcaption>{}</figcaption></figure>", caption.trim())
}

/// An attachment as an image with its caption.
pub(super) fn image(attachment: &Attachment) -> String {
    let alt = if attachment.alt.is_empty() { String::new() } else { format!(" alt=\"{}\"", escape(&attachment.alt)) };
    let tag = format!("<img class=\"wp-image-{}\" src=\"{}\"{alt}>", attachment.id, escape(&attachment.url));
    figure("wp-block-image", &tag, &attachment.caption)
}

/// An attachment as what it is: an image, a player, or a link to the file.
pub(super) fn shown(attachment: &Attachment) -> String {
    match medium(&attachment.url) {
        Medium::Other if is_image(&attachment.url) => image(attachment),
        Medium::Other => {
            let name = if attachment.title.is_empty() { &attachment.url } else { &attachment.title };
            format!("<p><a href=\"{}\">{}</a></p>", escape(&attachment.url), escape(name))
        }
        _ => embed(&attachment.url, &attachment.caption),
    }
}

impl<'a> Making<'a> {
    /// Several images shown together, by their attachments' numbers. Those that are not in the export are listed.
    pub(super) fn gallery(&mut self, ids: &[i64], caption: &str) -> String {
        let mut images = String::new();
        let mut count = 0;
        for id in ids {
            match self.attachment(*id) {
                Some(attachment) => {
                    let image = image(attachment);
                    if !self.affords(image.len()) {
                        self.lose("image of a gallery", "left out: the text refers to too much");
                        break;
                    }
                    images.push_str(&image);
                    count += 1;
                }
                None => self.lose(&format!("attachment {id}"), ABSENT),
            }
        }
        match count {
            0 => String::new(),
            1 if caption.trim().is_empty() => images,
            _ => figure("wp-block-gallery", &images, caption),
        }
    }

    /// An attachment of the export.
    pub(super) fn attachment(&self, id: i64) -> Option<&'a Attachment> {
        self.index.attachments.get(&id)
    }

    /// The attachments that were uploaded to the article, of one kind, in their order.
    pub(super) fn uploaded(&self, wanted: impl Fn(&str) -> bool) -> Vec<i64> {
        self.uploaded_to(self.item.id, wanted)
    }

    fn uploaded_to(&self, item: i64, wanted: impl Fn(&str) -> bool) -> Vec<i64> {
        let uploaded = self.index.uploaded_to(item);
        uploaded.iter().filter(|attachment| wanted(&attachment.url)).map(|attachment| attachment.id).collect()
    }

    /// The images that were uploaded to an article.
    pub(super) fn uploaded_images(&self, item: i64) -> Vec<i64> {
        self.uploaded_to(item, is_image)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_show_something() {
        for url in [
            "https://www.youtube.com/watch?v=1",
            "https://mastodon.example/@a/123456789012345678",
            "https://h.example/a.MP3?x=1",
            "https://open.spotify.com/track/1",
        ] {
            assert!(is_embedded(url), "{url}");
        }
        for url in ["https://h.example/a", "youtube.com", "https://notyoutube.com/x", "https://youtu.be/1 et plus"] {
            assert!(!is_embedded(url), "{url}");
        }
    }
}
