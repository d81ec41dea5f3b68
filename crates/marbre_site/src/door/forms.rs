//! The tokens of forms: each shows that a form came from a page of ours, when, and under which article.

use marbre_article::{ArticleId, CommentId, Moment};
use sha2::{Digest as _, Sha256};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use uuid::Uuid;

/// Faster than this, in milliseconds, nobody writes.
pub const LEAST: i64 = 3_000;
/// A form older than this, in milliseconds, is asked for once more.
pub const MOST: i64 = 24 * 60 * 60 * 1000;

/// Why a token does not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenFault {
    /// It is not ours, is another article's, or is too old.
    Old,
    /// The form was sent faster than anybody writes.
    Soon,
}

/// Makes and reads tokens.
pub struct Forms {
    key: [u8; 32],
    /// Stands in kept pages where each reader's token goes.
    place: String,
    chance: RandomState,
}

impl Forms {
    /// Tokens by this key.
    pub fn new(key: [u8; 32]) -> Self {
        let chance = RandomState::new();
        let place = format!("token-{:032x}", u128::from(chance.hash_one(1)) << 64 | u128::from(chance.hash_one(2)));
        Self { key, place, chance }
    }

    /// What stands in kept pages where each reader's token goes. No text that readers write can hold it.
    pub fn place(&self) -> &str {
        &self.place
    }

    /// A token for a form under that article.
    pub fn token(&self, article: ArticleId, now: Moment) -> String {
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_i64(now.0);
        let salt = hasher.finish() ^ self.chance.hash_one(now.0);
        let plain = format!("{:x}.{salt:016x}", now.0.max(0));
        let seal = self.seal(article, &plain);
        format!("{plain}.{seal}")
    }

    /// Whether a token serves for that article now.
    ///
    /// # Errors
    /// [`TokenFault`]
    pub fn check(&self, token: &str, article: ArticleId, now: Moment) -> Result<(), TokenFault> {
        let (plain, seal) = token.rsplit_once('.').ok_or(TokenFault::Old)?;
        let ours = self.seal(article, plain);
        // Hashed once more, so that the time of comparing says nothing.
        if Sha256::digest(ours) != Sha256::digest(seal) {
            return Err(TokenFault::Old);
        }
        let made = plain.split_once('.').and_then(|(made, _)| i64::from_str_radix(made, 16).ok());
        match now.0.saturating_sub(made.ok_or(TokenFault::Old)?) {
            // A clock that was put back a little is no fault of the reader.
            age if (-LEAST..LEAST).contains(&age) => Err(TokenFault::Soon),
            LEAST..=MOST => Ok(()),
            _ => Err(TokenFault::Old),
        }
    }

    /// The identity of a text in the form of that token.
    pub fn comment(&self, token: &str, text: &str) -> CommentId {
        let hash = Sha256::new().chain_update(self.key).chain_update(token).chain_update([0]).chain_update(text);
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        CommentId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    fn seal(&self, article: ArticleId, plain: &str) -> String {
        let id: Uuid = article.0;
        let inner = Sha256::new().chain_update(self.key).chain_update(id.as_bytes()).chain_update(plain).finalize();
        let outer = Sha256::new().chain_update(self.key).chain_update(inner).finalize();
        outer.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_serves_its_article_for_a_day() {
        let forms = Forms::new([7; 32]);
        let (here, elsewhere) = (ArticleId(Uuid::from_u128(1)), ArticleId(Uuid::from_u128(2)));
        let made = Moment(1_790_000_000_000);
        let token = forms.token(here, made);
        let after = |milliseconds| Moment(made.0 + milliseconds);
        assert_ne!(token, forms.token(here, made), "each form has its own");
        assert_eq!(forms.check(&token, here, after(LEAST - 1)), Err(TokenFault::Soon));
        assert_eq!(forms.check(&token, here, after(LEAST)), Ok(()));
        assert_eq!(Forms::new([7; 32]).check(&token, here, after(MOST)), Ok(()), "after a restart");
        assert_eq!(forms.check(&token, here, after(MOST + 1)), Err(TokenFault::Old));
        assert_eq!(forms.check(&token, elsewhere, after(LEAST)), Err(TokenFault::Old));
        assert_eq!(Forms::new([8; 32]).check(&token, here, after(LEAST)), Err(TokenFault::Old));
        for nonsense in ["", ".", "x.y.z", forms.place(), &token[1..], &format!("{token}0")] {
            assert_eq!(forms.check(nonsense, here, after(LEAST)), Err(TokenFault::Old), "{nonsense}");
        }
    }

    #[test]
    fn the_same_text_in_the_same_form_is_the_same_comment() {
        let forms = Forms::new([7; 32]);
        assert_eq!(forms.comment("a", "x"), forms.comment("a", "x"));
        assert_ne!(forms.comment("a", "x"), forms.comment("a", "y"));
        assert_ne!(forms.comment("a", "x"), forms.comment("b", "x"));
    }
}
