//! The desk's own files: style sheets and scripts, each at an address that changes with its bytes.

use http::{HeaderMap, HeaderValue, header};
use marbre_article::document::Sha256Hex;

/// One file.
pub struct Asset {
    /// Its name in templates: `desk.css`.
    pub name: &'static str,
    /// Its address: `/desk/assets/desk-0123456789abcdef.css`.
    pub address: String,
    /// Its bytes.
    pub bytes: &'static [u8],
    content_type: &'static str,
}

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
            "desk.css" => "text/css; charset=utf-8",
            "desk.js" => "text/javascript; charset=utf-8",
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
        Self { name, address: format!("/desk/assets/{stem}-{short}.{ending}"), bytes, content_type }
    }

    /// The headers of its answer: it can be kept forever, for another one has another address.
    pub fn headers(&self) -> HeaderMap {
        HeaderMap::from_iter([
            (header::CONTENT_TYPE, HeaderValue::from_static(self.content_type)),
            (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        ])
    }
}
