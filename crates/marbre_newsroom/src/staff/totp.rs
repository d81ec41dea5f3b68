//! Codes that an application makes out of a secret and the time (RFC 6238): six digits, thirty seconds.

use super::{Enrolled, StaffProblem};
use crate::{AuditSubject, Newsroom, NewsroomError};
use marbre_article::Moment;
use marbre_store::{challenges::Challenge, sessions::Session};
use qrcode::{QrCode, render::svg};
use serde_json::json;
use std::time::Duration;
use totp_rs::{Builder, Secret, Totp};

/// What a pending secret is kept under.
const PURPOSE: &str = "totp";
/// How long it may take to set codes up.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// A secret that is being set up: nothing counts until a code proves that the application has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The secret in base32, for who cannot scan.
    pub secret: String,
    /// What the application is to scan: an SVG.
    pub picture: String,
}

/// The codes of a secret in base32.
fn codes(secret: &str) -> Option<Totp> {
    Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()
}

/// The time step of a code, if it is one of that secret about now.
pub(super) fn step_of(secret: &str, code: &str, now: Moment) -> Option<i64> {
    let seconds = u64::try_from(now.0 / 1000).ok()?;
    codes(secret)?.check(code, seconds).and_then(|step| i64::try_from(step).ok())
}

/// The code of that moment, for tests that take the part of the application.
#[doc(hidden)]
pub fn code_at(secret: &str, now: Moment) -> Option<String> {
    Some(codes(secret)?.generate(u64::try_from(now.0 / 1000).ok()?).to_string())
}

fn picture(secret: &str, account: &str, issuer: &str) -> Result<String, String> {
    let plain = |text: &str| text.replace(':', " ");
    let codes = Builder::new()
        .with_secret(Secret::try_from_base32(secret).map_err(|cause| cause.to_string())?)
        .with_account_name(plain(account))
        .with_issuer(Some(plain(issuer)))
        .build()
        .map_err(|cause| cause.to_string())?;
    let address = codes.to_url().map_err(|cause| cause.to_string())?;
    let code = QrCode::new(address).map_err(|cause| cause.to_string())?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build())
}

impl Newsroom {
    /// Begins to set codes up in this session, or goes on with what was begun.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`], [`StaffProblem::FinishFirst`] in [`NewsroomError::Staff`].
    pub async fn begin_totp(&self, session: &Session) -> Result<Pending, NewsroomError> {
        self.may_enrol(session).await?;
        let (reader, now) = (self.store.reader(), self.now());
        let staff = reader.staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
        let name = reader.publication().await?.settings.name;
        let broken = |cause: String| NewsroomError::NoChance(std::io::Error::other(cause));
        let secret = match self.pending_secret(session).await? {
            Some(secret) => secret,
            None => {
                let mut bytes = [0_u8; 20];
                getrandom::fill(&mut bytes).map_err(|cause| broken(cause.to_string()))?;
                let secret = Secret::new(Box::new(bytes)).to_base32();
                let mut change = self.store.begin().await?;
                change.forget_challenges(now).await?;
                let challenge = Challenge {
                    id: session.id,
                    staff: Some(session.staff),
                    purpose: PURPOSE.into(),
                    state: json!({ "secret": secret }),
                    expires_at: Moment(now.0 + super::porter::millis(PATIENCE)),
                };
                change.put_challenge(&challenge).await?;
                change.commit(now).await?;
                secret
            }
        };
        let picture = picture(&secret, &staff.email, &name).map_err(broken)?;
        Ok(Pending { secret, picture })
    }

    async fn pending_secret(&self, session: &Session) -> Result<Option<String>, NewsroomError> {
        let found = self.store.reader().challenge(session.id, session.staff, PURPOSE, self.now()).await?;
        Ok(found.and_then(|state| state.get("secret")?.as_str().map(str::to_owned)))
    }

    /// Sets codes up for good, by a code that the application made.
    ///
    /// # Errors
    /// [`StaffProblem::WrongCode`], [`StaffProblem::Expired`], [`StaffProblem::TooMany`] and those of
    /// [`Newsroom::begin_totp`] in [`NewsroomError::Staff`].
    pub async fn finish_totp(&self, session: &Session, code: &str) -> Result<Enrolled, NewsroomError> {
        self.may_enrol(session).await?;
        let who = self.limit_of_codes(session.staff, &format!("set up:{}", session.id))?;
        self.attempt(std::slice::from_ref(&who)).await?;
        let secret = self.pending_secret(session).await?.ok_or(StaffProblem::Expired)?;
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let step = step_of(&secret, &code, self.now()).ok_or(StaffProblem::WrongCode)?;
        let entry = self.audit_of(session.staff, "set_up_codes", AuditSubject::one("staff", session.staff.0), []);
        let mut change = self.store.begin().await?;
        let taken = change.take_challenge(session.id, session.staff, PURPOSE, self.now()).await?;
        taken.ok_or(StaffProblem::Expired)?;
        change.forget_attempts_of(&who.who).await?;
        change.save_totp(session.staff, Some(&secret), step, self.now()).await?;
        change.add_audit(&entry).await?;
        self.enrolled(change, session).await
    }

    /// Removes the codes of whoever sits there.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`], [`StaffProblem::NeedsFactor`] in [`NewsroomError::Staff`].
    pub async fn remove_totp(&self, session: &Session, relaxed: bool) -> Result<(), NewsroomError> {
        self.may_enrol(session).await?;
        let factors = self.factors(session.staff).await?;
        self.may_lose_a_factor(session, &factors, relaxed).await?;
        let entry = self.audit_of(session.staff, "remove_codes", AuditSubject::one("staff", session.staff.0), []);
        let mut change = self.store.begin().await?;
        change.save_totp(session.staff, None, 0, self.now()).await?;
        if factors.passkeys.is_empty() {
            change.replace_recovery_codes(session.staff, &[]).await?;
        }
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, cut to six digits: the secret “12345678901234567890”.
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(code_at(secret, Moment(seconds * 1000)).as_deref(), Some(code));
            assert_eq!(step_of(secret, code, Moment(seconds * 1000)), Some(seconds / 30));
        }
        assert_eq!(step_of(secret, "287082", Moment(59_000 + 30_000)), Some(1), "a clock may be a little slow");
        assert_eq!(step_of(secret, "287082", Moment(59_000 + 90_000)), None);
        assert_eq!(step_of(secret, "000000", Moment(59_000)), None);
    }

    #[test]
    fn what_is_scanned_is_a_picture() {
        let drawn = picture("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "amina@phare.example", "Le Phare: nuit").unwrap();
        assert!(drawn.contains("<svg") && drawn.contains("<path"), "{drawn}");
    }
}
