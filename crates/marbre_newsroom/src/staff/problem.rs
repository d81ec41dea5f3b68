//! Why something about an account was not done.

/// Why something about an account was not done, for the person who asked for it. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StaffProblem {
    /// Nobody has that address with that password. Which of the two is wrong is nobody's business.
    #[error("the mail address or the password is wrong")]
    WrongLogin,
    /// Whoever sits there gave another password than their own.
    #[error("this is not your password")]
    WrongPassword,
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
    /// The code is wrong, or has served already.
    #[error("the code is wrong or was used already; wait for the next one")]
    WrongCode,
    /// The passkey did not prove anything, or it took too long.
    #[error("the passkey was not accepted; try again")]
    WrongPasskey,
    /// Passkeys need a name, and a name this address has none.
    #[error("passkeys work only where the site is reached by a host name, with https")]
    NoPasskeys,
    /// The link was used, has expired, or never was.
    #[error("this link was used already or has expired; ask for a new one")]
    UsedLink,
    /// It is too long since the person proved who they are.
    #[error("give your password once more first")]
    ConfirmFirst,
    /// The second factor is still to come.
    #[error("finish logging in first")]
    FinishFirst,
    /// What was begun is over.
    #[error("this took too long; begin again")]
    Expired,
    /// The last second factor of somebody who needs one.
    #[error("your role needs a second factor: set up another one before this one goes")]
    NeedsFactor,
    /// Only administrators decide about administrators.
    #[error("only an administrator can do this to an administrator")]
    OnlyAdmin,
    /// Without an administrator nobody could mend anything.
    #[error("this is the last administrator: make another one first")]
    LastAdmin,
    /// Nobody shuts themselves out.
    #[error("ask a colleague: nobody changes their own role or shuts themselves out")]
    NotOneself,
    /// Nobody removes their own second factors as if they were a colleague's.
    #[error("your own second factors are changed in your account; if you have lost them, ask another administrator")]
    OwnFactors,
    /// There is nothing to remove.
    #[error("this member of staff has no second factor")]
    NoFactor,
    /// The account is closed.
    #[error("this member of staff is shut out; an administrator lets them in again at the desk first")]
    ShutOut,
    /// There is no such member of staff.
    #[error("there is no such member of staff")]
    Nobody,
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
