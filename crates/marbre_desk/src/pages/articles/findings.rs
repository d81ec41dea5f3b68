//! What the checks found, in words; and how long a text is.

use crate::Call;
use marbre_article::{
    ArticleContent, LanguageTag,
    checks::{Argument as Value, At, Check, Finding, HEAVY_BYTES, MOST_BYTES},
    document::{Sha256Hex, measure},
};
use marbre_words::{Argument, in_zone};
use serde::Serialize;
use std::collections::BTreeMap;

/// A finding as it is said.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Said {
    pub(super) level: marbre_article::checks::Level,
    pub(super) code: &'static str,
    pub(super) text: String,
    /// A publisher may publish all the same.
    pub(super) overridable: bool,
    /// Which image of the text it is about: 0 for the one above it.
    pub(super) image: Option<u32>,
    /// That image in the library.
    pub(super) asset: Option<Sha256Hex>,
}

/// How long a text is.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Meter {
    pub(super) words: usize,
    pub(super) minutes: usize,
    pub(super) bytes: u32,
    pub(super) warn: u32,
    pub(super) most: u32,
}

impl Meter {
    pub(super) fn of(content: &ArticleContent, lang: &LanguageTag, bytes: Option<u32>) -> Self {
        let words = measure::words(&content.body);
        let minutes = measure::reading_minutes(words, lang.primary());
        Self { words, minutes, bytes: bytes.unwrap_or(0), warn: HEAVY_BYTES, most: MOST_BYTES }
    }
}

/// The image of a text that a finding is about.
fn about(content: &ArticleContent, at: At) -> Option<Sha256Hex> {
    let image = match at {
        At::LeadImage => content.lead_image.as_ref(),
        At::Image(number) => content.body.images().into_iter().nth(number.checked_sub(1)? as usize),
    };
    image?.source.asset().cloned()
}

/// What was found in that text, with the images it is about.
pub(super) fn say_of(call: &Call, findings: &[Finding], content: &ArticleContent) -> Vec<Said> {
    let mut said = say(call, findings);
    for (said, finding) in said.iter_mut().zip(findings) {
        said.asset = finding.at.and_then(|at| about(content, at));
    }
    said
}

pub(super) fn say(call: &Call, findings: &[Finding]) -> Vec<Said> {
    let words = call.words();
    let zone = call.zone();
    findings
        .iter()
        .map(|finding| {
            let said: BTreeMap<&str, String> = finding
                .arguments
                .iter()
                .filter_map(|(name, value)| match value {
                    Value::Moment(at) => Some((*name, words.short_date_time(&in_zone(*at, &zone)))),
                    Value::Number(_) => None,
                })
                .collect();
            let mut arguments: Vec<(&str, Argument<'_>)> =
                said.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
            for (name, value) in &finding.arguments {
                if let Value::Number(number) = value {
                    arguments.push((name, Argument::Number(u64::from(*number))));
                }
            }
            let text = words.say(&format!("article-check-{}", super::word(finding.code)), &arguments);
            let text = match finding.at {
                None => text,
                Some(At::LeadImage) => words.say("article-check-at-lead", &[("text", Argument::Text(&text))]),
                Some(At::Image(number)) => {
                    let number = Argument::Number(u64::from(number));
                    words.say("article-check-at-image", &[("number", number), ("text", Argument::Text(&text))])
                }
            };
            let overridable = Check::of(finding.code).is_some_and(|check| check.overridable);
            let image = finding.at.map(|at| match at {
                At::LeadImage => 0,
                At::Image(number) => number,
            });
            Said { level: finding.level, code: finding.code, text, overridable, image, asset: None }
        })
        .collect()
}
