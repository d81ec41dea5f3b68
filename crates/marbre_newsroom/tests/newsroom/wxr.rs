//! Exports to move in, and what came of them.

use crate::Room;
use marbre_article::{ArticleId, workflow::State};
use marbre_newsroom::import::{ImportError, ImportOptions, Quiet, Report, Summary};
use marbre_store::{
    articles::ArticleWithContent,
    imports::{ImportKind, ImportRecord},
};
use serde_json::Value;
use std::{
    io::Write,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

/// The site of these exports.
pub const SITE: &str = "https://port.example";

/// A post of an export, as XML.
#[derive(Debug, Clone)]
pub struct Post {
    id: i64,
    fields: Vec<(&'static str, String)>,
    more: String,
}

/// A published post with its permalink.
pub fn post(id: i64, slug: &str, text: &str) -> Post {
    let post = Post { id, fields: Vec::new(), more: String::new() };
    post.set("title", &format!("Nouvelle {slug}"))
        .set("link", &format!("{SITE}/2024/05/{slug}/"))
        .set("guid", &format!("{SITE}/?p={id}"))
        .set("dc:creator", "amina")
        .set("content:encoded", text)
        .set("wp:post_date_gmt", "2024-05-01 08:00:00")
        .set("wp:comment_status", "open")
        .set("wp:post_name", slug)
        .set("wp:status", "publish")
        .set("wp:post_type", "post")
}

/// An attachment: an image that was uploaded to a post.
pub fn attachment(id: i64, parent: i64, file: &str) -> Post {
    let address = format!("{SITE}/wp-content/uploads/2024/05/{file}");
    post(id, &format!("photo-{id}"), "")
        .set("wp:status", "inherit")
        .set("wp:post_type", "attachment")
        .set("guid", &address)
        .set("wp:attachment_url", &address)
        .set("wp:post_parent", &parent.to_string())
        .set("excerpt:encoded", &format!("Légende {id}"))
        .meta("_wp_attachment_image_alt", &format!("Image {id}"))
}

impl Post {
    /// The same with this field; an empty one goes.
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.fields.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.fields.push((name, value.to_owned()));
        }
        self
    }

    /// The same with more XML in it.
    pub fn with(mut self, xml: &str) -> Self {
        self.more.push_str(xml);
        self
    }

    pub fn meta(self, key: &str, value: &str) -> Self {
        self.with(&format!(
            "<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        ))
    }

    pub fn filed(self, domain: &str, slug: &str, name: &str) -> Self {
        self.with(&format!("<category domain=\"{domain}\" nicename=\"{slug}\"><![CDATA[{name}]]></category>"))
    }

    /// The same with an approved comment. Number 0: without one.
    pub fn heard(self, id: i64, text: &str) -> Self {
        let number = if id == 0 { String::new() } else { format!("<wp:comment_id>{id}</wp:comment_id>") };
        self.with(&format!(
            "<wp:comment>{number}<wp:comment_author>Zoé</wp:comment_author><wp:comment_date_gmt>2024-05-02 \
             08:00:0{}</wp:comment_date_gmt><wp:comment_content><![CDATA[{text}]]></wp:comment_content>\
             <wp:comment_approved>1</wp:comment_approved></wp:comment>",
            id % 10
        ))
    }

    fn xml(&self) -> String {
        let fields = self.fields.iter().map(|(name, value)| format!("<{name}><![CDATA[{value}]]></{name}>"));
        let number = if self.id == 0 { String::new() } else { format!("<wp:post_id>{}</wp:post_id>", self.id) };
        format!("<item>{}{number}{}</item>\n", fields.collect::<String>(), self.more)
    }
}

/// An export of these posts. `head`: what stands before them.
pub fn export_with(head: &str, posts: &[Post]) -> String {
    let posts: String = posts.iter().map(Post::xml).collect();
    format!(
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Le Port</title>\
         <wp:wxr_version>1.2</wp:wxr_version>\n{head}{posts}</channel></rss>\n"
    )
}

/// An export of these posts from [`SITE`].
pub fn export(posts: &[Post]) -> String {
    export_with(&format!("<language>fr-FR</language><wp:base_blog_url>{SITE}</wp:base_blog_url>\n"), posts)
}

/// A folder for exports and their images.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Writes a file, in the place of an earlier one.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What an import did, and the lines of its report: what, reason and detail.
#[derive(Debug)]
pub struct Outcome {
    pub summary: Summary,
    pub lines: Vec<(String, String, String)>,
}

impl Outcome {
    /// The details of the lines about this thing that give a reason with these words.
    pub fn said(&self, what: &str, reason: &str) -> Vec<&str> {
        let about = self.lines.iter().filter(|line| line.0 == what && line.1.contains(reason));
        about.map(|line| line.2.as_str()).collect()
    }
}

/// Moves files in.
pub async fn try_moving_in(room: &Room, files: &[PathBuf], options: &ImportOptions) -> Result<Outcome, ImportError> {
    let lines = Lines::default();
    let report = Report::new(Some(Box::new(lines.clone())));
    let summary = room.newsroom.import_wordpress(files, options, report, Arc::new(Quiet)).await?;
    let json: Value = serde_json::from_slice(&lines.0.lock().unwrap()).unwrap();
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let entries = json["entries"].as_array().unwrap().iter();
    let lines = entries.map(|entry| (text(entry, "what"), text(entry, "reason"), text(entry, "detail"))).collect();
    Ok(Outcome { summary, lines })
}

/// Moves files in, as they were.
pub async fn moved_in(room: &Room, files: &[PathBuf]) -> Outcome {
    try_moving_in(room, files, &ImportOptions::default()).await.unwrap()
}

/// Moves an export in, as it was.
pub async fn text_moved_in(room: &Room, text: &str) -> Outcome {
    let folder = Folder::new();
    moved_in(room, &[folder.file("export.xml", text)]).await
}

/// What an import noted under this key.
pub async fn noted(room: &Room, source: &str, key: &str) -> Option<ImportRecord> {
    let reader = room.newsroom.store().reader();
    for kind in [ImportKind::Article, ImportKind::Page] {
        let found = reader.import_records(source, kind, &[key.to_owned()]).await.unwrap();
        if let Some(record) = found.into_iter().next() {
            return Some(record);
        }
    }
    None
}

/// The identity of the post with this key.
pub async fn id_of(room: &Room, key: &str) -> ArticleId {
    ArticleId(noted(room, SITE, key).await.unwrap_or_else(|| panic!("{key} did not come")).target.unwrap())
}

/// The newest text of the post with this key.
pub async fn newest(room: &Room, key: &str) -> ArticleWithContent {
    let id = id_of(room, key).await;
    room.newsroom.store().reader().article_with_content(id, None).await.unwrap().unwrap()
}

/// The text that readers see of it, if they do.
pub async fn seen(room: &Room, key: &str) -> Option<String> {
    let id = id_of(room, key).await;
    let found = room.newsroom.store().public().contents(&[id]).await.unwrap().pop()?;
    Some(found.content.body.plain_text().trim().to_owned())
}

/// How many articles there are, and how many of them in this state.
pub async fn count(room: &Room, state: State) -> (u64, u64) {
    let counts = room.newsroom.store().reader().count_articles().await.unwrap();
    let of = |wanted: Option<State>| {
        let counted = counts.iter().filter(|(_, state, _)| wanted.is_none_or(|wanted| *state == wanted));
        counted.map(|(.., count)| count).sum()
    };
    (of(None), of(Some(state)))
}
