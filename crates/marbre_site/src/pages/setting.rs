//! Setting text in type for the page: every headline, standfirst, caption and name goes through here.

use super::context::machine_time;
use crate::theme::Trusted;
use jiff::{civil, tz::TimeZone};
use marbre_article::{
    LanguageTag, Moment,
    document::CardProvider,
    render::{ImageMode, NoPictures, Pictures, Piece, RenderOptions, RenderWords, Run, Typographer, html},
    typography::Profile,
};
use marbre_words::{Argument, LocalWords, in_zone};
use std::{borrow::Cow, sync::Arc};

/// The `sizes` of images in the text column.
pub(super) const IN_COLUMN: &str = "(min-width: 36rem) 34rem, 100vw";

/// The same for two images side by side.
const IN_GALLERY: &str = "(min-width: 36rem) 17rem, 50vw";

/// The rules of one language, ready to set text by.
pub(super) struct Setting {
    language: LanguageTag,
    typographer: Box<dyn Typographer + Send + Sync>,
    words: Arc<LocalWords>,
    zone: TimeZone,
    day: Option<civil::Date>,
    images: ImageMode,
}

impl Setting {
    /// The rules of `locale`, and the words and the zone of the page.
    pub(super) fn new(locale: &LanguageTag, words: &Arc<LocalWords>, zone: &TimeZone) -> Self {
        Self {
            language: locale.clone(),
            typographer: Box::new(Profile::for_language(locale)),
            words: Arc::clone(words),
            zone: zone.clone(),
            day: None,
            images: ImageMode::Full,
        }
    }

    /// The same rules for a reader who wants so much of images.
    pub(super) fn with_images(self, images: ImageMode) -> Self {
        Self { images, ..self }
    }

    /// How much of images the reader wants.
    pub(super) const fn images(&self) -> ImageMode {
        self.images
    }

    /// The language, as its edition is set.
    pub(super) const fn language(&self) -> &LanguageTag {
        &self.language
    }

    /// The words of a link to an image of that many bytes.
    pub(super) fn show(&self, bytes: Option<u64>) -> String {
        self.show_image(bytes)
    }

    /// Times of this day are printed without it: those of a live report.
    pub(super) fn day(&mut self, moment: Option<Moment>) {
        self.day = moment.map(|moment| in_zone(moment, &self.zone).date());
    }

    /// What the renderer needs to know.
    pub(super) fn options<'a>(&'a self, pictures: &'a dyn Pictures) -> RenderOptions<'a> {
        RenderOptions {
            language: &self.language,
            typographer: self.typographer.as_ref(),
            pictures,
            words: self,
            images: self.images,
            first_image_eager: false,
            sizes: IN_COLUMN,
            sizes_in_gallery: IN_GALLERY,
            heading_offset: 0,
            id_prefix: "",
            base: None,
        }
    }

    /// A line of plain text, set, for the page.
    pub(super) fn line(&self, text: &str) -> Trusted {
        html::line(text, &self.options(&NoPictures)).into()
    }

    /// A line of plain text, set, for attributes and cards, which know no raised letters.
    pub(super) fn plain(&self, text: &str) -> String {
        let pieces = self.typographer.typeset(&[Run { text, skip: false }]);
        pieces.into_iter().flatten().map(|(Piece::Text(text) | Piece::Superscript(text))| text).collect()
    }
}

impl RenderWords for Setting {
    fn notes(&self) -> Cow<'_, str> {
        self.words.say("notes", &[]).into()
    }

    fn number(&self, number: usize) -> String {
        self.words.number(number as u64)
    }

    fn note(&self, number: usize) -> String {
        self.words.say("note", &[("n", Argument::Number(number as u64))])
    }

    fn back(&self, number: usize) -> String {
        self.words.say("back-to-text", &[("n", Argument::Number(number as u64))])
    }

    fn show_image(&self, bytes: Option<u64>) -> String {
        match bytes {
            Some(bytes) => self.words.say("show-image-of", &[("kilobytes", Argument::Number(bytes.div_ceil(1000)))]),
            None => self.words.say("show-image", &[]),
        }
    }

    fn time(&self, at: Moment) -> (String, String) {
        let at = in_zone(at, &self.zone);
        let today = self.day == Some(at.date());
        (machine_time(&at), if today { self.words.time(&at) } else { self.words.short_date_time(&at) })
    }

    fn provider(&self, provider: CardProvider) -> Cow<'_, str> {
        let key = match provider {
            CardProvider::Youtube => return "YouTube".into(),
            CardProvider::Vimeo => return "Vimeo".into(),
            CardProvider::Dailymotion => return "Dailymotion".into(),
            CardProvider::X => return "X".into(),
            CardProvider::Facebook => return "Facebook".into(),
            CardProvider::Instagram => return "Instagram".into(),
            CardProvider::Tiktok => return "TikTok".into(),
            CardProvider::Soundcloud => return "SoundCloud".into(),
            CardProvider::Spotify => return "Spotify".into(),
            CardProvider::Mastodon => return "Mastodon".into(),
            CardProvider::Telegram => return "Telegram".into(),
            CardProvider::Audio => "host-audio",
            CardProvider::Video => "host-video",
            CardProvider::Document => "host-document",
            CardProvider::Map => "host-map",
            CardProvider::Other => "host-other",
        };
        self.words.say(key, &[]).into()
    }
}
