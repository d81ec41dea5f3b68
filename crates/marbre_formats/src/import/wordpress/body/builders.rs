//! Shortcodes of page builders (WPBakery, Divi, Avada, Enfold) that keep words and pictures in their attributes. Their
//! rows and columns show nothing by themselves, and what stands in them stays.

use super::{
    super::plain,
    making::Making,
    markup::escape,
    media::{self, embed, figure},
    shortcode::Shortcode,
    shortcodes::numbers,
};

/// What a shortcode of a page builder shows.
#[derive(Clone, Copy)]
enum Shows {
    /// A heading, in one of these attributes or inside.
    Heading(&'static [&'static str]),
    /// A picture: the number of its attachment, or its address, in one of these, or the address inside.
    Picture(&'static [&'static str]),
    /// Several pictures, by their numbers in one of these.
    Pictures(&'static [&'static str]),
    /// A film or a sound: its address in one of these, or an identity behind the base.
    Player(&'static [&'static str], &'static str),
    /// A line that leads elsewhere: its words in one of the first, where it leads in one of the second.
    Link(&'static [&'static str], &'static [&'static str]),
    /// What stands inside, under a heading in one of these.
    Titled(&'static [&'static str]),
    /// What somebody said, who it was in one of these.
    Quote(&'static [&'static str]),
    /// HTML, escaped for a journey and in base64.
    RawHtml,
}

const BUILDERS: [(&str, Shows); 34] = [
    ("vc_raw_html", Shows::RawHtml),
    ("vc_custom_heading", Shows::Heading(&["text"])),
    ("vc_single_image", Shows::Picture(&["image", "custom_src"])),
    ("vc_gallery", Shows::Pictures(&["images"])),
    ("vc_images_carousel", Shows::Pictures(&["images"])),
    ("vc_media_grid", Shows::Pictures(&["include"])),
    ("vc_masonry_media_grid", Shows::Pictures(&["include"])),
    ("vc_video", Shows::Player(&["link"], "")),
    ("vc_btn", Shows::Link(&["title"], &["link"])),
    ("vc_button", Shows::Link(&["title"], &["href", "link"])),
    ("vc_button2", Shows::Link(&["title"], &["link"])),
    ("vc_cta", Shows::Titled(&["h2", "h4"])),
    ("vc_toggle", Shows::Titled(&["title"])),
    ("vc_tta_section", Shows::Titled(&["title"])),
    ("vc_tab", Shows::Titled(&["title"])),
    ("vc_accordion_tab", Shows::Titled(&["title"])),
    ("et_pb_heading", Shows::Heading(&["title"])),
    ("et_pb_image", Shows::Picture(&["src"])),
    ("et_pb_gallery", Shows::Pictures(&["gallery_ids"])),
    ("et_pb_video", Shows::Player(&["src"], "")),
    ("et_pb_audio", Shows::Player(&["audio"], "")),
    ("et_pb_button", Shows::Link(&["button_text"], &["button_url"])),
    ("et_pb_blurb", Shows::Titled(&["title"])),
    ("et_pb_toggle", Shows::Titled(&["title"])),
    ("et_pb_cta", Shows::Titled(&["title"])),
    ("et_pb_testimonial", Shows::Quote(&["author"])),
    ("fusion_title", Shows::Heading(&[])),
    ("fusion_imageframe", Shows::Picture(&["image_id", "src"])),
    ("fusion_youtube", Shows::Player(&["id"], "https://www.youtube.com/watch?v=")),
    ("fusion_vimeo", Shows::Player(&["id"], "https://vimeo.com/")),
    ("av_heading", Shows::Heading(&["heading"])),
    ("av_image", Shows::Picture(&["attachment", "src"])),
    ("av_gallery", Shows::Pictures(&["ids"])),
    ("av_video", Shows::Player(&["src"], "")),
];

impl Making<'_> {
    /// What a shortcode of a page builder shows; nothing when it is none. `inner`: what stands in it, opened.
    pub(super) fn built(&mut self, it: &Shortcode<'_>, inner: &str) -> Option<String> {
        let name = it.name.to_ascii_lowercase();
        let (_, shows) = BUILDERS.iter().find(|(builder, _)| *builder == name)?;
        let said = |keys: &[&str]| keys.iter().filter_map(|key| it.get(key)).find(|value| !value.trim().is_empty());
        let shown = match shows {
            Shows::Heading(keys) => heading(said(keys).map_or(inner.trim(), |text| text)),
            Shows::Picture(keys) => self.built_picture(said(keys).map_or_else(|| inner.trim(), str::trim), it),
            Shows::Pictures(keys) => self.gallery(&numbers(said(keys).unwrap_or_default()), ""),
            Shows::Player(keys, base) => match said(keys).map(|url| plain::entities(url.trim())) {
                Some(url) if url.contains("//") => embed(&url, ""),
                Some(identity) if !base.is_empty() => embed(&format!("{base}{identity}"), ""),
                _ => String::new(),
            },
            Shows::Link(words, leads) => link(said(words).unwrap_or_default(), said(leads).unwrap_or_default()),
            Shows::Titled(keys) => format!("{}{inner}", said(keys).map(heading).unwrap_or_default()),
            Shows::Quote(keys) => {
                let who = said(keys).map(|who| format!("<footer>{}</footer>", escape(&plain::line(who))));
                format!("<blockquote>{}{}</blockquote>", inner.trim(), who.unwrap_or_default())
            }
            Shows::RawHtml => raw_html(it.inner.unwrap_or_default()).unwrap_or_default(),
        };
        if shown.trim().is_empty() {
            self.lose(&format!("[{}]", it.name), "dropped: nothing that it shows is in the export");
        }
        Some(shown)
    }

    fn built_picture(&mut self, said: &str, it: &Shortcode<'_>) -> String {
        if let Ok(id) = said.parse::<i64>() {
            return match self.attachment(id) {
                Some(attachment) => media::image(attachment),
                None => {
                    self.lose(&format!("attachment {id}"), media::ABSENT);
                    String::new()
                }
            };
        }
        let url = plain::entities(&plain::line(said));
        if url.is_empty() || url.contains(char::is_whitespace) {
            return String::new();
        }
        let alt = it.get("alt").map(|alt| format!(" alt=\"{}\"", escape(&plain::line(alt)))).unwrap_or_default();
        figure("wp-block-image", &format!("<img src=\"{}\"{alt}>", escape(&url)), "")
    }
}

fn heading(text: &str) -> String {
    let text = plain::line(text);
    if text.is_empty() { String::new() } else { format!("<h2>{}</h2>\n", escape(&text)) }
}

/// A line that leads elsewhere. WPBakery writes where as `url:https%3A%2F%2Fh.example|title:…`.
fn link(words: &str, leads: &str) -> String {
    let words = plain::line(words);
    let parts = leads.split('|').find_map(|part| part.strip_prefix("url:"));
    let decoded = parts.map(|url| percent_encoding::percent_decode_str(url).decode_utf8_lossy().into_owned());
    let url = decoded.unwrap_or_else(|| plain::entities(leads));
    match (words.is_empty(), url.trim().is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("<p>{}</p>", escape(&words)),
        (false, false) => format!("<p><a href=\"{}\">{}</a></p>", escape(url.trim()), escape(&words)),
    }
}

/// HTML that was percent-encoded, then written in base64.
fn raw_html(text: &str) -> Option<String> {
    let bytes = base64(text.trim())?;
    let html = percent_encoding::percent_decode(&bytes).decode_utf8().ok()?.into_owned();
    (!html.contains('\0')).then_some(html)
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for digit in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(((bits >> count) & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_read() {
        assert_eq!(raw_html("JTNDcCUzRSVDMyU4OXRlJTNDJTJGcCUzRQ==").as_deref(), Some("<p>Éte</p>"));
        assert_eq!(raw_html("pas du base64 !"), None);
        assert_eq!(raw_html("").as_deref(), Some(""));
    }

    #[test]
    fn links_as_builders_write_them() {
        assert_eq!(
            link("Lire &amp; voir", "url:https%3A%2F%2Fh.example%2Fa|title:x"),
            "<p><a href=\"https://h.example/a\">Lire &amp; voir</a></p>"
        );
        assert_eq!(link("Lire", ""), "<p>Lire</p>");
        assert_eq!(link("", "https://h.example"), "");
    }
}
