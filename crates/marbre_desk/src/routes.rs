//! Every address of the desk, declared once: method, path, who may ask, who answers. What is not declared is not there.

use crate::{Call, Desk, DeskError, access, answer, pages};
use axum::response::Response;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderMap, Method, Request, header::CONTENT_LENGTH};
use http_body_util::BodyExt;
use marbre_newsroom::{NewsroomError, SendingProblem, rights::Act};
use matchit::Router;

/// Who may ask. Whether a person may do something to a certain article, the act decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// Whoever gave the right password, even before the second factor.
    Halfway,
    /// Whoever is logged in.
    Member,
    /// Whoever has a role that may ever do this.
    May(Act),
}

/// Answers a request.
pub type Handler = for<'a> fn(&'a Call) -> BoxFuture<'a, Result<Response, DeskError>>;

/// One address.
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path, with `{name}` for its variable parts.
    pub path: &'static str,
    /// Who may ask.
    pub access: Access,
    /// The most bytes that may be sent.
    pub most: usize,
    /// Who answers.
    pub handler: Handler,
}

/// The most bytes of a form.
pub const FORM: usize = 256 * 1024;
/// The most bytes of an article as JSON.
pub const ARTICLE: usize = 4 * 1024 * 1024;
/// The most bytes of a part of an image.
pub const PART: usize = 4 * 1024 * 1024;
/// So many forms with images may be under way at once: each is held in memory.
pub(crate) const LARGE_FORMS: usize = 3;
/// The most bytes of a form with images.
pub const FILES: usize = 60 * 1024 * 1024;

/// Declares routes: `GET "/desk/" May(SeeArticles) => stone::show;`
macro_rules! routes {
    ($($method:ident $path:literal $access:expr => $handler:path $([$most:expr])?;)*) => {
        vec![$($crate::routes::Route {
            method: http::Method::$method,
            path: $path,
            access: $access,
            most: routes!(@most $($most)?),
            handler: |call| Box::pin($handler(call)),
        }),*]
    };
    (@most $most:expr) => { $most };
    (@most) => { $crate::routes::FORM };
}
pub(crate) use routes;

/// Every address, found by path.
pub struct Routes {
    all: Vec<Route>,
    paths: Router<Vec<usize>>,
}

impl Routes {
    /// Every address.
    pub(crate) fn all() -> Result<Self, String> {
        let all: Vec<Route> = pages::routes();
        let mut by_path: Vec<(&'static str, Vec<usize>)> = Vec::new();
        for (place, route) in all.iter().enumerate() {
            match by_path.iter_mut().find(|(path, _)| *path == route.path) {
                Some((_, places)) => places.push(place),
                None => by_path.push((route.path, vec![place])),
            }
        }
        let mut paths = Router::new();
        for (path, places) in by_path {
            paths.insert(path, places).map_err(|cause| format!("{path}: {cause}"))?;
        }
        Ok(Self { all, paths })
    }

    /// The declaration, for tests and menus.
    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        self.all.iter()
    }

    /// The answer to a request.
    pub(crate) async fn answer<B>(&self, desk: &Desk, request: Request<B>) -> Response
    where
        B: BodyExt<Data = Bytes> + Unpin,
        B::Error: std::fmt::Display,
    {
        let (parts, body) = request.into_parts();
        if let Some(asset) = desk.assets.at(parts.uri.path()) {
            return asset.answer(&parts.headers);
        }
        if parts.uri.path() == "/desk" {
            return answer::see_other("/desk/");
        }
        let mut call = match Call::begin(desk, parts).await {
            Ok(call) => call,
            Err(cause) => return answer::unavailable(&cause),
        };
        match self.respond(&mut call, body).await {
            Ok(response) => response,
            Err(error) => {
                if let (DeskError::Refused(_), Ok(actor)) = (&error, call.actor()) {
                    desk.newsroom.note_refusal(actor, call.parts.uri.path()).await;
                }
                answer::error(&call, &error)
            }
        }
    }

    async fn respond<B>(&self, call: &mut Call, body: B) -> Result<Response, DeskError>
    where
        B: BodyExt<Data = Bytes> + Unpin,
        B::Error: std::fmt::Display,
    {
        let path = call.parts.uri.path().to_owned();
        let found = self.paths.at(&path).map_err(|_| DeskError::NotFound)?;
        call.parameters = found.params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let asked = if call.parts.method == Method::HEAD { Method::GET } else { call.parts.method.clone() };
        let mut routes = found.value.iter().filter_map(|place| self.all.get(*place));
        let Some(route) = routes.find(|route| route.method == asked) else {
            return Err(DeskError::Method);
        };
        access::admit(call, route.access)?;
        let sends = asked != Method::GET;
        // Held as long as the form is.
        let place = (sends && route.most > PART).then(|| call.desk.large_forms.clone().try_acquire_owned());
        let _place = place.transpose().map_err(|_| NewsroomError::from(SendingProblem::TooMuch))?;
        if sends {
            call.body = receive(body, &call.parts.headers, route.most).await?;
        }
        access::same_site(call)?;
        (route.handler)(call).await
    }
}

async fn receive<B>(mut body: B, headers: &HeaderMap, most: usize) -> Result<Bytes, DeskError>
where
    B: BodyExt<Data = Bytes> + Unpin,
    B::Error: std::fmt::Display,
{
    let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok()).unwrap_or(0);
    if announced > most {
        return Err(DeskError::TooLarge);
    }
    // Room is made as it comes, since what is announced need not follow; and never more than was announced.
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|cause| DeskError::BadRequest(cause.to_string()))?;
        let Some(data) = frame.data_ref() else { continue };
        if bytes.len() + data.len() > most {
            return Err(DeskError::TooLarge);
        }
        if bytes.capacity() < bytes.len() + data.len() {
            bytes.reserve_exact(data.len().max(bytes.len().min(announced.saturating_sub(bytes.len()))));
        }
        bytes.extend_from_slice(data);
    }
    Ok(bytes.into())
}
