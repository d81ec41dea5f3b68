//! Who asks, and whether a request may be heard at all: sessions, roles, requests from elsewhere.

use crate::{Call, Desk, DeskError, routes::Access};
use http::{Method, header, request::Parts};
use marbre_article::{LanguageTag, Moment};
use marbre_newsroom::{
    Actor,
    rights::{self, Refusal},
    secrets,
};
use marbre_store::{
    sessions::{Session, SessionLevel},
    staff::Staff,
};
use marbre_words::Words;
use std::time::Duration;

/// A session that is not used for this long ends.
pub const IDLE: Duration = Duration::from_secs(30 * 60);
/// A session ends after this time however much it is used.
pub const LONGEST: Duration = Duration::from_secs(12 * 60 * 60);
/// That a session was used is noted at most this often.
const NOTE_EVERY: Duration = Duration::from_secs(60);
/// A script says with this header that it asks by itself: nobody is at the desk on its account.
const BY_ITSELF: &str = "x-by-itself";

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody known.
    Stranger,
    /// Somebody who gave the right password and has to prove more, or set up the second factor first.
    Halfway(Session, Staff),
    /// Somebody who is logged in.
    Member(Session, Actor),
}

impl Visitor {
    /// Who is logged in.
    pub const fn actor(&self) -> Option<&Actor> {
        match self {
            Self::Member(_, actor) => Some(actor),
            Self::Stranger | Self::Halfway(..) => None,
        }
    }

    /// The session, if there is one.
    pub const fn session(&self) -> Option<&Session> {
        match self {
            Self::Member(session, _) | Self::Halfway(session, _) => Some(session),
            Self::Stranger => None,
        }
    }

    /// The language of the interface.
    pub fn lang(&self, parts: &Parts) -> LanguageTag {
        match self {
            Self::Member(_, actor) => actor.lang.clone(),
            Self::Halfway(_, staff) => staff.lang.clone(),
            Self::Stranger => wished(parts),
        }
    }
}

/// The first language of the browser's list that has words; English if none has.
fn wished(parts: &Parts) -> LanguageTag {
    let header = parts.headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header
        .split(',')
        .filter_map(|wish| wish.split(';').next()?.trim().parse::<LanguageTag>().ok())
        .find(|tag| Words::languages().any(|known| known == tag.primary()))
        .unwrap_or_default()
}

/// The name of the cookie. Over TLS no other host and no path can set it.
pub fn cookie_name(desk: &Desk) -> &'static str {
    if desk.options.is_secure() { "__Host-desk" } else { "desk" }
}

/// What makes a browser keep the session's secret; an empty one makes it forget.
pub fn cookie(desk: &Desk, token: &str) -> String {
    let secure = if desk.options.is_secure() { "; Secure" } else { "" };
    let age = if token.is_empty() { 0 } else { LONGEST.as_secs() };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}", cookie_name(desk))
}

/// What a cookie of that name holds.
pub fn sent_cookie<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    let lines = parts.headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// Finds out who asks. What they may do is read from the store each time: a demoted or disabled member is refused at
/// the next request.
pub async fn visitor(desk: &Desk, parts: &Parts) -> Result<Visitor, DeskError> {
    let Some(token) = sent_cookie(parts, cookie_name(desk)).filter(|token| !token.is_empty()) else {
        return Ok(Visitor::Stranger);
    };
    let store = desk.newsroom.store();
    let Some((session, staff)) = store.reader().session(&secrets::hashed(token)).await? else {
        return Ok(Visitor::Stranger);
    };
    let now = desk.newsroom.now();
    if staff.disabled_at.is_some() || ended(&session, now) {
        return Ok(Visitor::Stranger);
    }
    if since(session.seen_at, now) >= NOTE_EVERY && !parts.headers.contains_key(BY_ITSELF) {
        // A disk that cannot be written to keeps nobody from reading.
        if let Ok(mut change) = store.begin().await
            && change.touch_session(session.id, now).await.is_ok()
            && let Err(cause) = change.commit(now).await
        {
            tracing::warn!(%cause, "the use of a session could not be noted");
        }
    }
    Ok(match session.level {
        SessionLevel::Full => Visitor::Member(session, Actor::from(staff)),
        SessionLevel::Password | SessionLevel::Enrolling => Visitor::Halfway(session, staff),
    })
}

/// How long ago that was; nothing when it is yet to come.
pub fn since(then: Moment, now: Moment) -> Duration {
    Duration::from_millis(u64::try_from(now.0.saturating_sub(then.0)).unwrap_or(0))
}

/// Whether a session is over by itself.
pub fn ended(session: &Session, now: Moment) -> bool {
    since(session.seen_at, now) >= IDLE || since(session.created_at, now) >= LONGEST
}

/// Whether this visitor may ask for this at all.
pub fn admit(call: &Call, access: Access) -> Result<(), DeskError> {
    match access {
        Access::Anyone => Ok(()),
        Access::Halfway => call.visitor.session().map(drop).ok_or(DeskError::LoginRequired),
        Access::Member => call.actor().map(drop),
        Access::May(act) => {
            let role = call.actor()?.role;
            if rights::role_may(role, act) {
                Ok(())
            } else {
                let needs = rights::roles(act).first().copied().unwrap_or(marbre_article::workflow::Role::Admin);
                Err(Refusal::Role { needs }.into())
            }
        }
    }
}

/// Refuses a change that another site asks a browser for: by Sec-Fetch-Site, else by Origin; and every change in a
/// session must carry the session's own token.
pub fn same_site(call: &Call) -> Result<(), DeskError> {
    if matches!(call.parts.method, Method::GET | Method::HEAD) {
        return Ok(());
    }
    let header = |name: &str| call.parts.headers.get(name).and_then(|value| value.to_str().ok());
    let from_here = match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == call.desk.options.origin,
        (None, None) => true,
    };
    if !from_here {
        return Err(DeskError::Forged);
    }
    let Some(session) = call.visitor.session() else { return Ok(()) };
    let sent = header("x-csrf-token").map(str::to_owned).or_else(|| call.form::<Token>().ok().map(|form| form.csrf));
    if sent.is_some_and(|sent| alike(&sent, &session.csrf)) { Ok(()) } else { Err(DeskError::Forged) }
}

#[derive(serde::Deserialize)]
struct Token {
    csrf: String,
}

/// Compares two secrets in a time that does not depend on where they differ.
pub fn alike(one: &str, other: &str) -> bool {
    secrets::hashed(one) == secrets::hashed(other)
}
