//! Passkeys (WebAuthn): setting one up, and proving with one that one is who gave the password. What a browser must answer
//! to is kept here and taken away when it answers.

use super::{
    Device, Enrolled, NewSession, StaffProblem,
    porter::millis,
    webauthn::{self, Answer, Passkey},
};
use crate::{AuditSubject, Newsroom, NewsroomError, secrets};
use marbre_article::{Moment, StaffId};
use marbre_store::{StoreError, challenges::Challenge, passkeys::KeptPasskey, sessions::Session};
use serde_json::{Value as Json, json};
use std::time::Duration;
use url::Url;
use uuid::Uuid;

const SETTING_UP: &str = "passkey";
const PROVING: &str = "passkey_login";
/// How long a browser may take.
const PATIENCE: Duration = Duration::from_secs(5 * 60);
/// The most passkeys of one person.
const MOST: usize = 10;
/// The most characters of a passkey's name.
const NAME: usize = 60;

/// For whom passkeys are made: the host of the site. A passkey serves only there, forever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    pub(super) host: String,
    pub(super) origin: String,
    pub(super) name: String,
}

/// What a browser is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Which question it is, to be sent back with the answer.
    pub id: Uuid,
    /// The question, for `navigator.credentials`.
    pub options: Json,
}

impl RelyingParty {
    /// The site at that origin. Nothing where passkeys cannot be: at a bare address, or without TLS elsewhere than on this
    /// machine.
    pub fn at(origin: &str, name: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let host = origin.domain()?.to_owned();
        if origin.scheme() != "https" && host != "localhost" {
            return None;
        }
        Some(Self { host, origin: origin.origin().ascii_serialization(), name: name.to_owned() })
    }
}

fn kept(passkey: &KeptPasskey) -> Result<Passkey, NewsroomError> {
    serde_json::from_str(&passkey.passkey_json).map_err(|cause| damaged(&cause))
}

fn to_keep(passkey: &Passkey) -> Result<String, NewsroomError> {
    serde_json::to_string(passkey).map_err(|cause| damaged(&cause))
}

fn damaged(cause: &serde_json::Error) -> NewsroomError {
    StoreError::Damaged { what: "a passkey".into(), cause: cause.to_string() }.into()
}

impl Newsroom {
    /// Begins to set up a passkey.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`], [`StaffProblem::FinishFirst`] in [`NewsroomError::Staff`].
    pub async fn begin_passkey(&self, party: &RelyingParty, session: &Session) -> Result<Asked, NewsroomError> {
        self.may_enrol(session).await?;
        let staff = self.store.reader().staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
        let own = self.store.reader().passkeys(staff.id).await?;
        if own.len() >= MOST {
            return Err(StaffProblem::WrongPasskey.into());
        }
        let known: Vec<&str> = own.iter().map(|own| own.id.as_str()).collect();
        let challenge = secrets::new_token().map_err(NewsroomError::NoChance)?;
        let user = (staff.id.0.as_bytes().as_slice(), staff.email.as_str(), staff.name.as_str());
        let options = webauthn::to_create(party, &challenge, user, &known);
        self.ask(staff.id, SETTING_UP, options, challenge).await
    }

    /// Sets a passkey up for good, by what the browser answered.
    ///
    /// # Errors
    /// [`StaffProblem::WrongPasskey`], [`StaffProblem::Expired`] and those of [`Newsroom::begin_passkey`] in
    /// [`NewsroomError::Staff`].
    pub async fn finish_passkey(
        &self,
        party: &RelyingParty,
        session: &Session,
        (asked, answer): (Uuid, Json),
        name: &str,
    ) -> Result<Enrolled, NewsroomError> {
        self.may_enrol(session).await?;
        let answer: Answer = serde_json::from_value(answer).map_err(|_| StaffProblem::WrongPasskey)?;
        let challenge = self.answered(session.staff, SETTING_UP, asked).await?;
        let (id, passkey) = webauthn::created(party, &challenge, &answer).ok_or(StaffProblem::WrongPasskey)?;
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME).collect();
        let keep = KeptPasskey {
            id,
            staff: session.staff,
            name: if name.is_empty() { session.device.clone() } else { name },
            passkey_json: to_keep(&passkey)?,
            created_at: self.now(),
            used_at: None,
        };
        let entry = self.audit_of(session.staff, "add_passkey", AuditSubject::one("staff", session.staff.0), []);
        let mut change = self.store.begin().await?;
        change.add_passkey(&keep).await?;
        change.add_audit(&entry).await?;
        self.enrolled(change, session).await
    }

    /// Asks the browser of a half-way session for one of the passkeys of its person.
    ///
    /// # Errors
    /// [`StaffProblem::WrongPasskey`] in [`NewsroomError::Staff`] when there is none.
    pub async fn ask_passkey(&self, party: &RelyingParty, session: &Session) -> Result<Asked, NewsroomError> {
        let own = self.store.reader().passkeys(session.staff).await?;
        if own.is_empty() {
            return Err(StaffProblem::WrongPasskey.into());
        }
        let known: Vec<&str> = own.iter().map(|own| own.id.as_str()).collect();
        let challenge = secrets::new_token().map_err(NewsroomError::NoChance)?;
        self.ask(session.staff, PROVING, webauthn::to_prove(party, &challenge, &known), challenge).await
    }

    /// Takes a half-way session further by a passkey.
    ///
    /// # Errors
    /// [`StaffProblem::WrongPasskey`], [`StaffProblem::Expired`], [`StaffProblem::TooMany`] in [`NewsroomError::Staff`].
    pub async fn pass_passkey(
        &self,
        party: &RelyingParty,
        session: &Session,
        (asked, answer): (Uuid, Json),
        device: &Device,
    ) -> Result<NewSession, NewsroomError> {
        let credential = self.credential_of(session.staff).await?;
        let limit = self.limit_of_second(session.staff, credential.password.as_deref(), device)?;
        self.attempt(std::slice::from_ref(&limit)).await?;
        let answer: Answer = serde_json::from_value(answer).map_err(|_| StaffProblem::WrongPasskey)?;
        let challenge = self.answered(session.staff, PROVING, asked).await?;
        let own = self.store.reader().passkeys(session.staff).await?;
        let own = own.iter().find(|own| own.id == answer.id).ok_or(StaffProblem::WrongPasskey)?;
        let mut passkey = kept(own)?;
        passkey.count = webauthn::proved(party, &challenge, &answer, &passkey).ok_or(StaffProblem::WrongPasskey)?;
        let mut change = self.store.begin().await?;
        change.use_passkey(session.staff, &own.id, &to_keep(&passkey)?, self.now()).await?;
        change.forget_attempts_of(&limit.who).await?;
        self.come_in(change, session, device, "passkey").await
    }

    /// Removes a passkey of whoever sits there.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`], [`StaffProblem::NeedsFactor`] in [`NewsroomError::Staff`].
    pub async fn remove_passkey(&self, session: &Session, id: &str, relaxed: bool) -> Result<(), NewsroomError> {
        self.may_enrol(session).await?;
        let factors = self.factors(session.staff).await?;
        self.may_lose_a_factor(session, &factors, relaxed).await?;
        let entry = self.audit_of(session.staff, "remove_passkey", AuditSubject::one("staff", session.staff.0), []);
        let mut change = self.store.begin().await?;
        if !change.remove_passkey(session.staff, id).await? {
            return Err(StaffProblem::Expired.into());
        }
        if factors.count() < 2 {
            change.replace_recovery_codes(session.staff, &[]).await?;
        }
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    async fn ask(
        &self,
        staff: StaffId,
        purpose: &str,
        options: Json,
        challenge: String,
    ) -> Result<Asked, NewsroomError> {
        let (id, now) = (self.new_identity(), self.now());
        let expires_at = Moment(now.0 + millis(PATIENCE));
        let state = json!({ "challenge": challenge });
        let challenge = Challenge { id, staff: Some(staff), purpose: purpose.to_owned(), state, expires_at };
        let mut change = self.store.begin().await?;
        change.forget_challenges(now).await?;
        change.put_challenge(&challenge).await?;
        change.commit(now).await?;
        Ok(Asked { id, options })
    }

    /// What was kept of a question. Whatever the answer is worth, it was the only one.
    async fn answered(&self, staff: StaffId, purpose: &str, asked: Uuid) -> Result<String, NewsroomError> {
        let mut change = self.store.begin().await?;
        let state = change.take_challenge(asked, staff, purpose, self.now()).await?;
        change.commit(self.now()).await?;
        let challenge = state.and_then(|state| state.get("challenge")?.as_str().map(str::to_owned));
        Ok(challenge.ok_or(StaffProblem::Expired)?)
    }
}

#[cfg(test)]
mod tests {
    use super::RelyingParty;

    #[test]
    fn passkeys_need_a_name_and_tls() {
        for (origin, possible) in [
            ("https://rivage.example", true),
            ("https://rivage.example:8443", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", false),
            ("http://rivage.example", false),
            ("nonsense", false),
        ] {
            assert_eq!(RelyingParty::at(origin, "Le Rivage").is_some(), possible, "{origin}");
        }
    }
}
