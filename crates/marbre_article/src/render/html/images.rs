//! Images in the sizes that suit the screen, with caption and credit.

use super::{Writer, escape::escape_into};
use crate::{
    document::{Alternative, Image, Inline},
    render::{ImageFormat, ImageMode, Picture, Rendition, Tone},
};

impl<'a> Writer<'a> {
    pub(super) fn gallery(&mut self, images: &'a [Image], caption: &'a [Inline]) {
        self.out.push_str("<figure class=\"gallery\">");
        self.in_gallery = true;
        for image in images {
            self.image(image);
        }
        self.in_gallery = false;
        if !caption.is_empty() {
            self.wrapped("figcaption", caption);
        }
        self.out.push_str("</figure>");
    }

    /// An image with its caption, as a figure.
    pub(super) fn image(&mut self, image: &'a Image) {
        let Some(picture) = self.options.pictures.picture(&image.source, self.options.language) else {
            return self.missing(image);
        };
        self.out.push_str("<figure>");
        let alt = words(&image.alt, &picture);
        let href = match (&image.link, &picture.large) {
            (Some(link), _) => Some(self.href(link)),
            // A link is called what its image shows: one that shows nothing has no name. Words have a link of their own.
            (None, Some(large)) if self.options.images != ImageMode::Text && !alt.is_empty() => {
                Some(self.address(large))
            }
            _ => None,
        };
        if let Some(href) = &href {
            self.out.push_str("<a");
            self.attribute("href", href);
            self.out.push('>');
        }
        self.shown(&picture, alt);
        if href.is_some() {
            self.out.push_str("</a>");
        }
        self.caption(image, &picture.credit);
        self.out.push_str("</figure>");
    }

    /// An image without a file: its words, quietly.
    fn missing(&mut self, image: &'a Image) {
        let alt = match &image.alt {
            Alternative::Text(alt) => alt.as_str(),
            Alternative::Decorative | Alternative::Unwritten => "",
        };
        if alt.is_empty() && image.caption.is_empty() {
            return;
        }
        self.out.push_str("<figure class=\"missing\">");
        if !alt.is_empty() {
            self.out.push_str("<p>");
            self.words(alt);
            self.out.push_str("</p>");
        }
        self.caption(image, "");
        self.out.push_str("</figure>");
    }

    /// The line below, and whose the image is: as the text says, or else as its files do.
    fn caption(&mut self, image: &'a Image, credit: &str) {
        let credit = if image.credit.is_empty() { credit } else { &image.credit };
        if image.caption.is_empty() && credit.is_empty() {
            return;
        }
        self.out.push_str("<figcaption>");
        self.line(&image.caption);
        if !credit.is_empty() {
            if !image.caption.is_empty() {
                self.out.push(' ');
            }
            self.out.push_str("<small>");
            self.words(credit);
            self.out.push_str("</small>");
        }
        self.out.push_str("</figcaption>");
    }

    /// The image itself, as the reader wants images.
    fn shown(&mut self, picture: &Picture, alt: &str) {
        let smallest = picture.renditions.iter().min_by_key(|rendition| (rendition.width, size(rendition)));
        match (self.options.images, smallest) {
            (_, None) => {}
            (ImageMode::Full, _) => self.full(picture, alt),
            (ImageMode::Low, Some(smallest)) => {
                let width = smallest.width;
                let narrow = picture.renditions.iter().filter(|file| file.width == width).cloned().collect();
                let small = Picture { width, height: height(picture, width), renditions: narrow, ..picture.clone() };
                self.full(&small, alt);
            }
            (ImageMode::Text, Some(smallest)) => {
                let words = self.options.words.show_image(smallest.bytes);
                let url = self.address(&smallest.url);
                self.out.push_str("<p>");
                escape_into(alt, &mut self.out);
                self.out.push_str(" <a");
                self.attribute("href", &url);
                self.out.push('>');
                escape_into(&words, &mut self.out);
                self.out.push_str("</a></p>");
            }
        }
    }

    fn full(&mut self, picture: &Picture, alt: &str) {
        let mut formats: Vec<ImageFormat> = picture.renditions.iter().map(|rendition| rendition.format).collect();
        formats.sort_unstable();
        formats.dedup();
        let of = |format: ImageFormat| {
            let mut files: Vec<&Rendition> =
                picture.renditions.iter().filter(|rendition| rendition.format == format).collect();
            files.sort_by_key(|file| file.width);
            files
        };
        let Some((fallback, better)) = formats.split_first() else { return };
        if !better.is_empty() {
            self.out.push_str("<picture>");
        }
        for format in better.iter().rev() {
            self.out.push_str("<source");
            self.attribute("type", format.media_type());
            let set = self.set(&of(*format));
            self.attribute("srcset", &set);
            if self.options.images == ImageMode::Full {
                self.sizes();
            }
            self.out.push('>');
        }
        let files = of(*fallback);
        // A browser without `srcset` gets a size that a phone can show.
        let Some(plain) = files.iter().rev().find(|file| file.width <= 720).or(files.first()).copied() else { return };
        let url = self.address(&plain.url);
        // Only a page has rules for its tones.
        let colour = picture.colour.as_deref().filter(|_| self.options.base.is_none());
        self.img(&url, &files, (picture.width, picture.height), alt, colour.and_then(Tone::of));
        if !better.is_empty() {
            self.out.push_str("</picture>");
        }
    }

    fn sizes(&mut self) {
        let options = self.options;
        let sizes = if self.in_gallery { options.sizes_in_gallery } else { options.sizes };
        if !sizes.is_empty() {
            self.attribute("sizes", sizes);
        }
    }

    fn set(&self, files: &[&Rendition]) -> String {
        let one = |file: &&Rendition| format!("{} {}w", self.address(&file.url), file.width);
        files.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn img(&mut self, url: &str, files: &[&Rendition], (width, height): (u32, u32), alt: &str, tone: Option<Tone>) {
        self.out.push_str("<img");
        self.attribute("src", url);
        if files.len() > 1 {
            let set = self.set(files);
            self.attribute("srcset", &set);
            self.sizes();
        }
        self.out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        self.attribute("alt", alt);
        if let Some(tone) = tone {
            self.attribute("class", &tone.class());
        }
        let eager = std::mem::replace(&mut self.eager, false);
        self.out.push_str(if eager { " fetchpriority=\"high\">" } else { " loading=\"lazy\">" });
    }
}

/// What an image shows, in the words of the text, or else in those of its files. Empty for decoration.
fn words<'w>(alt: &'w Alternative, picture: &'w Picture) -> &'w str {
    match alt {
        Alternative::Text(alt) => alt.trim(),
        Alternative::Decorative => "",
        Alternative::Unwritten => picture.alt.trim(),
    }
}

fn size(rendition: &Rendition) -> u64 {
    rendition.bytes.unwrap_or(u64::MAX)
}

/// The height that goes with a width.
fn height(picture: &Picture, width: u32) -> u32 {
    let height = u64::from(picture.height) * u64::from(width) / u64::from(picture.width.max(1));
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}
