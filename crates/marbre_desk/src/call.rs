//! One request, as a handler sees it: who asks, for what, with which form.

use crate::{
    Desk, DeskError,
    access::{self, Visitor},
    answer, form, multipart,
};
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderName, Method, header, request::Parts};
use jiff::tz::TimeZone;
use marbre_article::{ArticleId, LanguageTag, Moment};
use marbre_newsroom::{Actor, secrets};
use marbre_store::publication::Publication;
use marbre_words::LocalWords;
use serde::{Serialize, de::DeserializeOwned};
use std::{net::IpAddr, str::FromStr, sync::Arc};
use uuid::Uuid;

/// From where a connection came, as an extension of each of its requests. Never kept or logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peer(pub IpAddr);

/// One request.
pub struct Call {
    /// The desk.
    pub desk: Desk,
    /// Who asks: logged in, half-way, or a stranger.
    pub visitor: Visitor,
    /// Method, address, headers.
    pub parts: Parts,
    /// The body.
    pub body: Bytes,
    /// The publication and its editions.
    pub publication: Publication,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) nonce: String,
}

impl Call {
    /// Finds out who asks.
    pub(crate) async fn begin(desk: &Desk, parts: Parts) -> Result<Self, DeskError> {
        Ok(Self {
            visitor: access::visitor(desk, &parts).await?,
            publication: desk.newsroom.store().reader().publication().await?,
            desk: desk.clone(),
            parts,
            body: Bytes::new(),
            parameters: Vec::new(),
            nonce: secrets::new_token()?,
        })
    }

    /// The publication's zone.
    pub fn zone(&self) -> TimeZone {
        marbre_words::zone(&self.publication.settings.time_zone)
    }

    /// Whether a script asks, which wants JSON even for errors.
    pub fn wants_json(&self) -> bool {
        let is_json = |name: HeaderName| {
            let value = self.parts.headers.get(name).and_then(|value| value.to_str().ok());
            value.is_some_and(|value| value.contains("application/json"))
        };
        is_json(header::ACCEPT) || is_json(header::CONTENT_TYPE)
    }

    /// Where to log in, and come back here from.
    pub fn login_address(&self) -> String {
        let here = match self.parts.method {
            Method::GET => self.parts.uri.path_and_query().map_or("/desk/", |path| path.as_str()),
            _ => "/desk/",
        };
        if matches!(self.visitor, Visitor::Halfway(..)) {
            return "/desk/login/second".into();
        }
        if here == "/desk/" {
            return "/desk/login".into();
        }
        format!("/desk/login?{}", serde_urlencoded::to_string([("to", here)]).unwrap_or_default())
    }

    /// The time.
    pub fn now(&self) -> Moment {
        self.desk.newsroom.now()
    }

    /// Who is logged in.
    ///
    /// # Errors
    /// [`DeskError::LoginRequired`]
    pub fn actor(&self) -> Result<&Actor, DeskError> {
        self.visitor.actor().ok_or(DeskError::LoginRequired)
    }

    /// The language of the interface: the person's own, else the first that the browser asks for and that has words.
    pub fn lang(&self) -> LanguageTag {
        self.visitor.lang(&self.parts)
    }

    /// The words of the interface.
    pub fn words(&self) -> Arc<LocalWords> {
        self.desk.words.desk(&self.lang())
    }

    /// A part of the path: `{id}` in the declaration.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when it is of another form.
    pub fn parameter<T: FromStr>(&self, name: &str) -> Result<T, DeskError> {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        found.and_then(|(_, value)| value.parse().ok()).ok_or(DeskError::NotFound)
    }

    /// The article of the path.
    ///
    /// # Errors
    /// [`DeskError::NotFound`]
    pub fn article_id(&self) -> Result<ArticleId, DeskError> {
        self.parameter::<Uuid>("id").map(ArticleId)
    }

    /// The query. Unknown fields are left out.
    ///
    /// # Errors
    /// [`DeskError::BadRequest`]
    pub fn query<T: DeserializeOwned>(&self) -> Result<T, DeskError> {
        form::read(self.parts.uri.query().unwrap_or_default().as_bytes())
    }

    /// The form sent. A field given several times can be a `Vec`.
    ///
    /// # Errors
    /// [`DeskError::BadRequest`] naming what is wrong.
    pub fn form<T: DeserializeOwned>(&self) -> Result<T, DeskError> {
        match multipart::read(self.content_type(), &self.body)? {
            Some(parts) => {
                let texts = parts.into_iter().filter(|part| part.filename.is_none());
                form::of_pairs(texts.map(|part| (part.name, String::from_utf8_lossy(part.bytes).into_owned())))
            }
            None => form::read(&self.body),
        }
    }

    /// A file that was sent with the form: its name and its bytes. Nothing when the form has no such field.
    ///
    /// # Errors
    /// [`DeskError::BadRequest`] when the form is cut short.
    pub fn file(&self, name: &str) -> Result<Option<(String, &[u8])>, DeskError> {
        let parts = multipart::read(self.content_type(), &self.body)?.unwrap_or_default();
        let found = parts.into_iter().find(|part| part.name == name);
        Ok(found.and_then(|part| Some((part.filename?, part.bytes))))
    }

    /// The files that were sent with the form under that name, in their order. A field left empty is no file.
    ///
    /// # Errors
    /// [`DeskError::BadRequest`] when the form is cut short, or is no form with files.
    pub fn files(&self, name: &str) -> Result<Vec<(String, Bytes)>, DeskError> {
        let parts = multipart::read(self.content_type(), &self.body)?;
        let parts = parts.ok_or_else(|| DeskError::BadRequest("it is no form with files".into()))?;
        let files = parts.into_iter().filter(|part| part.name == name && !part.bytes.is_empty());
        Ok(files.filter_map(|part| Some((part.filename?, self.body.slice_ref(part.bytes)))).collect())
    }

    fn content_type(&self) -> &str {
        self.parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The JSON sent.
    ///
    /// # Errors
    /// [`DeskError::BadRequest`] naming what is wrong.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DeskError> {
        serde_json::from_slice(&self.body).map_err(|cause| DeskError::BadRequest(cause.to_string()))
    }

    /// A page: `template` filled with `view`, in the desk's frame. `title` is the key of its title.
    ///
    /// # Errors
    /// [`DeskError::Internal`] when the template fails.
    pub fn page(&self, template: &str, view: &impl Serialize) -> Result<Response, DeskError> {
        let html = self.desk.templates.render(self, template, view)?;
        Ok(answer::html(&self.nonce, html))
    }
}
