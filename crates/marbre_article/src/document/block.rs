//! The blocks of a body. Which may stand in which is said in [`super::rules`].

use super::{
    format::no_fields,
    inline::{Href, Inline, Sha256Hex},
};
use crate::Moment;
use serde::{Deserialize, Serialize};

/// A piece of a body that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its line.
        content: Vec<Inline>,
    },
    /// A heading within the text.
    Heading(Heading),
    /// A list.
    List(List),
    /// Words of another, set apart.
    Quote(Quote),
    /// An image with its caption.
    Image(Image),
    /// Several images shown together: two or more.
    Gallery {
        /// The images, in order.
        images: Vec<Image>,
        /// What they show together.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        caption: Vec<Inline>,
    },
    /// A table.
    Table(Table),
    /// An aside: the facts in short, a portrait, a definition.
    Infobox {
        /// Its title. May be empty.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        title: Vec<Inline>,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// Something that lives elsewhere (a video, a post), as a card with a link: nothing is loaded from there.
    EmbedCard(Card),
    /// What happened when.
    Timeline {
        /// In the order shown.
        entries: Vec<Entry>,
    },
    /// One post of a live report.
    LiveEntry(LiveEntry),
    /// Text whose spaces and line ends count: program text, verse.
    Preformatted {
        /// The characters. Lines end in `\n`.
        text: String,
    },
    /// A break between parts.
    #[serde(deserialize_with = "no_fields")]
    Divider,
}

/// A heading within the text. The headline is level 1, so these start at 2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// How deep.
    pub level: HeadingLevel,
    /// Its line.
    pub content: Vec<Inline>,
}

/// The depth of a heading within the text: kept as 2, 3 or 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum HeadingLevel {
    /// `h2`
    Two,
    /// `h3`
    Three,
    /// `h4`
    Four,
}

impl TryFrom<u8> for HeadingLevel {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        match level {
            2 => Ok(Self::Two),
            3 => Ok(Self::Three),
            4 => Ok(Self::Four),
            other => Err(format!("a heading in the text has level 2, 3 or 4, not {other}")),
        }
    }
}

impl From<HeadingLevel> for u8 {
    fn from(level: HeadingLevel) -> Self {
        match level {
            HeadingLevel::Two => 2,
            HeadingLevel::Three => 3,
            HeadingLevel::Four => 4,
        }
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The number of the first item of a numbered list; nothing for bullets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// One or more items.
    pub items: Vec<ListItem>,
}

/// An item: paragraphs, lists within it, images.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListItem {
    /// One or more blocks.
    pub blocks: Vec<Block>,
}

/// Words of another, set apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub blocks: Vec<Block>,
    /// Who said or wrote them. May be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attribution: Vec<Inline>,
    /// Where they can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Href>,
    /// Drawn large from the article's own text.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pull: bool,
}

/// An image as it stands in an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// Which image.
    pub source: ImageSource,
    /// What it shows, for those who do not see it.
    pub alt: Alternative,
    /// The line below. May be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// Whose it is. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// Where it leads, if anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Href>,
}

/// Which image.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImageSource {
    /// One that the publication keeps, by the SHA-256 of the file.
    Asset(Sha256Hex),
    /// One that an import could not find: only where it used to be is known. It is never loaded by a reader's page.
    Missing(String),
}

impl ImageSource {
    /// The file, if the publication keeps it.
    pub const fn asset(&self) -> Option<&Sha256Hex> {
        match self {
            Self::Asset(hash) => Some(hash),
            Self::Missing(_) => None,
        }
    }
}

/// The alternative text of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    /// What the image shows.
    Text(String),
    /// It says nothing that the text does not say.
    Decorative,
    /// Nobody has written it yet.
    Unwritten,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What it is about. May be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caption: Vec<Inline>,
    /// How many of the first rows are headings.
    #[serde(default)]
    pub header_rows: u32,
    /// One or more rows of one or more cells.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// True when it names its row (or, in a heading row, its column).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub header: bool,
    /// How many columns it takes, 1 to 100.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub columns: u32,
    /// How many rows it takes, 1 to 100.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub rows: u32,
    /// What it says.
    #[serde(default)]
    pub content: Vec<Inline>,
}

const fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
const fn is_one(number: &u32) -> bool {
    *number == 1
}

/// Something that lives elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Who hosts it.
    pub provider: CardProvider,
    /// Where it can be seen.
    pub href: Href,
    /// What it is called. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What it says in words, where that is known (the text of a post). May be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Inline>,
}

/// Who hosts an embedded thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CardProvider {
    Youtube,
    Vimeo,
    Dailymotion,
    X,
    Facebook,
    Instagram,
    Tiktok,
    Soundcloud,
    Spotify,
    Mastodon,
    Telegram,
    Audio,
    Video,
    Document,
    Map,
    Other,
}

impl CardProvider {
    /// Every one, in order.
    pub const ALL: [Self; 16] = [
        Self::Youtube,
        Self::Vimeo,
        Self::Dailymotion,
        Self::X,
        Self::Facebook,
        Self::Instagram,
        Self::Tiktok,
        Self::Soundcloud,
        Self::Spotify,
        Self::Mastodon,
        Self::Telegram,
        Self::Audio,
        Self::Video,
        Self::Document,
        Self::Map,
        Self::Other,
    ];

    /// Its name in the stored form: `youtube`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Youtube => "youtube",
            Self::Vimeo => "vimeo",
            Self::Dailymotion => "dailymotion",
            Self::X => "x",
            Self::Facebook => "facebook",
            Self::Instagram => "instagram",
            Self::Tiktok => "tiktok",
            Self::Soundcloud => "soundcloud",
            Self::Spotify => "spotify",
            Self::Mastodon => "mastodon",
            Self::Telegram => "telegram",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::Document => "document",
            Self::Map => "map",
            Self::Other => "other",
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.name() == name)
    }
}

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The time, in words: “12 May 2019”, “around noon”.
    pub when: String,
    /// The date for machines, where it is known: `2019`, `2019-05`, `2019-05-12` or `2019-05-12T14:30Z`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What happened.
    pub blocks: Vec<Block>,
}

/// One post of a live report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveEntry {
    /// Its permanent name within the page: lower-case letters, digits and hyphens, 1 to 64.
    pub id: String,
    /// When it was posted.
    pub at: Moment,
    /// Its headline. May be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headline: Vec<Inline>,
    /// What it says.
    pub blocks: Vec<Block>,
}
