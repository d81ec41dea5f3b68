//! The image above the text: as the plain form says it, and chosen from the library without a script.

use super::seen;
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::{
    ArticleContent,
    document::{Alternative, Image, ImageSource, Inline, Sha256Hex, characters::tidy, plain_text},
};
use marbre_newsroom::{SaveOutcome, TextToSave};
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;

/// What the form says of the image above the text.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct LeadSent {
    /// `yes` when the fields were on the page.
    lead_shown: String,
    lead_asset: String,
    lead_alt: String,
    lead_decorative: String,
    lead_caption: String,
    lead_credit: String,
    lead_remove: String,
}

impl LeadSent {
    /// The image of the base with what the form says.
    pub(super) fn apply(&self, base: Option<Image>) -> Option<Image> {
        if self.lead_shown != "yes" {
            return base;
        }
        let asset = Sha256Hex::try_from(Cow::Owned(self.lead_asset.clone())).ok().map(ImageSource::Asset);
        let source = asset.or_else(|| base.as_ref().map(|image| image.source.clone()));
        let source = source.filter(|_| self.lead_remove != "yes")?;
        let mut image = base.filter(|image| image.source == source).unwrap_or_else(|| plain(source));
        image.alt = match tidy(&self.lead_alt) {
            _ if self.lead_decorative == "yes" => Alternative::Decorative,
            alt if alt.is_empty() => Alternative::Unwritten,
            alt => Alternative::Text(alt),
        };
        image.credit = tidy(&self.lead_credit);
        // A caption that says the same keeps its links.
        let caption = tidy(&self.lead_caption);
        if plain_text(&image.caption) != caption {
            image.caption = if caption.is_empty() { Vec::new() } else { vec![Inline::text(caption)] };
        }
        Some(image)
    }
}

/// An image of which nothing is said yet.
fn plain(source: ImageSource) -> Image {
    Image { source, alt: Alternative::Unwritten, caption: Vec::new(), credit: String::new(), link: None }
}

/// The fields as they are filled in.
pub(super) fn fields(content: &ArticleContent) -> Value {
    let image = content.lead_image.as_ref();
    let source = image.map(|image| &image.source);
    json!({
        "there": image.is_some(),
        "asset": match source { Some(ImageSource::Asset(hash)) => hash.as_str(), _ => "" },
        "missing": match source { Some(ImageSource::Missing(former)) => former, _ => "" },
        "alt": match image.map(|image| &image.alt) { Some(Alternative::Text(alt)) => alt, _ => "" },
        "decorative": image.is_some_and(|image| image.alt == Alternative::Decorative),
        "caption": image.map(|image| plain_text(&image.caption)),
        "credit": image.map(|image| image.credit.as_str()),
    })
}

#[derive(Debug, Deserialize)]
struct Chosen {
    asset: String,
}

/// Puts an image of the library above the newest text.
pub(super) async fn choose(call: &Call) -> Result<Response, DeskError> {
    let chosen: Chosen = call.form()?;
    let (sheet, _) = seen(call).await?;
    let wrong = DeskError::Invalid { field: "asset", message: "article-invalid-choice" };
    let hash = Sha256Hex::try_from(Cow::Owned(chosen.asset)).map_err(|_| wrong)?;
    let reader = call.desk.newsroom.store().reader();
    if reader.assets(std::slice::from_ref(&hash)).await?.is_empty() {
        return Err(DeskError::NotFound);
    }
    let found = reader.article_with_content(sheet.id, None).await?.ok_or(DeskError::NotFound)?;
    let content = ArticleContent { lead_image: Some(plain(ImageSource::Asset(hash))), ..found.content };
    let text = TextToSave { base: found.revision, content, slug: None, comments: None };
    match call.desk.newsroom.save_article_text(call.actor()?, sheet.id, text).await? {
        SaveOutcome::Saved(_) | SaveOutcome::Merged(..) => {
            Ok(answer::see_other(&format!("{}?done=article-done-lead#lead", super::address(sheet.id))))
        }
        SaveOutcome::Clash(_) => Err(DeskError::Conflict(call.words().say("article-lead-clash", &[]))),
    }
}

/// What the editor is told of the images of a text, by hash.
pub(super) async fn known(call: &Call, content: &ArticleContent) -> Result<Value, DeskError> {
    let hashes = content.assets();
    if hashes.is_empty() {
        return Ok(json!({}));
    }
    let assets = call.desk.newsroom.store().reader().assets(&hashes).await?;
    let now = call.now();
    let known = assets.iter().map(|asset| (asset.sha256.to_string(), crate::pages::images::known(asset, now)));
    Ok(Value::Object(known.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(name: &[u8]) -> Image {
        plain(ImageSource::Asset(Sha256Hex::of(name)))
    }

    #[test]
    fn what_the_form_says_of_the_image() {
        let base = Image { caption: vec![Inline::text("Le quai")], credit: "AFP".into(), ..image(b"a") };
        assert_eq!(LeadSent::default().apply(Some(base.clone())), Some(base.clone()), "fields that were not there");
        let sent = LeadSent {
            lead_shown: "yes".into(),
            lead_asset: Sha256Hex::of(b"a").to_string(),
            lead_alt: " Des  bateaux ".into(),
            lead_caption: "Le quai".into(),
            ..LeadSent::default()
        };
        let said = sent.apply(Some(base.clone())).unwrap();
        assert_eq!((said.alt, said.credit.as_str()), (Alternative::Text("Des bateaux".into()), ""));
        assert_eq!(said.caption, base.caption);
        let other =
            LeadSent { lead_asset: Sha256Hex::of(b"b").to_string(), lead_decorative: "yes".into(), ..sent.clone() };
        let chosen = other.apply(Some(base.clone())).unwrap();
        assert_eq!((chosen.source, chosen.alt), (image(b"b").source, Alternative::Decorative));
        assert_eq!(LeadSent { lead_remove: "yes".into(), ..sent.clone() }.apply(Some(base)), None);
        assert_eq!(LeadSent { lead_asset: String::new(), ..sent.clone() }.apply(None), None);
        let lost = plain(ImageSource::Missing("https://ex.org/a.jpg".into()));
        let kept = LeadSent { lead_asset: String::new(), ..sent }.apply(Some(lost.clone())).unwrap();
        assert_eq!(kept.source, lost.source, "what an import could not find stays named");
    }
}
