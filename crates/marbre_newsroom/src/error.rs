//! Why an act was not done.

use crate::{CommentRefusal, Faint, SendingProblem, rights::Refusal, staff::StaffProblem, wall_clock::WallClockError};
use marbre_article::{
    ArticleId, CommentId, LanguageTag, Moment,
    checks::Finding,
    document::Sha256Hex,
    front::LayoutFault,
    workflow::{NoSuchMove, State},
};
use marbre_formats::image::ImageError;
use marbre_store::StoreError;

/// Why an act was not done, for the person who asked for it. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NewsroomError {
    /// What is kept could not be read or changed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such article.
    #[error("there is no article {0}")]
    NoArticle(ArticleId),
    /// There is no such image.
    #[error("there is no image {0}")]
    NoImage(Sha256Hex),
    /// The image was taken out of all pages.
    #[error("“{name}” was taken out of all pages: let it be shown again first, or choose another image")]
    TakenOut {
        /// The file's name.
        name: String,
    },
    /// An image that is being sent is not taken in.
    #[error(transparent)]
    Sending(#[from] SendingProblem),
    /// There is no such comment.
    #[error("there is no comment {0}")]
    NoComment(CommentId),
    /// A comment is not taken, or nothing can be done with it.
    #[error(transparent)]
    Comment(#[from] CommentRefusal),
    /// This person may not.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Something about an account does not allow it.
    #[error(transparent)]
    Staff(#[from] StaffProblem),
    /// The system has no randomness to give.
    #[error("the system gave no random numbers: {0}")]
    NoChance(std::io::Error),
    /// The article is in a state from which that move cannot be made.
    #[error("an article that is {} cannot be {wanted}", .found.as_str().replace('_', " "))]
    WrongState {
        /// Where it stands.
        found: State,
        /// What was asked, as in “published”.
        wanted: &'static str,
    },
    /// There is no text to remove, or nothing to bring back.
    #[error("there is no such text: it was never public, or it was removed by law before")]
    NoText,
    /// Readers see this version.
    #[error(
        "this is the version that readers see: publish one without the passage first, or remove the article as a whole"
    )]
    CurrentVersion,
    /// The article cannot go that way from where it stands.
    #[error(transparent)]
    Move(#[from] NoSuchMove),
    /// Something must be said with the act that was not said.
    #[error("this needs {what}")]
    Needed {
        /// The field of the form.
        field: &'static str,
        /// What is needed.
        what: &'static str,
    },
    /// The text breaks the rules for texts.
    #[error("this text cannot be saved: {0}")]
    BadText(String),
    /// The address of a public article stays.
    #[error("this article has been public, so its address stays “{0}”")]
    AddressStays(String),
    /// Checks stand in the way of publishing.
    #[error("the article cannot be published yet: {} of the checks block it", .0.len())]
    Blocked(Vec<Finding>),
    /// Somebody has saved since the person looked at it.
    #[error(
        "revision {newest} was saved after revision {seen} was looked at: look at what has changed, and decide again"
    )]
    Unseen {
        /// What was looked at.
        seen: u32,
        /// The newest one.
        newest: u32,
    },
    /// How much its page weighs cannot be found out at present.
    #[error("the page could not be weighed; try again in a minute: {0}")]
    Unweighed(String),
    /// It is held back until then.
    #[error("the article is under embargo until {}", .until.to_rfc3339())]
    Embargo {
        /// Until when.
        until: Moment,
    },
    /// The time given has gone by.
    #[error("this time has gone by; publish now, or choose a later time")]
    Past,
    /// The time given is none.
    #[error(transparent)]
    WallClock(#[from] WallClockError),
    /// Something that a public article needs is not there.
    #[error("the article cannot be published yet: {0}")]
    NotReady(String),
    /// The story is told in that language already.
    #[error("this story has an article in {lang} already: go on with that one")]
    Translated {
        /// The language.
        lang: LanguageTag,
    },
    /// A layout of the front page does not fit.
    #[error(transparent)]
    BadLayout(#[from] LayoutFault),
    /// An article cannot stand on a front page.
    #[error("“{headline}” is not published in {lang}: take it out, or publish it first")]
    NotPublic {
        /// Its headline.
        headline: String,
        /// The language of the front page.
        lang: LanguageTag,
    },
    /// A setting is not usable.
    #[error("{what} “{value}” cannot be used: {advice}")]
    BadSetting {
        /// Which setting: “the time zone”.
        what: &'static str,
        /// What was given.
        value: String,
        /// What to do.
        advice: String,
    },
    /// A colour cannot be read on the paper.
    #[error(
        "{} has a contrast of {:.1} with the paper {}, and 4.5 is the least; {} can be read there",
        .0.wished, .0.contrast, .0.paper.colour(), .0.nearest
    )]
    Faint(Faint),
    /// Something stands in what was to be deleted.
    #[error("“{name}” cannot be deleted: {articles} articles and {parts} sections stand in it; move them first")]
    InUse {
        /// What it is called.
        name: String,
        /// How many articles.
        articles: u64,
        /// How many sections.
        parts: usize,
    },
    /// The file is no image that can be taken.
    #[error("{name}: {cause}")]
    Image {
        /// The file's name.
        name: String,
        /// Why.
        #[source]
        cause: ImageError,
    },
}
