//! What is written in an image about it, from whichever place says it best.

use super::{
    Kind,
    avif::Avif,
    exif::{self, Exif},
    iptc::{self, Iptc},
    metadata::Metadata,
    xmp,
};
use std::borrow::Cow;

/// What is written in an image about it: in IPTC, XMP and EXIF fields. All may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// What the picture tells.
    pub caption: String,
    /// Whose it is, as it shall be printed: photographer / agency.
    pub credit: String,
    /// Who holds the rights.
    pub copyright: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// When it was taken: `2026-11-03` or `2026-11-03T14:05:09`, with its zone where that is known.
    pub taken: String,
}

/// The longest note that is kept, in characters.
const LONGEST: usize = 5_000;

/// What cameras write by themselves where a caption should stand.
const CAMERA_WORDS: &[&str] =
    &["default", "dcim", "digital camera", "dav", "olympus digital camera", "samsung", "sony dsc", "untitled"];

/// What is written in this file about the picture. Damaged fields are passed over.
pub fn read_notes(bytes: &[u8]) -> Notes {
    let Ok(kind) = Kind::of(bytes) else { return Notes::default() };
    let found = Metadata::find(kind, bytes);
    let exif = found.exif.as_deref().map(exif::read).unwrap_or_default();
    let xmp = found.xmp.as_deref().map(xmp::read).unwrap_or_default();
    let iptc = found.iptc.as_deref().or_else(|| found.photoshop.as_deref().and_then(iptc::among_resources));
    let iptc = iptc.map(iptc::read).unwrap_or_default();
    let text = |keyword: &str| {
        found.texts.iter().find(|(key, _)| key == keyword).map(|(_, text)| text.as_str()).unwrap_or_default()
    };
    let description =
        if CAMERA_WORDS.contains(&exif.description.to_lowercase().as_str()) { "" } else { &exif.description };
    Notes {
        caption: first([&xmp.description, &iptc.caption, description, text("Description")]),
        credit: credit(
            &first([&xmp.creator, &iptc.by_line, &exif.artist, text("Author")]),
            &first([&xmp.credit, &iptc.credit, "", ""]),
        ),
        copyright: first([&xmp.rights, &iptc.copyright, &exif.copyright, text("Copyright")]),
        alt: first([&xmp.alt, "", "", ""]),
        taken: first([&taken_by_exif(&exif), &xmp.created, &taken_by_iptc(&iptc), ""]),
    }
}

/// How to turn the picture, 1 to 8, as EXIF says; an AVIF says it itself.
pub fn orientation(kind: Kind, bytes: &[u8]) -> u8 {
    if kind == Kind::Avif {
        return Avif::open(bytes).map_or(1, |file| file.orientation());
    }
    Metadata::find(kind, bytes).exif.as_deref().map_or(1, |block| exif::read(block).orientation)
}

/// The first that says something, without control characters, cut at [`LONGEST`].
fn first(texts: [&str; 4]) -> String {
    let text = texts.into_iter().map(str::trim).find(|text| !text.is_empty()).unwrap_or_default();
    let clean = text.chars().filter(|c| *c == '\n' || !c.is_control());
    clean.take(LONGEST).collect::<String>().trim().to_owned()
}

/// Photographer and agency, each once.
fn credit(creator: &str, agency: &str) -> String {
    match (creator, agency) {
        (one, "") | ("", one) => one.to_owned(),
        (creator, agency) if agency.contains(creator) => agency.to_owned(),
        (creator, agency) if creator.contains(agency) => creator.to_owned(),
        (creator, agency) => format!("{creator} / {agency}"),
    }
}

/// `2026:11:03 14:05:09` and `+01:00` as `2026-11-03T14:05:09+01:00`; nothing when it is no date.
fn taken_by_exif(exif: &Exif) -> String {
    let Some((date, time)) = exif.taken.split_once(' ') else { return String::new() };
    let date = date.replace(':', "-");
    written(&date, time, &exif.zone)
}

/// `20261103` and `140509+0100` in the same way.
fn taken_by_iptc(iptc: &Iptc) -> String {
    let part = |text: &str, from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    let date = format!("{}-{}-{}", part(&iptc.date, 0, 4), part(&iptc.date, 4, 6), part(&iptc.date, 6, 8));
    let time = format!("{}:{}:{}", part(&iptc.time, 0, 2), part(&iptc.time, 2, 4), part(&iptc.time, 4, 6));
    let zone = format!("{}:{}", part(&iptc.time, 6, 9), part(&iptc.time, 9, 11));
    written(&date, &time, &zone)
}

fn written(date: &str, time: &str, zone: &str) -> String {
    let Ok(date) = date.parse::<jiff::civil::Date>() else { return String::new() };
    let Ok(time) = time.parse::<jiff::civil::Time>() else { return date.to_string() };
    let zone = match zone.as_bytes() {
        [b'+' | b'-', a, b, b':', c, d] if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()) => Cow::from(zone),
        _ => Cow::from(""),
    };
    format!("{date}T{time:.0}{zone}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_one_form() {
        let exif = Exif { taken: "2026:11:03 14:05:09".into(), zone: "+01:00".into(), ..Exif::default() };
        assert_eq!(taken_by_exif(&exif), "2026-11-03T14:05:09+01:00");
        let never = Exif { taken: "0000:00:00 00:00:00".into(), ..Exif::default() };
        assert_eq!(taken_by_exif(&never), "");
        let iptc = Iptc { date: "20261103".into(), time: "140509-0330".into(), ..Iptc::default() };
        assert_eq!(taken_by_iptc(&iptc), "2026-11-03T14:05:09-03:30");
        assert_eq!(taken_by_iptc(&Iptc { date: "20261103".into(), ..Iptc::default() }), "2026-11-03");
    }

    #[test]
    fn credits_say_each_name_once() {
        assert_eq!(credit("A. Diallo", "AFP"), "A. Diallo / AFP");
        assert_eq!(credit("AFP", "AFP / A. Diallo"), "AFP / A. Diallo");
        assert_eq!(credit("", "AFP"), "AFP");
    }
}
