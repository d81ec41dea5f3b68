//! Hashing passwords and comparing them, a few at a time, away from what answers requests.

use super::{StaffProblem, Weakness, weak};
use crate::{Newsroom, NewsroomError};
use argon2::{
    Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version, password_hash::phc::PasswordHash,
};
use marbre_store::staff::Staff;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization as _;

/// The fewest characters of a password.
pub(super) const SHORTEST: usize = 15;
/// The most characters of a password.
pub(super) const LONGEST: usize = 256;
/// Memory in KiB, rounds and lanes of Argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

fn argon2() -> Result<Argon2<'static>, String> {
    let (memory, rounds, lanes) = COST;
    let params = Params::new(memory, rounds, lanes, None).map_err(|cause| cause.to_string())?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// One form for what keyboards write in several.
fn normalised(password: &str) -> String {
    password.nfc().collect()
}

fn hash(password: &str) -> Result<String, String> {
    let hash: PasswordHash = argon2()?.hash_password(password.as_bytes()).map_err(|cause| cause.to_string())?;
    Ok(hash.to_string())
}

/// A hash that no password has, to compare with where there is no account: the answer takes as long.
fn nobodys() -> Result<&'static str, String> {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    if let Some(hash) = NOBODYS.get() {
        return Ok(hash);
    }
    let chance = crate::secrets::new_token().map_err(|cause| cause.to_string())?;
    let hash = hash(&chance)?;
    Ok(NOBODYS.get_or_init(|| hash))
}

fn matches(password: &str, kept: Option<&str>) -> Result<bool, String> {
    let known = kept.is_some();
    let kept = match kept {
        Some(kept) => kept,
        None => nobodys()?,
    };
    let kept = PasswordHash::new(kept).map_err(|cause| cause.to_string())?;
    Ok(argon2()?.verify_password(password.as_bytes(), &kept).is_ok() && known)
}

impl Newsroom {
    /// Whether this password may be chosen by that person.
    pub(super) async fn check_password(&self, password: &str, who: &Staff) -> Result<(), NewsroomError> {
        let publication = self.store.reader().publication().await?;
        let names = publication.editions.iter().map(|edition| edition.settings.name.as_str());
        let mut own: Vec<&str> = names.chain([publication.settings.name.as_str(), &who.name, &who.email]).collect();
        own.extend(who.email.split('@'));
        weak::check(&normalised(password), &own).map_err(StaffProblem::from)?;
        Ok(())
    }

    /// The hash of a password.
    pub(super) async fn hash_password(&self, password: &str) -> Result<String, NewsroomError> {
        let password = normalised(password);
        self.aside(move || hash(&password)).await
    }

    /// Whether this is the password of that hash. Without a hash it never is, and it takes as long to say so.
    pub(super) async fn is_password(&self, password: &str, kept: Option<String>) -> Result<bool, NewsroomError> {
        if password.chars().nth(LONGEST).is_some() {
            return Err(StaffProblem::from(Weakness::Long).into());
        }
        let password = normalised(password);
        self.aside(move || matches(&password, kept.as_deref())).await
    }

    /// Works on a thread of its own, when it is its turn.
    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, String> + Send + 'static,
    ) -> Result<T, NewsroomError> {
        let broken = |cause: String| NewsroomError::NoChance(std::io::Error::other(cause));
        let _turn = self.porter.hashes.acquire().await.map_err(|cause| broken(cause.to_string()))?;
        tokio::task::spawn_blocking(work).await.map_err(|cause| broken(cause.to_string()))?.map_err(broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_kept_as_argon2id() {
        let kept = hash("a lake, a lantern, a loaf").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash("a lake, a lantern, a loaf").unwrap(), "each has its own salt");
        assert!(matches("a lake, a lantern, a loaf", Some(&kept)).unwrap());
        assert!(!matches("a lake, a lantern, a leaf", Some(&kept)).unwrap());
        assert!(!matches("a lake, a lantern, a loaf", None).unwrap());
    }
}
