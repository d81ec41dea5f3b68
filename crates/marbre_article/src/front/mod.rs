//! How a front page is laid out: which article stands in which place, and which places fill themselves.

mod fault;
mod fill;

pub use fault::LayoutFault;
pub use fill::{Candidate, Filled, Placed, SECTION_PLACES, Supply, fill};

use crate::{
    ArticleId, Moment, SectionId,
    document::{FormatNumber, Href},
};
use serde::{Deserialize, Serialize};

/// How many articles can stand beside the lead: at least, at most.
pub const SECONDS: std::ops::RangeInclusive<usize> = 2..=4;
/// The most articles of a section.
pub const MOST_IN_SECTION: usize = 6;
/// The most articles of a highlighted file.
pub const MOST_IN_FILE: usize = 6;
/// The longest title of a file, in characters.
pub const LONGEST_TITLE: usize = 80;
/// The longest breaking-news line, in characters.
pub const LONGEST_BREAKING: usize = 160;

/// The front page of an edition. A place without a pin fills itself by date and section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontLayout {
    /// The number of this form; a reader refuses a newer one.
    pub format: FormatNumber,
    /// The first article.
    pub lead: Slot,
    /// Those beside it: two to four.
    pub seconds: Vec<Slot>,
    /// Several articles under a title of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<File>,
    /// The sections in their order. Those not named here follow, in the publication's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<SectionPlace>,
    /// The line above everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breaking: Option<Breaking>,
}

/// A place: an article pinned to it, or nothing where it fills itself.
pub type Slot = Option<Pin>;

/// An article that somebody put in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// Which article.
    pub article: ArticleId,
    /// From when on the place fills itself again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// Several articles under a title of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The title.
    pub title: String,
    /// The articles, the first one first. At least one.
    pub articles: Vec<Pin>,
}

/// A section's part of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionPlace {
    /// Which section.
    pub section: SectionId,
    /// Its places, at most six. None hides the section.
    pub slots: Vec<Slot>,
}

/// A line of breaking news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breaking {
    /// What it says.
    pub text: String,
    /// Where it leads, if anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Href>,
    /// From when on it is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

impl Default for FrontLayout {
    /// Everything fills itself.
    fn default() -> Self {
        Self {
            format: FormatNumber,
            lead: None,
            seconds: vec![None; *SECONDS.end()],
            file: None,
            sections: Vec::new(),
            breaking: None,
        }
    }
}

impl FrontLayout {
    /// Every pin, from the top of the page to its foot.
    pub fn pins(&self) -> impl Iterator<Item = &Pin> {
        let top = std::iter::once(&self.lead).chain(&self.seconds).flatten();
        let file = self.file.iter().flat_map(|file| &file.articles);
        top.chain(file).chain(self.sections.iter().flat_map(|part| part.slots.iter().flatten()))
    }

    /// The layout without the pins that do not fit. A file without articles goes.
    #[must_use]
    pub fn keeping(mut self, fits: impl Fn(&Pin) -> bool) -> Self {
        let drop = |slot: &mut Slot| *slot = slot.filter(&fits);
        drop(&mut self.lead);
        self.seconds.iter_mut().for_each(drop);
        self.sections.iter_mut().flat_map(|part| &mut part.slots).for_each(drop);
        if let Some(file) = &mut self.file {
            file.articles.retain(&fits);
        }
        self.file = self.file.filter(|file| !file.articles.is_empty());
        self
    }

    /// The layout as it stands at that time: without what has expired.
    #[must_use]
    pub fn at(self, now: Moment) -> Self {
        let stands = |until: Option<Moment>| until.is_none_or(|until| now < until);
        let breaking = self.breaking.clone().filter(|line| stands(line.until));
        Self { breaking, ..self.keeping(|pin| stands(pin.until)) }
    }

    /// When something on it expires next.
    pub fn next_end(&self, now: Moment) -> Option<Moment> {
        let line = self.breaking.iter().filter_map(|line| line.until);
        self.pins().filter_map(|pin| pin.until).chain(line).filter(|until| *until > now).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    pub(super) fn pin(number: u128) -> Pin {
        Pin { article: ArticleId(Uuid::from_u128(number)), until: None }
    }

    fn whole() -> FrontLayout {
        FrontLayout {
            lead: Some(pin(1)),
            seconds: vec![None, Some(Pin { until: Some(Moment(20)), ..pin(2) })],
            file: Some(File { title: "L’eau".into(), articles: vec![Pin { until: Some(Moment(30)), ..pin(3) }] }),
            sections: vec![SectionPlace { section: SectionId(Uuid::from_u128(7)), slots: vec![Some(pin(4)), None] }],
            breaking: Some(Breaking {
                text: "Le barrage est fermé".into(),
                link: Some(Href::parse("/fr/direct").unwrap()),
                until: Some(Moment(10)),
            }),
            ..FrontLayout::default()
        }
    }

    #[test]
    fn what_is_kept_is_read_back_and_nothing_else_is() {
        let text = serde_json::to_string(&whole()).unwrap();
        assert_eq!(serde_json::from_str::<FrontLayout>(&text).unwrap(), whole());
        let automatic = r#"{"format":1,"lead":null,"seconds":[null,null,null,null]}"#;
        assert_eq!(serde_json::to_string(&FrontLayout::default()).unwrap(), automatic);
        for wrong in [
            automatic.replace("\"format\":1", "\"format\":2"),
            automatic.replace("\"lead\"", "\"third\":null,\"lead\""),
            text.replace("/fr/direct", "javascript:alert(1)"),
        ] {
            assert!(serde_json::from_str::<FrontLayout>(&wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_expires_goes_at_its_time() {
        let layout = whole();
        assert_eq!(layout.next_end(Moment(0)), Some(Moment(10)));
        let later = layout.clone().at(Moment(10));
        assert_eq!((later.breaking.is_none(), later.next_end(Moment(10))), (true, Some(Moment(20))));
        let last = layout.at(Moment(30));
        assert_eq!(last.pins().map(|pin| pin.article.0.as_u128()).collect::<Vec<_>>(), [1, 4]);
        assert_eq!((last.file, last.seconds.len()), (None, 2), "places stay, a file without articles goes");
    }
}
