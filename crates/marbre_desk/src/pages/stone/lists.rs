//! The lists of the stone: which articles each shows, in which order.

use super::{is_own, wanted::Wanted};
use crate::Call;
use marbre_article::{
    Moment,
    workflow::{Role, State},
};
use marbre_store::articles::{SheetFilter, SheetOrder, WaitsFor};
use marbre_words::in_zone;

/// What is scheduled is late when it was not published within this time, in milliseconds.
const GRACE: i64 = 60_000;

/// A list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What waits for whoever asks.
    Waiting,
    /// What they filed or are to do, and is not finished.
    Mine,
    /// What went stale.
    Stale,
    /// By where the article stands.
    In(State),
    /// What became public today, or was corrected.
    Today,
    /// Public articles with a working copy.
    Working,
    /// Everything.
    All,
}

impl List {
    /// Those about whoever asks.
    pub const PERSONAL: [Self; 3] = [Self::Waiting, Self::Mine, Self::Stale];

    /// Those by where articles stand.
    pub const STATES: [Self; 9] = [
        Self::In(State::Draft),
        Self::In(State::InReview),
        Self::In(State::Ready),
        Self::In(State::Scheduled),
        Self::Today,
        Self::Working,
        Self::In(State::Published),
        Self::In(State::Withdrawn),
        Self::All,
    ];

    /// Those that show how many they have.
    pub const COUNTED: [Self; 9] = [
        Self::Waiting,
        Self::Mine,
        Self::Stale,
        Self::In(State::Draft),
        Self::In(State::InReview),
        Self::In(State::Ready),
        Self::In(State::Scheduled),
        Self::Today,
        Self::Working,
    ];

    /// Its name in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Stale => "stale",
            Self::In(state) => state.as_str(),
            Self::Today => "today",
            Self::Working => "working",
            Self::All => "all",
        }
    }

    /// The list of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::PERSONAL.into_iter().chain(Self::STATES).find(|list| list.as_str() == name)
    }

    /// The key of its words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Waiting => "stone-list-waiting",
            Self::Mine => "stone-list-mine",
            Self::Stale => "stone-list-stale",
            Self::In(State::Draft) => "common-state-draft",
            Self::In(State::InReview) => "common-state-in-review",
            Self::In(State::Ready) => "common-state-ready",
            Self::In(State::Scheduled) => "common-state-scheduled",
            Self::In(State::Published) => "common-state-published",
            Self::In(State::Withdrawn) => "common-state-withdrawn",
            Self::Today => "stone-list-today",
            Self::Working => "stone-list-working",
            Self::All => "common-all",
        }
    }

    /// Which articles it shows of those, and in which order.
    pub fn filter(self, call: &Call, narrowed: &SheetFilter) -> (SheetFilter, SheetOrder) {
        let narrowed = narrowed.clone();
        let staff = call.visitor.actor().map(|actor| actor.id);
        match self {
            Self::Waiting => {
                let reviews = !is_own(narrowed.sight.as_ref());
                let waits_for = staff.map(|staff| WaitsFor { staff, reviews });
                (SheetFilter { waits_for, ..narrowed }, SheetOrder::Saved)
            }
            Self::Mine => (SheetFilter { mine: staff, unfinished: true, ..narrowed }, SheetOrder::Saved),
            Self::Stale => {
                let stale_at = Some(Moment(call.now().0 - GRACE));
                (SheetFilter { stale_at, ..narrowed }, SheetOrder::Saved)
            }
            Self::In(state) => {
                let order = if state == State::Scheduled { SheetOrder::Planned } else { SheetOrder::Saved };
                (SheetFilter { state: Some(state), ..narrowed }, order)
            }
            Self::Today => {
                let (state, updated_since) = (Some(State::Published), Some(start_of_day(call)));
                (SheetFilter { state, updated_since, ..narrowed }, SheetOrder::Updated)
            }
            Self::Working => (SheetFilter { has_working: true, ..narrowed }, SheetOrder::Saved),
            Self::All => (narrowed, SheetOrder::Saved),
        }
    }
}

/// The list that the desk opens with: what waits, if anything does; everything for a search.
pub fn home(role: Role, counts: &[(List, u32)], wanted: &Wanted) -> List {
    let waits = counts.iter().any(|(list, count)| *list == List::Waiting && *count > 0);
    match role {
        _ if !wanted.words.is_empty() => List::All,
        _ if waits => List::Waiting,
        Role::Correspondent => List::Mine,
        _ => List::All,
    }
}

/// When today began, in the publication's zone.
pub fn start_of_day(call: &Call) -> Moment {
    let now = in_zone(call.now(), &call.zone());
    now.start_of_day().map_or(call.now(), |start| Moment(start.timestamp().as_millisecond()))
}
