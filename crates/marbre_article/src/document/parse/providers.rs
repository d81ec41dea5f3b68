//! The addresses of videos, sounds and posts that live elsewhere.
//!
//! Of an embedded thing only its host and its identity are taken; the address of the card is built from them here, so
//! that no parameter, tracker or player of the embedding code survives.

use crate::document::{CardProvider, Href};
use url::Url;

/// The longest address that is looked at, in bytes.
const MAX_ADDRESS: usize = 2048;

/// The host and the canonical address of an embedded thing, if its host is known.
pub fn known(address: &str) -> Option<(CardProvider, Href)> {
    if address.len() > MAX_ADDRESS {
        return None;
    }
    let absolute = if address.starts_with("//") { format!("https:{address}") } else { address.trim().to_owned() };
    let url = Url::parse(&absolute).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.to_ascii_lowercase();
    let host = ["www.", "m.", "mobile."].iter().find_map(|prefix| host.strip_prefix(prefix)).unwrap_or(&host);
    let parts: Vec<&str> = url.path_segments()?.filter(|part| !part.is_empty()).collect();
    let page = Page { url: &url, host, parts };
    let (provider, address) = match host {
        "youtube.com" | "youtube-nocookie.com" | "music.youtube.com" | "youtu.be" => {
            (CardProvider::Youtube, page.youtube()?)
        }
        "vimeo.com" | "player.vimeo.com" => (CardProvider::Vimeo, page.vimeo()?),
        "dailymotion.com" | "geo.dailymotion.com" | "dai.ly" => (CardProvider::Dailymotion, page.dailymotion()?),
        "twitter.com" | "x.com" | "platform.twitter.com" => (CardProvider::X, page.x()?),
        "facebook.com" | "web.facebook.com" | "fb.watch" => (CardProvider::Facebook, page.facebook()?),
        "instagram.com" => (CardProvider::Instagram, page.instagram()?),
        "tiktok.com" | "vm.tiktok.com" => (CardProvider::Tiktok, page.tiktok()?),
        "soundcloud.com" | "w.soundcloud.com" => (CardProvider::Soundcloud, page.soundcloud()?),
        "open.spotify.com" => (CardProvider::Spotify, page.spotify()?),
        "t.me" | "telegram.me" => (CardProvider::Telegram, page.telegram()?),
        _ => (CardProvider::Mastodon, page.mastodon()?),
    };
    Some((provider, Href::parse(&address).ok()?))
}

/// What kind of thing an address of an unknown host leads to.
pub fn guess(href: &Href) -> CardProvider {
    let address = href.as_str().split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| address.ends_with(ending));
    if ends(&[".mp3", ".ogg", ".oga", ".m4a", ".wav", ".opus", ".aac", ".flac"]) {
        CardProvider::Audio
    } else if ends(&[".mp4", ".webm", ".ogv", ".m4v", ".mov", ".m3u8"]) {
        CardProvider::Video
    } else if ends(&[".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".epub"])
        || holds(&address, &["docs.google.com/", "scribd.com/", "issuu.com/", "documentcloud.org/", "calameo.com/"])
    {
        CardProvider::Document
    } else if holds(&address, &["google.com/maps", "maps.google.", "openstreetmap.", "umap."]) {
        CardProvider::Map
    } else {
        CardProvider::Other
    }
}

fn holds(address: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| address.contains(part))
}

struct Page<'a> {
    url: &'a Url,
    host: &'a str,
    parts: Vec<&'a str>,
}

/// An identity as hosts give them: letters, digits, hyphens, underscores, at most 64.
fn identity(text: &str) -> Option<&str> {
    let valid = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    ((1..=64).contains(&text.len()) && text.bytes().all(valid) && !text.starts_with('.')).then_some(text)
}

fn digits(text: &str) -> Option<&str> {
    ((1..=32).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

impl Page<'_> {
    fn part(&self, index: usize) -> Option<&str> {
        identity(self.parts.get(index)?)
    }

    fn parameter(&self, name: &str) -> Option<String> {
        self.url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    fn youtube(&self) -> Option<String> {
        let list = self.parameter("list").filter(|list| identity(list).is_some());
        let video = match (self.host, self.parts.first().copied()) {
            ("youtu.be", _) => self.part(0).map(str::to_owned),
            (_, Some("watch")) => self.parameter("v").filter(|id| identity(id).is_some()),
            (_, Some("embed")) if self.parts.get(1) == Some(&"videoseries") => None,
            (_, Some("embed" | "v" | "shorts" | "live")) => self.part(1).map(str::to_owned),
            (_, Some("playlist")) => None,
            _ => return None,
        };
        match (video, list) {
            (Some(video), _) => {
                let start = self.parameter("t").or_else(|| self.parameter("start"));
                let start = start.as_deref().map(|start| start.trim_end_matches('s')).and_then(digits);
                let start =
                    start.filter(|start| *start != "0").map_or_else(String::new, |start| format!("&t={start}s"));
                Some(format!("https://www.youtube.com/watch?v={video}{start}"))
            }
            (None, Some(list)) => Some(format!("https://www.youtube.com/playlist?list={list}")),
            (None, None) => None,
        }
    }

    fn vimeo(&self) -> Option<String> {
        let at = self.parts.iter().position(|part| digits(part).is_some())?;
        let id = self.part(at)?;
        let secret = self.parameter("h").filter(|secret| identity(secret).is_some());
        let secret = secret.or_else(|| self.part(at + 1).map(str::to_owned));
        Some(match secret {
            Some(secret) => format!("https://vimeo.com/{id}/{secret}"),
            None => format!("https://vimeo.com/{id}"),
        })
    }

    fn dailymotion(&self) -> Option<String> {
        let id = match (self.host, self.parts.as_slice()) {
            ("dai.ly", [_, ..]) => self.part(0)?.to_owned(),
            ("geo.dailymotion.com", _) => self.parameter("video").filter(|id| identity(id).is_some())?,
            (_, ["video", ..]) => self.part(1)?.to_owned(),
            (_, ["embed", "video", ..]) => self.part(2)?.to_owned(),
            _ => return None,
        };
        // Old addresses carry the title after the identity.
        let id = id.split('_').next().unwrap_or(&id);
        Some(format!("https://www.dailymotion.com/video/{id}"))
    }

    fn x(&self) -> Option<String> {
        match self.parts.as_slice() {
            ["embed", ..] => {
                let id = self.parameter("id")?;
                Some(format!("https://x.com/i/status/{}", digits(&id)?))
            }
            [user, "status" | "statuses", id, ..] => {
                Some(format!("https://x.com/{}/status/{}", identity(user)?, digits(id)?))
            }
            ["i", "web", "status", id, ..] => Some(format!("https://x.com/i/status/{}", digits(id)?)),
            _ => None,
        }
    }

    fn facebook(&self) -> Option<String> {
        if let ["plugins", ..] = self.parts.as_slice() {
            let inner = self.parameter("href")?;
            return match known(&inner)? {
                (CardProvider::Facebook, href) if !inner.contains("/plugins/") => Some(href.into()),
                _ => None,
            };
        }
        if self.host == "fb.watch" {
            return Some(format!("https://fb.watch/{}/", self.part(0)?));
        }
        let post = self.parts.iter().any(|part| matches!(*part, "posts" | "videos" | "photos" | "reel" | "share"));
        let pages = matches!(
            self.parts.as_slice(),
            ["watch" | "permalink.php" | "story.php" | "photo" | "photo.php" | "video.php", ..]
        );
        if !post && !pages {
            return None;
        }
        let mut address = format!("https://www.facebook.com{}", self.url.path());
        let mut mark = '?';
        for name in ["v", "story_fbid", "id", "fbid"] {
            if let Some(value) = self.parameter(name).filter(|value| identity(value).is_some()) {
                address.push(mark);
                address.push_str(&format!("{name}={value}"));
                mark = '&';
            }
        }
        Some(address)
    }

    fn instagram(&self) -> Option<String> {
        let at =
            self.parts.iter().position(|part| matches!(*part, "p" | "reel" | "reels" | "tv")).filter(|at| *at < 2)?;
        let kind = match self.parts.get(at) {
            Some(&"p") => "p",
            Some(&"tv") => "tv",
            _ => "reel",
        };
        Some(format!("https://www.instagram.com/{kind}/{}/", self.part(at + 1)?))
    }

    fn tiktok(&self) -> Option<String> {
        match self.parts.as_slice() {
            [user, "video" | "photo", id, ..] => {
                let name = identity(user.strip_prefix('@')?)?;
                Some(format!("https://www.tiktok.com/@{name}/video/{}", digits(id)?))
            }
            ["embed", .., id] => Some(format!("https://www.tiktok.com/embed/v2/{}", digits(id)?)),
            [_] if self.host == "vm.tiktok.com" => Some(format!("https://vm.tiktok.com/{}/", self.part(0)?)),
            _ => None,
        }
    }

    fn soundcloud(&self) -> Option<String> {
        if self.host == "w.soundcloud.com" {
            let inner = self.parameter("url")?;
            if let Some((CardProvider::Soundcloud, href)) = known(&inner).filter(|_| !inner.contains("w.soundcloud")) {
                return Some(href.into());
            }
            let url = Url::parse(&inner).ok().filter(|url| url.host_str() == Some("api.soundcloud.com"))?;
            let encoded = url.path().replace("%3A", ":");
            return Some(format!("https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com{encoded}"));
        }
        let address = match self.parts.as_slice() {
            [user, "sets", set] => format!("{}/sets/{}", identity(user)?, identity(set)?),
            [user, track] => format!("{}/{}", identity(user)?, identity(track)?),
            _ => return None,
        };
        Some(format!("https://soundcloud.com/{address}"))
    }

    fn spotify(&self) -> Option<String> {
        let parts: Vec<&str> =
            self.parts.iter().copied().filter(|part| *part != "embed" && !part.starts_with("intl-")).collect();
        match parts.as_slice() {
            [kind @ ("track" | "album" | "artist" | "episode" | "show" | "playlist"), id] => {
                Some(format!("https://open.spotify.com/{kind}/{}", identity(id)?))
            }
            _ => None,
        }
    }

    fn telegram(&self) -> Option<String> {
        match self.parts.as_slice() {
            ["s", channel, post] | [channel, post] => {
                Some(format!("https://t.me/{}/{}", identity(channel)?, digits(post)?))
            }
            _ => None,
        }
    }

    /// Posts on any Mastodon server look like `/@name/123456789012345678`.
    fn mastodon(&self) -> Option<String> {
        match self.parts.as_slice() {
            [user, id] | [user, id, "embed"] if digits(id)?.len() >= 14 => {
                let name = user.strip_prefix('@')?;
                let (name, server) = name.split_once('@').map_or((name, None), |(name, server)| (name, Some(server)));
                identity(name)?;
                let server = match server {
                    Some(server) => format!("@{}", identity(server)?),
                    None => String::new(),
                };
                Some(format!("https://{}/@{name}{server}/{id}", self.url.host_str()?))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, provider: CardProvider, canonical: &str) {
        let (found, href) = known(address).unwrap_or_else(|| panic!("{address}"));
        assert_eq!((found, href.as_str()), (provider, canonical), "{address}");
        let again = known(canonical).unwrap_or_else(|| panic!("{canonical}"));
        assert_eq!(again, (provider, href), "again: {canonical}");
    }

    #[test]
    fn videos() {
        let one = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
        for address in [
            "https://youtu.be/dQw4w9WgXcQ?si=tracker",
            "//www.youtube.com/embed/dQw4w9WgXcQ?rel=0&autoplay=1",
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
            "http://m.youtube.com/watch?feature=x&v=dQw4w9WgXcQ&t=0",
            "https://www.youtube.com/shorts/dQw4w9WgXcQ",
            one,
        ] {
            check(address, CardProvider::Youtube, one);
        }
        check("https://youtu.be/a_b-c?t=90", CardProvider::Youtube, "https://www.youtube.com/watch?v=a_b-c&t=90s");
        check(
            "https://www.youtube.com/embed/videoseries?list=PL12",
            CardProvider::Youtube,
            "https://www.youtube.com/playlist?list=PL12",
        );
        check("https://player.vimeo.com/video/123?h=ab1", CardProvider::Vimeo, "https://vimeo.com/123/ab1");
        check("https://vimeo.com/channels/x/123", CardProvider::Vimeo, "https://vimeo.com/123");
        let daily = "https://www.dailymotion.com/video/x8abc";
        check("https://www.dailymotion.com/embed/video/x8abc", CardProvider::Dailymotion, daily);
        check("https://geo.dailymotion.com/player.html?video=x8abc", CardProvider::Dailymotion, daily);
        check("https://dai.ly/x8abc", CardProvider::Dailymotion, daily);
    }

    #[test]
    fn posts() {
        check("https://twitter.com/a_b/status/12?s=20", CardProvider::X, "https://x.com/a_b/status/12");
        check(
            "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fonu%2Fposts%2F123&w=1",
            CardProvider::Facebook,
            "https://www.facebook.com/onu/posts/123",
        );
        check(
            "https://www.instagram.com/p/Cab_1/embed/?utm=1",
            CardProvider::Instagram,
            "https://www.instagram.com/p/Cab_1/",
        );
        check("https://www.tiktok.com/@a.b/video/77?x", CardProvider::Tiktok, "https://www.tiktok.com/@a.b/video/77");
        check("https://t.me/s/durov/43", CardProvider::Telegram, "https://t.me/durov/43");
        check(
            "https://mastodon.social/@Gargron/100254678717223630/embed",
            CardProvider::Mastodon,
            "https://mastodon.social/@Gargron/100254678717223630",
        );
    }

    #[test]
    fn sounds() {
        check(
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=f00",
            CardProvider::Soundcloud,
            "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293",
        );
        check("https://soundcloud.com/a/b?si=1", CardProvider::Soundcloud, "https://soundcloud.com/a/b");
        check(
            "https://open.spotify.com/embed/episode/7ab?utm=1",
            CardProvider::Spotify,
            "https://open.spotify.com/episode/7ab",
        );
    }

    #[test]
    fn strangers() {
        for address in [
            "https://ex.org/@me/1",
            "https://www.youtube.com/@channel",
            "https://www.youtube.com/embed/\"><script>",
            "https://www.facebook.com/plugins/post.php?href=https://www.facebook.com/plugins/post.php?href=x",
            "javascript:alert(1)//youtube.com/embed/x",
            "https://youtube.com.evil.example/embed/x",
            "https://x.com/user",
            "",
        ] {
            assert_eq!(known(address), None, "{address}");
        }
        let guessed = |address: &str| guess(&Href::parse(address).unwrap());
        assert_eq!(guessed("https://ex.org/a.MP3?x"), CardProvider::Audio);
        assert_eq!(guessed("https://www.google.com/maps/embed?pb=1"), CardProvider::Map);
        assert_eq!(guessed("https://ex.org/a"), CardProvider::Other);
    }
}
