//! What keeps those who guess out: a limited number of hashes at once, and limits on attempts.

use crate::{Newsroom, NewsroomError, secrets, staff::StaffProblem};
use marbre_article::Moment;
use std::{
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{Mutex as Turn, Semaphore};
use uuid::Uuid;

/// Passwords hashed at once: each takes 19 MiB and tens of milliseconds of a core.
const HASHES: usize = 4;
/// How long the key of attempts is used.
const KEY_LASTS: Duration = Duration::from_secs(24 * 60 * 60);
/// How long attempts are kept: the longest time within which they are counted.
const KEPT: Duration = Duration::from_secs(60 * 60);

/// What keeps those who guess out.
pub(crate) struct Porter {
    /// A place for each password that may be hashed at once.
    pub(crate) hashes: Semaphore,
    /// Held while an attempt is counted, so that of many at once no more pass than one after another.
    attempts: Turn<()>,
    /// Held while it is decided who may be shut out, so that two administrators do not shut out one another.
    pub(crate) alone: Turn<()>,
    /// The key under which attempts are kept, and since when: in memory only, so that no address can be found out from
    /// what is on the disk.
    key: Mutex<Option<(String, Moment)>>,
}

impl Default for Porter {
    fn default() -> Self {
        Self {
            hashes: Semaphore::new(HASHES),
            attempts: Turn::default(),
            alone: Turn::default(),
            key: Mutex::new(None),
        }
    }
}

/// Something that may be tried so many times within so long.
pub(crate) struct Limit {
    /// By whom, as it is kept.
    pub(crate) who: String,
    /// How many times.
    pub(crate) most: u32,
    /// Within how long.
    pub(crate) within: Duration,
}

/// Where somebody asks from, as far as limits tell places apart: one address, or with IPv6 one network of 64 bits.
pub(crate) fn network(peer: Option<IpAddr>) -> String {
    peer.map(|peer| crate::network(peer).to_string()).unwrap_or_default()
}

impl Newsroom {
    /// What is kept of who tries what: nobody can read an address or a name from it.
    pub(crate) fn nameless(&self, what: &str) -> Result<String, NewsroomError> {
        let now = self.now();
        let mut key = self.porter.key.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = key.take().filter(|(_, since)| now.0.saturating_sub(since.0) < millis(KEY_LASTS));
        let current = match fresh {
            Some(current) => current,
            None => (secrets::new_token().map_err(NewsroomError::NoChance)?, now),
        };
        let hash = secrets::keyed(&current.0, what).as_str().to_owned();
        *key = Some(current);
        Ok(hash)
    }

    /// Counts an attempt, or refuses it when there were too many. It is on disk before it is made. Gives its identity.
    pub(crate) async fn attempt(&self, limits: &[Limit]) -> Result<Uuid, NewsroomError> {
        let _turn = self.porter.attempts.lock().await;
        let (now, id) = (self.now(), Uuid::new_v4());
        let reader = self.store.reader();
        for limit in limits {
            let (count, oldest) = reader.attempts(&limit.who, Moment(now.0 - millis(limit.within))).await?;
            if count >= limit.most {
                let wait = (oldest.0 + millis(limit.within) - now.0 + 999) / 1000;
                return Err(StaffProblem::TooMany { seconds: u32::try_from(wait).unwrap_or(0).max(1) }.into());
            }
        }
        let mut change = self.store.begin().await?;
        for limit in limits {
            change.add_attempt(&limit.who, now, id).await?;
        }
        change.forget_attempts(Moment(now.0 - millis(KEPT))).await?;
        change.commit(now).await?;
        Ok(id)
    }
}

/// A span as times are kept.
pub(crate) fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_ipv6_are_one_place() {
        let of = |text: &str| network(Some(text.parse().unwrap()));
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::4"), of("2001:db8:1:3::4"));
        assert_eq!(of("::ffff:192.0.2.7"), of("192.0.2.7"));
        assert_ne!(of("192.0.2.7"), of("192.0.2.8"));
    }
}
