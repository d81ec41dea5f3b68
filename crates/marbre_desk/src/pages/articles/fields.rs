//! To save the article's page as a plain form, where no script does: the fields, and the body in its canonical HTML.

use super::{edit, lead::LeadSent, lists, seen, trouble};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{
    ArticleContent, BylineId, LanguageTag,
    content::Signature,
    document::parse::{self, ParseOptions},
};
use marbre_newsroom::{Clashing, SaveOutcome, TextToSave};
use marbre_store::articles::Comments;
use serde::Deserialize;

/// What the form sends. A field that is not there, such as one that a script has taken over, stays as it is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    base: String,
    kicker: Option<String>,
    headline: Option<String>,
    standfirst: Option<String>,
    dateline: Option<String>,
    social_title: Option<String>,
    description: Option<String>,
    key_points: Option<String>,
    section: Option<String>,
    slug: Option<String>,
    comments: Option<String>,
    body: Option<String>,
    /// `yes` when the lists below were on the page.
    topics_shown: String,
    bylines_shown: String,
    topics: Vec<String>,
    byline: Vec<String>,
    byline_role: Vec<String>,
    #[serde(flatten)]
    lead: LeadSent,
}

impl Sent {
    /// The content of the base with what the form says.
    fn apply(&self, base: ArticleContent, lang: &LanguageTag) -> ArticleContent {
        let text = |sent: &Option<String>, kept: String| sent.clone().unwrap_or(kept);
        let body = match &self.body {
            Some(html) => {
                let options = ParseOptions { language: Some(lang), ..ParseOptions::default() };
                parse::html(html, &options).document
            }
            None => base.body,
        };
        let section = match self.section.as_deref() {
            None => base.section,
            Some(id) => id.parse().ok(),
        };
        let key_points = match &self.key_points {
            Some(lines) => lines.lines().map(str::to_owned).collect(),
            None => base.key_points,
        };
        let topics = if self.topics_shown == "yes" {
            self.topics.iter().filter_map(|id| id.parse().ok()).collect()
        } else {
            base.topics
        };
        let bylines = if self.bylines_shown == "yes" { self.signatures() } else { base.bylines };
        ArticleContent {
            kicker: text(&self.kicker, base.kicker),
            headline: text(&self.headline, base.headline),
            standfirst: text(&self.standfirst, base.standfirst),
            dateline: text(&self.dateline, base.dateline),
            social_title: text(&self.social_title, base.social_title),
            description: text(&self.description, base.description),
            body,
            section,
            key_points,
            topics,
            bylines,
            lead_image: self.lead.apply(base.lead_image),
            ..base
        }
    }

    fn signatures(&self) -> Vec<Signature> {
        let roles = self.byline_role.iter().map(String::as_str).chain(std::iter::repeat(""));
        let rows = self.byline.iter().zip(roles);
        rows.filter_map(|(id, role)| Some(Signature { byline: id.parse::<BylineId>().ok()?, role: role.to_owned() }))
            .collect()
    }
}

pub(super) async fn save(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let (sheet, _) = seen(call).await?;
    let base: u32 = sent.base.parse().map_err(|_| DeskError::BadRequest("the form names no revision".into()))?;
    let reader = call.desk.newsroom.store().reader();
    let found = reader.article_with_content(sheet.id, Some(base)).await?;
    let found = found.ok_or_else(|| DeskError::BadRequest(format!("there is no revision {base}")))?;
    let lang = sheet.address.lang.clone();
    let content = sent.apply(found.content, &lang);
    let comments = sent.comments.as_deref().and_then(Comments::from_word);
    let text = TextToSave { base, content: content.clone(), slug: sent.slug.clone(), comments };
    let address = super::address(sheet.id);
    match call.desk.newsroom.save_article_text(call.actor()?, sheet.id, text).await {
        Ok(SaveOutcome::Saved(_)) => Ok(answer::see_other(&format!("{address}?done=article-done-save"))),
        Ok(SaveOutcome::Merged(..)) => Ok(answer::see_other(&format!("{address}?done=article-done-merge"))),
        Ok(SaveOutcome::Clash(clashing)) => clash(call, content, *clashing).await,
        Err(cause) => {
            let trouble = trouble::of(call, cause)?;
            let typed = edit::Typed { base, content, message: trouble.message, clashes: Vec::new(), slug: sent.slug };
            edit::page(call, Some(typed), trouble.status).await
        }
    }
}

/// The page again with what was typed, beside what somebody else saved. Saving again takes what is on the page.
async fn clash(call: &Call, content: ArticleContent, clashing: Clashing) -> Result<Response, DeskError> {
    let Clashing { theirs, clashes } = clashing;
    let names = lists::names(call).await?;
    let words = call.words();
    let by = theirs.by.and_then(|by| names.get(&by).cloned()).unwrap_or_else(|| words.say("article-program", &[]));
    let message = words.say("article-clash", &[("name", marbre_words::Argument::Text(&by))]);
    let typed = edit::Typed { base: theirs.revision, content, message, clashes, slug: None };
    edit::page(call, Some(typed), StatusCode::CONFLICT).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_form_does_not_show_stays() {
        let lang: LanguageTag = "fr".parse().unwrap();
        let base = ArticleContent {
            headline: "Le port".into(),
            kicker: "Région".into(),
            key_points: vec!["Un".into()],
            bylines: vec![Signature { byline: BylineId(uuid::Uuid::from_u128(1)), role: "photos".into() }],
            ..ArticleContent::default()
        };
        let sent = Sent {
            headline: Some("Le port rouvre".into()),
            body: Some("<p>Un <strong>texte</strong>.</p><script>x</script>".into()),
            ..Sent::default()
        };
        let content = sent.apply(base.clone(), &lang);
        assert_eq!((content.headline.as_str(), content.kicker.as_str()), ("Le port rouvre", "Région"));
        assert_eq!((&content.bylines, &content.key_points), (&base.bylines, &base.key_points));
        assert_eq!(content.body.plain_text().trim(), "Un texte.");

        let other = BylineId(uuid::Uuid::from_u128(2));
        let sent = Sent {
            bylines_shown: "yes".into(),
            byline: vec![other.to_string(), String::new()],
            byline_role: vec!["texte".into(), String::new()],
            key_points: Some("Un\nDeux".into()),
            ..Sent::default()
        };
        let content = sent.apply(base, &lang);
        assert_eq!(content.bylines, [Signature { byline: other, role: "texte".into() }]);
        assert_eq!(content.key_points, ["Un", "Deux"]);
    }
}
