//! The moves of an article from state to state, as data. Who may make which is decided elsewhere.

use super::{State, Working};
use serde::{Deserialize, Serialize};

impl Working {
    /// The state of an article that stands where this working copy stands.
    pub const fn state(self) -> State {
        match self {
            Self::Draft => State::Draft,
            Self::InReview => State::InReview,
            Self::Ready => State::Ready,
            Self::Scheduled => State::Scheduled,
        }
    }

    /// Where the move leads, of those that a working copy makes and stays one.
    const fn after(self, step: Move) -> Option<Self> {
        match (step, self) {
            (Move::Submit, Self::Draft) => Some(Self::InReview),
            (Move::Return, Self::InReview | Self::Ready) => Some(Self::Draft),
            (Move::Approve, Self::Draft | Self::InReview) => Some(Self::Ready),
            (Move::Schedule, Self::Draft | Self::InReview | Self::Ready) => Some(Self::Scheduled),
            (Move::Unschedule, Self::Scheduled) => Some(Self::Ready),
            _ => None,
        }
    }
}

impl State {
    /// The same place for a working copy, on the way before publication.
    pub const fn working(self) -> Option<Working> {
        match self {
            Self::Draft => Some(Working::Draft),
            Self::InReview => Some(Working::InReview),
            Self::Ready => Some(Working::Ready),
            Self::Scheduled => Some(Working::Scheduled),
            Self::Published | Self::Withdrawn => None,
        }
    }
}

/// A step on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Files it, for an editor to read.
    Submit,
    /// Sends it back to its writer.
    Return,
    /// Approves it.
    Approve,
    /// Makes it public now.
    Publish,
    /// Gives it a time at which it becomes public.
    Schedule,
    /// Takes that time away.
    Unschedule,
    /// Takes a public article away; a tombstone stays.
    Withdraw,
    /// Makes a withdrawn article a draft again. It keeps its address and the numbers of its versions.
    Reopen,
    /// Begins the next version of a published article.
    OpenWorkingCopy,
    /// Gives that next version up.
    DiscardWorkingCopy,
}

impl Move {
    /// Every move.
    pub const ALL: [Self; 10] = [
        Self::Submit,
        Self::Return,
        Self::Approve,
        Self::Publish,
        Self::Schedule,
        Self::Unschedule,
        Self::Withdraw,
        Self::Reopen,
        Self::OpenWorkingCopy,
        Self::DiscardWorkingCopy,
    ];

    /// The word kept in the database and sent by forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Publish => "publish",
            Self::Schedule => "schedule",
            Self::Unschedule => "unschedule",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::OpenWorkingCopy => "open_working_copy",
            Self::DiscardWorkingCopy => "discard_working_copy",
        }
    }

    /// The move of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }
}

/// Where the move leads: the state, and that of the working copy if there is one. A published article with a working
/// copy moves the copy; only publishing, withdrawing and discarding touch the article itself. Reopening a withdrawn
/// article makes its newest text the draft, so that no working copy is left beside it.
///
/// # Errors
/// [`NoSuchMove`] says what stands in the way.
pub fn next(state: State, working: Option<Working>, step: Move) -> Result<(State, Option<Working>), NoSuchMove> {
    let after = match (state, working) {
        (State::Published, working) => match (step, working) {
            (Move::Withdraw, working) => Some((State::Withdrawn, working)),
            (Move::OpenWorkingCopy, None) => Some((State::Published, Some(Working::Draft))),
            (Move::Publish | Move::DiscardWorkingCopy, Some(_)) => Some((State::Published, None)),
            (step, Some(copy)) => copy.after(step).map(|copy| (State::Published, Some(copy))),
            (_, None) => None,
        },
        (State::Withdrawn, _) => (step == Move::Reopen).then_some((State::Draft, None)),
        (state, None) => match step {
            Move::Publish => Some((State::Published, None)),
            step => state.working().and_then(|place| place.after(step)).map(|place| (place.state(), None)),
        },
        // What was never public has no working copy.
        (_, Some(_)) => None,
    };
    after.ok_or(NoSuchMove { state, working, step })
}

/// Every move that leads somewhere from here.
pub fn possible(state: State, working: Option<Working>) -> Vec<Move> {
    Move::ALL.into_iter().filter(|step| next(state, working, *step).is_ok()).collect()
}

/// A move that leads nowhere from where the article stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.why())]
pub struct NoSuchMove {
    /// Where the article stands.
    pub state: State,
    /// Where its working copy stands, if it has one.
    pub working: Option<Working>,
    /// What was tried.
    pub step: Move,
}

impl NoSuchMove {
    /// What stands in the way, and what to do.
    pub const fn why(self) -> &'static str {
        match (self.state, self.working) {
            (State::Withdrawn, _) => "this article is withdrawn; reopen it first",
            (State::Published, None) => match self.step {
                Move::DiscardWorkingCopy => "this article has no working copy to discard",
                Move::Publish => "this article is already published and has no working copy; nothing new to publish",
                Move::Reopen => "this article is published; only a withdrawn one is reopened",
                _ => "this article is published; open a working copy to change it",
            },
            (State::Published, Some(copy)) => match self.step {
                Move::OpenWorkingCopy => "this article already has a working copy; go on with that one",
                Move::Reopen => "this article is published; only a withdrawn one is reopened",
                step => on_the_way(copy, step),
            },
            (_, Some(_)) => {
                "this article is not public, so it cannot have a working copy; open it again and go on with its draft"
            }
            (state, None) => match (self.step, state.working()) {
                (Move::Withdraw, _) => "this article is not public; there is nothing to withdraw",
                (Move::Reopen, _) => "this article is not withdrawn; only a withdrawn one is reopened",
                (Move::OpenWorkingCopy, _) => "this article is not public; change it as it is, without a working copy",
                (Move::DiscardWorkingCopy, _) => "this article is not public and has no working copy to discard",
                (step, Some(place)) => on_the_way(place, step),
                (_, None) => "this article cannot go that way",
            },
        }
    }
}

/// Why a text on its way to the public does not make this move.
const fn on_the_way(place: Working, step: Move) -> &'static str {
    match (step, place) {
        (Move::Submit, Working::InReview) => "this text is already in review",
        (Move::Submit, Working::Ready) => "this text is already approved; return it first to work on it",
        (Move::Return, Working::Draft) => "this text is a draft; there is nobody to return it to",
        (Move::Approve, Working::Ready) => "this text is already approved",
        (Move::Schedule, Working::Scheduled) => {
            "this text already has its time; take it off the schedule first to give it another"
        }
        (Move::Unschedule, _) => "this text has no time yet; schedule it first",
        _ => "this text is scheduled; take it off the schedule first",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way that leads somewhere: where from, which move, where to. All others must lead nowhere.
    const WAYS: &[(&str, &[(&str, &str)])] = &[
        (
            "draft",
            &[("submit", "in_review"), ("approve", "ready"), ("publish", "published"), ("schedule", "scheduled")],
        ),
        (
            "in_review",
            &[("return", "draft"), ("approve", "ready"), ("publish", "published"), ("schedule", "scheduled")],
        ),
        ("ready", &[("return", "draft"), ("publish", "published"), ("schedule", "scheduled")]),
        ("scheduled", &[("publish", "published"), ("unschedule", "ready")]),
        ("published", &[("withdraw", "withdrawn"), ("open_working_copy", "published+draft")]),
        (
            "published+draft",
            &[
                ("submit", "published+in_review"),
                ("approve", "published+ready"),
                ("publish", "published"),
                ("schedule", "published+scheduled"),
                ("withdraw", "withdrawn+draft"),
                ("discard_working_copy", "published"),
            ],
        ),
        (
            "published+in_review",
            &[
                ("return", "published+draft"),
                ("approve", "published+ready"),
                ("publish", "published"),
                ("schedule", "published+scheduled"),
                ("withdraw", "withdrawn+in_review"),
                ("discard_working_copy", "published"),
            ],
        ),
        (
            "published+ready",
            &[
                ("return", "published+draft"),
                ("publish", "published"),
                ("schedule", "published+scheduled"),
                ("withdraw", "withdrawn+ready"),
                ("discard_working_copy", "published"),
            ],
        ),
        (
            "published+scheduled",
            &[
                ("publish", "published"),
                ("unschedule", "published+ready"),
                ("withdraw", "withdrawn+scheduled"),
                ("discard_working_copy", "published"),
            ],
        ),
        ("withdrawn", &[("reopen", "draft")]),
        ("withdrawn+draft", &[("reopen", "draft")]),
        ("withdrawn+in_review", &[("reopen", "draft")]),
        ("withdrawn+ready", &[("reopen", "draft")]),
        ("withdrawn+scheduled", &[("reopen", "draft")]),
    ];

    fn place(state: State, working: Option<Working>) -> String {
        working.map_or_else(|| state.as_str().to_owned(), |working| format!("{}+{}", state.as_str(), working.as_str()))
    }

    #[test]
    fn every_state_working_copy_and_move() {
        let mut found = 0;
        for state in State::ALL {
            for working in [None].into_iter().chain(Working::ALL.map(Some)) {
                let from = place(state, working);
                let ways = WAYS.iter().find(|(place, _)| *place == from).map_or(&[][..], |(_, ways)| ways);
                for step in Move::ALL {
                    let wanted = ways.iter().find(|(word, _)| *word == step.as_str()).map(|(_, to)| (*to).to_owned());
                    found += usize::from(wanted.is_some());
                    match next(state, working, step) {
                        Ok((state, working)) => assert_eq!(Some(place(state, working)), wanted, "{from} {step:?}"),
                        Err(error) => {
                            assert_eq!(wanted, None, "{from} {step:?}");
                            assert_eq!(error, NoSuchMove { state, working, step });
                            assert!(error.to_string().len() > 20);
                        }
                    }
                }
                assert_eq!(possible(state, working).len(), ways.len());
            }
        }
        assert_eq!(found, WAYS.iter().map(|(_, ways)| ways.len()).sum::<usize>(), "a way that nobody can go");
    }

    #[test]
    fn words_are_read_back() {
        for step in Move::ALL {
            assert_eq!(Move::from_word(step.as_str()), Some(step));
            assert_eq!(serde_json::to_value(step).unwrap(), step.as_str());
        }
        for working in Working::ALL {
            assert_eq!(Working::from_word(working.as_str()), Some(working));
            assert_eq!(working.state().working(), Some(working));
            assert_eq!(serde_json::to_value(working).unwrap(), working.as_str());
        }
        assert_eq!(Working::from_word("published"), None);
    }

    #[test]
    fn what_stands_in_the_way() {
        for (state, working, step, says) in [
            (State::Published, None, Move::Publish, "nothing new to publish"),
            (State::Published, None, Move::Submit, "open a working copy"),
            (State::Published, Some(Working::Draft), Move::OpenWorkingCopy, "already has a working copy"),
            (State::Published, Some(Working::Scheduled), Move::Return, "take it off the schedule"),
            (State::Withdrawn, None, Move::Publish, "reopen it first"),
            (State::Draft, None, Move::Return, "nobody to return it to"),
            (State::Draft, None, Move::Unschedule, "has no time yet"),
            (State::Ready, None, Move::Submit, "already approved"),
            (State::Scheduled, None, Move::Schedule, "already has its time"),
            (State::InReview, None, Move::Withdraw, "nothing to withdraw"),
        ] {
            let error = next(state, working, step).unwrap_err().to_string();
            assert!(error.contains(says), "{state:?} {working:?} {step:?}: {error}");
        }
    }
}
