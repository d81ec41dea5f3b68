//! Trusted text as only the renderer makes it.

use marbre_article::{
    Moment,
    document::CardProvider,
    render::{Html, RenderOptions, RenderWords, html},
};
use std::borrow::Cow;

struct Words;

impl RenderWords for Words {
    fn notes(&self) -> Cow<'_, str> {
        "Notes".into()
    }

    fn note(&self, number: usize) -> String {
        format!("Note {number}")
    }

    fn back(&self, number: usize) -> String {
        format!("Back, note {number}")
    }

    fn show_image(&self, _bytes: Option<u64>) -> String {
        "Show the image".to_owned()
    }

    fn time(&self, at: Moment) -> (String, String) {
        (at.seconds().to_string(), at.seconds().to_string())
    }

    fn provider(&self, _provider: CardProvider) -> Cow<'_, str> {
        "Elsewhere".into()
    }
}

/// The text, escaped by the renderer.
pub fn html(text: &str) -> Html {
    let language = "fr".parse().expect("a language");
    let options = RenderOptions { base: Some("https://kiosque.example"), ..RenderOptions::plain(&language, &Words) };
    html::line(text, &options)
}
