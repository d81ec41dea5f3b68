//! What an edition links to on every page: its menus, and its pages of policy.

use marbre_article::{ArticleId, SectionId, document::Href};
use serde::{Deserialize, Serialize};

/// The menus of an edition. Where nothing is said, a menu makes itself: the sections at the top of the tree, then the
/// standing pages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menus {
    /// The row under the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<Vec<MenuEntry>>,
    /// The foot of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footer: Option<Vec<MenuEntry>>,
}

/// Which menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MenuPlace {
    /// The row under the name.
    Header,
    /// The foot of the page.
    Footer,
}

impl MenuPlace {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Header, Self::Footer];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Footer => "footer",
        }
    }

    /// The menu of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.as_str() == word)
    }

    /// How many entries it has at most.
    pub const fn most(self) -> usize {
        match self {
            Self::Header => 8,
            Self::Footer => 24,
        }
    }
}

impl Menus {
    /// The entries of a menu, if they were chosen.
    pub const fn of(&self, place: MenuPlace) -> Option<&Vec<MenuEntry>> {
        match place {
            MenuPlace::Header => self.header.as_ref(),
            MenuPlace::Footer => self.footer.as_ref(),
        }
    }

    /// The menu, to be changed.
    pub const fn of_mut(&mut self, place: MenuPlace) -> &mut Option<Vec<MenuEntry>> {
        match place {
            MenuPlace::Header => &mut self.header,
            MenuPlace::Footer => &mut self.footer,
        }
    }

    /// Whether both make themselves.
    pub fn is_automatic(&self) -> bool {
        *self == Self::default()
    }
}

/// One entry of a menu. What it leads to and cannot be shown in that edition is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case", deny_unknown_fields)]
pub enum MenuEntry {
    /// To a section, under its name.
    Section {
        /// Which.
        id: SectionId,
    },
    /// To a standing page, under its headline.
    Page {
        /// Which.
        id: ArticleId,
    },
    /// Elsewhere.
    Link {
        /// Its words.
        name: String,
        /// Where it leads.
        href: Href,
    },
}

/// What a newspaper says of itself on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Who the newspaper is.
    About,
    /// How it is reached.
    Contact,
    /// Who works there.
    Masthead,
    /// By which rules it works.
    Ethics,
    /// How it corrects itself.
    Corrections,
    /// How it checks what it says.
    Verification,
    /// To whom it belongs, and who pays.
    Ownership,
    /// What it keeps of its readers.
    Privacy,
}

impl Policy {
    /// Every one, in the order of the foot.
    pub const ALL: [Self; 8] = [
        Self::About,
        Self::Contact,
        Self::Masthead,
        Self::Ethics,
        Self::Corrections,
        Self::Verification,
        Self::Ownership,
        Self::Privacy,
    ];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Contact => "contact",
            Self::Masthead => "masthead",
            Self::Ethics => "ethics",
            Self::Corrections => "corrections",
            Self::Verification => "verification",
            Self::Ownership => "ownership",
            Self::Privacy => "privacy",
        }
    }

    /// The policy of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.as_str() == word)
    }
}
