//! The desk's own files: style sheets and scripts, each at an address that changes with its bytes.

use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};
use marbre_article::document::Sha256Hex;
use std::sync::OnceLock;

/// One file.
pub struct Asset {
    /// Its name in templates: `desk.css`.
    pub name: &'static str,
    /// Its address: `/desk/assets/desk-0123456789abcdef.css`.
    pub address: String,
    bytes: &'static [u8],
    content_type: &'static str,
    /// The Brotli form, made when it is first asked for.
    brotli: OnceLock<Bytes>,
}

/// The quality of the Brotli form: the bundle of the editor takes a tenth of a second, once.
const QUALITY: i32 = 9;

/// Every file.
pub struct Assets(Vec<Asset>);

macro_rules! files {
    ($($name:literal => $content_type:literal),* $(,)?) => {
        [$(($name, $content_type, include_bytes!(concat!("../assets/", $name)).as_slice())),*]
    };
}

impl Assets {
    /// The files that the program brings along.
    pub fn builtin() -> Self {
        let files = files![
            "account.css" => "text/css; charset=utf-8",
            "article.css" => "text/css; charset=utf-8",
            "comments.css" => "text/css; charset=utf-8",
            "comments.js" => "text/javascript; charset=utf-8",
            "desk.css" => "text/css; charset=utf-8",
            "desk.js" => "text/javascript; charset=utf-8",
            "front.css" => "text/css; charset=utf-8",
            "front.js" => "text/javascript; charset=utf-8",
            "images.css" => "text/css; charset=utf-8",
            "images.js" => "text/javascript; charset=utf-8",
            "languages.css" => "text/css; charset=utf-8",
            "editor.css" => "text/css; charset=utf-8",
            "editor.js" => "text/javascript; charset=utf-8",
            "passkeys.js" => "text/javascript; charset=utf-8",
            "settings.css" => "text/css; charset=utf-8",
            "stone.css" => "text/css; charset=utf-8",
        ];
        Self(files.into_iter().map(|(name, content_type, bytes)| Asset::new(name, content_type, bytes)).collect())
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|asset| asset.name)
    }

    /// The address of a file, for templates.
    pub fn address(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|asset| asset.name == name).map(|asset| asset.address.as_str())
    }

    /// The file at an address.
    pub fn at(&self, address: &str) -> Option<&Asset> {
        self.0.iter().find(|asset| asset.address == address)
    }
}

impl Asset {
    fn new(name: &'static str, content_type: &'static str, bytes: &'static [u8]) -> Self {
        let hash = Sha256Hex::of(bytes);
        let short = hash.as_str().get(..16).unwrap_or_default();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        Self {
            name,
            address: format!("/desk/assets/{stem}-{short}.{ending}"),
            bytes,
            content_type,
            brotli: OnceLock::new(),
        }
    }

    /// Its answer: it can be kept forever, for another one has another address.
    pub fn answer(&self, asked: &HeaderMap) -> Response {
        let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let brotli = accepted.split(',').any(|coding| coding.split(';').next().is_some_and(|name| name.trim() == "br"));
        let bytes = if brotli { self.compressed() } else { Bytes::from_static(self.bytes) };
        let mut response = Response::new(Body::from(bytes));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if brotli {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        response
    }

    fn compressed(&self) -> Bytes {
        let made = self.brotli.get_or_init(|| {
            let params = brotli::enc::BrotliEncoderParams { quality: QUALITY, ..Default::default() };
            let mut made = Vec::with_capacity(self.bytes.len() / 3);
            // Reading from memory and writing to memory cannot fail.
            let _ = brotli::BrotliCompress(&mut &*self.bytes, &mut made, &params);
            made.into()
        });
        made.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_travel_compressed() {
        let assets = Assets::builtin();
        let style = assets.at(assets.address("desk.css").unwrap()).unwrap();
        let asked = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=1.0"))]);
        assert_eq!(style.answer(&asked).headers()[header::CONTENT_ENCODING], "br");
        assert!(style.compressed().len() * 2 < style.bytes.len());
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut style.compressed().as_ref(), &mut back).unwrap();
        assert_eq!(back, style.bytes);
        assert!(!style.answer(&HeaderMap::new()).headers().contains_key(header::CONTENT_ENCODING));
    }
}
