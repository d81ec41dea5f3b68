//! A small program that publishes as fast as it can: this test program itself, asked for the test below. What is on disk
//! it says on standard output, a line for each page.

use marbre_article::{
    ArticleContent, Document, Moment,
    document::{Block, Inline},
    workflow::Kind,
};
use marbre_newsroom::{NewText, Newsroom, PublishOptions};
use marbre_store::{OpenOptions, Store, articles::Comments};
use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    time::SystemTime,
};

/// The folder in which to publish.
const FOLDER: &str = "MARBRE_PUBLISH_IN";

/// Starts the program.
pub fn start(folder: &Path, prepare: impl FnOnce(&mut Command)) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "faults::publisher::publishes", "--ignored", "--nocapture", "--quiet"]);
    command.env(FOLDER, folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    prepare(&mut command);
    command.spawn().unwrap()
}

fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    Moment(i64::try_from(since.as_millis()).unwrap())
}

/// Never ends by itself.
#[tokio::test]
#[ignore = "it is a program that other tests start"]
async fn publishes() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is named"));
    let options = OpenOptions {
        database: format!("sqlite:{}", folder.join("marbre.sqlite").display()),
        media: folder.join("media"),
        connections: 2,
    };
    let store = Store::open(&options).await.unwrap();
    let newsroom = Newsroom::new(store, Arc::new(now));
    let run = uuid::Uuid::new_v4().simple().to_string();
    for number in 0_u64.. {
        let paragraph = format!("Page {number} of run {run}. ").repeat(1 + usize::try_from(number % 40).unwrap());
        let body = Document::new(vec![Block::Paragraph { content: vec![Inline::text(paragraph)] }]);
        let text = NewText {
            lang: "fr".parse().unwrap(),
            story: None,
            kind: Kind::Page,
            slug: Some(format!("p{run}{number}")),
            content: ArticleContent { headline: format!("Page {number}"), body, ..ArticleContent::default() },
            comments: Comments::Closed,
            staff: None,
        };
        let filed = newsroom.file_article(text).await.unwrap();
        newsroom.publish(filed.id, PublishOptions::default()).await.unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "published {}", filed.id).and_then(|()| out.flush()).unwrap();
    }
}
