//! A document out of which a page, a feed, a text or a Markdown file is made.
//!
//! Only this module makes [`Html`], the one type of trusted mark-up in the project: everything that was typed is
//! escaped on the way. The class names that a theme can style are listed in [`html`].

pub mod html;
mod item_mark;
pub mod markdown;
pub mod options;
pub mod text;
mod tone;
pub mod trusted;
pub mod typographer;

pub use options::{ImageFormat, ImageMode, NoPictures, Picture, Pictures, RenderOptions, RenderWords, Rendition};
pub use tone::Tone;
pub use trusted::Html;
pub use typographer::{AsTyped, Piece, Run, Typographer};
