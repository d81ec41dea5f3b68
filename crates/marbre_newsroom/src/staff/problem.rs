//! Why something about an account was not done.

/// Why something about an account was not done, for the person who asked for it. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StaffProblem {
    /// Nobody has that address with that password. Which of the two is wrong is nobody's business.
    #[error("the mail address or the password is wrong")]
    WrongLogin,
    /// Too many attempts.
    #[error("too many attempts; wait {seconds} seconds and try again")]
    TooMany {
        /// How long to wait.
        seconds: u32,
    },
    /// The password cannot be taken.
    #[error(transparent)]
    WeakPassword(#[from] Weakness),
    /// The address is none.
    #[error("“{0}” is no mail address; write one such as amina@rivage.example")]
    BadEmail(String),
    /// There is no name.
    #[error("write the name by which colleagues know this person, of at most 100 characters")]
    BadName,
}

/// Why a password cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Too short.
    #[error("a password has at least 15 characters: four or five words that have nothing to do with one another, say")]
    Short,
    /// Too long.
    #[error("a password has at most 256 characters")]
    Long,
    /// The same few characters, or a row of keys.
    #[error("this password repeats itself or follows the keys: choose words that have nothing to do with one another")]
    Pattern,
    /// The name of the publication or of the person, and little else.
    #[error("this password is made of your name, your address or the publication’s name, which are tried first")]
    Personal,
    /// Known to everybody who guesses.
    #[error("this password is on the lists that are tried first: choose another one")]
    Known,
}
