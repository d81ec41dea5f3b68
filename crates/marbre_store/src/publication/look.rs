//! How the publication looks: its colour and its logo.

use marbre_article::{colour::Colour, document::Sha256Hex};
use serde::{Deserialize, Serialize};

/// How the publication looks, where it differs from the theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The colour of kickers and of the current section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accents: Option<Accents>,
    /// The logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// A colour, in the shade that can be read on each paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accents {
    /// On the paper of the day.
    pub light: Colour,
    /// On the paper of the dark.
    pub dark: Colour,
}

/// An image that stands for the publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The file, which is filed as an asset.
    pub asset: Sha256Hex,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Whether the name stands beside it; else the logo says the name.
    pub beside: bool,
}
