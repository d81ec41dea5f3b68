//! One thing out of the database that nearly every request needs, remembered until a change.

use super::stamps::{Stamp, Stamps};
use crate::Tag;
use arc_swap::ArcSwapOption;
use std::{future::Future, sync::Arc};

/// One thing, remembered until one of its tags changes.
pub struct Remembered<T> {
    tags: Vec<Tag>,
    last: ArcSwapOption<(Stamp, Arc<T>)>,
}

impl<T> Remembered<T> {
    /// Nothing yet; to be forgotten when one of `tags` changes.
    pub fn new(tags: Vec<Tag>) -> Self {
        Self { tags, last: ArcSwapOption::empty() }
    }

    /// What is remembered, or else what `read` gives. When it fails, what was remembered last serves on.
    ///
    /// # Errors
    /// What `read` gave, when there is nothing older.
    pub async fn get<E>(&self, stamps: &Stamps, read: impl Future<Output = Result<T, E>>) -> Result<Arc<T>, E> {
        let last = self.last.load_full();
        if let Some(last) = &last
            && last.0.is_fresh()
        {
            return Ok(last.1.clone());
        }
        let began = stamps.begin();
        match (read.await, last) {
            (Ok(value), _) => {
                let value = Arc::new(value);
                self.last.store(Some(Arc::new((stamps.seal(began, &self.tags), value.clone()))));
                Ok(value)
            }
            (Err(_), Some(last)) => Ok(last.1.clone()),
            (Err(cause), None) => Err(cause),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn read_once_until_a_change_and_kept_through_a_failure() {
        let stamps = Stamps::default();
        let remembered = Remembered::new(vec![Tag::Publication]);
        assert_eq!(remembered.get(&stamps, async { Err::<u8, _>("down") }).await, Err("down"));
        assert_eq!(remembered.get(&stamps, async { Ok::<_, &str>(1) }).await.as_deref(), Ok(&1));
        assert_eq!(remembered.get(&stamps, async { Ok::<_, &str>(2) }).await.as_deref(), Ok(&1));
        stamps.change(&[Tag::Publication]);
        assert_eq!(remembered.get(&stamps, async { Err("down") }).await.as_deref(), Ok(&1));
        assert_eq!(remembered.get(&stamps, async { Ok::<_, &str>(3) }).await.as_deref(), Ok(&3));
    }
}
