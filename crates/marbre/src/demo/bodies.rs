//! The demo's bodies: HTML with `image:KEY`, `story:KEY`, and times counted from publication (`datetime="+01:20"`).

use anyhow::{Context as _, bail};
use jiff::{SignedDuration, Timestamp};
use marbre_article::{
    Document, LanguageTag, Moment,
    document::{ImageSource, parse},
};
use std::{borrow::Cow, collections::BTreeMap};

/// What `image:` and `story:` mean.
#[derive(Default)]
pub(super) struct Bodies {
    pub(super) images: BTreeMap<String, ImageSource>,
    pub(super) addresses: BTreeMap<(String, LanguageTag), String>,
}

impl Bodies {
    /// Reads a body. The demo's own files must be without fault, so a loss is an error.
    pub(super) fn read(&self, html: &str, lang: &LanguageTag, at: Moment) -> anyhow::Result<Document> {
        let image = |address: &str| self.images.get(address.strip_prefix("image:")?).cloned();
        let link = |address: &str| {
            let key = address.strip_prefix("story:")?;
            self.addresses.get(&(key.to_owned(), lang.clone())).cloned()
        };
        let html = with_times(html, at)?;
        let parsed = parse::html(&html, &parse::ParseOptions { image: &image, link: &link, language: Some(lang) });
        if !parsed.losses.is_empty() {
            bail!("its body holds what no article can: {:?}", parsed.losses);
        }
        if let Err(problems) = parsed.document.check() {
            bail!("its body is not sound: {problems:?}");
        }
        Ok(parsed.document)
    }
}

/// The HTML with every `datetime="+HH:MM"` as the instant that long after `at`.
fn with_times(html: &str, at: Moment) -> anyhow::Result<Cow<'_, str>> {
    const MARK: &str = "datetime=\"+";
    if !html.contains(MARK) {
        return Ok(html.into());
    }
    let mut parts = html.split(MARK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (offset, rest) = part.split_once('"').context("a datetime without its end")?;
        let (hours, minutes) = offset.split_once(':').context("an offset is written +HH:MM")?;
        let offset = SignedDuration::from_mins(hours.parse::<i64>()? * 60 + minutes.parse::<i64>()?);
        let instant = Timestamp::from_millisecond(at.0)?.checked_add(offset)?;
        out.push_str(&format!("datetime=\"{instant}\"{rest}"));
    }
    Ok(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_count_from_publication() {
        let html = "<time datetime=\"+01:30\">x</time><time datetime=\"2024\">y</time>";
        let read = with_times(html, Moment(0)).unwrap();
        assert_eq!(read, "<time datetime=\"1970-01-01T01:30:00Z\">x</time><time datetime=\"2024\">y</time>");
    }
}
