//! The list of what had no place in a document.

/// Something in the HTML that has no place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The element, attribute or scheme: `script`, `onclick`, `javascript:`.
    pub what: String,
    /// What was done: dropped, or turned into what.
    pub done: String,
    /// How many times.
    pub times: u32,
}

/// The most different losses that are told.
const MAX_LOSSES: usize = 200;

/// The longest name of a lost thing, in characters.
const MAX_NAME: usize = 60;

/// Counts losses by kind, in the order of their first times.
#[derive(Debug, Default)]
pub struct Losses(Vec<Loss>);

impl Losses {
    /// One more `what` was `done` with.
    pub fn add(&mut self, what: &str, done: &str) {
        if let Some(loss) = self.0.iter_mut().find(|loss| loss.done == done && is_name_of(&loss.what, what)) {
            loss.times = loss.times.saturating_add(1);
        } else if self.0.len() < MAX_LOSSES {
            self.0.push(Loss { what: what.chars().take(MAX_NAME).collect(), done: done.to_owned(), times: 1 });
        }
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Loss> {
        self.0
    }
}

fn is_name_of(kept: &str, what: &str) -> bool {
    kept == what || (what.starts_with(kept) && kept.chars().count() == MAX_NAME)
}
